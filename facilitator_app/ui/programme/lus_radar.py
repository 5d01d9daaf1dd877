"""The radar chart on the screen: the leader's own ring solid with discs, the chief's dashed with squares.

Invariant: told apart by line and mark without any colour; a ring is open where a rating is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.theme import TextRole, font_for, roles_at, scaled_px

LEAST_PX = 260
LABEL_GAP_PX = 14
DISC_PX, SQUARE_PX = 5, 10
LINE_PX = 3
DASH = (4.0, 3.0)
FILL_ALPHA = 34
KEY_LINE_PX = 34
UPRIGHT = 0.3
NARROW_BELOW_PX = 380
LEAST_RADIUS_PX = 28
MOST_LABEL_LINES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarLine:
    """A spoke: its words, and the two's ratings, None where there is none."""

    label: str
    own: float | None = None
    chief: float | None = None


class RadarChart(QWidget):
    """Paints the spokes it is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("radar")
        self._lines: tuple[RadarLine, ...] = ()
        self._steps = 5
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_lines(self, lines: Sequence[RadarLine], *, steps: int, said: str) -> None:
        """Show these ratings from 1 to `steps`; `said` is the chart in words."""
        self._lines, self._steps = tuple(lines), max(1, steps)
        self.setAccessibleName(said)
        self.update()

    def sizeHint(self) -> QSize:
        """A square that takes more where there is more."""
        return QSize(scaled_px(LEAST_PX), scaled_px(LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        """Small enough for a low window."""
        return QSize(scaled_px(LEAST_PX - 40), scaled_px(LEAST_PX - 60))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings of the scale, spokes, the two rings, and the words round them."""
        if not self._lines:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_scale(painter)
        self._paint_ring(painter, [line.own for line in self._lines], is_own=True)
        self._paint_ring(painter, [line.chief for line in self._lines], is_own=False)
        self._paint_labels(painter)

    def _role(self) -> TextRole:
        is_narrow = self.width() < scaled_px(NARROW_BELOW_PX)
        return TextRole.LABEL if is_narrow else TextRole.BODY_STRONG

    def _radius(self) -> float:
        """As far as the words beside the chart leave room, the longest of them whole."""
        metrics = QFontMetricsF(font_for(self._role()))
        gap = scaled_px(LABEL_GAP_PX)
        high = self.height() / 2 - 2 * metrics.height() - gap
        words = (word for line in self._lines for word in line.label.split())
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        wide = self.width() / 2 - gap - min(longest + 2, self.width() * 0.3)
        return max(float(scaled_px(LEAST_RADIUS_PX)), min(high, wide))

    def _at(self, place: int, value: float) -> QPointF:
        angle = 2 * pi * place / len(self._lines)
        reach = self._radius() * value / self._steps
        middle = QRectF(self.rect()).center()
        return QPointF(middle.x() + reach * sin(angle), middle.y() - reach * cos(angle))

    def _paint_scale(self, painter: QPainter) -> None:
        roles = roles_at(self)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        places = range(len(self._lines))
        for step in range(1, self._steps + 1):
            painter.setPen(QPen(QColor(roles.line), 2 if step == self._steps else 1))
            painter.drawPolygon(QPolygonF([self._at(place, step) for place in places]))
        painter.setPen(QPen(QColor(roles.line), 1))
        for place in places:
            painter.drawLine(self._at(place, 0), self._at(place, self._steps))
        painter.setFont(font_for(TextRole.HINT))
        painter.setPen(QColor(roles.text_2))
        for step in range(1, self._steps + 1):
            painter.drawText(self._at(0, step) + QPointF(scaled_px(6), scaled_px(11)), str(step))

    def _paint_ring(self, painter: QPainter, values: Sequence[float | None], *, is_own: bool) -> None:
        roles = roles_at(self)
        colour = QColor(roles.accent if is_own else roles.text)
        points = [None if v is None else self._at(place, v) for place, v in enumerate(values)]
        whole = [point for point in points if point is not None]
        if is_own and len(whole) == len(points) > 2:
            fill = QColor(roles.accent)
            fill.setAlpha(FILL_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawPolygon(QPolygonF(whole))
        painter.setPen(ring_pen(colour, is_own=is_own))
        for place, point in enumerate(points):
            following = points[(place + 1) % len(points)]
            if point is not None and following is not None:
                painter.drawLine(point, following)
        for point in whole:
            paint_mark(painter, point, colour, QColor(roles.surface), is_own=is_own)

    def _paint_labels(self, painter: QPainter) -> None:
        font = font_for(self._role())
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(roles_at(self).text))
        gap = scaled_px(LABEL_GAP_PX)
        for place, line in enumerate(self._lines):
            lean = sin(2 * pi * place / len(self._lines))
            end = self._at(place, self._steps)
            is_upright = abs(lean) < UPRIGHT
            if is_upright:
                wide = self.width() * 0.6
            else:
                wide = max(40.0, (self.width() - end.x() if lean > 0 else end.x()) - gap)
            side = Qt.AlignmentFlag.AlignHCenter if is_upright else Qt.AlignmentFlag.AlignLeft
            if not is_upright and lean < 0:
                side = Qt.AlignmentFlag.AlignRight
            flags = int(side | Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)
            most = 2 if is_upright else MOST_LABEL_LINES
            words = metrics.elidedText(line.label, Qt.TextElideMode.ElideRight, wide * most * 0.85)
            box = metrics.boundingRect(QRectF(0, 0, wide, metrics.height() * most), flags, words)
            high = min(box.height(), metrics.height() * most)
            top = end.y() - high / 2
            if is_upright:
                top = end.y() - gap - high if cos(2 * pi * place / len(self._lines)) > 0 else end.y() + gap
            left = end.x() - wide / 2 if is_upright else (end.x() + gap if lean > 0 else end.x() - gap - wide)
            painter.drawText(QRectF(left, top, wide, high), flags, words)


