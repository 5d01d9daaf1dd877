"""Bundled Lucide icons in any colour, sharp at any pixel ratio.

Pictures are kept in Qt's own pixmap cache under a key that holds name, colour, size and ratio, so a new
scheme never shows an icon in the old colour.
"""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from facilitator_app import resources

LARGE_FROM_PX = 20
LARGE_STROKE = "1.75"


def icon_pixmap(name: str, *, colour: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """The icon `name` drawn in `colour`; a transparent picture when no such icon is bundled."""
    key = f"icon/{name}/{colour}/{size_px}/{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    drawn = _drawn(name, colour=colour, size_px=size_px, ratio=ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint the icon `name` to fill the square `rect`, for any painter (also the wall's)."""
    renderer = QSvgRenderer(_source(name, colour=colour, size_px=round(rect.width())))
    if renderer.isValid():
        renderer.render(painter, rect)


def icon(name: str, *, colour: str, size_px: int = 16) -> QIcon:
    """A QIcon for places that only take one (menus); holds one and two times the size."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(name, colour=colour, size_px=size_px, ratio=ratio))
    return made


def has_icon(name: str) -> bool:
    """True when an icon of that name is bundled."""
    return resources.path("icons", f"{name}.svg").is_file()


def _drawn(name: str, *, colour: str, size_px: int, ratio: float) -> QPixmap:
    picture = QPixmap(QSize(round(size_px * ratio), round(size_px * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_icon(painter, QRectF(0, 0, size_px, size_px), name, colour)
    painter.end()
    return picture


def _source(name: str, *, colour: str, size_px: int) -> QByteArray:
    path = resources.path("icons", f"{name}.svg")
    if not path.is_file():
        return QByteArray()
    text = path.read_text(encoding="utf-8").replace("currentColor", colour)
    if size_px >= LARGE_FROM_PX:
        text = text.replace('stroke-width="2"', f'stroke-width="{LARGE_STROKE}"')
    return QByteArray(text.encode("utf-8"))
