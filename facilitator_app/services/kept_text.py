"""Small things kept as text in the file, read back with no more trust than the file deserves."""

from __future__ import annotations

from typing import TypeVar, get_type_hints

UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)
"""What reading text raises that is not what was written."""

T = TypeVar("T")


def of_its_types(kept: T) -> T:
    """A dataclass as it is. Raises TypeError when a field is not of its type: anybody may have written the file."""
    for name, hint in get_type_hints(type(kept)).items():
        if not isinstance(getattr(kept, name), hint):
            raise TypeError(name)
    return kept
