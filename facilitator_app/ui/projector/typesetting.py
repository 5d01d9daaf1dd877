"""Breaks text into lines at canvas size. Widths are measured once, unhinted, and scale with it.

A word wider than its column is divided by its language's hyphenation. What cannot be divided so (an address,
a row of letters) is divided anywhere, so that nothing is ever clipped.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import pyphen
from PySide6.QtGui import QFont, QFontMetricsF

from facilitator_app.ui.projector.marks import TextMark, TextStyle
from facilitator_app.ui.theme.fonts import load_fonts
from facilitator_app.ui.theme.tokens import SANS, SERIF

HYPHEN = "-"
MEASURED_PX = 200
LEAST_HYPHENATED = 8
HYPHENATION = {"da": "da_DK", "en": "en_GB"}

_BASELINE_EM = {False: 0.375, True: 0.3505}
_SPACES = re.compile("[ \t\r\f\v\u2028\u2029]+")
_SEAMS = re.compile(r"(?<=[-/–])(?=\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A column to set text in: its width, the line height, and the language of the words."""

    width: float
    line_px: float
    language: str = "da"


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text that stands on one line, and what is set after it: the hyphen of a divided word."""

    start: int
    end: int
    tail: str = ""


WidthOf = Callable[[int, int, str], float]
"""How wide a text is from a place to a place, with a tail set after it."""


def font_of(style: TextStyle) -> QFont:
    """The font of a style, unhinted so that it has the same proportions at every scale."""
    font = QFont(SERIF if style.is_serif else SANS)
    font.setPixelSize(style.px)
    font.setWeight(QFont.Weight(style.weight))
    font.setItalic(style.is_italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if style.tracking_em:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking_em * style.px)
    return font


def text_width(text: str, style: TextStyle) -> float:
    """How wide one line of `text` is."""
    measured = _measured_width(text, style.weight, style.is_serif, style.is_italic)
    return measured * style.px / MEASURED_PX + len(text) * style.tracking_em * style.px


def baseline(top: float, line_px: float, style: TextStyle) -> float:
    """Where the baseline of a line lies whose box begins at `top`."""
    return top + line_px / 2 + _BASELINE_EM[style.is_serif] * style.px


def broken_lines(text: str, style: TextStyle, measure: Measure) -> tuple[str, ...]:
    """`text` as lines no wider than the measure; line ends in the text are kept."""
    paragraphs = text.strip().split("\n") if text.strip() else []
    return tuple(line for paragraph in paragraphs for line in _broken(paragraph, style, measure))


def single_spaced(paragraph: str) -> str:
    """`paragraph` with one space between its words and none around them: what `line_spans` asks for."""
    return " ".join(_SPACES.split(paragraph.strip()))


def line_spans(text: str, width_of: WidthOf, measure: Measure) -> list[Span]:
    """Where the lines of a single-spaced text begin and end, none wider than the measure; at least one."""
    lines: list[Span] = []
    line: Span | None = None
    wide, at = 0.0, 0
    for word in text.split(" "):
        here = Span(at, at + len(word))
        at = here.end + 1
        word_px = width_of(here.start, here.end, "")
        joined_px = word_px if line is None else wide + width_of(here.start - 1, here.start, "") + word_px
        if joined_px <= measure.width:
            line = Span(here.start if line is None else line.start, here.end)
            wide = joined_px
            continue
        if line is not None:
            lines.append(line)
        *whole, line = _divided(text, here, width_of, measure)
        lines.extend(whole)
        wide = width_of(line.start, line.end, "")
    assert line is not None, "a text has at least one word, if only an empty one"
    return [*lines, line]


def set_lines(
    text: str, style: TextStyle, measure: Measure, *, x: float, top: float, colour: str
) -> tuple[TextMark, ...]:
    """`text` set flush left at `x` from `top` down, one mark for each line."""
    return tuple(
        line_mark(line, style, x=x, top=top + i * measure.line_px, line_px=measure.line_px, colour=colour)
        for i, line in enumerate(broken_lines(text, style, measure))
    )


def line_mark(text: str, style: TextStyle, *, x: float, top: float, line_px: float, colour: str) -> TextMark:
    """One unbroken line with its box from `top`."""
    width = text_width(text, style)
    return TextMark(x=x, y=baseline(top, line_px, style), text=text, style=style, colour=colour, width=width)


def line_to_right(
    text: str, style: TextStyle, *, right: float, top: float, line_px: float, colour: str
) -> TextMark:
    """One unbroken line that ends at `right`."""
    x = right - text_width(text, style)
    return line_mark(text, style, x=x, top=top, line_px=line_px, colour=colour)


def lines_at_most(text: str, style: TextStyle, measure: Measure, most: int) -> tuple[str, ...]:
    """`text` on no more than `most` lines, ended by … when it needs more."""
    lines = broken_lines(text, style, measure)
    if len(lines) <= most:
        return lines
    rest = " ".join(lines[most - 1 :])
    return (*lines[: most - 1], shortened(rest, style, measure.width))


def shortened(text: str, style: TextStyle, width: float) -> str:
    """`text` on one line, ended by … when it does not fit. Only for what stands round a picture."""
    line = " ".join(text.split())
    if text_width(line, style) <= width:
        return line
    while line and text_width(f"{line}…", style) > width:
        line = line[:-1].rstrip()
    return f"{line}…"


def _broken(paragraph: str, style: TextStyle, measure: Measure) -> list[str]:
    text = single_spaced(paragraph)

    def width_of(start: int, end: int, tail: str) -> float:
        return text_width(text[start:end] + tail, style)

    return [text[span.start : span.end] + span.tail for span in line_spans(text, width_of, measure)]


def _divided(text: str, word: Span, width_of: WidthOf, measure: Measure) -> list[Span]:
    """A word in pieces that each fit on a line."""
    pieces: list[Span] = []
    rest = word
    while width_of(rest.start, rest.end, "") > measure.width and rest.end - rest.start > 1:
        piece = _first_piece(text, rest, width_of, measure)
        pieces.append(piece)
        rest = Span(piece.end, rest.end)
    return [*pieces, rest]


def _first_piece(text: str, rest: Span, width_of: WidthOf, measure: Measure) -> Span:
    word, start = text[rest.start : rest.end], rest.start
    for at in reversed([seam.start() for seam in _SEAMS.finditer(word)]):
        if width_of(start, start + at, "") <= measure.width:
            return Span(start, start + at)
    for at in reversed(_syllable_ends(word, measure.language)):
        if width_of(start, start + at, HYPHEN) <= measure.width:
            return Span(start, start + at, HYPHEN)
    at = len(word) - 1
    while at > 1 and width_of(start, start + at, "") > measure.width:
        at = at - 1 if at < 64 else at * 3 // 4
    return Span(start, start + at)


def _syllable_ends(word: str, language: str) -> list[int]:
    if len(word) < LEAST_HYPHENATED:
        return []
    return [int(at) for at in _dictionary(language).positions(word)]


@lru_cache(maxsize=4)
def _dictionary(language: str) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=HYPHENATION.get(language, HYPHENATION["da"]), left=3, right=3)


@lru_cache(maxsize=8192)
def _measured_width(text: str, weight: int, is_serif: bool, is_italic: bool) -> float:
    load_fonts()
    style = TextStyle(px=MEASURED_PX, weight=weight, is_serif=is_serif, is_italic=is_italic)
    return QFontMetricsF(font_of(style)).horizontalAdvance(text)
