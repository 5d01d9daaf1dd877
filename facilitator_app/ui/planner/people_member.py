"""One member of a group: locked by the padlock or L, moved by drag, by Alt and an arrow, or by the menu."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDrag,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy

from facilitator_app.domain.people import Participant
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px
from facilitator_app.ui.theme.focus import ring_for

MEMBER_PX = 32
ICON_PX = 16
EDGE_PX = 4
MEMBER_KIND = "application/x-facilitator-participant"
"""What is dragged: a participant's id."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits there, whether they stay when the rest is divided anew, and what there is to say about it."""

    person: Participant
    is_locked: bool = False
    remarks: tuple[str, ...] = ()
    is_absent: bool = False


class MemberButton(QAbstractButton):
    """Name, and the unit in small. `lock_asked` carries the participant's id, `shift_asked` also how many groups on."""

    lock_asked = Signal(str)
    shift_asked = Signal(str, int)

    def __init__(self, seat: Seat, *, has_group: bool) -> None:
        super().__init__()
        self.person = seat.person
        self._seat = seat
        self._has_group = has_group
        self._pressed_at = QPoint()
        self.setText(seat.person.name)
        self.setObjectName(f"member_{seat.person.id}")
        self.setAccessibleName(", ".join(part for part in self._said() if part))
        keys = self.tr("Alt+↑ and Alt+↓ move, L locks") if has_group else ""
        self.setToolTip("\n".join(line for line in (self.accessibleName(), keys) if line))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def is_locked(self) -> bool:
        """Whether the padlock is shut."""
        return self._seat.is_locked

    def lock_area(self) -> QRect:
        """Where the padlock is."""
        side = scaled_px(MEMBER_PX)
        return QRect(self.width() - side, 0, side, self.height()) if self._has_group else QRect()

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled_px(160), scaled_px(MEMBER_PX))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Ring only when the keyboard brought the focus."""
        ring_for(self, event.reason())
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """L locks, Alt with an arrow moves to the group before or after, Enter opens the menu."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shift_asked.emit(self.person.id, step)
        elif event.key() == Qt.Key.Key_L and not event.modifiers() and self._has_group:
            self.lock_asked.emit(self.person.id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a drag would begin."""
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from where it was pressed, the member is dragged."""
        self.update(self.lock_area())
        if not self.isDown():
            super().mouseMoveEvent(event)
            return
        gone = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if gone >= QApplication.startDragDistance():
            self.setDown(False)
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The padlock is pressed by itself."""
        at = event.position().toPoint()
        if self.isDown() and self.lock_area().contains(at) and self.lock_area().contains(self._pressed_at):
            self.setDown(False)
            self.lock_asked.emit(self.person.id)
            return
        super().mouseReleaseEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, unit, a mark where there is something to say, and the padlock when shut or pointed at."""
        roles = roles_at(self)
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), QColor(roles.window))
        left, room = float(EDGE_PX), self._room_px()
        if self._seat.remarks:
            self._paint_icon(painter, "circle-alert", roles.near, EDGE_PX)
            left += scaled_px(ICON_PX) + EDGE_PX
            room -= scaled_px(ICON_PX) + EDGE_PX
        middle = Qt.AlignmentFlag.AlignVCenter
        font, small = font_px(14), font_px(12)
        name = QFontMetricsF(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font)
        painter.setPen(QColor(roles.text_3 if self._seat.is_absent else roles.text))
        painter.drawText(QRectF(left, 0, room, self.height()), middle, name)
        used = QFontMetricsF(font).horizontalAdvance(name) + 8
        rest = max(0.0, room - used)
        painter.setFont(small)
        painter.setPen(QColor(roles.text_2))
        unit = QFontMetricsF(small).elidedText(self._small_words(), Qt.TextElideMode.ElideRight, rest)
        painter.drawText(QRectF(left + used, 0, rest, self.height()), middle, unit)
        self._paint_lock(painter)

    def _paint_lock(self, painter: QPainter) -> None:
        if not self._has_group or not (self.is_locked or self.underMouse() or self.hasFocus()):
            return
        roles = roles_at(self)
        side = scaled_px(ICON_PX)
        is_over = self.underMouse() and self.lock_area().contains(self.mapFromGlobal(self.cursor().pos()))
        colour = roles.text if self.is_locked or is_over else roles.text_3
        self._paint_icon(
            painter, "lock" if self.is_locked else "lock-open", colour, self.width() - side - 2 * EDGE_PX
        )

    def _paint_icon(self, painter: QPainter, name: str, colour: str, left: int) -> None:
        side = scaled_px(ICON_PX)
        icon = icon_pixmap(name, colour=colour, size_px=side, ratio=self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - side) // 2, icon)

    def _room_px(self) -> int:
        return self.width() - 2 * EDGE_PX - (scaled_px(MEMBER_PX) if self._has_group else 0)

    def _small_words(self) -> str:
        return self.tr("absent") if self._seat.is_absent else self.person.unit

    def _said(self) -> tuple[str, ...]:
        locked = self.tr("locked") if self._seat.is_locked else ""
        return (self.person.name, self._small_words(), locked, *self._seat.remarks)

    def _drag(self) -> None:
        carried = QMimeData()
        carried.setData(MEMBER_KIND, self.person.id.encode())
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed_at)
        drag.exec(Qt.DropAction.MoveAction)
