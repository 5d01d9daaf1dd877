"""What could be read from a damaged file, and what of it another state of the file lacks.

Invariant: a record is only taken over together with what it points at; one whose ground is lost is told, and never put
in a file where it would point nowhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import Demand
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import Record, RecordType
from facilitator_app.domain.slides import Slide

MUST_POINT: Mapping[RecordType, tuple[str, ...]] = MappingProxyType(
    {
        ActionPlan: ("workshop_id", "participant_id"),
        Ballot: ("workshop_id",),
        Block: ("workshop_id",),
        Demand: ("area_id",),
        EverydayExample: ("workshop_id",),
        FollowUp: ("workshop_id",),
        Output: ("workshop_id", "block_id"),
        Group: ("workshop_id",),
        Preject: ("workshop_id",),
        Slide: ("workshop_id", "block_id"),
        Theme: ("workshop_id",),
    }
)
"""The fields that name a record without which the file cannot hold this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """`records` read as they were written, in the order of their types; `changed_at` when each was last written, by
    its id. `lost` rows at least did not read; `is_whole` is False when the time was up before the end. `is_uncharted`
    when nothing told where rows are: they were found page by page, and how many are missing nobody knows.
    """

    records: tuple[Record, ...] = ()
    changed_at: Mapping[str, datetime] = field(default_factory=dict)
    lost: int = 0
    is_whole: bool = True
    is_uncharted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescue:
    """A record of the damaged file that the other state lacks, or has in another wording (`before`)."""

    record: Record
    before: Record | None
    changed_at: datetime | None

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id


def lacking(salvaged: Salvaged, present: Iterable[Record]) -> tuple[Rescue, ...]:
    """What the damaged file has that `present` lacks or says otherwise, in the order of the types."""
    here = {one.id: one for one in present}
    return tuple(
        Rescue(record=one, before=here.get(one.id), changed_at=salvaged.changed_at.get(one.id))
        for one in salvaged.records
        if here.get(one.id) != one and _is_same_kind(here.get(one.id), one)
    )


def with_ground(
    wanted: Collection[str], rescues: Sequence[Rescue], present: Iterable[Record]
) -> tuple[Rescue, ...]:
    """The wanted rescues with those they stand on, in the order of `rescues`; one that points at what is nowhere to be
    found is left out.
    """
    here = {one.id for one in present}
    by_id = {rescue.id: rescue for rescue in rescues}
    taken: set[str] = set()
    for record_id in wanted:
        taken |= _stack(record_id, by_id, here) or frozenset()
    return tuple(rescue for rescue in rescues if rescue.id in taken)


def _stack(record_id: str, by_id: Mapping[str, Rescue], here: Collection[str]) -> frozenset[str] | None:
    """The record and what it has to bring with it; None when it would point at what is nowhere. Records point at
    earlier types only, so there is no circle.
    """
    if record_id not in by_id:
        return None
    record = by_id[record_id].record
    stack = frozenset((record_id,))
    for name in MUST_POINT.get(type(record), ()):
        ground = getattr(record, name)
        # What is in the file already is not changed for the sake of another.
        if ground not in here:
            below = _stack(ground, by_id, here)
            if below is None:
                return None
            stack |= below
    return stack


def _is_same_kind(before: Record | None, record: Record) -> bool:
    return before is None or type(before) is type(record)
