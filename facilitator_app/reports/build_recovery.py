"""The recovery sheet: a file's passphrase on paper, written by hand or printed to be read letter by letter.

Invariant: the passphrase stands on the sheet once, in the table that spells it, and never in the file's properties,
header or foot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from facilitator_app.domain.dates import date_words
from facilitator_app.domain.textfmt import capitalise_first
from facilitator_app.reports.day import PaperWords
from facilitator_app.reports.model import (
    Cell,
    Checklist,
    Choice,
    Column,
    Element,
    Face,
    Fields,
    Heading,
    Paragraph,
    Report,
    Row,
    Rule,
    Table,
    TableCell,
    Title,
    Weight,
)

HAND_LINES = 4
"""Rows of two places for a word each: more than a passphrase of words has."""
MOST_IN_WORD = 14
FOURS = re.compile(r" +|[^ ]{1,4}")
MOST_UNDER_EACH_OTHER = 8
"""Groups; more of them stand in two halves, so that the sheet stays one page."""

SPELLED = {
    "0": "zero",
    "1": "one",
    "I": "capital_i",
    "l": "small_l",
    "O": "capital_o",
    "-": "hyphen",
    "–": "dash",
    "_": "underline",
    "'": "straight_quote",
    "’": "curly_quote",
    ".": "full_stop",
    ",": "comma",
}
"""Signs that are taken for one another when they are read from paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecoveryTold:
    """What the sheet tells. Without a `passphrase` there are lines to write it on."""

    file: str
    client: str
    made_on: date
    passphrase: str = field(default="", repr=False)
    logo: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A passphrase in groups that are read at a time. With `has_spaces` there is one space between them."""

    groups: tuple[str, ...] = field(repr=False)
    has_spaces: bool


def recovery_sheet(told: RecoveryTold, words: PaperWords) -> Report:
    """One page: which file, the passphrase or room for it, where to keep it, and what is lost without it."""
    name = words.text("recovery.title")
    elements: list[Element] = [
        Title(text=name),
        Paragraph(text=words.text("recovery.lead"), face=Face.LEAD),
        _which_file(told, words),
        *(_printed(told.passphrase, words) if told.passphrase else _by_hand(words)),
        *_advice(words, is_printed=bool(told.passphrase)),
        Fields(
            cells=(
                Cell(label=words.text("recovery.set_by"), lines=1),
                Cell(label=words.text("recovery.kept_where"), lines=1),
            ),
            widths=(1.0, 1.0),
        ),
    ]
    return Report(
        title=name,
        language=words.language,
        kicker=name,
        context=told.file,
        foot=words.text("recovery.foot"),
        page_of=words.text("paper.page_of", page="{page}", pages="{pages}"),
        mark=words.text("recovery.mark"),
        logo=told.logo,
        elements=tuple(elements),
        closes_up=True,
    )


def spelled(passphrase: str) -> Spelling:
    """In its own words where it is words, or else four signs at a time; spaces are then a group of their own."""
    typed = passphrase.split(" ")
    if len(typed) > 1 and all(word and len(word) <= MOST_IN_WORD and word.isprintable() for word in typed):
        return Spelling(groups=tuple(typed), has_spaces=True)
    return Spelling(groups=tuple(FOURS.findall(passphrase)), has_spaces=False)


def _which_file(told: RecoveryTold, words: PaperWords) -> Fields:
    day = capitalise_first(date_words(told.made_on, words.language))
    cells = (
        Cell(label=words.text("recovery.file"), text=told.file),
        Cell(label=words.text("recovery.client"), text=told.client),
        Cell(label=words.text("recovery.made_on"), text=day),
    )
    return Fields(cells=cells, widths=(1.2, 1.2, 1.0), rule=Rule.THICK)


def _by_hand(words: PaperWords) -> Sequence[Element]:
    rows = (
        Fields(
            cells=tuple(
                Cell(label=words.text("recovery.word", number=number), lines=1)
                for number in (2 * row + 1, 2 * row + 2)
            ),
            widths=(1.0, 1.0),
        )
        for row in range(HAND_LINES)
    )
    signs = Cell(label=words.text("recovery.between"), help=words.text("recovery.between_help"), lines=1)
    return (
        Heading(text=words.text("recovery.passphrase"), note=words.text("recovery.by_hand")),
        *rows,
        Fields(cells=(signs,), widths=(1.0,)),
    )


def _printed(passphrase: str, words: PaperWords) -> Sequence[Element]:
    spelling = spelled(passphrase)
    return (
        Heading(
            text=words.text("recovery.passphrase"),
            note=words.text("recovery.words" if spelling.has_spaces else "recovery.fours"),
        ),
        _table(spelling, words),
        Paragraph(text=_counted(passphrase, words)),
    )


def _table(spelling: Spelling, words: PaperWords) -> Table:
    """Each group with what is easily misread in it. Many short ones stand in two halves, read downwards; a word always
    has room on one line, as a hyphen would be read as its own.
    """
    groups = spelling.groups
    halves = 2 if len(groups) > MOST_UNDER_EACH_OTHER and not spelling.has_spaces else 1
    height = -(-len(groups) // halves)
    numbered = tuple(enumerate(groups, start=1))
    rows = tuple(
        Row(cells=tuple(cell for one in numbered[at::height] for cell in _group(*one, words)))
        for at in range(height)
    )
    columns = (
        Column(head=words.text("recovery.number"), width=0.14),
        Column(head=words.text("recovery.group"), width=1.0 / halves),
        Column(head=words.text("recovery.said"), width=1.0),
    )
    empty = (TableCell(),) * len(columns)
    full = tuple(
        row if len(row.cells) == len(columns) * halves else Row(cells=row.cells + empty) for row in rows
    )
    return Table(columns=columns * halves, rows=full)


def _group(number: int, group: str, words: PaperWords) -> tuple[TableCell, ...]:
    return (
        TableCell(text=str(number), weight=Weight.QUIET),
        TableCell(text=group.strip(" "), weight=Weight.LETTERS),
        TableCell(text=_said(group, words), weight=Weight.NOTES),
    )


def _said(group: str, words: PaperWords) -> str:
    """What is easily misread in a group, each sign once, and which letters are capitals."""
    if group.isspace():
        return words.count("recovery.spaces", len(group))
    told = [
        words.text(f"recovery.sign_{SPELLED[sign]}", sign=sign)
        for sign in dict.fromkeys(group)
        if sign in SPELLED
    ]
    told += [
        words.text("recovery.sign_capital", sign=sign)
        for sign in dict.fromkeys(group)
        if sign.isupper() and sign not in SPELLED
    ]
    return " · ".join(told)


def _counted(passphrase: str, words: PaperWords) -> str:
    """The check of what was typed from the sheet: how many signs of which kind there are."""
    kinds = (
        ("letters", sum(sign.isalpha() for sign in passphrase)),
        ("capitals", sum(sign.isupper() for sign in passphrase)),
        ("digits", sum(sign.isdigit() for sign in passphrase)),
        ("spaces", passphrase.count(" ")),
    )
    told = ", ".join(words.count(f"recovery.{kind}", count) for kind, count in kinds)
    return words.text("recovery.check", signs=words.count("recovery.signs", len(passphrase)), kinds=told)


def _advice(words: PaperWords, *, is_printed: bool) -> Sequence[Element]:
    said = ("keep", "lost", "changed", "printed" if is_printed else "written")
    checks = ("checked", "put_away", "told_who")
    return (
        Heading(text=words.text("recovery.advice")),
        *(Paragraph(text=words.text(f"recovery.advice_{key}")) for key in said),
        Checklist(items=tuple(Choice(label=words.text(f"recovery.{key}")) for key in checks)),
    )
