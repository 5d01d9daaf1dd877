"""What is kept for other workshops, without the people of this one.

Invariant: after `without_people` no full name or address of a participant stands in any text, and no block says who
does what: those who lead the day are not in the list of participants, so their names could not be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from pathlib import PurePath
from typing import Any, TypeVar

from facilitator_app.content.packages import Content
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Attachment

INSTEAD = "…"

_BRACKETS = re.compile(r"\([^)]*\)")
_POINTERS = ("id", "key", "kind", "language", "media_type")
_POINTER_ENDS = ("_id", "_ids", "_key")

C = TypeVar("C", bound=Content)


def without_people(records: Iterable[Content], people: Iterable[Participant]) -> tuple[Content, ...]:
    """The records with `…` where a participant is named, and blocks as `for_anybody` leaves them.

    A first name alone stays: many are common words. Pictures that are called by a name are numbered.
    """
    records = tuple(for_anybody(record) for record in records)
    named = _pattern(people)
    if named is None:
        return records
    attachments = [record for record in records if isinstance(record, Attachment)]
    names = _free_names([one.name for one in attachments], named)
    return tuple(_without(record, named, names) for record in records)


def for_anybody(record: C) -> C:
    """The record; a block without its line of roles, and without the statements of the client's own foundation."""
    return replace(record, roles="", statement_ids=()) if isinstance(record, Block) else record


def _pattern(people: Iterable[Participant]) -> re.Pattern[str] | None:
    """What finds every participant, however it is spaced or written in capitals; None without any."""
    called = {one for person in people for one in _called(person)}
    if not called:
        return None
    longest_first = sorted(called, key=_length)
    return re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?:['’]?s)?(?!\w)", re.IGNORECASE)


def _called(person: Participant) -> Iterable[str]:
    """The patterns of somebody's full name, in either order, and of the address."""
    for name in (person.name, _BRACKETS.sub("", person.name)):
        words = [re.escape(word) for word in name.split()]
        if len(words) > 1:
            yield r"\s+".join(words)
            yield rf"{words[-1]},\s*" + r"\s+".join(words[:-1])
    if "@" in person.email:
        yield re.escape(person.email)


def _free_names(names: Sequence[str], named: re.Pattern[str]) -> dict[str, str]:
    """New names for the pictures that are called by a participant's; texts know pictures by their names."""
    taken, free = set(names), {}
    for name in dict.fromkeys(names):
        if named.search(name):
            number = 1
            while (new := f"{number}{PurePath(name).suffix}") in taken:
                number += 1
            taken.add(new)
            free[name] = new
    return free


def _without(value: Any, named: re.Pattern[str], names: Mapping[str, str]) -> Any:
    """A value at any depth without those who are named; what points at something else stays."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return named.sub(INSTEAD, _renamed(value, names))
    if isinstance(value, tuple):
        return tuple(_without(part, named, names) for part in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    told = {
        field.name: getattr(value, field.name)
        for field in fields(value)
        if field.name not in _POINTERS and not field.name.endswith(_POINTER_ENDS)
    }
    changed = {name: _without(part, named, names) for name, part in told.items()}
    if isinstance(value, Attachment):
        changed["name"] = names.get(value.name, value.name)
    return replace(value, **changed)


def _renamed(text: str, names: Mapping[str, str]) -> str:
    for old, new in names.items():
        text = text.replace(f"(attachment:{old})", f"(attachment:{new})")
    return text


def _length(pattern: str) -> tuple[int, str]:
    return (-len(pattern), pattern)
