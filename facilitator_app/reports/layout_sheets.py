"""Pieces on sheets: several cards or badges to a sheet with marks to cut by, a sign on a sheet that is folded.

Invariants: nothing of a piece comes nearer to its edge than its inset; the marks stand outside the pieces; text of a
card is never made smaller than 9 pt but goes on to the next card.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Fill, Line, Mark, Text, TurnedText, shifted
from facilitator_app.reports.flow import Body, flow
from facilitator_app.reports.layout import Layout
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Face, Paragraph
from facilitator_app.reports.model_pieces import Badge, Card, CardPart, Piece, Sign
from facilitator_app.reports.roles import Role, Step, begins, goes_on
from facilitator_app.reports.style import HAIR, MM, PAGE_HEIGHT, PAGE_WIDTH, Ink, TextStyle

PARAGRAPH, HEADING = Step(Role.P), Step(Role.H1)
CUT_GAP, CUT_LENGTH = 2.5 * MM, 5 * MM
DASH = 0.8 * MM


@dataclass(frozen=True, slots=True)
class Grid:
    """Pieces of one size in the middle of a sheet."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def left(self) -> float:
        return (PAGE_WIDTH - self.columns * self.width) / 2

    @property
    def top(self) -> float:
        return (PAGE_HEIGHT - self.rows * self.height) / 2

    @property
    def count(self) -> int:
        """How many pieces a sheet has."""
        return self.columns * self.rows

    def corner(self, place: int) -> tuple[float, float]:
        """The left upper corner of a piece, row by row."""
        row, column = divmod(place, self.columns)
        return self.left + column * self.width, self.top + row * self.height


CARDS = Grid(2, 2, 90 * MM, 132 * MM)
BADGES = Grid(2, 4, 90 * MM, 60 * MM)

CARD_INSET = 9 * MM
CARD_WIDTH = CARDS.width - 2 * CARD_INSET
CARD_HEAD_TOP, CARD_TOP = 9.5 * MM, 20 * MM
CARD_RULE = CARDS.height - 13.5 * MM
CARD_BODY_FOOT = CARD_RULE - 4.5 * MM
CARD_FOOT_TOP = CARD_RULE + 1.5 * MM
FOOT_GAP = 6 * MM
HEAD_GAP = 4 * MM
MOST_ASIDE = 34 * MM

SMALLER: tuple[Mapping[Face, Face], ...] = (
    {},
    {Face.BODY: Face.NOTES},
    {Face.BODY: Face.NOTES, Face.STATEMENT: Face.STATEMENT_SMALLER},
    {Face.BODY: Face.NOTES, Face.STATEMENT: Face.STATEMENT_SMALLEST},
    {Face.BODY: Face.NOTES, Face.STATEMENT: Face.WORDS},
)
"""Voices in place of others, the largest first: 9.5 and 11 pt can still be read across a table. What the card is about
keeps its weight as long as it can, so that it is not taken for the text under it."""

BADGE_INSET = 7 * MM
BADGE_WIDTH = BADGES.width - 2 * BADGE_INSET
BADGE_NAME_TOP = 14 * MM
BADGE_RULE = BADGES.height - 12 * MM
MOST_BADGE_LINES = 2
BADGE_LINES_GAP = 1.5 * MM
BADGE_NAME_HEIGHT = BADGE_RULE - BADGE_NAME_TOP - BADGE_LINES_GAP - MOST_BADGE_LINES * style.BODY.leading_pt

SIGN_INSET = 20 * MM
SIGN_WIDTH = PAGE_WIDTH - 2 * SIGN_INSET
SIGN_TOP, SIGN_FOOT = PAGE_HEIGHT / 2 + 14 * MM, PAGE_HEIGHT - 14 * MM
SIGN_NAME_HEIGHT = 2 * style.SIGN_NAMES[0].leading_pt
FOLD = PAGE_HEIGHT / 2
SLACK = 0.01


def sheets(breaker: LineBreaker, layout: Layout, pieces: Sequence[Piece]) -> tuple[Body, ...]:
    """The sheets that hold `pieces`, which are all of one kind."""
    signs = [piece for piece in pieces if isinstance(piece, Sign)]
    if signs:
        return tuple(_sign(breaker, sign) for sign in signs)
    badges = [_badge(breaker, piece) for piece in pieces if isinstance(piece, Badge)]
    if badges:
        return _on_grid(BADGES, badges)
    cards = [body for piece in pieces if isinstance(piece, Card) for body in _card(breaker, layout, piece)]
    return _on_grid(CARDS, cards)


def _on_grid(grid: Grid, bodies: Sequence[Body]) -> tuple[Body, ...]:
    return tuple(_sheet(grid, bodies[at : at + grid.count]) for at in range(0, len(bodies), grid.count))


