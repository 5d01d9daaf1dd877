"""Bands of running text: titles, headings, paragraphs, sentences read back, quotes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Decor, Fill, Mark, Slice, Splits, Text
from facilitator_app.reports.lines import LineBreaker, Parts, Run
from facilitator_app.reports.model import Face, Heading, Paragraph, Quote, Quotes, Sayings, Sentence, Title
from facilitator_app.reports.style import BAR, GUTTER, MM, Ink, TextStyle

QUOTES_GAP = 8 * MM
SAYINGS_GAP = 1.6 * MM
SOURCE_GAP = 2 * MM
BAR_INDENT = BAR + 6 * MM
MOST_TITLE = 0.6
"""Of the width, when a name or an aside stands beside the title."""
MOST_ALIGNED = 60 * MM
"""The height up to which a title and what stands beside it end on the same line."""
LEAST_ROWS_TO_PART = 2
MOST_TAKEN_ALONG = 30 * MM
MOST_LARGE = 16
"""Lines of a sentence in large letters; more of them are a text, and are set as one."""
MOST_IN_COLUMN = 18
"""Lines of a quote; a longer one has the whole width and goes on like a paragraph."""
EMPTY_LINE = 0.4
"""The height of an empty line between paragraphs, of a full one."""

FACES = {
    Face.BODY: style.BODY,
    Face.LEAD: style.LEAD,
    Face.WORDS: style.WORDS,
    Face.BOOKLET: style.BOOKLET,
    Face.NOTES: style.NOTES,
    Face.HELP: style.HELP,
    Face.LABEL: style.LABEL,
    Face.STATEMENT: style.STATEMENT,
    Face.STATEMENT_SMALLER: style.STATEMENT_SMALLER,
    Face.STATEMENT_SMALLEST: style.STATEMENT_SMALLEST,
    Face.POSTER: style.POSTER,
}


def text_slices(
    breaker: LineBreaker, text: str, text_style: TextStyle, x: float, width: float
) -> tuple[Slice, ...]:
    """One slice for each line of `text`."""
    return _line_slices(breaker.lines(text, text_style, width), text_style, x)


def _line_slices(lines: Sequence[str], text_style: TextStyle, x: float) -> tuple[Slice, ...]:
    height, rise = text_style.leading_pt, text_style.rise_pt
    empty = gap(height * EMPTY_LINE)
    return tuple([(height, (Text(rise, x, text_style, line),), ()) if line else empty for line in lines])


def run_slices(lines: Sequence[Sequence[Run]], leading: float, x: float) -> tuple[Slice, ...]:
    """One slice for each line of a text in several styles."""
    return tuple(
        (leading, tuple(Text(run_style.rise_pt, x + at, run_style, text) for at, run_style, text in line), ())
        for line in lines
    )


def flushed_right(breaker: LineBreaker, slices: Sequence[Slice], right: float) -> tuple[Slice, ...]:
    """The same lines, each ending at `right`."""
    return tuple(
        (
            height,
            tuple(text._replace(x=right - breaker.faces.width(text.text, text.style)) for text in texts),
            marks,
        )
        for height, texts, marks in slices
    )


def gap(height: float) -> Slice:
    """Empty space."""
    return (height, (), ())


def bar_decor(x: float) -> Decor:
    """The thick bar at the left of a sentence."""

    def bar(height: float) -> tuple[Mark, ...]:
        return (Fill(0.0, x, BAR, height, Ink.BLACK),)

    return bar


def last_together(rows: tuple[Band, ...]) -> tuple[Band, ...]:
    """The last row takes the one before it along rather than stand alone on a page, unless that is much to move."""
    if len(rows) < LEAST_ROWS_TO_PART or rows[-2].height > MOST_TAKEN_ALONG:
        return rows
    return (*rows[:-2], replace(rows[-2], keeps_next=True), rows[-1])


def title_bands(breaker: LineBreaker, title: Title, x: float, width: float) -> tuple[Band, ...]:
    """The title, and at the right, ending on its last line, a name and grey lines."""
    if not title.name and not title.aside:
        slices = text_slices(breaker, title.text, style.TITLE, x, width)
        return (Band(columns=(slices,), keeps_next=True),)
    lines = breaker.lines(title.text, style.TITLE, width * MOST_TITLE)
    taken = max((breaker.faces.width(line, style.TITLE) for line in lines), default=0.0)
    left = text_slices(breaker, title.text, style.TITLE, x, width * MOST_TITLE)
    right_width = width - taken - GUTTER
    aside_style = style.BODY_QUIET if title.name else style.HELP
    right = [*_flush_right(breaker, title.name, style.NAME, x + width, right_width)]
    for line in title.aside:
        right.extend(_flush_right(breaker, line, aside_style, x + width, right_width))
    heights = (sum(one[0] for one in left), sum(one[0] for one in right))
    tallest = max(heights) if max(heights) <= MOST_ALIGNED else 0.0
    columns = (
        (gap(max(tallest - heights[0], 0.0)), *left),
        (gap(max(tallest - heights[1], 0.0)), *right),
    )
    return (Band(columns=columns, keeps_next=True),)


def heading_bands(breaker: LineBreaker, heading: Heading, x: float, width: float) -> tuple[Band, ...]:
    """The heading and its grey line."""
    heading_style = style.HEADING if heading.level == 2 else style.SUBHEADING
    slices = (
        *text_slices(breaker, heading.text, heading_style, x, width),
        *text_slices(breaker, heading.note, style.HELP, x, width),
    )
    return (Band(columns=(slices,), keeps_next=True),)


def paragraph_bands(breaker: LineBreaker, paragraph: Paragraph, x: float, width: float) -> tuple[Band, ...]:
    """Running text; it may go on to the next page."""
    slices = text_slices(breaker, paragraph.text, FACES[paragraph.face], x, width)
    return (Band(columns=(slices,), splits=Splits.BETWEEN_LINES),) if slices else ()


def sentence_bands(breaker: LineBreaker, sentence: Sentence, x: float, width: float) -> tuple[Band, ...]:
    """Large serif beside the bar."""
    usual, marked = style.SENTENCE, style.SENTENCE_STRONG
    lines = breaker.runs(_in_styles(sentence, usual, marked), width - BAR_INDENT)
    if len(lines) > MOST_LARGE:
        usual, marked = style.WORDS, style.WORDS_STRONG
        lines = breaker.runs(_in_styles(sentence, usual, marked), width - BAR_INDENT)
    slices = run_slices(lines, usual.leading_pt, x + BAR_INDENT)
    return (Band(columns=(slices,), splits=Splits.BETWEEN_LINES, decor=bar_decor(x)),)


def _in_styles(sentence: Sentence, usual: TextStyle, marked: TextStyle) -> Parts:
    return tuple((part.text, marked if part.is_marked else usual) for part in sentence.parts)


def quotes_bands(breaker: LineBreaker, quotes: Quotes, x: float, width: float) -> tuple[Band, ...]:
    """Two columns, row by row."""
    return _in_columns(partial(_quote, breaker), quotes.quotes, x, width, 3.2 * MM)


def sayings_bands(breaker: LineBreaker, sayings: Sayings, x: float, width: float) -> tuple[Band, ...]:
    """Two columns, row by row, each source after the words it belongs to."""
    return _in_columns(partial(_saying, breaker), sayings.quotes, x, width, SAYINGS_GAP)


def _in_columns(
    lay: Callable[[Quote, float, float], tuple[Slice, ...]],
    quotes: Sequence[Quote],
    x: float,
    width: float,
    before: float,
) -> tuple[Band, ...]:
    """Two to a row, in their order; a long one has a row of its own."""
    column = (width - QUOTES_GAP) / 2
    right = x + column + QUOTES_GAP
    bands: list[Band] = []
    waiting: tuple[Slice, ...] | None = None
    for quote in quotes:
        is_long = len(lay(quote, x, column)) > MOST_IN_COLUMN
        if waiting is not None:
            columns = (waiting,) if is_long else (waiting, lay(quote, right, column))
            bands.append(Band(columns=columns, before=before))
            waiting = None
        elif not is_long:
            waiting = lay(quote, x, column)
        if is_long:
            bands.append(Band(columns=(lay(quote, x, width),), before=before, splits=Splits.BETWEEN_LINES))
    if waiting is not None:
        bands.append(Band(columns=(waiting,), before=before))
    return last_together(tuple(bands))


def _saying(breaker: LineBreaker, quote: Quote, x: float, width: float) -> tuple[Slice, ...]:
    """The source stands after the last word, with it on a new line where there is no room for both."""
    source = breaker.fitted(quote.source, style.SOURCE, width, 1)
    *lines, last = breaker.lines(quote.text, style.QUOTE, width) or ("",)
    if not source or not last:
        return text_slices(breaker, quote.text, style.QUOTE, x, width)
    taken = breaker.faces.width(source[0], style.SOURCE) + SOURCE_GAP
    kept, _, word = last.rpartition(" ")
    if breaker.faces.width(last, style.QUOTE) + taken > width:
        if not kept or breaker.faces.width(word, style.QUOTE) + taken > width:
            return _quote(breaker, quote, x, width)
        lines, last = [*lines, kept], word
    height, rise = style.QUOTE.leading_pt, style.QUOTE.rise_pt
    at = x + breaker.faces.width(last, style.QUOTE) + SOURCE_GAP
    ending = (Text(rise, x, style.QUOTE, last), Text(style.SOURCE.rise_pt, at, style.SOURCE, source[0]))
    return (*_line_slices(lines, style.QUOTE, x), (height, ending, ()))


def _quote(breaker: LineBreaker, quote: Quote, x: float, width: float) -> tuple[Slice, ...]:
    return (
        *text_slices(breaker, quote.text, style.QUOTE, x, width),
        *text_slices(breaker, quote.source, style.HELP, x, width),
    )


def _flush_right(
    breaker: LineBreaker, text: str, text_style: TextStyle, right: float, width: float
) -> tuple[Slice, ...]:
    lines = breaker.lines(text, text_style, width)
    return tuple(
        (
            text_style.leading_pt,
            (Text(text_style.rise_pt, right - breaker.faces.width(line, text_style), text_style, line),),
            (),
        )
        for line in lines
    )
