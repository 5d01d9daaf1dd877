"""Lays out where people stand between two poles: one dot for each, once, or before and after."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import ScalePicture
from facilitator_app.ui.projector.flow import (
    CONTENT_END,
    LEFT,
    Page,
    Row,
    Strip,
    flowing,
    head_of,
)
from facilitator_app.ui.projector.kinds_room import ROOM_WIDTH, pole_marks
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextMark, TextStyle
from facilitator_app.ui.projector.palette import Palette, palette_of
from facilitator_app.ui.projector.rows import line_at, note_row
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    text_width,
)

DOT_PX = 40.0
DOT_PITCH = 46.0
DOTS_LEFT = 160.0
DOTS_WIDTH = 1600.0
UNDER_AXIS = 256.0
MOST_HEIGHT, LEAST_HEIGHT = 456.0, 120.0
SIDE = TextStyle(px=36, weight=600)
SIDE_LINE = 48.0
THIN_AXIS = 20.0
AXIS_HEIGHT = 56.0
TICK = 40.0


def scale_pages(picture: ScalePicture) -> tuple[Page, ...]:
    """One dot a person over the line between the poles; with a side before, hollow dots over the filled ones."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=64)
    top = head.end + 28 if head.marks else 112.0
    height = max(LEAST_HEIGHT, min(MOST_HEIGHT, CONTENT_END - UNDER_AXIS - top))

    def rows(_px: int) -> Sequence[Row]:
        return (
            *_dot_rows(picture, height, palette),
            Row(strips=(Strip(height=AXIS_HEIGHT, marks=tuple(_axis(picture, palette))),)),
            *_pole_rows(picture, palette),
            note_row(picture.note, frame, palette),
        )

    return flowing(frame, palette, head, rows, most=WALL_SIZES.least_px, gap=28.0)


def _dot_rows(picture: ScalePicture, height: float, palette: Palette) -> Iterator[Row]:
    most = max((*picture.counts, *picture.before), default=0)
    if not picture.before:
        marks = tuple(_dots(picture.counts, most, height, palette, is_hollow=False))
        yield Row(strips=(Strip(height=height, marks=marks),))
        return
    room = max(LEAST_HEIGHT, (height - 2 * SIDE_LINE - THIN_AXIS) / 2)
    before = tuple(_dots(picture.before, most, room, palette, is_hollow=True))
    after = tuple(_dots(picture.counts, most, room, palette, is_hollow=False))
    yield Row(strips=(_side_strip(picture.before_word, palette), Strip(height=room, marks=before)))
    yield Row(strips=(Strip(height=THIN_AXIS, marks=tuple(_thin_axis(picture, palette))),))
    yield Row(strips=(_side_strip(picture.after_word, palette), Strip(height=room, marks=after)))


def _side_strip(word: str, palette: Palette) -> Strip:
    mark = line_mark(word, SIDE, x=LEFT, top=0, line_px=SIDE_LINE, colour=palette.accent)
    return Strip(height=SIDE_LINE, marks=(mark,))


def _dots(
    counts: Sequence[int], most: int, height: float, palette: Palette, *, is_hollow: bool
) -> Iterator[Mark]:
    if not most:
        return
    step_width = DOTS_WIDTH / len(counts)
    across, pitch = _dot_grid(most, height - 32, step_width)
    dot = pitch * DOT_PX / DOT_PITCH
    edge = max(2.0, dot / 8)
    for step, count in enumerate(counts):
        centre = DOTS_LEFT + (step + 0.5) * step_width
        for i in range(count):
            column, level = i % across, i // across
            x = centre + (column - (min(across, count) - 1) / 2) * pitch - dot / 2
            y = height - 8 - level * pitch - dot
            yield ShapeMark(
                x=x,
                y=y,
                width=dot,
                height=dot,
                fill=palette.ground if is_hollow else palette.fill,
                shape=Shape.DISC,
                edge=palette.fill if is_hollow else "",
                edge_px=edge if is_hollow else 0.0,
            )


def _dot_grid(most: int, height: float, width: float) -> tuple[int, float]:
    """How many dots stand side by side in a step, and how far apart: as few and as large as fit."""
    across, pitch = 1, 0.0
    while True:
        pitch = min(DOT_PITCH, width * 0.86 / across if across > 1 else DOT_PITCH)
        if math.ceil(most / across) * pitch <= height or across >= most:
            return across, min(pitch, height / math.ceil(most / across))
        across += 1


def _thin_axis(picture: ScalePicture, palette: Palette) -> Iterator[Mark]:
    """What the side before stands on, with its median."""
    yield ShapeMark(x=LEFT, y=8, width=ROOM_WIDTH, height=4, fill=palette.ink)
    if picture.median_before is not None:
        x = _centre(picture.median_before, len(picture.before))
        yield ShapeMark(x=x - 3, y=0, width=6, height=THIN_AXIS, fill=palette.ink)


def _axis(picture: ScalePicture, palette: Palette) -> Iterator[Mark]:
    """The line between the poles with the median; a thick piece leads to it from where it was before."""
    yield from pole_marks(palette, y=8, side=TICK, line_px=8)
    if picture.median is None or not picture.counts:
        return
    centre = _centre(picture.median, len(picture.counts))
    if picture.median_before is not None:
        was = _centre(picture.median_before, len(picture.before))
        left, width = min(was, centre), abs(centre - was)
        yield ShapeMark(x=left, y=18, width=max(width, 1.0), height=20, fill=palette.accent)
        yield ShapeMark(
            x=was - 14, y=14, width=28, height=28, fill=palette.ground, shape=Shape.DISC,
            edge=palette.ink, edge_px=6,
        )  # fmt: skip
    yield ShapeMark(x=centre - 3, y=8, width=6, height=TICK, fill=palette.ink)


def _centre(place: float, steps: int) -> float:
    return DOTS_LEFT + (place + 0.5) * DOTS_WIDTH / steps


def _pole_rows(picture: ScalePicture, palette: Palette) -> Iterator[Row]:
    style = TextStyle(px=48, weight=600)
    measure = Measure(width=600, line_px=60, language=picture.frame.language)
    left = broken_lines(picture.pole_a, style, measure)
    right = broken_lines(picture.pole_b, style, measure)
    strips = [
        Strip(
            height=60,
            marks=(
                *line_at(left, i, style, x=LEFT, line_px=60, colour=palette.ink),
                *(
                    line_to_right(text, style, right=LEFT + ROOM_WIDTH, top=0, line_px=60, colour=palette.ink)
                    for text in right[i : i + 1]
                ),
                *(_median_word(picture, palette) if i == 0 else ()),
            ),
        )
        for i in range(max(len(left), len(right), 1))
    ]
    yield Row(strips=tuple(strips), gap=16.0)


def _median_word(picture: ScalePicture, palette: Palette) -> tuple[TextMark, ...]:
    """The word under the median's tick, where it does not run into a pole's name."""
    if picture.median is None or not picture.counts:
        return ()
    style, pole = TextStyle(px=40), TextStyle(px=48, weight=600)
    width = text_width(picture.median_word, style)
    x = DOTS_LEFT + (picture.median + 0.5) * DOTS_WIDTH / len(picture.counts) - width / 2
    least = LEFT + min(600.0, text_width(picture.pole_a, pole)) + 24
    most = LEFT + ROOM_WIDTH - min(600.0, text_width(picture.pole_b, pole)) - width - 24
    if least > most:
        return ()
    x = min(max(x, least), most)
    return (line_mark(picture.median_word, style, x=x, top=0, line_px=60, colour=palette.ink_2),)
