"""Plain text broken into lines of a fixed height; the same sum measures and paints, so nothing is clipped."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

UNBOUND_PX = 16_000.0


def measured(text: str, font: QFont, *, width_px: float, line_px: int) -> QSizeF:
    """Width of the longest line and height of all lines when broken at `width_px`."""
    widest, lines = 0.0, 0
    for layout in _paragraphs(text, font, width_px):
        for at in range(layout.lineCount()):
            widest = max(widest, layout.lineAt(at).naturalTextWidth())
            lines += 1
    return QSizeF(widest, max(1, lines) * line_px)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    text: str,
    font: QFont,
    *,
    line_px: int,
    alignment: Qt.AlignmentFlag,
) -> None:
    """Paint `text` in the painter's pen, from the top of `rect`."""
    metrics = QFontMetricsF(font)
    lift = (line_px - metrics.ascent() - metrics.descent()) / 2
    top = rect.top()
    for layout in _paragraphs(text, font, rect.width()):
        for at in range(layout.lineCount()):
            line = layout.lineAt(at)
            spare = max(0.0, rect.width() - line.naturalTextWidth())
            left = rect.left() + _indent(spare, alignment)
            line.draw(painter, QPointF(left, top + lift - line.y()))
            top += line_px


def elided(text: str, font: QFont, width_px: float) -> str:
    """First line of `text`, cut with … to fit `width_px`."""
    return QFontMetricsF(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, width_px)


class FullWords:
    """Tells under the pointer in full what is cut on a widget, unless something else is told there."""

    def __init__(self, widget: QWidget) -> None:
        self._widget = widget
        self._told = ""

    def tell(self, whole: str, *, shown: str) -> None:
        """`shown` is what there is room for."""
        tip = whole if shown != whole else ""
        if self._widget.toolTip() in ("", self._told) and self._widget.toolTip() != tip:
            self._widget.setToolTip(tip)
            self._told = tip


def _paragraphs(text: str, font: QFont, width_px: float) -> Iterator[QTextLayout]:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for paragraph in text.split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(max(1.0, width_px))
            line = layout.createLine()
        layout.endLayout()
        yield layout


def _indent(spare_px: float, alignment: Qt.AlignmentFlag) -> float:
    if alignment & Qt.AlignmentFlag.AlignRight:
        return spare_px
    return spare_px / 2 if alignment & Qt.AlignmentFlag.AlignHCenter else 0.0
