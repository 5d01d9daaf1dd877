"""Outputs in a column: the words in serif, broken over as many lines as they need, and under them who said it where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.kit.text_block import elided, measured, paint_text
from facilitator_app.ui.theme import TextRole, font_for, roles_at, scaled_px

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
OUTPUTS_KIND = "application/x-facilitator-outputs"
"""What a drag of outputs carries: the theme they come from, then their ids, one a line."""

MARGIN_PX, PADDING_PX, GAP_PX = 12, 8, 2
BAR_PX, RING_PX, MARK_PX = 4, 2, 12

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputLine:
    """An output as it is listed. `detail` says where it was said, and by whom where that may be told."""

    output_id: str
    text: str
    detail: str = ""
    is_private: bool = False
    is_released: bool = False


class OutputModel(QAbstractListModel):
    """The outputs of one theme, or those without any."""

    def __init__(self, theme_id: str, parent: QAbstractItemView) -> None:
        super().__init__(parent)
        self._theme_id = theme_id
        self._lines: tuple[OutputLine, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of outputs."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words, and the line itself for painting."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (line.text, line.detail) if part)
        return line if role == LINE_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Every output can be dragged; none takes a drop."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:
        """The view must not take rows away itself: the file says where an output stands."""
        return Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Outputs alone."""
        return [OUTPUTS_KIND]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The theme they come from and their ids."""
        ids = [self._lines[index.row()].output_id for index in indexes]
        carried = QMimeData()
        carried.setData(OUTPUTS_KIND, "\n".join([self._theme_id, *ids]).encode())
        return carried

    def lines(self) -> tuple[OutputLine, ...]:
        """The outputs in order."""
        return self._lines

    def replace_lines(self, lines: Sequence[OutputLine]) -> None:
        """Show other outputs."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()


class OutputDelegate(QStyledItemDelegate):
    """Paints an output; heights are kept until the width is another one."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[str, int] = {}
        self._width_px = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as the words at the width of the column."""
        width = self._view.viewport().width()
        if width != self._width_px:
            self._width_px, self._heights = width, {}
        line = index.data(LINE_ROLE)
        if not isinstance(line, OutputLine):
            return QSize(width, 0)
        if line.text not in self._heights:
            self._heights[line.text] = self._words_px(line.text, width)
        detail = scaled_px(TextRole.HINT.line_px) + GAP_PX if line.detail or line.is_private else 0
        return QSize(width, self._heights[line.text] + detail + 2 * PADDING_PX + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, bar, words, details, divider, ring."""
        line = index.data(LINE_ROLE)
        if not isinstance(line, OutputLine):
            return
        roles, area = roles_at(option.widget), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, area, roles, option.state)
        words = area.adjusted(MARGIN_PX, PADDING_PX, -MARGIN_PX, -PADDING_PX)
        painter.setPen(QColor(roles.text))
        paint_text(
            painter,
            words,
            line.text,
            font_for(TextRole.WORDS),
            line_px=scaled_px(TextRole.WORDS.line_px),
            alignment=Qt.AlignmentFlag.AlignLeft,
        )
        _paint_detail(painter, words, line, roles)
        painter.restore()

    def _words_px(self, text: str, width: int) -> int:
        room = max(1, width - 2 * MARGIN_PX)
        line_px = scaled_px(TextRole.WORDS.line_px)
        return round(measured(text, font_for(TextRole.WORDS), width_px=room, line_px=line_px).height())


def _paint_ground(painter: QPainter, area: QRectF, roles: Roles, state: QStyle.StateFlag) -> None:
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, QColor(roles.accent_tint))
        painter.fillRect(QRectF(area.left(), area.top(), BAR_PX, area.height()), QColor(roles.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, QColor(roles.window))
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(roles.text), RING_PX))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area.adjusted(1, 1, -1, -2))


def _paint_detail(painter: QPainter, words: QRectF, line: OutputLine, roles: Roles) -> None:
    if not line.detail and not line.is_private:
        return
    high = scaled_px(TextRole.HINT.line_px)
    left, font = words.left(), font_for(TextRole.HINT)
    if line.is_private or line.is_released:
        shape = StateShape.PRIVATE if line.is_private else StateShape.READY
        side = scaled_px(MARK_PX)
        spot = QRectF(left, words.bottom() - high + (high - side) / 2, side, side)
        paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=roles.surface)
        left += side + 4
    room = QRectF(left, words.bottom() - high, words.right() - left, high)
    painter.setFont(font)
    painter.setPen(QColor(roles.private_text if line.is_private else roles.text_2))
    cut = elided(line.detail, font, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
