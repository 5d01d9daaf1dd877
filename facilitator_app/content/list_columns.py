"""What lists of people and agendas have in common: the sheet that is meant, the row of headings, and the columns that
are known by their headings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from facilitator_app.content.spreadsheets import Sheet
from facilitator_app.problems import Refused

NO_HEADINGS = 0
"""The row of headings of a list that has none."""

_SAME, _AS_A_WORD, _AS_A_BEGINNING = 3, 2, 1
_ROWS_TO_LOOK_AT = 20
_WORD = re.compile(r"[^\W_]+")

Column = TypeVar("Column")


def chosen_sheet(sheets: Sequence[Sheet], name: str | None) -> Sheet:
    """The sheet of this name, the first when none is named. Raises `Refused` when there is no such sheet."""
    if name is None:
        return sheets[0]
    chosen = next((sheet for sheet in sheets if sheet.name == name), None)
    if chosen is None:
        raise Refused("people.no_such_sheet", sheet=name, known=", ".join(sheet.name for sheet in sheets))
    return chosen


def best_row(sheet: Sheet, known_in: Callable[[Sequence[str]], int], *, more_than: int) -> int:
    """The number of the first row with most known headings, or NO_HEADINGS. `known_in` counts those of a row."""
    best, most = NO_HEADINGS, more_than
    for number, row in enumerate(sheet.rows[:_ROWS_TO_LOOK_AT], start=1):
        known = known_in(row)
        if known > most:
            best, most = number, known
    return best


def matched(headings: Sequence[str], known: Mapping[Column, tuple[str, ...]]) -> dict[Column, int]:
    """What the columns seem to be, the best likeness first; no column and no meaning is used twice."""
    likeness = [
        (_likeness(heading, words), -place, column)
        for place, heading in enumerate(headings)
        for column, words in known.items()
    ]
    chosen: dict[Column, int] = {}
    for score, negative_place, column in sorted(likeness, key=_rank, reverse=True):
        if score and column not in chosen and -negative_place not in chosen.values():
            chosen[column] = -negative_place
    return chosen


def words_of(text: str) -> list[str]:
    """The words of a cell, in small letters."""
    return _WORD.findall(text.lower())


def _rank(likeness: tuple[int, int, Column]) -> tuple[int, int]:
    return likeness[:2]


def _likeness(heading: str, known: tuple[str, ...]) -> int:
    words = words_of(heading)
    joined = f" {' '.join(words)} "
    if joined.strip() in known:
        return _SAME
    if any(f" {one} " in joined for one in known):
        return _AS_A_WORD
    return _AS_A_BEGINNING if any(words and words[0].startswith(one) for one in known) else 0
