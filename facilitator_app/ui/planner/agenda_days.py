"""The days of a workshop with their hours, and its parallel rooms. Each change is kept at once and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.dates import clock_words, parse_clock
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.planning_day import DayAgenda, PlanningDay
from facilitator_app.services.planning_days import MOST_DAYS, MOST_ROOMS
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Button, Fit, IconButton, LineEdit, PlainLabel, Size, Tone, Variant
from facilitator_app.ui.planner.agenda_lines import day_words
from facilitator_app.ui.theme import TextRole, scaled_px

WIDTH_PX, MOST_HEIGHT_PX = 620, 420
CLOCK_PX, NAME_PX, LABEL_PX = 84, 300, 64
RING_PX, SIDE_PX, GAP_PX = 4, 12, 12


class DaysDialog(Question):
    """Reads what there is anew after every change. `sentence` says a problem in the interface's language."""

    def __init__(self, planning: PlanningDay, *, sentence: Callable[[Problem], str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("DaysDialog", "Days and rooms"),
            text=translate(
                "DaysDialog",
                "A 12-12 seminar has two days. In parallel rooms blocks run at the same time. "
                "What you change here is kept at once and can be undone.",
            ),
            icon="calendar-range",
        )
        self.setObjectName("days_and_rooms")
        self.setFixedWidth(scaled_px(WIDTH_PX))
        self._planning = planning
        self._days = planning.days
        self._sentence = sentence
        self._build()
        self._render()

    def _build(self) -> None:
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setProperty("isFlush", True)
        self.words.addWidget(self._area)
        self._wrong = PlainLabel("", TextRole.SMALL, tone=Tone.OVER, fit=Fit.WRAP)
        self._wrong.setObjectName("days_wrong")
        self.words.addWidget(self._wrong)
        self.words.addStretch(1)
        self._done = self.add_act(self.tr("Done"), Variant.PRIMARY)
        self._done.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field keeps what is typed there and leads to *Done*; a second one presses it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._done.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _render(self, focus: str = "") -> None:
        """Draw the lines anew; `focus` names the one that is stood in then."""
        page = QWidget()
        column = QVBoxLayout(page)
        # The ring of the focus stands outside a field, and must not be cut by the edge.
        column.setContentsMargins(RING_PX, RING_PX, SIDE_PX, RING_PX)
        column.setSpacing(8)
        column.addWidget(PlainLabel(self.tr("Days"), TextRole.LABEL))
        for day in self._planning.agenda().days:
            column.addLayout(self._day_line(day))
        add_day = self._adder("add_day", self.tr("Add day"), self._on_add_day)
        add_day.setEnabled(len(self._days.hours()) < MOST_DAYS)
        column.addWidget(add_day, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(GAP_PX)
        column.addWidget(PlainLabel(self.tr("Parallel rooms"), TextRole.LABEL))
        rooms = self._days.rooms()
        for number, name in enumerate(rooms, start=1):
            column.addLayout(self._room_line(number, name))
        words = self.tr("Add room") if rooms else self.tr("Add parallel rooms")
        add_room = self._adder("add_room", words, self._on_add_room)
        add_room.setEnabled(len(rooms) < MOST_ROOMS)
        column.addWidget(add_room, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._area.setWidget(page)
        self._area.setFixedHeight(min(scaled_px(MOST_HEIGHT_PX), page.sizeHint().height()))
        self._say_wrong("")
        self._stand_in(focus)

    def _stand_in(self, name: str) -> None:
        """One stands in the line that came, or in the neighbour of the one that went."""
        page = self._area.widget()
        target = page.findChild(QWidget, name) if page is not None and name else None
        if page is None or target is None:
            return
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, LineEdit):
            target.selectAll()
        page.adjustSize()
        self._area.ensureWidgetVisible(target)

    def _day_line(self, day: DayAgenda) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        name = PlainLabel(self.tr("Day {number}").format(number=day.number), TextRole.BODY_STRONG)
        name.setFixedWidth(scaled_px(LABEL_PX))
        row.addWidget(name)
        starts = _ClockLine(f"day_{day.number}_starts", self.tr("Begins"), day.starts_min)
        ends = _ClockLine(f"day_{day.number}_ends", self.tr("Should end"), day.wished_end_min)
        row.addWidget(starts)
        row.addWidget(PlainLabel("–", TextRole.BODY))
        row.addWidget(ends)
        starts.keep_with(_Keeper(self, day.number, "starts_min"))
        ends.keep_with(_Keeper(self, day.number, "ends_min"))
        told = PlainLabel(day_words(day), TextRole.SMALL, fit=Fit.ELIDE)
        told.setObjectName(f"day_{day.number}_told")
        row.addWidget(told, 1)
        if day.number > 1:
            remove = _Remover(
                self, "day", day.number, self.tr("Remove day {number}").format(number=day.number)
            )
            remove.setToolTip(self.tr("Its blocks come last in the day before."))
            row.addWidget(remove)
        return row

    def _room_line(self, number: int, name: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        label = PlainLabel(self.tr("Room {number}").format(number=number), TextRole.BODY_STRONG)
        label.setFixedWidth(scaled_px(LABEL_PX))
        row.addWidget(label)
        edit = _RoomLine(self, number, name)
        edit.setAccessibleName(self.tr("Name of room {number}").format(number=number))
        row.addWidget(edit)
        row.addStretch(1)
        remove = _Remover(self, "room", number, self.tr("Remove {room}").format(room=name))
        remove.setToolTip(self.tr("Its blocks are for everybody then."))
        row.addWidget(remove)
        return row

    def _adder(self, name: str, words: str, add: Callable[[], None]) -> Button:
        button = Button(words, "plus", size=Size.SMALL)
        button.setObjectName(name)
        button.clicked.connect(add)
        return button

    def _on_add_day(self) -> None:
        self._days.add_day()
        self._render(f"day_{len(self._days.hours())}_starts")

    def _on_add_room(self) -> None:
        before = len(self._days.rooms())
        self._days.add_room(self.tr("Room {}").format)
        # Where there was none, two come at once, and the first of them is named first.
        self._render(f"room_{before + 1}")

    def remove(self, what: str, number: int) -> None:
        """Take a day or a room away."""
        if what == "day":
            self._days.remove_day(number)
            last = len(self._days.hours())
        else:
            self._days.remove_room(number)
            last = len(self._days.rooms())
        # The first day cannot go, and a room is never left alone.
        self._render(f"remove_{what}_{min(number, last)}" if last > 1 else f"add_{what}")

    def hours(self, number: int) -> DaySpan:
        """The hours of a day as they are kept now."""
        return self._days.hours()[number - 1]

    def rename(self, number: int, name: str) -> None:
        """Call a room otherwise."""
        self._days.rename_room(number, name)

    def keep_hours(self, number: int, hours: DaySpan | None) -> None:
        """Keep a day's hours, or say why not; None when what was typed is no time."""
        try:
            if hours is None:
                raise Refused("plan.no_clock")
            self._days.set_hours(number, hours)
        except Refused as problem:
            self._say_wrong(self._sentence(problem))
            return
        self._say_wrong("")
        self._tell_days()

    def _say_wrong(self, sentence: str) -> None:
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if self.isVisible():
            self.resize(self.width(), self.heightForWidth(self.width()))

    def _tell_days(self) -> None:
        for day in self._planning.agenda().days:
            told = self.findChild(PlainLabel, f"day_{day.number}_told")
            if told is not None:
                told.setText(day_words(day))


class _Keeper:
    """Keeps one end of a day's hours."""

    def __init__(self, dialog: DaysDialog, number: int, name: str) -> None:
        self._dialog, self._number, self._name = dialog, number, name

    def keep(self, minutes: int | None) -> None:
        """Keep it together with what the other end is now."""
        if minutes is None:
            self._dialog.keep_hours(self._number, None)
            return
        now = self._dialog.hours(self._number)
        self._dialog.keep_hours(self._number, replace(now, **{self._name: minutes}))


class _ClockLine(LineEdit):
    """A time of day, put in its usual form when it is left."""

    def __init__(self, key: str, words: str, minutes: int) -> None:
        super().__init__(clock_words(minutes))
        self.setObjectName(key)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFixedWidth(scaled_px(CLOCK_PX))
        self._keeper: _Keeper | None = None
        self._kept = self.text()
        self.editingFinished.connect(self._on_left)

    def keep_with(self, keeper: _Keeper) -> None:
        """Give what is typed to this."""
        self._keeper = keeper

    def _on_left(self) -> None:
        if self._keeper is None or self.text() == self._kept:
            return
        minutes = parse_clock(self.text())
        if minutes is not None:
            self.setText(clock_words(minutes))
        self._kept = self.text()
        self._keeper.keep(minutes)


class _RoomLine(LineEdit):
    """The name of a room."""

    def __init__(self, dialog: DaysDialog, number: int, name: str) -> None:
        super().__init__(name)
        self.setObjectName(f"room_{number}")
        self.setFixedWidth(scaled_px(NAME_PX))
        self._dialog, self._number = dialog, number
        self.editingFinished.connect(self._on_left)

    def _on_left(self) -> None:
        self._dialog.rename(self._number, self.text())


class _Remover(IconButton):
    """Takes a day or a room away."""

    def __init__(self, dialog: DaysDialog, what: str, number: int, words: str) -> None:
        super().__init__("trash-2", words, size=Size.SMALL)
        self.setObjectName(f"remove_{what}_{number}")
        self._dialog, self._what, self._number = dialog, what, number
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self._dialog.remove(self._what, self._number)
