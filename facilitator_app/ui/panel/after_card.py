"""After the end: what the day leaves open, and the way back into it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, Size
from facilitator_app.ui.panel.small import say
from facilitator_app.ui.theme import TextRole

MOST_LINES = 4


class AfterCard(Card):
    """What is unfinished."""

    resumed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("after_card")
        self.content.setContentsMargins(16, 8, 16, 12)
        self.content.setSpacing(4)
        self._heading = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ELIDE)
        self._heading.setObjectName("unfinished_heading")
        self._resume = Button(self.tr("Go on with the day"), "undo-2", size=Size.SMALL)
        self._resume.setObjectName("resume_day")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._resume)
        self.content.addLayout(head)
        self._lines = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._lines.setObjectName("unfinished")
        self.content.addWidget(self._lines)
        self.content.addStretch(1)
        self._resume.clicked.connect(self.resumed)

    def show_unfinished(self, lines: Sequence[str]) -> None:
        """List what is open; the rest is said as a number."""
        shown = list(lines[:MOST_LINES])
        if len(lines) > MOST_LINES:
            shown[-1] = self.tr("%n more", "", len(lines) - MOST_LINES + 1)
        say(self._heading, self.tr("Unfinished") if lines else self.tr("Everything was reached"))
        say(self._lines, "\n".join(shown))
