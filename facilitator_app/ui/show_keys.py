"""Show keys: they drive the show from every window of the program, and can never type.

PageUp, PageDown, F5 and Esc work everywhere, also while a note is being typed. Letters are show keys only where no
text field has the focus: B, W, full stop and comma in every window, the others in the panel and on the wall. A
learned key that could type or move a caret is a show key in the panel and on the wall only, and never in a text field.

While something stands open in the panel to be typed in (a message, what is sought, a time), what is typed goes
there, whichever window has the keyboard: a word meant for the room must never be a row of show keys.

While a dialog, a menu or a drop-down is open all keys are its own, but for those of the clicker: on, back and F5.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.ui.kit import SearchField

OPEN_ENTRY = "openEntry"
"""A property of a text field: true where it is put up to be typed in at once, and closed after that."""
OWN_ESCAPE = "ownEscape"
"""A property of a text field: true while Esc is the field's own, for example to close a list under the caret."""


class ShowKey(StrEnum):
    """What a key press asks of the show."""

    NEXT = "next"
    BACK = "back"
    OPEN = "open"
    LEAVE = "leave"
    BLACK = "black"
    PAUSE = "pause"
    FREEZE = "freeze"
    TIMER = "timer"
    GONG = "gong"
    MESSAGE = "message"
    OVERVIEW = "overview"
    KEYS = "keys"
    SWAP = "swap"
    GO = "go"
    POINT = "point"
    LIGHT = "light"
    ZOOM = "zoom"
    DRAW = "draw"


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
    # As in the programs that slides are shown with: next to black, the light picture.
    Qt.Key.Key_W: ShowKey.PAUSE,
    Qt.Key.Key_Comma: ShowKey.PAUSE,
}
IN_THE_SHOW: Mapping[int, ShowKey] = {
    Qt.Key.Key_F: ShowKey.FREEZE,
    Qt.Key.Key_T: ShowKey.TIMER,
    Qt.Key.Key_G: ShowKey.GONG,
    Qt.Key.Key_M: ShowKey.MESSAGE,
    Qt.Key.Key_O: ShowKey.OVERVIEW,
}
IN_THE_PANEL: Mapping[int, ShowKey] = {
    Qt.Key.Key_P: ShowKey.POINT,
    Qt.Key.Key_L: ShowKey.LIGHT,
    Qt.Key.Key_Z: ShowKey.ZOOM,
    Qt.Key.Key_D: ShowKey.DRAW,
}
USUAL: Mapping[int, ShowKey] = {**ALWAYS, **EVERYWHERE, **OUTSIDE_TEXT, **IN_THE_SHOW, **IN_THE_PANEL}
OVER_DIALOGS: Mapping[int, ShowKey] = {
    Qt.Key.Key_PageDown: ShowKey.NEXT,
    Qt.Key.Key_PageUp: ShowKey.BACK,
    Qt.Key.Key_F5: ShowKey.OPEN,
}
HEARS_ALL_KEYS = "hearsAllKeys"
"""The property of a dialog that takes every key, as the one that learns what a clicker sends."""
CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
    }
)
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


def _no_entry() -> QWidget | None:
    return None


