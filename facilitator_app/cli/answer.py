"""What a command has to say, for people and for machines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

DONE, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Sentences for people, and the same as `values` for `--json`."""

    lines: tuple[str, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    code: int = DONE


class WrongUse(Exception):
    """The command was not written as it must be; the message is a sentence."""
