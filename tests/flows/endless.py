"""A text without end that both the typist and the judge know by heart."""

from __future__ import annotations

WORDS = "Naar borgeren ringer spoerger vi hvad der kan lade sig goere hjemme, og hvem der kan hjaelpe. "


def key_at(number: int) -> str:
    """The key typed as number `number`, from 0."""
    return WORDS[number % len(WORDS)]


def typed(count: int) -> str:
    """What stands there after `count` keys."""
    return "".join(key_at(number) for number in range(count))
