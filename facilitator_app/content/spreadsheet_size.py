"""Refuses spreadsheets that would grow beyond bounds when they are read.

A small file can claim a cell in the last corner of a sheet, or repeat a row a million times; the reader would
then set up the whole rectangle in memory. So the claims are counted before it is let near the file.
"""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum

from facilitator_app.content.zip_parts import UNREADABLE, pieces

MOST_UNPACKED_BYTES = 300_000_000
MOST_CELLS = 4_000_000

_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>""")
_ROW = re.compile(rb"<table:table-row\b([^>]*)>(.*?)</table:table-row>", re.DOTALL)
_ROWS_REPEATED = re.compile(rb"""number-rows-repeated\s*=\s*["']([0-9]+)["']""")
_COLUMNS_REPEATED = re.compile(rb"""number-columns-repeated\s*=\s*["']([0-9]+)["']""")
_CELL_TEXT = re.compile(rb"<text:p\b|office:value")


class Excess(StrEnum):
    """What a spreadsheet claims too much of: bytes when it is unpacked, or cells."""

    BYTES = "bytes"
    CELLS = "cells"


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
        sheets = [part for part in parts if "worksheets/" in part.filename]
        if any(_claimed_cells(packed, part) > MOST_CELLS for part in sheets):
            return Excess.CELLS
        names = packed.namelist()
        if "content.xml" in names and _repeated_cells(packed.read("content.xml")) > MOST_CELLS:
            return Excess.CELLS
    return None


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
