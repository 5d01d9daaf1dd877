"""Refuses spreadsheets that would grow beyond bounds when they are read.

A small file can claim a cell in the last corner of a sheet, or repeat a row a million times; the reader would
then set up the whole rectangle in memory. So the claims are counted before it is let near the file, and every part is
unpacked piece by piece once: what it says of its own size is not believed.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from facilitator_app.content.spreadsheet_texts import repeated_bytes
from facilitator_app.content.zip_parts import UNREADABLE, apart, pieces

MOST_UNPACKED_BYTES = 150_000_000
MOST_CELLS = 4_000_000
MOST_CELL_BYTES = 400_000
"""More than the 32,767 characters that Excel lets a cell have, each written at its longest."""

_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>""")
_ROW = re.compile(rb"<table:table-row\b([^>]*)>(.*?)</table:table-row>", re.DOTALL)
_ROWS_REPEATED = re.compile(rb"""number-rows-repeated\s*=\s*["']([0-9]+)["']""")
_COLUMNS_REPEATED = re.compile(rb"""number-columns-repeated\s*=\s*["']([0-9]+)["']""")
_TAG_ENDS = re.compile(rb"[<>]")
_CELL_TEXT = re.compile(rb"<text:p\b|office:value")


class Excess(StrEnum):
    """What a spreadsheet has too much of: bytes when it is unpacked, cells, text in one of them, or in all
    that point at the same texts."""

    BYTES = "bytes"
    CELLS = "cells"
    TEXT = "text"
    REPEATED = "repeated"


def excess(content: bytes) -> Excess | None:
    """What a packed spreadsheet (.xlsx, .ods) claims more of than may be read; None when it may be read.

    Raises `zipfile.BadZipFile` when it is not packed as it should be.
    """
    try:
        return _excess(content)
    except UNREADABLE as problem:
        raise zipfile.BadZipFile from problem


def _excess(content: bytes) -> Excess | None:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        parts = packed.infolist()
        if sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
            return Excess.BYTES
        room = MOST_UNPACKED_BYTES
        for part in filter(_is_read, parts):
            size, longest_text = _measured(packed, part, room)
            room -= size
            if room < 0:
                return Excess.BYTES
            if longest_text > MOST_CELL_BYTES:
                return Excess.TEXT
        cells = sum(_claimed_cells(packed, part) for part in parts if "worksheets/" in part.filename)
        if repeated_bytes(packed) > MOST_UNPACKED_BYTES:
            return Excess.REPEATED
        if "content.xml" in packed.namelist():
            cells += _repeated_cells(packed.read("content.xml"))
    return Excess.CELLS if cells > MOST_CELLS else None


def _is_read(part: zipfile.ZipInfo) -> bool:
    """Whether the reader unpacks the part; pictures and macros it leaves alone."""
    return part.filename.lower().endswith((".xml", ".rels", ".bin"))


def _measured(packed: zipfile.ZipFile, part: zipfile.ZipInfo, most_bytes: int) -> tuple[int, int]:
    """How many bytes a part has in truth, and the longest text between two tags; looks no further than is too much."""
    size = longest = open_bytes = 0
    is_words = not part.filename.lower().endswith(".bin")
    for piece in apart(packed, part):
        size += len(piece)
        if is_words:
            lengths = [len(text) for text in _TAG_ENDS.split(piece)]
            lengths[0] += open_bytes
            open_bytes = lengths[-1]
            longest = max(longest, *lengths)
        if size > most_bytes or longest > MOST_CELL_BYTES:
            break
    return size, longest


def _claimed_cells(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> int:
    """The rectangle from the first to the last filled cell of a sheet."""
    last_row = last_column = 0
    for piece in pieces(packed, part):
        for letters, number in _FILLED_CELL.findall(piece):
            last_row = max(last_row, int(number))
            last_column = max(last_column, _column_number(letters))
    return last_row * last_column


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _repeated_cells(content: bytes) -> int:
    """How many cells the repetitions of an OpenDocument sheet amount to, empty rows left out."""
    cells = 0
    for attributes, row in _ROW.findall(content):
        filled = [found.start() for found in _CELL_TEXT.finditer(row)]
        if not filled:
            continue
        until_last = row[: row.find(b">", filled[-1])]
        columns = sum(int(count) for count in _COLUMNS_REPEATED.findall(until_last))
        rows = _ROWS_REPEATED.search(attributes)
        cells += (int(rows[1]) if rows else 1) * (columns + until_last.count(b"<table:table-cell"))
    return cells
