"""Merging (Flet): taking in what another laptop has written in its own copy of the open file.

Invariant: the other file is never changed, a backup of this one is made first, and what comes is one step that undo
takes back. Only the run log stays: what happened has happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from facilitator_app.domain.erasure import Erased, erasures, joined, without
from facilitator_app.domain.merging import (
    Choice,
    ComingRuns,
    Comparison,
    FileContent,
    came,
    compare,
    new_rows,
)
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordType
from facilitator_app.domain.settling import settled
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.erasing import Order
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.services.opening import Rehearses
from facilitator_app.services.ports import FileStore
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.sweeping_copies import IsCancelled, Progress, Swept
from facilitator_app.services.unwatched import never, unseen

_STEPS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherCopy:
    """What was read of the other file. `erased` are those who were erased from it."""

    name: str
    content: FileContent
    erased: tuple[Erased, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a merge has done: how many of each type came without a question, how many went, how many were written in
    both, how many rows the run log got, and how many people were erased here because they were erased there.
    """

    came: Mapping[RecordType, int]
    leaving: int = 0
    clashes: int = 0
    rows: int = 0
    erased: int = 0

    @property
    def is_nothing(self) -> bool:
        """Whether there was nothing new."""
        return not (self.came or self.leaving or self.clashes or self.rows or self.erased)


class ErasesHere(Protocol):
    """`services.erasing.ErasingPeople`, as far as people are erased here whom the other copy has erased."""

    def begin_over(self, people: Iterable[Erased], /) -> Order: ...

    def sweep(self, order: Order, progress: Progress, is_cancelled: IsCancelled) -> Swept: ...

    def finish_over(self, order: Order, swept: Swept) -> int: ...


