"""The show moves: on, back and elsewhere, and each step does what it should to the timer and the day.

A phase that is left by going back is either looked away from or was come to by mistake. One that has used half a
minute or more, or was given another time, goes on meanwhile, and going on finds it there. One that has used less is
as if it had never begun: going on gives it its whole time.

One invariant: once the day has begun the panel has a clock: the stop's own, or a countdown of the block.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto

from facilitator_app.domain import timer
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.domain.show import Show, Stop, WallMode, moved_to
from facilitator_app.domain.timer import BLOCK_KEY, DAY_ACTIONS, Reading, RunAction, RunRow, TimerState
from facilitator_app.services.changes import ShowChanged
from facilitator_app.services.clock import Clock, real_pace
from facilitator_app.services.kept_text import UNREADABLE
from facilitator_app.services.next_up import NextUp
from facilitator_app.services.ports import Publish, Records
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import NEW_DAY_AFTER, RunningDay
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.show_memory import ShowMemory, from_text
from facilitator_app.services.show_place import PageCount, ShowPlace
from facilitator_app.services.time_away import TimeAway
from facilitator_app.services.timer_text import time_kept
from facilitator_app.services.wall_controls import SHOW_KEY

REPEAT_S = 0.3
MOST_STEPS_BACK = 200
LEAST_BEGUN_S = 30
ONE_BREATH = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class _Step:
    """What a step left behind. `time_number` tells one giving of time from the next, also to the same phase."""

    stop_key: str
    page: int
    timer: TimerState
    time_number: int


class _Way(Enum):
    """Which way a press moves the show."""

    ON = auto()
    BACK = auto()
    PHASE_BACK = auto()


class RunningShow(ShowPlace, TimeAway):
    """The show of the open workshop. `resume` must have been called before anything else.

    `pace` is how many of the clock's seconds pass in a real one: a hand on the clicker is never faster than that.
    """

    def __init__(
        self,
        *,
        records: Records,
        clock: Clock,
        log: RunLog,
        timer: RunningTimer,
        day: RunningDay,
        page_count: PageCount,
        publish: Publish,
        pace: Callable[[], float] = real_pace,
    ) -> None:
        super().__init__(
            records=records,
            clock=clock,
            log=log,
            timer=timer,
            day=day,
            page_count=page_count,
            publish=publish,
            pace=pace,
        )
        self._pace = pace
        self._steps: list[_Step] = []
        self._times_given = 0
        self._time_number = 0
        self._pressed_s: dict[_Way, float] = {}
        self._held_time = TimerState()
        self._ran_at_end = False

    def resume(self) -> None:
        """A file or workshop was opened: stand where its show stood, with its time.

        Raises `Outside` when that cannot be read; the show stands at its start then.
        """
        self._show = Show(workshop_id=self._records.workshop.id)
        self._injects = {}
        self._forget_steps()
        self._log.open()
        self._events.open()
        self.group_timers.open()
        memory = from_text(self._log.recall(SHOW_KEY), self._log.workshop_id)
        self._show = memory.show
        self._injects = dict(memory.injects)
        self._pressed_s = {}
        self._timer.restore(self._injects_at)
        self._ran_at_end = _has_run_until_end(self._log.rows)
        self._held_time = self._time_left_behind()
        self._take_up_left(memory)
        if memory.kept_at is None or self._clock.utc() - memory.kept_at > NEW_DAY_AFTER:
            self._wake_anew()
        self._publish(ShowChanged())

    def suspend(self) -> None:
        """The file is about to be closed: write what waits, and stand still until `resume`."""
        self._log.let_go()
        self._timer.clear()
        self._show = Show(workshop_id="")
        self._forget_steps()
        self._publish(ShowChanged())

    def start_day(self) -> None:
        """Begin the day at its first stop, whatever has been rehearsed."""
        self._forget_steps()
        self._injects = {}
        self._day.start()
        if stops := self.stops():
            self._enter(stops[0])
        else:
            self._tell()

    def end_day(self) -> None:
        """The day is over: time stands still. Moving the show again takes that back."""
        self._ran_at_end = self._timer.reading().is_running
        self._timer.pause()
        self._day.end()
        self._show = replace(self.show, message="", aside=None)
        self._tell()

    def take_up_day(self) -> None:
        """Take the end of the day back: on where it stood, with the time it had, which runs on if it ran."""
        stop = self.current_stop()
        if stop is None:
            return
        if not self._has_time_of(stop.block_id):
            self._enter(stop)
            return
        self._day.enter(stop.block_id)
        if self._ran_at_end:
            self._timer.start()
        self._tell()

    def press(self) -> None:
        """What one press of *Next* does: begin the day, go on, or end it. A second press within 0.3 s is the same
        press."""
        if self._is_repeat(_Way.ON):
            return
        phase = self._day.reading().phase
        if phase is DayPhase.BEFORE:
            self.start_day()
        elif (up := self.what_next()).stop is not None:
            self._go_on(up)
        elif phase is DayPhase.RUNNING:
            self.end_day()

    def next(self) -> None:
        """One page or stop on. A second press within 0.3 s is the same press."""
        up = self.what_next()
        if up.stop is not None and not self._is_repeat(_Way.ON):
            self._go_on(up)

    def _go_on(self, up: NextUp) -> None:
        if up.aside is not None:
            self.show_aside(up.aside)
        elif up.stop is not None:
            self._remember_step()
            if up.page:
                self._turn_to(up.stop, up.page)
            else:
                self._enter(up.stop)

    def back(self) -> None:
        """Undo the last step: slide and timer as they were. Without one, the stop before. What is laid on the wall is
        turned back first. A second press within 0.3 s is the same press, as it is on the way on. The phase that is
        left keeps its time for going on to it, unless it had hardly begun."""
        if self._is_repeat(_Way.BACK) or self._has_turned_back():
            return
        self._keep_time_for_going_on()
        stops = self.stops()
        while self._steps:
            step = self._steps.pop()
            if stop := next((stop for stop in stops if stop.key == step.stop_key), None):
                self._return(step, stop)
                return
        place = self._place(stops)
        if stops and self.show.page > 0:
            self._turn_to(stops[place], self.show.page - 1)
        elif place > 0:
            self._left_by_back.pop(stops[place - 1].key, None)
            self._enter(stops[place - 1])

    def go_to(self, stop_key: str) -> None:
        """Straight to a stop; its time begins, unless the show stands there. A key that is gone: nothing."""
        stop = next((stop for stop in self.stops() if stop.key == stop_key), None)
        if stop is None:
            return
        if stop.key == self._show.stop_key and stop.block_id == self._day.current_block_id():
            self._turn_to(stop, 0)
            return
        self._remember_step()
        self._left_by_back = {}
        self._enter(stop)

    def next_phase(self) -> None:
        """On to the block's next timed stop, or to the next block. A second press at once is the same one."""
        stop = self._phase_ahead()
        if stop is not None and not self._is_repeat(_Way.ON):
            self._remember_step()
            self._enter(stop)

    def previous_phase(self) -> None:
        """To the timed stop before in the block, or to the start of the block, or of the one before."""
        stops = self.stops()
        place = self._place(stops)
        before = stops[:place]
        if not before or self._is_repeat(_Way.PHASE_BACK):
            return
        here = stops[place].block_id
        timed = [stop for stop in before if stop.block_id == here and stop.length_s]
        block_id = here if before[-1].block_id == here else before[-1].block_id
        target = timed[-1] if timed else next(stop for stop in before if stop.block_id == block_id)
        self._remember_step()
        self._keep_time_for_going_on()
        self._left_by_back.pop(target.key, None)
        self._enter(target)

    def time_at(self, stop: Stop) -> Reading | None:
        """What the timer would show had the show just come to `stop`; None for a stop without its own time."""
        if stop.length_s <= 0:
            return None
        return self.time_gone_on(stop) or timer.read(self._own_time(stop), self._clock.monotonic_s())

    def time_on_wall(self) -> Reading:
        """The time that the room may see. A frozen wall keeps that of its own stop, which goes on as it was left while
        the facilitator looks elsewhere."""
        held_key = self._show.held_key
        if held_key and self._timer.state.stop_key != held_key == self._held_time.stop_key:
            return timer.read(self._held_time, self._clock.monotonic_s())
        return self._timer.reading()

    def follow_plan(self) -> None:
        """The agenda was changed: a countdown of a whole block takes the block's new length."""
        state = self._timer.state
        if not state.is_of_block:
            return
        block = self._records.get(Block, state.stop_key.removeprefix(BLOCK_KEY))
        if block is not None and block.planned_min > 0:
            self._timer.follow_plan(block.planned_min * 60)

    def _wake_anew(self) -> None:
        """Nobody left a wall open overnight; and unless the day has begun, nothing is left of a rehearsal."""
        self._show = replace(self._show, is_open=False, mode=WallMode.LIVE, message="", aside=None)
        if self._day.current_block_id() is None:
            self._show = Show(workshop_id=self._show.workshop_id, is_clock_shown=self._show.is_clock_shown)
            self._injects = {}
            self._left_by_back = {}
            self._timer.clear()

    def _enter(self, stop: Stop) -> None:
        self._show = moved_to(self._show, stop)
        is_new_block = stop.block_id != self._day.current_block_id()
        if is_new_block:
            self._day.enter(stop.block_id)
        self._time_stop(stop, is_new_block=is_new_block)
        self._tell()

    def _time_stop(self, stop: Stop, *, is_new_block: bool) -> None:
        """Give a stop its time, and number it when it was not left to the time that goes on."""
        before = self._timer.state
        self._hold_time()
        self._give_time(stop, is_new_block=is_new_block)
        if self._timer.state is not before:
            self._times_given += 1
            self._time_number = self._times_given

    def _give_time(self, stop: Stop, *, is_new_block: bool) -> None:
        if stop.length_s > 0:
            kept = self._left_by_back.pop(stop.key, None)
            self._timer.load(kept or self._own_time(stop), block_id=stop.block_id)
        elif is_new_block or not self._goes_on(stop):
            self._timer.load(self._day.block_timer(stop.block_id), block_id=stop.block_id)

    def _own_time(self, stop: Stop) -> TimerState:
        ready = timer.load(
            stop.key, length_s=stop.length_s, warn_s=stop.warn_s, injects_s=self._injects_s(stop)
        )
        return timer.start(ready, self._clock.monotonic_s()) if self._starts_itself(stop.block_id) else ready

    def _starts_itself(self, block_id: str) -> bool:
        block = self._records.get(Block, block_id)
        return block is None or block.starts_itself

    def _goes_on(self, stop: Stop) -> bool:
        """Whether an untimed stop leaves the timer be: the block's own, or a phase of it with time left."""
        return self._has_time_of(stop.block_id) and (
            self._timer.state.is_of_block or self._timer.reading().remaining_s > 0
        )

    def _has_time_of(self, block_id: str) -> bool:
        """Whether the timer counts a block, or a phase of it."""
        key = self._timer.state.stop_key
        return key == f"{BLOCK_KEY}{block_id}" or any(
            stop.key == key and stop.block_id == block_id for stop in self.stops()
        )

    def _return(self, step: _Step, stop: Stop) -> None:
        self._show = moved_to(self._show, stop, page=step.page)
        is_new_block = stop.block_id != self._day.current_block_id()
        if is_new_block:
            self._day.enter(stop.block_id)
        if not step.timer.stop_key:
            self._time_stop(stop, is_new_block=is_new_block)
        elif step.time_number != self._time_number:
            # Not by its key: a phase that was begun again has another time under the same key.
            self._hold_time()
            self._timer.load(step.timer, block_id=stop.block_id)
            self._time_number = step.time_number
        self._tell()

    def _keep_time_for_going_on(self) -> None:
        """The show goes back: should it come to the phase again on its way on, the room's time was never begun
        anew. Of a phase that had hardly begun nothing is kept: it was come to by mistake."""
        state = self._timer.state
        if not state.stop_key or state.is_of_block:
            return
        is_begun = timer.spent(state, self._clock.monotonic_s()) >= LEAST_BEGUN_S or state.added_s != 0
        if is_begun:
            self._left_by_back[state.stop_key] = state

    def _take_up_left(self, memory: ShowMemory) -> None:
        """The times that were left by going back have gone on while the program was away."""
        if memory.kept_at is None:
            return
        away_s = max(0.0, (self._clock.utc() - memory.kept_at).total_seconds())
        now_s = self._clock.monotonic_s()
        # What cannot be read is left out: a phase whose time is not known begins when it is come to.
        with suppress(*UNREADABLE):
            for key, kept in memory.left.items():
                self._left_by_back[key] = time_kept(
                    kept, stop_key=key, away_s=away_s, now_s=now_s, injects_s=self._injects_at(key)
                )

    def _forget_steps(self) -> None:
        self._steps = []
        self._left_by_back = {}

    def _hold_time(self) -> None:
        """The timer is about to be another's: what a frozen wall shows of it goes on."""
        if self._timer.state.stop_key == self._show.held_key:
            self._held_time = self._timer.state

    def _time_left_behind(self) -> TimerState:
        """The time of the stop that a frozen wall holds, as the log left it."""
        rows = [row for row in self._log.rows if row.stop_key and row.stop_key == self._show.held_key]
        now, now_s = self._clock.utc(), self._clock.monotonic_s()
        return timer.state_from_rows(rows, now_utc=now, now_monotonic_s=now_s).state

    def _turn_to(self, stop: Stop, page: int) -> None:
        self._show = moved_to(self._show, stop, page=page)
        self._tell()

    def _remember_step(self) -> None:
        stop = self.current_stop()
        assert stop is not None, "a step is taken from a stop to a stop"
        self._steps.append(_Step(stop.key, self.show.page, self._timer.state, self._time_number))
        del self._steps[:-MOST_STEPS_BACK]

    def _is_repeat(self, way: _Way) -> bool:
        """Whether a press is the same as the one before it the same way; turning round counts at once."""
        now_s, before_s = self._clock.monotonic_s(), self._pressed_s.get(way)
        if before_s is not None and now_s - before_s < REPEAT_S * self._pace():
            return True
        self._pressed_s[way] = now_s
        return False


def _has_run_until_end(rows: Sequence[RunRow]) -> bool:
    """Whether the time ran when the day was ended: then the log has both within one breath."""
    if not rows or rows[-1].action is not RunAction.END_DAY:
        return False
    of_time = next((row for row in reversed(rows) if row.action not in DAY_ACTIONS), None)
    if of_time is None or of_time.action is not RunAction.PAUSE:
        return False
    return rows[-1].at - of_time.at < ONE_BREATH
