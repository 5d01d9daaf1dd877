"""The third schema: columns for planning and for decisions, and one place for bytes. Released with its migration:
never changed.

The columns are named here, and not taken from the records of today, which have gone on since. One invariant: a
row that was whole before is whole after; one that was damaged keeps a check sum that tells.
"""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import hash_of

_LOG_HEAD = ("id", "label", "made_at", "merge_key")


@dataclass(frozen=True, slots=True)
class _Added:
    """A new column, what it is in rows from before, and its place among the cells that the check sum covers."""

    name: str
    definition: str
    value: Cell


@dataclass(frozen=True, slots=True)
class _Table:
    """A table's columns from before, in order, and the new ones, which stand before the last `mirrors` of them."""

    columns: tuple[str, ...]
    added: tuple[_Added, ...]
    mirrors: int = 0


_WORKSHOP = (
    "id title kind subtitle purpose focus outputs language held_on next_on starts_min"
    " ends_min position adjustments"
)
_FORM = "id key use title intro language revision fields archived position"
_BLOCK = (
    "id workshop_id title kind planned_min position timing fixed_start_min goal materials"
    " roles notes exercise_id dilemma_ids form_id starts_itself"
)
_SLIDE = "id workshop_id block_id position content notes is_hidden kind"
_PARTICIPANT = "id name unit title level email is_direction is_absent position"
_GROUP = "id workshop_id number name member_ids"
_OUTPUT = (
    "id workshop_id block_id form_id field_key group_id value round_number dilemma_id"
    " theme_ids who due_on is_draft is_shown position said_at"
)
_CONTENT = """CREATE TABLE content (
    digest TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT"""
_ATTACHMENT = """CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    content TEXT NOT NULL REFERENCES content (digest) DEFERRABLE INITIALLY DEFERRED,
    row_hash INTEGER NOT NULL,
    row_revision INTEGER NOT NULL,
    row_changed_at TEXT NOT NULL,
    row_origin TEXT NOT NULL
) STRICT"""
_NUMBER_1 = "INTEGER NOT NULL DEFAULT 1"
_LIST = "TEXT NOT NULL DEFAULT '[]'"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_TABLES: Mapping[str, _Table] = MappingProxyType(
    {
        "workshop": _Table(
            columns=tuple(_WORKSHOP.split()),
            added=(_Added("later_days", _LIST, "[]"), _Added("tracks", _LIST, "[]")),
        ),
        "form": _Table(
            columns=tuple(_FORM.split()),
            added=(_Added("draft", "TEXT", None),),
        ),
        "block": _Table(
            columns=tuple(_BLOCK.split()),
            added=(
                _Added("colour", _TEXT, ""),
                _Added("day_number", _NUMBER_1, 1),
                _Added("track", "INTEGER NOT NULL DEFAULT 0", 0),
                _Added("division", _NUMBER_1, 1),
            ),
        ),
        "slide": _Table(
            columns=tuple(_SLIDE.split()),
            added=(_Added("source", "TEXT", None),),
            mirrors=1,
        ),
        "participant": _Table(
            columns=tuple(_PARTICIPANT.split()),
            added=(_Added("chief_id", "TEXT", None),),
        ),
        "participant_group": _Table(
            columns=tuple(_GROUP.split()),
            added=(_Added("division", _NUMBER_1, 1), _Added("locked_ids", _LIST, "[]")),
        ),
        "output": _Table(
            columns=tuple(_OUTPUT.split()),
            added=(_Added("inject_key", _TEXT, ""),),
        ),
    }
)


def bring_up(db: Database) -> None:
    """Add the columns, in the tables and in the remembered edits, and name bytes by their digest in both."""
    for name, table in _TABLES.items():
        for column in table.added:
            db.conn.execute(f"ALTER TABLE {name} ADD COLUMN {column.name} {column.definition}")
        _renew_rows(db, name, table)
    db.conn.execute(_CONTENT)
    _move_contents(db)
    _renew_edits(db)


def _renew_rows(db: Database, name: str, table: _Table) -> None:
    names = ", ".join(f'"{column}"' for column in table.columns)
    values = [column.value for column in table.added]
    place = len(table.columns) - table.mirrors
    rows = db.conn.execute(f"SELECT rowid, row_hash, {names} FROM {name}").fetchall()
    for rowid, row_hash, *cells in rows:
        if hash_of(cells) == row_hash:
            renewed = hash_of([*cells[:place], *values, *cells[place:]])
            db.conn.execute(f"UPDATE {name} SET row_hash = ? WHERE rowid = ?", (renewed, rowid))


def _renew_edits(db: Database) -> None:
    query = f"SELECT row_hash, changes, {', '.join(_LOG_HEAD)} FROM edit_log WHERE seq = ?"
    for (seq,) in db.conn.execute("SELECT seq FROM edit_log ORDER BY seq").fetchall():
        row_hash, changes, *head = db.conn.execute(query, (seq,)).fetchone()
        if hash_of((*head, changes)) != row_hash:
            continue
        renewed = msgspec.json.encode([_renewed(db, step) for step in msgspec.json.decode(changes)]).decode()
        db.conn.execute(
            "UPDATE edit_log SET changes = ?, row_hash = ? WHERE seq = ?",
            (renewed, hash_of((*head, renewed)), seq),
        )


def _move_contents(db: Database) -> None:
    """Row after row, so that the next finds room where the last one was. Check sums go on covering the bytes."""
    db.conn.execute("ALTER TABLE attachment RENAME TO attachment_before")
    db.conn.execute(_ATTACHMENT)
    for (rowid,) in db.conn.execute("SELECT rowid FROM attachment_before ORDER BY rowid").fetchall():
        query = "DELETE FROM attachment_before WHERE rowid = ? RETURNING *"
        attachment_id, name, media_type, content, *rest = db.conn.execute(query, (rowid,)).fetchone()
        cells = (attachment_id, name, media_type, _kept(db, content), *rest)
        db.conn.execute("INSERT INTO attachment VALUES (?, ?, ?, ?, ?, ?, ?, ?)", cells)
    db.conn.execute("DROP TABLE attachment_before")


def _kept(db: Database, content: bytes) -> str:
    """The digest under which `content` is kept from now on."""
    digest = f"sha256:{sha256(content).hexdigest()}"
    db.conn.execute("INSERT INTO content VALUES (?, ?) ON CONFLICT DO NOTHING", (digest, content))
    return digest


def _renewed(db: Database, step: list[Any]) -> list[Any]:
    """A remembered change: the table, the cells before and the cells after."""
    name, *sides = step
    return [name, *(cells if cells is None else cells | _new_cells(db, name, cells) for cells in sides)]


def _new_cells(db: Database, name: str, cells: dict[str, Any]) -> dict[str, Cell]:
    if name == "attachment":
        return {"content": _kept(db, b64decode(cells["content"]))}
    return {column.name: column.value for column in _TABLES[name].added} if name in _TABLES else {}
