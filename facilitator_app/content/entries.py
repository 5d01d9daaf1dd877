"""Reads the entries of a content file and remembers everything that is wrong with them.

A reader never stops at the first fault: it notes the fault, goes on with a neutral value, and the whole list
is told together by `FaultyContent`. A key that nobody asked for is a fault too: it may be a misspelt one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from facilitator_app.problems import Refused

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to put right: `file` and `entry` say where, `key` with `params` is the sentence."""

    file: str
    entry: str
    key: str
    params: Mapping[str, str]


class FaultyContent(Refused):
    """Content that cannot be used; `faults` holds all that is wrong with it."""

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        super().__init__("content.faulty", name=name, number=len(faults))
        self.faults = faults


class Entry:
    """One table of a content file, read key by key."""

    def __init__(self, table: Mapping[str, object], *, file: str, name: str, faults: list[Fault]) -> None:
        self._table = table
        self._file = file
        self._name = name
        self._faults = faults
        self._asked: set[str] = set()

    def fault(self, key: str, **params: str) -> None:
        """Note that something is wrong; `key` names a sentence of the area `content`."""
        self._faults.append(Fault(self._file, self._name, f"content.{key}", params))

    def text(self, key: str) -> str:
        """A text that may be left out."""
        return self._text(self._take(key, ""), key)

    def needed_text(self, key: str) -> str:
        """A text that must be there."""
        value = self.text(key)
        if not value and not self._is_wrong(key):
            self.fault("missing", field=key)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, or the lines of one text; empty lines at the ends are dropped."""
        value = self._take(key, [])
        if isinstance(value, str):
            return tuple(line.rstrip() for line in value.strip().split("\n")) if value.strip() else ()
        if not isinstance(value, list):
            self.fault("not_a_list", field=key)
            return ()
        return tuple(self._text(item, key) for item in value)

    def answers(self, key: str) -> tuple[str | int, ...]:
        """A list of texts and whole numbers."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(item, str | int) for item in value):
            self.fault("not_a_list", field=key)
            return ()
        return tuple(value)

    def whole(self, key: str, *, otherwise: int, least: int = 0) -> int:
        """A whole number of at least `least`."""
        value = self._take(key, otherwise)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            self.fault("not_a_whole_number", field=key, least=str(least))
            return otherwise
        return value

    def number(self, key: str) -> float | None:
        """A number, or None when it is left out."""
        value = self._take(key, None)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        self.fault("not_a_number", field=key)
        return None

    def yes(self, key: str) -> bool:
        """Whether `key` is set to true; false when it is left out."""
        value = self._take(key, False)
        if not isinstance(value, bool):
            self.fault("not_yes_or_no", field=key)
            return False
        return value

    def choice(self, key: str, choices: type[Choice], *, otherwise: Choice) -> Choice:
        """One of the values of an enumeration."""
        value = self._take(key, otherwise.value)
        if not isinstance(value, str) or value not in {choice.value for choice in choices}:
            self.fault("not_a_choice", field=key, value=str(value), choices=", ".join(choices))
            return otherwise
        return choices(value)

    def clock_min(self, key: str, *, otherwise: int | None) -> int | None:
        """A time such as `"09:30"` as minutes after midnight."""
        value = self._take(key, None)
        if value is None:
            return otherwise
        hours, _, minutes = value.partition(":") if isinstance(value, str) else ("", "", "")
        is_time = hours.isdecimal() and minutes.isdecimal() and len(minutes) == 2
        if not is_time or int(hours) > 23 or int(minutes) > 59:
            self.fault("not_a_time", field=key, value=str(value))
            return otherwise
        return int(hours) * 60 + int(minutes)

    def entries(self, key: str) -> tuple[Entry, ...]:
        """The tables of a list, each called by its own `key`, or by its place when it has none."""
        value = self._take(key, [])
        if not isinstance(value, list) or not all(isinstance(table, dict) for table in value):
            self.fault("not_tables", field=key)
            return ()
        return tuple(self._inner(table, key, place) for place, table in enumerate(value, start=1))

    def table(self, key: str) -> Entry:
        """One inner table; an empty one when it is left out."""
        value = self._take(key, {})
        if not isinstance(value, dict):
            self.fault("not_tables", field=key)
            value = {}
        return Entry(value, file=self._file, name=self._inner_name(key), faults=self._faults)

    def field_names(self) -> tuple[str, ...]:
        """The keys of the table in the order in which they are written."""
        return tuple(self._table)

    def finish(self) -> None:
        """Note every key that nobody has asked for."""
        for key in self._table:
            if key not in self._asked:
                self.fault("unknown_field", field=key)

    def _take(self, key: str, otherwise: object) -> object:
        self._asked.add(key)
        return self._table.get(key, otherwise)

    def _text(self, value: object, key: str) -> str:
        if not isinstance(value, str):
            self.fault("not_a_text", field=key)
            return ""
        return value.strip()

    def _is_wrong(self, key: str) -> bool:
        return not isinstance(self._table.get(key, ""), str)

    def _inner(self, table: Mapping[str, object], key: str, place: int) -> Entry:
        called = table.get("key", place)
        name = self._inner_name(f"{key} {called}")
        return Entry(table, file=self._file, name=name, faults=self._faults)

    def _inner_name(self, name: str) -> str:
        return f"{self._name}, {name}" if self._name else name


def read_entries(file: Path, faults: list[Fault]) -> Entry:
    """The whole of a TOML file. One that is missing or cannot be read is a fault and gives an empty entry."""
    entry = Entry({}, file=file.name, name="", faults=faults)
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        entry.fault("no_file")
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        entry.fault("not_toml", reason=str(problem))
    else:
        return Entry(table, file=file.name, name="", faults=faults)
    return entry