class ShowKeyFilter(QObject):
    """Watches all key presses of the application.

    `is_show_window` tells the panel and the wall from the rest, `is_panel` the panel alone. `is_show_on` tells
    whether there is a show to drive: without one only F1 and F5 are taken, so that a planner can page through a
    list. `is_number_open` tells whether digits wait for Enter, `learned` what a key was learned for, `open_entry` the
    field that stands open to be typed in.
    """

    pressed = Signal(object)
    """Carries a `ShowKey`."""
    digit_typed = Signal(str)
    """A digit in the panel, where no text field has the focus."""

    def __init__(
        self,
        *,
        is_show_window: Callable[[QWidget | None], bool],
        is_panel: Callable[[QWidget | None], bool],
        is_show_on: Callable[[], bool],
        is_number_open: Callable[[], bool],
        learned: Callable[[int], ShowKey | None],
        open_entry: Callable[[], QWidget | None] = _no_entry,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open_entry = open_entry
        self._is_passing_on = False
        self._learned = learned
        self._is_panel = is_panel
        self._is_number_open = is_number_open
        self._is_show_window = is_show_window
        self._is_show_on = is_show_on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Everything that happens in the program comes by here, and asking an event for its type is dear.
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        # A press reaches the window first and its widget after that; it counts where it would be typed.
        if not isinstance(watched, QWidget) or self._is_passing_on:
            return False
        meaning = None if _is_typed(event) else self._meaning(event)
        if not meaning:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        if isinstance(meaning, QWidget):
            self._pass_on(event, meaning)
        elif not isinstance(meaning, ShowKey):
            self.digit_typed.emit(meaning)
        elif not event.isAutoRepeat():
            self.pressed.emit(meaning)
        return True

    def _meaning(self, event: QKeyEvent) -> ShowKey | str | QWidget | None:
        """What a press is: a show key, a digit of a number, or a sign for the field that stands open."""
        if _is_elsewhere():
            return self._key_over_dialog(event)
        # A usual key is never learned, and the learned ones are looked up in the settings.
        entry = self._entry_for(event)
        return entry or self._show_key(event) or self._learned_key(event) or self._digit(event)

    def _entry_for(self, event: QKeyEvent) -> QWidget | None:
        """The open field that a key is typed into though it does not have the keyboard. In the field's own window
        the control with the keyboard keeps Space, Enter and the arrows."""
        focus = QApplication.focusWidget()
        if takes_text(focus) or event.modifiers() & _COMMANDS or not _can_type(event):
            return None
        entry = self._open_entry()
        if entry is None or entry is focus:
            return None
        if QApplication.activeWindow() is not entry.window():
            return None if event.key() in TABS else entry
        is_sign = bool(event.text().strip()) and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        return entry if is_sign else None

    def _pass_on(self, event: QKeyEvent, entry: QWidget) -> None:
        take_keyboard(entry)
        self._is_passing_on = True
        try:
            QApplication.sendEvent(entry, event.clone())
        finally:
            self._is_passing_on = False

    def _key_over_dialog(self, event: QKeyEvent) -> ShowKey | None:
        if not self._is_show_on() or _hears_all_keys(QApplication.activeModalWidget()):
            return None
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return None
        act = OVER_DIALOGS.get(event.key())
        return act if act is not None or _can_type(event) else self._learned(key_code(event))

    def _learned_key(self, event: QKeyEvent) -> ShowKey | None:
        act = self._learned(key_code(event))
        if act is None or not self._is_show_on():
            return None
        focus = QApplication.focusWidget()
        is_free = not _can_type(event) or (not takes_text(focus) and self._is_show_window(focus))
        return act if is_free else None

    def _show_key(self, event: QKeyEvent) -> ShowKey | None:
        if event.key() == Qt.Key.Key_F5 and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return ShowKey.SWAP
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return None
        if event.key() in ALWAYS:
            return ALWAYS[event.key()]
        if not self._is_show_on():
            return None
        focus = QApplication.focusWidget()
        if event.key() in EVERYWHERE:
            is_own = event.key() == Qt.Key.Key_Escape and _closes_something(focus)
            return None if is_own else EVERYWHERE[event.key()]
        return None if takes_text(focus) else self._outside_text(event.key(), focus)

    def _outside_text(self, key: int, focus: QWidget | None) -> ShowKey | None:
        if key in OUTSIDE_TEXT:
            return OUTSIDE_TEXT[key]
        if self._is_panel(focus):
            if key in ENTER and self._is_number_open():
                return ShowKey.GO
            if key in IN_THE_PANEL:
                return IN_THE_PANEL[key]
        return IN_THE_SHOW.get(key) if self._is_show_window(focus) else None

    def _digit(self, event: QKeyEvent) -> str:
        focus = QApplication.focusWidget()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or takes_text(focus):
            return ""
        is_digit = Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9
        return chr(event.key()) if is_digit and self._is_show_on() and self._is_panel(focus) else ""


def take_keyboard(entry: QWidget) -> None:
    """Let `entry` be typed in, whichever window has the keyboard now."""
    window = entry.window()
    if not window.isActiveWindow():
        window.raise_()
        window.activateWindow()
    entry.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_elsewhere() -> bool:
    """Whether a dialog or a menu has the keys."""
    return QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None


def _hears_all_keys(dialog: QWidget | None) -> bool:
    return dialog is not None and bool(dialog.property(HEARS_ALL_KEYS))


def key_code(event: QKeyEvent) -> int:
    """The key with what is held down beside it; the number pad counts as the other keys."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return int(event.key()) | held.value


def usual_act(code: int) -> ShowKey | None:
    """What a key does in a show without having been learned."""
    return USUAL.get(code)


def _can_type(event: QKeyEvent) -> bool:
    return event.key() in CARET_KEYS or (bool(event.text()) and event.text().isprintable())


def _is_typed(event: QKeyEvent) -> bool:
    """Whether the key types in the field that has the keyboard: no such key means anything here."""
    return _can_type(event) and takes_text(QApplication.focusWidget())


def _closes_something(focus: QWidget | None) -> bool:
    """Whether Esc has something nearer to put away than what is on the wall."""
    if isinstance(focus, SearchField) and focus.text():
        return True
    if focus is None:
        return False
    # A field may have left the opening of its list until its letter is painted.
    QCoreApplication.sendPostedEvents(focus)
    return bool(focus.property(OWN_ESCAPE))


def takes_text(widget: QWidget | None) -> bool:
    """Whether what is typed goes into `widget` as text."""
    return widget is not None and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
