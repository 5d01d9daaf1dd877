"""Erasing a person: what the records become, and what is remembered of it so that it is done again wherever an older
copy turns up.

Invariant: what is remembered names nobody. Erasing what has been erased changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from facilitator_app.domain.connections import called_else, is_asked, naming_of, owned_by, sure_names
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.names_in_text import INSTEAD, Naming
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.personal_fields import Path, places, points_at, rewritten
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordChange
from facilitator_app.domain.workshop import Attachment


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """Somebody who was erased: the participant's id and the instant, never the name.

    `kept` are the keys of the places where the whole name was left on purpose; `also` those where the first or the last
    name alone was taken out too. `records` is how many records it changed or removed.
    """

    person_id: str
    at: datetime
    kept: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    records: int = 0

    def joined(self, other: Erased) -> Erased:
        """What two copies remember of one person: the first instant, and whatever either has taken out."""
        return replace(
            self,
            at=min(self.at, other.at),
            kept=self.kept & other.kept,
            also=self.also | other.also,
            records=max(self.records, other.records),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasure:
    """Somebody to be erased, and how to find the name in texts. `is_shared` tells that somebody else is called the
    same: then only what was pointed out is taken from texts. `others` find those who are called something else.
    """

    erased: Erased
    naming: Naming
    is_shared: bool = False
    others: tuple[Naming, ...] = ()

    def cleared(self, text: str, key: str) -> str:
        """What a text says without the person; `key` is that of its place."""
        if key in self.erased.also:
            spared = [span for other in self.others for span in other.whole(text)]
            return self.naming.replaced_all(text, spared)
        is_left = self.is_shared or key in self.erased.kept
        return text if is_left else self.naming.replaced(text)


def joined(several: Iterable[Erased]) -> tuple[Erased, ...]:
    """One for each person."""
    found: dict[str, Erased] = {}
    for one in several:
        found[one.person_id] = found[one.person_id].joined(one) if one.person_id in found else one
    return tuple(found.values())


def erasures(
    several: Iterable[Erased], records: Iterable[Record], *, called: Iterable[Participant] = ()
) -> tuple[Erasure, ...]:
    """How those are found who are still among the records, or were `called` so; of others no name is known."""
    known, names = tuple(records), tuple(called)
    return tuple(
        erasure_of(one, known, names=[named for named in names if named.id == one.person_id])
        for one in joined(several)
    )


def erasure_of(erased: Erased, records: Iterable[Record], *, names: Iterable[Participant] = ()) -> Erasure:
    """How one is found who was also called as `names` say, in other copies."""
    people = tuple(one for one in records if isinstance(one, Participant))
    others = [one for one in people if one.id != erased.person_id]
    naming = naming_of(sure_names(names, people, erased.person_id), others)
    called = called_else(naming, erased.person_id, people)
    return Erasure(erased=erased, naming=naming, is_shared=len(called) < len(others), others=called)


def erasing(records: Sequence[Record], erasure: Erasure) -> tuple[RecordChange, ...]:
    """The changes that leave nothing of the person among these records, in an order in which they can be made."""
    person_id = erasure.erased.person_id
    person = [one for one in records if isinstance(one, Participant) and one.id == person_id]
    gone = {one.id for one in (*owned_by(person_id, records), *person)}
    renamed = _renamed(records, erasure)
    changes = [
        RecordChange(one, after)
        for one in records
        if one.id not in gone and (after := _without(one, erasure, renamed)) != one
    ]
    kinds = {kind: place for place, kind in enumerate(RECORD_TYPES)}
    last_first = sorted((one for one in records if one.id in gone), key=lambda one: -kinds[type(one)])
    return (*changes, *(RecordChange(one, None) for one in last_first))


def without(records: Sequence[Record], several: Iterable[Erasure]) -> tuple[Record, ...]:
    """The records as they are when all these have been erased."""
    left = {one.id: one for one in records}
    for erasure in several:
        for change in erasing(tuple(left.values()), erasure):
            if change.after is None:
                del left[change.record.id]
            else:
                left[change.record.id] = change.after
    return tuple(left.values())


def _without(record: Record, erasure: Erasure, renamed: Mapping[str, str]) -> Record:
    """A record of others."""
    person_id = erasure.erased.person_id
    if points_at(record, person_id):
        record = _unpointed(record, person_id)
    if isinstance(record, Attachment) and record.name in renamed:
        return replace(record, name=renamed[record.name])
    texts = dict(_cleared(record, erasure, renamed))
    return rewritten(record, texts) if texts else record


def _unpointed(record: Record, person_id: str) -> Record:
    """The record that names the participant nowhere by id."""
    if isinstance(record, Group):
        members = tuple(one for one in record.member_ids if one != person_id)
        locked = tuple(one for one in record.locked_ids if one != person_id)
        return replace(record, member_ids=members, locked_ids=locked)
    if isinstance(record, Participant):
        posts = tuple(
            replace(one, chief_id=None) if one.chief_id == person_id else one for one in record.earlier_posts
        )
        chief_id = None if record.chief_id == person_id else record.chief_id
        record = replace(record, chief_id=chief_id, earlier_posts=posts)
    if isinstance(record, LusTalk) and record.chief_id == person_id:
        record = replace(record, chief_id=None, chief_name=INSTEAD)
    chosen = {place.path: INSTEAD for place in places(record) if place.text == person_id}
    return rewritten(record, chosen) if chosen else record


def _cleared(record: Record, erasure: Erasure, renamed: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    for place in places(record):
        if not is_asked(place):
            continue
        text = place.text
        for name, new in renamed.items():
            text = text.replace(f"(attachment:{name})", f"(attachment:{new})")
        text = erasure.cleared(text, place.key)
        if text != place.text:
            yield place.path, text


def _renamed(records: Iterable[Record], erasure: Erasure) -> Mapping[str, str]:
    """New names for pictures that are called by the person's; texts know pictures by their names."""
    pictures = [one for one in records if isinstance(one, Attachment)]
    taken = {one.name for one in pictures}
    found: dict[str, str] = {}
    for one in sorted(pictures, key=_id):
        called = next(places(one))
        if one.name not in found and erasure.cleared(one.name, called.key) != one.name:
            number = 1
            while (name := f"slettet-{number}{_ending(one.name)}") in taken:
                number += 1
            taken.add(name)
            found[one.name] = name
    return found


def _ending(name: str) -> str:
    """`.png`; empty where there is none."""
    stem, point, ending = name.rpartition(".")
    return point + ending if stem and " " not in ending else ""


def _id(record: Record) -> str:
    return record.id
