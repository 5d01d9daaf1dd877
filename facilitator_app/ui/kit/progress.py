"""Progress: phases as segments side by side, each as wide as it is long, and a plain bar for one number."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.theme import roles_at

HEIGHT_PX = 12
GAP_PX = 4
RADIUS_PX = 3


class ProgressSegments(QWidget):
    """One outlined segment a phase; what is done is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights: tuple[float, ...] = (1.0,)
        self._at = 0
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(
        self, weights: Sequence[float], *, current: int, share: float, spoken: str = ""
    ) -> None:
        """Phases before `current` are full; `current` is filled to `share` (0.0 to 1.0)."""
        self._weights = tuple(max(0.01, weight) for weight in weights) or (1.0,)
        self._at = current
        self._share = min(1.0, max(0.0, share))
        self.setAccessibleName(spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """A low bar."""
        return QSize(160, HEIGHT_PX)

    def minimumSizeHint(self) -> QSize:
        """A low bar."""
        return QSize(48, HEIGHT_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every segment."""
        colour = QColor(roles_at(self).accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.width() - GAP_PX * (len(self._weights) - 1)
        left = 0.0
        for at, weight in enumerate(self._weights):
            wide = room * weight / sum(self._weights)
            share = 1.0 if at < self._at else self._share if at == self._at else 0.0
            _paint_segment(painter, QRectF(left, 0, wide, self.height()), share, colour)
            left += wide + GAP_PX


class ProgressBar(ProgressSegments):
    """How much of one thing is done."""

    def show_share(self, share: float, *, spoken: str = "") -> None:
        """Fill to `share`, 0.0 to 1.0."""
        self.show_progress((1.0,), current=0, share=share, spoken=spoken)


def _paint_segment(painter: QPainter, area: QRectF, share: float, colour: QColor) -> None:
    edge = area.adjusted(0.5, 0.5, -0.5, -0.5)
    if share > 0.0:
        outline = QPainterPath()
        outline.addRoundedRect(edge, RADIUS_PX, RADIUS_PX)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRectF(area.left(), area.top(), area.width() * share, area.height()), colour)
        painter.restore()
    painter.setPen(QPen(colour, 1))
    painter.drawRoundedRect(edge, RADIUS_PX, RADIUS_PX)
