"""Bars with their value at the end, and the value's basis in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.theme import font_px, roles_at, scaled_px

ROW_PX = 40
BAR_PX = 8
RADIUS_PX = 2
GAP_PX = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: `count` of `most`; `told` is the value as it is written."""

    label: str
    count: int
    most: int
    told: str


class Bars(QWidget):
    """A label and its value over each bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these bars."""
        if tuple(bars) == self._bars:
            return
        self._bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{bar.label}: {bar.told}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(200), len(self._bars) * scaled_px(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain, strong = font_px(14), font_px(14, weight=600)
        for at, bar in enumerate(self._bars):
            top = at * scaled_px(ROW_PX)
            line = QRectF(0, top, self.width(), scaled_px(20))
            painter.setFont(strong)
            painter.setPen(QColor(roles.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, bar.told)
            room = line.width() - QFontMetricsF(strong).horizontalAdvance(bar.told) - GAP_PX
            painter.setFont(plain)
            cut = QFontMetricsF(plain).elidedText(bar.label, Qt.TextElideMode.ElideRight, room)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
            ground = QRectF(0, top + scaled_px(22), self.width(), scaled_px(BAR_PX))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.line))
            painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
            if bar.count and bar.most:
                ground.setWidth(max(4.0, ground.width() * bar.count / bar.most))
                painter.setBrush(QColor(roles.text_2))
                painter.drawRoundedRect(ground, RADIUS_PX, RADIUS_PX)
