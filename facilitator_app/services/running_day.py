"""The day being run: which block it is in, and the day against its plan.

Rehearsals leave rows as well. One invariant: a rehearsal on another date, or before the last START_DAY, never
counts in the day itself, nor the day in a later rehearsal.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta, tzinfo

from facilitator_app.domain import day_run, timer
from facilitator_app.domain.agenda import Block, Timing, in_order
from facilitator_app.domain.schedule import DayPlan, DayReading, read_day
from facilitator_app.domain.timer import BLOCK_KEY, RunAction, RunRow, TimerState
from facilitator_app.services.clock import Clock
from facilitator_app.services.ports import Records
from facilitator_app.services.run_log import RunLog

NEW_DAY_AFTER = timedelta(hours=12)
LONGEST_DAY = timedelta(days=2)
FRESH_S = 1.0


class RunningDay:
    """Reads and notes the course of the day. The caller writes the log."""

    def __init__(self, *, records: Records, clock: Clock, log: RunLog, zone: tzinfo) -> None:
        self._records = records
        self._clock = clock
        self._log = log
        self._zone = zone

    def reading(self) -> DayReading:
        """The day at this instant. On another date than the workshop's it is measured from when it began."""
        return self.preview(())

    def preview(self, changed: Sequence[Block]) -> DayReading:
        """The day at this instant, had the agenda these blocks in place of those with the same ids."""
        now = self._clock.utc()
        rows = self._rows()
        held_on = self._records.workshop.held_on
        if held_on is None or self._is_day(held_on, now):
            return read_day(self._plan(held_on or self._began_on(rows, now), changed), rows, now)
        plan = self._plan(self._began_on(rows, now), changed)
        if not rows:
            return read_day(plan, rows, self._midnight(plan.first_day))
        began = rows[0].at.astimezone(self._zone)
        return read_day(_from_now(plan, began), rows, now)

    def used_s(self) -> Mapping[str, float]:
        """Seconds used of each block (by id) on the workshop's own day; without a date, on the last one."""
        held_on = self._records.workshop.held_on
        rows = self._log.rows if held_on is None else self._rows_on(held_on)
        return day_run.used_s(rows, self._clock.utc())

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the day in order."""
        workshop_id = self._records.workshop.id
        return in_order([b for b in self._records.all(Block) if b.workshop_id == workshop_id])

    def current_block_id(self) -> str | None:
        """The block the day is in; None before it has begun and after it was ended."""
        return self._run().current_id

    def start(self) -> None:
        """Begin the day anew; what was run before does not count."""
        self._log.note(RunAction.START_DAY, block_id="")

    def end(self) -> None:
        """The day is over. Entering a block takes that back."""
        self._log.note(RunAction.END_DAY, block_id=self.current_block_id() or "")

    def enter(self, block_id: str) -> None:
        """The day comes to a block. In a rehearsal twelve still hours begin a new one."""
        if not self._rows():
            self.start()
        self._log.note(RunAction.ENTER_BLOCK, block_id=block_id)

    def block_timer(self, block_id: str) -> TimerState:
        """A countdown of the block, less what is used of it; none for a block without a length. It runs, unless
        the block is fresh and its time is to be started by hand."""
        block = self._records.get(Block, block_id)
        if block is None or block.planned_min <= 0:
            return TimerState()
        ready = timer.load(
            f"{BLOCK_KEY}{block_id}",
            length_s=block.planned_min * 60,
            spent_s=self._run().used_s.get(block_id, 0.0),
        )
        # The clock has gone on since the block was entered, by the time it takes to say so.
        if not block.starts_itself and ready.spent_s < FRESH_S:
            return replace(ready, spent_s=0.0)
        return timer.start(ready, self._clock.monotonic_s())

    def _run(self) -> day_run.DayRun:
        known_ids = {block.id for block in self.blocks()}
        return day_run.read_log(self._rows(), known_ids, self._clock.utc())

    def _rows(self) -> tuple[RunRow, ...]:
        """The rows that belong to the day that is run now. A night between two half days is part of it."""
        now = self._clock.utc()
        held_on = self._records.workshop.held_on
        if held_on is not None and self._is_day(held_on, now):
            return day_run.rows_of_day(self._rows_on(held_on))
        rows = self._log.rows
        if not rows or now - rows[-1].at > NEW_DAY_AFTER:
            return ()
        return day_run.rows_of_day(rows)

    def _rows_on(self, day: date) -> tuple[RunRow, ...]:
        begin = self._midnight(day)
        return tuple(row for row in self._log.rows if begin <= row.at < begin + LONGEST_DAY)

    def _is_day(self, day: date, now: datetime) -> bool:
        begin = self._midnight(day)
        return begin <= now < begin + LONGEST_DAY

    def _began_on(self, rows: tuple[RunRow, ...], now: datetime) -> date:
        at = rows[0].at if rows else now
        return at.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone)

    def _plan(self, first_day: date, changed: Sequence[Block]) -> DayPlan:
        instead = {block.id: block for block in changed}
        return DayPlan(
            blocks=in_order([instead.get(block.id, block) for block in self.blocks()]),
            first_day=first_day,
            starts_min=self._records.workshop.starts_min,
            zone=self._zone,
        )


def _from_now(plan: DayPlan, began: datetime) -> DayPlan:
    """The plan of a rehearsal: it should begin when it did, and nothing waits for a clock time."""
    return replace(
        plan,
        starts_min=began.hour * 60 + began.minute,
        blocks=tuple(replace(block, timing=Timing.FLEXIBLE) for block in plan.blocks),
    )
