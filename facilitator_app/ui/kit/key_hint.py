"""A key in a small frame. Shown only where the key works now."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator_app.ui.theme import font_px, roles_at, scaled_px

PADDING_PX = 6
HEIGHT_PX = 20
RADIUS_PX = 4


def key_hint_width(key: str) -> float:
    """Width of the frame round `key`."""
    return max(
        float(scaled_px(HEIGHT_PX)), QFontMetricsF(_face()).horizontalAdvance(key) + 2 * PADDING_PX + 1
    )


def paint_key_hint(painter: QPainter, left: float, middle: float, key: str, ink: str) -> None:
    """Paint the frame from `left`, centred on the height `middle`."""
    height = scaled_px(HEIGHT_PX)
    frame = QRectF(round(left) + 0.5, round(middle - height / 2) + 0.5, key_hint_width(key) - 1, height - 1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, RADIUS_PX, RADIUS_PX)
    painter.setFont(_face())
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyHint(QWidget):
    """One key as a widget, for the lines that explain keys."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As large as the frame."""
        return QSize(round(key_hint_width(self._key) + 0.5), scaled_px(HEIGHT_PX))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame in the second text colour."""
        painter = QPainter(self)
        paint_key_hint(painter, 0, self.height() / 2, self._key, roles_at(self).text_3)


def _face() -> QFont:
    return font_px(12, weight=500)