class RadarKey(QWidget):
    """One entry of the key: the ring's line and mark, and whose it is."""

    def __init__(self, words: str, *, is_own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._is_own = words, is_own
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Line, gap and words."""
        metrics = QFontMetricsF(font_for(TextRole.SMALL))
        wide = metrics.horizontalAdvance(self._words) + scaled_px(KEY_LINE_PX + 10)
        return QSize(round(wide), round(max(metrics.height(), scaled_px(18))))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line with its mark in the middle."""
        roles = roles_at(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(roles.accent if self._is_own else roles.text)
        middle, wide = self.height() / 2, scaled_px(KEY_LINE_PX)
        painter.setPen(ring_pen(colour, is_own=self._is_own))
        painter.drawLine(QPointF(2, middle), QPointF(wide, middle))
        centre = QPointF(wide / 2 + 1, middle)
        paint_mark(painter, centre, colour, QColor(roles.surface), is_own=self._is_own)
        painter.setFont(font_for(TextRole.SMALL))
        painter.setPen(QColor(roles.text))
        words = QRectF(wide + scaled_px(8), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._words)


def ring_pen(colour: QColor, *, is_own: bool) -> QPen:
    """Solid for the leader's own ring, dashed for the chief's."""
    pen = QPen(colour, scaled_px(LINE_PX) if is_own else scaled_px(LINE_PX) - 0.5)
    if not is_own:
        pen.setDashPattern(list(DASH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def paint_mark(painter: QPainter, at: QPointF, colour: QColor, ground: QColor, *, is_own: bool) -> None:
    """A disc for the leader's own rating, an open square for the chief's."""
    if is_own:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(at, scaled_px(DISC_PX), scaled_px(DISC_PX))
        return
    side = scaled_px(SQUARE_PX)
    painter.setPen(QPen(colour, 2.5))
    painter.setBrush(ground)
    painter.drawRect(QRectF(at.x() - side / 2, at.y() - side / 2, side, side))
