"""The agenda's rows: handle, start, icon, title, fixed or optional, length. Dragged by mouse or with Alt+arrows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit import ROW_ROLE, Row, RowList
from facilitator_app.ui.kit.rows import RowCanvas
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

ROW_PX = 42
PADDING_PX = 12
GAP_PX = 16
BAR_PX = 4
CHIP_PX = 24
CHIP_SIDE_PX = 8
DROP_PX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow(Row):
    """A block in the agenda. `mark` says how it behaves when the day is late; an icon makes it no chip."""

    mark: str = ""
    mark_icon: str = ""
    length: str = ""


class AgendaDelegate(QStyledItemDelegate):
    """Paints one block."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(scaled_px(240), scaled_px(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, handle, start, icon, title, mark, length."""
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        canvas = RowCanvas(
            painter=painter,
            area=QRectF(option.rect),
            roles=roles,
            ink=roles.text,
            ratio=option.widget.devicePixelRatioF(),
            is_chosen=bool(option.state & QStyle.StateFlag.State_Selected),
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(canvas, row, is_over=bool(option.state & QStyle.StateFlag.State_MouseOver))
        _paint_block(canvas, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(canvas.area.adjusted(1, 1, -1, -2))
        painter.restore()


class AgendaList(RowList):
    """`place_asked` carries the key of a row and the place (from 0) it was dropped at."""

    place_asked = Signal(str, int)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setItemDelegate(AgendaDelegate(self))
        self._pressed_row = -1
        self._press_y = 0
        self._gap = -1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses, and may become a drag."""
        super().mousePressEvent(event)
        at = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        self._pressed_row = at.row() if at.isValid() and is_left else -1
        self._press_y = event.position().toPoint().y()
        self._gap = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While dragging, show where the row would be put."""
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton) and self._pressed_row >= 0
        at_y = event.position().toPoint().y()
        if not is_held:
            super().mouseMoveEvent(event)
        elif self._gap >= 0 or abs(at_y - self._press_y) >= QApplication.startDragDistance():
            self._show_gap(self._gap_at(at_y))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the row where it is let go."""
        row, gap = self._pressed_row, self._gap
        self._pressed_row = -1
        self._show_gap(-1)
        super().mouseReleaseEvent(event)
        if row >= 0 and gap >= 0 and gap not in (row, row + 1):
            self.place_asked.emit(self.rows()[row].key, gap if gap < row else gap - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where a dragged row would be put."""
        super().paintEvent(event)
        if self._gap < 0:
            return
        line = QRect(0, max(0, self._gap_y() - DROP_PX // 2), self.viewport().width(), DROP_PX)
        QPainter(self.viewport()).fillRect(line, QColor(roles_at(self).text))

    def _gap_at(self, y: int) -> int:
        for at in range(len(self.rows())):
            area = self.visualRect(self.model().index(at, 0))
            if y < area.center().y():
                return at
        return len(self.rows())

    def _gap_y(self) -> int:
        if self._gap < len(self.rows()):
            return self.visualRect(self.model().index(self._gap, 0)).top()
        return self.visualRect(self.model().index(len(self.rows()) - 1, 0)).bottom()

    def _show_gap(self, gap: int) -> None:
        self._gap = gap
        self.setCursor(Qt.CursorShape.ClosedHandCursor if gap >= 0 else Qt.CursorShape.ArrowCursor)
        self.viewport().update()


def _paint_ground(canvas: RowCanvas, row: AgendaRow, *, is_over: bool) -> None:
    area, roles, painter = canvas.area, canvas.roles, canvas.painter
    if canvas.is_chosen:
        painter.fillRect(area, QColor(roles.accent_tint))
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    elif row.is_sunk:
        painter.fillRect(area, QColor(roles.sunk))
    elif is_over:
        painter.fillRect(area, QColor(roles.window))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))


def _paint_block(canvas: RowCanvas, row: AgendaRow) -> None:
    area, roles = canvas.area, canvas.roles
    left = area.left() + PADDING_PX - 4
    left += canvas.paint_icon("grip-vertical", left, roles.text_3) + 12
    strong = font_px(14, weight=600)
    wide = QFontMetricsF(strong).horizontalAdvance("00.00") + 4
    canvas.paint_line(QRectF(left, area.top(), wide, area.height()), row.lead, strong, canvas.ink)
    left += wide + GAP_PX
    left += canvas.paint_icon(row.icon, left, canvas.ink) + GAP_PX
    right = area.right() - PADDING_PX - _paint_length(canvas, row.length)
    right -= _paint_mark(canvas, row, right)
    room = QRectF(left, area.top(), max(0.0, right - left), area.height())
    canvas.paint_line(room, row.title, strong if canvas.is_chosen else font_px(14), canvas.ink)


def _paint_length(canvas: RowCanvas, words: str) -> float:
    font = font_px(13)
    metrics = QFontMetricsF(font)
    room = max(metrics.horizontalAdvance("000 min"), metrics.horizontalAdvance(words))
    wide = metrics.horizontalAdvance(words)
    area = canvas.area
    left = area.right() - PADDING_PX - wide
    canvas.paint_line(QRectF(left, area.top(), wide + 2, area.height()), words, font, canvas.roles.text_2)
    return room + GAP_PX


def _paint_mark(canvas: RowCanvas, row: AgendaRow, right: float) -> float:
    if not row.mark:
        return 0.0
    font = font_px(12, weight=600)
    words = QFontMetricsF(font).horizontalAdvance(row.mark)
    icon = scaled_px(16) + 6 if row.mark_icon else 0
    wide = words + icon + 2 * CHIP_SIDE_PX
    chip = scaled_px(CHIP_PX)
    area = QRectF(right - wide, canvas.area.center().y() - chip / 2, wide, chip)
    if not row.mark_icon:
        _paint_chip(canvas, area, canvas.roles, is_on_sunk=row.is_sunk and not canvas.is_chosen)
    left = area.left() + CHIP_SIDE_PX
    if row.mark_icon:
        left += canvas.paint_icon(row.mark_icon, left, canvas.roles.text_2) + 6
    canvas.paint_line(QRectF(left, area.top(), words + 2, area.height()), row.mark, font, canvas.roles.text_2)
    return wide + 8


def _paint_chip(canvas: RowCanvas, area: QRectF, roles: Roles, *, is_on_sunk: bool) -> None:
    canvas.painter.setPen(Qt.PenStyle.NoPen)
    canvas.painter.setBrush(QColor(roles.surface if is_on_sunk else roles.sunk))
    canvas.painter.drawRoundedRect(area, 4, 4)
