"""Each group's own time, for phases in which the groups start apart: a line a group, beside the card of the groups.

One invariant: the line that is used, by pointer or key, is seen whole, however many groups there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from facilitator_app.domain.people import Group
from facilitator_app.services.group_timers import GroupTime
from facilitator_app.ui.kit import Button, PlainLabel, Size, TimerState
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.panel.texts import face_of
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

GAP_PX = 8
RING_ROOM_PX = 5
BAR_ROOM_PX = 14
LEAST_LIST_PX = 40
DIGITS_PX = 72
STATE_PX = 116


class GroupTimeLine(QObject):
    """One group: its time with its state in a word, start or pause, and a minute more."""

    toggled = Signal(str)
    added = Signal(str)

    def __init__(self, group: Group, grid: QGridLayout, *, row: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = group
        self._name = PlainLabel(group.name, TextRole.BODY_STRONG)
        self._digits = PlainLabel("", TextRole.CARD_HEADING)
        self._digits.setObjectName(f"group_digits_{group.number}")
        self._digits.setFixedWidth(scaled_px(DIGITS_PX))
        self._state = TimerState(TextRole.SMALL)
        self._state.setFixedWidth(scaled_px(STATE_PX))
        self._toggle = Button("", "play", size=Size.SMALL)
        self._toggle.setObjectName(f"group_toggle_{group.number}")
        self._keep_room()
        self._more = Button(self.tr("+1"), size=Size.SMALL)
        self._more.setObjectName(f"group_add_{group.number}")
        self._more.setAccessibleName(self.tr("One minute more for {group}").format(group=group.name))
        for column, part in enumerate((self._name, self._digits, self._state, self._toggle, self._more)):
            grid.addWidget(part, row, column)
        self._toggle.clicked.connect(self._on_toggle)
        self._more.clicked.connect(self._on_more)

    @property
    def group_id(self) -> str:
        """Whose time it is."""
        return self._group.id

    def show_time(self, time: GroupTime) -> None:
        """The time as it is."""
        reading = time.reading
        if self._digits.text() != reading.digits:
            self._digits.setText(reading.digits)
        self._state.show_face(*face_of(reading))
        words = self.tr("Pause") if reading.is_running else self.tr("Start")
        if self._toggle.text() != words:
            self._toggle.set_words(words)
            self._toggle.set_icon_name("pause" if reading.is_running else "play")
            self._toggle.setAccessibleName(f"{words}: {self._group.name}")

    def _keep_room(self) -> None:
        """As wide as the wider of its words, so that starting a group moves nothing beside it."""
        wide = 0
        for words in (self.tr("Pause"), self.tr("Start")):
            self._toggle.set_words(words)
            wide = max(wide, self._toggle.sizeHint().width())
        self._toggle.set_words("")
        self._toggle.setMinimumWidth(wide)

    def place(self) -> QRect:
        """The line's place among the others, with its focus rings."""
        line = self._name.geometry() | self._more.geometry()
        return line.adjusted(0, -RING_ROOM_PX, 0, RING_ROOM_PX)

    def take_focus(self) -> None:
        """Let the keyboard go on from its first button."""
        self._toggle.setFocus(Qt.FocusReason.MouseFocusReason)

    def show_word(self, *, is_shown: bool) -> None:
        """Whether there is room for the state beside the digits."""
        self._state.setVisible(is_shown)

    def _on_toggle(self) -> None:
        self.toggled.emit(self._group.id)

    def _on_more(self) -> None:
        self.added.emit(self._group.id)


