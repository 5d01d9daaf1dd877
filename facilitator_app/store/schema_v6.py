"""The sixth schema: why a workshop keeps people's data, who gets it and until when, and whose name may be shown on the
wall. Released with its migration: never changed.

The columns are named here, and not taken from the records of today, which have gone on since. One invariant: a
row that was whole before is whole after; one that was damaged keeps a check sum that tells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import hash_of

_LOG_HEAD = ("id", "label", "made_at", "merge_key")
_NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class _Added:
    name: str
    definition: str
    value: Cell


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's columns in order before, and those that come after them."""

    before: str
    added: tuple[_Added, ...]


_TABLES: Mapping[str, _Table] = MappingProxyType(
    {
        "workshop": _Table(
            before="id title kind subtitle purpose focus outputs language held_on next_on starts_min ends_min"
            " position adjustments later_days tracks",
            added=(
                _Added("data_purpose", "TEXT NOT NULL DEFAULT ''", ""),
                _Added("data_recipients", "TEXT NOT NULL DEFAULT ''", ""),
                _Added("kept_until_on", "TEXT", None),
            ),
        ),
        "participant": _Table(
            before="id name unit title level email is_direction absent_from position chief_id"
            " joined_on left_on earlier_posts",
            added=(_Added("wall_consent", f"TEXT NOT NULL DEFAULT '{_NOT_ASKED}'", _NOT_ASKED),),
        ),
    }
)


def bring_up(db: Database) -> None:
    """Add the columns: nobody has been asked yet, and no workshop says until when it is kept."""
    for name, table in _TABLES.items():
        for column in table.added:
            db.conn.execute(f"ALTER TABLE {name} ADD COLUMN {column.name} {column.definition}")
        _renew_rows(db, name, table)
    _renew_edits(db)


def _renew_rows(db: Database, name: str, table: _Table) -> None:
    names = ", ".join(_quoted(table.before.split()))
    more = [column.value for column in table.added]
    for rowid, row_hash, *was in db.conn.execute(f"SELECT rowid, row_hash, {names} FROM {name}").fetchall():
        if hash_of(was) == row_hash:
            row = (hash_of([*was, *more]), rowid)
            db.conn.execute(f"UPDATE {name} SET row_hash = ? WHERE rowid = ?", row)


def _quoted(columns: list[str]) -> Iterator[str]:
    return (f'"{column}"' for column in columns)


def _renew_edits(db: Database) -> None:
    query = f"SELECT row_hash, changes, {', '.join(_LOG_HEAD)} FROM edit_log WHERE seq = ?"
    for (seq,) in db.conn.execute("SELECT seq FROM edit_log ORDER BY seq").fetchall():
        row_hash, changes, *head = db.conn.execute(query, (seq,)).fetchone()
        if hash_of((*head, changes)) != row_hash:
            continue
        renewed = msgspec.json.encode([_renewed(step) for step in msgspec.json.decode(changes)]).decode()
        db.conn.execute(
            "UPDATE edit_log SET changes = ?, row_hash = ? WHERE seq = ?",
            (renewed, hash_of((*head, renewed)), seq),
        )


def _renewed(step: list[Any]) -> list[Any]:
    """A remembered change: the table, the cells before and the cells after."""
    name, *sides = step
    if name not in _TABLES:
        return step
    more = {column.name: column.value for column in _TABLES[name].added}
    return [name, *(cells if cells is None else cells | more for cells in sides)]
