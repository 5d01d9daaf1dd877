"""Bands: what an element of a report becomes before it is given a place on a page.

A band goes across the page. It holds columns of slices; a slice (mostly one line of text) is never
divided. Distances are in points, downwards from the top of the band or slice, sidewards from the left
edge of the page.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from typing import NamedTuple

from facilitator_app.reports.roles import Tag
from facilitator_app.reports.style import Ink, TextStyle


class Text(NamedTuple):
    """A run of text by its baseline. Without a tag it is page furniture; an empty one stands for what is drawn."""

    y: float
    x: float
    style: TextStyle
    text: str
    tag: Tag | None = None


class Line(NamedTuple):
    """A horizontal rule."""

    y: float
    x: float
    width: float
    thickness: float
    ink: Ink


class Fill(NamedTuple):
    """A filled rectangle."""

    y: float
    x: float
    width: float
    height: float
    ink: Ink


class Frame(NamedTuple):
    """The edge of a rectangle."""

    y: float
    x: float
    width: float
    height: float
    thickness: float


class Disc(NamedTuple):
    """A disc by its middle."""

    y: float
    x: float
    radius: float
    ink: Ink


class Ring(NamedTuple):
    """The edge of a disc by its middle."""

    y: float
    x: float
    radius: float
    thickness: float


class Way(NamedTuple):
    """A line from a point to others, whose distances are from the first; `dash` is on, off."""

    y: float
    x: float
    points: tuple[tuple[float, float], ...]
    thickness: float
    ink: Ink
    dash: tuple[float, ...] = ()


class Picture(NamedTuple):
    """The box that the logo is fitted into, to its right and its foot."""

    y: float
    x: float
    width: float
    height: float


class SlideBox(NamedTuple):
    """The box of a slide, `picture` being its place among the pictures given to the drawing."""

    y: float
    x: float
    width: float
    height: float
    picture: int


class TurnedText(NamedTuple):
    """A run of text upside down, reading from its start towards the left: the far side of a folded sheet.

    It repeats what stands upright elsewhere on the page.
    """

    y: float
    x: float
    style: TextStyle
    text: str


class TypingBox(NamedTuple):
    """The edge of a box that can be typed in, by its name."""

    y: float
    x: float
    width: float
    height: float
    name: str


Mark = Line | Fill | Frame | Disc | Ring | Way | Picture | SlideBox | TurnedText | TypingBox
Slice = tuple[float, tuple[Text, ...], tuple[Mark, ...]]
"""Height, texts and marks."""
Decor = Callable[[float], tuple[Mark, ...]]
"""What is drawn behind a band of the given height."""


class Splits(Enum):
    """When a band may go on to the next page."""

    BETWEEN_LINES = "between_lines"
    WHEN_TALLER_THAN_A_PAGE = "when_taller_than_a_page"


@dataclass(frozen=True, slots=True)
class Room:
    """A band that takes what room there is: slices of which at least `least` and at most `most` are shown."""

    label: Slice
    line: Slice
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """A band that may be parted at some gaps of one of its columns, `cuts` being the places of those slices.
    `again` are the columns that the rest has in place of the others."""

    column: int
    cuts: tuple[int, ...]
    again: tuple[tuple[Slice, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """See the module. `before` is dropped at the top of a page; `head` is repeated on the pages it goes
    on to."""

    columns: tuple[tuple[Slice, ...], ...] = ()
    before: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    least: float = 0.0
    decor: Decor | None = None
    keeps_next: bool = False
    splits: Splits = Splits.WHEN_TALLER_THAN_A_PAGE
    head: Band | None = None
    room: Room | None = None
    paragraphs: Paragraphs | None = None
    begins_page: bool = False

    @property
    def height(self) -> float:
        """Without `before`."""
        tallest = max((slices_height(column) for column in self.columns), default=0.0)
        return max(self.least, self.top + tallest + self.bottom)

    @property
    def first_height(self) -> float:
        """What must fit for the band to begin on a page: all of it, or two lines of running text."""
        if self.splits is Splits.WHEN_TALLER_THAN_A_PAGE:
            return self.height
        lines = max((slices_height(column[:2]) for column in self.columns), default=0.0)
        return self.top + lines

    def divided(self, room: float) -> tuple[Band, Band] | None:
        """The part that fits into `room` and the rest, or None when not one slice fits.

        In running text two lines stay together at the foot and at the top of a page, and no word goes on to the next
        page if a line above it can go with it.
        """
        fits = room - self.top
        cuts = [_fitting(column, fits) for column in self.columns]
        if self.splits is Splits.BETWEEN_LINES:
            cuts = [_without_orphans(cut, column) for cut, column in zip(cuts, self.columns, strict=True)]
        if not any(cuts):
            return None
        pairs = list(zip(self.columns, cuts, strict=True))
        first = replace(self, columns=tuple(column[:cut] for column, cut in pairs), bottom=0.0, least=0.0)
        rest = replace(self, columns=tuple(column[cut:] for column, cut in pairs), before=0.0, least=0.0)
        return first, rest

    def parted(self, room: float) -> tuple[Band, Band] | None:
        """The paragraphs that fit into `room` with all other columns, and the rest; None when not one fits."""
        if self.paragraphs is None:
            return None
        at, free = self.paragraphs.column, room - self.top - self.bottom
        column = self.columns[at]
        others = (*self.columns[:at], *self.columns[at + 1 :])
        cut = max((cut for cut in self.paragraphs.cuts if slices_height(column[:cut]) <= free), default=0)
        if not cut or any(slices_height(other) > free for other in others):
            return None
        again = self.paragraphs.again
        first = replace(self, columns=_with(self.columns, at, column[:cut]), least=0.0, paragraphs=None)
        left = replace(self.paragraphs, cuts=tuple(at - cut - 1 for at in self.paragraphs.cuts if at > cut))
        columns = _with(again, at, column[cut + 1 :])
        rest = replace(self, columns=columns, before=0.0, least=0.0, paragraphs=left)
        return first, rest


def slices_height(slices: tuple[Slice, ...]) -> float:
    """The height of slices under each other."""
    return sum([one[0] for one in slices])


def closed_up(band: Band, share: float) -> Band:
    """The band with this share of the gaps before and in it, and of the least height it has."""
    head = None if band.head is None else closed_up(band.head, share)
    return replace(
        band,
        before=band.before * share,
        top=band.top * share,
        bottom=band.bottom * share,
        least=band.least * share,
        head=head,
    )


def moved(mark: Mark, down: float) -> Mark:
    """The same mark further down."""
    return mark._replace(y=mark.y + down)


def shifted(mark: Mark, *, right: float, down: float) -> Mark:
    """The same mark further right and further down."""
    return mark._replace(x=mark.x + right, y=mark.y + down)


def _with(
    columns: tuple[tuple[Slice, ...], ...], at: int, column: tuple[Slice, ...]
) -> tuple[tuple[Slice, ...], ...]:
    return (*columns[:at], column, *columns[at + 1 :])


def _fitting(column: tuple[Slice, ...], room: float) -> int:
    used = 0.0
    for count, one in enumerate(column):
        used += one[0]
        if used > room + 0.01:
            return count
    return len(column)


def _without_orphans(cut: int, column: tuple[Slice, ...]) -> int:
    lines = len(column)
    if cut >= lines:
        return lines
    kept = min(cut, lines - 2)
    if kept > 2 and _is_word_open(column[kept - 1]):
        kept -= 1
    return kept if kept >= 2 else 0


def _is_word_open(one: Slice) -> bool:
    """Whether the last word of a line goes on in the next."""
    _, texts, _ = one
    return bool(texts) and texts[-1].text.endswith("-")
