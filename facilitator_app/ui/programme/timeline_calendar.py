"""The programme by months: every month from the first to the last, with the workshops that begin in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.read_only import stay_open
from facilitator_app.ui.theme import Ground, TextRole, font_px, roles_at, scaled_px, set_ground
from facilitator_app.ui.theme.focus import ring_for

MONTH_PX = 172
EVENT_PX = 44
GAP_PX = 8
MARGIN_PX = 16
BAR_PX = 4
RADIUS_PX = 4
MOST_COLUMNS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """A workshop in its month: `day` and `title` on the first line, `kind` under them."""

    key: str
    day: str
    title: str
    kind: str
    is_over: bool
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarCell:
    """A month, or those without a day. `is_now` is the month of today."""

    words: str
    events: tuple[CalendarEvent, ...]
    is_now: bool = False


class EventButton(QAbstractButton):
    """One workshop; cut with … to fit, all of it under the pointer. `event_chosen` carries its id."""

    event_chosen = Signal(str)

    def __init__(self, event: CalendarEvent) -> None:
        super().__init__()
        self._event = event
        self.key = event.key
        self.setObjectName(f"event_{event.key}")
        words = ", ".join(part for part in (event.day, event.title, event.kind) if part)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)
        stay_open(self)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(scaled_px(MONTH_PX) - 2 * GAP_PX, scaled_px(EVENT_PX))

    def minimumSizeHint(self) -> QSize:
        """The words are cut before the day is."""
        return QSize(scaled_px(80), scaled_px(EVENT_PX))

    def nextCheckState(self) -> None:
        """Pressing chooses, and pressing again goes on choosing."""
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses, like space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, bar at the left, day and title over the type."""
        roles, told = roles_at(self), self._event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = (
            roles.accent_tint if self.isChecked() else roles.window if self.underMouse() else roles.surface
        )
        painter.setPen(QPen(QColor(roles.accent if self.isChecked() else roles.control_line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, RADIUS_PX, RADIUS_PX)
        bar = roles.accent if told.is_current else roles.text_3 if told.is_over else roles.control_line
        painter.fillRect(QRectF(area.left() + 1, area.top() + 4, BAR_PX, area.height() - 8), QColor(bar))
        left = area.left() + BAR_PX + 6
        wide = area.right() - left - 4
        first = " ".join(part for part in (told.day, told.title) if part)
        lines = ((first, font_px(13, weight=600), roles.text, 4), (told.kind, font_px(12), roles.text_2, 22))
        for text, font, ink, top in lines:
            painter.setFont(font)
            painter.setPen(QColor(ink))
            cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, wide)
            painter.drawText(
                QRectF(left, area.top() + scaled_px(top), wide, scaled_px(18)),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                cut,
            )

    def _tell(self) -> None:
        self.event_chosen.emit(self.key)


class MonthCell(QWidget):
    """A month's name over its workshops."""

    def __init__(self, cell: CalendarCell, buttons: Sequence[EventButton]) -> None:
        super().__init__()
        self.setAccessibleName(cell.words)
        self._is_now = cell.is_now
        set_ground(self, Ground.SURFACE)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_PX, GAP_PX, GAP_PX, GAP_PX)
        column.setSpacing(4)
        role = TextRole.SMALL_STRONG if cell.events or cell.is_now else TextRole.SMALL
        column.addWidget(PlainLabel(cell.words, role))
        for button in buttons:
            column.addWidget(button)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line round the month; that of today is thicker."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.accent if self._is_now else roles.line), 2 if self._is_now else 1))
        painter.setBrush(QColor(roles.surface))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS_PX, RADIUS_PX)


class CalendarView(QScrollArea):
    """`event_chosen` carries a workshop's id."""

    event_chosen = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline_calendar")
        self.setAccessibleName(accessible_name)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cells: tuple[CalendarCell, ...] = ()
        self._buttons: dict[str, EventButton] = {}
        self._months: list[MonthCell] = []
        holder = QWidget()
        set_ground(holder, Ground.SURFACE)
        self._grid = QGridLayout(holder)
        self._grid.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        self._grid.setSpacing(GAP_PX)
        self.setWidget(holder)

    def show_months(self, cells: Sequence[CalendarCell], chosen: str) -> None:
        """Show the months; the workshop that has the keyboard keeps it."""
        if self._cells != tuple(cells):
            self._cells = tuple(cells)
            held = next((key for key, button in self._buttons.items() if button.hasFocus()), "")
            self._make()
            if held in self._buttons:
                self._buttons[held].setFocus(Qt.FocusReason.OtherFocusReason)
        for key, button in self._buttons.items():
            button.setChecked(key == chosen)

    def begin(self, chosen: str) -> None:
        """Put the focus on the chosen workshop, or the first."""
        button = self._buttons.get(chosen) or next(iter(self._buttons.values()), None)
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many months side by side as there is room for."""
        super().resizeEvent(event)
        self._lay_out()

    def _make(self) -> None:
        for month in self._months:
            self._grid.removeWidget(month)
            month.hide()
            month.deleteLater()
        self._buttons, self._months = {}, []
        for cell in self._cells:
            buttons = [EventButton(event) for event in cell.events]
            for button in buttons:
                button.event_chosen.connect(self.event_chosen)
                self._buttons[button.key] = button
            self._months.append(MonthCell(cell, buttons))
        self._lay_out()

    def _lay_out(self) -> None:
        room = self.viewport().width() - 2 * MARGIN_PX + GAP_PX
        columns = max(1, min(MOST_COLUMNS, room // (scaled_px(MONTH_PX) + GAP_PX)))
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, month in enumerate(self._months):
            self._grid.addWidget(month, at // columns, at % columns)
            month.show()
        self._grid.setRowStretch(len(self._months), 1)
