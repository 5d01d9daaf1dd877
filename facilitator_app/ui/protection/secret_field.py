"""A field for a passphrase: hidden until the eye is pressed, and a hint when Caps Lock seems to be on.

Invariant: what is typed reaches neither the clipboard nor the undo of anything, and `clear` leaves none of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import (
    Button,
    FieldState,
    Fit,
    LabelledField,
    LineEdit,
    PlainLabel,
    Tone,
    show_field_state,
)
from facilitator_app.ui.theme import TextRole

TAKING_OUT = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.Cut)


class SecretEdit(LineEdit):
    """The line itself. `caps_lock_seen` tells what a letter with or without Shift gives away."""

    caps_lock_seen = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(LineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(
            hints.ImhHiddenText
            | hints.ImhSensitiveData
            | hints.ImhNoAutoUppercase
            | hints.ImhNoPredictiveText
        )

    def show_letters(self, is_shown: bool) -> None:
        """Read in clear, or as dots."""
        self.setEchoMode(LineEdit.EchoMode.Normal if is_shown else LineEdit.EchoMode.Password)

    def is_shown(self) -> bool:
        """Whether the letters can be read."""
        return self.echoMode() == LineEdit.EchoMode.Normal

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing is copied or cut out of it, shown or not."""
        if any(event.matches(key) for key in TAKING_OUT):
            event.accept()
            return
        text = event.text()
        if len(text) == 1 and text.isalpha():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(text.isupper() is not has_shift)
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """No drawing over it: where the system has a second clipboard, what is chosen by the mouse goes there."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nor choosing a word."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Nor a menu that copies."""


class SecretField(QWidget):
    """Label, line, eye, and what is wrong under it."""

    text_changed = Signal()
    entered = Signal()

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.edit = SecretEdit()
        self.edit.setObjectName(name)
        self._eye = Button(translate("SecretField", "Show"), "eye")
        self._eye.setObjectName(f"{name}_eye")
        self._eye.setMinimumWidth(self._widest_eye())
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addWidget(self._eye)
        self.labelled = LabelledField(label, row)
        self.edit.setAccessibleName(label)
        self._caps = PlainLabel(
            translate("SecretField", "Caps Lock seems to be on."),
            TextRole.SMALL,
            tone=Tone.NEAR,
            fit=Fit.WRAP,
        )
        self._caps.setObjectName(f"{name}_caps")
        self._caps.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(4)
        outer.addWidget(self.labelled)
        outer.addWidget(self._caps)
        self.setFocusProxy(self.edit)
        self._eye.clicked.connect(self._on_eye)
        self.edit.caps_lock_seen.connect(self._caps.setVisible)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.entered)

    def eye_after(self, before: QWidget) -> QWidget:
        """Let Tab reach the eye after `before`; returns the eye."""
        QWidget.setTabOrder(before, self._eye)
        return self._eye

    def text(self) -> str:
        """What was typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Leave nothing of it, also not for undo."""
        self.edit.clear()
        self.edit.setText("")
        self._show(is_shown=False)

    def set_wrong(self, sentence: str) -> None:
        """Say under the field what is wrong."""
        self.labelled.set_wrong(sentence)
        show_field_state(self.edit, FieldState.WRONG)

    def set_help(self, sentence: str) -> None:
        """Say under the field what may be typed."""
        self.labelled.set_help(sentence)

    def set_normal(self) -> None:
        """Nothing is wrong any more."""
        self.labelled.set_normal()
        show_field_state(self.edit, FieldState.NORMAL)

    def sentence(self) -> str:
        """What stands under the field."""
        return self.labelled.sentence()

    def set_read_only(self, is_read_only: bool) -> None:
        """Keep what was typed while it is tried."""
        self.edit.setReadOnly(is_read_only)
        self._eye.setEnabled(not is_read_only)

    def _on_changed(self, _text: str) -> None:
        self.set_normal()
        self.text_changed.emit()

    def _on_eye(self) -> None:
        self._show(is_shown=not self.edit.is_shown())
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *, is_shown: bool) -> None:
        translate = QCoreApplication.translate
        self.edit.show_letters(is_shown)
        words = translate("SecretField", "Hide") if is_shown else translate("SecretField", "Show")
        self._eye.set_words(words)
        self._eye.set_icon_name("eye-off" if is_shown else "eye")

    @staticmethod
    def _widest_eye() -> int:
        translate = QCoreApplication.translate
        words = (translate("SecretField", "Show"), translate("SecretField", "Hide"))
        return max(Button(text, "eye").sizeHint().width() for text in words)


def lines_before_eyes(fields: Sequence[SecretField]) -> None:
    """Let Tab go from line to line, and then to the eyes: typed into an eye, the space of a passphrase of several words
    would show what was typed before.
    """
    for one, following in pairwise(fields):
        # The whole field, since it stands for its line: left behind, it would lead from an eye back to a line.
        QWidget.setTabOrder(one.edit, following)
    last: QWidget = fields[-1].edit
    for one in fields:
        last = one.eye_after(last)
