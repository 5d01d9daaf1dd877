"""Refuses PowerPoint files that would do harm when they are opened, before any program opens them.

A package is looked through piece by piece: nothing is unpacked whole, and nothing that it points at is fetched.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path, PurePosixPath

from facilitator_app.content.pictures import claimed_size
from facilitator_app.content.zip_parts import UNREADABLE, pieces
from facilitator_app.problems import Refused

MOST_PARTS = 10_000
MOST_UNPACKED_BYTES = 600_000_000
MOST_TEXT_PART_BYTES = 40_000_000
MOST_PICTURE_PX = 100_000_000
MOST_NAME_CHARACTERS = 250

_LOCKED = b"\xd0\xcf\x11\xe0"
_LOCKED_MARK = "EncryptedPackage".encode("utf-16-le")
_HEAD_BYTES = 65_536
_TEXT_ENDINGS = (".xml", ".rels", ".vml", ".svg")
_DECLARATIONS = re.compile(
    b"|".join(
        mark.encode(code)
        for mark in ("<!DOCTYPE", "<!ENTITY")
        for code in ("ascii", "utf-16-le", "utf-16-be")
    ),
    re.IGNORECASE,
)
_SLIDE = re.compile(r"slides/_rels/slide(\d+)\.xml\.rels$")


def refuse_package(file: Path) -> None:
    """Raises `Refused` for a file that is locked, old, damaged, far too large, or that fetches from elsewhere."""
    with file.open("rb") as stream:
        if stream.read(len(_LOCKED)) == _LOCKED:
            raise Refused("deck.locked" if _LOCKED_MARK in stream.read(10_000_000) else "deck.old_powerpoint")
    try:
        with zipfile.ZipFile(file) as packed:
            _look_through(packed)
    except UNREADABLE as problem:
        raise Refused("deck.damaged") from problem


def _look_through(packed: zipfile.ZipFile) -> None:
    parts = packed.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED_BYTES:
        raise Refused("deck.unpacks_too_large", most_mb=MOST_UNPACKED_BYTES // 1_000_000)
    if not any(part.filename == "ppt/presentation.xml" for part in parts):
        raise Refused("deck.not_a_deck")
    for part in parts:
        if _is_odd(part.filename):
            raise Refused("deck.damaged")
        if part.flag_bits & 1:
            raise Refused("deck.locked")
        if part.filename.lower().endswith(_TEXT_ENDINGS):
            _look_at_text(packed, part)
        else:
            _look_at_other(packed, part)


def _is_odd(name: str) -> bool:
    is_elsewhere = name.startswith("/") or "\\" in name or ":" in name or ".." in PurePosixPath(name).parts
    return is_elsewhere or len(name) > MOST_NAME_CHARACTERS


def _look_at_text(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    if part.file_size > MOST_TEXT_PART_BYTES:
        raise Refused("deck.unpacks_too_large", most_mb=MOST_UNPACKED_BYTES // 1_000_000)
    for piece in pieces(packed, part):
        if _DECLARATIONS.search(piece):
            raise Refused("deck.has_declarations", part=part.filename)
    if part.filename.endswith(".rels"):
        _look_at_links(part.filename, packed.read(part))


def _look_at_links(name: str, content: bytes) -> None:
    """A link that a person clicks is harmless here; everything else that lies elsewhere would be fetched."""
    try:
        links = ET.fromstring(content)
    except ET.ParseError as problem:
        raise Refused("deck.damaged") from problem
    for link in links:
        if link.get("Type", "").endswith("/hyperlink"):
            continue
        target = link.get("Target", "")
        if link.get("TargetMode") == "External" or "://" in target or target.startswith("\\\\"):
            slide = _SLIDE.search(name)
            if slide is None:
                raise Refused("deck.fetches", target=_short(target))
            raise Refused("deck.slide_fetches", page=slide[1], target=_short(target))


def _look_at_other(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    is_first = True
    for piece in pieces(packed, part):
        size = claimed_size(piece[:_HEAD_BYTES]) if is_first else None
        if size is not None and size.width_px * size.height_px > MOST_PICTURE_PX:
            pixels = f"{size.width_px} × {size.height_px}"
            raise Refused("deck.picture_too_large", picture=PurePosixPath(part.filename).name, size=pixels)
        is_first = False


def _short(target: str) -> str:
    return target if len(target) <= 80 else f"{target[:79]}…"
