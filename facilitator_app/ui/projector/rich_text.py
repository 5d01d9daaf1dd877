"""Sets text with faces: bold and italic words in one line, broken by the same rules as plain text.

Only faces that are shipped are used: bold words in italics are bold, and in a heavy text italics stay upright.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.markup import runs_of
from facilitator_app.ui.projector.flow import LEFT, Row, Strip
from facilitator_app.ui.projector.marks import TextMark, TextStyle
from facilitator_app.ui.projector.typesetting import (
    Measure,
    Span,
    line_mark,
    line_spans,
    text_width,
)

SPACES = frozenset(" \t\r\f\v\u2028\u2029")
BOLD_WEIGHT, HEAVY_WEIGHT, ITALIC_WEIGHT = 600, 700, 400


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line in one face."""

    text: str
    style: TextStyle


RichLine = tuple[Piece, ...]


def rich_lines(text: str, style: TextStyle, measure: Measure) -> tuple[RichLine, ...]:
    """`text` without its signs, in lines no wider than the measure; line ends in the text are kept."""
    paragraphs = text.strip().split("\n") if text.strip() else []
    return tuple(line for paragraph in paragraphs for line in _lines(paragraph, style, measure))


def rich_marks(line: RichLine, *, x: float, top: float, line_px: float, colour: str) -> tuple[TextMark, ...]:
    """One line with its box from `top`, a mark for each face."""
    marks = []
    for piece in line:
        marks.append(line_mark(piece.text, piece.style, x=x, top=top, line_px=line_px, colour=colour))
        x += text_width(piece.text, piece.style)
    return tuple(marks)


def rich_row(
    text: str, style: TextStyle, measure: Measure, *, x: float = LEFT, colour: str, gap: float = 0.0
) -> Row:
    """Running text with faces as a row with one strip for each line."""
    strips = (
        Strip(
            height=measure.line_px,
            marks=rich_marks(line, x=x, top=0, line_px=measure.line_px, colour=colour),
        )
        for line in rich_lines(text, style, measure)
    )
    return Row(strips=tuple(strips), gap=gap)


def _lines(paragraph: str, style: TextStyle, measure: Measure) -> Iterator[RichLine]:
    text, styles = _faced(paragraph, style)

    def width_of(start: int, end: int, tail: str) -> float:
        return sum(
            text_width(piece.text, piece.style) for piece in _cut(text, styles, Span(start, end, tail))
        )

    for span in line_spans(text, width_of, measure):
        yield tuple(_cut(text, styles, span))


def _faced(paragraph: str, style: TextStyle) -> tuple[str, Sequence[TextStyle]]:
    """The words with one space between them, and the style of each letter."""
    letters: list[str] = []
    styles: list[TextStyle] = []
    for run in runs_of(paragraph):
        face = _face(style, is_bold=run.is_bold, is_italic=run.is_italic)
        for letter in run.text:
            is_space = letter in SPACES
            if is_space and (not letters or letters[-1] == " "):
                continue
            letters.append(" " if is_space else letter)
            styles.append(face)
    return "".join(letters).rstrip(" "), styles


def _cut(text: str, styles: Sequence[TextStyle], span: Span) -> Iterator[Piece]:
    """The pieces of a span; its tail has the face of the last letter."""
    start = span.start
    for at in range(span.start + 1, span.end):
        if styles[at] != styles[start]:
            yield Piece(text[start:at], styles[start])
            start = at
    if start < span.end or span.tail:
        yield Piece(text[start : span.end] + span.tail, styles[start])


def _face(style: TextStyle, *, is_bold: bool, is_italic: bool) -> TextStyle:
    if is_bold:
        is_heavy = style.weight >= BOLD_WEIGHT and not style.is_serif
        return replace(style, weight=HEAVY_WEIGHT if is_heavy else BOLD_WEIGHT)
    if is_italic and style.weight < BOLD_WEIGHT:
        return replace(style, weight=ITALIC_WEIGHT, is_italic=True)
    return style
