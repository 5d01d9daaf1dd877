"""The second schema: two columns more. Released with its migration: never changed.

The columns are named here, and not taken from the records of today, which have gone on since. One invariant: a
row that was whole before is whole after; one that was damaged keeps a check sum that tells.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import hash_of

_WORKSHOP = (
    "id title kind subtitle purpose focus outputs language held_on next_on starts_min ends_min position"
)
_BLOCK = (
    "id workshop_id title kind planned_min position timing fixed_start_min goal materials roles notes"
    " exercise_id dilemma_ids form_id"
)
_COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"workshop": tuple(_WORKSHOP.split()), "block": tuple(_BLOCK.split())}
)
_ADDED: Mapping[str, tuple[str, str, Cell]] = MappingProxyType(
    {
        "workshop": ("adjustments", "TEXT NOT NULL DEFAULT '[]'", "[]"),
        "block": ("starts_itself", "INTEGER NOT NULL DEFAULT 1", 1),
    }
)
_LOG_HEAD = ("id", "label", "made_at", "merge_key")


def bring_up(db: Database) -> None:
    """Add the columns, in the tables and in the remembered edits."""
    for table, (column, definition, value) in _ADDED.items():
        db.conn.execute(f"ALTER TABLE {table} ADD COLUMN {column} {definition}")
        _renew_rows(db, table, value)
    _renew_edits(db)


def _renew_rows(db: Database, table: str, value: Cell) -> None:
    names = ", ".join(_COLUMNS[table])
    for rowid, row_hash, *cells in db.conn.execute(
        f"SELECT rowid, row_hash, {names} FROM {table}"
    ).fetchall():
        if hash_of(cells) == row_hash:
            renewed = hash_of((*cells, value))
            db.conn.execute(f"UPDATE {table} SET row_hash = ? WHERE rowid = ?", (renewed, rowid))


def _renew_edits(db: Database) -> None:
    query = f"SELECT seq, row_hash, changes, {', '.join(_LOG_HEAD)} FROM edit_log"
    for seq, row_hash, changes, *head in db.conn.execute(query).fetchall():
        if hash_of((*head, changes)) != row_hash:
            continue
        renewed = msgspec.json.encode([_with_column(step) for step in msgspec.json.decode(changes)]).decode()
        db.conn.execute(
            "UPDATE edit_log SET changes = ?, row_hash = ? WHERE seq = ?",
            (renewed, hash_of((*head, renewed)), seq),
        )


def _with_column(step: list[Any]) -> list[Any]:
    """A remembered change: the table, the cells before and the cells after."""
    table, *sides = step
    if table not in _ADDED:
        return step
    column, _, value = _ADDED[table]
    return [table, *(cells if cells is None else {**cells, column: value} for cells in sides)]
