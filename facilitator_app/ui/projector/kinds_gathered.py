"""Lays out what the groups have given back: tools side by side, outputs, themes, the scale."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from facilitator_app.domain.look import WALL, WALL_SIZES
from facilitator_app.domain.wall import (
    Card,
    CardRow,
    Frame,
    OutputsPicture,
    ScalePicture,
    SharedOutput,
    ThemeBar,
    ThemesPicture,
    ToolPicture,
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
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextMark, TextStyle, all_moved
from facilitator_app.ui.projector.palette import CARD, Palette, palette_of
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    shortened,
    text_width,
)

CARD_GAP = 32.0
CARD_ROW_GAP = 28.0
CARD_PADDING = 32.0
CARD_HEAD = 88.0
CARD_LEAST = 344.0
CARD_ROWS_MOST = 520.0
LABEL_GAP = 24.0

BAR_NAME_WIDTH = 720.0
BAR_LEFT = 888.0
BAR_WIDTH = 800.0

DOT_PX = 40.0
DOT_PITCH = 46.0
DOTS_LEFT = 160.0
DOTS_WIDTH = 1600.0
UNDER_AXIS = 256.0
NOTE = TextStyle(px=36)


@dataclass(frozen=True, slots=True, kw_only=True)
class _CardStyle:
    """How wide a card is and how its rows are set."""

    width: float
    label_width: float
    label: TextStyle
    text: TextStyle
    line_px: float


def tool_pages(picture: ToolPicture) -> tuple[Page, ...]:
    """Cards two by two; a single group has the whole width."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=64)
    is_single = len(picture.cards) == 1

    def rows(px: int) -> Sequence[Row]:
        if not picture.cards:
            return _note_rows(picture.note, frame, palette)
        style = _card_style(px, is_single=is_single)
        cards = [part for card in picture.cards for part in _parts(card, style, frame)]
        step = 1 if is_single else 2
        pairs = [cards[i : i + step] for i in range(0, len(cards), step)]
        return tuple(_card_pair(pair, style, frame, palette) for pair in pairs)

    return flowing(frame, palette, head, rows, most=48 if is_single else 40, gap=32.0)


def outputs_pages(picture: OutputsPicture) -> tuple[Page, ...]:
    """Released outputs in serif, each after its group, with a line between."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)

    def rows(px: int) -> Sequence[Row]:
        if not picture.outputs:
            return _note_rows(picture.note, frame, palette)
        return tuple(_output_row(output, px, frame, palette) for output in picture.outputs)

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=48.0)


def themes_pages(picture: ThemesPicture) -> tuple[Page, ...]:
    """Bars with the number always written at the end."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)
    most = max((bar.count for bar in picture.bars), default=0)

    def rows(px: int) -> Sequence[Row]:
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


def _card_style(px: int, *, is_single: bool) -> _CardStyle:
    width = WIDTH if is_single else (WIDTH - CARD_GAP) / 2
    label_width = 480.0 if is_single else 232.0
    text = TextStyle(px=max(WALL_SIZES.least_px, px - 2), weight=500, is_serif=True)
    return _CardStyle(
        width=width,
        label_width=label_width,
        label=TextStyle(px=WALL_SIZES.least_px),
        text=text,
        line_px=round(text.px * 1.316),
    )


def _row_lines(row: CardRow, style: _CardStyle, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    inner = style.width - 2 * CARD_PADDING
    left = Measure(width=style.label_width, line_px=style.line_px, language=frame.language)
    right = Measure(
        width=inner - style.label_width - LABEL_GAP, line_px=style.line_px, language=frame.language
    )
    texts = tuple(line for text in row.texts for line in broken_lines(text, style.text, right))
    return broken_lines(row.label, style.label, left), texts


def _parts(card: Card, style: _CardStyle, frame: Frame) -> Iterator[Card]:
    """The card, or several of the same title when one would not fit on a page."""
    most = int(CARD_ROWS_MOST // style.line_px)
    rows: list[CardRow] = []
    used = 0
    for row in _short_rows(card.rows, style, frame, most):
        labels, texts = _row_lines(row, style, frame)
        lines = max(len(labels), len(texts))
        if rows and used + lines > most:
            yield Card(title=card.title, status=card.status, rows=tuple(rows))
            rows, used = [], 0
        rows.append(row)
        used += lines
    yield Card(title=card.title, status=card.status, rows=tuple(rows))


def _short_rows(rows: Sequence[CardRow], style: _CardStyle, frame: Frame, most: int) -> Iterator[CardRow]:
    for row in rows:
        labels, texts = _row_lines(row, style, frame)
        if max(len(labels), len(texts)) <= most:
            yield row
            continue
        for at in range(0, max(len(labels), len(texts)), most):
            label = " ".join(labels[at : at + most])
            yield CardRow(label=label, texts=("\n".join(texts[at : at + most]),))


def _card_pair(pair: Sequence[Card], style: _CardStyle, frame: Frame, palette: Palette) -> Row:
    insides = [_card_inside(card, style, frame, palette) for card in pair]
    height = max(CARD_LEAST, *(CARD_HEAD + inside.height + 32 for inside in insides))
    marks: list[Mark] = []
    for i, (card, inside) in enumerate(zip(pair, insides, strict=True)):
        x = LEFT + i * (style.width + CARD_GAP)
        marks.append(
            ShapeMark(
                x=x, y=0, width=style.width, height=height, fill=CARD, radius=12, edge=palette.rule, edge_px=3
            )
        )
        marks.extend(_card_head(card, x, style, palette))
        marks.extend(all_moved(inside.marks, dx=x + CARD_PADDING, dy=CARD_HEAD + 17))
    return Row(strips=(Strip(height=height, marks=tuple(marks)),), gap=CARD_ROW_GAP)


def _card_head(card: Card, x: float, style: _CardStyle, palette: Palette) -> Iterator[Mark]:
    title, status = TextStyle(px=40, weight=600), TextStyle(px=WALL_SIZES.least_px, weight=600)
    right = x + style.width - CARD_PADDING
    room = style.width - 2 * CARD_PADDING - text_width(card.status, status) - 24
    name = shortened(card.title, title, room)
    yield line_mark(name, title, x=x + CARD_PADDING, top=27, line_px=48, colour=palette.ink)
    yield line_to_right(card.status, status, right=right, top=29, line_px=48, colour=palette.accent)
    yield rule_mark(palette, y=CARD_HEAD, x=x + CARD_PADDING, width=style.width - 2 * CARD_PADDING)


def _card_inside(card: Card, style: _CardStyle, frame: Frame, palette: Palette) -> Strip:
    marks: list[Mark] = []
    y = 0.0
    for row in card.rows:
        labels, texts = _row_lines(row, style, frame)
        sides = ((labels, style.label, 0.0, palette.ink_2), (texts, style.text, _text_x(style), palette.ink))
        for lines, face, x, colour in sides:
            marks.extend(
                line_mark(line, face, x=x, top=y + i * style.line_px, line_px=style.line_px, colour=colour)
                for i, line in enumerate(lines)
            )
        y += max(len(labels), len(texts)) * style.line_px + 6
    return Strip(height=y, marks=tuple(marks))


def _text_x(style: _CardStyle) -> float:
    return style.label_width + LABEL_GAP


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


def _note_rows(note: str, frame: Frame, palette: Palette) -> tuple[Row, ...]:
    measure = Measure(width=1560, line_px=64, language=frame.language)
    return (text_row(note, TextStyle(px=48), measure, colour=palette.ink_2),)


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
