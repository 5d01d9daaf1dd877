"""Paints what the facilitator points with, and tells which part of the canvas a change touches.

One invariant: whatever differs between two `WallMarks` lies inside `touched`, so that nothing else is repainted.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform

from facilitator_app.domain.look import LIGHT, WALL_SIZES
from facilitator_app.domain.wall_marks import (
    CANVAS_WIDTH_PX,
    Stroke,
    WallArea,
    WallMarks,
    WallPoint,
)

RING_PX = float(WALL_SIZES.pointer_px)
RING_LINE_PX = 6.0
EDGE_PX = 3.0
LIGHT_RADIUS_PX = 216.0
DIMMED = QColor(0, 0, 0, 176).rgba()
PEN_PX = 8.0
SPARE_PX = 3.0
WHITE = "#FFFFFF"


def zoom_transform(zoom: WallArea | None) -> QTransform:
    """From the slide's canvas to the wall's: the identity without a zoom."""
    transform = QTransform()
    if zoom is not None:
        scale = CANVAS_WIDTH_PX / zoom.width
        transform.scale(scale, scale)
        transform.translate(-zoom.x, -zoom.y)
    return transform


def paint_pointing(painter: QPainter, marks: WallMarks, canvas: QRectF) -> None:
    """Paint in canvas coordinates; `canvas` is all that the light leaves dim, its margins too."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if marks.light is not None:
        _paint_light(painter, marks.light, canvas)
    for stroke in marks.strokes:
        _paint_stroke(painter, stroke)
    if marks.pointer is not None:
        _paint_ring(painter, marks.pointer)


def touched(before: WallMarks, after: WallMarks) -> tuple[QRectF, ...] | None:
    """The parts of the canvas to paint anew between two marks; None is all of it."""
    if (before.light is None) is not (after.light is None):
        return None
    found: list[QRectF] = []
    if before.pointer != after.pointer:
        found += _around((before.pointer, after.pointer), RING_PX / 2 + RING_LINE_PX + EDGE_PX)
    if before.light != after.light:
        found += _around((before.light, after.light), LIGHT_RADIUS_PX)
    if before.strokes != after.strokes:
        found += _between(before.strokes, after.strokes)
    return tuple(found)


def _around(points: Sequence[WallPoint | None], radius: float) -> list[QRectF]:
    reach = radius + SPARE_PX
    return [
        QRectF(point.x - reach, point.y - reach, 2 * reach, 2 * reach)
        for point in points
        if point is not None
    ]


def _between(before: tuple[Stroke, ...], after: tuple[Stroke, ...]) -> list[QRectF]:
    """The end of a stroke that was led on; else all strokes that are not in both."""
    if before and after and before[:-1] == after[:-1] and after[-1][: len(before[-1])] == before[-1]:
        return [_bounds(after[-1][len(before[-1]) - 1 :])]
    return [_bounds(stroke) for stroke in (*before, *after) if stroke not in before or stroke not in after]


def _bounds(stroke: Stroke) -> QRectF:
    reach = PEN_PX / 2 + EDGE_PX + SPARE_PX
    xs, ys = [point.x for point in stroke], [point.y for point in stroke]
    return QRectF(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).adjusted(
        -reach, -reach, reach, reach
    )


def _paint_light(painter: QPainter, at: WallPoint, canvas: QRectF) -> None:
    dark = QPainterPath()
    dark.addRect(canvas)
    dark.addEllipse(QPointF(at.x, at.y), LIGHT_RADIUS_PX, LIGHT_RADIUS_PX)
    painter.fillPath(dark, QColor.fromRgba(DIMMED))


def _paint_ring(painter: QPainter, at: WallPoint) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, radius = QPointF(at.x, at.y), RING_PX / 2
    for colour, width in ((WHITE, RING_LINE_PX + 2 * EDGE_PX), (LIGHT.accent, RING_LINE_PX)):
        painter.setPen(QPen(QColor(colour), width))
        painter.drawEllipse(middle, radius, radius)


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(stroke[0].x, stroke[0].y))
    for point in stroke[1:] or stroke:
        path.lineTo(point.x, point.y)
    for colour, width in ((WHITE, PEN_PX + 2 * EDGE_PX), (LIGHT.accent, PEN_PX)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
