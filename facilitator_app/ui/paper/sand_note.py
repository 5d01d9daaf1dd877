"""A sentence on sand with a lock: this is private."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from facilitator_app.ui.kit import Fit, IconMark, PlainLabel, Tone
from facilitator_app.ui.theme import Ground, TextRole, current_roles, set_ground

RADIUS_PX = 6


class SandNote(QFrame):
    """Wraps, so that it fits into a narrow column; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_note")
        set_ground(self, Ground.SURFACE)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(IconMark("lock", role="private_text"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = PlainLabel("", TextRole.SMALL, tone=Tone.PRIVATE, fit=Fit.WRAP)
        row.addWidget(self._words, 1)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show this, or nothing."""
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sand with its line."""
        roles = current_roles()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(roles.private_line), 1))
        painter.setBrush(QColor(roles.private_ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_PX, RADIUS_PX)