class MergingFiles:
    """`look_at` and `sweep` may be called on any thread; everything else on that of the document."""

    def __init__(
        self,
        *,
        document: Document,
        store: FileStore,
        keeping: KeepingSafe,
        rehearsal: Rehearses,
        log: RunLog,
        clock: Clock,
        erasing: ErasesHere | None = None,
    ) -> None:
        self._document = document
        self._store = store
        self._keeping = keeping
        self._rehearsal = rehearsal
        self._log = log
        self._clock = clock
        self._erasing = erasing

    def begin(self, path: Path) -> None:
        """Raise `Refused` for what cannot be merged at all: the open file itself, and during a rehearsal; and
        `Outside` when the open file takes nothing.
        """
        if self._rehearsal.is_on:
            raise Refused("merge.rehearsing")
        if path.resolve() == self._document.repository.path.resolve():
            raise Refused("merge.itself", file=path.name)
        if self._document.repository.read_only_because is not None:
            raise self._document.repository.read_only_because

    def look_at(
        self, path: Path, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> OtherCopy:
        """Read the other file, every row of it. Raises `Refused` as the store does, and when cancelled; `Outside`."""
        with closing(self._store.open_read_only(path)) as repository:
            _go_on(1, progress, is_cancelled)
            records = tuple(repository.load())
            _go_on(2, progress, is_cancelled)
            workshops = [one for one in records if isinstance(one, Workshop)]
            content = FileContent(
                records=records,
                history=repository.past.history(),
                runs=tuple(row for one in workshops for row in repository.run_rows(one.id)),
            )
            erased = tuple(repository.erasing.people())
        _go_on(_STEPS, progress, is_cancelled)
        return OtherCopy(name=path.name, content=content, erased=erased)

    def compare(self, other: OtherCopy) -> Comparison:
        """What merging it would do. Whoever was erased in one of the copies stands in neither. Raises `Refused` when it
        is another client's file; `Outside` when what is typed cannot be written first.
        """
        theirs = {one.id for one in other.content.records if isinstance(one, Engagement)}
        if self._document.engagement.id not in theirs:
            raise Refused("merge.other_client", file=other.name)
        self._document.end_typing()
        self._document.write_waiting()
        repository = self._document.repository
        erased = joined((*repository.erasing.people(), *other.erased))
        there = without(other.content.records, erasures(erased, other.content.records))
        records = self._document.records()
        mine = without(records, erasures(self._not_yet(other), records))
        return compare(
            FileContent(records=mine, history=repository.past.history()),
            replace(other.content, records=there),
        )

    def foretell(self, other: OtherCopy) -> Merged:
        """What merging would bring, without doing it. Raises as `compare`."""
        rows = sum(len(coming.rows) for coming in self._rows_of(other))
        return _told(self.compare(other), rows, self._still_here(other))

    def is_erasing(self, other: OtherCopy) -> bool:
        """Whether somebody was erased there who was not erased here."""
        return bool(self._not_yet(other))

    def begin_erasing(self, other: OtherCopy) -> Order | None:
        """Begin to erase here who was erased there: it is stronger than whatever was written since, and cannot be
        undone. To be asked once it is certain that `merge` follows; the copies are gone through in between (`sweep`),
        on any thread. None when there is nobody. Raises as `compare`.
        """
        self.compare(other)
        new = self._not_yet(other)
        return self._erasing.begin_over(new) if new and self._erasing is not None else None

    def sweep(self, order: Order, progress: Progress, is_cancelled: IsCancelled) -> tuple[Order, Swept]:
        """Take the people out of the copies of the open file, before it forgets what they are called. Raises
        `Outside`.
        """
        assert self._erasing is not None, "it has begun the order"
        return order, self._erasing.sweep(order, progress, is_cancelled)

    def merge(
        self, other: OtherCopy, choices: Mapping[str, Choice], swept: tuple[Order, Swept] | None = None
    ) -> Merged:
        """Take the other copy in. `choices` are by the id of the clash; where there is none, what is safest is done.
        `swept` is what `sweep` gave; else the copies are gone through now.

        It may be done while a show runs, as in a break: neither the wall's place nor its time moves. Raises `Refused`
        and `Outside`; nothing has been merged then.
        """
        self.compare(other)
        erased = self._erase(other, swept)
        comparison = self.compare(other)
        rows = self._rows_of(other)
        told = _told(comparison, sum(len(coming.rows) for coming in rows), erased)
        if told.is_nothing:
            return told
        self._back_up()
        repository = self._document.repository
        changes = settled(comparison, choices, at=self._clock.utc())
        if changes:
            repository.past.learn(comparison.seen, rows)
            self._document.edit("edit.merge", changes)
        else:
            repository.past.know(comparison.seen, rows)
        if rows and self._log.workshop_id:
            self._log.open()
        return told

    def _not_yet(self, other: OtherCopy) -> tuple[Erased, ...]:
        """Who was erased there and not here."""
        known = {one.person_id for one in self._document.repository.erasing.people()}
        return tuple(one for one in other.erased if one.person_id not in known)

    def _still_here(self, other: OtherCopy) -> int:
        return sum(self._document.get(Participant, one.person_id) is not None for one in self._not_yet(other))

    def _erase(self, other: OtherCopy, swept: tuple[Order, Swept] | None) -> int:
        if swept is None:
            order = self.begin_erasing(other)
            if order is None:
                return 0
            swept = self.sweep(order, unseen, never)
        assert self._erasing is not None, "it has begun the order"
        return self._erasing.finish_over(*swept)

    def _back_up(self) -> None:
        engagement_id = self._document.engagement.id
        made = self._keeping.back_up(self._document.repository, engagement_id)
        if made is None and not self._keeping.backups(engagement_id):
            raise Outside("merge.no_backup")

    def _rows_of(self, other: OtherCopy) -> Sequence[ComingRuns]:
        """The new rows of each workshop."""
        self._log.write()
        found = []
        for workshop_id in dict.fromkeys(row.workshop_id for row in other.content.runs):
            mine = tuple(self._document.repository.run_rows(workshop_id))
            theirs = tuple(row for row in other.content.runs if row.workshop_id == workshop_id)
            goes_on = theirs[: len(mine)] == mine and not (mine and mine[-1].is_running)
            new = new_rows(mine, theirs)
            # A timer that runs over there does not run here: its row comes when it has ended.
            while goes_on and new and new[-1].is_running:
                new = new[:-1]
            found.append(ComingRuns(rows=new, go_on=goes_on))
        return [coming for coming in found if coming.rows]


def _told(comparison: Comparison, rows: int, erased: int) -> Merged:
    return Merged(
        came=came(comparison),
        leaving=len(comparison.leaving),
        clashes=len(comparison.clashes),
        rows=rows,
        erased=erased,
    )


def _go_on(step: int, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]) -> None:
    if is_cancelled():
        raise Refused("merge.cancelled")
    progress(step, _STEPS)
