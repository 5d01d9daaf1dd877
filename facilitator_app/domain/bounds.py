"""Whether what a file says of itself can be true: no number and no instant, at any depth, that nobody can reckon with.

A file may have been written by anybody, with every check sum right. Invariant: what the program itself lets people
write is always within bounds.
"""

from __future__ import annotations

import math
import typing
from dataclasses import fields, is_dataclass
from datetime import MAXYEAR, MINYEAR, datetime
from functools import cache
from typing import Any

MOST_COUNT = 1_000_000
"""Of what is counted in a record: minutes, seconds, rounds, steps. As minutes it is two years."""


def is_reckonable(value: object) -> bool:
    """Whether every number in a value is one to reckon with, and every instant stands in a zone and has a day in every
    other; texts and days are always.
    """
    if isinstance(value, tuple | list):
        return all(map(is_reckonable, value))
    if isinstance(value, dict):
        return all(map(is_reckonable, value.values()))
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, datetime):
        return value.tzinfo is not None and MINYEAR < value.year < MAXYEAR
    if not is_dataclass(value):
        return True
    kind: Any = type(value)
    return _counts_are_few(kind, value) and all(
        is_reckonable(getattr(value, name)) for name in _field_names(kind)
    )


def _counts_are_few(kind: Any, value: object) -> bool:
    counts = (getattr(value, name) for name in _count_names(kind))
    return all(count is None or abs(count) <= MOST_COUNT for count in counts)


@cache
def _field_names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _count_names(kind: Any) -> tuple[str, ...]:
    """The fields that hold a whole number and nothing else: there people type none freely."""
    hints = typing.get_type_hints(kind)
    return tuple(name for name in _field_names(kind) if hints[name] in (int, int | None))
