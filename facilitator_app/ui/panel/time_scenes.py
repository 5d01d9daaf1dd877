"""What stands on the card of the clock, made from the services' readings: phase, digits, end, and whose clock the
room sees.

One invariant: what is said of the room's clock is what the wall shows, whatever the facilitator stands at.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dates import clock_words, date_words, minute_after
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.schedule import DayPhase, DayReading
from facilitator_app.domain.show import Stop, WallMode
from facilitator_app.domain.timer import Band, CueKind, Reading, digits
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import NextKind, exercise_of, phase_number, phase_of, stop_title
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.panel.clock_on_wall import RoomClock
from facilitator_app.ui.panel.texts import (
    face_of,
    face_outside,
    length_words,
    next_phase_act,
    spoken_language,
)
from facilitator_app.ui.panel.timer_card import TimerNow, TimerScene

MINUTE_S = 60
EARLIER_WITHIN_S = 60
LONGEST_WAIT_S = 2 * 3600
ASKS_AFTER_S = 30


class TimeScenes(QObject):
    """Reads the show, the timer and the records; changes nothing."""

    def __init__(
        self, *, document: Document, show: RunningShow, timer: RunningTimer, clock: Clock, day: RunningDay
    ) -> None:
        super().__init__()
        self._document = document
        self._show = show
        self._timer = timer
        self._clock = clock
        self._day = day

    def timer_scene(self, day: DayReading, *, is_wall_seen: bool) -> TimerScene:
        """What stands round the digits. `is_wall_seen` tells whether the room sees the show at all."""
        stop = self._timed_stop()
        up = self._show.what_next_phase()
        place = self._show.current_stop()
        stops = self._show.stops()
        is_running = day.phase is DayPhase.RUNNING
        kicker, title = self._timer_words(stop, day)
        weights, current = self._phases(stop)
        return TimerScene(
            kicker=kicker,
            title=title,
            weights=weights,
            current=current,
            next_act=next_phase_act(up),
            no_next=self._no_phase(is_last=up.kind is NextKind.END, day=day),
            no_previous=self._no_phase(is_first=bool(stops) and place == stops[0], day=day),
            room_clock=self._room_clock(day, is_wall_seen=is_wall_seen),
            began_ago=self._began_ago() if is_running else "",
            allowed=self._timer.allowed if is_running else frozenset(),
        )

    def timer_now(self, day: DayReading) -> TimerNow:
        """The time as it is."""
        if day.phase is not DayPhase.RUNNING:
            return self._time_outside(day)
        reading = self._timer.reading()
        face, word = face_of(reading)
        is_early = reading.is_running and reading.spent_s < EARLIER_WITHIN_S
        return TimerNow(
            digits="" if reading.is_empty else reading.digits,
            face=face,
            word=word,
            end=self._end_words(reading),
            asks_to_start=self._asks_to_start(reading),
            share=round(reading.share, 3),
            may_have_begun_earlier=reading.is_ready or (is_early and not self._timer.state.is_of_block),
        )

    def is_heard(self, cue: CueKind, *, group_id: str) -> bool:
        """Whether a cue is heard; a phase can be silent at its end or before it, for the groups' own time too."""
        stop = self._show.current_stop() if group_id else self._timed_stop()
        phase = None if stop is None else phase_of(self._document, stop)
        if phase is None or cue is CueKind.INJECT:
            return True
        return phase.has_gong if cue is CueKind.END else phase.has_near_signal

    def _room_clock(self, day: DayReading, *, is_wall_seen: bool) -> RoomClock:
        """Whether the clock that the room sees is the one on the card."""
        show = self._show.show
        if not is_wall_seen or show.mode in (WallMode.BLACK, WallMode.PAUSE) or day.phase is DayPhase.AFTER:
            return RoomClock.UNSEEN
        key = show.held_key if show.mode is WallMode.FROZEN else show.stop_key
        if key and self._timer.state.stop_key == key:
            return RoomClock.SHOWN if show.is_clock_shown else RoomClock.HIDDEN
        if show.is_clock_shown and key and self._show.time_on_wall().stop_key == key:
            return RoomClock.OTHER
        return RoomClock.HERE

    def _no_phase(self, day: DayReading, *, is_first: bool = False, is_last: bool = False) -> str:
        """Why there is no phase to go to; empty when there is one."""
        if day.phase is DayPhase.BEFORE:
            return QCoreApplication.translate("Panel", "The day has not begun.")
        if day.phase is DayPhase.AFTER:
            return QCoreApplication.translate("Panel", "The day is over.")
        if is_first:
            return QCoreApplication.translate("Panel", "This is the first.")
        return QCoreApplication.translate("Panel", "There is no phase after this one.") if is_last else ""

    def _timed_stop(self) -> Stop | None:
        key = self._timer.state.stop_key
        return next((stop for stop in self._show.stops() if stop.key == key), None) if key else None

    def _timer_words(self, stop: Stop | None, day: DayReading) -> tuple[str, str]:
        if day.phase is DayPhase.AFTER:
            return "", QCoreApplication.translate("Panel", "The day is over")
        if stop is None:
            return self._block_words()
        exercise = exercise_of(self._document, stop)
        if exercise is None:
            block = self._document.get(Block, stop.block_id)
            return ("" if block is None else block.title), stop_title(self._document, stop)
        words = QCoreApplication.translate("Panel", "Round {round} of {rounds} · phase {phase} of {phases}")
        return (
            words.format(
                round=stop.round_number,
                rounds=max(stop.round_number, len(exercise.rounds)),
                phase=phase_number(self._document, stop),
                phases=len(exercise.phases),
            ),
            stop_title(self._document, stop),
        )

    def _block_words(self) -> tuple[str, str]:
        place = self._show.current_stop()
        block = None if place is None else self._document.get(Block, place.block_id)
        if block is None:
            return "", ""
        if not block.planned_min:
            return QCoreApplication.translate("Panel", "Without a length"), block.title
        words = QCoreApplication.translate("Panel", "The whole block · {length}")
        return words.format(length=length_words(block.planned_min * MINUTE_S)), block.title

    def _began_ago(self) -> str:
        """What the start was set back by, in whole minutes where it is such."""
        minutes, seconds = divmod(self._timer.backdated_s, MINUTE_S)
        if seconds:
            return digits(self._timer.backdated_s)
        return QCoreApplication.translate("Panel", "{n} min").format(n=minutes) if minutes else ""

    def _phases(self, stop: Stop | None) -> tuple[tuple[float, ...], int]:
        exercise: Exercise | None = None if stop is None else exercise_of(self._document, stop)
        if stop is None or exercise is None:
            return (1.0,), 0
        return tuple(float(p.length_s) for p in exercise.phases), phase_number(self._document, stop) - 1

    def _time_outside(self, day: DayReading) -> TimerNow:
        """Before the day the time to its beginning, after it nothing."""
        if day.phase is DayPhase.AFTER or not day.blocks:
            words = QCoreApplication.translate("Panel", "Ended {time}")
            end = words.format(time=clock_words(day.projected_end)) if day.blocks else ""
            face, word = face_outside(day.phase)
            return TimerNow(digits="", face=face, word=word, end=end, share=1.0)
        begins = day.blocks[0].planned_start
        left_s = (begins - self._clock.utc()).total_seconds()
        face, word = face_outside(day.phase)
        words = QCoreApplication.translate("Panel", "The day begins {time}")
        return TimerNow(
            digits=digits(left_s) if 0 < left_s < LONGEST_WAIT_S else "",
            face=face,
            word=word,
            end=self._other_date() or words.format(time=clock_words(begins)),
        )

    def _other_date(self) -> str:
        """That the agenda is for another date, so that its fixed times will not hold; empty on the day."""
        held_on = self._day.held_on
        if held_on is None or held_on == self._clock.local_now().date():
            return ""
        words = QCoreApplication.translate("Panel", "Planned for {date}: fixed times will not hold")
        return words.format(date=date_words(held_on, spoken_language()))

    def _asks_to_start(self, reading: Reading) -> bool:
        return reading.is_ready and self._timer.waited_s >= ASKS_AFTER_S

    def _end_words(self, reading: Reading) -> str:
        if self._asks_to_start(reading):
            return QCoreApplication.translate("Panel", "Should the time begin?")
        if not reading.is_running:
            return ""
        end = minute_after(self._clock.local_now(), reading.remaining_s)
        is_block = self._timer.state.is_of_block
        if reading.band is Band.OVER:
            words = (
                QCoreApplication.translate("Panel", "The block should end {time}")
                if is_block
                else QCoreApplication.translate("Panel", "The phase should end {time}")
            )
        elif is_block:
            words = QCoreApplication.translate("Panel", "The block ends {time}")
        else:
            words = QCoreApplication.translate("Panel", "The phase ends {time}")
        return words.format(time=clock_words(end))
