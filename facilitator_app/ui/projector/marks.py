"""Marks: the simple things a page of the wall is made of, in pixels of the 1920 x 1080 canvas.

Laying out makes marks once; painting copies them, scaled, so that line breaks are the same on every surface.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """A type face at a size. `tracking_em` is letter spacing in parts of the size."""

    px: int
    weight: int = 400
    is_serif: bool = False
    tracking_em: float = 0.0
    is_italic: bool = False

    def at(self, px: int) -> TextStyle:
        """The same face at another size."""
        return replace(self, px=px)


class Shape(StrEnum):
    """Filled shapes that fit into a rectangle."""

    BOX = "box"
    DISC = "disc"
    TRIANGLE = "triangle"
    TRIANGLE_DOWN = "triangle_down"


@dataclass(frozen=True, slots=True, kw_only=True)
class TextMark:
    """One line of text with its left end at `x` and its baseline at `y`; `width` is as measured."""

    x: float
    y: float
    text: str
    style: TextStyle
    colour: str
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeMark:
    """A filled shape; with `edge` a line of `edge_px` is drawn inside the rectangle."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    shape: Shape = Shape.BOX
    radius: float = 0.0
    edge: str = ""
    edge_px: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageMark:
    """A picture file shown whole inside the rectangle; `is_centred` false keeps it at the top left."""

    x: float
    y: float
    width: float
    height: float
    content: bytes
    is_centred: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class IconMark:
    """A bundled icon filling a square."""

    x: float
    y: float
    side: float
    name: str
    colour: str


Mark = TextMark | ShapeMark | ImageMark | IconMark


def moved(mark: Mark, *, dx: float = 0.0, dy: float = 0.0) -> Mark:
    """The same mark elsewhere."""
    return replace(mark, x=mark.x + dx, y=mark.y + dy)


def all_moved(marks: tuple[Mark, ...], *, dx: float = 0.0, dy: float = 0.0) -> tuple[Mark, ...]:
    """The same marks elsewhere."""
    return tuple(moved(mark, dx=dx, dy=dy) for mark in marks)
