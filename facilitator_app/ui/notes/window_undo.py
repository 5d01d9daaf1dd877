"""Ctrl+Z and Ctrl+Y in the note window.

One invariant: only what was written down is taken back or made again there, and what is not is said.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import STEPS_OF_CAPTURE
from facilitator_app.ui.kit import Fit, PlainLabel
from facilitator_app.ui.theme import TextRole

REDO_KEYS = ("Ctrl+Y", "Ctrl+Shift+Z")


def is_undo(event: QKeyEvent) -> bool:
    """Whether a key asks for the last step to be taken back."""
    return event.matches(QKeySequence.StandardKey.Undo)


def is_redo(event: QKeyEvent) -> bool:
    """Whether a key asks for it to be made again."""
    return any(QKeySequence(key) == QKeySequence(event.keyCombination()) for key in REDO_KEYS)


class WindowUndo(QWidget):
    """A line at the foot of the window, seen only while it has something to say."""

    def __init__(self, *, document: Document, save_typing: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._save_typing = document, save_typing
        self._said = PlainLabel("", TextRole.SMALL_STRONG, fit=Fit.WRAP)
        self._said.setObjectName("window_undo_said")
        room = QVBoxLayout(self)
        room.setContentsMargins(16, 8, 16, 8)
        room.addWidget(self._said)
        self.hide()

    def forget(self) -> None:
        """Nothing to say any more."""
        self._say("")

    def undo(self) -> None:
        """Take the last step back, if it was written down."""
        self._save_typing()
        label = self._document.undo_state().undo_label
        if not label:
            self._say(self.tr("There is nothing to undo."))
        elif label not in STEPS_OF_CAPTURE:
            self._say(
                self.tr(
                    "Notes undoes only what was written down. The last step is undone in the main window."
                )
            )
        else:
            self._say("")
            self._document.undo()

    def redo(self) -> None:
        """Make again what was taken back last, if it was written down."""
        self._save_typing()
        label = self._document.undo_state().redo_label
        if not label:
            self._say(self.tr("There is nothing to make again."))
        elif label not in STEPS_OF_CAPTURE:
            self._say(
                self.tr("Notes makes only what was written down again. The rest waits in the main window.")
            )
        else:
            self._say("")
            self._document.redo()

    def _say(self, sentence: str) -> None:
        self._said.setText(sentence)
        self.setVisible(bool(sentence))
