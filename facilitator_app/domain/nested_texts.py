"""Every text in a value, at any depth: what was read from JSON, and records.

Invariant: the key of a place says the way to it, step by step with `/` in between, whatever the text there is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any


def texts_in(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """The texts of a value with the keys of their places, which begin with `key`."""
    if isinstance(value, str):
        yield key, value
        return
    for step, part in _parts(value):
        yield from texts_in(part, f"{key}/{step}")


def with_texts(value: Any, written: Callable[[str, str], str], key: str = "") -> Any:
    """A value as it is read from JSON, in which each text says what `written` gives for it and for its key."""
    if isinstance(value, str):
        return written(value, key)
    if isinstance(value, list):
        return [with_texts(part, written, f"{key}/{step}") for step, part in enumerate(value)]
    if isinstance(value, dict):
        return {step: with_texts(part, written, f"{key}/{step}") for step, part in value.items()}
    return value


def _parts(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, list | tuple):
        yield from enumerate(value)
    elif isinstance(value, Mapping):
        yield from value.items()
    elif is_dataclass(value):
        yield from ((field.name, getattr(value, field.name)) for field in fields(value))
