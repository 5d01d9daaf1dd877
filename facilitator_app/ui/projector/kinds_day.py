"""Lays out what belongs to the day itself: break, example of an action, counter, pause picture, black."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    BlackPicture,
    BreakPicture,
    Counter,
    CounterPicture,
    Frame,
    PausePicture,
    SentenceRow,
)
from facilitator_app.ui.projector.flow import (
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    Area,
    Page,
    Row,
    Strip,
    fitted,
    framed,
    ground,
    head_of,
    paged,
    rule_mark,
    sizes,
    text_row,
)
from facilitator_app.ui.projector.marks import ImageMark, Mark, ShapeMark, TextStyle
from facilitator_app.ui.projector.palette import Palette, filled_palette, palette_of
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    lines_at_most,
    shortened,
    text_width,
)

BLACK = "#000000"
BREAK_HEADING = TextStyle(px=72, weight=600)
BREAK_TIME = TextStyle(px=WALL_SIZES.break_time_px, weight=600, tracking_em=-0.03)
BREAK_FOOT = TextStyle(px=40)
BREAK_CLIENT_PX = 960
BREAK_FOOT_TOP = 928.0

SENTENCE_WIDTH = 1120.0
LABEL_WIDTH = 232.0
LABEL_GAP = 40.0
COUNTER_RULE = 1344.0
COUNTER_LEFT = 1419.0
COUNTER_WIDTH = RIGHT - COUNTER_LEFT
COUNTER_TOP = 280.0
COUNTER_END = 880.0


def break_pages(picture: BreakPicture) -> tuple[Page, ...]:
    """The whole canvas in the client's colour with the time of return."""
    frame = picture.frame
    palette = filled_palette(frame.brand)
    area = Area(top=96.0, end=280.0 if picture.time else 880.0)

    def rows(px: int) -> Sequence[Row]:
        measure = Measure(width=WIDTH, line_px=round(px * 1.22), language=frame.language)
        return (text_row(picture.heading, BREAK_HEADING.at(px), measure, colour=palette.ink),)

    headings = fitted(rows, BREAK_HEADING.px if picture.time else WALL_SIZES.heading_most_px, area)
    rest = (*_break_time(picture, palette), *_break_foot(picture, palette))
    return tuple((*ground(palette), *heading, *rest) for heading in headings)


def action_example_pages(picture: ActionExamplePicture) -> tuple[Page, ...]:
    """The example as a sentence in the paper's order, with the counter at the right."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=64)
    area = Area(top=head.end + (60.0 if head.marks else 0.0))
    width = SENTENCE_WIDTH if picture.counter else WIDTH

    def rows(px: int) -> Sequence[Row]:
        return tuple(_sentence_rows(picture.rows, px, width, frame, palette))

    counter = tuple(_counter_column(picture.counter, frame, palette)) if picture.counter else ()
    contents = [(*head.marks, *marks, *counter) for marks in fitted(rows, WALL_SIZES.body_px, area)]
    if head.spill:
        contents = [*paged(head.spill, Area(top=TOP)), *contents]
    return framed(frame, palette, contents)


def counter_pages(picture: CounterPicture) -> tuple[Page, ...]:
    """The counter alone, across the wall."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, picture.heading, frame, palette, most=72)
    counter = picture.counter
    number = TextStyle(px=WALL_SIZES.digits_px, weight=600, tracking_em=-0.03)
    words, note = TextStyle(px=72, weight=600), TextStyle(px=36)
    top = max(288.0, head.end + 24)
    under = Measure(width=WIDTH, line_px=50, language=frame.language)
    content = (
        *head.marks,
        line_mark(str(counter.done), number, x=LEFT - 12, top=top - 50, line_px=400, colour=palette.ink),
        line_mark(
            shortened(counter.words, words, WIDTH),
            words,
            x=LEFT,
            top=top + 330,
            line_px=88,
            colour=palette.ink,
        ),
        *_counter_bar(counter, LEFT, top + 450, WIDTH, palette),
        *_lines(lines_at_most(counter.note, note, under, 2), note, LEFT, top + 510, palette.ink_2),
    )
    spilt = paged(head.spill, Area(top=TOP)) if head.spill else ()
    return framed(frame, palette, (*spilt, content))


def pause_pages(picture: PausePicture) -> tuple[Page, ...]:
    """The logo in the middle of the client's colour, or the client's name."""
    brand = picture.frame.brand
    palette = filled_palette(brand)
    if brand.logo:
        logo = ImageMark(x=480, y=300, width=960, height=480, content=brand.logo)
        return ((*ground(palette), logo),)
    style = TextStyle(px=WALL_SIZES.heading_most_px, weight=600)
    for px in sizes(style.px):
        style = style.at(px)
        measure = Measure(width=WIDTH, line_px=round(px * 1.15), language=picture.frame.language)
        lines = broken_lines(brand.client, style, measure)
        if len(lines) <= 3:
            break
    top = (WALL_SIZES.height_px - len(lines) * measure.line_px) / 2
    marks = [
        line_mark(
            line,
            style,
            x=(WALL_SIZES.width_px - text_width(line, style)) / 2,
            top=top + i * measure.line_px,
            line_px=measure.line_px,
            colour=palette.ink,
        )
        for i, line in enumerate(lines)
    ]
    return ((*ground(palette), *marks),)


def black_pages(_picture: BlackPicture) -> tuple[Page, ...]:
    """Black from edge to edge."""
    whole = ShapeMark(x=0, y=0, width=WALL_SIZES.width_px, height=WALL_SIZES.height_px, fill=BLACK)
    return ((whole,),)


