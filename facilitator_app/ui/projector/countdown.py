"""Lays out the countdown on a picture that has a place for it. Only what a tick can change is here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import Countdown, PhasePicture, Picture, has_clock
from facilitator_app.ui.projector.flow import RIGHT, WIDTH
from facilitator_app.ui.projector.kinds_room import BAR_EDGE, BAR_HEIGHT, BARS_TOP, phase_bar_spans
from facilitator_app.ui.projector.marks import Mark, Shape, ShapeMark, TextMark, TextStyle
from facilitator_app.ui.projector.palette import NEAR_FRAME, Palette, palette_of
from facilitator_app.ui.projector.typesetting import line_to_right, text_width

DIGITS_RIGHT = RIGHT + 8
DIGITS_LINE = 408.0
DIGITS_WIDTH_MOST = 1112.0
DIGITS_TOP = {True: 232.0, False: 429.0}
UNDER_DIGITS = 416.0
WORD = TextStyle(px=64, weight=600)
END = TextStyle(px=40)
SHAPE_GAP = 24.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle of the canvas."""

    x: float
    y: float
    width: float
    height: float


def countdown_marks(picture: Picture, countdown: Countdown) -> tuple[Mark, ...]:
    """Everything of the countdown on `picture`; nothing when it has no place for one."""
    if not has_clock(picture):
        return ()
    palette = palette_of(picture.frame.brand, countdown.band)
    top = digits_top(picture)
    return (
        *_frame_marks(countdown),
        digits_mark(picture, countdown),
        *_under_marks(countdown, palette, top + UNDER_DIGITS),
        *_share_marks(picture, countdown, palette),
    )


def digits_top(picture: Picture) -> float:
    """Where the digits' line begins: under a phase's heading, or lower under a question."""
    return DIGITS_TOP[isinstance(picture, PhasePicture)]


def digits_mark(picture: Picture, countdown: Countdown) -> TextMark:
    """The digits, flush right, smaller only when they are more than the usual five."""
    is_over = countdown.band is Band.OVER
    style = TextStyle(px=WALL_SIZES.digits_over_px if is_over else WALL_SIZES.digits_px, weight=600)
    room = WIDTH if is_over else DIGITS_WIDTH_MOST
    while text_width(countdown.digits, style) > room:
        style = style.at(style.px - WALL_SIZES.fit_step_px)
    palette = palette_of(picture.frame.brand, countdown.band)
    return line_to_right(
        countdown.digits,
        style,
        right=DIGITS_RIGHT,
        top=digits_top(picture),
        line_px=DIGITS_LINE,
        colour=palette.ink,
    )


def changed_boxes(picture: Picture, before: Countdown, after: Countdown) -> tuple[Box, ...] | None:
    """What a tick changes: the digits from the first that differs on, and the step of the phase's bar.

    None when the faces, the words or the number of digits differ: then all of the countdown is new.
    """
    shape_before = (before.band, before.is_paused, before.word, before.end, len(before.digits))
    if shape_before != (after.band, after.is_paused, after.word, after.end, len(after.digits)):
        return None
    boxes = [] if before.digits == after.digits else [_digits_box(picture, before, after)]
    spans = [_share_span(picture, countdown) for countdown in (before, after)]
    if spans[0] != spans[1]:
        x = min(span[0] + span[1] for span in spans)
        width = max(span[0] + span[1] for span in spans) - x
        boxes.append(Box(x=x - 2, y=BARS_TOP, width=width + 4, height=BAR_HEIGHT))
    return tuple(boxes)


def _digits_box(picture: Picture, before: Countdown, after: Countdown) -> Box:
    mark = digits_mark(picture, after)
    pairs = zip(before.digits, after.digits, strict=True)
    same = next(i for i, (old, new) in enumerate(pairs) if old != new)
    x = mark.x + text_width(after.digits[:same], mark.style)
    height = mark.style.px * 0.76
    return Box(x=x - 4, y=mark.y - mark.style.px * 0.73, width=DIGITS_RIGHT - x + 8, height=height)


def _frame_marks(countdown: Countdown) -> Iterator[Mark]:
    """The frame of the last minutes, in the amber that is no client's."""
    if countdown.band not in (Band.NEAR, Band.WRAP_UP):
        return
    edge = WALL_SIZES.near_frame_px
    width, height = WALL_SIZES.width_px, WALL_SIZES.height_px
    yield ShapeMark(x=0, y=0, width=width, height=edge, fill=NEAR_FRAME)
    yield ShapeMark(x=0, y=height - edge, width=width, height=edge, fill=NEAR_FRAME)
    yield ShapeMark(x=0, y=edge, width=edge, height=height - 2 * edge, fill=NEAR_FRAME)
    yield ShapeMark(x=width - edge, y=edge, width=edge, height=height - 2 * edge, fill=NEAR_FRAME)


def _under_marks(countdown: Countdown, palette: Palette, top: float) -> Iterator[Mark]:
    """The shape with its word, and under it when the phase ends."""
    if countdown.word:
        word = line_to_right(countdown.word, WORD, right=RIGHT, top=top, line_px=72, colour=palette.ink)
        yield from _shape_marks(countdown, palette, word.x - SHAPE_GAP, top)
        yield word
        top += 88.0
    if countdown.end:
        yield line_to_right(countdown.end, END, right=RIGHT, top=top, line_px=56, colour=palette.ink_2)


def _shape_marks(countdown: Countdown, palette: Palette, right: float, top: float) -> Iterator[Mark]:
    if countdown.is_paused:
        for x in (right - 52, right - 20):
            yield ShapeMark(x=x, y=top + 10, width=20, height=52, fill=palette.ink)
    elif countdown.band in (Band.NEAR, Band.WRAP_UP):
        yield ShapeMark(x=right - 58, y=top + 10, width=58, height=52, fill=palette.ink, shape=Shape.TRIANGLE)
    elif countdown.band is Band.OVER:
        yield ShapeMark(x=right - 50, y=top + 11, width=50, height=50, fill=palette.ink)


def _share_marks(picture: Picture, countdown: Countdown, palette: Palette) -> Iterator[Mark]:
    x, width = _share_span(picture, countdown)
    if width and countdown.band is not Band.OVER:
        height = BAR_HEIGHT - 2 * BAR_EDGE
        yield ShapeMark(x=x, y=BARS_TOP + BAR_EDGE, width=width, height=height, fill=palette.fill)


def _share_span(picture: Picture, countdown: Countdown) -> tuple[float, float]:
    """Left edge and width of what is filled in the current phase's bar, in whole pixels."""
    if not isinstance(picture, PhasePicture) or picture.current >= len(picture.phases):
        return (0.0, 0.0)
    x, width = phase_bar_spans(picture.phases)[picture.current]
    share = min(1.0, max(0.0, countdown.share))
    return (x + BAR_EDGE, float(round((width - 2 * BAR_EDGE) * share)))
