"""Lays out what the room works on: dilemma, question, phase of a simulation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import (
    DilemmaPicture,
    Frame,
    PhaseMark,
    PhasePicture,
    QuestionPicture,
)
from facilitator_app.ui.projector.flow import (
    CONTENT_END,
    HEAD_END_MOST,
    KICKER,
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
    height_of,
    paged,
    sizes,
    text_row,
)
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextStyle
from facilitator_app.ui.projector.palette import CARD, Palette, palette_of
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    lines_at_most,
    set_lines,
    text_width,
)

STATEMENT = TextStyle(px=64, weight=600, is_serif=True)
QUESTION = TextStyle(px=WALL_SIZES.statement_most_px, weight=600, is_serif=True)
INSTRUCTION = TextStyle(px=WALL_SIZES.body_px, weight=500, is_serif=True)
ROOM_WIDTH = 1664.0
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

QUESTION_TOP = 288.0
QUESTION_LEAST_TOP = 152.0
QUESTION_END = 744.0
QUESTION_CLOCK_END = 484.0
INSTRUCTION_TOP = 776.0

BESIDE_WIDTH = 576.0
PHASE_TOP = 288.0
HINT_TOP = 648.0
PHASE_END = 832.0
CLOCK_HEAD_END = 276.0

BARS_TOP = 856.0
BAR_GAP = 24.0
LABEL_GAP = 40.0
BAR_HEIGHT = 28.0
BAR_EDGE = 4.0
LABEL = TextStyle(px=36)


def dilemma_pages(picture: DilemmaPicture) -> tuple[Page, ...]:
    """The statement, its poles as square and disc, lettered options and the question."""
    frame = picture.frame
    palette = palette_of(frame.brand)
    head = head_of(picture.kicker, "", frame, palette)

    def rows(px: int) -> Sequence[Row]:
        gap = 56.0 if px >= 52 else 32.0
        measure = Measure(width=ROOM_WIDTH, line_px=round(px * 1.3125), language=frame.language)
        statement = text_row(picture.statement, STATEMENT.at(px), measure, colour=palette.ink)
        return (statement, *_pole_rows(picture, palette, gap), *_option_rows(picture, px, palette, gap))

    return flowing(frame, palette, head, rows, most=STATEMENT.px, gap=16.0)


def question_pages(picture: QuestionPicture) -> tuple[Page, ...]:
    """One question, large; with a clock it keeps to the upper half and the instruction stands beside."""
    frame = picture.frame
    palette = palette_of(frame.brand, picture.band)
    head = head_of(picture.kicker, "", frame, palette)
    end = QUESTION_END if picture.band is None else QUESTION_CLOCK_END
    area = Area(top=max(QUESTION_LEAST_TOP, head.end + 16), end=end)

    def rows(px: int) -> Sequence[Row]:
        measure = Measure(width=1600, line_px=round(px * 1.346), language=frame.language)
        return (text_row(picture.question, QUESTION.at(px), measure, colour=palette.ink),)

    size = next((px for px in sizes(QUESTION.px) if height_of(rows(px)) <= area.height), WALL_SIZES.least_px)
    height = height_of(rows(size))
    if picture.band is None and height <= area.height:
        area = Area(top=max(area.top, min(QUESTION_TOP, end - height)), end=end)
    contents = [(*head.marks, *marks) for marks in paged(rows(size), area)]
    contents = _with_instruction(contents, picture, palette)
    if head.spill:
        contents = [*paged(head.spill, Area(top=TOP)), *contents]
    return framed(frame, palette, contents)


def phase_pages(picture: PhasePicture) -> tuple[Page, ...]:
    """A phase: what to do, room for the digits, and the row of phases at the foot."""
    frame = picture.frame
    palette = palette_of(frame.brand, picture.band)
    has_clock = picture.band is not None
    end_most = CLOCK_HEAD_END if has_clock else HEAD_END_MOST
    head = head_of(picture.kicker, picture.heading, frame, palette, end_most=end_most)
    bars = tuple(_phase_bars(picture, palette))
    area = Area(top=max(PHASE_TOP, head.end + 24), end=PHASE_END)
    if picture.band is Band.OVER:
        contents: Sequence[tuple[Mark, ...]] = ((),)
    elif picture.band is None:
        contents = _wide_instruction(picture, palette, area)
    else:
        contents = _narrow_instruction(picture, palette, area)
    spilt: tuple[tuple[Mark, ...], ...] = ()
    if head.spill:
        spilt = _spilt_heading(picture, palette, BESIDE_WIDTH if has_clock else WIDTH)
    whole = [(*head.marks, *content) for content in contents]
    return framed(
        Frame(pages=frame.pages, language=frame.language, brand=frame.brand),
        palette,
        [(*marks, *bars) for marks in (*spilt, *whole)],
    )


def phase_bar_spans(phases: Sequence[PhaseMark]) -> tuple[tuple[float, float], ...]:
    """Left edge and width of each phase's bar: as wide as the phase is long, with a least width."""
    if not phases:
        return ()
    room = WIDTH - BAR_GAP * (len(phases) - 1)
    least = room / len(phases) / 3
    total = sum(max(phase.length_s, 1) for phase in phases)
    wished = [max(least, room * max(phase.length_s, 1) / total) for phase in phases]
    scale = room / sum(wished)
    spans: list[tuple[float, float]] = []
    x = LEFT
    for width in wished:
        spans.append((x, width * scale))
        x += width * scale + BAR_GAP
    return tuple(spans)


