"""What stands on the panel, made from the services' readings: one small value for each part of it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from facilitator_app.domain.adjustments import length_as_planned
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.dates import clock_words, date_words, minute_after
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.inject_events import given_last
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.people import Group, groups_of
from facilitator_app.domain.schedule import BlockState, DayReading
from facilitator_app.domain.show import Aside, Stop, WallMode
from facilitator_app.domain.slides import DilemmaContent, Slide, content_texts
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.problems import Problem
from facilitator_app.services.attending import present
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.handed_in import GroupHandIn, HandIn, handed_in
from facilitator_app.services.next_up import (
    DueInject,
    exercise_of,
    phase_number,
    phase_of,
    stop_title,
)
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.schema_pace import schema_pace
from facilitator_app.ui.labels import chart_words
from facilitator_app.ui.panel.after_card import UsedLine
from facilitator_app.ui.panel.left_open import left_open_words
from facilitator_app.ui.panel.overview import OverviewItem
from facilitator_app.ui.panel.own_notes import InjectScene, OwnNote
from facilitator_app.ui.panel.role_note import role_note
from facilitator_app.ui.panel.schema_words import pace_words
from facilitator_app.ui.panel.texts import (
    spoken_language,
)

MINUTE_S = 60
EARLIER_WITHIN_S = 60
LONGEST_WAIT_S = 2 * 3600
ASKS_AFTER_S = 30


class PanelScenes(QObject):
    """Reads the show, the timer and the records; changes nothing."""

    def __init__(self, *, document: Document, show: RunningShow, clock: Clock, day: RunningDay) -> None:
        super().__init__()
        self._document = document
        self._show = show
        self._clock = clock
        self._day = day

    def title(self) -> tuple[str, str]:
        """The workshop's title, and the date of the day that is run with the number of leaders and groups."""
        workshop = self._document.workshop
        leaders = len(present(self._document))
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
        title = self._aside_title(aside) if aside else self._title_of_key(key)
        if show.mode is WallMode.FROZEN:
            return QCoreApplication.translate("Panel", "Frozen: {title}").format(title=title)
        return title

    def here_title(self) -> str:
        """Where the facilitator stands."""
        aside = self._show.show.aside
        stop = self._show.current_stop()
        if aside is not None:
            return self._aside_title(aside)
        return "" if stop is None else self.stop_words(stop)

    def stop_words(self, stop: Stop) -> str:
        """A stop by its phase, or by its heading."""
        title = stop_title(self._document, stop)
        number = phase_number(self._document, stop)
        if not number:
            return title
        words = QCoreApplication.translate("Panel", "Phase {number} · {title}")
        return words.format(number=number, title=title)

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
        return self._shown_at(self._clock.local_now(), text)

    def inject_given(self, place: tuple[str, int]) -> InjectScene | None:
        """The inject that the groups were given last in a round of a block, as the log tells; None for none, or while
        the disk does not answer."""
        block_id, round_number = place
        with suppress(Problem):
            given = given_last(self._show.events(), block_id=block_id, round_number=round_number)
            if given is not None:
                return self._shown_at(given.at.astimezone(self._clock.local_now().tzinfo), given.text)
        return None

    def _shown_at(self, at: datetime, text: str) -> InjectScene:
        words = QCoreApplication.translate("Panel", "Inject shown at {time}")
        return InjectScene(words.format(time=clock_words(at)), text, was_shown=True)

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

    def takes_up_actions(self) -> bool:
        """Whether the block the show stands in takes up what the leaders promised."""
        stop = self._show.current_stop()
        block = self._document.get(Block, stop.block_id if stop else None)
        return block is not None and block.takes_up_actions

    def pace(self) -> str:
        """How far the leaders are, in the block with the action schema; empty in any other."""
        stop = self._show.current_stop()
        block = self._document.get(Block, stop.block_id if stop else None)
        form = self._document.get(FormSpec, block.form_id if block else None)
        if form is None or form.use is not FormUse.ACTION_SCHEMA:
            return ""
        return pace_words(schema_pace(self._document))

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

    def _aside_title(self, aside: Aside) -> str:
        if aside.chart:
            return chart_words(aside.chart)
        ballot = self._document.get(Ballot, aside.ballot_id)
        if ballot is not None:
            return QCoreApplication.translate("Panel", "Votes: {title}").format(title=ballot.title)
        theme = self._document.get(Theme, aside.theme_id)
        if theme is not None:
            return QCoreApplication.translate("Panel", "Theme: {name}").format(name=theme.name)
        if aside.output_id:
            return QCoreApplication.translate("Panel", "One output")
        if not aside.form_id:
            return QCoreApplication.translate("Panel", "The counter of action schemas")
        form = self._document.get(FormSpec, aside.form_id)
        if aside.is_places:
            about = self._document.get(Dilemma, aside.dilemma_id) or self._document.get(Block, aside.block_id)
            words = QCoreApplication.translate("Panel", "Places of the groups: {title}")
            return words.format(title=about.title if about else "")
        words = QCoreApplication.translate("Panel", "Outputs: {form}")
        return words.format(form=form.title if form else "")

    def _title_of_key(self, key: str) -> str:
        stop = next((stop for stop in self._show.stops() if stop.key == key), self._show.current_stop())
        return "" if stop is None else self.stop_words(stop)

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
            return QCoreApplication.translate("Panel", "Inject now: {title}").format(title=due.inject.title)
        minutes = max(1, round(due.in_s / MINUTE_S))
        words = QCoreApplication.translate("Panel", "Inject at {time} · in {minutes} min")
        return words.format(time=clock_words(at), minutes=minutes)
