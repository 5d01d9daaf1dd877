"""What the process that reads a spreadsheet answers: the rows of each sheet as plain text, some at a time.

Only that process calls it: a spreadsheet may grow beyond all bounds however well its claims are counted before.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from facilitator_app.content.spreadsheet_size import MOST_CELLS, MOST_UNPACKED_BYTES, Excess, excess
from facilitator_app.problems import Refused

MOST_ROWS = 20_000
MOST_COLUMNS = 200
MOST_CHARACTERS = 10_000
MOST_TEXT = 20_000_000
"""The most characters of all cells together."""
ANSWER_CHARACTERS = 300_000
"""The most characters of one answer, and so of one row."""

Row = list[str]


def read_book(path: Path) -> Iterator[dict[str, Any]]:
    """Answers of `sheet` (its number), `name` and `rows`; one that follows on another of its sheet goes on with it.
    In between how far it has come, as `at`.

    A row or column too many is told, so that the reader of the answers can refuse it. Raises `Refused`.
    """
    # Loaded here because it is needed in that process alone.
    import python_calamine

    content = path.read_bytes()
    _refuse_bomb(content)
    yield {"at": "counted"}
    bounds = _Bounds()
    try:
        with python_calamine.load_workbook(io.BytesIO(content)) as workbook:
            yield {"at": "opened"}
            for number, name in enumerate(workbook.sheet_names):
                sheet = workbook.get_sheet_by_name(name)
                cells = sheet.to_python(skip_empty_area=False, nrows=MOST_ROWS + 1)
                yield {"at": name}
                rows = map(_row, cells)
                for some in _some_at_a_time(bounds.within(rows)):
                    yield {"sheet": number, "name": name, "rows": some}
    except python_calamine.CalamineError as problem:
        raise Refused("people.damaged_file") from problem


class _Bounds:
    """Counts what all sheets hold together."""

    def __init__(self) -> None:
        self._cells = 0
        self._characters = 0

    def within(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, as long as they are not too many cells or too much text."""
        for row in rows:
            characters = sum(map(len, row))
            self._cells += len(row)
            self._characters += characters
            if self._cells > MOST_CELLS:
                raise Refused("people.too_many_cells", most_million=MOST_CELLS // 1_000_000)
            if characters > ANSWER_CHARACTERS or self._characters > MOST_TEXT:
                raise Refused("people.too_heavy")
            yield row


def _some_at_a_time(rows: Iterable[Row]) -> Iterator[list[Row]]:
    some: list[Row] = []
    characters = 0
    for row in rows:
        length = sum(len(cell) + 4 for cell in row)
        if some and characters + length > ANSWER_CHARACTERS:
            yield some
            some, characters = [], 0
        some.append(row)
        characters += length
    if some:
        yield some


def _refuse_bomb(content: bytes) -> None:
    if not zipfile.is_zipfile(io.BytesIO(content)):
        return
    try:
        too_much = excess(content)
    except zipfile.BadZipFile as problem:
        raise Refused("people.damaged_file") from problem
    if too_much is Excess.BYTES:
        raise Refused("people.too_big_unpacked", most_mb=MOST_UNPACKED_BYTES // 1_000_000)
    if too_much is Excess.CELLS:
        raise Refused("people.too_many_cells", most_million=MOST_CELLS // 1_000_000)
    if too_much is Excess.TEXT:
        raise Refused("people.too_long_cell")
    if too_much is Excess.REPEATED:
        raise Refused("people.too_heavy")


def _row(cells: Sequence[object]) -> Row:
    row = [_cell_text(cell)[:MOST_CHARACTERS] for cell in cells[: MOST_COLUMNS + 1]]
    while row and not row[-1]:
        row.pop()
    return row


def _cell_text(cell: object) -> str:
    if isinstance(cell, bool):
        return "x" if cell else ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime | date | time | timedelta):
        return str(cell)
    return "" if cell is None else str(cell)
