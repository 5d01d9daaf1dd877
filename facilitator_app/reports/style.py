"""Sizes and voices of the paper in points, all taken from the one table of looks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator_app.domain.look import PAPER, PAPER_SIZES

MM = 72 / 25.4
PAGE_WIDTH = 210 * MM
PAGE_HEIGHT = 297 * MM
LEFT = PAPER_SIZES.margin_left_mm * MM
WIDTH = PAGE_WIDTH - LEFT - PAPER_SIZES.margin_right_mm * MM
TOP = PAPER_SIZES.margin_top_mm * MM
FOOT = PAGE_HEIGHT - PAPER_SIZES.margin_foot_mm * MM
"""The lowest line of the page that may be printed on, counted from its top as everything here is."""

GUTTER = PAPER_SIZES.gutter_mm * MM
WRITING_LINE = PAPER_SIZES.writing_line_mm * MM
CHECKBOX = PAPER_SIZES.checkbox_mm * MM
BAR = 2.2 * MM

THICK, THIN, HAIR = 1.5, 0.75, 0.5
BOX_LINE = 0.9
WRITING_RULE = PAPER_SIZES.writing_line_pt


class Ink(StrEnum):
    """The colours of paper."""

    BLACK = PAPER.ink
    GREY = PAPER.grey_text
    RULE = PAPER.rule
    TINT = PAPER.tint
    WHITE = PAPER.ground


class FontName(StrEnum):
    """The fonts of paper, each the name of its file without the ending."""

    SANS = "IBMPlexSans_400Regular"
    SANS_STRONG = "IBMPlexSans_600SemiBold"
    SERIF = "SourceSerif4_400Regular"
    SERIF_STRONG = "SourceSerif4_600SemiBold"


@dataclass(frozen=True, slots=True, eq=False)
class TextStyle:
    """How a line of text is set. `rise_pt` is from the top of its line to the baseline.

    Without `hyphenates` a word is divided only when it is wider than a line of its own.
    """

    font: FontName
    size_pt: float
    leading_pt: float
    rise_pt: float
    ink: Ink = Ink.BLACK
    hyphenates: bool = True


def _style(font: FontName, size: tuple[float, float], ink: Ink = Ink.BLACK) -> TextStyle:
    is_strong = font in {FontName.SANS_STRONG, FontName.SERIF_STRONG}
    size_pt, leading_pt = size
    is_serif = font in {FontName.SERIF, FontName.SERIF_STRONG}
    ascent, descent = (1.036, 0.335) if is_serif else (1.025, 0.275)
    rise_pt = (leading_pt - (ascent + descent) * size_pt) / 2 + ascent * size_pt
    return TextStyle(font, size_pt, leading_pt, rise_pt, ink, hyphenates=not is_strong)


TITLE = _style(FontName.SANS_STRONG, PAPER_SIZES.title_pt)
HEADING = _style(FontName.SANS_STRONG, PAPER_SIZES.heading_pt)
SUBHEADING = _style(FontName.SANS_STRONG, PAPER_SIZES.body_pt)
BODY = _style(FontName.SANS, PAPER_SIZES.body_pt)
BODY_STRONG = _style(FontName.SANS_STRONG, PAPER_SIZES.body_pt)
BODY_QUIET = _style(FontName.SANS, PAPER_SIZES.body_pt, Ink.GREY)
LEAD = _style(FontName.SANS, (11.0, 16.0))
NAME = _style(FontName.SANS_STRONG, (12.0, 16.0))
LETTERS = _style(FontName.SANS_STRONG, (16.0, 20.0))
"""To be read letter by letter."""
CLOCK = _style(FontName.SANS_STRONG, (11.0, 14.0))
NOTES = _style(FontName.SANS, (9.5, 12.5))
WORDS = _style(FontName.SERIF, PAPER_SIZES.words_pt)
WORDS_STRONG = _style(FontName.SERIF_STRONG, PAPER_SIZES.words_pt)
QUOTE = _style(FontName.SERIF, (10.5, 14.0))
SENTENCE = _style(FontName.SERIF, PAPER_SIZES.sentence_pt)
SENTENCE_STRONG = _style(FontName.SERIF_STRONG, PAPER_SIZES.sentence_pt)
PROMPT = _style(FontName.SERIF_STRONG, (17.0, 22.0))
PROMPT_HELP = _style(FontName.SANS, (8.5, 22.0), Ink.GREY)
LABEL = _style(FontName.SANS_STRONG, PAPER_SIZES.label_pt)
HELP = _style(FontName.SANS, PAPER_SIZES.label_pt, Ink.GREY)
SOURCE = replace(HELP, leading_pt=QUOTE.leading_pt, rise_pt=QUOTE.rise_pt)
HELP_STRONG = _style(FontName.SANS_STRONG, PAPER_SIZES.label_pt, Ink.GREY)
MARK = _style(FontName.SANS_STRONG, (9.0, 12.0))
CARD_HEAD = _style(FontName.SANS_STRONG, (10.5, 14.0))
BOOKLET = _style(FontName.SERIF, (14.5, 20.5))
STATEMENT = _style(FontName.SERIF_STRONG, (15.5, 21.3))
POSTER = _style(FontName.SERIF_STRONG, (21.0, 27.0))
STATEMENT_SMALLER = _style(FontName.SERIF_STRONG, (13.0, 17.5))
STATEMENT_SMALLEST = _style(FontName.SERIF_STRONG, (11.0, 15.0))
BADGE_NAMES = tuple(
    _style(FontName.SANS_STRONG, size)
    for size in ((26.0, 30.0), (22.0, 26.0), (18.0, 22.0), (15.0, 18.0), (12.0, 15.0))
)
"""A name as large as there is room for."""
SIGN_LABEL = _style(FontName.SANS, (24.0, 30.0))
SIGN_NUMBERS = tuple(
    _style(FontName.SANS_STRONG, size) for size in ((190.0, 200.0), (120.0, 130.0), (60.0, 70.0))
)
SIGN_NAMES = tuple(
    _style(FontName.SANS_STRONG, size) for size in ((40.0, 48.0), (30.0, 36.0), (22.0, 27.0), (16.0, 20.0))
)