def _sheet(grid: Grid, bodies: Sequence[Body]) -> Body:
    sheet = Body(marks=[*_guides(grid), *_cut_marks(grid)])
    for place, body in enumerate(bodies):
        right, down = grid.corner(place)
        sheet.texts.extend(text._replace(x=text.x + right, y=text.y + down) for text in body.texts)
        sheet.marks.extend(shifted(mark, right=right, down=down) for mark in body.marks)
    return sheet


def _guides(grid: Grid) -> list[Mark]:
    """Grey dashes between the pieces."""
    marks: list[Mark] = []
    for column in range(1, grid.columns):
        marks.extend(_dashes_down(grid.left + column * grid.width, grid.top, grid.rows * grid.height))
    for row in range(1, grid.rows):
        marks.extend(dashes_across(grid.top + row * grid.height, grid.left, grid.columns * grid.width))
    return marks


def dashes_across(y: float, x: float, width: float) -> list[Mark]:
    """A grey dashed line across the sheet."""
    return [Line(y, x + at * 2 * DASH, DASH, HAIR, Ink.RULE) for at in range(int(width / (2 * DASH)))]


def _dashes_down(x: float, y: float, height: float) -> list[Mark]:
    count = int(height / (2 * DASH))
    return [Fill(y + at * 2 * DASH, x - HAIR / 2, HAIR, DASH, Ink.RULE) for at in range(count)]


def _cut_marks(grid: Grid) -> list[Mark]:
    """A mark at both ends of every cut, outside the pieces."""
    right, foot = grid.left + grid.columns * grid.width, grid.top + grid.rows * grid.height
    marks: list[Mark] = []
    for column in range(grid.columns + 1):
        x = grid.left + column * grid.width - HAIR / 2
        ends = (grid.top - CUT_GAP - CUT_LENGTH, foot + CUT_GAP)
        marks.extend(Fill(y, x, HAIR, CUT_LENGTH, Ink.BLACK) for y in ends)
    for row in range(grid.rows + 1):
        y = grid.top + row * grid.height
        sides = (grid.left - CUT_GAP - CUT_LENGTH, right + CUT_GAP)
        marks.extend(Line(y, x, CUT_LENGTH, HAIR, Ink.BLACK) for x in sides)
    return marks


def _card(breaker: LineBreaker, layout: Layout, card: Card) -> list[Body]:
    """A card, and as many more as its text needs. It is set a little smaller when that spares one."""
    whole = _with_aside_told(breaker, card)
    tries = [_card_bodies(breaker, layout, _smaller(whole, faces)) for faces in SMALLER]
    return min(tries, key=len)


def _with_aside_told(breaker: LineBreaker, card: Card) -> Card:
    """An aside that is too long for the first line stands under it."""
    if len(breaker.lines(card.aside, style.HELP, MOST_ASIDE)) <= 1:
        return card
    return replace(card, aside="", parts=(Paragraph(text=card.aside, face=Face.HELP), *card.parts))


def _smaller(card: Card, faces: Mapping[Face, Face]) -> Card:
    def part_of(part: CardPart) -> CardPart:
        return replace(part, face=faces.get(part.face, part.face)) if isinstance(part, Paragraph) else part

    return replace(
        card,
        parts=tuple(part_of(part) for part in card.parts),
        at_foot=tuple(part_of(part) for part in card.at_foot),
    )


def _card_bodies(breaker: LineBreaker, layout: Layout, card: Card) -> list[Body]:
    main = layout.bands(card.parts, left=CARD_INSET, width=CARD_WIDTH)
    at_foot = layout.bands(card.at_foot, left=CARD_INSET, width=CARD_WIDTH)
    if not at_foot or _height(main) + FOOT_GAP + _height(at_foot) > CARD_BODY_FOOT - CARD_TOP:
        bodies = flow((*main, *at_foot), first_top=CARD_TOP, next_top=CARD_TOP, foot=CARD_BODY_FOOT)
    else:
        top = CARD_BODY_FOOT - _height(at_foot)
        bodies = flow(main, first_top=CARD_TOP, next_top=CARD_TOP, foot=CARD_BODY_FOOT)
        (below,) = flow(at_foot, first_top=top, next_top=CARD_TOP, foot=CARD_BODY_FOOT)
        bodies[-1].texts.extend(below.texts)
        bodies[-1].marks.extend(below.marks)
    for number, body in enumerate(bodies):
        body.texts[:0] = _card_head(breaker, card, number)
        body.texts.extend(_one_line(breaker, card.foot, style.HELP, (CARD_INSET, CARD_FOOT_TOP), CARD_WIDTH))
        body.marks.append(Line(CARD_RULE, CARD_INSET, CARD_WIDTH, HAIR, Ink.RULE))
    return bodies


def _height(bands: Sequence[Band]) -> float:
    return sum(band.before + band.height for band in bands) - (bands[0].before if bands else 0.0)