class GroupTimes(QFrame):
    """Opens beside the card of the groups; closes when something else is pressed. Both signals carry a group's id."""

    toggled = Signal(str)
    added = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("group_times")
        self.setAccessibleName(self.tr("The groups' own time"))
        set_ground(self, Ground.SURFACE)
        self._panel = parent
        self._lines: list[GroupTimeLine] = []
        self._groups: tuple[Group, ...] = ()
        self._card: QWidget | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(8)
        box.addWidget(PlainLabel(self.tr("The groups' own time"), TextRole.BODY_STRONG))
        self._hint = PlainLabel(self.tr("For groups that start apart. Only you see it."), TextRole.SMALL)
        self._hint.setObjectName("group_times_hint")
        box.addWidget(self._hint)
        self._box = box
        self._scroll = QScrollArea()
        self._scroll.setObjectName("group_times_list")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setProperty("isFlush", True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._table = QWidget()
        self._scroll.setWidget(self._table)
        box.addWidget(self._scroll)

    def show_times(self, times: Sequence[GroupTime], *, is_left_behind: bool = False) -> None:
        """Show these times, which may be those of an earlier slide; lines are built anew only when the groups are
        others, and one that has come is seen."""
        say(
            self._hint,
            self.tr("Begun on an earlier slide. Pause them to begin anew here.")
            if is_left_behind
            else self.tr("For groups that start apart. Only you see it."),
        )
        groups = tuple(time.group for time in times)
        if groups != self._groups:
            come = {group.id for group in groups} - {group.id for group in self._groups}
            is_open = self.isVisible()
            self._build_lines(groups)
            if is_open:
                self._fit()
                for line in self._lines:
                    if line.group_id in come:
                        self._see(line)
        for line, time in zip(self._lines, times, strict=True):
            line.show_time(time)

    def open_beside(self, card: QWidget) -> None:
        """Stand at the left of the card, over the notes, or over the card itself where there is no room: never over
        the time.
        """
        self._card = card
        self._fit()
        self.show()
        for line in self._lines[:1]:
            line.take_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(roles.text), 2))
        painter.setBrush(QColor(roles.surface))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _fit(self) -> None:
        """As tall as its lines, and no taller than the panel."""
        if self._card is None:
            return
        self._show_words(are_shown=True)
        room = self._card.mapTo(self._panel, QPoint(0, 0)).x() - GAP_PX
        is_beside = self.width() <= room
        self._show_words(are_shown=is_beside)
        left = -GAP_PX - self.width() if is_beside else 0
        corner = self._card.mapToGlobal(QPoint(left, self._card.height()))
        top = max(corner.y() - self.height(), self._panel.mapToGlobal(QPoint(0, 0)).y())
        self.move(corner.x(), top)

    def _show_words(self, *, are_shown: bool) -> None:
        for line in self._lines:
            line.show_word(is_shown=are_shown)
        self._hint.setVisible(are_shown)
        self._box.invalidate()
        lines = self._table.sizeHint()
        around = self._box.sizeHint().height() - self._scroll.sizeHint().height()
        most = max(LEAST_LIST_PX, self._panel.height() - around)
        self._scroll.setFixedSize(
            lines.width() + (BAR_ROOM_PX if lines.height() > most else 0), min(lines.height(), most)
        )
        # Hidden popups are not laid out by themselves.
        self._box.activate()
        self.adjustSize()

    def _see(self, line: GroupTimeLine) -> None:
        """Scroll so far that the line is seen whole."""
        if (grid := self._table.layout()) is not None:
            grid.activate()
        place = line.place()
        self._scroll.ensureVisible(place.center().x(), place.bottom(), 0, 0)
        self._scroll.ensureVisible(place.center().x(), place.top(), 0, 0)

    def _on_used(self, group_id: str) -> None:
        # The scroll area itself follows the Tab key, and not the pointer.
        for line in self._lines:
            if line.group_id == group_id:
                self._see(line)

    def _build_lines(self, groups: tuple[Group, ...]) -> None:
        self._groups = groups
        scrolled = self._scroll.verticalScrollBar().value()
        self._table = QWidget()
        set_ground(self._table, Ground.SURFACE)
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, RING_ROOM_PX, RING_ROOM_PX, RING_ROOM_PX)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._lines = [
            GroupTimeLine(group, grid, row=row, parent=self._table) for row, group in enumerate(groups)
        ]
        for line in self._lines:
            line.toggled.connect(self.toggled)
            line.added.connect(self.added)
            line.toggled.connect(self._on_used)
            line.added.connect(self._on_used)
        # The scroll area lets go of the lines it held before.
        self._scroll.setWidget(self._table)
        self._scroll.verticalScrollBar().setValue(scrolled)
