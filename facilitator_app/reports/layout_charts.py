"""Bands of figures and charts. All of them are black on white, so that a copy of a copy can still be read."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.textfmt import number_words
from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Disc, Fill, Line, Mark, Ring, Slice, Text
from facilitator_app.reports.layout_text import last_together, text_slices
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Figures,
    Scale,
)
from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.style import GUTTER, HAIR, MM, THICK, THIN, Ink, TextStyle

SCALE_HEIGHT = 8 * MM
POLE_GAP = 4 * MM
MOST_POLE_SHARE = 0.28
MOST_POLE_LINES = 4
LONG_TICK, SHORT_TICK = 4 * MM, 2.6 * MM
CHOSEN_RADIUS, CHOSEN_RING = 1.8 * MM, 2.6 * MM

BAR_LABEL, BAR_NUMBER, BAR_GAP = 58 * MM, 10 * MM, 4 * MM
BAR_ROW, BAR_HEIGHT = 6.5 * MM, 4 * MM
MOST_CHART_HEIGHT = 100 * MM
"""A chart up to this stays on one page."""
AFTER_LONG_LABEL = 1.2 * MM
"""Under a label of several lines, so that it is not read with the next."""

DOT_PITCH, DOT_RADIUS = 3 * MM, 1.25 * MM
MOST_DOTS_HEIGHT = 60 * MM
LEAST_DOTS_HEIGHT = 12 * MM

FIGURES_GAP = 8 * MM


def scale_bands(breaker: LineBreaker, scale: Scale, x: float, width: float) -> tuple[Band, ...]:
    """A ruled line with a tick for each place, long ones at the ends and in the middle."""
    above, bare = _poles_above(breaker, scale, x, width)
    return (*above, Band(columns=((_scale(breaker, bare, x, width),),)))


def dots_bands(breaker: LineBreaker, dots: Dots, x: float, width: float) -> tuple[Band, ...]:
    """A dot for each answer over its place on the scale."""
    named = Scale(pole_a=dots.pole_a, pole_b=dots.pole_b, steps=len(dots.counts))
    above, scale = _poles_above(breaker, named, x, width)
    start, length = _scale_span(breaker, scale, x, width)
    most = max(dots.counts)
    pitch = min(DOT_PITCH, MOST_DOTS_HEIGHT / max(most, 1))
    radius = pitch * DOT_RADIUS / DOT_PITCH
    height = max(LEAST_DOTS_HEIGHT, most * pitch + 2 * MM)
    marks = tuple(
        Disc(height - radius - number * pitch, start + length * place / _gaps(scale), radius, Ink.BLACK)
        for place, count in enumerate(dots.counts)
        for number in range(count)
    )
    return (
        *above,
        Band(columns=(((height, (), marks),),), keeps_next=True),
        Band(columns=((_scale(breaker, scale, x, width),),)),
    )


def bars_bands(breaker: LineBreaker, bars: Bars, x: float, width: float) -> tuple[Band, ...]:
    """A row for each bar: label, bar, number."""
    most = max((bar.value for bar in bars.bars), default=0)
    room = width - BAR_LABEL - BAR_NUMBER - 2 * BAR_GAP
    bands: list[Band] = []
    for bar in bars.bars:
        label = text_slices(breaker, bar.label, style.BODY, x, BAR_LABEL)
        number = breaker.fitted(number_words(bar.value), style.BODY_STRONG, BAR_NUMBER, 1)[0]
        at = x + width - breaker.faces.width(number, style.BODY_STRONG)
        length = room * max(0, bar.value) / most if most > 0 else 0.0
        top = (style.BODY.leading_pt - BAR_HEIGHT) / 2
        drawn: Slice = (
            style.BODY.leading_pt,
            (Text(style.BODY_STRONG.rise_pt, at, style.BODY_STRONG, number),),
            (Fill(top, x + BAR_LABEL + BAR_GAP, length, BAR_HEIGHT, Ink.BLACK),) if length else (),
        )
        pad = (BAR_ROW - style.BODY.leading_pt) / 2
        after = AFTER_LONG_LABEL if len(label) > 1 else 0.0
        bands.append(Band(columns=(label, (drawn,)), top=pad, bottom=pad + after))
    if sum(band.height for band in bands) > MOST_CHART_HEIGHT:
        return last_together(tuple(bands))
    return (*(replace(band, keeps_next=True) for band in bands[:-1]), *bands[-1:])


def figures_bands(breaker: LineBreaker, figures: Figures, x: float, width: float) -> tuple[Band, ...]:
    """Large numbers between a thick and a thin rule."""
    column = (width - FIGURES_GAP * (len(figures.figures) - 1)) / len(figures.figures)
    columns = tuple(
        (
            *text_slices(breaker, figure.number, style.TITLE, x + place * (column + FIGURES_GAP), column),
            *text_slices(breaker, figure.label, style.HELP, x + place * (column + FIGURES_GAP), column),
        )
        for place, figure in enumerate(figures.figures)
    )

    def rules(height: float) -> tuple[Mark, ...]:
        return (
            Line(THICK / 2, x, width, THICK, Ink.BLACK),
            Line(height - HAIR / 2, x, width, HAIR, Ink.RULE),
        )

    return (Band(columns=columns, top=3 * MM + THICK, bottom=3 * MM, decor=rules),)


def _poles_above(
    breaker: LineBreaker, scale: Scale, x: float, width: float
) -> tuple[tuple[Band, ...], Scale]:
    """Poles that are too long to stand beside the line are written out above its ends instead."""
    poles = (scale.pole_a, scale.pole_b)
    beside = width * MOST_POLE_SHARE
    if all(len(breaker.lines(pole, style.BODY_STRONG, beside)) <= MOST_POLE_LINES for pole in poles):
        return (), scale
    half = (width - GUTTER) / 2
    columns = tuple(
        text_slices(breaker, pole, style.BODY_STRONG, x + place * (half + GUTTER), half)
        for place, pole in enumerate(poles)
    )
    return (Band(columns=columns, keeps_next=True),), replace(scale, pole_a="", pole_b="")


def _scale(breaker: LineBreaker, scale: Scale, x: float, width: float) -> Slice:
    start, length = _scale_span(breaker, scale, x, width)
    left = breaker.lines(scale.pole_a, style.BODY_STRONG, width * MOST_POLE_SHARE)
    right = breaker.lines(scale.pole_b, style.BODY_STRONG, width * MOST_POLE_SHARE)
    height = max(SCALE_HEIGHT, style.BODY.leading_pt * max(len(left), len(right)))
    middle = height / 2
    texts = (
        *_beside_line(left, style.BODY_STRONG, x, middle),
        *_beside_line(right, style.BODY_STRONG, start + length + POLE_GAP, middle),
    )
    marks: list[Mark] = [Line(middle, start, length, THIN, Ink.BLACK)]
    for place in range(scale.steps):
        is_long = place in {0, scale.steps - 1} or place * 2 == scale.steps - 1
        tick = LONG_TICK if is_long else SHORT_TICK
        at = start + length * place / _gaps(scale) - THIN / 2
        marks.append(Fill(middle - tick / 2, at, THIN, tick, Ink.BLACK))
    if scale.chosen is not None:
        at = start + length * scale.chosen / _gaps(scale)
        marks.append(Disc(middle, at, CHOSEN_RING, Ink.WHITE))
        marks.append(Disc(middle, at, CHOSEN_RADIUS, Ink.BLACK))
        marks.append(Ring(middle, at, CHOSEN_RING, THIN))
    return (height, texts, tuple(marks))


def _scale_span(breaker: LineBreaker, scale: Scale, x: float, width: float) -> tuple[float, float]:
    """Where the line between the poles begins, and its length."""
    left, right = (
        max(
            (
                breaker.faces.width(line, style.BODY_STRONG)
                for line in breaker.lines(pole, style.BODY_STRONG, width * MOST_POLE_SHARE)
            ),
            default=0.0,
        )
        for pole in (scale.pole_a, scale.pole_b)
    )
    return x + left + POLE_GAP, width - left - right - 2 * POLE_GAP


def _gaps(scale: Scale) -> int:
    return max(scale.steps - 1, 1)


def _beside_line(lines: tuple[str, ...], text_style: TextStyle, x: float, middle: float) -> list[Text]:
    top = middle - text_style.leading_pt * len(lines) / 2
    return [
        Text(top + number * text_style.leading_pt + text_style.rise_pt, x, text_style, line)
        for number, line in enumerate(lines)
    ]