def _break_time(picture: BreakPicture, palette: Palette) -> Iterator[Mark]:
    if not picture.time:
        return
    style = TextStyle(px=52, weight=500)
    yield line_mark(picture.again, style, x=LEFT, top=296, line_px=64, colour=palette.ink)
    yield line_mark(picture.time, BREAK_TIME, x=LEFT - 16, top=360, line_px=440, colour=palette.ink)


def _break_foot(picture: BreakPicture, palette: Palette) -> Iterator[Mark]:
    """What comes at the left, growing upwards to three lines; the day at the right."""
    room = WIDTH
    if picture.frame.foot:
        foot = shortened(picture.frame.foot, BREAK_FOOT, BREAK_CLIENT_PX)
        mark = line_to_right(
            foot, BREAK_FOOT, right=RIGHT, top=BREAK_FOOT_TOP, line_px=56, colour=palette.ink
        )
        room = mark.x - LEFT - 64
        yield mark
    measure = Measure(width=room, line_px=56, language=picture.frame.language)
    lines = lines_at_most(picture.next, BREAK_FOOT, measure, 3)
    top = BREAK_FOOT_TOP - 56 * (len(lines) - 1)
    for i, line in enumerate(lines):
        yield line_mark(line, BREAK_FOOT, x=LEFT, top=top + 56 * i, line_px=56, colour=palette.ink)


def _sentence_rows(
    rows: Sequence[SentenceRow], px: int, width: float, frame: Frame, palette: Palette
) -> Iterator[Row]:
    is_ruled = False
    for i, row in enumerate(rows):
        if row.is_value and not is_ruled and i > 0:
            is_ruled = True
            line = Strip(height=3, marks=(rule_mark(palette, y=0, width=width),))
            yield Row(strips=(line, Strip(height=px * 0.6)), gap=px * 0.75)
            yield _sentence_row(row, px, width, frame, palette, gap=0.0)
            continue
        yield _sentence_row(row, px, width, frame, palette, gap=px * 0.625)


def _sentence_row(
    row: SentenceRow, px: int, width: float, frame: Frame, palette: Palette, *, gap: float
) -> Row:
    line_px = round(px * 1.29)
    label, text = TextStyle(px=36, weight=600), TextStyle(px=px, weight=500, is_serif=True)
    left = LEFT + LABEL_WIDTH + LABEL_GAP
    label_room = Measure(width=LABEL_WIDTH + LABEL_GAP - 12, line_px=line_px, language=frame.language)
    text_room = Measure(width=width - LABEL_WIDTH - LABEL_GAP, line_px=line_px, language=frame.language)
    labels = broken_lines(row.label, label, label_room)
    texts = broken_lines(row.text, text, text_room)
    strips = []
    for i in range(max(len(labels), len(texts))):
        sides = ((labels, label, LEFT, palette.accent), (texts, text, left, palette.ink))
        marks = tuple(
            line_mark(lines[i], style, x=x, top=0, line_px=line_px, colour=colour)
            for lines, style, x, colour in sides
            if i < len(lines)
        )
        strips.append(Strip(height=line_px, marks=marks))
    return Row(strips=tuple(strips), gap=gap)


def _counter_column(counter: Counter, frame: Frame, palette: Palette) -> Iterator[Mark]:
    yield ShapeMark(
        x=COUNTER_RULE, y=COUNTER_TOP, width=3, height=COUNTER_END - COUNTER_TOP, fill=palette.rule
    )
    number = TextStyle(px=240, weight=600, tracking_em=-0.03)
    text = str(counter.done)
    while text_width(text, number) > COUNTER_WIDTH:
        number = number.at(number.px - 8)
    yield line_mark(text, number, x=COUNTER_LEFT, top=COUNTER_TOP, line_px=240, colour=palette.ink)
    words = TextStyle(px=56, weight=600)
    while words.px > WALL_SIZES.least_px and text_width(counter.words, words) > COUNTER_WIDTH:
        words = words.at(words.px - 4)
    room = Measure(width=COUNTER_WIDTH, line_px=72, language=frame.language)
    lines = lines_at_most(counter.words, words, room, 2)
    yield from _lines(lines, words, COUNTER_LEFT, 520, palette.ink, line_px=72)
    top = 520 + 72 * max(1, len(lines)) + 40
    yield from _counter_bar(counter, COUNTER_LEFT, top, 384, palette)
    note = Measure(width=COUNTER_WIDTH, line_px=50, language=frame.language)
    style = TextStyle(px=36)
    most = int((COUNTER_END - top - 68) // 50)
    yield from _lines(
        lines_at_most(counter.note, style, note, most), style, COUNTER_LEFT, top + 68, palette.ink_2
    )


def _lines(
    lines: Sequence[str], style: TextStyle, x: float, top: float, colour: str, *, line_px: float = 50
) -> Iterator[Mark]:
    for i, line in enumerate(lines):
        yield line_mark(line, style, x=x, top=top + i * line_px, line_px=line_px, colour=colour)


def _counter_bar(counter: Counter, x: float, y: float, width: float, palette: Palette) -> Iterator[Mark]:
    """An empty frame with the share that is done filled in."""
    yield ShapeMark(
        x=x, y=y, width=width, height=28, fill=palette.ground, radius=4, edge=palette.ink, edge_px=4
    )
    share = min(1.0, counter.done / counter.total) if counter.total else 0.0
    if share:
        yield ShapeMark(x=x + 4, y=y + 4, width=(width - 8) * share, height=20, fill=palette.fill)
