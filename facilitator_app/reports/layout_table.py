"""Bands of tables: a head repeated on each page, rows between rules, the thick bar before private columns."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Decor, Fill, Line, Mark, Paragraphs, Slice
from facilitator_app.reports.layout_fields import writing_line
from facilitator_app.reports.layout_text import (
    MOST_TAKEN_ALONG,
    flushed_right,
    gap,
    last_together,
    text_slices,
)
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Column, Row, Table, TableCell, Weight
from facilitator_app.reports.style import HAIR, MM, THIN, Ink, TextStyle

PAD = 1.7 * MM
CELL_GAP = 3 * MM
AFTER_NUMBER = 6 * MM
"""A number ends where the words after it begin: they need more room between them than two columns of words."""
PRIVATE_BAR = 1.2 * MM
AFTER_BAR = 3 * MM
MOST_HEAD = 4
"""The lines of a head, since it stands on every page."""
NOTE_GAP = 1 * MM
MOST_ON_ONE_PAGE = 50 * MM
TINT_INSET = 1.5 * MM

WEIGHTS: dict[Weight, TextStyle] = {
    Weight.PLAIN: style.BODY,
    Weight.STRONG: style.BODY_STRONG,
    Weight.CLOCK: style.CLOCK,
    Weight.QUIET: style.BODY_QUIET,
    Weight.NOTES: style.NOTES,
    Weight.WORDS: style.WORDS,
    Weight.LETTERS: style.LETTERS,
}
Place = tuple[float, float]
"""Left edge of the text in a column and its width."""


def table_bands(breaker: LineBreaker, table: Table, x: float, width: float) -> tuple[Band, ...]:
    """The head and one band for each row."""
    inset = TINT_INSET if any(row.is_tinted for row in table.rows) else 0.0
    places = _places(table.columns, x, width, inset)
    bar = next((at for at, column in enumerate(table.columns) if column.has_bar_before), None)
    bar_x = None if bar is None else places[bar][0] - AFTER_BAR - PRIVATE_BAR
    head = Band(
        columns=_heads(breaker, table.columns, places),
        bottom=1.2 * MM,
        decor=_head_decor(x, width),
        keeps_next=True,
    )
    strip = _Strip(x, width, bar_x)
    laid = tuple(zip(table.columns, places, strict=True))
    rows = (_row(breaker, row, laid, strip, head) for row in table.rows)
    if not table.continued_word:
        return (head, *_kept(tuple(rows)))
    told = zip(table.rows, rows, strict=True)
    return (
        head,
        *(
            replace(band, paragraphs=_paragraphs(breaker, row, band, places, table.continued_word))
            for row, band in told
        ),
    )


def _heads(
    breaker: LineBreaker, columns: tuple[Column, ...], places: list[Place]
) -> tuple[tuple[Slice, ...], ...]:
    """The heads of the columns, all ending on the rule."""
    heads = [
        breaker.fitted(column.head, style.LABEL, wide, MOST_HEAD)
        for column, (_, wide) in zip(columns, places, strict=True)
    ]
    most = max(len(lines) for lines in heads)
    return tuple(
        (
            *((gap((most - len(lines)) * style.LABEL.leading_pt),) if len(lines) < most else ()),
            *_aligned(breaker, text_slices(breaker, "\n".join(lines), style.LABEL, *place), column, place),
        )
        for lines, column, place in zip(heads, columns, places, strict=True)
    )


def _aligned(
    breaker: LineBreaker, slices: tuple[Slice, ...], column: Column, place: Place
) -> tuple[Slice, ...]:
    return flushed_right(breaker, slices, sum(place)) if column.is_number else slices


def _kept(rows: tuple[Band, ...]) -> tuple[Band, ...]:
    """A short table stays on one page; of a longer one neither the first nor the last row stands alone."""
    if sum(row.height for row in rows) <= MOST_ON_ONE_PAGE:
        return (*(replace(row, keeps_next=True) for row in rows[:-1]), *rows[-1:])
    first, *more = last_together(rows)
    is_short = first.height <= MOST_TAKEN_ALONG
    return (replace(first, keeps_next=is_short and len(more) > 1), *more)


class _Strip:
    """Where a table stands and where its thick bar is."""

    def __init__(self, x: float, width: float, bar_x: float | None) -> None:
        self.x = x
        self.width = width
        self.bar_x = bar_x

    def decor(self, *, is_tinted: bool) -> Decor:
        """Tint, bar and the rule under a row."""

        def marks(height: float) -> tuple[Mark, ...]:
            drawn: list[Mark] = []
            if is_tinted:
                drawn.append(Fill(0.0, self.x, self.width, height, Ink.TINT))
            drawn.append(Line(height - HAIR / 2, self.x, self.width, HAIR, Ink.RULE))
            if self.bar_x is not None:
                drawn.append(Fill(0.0, self.bar_x, PRIVATE_BAR, height, Ink.BLACK))
            return tuple(drawn)

        return marks


def _row(
    breaker: LineBreaker, row: Row, laid: tuple[tuple[Column, Place], ...], strip: _Strip, head: Band
) -> Band:
    columns = tuple(
        _aligned(breaker, _cell(breaker, cell, *place), column, place)
        for cell, (column, place) in zip(row.cells, laid, strict=True)
    )
    decor = strip.decor(is_tinted=row.is_tinted)
    return Band(columns=columns, top=PAD, bottom=PAD, decor=decor, head=head)


def _paragraphs(
    breaker: LineBreaker, row: Row, band: Band, places: list[Place], word: str
) -> Paragraphs | None:
    """Where a row may go on to the next page, and what it says again there: its time and, with `word`, its
    heading."""
    notes = next((at for at, cell in enumerate(row.cells) if cell.weight is Weight.NOTES), None)
    if notes is None:
        return None
    again = tuple(
        _cell(breaker, _repeated(cell, word), at, wide)
        for cell, (at, wide) in zip(row.cells, places, strict=True)
    )
    column = band.columns[notes]
    gaps = [at for at, (_, texts, marks) in enumerate(column) if at and not texts and not marks]
    # The last gap stands before the note, which stays with the last paragraph.
    return Paragraphs(notes, tuple(gaps[:-1]), again)


def _repeated(cell: TableCell, word: str) -> TableCell:
    if cell.weight is Weight.STRONG:
        return TableCell(text=f"{cell.text} {word}", weight=cell.weight)
    return TableCell(text=cell.text if cell.weight is Weight.CLOCK else "", weight=cell.weight)


def _cell(breaker: LineBreaker, cell: TableCell, x: float, width: float) -> tuple[Slice, ...]:
    if cell.has_line:
        height, texts, marks = writing_line(x, width)
        rise = 2 * MM
        return ((height - rise, texts, tuple(mark._replace(y=mark.y - rise) for mark in marks)),)
    cell_style = WEIGHTS[cell.weight]
    slices = text_slices(breaker, cell.text, cell_style, x, width)
    # Smaller and larger text in a row share their first baseline.
    lowered = style.BODY.rise_pt - cell_style.rise_pt
    return (
        *((gap(lowered),) if lowered > 0 else ()),
        *slices,
        *((gap(NOTE_GAP),) if cell.weight is Weight.NOTES else ()),
        *text_slices(breaker, cell.note, style.HELP, x, width),
        *text_slices(breaker, cell.strong_note, style.HELP_STRONG, x, width),
    )


def _places(columns: tuple[Column, ...], x: float, width: float, inset: float) -> list[Place]:
    gaps = [_gap_before(column, columns[at - 1] if at else None) for at, column in enumerate(columns)]
    free = width - inset * 2 - sum(gaps)
    whole = sum(column.width for column in columns)
    x += inset
    places: list[Place] = []
    for column, gap_pt in zip(columns, gaps, strict=True):
        x += gap_pt
        wide = free * column.width / whole
        places.append((x, wide))
        x += wide
    return places


def _gap_before(column: Column, former: Column | None) -> float:
    if column.has_bar_before:
        return CELL_GAP + PRIVATE_BAR + AFTER_BAR
    if former is None:
        return 0.0
    return AFTER_NUMBER if former.is_number and not column.is_number else CELL_GAP


def _head_decor(x: float, width: float) -> Decor:
    def rule(height: float) -> tuple[Mark, ...]:
        return (Line(height - THIN / 2, x, width, THIN, Ink.BLACK),)

    return rule
