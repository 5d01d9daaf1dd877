"""Bands of a handout: a slide and beside it lines to write on, or slides alone in rows."""

from __future__ import annotations

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Frame, Slice, SlideBox, slices_height
from facilitator_app.reports.layout_fields import writing_line
from facilitator_app.reports.layout_text import gap, text_slices
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import SlideNotes, SlideRows, SlideView
from facilitator_app.reports.style import GUTTER, HAIR, MM, WRITING_LINE

SLIDE_WIDTH = 100 * MM
SLIDE_HEIGHT = SLIDE_WIDTH * 9 / 16
CAPTION_GAP = 1.5 * MM
ROW_GAPS = {1: 9 * MM, 2: 18 * MM}
LINES = int(SLIDE_HEIGHT / WRITING_LINE)


def slide_notes_bands(breaker: LineBreaker, slide: SlideNotes, x: float, width: float) -> tuple[Band, ...]:
    """The slide in a thin frame under its caption; the lines end with its foot."""
    caption = "".join(breaker.fitted(slide.caption, style.HELP, SLIDE_WIDTH, 1))
    box = SlideBox(0.0, x, SLIDE_WIDTH, SLIDE_HEIGHT, slide.picture)
    frame = Frame(0.0, x, SLIDE_WIDTH, SLIDE_HEIGHT, HAIR)
    left = (
        *text_slices(breaker, caption, style.HELP, x, width),
        gap(CAPTION_GAP),
        (SLIDE_HEIGHT, (), (box, frame)),
    )
    above = slices_height(left) - LINES * WRITING_LINE
    at = x + SLIDE_WIDTH + GUTTER
    lines = (gap(above), *[writing_line(at, x + width - at)] * LINES)
    return (Band(columns=(left, lines)),)


def slide_rows_bands(breaker: LineBreaker, rows: SlideRows, x: float, width: float) -> tuple[Band, ...]:
    """Rows of slides in thin frames under their captions."""
    wide = (width - GUTTER * (rows.columns - 1)) / rows.columns
    bands: list[Band] = []
    for at in range(0, len(rows.slides), rows.columns):
        of_row = rows.slides[at : at + rows.columns]
        columns = tuple(
            _slide(breaker, slide, x + place * (wide + GUTTER), wide) for place, slide in enumerate(of_row)
        )
        bands.append(Band(columns=columns, before=ROW_GAPS[rows.columns]))
    return tuple(bands)


def _slide(breaker: LineBreaker, slide: SlideView, x: float, width: float) -> tuple[Slice, ...]:
    caption = "".join(breaker.fitted(slide.caption, style.HELP, width, 1))
    height = width * 9 / 16
    box = SlideBox(0.0, x, width, height, slide.picture)
    return (
        *text_slices(breaker, caption, style.HELP, x, width),
        gap(CAPTION_GAP),
        (height, (), (box, Frame(0.0, x, width, height, HAIR))),
    )
