"""A text that is written where it stands: saved after a short rest, and at once when the field is left.

A stored text never takes the place of what is being typed.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import LabelledField, LineEdit, NumberEdit, ParagraphEdit, TextEdit
from facilitator_app.ui.theme import TextRole

SAVE_AFTER_MS = 300


class WrittenText(QWidget):
    """One text of several lines under its label. `written` carries the field's key and the text."""

    written = Signal(str, str)
    left = Signal()
    edit_type = TextEdit

    def __init__(
        self,
        key: str,
        label: str,
        *,
        role: TextRole = TextRole.WORDS,
        least_lines: int = 1,
        most_lines: int = 8,
        placeholder: str = "",
    ) -> None:
        super().__init__()
        self.key = key
        self.edit = self.edit_type(
            role=role, least_lines=least_lines, most_lines=most_lines, placeholder=placeholder
        )
        self.edit.setObjectName(key)
        self.labelled = LabelledField(label, self.edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._shown = ""
        _fill(self, self.labelled)
        self.setFocusProxy(self.edit)
        self.edit.textChanged.connect(self._on_changed)
        self.edit.editing_finished.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def show_text(self, text: str) -> None:
        """Show a stored text, unless something newer is being typed here."""
        if self._debounce.is_waiting():
            return
        self._shown = text
        if self.edit.text() != text:
            self.edit.set_text(text)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone: it is not saved to what comes in its place."""
        self._debounce.cancel()

    def _on_changed(self) -> None:
        if self.edit.text() != self._shown:
            self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        self._shown = self.edit.text()
        self.written.emit(self.key, self._shown)


class WrittenParagraph(WrittenText):
    """One line of text that is seen whole in a narrow column."""

    edit_type = ParagraphEdit


class WrittenLine(QWidget):
    """One line under its label, with the same promises as `WrittenText`."""

    written = Signal(str, str)
    left = Signal()

    def __init__(self, key: str, label: str, *, role: TextRole = TextRole.BODY) -> None:
        super().__init__()
        self.key = key
        self.edit = LineEdit(role=role)
        self.edit.setObjectName(key)
        self.labelled = LabelledField(label, self.edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        _fill(self, self.labelled)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def show_text(self, text: str) -> None:
        """Show a stored text, unless something newer is being typed here."""
        if not self._debounce.is_waiting() and self.edit.text() != text:
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone: it is not saved to what comes in its place."""
        self._debounce.cancel()

    def _on_edited(self, _text: str) -> None:
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        self.written.emit(self.key, self.edit.text())


class WrittenNumber(QWidget):
    """A whole number with its unit. `written` carries None when what stands there is no such number."""

    written = Signal(object)
    left = Signal()

    def __init__(self, key: str, label: str, *, least: int, most: int, unit: str) -> None:
        super().__init__()
        self.edit = NumberEdit(least=least, most=most, unit=unit)
        self.edit.setObjectName(key)
        self.labelled = LabelledField(label, self.edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        _fill(self, self.labelled)
        self.setFocusProxy(self.edit)
        self.edit.value_changed.connect(self._on_changed)
        self.edit.editingFinished.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def show_number(self, number: int) -> None:
        """Show a stored number, unless another is being typed here or what stands here was refused."""
        is_typed_in = self.edit.hasFocus() and self.edit.value() in (None, number)
        if not self._debounce.is_waiting() and not is_typed_in:
            self.edit.set_value(number)
            self.labelled.set_normal()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone: it is not saved to what comes in its place."""
        self._debounce.cancel()

    def _on_changed(self, _value: object) -> None:
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()

    def _save(self) -> None:
        self.written.emit(self.edit.value())


def _fill(outer: QWidget, inner: QWidget) -> None:
    column = QVBoxLayout(outer)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inner)
    column.addStretch(1)
