"""The sums beside the promises: bars with a shape, a word and a number, and the two sides of the double role.

Invariant: numbers alone, so that the window itself can be seen by the room.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit import StateShape, paint_state_shape, shape_colour
from facilitator_app.ui.kit.text_block import elided
from facilitator_app.ui.theme import font_px, roles_at, scaled_px

ROW_PX = 42
WORD_PX = 20
BAR_PX = 12
BAR_TOP_PX = 24
MARK_PX = 16
GAP_PX = 8
RADIUS_PX = 3
ROLE_HEIGHT_PX = 140
ROLE_LEAST_PX = 88
ROLE_GAP_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class SumLine:
    """A line: `told` is the number as it is written, `share` (0.0 to 1.0) how far the bar goes."""

    label: str
    told: str
    share: float
    shape: StateShape | None = None


class SumBars(QWidget):
    """A shape and a word, the number at the right, and a bar under them."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._lines: tuple[SumLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, lines: Sequence[SumLine]) -> None:
        """Draw these lines."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        self.setAccessibleName(", ".join(f"{line.label}: {line.told}" for line in lines))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(200), len(self._lines) * scaled_px(ROW_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(80), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, line in enumerate(self._lines):
            top = at * scaled_px(ROW_PX)
            _paint_words(painter, QRectF(0, top, self.width(), scaled_px(WORD_PX)), line, roles)
            bar = QRectF(0, top + scaled_px(BAR_TOP_PX), self.width(), scaled_px(BAR_PX))
            _paint_bar(painter, bar, line.share, roles)


class RoleBars(QWidget):
    """Two upright bars side by side, each with its number over it and its word under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._bars: tuple[tuple[str, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_counts(self, bars: Sequence[tuple[str, int]]) -> None:
        """Draw these words with their numbers; the first is filled, the second outlined."""
        if tuple(bars) == self._bars:
            return
        self._bars = tuple(bars)
        self.setAccessibleName(", ".join(f"{word}: {count}" for word, count in bars))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled_px(200), scaled_px(ROLE_HEIGHT_PX))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled_px(120), scaled_px(ROLE_LEAST_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, roles = QPainter(self), roles_at(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max((count for _word, count in self._bars), default=0) or 1
        wide = (self.width() - ROLE_GAP_PX) / max(1, len(self._bars))
        number, word_px = scaled_px(24), scaled_px(28)
        room = min(self.height(), scaled_px(ROLE_HEIGHT_PX)) - number - word_px
        floor = number + room
        centre = Qt.AlignmentFlag.AlignCenter
        for at, (word, count) in enumerate(self._bars):
            left = at * (wide + ROLE_GAP_PX)
            high = max(2.0, room * count / most)
            bar = QRectF(left + 0.5, floor - high + 0.5, wide - 1, high - 1)
            painter.setPen(QPen(QColor(roles.accent), 1))
            painter.setBrush(QColor(roles.accent if at == 0 else roles.accent_tint))
            painter.drawRect(bar)
            painter.setPen(QColor(roles.text))
            painter.setFont(font_px(16, weight=600))
            painter.drawText(QRectF(left, bar.top() - number, wide, number), centre, str(count))
            painter.setFont(font_px(14))
            painter.drawText(
                QRectF(left, floor + 4, wide, word_px - 4), centre, elided(word, font_px(14), wide)
            )


def _paint_words(painter: QPainter, area: QRectF, line: SumLine, roles: Roles) -> None:
    strong, plain = font_px(14, weight=600), font_px(14)
    painter.setFont(strong)
    painter.setPen(QColor(roles.text))
    upright = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, upright | Qt.AlignmentFlag.AlignRight, line.told)
    left = 0.0
    if line.shape is not None:
        side = scaled_px(MARK_PX)
        spot = QRectF(0, area.center().y() - side / 2, side, side)
        # Dropped is no fault: it has the shape of what is over, not its colour.
        colour = roles.text_2 if line.shape is StateShape.OVER else shape_colour(line.shape, roles)
        paint_state_shape(painter, spot, line.shape, colour, knockout=roles.surface)
        left = side + GAP_PX
    painter.setPen(QColor(roles.text))
    told = QFontMetricsF(strong).horizontalAdvance(line.told) + GAP_PX
    painter.setFont(plain)
    room = area.adjusted(left, 0, -told, 0)
    painter.drawText(room, upright | Qt.AlignmentFlag.AlignLeft, elided(line.label, plain, room.width()))


def _paint_bar(painter: QPainter, area: QRectF, share: float, roles: Roles) -> None:
    edge = area.adjusted(0.5, 0.5, -0.5, -0.5)
    outline = QPainterPath()
    outline.addRoundedRect(edge, RADIUS_PX, RADIUS_PX)
    if share > 0:
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(
            QRectF(area.left(), area.top(), area.width() * share, area.height()), QColor(roles.text_2)
        )
        painter.restore()
    painter.setPen(QPen(QColor(roles.text_2), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
