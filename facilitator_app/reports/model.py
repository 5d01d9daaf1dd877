"""What the paper says: a `Report` is a plain value that tests compare exactly and that the drawing reads.

Nothing here knows fonts, points or pages. Invariant: a report holds nothing that its readers may not see;
whoever builds one filters by audience first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.model_radar import Radar
from facilitator_app.reports.paper_sizes import Paper

if TYPE_CHECKING:
    from facilitator_app.reports.model_pieces import Piece


class Face(StrEnum):
    """The voice of a paragraph: the program's words in sans, people's words in serif."""

    BODY = "body"
    LEAD = "lead"
    WORDS = "words"
    BOOKLET = "booklet"
    NOTES = "notes"
    HELP = "help"
    LABEL = "label"
    STATEMENT = "statement"
    STATEMENT_SMALLER = "statement_smaller"
    STATEMENT_SMALLEST = "statement_smallest"
    POSTER = "poster"


class Weight(StrEnum):
    """The voice of a table cell."""

    PLAIN = "plain"
    STRONG = "strong"
    CLOCK = "clock"
    QUIET = "quiet"
    NOTES = "notes"
    WORDS = "words"
    LETTERS = "letters"


class Rule(StrEnum):
    """The line over a row of fields."""

    NONE = "none"
    THICK = "thick"


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """The page's title. `name` (bold) and `aside` lines stand at its right."""

    text: str
    name: str = ""
    aside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 2 or 3 with an optional grey line under it; it stays with what follows."""

    text: str
    note: str = ""
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Running text; line breaks in `text` are kept."""

    text: str
    face: Face = Face.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A stretch of a sentence read back; the marked ones are the form's own words."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence read back, in large serif beside a thick bar."""

    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A large word with grey help, over what was written or over `lines` for writing by hand."""

    word: str
    help: str = ""
    text: str = ""
    lines: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompts:
    """Prompts under each other beside a thick bar: the sentence before it is written."""

    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One labelled field: what was written, or `lines` for writing by hand. With a `box` they are a box of that name
    for typing in the file; one of no lines is for a tick."""

    label: str
    help: str = ""
    text: str = ""
    lines: int = 0
    box: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fields:
    """Labelled fields side by side; `widths` are shares, one for each cell. Boxes to type in may leave the last ones
    free.
    """

    cells: tuple[Cell, ...]
    widths: tuple[float, ...]
    rule: Rule = Rule.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class WritingLines:
    """Lines for the reader's own hand: as many of `most` as there is room for, none if fewer than `least`.

    With `least` equal to `most` they are all there, on the next page if they must.
    """

    label: str
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A line of `steps` places between two poles; `chosen` counts from 0."""

    pole_a: str
    pole_b: str
    steps: int = 11
    chosen: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A box with its label."""

    label: str
    is_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """Boxes after each other; without a `label` they start at the margin."""

    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """Boxes under each other, in columns read row by row."""

    items: tuple[Choice, ...]
    columns: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number and what it counts."""

    number: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Large numbers side by side between two rules."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Somebody's words and where they come from."""

    text: str
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotes:
    """Quotes in two columns, read row by row."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayings:
    """Quotes in two columns with their sources on the same line, for lists of many."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table; `width` is its share. `has_bar_before` puts the thick black rule to its left; numbers
    stand at its right.
    """

    head: str
    width: float
    has_bar_before: bool = False
    is_number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableCell:
    """A cell: text with a grey and a bold note (`note`, `strong_note`) under it, or a line to write on."""

    text: str = ""
    note: str = ""
    strong_note: str = ""
    weight: Weight = Weight.PLAIN
    has_line: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of a table."""

    cells: tuple[TableCell, ...]
    is_tinted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table. Its head is repeated on every page; a row splits only when it is higher than a page.

    With a `continued_word` a row goes on to the next page between the paragraphs of its notes when it would
    leave much of a page empty; there its time and its heading stand again, the heading with the word.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    continued_word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideNotes:
    """A slide under its caption, and beside it lines for the reader's own hand. `picture` is its place among
    the pictures given to the drawing."""

    picture: int
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideView:
    """A slide with its caption. `picture` is its place among the pictures given to the drawing."""

    picture: int
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideRows:
    """Slides alone, so many in each row, read row by row."""

    slides: tuple[SlideView, ...]
    columns: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """Options under each other, called A, B, C by their order."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poles:
    """A line between two poles without any places on it."""

    pole_a: str
    pole_b: str


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Elements that stay on one page if one page can hold them."""

    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Two short stacks side by side. A checklist in one has one column."""

    left: tuple[Heading | Paragraph | Checklist, ...]
    right: tuple[Heading | Paragraph | Checklist, ...]


Element = (
    Title
    | Heading
    | Paragraph
    | Sentence
    | Prompts
    | Fields
    | WritingLines
    | Scale
    | Choices
    | Checklist
    | Bars
    | Dots
    | Radar
    | Figures
    | Quotes
    | Sayings
    | Table
    | SlideNotes
    | SlideRows
    | Lettered
    | Poles
    | PageBreak
    | Together
    | Beside
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document: a leader's action schema, a blank sheet, a summary.

    `title` goes into the PDF's properties and holds no personal name. `kicker` and `context` are the lines of
    the header; `mark` is the framed warning at its right, else the logo stands there. `foot` says who may see
    it; `edition` names the form's revision. `page_of` is a phrase with `{page}` and `{pages}`.
    `continued_name` and `continued_word` stand at the top of page two and on. One that `closes_up` stands closer when
    that spares a last page with next to nothing on it. `pieces` (all of one kind) stand instead of `elements` on
    sheets that are cut or folded; such sheets have no header, only `foot` and the page's number.
    """

    title: str
    language: str
    kicker: str
    context: str
    foot: str
    page_of: str
    elements: tuple[Element, ...] = ()
    pieces: tuple[Piece, ...] = ()
    edition: str = ""
    mark: str = ""
    logo: bytes | None = field(default=None, repr=False)
    continued_name: str = ""
    continued_word: str = ""
    starts_on_odd_page: bool = False
    closes_up: bool = False
    paper: Paper = Paper.A4
