"""Bands of running text: titles, headings, paragraphs, sentences read back, quotes."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator_app.reports import style
from facilitator_app.reports.bands import Band, Decor, Fill, Mark, Slice, Splits, Text
from facilitator_app.reports.lines import LineBreaker, Run
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
EMPTY_LINE = 0.4
"""The height of an empty line between paragraphs, of a full one."""

FACES = {
    Face.BODY: style.BODY,
    Face.LEAD: style.LEAD,
    Face.WORDS: style.WORDS,
    Face.NOTES: style.NOTES,
    Face.HELP: style.HELP,
    Face.LABEL: style.LABEL,
    Face.STATEMENT: style.STATEMENT,
}


def text_slices(
    breaker: LineBreaker, text: str, text_style: TextStyle, x: float, width: float
) -> tuple[Slice, ...]:
    """One slice for each line of `text`."""
    height, rise = text_style.leading_pt, text_style.rise_pt
    lines = breaker.lines(text, text_style, width)
    empty = gap(height * EMPTY_LINE)
    return tuple([(height, (Text(rise, x, text_style, line),), ()) if line else empty for line in lines])


def run_slices(lines: Sequence[Sequence[Run]], leading: float, x: float) -> tuple[Slice, ...]:
    """One slice for each line of a text in several styles."""
    return tuple(
        (leading, tuple(Text(run_style.rise_pt, x + at, run_style, text) for at, run_style, text in line), ())
        for line in lines
    )


def gap(height: float) -> Slice:
    """Empty space."""
    return (height, (), ())


def bar_decor(x: float) -> Decor:
    """The thick bar at the left of a sentence."""

    def bar(height: float) -> tuple[Mark, ...]:
        return (Fill(0.0, x, BAR, height, Ink.BLACK),)

    return bar


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
    parts = tuple(
        (part.text, style.SENTENCE_STRONG if part.is_marked else style.SENTENCE) for part in sentence.parts
    )
    lines = breaker.runs(parts, width - BAR_INDENT)
    slices = run_slices(lines, style.SENTENCE.leading_pt, x + BAR_INDENT)
    return (Band(columns=(slices,), splits=Splits.BETWEEN_LINES, decor=bar_decor(x)),)


def quotes_bands(breaker: LineBreaker, quotes: Quotes, x: float, width: float) -> tuple[Band, ...]:
    """Two columns, row by row."""
    column = (width - QUOTES_GAP) / 2
    bands: list[Band] = []
    for at in range(0, len(quotes.quotes), 2):
        pair = quotes.quotes[at : at + 2]
        columns = tuple(
            _quote(breaker, quote, x + place * (column + QUOTES_GAP), column)
            for place, quote in enumerate(pair)
        )
        bands.append(Band(columns=columns, before=3.2 * MM))
    return tuple(bands)


def sayings_bands(breaker: LineBreaker, sayings: Sayings, x: float, width: float) -> tuple[Band, ...]:
    """Two columns, row by row, each source after the words it belongs to."""
    column = (width - QUOTES_GAP) / 2
    bands: list[Band] = []
    for at in range(0, len(sayings.quotes), 2):
        pair = sayings.quotes[at : at + 2]
        columns = tuple(
            _saying(breaker, quote, x + place * (column + QUOTES_GAP), column)
            for place, quote in enumerate(pair)
        )
        bands.append(Band(columns=columns, before=SAYINGS_GAP))
    return tuple(bands)


def _saying(breaker: LineBreaker, quote: Quote, x: float, width: float) -> tuple[Slice, ...]:
    """The source stands on the last line of the words where there is room for it, else under them."""
    slices = text_slices(breaker, quote.text, style.QUOTE, x, width)
    source = breaker.fitted(quote.source, style.SOURCE, width, 1)
    if not source or not slices or not slices[-1][1]:
        return slices
    height, texts, marks = slices[-1]
    faces = breaker.faces
    at = texts[-1].x + faces.width(texts[-1].text, style.QUOTE) + SOURCE_GAP
    if at + faces.width(source[0], style.SOURCE) > x + width:
        return (*slices, *text_slices(breaker, source[0], style.HELP, x, width))
    beside = Text(style.SOURCE.rise_pt, at, style.SOURCE, source[0])
    return (*slices[:-1], (height, (*texts, beside), marks))


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
