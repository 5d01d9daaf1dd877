"""Finds text that a picture of the wall had no room for: what ends in … without having been written so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from facilitator_app.domain.wall import Picture
from facilitator_app.ui.projector.marks import TextMark
from facilitator_app.ui.projector.paint import pages_of

CUT = "…"


def cut_texts(picture: Picture) -> tuple[str, ...]:
    """The lines of a picture that were cut, as they stand on the wall, each once."""
    written = [" ".join(text.split()) for text in _written(picture)]
    shown = (mark.text for page in pages_of(picture) for mark in page if isinstance(mark, TextMark))
    cut = (text for text in shown if text.endswith(CUT) and not any(text in whole for whole in written))
    return tuple(dict.fromkeys(cut))


def _written(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _written(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _written(getattr(value, field.name))
