"""Lays out what the groups have given back: outputs after each other, under themes or one large, and themes as bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.slides import OutputsView
from facilitator_app.domain.wall import Frame, OutputsPicture, SharedOutput, ThemesPicture
from facilitator_app.domain.wall_counts import BallotBar
from facilitator_app.ui.projector.flow import (
    LEFT,
    TOP,
    WIDTH,
    Area,
    Page,
    Row,
    Strip,
    fitted,
    flowing,
    framed,
    head_of,
    paged,
    rule_mark,
    text_row,
)
from facilitator_app.ui.projector.kinds_counts import bar_row
from facilitator_app.ui.projector.kinds_room import ROOM_WIDTH
from facilitator_app.ui.projector.marks import Mark, TextStyle
from facilitator_app.ui.projector.palette import Palette, palette_of
from facilitator_app.ui.projector.rows import line_at, note_row, note_rows
from facilitator_app.ui.projector.typesetting import Measure, broken_lines

THEME = TextStyle(px=48, weight=600)
GROUP = TextStyle(px=40, weight=600)
LARGE_MOST_PX = WALL_SIZES.statement_most_px
LARGE_GAP = 64.0


def outputs_pages(picture: OutputsPicture) -> tuple[Page, ...]:
    """Released outputs in serif, each after its group, with a line between."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)

    if picture.view is OutputsView.ONE and picture.outputs:
        return _large_pages(picture, palette)

    def rows(px: int) -> Sequence[Row]:
        if not picture.outputs:
            return note_rows(picture.note, frame, palette)
        return tuple(_theme_rows(picture.outputs, px, frame, palette))

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
        bars = (BallotBar(label=bar.name, count=bar.count, is_strong=bar.is_strong) for bar in picture.bars)
        rows = [bar_row(bar, most, px, frame, palette) for bar in bars]
        return (*rows, note_row(picture.note, frame, palette))

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=56.0)


def _large_pages(picture: OutputsPicture, palette: Palette) -> tuple[Page, ...]:
    """One output on each page, as large as it can be, with its group under it."""
    frame = picture.frame
    head = head_of(picture.kicker, picture.heading, frame, palette, most=WALL_SIZES.heading_least_px)
    area = Area(top=head.end + (LARGE_GAP if head.marks else 0.0))
    spilt = paged(head.spill, Area(top=TOP)) if head.spill else ()
    contents = [*spilt]
    for output in picture.outputs:
        contents += [(*head.marks, *marks) for marks in _large(output, area, frame, palette)]
    return framed(frame, palette, contents)


def _large(output: SharedOutput, area: Area, frame: Frame, palette: Palette) -> tuple[tuple[Mark, ...], ...]:
    def rows(px: int) -> Sequence[Row]:
        measure = Measure(width=ROOM_WIDTH, line_px=round(px * 1.3), language=frame.language)
        style = TextStyle(px=px, weight=500, is_serif=True)
        said = text_row(output.text, style, measure, colour=palette.ink)
        under = Measure(width=ROOM_WIDTH, line_px=56, language=frame.language)
        group = text_row(output.group, GROUP, under, colour=palette.accent, gap=40.0)
        return (said, group)

    return fitted(rows, LARGE_MOST_PX, area)


def _theme_rows(outputs: Sequence[SharedOutput], px: int, frame: Frame, palette: Palette) -> Iterator[Row]:
    """Each output; the first under a theme stands after the theme's name and on the same page."""
    theme = ""
    for output in outputs:
        row = _output_row(output, px, frame, palette)
        if output.theme and output.theme != theme:
            measure = Measure(width=WIDTH, line_px=64, language=frame.language)
            name = text_row(output.theme, THEME, measure, colour=palette.ink)
            row = Row(strips=(*name.strips, Strip(height=8), *row.strips), gap=40.0)
        theme = output.theme
        yield row


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
                *line_at(labels, i, label, x=LEFT, line_px=line_px, colour=palette.accent),
                *line_at(texts, i, style, x=LEFT + indent, line_px=line_px, colour=palette.ink),
            ),
        )
        for i in range(lines)
    ]
    end = Strip(height=19, marks=(rule_mark(palette, y=16),))
    return Row(strips=(*strips, end), gap=16.0)
