"""Blocks × groups: how far each group is, by shape and number. Painted, so that it is cheap to draw anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.services.handed_in import HandIn
from facilitator_app.services.room_overview import RoomCell, RoomLine
from facilitator_app.ui.kit import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

HEAD_PX = 32
ROW_PX = 44
NAME_PX = (120, 420)
CELL_PX = (40, 96)
LAST_PX = 64
PADDING_PX = 16
SHAPE_PX = 16

SHAPES = {HandIn.READY: StateShape.READY, HandIn.BEGUN: StateShape.BEGUN, HandIn.EMPTY: StateShape.EMPTY}


class RoomMatrix(QWidget):
    """One row a block; the last column says how many groups are ready."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("room_matrix")
        self._lines: tuple[RoomLine, ...] = ()
        self._most = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: tuple[RoomLine, ...], *, most_groups: int) -> None:
        """Draw these blocks."""
        if (lines, most_groups) == (self._lines, self._most):
            return
        self._lines, self._most = lines, most_groups
        self.setAccessibleName(". ".join([self.tr("Handed in"), *(self._aloud(line) for line in lines)]))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for every group."""
        width = scaled_px(NAME_PX[0] + self._most * CELL_PX[0] + LAST_PX + PADDING_PX)
        return QSize(width, scaled_px(HEAD_PX + len(self._lines) * ROW_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def words_at(self, at: QPointF) -> str:
        """What a cell says in words; empty beside the cells."""
        row = int((at.y() - scaled_px(HEAD_PX)) // scaled_px(ROW_PX))
        column = int((at.x() - self._name_px()) // self._cell_px())
        if not 0 <= row < len(self._lines) or not 0 <= column < len(self._lines[row].cells):
            return ""
        return self._cell_words(self._lines[row].cells[column])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.words_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Head, then a row for each block."""
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = QRectF(0, 0, self.width(), scaled_px(HEAD_PX))
        label = font_px(12, weight=600)
        _text(painter, head.adjusted(PADDING_PX, 0, 0, 0), self.tr("Block"), label, roles.text_2)
        for column in range(self._most):
            _centred(painter, self._cell(head, column), str(column + 1), label, roles.text_2)
        _right(painter, head.adjusted(0, 0, -PADDING_PX, 0), self.tr("Ready"), label, roles.text_2)
        for at, line in enumerate(self._lines):
            top = scaled_px(HEAD_PX) + at * scaled_px(ROW_PX)
            self._paint_line(painter, QRectF(0, top, self.width(), scaled_px(ROW_PX)), line, roles)

    def _paint_line(self, painter: QPainter, row: QRectF, line: RoomLine, roles: Roles) -> None:
        painter.fillRect(QRectF(row.left(), row.top(), row.width(), 1), QColor(roles.line))
        name = QRectF(PADDING_PX, row.top(), self._name_px() - PADDING_PX - 8, row.height())
        _text(painter, name, line.block.title, font_px(14), roles.text)
        for column, cell in enumerate(line.cells):
            place = self._cell(row, column)
            side = scaled_px(SHAPE_PX)
            number = str(cell.count) if cell.count else ""
            font = font_px(14, weight=600)
            wide = side + (6 + QFontMetricsF(font).horizontalAdvance(number) if number else 0)
            left = place.center().x() - wide / 2
            shape = SHAPES[cell.state]
            spot = QRectF(left, place.center().y() - side / 2, side, side)
            paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=roles.surface)
            _text(painter, place.adjusted(left - place.left() + side + 6, 0, 0, 0), number, font, roles.text)
        told = self.tr("{ready} of {groups}").format(ready=line.ready_count, groups=len(line.cells))
        _right(painter, row.adjusted(0, 0, -PADDING_PX, 0), told, font_px(14, weight=600), roles.text)

    def _cell(self, row: QRectF, column: int) -> QRectF:
        width = self._cell_px()
        return QRectF(self._name_px() + column * width, row.top(), width, row.height())

    def _name_px(self) -> float:
        """What the narrowest comfortable cells leave, and never so little that no title can be told."""
        room = self.width() - scaled_px(LAST_PX + PADDING_PX) - self._most * scaled_px(1.5 * CELL_PX[0])
        return float(min(scaled_px(NAME_PX[1]), max(scaled_px(NAME_PX[0]), room)))

    def _cell_px(self) -> float:
        room = self.width() - self._name_px() - scaled_px(LAST_PX + PADDING_PX)
        each = room / max(1, self._most)
        return float(min(scaled_px(CELL_PX[1]), max(scaled_px(CELL_PX[0]), each)))

    def _aloud(self, line: RoomLine) -> str:
        return f"{line.block.title}: " + ", ".join(self._cell_words(cell) for cell in line.cells)

    def _cell_words(self, cell: RoomCell) -> str:
        name = cell.group.name.strip() or self.tr("Group {number}").format(number=cell.group.number)
        state = {
            HandIn.READY: self.tr("ready"),
            HandIn.BEGUN: self.tr("begun"),
            HandIn.EMPTY: self.tr("missing"),
        }[cell.state]
        return f"{name} {state}, {cell.count}" if cell.count else f"{name} {state}"


def _text(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def _centred(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)


def _right(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
