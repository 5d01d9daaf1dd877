"""What stands on the panel, made from the services' readings: one small value for each part of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dates import clock_words, date_words, minute_after
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Group, Participant, groups_of
from facilitator_app.domain.schedule import BlockState, DayPhase, DayReading
from facilitator_app.domain.show import Stop, WallMode
from facilitator_app.domain.slides import DilemmaContent, Slide, content_texts
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.domain.timer import Band, CueKind, Reading, digits
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.handed_in import GroupHandIn, HandIn, handed_in
from facilitator_app.services.next_up import (
    DueInject,
    NextKind,
    exercise_of,
    phase_number,
    phase_of,
    stop_title,
)
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.panel.after_card import UsedLine
from facilitator_app.ui.panel.left_open import left_open_words
from facilitator_app.ui.panel.overview import OverviewItem
from facilitator_app.ui.panel.own_notes import InjectScene, OwnNote
from facilitator_app.ui.panel.role_note import role_note
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


class PanelScenes(QObject):
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

    def title(self) -> tuple[str, str]:
        """The workshop's title, and the date of the day that is run with the number of leaders and groups."""
        workshop = self._document.workshop
        leaders = sum(not person.is_absent for person in self._document.all(Participant))
        groups = len(groups_of(self._document.all(Group), workshop_id=workshop.id))
        held_on = self._day.held_on
        parts = [
            capitalise_first(date_words(held_on, spoken_language())) if held_on else "",
            self.tr("%n leaders", "", leaders) if leaders else "",
            self.tr("%n groups", "", groups) if groups else "",
        ]
        return workshop.title, " · ".join(part for part in parts if part)

    def room_title(self) -> str:
        """What the room sees, in words."""
        show = self._show.show
        if show.mode is WallMode.BLACK:
            return QCoreApplication.translate("Panel", "Black")
        if show.mode is WallMode.PAUSE:
            return QCoreApplication.translate("Panel", "Pause picture")
        key = show.held_key if show.mode is WallMode.FROZEN else show.stop_key
        aside = show.held_aside if show.mode is WallMode.FROZEN else show.aside
        title = self._aside_title(aside.form_id) if aside else self._title_of_key(key)
        if show.mode is WallMode.FROZEN:
            return QCoreApplication.translate("Panel", "Frozen: {title}").format(title=title)
        return title

    def here_title(self) -> str:
        """Where the facilitator stands."""
        aside = self._show.show.aside
        stop = self._show.current_stop()
        if aside is not None:
            return self._aside_title(aside.form_id)
        return "" if stop is None else self.stop_words(stop)

    def stop_words(self, stop: Stop) -> str:
        """A stop by its phase, or by its heading."""
        title = stop_title(self._document, stop)
        number = phase_number(self._document, stop)
        if not number:
            return title
        words = QCoreApplication.translate("Panel", "Phase {number} · {title}")
        return words.format(number=number, title=title)

    def timer_scene(self, day: DayReading) -> TimerScene:
        """What stands round the digits."""
        stop = self._timed_stop()
        up = self._show.what_next_phase()
        place = self._show.current_stop()
        stops = self._show.stops()
        show = self._show.show
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
            can_hide_clock=_is_same(stop, place) and day.phase is not DayPhase.AFTER,
            is_clock_shown=show.is_clock_shown,
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

    def notes(self) -> tuple[OwnNote, ...]:
        """The facilitator's notes to where the show stands, the nearest first."""
        stop = self._show.current_stop()
        if stop is None:
            return ()
        block = self._document.get(Block, stop.block_id)
        slide = self._document.get(Slide, stop.slide_id)
        phase = phase_of(self._document, stop)
        notes = [
            OwnNote(phase.title, phase.note) if phase else None,
            self._round_note(stop),
            role_note(self._document, stop),
            OwnNote(QCoreApplication.translate("Panel", "The slide"), slide.notes) if slide else None,
            OwnNote(block.title, block.notes) if block else None,
            self._inject_note(),
        ]
        return tuple(OwnNote(n.label, n.text.strip()) for n in notes if n is not None and n.text.strip())

    def inject(self) -> InjectScene | None:
        """The inject that is next in the running phase."""
        due = self._show.due_inject()
        if due is None:
            return None
        return InjectScene(self._inject_when(due), due.inject.text or due.inject.title, due.in_s <= 0)

    def inject_shown(self, text: str) -> InjectScene:
        """An inject that is put on the wall now."""
        words = QCoreApplication.translate("Panel", "Event shown at {time}")
        return InjectScene(words.format(time=clock_words(self._clock.local_now())), text, was_shown=True)

    def groups(self) -> tuple[GroupHandIn, ...]:
        """How far the groups are in the block the show stands in."""
        stop = self._show.current_stop()
        if stop is None:
            return ()
        slide = self._document.get(Slide, stop.slide_id)
        dilemma_id = None
        if slide is not None and isinstance(slide.content, DilemmaContent):
            dilemma_id = slide.content.dilemma_id
        return handed_in(self._document, stop.block_id, round_number=stop.round_number, dilemma_id=dilemma_id)

    def unfinished(self, day: DayReading) -> tuple[str, ...]:
        """What the day leaves open: blocks passed over or left too soon, and outputs that were not handed in."""
        lines, left_open = [], self.left_open(day)
        for reading in day.blocks:
            if reading.state is BlockState.SKIPPED:
                words = QCoreApplication.translate("Panel", "{title}: passed over")
                lines.append(words.format(title=reading.block.title))
                continue
            if reading.block.id in left_open:
                lines.append(left_open[reading.block.id])
            states = handed_in(self._document, reading.block.id)
            missing = sum(line.state is not HandIn.READY for line in states)
            if missing:
                words = self.tr("{title}: %n groups not done", "", missing)
                lines.append(words.format(title=reading.block.title))
        return tuple(lines)

    def left_open(self, day: DayReading) -> dict[str, str]:
        """The blocks that were left before all of them was reached, by their ids, in words."""
        return left_open_words(day, self._show.stops(), reached=self._day.reached())

    def used(self, day: DayReading) -> tuple[UsedLine, ...]:
        """What was planned for each block and what was used of it."""
        minutes = QCoreApplication.translate("Panel", "{n} min")
        used_s = self._day.used_s()
        return tuple(
            UsedLine(
                title=reading.block.title,
                planned=minutes.format(n=self._planned_min(reading.block)),
                used=minutes.format(n=round(used_s[reading.block.id] / MINUTE_S))
                if reading.block.id in used_s
                else "–",
            )
            for reading in day.blocks
        )

    def _planned_min(self, block: Block) -> int:
        return length_as_planned(block.id, block.planned_min, self._document.workshop.adjustments)

    def overview(self) -> tuple[OverviewItem, ...]:
        """Every stop of the day; the one the room sees is marked."""
        show = self._show.show
        room_key = show.held_key if show.mode is WallMode.FROZEN else show.stop_key
        is_seen = show.mode in (WallMode.LIVE, WallMode.FROZEN) and show.is_open
        blocks = {block.id: block.title for block in self._document.all(Block)}
        numbers = self._show.numbers()
        return tuple(
            OverviewItem(
                key=stop.key,
                number=numbers[stop.key],
                title=self.stop_words(stop),
                name=stop_title(self._document, stop),
                text=self._stop_text(stop),
                block=self._overview_block(stop, blocks.get(stop.block_id, "")),
                is_room=is_seen and stop.key == room_key,
            )
            for stop in self._show.stops()
        )

    def _stop_text(self, stop: Stop) -> str:
        slide, phase = self._document.get(Slide, stop.slide_id), phase_of(self._document, stop)
        said = [] if slide is None else content_texts(slide.content)
        return " ".join([*said, *([phase.instruction] if phase is not None else [])])

    def _overview_block(self, stop: Stop, title: str) -> str:
        if not stop.round_number:
            return title
        words = QCoreApplication.translate("Panel", "{title} · round {number}")
        return words.format(title=title, number=stop.round_number)

    def _aside_title(self, form_id: str) -> str:
        if not form_id:
            return QCoreApplication.translate("Panel", "The counter of action schemas")
        form = self._document.get(FormSpec, form_id)
        words = QCoreApplication.translate("Panel", "Outputs: {form}")
        return words.format(form=form.title if form else "")

    def _title_of_key(self, key: str) -> str:
        stop = next((stop for stop in self._show.stops() if stop.key == key), self._show.current_stop())
        return "" if stop is None else self.stop_words(stop)

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

    def _round_note(self, stop: Stop) -> OwnNote | None:
        exercise = exercise_of(self._document, stop)
        if exercise is None or phase_number(self._document, stop) != 1:
            return None
        rounds = (r for r in exercise.rounds if r.number == stop.round_number)
        return next((OwnNote(r.title, r.note) for r in rounds), None)

    def _inject_note(self) -> OwnNote | None:
        due = self._show.due_inject()
        return None if due is None else OwnNote(due.inject.title, due.inject.hint)

    def _inject_when(self, due: DueInject) -> str:
        at = minute_after(self._clock.local_now(), due.in_s)
        if due.in_s <= 0:
            return QCoreApplication.translate("Panel", "Event now: {title}").format(title=due.inject.title)
        minutes = max(1, round(due.in_s / MINUTE_S))
        words = QCoreApplication.translate("Panel", "Event at {time} · in {minutes} min")
        return words.format(time=clock_words(at), minutes=minutes)


def _is_same(stop: Stop | None, other: Stop | None) -> bool:
    return stop is not None and other is not None and stop.key == other.key
