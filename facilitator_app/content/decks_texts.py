"""Reads titles, bullets and notes of a PowerPoint file that nobody vouches for. Called in a process under limits.

Pictures, embedded files, macros and links are never opened; only words come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitator_app.content.decks_package import refuse_package
from facilitator_app.problems import Refused

MOST_SLIDES = 500
MOST_CHARACTERS = 20_000
MOST_DEPTH = 20

_TITLES = frozenset({"TITLE", "CENTER_TITLE", "VERTICAL_TITLE"})
_NOT_SAID = frozenset({"SLIDE_NUMBER", "DATE", "FOOTER", "HEADER"})
_BULLETED = frozenset({"BODY", "OBJECT", "VERTICAL_BODY", "VERTICAL_OBJECT"})


def read_texts(file: Path) -> Iterator[dict[str, Any]]:
    """First the number of slides, then the words of each. Raises `Refused` for what cannot be trusted or read."""
    refuse_package(file)
    try:
        slides = list(_opened(file).slides)
    # What the library lets out for a damaged file is whatever it happened to trip over.
    except Exception as problem:
        raise Refused("deck.damaged") from problem
    if not slides:
        raise Refused("deck.no_pages")
    if len(slides) > MOST_SLIDES:
        raise Refused("deck.too_many_pages", count=len(slides), most=MOST_SLIDES)
    yield {"of": len(slides)}
    for number, slide in enumerate(slides, start=1):
        yield {"page": number, **_words(slide, number)}


def _opened(file: Path) -> Any:
    import pptx

    return pptx.Presentation(str(file))


def _words(slide: Any, number: int) -> dict[str, Any]:
    try:
        lines = [line for shape in slide.shapes for line in _lines(shape, 0)]
        title = slide.shapes.title
        notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
        return {
            "title": "" if title is None else _cut(title.text_frame.text.replace("\v", " ")),
            "lines": [_cut(line) for line in lines],
            "notes": "" if notes is None else _cut(notes.text.replace("\v", "\n")),
            "is_hidden": slide.element.get("show") in {"0", "false"},
        }
    except Exception as problem:
        raise Refused("deck.damaged_slide", page=number) from problem


def _lines(shape: Any, depth: int) -> Iterator[str]:
    kind = shape.placeholder_format.type.name if shape.is_placeholder else ""
    if kind in _TITLES | _NOT_SAID or depth > MOST_DEPTH:
        return
    if hasattr(shape, "shapes"):
        for inner in shape.shapes:
            yield from _lines(inner, depth + 1)
    elif shape.has_text_frame:
        mark = "- " if kind in _BULLETED else ""
        said = (" ".join(paragraph.text.split()) for paragraph in shape.text_frame.paragraphs)
        yield from (f"{mark}{line}" for line in said if line)
    elif getattr(shape, "has_table", False):
        yield from _rows(shape.table)


def _rows(table: Any) -> Iterator[str]:
    for row in table.rows:
        yield " – ".join(" ".join(cell.text.split()) for cell in row.cells)


def _cut(text: str) -> str:
    return text[:MOST_CHARACTERS].strip()
