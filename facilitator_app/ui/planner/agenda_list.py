"""The agenda's rows, several of which may be chosen: dragged by the mouse, or moved, copied, cut and made longer by
the keyboard.

One invariant: only what is let go is moved; Esc before that leaves everything where it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from facilitator_app.services.arranging_blocks import Spot
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import Row, RowList
from facilitator_app.ui.planner.agenda_keys import act_of
from facilitator_app.ui.planner.agenda_rows import AgendaDelegate, AgendaRow
from facilitator_app.ui.theme import roles_at

DROP_PX = 3
EDGE_PX = 32
SCROLL_EVERY_MS = 30

AnyIndex = QModelIndex | QPersistentModelIndex


class AgendaList(RowList):
    """`drop_asked` carries the chosen keys and the `Spot` they were let go at, `drag_moved` the same while they are
    dragged (None when they are no more). `act_asked` carries what a key asks for."""

    keys_chosen = Signal(object)
    drop_asked = Signal(object, object)
    drag_moved = Signal(object, object)
    act_asked = Signal(str)
    menu_asked = Signal(QPoint)
    heading_opened = Signal()

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(accessible_name, parent)
        self._painter = AgendaDelegate(self)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self._scroller = Debounce(SCROLL_EVERY_MS, self)
        self._scroller.settled.connect(self._scroll_on)
        self._end = Spot()
        self._pressed_row = -1
        self._press_at = QPoint()
        self._is_click_kept = False
        self._spot: Spot | None = None
        self._drop_line = QRect()
        self._held_at = QPoint()

    def show_lines(self, rows: Sequence[AgendaRow], end: Spot) -> None:
        """Show other rows; `end` is where something dropped below the last goes. What is chosen stays so."""
        self._end = end
        if tuple(rows) == self.rows():
            return
        # Only a list of several columns needs to be laid out in lines.
        has_cells = any(row.cells > 1 for row in rows)
        if has_cells != self.isWrapping():
            self.setFlow(QListView.Flow.LeftToRight if has_cells else QListView.Flow.TopToBottom)
            self.setWrapping(has_cells)
        chosen = self.chosen_keys()
        self.set_rows(rows)
        self.choose_all(chosen or (self.chosen_key(),), self.chosen_key())

    def set_rows(self, rows: Sequence[Row]) -> None:
        """As `RowList`; a row that is dragged meanwhile is let go of."""
        self._let_go()
        super().set_rows(rows)

    def chosen_keys(self) -> tuple[str, ...]:
        """The keys of all chosen blocks, from the top."""
        rows = self.rows()
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(rows[place].key for place in places)

    def choose(self, key: str) -> None:
        """Choose one by its key and no other, also while Ctrl is held; an unknown key leaves the choice as it is."""
        place = next((at for at, row in enumerate(self.rows()) if row.key == key), None)
        if place is not None:
            self._choose_only(self.model().index(place, 0))

    def choose_all(self, keys: Sequence[str], current: str) -> None:
        """Choose these, and stand on one of them."""
        places = {row.key: at for at, row in enumerate(self.rows())}
        if current in places:
            at = self.model().index(places[current], 0)
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection = QItemSelection()
        for key in keys:
            if key in places:
                at = self.model().index(places[key], 0)
                selection.select(at, at)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def show_times(self, times: Mapping[str, str]) -> None:
        """Show what the starts would be; nothing shows them as they are."""
        self._painter.times = dict(times)
        self.viewport().update()

    def times(self) -> Mapping[str, str]:
        """What the starts are shown to be while something is dragged; empty otherwise."""
        return dict(self._painter.times)

    @property
    def is_dragging(self) -> bool:
        """Whether something is held and would be put somewhere."""
        return self._spot is not None

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to a block, also where a heading stands first or last."""
        blocks = [at for at, row in enumerate(self.rows()) if row.can_choose]
        if blocks and action is QAbstractItemView.CursorAction.MoveHome:
            return self.model().index(blocks[0], 0)
        if blocks and action is QAbstractItemView.CursorAction.MoveEnd:
            return self.model().index(blocks[-1], 0)
        return super().moveCursor(action, modifiers)

    def visualRect(self, index: AnyIndex) -> QRect:
        """Cells fill their line whether there is a scroll bar or not."""
        area = super().visualRect(index)
        row = self.rows()[index.row()] if index.isValid() else None
        if not isinstance(row, AgendaRow) or not self.isWrapping():
            return area
        wide = self.viewport().width()
        left = wide * row.cell // row.cells
        return QRect(left, area.top(), wide * (row.cell + 1) // row.cells - left, area.height())

    def indexAt(self, at: QPoint) -> QModelIndex:
        """The row that is seen there."""
        found = super().indexAt(QPoint(2, at.y()))
        if not found.isValid():
            return found
        first = found.row()
        for place in range(first, min(len(self.rows()), first + 8)):
            index = self.model().index(place, 0)
            if self.visualRect(index).contains(at):
                return index
        return found

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is chosen now."""
        super().selectionChanged(selected, deselected)
        self.keys_chosen.emit(self.chosen_keys())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is done with the chosen rows; everything else goes through the list."""
        if event.key() == Qt.Key.Key_Escape and self.is_dragging:
            self._let_go()
            return
        act = act_of(event)
        if act and (self.chosen_keys() or act == "paste"):
            self.act_asked.emit(act)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the mouse, or of what is chosen."""
        at = self.indexAt(event.pos())
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if is_mouse and not (at.isValid() and self.rows()[at.row()].can_choose):
            return
        if is_mouse and not self._is_chosen(at):
            self._choose_only(at)
        if self.chosen_keys():
            self.menu_asked.emit(event.globalPos())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A heading is opened."""
        at = self.indexAt(event.position().toPoint())
        if at.isValid() and not self.rows()[at.row()].can_choose:
            self.heading_opened.emit()
            return
        super().mouseDoubleClickEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses, and may become a drag of everything that is chosen."""
        at = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_one_of_several = at.isValid() and self._is_chosen(at) and len(self.chosen_keys()) > 1
        self._is_click_kept = is_left and is_plain and is_one_of_several
        if event.button() is Qt.MouseButton.RightButton and is_one_of_several:
            return
        if not self._is_click_kept:
            super().mousePressEvent(event)
        can_drag = is_left and at.isValid() and self.rows()[at.row()].can_choose
        self._pressed_row = at.row() if can_drag else -1
        self._press_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While dragging, show where the rows would be put."""
        is_held = bool(event.buttons() & Qt.MouseButton.LeftButton) and self._pressed_row >= 0
        at = event.position().toPoint()
        if not is_held:
            super().mouseMoveEvent(event)
            return
        has_left = (at - self._press_at).manhattanLength() >= QApplication.startDragDistance()
        if self.is_dragging or has_left:
            self._drag_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the rows where they are let go; a press that became no drag chooses one of several."""
        spot, pressed, is_kept = self._spot, self._pressed_row, self._is_click_kept
        keys = self._dragged_keys() if spot is not None else ()
        self._let_go()
        self._is_click_kept = False
        super().mouseReleaseEvent(event)
        if spot is not None:
            self.drop_asked.emit(keys, spot)
        elif is_kept and pressed >= 0:
            self._choose_only(self.model().index(pressed, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, and the line where dragged rows would be put."""
        super().paintEvent(event)
        if self.is_dragging:
            QPainter(self.viewport()).fillRect(self._drop_line, QColor(roles_at(self).text))

    def _choose_only(self, at: QModelIndex) -> None:
        self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _is_chosen(self, at: QModelIndex) -> bool:
        return self.selectionModel().isSelected(at)

    def _dragged_keys(self) -> tuple[str, ...]:
        pressed = self.rows()[self._pressed_row].key
        chosen = self.chosen_keys()
        return chosen if pressed in chosen else (pressed,)

    def _drag_to(self, at: QPoint) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._held_at = at
        if self._edge_step():
            self._scroller.touch()
        spot, self._drop_line = self._place_at(at)
        self.viewport().update()
        if spot != self._spot:
            self._spot = spot
            self.drag_moved.emit(self._dragged_keys(), spot)

    def _place_at(self, at: QPoint) -> tuple[Spot, QRect]:
        wide = self.viewport().width()
        index = self.indexAt(QPoint(min(max(at.x(), 0), wide - 1), at.y()))
        if not index.isValid():
            rows = self.rows()
            first, last = self.model().index(0, 0), self.model().index(len(rows) - 1, 0)
            if at.y() < self.visualRect(first).top():
                return self._row_at(0).above, QRect(0, 0, wide, DROP_PX)
            return self._end, QRect(0, self.visualRect(last).bottom() - DROP_PX + 1, wide, DROP_PX)
        area, row = self.visualRect(index), self._row_at(index.row())
        if at.y() < area.center().y():
            return row.above, QRect(area.left(), max(0, area.top() - DROP_PX // 2), area.width(), DROP_PX)
        return row.below, QRect(area.left(), area.bottom() - DROP_PX // 2, area.width(), DROP_PX)

    def _row_at(self, place: int) -> AgendaRow:
        row = self.rows()[place]
        assert isinstance(row, AgendaRow), "the agenda shows nothing else"
        return row

    def _edge_step(self) -> int:
        """How far one step scrolls where the mouse is held: faster the nearer to the edge, and beyond it."""
        y, height = self._held_at.y(), self.viewport().height()
        if y < EDGE_PX:
            return -min(EDGE_PX, EDGE_PX - y) // 2
        return min(EDGE_PX, y - (height - EDGE_PX)) // 2 if y > height - EDGE_PX else 0

    def _scroll_on(self) -> None:
        """Go on while something is held at the edge and there is more to see."""
        bar = self.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._edge_step())
        if self.is_dragging and bar.value() != before:
            self._drag_to(self._held_at)

    def _let_go(self) -> None:
        was_dragging = self.is_dragging
        self._spot = None
        self._pressed_row = -1
        self._scroller.cancel()
        if was_dragging:
            self.unsetCursor()
            self._painter.times = {}
            self.viewport().update()
            self.drag_moved.emit((), None)