def _pole_rows(picture: DilemmaPicture, palette: Palette, gap: float) -> Iterator[Row]:
    if not picture.pole_a and not picture.pole_b:
        return
    style = TextStyle(px=44, weight=600)
    measure = Measure(width=ROOM_WIDTH / 2 - 32, line_px=56, language=picture.frame.language)
    left = broken_lines(picture.pole_a, style, measure)
    right = broken_lines(picture.pole_b, style, measure)
    end = LEFT + ROOM_WIDTH
    strips = [
        Strip(
            height=56,
            marks=(
                *(
                    line_mark(t, style, x=LEFT, top=0, line_px=56, colour=palette.ink)
                    for t in left[i : i + 1]
                ),
                *(
                    line_to_right(t, style, right=end, top=0, line_px=56, colour=palette.ink)
                    for t in right[i : i + 1]
                ),
            ),
        )
        for i in range(max(len(left), len(right)))
    ]
    yield Row(
        strips=(*strips, Strip(height=64, marks=tuple(pole_marks(palette, y=13, side=36, line_px=6)))),
        gap=gap,
    )


def pole_marks(palette: Palette, *, y: float, side: float, line_px: float) -> Iterator[Mark]:
    """The line between the poles: a square at the left end, a disc at the right."""
    end = LEFT + ROOM_WIDTH
    yield ShapeMark(x=LEFT, y=y + (side - line_px) / 2, width=ROOM_WIDTH, height=line_px, fill=palette.ink)
    yield ShapeMark(x=LEFT, y=y, width=side, height=side, fill=palette.ink)
    yield ShapeMark(x=end - side, y=y, width=side, height=side, fill=palette.ink, shape=Shape.DISC)


def _option_rows(picture: DilemmaPicture, px: int, palette: Palette, gap: float) -> Iterator[Row]:
    options = picture.options
    for first in range(0, len(options), 2):
        pair = options[first : first + 2]
        yield _option_pair(
            pair, first, px, palette=palette, language=picture.frame.language, gap=gap if first == 0 else 24.0
        )
    measure = Measure(width=ROOM_WIDTH, line_px=64, language=picture.frame.language)
    style = TextStyle(px=48, weight=500)
    yield text_row(picture.question, style, measure, colour=palette.ink, gap=min(gap, 48.0))


