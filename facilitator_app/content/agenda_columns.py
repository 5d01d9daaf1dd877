"""Understands agendas kept in spreadsheets: which row holds the headings, what each column is, and what a cell says.

Every guess is only a proposal that the user may change before anything is stored.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from facilitator_app.content.list_columns import best_row, matched, words_of
from facilitator_app.content.spreadsheets import Sheet
from facilitator_app.domain.agenda import BlockKind, Timing
from facilitator_app.domain.dates import parse_clock
from facilitator_app.domain.typed_time import parse_minutes

_ROWS_TO_GUESS_FROM = 500
_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SPAN = re.compile(r"(?:kl\.?\s*)?(\S+)\s*(?:-|–|—|til|to)\s*(\S+)", re.IGNORECASE)
_SECONDS = re.compile(r"^(\d{1,2}[:.]\d{2})[:.]00$")
_DATED = re.compile(r"^\d{4}-\d{2}-\d{2}[ T]")
_LINE = re.compile(r"\s*(?:;|\n|•)\s*")
_YES = frozenset({"x", "ja", "j", "yes", "y", "1", "true", "sand", "fast", "fixed"})


class AgendaColumn(StrEnum):
    """What a column of an agenda may hold."""

    TITLE = "title"
    LENGTH = "length"
    START = "start"
    END = "end"
    KIND = "kind"
    GOAL = "goal"
    MATERIALS = "materials"
    ROLES = "roles"
    NOTES = "notes"
    TIMING = "timing"
    DAY = "day"
    ROOM = "room"


AgendaMapping = Mapping[AgendaColumn, int]
"""The place of each known column, counted from 0."""

_HEADINGS: Mapping[AgendaColumn, tuple[str, ...]] = MappingProxyType(
    {
        AgendaColumn.TITLE: (
            *("titel", "programpunkt", "punkt", "aktivitet", "indhold", "emne", "hvad", "program"),
            *("title", "block", "activity", "item", "topic", "what", "session"),
        ),
        AgendaColumn.LENGTH: (
            *("længde", "varighed", "minutter", "min", "tidsforbrug"),
            *("length", "duration", "minutes", "mins"),
        ),
        AgendaColumn.START: (
            "start",
            "starttid",
            "begynder",
            "fra",
            "tid",
            "tidspunkt",
            "kl",
            "begins",
            "from",
            "time",
        ),
        AgendaColumn.END: ("slut", "sluttid", "slutter", "end", "ends", "until"),
        AgendaColumn.KIND: ("type", "art", "form", "kategori", "kind", "category"),
        AgendaColumn.GOAL: ("mål", "formål", "hensigt", "hvorfor", "goal", "purpose", "aim", "why"),
        AgendaColumn.MATERIALS: (
            "materialer",
            "materiale",
            "remedier",
            "rekvisitter",
            "materials",
            "material",
        ),
        AgendaColumn.ROLES: (
            "roller",
            "rolle",
            "ansvarlig",
            "ansvar",
            "hvem",
            "roles",
            "role",
            "responsible",
            "who",
        ),
        AgendaColumn.NOTES: (
            *("noter", "egne noter", "note", "bemærkninger", "kommentarer", "beskrivelse", "instruktion"),
            *("notes", "comments", "remarks", "description"),
        ),
        AgendaColumn.TIMING: ("fast", "fast tid", "fleksibel", "kan udelades", "fixed", "flexible", "timing"),
        AgendaColumn.DAY: ("dag", "day"),
        AgendaColumn.ROOM: ("rum", "spor", "lokale", "sal", "room", "track"),
    }
)
_KIND_WORDS: tuple[tuple[BlockKind, tuple[str, ...]], ...] = (
    (
        BlockKind.BREAK,
        (
            "pause",
            "frokost",
            "kaffe",
            "middag",
            "morgenmad",
            "break",
            "lunch",
            "coffee",
            "dinner",
            "breakfast",
        ),
    ),
    (BlockKind.ACTION_SCHEMA, ("handlingsskema", "handleplan", "action")),
    (BlockKind.DILEMMA, ("dilemma",)),
    (BlockKind.SIMULATION, ("simulation", "øvelse", "exercise")),
    (BlockKind.BALANCE, ("balance",)),
    (
        BlockKind.PLENARY,
        ("opsamling", "plenum", "afslutning", "afrunding", "evaluering", "plenary", "closing"),
    ),
    (BlockKind.WELCOME, ("velkomst", "velkommen", "ankomst", "welcome", "arrival")),
    (BlockKind.THEORY, ("oplæg", "teori", "præsentation", "theory", "presentation", "talk", "input")),
    (
        BlockKind.DISCUSSION,
        ("drøftelse", "dialog", "gruppe", "debat", "summe", "discussion", "group", "dialogue"),
    ),
)


def find_heading_row(sheet: Sheet) -> int:
    """The number of the row in which most headings are known, a title's among them, or NO_HEADINGS."""
    return best_row(sheet, _known_in, more_than=1)


