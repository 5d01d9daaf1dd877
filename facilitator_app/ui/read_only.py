"""A part of a window that can be read but not changed: one rule for all that stands in it now or is put there later.

Texts can be marked and copied, lists can be gone through, tabs can be turned. Everything else is off, whatever it is,
and a view that draws itself anew meanwhile does not turn it on again.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from facilitator_app.ui.kit import FieldState, SearchField, show_field_state
from facilitator_app.ui.kit.text_fields import STATE_PROPERTY

STAYS_OPEN = "staysOpen"

GOING_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Escape,
    }
)
"""Keys that go somewhere and change nothing."""

CHANGING_WITH_CTRL = frozenset(
    {
        Qt.Key.Key_V,
        Qt.Key.Key_X,
        Qt.Key.Key_D,
        Qt.Key.Key_H,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Delete,
    }
)

DROPS = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
PRESSES = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseMove,
)

TextField = QLineEdit | QPlainTextEdit | QTextEdit


def stay_open(widget: QWidget) -> None:
    """What is in `widget` can be used and written in all the same."""
    widget.setProperty(STAYS_OPEN, True)


@dataclass(slots=True)
class _Held:
    """A widget that was turned off, and whether its view wants it on."""

    widget: QWidget
    is_wanted: bool


class ReadOnly(QObject):
    """Holds everything in `root` while `hold` is on; `release` gives each widget what its view wants for it."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root = root
        self._held: dict[int, _Held] = {}
        # By id; holding them keeps an id from being given to another.
        self._watched: dict[int, QWidget] = {}
        self._is_on = False

    def hold(self) -> None:
        """From now on nothing can be changed."""
        if not self._is_on:
            self._is_on = True
            self._take(self._root)

    def release(self) -> None:
        """Everything can be changed again."""
        self._is_on = False
        for widget in self._watched.values():
            if isValid(widget):
                widget.removeEventFilter(self)
        held, self._held, self._watched = self._held, {}, {}
        for one in held.values():
            if isValid(one.widget):
                _turn(one.widget, is_on=one.is_wanted)

    def is_holding(self, widget: QWidget) -> bool:
        """Whether this very widget is turned off here."""
        held = self._held.get(id(widget))
        return held is not None and held.widget is widget

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_on or not isinstance(watched, QWidget):
            return False
        match event.type():
            case QEvent.Type.ChildPolished:
                self._take_children(watched)
                return False
            case QEvent.Type.EnabledChange | QEvent.Type.ReadOnlyChange | QEvent.Type.DynamicPropertyChange:
                self._keep_off(watched)
                return False
            case QEvent.Type.ContextMenu | QEvent.Type.InputMethod:
                return True
            case QEvent.Type.Wheel:
                return isinstance(watched, QLineEdit)
            case kind if kind in DROPS:
                return True
            case kind if kind in PRESSES:
                return _is_taken(watched, event)
        return _is_changing_key(watched, event)

    def _take(self, widget: QWidget) -> None:
        if widget.property(STAYS_OPEN) or widget.isWindow() or isinstance(widget, QScrollBar | SearchField):
            return
        widget.installEventFilter(self)
        self._watched[id(widget)] = widget
        if _is_turned_off(widget):
            self._held[id(widget)] = _Held(widget, _is_on(widget))
            _turn(widget, is_on=False)
        if not isinstance(widget, QHeaderView):
            self._take_children(widget)

    def _take_children(self, widget: QWidget) -> None:
        for child in widget.children():
            if isinstance(child, QWidget) and id(child) not in self._watched:
                self._take(child)

    def _keep_off(self, widget: QWidget) -> None:
        held = self._held.get(id(widget))
        if held is None or held.widget is not widget:
            return
        if _is_on(widget):
            held.is_wanted = True
            _turn(widget, is_on=False)
        elif isinstance(widget, TextField) and widget.property(STATE_PROPERTY) == FieldState.NORMAL:
            show_field_state(widget, FieldState.READ_ONLY)


def _is_turned_off(widget: QWidget) -> bool:
    """Texts, and whatever takes the keyboard and is neither a list nor a place to scroll in."""
    if isinstance(widget, TextField):
        return True
    return not isinstance(widget, QAbstractScrollArea) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus


def _is_on(widget: QWidget) -> bool:
    if isinstance(widget, TextField):
        return not widget.isReadOnly()
    return not widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)


def _turn(widget: QWidget, *, is_on: bool) -> None:
    if isinstance(widget, TextField):
        widget.setReadOnly(not is_on)
        show_field_state(widget, FieldState.NORMAL if is_on else FieldState.READ_ONLY)
    else:
        widget.setEnabled(is_on)


def _is_taken(widget: QWidget, event: QEvent) -> bool:
    """In a list, a press chooses and does nothing else: it neither drags, ticks nor opens a cell."""
    view = widget.parent()
    if (
        not isinstance(view, QAbstractItemView)
        or isinstance(view, QHeaderView)
        or view.viewport() is not widget
    ):
        return False
    assert isinstance(event, QMouseEvent)
    if event.type() == QEvent.Type.MouseMove:
        return event.buttons() != Qt.MouseButton.NoButton
    if event.type() == QEvent.Type.MouseButtonPress:
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        at = view.indexAt(event.position().toPoint())
        if at.isValid():
            view.setCurrentIndex(at)
    return True


def _is_changing_key(widget: QWidget, event: QEvent) -> bool:
    if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
        return False
    assert isinstance(event, QKeyEvent)
    if not _can_change(widget, event):
        return False
    # Accepted as a key of the widget's own, so that it is nobody's shortcut either.
    event.accept()
    return True


def _can_change(widget: QWidget, event: QKeyEvent) -> bool:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if held & Qt.KeyboardModifier.ControlModifier:
        return event.key() in CHANGING_WITH_CTRL
    if held & Qt.KeyboardModifier.AltModifier:
        return event.key() in GOING_KEYS
    if isinstance(widget, QLineEdit):
        # Some count up and down with the arrows.
        return event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.key() not in GOING_KEYS
    return event.key() not in GOING_KEYS
