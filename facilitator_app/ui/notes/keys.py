"""The keys of the note pane that work wherever in it the keyboard is. They never type."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

MOST_GROUPS = 9
INJECT_KEY = "Alt+H"


class NumberedKey(QShortcut):
    """A key that stands for a number."""

    pressed = Signal(int)

    def __init__(self, key: str, number: int, parent: QWidget) -> None:
        super().__init__(QKeySequence(key), parent)
        self._number = number
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.pressed.emit(self._number)


class NotesKeys(QObject):
    """Alt+1..9 a group, Alt+arrows the cell beside, Ctrl+Enter the wall, F6 the next part of the pane, Alt+H whether
    an inject is answered."""

    group_asked = Signal(int)
    group_step_asked = Signal(int)
    question_step_asked = Signal(int)
    show_asked = Signal(int)
    region_asked = Signal(int)
    inject_asked = Signal(int)

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        for number in range(1, MOST_GROUPS + 1):
            self._add(f"Alt+{number}", number).connect(self.group_asked)
        for key, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            self._add(key, step).connect(self.group_step_asked)
        for key, step in (("Alt+Left", -1), ("Alt+Right", 1)):
            self._add(key, step).connect(self.question_step_asked)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            self._add(key, 0).connect(self.show_asked)
        self._add("F6", 0).connect(self.region_asked)
        self._add(INJECT_KEY, 0).connect(self.inject_asked)

    def _add(self, key: str, number: int) -> SignalInstance:
        return NumberedKey(key, number, self._pane).pressed
