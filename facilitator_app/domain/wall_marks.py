"""What the facilitator points with, over the picture of the wall: ring, light, zoom and pen.

Marks live as long as the picture they stand on and are never stored. All places are pixels of the 1920 x 1080
canvas, as the room sees it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

CANVAS_WIDTH_PX = 1920.0
CANVAS_HEIGHT_PX = 1080.0
LEAST_ZOOM_PX = 240.0
LEAST_DRAG_PX = 24.0
MOST_STROKES = 200


class WallTool(StrEnum):
    """What the mouse over the panel's picture of the wall does."""

    POINTER = "pointer"
    LIGHT = "light"
    ZOOM = "zoom"
    PEN = "pen"


@dataclass(frozen=True, slots=True)
class WallPoint:
    """A place on the canvas."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class WallArea:
    """A part of the canvas, in the canvas' own proportions."""

    x: float
    y: float
    width: float
    height: float


Stroke = tuple[WallPoint, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WallMarks:
    """Everything that is pointed with at one moment. `zoom` is the part of the canvas that fills the wall."""

    pointer: WallPoint | None = None
    light: WallPoint | None = None
    zoom: WallArea | None = None
    strokes: tuple[Stroke, ...] = ()


def zoom_area(first: WallPoint, last: WallPoint) -> WallArea | None:
    """The part of the canvas that shows all of a dragged rectangle; None for a rectangle too small to be meant."""
    width, height = abs(last.x - first.x), abs(last.y - first.y)
    if max(width, height) < LEAST_DRAG_PX:
        return None
    wide = max(width, height * CANVAS_WIDTH_PX / CANVAS_HEIGHT_PX, LEAST_ZOOM_PX)
    wide = min(wide, CANVAS_WIDTH_PX)
    high = wide * CANVAS_HEIGHT_PX / CANVAS_WIDTH_PX
    left = (first.x + last.x - wide) / 2
    top = (first.y + last.y - high) / 2
    return WallArea(
        x=min(max(0.0, left), CANVAS_WIDTH_PX - wide),
        y=min(max(0.0, top), CANVAS_HEIGHT_PX - high),
        width=wide,
        height=high,
    )


def with_stroke_begun(marks: WallMarks, at: WallPoint) -> WallMarks:
    """The pen put down; the oldest stroke goes when there are very many."""
    return replace(marks, strokes=(*marks.strokes, (at,))[-MOST_STROKES:])


def with_stroke_led(marks: WallMarks, to: WallPoint) -> WallMarks:
    """The pen led on; without a stroke nothing."""
    if not marks.strokes:
        return marks
    return replace(marks, strokes=(*marks.strokes[:-1], (*marks.strokes[-1], to)))


def with_zoom(marks: WallMarks, zoom: WallArea | None) -> WallMarks:
    """Another part of the slide; what was drawn stood on the part before, and goes with it."""
    return replace(marks, zoom=zoom, strokes=(), pointer=None, light=None)
