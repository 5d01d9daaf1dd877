"""What every list that is fetched has in common: how it is opened, what is wrong with its rows, and its preview.

Nothing of it is stored: a preview is a value, and what a user wants of it is done by the service of its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from facilitator_app.content.list_columns import NO_HEADINGS, chosen_sheet
from facilitator_app.content.spreadsheets import Sheet, never, read_copied, read_sheets
from facilitator_app.problems import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class RowFault:
    """What is wrong with a row, as a key of the word files. A skipping fault keeps the row out."""

    key: str
    params: Mapping[str, object]
    is_skipping: bool


class ListedRow(Protocol):
    """A row of a list and what is wrong with it."""

    @property
    def faults(self) -> tuple[RowFault, ...]: ...
    @property
    def can_be_imported(self) -> bool: ...


Row = TypeVar("Row", bound=ListedRow)
Mapped = TypeVar("Mapped")


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPreview(Generic[Row, Mapped]):
    """What a list would give. `heading_row` is a row number or NO_HEADINGS; each column has a heading."""

    sheet_names: tuple[str, ...]
    sheet_name: str
    heading_row: int
    headings: tuple[str, ...]
    mapping: Mapped
    rows: tuple[Row, ...]
    empty_rows: int

    @property
    def importable(self) -> tuple[Row, ...]:
        """The rows that nothing keeps out."""
        return tuple(row for row in self.rows if row.can_be_imported)

    @property
    def faulty(self) -> tuple[Row, ...]:
        """The rows with something to say about them, in the order of the file."""
        return tuple(row for row in self.rows if row.faults)


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as it was read, for all that is asked of it afterwards. `is_copied` tells text from a file."""

    sheets: tuple[Sheet, ...]
    is_copied: bool


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A sheet with its row of headings. `filled` are the rows under it that say anything, with their numbers."""

    sheet_names: tuple[str, ...]
    sheet: Sheet
    heading_row: int
    filled: tuple[tuple[int, Sequence[str]], ...]
    is_copied: bool

    @property
    def headings(self) -> tuple[str, ...]:
        """One for each column; empty ones when the list has none."""
        return self.sheet.rows[self.heading_row - 1] if self.heading_row else ("",) * self.sheet.width

    def empty_rows(self, read: int) -> int:
        """How many rows under the headings are not among the `read` ones."""
        return len(self.sheet.rows) - self.heading_row - read


def read_list(source: Path | str, is_cancelled: Callable[[], bool] = never) -> ReadList:
    """A file, or text that was copied, on any thread.

    Raises `Refused` when it is no list, `Outside` when the disk fails, and stops as it can when it was cancelled.
    """
    if isinstance(source, Path):
        return ReadList(read_sheets(source, is_cancelled=is_cancelled), is_copied=False)
    return ReadList(read_copied(source), is_copied=True)


def opened_list(
    source: Path | str | ReadList,
    *,
    sheet_name: str | None,
    heading_row: int | None,
    find_heading_row: Callable[[Sheet], int],
) -> OpenedList:
    """A list; the first sheet and the likeliest headings where none are chosen.

    Raises `Refused` when it is no list or the choice does not fit, `Outside` when the disk fails.
    """
    read = source if isinstance(source, ReadList) else read_list(source)
    sheet = chosen_sheet(read.sheets, sheet_name)
    row = find_heading_row(sheet) if heading_row is None else heading_row
    if not NO_HEADINGS <= row <= len(sheet.rows):
        raise Refused("people.no_such_row", row=row)
    filled = tuple((n, cells) for n, cells in enumerate(sheet.rows[row:], start=row + 1) if any(cells))
    return OpenedList(tuple(one.name for one in read.sheets), sheet, row, filled, read.is_copied)
