"""Show keys: they drive the show from every window of the program, and can never type.

PageUp, PageDown, F5 and Esc work everywhere, also while a note is being typed. Letters are show keys only where no
text field has the focus: B and the full stop in every window, the others in the panel and on the wall.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.ui.kit import SearchField


class ShowKey(StrEnum):
    """What a key press asks of the show."""

    NEXT = "next"
    BACK = "back"
    OPEN = "open"
    LEAVE = "leave"
    BLACK = "black"
    FREEZE = "freeze"
    TIMER = "timer"
    GONG = "gong"
    MESSAGE = "message"
    OVERVIEW = "overview"
    KEYS = "keys"


ALWAYS: Mapping[int, ShowKey] = {
    Qt.Key.Key_F5: ShowKey.OPEN,
    Qt.Key.Key_F1: ShowKey.KEYS,
}
EVERYWHERE: Mapping[int, ShowKey] = {
    Qt.Key.Key_PageDown: ShowKey.NEXT,
    Qt.Key.Key_PageUp: ShowKey.BACK,
    Qt.Key.Key_Escape: ShowKey.LEAVE,
}
OUTSIDE_TEXT: Mapping[int, ShowKey] = {
    Qt.Key.Key_B: ShowKey.BLACK,
    Qt.Key.Key_Period: ShowKey.BLACK,
}
IN_THE_SHOW: Mapping[int, ShowKey] = {
    Qt.Key.Key_F: ShowKey.FREEZE,
    Qt.Key.Key_T: ShowKey.TIMER,
    Qt.Key.Key_G: ShowKey.GONG,
    Qt.Key.Key_M: ShowKey.MESSAGE,
    Qt.Key.Key_O: ShowKey.OVERVIEW,
}


class ShowKeyFilter(QObject):
    """Watches all key presses of the application.

    `is_show_window` tells the panel and the wall from the rest. `is_show_on` tells whether there is a show to
    drive: without one only F1 and F5 are taken, so that a planner can page through a list.
    """

    pressed = Signal(object)
    """Carries a `ShowKey`."""

    def __init__(
        self,
        *,
        is_show_window: Callable[[QWidget | None], bool],
        is_show_on: Callable[[], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._is_show_window = is_show_window
        self._is_show_on = is_show_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        # A press reaches the window first and its widget after that; it counts where it would be typed.
        if not isinstance(event, QKeyEvent) or not isinstance(watched, QWidget):
            return False
        if QApplication.activeModalWidget() is not None:
            return False
        if QApplication.activePopupWidget() is not None:
            return False
        key = self._show_key(event)
        if key is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if not event.isAutoRepeat():
            self.pressed.emit(key)
        return True

    def _show_key(self, event: QKeyEvent) -> ShowKey | None:
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return None
        if event.key() in ALWAYS:
            return ALWAYS[event.key()]
        if not self._is_show_on():
            return None
        focus = QApplication.focusWidget()
        if event.key() == Qt.Key.Key_Escape and isinstance(focus, SearchField) and focus.text():
            return None
        if event.key() in EVERYWHERE:
            return EVERYWHERE[event.key()]
        if takes_text(focus):
            return None
        if event.key() in OUTSIDE_TEXT:
            return OUTSIDE_TEXT[event.key()]
        return IN_THE_SHOW.get(event.key()) if self._is_show_window(focus) else None


def takes_text(widget: QWidget | None) -> bool:
    """Whether what is typed goes into `widget` as text."""
    return widget is not None and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
