"""Names that stay off the wall: those of leaders who have said no to be shown by name.

Invariant: every picture and message goes through `without_names`, whatever it was made from, so that a slide, an aside
and a preview hide the same. Who has not been asked, or has said yes, is shown as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

from facilitator_app.domain.names_in_text import Naming, Span, joined
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.services.mentions import without_brackets

T = TypeVar("T")


class HiddenNames:
    """Finds the names of those who have said no: any word of them, in any case. A word of two letters (Bo), and a small
    one that is an ordinary word as well (lund), is left unless it stands beside another word of the name.
    """

    def __init__(self, people: Iterable[Participant] = ()) -> None:
        self._people = tuple(one for one in people if one.wall_consent is WallConsent.NO)
        self._full = tuple(Naming((one.name,)) for one in self._people if _is_full(one.name))
        self._words = tuple(Naming((one.name,)) for one in self._people if not _is_full(one.name))
        self._addresses = Naming((), (one.email for one in self._people))
        self._alone = frozenset(_called(one.name).casefold() for one in self._people)
        self.ids = frozenset(one.id for one in self._people)

    def __bool__(self) -> bool:
        return bool(self._people)

    def hidden_in(self, text: str, instead: str) -> str:
        """The text with `instead` for each of the names; the same text when none stands in it."""
        if not text or (without_brackets(text) or text).casefold() in self._alone:
            return instead if text else text
        for start, end in reversed(joined(self._found(text))):
            text = f"{text[:start]}{instead}{text[end:]}"
        return text

    def _found(self, text: str) -> Iterator[Span]:
        yield from self._addresses.whole(text)
        for naming in self._full:
            yield from naming.whole(text)
        for naming in (*self._full, *self._words):
            yield from naming.words(text)


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


def _is_full(name: str) -> bool:
    return len(_called(name).split()) > 1


def _called(name: str) -> str:
    return (without_brackets(name) or name).strip()
