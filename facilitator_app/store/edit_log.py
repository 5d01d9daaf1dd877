"""The remembered edits, newest last, in the file itself, so that undo goes on after a restart.

Edits that were undone stand after all others and are dropped by the next edit. A change is kept as the cells
of the record before and after, by the column's name.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.store.columns import Cell
from facilitator_app.store.tables import BY_NAME, TableSpec, cells_of, check, hash_of, table_of, value_of

KEPT_EDITS = 300

_COLUMNS = "seq, id, label, made_at, merge_key, row_hash, changes"
_INSERT = (
    "INSERT INTO edit_log (id, label, made_at, merge_key, is_undone, row_hash, changes)"
    " VALUES (?, ?, ?, ?, 0, ?, ?) RETURNING seq"
)
_NEWEST = "FROM edit_log WHERE is_undone = 0 ORDER BY seq DESC LIMIT 1"
_NEXT = "FROM edit_log WHERE is_undone = 1 ORDER BY seq LIMIT 1"


class _Step(msgspec.Struct, array_like=True):
    table: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None


_steps = msgspec.json.Decoder(tuple[_Step, ...])


class EditLog:
    """Undo and redo. Every method that changes is called inside an atomic block of the repository; a row
    that is not as it was written raises `DamagedRow`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def remember(self, edit: Edit) -> None:
        """Put `edit` last; what had been undone is dropped, and so are the oldest beyond KEPT_EDITS."""
        execute = self._db.conn.execute
        execute("DELETE FROM edit_log WHERE is_undone = 1")
        newest = execute(f"SELECT seq, merge_key {_NEWEST}").fetchone()
        if edit.merge_key and newest and newest[1] == edit.merge_key:
            earlier = self._read(f"SELECT {_COLUMNS} {_NEWEST}")
            assert earlier is not None, "it was there a moment ago"
            execute("DELETE FROM edit_log WHERE seq = ?", (newest[0],))
            edit = _joined(earlier[1], edit)
        changes = _changes_text(edit.changes)
        head = (edit.id, edit.label, edit.made_at.astimezone(UTC).isoformat(), edit.merge_key)
        seq: int = execute(_INSERT, (*head, hash_of((*head, changes)), changes)).fetchone()[0]
        execute("DELETE FROM edit_log WHERE seq <= ?", (seq - KEPT_EDITS,))

    def take_back(self) -> Edit | None:
        """The newest edit, now undone."""
        return self._turn(f"SELECT {_COLUMNS} {_NEWEST}", is_undone=1)

    def make_again(self) -> Edit | None:
        """The edit that was undone last, now made again."""
        return self._turn(f"SELECT {_COLUMNS} {_NEXT}", is_undone=0)

    def labels(self) -> tuple[str, str]:
        """Labels of what would be undone and redone; empty when nothing."""
        rows = [self._db.conn.execute(f"SELECT label {place}").fetchone() for place in (_NEWEST, _NEXT)]
        undo, redo = (row[0] if row else "" for row in rows)
        return undo, redo

    def _turn(self, query: str, *, is_undone: int) -> Edit | None:
        found = self._read(query)
        if found is None:
            return None
        seq, edit = found
        self._db.conn.execute("UPDATE edit_log SET is_undone = ? WHERE seq = ?", (is_undone, seq))
        return edit

    def _read(self, query: str) -> tuple[int, Edit] | None:
        row = self._db.conn.execute(query).fetchone()
        if row is None:
            return None
        seq, edit_id, label, made_at, merge_key, row_hash, changes = row
        check((edit_id, label, made_at, merge_key, changes), row_hash)
        edit = Edit(
            id=edit_id,
            label=label,
            made_at=datetime.fromisoformat(made_at),
            merge_key=merge_key,
            changes=tuple(_change(step) for step in _steps.decode(changes)),
        )
        return seq, edit


def _joined(earlier: Edit, later: Edit) -> Edit:
    """Both as one step: before the first, after the last. What came and went in between is left out."""
    joined = {(type(change.record), change.record.id): change for change in earlier.changes}
    for change in later.changes:
        key = (type(change.record), change.record.id)
        first = joined.get(key)
        joined[key] = RecordChange(first.before, change.after) if first else change
    kept = tuple(c for c in joined.values() if c.before is not None or c.after is not None)
    return replace(later, id=earlier.id, changes=kept)


def _changes_text(changes: Sequence[RecordChange]) -> str:
    steps = [
        (table.name, _by_name(table, change.before), _by_name(table, change.after))
        for change in changes
        for table in (table_of(change.record),)
    ]
    return msgspec.json.encode(steps).decode()


def _by_name(table: TableSpec, record: Record | None) -> dict[str, Cell] | None:
    if record is None:
        return None
    names = (column.name for column in table.columns)
    return dict(zip(names, cells_of(table, record), strict=True))


def _change(step: _Step) -> RecordChange:
    table = BY_NAME[step.table]
    return RecordChange(_record(table, step.before), _record(table, step.after))


def _record(table: TableSpec, cells: dict[str, Any] | None) -> Record | None:
    if cells is None:
        return None
    record: Record = value_of(table, (_cell(c.format.sql_type, cells[c.name]) for c in table.columns))
    return record


def _cell(sql_type: str, cell: Any) -> Cell:
    value: Cell = base64.b64decode(cell) if sql_type == "BLOB" else cell
    return value