def _option_pair(
    pair: Sequence[str], first: int, px: int, *, palette: Palette, language: str, gap: float
) -> Row:
    width = (ROOM_WIDTH - 32) / 2
    text = TextStyle(px=42 if px >= 52 else WALL_SIZES.least_px)
    measure = Measure(width=width - 120 - 32, line_px=round(text.px * 1.24), language=language)
    texts = [set_lines(option, text, measure, x=0, top=0, colour=palette.ink) for option in pair]
    if max(len(lines) for lines in texts) * measure.line_px > 560:
        return _long_options(pair, first, text, palette=palette, language=language, gap=gap)
    least = 120.0 if px >= 52 else 96.0
    height = max(least, max(len(lines) for lines in texts) * measure.line_px + 32)
    marks: list[Mark] = []
    for i, lines in enumerate(texts):
        x = LEFT + i * (width + 32)
        marks.append(_card(x, 0, width, height, palette))
        marks.extend(_letter(LETTERS[(first + i) % 26], x + 23, (height - 72) / 2, palette))
        top = (height - len(lines) * measure.line_px) / 2
        marks.extend(
            line_mark(
                line.text,
                text,
                x=x + 123,
                top=top + n * measure.line_px,
                line_px=measure.line_px,
                colour=palette.ink,
            )
            for n, line in enumerate(lines)
        )
    return Row(strips=(Strip(height=height, marks=tuple(marks)),), gap=gap)


def _long_options(
    pair: Sequence[str], first: int, style: TextStyle, *, palette: Palette, language: str, gap: float
) -> Row:
    """Options too long for cards, as running text after their letter."""
    measure = Measure(width=ROOM_WIDTH, line_px=round(style.px * 1.3), language=language)
    strips = [
        strip
        for i, option in enumerate(pair)
        for strip in text_row(
            f"{LETTERS[(first + i) % 26]}  {option}", style, measure, colour=palette.ink
        ).strips
    ]
    return Row(strips=tuple(strips), gap=gap)


def _card(x: float, y: float, width: float, height: float, palette: Palette) -> ShapeMark:
    return ShapeMark(x=x, y=y, width=width, height=height, fill=CARD, radius=12, edge=palette.rule, edge_px=3)


def _letter(letter: str, x: float, y: float, palette: Palette) -> Iterator[Mark]:
    style = TextStyle(px=44, weight=600)
    left = x + (72 - text_width(letter, style)) / 2
    yield ShapeMark(x=x, y=y, width=72, height=72, fill=palette.ink, radius=8)
    yield line_mark(letter, style, x=left, top=y, line_px=72, colour=CARD)


def _with_instruction(
    contents: list[tuple[Mark, ...]], picture: QuestionPicture, palette: Palette
) -> list[tuple[Mark, ...]]:
    if not picture.instruction or picture.band is Band.OVER:
        return contents
    is_wide = picture.band is None
    area = Area(top=INSTRUCTION_TOP if is_wide else QUESTION_CLOCK_END + 12, end=CONTENT_END)
    width = ROOM_WIDTH if is_wide else BESIDE_WIDTH

    def rows(px: int) -> Sequence[Row]:
        measure = Measure(width=width, line_px=round(px * 1.333), language=picture.frame.language)
        return (text_row(picture.instruction, TextStyle(px=px), measure, colour=palette.ink_2),)

    instructions = fitted(rows, WALL_SIZES.body_px, area)
    last = contents[-1]
    return [
        *contents[:-1],
        *((*last, *marks) if i == 0 else marks for i, marks in enumerate(instructions)),
    ]


def _wide_instruction(picture: PhasePicture, palette: Palette, area: Area) -> tuple[tuple[Mark, ...], ...]:
    def rows(px: int) -> Sequence[Row]:
        return _instruction_rows(picture, palette, px, 1560.0)

    return fitted(rows, 72, area)


