"""The remembered edits, newest last, in the file itself, so that undo goes on after a restart.

Edits that were undone stand after all others and are dropped by the next edit. A change is kept as the cells
of the record before and after, by the column's name.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
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
_UPDATE = (
    "UPDATE edit_log SET id = ?, label = ?, made_at = ?, merge_key = ?, row_hash = ?, changes = ?"
    " WHERE seq = ?"
)
# Both walk along the key from the newest edit, so they cost the same however many edits are remembered.
_NEWEST = "FROM edit_log WHERE is_undone = 0 ORDER BY seq DESC LIMIT 1"
_NEXT = f"FROM edit_log WHERE seq > coalesce((SELECT seq {_NEWEST}), -1) ORDER BY seq LIMIT 1"


class _Step(msgspec.Struct, array_like=True):
    table: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def key(self) -> tuple[str, str]:
        """Which record it changes."""
        cells = self.after if self.after is not None else self.before
        assert cells is not None, "a change has at least one side"
        return self.table, cells["id"]


_decoder = msgspec.json.Decoder(tuple[_Step, ...])


class EditLog:
    """Undo and redo. Every method that changes is called inside an atomic block of the repository; a row
    that is not as it was written raises `DamagedRow`."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def remember(self, edit: Edit) -> None:
        """Put `edit` last, or join it to the newest if the merge key is the same.

        What had been undone is dropped, and so are the oldest beyond KEPT_EDITS.
        """
        execute = self._db.conn.execute
        newest = execute(f"SELECT seq, merge_key, id {_NEWEST}").fetchone()
        execute("DELETE FROM edit_log WHERE seq > ?", (newest[0] if newest else -1,))
        if newest and edit.merge_key and newest[1] == edit.merge_key:
            cells = _row(edit, newest[2], _joined(self._steps_of(newest[0]), _steps_from(edit.changes)))
            execute(_UPDATE, (*cells, newest[0]))
            return
        seq: int = execute(_INSERT, _row(edit, edit.id, _steps_from(edit.changes))).fetchone()[0]
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

    def check_rows(self) -> None:
        """Raises `DamagedRow` when a remembered edit is not as it was written."""
        for row in self._db.conn.execute(f"SELECT {_COLUMNS} FROM edit_log"):
            _checked(row)

    def _turn(self, query: str, *, is_undone: int) -> Edit | None:
        row = self._db.conn.execute(query).fetchone()
        if row is None:
            return None
        seq, edit_id, label, made_at, merge_key, _, changes = _checked(row)
        self._db.conn.execute("UPDATE edit_log SET is_undone = ? WHERE seq = ?", (is_undone, seq))
        return Edit(
            id=edit_id,
            label=label,
            made_at=datetime.fromisoformat(made_at),
            merge_key=merge_key,
            changes=tuple(_change(step) for step in _decoder.decode(changes)),
        )

    def _steps_of(self, seq: int) -> Sequence[_Step]:
        row = self._db.conn.execute(f"SELECT {_COLUMNS} FROM edit_log WHERE seq = ?", (seq,)).fetchone()
        return _decoder.decode(_checked(row)[-1])


def _checked(row: tuple[Any, ...]) -> tuple[Any, ...]:
    *head, row_hash, changes = row[1:]
    check((*head, changes), row_hash)
    return row


def _row(edit: Edit, edit_id: str, steps: Sequence[_Step]) -> tuple[Cell, ...]:
    changes = msgspec.json.encode(steps).decode()
    head = (edit_id, edit.label, edit.made_at.astimezone(UTC).isoformat(), edit.merge_key)
    return (*head, hash_of((*head, changes)), changes)


def _joined(earlier: Sequence[_Step], later: Sequence[_Step]) -> Sequence[_Step]:
    """Both as one step: before the first, after the last. What came and went in between is left out."""
    joined = {step.key: step for step in earlier}
    for step in later:
        first = joined.get(step.key)
        joined[step.key] = _Step(step.table, first.before, step.after) if first else step
    return [step for step in joined.values() if step.before is not None or step.after is not None]


def _steps_from(changes: Sequence[RecordChange]) -> Sequence[_Step]:
    return [
        _Step(table.name, _by_name(table, change.before), _by_name(table, change.after))
        for change in changes
        for table in (table_of(change.record),)
    ]


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
