"""Understands lists of people: which row holds the headings, what each column is, and what a cell says.

Every guess is only a proposal that the user may change before anything is stored.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from facilitator_app.content.list_columns import best_row, matched, words_of
from facilitator_app.content.spreadsheets import Sheet
from facilitator_app.domain.people import LeadershipLevel, WallConsent

_ROWS_TO_GUESS_FROM = 2_000
_ADDRESS = re.compile(r"[^@\s,;<>()]+@[^@\s,;<>().]+(\.[^@\s,;<>().]+)+")
_NUMBER = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_FORMULA_STARTS = ("=", "+", "@", "＝", "＋", "＠")
_YES = frozenset({"x", "ja", "j", "yes", "y", "1", "true", "sand", "direktion", "direktionen", "✓", "✔"})
_NO = frozenset({"", "nej", "n", "no", "0", "false", "falsk", "-", "–"})
_NOT_SAID = frozenset({"", "-", "–", "?", "ikke spurgt", "not asked"})


class PersonColumn(StrEnum):
    """What a column of a list may hold."""

    NAME = "name"
    FIRST_NAME = "first_name"
    SURNAME = "surname"
    UNIT = "unit"
    TITLE = "title"
    LEVEL = "level"
    EMAIL = "email"
    GROUP = "group"
    DIRECTION = "direction"
    CHIEF = "chief"
    CONSENT = "consent"


ColumnMapping = Mapping[PersonColumn, int]
"""The place of each known column, counted from 0."""

_NAME_COLUMNS = (PersonColumn.NAME, PersonColumn.FIRST_NAME, PersonColumn.SURNAME)
_HEADINGS: Mapping[PersonColumn, tuple[str, ...]] = MappingProxyType(
    {
        PersonColumn.NAME: ("navn", "fulde navn", "deltager", "name", "full name", "participant"),
        PersonColumn.FIRST_NAME: ("fornavn", "fornavne", "first name", "given name", "firstname"),
        PersonColumn.SURNAME: ("efternavn", "surname", "last name", "family name", "lastname"),
        PersonColumn.UNIT: (
            "enhed",
            "arbejdssted",
            "afdeling",
            "forvaltning",
            "arbejdsplads",
            "institution",
            "unit",
            "department",
            "workplace",
        ),
        PersonColumn.TITLE: ("titel", "stilling", "stillingsbetegnelse", "title", "position", "job title"),
        PersonColumn.LEVEL: (
            "lederniveau",
            "ledelsesniveau",
            "niveau",
            "leder af",
            "leadership level",
            "level",
            "leads",
        ),
        PersonColumn.EMAIL: ("mail", "email", "e mail", "mailadresse", "e mailadresse", "email address"),
        PersonColumn.GROUP: ("bord", "gruppe", "bordnummer", "gruppenummer", "bordnr", "table", "group"),
        PersonColumn.DIRECTION: (
            "direktion",
            "direktionen",
            "medlem af direktionen",
            "direktionsmedlem",
            "direction",
            "executive",
        ),
        PersonColumn.CHIEF: (
            "chef",
            "egen chef",
            "nærmeste chef",
            "nærmeste leder",
            "egen leder",
            "chief",
            "own chief",
            "manager",
            "line manager",
            "reports to",
        ),
        PersonColumn.CONSENT: (
            "samtykke",
            "samtykke til lærred",
            "samtykke til lærredet",
            "må vises",
            "må vises på lærredet",
            "consent",
            "wall consent",
            "consent to the wall",
            "may be shown",
        ),
    }
)
_LEVEL_WORDS: Mapping[LeadershipLevel, frozenset[str]] = MappingProxyType(
    {
        LeadershipLevel.LEADS_EMPLOYEES: frozenset({"medarbejdere", "medarbejder", "employees", "staff"}),
        LeadershipLevel.LEADS_LEADERS: frozenset({"ledere", "leaders", "managers"}),
        LeadershipLevel.LEADS_ORGANISATION: frozenset(
            {"organisation", "organisationen", "direktion", "organization"}
        ),
    }
)


def find_heading_row(sheet: Sheet) -> int:
    """The number of the row in which most headings are known, a name's among them, or NO_HEADINGS."""
    return best_row(sheet, _known_in, more_than=0)


def guess_columns(headings: Sequence[str]) -> ColumnMapping:
    """What the columns seem to be, the best likeness first; no column and no meaning is used twice."""
    chosen = matched(headings, _HEADINGS)
    if PersonColumn.FIRST_NAME in chosen and PersonColumn.SURNAME in chosen:
        chosen.pop(PersonColumn.NAME, None)
    return chosen


def guess_without_headings(sheet: Sheet) -> ColumnMapping:
    """The columns of a list without headings: names come first, mail addresses are known by their shape."""
    mapping = {PersonColumn.NAME: 0}
    for place in range(1, sheet.width):
        if any(is_address(row[place]) for row in sheet.rows[:_ROWS_TO_GUESS_FROM]):
            mapping[PersonColumn.EMAIL] = place
            break
    return mapping


def guess_copied(sheet: Sheet) -> ColumnMapping:
    """The columns of rows that were copied without headings: name, unit, title, in this order.

    Addresses are known by their shape, and a column of leadership levels by its words.
    """
    mapping = dict(guess_without_headings(sheet))
    free = [at for at in range(1, sheet.width) if at not in mapping.values()]
    level = next((at for at in free if _is_of_levels([row[at] for row in sheet.rows])), None)
    if level is not None:
        mapping[PersonColumn.LEVEL] = level
        free.remove(level)
    return mapping | dict(zip((PersonColumn.UNIT, PersonColumn.TITLE), free, strict=False))


def read_level(text: str) -> LeadershipLevel | None:
    """The leadership level that a cell speaks of, or None. *Leder af medarbejdere* leads employees."""
    words = set(words_of(text))
    return next((level for level, known in _LEVEL_WORDS.items() if words & known or text == level), None)


def read_group(text: str) -> int | None:
    """The number of a table or group, or None: `4`, `Bord 4`."""
    numbers = _NUMBER.findall(text)
    return int(numbers[0]) if len(numbers) == 1 and int(numbers[0]) > 0 else None


def is_yes(text: str) -> bool:
    """Whether a cell is ticked."""
    return text.lower() in _YES


def is_yes_or_no(text: str) -> bool:
    """Whether a cell is ticked or not ticked; anything else is neither."""
    return text.lower() in _YES | _NO


def read_consent(text: str) -> WallConsent | None:
    """What a cell says of being shown on the wall; an empty one that nobody was asked, other words nothing."""
    if is_yes(text):
        return WallConsent.YES
    if text.lower() in _NOT_SAID:
        return WallConsent.NOT_ASKED
    return WallConsent.NO if text.lower() in _NO else None


def is_address(text: str) -> bool:
    """Whether a text has the shape of a mail address."""
    return _ADDRESS.fullmatch(text) is not None


def is_name(text: str) -> bool:
    """Whether a text can be a person's name: it has a letter and does not begin as a formula does."""
    return any(map(str.isalpha, text)) and not text.startswith(_FORMULA_STARTS)


def _is_of_levels(cells: Sequence[str]) -> bool:
    written = [cell for cell in cells if cell]
    return bool(written) and all(read_level(cell) is not None for cell in written)


def _known_in(row: Sequence[str]) -> int:
    """How many headings of a row are known; none unless a name is among them."""
    known = guess_columns(row)
    return len(known) if any(column in known for column in _NAME_COLUMNS) else 0
