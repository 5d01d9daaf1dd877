"""Bands of what stands on cards: lettered options, and a line between two poles."""

from __future__ import annotations

from facilitator_app.domain.dilemmas import LETTERS
from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Disc, Fill, Line, Slice, Splits, Text
from facilitator_app.reports.layout_text import gap, text_slices
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Lettered, Poles
from facilitator_app.reports.style import MM, THIN, Ink

LETTER_WIDTH = 7 * MM
OPTION_GAP = 1 * MM
POLES_GAP = 6 * MM
POLE_LINE_HEIGHT = 6.5 * MM
POLE_SIZE = 3.4 * MM


def lettered_bands(breaker: LineBreaker, lettered: Lettered, x: float, width: float) -> tuple[Band, ...]:
    """A bold letter before each option; what has no letter of its own has none."""
    bands: list[Band] = []
    for place, option in enumerate(lettered.options):
        lines = text_slices(breaker, option, style.BODY, x + LETTER_WIDTH, width - LETTER_WIDTH)
        if not lines:
            continue
        (height, texts, marks), *more = lines
        letter = Text(style.BODY_STRONG.rise_pt, x, style.BODY_STRONG, LETTERS[place : place + 1])
        first = (height, (letter, *texts) if letter.text else texts, marks)
        bands.append(Band(columns=((first, *more),), before=OPTION_GAP, splits=Splits.BETWEEN_LINES))
    return tuple(bands)


def poles_bands(breaker: LineBreaker, poles: Poles, x: float, width: float) -> tuple[Band, ...]:
    """The names of the poles over a line that begins with a square and ends with a disc."""
    half = (width - POLES_GAP) / 2
    left = text_slices(breaker, poles.pole_a, style.BODY_STRONG, x, half)
    right = _flush_right(breaker, poles.pole_b, x + width - half, half)
    lines = max(len(left), len(right))
    height = style.BODY_STRONG.leading_pt
    # Both names end right over the line.
    columns = tuple((*[gap(height)] * (lines - len(names)), *names) for names in (left, right))
    names = Band(columns=columns, keeps_next=True, splits=Splits.BETWEEN_LINES)
    return (names, Band(columns=((_line(x, width),),)))


def _flush_right(breaker: LineBreaker, text: str, x: float, width: float) -> tuple[Slice, ...]:
    slices = text_slices(breaker, text, style.BODY_STRONG, x, width)
    return tuple(
        (
            height,
            tuple(
                replaced._replace(x=x + width - breaker.faces.width(replaced.text, style.BODY_STRONG))
                for replaced in texts
            ),
            marks,
        )
        for height, texts, marks in slices
    )


def _line(x: float, width: float) -> Slice:
    middle = POLE_LINE_HEIGHT / 2
    radius = POLE_SIZE / 2
    return (
        POLE_LINE_HEIGHT,
        (),
        (
            Line(middle, x, width, THIN * 1.5, Ink.BLACK),
            Fill(middle - radius, x, POLE_SIZE, POLE_SIZE, Ink.BLACK),
            Disc(middle, x + width - radius, radius, Ink.BLACK),
        ),
    )
