"""Fits what a picture says onto pages: the largest size that fits one page, else the least on several.

Content is rows of strips. A strip is never divided; a row is kept together when a page can hold it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import Frame
from facilitator_app.ui.projector.marks import Mark, ShapeMark, TextStyle, all_moved
from facilitator_app.ui.projector.palette import Palette
from facilitator_app.ui.projector.typesetting import (
    Measure,
    broken_lines,
    line_mark,
    line_to_right,
    shortened,
)

LEFT = float(WALL_SIZES.margin_left_px)
RIGHT = float(WALL_SIZES.width_px - WALL_SIZES.margin_right_px)
TOP = float(WALL_SIZES.margin_top_px)
WIDTH = RIGHT - LEFT
FOOT_TOP = float(WALL_SIZES.height_px - WALL_SIZES.margin_foot_px - 40)
CONTENT_END = FOOT_TOP - 16
HEADING_WIDTH = 1560.0
HEAD_END_MOST = 480.0

KICKER = TextStyle(px=WALL_SIZES.kicker_px, weight=600)
FOOT = TextStyle(px=WALL_SIZES.foot_px)
HEADING = TextStyle(px=88, weight=600, tracking_em=-0.012)

Page = tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """Marks with `y` counted from the strip's own top."""

    height: float
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Strips that belong together, with room above unless they begin a page."""

    strips: tuple[Strip, ...]
    gap: float = 0.0

    @property
    def height(self) -> float:
        """All strips together, without the gap."""
        return sum(strip.height for strip in self.strips)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Kicker and heading: `marks` on the canvas and where they end; `spill` is what found no room."""

    marks: tuple[Mark, ...]
    end: float
    spill: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """Where on the canvas rows may stand."""

    top: float
    end: float = CONTENT_END

    @property
    def height(self) -> float:
        """From top to end."""
        return self.end - self.top


def sizes(most: int, least: int = WALL_SIZES.least_px) -> Iterator[int]:
    """The sizes to try, largest first, in the steps of the wall; `least` is always among them."""
    px = most
    while px > least:
        yield px
        px -= WALL_SIZES.fit_step_px
    yield least


def text_row(
    text: str, style: TextStyle, measure: Measure, *, x: float = LEFT, colour: str, gap: float = 0.0
) -> Row:
    """Running text as a row with one strip for each line."""
    lines = broken_lines(text, style, measure)
    return Row(strips=tuple(_line_strip(line, style, measure, x, colour) for line in lines), gap=gap)


def fitted(make: Callable[[int], Sequence[Row]], most: int, area: Area) -> tuple[tuple[Mark, ...], ...]:
    """The rows made at the largest size that fits in `area`, else on pages at the least size."""
    rows: Sequence[Row] = ()
    for px in sizes(most):
        rows = make(px)
        if height_of(rows) <= area.height:
            break
    return paged(rows, area)


def height_of(rows: Sequence[Row]) -> float:
    """The height of rows that begin a page."""
    filled = [row for row in rows if row.strips]
    return sum(row.height + row.gap for row in filled) - (filled[0].gap if filled else 0.0)


def paged(rows: Sequence[Row], area: Area) -> tuple[tuple[Mark, ...], ...]:
    """Rows placed in `area`, on as many pages as they need; at least one."""
    pages: list[list[Mark]] = [[]]
    y = area.top
    for row in rows:
        is_begun = y > area.top
        gap = row.gap if is_begun else 0.0
        if is_begun and y + gap + row.height > area.end and row.height <= area.height:
            pages.append([])
            y, gap = area.top, 0.0
        y += gap
        for strip in row.strips:
            if y > area.top and y + strip.height > area.end:
                pages.append([])
                y = area.top
            pages[-1].extend(all_moved(strip.marks, dy=y))
            y += strip.height
    return tuple(tuple(page) for page in pages)