def guess_columns(headings: Sequence[str]) -> AgendaMapping:
    """What the columns seem to be, the best likeness first; no column and no meaning is used twice."""
    return matched(headings, _HEADINGS)


def guess_without_headings(sheet: Sheet) -> AgendaMapping:
    """The columns of a list without headings: times and lengths are known by their shape, and the title is the first
    column of words."""
    mapping: dict[AgendaColumn, int] = {}
    for place in range(sheet.width):
        cells = [row[place] for row in sheet.rows[:_ROWS_TO_GUESS_FROM] if row[place]]
        if not cells:
            continue
        if AgendaColumn.START not in mapping and _most(cells, _is_start):
            mapping[AgendaColumn.START] = place
        elif AgendaColumn.LENGTH not in mapping and _most(cells, _is_length):
            mapping[AgendaColumn.LENGTH] = place
        elif AgendaColumn.TITLE not in mapping:
            mapping[AgendaColumn.TITLE] = place
        elif AgendaColumn.NOTES not in mapping:
            mapping[AgendaColumn.NOTES] = place
    return mapping


def read_span(text: str) -> tuple[int | None, int | None]:
    """The start and the end that a cell tells, in minutes after midnight: `9.00`, `kl. 9-9.45`, `09:00:00`."""
    found = _SPAN.fullmatch(text.strip())
    if found is not None and (start := read_clock(found[1])) is not None:
        return start, read_clock(found[2])
    return read_clock(text), None


def read_clock(text: str) -> int | None:
    """A time of day as a spreadsheet writes it; None when it is not one."""
    plain = _DATED.sub("", text.strip())
    found = _SECONDS.match(plain)
    return parse_clock(found[1] if found else plain)


def read_length(text: str) -> int | None:
    """Minutes, also of a cell that holds a time of day for a length (`0:45:00`)."""
    found = _SECONDS.match(_DATED.sub("", text.strip()))
    return parse_minutes(found[1] if found else text)


def read_kind(text: str) -> BlockKind | None:
    """What happens in a block, from a word for it or from its title; None when nothing tells."""
    words = words_of(text)
    for kind, known in _KIND_WORDS:
        if any(word.startswith(known) or word.endswith(known) for word in words):
            return kind
    return None


def read_timing(text: str) -> Timing | None:
    """What a block does when the day is late; None when the cell tells nothing known."""
    words = set(words_of(text))
    if words & {"udelades", "udgå", "valgfri", "optional", "out"}:
        return Timing.OPTIONAL
    if words & _YES:
        return Timing.FIXED
    is_plain = words & {"fleksibel", "flexible", "nej", "no", "0", "false", "falsk"}
    return Timing.FLEXIBLE if is_plain else None


def read_number(text: str) -> int | None:
    """The number of a day: `2`, `Dag 2`; None when there is not just one."""
    numbers = _NUMBER.findall(text)
    return int(numbers[0]) if len(numbers) == 1 and int(numbers[0]) > 0 else None


def read_lines(text: str) -> tuple[str, ...]:
    """The things that a cell lists, set apart by semicolons or bullets."""
    return tuple(part for part in _LINE.split(text) if part)


def _most(cells: Sequence[str], is_one: Callable[[str], bool]) -> bool:
    return 2 * sum(is_one(cell) for cell in cells) > len(cells)


def _is_start(cell: str) -> bool:
    """A bare number is a length rather than an hour."""
    return not cell.isdecimal() and read_span(cell)[0] is not None


def _is_length(cell: str) -> bool:
    return read_length(cell) is not None


def _known_in(row: Sequence[str]) -> int:
    """How many headings of a row are known; none unless a title is among them."""
    known = guess_columns(row)
    return len(known) if AgendaColumn.TITLE in known else 0
