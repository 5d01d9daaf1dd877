"""From a comparison and what was chosen to the changes of this copy, with everything whole afterwards.

Invariant: nothing is left pointing at a record that the merge takes away, no two groups of a division have one number
or one member, and what is made here has the same id whenever it is made. Records at one position need nothing: they
stand in the order of their ids, the same in both copies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from facilitator_app.domain.merging import Choice, Clash, Comparison
from facilitator_app.domain.outputs import KEPT_WORDINGS, Output, Wording
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import RECORD_TYPES, Record, RecordChange
from facilitator_app.domain.versions import Version

OWNERS = (
    "workshop_id",
    "block_id",
    "participant_id",
    "area_id",
    "group_id",
    "form_id",
    "concept_id",
    "plan_id",
)
"""The fields without whose record a record makes no sense."""


def settled(
    comparison: Comparison, choices: Mapping[str, Choice], *, at: datetime
) -> tuple[RecordChange, ...]:
    """The changes of this copy. `choices` are by the clash's id, the safest where there is none; `at` is now, until
    when a wording held that gives way.
    """
    after = {one: record for one, record in comparison.mine.items() if one not in comparison.leaving}
    after.update(comparison.coming)
    for clash in comparison.clashes:
        _choose(after, clash, choices.get(clash.id, clash.safest), at=at)
    _bring_back(after, comparison)
    _number(after, comparison.mine)
    _seat(after, comparison.mine)
    return tuple(_changes(comparison.mine, after))


def _choose(after: dict[str, Record], clash: Clash, choice: Choice, *, at: datetime) -> None:
    chosen = clash.as_theirs if choice is Choice.THEIRS else clash.as_mine
    if chosen is None:
        after.pop(clash.id, None)
        return
    if isinstance(chosen, Output) and choice is not Choice.BOTH:
        chosen = _with_other_wording(chosen, clash, choice, at=at)
    after[clash.id] = chosen
    if choice is Choice.BOTH and clash.theirs is not None:
        extra = replace(clash.theirs, id=_extra_id(clash.theirs))
        if not any(_says_the_same(one, extra) for one in after.values()):
            after[extra.id] = extra


def _says_the_same(one: Record, extra: Record) -> bool:
    """Whether that output is there already, from a merge in the other direction."""
    return isinstance(one, Output) and isinstance(extra, Output) and _saying(one) == _saying(extra)


def _saying(output: Output) -> tuple[object, ...]:
    place = (output.block_id, output.group_id, output.field_key, output.round_number, output.dilemma_id)
    return (*place, str(output.value), output.who, output.due_on)


def _with_other_wording(chosen: Output, clash: Clash, choice: Choice, *, at: datetime) -> Output:
    other = clash.mine if choice is Choice.THEIRS else clash.theirs
    text = other.value if isinstance(other, Output) else None
    known = (chosen.value, *(wording.text for wording in chosen.earlier))
    if not isinstance(text, str) or not text.strip() or text in known:
        return chosen
    earlier = (*chosen.earlier, Wording(text=text, until_at=at))
    return replace(chosen, earlier=earlier[-KEPT_WORDINGS:])


def _extra_id(record: Record) -> str:
    """The same for the same words, so that they are never added twice."""
    return sha256(repr(record).encode(errors="replace")).hexdigest()[:32]


def _bring_back(after: dict[str, Record], comparison: Comparison) -> None:
    """What comes or stays keeps what it stands on."""
    before = comparison.mine
    asked = list(after.values())
    while asked:
        record = asked.pop()
        is_new = before.get(record.id) != record
        for owner in _owners(record):
            if owner in after or _is_loose(record, owner, comparison.theirs):
                continue
            found = before.get(owner) or (comparison.theirs.get(owner) if is_new else None)
            if found is not None:
                after[owner] = found
                asked.append(found)


def _is_loose(record: Record, owner: str, theirs: Mapping[str, Record]) -> bool:
    """Whether the other copy has the record as well and lets it stand alone."""
    there = theirs.get(record.id)
    return there is not None and owner in _owners(there) and owner not in theirs


def _owners(record: Record) -> Iterable[str]:
    owners = (getattr(record, name, None) for name in OWNERS)
    return (owner for owner in owners if isinstance(owner, str) and owner)


def _number(after: dict[str, Record], before: Mapping[str, Record]) -> None:
    """Two groups or two versions with one number: the one that came takes the next free one."""
    taken = {_number_of(one) for one in after.values() if one.id in before}
    for one in sorted(after.values(), key=_id):
        if not isinstance(one, Group | Version) or one.id in before:
            continue
        numbered: Group | Version = one
        while _number_of(numbered) in taken:
            numbered = replace(numbered, number=numbered.number + 1)
        taken.add(_number_of(numbered))
        after[one.id] = numbered


def _number_of(record: Record) -> tuple[object, ...]:
    if isinstance(record, Group):
        return (record.workshop_id, record.division, record.number)
    return (record.subject, record.number) if isinstance(record, Version) else ()


def _seat(after: dict[str, Record], before: Mapping[str, Record]) -> None:
    """A leader whom both have moved, to two groups, sits where this copy has put them."""
    groups = [one for one in after.values() if isinstance(one, Group)]
    if all(before.get(group.id) == group for group in groups):
        return
    seats: dict[tuple[str, int, str], list[Group]] = {}
    for group in groups:
        for member in group.member_ids:
            seats.setdefault((group.workshop_id, group.division, member), []).append(group)
    for (_, _, member), found in seats.items():
        if len(found) < 2:
            continue
        kept = min(
            found, key=lambda group: (not _sat_in(before.get(group.id), member), group.number, group.id)
        )
        for group in found:
            if group.id != kept.id:
                after[group.id] = _without(after[group.id], member)


def _sat_in(record: Record | None, member: str) -> bool:
    return isinstance(record, Group) and member in record.member_ids


def _without(record: Record, member: str) -> Record:
    assert isinstance(record, Group), "only groups have members"
    return replace(
        record,
        member_ids=tuple(one for one in record.member_ids if one != member),
        locked_ids=tuple(one for one in record.locked_ids if one != member),
    )


def _changes(before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterable[RecordChange]:
    kinds = {kind: place for place, kind in enumerate(RECORD_TYPES)}
    for record in sorted(after.values(), key=lambda one: kinds[type(one)]):
        if before.get(record.id) != record:
            yield RecordChange(before.get(record.id), record)
    for record in sorted(before.values(), key=lambda one: -kinds[type(one)]):
        if record.id not in after:
            yield RecordChange(record, None)


def _id(record: Record) -> str:
    return record.id
