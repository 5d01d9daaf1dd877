"""The day being run: which block it is in, and the day against its plan.

Of a workshop of several days it is one of them, and of parallel rooms one is followed. Rehearsals leave rows as
well. One invariant: a rehearsal on another date, or before the last START_DAY, never counts in the day itself, nor
the day in a later rehearsal.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from weakref import WeakMethod

from facilitator_app.domain import day_run, timer
from facilitator_app.domain.agenda import (
    EVERYBODY,
    Block,
    PlannedSpan,
    Timing,
    day_begins_min,
    in_order,
    planned_spans,
)
from facilitator_app.domain.dates import whole_minute
from facilitator_app.domain.schedule import DayPhase, DayPlan, DayReading, read_day
from facilitator_app.domain.timer import BLOCK_KEY, RunAction, RunRow, TimerState
from facilitator_app.problems import Problem
from facilitator_app.services.clock import Clock
from facilitator_app.services.ports import Records
from facilitator_app.services.run_log import RunLog

NEW_DAY_AFTER = timedelta(hours=12)
LONGEST_DAY = timedelta(days=2)
FRESH_S = 1.0
CHOICE_KEY = "followed"
ANY_DAY = date(2000, 1, 10)


@dataclass(frozen=True, slots=True)
class _Choice:
    """What was chosen where nothing tells: the day to run and the parallel room to follow."""

    day_number: int = 1
    room: int = 1


class RunningDay:
    """Reads and notes the course of the day. The caller writes the log."""

    def __init__(self, *, records: Records, clock: Clock, log: RunLog, zone: tzinfo) -> None:
        self._records = records
        self._clock = clock
        self._log = log
        self._zone = zone
        self._choices: dict[str, _Choice] = {}
        self._blocks: tuple[Block, ...] = ()
        self._blocks_read_at: tuple[int, ...] = ()
        self._needed_s: Callable[[], Callable[[], float] | None] = _nobody

    def look_ahead(self, needed_s: Callable[[], float]) -> None:
        """`needed_s` tells what the block that the show stands in needs from now on: its phases to come. It is a
        method of the show, which holds the day; so it is held weakly."""
        self._needed_s = WeakMethod(needed_s)

    def reading(self) -> DayReading:
        """The day at this instant. On another date than the workshop's it is measured from when it began."""
        return self.preview(())

    def preview(
        self, changed: Sequence[Block], *, entered_id: str = "", needed_s: float | None = None
    ) -> DayReading:
        """The day at this instant, had the agenda these blocks in place of those with the same ids, had the day
        just come to the block `entered_id`, and had the block needed `needed_s` more at the least."""
        now = self._clock.utc()
        number = self.day_number()
        rows = self._rows(number)
        if entered_id:
            act, workshop_id = RunAction.ENTER_BLOCK, self._log.workshop_id
            rows = (*rows, RunRow(workshop_id=workshop_id, at=now, action=act, block_id=entered_id))
        if needed_s is None:
            ask = None if entered_id else self._needed_s()
            needed_s = 0.0 if ask is None else ask()
        held_on = self._records.workshop.held_on
        if held_on is not None and self._is_day(held_on, now):
            plan = self._plan(held_on + timedelta(days=number - 1), number, changed)
            return read_day(plan, rows, now, needed_s=needed_s)
        began_on = self._began_on(rows, now)
        plan = self._plan(began_on, number, changed)
        if held_on is None:
            return read_day(plan, rows, now, needed_s=needed_s)
        if not rows:
            return read_day(plan, rows, self._midnight(began_on))
        began = whole_minute(rows[0].at.astimezone(self._zone))
        return read_day(_from_now(plan, began), rows, now, needed_s=needed_s)

    def planned(self) -> tuple[PlannedSpan, ...]:
        """The followed blocks of the day with their planned times, in minutes after that day's midnight."""
        number = self.day_number()
        plan = self._plan(ANY_DAY, number, ())
        spans = planned_spans(plan.blocks, starts_min=plan.starts_min)
        before_min = day_begins_min(number)
        return tuple(
            replace(span, start_min=span.start_min - before_min, end_min=span.end_min - before_min)
            for span in spans
            if plan.is_followed(span.block)
        )

    def used_s(self) -> Mapping[str, float]:
        """Seconds used of each block (by id) on the workshop's own days; without a date, on the last one."""
        now = self._clock.utc()
        workshop = self._records.workshop
        if workshop.held_on is None:
            find = day_run.used_in_parts_s if workshop.later_days else day_run.used_s
            return find(self._log.rows, now)
        used: dict[str, float] = {}
        for number in range(1, self._last_day() + 1):
            used |= day_run.used_s(self._rows_on(workshop.held_on, number), now)
        return used

    def blocks(self) -> tuple[Block, ...]:
        """The blocks of the day in order: those for everybody, and of the parallel rooms the one that is followed."""
        room = self.room()
        read_at = (self._records.revision, self.day_number(), room)
        if read_at != self._blocks_read_at:
            self._blocks_read_at = read_at
            is_parallel = bool(self._records.workshop.tracks)
            everyone = self._blocks_of(read_at[1])
            self._blocks = tuple(b for b in everyone if not is_parallel or b.track in (EVERYBODY, room))
        return self._blocks

    def day_number(self) -> int:
        """Which of the workshop's days is run, from 1. The date tells; where it does not, the choice does."""
        last = self._last_day()
        if last == 1:
            return 1
        held_on, now = self._records.workshop.held_on, self._clock.utc()
        if held_on is None or not self._is_day(held_on, now):
            return min(self._choice().day_number, last)
        number = min((now.astimezone(self._zone).date() - held_on).days + 1, last)
        return number - 1 if number > 1 and self._is_night_of(held_on, number - 1, now) else number

    @property
    def held_on(self) -> date | None:
        """The date that the day being run is planned for; None for a workshop without a date."""
        first = self._records.workshop.held_on
        return None if first is None else first + timedelta(days=self.day_number() - 1)

    @property
    def is_day_told(self) -> bool:
        """Whether the date tells which day it is, so that there is nothing to choose."""
        held_on = self._records.workshop.held_on
        is_dated = held_on is not None and self._is_day(held_on, self._clock.utc())
        return self._last_day() == 1 or is_dated

    def room(self) -> int:
        """The parallel room that is followed, from 1."""
        rooms = len(self._records.workshop.tracks)
        return max(1, min(self._choice().room, rooms)) if rooms > 1 else 1

    def follow(self, *, day_number: int | None = None, room: int | None = None) -> None:
        """Run this day where the date does not tell which it is, and follow this one of the parallel rooms."""
        choice = self._choice()
        if day_number is not None:
            choice = replace(choice, day_number=max(1, min(day_number, self._last_day())))
        if room is not None:
            choice = replace(choice, room=room)
        self._choose(choice)

    def reached(self) -> frozenset[str]:
        """The keys of the timed stops that the day has come to."""
        return frozenset(row.stop_key for row in self._rows(self.day_number()) if row.stop_key)

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
        if not self._rows(self.day_number()):
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
        return day_run.read_log(self._rows(self.day_number()), known_ids, self._clock.utc())

    def _rows(self, number: int) -> tuple[RunRow, ...]:
        """The rows that belong to the day that is run now. A night between two half days is part of it."""
        now = self._clock.utc()
        held_on = self._records.workshop.held_on
        if held_on is not None and self._is_day(held_on, now):
            return day_run.rows_of_day(self._rows_on(held_on, number))
        rows = self._log.rows
        if not rows or now - rows[-1].at > NEW_DAY_AFTER:
            return ()
        return day_run.rows_of_day(rows)

    def _rows_on(self, held_on: date, number: int) -> tuple[RunRow, ...]:
        """The rows of one of the days, with its night until the next day is begun."""
        begin = self._midnight(held_on + timedelta(days=number - 1))
        rows = tuple(row for row in self._log.rows if begin <= row.at < begin + LONGEST_DAY)
        if number == self._last_day():
            return rows
        night = begin + timedelta(days=1)
        begun = [i for i, row in enumerate(rows) if row.action is RunAction.START_DAY and row.at >= night]
        return rows[: begun[0]] if begun else rows

    def _is_day(self, held_on: date, now: datetime) -> bool:
        begin = self._midnight(held_on)
        return begin <= now < begin + LONGEST_DAY + timedelta(days=self._last_day() - 1)

    def _is_night_of(self, held_on: date, number: int, now: datetime) -> bool:
        """Whether day `number` still runs after its midnight, before the next day has started."""
        plan = self._plan(held_on + timedelta(days=number - 1), number, ())
        next_starts = self._midnight(held_on + timedelta(days=number)) + timedelta(
            minutes=self._records.workshop.later_days[number - 1].starts_min
        )
        if now >= next_starts:
            return False
        rows = day_run.rows_of_day(self._rows_on(held_on, number))
        return read_day(plan, rows, now).phase is DayPhase.RUNNING

    def _began_on(self, rows: tuple[RunRow, ...], now: datetime) -> date:
        at = rows[0].at if rows else now
        return at.astimezone(self._zone).date()

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time(), self._zone)

    def _last_day(self) -> int:
        return len(self._records.workshop.later_days) + 1

    def _blocks_of(self, number: int) -> tuple[Block, ...]:
        workshop, last = self._records.workshop, self._last_day()
        mine = [block for block in self._records.all(Block) if block.workshop_id == workshop.id]
        return in_order([b for b in mine if last == 1 or min(b.day_number, last) == number])

    def _plan(self, held_on: date, number: int, changed: Sequence[Block]) -> DayPlan:
        """The plan of day `number`, held on that date."""
        workshop = self._records.workshop
        instead = {block.id: block for block in changed}
        starts = (workshop.starts_min, *(span.starts_min for span in workshop.later_days))
        return DayPlan(
            blocks=in_order([instead.get(block.id, block) for block in self._blocks_of(number)]),
            first_day=held_on - timedelta(days=number - 1),
            starts_min=day_begins_min(number) + starts[number - 1],
            zone=self._zone,
            room=self.room(),
        )

    def _choice(self) -> _Choice:
        # Asked for several times in a key press; kept under the workshop's id, also while a rehearsal stands on a
        # double of the file.
        workshop_id = self._log.workshop_id
        if workshop_id and workshop_id not in self._choices:
            # A disk that does not answer is said where it matters; the choice is asked for again the next time.
            with suppress(Problem):
                self._choices[workshop_id] = _choice_from(self._log.recall(CHOICE_KEY))
        return self._choices.get(workshop_id, _Choice())

    def _choose(self, choice: _Choice) -> None:
        self._choices[self._log.workshop_id] = choice
        self._log.remember(CHOICE_KEY, f"{choice.day_number}/{choice.room}")
        self._log.write()


def _nobody() -> None:
    return None


def _choice_from(kept: str) -> _Choice:
    day, _, room = kept.partition("/")
    if not (day.isdecimal() and room.isdecimal()):
        return _Choice()
    return _Choice(day_number=max(1, int(day)), room=max(1, int(room)))


def _from_now(plan: DayPlan, began: datetime) -> DayPlan:
    """The plan of a rehearsal: it should begin when it did, and nothing waits for a clock time."""
    days = (began.date() - plan.first_day).days + 1
    return replace(
        plan,
        starts_min=day_begins_min(days) + began.hour * 60 + began.minute,
        blocks=tuple(replace(block, timing=Timing.FLEXIBLE) for block in plan.blocks),
    )
