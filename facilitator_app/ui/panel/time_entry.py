"""A time typed where the digits stand: what is left, or for how long the phase has been going on.

One invariant: what is not understood changes nothing and stays to be mended.
"""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from facilitator_app.domain.typed_time import parse_length
from facilitator_app.ui.kit import (
    Button,
    DigitsLabel,
    FieldState,
    Fit,
    IconButton,
    LineEdit,
    PlainLabel,
    Size,
    Tone,
    Variant,
    show_field_state,
)
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.show_keys import OPEN_ENTRY
from facilitator_app.ui.theme import TextRole, scaled_px

FIELD_PX = 112
TYPED = r"\s*\d{0,3}(?:[:.,]\d{0,2}){0,2}(?: ?[mM](?:[iI](?:[nN]\.?)?)?)?\s*"
"""What can be typed: what `parse_length` reads, and what is on the way to it."""


class DigitsButton(DigitsLabel):
    """The digits; pressed, they ask to be typed anew."""

    pressed = Signal()

    def set_usable(self, is_usable: bool, hint: str) -> None:
        """Whether there is a time to type; `hint` says what a press does."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_usable else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor if is_usable else Qt.CursorShape.ArrowCursor)
        self.setToolTip(hint if is_usable else "")
        self.setAccessibleDescription(hint if is_usable else "")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
            return
        super().keyPressEvent(event)


class TimePlace(QStackedWidget):
    """Where the digits stand, or a field in place of them. `fitted` tells that it has got another height."""

    fitted = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().height() != self.height():
            self.fitted.emit()


class TimeEntry(QWidget):
    """A field with its words before and after it. `entered` carries seconds."""

    entered = Signal(int)
    closed = Signal()

    def __init__(self, name: str, *, label: str, act: str, example: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._example = example
        self._label = PlainLabel(label, TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._field = LineEdit(placeholder=example, role=TextRole.CARD_HEADING)
        self._field.setObjectName(f"{name}_field")
        self._field.setAccessibleName(label)
        self._field.setMaxLength(len("000:00:00 min"))
        self._field.setProperty(OPEN_ENTRY, True)
        self._field.setValidator(QRegularExpressionValidator(QRegularExpression(TYPED), self))
        self._field.setFixedWidth(scaled_px(FIELD_PX))
        self._use = Button(act, "check")
        self._use.setObjectName(f"{name}_use")
        close = IconButton("x", self.tr("Close"), variant=Variant.QUIET, size=Size.NORMAL)
        close.setObjectName(f"{name}_close")
        self._fault = PlainLabel("", TextRole.SMALL, fit=Fit.ELIDE)
        self._fault.setObjectName(f"{name}_fault")
        self._build(close)
        self._field.returnPressed.connect(self._on_use)
        self._field.textChanged.connect(self._on_changed)
        self._use.clicked.connect(self._on_use)
        close.clicked.connect(self.closed)

    def open_up(self, text: str = "") -> None:
        """Put the caret in the field, with `text` to be written over."""
        self._field.setText(text)
        self._on_changed(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.selectAll()

    def _build(self, close: QWidget) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        box.addStretch(1)
        box.addWidget(self._label)
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self._field, self._use, close):
            row.addWidget(part)
        row.addStretch(1)
        box.addLayout(row)
        box.addWidget(self._fault)
        box.addStretch(1)

    def _on_changed(self, _text: str) -> None:
        show_field_state(self._field, FieldState.NORMAL)
        self._fault.set_tone(Tone.AUTO)
        say(self._fault, self.tr("As {example}, up to 4 hours").format(example=self._example))

    def _on_use(self) -> None:
        seconds = parse_length(self._field.text())
        if seconds is None:
            show_field_state(self._field, FieldState.WRONG)
            self._fault.set_tone(Tone.OVER)
            say(self._fault, self.tr("Write the time as {example}.").format(example=self._example))
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.entered.emit(seconds)
