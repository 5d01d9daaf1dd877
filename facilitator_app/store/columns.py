"""How one value becomes one cell and comes back: the only knowledge of formats on the disk.

Enums are kept by value, days as ISO text, instants as ISO text in UTC, bytes by their digest (`contents`), and
everything nested as JSON. Coming back is strict: a value that does not fit its type raises `Unreadable`.
"""

from __future__ import annotations

import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import MappingProxyType, UnionType
from typing import Any

import msgspec

from facilitator_app.domain.actions import ActionItem
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.slides import CONTENT_KINDS, SlideContent

Cell = str | int | float | bytes | None
Unreadable = (ValueError, TypeError, KeyError, OverflowError, RecursionError, msgspec.MsgspecError)
"""What reading a cell that does not fit raises."""

KIND = "kind"


@dataclass(frozen=True, slots=True)
class Format:
    """One type of value: its type in the table, the way there and back. No function is given None."""

    sql_type: str
    to_cell: Callable[[Any], Cell]
    from_cell: Callable[[Any], Any]
    is_optional: bool = False


class _StoredItem(msgspec.Struct, forbid_unknown_fields=True):
    id: str
    values: dict[str, StoredValue]
    output_id: str | None = None


# msgspec cannot tell two kinds of list apart; together they hold the same values as `FieldValue`.
StoredValue = str | int | float | bool | None | list[str | dict[str, str]]


def format_of(hint: Any) -> Format:
    """The format of a field annotated with `hint`."""
    special = _SPECIAL.get(hint)
    if special is not None:
        return special
    rest = _without_none(hint)
    if rest is not None:
        found = format_of(rest)
        return Format(found.sql_type, found.to_cell, found.from_cell, is_optional=True)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return Format("TEXT", _value_of, hint)
    return Format("TEXT", to_json, msgspec.json.Decoder(hint).decode)


def kind_of(content: SlideContent) -> str:
    """The word that tells which dataclass a slide's content is."""
    return content.kind


def itself(value: Any) -> Any:
    """For values that SQLite keeps as they are."""
    return value


def to_json(value: Any) -> str:
    """`value` as JSON text."""
    return msgspec.json.encode(value).decode()


def _without_none(hint: Any) -> Any:
    if typing.get_origin(hint) is not UnionType:
        return None
    parts = [part for part in typing.get_args(hint) if part is not type(None)]
    return parts[0] if len(parts) == 1 else None


def _value_of(word: StrEnum) -> str:
    return word.value


def _day(value: date) -> str:
    return value.isoformat()


def _instant(value: datetime) -> str:
    assert value.tzinfo is not None, "an instant without a zone cannot be stored"
    return value.astimezone(UTC).isoformat()


def _boolean(cell: int) -> bool:
    if cell not in (0, 1):
        raise ValueError(cell)
    return cell == 1


def _content_text(content: SlideContent) -> str:
    return to_json({KIND: content.kind} | msgspec.to_builtins(content))


def _content(text: str) -> SlideContent:
    raw = msgspec.json.decode(text, type=dict[str, Any])
    return msgspec.convert(raw, CONTENT_KINDS[raw.pop(KIND)])


def _items(text: str) -> tuple[ActionItem, ...]:
    stored = msgspec.json.decode(text, type=tuple[_StoredItem, ...])
    return tuple(
        ActionItem(id=item.id, values=typing.cast("Any", item.values), output_id=item.output_id)
        for item in stored
    )


def _field_values(text: str) -> Any:
    return msgspec.json.decode(text, type=dict[str, StoredValue])


def _field_value(text: str) -> Any:
    return msgspec.json.decode(text, type=StoredValue)


CONTENT = Format("TEXT", itself, itself)
"""Bytes: the cell in the table is the digest under which they stand in the table of contents."""

_SPECIAL = MappingProxyType(
    {
        str: Format("TEXT", itself, itself),
        int: Format("INTEGER", itself, itself),
        float: Format("REAL", float, itself),
        bool: Format("INTEGER", int, _boolean),
        bytes: CONTENT,
        date: Format("TEXT", _day, date.fromisoformat),
        datetime: Format("TEXT", _instant, datetime.fromisoformat),
        FieldValue: Format("TEXT", to_json, _field_value),
        SlideContent: Format("TEXT", _content_text, _content),
        Mapping[str, FieldValue]: Format("TEXT", to_json, _field_values),
        tuple[ActionItem, ...]: Format("TEXT", to_json, _items),
    }
)
