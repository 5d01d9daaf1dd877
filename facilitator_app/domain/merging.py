"""Two copies of a file that both went on: what comes from the other, and where both have written.

Invariant: what is compared is content, and who has seen whose changes (`file_history`); no time decides. A record is
removed only when the other copy had it as it is here and removed it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.chain import Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.file_history import BEFORE_SESSIONS, FileHistory
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record, RecordType
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.timer import RunRow
from facilitator_app.domain.uniting import united

KEPT_TWICE = (
    Output,
    Preject,
    EverydayExample,
    InterplayAgreement,
    Statement,
    Demand,
    Dilemma,
    Slide,
)
"""What can stand there twice, so that both wordings are kept."""


class Choice(StrEnum):
    """What becomes of a record that was written in both copies."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class FileContent:
    """One copy: its records, its past, and the rows of its run log."""

    records: tuple[Record, ...]
    history: FileHistory = field(default_factory=FileHistory)
    runs: tuple[RunRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A record that was written in both copies; a side is None where it was removed.

    `as_mine` and `as_theirs` hold all that does not clash, and of the rest what is here or what is there. `fields`
    names what clashes.
    """

    mine: Record | None
    theirs: Record | None
    as_mine: Record | None
    as_theirs: Record | None
    fields: tuple[str, ...] = ()

    @property
    def record(self) -> Record:
        """The record that is there, in this copy before the other."""
        record = self.mine or self.theirs
        assert record is not None, "one side is there"
        return record

    @property
    def id(self) -> str:
        """The record's id."""
        return self.record.id

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        is_twice = isinstance(self.record, KEPT_TWICE) and self.mine is not None and self.theirs is not None
        return (Choice.MINE, Choice.THEIRS, *((Choice.BOTH,) if is_twice else ()))

    @property
    def safest(self) -> Choice:
        """What loses nothing, or else changes nothing."""
        if Choice.BOTH in self.choices:
            return Choice.BOTH
        return Choice.THEIRS if self.mine is None else Choice.MINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What a merge would do. `coming` are records of the other copy to be added or put in place by id, `leaving` the
    ids of those that go, `clashes` what has to be chosen. `seen` is what this copy will have seen afterwards.
    """

    mine: Mapping[str, Record]
    theirs: Mapping[str, Record]
    coming: Mapping[str, Record]
    leaving: frozenset[str]
    clashes: tuple[Clash, ...]
    seen: Mapping[str, int]


def compare(mine: FileContent, theirs: FileContent) -> Comparison:
    """What happened in the other copy that this one has not seen."""
    here = {one.id: one for one in mine.records}
    twins = _twins(here, theirs.records)
    there = {twins.get(one.id, one.id): _as_twin(one, twins) for one in theirs.records}
    own_ids = {twin: one for one, twin in twins.items()}
    coming: dict[str, Record] = {}
    leaving: set[str] = set()
    clashes: list[Clash] = []
    for record_id in dict.fromkeys((*here, *there)):
        one, other = here.get(record_id), there.get(record_id)
        found = _fate(one, other, mine.history, theirs.history, own_ids.get(record_id, record_id))
        if isinstance(found, Clash):
            clashes.append(found)
        elif found is None and one is not None:
            leaving.add(record_id)
        elif found is not None and found != one:
            coming[record_id] = found
    return Comparison(
        mine=here,
        theirs=there,
        coming=coming,
        leaving=frozenset(leaving),
        clashes=tuple(clashes),
        seen=theirs.history.reach(),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ComingRuns:
    """New rows for the run log of a workshop. They `go_on` where it ends, or come before all of it."""

    rows: tuple[RunRow, ...]
    go_on: bool


def new_rows(mine: Iterable[RunRow], theirs: Iterable[RunRow]) -> tuple[RunRow, ...]:
    """The rows of the other's run log that are not here, in their order."""
    known = set(mine)
    return tuple(row for row in theirs if row not in known)


def came(comparison: Comparison) -> Mapping[RecordType, int]:
    """How many records of each type are added or changed by the other copy, without questions."""
    counts: dict[RecordType, int] = {}
    for record in comparison.coming.values():
        counts[type(record)] = counts.get(type(record), 0) + 1
    return counts


def _fate(
    one: Record | None, other: Record | None, mine: FileHistory, theirs: FileHistory, their_id: str
) -> Record | Clash | None:
    """What the record becomes; None when it goes, or stays away."""
    if one is not None and other is not None:
        return one if one == other else _both(one, other, mine, theirs, their_id)
    if one is not None:
        return _only_here(one, mine, theirs)
    assert other is not None, "the id is of one of them"
    return _only_there(other, mine, theirs, their_id)


def _both(
    one: Record, other: Record, mine: FileHistory, theirs: FileHistory, their_id: str
) -> Record | Clash:
    here, there = mine.mark_of(one.id), theirs.mark_of(their_id)
    has_seen, is_seen = mine.has_seen(there), theirs.has_seen(here)
    is_told = here.session != BEFORE_SESSIONS or there.session != BEFORE_SESSIONS
    if has_seen and (is_told or not is_seen):
        return one
    if is_seen and not has_seen:
        return other
    both = united(one, other)
    if not both.clashes:
        return both.mine
    return Clash(mine=one, theirs=other, as_mine=both.mine, as_theirs=both.theirs, fields=both.clashes)


def _only_here(one: Record, mine: FileHistory, theirs: FileHistory) -> Record | Clash | None:
    gone = theirs.removal_of(one.id)
    if gone is None or mine.has_seen(gone):
        return one
    if theirs.has_seen(mine.mark_of(one.id)):
        return None
    return Clash(mine=one, theirs=None, as_mine=one, as_theirs=None)


def _only_there(
    other: Record, mine: FileHistory, theirs: FileHistory, their_id: str
) -> Record | Clash | None:
    if mine.has_seen(theirs.mark_of(their_id)):
        return None
    gone = mine.removal_of(other.id)
    if gone is None or theirs.has_seen(gone):
        return other
    return Clash(mine=None, theirs=other, as_mine=None, as_theirs=other)


def _twins(here: Mapping[str, Record], theirs: Iterable[Record]) -> Mapping[str, str]:
    """Records of the other copy that are one of ours under another id: there is one schema of a leader at a workshop,
    one outcome of an action there, and one programme. Their ids to ours.
    """
    own = {key: one.id for one in here.values() if (key := _key(one)) is not None}
    others = tuple(theirs)
    there = {one.id for one in others}
    found: dict[str, str] = {}
    for one in others:
        twin = own.get(_key(_as_twin(one, found)) or ())
        if twin is not None and one.id not in here and twin not in there:
            found[one.id] = twin
    return found


def _key(record: Record) -> tuple[object, ...] | None:
    if isinstance(record, ActionPlan):
        return (ActionPlan, record.workshop_id, record.participant_id)
    if isinstance(record, FollowUp):
        return (FollowUp, record.workshop_id, record.plan_id, record.item_id)
    return (Programme,) if isinstance(record, Programme) else None


def _as_twin(record: Record, twins: Mapping[str, str]) -> Record:
    if isinstance(record, FollowUp) and record.plan_id in twins:
        record = replace(record, plan_id=twins[record.plan_id])
    return replace(record, id=twins[record.id]) if record.id in twins else record