def head_of(
    kicker: str,
    heading: str,
    frame: Frame,
    palette: Palette,
    *,
    most: int = HEADING.px,
    end_most: float = HEAD_END_MOST,
) -> Head:
    """Kicker and heading; the heading at the largest size that needs few lines and ends by `end_most`."""
    kicker_row = _kicker_row(kicker, frame, palette)
    heading_top = TOP + kicker_row.height + (16.0 if kicker_row.strips else 0.0)
    rows = [kicker_row, _heading_row(heading, frame, palette, most, end_most - heading_top)]
    rows[1] = Row(strips=rows[1].strips, gap=16.0)
    total = height_of(rows)
    if TOP + total <= end_most:
        return Head(marks=paged(rows, Area(top=TOP))[0], end=TOP + total)
    return Head(marks=(), end=TOP, spill=tuple(row for row in rows if row.strips))


def flowing(
    frame: Frame,
    palette: Palette,
    head: Head,
    make: Callable[[int], Sequence[Row]],
    *,
    most: int,
    gap: float = 68.0,
) -> tuple[Page, ...]:
    """Pages with `head` on each and the rows under it, framed."""
    area = Area(top=head.end + (gap if head.marks else 0.0))

    def with_spill(px: int) -> Sequence[Row]:
        return (*head.spill, *(Row(strips=row.strips, gap=row.gap or 32.0) for row in make(px)))

    contents = fitted(with_spill if head.spill else make, most, area)
    return framed(frame, palette, tuple((*head.marks, *content) for content in contents))


def framed(frame: Frame, palette: Palette, contents: Sequence[tuple[Mark, ...]]) -> tuple[Page, ...]:
    """Contents with ground, band and foot; the page is written when there are several."""
    count = len(contents)
    return tuple(
        (*ground(palette), *_foot(frame, palette, number, count), *content)
        for number, content in enumerate(contents, start=1)
    )


def ground(palette: Palette) -> tuple[Mark, ...]:
    """The canvas in its colour, with the client's band at the left edge."""
    whole = ShapeMark(x=0, y=0, width=WALL_SIZES.width_px, height=WALL_SIZES.height_px, fill=palette.ground)
    if not palette.has_band:
        return (whole,)
    band = ShapeMark(
        x=0, y=0, width=WALL_SIZES.client_band_px, height=WALL_SIZES.height_px, fill=palette.fill
    )
    return (whole, band)


def rule_mark(palette: Palette, *, y: float, x: float = LEFT, width: float = WIDTH) -> ShapeMark:
    """A thin line across."""
    return ShapeMark(x=x, y=y, width=width, height=3, fill=palette.rule)


def page_words(frame: Frame, number: int, count: int) -> str:
    """*Side 1 af 2*, or the slide's number when there is one page."""
    if count > 1:
        return frame.pages.format(page=number, pages=count)
    return str(frame.number) if frame.number else ""


def _foot(frame: Frame, palette: Palette, number: int, count: int) -> Iterator[Mark]:
    right = page_words(frame, number, count)
    if frame.foot:
        left = shortened(frame.foot, FOOT, WIDTH - 320)
        yield line_mark(left, FOOT, x=LEFT, top=FOOT_TOP, line_px=40, colour=palette.ink_2)
    if right:
        yield line_to_right(right, FOOT, right=RIGHT, top=FOOT_TOP, line_px=40, colour=palette.ink_2)


def _kicker_row(kicker: str, frame: Frame, palette: Palette) -> Row:
    measure = Measure(width=WIDTH, line_px=48, language=frame.language)
    return text_row(kicker, KICKER, measure, colour=palette.accent)


def _heading_row(heading: str, frame: Frame, palette: Palette, most: int, room: float) -> Row:
    row = Row(strips=())
    for px in sizes(most):
        measure = Measure(width=HEADING_WIDTH, line_px=round(px * 1.14), language=frame.language)
        row = text_row(heading, HEADING.at(px), measure, colour=palette.ink)
        lines_most = 2 if px > WALL_SIZES.heading_least_px else 3
        if len(row.strips) <= lines_most and row.height <= room:
            break
    return row


def _line_strip(line: str, style: TextStyle, measure: Measure, x: float, colour: str) -> Strip:
    mark = line_mark(line, style, x=x, top=0, line_px=measure.line_px, colour=colour)
    return Strip(height=measure.line_px, marks=(mark,))
