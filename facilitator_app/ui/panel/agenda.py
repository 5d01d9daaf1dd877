"""The right column: the agenda with what is expected of it, and what the offset costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QWidget,
)

from facilitator_app.content.words import Words
from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.dates import clock_words
from facilitator_app.domain.proposals import WORTH_A_WORD_MIN, late_end_min
from facilitator_app.domain.schedule import BlockReading, BlockState, DayPhase, DayReading
from facilitator_app.ui.kit import Card, Divider, Fit, PlainLabel, StateIcon, StateShape, Tone
from facilitator_app.ui.labels import BLOCK_ICONS
from facilitator_app.ui.panel.agenda_list import AgendaList, AgendaRow
from facilitator_app.ui.panel.late_foot import LateFoot
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.panel.texts import spoken_language
from facilitator_app.ui.theme import TextRole, scaled_px

BOTH_FROM_PX = 500
ALL_FROM_PX = 300


class AgendaCard(Card):
    """The agenda with its heading and its foot."""

    _room_names: tuple[str, ...] = ()
    _left_open: Mapping[str, str] = MappingProxyType({})

    def __init__(self, *, words_for: Callable[[str], Words], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words_for = words_for
        self.content.setContentsMargins(8, 12, 8, 16)
        self.content.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        self._heading = PlainLabel(self.tr("Agenda"), TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._is_preview = False
        head.addWidget(self._heading, 1)
        self._expected = PlainLabel(self.tr("expected"), TextRole.HINT)
        head.addWidget(self._expected)
        self.content.addLayout(head)
        self._list = AgendaList()
        self._list.setAccessibleName(self.tr("Agenda"))
        self.content.addWidget(self._list, 1)
        self._line = Divider()
        self.content.addWidget(self._line)
        self.content.addSpacing(4)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 4, 8, 0)
        foot.setSpacing(8)
        self._shape = StateIcon(StateShape.NEAR, size_px=14)
        self._cost = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._cost.setObjectName("consequence")
        foot.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self._cost, 1)
        self.content.addLayout(foot)
        self.late = LateFoot()
        self.content.addWidget(self.late)
        self._day: DayReading | None = None

    def show_day(self, day: DayReading) -> None:
        """Show the agenda against the clock."""
        self._day = day
        self._show_rows(day)
        self._show_cost(day)

    def put_choice(self, choice: QWidget) -> None:
        """Lay what chooses day and room under the heading."""
        self.content.insertWidget(1, choice)

    def name_rooms(self, names: Sequence[str]) -> None:
        """The names of the parallel rooms."""
        self._room_names = tuple(names)

    def mark_left_open(self, words: Mapping[str, str]) -> None:
        """The blocks (by their ids) that were left before all of them was reached, in words."""
        self._left_open = words

    def show_preview(self, day: DayReading | None, *, saved_id: str = "") -> None:
        """Show the day as it would become, with the fixed block marked that would begin in time; None is the day as
        it is."""
        shown = day or self._day
        if shown is not None and (day is not None or self._is_preview):
            self._show_rows(shown, saved_id=saved_id)
            if day is None:
                self._list.place_current()
        self._is_preview = day is not None
        self._heading.setText(self.tr("Agenda as proposed") if self._is_preview else self.tr("Agenda"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where both have no room, the proposals stand in place of the list."""
        is_low = self.height() < scaled_px(BOTH_FROM_PX)
        is_instead = is_low and self.late.is_open
        self._list.setVisible(not is_instead)
        self.content.setStretchFactor(self.late, 1 if is_instead else 0)
        is_lowest = is_instead and self.height() < scaled_px(ALL_FROM_PX)
        self._heading.setVisible(not is_lowest)
        if is_instead:
            self._expected.hide()
        for part in (self._cost, self._shape, self._line):
            part.setVisible(bool(self._cost.text()) and not is_lowest)
        self.late.set_low(is_low, is_lowest=is_lowest)

    def _show_rows(self, day: DayReading, *, saved_id: str = "") -> None:
        late = {block.block.id for block in day.late}
        rows = self._rows_of(day, late)
        is_saved = saved_id not in late
        self._list.show_rows(
            [replace(row, is_saved=True) if is_saved and row.block_id == saved_id else row for row in rows]
        )
        self._expected.setVisible(any(row.expected for row in rows))

    def _rows_of(self, day: DayReading, late: set[str]) -> list[AgendaRow]:
        """The followed blocks, and once under the first of them what another room has at that time."""
        rows: list[AgendaRow] = []
        told: set[str] = set()
        for reading in day.blocks:
            rows.append(self._row(reading, late, day.phase))
            others = [block for block in reading.beside if block.id not in told]
            told.update(block.id for block in others)
            rows.extend(self._beside(block) for block in others)
        return rows

    def _beside(self, block: Block) -> AgendaRow:
        room = self._room_names[block.track - 1] if block.track <= len(self._room_names) else ""
        words = self.tr("At the same time in {room}: {title}")
        return AgendaRow(
            block_id=block.id,
            time="",
            title=words.format(room=room, title=block.title),
            icon="door-open",
            state=BlockState.COMING,
            is_beside=True,
        )

    def _row(self, reading: BlockReading, late: set[str], phase: DayPhase) -> AgendaRow:
        block = reading.block
        is_coming = reading.state is BlockState.COMING
        has_moved = is_coming and reading.is_start_moved and phase is DayPhase.RUNNING
        return AgendaRow(
            block_id=block.id,
            time=clock_words(reading.planned_start),
            title=block.title,
            icon=BLOCK_ICONS[block.kind],
            state=reading.state,
            sub=self._end(reading) if reading.state is BlockState.CURRENT else "",
            expected=clock_words(reading.start) if has_moved else "",
            is_fixed=block.timing is Timing.FIXED,
            is_late=block.id in late,
            left_open=self._left_open.get(block.id, ""),
        )

    def _end(self, reading: BlockReading) -> str:
        if not reading.is_end_moved:
            return self.tr("ends {time}").format(time=clock_words(reading.end))
        return self._words().text(
            "schedule.block_ends_moved",
            time=clock_words(reading.end),
            planned=clock_words(reading.planned_end),
        )

    def _show_cost(self, day: DayReading) -> None:
        words, shape, tone = "", StateShape.READY, Tone.OK
        if day.phase is DayPhase.RUNNING and day.late:
            late = day.late[0]
            shape, tone = StateShape.NEAR, Tone.NEAR
            words = self._words().text(
                "schedule.fixed_late",
                title=late.block.title,
                time=clock_words(late.fixed_start),
                minutes=late.late_min,
            )
        elif late_end_min(day) > WORTH_A_WORD_MIN:
            shape, tone = StateShape.NEAR, Tone.NEAR
            words = self._words().text(
                "schedule.end_late", time=clock_words(day.projected_end), minutes=late_end_min(day)
            )
        elif day.phase is DayPhase.RUNNING and day.next_fixed is not None:
            fixed = day.next_fixed
            words = self.tr("{title} {time} is reached in time").format(
                title=fixed.block.title, time=clock_words(fixed.planned_start)
            )
        say(self._cost, words)
        self._cost.set_tone(tone)
        self._shape.set_shape(shape, "")
        for widget in (self._cost, self._shape, self._line):
            widget.setVisible(bool(words))

    def _words(self) -> Words:
        return self._words_for(spoken_language())
