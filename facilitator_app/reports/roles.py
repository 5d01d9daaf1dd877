"""What a text is to somebody who hears the paper read aloud: a heading, a paragraph, a cell of a table.

A `Tag` is the way from the document to the element a text belongs to. Invariant: texts with the same tag that
follow each other are one element, on however many pages they stand; a text without a tag is page furniture.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import NamedTuple


class Role(StrEnum):
    """The structure elements in use, by their standard names."""

    H1 = "H1"
    H2 = "H2"
    H3 = "H3"
    P = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    TABLE = "Table"
    ROW = "TR"
    HEAD = "TH"
    CELL = "TD"
    FIGURE = "Figure"
    FORM = "Form"


class Step(NamedTuple):
    """One step on the way: a role, and which of its siblings; a row's `place` is how many cells it has."""

    role: Role
    place: int = 0


class Tag(NamedTuple):
    """The way to an element. From the step numbered `opens` on the elements are new, before it they are those that
    were opened last; with `opens` past the end the text goes on in an element that is there.

    `alt` is what is said in place of what is drawn. One that `has_picture` holds the next picture of the page.
    """

    path: tuple[Step, ...]
    opens: int
    alt: str = ""
    has_picture: bool = False


@cache
def begins(*path: Step, opens: int | None = None) -> Tag:
    """The tag of the first text of an element; only its last step is new when nothing else is said."""
    return Tag(path, len(path) - 1 if opens is None else opens)


@cache
def goes_on(*path: Step) -> Tag:
    """The tag of the texts after the first."""
    return Tag(path, len(path))
