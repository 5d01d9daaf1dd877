"""The next workshop, with one big way in, and its day under it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.domain.agenda import BlockKind, PlannedSpan, Timing
from facilitator_app.domain.dates import clock_words, date_words
from facilitator_app.domain.wall import Picture
from facilitator_app.services.planning_day import AgendaReading, DayAgenda
from facilitator_app.ui.kit import Button, Card, Chip, ChipRole, Fit, PlainLabel, Row, RowList, Size, Variant
from facilitator_app.ui.labels import BLOCK_ICONS
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.theme import TextRole, scaled_px

PREVIEW_PX = 258
PICTURE_FROM_PX = 640
LEAST_PX = 320


class WorkshopCard(Card):
    """Picture, title, when and how many, and four ways on."""

    run_requested = Signal()
    plan_requested = Signal()
    rehearsal_requested = Signal()
    people_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(has_accent=True, padding_px=24, parent=parent)
        # What is in it may not keep it so wide that the picture never gives way.
        self.setMinimumWidth(scaled_px(LEAST_PX))
        row = QHBoxLayout()
        row.setSpacing(24)
        self._preview = WallPreview()
        self._preview.setFixedWidth(PREVIEW_PX)
        row.addWidget(self._preview, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        top = QHBoxLayout()
        self._when = PlainLabel("", TextRole.SMALL_STRONG)
        self._sample = Chip(
            self.tr("Sample day, all names are fictitious"), ChipRole.INFO, icon="info", fit=Fit.ELIDE
        )
        top.addWidget(self._when)
        top.addWidget(self._sample)
        top.addStretch(1)
        words.addLayout(top)
        self._title = PlainLabel("", TextRole.PAGE_HEADING, fit=Fit.WRAP)
        self._title.setObjectName("workshop_title")
        self._facts = PlainLabel("", TextRole.BODY, fit=Fit.ELIDE)
        self._counts = PlainLabel("", TextRole.BODY, fit=Fit.ELIDE)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addWidget(self._counts)
        words.addStretch(1)
        words.addSpacing(12)
        words.addLayout(self._buttons())
        row.addLayout(words, 1)
        self.content.addLayout(row)

    def show_workshop(self, title: str, when: str, facts: str, counts: str) -> None:
        """Say what and when."""
        self._title.setText(title)
        self._when.setText(when)
        self._when.setVisible(bool(when))
        self._facts.setText(facts)
        self._counts.setText(counts)

    def show_sample(self, is_sample: bool) -> None:
        """Whether everybody in it is invented."""
        self._sample.setVisible(is_sample)

    def show_rehearsal(self, *, can_begin: bool) -> None:
        """Whether a rehearsal can be begun now."""
        self._rehearse.set_off(
            "" if can_begin else self.tr("Not while the day is running or is being rehearsed.")
        )

    def show_picture(self, picture: Picture) -> None:
        """The day's first slide."""
        self._preview.set_picture(picture)
        self._preview.setFixedHeight(self._preview.heightForWidth(PREVIEW_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture gives way first."""
        self._preview.setVisible(self.width() >= scaled_px(PICTURE_FROM_PX))
        super().resizeEvent(event)

    def _buttons(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        run = Button(self.tr("Go to Run"), "presentation", variant=Variant.PRIMARY, size=Size.STANDING)
        run.setObjectName("go_to_run")
        run.clicked.connect(self.run_requested)
        plan = Button(self.tr("Plan"), "calendar-clock")
        plan.setObjectName("go_to_plan")
        plan.clicked.connect(self.plan_requested)
        self._rehearse = Button(self.tr("Rehearse"), "monitor-play", size=Size.STANDING)
        self._rehearse.setObjectName("rehearse")
        self._rehearse.clicked.connect(self.rehearsal_requested)
        people = Button(self.tr("Participants"), "users")
        people.setObjectName("go_to_people")
        people.clicked.connect(self.people_requested)
        for pair in ((run, self._rehearse), (plan, people)):
            row = QHBoxLayout()
            row.setSpacing(8)
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            rows.addLayout(row)
        return rows


class DayCard(Card):
    """The agenda with its times. Each of several days has a heading with its date and hours."""

    block_opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The day"), padding_px=0, is_flush=True, parent=parent)
        self._rooms: tuple[str, ...] = ()
        self._stood_at = 1
        self._sum = PlainLabel("", TextRole.SMALL)
        self.heading_row.addWidget(self._sum)
        self._rows = RowList(accessible_name=self.tr("Agenda"))
        self._rows.setObjectName("day")
        self._rows.row_opened.connect(self.block_opened)
        self.content.addWidget(self._rows, 1)

    def show_days(
        self, agenda: AgendaReading, held_on: date | None, language: str, rooms: Sequence[str] = ()
    ) -> None:
        """Show the blocks in order, those of parallel `rooms` with the room's name; dates are said in `language`."""
        self._rooms = tuple(rooms)
        if len(agenda.days) == 1:
            hours = hours_words(agenda.starts_min, agenda.ends_min)
            self._sum.setText(self._sum_words(hours, agenda.planned_min))
            self._rows.set_rows([self._row(span) for span in agenda.spans])
            return
        days = self.tr("%n days", "", len(agenda.days))
        self._sum.setText(self._sum_words(days, agenda.planned_min))
        rows: list[Row] = []
        for day in agenda.days:
            on = held_on + timedelta(days=day.number - 1) if held_on else None
            rows.append(self._heading(day, date_words(on, language, short=True) if on else ""))
            rows.extend(self._row(span) for span in day.spans)
        self._rows.set_rows(rows)

    def stand_at(self, day: DayAgenda) -> None:
        """Have this day in sight, once for each that it comes to be."""
        if day.number == self._stood_at:
            return
        self._stood_at = day.number
        if day.spans:
            self._rows.choose(day.spans[0].block.id)
        keys = [row.key for row in self._rows.rows()]
        if (heading := f"day/{day.number}") in keys:
            index = self._rows.model().index(keys.index(heading), 0)
            self._rows.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)

    def _sum_words(self, hours: str, minutes: int) -> str:
        return self.tr("{hours} · {minutes} min").format(hours=hours, minutes=minutes)

    def _heading(self, day: DayAgenda, on: str) -> Row:
        name = self.tr("Day {number}").format(number=day.number)
        return Row(
            key=f"day/{day.number}",
            title=f"{name} · {on}" if on else name,
            sub=self._sum_words(hours_words(day.starts_min, day.ends_min), day.planned_min),
            can_choose=False,
        )

    def _row(self, span: PlannedSpan) -> Row:
        block = span.block
        word = self.tr("{minutes} min").format(minutes=block.planned_min)
        if block.timing is Timing.FIXED:
            word = self.tr("Fixed · {word}").format(word=word)
        elif block.timing is Timing.OPTIONAL:
            word = self.tr("Can be left out · {word}").format(word=word)
        if 0 < block.track <= len(self._rooms):
            room = self._rooms[block.track - 1]
            word = self.tr("{room} · {word}").format(room=room, word=word)
        return Row(
            key=block.id,
            title=block.title,
            lead=clock_words(span.start_min),
            icon=BLOCK_ICONS[block.kind],
            word=word,
            is_sunk=block.kind is BlockKind.BREAK,
        )


def hours_words(starts_min: int, ends_min: int) -> str:
    """From when to when, both in minutes after midnight."""
    return f"{clock_words(starts_min)}–{clock_words(ends_min)}"


def days_words(days: int | None) -> str:
    """How long until the workshop."""
    translate = QCoreApplication.translate
    if days is None:
        return translate("DayCard", "No date yet")
    if days < 0:
        return translate("DayCard", "Held")
    if days == 0:
        return translate("DayCard", "Today")
    if days == 1:
        return translate("DayCard", "Tomorrow")
    return translate("DayCard", "In {days} days").format(days=days)
