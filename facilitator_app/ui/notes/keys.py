"""The keys of the note pane that work wherever in it the keyboard is. They never type."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator_app.domain.actions import Serves
from facilitator_app.services.harvesting import GrownKind

MOST_GROUPS = 9
INJECT_KEY = "Alt+H"
ROUND_KEY = "Alt+R"
DILEMMA_KEY = "Alt+D"
WORDINGS_KEY = "F3"
SERVES_KEYS = {Serves.OWN_UNIT: "Alt+E", Serves.WHOLE: "Alt+W"}
GROW_KEYS = {GrownKind.ACTION: "F7", GrownKind.EXAMPLE: "F8", GrownKind.PREJECT: "F9"}


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


class NamedKey(QShortcut):
    """A key that does something of the chosen output: makes it a thing, or says what it serves."""

    pressed = Signal(str)

    def __init__(self, key: str, name: str, parent: QWidget) -> None:
        super().__init__(QKeySequence(key), parent)
        self._name = name
        self.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.activated.connect(self._tell)

    def _tell(self) -> None:
        self.pressed.emit(self._name)


class NotesKeys(QObject):
    """Alt+1..9 a group, Alt+arrows the cell beside, Ctrl+Enter the wall, F6 the next part of the pane, Alt+H whether
    an inject is answered, Alt+R the next round, Alt+D the next dilemma.

    Of the chosen output: Ctrl+Shift+Enter shows it large, F3 its earlier wordings, F7, F8, F9 what it becomes,
    Alt+E and Alt+W whether it serves the own unit or the whole.
    """

    group_asked = Signal(int)
    group_step_asked = Signal(int)
    question_step_asked = Signal(int)
    show_asked = Signal(int)
    region_asked = Signal(int)
    inject_asked = Signal(int)
    round_asked = Signal(int)
    dilemma_asked = Signal(int)
    wordings_asked = Signal(int)
    large_asked = Signal(int)
    grow_asked = Signal(str)
    serves_asked = Signal(str)

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
        for key in ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"):
            self._add(key, 0).connect(self.large_asked)
        self._add("F6", 0).connect(self.region_asked)
        self._add(INJECT_KEY, 0).connect(self.inject_asked)
        self._add(ROUND_KEY, 0).connect(self.round_asked)
        self._add(DILEMMA_KEY, 0).connect(self.dilemma_asked)
        self._add(WORDINGS_KEY, 0).connect(self.wordings_asked)
        for kind, key in GROW_KEYS.items():
            NamedKey(key, kind.value, pane).pressed.connect(self.grow_asked)
        for serves, key in SERVES_KEYS.items():
            NamedKey(key, serves.value, pane).pressed.connect(self.serves_asked)

    def _add(self, key: str, number: int) -> SignalInstance:
        return NumberedKey(key, number, self._pane).pressed
