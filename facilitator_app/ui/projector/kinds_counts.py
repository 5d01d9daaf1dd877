"""Lays out what the room was counted to think: bars with their numbers, and pairs of bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL, WALL_SIZES
from facilitator_app.domain.textfmt import MINUS, number_words
from facilitator_app.domain.wall import Frame
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture, PairBar, PairsPicture
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
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextStyle
from facilitator_app.ui.projector.palette import CARD, Palette, palette_of
from facilitator_app.ui.projector.rows import note_row
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    text_width,
)

NAME_WIDTH = 720.0
BAR_LEFT = 888.0
BAR_WIDTH = 800.0
LEAST_BAR = 6.0

PAIR_NAME_WIDTH = 560.0
PAIR_LEFT = 720.0
PAIR_GAP = 24.0
NUMBER_WIDTH = 120.0
CHANGE_WIDTH = 200.0
PAIR_ROW_GAP = 20.0
EDGE_PX = 4.0

TIE = TextStyle(px=36, weight=600)
TIE_LINE = 44.0
TIE_WIDTH, TIE_THICK, TIE_PITCH = 32.0, 8.0, 16.0


def ballot_pages(picture: BallotPicture) -> tuple[Page, ...]:
    """Bars with the number always written at the end; until the figures are shown the options alone."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)
    most = picture.whole or max((bar.count for bar in picture.bars), default=0)

    def rows(px: int) -> Sequence[Row]:
        note = note_row(picture.note, frame, palette)
        if not picture.is_shown:
            return (*_named_rows(picture.bars, px, frame, palette), _waiting_row(picture, palette))
        word = picture.tie_word
        return (*(bar_row(bar, most, px, frame, palette, tie_word=word) for bar in picture.bars), note)

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=56.0)


