"""Where the show stands among the day's stops, what comes next, and which inject is due.

The part of `RunningShow` that answers. One invariant: whatever stands in the file, the show stands on one of
the day's stops as long as there is one. A block without slides is a stop too: the wall has its pause picture.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.exercise import WHOLE_PERCENT, Exercise, Inject, injects_in
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.rounds_ahead import NOTHING_AHEAD, RoundAhead, TimeAhead, share_of
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Aside, Show, Stop, show_stops
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.services.clock import Clock, real_pace
from facilitator_app.services.group_timers import GroupTimers
from facilitator_app.services.inject_log import InjectLog
from facilitator_app.services.next_up import (
    DueInject,
    NextUp,
    exercise_of,
    next_aside,
    next_page,
    next_stop_up,
    phase_of,
)
from facilitator_app.services.ports import Publish, Records
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.wall_controls import WallControls

PUT_OFF_S = 120
PageCount = Callable[[str | Aside], int]
"""How many pages a stop has, by its key, or something that is laid on the wall."""


class ShowPlace(WallControls):
    """The show among its stops."""

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
        super().__init__(clock=clock, log=log, publish=publish)
        self._records = records
        self.group_timers = GroupTimers(records=records, clock=clock, log=log, publish=publish, pace=pace)
        self._events = InjectLog(records=records, clock=clock, log=log)
        self._timer = timer
        self._day = day
        self._page_count = page_count
        self._stops: tuple[Stop, ...] = ()
        self._stops_of: tuple[object, ...] = ()
        self._stops_read_at: tuple[int, ...] = ()
        self._place_of: dict[str, int] = {}
        self._last_stops: tuple[Stop, ...] = ()
        day.look_ahead(self._needed_s)

    @property
    def show(self) -> Show:
        """Where the show is; always on a stop of the day when there is one. Without a file: at its start."""
        kept = super().show
        stop = self.current_stop() if kept.workshop_id else None
        if stop is None or stop.key == kept.stop_key:
            return kept
        return replace(kept, stop_key=stop.key, page=0)

    def stops(self) -> tuple[Stop, ...]:
        """Every stop of the day, in order."""
        # Asked for several times in a key press, and found anew only when a record has changed.
        read_at = (self._records.revision, self._day.day_number(), self._day.room())
        if read_at == self._stops_read_at:
            return self._stops
        self._stops_read_at = read_at
        made_of = (self._day.blocks(), self._records.all(Slide), self._records.all(Exercise))
        if made_of != self._stops_of:
            if self._show.stop_key in self._place_of:
                self._last_stops = self._stops
            self._stops_of = made_of
            self._stops = show_stops(*made_of)
            self._place_of = {stop.key: place for place, stop in enumerate(self._stops)}
        return self._stops

    def numbers(self) -> dict[str, int]:
        """The number of every stop of the workshop, by its key; see `show_stops`."""
        records, workshop_id = self._records, self._show.workshop_id
        blocks = in_order([block for block in records.all(Block) if block.workshop_id == workshop_id])
        stops = show_stops(blocks, records.all(Slide), records.all(Exercise))
        return {stop.key: number for number, stop in enumerate(stops, start=1)}

    def numbered(self, number: int) -> Stop | None:
        """The stop of the day with that number, or None."""
        numbers = self.numbers()
        return next((stop for stop in self.stops() if numbers.get(stop.key) == number), None)

    def current_stop(self) -> Stop | None:
        """The stop the show stands on; when its slide is gone, the nearest that is left."""
        stops = self.stops()
        return stops[self._place(stops)] if stops else None

    def next_stop(self) -> Stop | None:
        """The stop that comes after, or None at the end."""
        stops = self.stops()
        place = self._place(stops) + 1
        return stops[place] if place < len(stops) else None

    def what_next(self) -> NextUp:
        """What `next` would do."""
        stop = self.current_stop()
        if stop is not None and (turned := self._aside_turned(1)) is not None:
            return next_aside(stop, turned)
        if stop is not None and self.show.page + 1 < self._page_count(stop.key):
            return next_page(self._records, stop, self.show.page + 1)
        from_block_id = None if stop is None else stop.block_id
        return next_stop_up(self._records, self.next_stop(), from_block_id=from_block_id)

    def _aside_turned(self, step: int) -> Aside | None:
        """What is laid on the wall, so many pages on; None without it, and past its ends."""
        aside = self.show.aside
        if aside is None:
            return None
        many = self._page_count(aside)
        page = min(aside.page, many - 1) + step
        return replace(aside, page=page) if 0 <= page < many else None

    def _has_turned_back(self) -> bool:
        """Turn what is laid on the wall back by one page; False when it has none before."""
        turned = self._aside_turned(-1)
        if turned is not None:
            self.show_aside(turned)
        return turned is not None

    def what_next_phase(self) -> NextUp:
        """What `next_phase` would do."""
        stop = self.current_stop()
        from_block_id = None if stop is None else stop.block_id
        return next_stop_up(self._records, self._phase_ahead(), from_block_id=from_block_id)

    def day(self) -> DayReading:
        """The day against its plan at this instant."""
        return self._day.reading()

    def time_ahead(self) -> TimeAhead:
        """What is timed in the block the show stands in and still to come."""
        timed = self._timed_ahead()
        if timed is None:
            return NOTHING_AHEAD
        running_s, begun, after = timed
        day = self._day.preview((), needed_s=0.0)
        left_s = 0.0 if day.current is None else (day.current.end - self._clock.utc()).total_seconds()
        rounds: dict[str, list[int]] = {}
        for stop in after:
            phase = phase_of(self._records, stop)
            rounds.setdefault(stop.slide_id, []).append(phase.length_s if phase else stop.length_s)
        return TimeAhead(
            running_s=running_s,
            planned_left_s=left_s,
            rounds=tuple(
                RoundAhead(slide, tuple(full_s), is_begun=slide_id in begun)
                for slide_id, full_s in rounds.items()
                if (slide := self._records.get(Slide, slide_id)) is not None
            ),
        )

    def due_inject(self) -> DueInject | None:
        """The next planned inject of the running phase that has not been dealt with, or None."""
        stop = self.current_stop()
        if stop is None or self._timer.state.stop_key != stop.key:
            return None
        spent_s = self._timer.reading().spent_s
        due = [(self._due_s(stop, inject), inject) for inject in self._injects_of(stop)]
        open_ = [(at_s, inject) for at_s, inject in due if at_s is not None]
        if not open_:
            return None
        at_s, inject = min(open_, key=_at)
        return DueInject(inject, at_s - spent_s)

    def put_off_inject(self, by_s: int = PUT_OFF_S) -> None:
        """The inject that is next shall fall due `by_s` seconds from now. It is put down in the log."""
        self._note_inject(InjectAct.PUT_OFF)
        spent_s = self._timer.reading().spent_s
        self._settle_inject(round(spent_s) + by_s)

    def finish_inject(self) -> None:
        """The inject that is next has been given. It is put down in the log."""
        self._note_inject(InjectAct.GIVEN)
        self._settle_inject(None)

    def give_inject(self, text: str) -> None:
        """Give the groups something that was not planned: on the wall, and put down in the log."""
        stop = self.current_stop()
        if stop is None or not (said := clean_text(text).strip()):
            return
        self._events.note(InjectAct.AD_HOC, stop, text=said)
        self.set_message(said)
        self._log.write()

    def events(self) -> tuple[InjectEvent, ...]:
        """What was done with injects since the day began."""
        return self._events.events()

    def given_here(self) -> InjectEvent | None:
        """The newest inject that the groups were given in the phase where the show stands."""
        stop = self.current_stop()
        return None if stop is None else self._events.given_at(stop)

    @property
    def is_in_exercise(self) -> bool:
        """Whether the show stands in a phase of an exercise."""
        stop = self.current_stop()
        return stop is not None and exercise_of(self._records, stop) is not None

    def _needed_s(self) -> float:
        """What the block needs at the least from now on; the running day asks for it at every reading."""
        timed = self._timed_ahead()
        return 0.0 if timed is None else timed[0] + sum(stop.length_s for stop in timed[2])

    def _timed_ahead(self) -> tuple[float, frozenset[str], tuple[Stop, ...]] | None:
        """What is left of the countdown, the slides of the block come to, and its timed stops still to come; None
        where the day is not in the block the show stands in."""
        stops = self.stops()
        place = self._place(stops)
        if not stops or stops[place].block_id != self._day.current_block_id():
            return None
        block_id, reading = stops[place].block_id, self._timer.reading()
        timed_at = self._place_of.get(reading.stop_key)
        running_s = 0.0
        if timed_at is not None and stops[timed_at].block_id == block_id:
            # A phase goes on while an earlier slide is looked at again: it is not to come once more.
            running_s, place = max(0.0, reading.remaining_s), max(place, timed_at)
        mine = [(at, stop) for at, stop in enumerate(stops) if stop.block_id == block_id]
        begun = frozenset(stop.slide_id for at, stop in mine if at <= place)
        return running_s, begun, tuple(stop for at, stop in mine if at > place and stop.length_s)

    def _note_inject(self, act: InjectAct) -> None:
        stop, due = self.current_stop(), self.due_inject()
        if stop is not None and due is not None:
            self._events.note(act, stop, inject=due.inject)

    def _settle_inject(self, at_s: int | None) -> None:
        stop, due = self.current_stop(), self.due_inject()
        if stop is None or due is None:
            return
        self._injects[_inject_key(stop, due.inject)] = at_s
        self._tell()

    def _phase_ahead(self) -> Stop | None:
        stops = self.stops()
        place = self._place(stops)
        after = stops[place + 1 :]
        here = stops[place].block_id if stops else ""
        timed = (stop for stop in after if stop.block_id == here and stop.length_s)
        others = (stop for stop in after if stop.block_id != here)
        return next(timed, None) or next(others, None)

    def _place(self, stops: tuple[Stop, ...]) -> int:
        """Where the show stands among the stops. A stop that is gone is stood in for by the one that came after
        it, or else before it, in its block or else in the day; after a restart by the first of the day's block.
        """
        place = self._place_of.get(self._show.stop_key)
        if place is not None:
            return place
        if (nearest := self._nearest_left()) is not None:
            return self._place_of[nearest]
        block_id = self._day.current_block_id()
        return next((i for i, stop in enumerate(stops) if stop.block_id == block_id), 0)

    def _nearest_left(self) -> str | None:
        """The key of the stop that is nearest to where the show stood when its stop was last there."""
        known = self._last_stops
        at = next((i for i, stop in enumerate(known) if stop.key == self._show.stop_key), None)
        if at is None:
            return None
        nearest = [*known[at + 1 :], *reversed(known[:at])]
        in_block = [stop for stop in nearest if stop.block_id == known[at].block_id]
        return next((stop.key for stop in [*in_block, *nearest] if stop.key in self._place_of), None)

    def _injects_of(self, stop: Stop) -> tuple[Inject, ...]:
        exercise = exercise_of(self._records, stop)
        if exercise is None:
            return ()
        injects = injects_in(exercise, round_number=stop.round_number, phase_key=stop.phase_key)
        return tuple(replace(inject, at_s=self._in_share_s(stop, inject.at_s)) for inject in injects)

    def _in_share_s(self, stop: Stop, at_s: int) -> int:
        """When something of a phase falls due in what the round has of its time; one that runs keeps its own."""
        slide, state = self._records.get(Slide, stop.slide_id), self._timer.state
        if slide is None or (state.stop_key == stop.key and state.length_s != stop.length_s):
            return at_s
        return at_s * share_of(slide) // WHOLE_PERCENT

    def _injects_s(self, stop: Stop) -> tuple[int, ...]:
        return tuple(inject.at_s for inject in self._injects_of(stop))

    def _injects_at(self, stop_key: str) -> tuple[int, ...]:
        stop = next((stop for stop in self.stops() if stop.key == stop_key), None)
        return () if stop is None else self._injects_s(stop)

    def _due_s(self, stop: Stop, inject: Inject) -> int | None:
        return self._injects.get(_inject_key(stop, inject), inject.at_s)


def _inject_key(stop: Stop, inject: Inject) -> str:
    return f"{stop.key}/{inject.key}"


def _at(due: tuple[int, Inject]) -> int:
    return due[0]
