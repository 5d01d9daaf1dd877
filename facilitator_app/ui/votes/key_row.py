"""The keys that work now, in one line that gives way from the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.kit import key_hint_width, paint_key_hint
from facilitator_app.ui.theme import TextRole, font_for, qcolour, roles_at, scaled_px

GAP_PX, NEXT_PX, ROW_PX = 6, 14, 24


class KeyRow(QWidget):
    """Keys with what they do. What there is no room for is told under the pointer with all the others."""

    def __init__(self, keys: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = tuple(keys)
        told = "\n".join(f"{key}: {words}" for key, words in keys)
        self.setToolTip(told)
        self.setAccessibleName(told)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(scaled_px(200), scaled_px(ROW_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """As many as there is room for."""
        roles, font = roles_at(self), font_for(TextRole.HINT)
        metrics = QFontMetricsF(font)
        painter = QPainter(self)
        left = 0.0
        for key, words in self._keys:
            wide, said = key_hint_width(key), metrics.horizontalAdvance(words)
            if left + wide + GAP_PX + said > self.width():
                return
            paint_key_hint(painter, left, self.height() / 2, key, roles.text_3)
            left += wide + GAP_PX
            painter.setFont(font)
            painter.setPen(QPen(qcolour(roles.text_2)))
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(round(left), round(baseline), words)
            left += said + NEXT_PX
