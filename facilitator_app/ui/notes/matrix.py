"""Who lacks what: groups down, questions across; a cell tells its state by shape, number and word.

The table is only told what has changed, so that typing never draws more than one cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import (
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator_app.domain.look import Roles
from facilitator_app.services.notes_board import Cell, NotesBoard
from facilitator_app.ui.kit import key_hint_width, paint_key_hint, paint_state_shape, shape_colour
from facilitator_app.ui.notes.matrix_model import CELL_ROLE, AnyIndex, MatrixModel, shape_of
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

ROW_PX = 44
GROUP_PX = 102
LEAST_CELL_PX = 56
WORD_FROM_PX = 88
HEAD_PX = 44
PADDING_PX = 6
HEAD_ROOM_PX = PADDING_PX + 4
MARK_PX = 14
RING_PX = 2
MOST_KEYS = 9


class MatrixHead(QHeaderView):
    """The questions, on at most two lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setFixedHeight(scaled_px(HEAD_PX))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Label style, at the foot of the head."""
        roles = roles_at(self)
        painter.save()
        painter.fillRect(rect, QColor(roles.surface))
        painter.setPen(QColor(roles.text_2))
        font = font_px(12, weight=600)
        painter.setFont(font)
        inner = rect.adjusted(PADDING_PX, 0, -2, -6)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        for up, line in enumerate(reversed(_two_lines(words, QFontMetricsF(font), inner.width()))):
            painter.drawText(inner.translated(0, -up * scaled_px(16)), flags, line)
        if logicalIndex == 0:
            after = QFontMetricsF(font).horizontalAdvance(f"{words} ")
            painter.setFont(font_px(12))
            painter.setPen(QColor(roles.text_3))
            painter.drawText(inner.adjusted(round(after), 0, 0, 0), flags, "Alt +")
        painter.restore()


class CellDelegate(QStyledItemDelegate):
    """Paints group names and cells; the chosen group is inverse, the chosen cell has a ring."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """One row's height."""
        return QSize(scaled_px(LEAST_CELL_PX), scaled_px(ROW_PX))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, lines, and what the cell tells."""
        matrix = self.parent()
        model = index.model()
        if not isinstance(matrix, Matrix) or not isinstance(model, MatrixModel):
            return
        roles = roles_at(matrix)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cell = index.data(CELL_ROLE)
        is_chosen_group = index.row() == matrix.currentIndex().row()
        if not isinstance(cell, Cell):
            _paint_group(painter, area, str(index.data()), index.row(), roles, is_chosen=is_chosen_group)
        else:
            is_over = bool(option.state & QStyle.StateFlag.State_MouseOver)
            is_chosen = is_chosen_group and index.column() == matrix.currentIndex().column()
            if is_chosen or is_over:
                painter.fillRect(area, QColor(roles.accent_tint if is_chosen else roles.window))
            _paint_lines(painter, area, roles)
            _paint_cell(painter, area, cell, model.state_words(cell) if matrix.has_words else "", roles)
            if is_chosen:
                painter.setPen(QPen(QColor(roles.text), RING_PX))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()


class Matrix(QTableView):
    """The cells of a board. Choosing one, by key or pointer, tells its group and field; `pointed` comes after a click
    on one: whoever types next means the line and not the table.
    """

    cell_chosen = Signal(str, str)
    pointed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = MatrixModel(self)
        self._is_showing = False
        self.setModel(self._cells)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalHeader(MatrixHead(self))
        self.horizontalHeader().setVisible(True)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(scaled_px(ROW_PX))
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(scaled_px(HEAD_PX + 2 * ROW_PX))

    def show_board(self, board: NotesBoard) -> None:
        """Show cells and the chosen one, without telling."""
        self._is_showing = True
        self._cells.show_board(board)
        row = next(i for i, group in enumerate(board.groups) if group.id == board.place.group_id)
        column = 1 + next(i for i, field in enumerate(board.fields) if field.key == board.place.field_key)
        if (self.currentIndex().row(), self.currentIndex().column()) != (row, column):
            self.setCurrentIndex(self._cells.index(row, column))
            self.viewport().update()
        self._share_width()
        self._is_showing = False

    def whole_height(self) -> int:
        """The height that shows every group."""
        bar = self.horizontalScrollBar()
        beneath = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return scaled_px(HEAD_PX) + self._cells.rowCount() * scaled_px(ROW_PX) + 2 + beneath

    def sizeHint(self) -> QSize:
        """As high as all groups; the view scrolls when there is less room."""
        return QSize(scaled_px(320), self.whole_height())

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which cell is chosen now."""
        super().currentChanged(current, previous)
        self.viewport().update()
        board = self._cells.board()
        if board is None or self._is_showing or not current.isValid() or current.column() == 0:
            return
        self.cell_chosen.emit(board.groups[current.row()].id, board.fields[current.column() - 1].key)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a group's name chooses the group and keeps the question."""
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and at.column() == 0:
            self.setCurrentIndex(self._cells.index(at.row(), max(1, self.currentIndex().column())))
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of the click when the table has done with it, since a press takes the keyboard."""
        super().mouseReleaseEvent(event)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self.indexAt(event.position().toPoint()).isValid():
            self.pointed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The questions share the width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        count = self._cells.columnCount() - 1
        if count < 1:
            return
        room = self.viewport().width() - scaled_px(GROUP_PX)
        metrics = QFontMetricsF(font_px(12, weight=600))
        heads = [str(self._cells.headerData(at, Qt.Orientation.Horizontal)) for at in range(1, count + 1)]
        needs = [max(scaled_px(LEAST_CELL_PX), _head_px(words, metrics)) for words in heads]
        self.setColumnWidth(0, scaled_px(GROUP_PX))
        for column, wide in enumerate(_shared(needs, room, least=scaled_px(LEAST_CELL_PX)), start=1):
            self.setColumnWidth(column, wide)

    @property
    def has_words(self) -> bool:
        """Whether every cell has room for its state in a word; in none of them, where one has not."""
        widths = (self.columnWidth(column) for column in range(1, self._cells.columnCount()))
        return min(widths, default=0) >= scaled_px(WORD_FROM_PX)


def _paint_lines(painter: QPainter, area: QRectF, roles: Roles) -> None:
    painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))
    painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), QColor(roles.line))
    if area.top() <= 0:
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 1), QColor(roles.line))


def _paint_group(
    painter: QPainter, area: QRectF, name: str, row: int, roles: Roles, *, is_chosen: bool
) -> None:
    if is_chosen:
        painter.fillRect(area, QColor(roles.inverse))
    _paint_lines(painter, area, roles)
    painter.fillRect(QRectF(area.left(), area.top(), 1, area.height()), QColor(roles.line))
    ink = roles.on_inverse if is_chosen else roles.text
    right = area.right() - PADDING_PX
    if row < MOST_KEYS:
        right -= key_hint_width(str(row + 1))
        paint_key_hint(painter, right, area.center().y(), str(row + 1), ink)
        right -= 4
    font = font_px(14, weight=600)
    room = QRectF(area.left() + PADDING_PX, area.top(), right - area.left() - PADDING_PX, area.height())
    painter.setFont(font)
    painter.setPen(QColor(ink))
    cut = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, cut)


def _paint_cell(painter: QPainter, area: QRectF, cell: Cell, state: str, roles: Roles) -> None:
    shape = shape_of(cell)
    side = scaled_px(MARK_PX)
    spot = QRectF(area.left() + PADDING_PX + 2, area.center().y() - side / 2, side, side)
    paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=roles.surface)
    room = QRectF(spot.right() + 4, area.top(), area.right() - spot.right() - 4 - PADDING_PX, area.height())
    if cell.count:
        painter.setFont(font_px(14, weight=600))
        painter.setPen(QColor(roles.text))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(cell.count))
    else:
        painter.setFont(font_px(13))
        painter.setPen(QColor(roles.near if cell.has_draft else roles.text_2))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, state)


def _head_px(words: str, metrics: QFontMetricsF) -> int:
    """What a head needs so that none of its words is cut."""
    return ceil(max((metrics.horizontalAdvance(word) for word in words.split()), default=0.0)) + HEAD_ROOM_PX


def _shared(needs: Sequence[int], room: int, *, least: int) -> list[int]:
    """The room in equal shares, but no column less than its need; where all needs cannot be met, equal shares."""
    level, left, spare = max(least, room // len(needs)), len(needs), room
    if sum(needs) > room:
        widths = [level] * len(needs)
    else:
        for need in sorted(needs, reverse=True):
            level = spare // left
            if need <= level:
                break
            spare, left = spare - need, left - 1
        widths = [max(need, level) for need in needs]
    widths[-1] += max(0, room - sum(widths))
    return widths


def _two_lines(words: str, metrics: QFontMetricsF, room: float) -> list[str]:
    first, rest = "", words.split()
    while rest and (not first or metrics.horizontalAdvance(f"{first} {rest[0]}") <= room):
        first = f"{first} {rest.pop(0)}".strip()
    lines = [first, " ".join(rest)] if rest else [first]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]
