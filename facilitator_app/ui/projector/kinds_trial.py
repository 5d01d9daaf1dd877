"""Lays out the test picture: what must be seen from the last row before anybody sits there."""

from __future__ import annotations

from facilitator_app.domain.look import WALL, WALL_SIZES
from facilitator_app.domain.wall import TrialPicture
from facilitator_app.ui.projector.flow import Page, ground
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextStyle
from facilitator_app.ui.projector.palette import palette_of
from facilitator_app.ui.projector.typesetting import line_mark, shortened

GRID_PX = 120
CORNER_PX = 96.0
CORNER_LINE_PX = 12.0
COLOUR_PX = 120.0
COLOURS_TOP = 816.0
SIZES_PX = (104, 72, 48, 36)
SIZES_TOP = 360.0
HEADING = TextStyle(px=72, weight=600)
WIDTH, HEIGHT = float(WALL_SIZES.width_px), float(WALL_SIZES.height_px)


def trial_pages(picture: TrialPicture) -> tuple[Page, ...]:
    """Grid, corners, colours, a circle that must be round, and one sentence in the sizes of the wall."""
    palette = palette_of(picture.frame.brand)
    colours = (palette.fill, palette.shape_2, WALL.ink, WALL.ink_2, "#FFFFFF", "#000000")
    marks = (
        ground(palette)[0],
        *_grid(palette.rule),
        *_corners(palette.ink),
        _ring(palette.ink),
        *_texts(picture, palette.ink),
        *_colours(colours, palette.ink),
    )
    return (marks,)


def _grid(colour: str) -> tuple[Mark, ...]:
    upright = [
        ShapeMark(x=float(x), y=0, width=2, height=HEIGHT, fill=colour)
        for x in range(GRID_PX, WALL_SIZES.width_px, GRID_PX)
    ]
    level = [
        ShapeMark(x=0, y=float(y), width=WIDTH, height=2, fill=colour)
        for y in range(GRID_PX, WALL_SIZES.height_px, GRID_PX)
    ]
    return (*upright, *level)


def _corners(colour: str) -> tuple[Mark, ...]:
    """Bars that touch the very edge: what the projector cuts off is missed at once."""
    marks: list[Mark] = []
    for is_right in (False, True):
        for is_low in (False, True):
            x, y = (WIDTH - CORNER_PX) * is_right, (HEIGHT - CORNER_PX) * is_low
            edge_x, edge_y = (WIDTH - CORNER_LINE_PX) * is_right, (HEIGHT - CORNER_LINE_PX) * is_low
            marks.append(ShapeMark(x=x, y=edge_y, width=CORNER_PX, height=CORNER_LINE_PX, fill=colour))
            marks.append(ShapeMark(x=edge_x, y=y, width=CORNER_LINE_PX, height=CORNER_PX, fill=colour))
    return tuple(marks)


def _ring(colour: str) -> Mark:
    return ShapeMark(
        x=1440, y=360, width=360, height=360, fill="#00000000", shape=Shape.DISC, edge=colour, edge_px=4
    )


def _texts(picture: TrialPicture, colour: str) -> tuple[Mark, ...]:
    left = float(WALL_SIZES.margin_left_px)
    marks: list[Mark] = [
        line_mark(
            shortened(picture.heading, HEADING, 1560),
            HEADING,
            x=left,
            top=136,
            line_px=88,
            colour=colour,
        )
    ]
    top = SIZES_TOP
    for px in SIZES_PX:
        style = TextStyle(px=px, weight=500)
        number = TextStyle(px=28)
        marks.append(line_mark(str(px), number, x=left, top=top, line_px=round(px * 1.1), colour=colour))
        words = shortened(picture.question, style, 1160)
        marks.append(line_mark(words, style, x=left + 88, top=top, line_px=round(px * 1.1), colour=colour))
        top += px * 1.1 + 8
    return tuple(marks)


def _colours(colours: tuple[str, ...], ink: str) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    for at, colour in enumerate(colours):
        x = WALL_SIZES.margin_left_px + at * (COLOUR_PX + 24)
        marks.append(
            ShapeMark(x=x, y=COLOURS_TOP, width=COLOUR_PX, height=COLOUR_PX, fill=colour, edge=ink, edge_px=2)
        )
    return tuple(marks)
