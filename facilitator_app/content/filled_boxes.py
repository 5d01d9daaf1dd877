"""Reads what has been typed in a PDF that somebody has sent. Called in a process under limits, never in the program.

Only names and texts come out: no script is run, no picture drawn, no other file opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from facilitator_app.problems import Refused

MOST_BOXES = 2_000
MOST_DEPTH = 8
MOST_CHARACTERS = 50_000


def read_boxes(file: Path) -> Iterator[dict[str, Any]]:
    """Each box by its whole name with what stands in it. Raises `Refused` for what is no PDF or has no boxes."""
    import pikepdf

    try:
        with pikepdf.open(file) as pdf:
            form = pdf.Root.get("/AcroForm")
            if not isinstance(form, pikepdf.Dictionary):
                raise Refused("filled.no_boxes")
            fields = form.get("/Fields")
            yield from _told(pikepdf, fields, "", 0, [MOST_BOXES])
    except pikepdf.PasswordError as problem:
        raise Refused("filled.locked") from problem
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError, KeyError) as problem:
        raise Refused("filled.damaged") from problem


def _told(pikepdf: Any, fields: Any, above: str, depth: int, left: list[int]) -> Iterator[dict[str, Any]]:
    """The boxes under a name, down to a depth that no honest file has."""
    if not isinstance(fields, pikepdf.Array) or depth > MOST_DEPTH:
        return
    for field in fields:
        if not isinstance(field, pikepdf.Dictionary):
            continue
        if not left[0]:
            raise Refused("filled.too_many_boxes", most=MOST_BOXES)
        left[0] -= 1
        own = field.get("/T")
        name = above if own is None else f"{above}.{own}" if above else str(own)
        if "/V" in field:
            yield {"name": name[:1_000], "value": _text(pikepdf, field.V)}
        else:
            yield from _told(pikepdf, field.get("/Kids"), name, depth + 1, left)


def _text(pikepdf: Any, value: Any) -> str:
    if isinstance(value, pikepdf.Stream):
        return bytes(value.read_bytes()[: MOST_CHARACTERS * 4]).decode("utf-8", "replace")[:MOST_CHARACTERS]
    if isinstance(value, pikepdf.Name):
        name = str(value)[1:]
        return "" if name == "Off" else name[:MOST_CHARACTERS]
    return str(value)[:MOST_CHARACTERS] if isinstance(value, pikepdf.String) else ""