def pairs_pages(picture: PairsPicture) -> tuple[Page, ...]:
    """Two bars for each option, told apart by word, outline and filling; what changed stands at the end."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)

    def rows(px: int) -> Sequence[Row]:
        bars = (_pair_row(bar, picture, px, palette) for bar in picture.bars)
        return (*bars, note_row(picture.note, frame, palette))

    return flowing(frame, palette, head, rows, most=WALL_SIZES.body_px, gap=48.0)


def bar_row(bar: BallotBar, most: int, px: int, frame: Frame, palette: Palette, *, tie_word: str = "") -> Row:
    """One option with its bar as a part of `most`, and its number."""
    line_px = round(px * 1.167)
    name = TextStyle(px=px, weight=600 if bar.is_strong else 400)
    number = TextStyle(px=round(px * 1.25), weight=600)
    measure = Measure(width=NAME_WIDTH, line_px=line_px, language=frame.language)
    lines = broken_lines(bar.label, name, measure)
    tie = TIE_LINE if bar.is_tied and tie_word else 0.0
    named = len(lines) * line_px + tie
    height = max(px * 2.333, named + 16)
    if height > CONTENT_END / 2:
        return text_row(
            f"{bar.label}: {number_words(bar.count)}", name, measure, colour=palette.ink, gap=16.0
        )
    thick = min(64.0, px * 1.333)
    top = (height - named) / 2
    marks: list[Mark] = [
        line_mark(line, name, x=LEFT, top=top + i * line_px, line_px=line_px, colour=palette.ink)
        for i, line in enumerate(lines)
    ]
    if tie:
        marks.extend(_tie_marks(tie_word, top + named - tie, palette))
    width = BAR_WIDTH * max(0, bar.count) / most if most > 0 else 0.0
    fill = palette.fill if bar.is_strong else WALL.quiet_bar
    marks.append(_bar(BAR_LEFT, (height - thick) / 2, width, thick, fill))
    marks.append(
        line_to_right(number_words(bar.count), number, right=RIGHT, top=0, line_px=height, colour=palette.ink)
    )
    return Row(strips=(Strip(height=height, marks=tuple(marks)),))


def _named_rows(bars: Sequence[BallotBar], px: int, frame: Frame, palette: Palette) -> Iterator[Row]:
    """The options as they are asked about, with a line between."""
    measure = Measure(width=WIDTH, line_px=round(px * 1.3), language=frame.language)
    for bar in bars:
        row = text_row(bar.label, TextStyle(px=px), measure, colour=palette.ink)
        yield Row(strips=(*row.strips, Strip(height=19, marks=(rule_mark(palette, y=16),))), gap=16.0)


def _waiting_row(picture: BallotPicture, palette: Palette) -> Row:
    measure = Measure(width=WIDTH, line_px=64, language=picture.frame.language)
    return text_row(picture.note, TextStyle(px=48), measure, colour=palette.ink_2, gap=40.0)


def _pair_row(bar: PairBar, picture: PairsPicture, px: int, palette: Palette) -> Row:
    line_px = round(px * 1.167)
    name = TextStyle(px=px, weight=600)
    measure = Measure(width=PAIR_NAME_WIDTH, line_px=line_px, language=picture.frame.language)
    lines = broken_lines(bar.label, name, measure)
    tie = TIE_LINE if bar.is_tied and picture.tie_word else 0.0
    named = len(lines) * line_px + tie
    height = max(2 * line_px, named)
    if height > CONTENT_END / 2:
        told = f"{picture.first_word} {bar.first} · {picture.second_word} {bar.second}"
        return text_row(f"{bar.label}: {told}", name, measure, colour=palette.ink, gap=16.0)
    top = (height - named) / 2
    marks: list[Mark] = [
        line_mark(line, name, x=LEFT, top=top + i * line_px, line_px=line_px, colour=palette.ink)
        for i, line in enumerate(lines)
    ]
    if tie:
        marks.extend(_tie_marks(picture.tie_word, top + named - tie, palette))
    marks.extend(_two_bars(bar, picture, (height - 2 * line_px) / 2, line_px, palette))
    marks.extend(_change_marks(bar, px, height, palette))
    return Row(strips=(Strip(height=height, marks=tuple(marks)),), gap=PAIR_ROW_GAP)


def _two_bars(
    bar: PairBar, picture: PairsPicture, top: float, line_px: float, palette: Palette
) -> Iterator[Mark]:
    word = TextStyle(px=WALL_SIZES.least_px)
    number = TextStyle(px=round(line_px / 1.167), weight=600)
    left = PAIR_LEFT + PAIR_GAP + max(text_width(w, word) for w in (picture.first_word, picture.second_word))
    right = RIGHT - (CHANGE_WIDTH if _has_changes(picture) else 0.0)
    room = right - NUMBER_WIDTH - left
    most = max((max(one.first, one.second) for one in picture.bars), default=0)
    thick = line_px * 0.64
    fills = (palette.fill, CARD) if picture.is_first_strong else (CARD, palette.fill)
    sides = ((picture.first_word, bar.first, fills[0]), (picture.second_word, bar.second, fills[1]))
    for i, (told, count, fill) in enumerate(sides):
        y = top + i * line_px
        width = room * count / most if most else 0.0
        yield line_mark(told, word, x=PAIR_LEFT, top=y, line_px=line_px, colour=palette.ink_2)
        yield _bar(left, y + (line_px - thick) / 2, width, thick, fill, edge=palette.fill)
        yield line_to_right(str(count), number, right=right, top=y, line_px=line_px, colour=palette.ink)


def _has_changes(picture: PairsPicture) -> bool:
    return any(bar.change for bar in picture.bars)


def _change_marks(bar: PairBar, px: int, height: float, palette: Palette) -> Iterator[Mark]:
    """How many more or fewer, after a triangle that points the same way as the sign."""
    if not bar.change:
        return
    style = TextStyle(px=round(px * 1.08), weight=600)
    side = px * 0.5
    shape = Shape.TRIANGLE_DOWN if bar.change.startswith(MINUS) else Shape.TRIANGLE
    text = line_to_right(bar.change, style, right=RIGHT, top=0, line_px=height, colour=palette.ink)
    x = text.x - side - 12
    yield ShapeMark(x=x, y=(height - side) / 2, width=side, height=side, fill=palette.ink, shape=shape)
    yield text


def _tie_marks(word: str, top: float, palette: Palette) -> Iterator[Mark]:
    """Two equal bars and the word."""
    y = top + (TIE_LINE - TIE_THICK - TIE_PITCH) / 2
    for level in range(2):
        yield ShapeMark(x=LEFT, y=y + level * TIE_PITCH, width=TIE_WIDTH, height=TIE_THICK, fill=palette.ink)
    yield line_mark(word, TIE, x=LEFT + TIE_WIDTH + 16, top=top, line_px=TIE_LINE, colour=palette.ink)


def _bar(x: float, y: float, width: float, height: float, fill: str, *, edge: str = "") -> ShapeMark:
    """A bar, hollow where it has an edge and room for one; nothing at all is a thin line."""
    if edge and width > 2 * EDGE_PX:
        return ShapeMark(
            x=x, y=y, width=width, height=height, fill=fill, radius=4, edge=edge, edge_px=EDGE_PX
        )
    return ShapeMark(x=x, y=y, width=max(width, LEAST_BAR), height=height, fill=edge or fill, radius=4)