def _narrow_instruction(picture: PhasePicture, palette: Palette, area: Area) -> tuple[tuple[Mark, ...], ...]:
    """Beside the digits; the hint keeps its place under them when the instruction leaves it free."""
    for px in sizes(INSTRUCTION.px):
        instruction, hint = _instruction_rows(picture, palette, px, BESIDE_WIDTH)
        if area.top + instruction.height <= HINT_TOP - 8 and HINT_TOP + hint.height <= area.end:
            placed = paged((instruction,), area)[0]
            return ((*placed, *paged((hint,), Area(top=HINT_TOP, end=area.end))[0]),)

    def rows(px: int) -> Sequence[Row]:
        return _instruction_rows(picture, palette, px, BESIDE_WIDTH)

    return fitted(rows, INSTRUCTION.px, area)


def _instruction_rows(picture: PhasePicture, palette: Palette, px: int, width: float) -> tuple[Row, Row]:
    measure = Measure(width=width, line_px=round(px * 1.375), language=picture.frame.language)
    small = TextStyle(px=max(WALL_SIZES.least_px, min(40, px - 8)))
    under = Measure(width=width, line_px=round(small.px * 1.4), language=picture.frame.language)
    return (
        text_row(picture.instruction, INSTRUCTION.at(px), measure, colour=palette.ink),
        text_row(picture.hint, small, under, colour=palette.ink_2, gap=24.0),
    )


def _spilt_heading(picture: PhasePicture, palette: Palette, width: float) -> tuple[tuple[Mark, ...], ...]:
    """A heading that is far too long, on pages of its own that leave the digits free."""
    measure = Measure(width=width, line_px=48, language=picture.frame.language)
    rows = (
        text_row(picture.kicker, KICKER, measure, colour=palette.accent),
        text_row(picture.heading, KICKER, measure, colour=palette.ink, gap=16.0),
    )
    return paged(rows, Area(top=TOP, end=PHASE_END))


def _phase_bars(picture: PhasePicture, palette: Palette) -> Iterator[Mark]:
    """What is over is filled, what comes is empty; the current one fills with the countdown."""
    spans = phase_bar_spans(picture.phases)
    for i, (x, width) in enumerate(spans):
        is_full = i < picture.current or (i == picture.current and picture.band is Band.OVER)
        fill = palette.ink if is_full else palette.ground
        yield ShapeMark(
            x=x,
            y=BARS_TOP,
            width=width,
            height=BAR_HEIGHT,
            fill=fill,
            radius=4,
            edge=palette.ink,
            edge_px=BAR_EDGE,
        )
    yield from _phase_labels(picture, palette, spans)


def _phase_labels(
    picture: PhasePicture, palette: Palette, spans: Sequence[tuple[float, float]]
) -> Iterator[Mark]:
    """A title under each bar on at most two lines, well apart from the next.

    When one needs more, only the current phase is named.
    """
    labels: list[Mark] = []
    is_room = True
    for i, ((x, width), phase) in enumerate(zip(spans, picture.phases, strict=True)):
        style = TextStyle(px=LABEL.px, weight=600 if i == picture.current else 400)
        measure = Measure(width=width + BAR_GAP - LABEL_GAP, line_px=44, language=picture.frame.language)
        colour = palette.ink if i == picture.current else palette.ink_2
        lines = set_lines(phase.title, style, measure, x=x, top=BARS_TOP + 40, colour=colour)
        is_room = is_room and len(lines) <= 2
        labels.extend(lines)
    if is_room:
        yield from labels
        return
    measure = Measure(width=WIDTH, line_px=44, language=picture.frame.language)
    title = picture.phases[picture.current].title if picture.current < len(picture.phases) else ""
    for i, line in enumerate(lines_at_most(title, KICKER, measure, 2)):
        yield line_mark(line, KICKER, x=LEFT, top=BARS_TOP + 40 + 44 * i, line_px=44, colour=palette.ink)
