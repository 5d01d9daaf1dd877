"""Reads lists from CSV files and spreadsheets as rows of plain text.

Whatever a cell holds, only its text comes in: no formulas, links or macros. Everything is capped, so that no
file can fill the memory; spreadsheets are read in a process of its own. Row numbers count from 1 as people see them.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from facilitator_app.content.child import (
    ChildFailed,
    ChildTime,
    ChildTooSlow,
    IsCancelled,
    Said,
    own_command,
    run,
)
from facilitator_app.content.spreadsheet_rows import MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Outside, Refused

MOST_BYTES = 30_000_000
MOST_LINES = 400_000
"""Of a text. Rows of one list may run over several lines; millions of empty lines are no list."""
READING_TIME = ChildTime(most_s=30.0, silent_s=5.0, starting_s=10.0)
"""What is read says how far it has come: a list that is large and honest takes longer than one that hangs."""

LIST_ENDINGS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")

_SEPARATORS = (";", "\t", ",", "|")
_SEPARATOR_LINE = "sep="
_ROWS_TO_LOOK_AT = 20
_BYTE_ORDER_MARKS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_SPREADSHEET_STARTS = (b"PK", b"\xd0\xcf\x11\xe0")
# The name of the part that holds the locked spreadsheet, as Excel writes it.
_LOCKED_MARK = "EncryptedPackage".encode("utf-16-le")
_FOREIGN_STARTS = ("%PDF", "<", "{")


Command = Callable[..., tuple[str, ...]]


def never() -> bool:
    """Of work that nobody can cancel."""
    return False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a file. `rows[0]` is row 1; all rows are equally wide."""

    name: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.rows[0]) if self.rows else 0


def read_sheets(
    path: Path, command: Command = own_command, is_cancelled: IsCancelled = never
) -> tuple[Sheet, ...]:
    """The sheets of a file that hold any text. Raises `Refused` for a file that is no list, too big or empty, and
    `ChildStopped` when the reading of a spreadsheet was cancelled.

    What the file holds decides how it is read: an export named .xls is often text in truth. `command` starts the
    process that reads a spreadsheet.
    """
    if path.suffix.lower() not in LIST_ENDINGS:
        raise Refused("people.unknown_file_type", file=path.name)
    content = _content(path)
    if content.startswith(_SPREADSHEET_STARTS):
        sheets = [
            Sheet(name, _even(path, rows))
            for name, rows in _spreadsheet(path, content, command, is_cancelled)
        ]
    else:
        sheets = [Sheet(path.stem, _even(path, _separated(path, content)))]
    kept = tuple(sheet for sheet in sheets if sheet.rows)
    if not kept:
        raise Refused("people.empty_file", file=path.name)
    return kept


