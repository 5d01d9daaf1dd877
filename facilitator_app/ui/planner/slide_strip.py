"""The slides of a block in small, several of which may be chosen: dragged by the mouse, or moved, copied, cut and
removed by the keyboard.

One invariant: only what is let go is moved; Esc before that leaves everything where it was.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QEvent,
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

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.planner.list_keys import list_act_of
from facilitator_app.ui.planner.slide_thumbs import StripDelegate, StripModel, StripSlide, ThumbPainter
from facilitator_app.ui.theme import roles_at

STRIP_PX = 160
DROP_PX = 3
EDGE_PX = 24

AnyIndex = QModelIndex | QPersistentModelIndex

__all__ = ["STRIP_PX", "SlideStrip", "StripSlide"]


class SlideStrip(QListView):
    """`slide_chosen` carries the slide that is stood on, `keys_chosen` all that are chosen, `act_asked` what a key asks
    to be done with them. `drop_asked` carries keys and the slide they are to stand before (empty is last).
    """

    slide_chosen = Signal(str)
    keys_chosen = Signal(object)
    act_asked = Signal(str)
    drop_asked = Signal(object, str)
    menu_asked = Signal(QPoint)

    def __init__(
        self, accessible_name: str, picture_of: Callable[[str], Picture], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("slides")
        self.setAccessibleName(accessible_name)
        self._pressed_row = -1
        self._press_at = QPoint()
        self._is_click_kept = False
        self._drop_row = -1
        self._is_filling = False
        self._slides = StripModel(self)
        self.setModel(self._slides)
        self._thumbs = ThumbPainter(picture_of, self)
        self._delegate = StripDelegate(self._thumbs, self)
        self.setItemDelegate(self._delegate)
        self.setSpacing(2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAutoScrollMargin(EDGE_PX)
        self.setUniformItemSizes(True)
        self.setProperty("isFlush", True)
        self.setFixedWidth(STRIP_PX)
        self._thumbs.painted.connect(self._on_painted)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_slides(self, slides: Sequence[StripSlide], chosen_id: str) -> None:
        """Show these slides, one of them stood on, without telling. What is chosen stays chosen."""
        kept = self.chosen_keys()
        self._is_filling = True
        if self._slides.show_slides(tuple(slides)):
            self._let_go()
        self._thumbs.begin([slide.key for slide in slides])
        keys = kept if chosen_id in kept else (chosen_id,)
        self._choose(keys, chosen_id)
        self._is_filling = False
        self.viewport().update()

    def choose(self, keys: Sequence[str]) -> None:
        """Choose these and stand on the last of them."""
        if keys:
            self._choose(keys, keys[-1])

    def slides(self) -> tuple[StripSlide, ...]:
        """The slides shown."""
        return self._slides.slides

    def chosen_keys(self) -> tuple[str, ...]:
        """The keys of all chosen slides, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self._slides.slides[place].key for place in places)

    def waiting(self) -> int:
        """How many thumbnails are still to be painted."""
        return self._thumbs.waiting()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Tell which slide is stood on now."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_filling:
            self.slide_chosen.emit(self._slides.slides[current.row()].key)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell what is chosen now."""
        super().selectionChanged(selected, deselected)
        if not self._is_filling:
            self.keys_chosen.emit(self.chosen_keys())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What is done with the chosen slides; everything else goes through the list."""
        if event.key() == Qt.Key.Key_Escape and self._drop_row >= 0:
            self._let_go()
            return
        act = _act_of(event)
        if act and (self.chosen_keys() or act == "paste"):
            self.act_asked.emit(act)
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the mouse, or of what is chosen."""
        at = self.indexAt(event.pos())
        is_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        if is_mouse and at.isValid() and not self.selectionModel().isSelected(at):
            self.setCurrentIndex(at)
        if self.chosen_keys():
            self.menu_asked.emit(event.globalPos())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses, and may become a drag of everything that is chosen."""
        at = self.indexAt(event.position().toPoint())
        is_left = event.button() is Qt.MouseButton.LeftButton
        is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        is_one_of_several = (
            at.isValid() and self.selectionModel().isSelected(at) and len(self.chosen_keys()) > 1
        )
        self._is_click_kept = is_left and is_plain and is_one_of_several
        if event.button() is Qt.MouseButton.RightButton and is_one_of_several:
            return
        if not self._is_click_kept and (at.isValid() or not is_plain):
            super().mousePressEvent(event)
        self._pressed_row = at.row() if is_left and at.isValid() else -1
        self._press_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """While dragging, show where the slides would be put."""
        at = event.position().toPoint()
        if not (event.buttons() & Qt.MouseButton.LeftButton) or self._pressed_row < 0:
            super().mouseMoveEvent(event)
            return
        has_left = (at - self._press_at).manhattanLength() >= QApplication.startDragDistance()
        if self._drop_row >= 0 or has_left:
            self._drag_to(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put the slides where they are let go; a press that became no drag chooses one of several."""
        row, pressed, is_kept = self._drop_row, self._pressed_row, self._is_click_kept
        keys = self._dragged_keys() if row >= 0 else ()
        self._let_go()
        self._is_click_kept = False
        super().mouseReleaseEvent(event)
        if row >= 0:
            others = [slide.key for slide in self.slides()[row:] if slide.key not in keys]
            self.drop_asked.emit(keys, others[0] if others else "")
        elif is_kept and pressed >= 0:
            self.setCurrentIndex(self._slides.index(pressed))

    def viewportEvent(self, event: QEvent) -> bool:
        """After each painting, ask for the thumbnails that were seen and are not ready, then for the others."""
        is_paint = event.type() == QEvent.Type.Paint
        if is_paint:
            self._thumbs.wanted.clear()
        is_done = super().viewportEvent(event)
        if is_paint:
            self._thumbs.ask(self._seen_row())
        return is_done

    def paintEvent(self, event: QPaintEvent) -> None:
        """The slides, and the line where dragged ones would be put."""
        super().paintEvent(event)
        if self._drop_row >= 0:
            QPainter(self.viewport()).fillRect(self._drop_line(), QColor(roles_at(self).text))

    def _choose(self, keys: Sequence[str], current: str) -> None:
        places = {slide.key: at for at, slide in enumerate(self.slides())}
        if current in places:
            at = self._slides.index(places[current])
            self.selectionModel().setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        selection = QItemSelection()
        for key in keys:
            if key in places:
                at = self._slides.index(places[key])
                selection.select(at, at)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _dragged_keys(self) -> tuple[str, ...]:
        pressed = self.slides()[self._pressed_row].key
        chosen = self.chosen_keys()
        return chosen if pressed in chosen else (pressed,)

    def _drag_to(self, at: QPoint) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if not EDGE_PX <= at.y() <= self.viewport().height() - EDGE_PX:
            self.startAutoScroll()
        index = self.indexAt(QPoint(STRIP_PX // 2, at.y()))
        if index.isValid():
            is_below = at.y() > self.visualRect(index).center().y()
            self._drop_row = index.row() + is_below
        else:
            first = self.visualRect(self._slides.index(0))
            self._drop_row = 0 if at.y() < first.top() else len(self.slides())
        self.viewport().update()

    def _drop_line(self) -> QRect:
        is_end = self._drop_row >= len(self.slides())
        area = self.visualRect(self._slides.index(self._drop_row - is_end))
        top = area.bottom() if is_end else area.top() - self.spacing() - DROP_PX // 2
        return QRect(0, max(0, top), self.viewport().width(), DROP_PX)

    def _seen_row(self) -> int:
        index = self.indexAt(QPoint(STRIP_PX // 2, self.viewport().height() // 2))
        return index.row() if index.isValid() else max(0, self.currentIndex().row())

    def _on_painted(self) -> None:
        if self._thumbs.wanted:
            self.viewport().update()
        else:
            self._thumbs.ask(self._seen_row())

    def _on_scrolled(self) -> None:
        if self._drop_row >= 0:
            self._drag_to(self.viewport().mapFromGlobal(self.cursor().pos()))

    def _let_go(self) -> None:
        was_dragging = self._drop_row >= 0
        self._pressed_row = self._drop_row = -1
        self.stopAutoScroll()
        if was_dragging:
            self.unsetCursor()
            self.viewport().update()


def _act_of(event: QKeyEvent) -> str:
    """What a key asks to be done with the chosen slides; empty for every other key."""
    if act := list_act_of(event):
        return act
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if held == Qt.KeyboardModifier.ControlModifier:
        return "hide" if key == Qt.Key.Key_H else ""
    if held == Qt.KeyboardModifier.AltModifier:
        return {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(key, "")
    return "lift" if key == Qt.Key.Key_Escape and not held else ""
