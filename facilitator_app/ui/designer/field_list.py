"""The fields' rows: handle, icon, name, who may see it. Dragged by mouse or moved with Alt+arrows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator_app.ui.kit import ROW_ROLE, ChipRole, Row, RowList, chip_colours
from facilitator_app.ui.kit.rows import RowCanvas
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px

ROW_PX = 44
PADDING_PX = 12
GAP_PX = 12
BAR_PX = 4
CHIP_PX = 24
CHIP_SIDE_PX = 8
CHIP_MARK_PX = 14
CHIP_GAP_PX = 6
CHIP_LEAST_ROOM_PX = 320
DROP_PX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow(Row):
    """A field, the form's own texts, or a field of the archive. `chip` says who may see it."""

    chip: str = ""
    chip_icon: str = ""
    chip_role: ChipRole = ChipRole.SUNK


class FieldDelegate(QStyledItemDelegate):
    """Paints one row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line."""
        return QSize(scaled_px(200), scaled_px(ROW_PX))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground, handle, icon, name, chip, focus ring."""
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        canvas = RowCanvas(
            painter=painter,
            area=QRectF(option.rect),
            roles=roles,
            ink=roles.text_3 if row.is_quiet and not is_chosen else roles.text,
            ratio=option.widget.devicePixelRatioF(),
            is_chosen=is_chosen,
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(canvas, row, is_over=bool(option.state & QStyle.StateFlag.State_MouseOver))
        _paint_field(canvas, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(roles.text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(canvas.area.adjusted(1, 1, -1, -2))
        painter.restore()


class FieldList(RowList):
    """`place_asked` carries the key of a row and the row (from 0) it was dropped at; `removal_asked` the key of the
    chosen row when Delete is pressed.
    """

    place_asked = Signal(str, int)
    removal_asked = Signal(str)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self.setItemDelegate(FieldDelegate(self))
        self._pressed_row = -1
        self._press_y = 0
        self._gap = -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the field out."""
        if event.key() == Qt.Key.Key_Delete and self.chosen_key():
            self.removal_asked.emit(self.chosen_key())
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses, and may become a drag of a row that can move."""
        super().mousePressEvent(event)
        at = self.indexAt(event.position().toPoint())
        can_drag = at.isValid() and event.button() is Qt.MouseButton.LeftButton
        self._pressed_row = at.row() if can_drag and self.rows()[at.row()].can_move else -1
        self._press_y = event.position().toPoint().y()
        self._gap = -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While dragging, show where the row would be put."""
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        at_y = event.position().toPoint().y()
        if self._pressed_row < 0:
            # A press on a row that stays must not choose others on its way.
            if not is_held:
                super().mouseMoveEvent(event)
        elif is_held and (self._gap >= 0 or abs(at_y - self._press_y) >= QApplication.startDragDistance()):
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
            if y < self.visualRect(self.model().index(at, 0)).center().y():
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


def _paint_ground(canvas: RowCanvas, row: FieldRow, *, is_over: bool) -> None:
    area, roles, painter = canvas.area, canvas.roles, canvas.painter
    if canvas.is_chosen:
        painter.fillRect(area, QColor(roles.accent_tint))
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    elif row.is_sunk:
        painter.fillRect(area, QColor(roles.sunk))
    elif is_over:
        painter.fillRect(area, QColor(roles.window))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))


def _paint_field(canvas: RowCanvas, row: FieldRow) -> None:
    area = canvas.area
    left = area.left() + PADDING_PX
    if row.can_move:
        canvas.paint_icon("grip-vertical", left - 4, canvas.roles.text_3)
    left += scaled_px(16) + GAP_PX - 4
    left += canvas.paint_icon(row.icon, left, canvas.ink) + GAP_PX
    right = area.right() - PADDING_PX
    if row.chip:
        right -= _paint_chip(canvas, row, right) + GAP_PX
    font = font_px(14, weight=600 if canvas.is_chosen else 400)
    room = QRectF(left, area.top(), max(0.0, right - left), area.height())
    canvas.paint_line(room, row.title, font, canvas.ink)


def _paint_chip(canvas: RowCanvas, row: FieldRow, right: float) -> float:
    """The chip at the right end; where the list is narrow only its icon. Gives its width."""
    painter, area = canvas.painter, canvas.area
    font = font_px(12, weight=600)
    mark = scaled_px(CHIP_MARK_PX)
    is_narrow = area.width() < scaled_px(CHIP_LEAST_ROOM_PX)
    words = 0.0 if is_narrow else QFontMetricsF(font).horizontalAdvance(row.chip) + CHIP_GAP_PX
    wide = mark + words + 2 * CHIP_SIDE_PX
    chip = QRectF(right - wide, area.center().y() - scaled_px(CHIP_PX) / 2, wide, scaled_px(CHIP_PX))
    ground, ink, edge = chip_colours(row.chip_role, canvas.roles)
    if canvas.is_chosen and row.chip_role is ChipRole.ACCENT_TINT:
        ground = canvas.roles.surface
    painter.setPen(QPen(QColor(edge), 1) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    inset = 0.5 if edge else 0.0
    painter.drawRoundedRect(chip.adjusted(inset, inset, -inset, -inset), 4, 4)
    picture = icon_pixmap(row.chip_icon, colour=ink, size_px=mark, ratio=canvas.ratio)
    painter.drawPixmap(round(chip.left() + CHIP_SIDE_PX), round(area.center().y() - mark / 2), picture)
    if not is_narrow:
        at = QRectF(chip.left() + CHIP_SIDE_PX + mark + CHIP_GAP_PX, area.top(), words, area.height())
        canvas.paint_line(at, row.chip, font, ink)
    return wide
