"""Each group's own time, for phases in which the groups start apart: a line a group, beside the card of the groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from facilitator_app.domain.people import Group
from facilitator_app.services.group_timers import GroupTime
from facilitator_app.ui.kit import Button, PlainLabel, Size, TimerState
from facilitator_app.ui.panel.texts import face_of
from facilitator_app.ui.theme import Ground, TextRole, current_roles, scaled_px, set_ground

GAP_PX = 8
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
        self._more = Button(self.tr("+1"), size=Size.SMALL)
        self._more.setObjectName(f"group_add_{group.number}")
        self._more.setAccessibleName(self.tr("One minute more for {group}").format(group=group.name))
        for column, part in enumerate((self._name, self._digits, self._state, self._toggle, self._more)):
            grid.addWidget(part, row, column)
        self._toggle.clicked.connect(self._on_toggle)
        self._more.clicked.connect(self._on_more)

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
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 12, 16, 16)
        box.setSpacing(8)
        box.addWidget(PlainLabel(self.tr("The groups' own time"), TextRole.BODY_STRONG))
        self._hint = PlainLabel(self.tr("For groups that start apart. Only you see it."), TextRole.SMALL)
        box.addWidget(self._hint)
        self._box = box
        self._table = QWidget()
        box.addWidget(self._table)

    def show_times(self, times: Sequence[GroupTime]) -> None:
        """Show these times; lines are built anew only when the groups are others."""
        groups = tuple(time.group for time in times)
        if groups != self._groups:
            self._build_lines(groups)
        for line, time in zip(self._lines, times, strict=True):
            line.show_time(time)

    def open_beside(self, card: QWidget) -> None:
        """Stand at the left of the card, over the notes, or over the card itself where there is no room: never over
        the time.
        """
        self._show_words(are_shown=True)
        room = card.mapTo(self._panel, QPoint(0, 0)).x() - GAP_PX
        is_beside = self.width() <= room
        self._show_words(are_shown=is_beside)
        corner = card.mapToGlobal(QPoint(-GAP_PX - self.width() if is_beside else 0, card.height()))
        top = max(corner.y() - self.height(), self._panel.mapToGlobal(QPoint(0, 0)).y())
        self.move(corner.x(), top)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        roles = current_roles()
        painter = QPainter(self)
        painter.setPen(QPen(QColor(roles.text), 2))
        painter.setBrush(QColor(roles.surface))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _show_words(self, *, are_shown: bool) -> None:
        for line in self._lines:
            line.show_word(is_shown=are_shown)
        self._hint.setVisible(are_shown)
        # Hidden popups are not laid out by themselves.
        for box in (self._table.layout(), self._box):
            if box is not None:
                box.invalidate()
                box.activate()
        self.adjustSize()

    def _build_lines(self, groups: tuple[Group, ...]) -> None:
        self._groups = groups
        self._box.removeWidget(self._table)
        self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        self._lines = [
            GroupTimeLine(group, grid, row=row, parent=self._table) for row, group in enumerate(groups)
        ]
        for line in self._lines:
            line.toggled.connect(self.toggled)
            line.added.connect(self.added)
        self._box.addWidget(self._table)
