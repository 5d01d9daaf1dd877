"""How much text the cells of a spreadsheet come to that only point at it.

A workbook keeps each text once, and any number of cells may point at the same one: a small file could unfold to more
than any memory when every cell is given its own copy.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Iterator

from facilitator_app.content.zip_parts import apart

MOST_OPEN_BYTES = 2_000_000
"""No text or cell of an honest file is as long: what goes on without an end is given up."""

_TEXT_END = re.compile(rb"</(?:\w+:)?si\s*>|<(?:\w+:)?si\s*/>")
_CELL_END = re.compile(rb"</(?:\w+:)?c\s*>")
_TAG = re.compile(rb"<[^>]*>")
_POINTER = re.compile(
    rb"""<(?:\w+:)?c\b[^>]*?\bt\s*=\s*["']s["'][^>]*>\s*<(?:\w+:)?v\b[^>]*>\s*([0-9]{1,9})\s*<"""
)


def repeated_bytes(packed: zipfile.ZipFile) -> int:
    """The bytes of all texts that cells point at, each counted as often as a cell does.

    Raises `zipfile.BadZipFile` when a text or a cell has no end.
    """
    parts = packed.infolist()
    shared = next((part for part in parts if part.filename.lower().endswith("sharedstrings.xml")), None)
    if shared is None:
        return 0
    lengths = array("L")
    for stretch in _stretches(packed, shared, _TEXT_END):
        lengths.extend(len(_TAG.sub(b"", text)) for text in _TEXT_END.split(stretch)[:-1])
    sheets = (part for part in parts if "worksheets/" in part.filename)
    return sum(
        lengths[place]
        for sheet in sheets
        for stretch in _stretches(packed, sheet, _CELL_END)
        for place in map(int, _POINTER.findall(stretch))
        if place < len(lengths)
    )


def _stretches(packed: zipfile.ZipFile, part: zipfile.ZipInfo, end: re.Pattern[bytes]) -> Iterator[bytes]:
    """The part piece by piece, each but the last up to an end, so that nothing is cut in two or counted twice."""
    left = b""
    for piece in apart(packed, part):
        left += piece
        ends = [found.end() for found in end.finditer(left)]
        if ends:
            yield left[: ends[-1]]
            left = left[ends[-1] :]
        if len(left) > MOST_OPEN_BYTES:
            raise zipfile.BadZipFile
    yield left
