"""A line that says why something was not done; it is seen only when there is something to say."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Fit, IconMark, PlainLabel, Tone
from facilitator_app.ui.theme import TextRole


class RefusalLine(QWidget):
    """An icon and a sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("refusal")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark("circle-alert", role="over"))
        self._words = PlainLabel("", TextRole.BODY, tone=Tone.OVER, fit=Fit.WRAP)
        self._words.setObjectName("refusal_words")
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, words: str) -> None:
        """Say it; empty words hide the line."""
        self._words.setText(words)
        self.setVisible(bool(words))