def read_copied(text: str) -> tuple[Sheet, ...]:
    """Text that was copied from a spreadsheet, as one sheet. Raises `Refused` when it is no list, too big or empty."""
    path = Path("copied.txt")
    if len(text) > MOST_BYTES:
        raise Refused("people.too_big_file", file=path.name, most_mb=MOST_BYTES // 1_000_000)
    # What is copied from cells is set apart by tabs; what was typed may be set apart as in a file.
    separator = "\t" if "\t" in text else ""
    sheet = Sheet("", _even(path, _separated_text(path, text, separator)))
    if not sheet.rows:
        raise Refused("people.nothing_copied")
    return (sheet,)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused("people.too_big_file", file=path.name, most_mb=MOST_BYTES // 1_000_000)
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise Refused("people.no_such_file", file=path.name) from problem
    except OSError as problem:
        raise Outside("people.file_unreadable", file=path.name) from problem


def _even(path: Path, rows: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    """Rows of equal width without the empty ones at the end."""
    kept: list[list[str]] = []
    for row in rows:
        cells = [one_line(cell[:MOST_CHARACTERS]) for cell in _filled(row)]
        while cells and not cells[-1]:
            cells.pop()
        if len(kept) >= MOST_ROWS:
            if cells:
                raise Refused("people.too_many_rows", file=path.name, most=MOST_ROWS)
            continue
        if len(cells) > MOST_COLUMNS:
            raise Refused("people.too_many_columns", file=path.name, most=MOST_COLUMNS)
        kept.append(cells)
    while kept and not kept[-1]:
        kept.pop()
    width = max((len(cells) for cells in kept), default=0)
    return tuple(tuple(cells + [""] * (width - len(cells))) for cells in kept)


def _filled(row: Sequence[str]) -> Sequence[str]:
    """The row without the empty cells at its end: a line of nothing but separators has millions of them."""
    count = len(row)
    while count and not row[count - 1]:
        count -= 1
    return row[: min(count, MOST_COLUMNS + 1)]


def _separated(path: Path, content: bytes) -> Iterator[Sequence[str]]:
    yield from _separated_text(path, _decoded(path, content))


def _separated_text(path: Path, text: str, separator: str = "") -> Iterator[Sequence[str]]:
    """The rows of a text; what sets its cells apart is found out when it is not given."""
    if text.count("\n") + text.count("\r") > MOST_LINES:
        raise Refused("people.too_many_rows", file=path.name, most=MOST_ROWS)
    lines = list(io.StringIO(text, newline=""))
    try:
        if (
            not separator
            and lines
            and lines[0].lower().startswith(_SEPARATOR_LINE)
            and len(lines[0].strip()) == 5
        ):
            # Excel's own way to name the separator: not a row of the list, but still row 1 of the file.
            separator, lines[0] = lines[0][4], "\n"
        yield from _records(lines, separator or _separator(lines))
    except csv.Error as problem:
        raise Refused("people.damaged_file", file=path.name) from problem


def _records(lines: Sequence[str], separator: str) -> Iterator[Sequence[str]]:
    """The rows. Raises `Refused` where a quotation mark opens a cell and does not close it: all that follows would be
    read as that one cell.
    """
    reader = csv.reader(lines, delimiter=separator)
    row, begin = 0, 0
    try:
        for row, record in enumerate(reader, start=1):
            if _is_open(lines[begin : reader.line_num], separator):
                raise Refused("people.open_quote", row=row)
            begin = reader.line_num
            yield record
    except csv.Error as problem:
        # The cell grew beyond all bounds because it ran on over the lines.
        if reader.line_num > begin + 1:
            raise Refused("people.open_quote", row=row + 1) from problem
        raise


def _is_open(lines: Sequence[str], separator: str) -> bool:
    """Whether a quotation mark in the lines of one row is not closed, or not before the text of another row."""
    if len(lines) == 1:
        return '"' in lines[0] and len(list(csv.reader([f"{lines[0]}\n", "\n"], delimiter=separator))) == 1
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error:
        return True
    return False


def _decoded(path: Path, content: bytes) -> str:
    for encoding in _encodings(content):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text or text.lstrip().startswith(_FOREIGN_STARTS):
            break
        return text
    raise Refused("people.not_a_list", file=path.name)


def _encodings(content: bytes) -> tuple[str, ...]:
    """The encodings to try in order. Text in UTF-16 without a mark shows by its empty bytes."""
    for mark, encoding in _BYTE_ORDER_MARKS.items():
        if content.startswith(mark):
            return (encoding,)
    start = content[:2000]
    if start[1::2].count(0) > len(start) // 4:
        return ("utf-16-le",)
    if start[::2].count(0) > len(start) // 4:
        return ("utf-16-be",)
    return ("utf-8", "cp1252")


def _separator(lines: Sequence[str]) -> str:
    """The separator that most often cuts the first lines into the same number of cells."""
    first = [line[:MOST_CHARACTERS] for line in lines if line.strip()][:_ROWS_TO_LOOK_AT]

    def fitness(separator: str) -> tuple[int, int]:
        widths = [len(row) for row in csv.reader(first, delimiter=separator)]
        usual = max(widths, key=widths.count, default=1)
        return (widths.count(usual) if usual > 1 else 0, usual)

    return max(_SEPARATORS, key=fitness)


def _spreadsheet(
    path: Path, content: bytes, command: Command, is_cancelled: IsCancelled
) -> list[tuple[str, list[Sequence[str]]]]:
    """The sheets as the process tells them that reads the file: it can do no harm to this one, whatever it holds."""
    if _LOCKED_MARK in content:
        raise Refused("people.locked_file", file=path.name)
    sheets: dict[int, tuple[str, list[Sequence[str]]]] = {}
    answers = run(command("sheets", str(path)), time=READING_TIME, is_cancelled=is_cancelled)
    try:
        with closing(answers):
            for said in answers:
                if "refused" in said:
                    raise Refused(str(said["refused"]), **{**_params(said), "file": path.name})
                if "at" in said:
                    continue
                _, rows = sheets.setdefault(said["sheet"], (said["name"], []))
                rows += said["rows"]
    except ChildTooSlow as problem:
        raise Refused("people.too_slow", file=path.name) from problem
    except (ChildFailed, OSError) as problem:
        raise Refused("people.damaged_file", file=path.name) from problem
    return list(sheets.values())


def _params(said: Said) -> dict[str, str]:
    return {str(name): str(value) for name, value in said["params"].items()}
