"""Signs for bold, italics and lists in a text: keys in the field, and buttons that do the same.

One invariant: every change goes through the field's own undo, so Ctrl+Z in the field takes it back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.markup_typing import (
    BOLD,
    ITALIC,
    Marked,
    bulleted,
    continued,
    faced,
    headed,
    numbered,
    shifted,
)
from facilitator_app.ui.kit import Fit, IconButton, PlainLabel, Size, TextEdit, Variant
from facilitator_app.ui.planner.picture_taking import holds_pictures
from facilitator_app.ui.theme import TextRole

Change = Callable[[Marked], Marked]

CHANGES: Mapping[str, Change] = MappingProxyType(
    {
        "bold": partial(faced, sign=BOLD),
        "italic": partial(faced, sign=ITALIC),
        "list": bulleted,
        "numbers": numbered,
        "heading": headed,
        "in": partial(shifted, step=1),
        "out": partial(shifted, step=-1),
    }
)
_CTRL = Qt.KeyboardModifier.ControlModifier
_KEYS: Mapping[tuple[Qt.KeyboardModifier, Qt.Key], str] = MappingProxyType(
    {
        (_CTRL, Qt.Key.Key_B): "bold",
        (_CTRL, Qt.Key.Key_I): "italic",
        (_CTRL, Qt.Key.Key_L): "list",
        (_CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_L): "numbers",
        (_CTRL, Qt.Key.Key_E): "heading",
        (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Right): "in",
        (Qt.KeyboardModifier.AltModifier, Qt.Key.Key_Left): "out",
    }
)
IN_LINES_ONLY = frozenset({"bold", "italic"})


class MarkupKeys(QObject):
    """Gives a text field the keys; `has_lists` those for whole lines too. A field that cannot be written has none.

    `entered` tells that the field is written in now, `picture_pasted` that a picture was and not words.
    """

    entered = Signal(object)
    picture_pasted = Signal()

    def __init__(self, edit: TextEdit, *, has_lists: bool) -> None:
        super().__init__(edit)
        self._edit = edit
        self._has_lists = has_lists
        edit.installEventFilter(self)

    def can(self, what: str) -> bool:
        """Whether the field has that sign."""
        return self._has_lists or what in IN_LINES_ONLY

    def change(self, what: str) -> None:
        """Do what a key or a button asks for."""
        if not self._edit.isReadOnly() and self.can(what):
            self._put(CHANGES[what](_marked(self._edit)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the signs, also before they are anybody's shortcut."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self)
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not is_key or not isinstance(event, QKeyEvent) or self._edit.isReadOnly():
            return False
        what = _KEYS.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())), "")
        if what and self.can(what):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.change(what)
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        return self._pastes_picture(event) or self._goes_on(event)

    def _pastes_picture(self, event: QKeyEvent) -> bool:
        is_paste = self._has_lists and event.matches(QKeySequence.StandardKey.Paste)
        if not is_paste or not holds_pictures(QGuiApplication.clipboard().mimeData()):
            return False
        self.picture_pasted.emit()
        return True

    def _goes_on(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        marked = _marked(self._edit)
        if not is_enter or not self._has_lists or marked.start != marked.end:
            return False
        after = continued(marked.text, marked.start)
        if after is None:
            return False
        self._put(after)
        return True

    def _put(self, after: Marked) -> None:
        """Write only what differs, as one step of the field's own undo."""
        before = self._edit.toPlainText()
        same = _same_start(before, after.text)
        tail = _same_start(before[same:][::-1], after.text[same:][::-1])
        cursor = self._edit.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(_units(before[:same]))
        cursor.setPosition(_units(before[: len(before) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(after.text[same : len(after.text) - tail])
        cursor.endEditBlock()
        cursor.setPosition(_units(after.text[: after.start]))
        cursor.setPosition(_units(after.text[: after.end]), QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()


class MarkButton(IconButton):
    """A button that asks for one of `CHANGES`."""

    asked = Signal(str)

    def __init__(self, what: str, icon: str, words: str, key: str) -> None:
        super().__init__(icon, words, variant=Variant.QUIET, size=Size.SMALL)
        self.setObjectName(f"mark_{what}")
        self.setToolTip(f"{words} ({key})" if key else words)
        self.what = what
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self.what)


class MarkupBar(QWidget):
    """The buttons, and a line that says how the rest is written. They act on the field that was written in last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("markup")
        self._keys: MarkupKeys | None = None
        self.buttons: list[MarkButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        ctrl, alt, shift = self.tr("Ctrl"), self.tr("Alt"), self.tr("Shift")
        for what, icon, words, key in (
            ("bold", "bold", self.tr("Bold"), f"{ctrl}+B"),
            ("italic", "italic", self.tr("Italics"), f"{ctrl}+I"),
            ("list", "list", self.tr("List"), f"{ctrl}+L"),
            ("numbers", "list-ordered", self.tr("Numbered list"), f"{ctrl}+{shift}+L"),
            ("in", "indent-increase", self.tr("One level in"), f"{alt}+→"),
            ("out", "indent-decrease", self.tr("One level out"), f"{alt}+←"),
            ("heading", "heading", self.tr("Heading in the text"), f"{ctrl}+E"),
        ):
            button = MarkButton(what, icon, words, key)
            button.asked.connect(self._on_asked)
            self.buttons.append(button)
            row.addWidget(button)
        self._hint = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        row.addSpacing(8)
        row.addWidget(self._hint, 1)

    def serve(self, keys: MarkupKeys | None) -> None:
        """Act on another field; none leaves nothing to act on, and the bar is not seen."""
        self._keys = keys
        self.setVisible(keys is not None)
        for button in self.buttons:
            button.setVisible(keys is not None and keys.can(button.what))
        faces = self.tr("**bold** · *italics*")
        lines = self.tr("- point · Term :: explanation")
        has_lines = keys is not None and keys.can("list")
        self._hint.setText(f"{faces} · {lines}" if has_lines else faces)

    def _on_asked(self, what: str) -> None:
        if self._keys is not None:
            self._keys.change(what)
            edit = self._keys.parent()
            assert isinstance(edit, QWidget), "the keys belong to their field"
            edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _marked(edit: TextEdit) -> Marked:
    cursor = edit.textCursor()
    text = edit.toPlainText()
    return Marked(text, _letters(text, cursor.selectionStart()), _letters(text, cursor.selectionEnd()))


def _same_start(one: str, other: str) -> int:
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[at] != other[at]), least)


def _units(text: str) -> int:
    """Qt counts an emoji as two places."""
    return len(text.encode("utf-16-le")) // 2


def _letters(text: str, units: int) -> int:
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", errors="ignore"))
