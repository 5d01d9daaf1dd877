"""Lays out the groups' tools as cards side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import Card, CardRow, Frame, ToolPicture
from facilitator_app.ui.projector.flow import (
    CONTENT_END,
    LEFT,
    WIDTH,
    Page,
    Row,
    Strip,
    flowing,
    head_of,
    rule_mark,
)
from facilitator_app.ui.projector.marks import Mark, ShapeMark, TextStyle, all_moved
from facilitator_app.ui.projector.palette import CARD, Palette, palette_of
from facilitator_app.ui.projector.rows import note_rows
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    shortened,
    text_width,
)

HEAD_GAP = 32.0
CARD_GAP = 32.0
CARD_ROW_GAP = 28.0
CARD_PADDING = 32.0
CARD_HEAD = 88.0
CARD_TOP = 17.0
CARD_LEAST = 344.0
CARD_FOOT = 24.0
ROW_GAP = 6.0
LABEL_WIDTHS = (160.0, 288.0)
LABEL_GAP = 24.0


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
            return note_rows(picture.note, frame, palette)
        style = _card_style(px, picture.cards, is_single=is_single)
        room = CONTENT_END - (head.end + HEAD_GAP) - CARD_HEAD - CARD_TOP - CARD_FOOT
        cards = [part for card in picture.cards for part in _parts(card, style, frame, room)]
        step = 1 if is_single else 2
        pairs = [cards[i : i + step] for i in range(0, len(cards), step)]
        return tuple(_card_pair(pair, style, frame, palette) for pair in pairs)

    return flowing(frame, palette, head, rows, most=48 if is_single else 40, gap=HEAD_GAP)


def _card_style(px: int, cards: Sequence[Card], *, is_single: bool) -> _CardStyle:
    """Labels have as much width as their longest word needs, within limits."""
    width = WIDTH if is_single else (WIDTH - CARD_GAP) / 2
    label = TextStyle(px=WALL_SIZES.least_px)
    words = (word for card in cards for row in card.rows for word in row.label.split())
    widest = max((text_width(word, label) for word in words), default=0.0)
    label_width = 480.0 if is_single else min(max(widest + 4, LABEL_WIDTHS[0]), LABEL_WIDTHS[1])
    text = TextStyle(px=max(WALL_SIZES.least_px, px - 2), weight=500, is_serif=True)
    return _CardStyle(
        width=width,
        label_width=label_width,
        label=label,
        text=text,
        line_px=round(text.px * (1.316 if text.px > WALL_SIZES.least_px else 1.25)),
    )


def _row_lines(row: CardRow, style: _CardStyle, frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    inner = style.width - 2 * CARD_PADDING
    left = Measure(width=style.label_width, line_px=style.line_px, language=frame.language)
    right = Measure(
        width=inner - style.label_width - LABEL_GAP, line_px=style.line_px, language=frame.language
    )
    face = _face(row, style)
    texts = tuple(line for text in row.texts for line in broken_lines(text, face, right))
    return broken_lines(row.label, style.label, left), texts


def _face(row: CardRow, style: _CardStyle) -> TextStyle:
    """What the group was told is the program's word, in its face; what it said is in the people's."""
    return TextStyle(px=style.label.px, weight=600) if row.is_event else style.text


def _row_height(row: CardRow, style: _CardStyle, frame: Frame) -> float:
    labels, texts = _row_lines(row, style, frame)
    return max(len(labels), len(texts)) * style.line_px + ROW_GAP


def _parts(card: Card, style: _CardStyle, frame: Frame, room: float) -> Iterator[Card]:
    """The card, or several of the same title when its rows are higher than `room`."""
    rows: list[CardRow] = []
    used = 0.0
    for row in _short_rows(card.rows, style, frame, room):
        height = _row_height(row, style, frame)
        if rows and used + height > room:
            yield Card(title=card.title, status=card.status, rows=tuple(rows))
            rows, used = [], 0.0
        rows.append(row)
        used += height
    yield Card(title=card.title, status=card.status, rows=tuple(rows))


def _short_rows(rows: Sequence[CardRow], style: _CardStyle, frame: Frame, room: float) -> Iterator[CardRow]:
    """The rows, those higher than `room` divided between lines."""
    most = int((room - ROW_GAP) // style.line_px)
    for row in rows:
        if _row_height(row, style, frame) <= room:
            yield row
            continue
        labels, texts = _row_lines(row, style, frame)
        for at in range(0, max(len(labels), len(texts)), most):
            label = " ".join(labels[at : at + most])
            yield replace(row, label=label, texts=("\n".join(texts[at : at + most]),))


def _card_pair(pair: Sequence[Card], style: _CardStyle, frame: Frame, palette: Palette) -> Row:
    insides = [_card_inside(card, style, frame, palette) for card in pair]
    height = max(CARD_LEAST, *(CARD_HEAD + CARD_TOP + inside.height + CARD_FOOT for inside in insides))
    marks: list[Mark] = []
    for i, (card, inside) in enumerate(zip(pair, insides, strict=True)):
        x = LEFT + i * (style.width + CARD_GAP)
        marks.append(
            ShapeMark(
                x=x, y=0, width=style.width, height=height, fill=CARD, radius=12, edge=palette.rule, edge_px=3
            )
        )
        marks.extend(_card_head(card, x, style, palette))
        marks.extend(all_moved(inside.marks, dx=x + CARD_PADDING, dy=CARD_HEAD + CARD_TOP))
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
        face, colour = _face(row, style), palette.accent if row.is_event else palette.ink
        sides = ((labels, style.label, 0.0, palette.ink_2), (texts, face, _text_x(style), colour))
        for lines, face, x, colour in sides:
            marks.extend(
                line_mark(line, face, x=x, top=y + i * style.line_px, line_px=style.line_px, colour=colour)
                for i, line in enumerate(lines)
            )
        y += max(len(labels), len(texts)) * style.line_px + ROW_GAP
    return Strip(height=y, marks=tuple(marks))


def _text_x(style: _CardStyle) -> float:
    return style.label_width + LABEL_GAP
