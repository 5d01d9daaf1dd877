"""Lays out what the groups have given back: tools side by side, outputs, themes, the scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL, WALL_SIZES
from facilitator_app.domain.wall import (
    Frame,
    OutputsPicture,
    ScalePicture,
    SharedOutput,
    ThemeBar,
    ThemesPicture,
)
from facilitator_app.ui.projector.flow import (
    CONTENT_END,
    LEFT,
    RIGHT,
    WIDTH,
    Page,
    Row,
    Strip,
    flowing,
    head_of,
    rule_mark,
    text_row,
)
from facilitator_app.ui.projector.kinds_room import ROOM_WIDTH, pole_marks
from facilitator_app.ui.projector.kinds_tool import note_rows
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextMark, TextStyle
from facilitator_app.ui.projector.palette import Palette, palette_of
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    text_width,
)

BAR_NAME_WIDTH = 720.0
BAR_LEFT = 888.0
BAR_WIDTH = 800.0

DOT_PX = 40.0
DOT_PITCH = 46.0
DOTS_LEFT = 160.0
DOTS_WIDTH = 1600.0
UNDER_AXIS = 256.0
NOTE = TextStyle(px=36)


def outputs_pages(picture: OutputsPicture) -> tuple[Page, ...]:
    """Released outputs in serif, each after its group, with a line between."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)

    def rows(px: int) -> Sequence[Row]:
        if not picture.outputs:
            return note_rows(picture.note, frame, palette)
        return tuple(_output_row(output, px, frame, palette) for output in picture.outputs)

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=48.0)


def themes_pages(picture: ThemesPicture) -> tuple[Page, ...]:
    """Bars with the number always written at the end."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)
    most = max((bar.count for bar in picture.bars), default=0)

    def rows(px: int) -> Sequence[Row]:
        if not picture.bars:
            return note_rows(picture.note, frame, palette)
        bars = [_bar_row(bar, most, px, frame, palette) for bar in picture.bars]
        return (*bars, _note_row(picture.note, frame, palette))

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=56.0)


def scale_pages(picture: ScalePicture) -> tuple[Page, ...]:
    """One dot a person over the line between the poles."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=64)

    def rows(_px: int) -> Sequence[Row]:
        top = head.end + 28 if head.marks else 112.0
        height = max(120.0, min(456.0, CONTENT_END - UNDER_AXIS - top))
        return (
            Row(strips=(Strip(height=height, marks=tuple(_dots(picture, height, palette))),)),
            Row(strips=(Strip(height=56, marks=tuple(_axis(picture, palette))),)),
            *_pole_rows(picture, palette),
            _note_row(picture.note, frame, palette),
        )

    return flowing(frame, palette, head, rows, most=WALL_SIZES.least_px, gap=28.0)


def _output_row(output: SharedOutput, px: int, frame: Frame, palette: Palette) -> Row:
    line_px = round(px * 1.3)
    indent = 272.0 if output.group else 0.0
    style = TextStyle(px=px, weight=500, is_serif=True)
    label = TextStyle(px=36, weight=600)
    text_room = Measure(width=WIDTH - indent, line_px=line_px, language=frame.language)
    label_room = Measure(width=indent - 24, line_px=line_px, language=frame.language)
    texts = broken_lines(output.text, style, text_room)
    labels = broken_lines(output.group, label, label_room) if output.group else ()
    lines = max(len(texts), len(labels))
    strips = [
        Strip(
            height=line_px,
            marks=(
                *_line_at(labels, i, label, x=LEFT, line_px=line_px, colour=palette.accent),
                *_line_at(texts, i, style, x=LEFT + indent, line_px=line_px, colour=palette.ink),
            ),
        )
        for i in range(lines)
    ]
    end = Strip(height=19, marks=(rule_mark(palette, y=16),))
    return Row(strips=(*strips, end), gap=16.0)


