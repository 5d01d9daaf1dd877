"""Rehearsing the day (*Prøv dagen*): the real day on a double of the file, at a time of one's own choosing.

One invariant: whatever is done between `begin` and `end`, the file's rows are the same afterwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from itertools import pairwise

from facilitator_app.domain.agenda import PlannedSpan
from facilitator_app.domain.records import Record
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.domain.show import Show, Stop
from facilitator_app.problems import Problem
from facilitator_app.services.changes import FileLeaving, FileOpened, RehearsalChanged, SaveFailed
from facilitator_app.services.document import Document
from facilitator_app.services.ports import Publish, Repository
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.rehearsal_copy import RehearsalCopy
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.show_memory import ShowMemory, to_text
from facilitator_app.services.wall_controls import SHOW_KEY

PACES = (1, 10, 60)
BEFORE_START_MIN = 5
LAST_MIN = 24 * 60 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """The real file while its double is rehearsed on."""

    repository: Repository
    records: tuple[Record, ...]
    copy: RehearsalCopy


class Rehearsing:
    """Begins, moves and ends a rehearsal. `clock` must be the one that everybody else has been given."""

    def __init__(
        self,
        *,
        document: Document,
        log: RunLog,
        show: RunningShow,
        timer: RunningTimer,
        day: RunningDay,
        clock: RehearsalClock,
        zone: tzinfo,
        publish: Publish,
    ) -> None:
        self._document = document
        self._log = log
        self._show = show
        self._timer = timer
        self._day = day
        self._clock = clock
        self._zone = zone
        self._publish = publish
        self._held: _Held | None = None
        self._number = 1

    @property
    def is_on(self) -> bool:
        """Whether what is done now leaves no trace."""
        return self._held is not None

    @property
    def pace(self) -> int:
        """How many times faster than real the rehearsed time passes."""
        return round(self._clock.pace())

    def can_begin(self) -> bool:
        """Not while one is on, nor while the real day is running: its time would be lost from sight."""
        return not self.is_on and self._day.reading().phase is not DayPhase.RUNNING

    def begin(self) -> None:
        """Stand on the double, five minutes before the day begins. Raises `Problem`; then all is as before."""
        if not self.can_begin():
            return
        self._publish(FileLeaving())
        self._document.write_waiting()
        number = self._day.day_number()
        real = self._document.repository
        records = self._document.records()
        self._show.suspend()
        copy = RehearsalCopy(real, records)
        self._document.attach(copy, records)
        self._held = _Held(repository=real, records=records, copy=copy)
        self._number = number
        self._go_to(max(0, self._starts_min() - BEFORE_START_MIN), copy)
        self._tell()

    def jump(self, to_min: int) -> None:
        """Be at a time of the day, in minutes after midnight, as if all had gone as planned until then."""
        if self._held is None:
            return
        self._go_to(max(0, min(LAST_MIN, to_min)), self._held.copy)

    def run_at(self, pace: int) -> None:
        """Let the rehearsed time pass `pace` times as fast as real time."""
        if self._held is not None:
            self._timer.tick()
            self._clock.run_at(pace)
            self._publish(RehearsalChanged())

    def end(self) -> None:
        """Stand on the real file again, where its show stood. Raises `Problem`; then the rehearsal goes on."""
        held = self._held
        if held is None:
            return
        self._publish(FileLeaving())
        self._show.suspend()
        try:
            self._document.attach(held.repository, held.records)
        except Problem:
            self._show.resume()
            raise
        self._held = None
        self._clock.end()
        self._show.resume()
        self._tell()
        if held.repository.read_only_because is not None:
            self._publish(SaveFailed(held.repository.read_only_because))

    def _go_to(self, to_min: int, copy: RehearsalCopy) -> None:
        spans = self._day.planned()
        begun = [span for span in spans if span.start_min <= to_min]
        self._clock.leap_to(self._at(begun[0].start_min if begun else to_min))
        copy.forget_run()
        self._log.open()
        # The wall neither closes nor moves on the way.
        stands = self._show.show
        fresh = Show(workshop_id="", is_open=stands.is_open, is_clock_shown=stands.is_clock_shown)
        self._log.remember(SHOW_KEY, to_text(ShowMemory(show=fresh, kept_at=self._clock.utc())))
        self._log.write()
        self._show.resume()
        if begun:
            self._walk(begun, to_min)
        self._show.keep_sleep()

    def _walk(self, begun: Sequence[PlannedSpan], to_min: int) -> None:
        """Through the blocks at their planned times, and in the last one through its timed slides."""
        self._show.start_day()
        self._timer.start()
        for before, span in pairwise(begun):
            self._clock.pass_s((span.start_min - before.start_min) * 60)
            self._enter(self._stops_of(span)[0])
        left_s = (to_min - begun[-1].start_min) * 60
        for stop, following in _timed_ahead(self._stops_of(begun[-1])):
            if stop.length_s > left_s:
                break
            self._clock.pass_s(stop.length_s)
            left_s -= stop.length_s
            self._enter(following)
        self._clock.pass_s(left_s)

    def _enter(self, stop: Stop) -> None:
        self._show.go_to(stop.key)
        # Also where the facilitator would have had to start the time.
        self._timer.start()

    def _stops_of(self, span: PlannedSpan) -> tuple[Stop, ...]:
        return tuple(stop for stop in self._show.stops() if stop.block_id == span.block.id)

    def _starts_min(self) -> int:
        workshop = self._document.workshop
        return workshop.starts_min if self._number == 1 else workshop.later_days[self._number - 2].starts_min

    def _at(self, minutes: int) -> datetime:
        """Minutes after midnight of the rehearsed day, in the room's zone; without a date, of today."""
        held_on = self._document.workshop.held_on
        day = held_on + timedelta(days=self._number - 1) if held_on else self._clock.local_today()
        return datetime.combine(day, time(), self._zone) + timedelta(minutes=minutes)

    def _tell(self) -> None:
        self._publish(FileOpened(str(self._document.repository.path)))
        self._publish(RehearsalChanged())


def _timed_ahead(stops: Sequence[Stop]) -> tuple[tuple[Stop, Stop], ...]:
    """Each stop with the one after it, as far as there is something timed left to go through."""
    timed = [at for at, stop in enumerate(stops) if stop.length_s]
    return tuple(pairwise(stops[: timed[-1] + 2])) if timed else ()