def _card_head(breaker: LineBreaker, card: Card, number: int) -> list[Text]:
    """The head, and at the right what it is about; both stand on one baseline."""
    texts: list[Text] = []
    room = CARD_WIDTH
    for line in breaker.lines(card.aside, style.HELP, MOST_ASIDE):
        width = breaker.faces.width(line, style.HELP)
        y = CARD_HEAD_TOP + style.CARD_HEAD.rise_pt
        texts.append(Text(y, CARD_INSET + CARD_WIDTH - width, style.HELP, line, begins(PARAGRAPH)))
        room -= width + HEAD_GAP
    head = f"{card.head} {card.continued}".strip() if number else card.head
    return [*_headed(_one_line(breaker, head, style.CARD_HEAD, (CARD_INSET, CARD_HEAD_TOP), room)), *texts]


def _badge(breaker: LineBreaker, badge: Badge) -> Body:
    """The name in the largest size in which it leaves room for the lines under it."""
    body = Body()
    body.texts.extend(_one_line(breaker, badge.head, style.HELP, (BADGE_INSET, BADGE_INSET), BADGE_WIDTH))
    name_style, lines = _largest(breaker, badge.name, style.BADGE_NAMES, BADGE_WIDTH, BADGE_NAME_HEIGHT)
    y = BADGE_NAME_TOP
    name: list[Text] = []
    for line in lines:
        name.append(Text(y + name_style.rise_pt, BADGE_INSET, name_style, line))
        y += name_style.leading_pt
    body.texts.extend(_headed(name))
    y += BADGE_LINES_GAP
    for line in badge.lines[:MOST_BADGE_LINES]:
        body.texts.extend(_one_line(breaker, line, style.BODY, (BADGE_INSET, y), BADGE_WIDTH))
        y += style.BODY.leading_pt
    if badge.foot:
        top = BADGE_RULE + 1.5 * MM
        body.texts.extend(_one_line(breaker, badge.foot, style.BODY_STRONG, (BADGE_INSET, top), BADGE_WIDTH))
        body.marks.append(Line(BADGE_RULE, BADGE_INSET, BADGE_WIDTH, HAIR, Ink.RULE))
    return body


def _sign(breaker: LineBreaker, sign: Sign) -> Body:
    """Upright below the fold, upside down above it."""
    number = _largest(breaker, sign.number, style.SIGN_NUMBERS, SIGN_WIDTH, style.SIGN_NUMBERS[0].leading_pt)
    name = _largest(breaker, sign.name, style.SIGN_NAMES, SIGN_WIDTH, SIGN_NAME_HEIGHT)
    label = (style.SIGN_LABEL, breaker.fitted(sign.label, style.SIGN_LABEL, SIGN_WIDTH, 1))
    rows = [(text_style, line) for text_style, lines in (label, number, name) for line in lines]
    height = sum(text_style.leading_pt for text_style, _ in rows)
    y = SIGN_TOP + (SIGN_FOOT - SIGN_TOP - height) / 2
    texts: list[Text] = []
    for text_style, line in rows:
        at = (PAGE_WIDTH - breaker.faces.width(line, text_style)) / 2
        texts.append(Text(y + text_style.rise_pt, at, text_style, line))
        y += text_style.leading_pt
    texts = _headed(texts)
    marks: list[Mark] = dashes_across(FOLD, SIGN_INSET, SIGN_WIDTH)
    marks.extend(TurnedText(PAGE_HEIGHT - t.y, PAGE_WIDTH - t.x, t.style, t.text) for t in texts)
    texts.extend(_one_line(breaker, sign.fold, style.HELP, (SIGN_INSET, FOLD + 1 * MM), SIGN_WIDTH))
    return Body(texts, marks)


def _largest(
    breaker: LineBreaker, text: str, styles: Sequence[TextStyle], width: float, height: float
) -> tuple[TextStyle, tuple[str, ...]]:
    """The largest style in which a text is no higher and no word is divided; else the smallest, cut off."""
    for text_style in styles:
        lines = breaker.lines(text, text_style, width)
        words = breaker.faces.cleaned(text, text_style).split()
        if len(lines) <= _line_count(text_style, height) and " ".join(lines).split() == words:
            return text_style, lines
    return styles[-1], breaker.fitted(text, styles[-1], width, _line_count(styles[-1], height))


def _line_count(text_style: TextStyle, height: float) -> int:
    """How many lines there is room for."""
    return max(1, int((height + SLACK) / text_style.leading_pt))


def _headed(texts: Sequence[Text]) -> list[Text]:
    """The lines of a heading, which whoever hears the sheet read aloud can go to."""
    tags = (begins(HEADING), *[goes_on(HEADING)] * len(texts))
    return [text._replace(tag=tag) for text, tag in zip(texts, tags, strict=False)]


def _one_line(
    breaker: LineBreaker, text: str, text_style: TextStyle, at: tuple[float, float], width: float
) -> list[Text]:
    """A text on one line from the left upper corner `at`."""
    x, top = at
    return [
        Text(top + text_style.rise_pt, x, text_style, line, begins(PARAGRAPH))
        for line in breaker.fitted(text, text_style, width, 1)
    ]
