"""The field in which the words of an output are corrected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.kit import TextEdit
from facilitator_app.ui.theme import TextRole


class OutputEdit(TextEdit):
    """The words of an output while they are corrected. Enter finishes; nothing discards."""

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role=TextRole.WORDS, least_lines=1, most_lines=6, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc finish: what is typed has been saved."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving finishes too."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.finished.emit()