def _line_at(
    lines: Sequence[str], i: int, style: TextStyle, *, x: float, line_px: float, colour: str
) -> tuple[TextMark, ...]:
    return tuple(
        line_mark(line, style, x=x, top=0, line_px=line_px, colour=colour) for line in lines[i : i + 1]
    )


def _bar_row(bar: ThemeBar, most: int, px: int, frame: Frame, palette: Palette) -> Row:
    line_px = round(px * 1.167)
    name = TextStyle(px=px, weight=600 if bar.is_strong else 400)
    number = TextStyle(px=round(px * 1.25), weight=600)
    measure = Measure(width=BAR_NAME_WIDTH, line_px=line_px, language=frame.language)
    lines = broken_lines(bar.name, name, measure)
    height = max(px * 2.333, len(lines) * line_px + 16)
    thick = min(64.0, px * 1.333)
    top = (height - len(lines) * line_px) / 2
    names = (
        line_mark(line, name, x=LEFT, top=top + i * line_px, line_px=line_px, colour=palette.ink)
        for i, line in enumerate(lines)
    )
    width = BAR_WIDTH * bar.count / most if most else 0.0
    fill = palette.fill if bar.is_strong else WALL.quiet_bar
    shape = ShapeMark(
        x=BAR_LEFT, y=(height - thick) / 2, width=max(width, 6.0), height=thick, fill=fill, radius=4
    )
    count = line_to_right(str(bar.count), number, right=RIGHT, top=0, line_px=height, colour=palette.ink)
    if height > CONTENT_END / 2:
        return text_row(f"{bar.name}: {bar.count}", name, measure, colour=palette.ink, gap=16.0)
    return Row(strips=(Strip(height=height, marks=(*names, shape, count)),))


def _note_row(note: str, frame: Frame, palette: Palette) -> Row:
    measure = Measure(width=WIDTH, line_px=48, language=frame.language)
    return text_row(note, NOTE, measure, colour=palette.ink_2, gap=36.0)


def _dots(picture: ScalePicture, height: float, palette: Palette) -> Iterator[Mark]:
    steps = len(picture.counts)
    most = max(picture.counts, default=0)
    if not most:
        return
    step_width = DOTS_WIDTH / steps
    across, pitch = _dot_grid(most, height - 32, step_width)
    dot = pitch * DOT_PX / DOT_PITCH
    for step, count in enumerate(picture.counts):
        centre = DOTS_LEFT + (step + 0.5) * step_width
        for i in range(count):
            column, level = i % across, i // across
            x = centre + (column - (min(across, count) - 1) / 2) * pitch - dot / 2
            y = height - 8 - level * pitch - dot
            yield ShapeMark(x=x, y=y, width=dot, height=dot, fill=palette.fill, shape=Shape.DISC)


def _dot_grid(most: int, height: float, width: float) -> tuple[int, float]:
    """How many dots stand side by side in a step, and how far apart: as few and as large as fit."""
    across, pitch = 1, 0.0
    while True:
        pitch = min(DOT_PITCH, width * 0.86 / across if across > 1 else DOT_PITCH)
        if math.ceil(most / across) * pitch <= height or across >= most:
            return across, min(pitch, height / math.ceil(most / across))
        across += 1


def _axis(picture: ScalePicture, palette: Palette) -> Iterator[Mark]:
    yield from pole_marks(palette, y=8, side=40, line_px=8)
    if picture.median is None or not picture.counts:
        return
    centre = DOTS_LEFT + (picture.median + 0.5) * DOTS_WIDTH / len(picture.counts)
    yield ShapeMark(x=centre - 3, y=8, width=6, height=40, fill=palette.ink)


def _pole_rows(picture: ScalePicture, palette: Palette) -> Iterator[Row]:
    style = TextStyle(px=48, weight=600)
    measure = Measure(width=600, line_px=60, language=picture.frame.language)
    left = broken_lines(picture.pole_a, style, measure)
    right = broken_lines(picture.pole_b, style, measure)
    strips = [
        Strip(
            height=60,
            marks=(
                *_line_at(left, i, style, x=LEFT, line_px=60, colour=palette.ink),
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
