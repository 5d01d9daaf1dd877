"""Fields that save what is typed shortly after the last key, and at once when they are left."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.debounce import SAVE_AT_LATEST_MS, Debounce
from facilitator_app.ui.kit import LabelledField, LineEdit

TYPING_MS = 300


class SavedLine(LabelledField):
    """`saved` carries the text; `left` comes after it when the field is left."""

    saved = Signal(str)
    left = Signal()

    def __init__(
        self,
        label: str,
        *,
        name: str,
        placeholder: str = "",
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = LineEdit(placeholder=placeholder)
        super().__init__(label, self.edit, help_text=help_text, parent=parent)
        self.edit.setObjectName(name)
        self._debounce = Debounce(TYPING_MS, self, longest_ms=SAVE_AT_LATEST_MS)
        self._debounce.settled.connect(self._save)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.installEventFilter(self)

    def show_text(self, text: str) -> None:
        """Show what is stored; never over what is being typed."""
        is_typing = self._debounce.is_waiting()
        # What is stored is trimmed; a space just typed at the end is the beginning of the next word.
        is_same_trimmed = self.edit.hasFocus() and self.edit.text().strip() == text
        if not (is_typing or is_same_trimmed) and self.edit.text() != text:
            self.edit.setText(text)

    def save_now(self) -> None:
        """Save what is typed without waiting."""
        self._debounce.settle_now()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            self._debounce.settle_now()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _on_edited(self, _text: str) -> None:
        self._debounce.touch()

    def _save(self) -> None:
        self.saved.emit(self.edit.text())
