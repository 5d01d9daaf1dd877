"""A number that is written as people do (a time of day, a length) and read back in one way.

What stands there is never taken from under somebody's hands: it is put in its usual form when the field is left.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import LabelledField, LineEdit
from facilitator_app.ui.planner.written import SAVE_AFTER_MS


class WrittenValue(QWidget):
    """`written` carries what `parse` makes of the text: None when that is nothing. `words` is the usual form."""

    written = Signal(object)
    left = Signal()

    def __init__(
        self, key: str, label: str, *, parse: Callable[[str], int | None], words: Callable[[int], str]
    ) -> None:
        super().__init__()
        self._parse = parse
        self._words = words
        self._value: int | None = None
        self._is_typed = False
        self.edit = LineEdit()
        self.edit.setObjectName(key)
        self.labelled = LabelledField(label, self.edit)
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.labelled)
        column.addStretch(1)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._on_left)
        self._debounce.settled.connect(self._save)

    def show_value(self, value: int) -> None:
        """Show a stored number, unless it is what is being typed here, or something newer or wrong is."""
        self._value = value
        if self._debounce.is_waiting():
            return
        is_being_typed = self._is_typed and self.edit.hasFocus()
        if is_being_typed and self._parse(self.edit.text()) in (None, value):
            return
        self._show()

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def drop(self) -> None:
        """What is typed belonged to something that is gone: it is not saved to what comes in its place."""
        self._debounce.cancel()
        self._is_typed = False

    def _show(self) -> None:
        self._is_typed = False
        self.labelled.set_normal()
        words = "" if self._value is None else self._words(self._value)
        if self.edit.text() != words:
            self.edit.setText(words)
            self.edit.setCursorPosition(0)

    def _on_edited(self, _text: str) -> None:
        self._is_typed = True
        self._debounce.touch()

    def _on_left(self) -> None:
        self._debounce.settle_now()
        if self._is_typed and self._parse(self.edit.text()) == self._value:
            self._show()
        self.left.emit()

    def _save(self) -> None:
        self.written.emit(self._parse(self.edit.text()))
