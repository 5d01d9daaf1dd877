"""The rows of the agenda: planned time, mark, title, and the expected time where it differs.

One invariant: the current row stands third from the top as long as the list is long enough for it. Its title may take
two lines; the others are cut and told in full under the pointer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.domain.schedule import BlockState
from facilitator_app.ui.kit import StateShape
from facilitator_app.ui.kit.shapes import paint_state_shape, shape_colour
from facilitator_app.ui.panel.small import broken
from facilitator_app.ui.theme import font_px, icon_pixmap, roles_at, scaled_px

ROW_PX = 34
CURRENT_PX = 52
SECOND_LINE_PX = 18
ABOVE_CURRENT = 2
MARK_PX = 15
EDGE_PX = 8
ROW_ROLE = Qt.ItemDataRole.UserRole + 1

AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One block as it is listed."""

    block_id: str
    time: str
    title: str
    icon: str
    state: BlockState
    sub: str = ""
    expected: str = ""
    is_fixed: bool = False
    is_late: bool = False
    is_beside: bool = False
    """What another room has at that time; nobody stands on it here."""
    left_open: str = ""
    """What of a block that was left is still to be done, in words."""
    is_saved: bool = False
    """A proposal would let it begin in time: it is marked, and scrolled into sight."""


class AgendaModel(QAbstractListModel):
    """The rows of the agenda."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[AgendaRow, ...] = ()

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            title = row.left_open or row.title
            return ", ".join(part for part in (row.time, title, row.sub, row.expected) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.left_open or row.title
        return row if role == ROW_ROLE else None

    def replace_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()


class AgendaDelegate(QStyledItemDelegate):
    """Paints a row: planned time, mark, title, and the expected time where it differs.

    `foot_px` is the empty room under the last row that lets the current one stand in its place.
    """

    foot_px = 0
    room_px = 0

    def row_px(self, row: AgendaRow) -> int:
        """The height of a row in a list that is `room_px` wide."""
        if row.state is not BlockState.CURRENT:
            return scaled_px(ROW_PX)
        is_long = len(broken(row.title, _title_font(row), self._title_px(row))) > 1
        return scaled_px(CURRENT_PX) + (scaled_px(SECOND_LINE_PX) if is_long else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        height = self.row_px(index.data(ROW_ROLE))
        is_last = index.row() == index.model().rowCount() - 1
        return QSize(scaled_px(120), height + (self.foot_px if is_last else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, roles = index.data(ROW_ROLE), roles_at(option.widget)
        area = QRectF(option.rect)
        area.setHeight(self.row_px(row))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_current = row.state is BlockState.CURRENT
        self._paint_ground(painter, area, row, roles)
        inner = area.adjusted(EDGE_PX, 0, -EDGE_PX, 0)
        line = QRectF(inner.left(), inner.top() + (6 if is_current else 0), inner.width(), 0)
        line.setHeight(scaled_px(24) if is_current else inner.height())
        right = self._paint_expected(painter, line, row, roles)
        left = self._paint_time(painter, line, row, roles)
        side = scaled_px(MARK_PX)
        spot = QRectF(left, line.center().y() - side / 2, side, side)
        self._paint_mark(painter, spot, row, roles=roles, ratio=option.widget.devicePixelRatioF())
        left += scaled_px(MARK_PX) + 8
        quiet = row.is_beside or row.state in (BlockState.DONE, BlockState.SKIPPED)
        room = QRectF(left, line.top(), max(0.0, right - left), line.height())
        lines = broken(row.title, _title_font(row), room.width()) if is_current else [row.title]
        for number, words in enumerate(lines):
            lower = room.translated(0, number * scaled_px(SECOND_LINE_PX))
            _line(painter, lower, words, _title_font(row), roles.text_3 if quiet else roles.text)
        line.translate(0, (len(lines) - 1) * scaled_px(SECOND_LINE_PX))
        if row.sub:
            under = QRectF(left, line.bottom(), inner.right() - left, scaled_px(16))
            _line(painter, under, row.sub, font_px(12), roles.text_2)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, row: AgendaRow, roles: Roles) -> None:
        is_current = row.state is BlockState.CURRENT
        if not is_current and not row.is_saved:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.accent_tint if is_current else roles.ok_tint))
        painter.drawRoundedRect(area, 4, 4)
        if is_current:
            painter.fillRect(QRectF(area.left(), area.top(), 4, area.height()), QColor(roles.accent))

    def _title_px(self, row: AgendaRow) -> float:
        """How wide the title of the current row may be."""
        time_px = QFontMetricsF(font_px(13, weight=600)).horizontalAdvance("00.00") + 10
        return self.room_px - 2 * EDGE_PX - time_px - scaled_px(MARK_PX) - 8

    def _paint_time(self, painter: QPainter, line: QRectF, row: AgendaRow, roles: Roles) -> float:
        is_current = row.state is BlockState.CURRENT
        font = font_px(13, weight=600 if is_current else 400)
        wide = QFontMetricsF(font_px(13, weight=600)).horizontalAdvance("00.00")
        quiet = row.is_beside or row.state in (BlockState.DONE, BlockState.SKIPPED)
        ink = roles.accent if is_current else roles.text_3 if quiet else roles.text
        _line(painter, QRectF(line.left(), line.top(), wide + 4, line.height()), row.time, font, ink)
        return line.left() + wide + 10

    def _paint_expected(self, painter: QPainter, line: QRectF, row: AgendaRow, roles: Roles) -> float:
        if not row.expected:
            return line.right()
        font = font_px(13 if row.is_late else 12, weight=600 if row.is_late else 400)
        wide = QFontMetricsF(font).horizontalAdvance(row.expected) + 2
        room = QRectF(line.right() - wide, line.top(), wide + 1, line.height())
        _line(painter, room, row.expected, font, roles.over if row.is_late else roles.text_2)
        return line.right() - wide - 6

    def _paint_mark(
        self, painter: QPainter, spot: QRectF, row: AgendaRow, *, roles: Roles, ratio: float
    ) -> None:
        shapes = {
            BlockState.DONE: StateShape.BEGUN if row.left_open else StateShape.READY,
            BlockState.CURRENT: StateShape.RUNNING,
            BlockState.SKIPPED: StateShape.EMPTY,
        }
        if (shape := shapes.get(row.state)) is not None:
            colour = roles.accent if row.state is BlockState.CURRENT else shape_colour(shape, roles)
            paint_state_shape(painter, spot, shape, colour, knockout=roles.surface)
            return
        name = "pin" if row.is_fixed else row.icon
        mark = icon_pixmap(name, colour=roles.text, size_px=round(spot.width()), ratio=ratio)
        painter.drawPixmap(spot.toRect().topLeft(), mark)


class AgendaList(QListView):
    """The rows; read with the arrow keys, chosen by the day itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agenda")
        self._rows = AgendaModel(self)
        self.setModel(self._rows)
        self._painter = AgendaDelegate(self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("isFlush", True)
        self.setMinimumHeight(scaled_px(CURRENT_PX + ROW_PX))

    def rows(self) -> tuple[AgendaRow, ...]:
        """The rows shown."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[AgendaRow]) -> None:
        """Show other rows with the current one in its place."""
        before = [row.block_id for row in self.rows() if row.state is BlockState.CURRENT]
        now = [row.block_id for row in rows if row.state is BlockState.CURRENT]
        scrolled = self.verticalScrollBar().value()
        self._rows.replace_rows(rows)
        self.doItemsLayout()
        if before == now and before:
            self.verticalScrollBar().setValue(scrolled)
        else:
            self._place_current()
        saved = next((at for at, row in enumerate(rows) if row.is_saved), None)
        if saved is not None:
            self.scrollTo(self._rows.index(saved), QAbstractItemView.ScrollHint.EnsureVisible)

    def place_current(self) -> None:
        """Scroll back to where the current row stands in its place."""
        self._place_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._painter.room_px = self.viewport().width()
        self._place_current()

    def _place_current(self) -> None:
        places = [at for at, row in enumerate(self.rows()) if row.state is BlockState.CURRENT]
        first = max(0, places[0] - ABOVE_CURRENT) if places else 0
        under = sum(self._painter.row_px(row) for row in self.rows()[first:])
        self._painter.foot_px = max(0, self.viewport().height() - under) if first else 0
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()
        self.verticalScrollBar().setValue(sum(self._painter.row_px(row) for row in self.rows()[:first]))


def _title_font(row: AgendaRow) -> QFont:
    is_current = row.state is BlockState.CURRENT
    return font_px(14 if is_current else 13, weight=600 if is_current or row.is_fixed else 400)


def _line(painter: QPainter, room: QRectF, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
