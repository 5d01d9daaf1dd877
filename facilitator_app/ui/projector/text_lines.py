"""Lays out the lines of a text: running lines, lists with one level inside, headings, rows of two columns, pictures.

A heading stays with the line that follows it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import Frame, Line, LineKind
from facilitator_app.ui.projector.flow import LEFT, WIDTH, Row, Strip, rule_mark
from facilitator_app.ui.projector.images import image_size
from facilitator_app.ui.projector.marks import ImageMark, Mark, Shape, ShapeMark, TextStyle
from facilitator_app.ui.projector.palette import Palette
from facilitator_app.ui.projector.rich_text import RichLine, rich_lines, rich_marks, rich_row
from facilitator_app.ui.projector.typesetting import Measure, line_mark, text_width

TERM_WIDTH = 520.0
LEADING, TERM_LEADING = 1.34, 1.28
GAP_EM, HEADING_GAP_EM = 0.42, 0.8
INDENT_EM = 0.92
LONGEST_LINE_EM = 34.0
PICTURE_MOST_EM = 9.0


@dataclass(frozen=True, slots=True)
class LineRoom:
    """Where lines stand. In a column rows of two are run together, since there is no room for both."""

    frame: Frame
    palette: Palette
    width: float = WIDTH
    is_column: bool = False

    def measure(self, px: int, indent: float = 0.0) -> Measure:
        """The longest line that is easily read, and no longer than there is room for."""
        width = min(self.width, px * LONGEST_LINE_EM) - indent
        return Measure(width=width, line_px=round(px * LEADING), language=self.frame.language)


def line_rows(lines: Sequence[Line], px: int, room: LineRoom) -> tuple[Row, ...]:
    """The lines as rows at a size."""
    indent = max([INDENT_EM * px, *_number_widths(lines, px)])
    rows: list[Row] = []
    heading: Row | None = None
    for i, line in enumerate(lines):
        before = lines[i - 1] if i else None
        made = _row(line, px, room, indent=round(indent), before=before)
        if line.kind is LineKind.HEADING:
            if heading is not None:
                rows.append(heading)
            heading = made
        elif heading is not None:
            rows.append(_joined(heading, made))
            heading = None
        else:
            rows.append(made)
    return tuple(row for row in (*rows, heading) if row is not None and row.strips)


def _row(line: Line, px: int, room: LineRoom, *, indent: int, before: Line | None) -> Row:
    if line.kind is LineKind.TERM and not room.is_column:
        return _term_row(line, px, room, before)
    if line.kind in (LineKind.BULLET, LineKind.NUMBER):
        return _item_row(line, px, room, indent)
    return _LINES.get(line.kind, _plain_row)(line, px, room)


def _plain_row(line: Line, px: int, room: LineRoom) -> Row:
    text = f"{line.term}: {line.text}" if line.kind is LineKind.TERM else line.text
    return rich_row(text, TextStyle(px=px), room.measure(px), colour=room.palette.ink, gap=px * GAP_EM)


def _heading_row(line: Line, px: int, room: LineRoom) -> Row:
    style = TextStyle(px=px + WALL_SIZES.fit_step_px, weight=600)
    measure = room.measure(style.px)
    return rich_row(line.text, style, measure, colour=room.palette.ink, gap=px * HEADING_GAP_EM)


def _picture_row(line: Line, px: int, room: LineRoom) -> Row:
    size = image_size(line.content)
    if size.isEmpty():
        return Row(strips=())
    height = min(room.width * size.height() / size.width(), px * PICTURE_MOST_EM)
    image = ImageMark(x=LEFT, y=0, width=room.width, height=height, content=line.content, is_centred=False)
    return Row(strips=(Strip(height=height, marks=(image,)),), gap=px * GAP_EM)


_LINES: Mapping[LineKind, Callable[[Line, int, LineRoom], Row]] = {
    LineKind.HEADING: _heading_row,
    LineKind.PICTURE: _picture_row,
}


def _item_row(line: Line, px: int, room: LineRoom, indent: int) -> Row:
    """A line of a list with its mark or number; further lines stand under the first word."""
    x = LEFT + indent * line.level
    measure = room.measure(px, indent * (line.level + 1.0))
    row = rich_row(
        line.text, TextStyle(px=px), measure, x=x + indent, colour=room.palette.ink, gap=px * GAP_EM
    )
    if not row.strips:
        return row
    mark = _item_mark(line, px, x, measure.line_px, room.palette)
    first = Strip(height=measure.line_px, marks=(mark, *row.strips[0].marks))
    gap = row.gap * (0.6 if line.level else 1.0)
    return Row(strips=(first, *row.strips[1:]), gap=gap)


def _item_mark(line: Line, px: int, x: float, line_px: float, palette: Palette) -> Mark:
    if line.kind is LineKind.NUMBER:
        style = TextStyle(px=px, weight=600)
        return line_mark(_number(line), style, x=x, top=0, line_px=line_px, colour=palette.ink)
    side = px * 0.27
    middle = line_px / 2 + 2
    if line.level:
        return ShapeMark(x=x + 4, y=middle - 2, width=side * 1.3, height=4, fill=palette.ink_2)
    return ShapeMark(
        x=x + 4, y=middle - side / 2, width=side, height=side, fill=palette.fill, shape=Shape.DISC
    )


def _term_row(line: Line, px: int, room: LineRoom, before: Line | None) -> Row:
    """A row of two columns, ruled under it, and over it when it is the first of several."""
    line_px = round(px * TERM_LEADING)
    padding = 24.0 if px >= 44 else 14.0
    language = room.frame.language
    left = Measure(width=TERM_WIDTH - 32, line_px=line_px, language=language)
    right = Measure(width=room.width - TERM_WIDTH, line_px=line_px, language=language)
    bold, plain = TextStyle(px=px, weight=600), TextStyle(px=max(WALL_SIZES.least_px, px - 4))
    sides = (
        (rich_lines(line.term, bold, left), LEFT),
        (rich_lines(line.text, plain, right), LEFT + TERM_WIDTH),
    )
    level = [
        Strip(height=line_px, marks=tuple(_side_marks(sides, i, line_px, room.palette)))
        for i in range(max(len(lines) for lines, _ in sides))
    ]
    is_first = before is None or before.kind is not LineKind.TERM
    over = (Strip(height=3, marks=(rule_mark(room.palette, y=0),)),) if is_first else ()
    under = Strip(height=padding + 3, marks=(rule_mark(room.palette, y=padding),))
    gap = 24.0 if is_first and before is not None else 0.0
    return Row(strips=(*over, Strip(height=padding), *level, under), gap=gap)


def _side_marks(
    sides: Sequence[tuple[Sequence[RichLine], float]], at: int, line_px: float, palette: Palette
) -> Iterator[Mark]:
    for lines, x in sides:
        if at < len(lines):
            yield from rich_marks(lines[at], x=x, top=0, line_px=line_px, colour=palette.ink)


def _number_widths(lines: Sequence[Line], px: int) -> Iterator[float]:
    style = TextStyle(px=px, weight=600)
    for line in lines:
        if line.kind is LineKind.NUMBER:
            yield text_width(_number(line), style) + px * 0.3


def _number(line: Line) -> str:
    return f"{line.number}."


def _joined(heading: Row, under: Row) -> Row:
    """One row of both, so that no page ends with the heading."""
    gap = Strip(height=min(under.gap, heading.gap / 2))
    return Row(strips=(*heading.strips, gap, *under.strips), gap=heading.gap)
