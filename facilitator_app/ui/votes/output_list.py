"""The outputs of a column as a list that is worked from the keyboard.

Invariant: what is typed here is the list's own and never a show key; letters lead to the line that asks for a theme.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QItemSelectionModel, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from facilitator_app.ui.kit.text_block import paint_text
from facilitator_app.ui.theme import TextRole, font_for, roles_at, scaled_px
from facilitator_app.ui.votes.output_rows import MARGIN_PX, AnyIndex, OutputDelegate, OutputLine, OutputModel


class ThemeAct(StrEnum):
    """What can be asked for from the keyboard or a column's menu."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    REMOVE = "remove"
    LEFT = "left"
    RIGHT = "right"
    SHOW = "show"
    SHOW_ONE = "show_one"
    UNDO = "undo"


PLAIN_KEYS = {
    Qt.Key.Key_F2: ThemeAct.RENAME,
    Qt.Key.Key_Delete: ThemeAct.REMOVE,
}
# No letter alone: each may begin the name of a theme.
CONTROL_KEYS = {Qt.Key.Key_M: ThemeAct.MERGE, Qt.Key.Key_D: ThemeAct.SPLIT}
ALT_KEYS = {Qt.Key.Key_Left: ThemeAct.LEFT, Qt.Key.Key_Right: ThemeAct.RIGHT}
ALT_UPRIGHT = {Qt.Key.Key_Up: ThemeAct.LEFT, Qt.Key.Key_Down: ThemeAct.RIGHT}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutputList(QListView):
    """`digit_typed` asks for the theme of that number, `word_begun` carries the first letter of a theme's name,
    `step_asked` how many columns on, `entered` that the keyboard has come."""

    digit_typed = Signal(int)
    word_begun = Signal(str)
    act_asked = Signal(str)
    step_asked = Signal(int)
    entered = Signal()
    choice_changed = Signal()

    def __init__(self, theme_id: str, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"outputs_of_{theme_id}" if theme_id else "outputs_of_none")
        self.setAccessibleName(accessible_name)
        self._nothing = ""
        self._lines = OutputModel(theme_id, self)
        self.setModel(self._lines)
        self.setItemDelegate(OutputDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setMouseTracking(True)
        self.setProperty("isFlush", True)
        self.selectionModel().selectionChanged.connect(self._on_selection)

    def show_nothing(self, words: str) -> None:
        """What stands there while there are no outputs."""
        self._nothing = words
        self.viewport().update()

    def lines(self) -> tuple[OutputLine, ...]:
        """The outputs in order."""
        return self._lines.lines()

    def show_lines(self, lines: Sequence[OutputLine]) -> None:
        """Show other outputs. Those that were chosen stay so; when they have gone, the next in their place is."""
        if tuple(lines) == self.lines():
            return
        kept, row, scrolled = set(self.chosen_ids()), self.currentIndex().row(), self.verticalScrollBar()
        at_px = scrolled.value()
        self._lines.replace_lines(lines)
        if not lines:
            self.choice_changed.emit()
            return
        still = [at for at, line in enumerate(lines) if line.output_id in kept]
        now = still[0] if still else min(max(row, 0), len(lines) - 1)
        self._stand_on(now)
        if kept:
            flag = QItemSelectionModel.SelectionFlag.Select
            for at in still or [now]:
                self.selectionModel().select(self._lines.index(at), flag)
        scrolled.setValue(at_px)
        self.scrollTo(self.currentIndex())

    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen outputs, from above."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.lines()[row].output_id for row in rows)

    def current_id(self) -> str:
        """The output that the keyboard stands on; empty when there is none."""
        at = self.currentIndex()
        return self.lines()[at.row()].output_id if at.isValid() else ""

    def choose_first(self) -> None:
        """Choose where the keyboard stood last, or the first."""
        if self.lines() and not self.chosen_ids():
            row = self.currentIndex().row() if self.currentIndex().isValid() else 0
            self.setCurrentIndex(self._lines.index(row))

    def choose(self, output_id: str) -> None:
        """Choose one output."""
        ids = [line.output_id for line in self.lines()]
        if output_id in ids:
            self.setCurrentIndex(self._lines.index(ids.index(output_id)))

    def let_go(self) -> None:
        """Choose nothing: another column is worked on."""
        self.selectionModel().clearSelection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Where the keyboard is, is worked on. Letters typed here are text, not show keys."""
        super().focusInEvent(event)
        self._take_text()
        self.entered.emit()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Qt takes text only in cells that can be edited in place; here letters always are text."""
        super().currentChanged(current, previous)
        self._take_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the words anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The outputs, or the words in their place."""
        super().paintEvent(event)
        if self.lines():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(roles_at(self).text_2))
        room = QRectF(self.viewport().rect()).adjusted(MARGIN_PX, MARGIN_PX, -MARGIN_PX, -MARGIN_PX)
        line_px = scaled_px(TextRole.SMALL.line_px)
        left = Qt.AlignmentFlag.AlignLeft
        paint_text(painter, room, self._nothing, font_for(TextRole.SMALL), line_px=line_px, alignment=left)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and letters move, arrows choose, the rest is as the page says."""
        act = self._act_of(event)
        step = self._step_of(event)
        typed = event.text()
        if act is not None:
            self.act_asked.emit(act)
        elif step:
            self.step_asked.emit(step)
        elif _is_plain(event) and typed.isdecimal():
            self.digit_typed.emit(int(typed))
        elif _is_plain(event) and typed.isprintable() and typed.strip():
            self.word_begun.emit(typed.removeprefix("#"))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters name a theme, they do not look for an output."""

    def _act_of(self, event: QKeyEvent) -> ThemeAct | None:
        key, held = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Undo):
            return ThemeAct.UNDO
        if held == Qt.KeyboardModifier.AltModifier:
            return ALT_KEYS.get(key) or ALT_UPRIGHT.get(key)
        if held == Qt.KeyboardModifier.ControlModifier and key in CONTROL_KEYS:
            return CONTROL_KEYS[key]
        if held & Qt.KeyboardModifier.ControlModifier and key in ENTER:
            is_one = bool(held & Qt.KeyboardModifier.ShiftModifier)
            return ThemeAct.SHOW_ONE if is_one else ThemeAct.SHOW
        return PLAIN_KEYS.get(key) if not held else None

    def _step_of(self, event: QKeyEvent) -> int:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return 0
        return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)

    def _stand_on(self, row: int) -> None:
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._lines.index(row), flag)

    def _take_text(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def _on_selection(self) -> None:
        self.choice_changed.emit()


def _is_plain(event: QKeyEvent) -> bool:
    """Whether a key types: AltGr comes as Ctrl and Alt together on some systems."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return held in (Qt.KeyboardModifier.NoModifier, both, Qt.KeyboardModifier.GroupSwitchModifier)
