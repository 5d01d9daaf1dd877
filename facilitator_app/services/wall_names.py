"""Names that stay off the wall: those of leaders who have said no to be shown by name.

Invariant: every picture and message goes through `without_names`, whatever it was made from, so that a slide, an aside
and a preview hide the same. Who has not been asked, or has said yes, is shown as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from facilitator_app.domain.names_in_text import Naming, Span
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.services.mentions import without_brackets

T = TypeVar("T")

LEAST_LETTERS = 3
"""A first name that is shorter is left where it stands alone: too many such are words as well (Bo)."""


class HiddenNames:
    """Finds the names of those who have said no. A name of one word is found only where it is a whole text: as a part
    of one it may be an ordinary word.
    """

    def __init__(self, people: Iterable[Participant] = ()) -> None:
        self._people = tuple(one for one in people if one.wall_consent is WallConsent.NO)
        self._namings = tuple(Naming((one.name,), (one.email,)) for one in self._people if _is_full(one.name))
        firsts = {_called(one.name).split()[0] for one in self._people if _is_full(one.name)}
        self._firsts = frozenset(first for first in firsts if len(first) >= LEAST_LETTERS)
        self._alone = frozenset(_called(one.name).casefold() for one in self._people)
        self.ids = frozenset(one.id for one in self._people)

    def __bool__(self) -> bool:
        return bool(self._people)

    def hidden_in(self, text: str, instead: str) -> str:
        """The text with `instead` for each of the names; the same text when none stands in it."""
        if not text or (without_brackets(text) or text).casefold() in self._alone:
            return instead if text else text
        spans = _joined(span for naming in self._namings for span in self._found(naming, text))
        for start, end in reversed(spans):
            text = f"{text[:start]}{instead}{text[end:]}"
        return text

    def _found(self, naming: Naming, text: str) -> Iterable[Span]:
        yield from naming.whole(text)
        for start, end in naming.possible(text):
            if (
                text[start:end].removesuffix("s").rstrip("'’") in self._firsts
                or text[start:end] in self._firsts
            ):
                yield start, end


def without_names(value: T, hidden: HiddenNames, instead: str) -> T:
    """A picture, or any part of one, without the names; the same object when there is nothing to hide in it."""
    if not hidden:
        return value
    cleared: T = _without(value, hidden, instead)
    return cleared


def _without(value: Any, hidden: HiddenNames, instead: str) -> Any:
    if isinstance(value, str):
        return value if isinstance(value, Enum) else hidden.hidden_in(value, instead)
    if isinstance(value, tuple):
        parts = tuple(_without(one, hidden, instead) for one in value)
        return value if all(a is b for a, b in zip(parts, value, strict=True)) else parts
    if isinstance(value, Mapping):
        return {key: _without(one, hidden, instead) for key, one in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        had = {one.name: getattr(value, one.name) for one in fields(value)}
        changed = {
            name: new for name, old in had.items() if (new := _without(old, hidden, instead)) is not old
        }
        return replace(value, **changed) if changed else value
    return value


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Places in order, with those that lie over each other as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _is_full(name: str) -> bool:
    return len(_called(name).split()) > 1


def _called(name: str) -> str:
    return (without_brackets(name) or name).strip()
