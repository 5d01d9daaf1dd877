"""The leadership chain as a table: areas down, levels across, each demand with the mark of how far it has come.

Invariant: what is measured is what is painted, so that no demand is cut.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from facilitator_app.domain.chain import DemandState
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.services.shaping_chain import ChainRow
from facilitator_app.ui.kit import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.kit.text_block import measured, paint_text
from facilitator_app.ui.programme.version_change import level_words
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

AREA_COLUMN = 0
AREA_PX = 168
PADDING_PX, GAP_PX, MARK_PX, LINE_PX = 10, 8, 14, 19
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
LEVELS = tuple(LeadershipLevel)

STATE_SHAPES: Mapping[DemandState, StateShape] = MappingProxyType(
    {
        DemandState.DRAFT: StateShape.EMPTY,
        DemandState.DISCUSSED: StateShape.BEGUN,
        DemandState.AGREED: StateShape.READY,
    }
)
STATE_KEYS = MappingProxyType(
    {
        Qt.Key.Key_1: DemandState.DRAFT,
        Qt.Key.Key_2: DemandState.DISCUSSED,
        Qt.Key.Key_3: DemandState.AGREED,
    }
)

AnyIndex = QModelIndex | QPersistentModelIndex
Entries = tuple[tuple[str, DemandState | None], ...]


class MatrixModel(QAbstractTableModel):
    """The matrix; a cell gives its demands as (words, state), the first column the area alone."""

    def __init__(self, states: Mapping[DemandState, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[ChainRow, ...] = ()
        self._states = states

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of areas."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """The area and the three levels."""
        return 0 if parent.isValid() else 1 + len(LEVELS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The levels by name."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Area") if section == AREA_COLUMN else level_words(LEVELS[section - 1])

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words for reading aloud, entries for painting."""
        if not index.isValid():
            return None
        entries = self._entries(index.row(), index.column())
        if role == ROW_ROLE:
            return entries
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return "; ".join(
                words if state is None else f"{words} ({self._states[state]})" for words, state in entries
            )
        return None

    def rows(self) -> tuple[ChainRow, ...]:
        """The whole matrix."""
        return self._rows

    def show_rows(self, rows: Sequence[ChainRow]) -> None:
        """Show these."""
        if tuple(rows) == self._rows:
            return
        if len(rows) == len(self._rows):
            self._rows = tuple(rows)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(LEVELS)))
            return
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def _entries(self, row: int, column: int) -> Entries:
        if column == AREA_COLUMN:
            return ((self._rows[row].area.name, None),)
        return tuple((one.text, one.state) for one in self._rows[row].cells[column - 1].demands)


class MatrixDelegate(QStyledItemDelegate):
    """Paints a cell, and tells how high it has to be."""

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As high as its words at the column's width."""
        table = option.widget
        width = table.columnWidth(index.column()) if isinstance(table, QTableView) else scaled_px(240)
        entries = index.data(ROW_ROLE) or ()
        high = sum(_height(words, state, width) for words, state in entries)
        gaps = scaled_px(GAP_PX) * max(0, len(entries) - 1)
        return QSize(width, max(scaled_px(56), round(high) + gaps + 2 * scaled_px(PADDING_PX)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Ground, words with marks, lines and focus ring."""
        roles = roles_at(option.widget)
        area = QRectF(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = roles.accent_tint if is_chosen else roles.surface
        painter.fillRect(area, QColor(ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(roles.line))
        painter.fillRect(QRectF(area.right() - 1, area.top(), 1, area.height()), QColor(roles.line))
        padding = scaled_px(PADDING_PX)
        top = area.top() + padding
        for words, state in index.data(ROW_ROLE) or ():
            left = area.left() + padding
            if state is not None:
                side = scaled_px(MARK_PX)
                spot = QRectF(left, top + (scaled_px(LINE_PX) - side) / 2, side, side)
                shape = STATE_SHAPES[state]
                paint_state_shape(painter, spot, shape, shape_colour(shape, roles), knockout=ground)
            high = _height(words, state, area.width())
            room = QRectF(left + _indent(state), top, _text_px(state, area.width()), high)
            painter.setPen(QColor(roles.text))
            paint_text(
                painter,
                room,
                words,
                _face(state),
                line_px=scaled_px(LINE_PX),
                alignment=Qt.AlignmentFlag.AlignLeft,
            )
            top += high + scaled_px(GAP_PX)
        if is_chosen:
            painter.setPen(QPen(QColor(roles.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()


class MatrixView(QTableView):
    """Arrows go from cell to cell, Enter writes, 1 to 3 say how far the cell is, Alt with an arrow moves the area."""

    cell_chosen = Signal(int, int)
    writing_asked = Signal()
    state_asked = Signal(object)
    move_asked = Signal(int)

    def __init__(self, states: Mapping[DemandState, str], accessible_name: str) -> None:
        super().__init__()
        self.setObjectName("chain_matrix")
        self.setAccessibleName(accessible_name)
        self._model = MatrixModel(states, self)
        self.setModel(self._model)
        self.setItemDelegate(MatrixDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(AREA_COLUMN, QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setProperty("isFlush", True)
        self.activated.connect(self._on_activated)

    def rows(self) -> tuple[ChainRow, ...]:
        """What is shown."""
        return self._model.rows()

    def show_rows(self, rows: Sequence[ChainRow]) -> None:
        """Show these; the chosen cell stays chosen."""
        at = self.currentIndex()
        place = (at.row(), at.column()) if at.isValid() else (0, 1)
        scrolled = self.verticalScrollBar().value()
        self._model.show_rows(rows)
        if rows and not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(min(place[0], len(rows) - 1), place[1]))
        self._fit_rows()
        self.verticalScrollBar().setValue(scrolled)

    def choose(self, row: int, column: int) -> None:
        """Choose a cell."""
        self.setCurrentIndex(self._model.index(row, column))

    def chosen(self) -> tuple[int, int]:
        """Row and column of the chosen cell; -1 without any."""
        return self.currentIndex().row(), self.currentIndex().column()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which cell is chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.cell_chosen.emit(current.row(), current.column())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns need higher rows."""
        self.setColumnWidth(AREA_COLUMN, min(scaled_px(AREA_PX), self.viewport().width() // 5))
        super().resizeEvent(event)
        self._fit_rows()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the matrix, then the table's own."""
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step and held == Qt.KeyboardModifier.AltModifier:
            self.move_asked.emit(step)
        elif key in STATE_KEYS and held == Qt.KeyboardModifier.NoModifier:
            self.state_asked.emit(STATE_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.writing_asked.emit()
        else:
            super().keyPressEvent(event)

    def _fit_rows(self) -> None:
        for row in range(self._model.rowCount()):
            self.resizeRowToContents(row)

    def _on_activated(self, _at: QModelIndex) -> None:
        self.writing_asked.emit()


def _face(state: DemandState | None) -> QFont:
    return font_px(14, weight=600 if state is None else 400)


def _indent(state: DemandState | None) -> int:
    return 0 if state is None else scaled_px(MARK_PX) + 8


def _text_px(state: DemandState | None, width: float) -> float:
    return max(24.0, width - 2 * scaled_px(PADDING_PX) - _indent(state))


def _height(words: str, state: DemandState | None, width: float) -> float:
    line_px = scaled_px(LINE_PX)
    return measured(words, _face(state), width_px=_text_px(state, width), line_px=line_px).height()
