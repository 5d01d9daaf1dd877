"""A field whose words are told a moment after the last letter, and at once when it is left.

One invariant: what is being typed is never overwritten by what the file holds.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QSignalBlocker, Signal

from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import TextEdit

SAVE_AFTER_MS = 300


class TypedField(QObject):
    """Stands beside a `TextEdit`: `written` carries its words, `left` comes when it is left."""

    written = Signal(str)
    left = Signal()

    def __init__(self, field: TextEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._field = field
        self._debounce = Debounce(SAVE_AFTER_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._debounce.settled.connect(self._tell)
        field.textChanged.connect(self._debounce.touch)
        field.editing_finished.connect(self._on_left)

    def text(self) -> str:
        """The words as they stand in the field."""
        return self._field.text()

    def show_text(self, text: str) -> None:
        """Show what the file holds, unless something is being typed."""
        if self._debounce.is_waiting() or self._field.text() == text:
            return
        with QSignalBlocker(self._field):
            self._field.set_text(text)

    def save_now(self) -> None:
        """Tell at once what waits."""
        self._debounce.settle_now()

    def forget(self) -> None:
        """What was typed belongs to something that is no longer here."""
        self._debounce.cancel()

    def _tell(self) -> None:
        self.written.emit(self._field.text())

    def _on_left(self) -> None:
        self._debounce.settle_now()
        self.left.emit()
