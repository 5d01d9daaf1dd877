"""The remembered edits, newest last, in the file itself, so that undo goes on after a restart.

Edits that were undone stand after all others and are dropped by the next edit. A change is kept as the cells
of the record before and after, by the column's name; bytes stand in the table of contents and are named here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import chain
from typing import Any

import msgspec
from sqlite_utils import Database

from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.store.columns import Cell, Unreadable
from facilitator_app.store.contents import PREFIX, Contents, digests_in
from facilitator_app.store.tables import (
    BY_NAME,
    TABLES,
    Column,
    DamagedRow,
    TableSpec,
    cells_of,
    check,
    hash_of,
    table_of,
    value_of,
)

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
_NAMES_CONTENT = f"instr(changes, '{PREFIX}') > 0"
# Both walk along the key from the newest edit, so they cost the same however many edits are remembered.
_NEWEST = "FROM edit_log WHERE is_undone = 0 ORDER BY seq DESC LIMIT 1"
_NEXT = f"FROM edit_log WHERE seq > coalesce((SELECT seq {_NEWEST}), -1) ORDER BY seq LIMIT 1"


class _Step(msgspec.Struct, array_like=True):
    table: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    def with_after(self, after: dict[str, Any] | None) -> _Step:
        """This step and one that followed it, as one."""
        return _Step(self.table, self.before, after)

    @property
    def key(self) -> tuple[str, str]:
        """Which record it changes."""
        cells = self.after if self.after is not None else self.before
        assert cells is not None, "a change has at least one side"
        return self.table, cells["id"]


_PARTICIPANTS = TABLES[Participant]
_decoder = msgspec.json.Decoder(tuple[_Step, ...])


class EditLog:
    """Undo and redo. Every method that changes is called inside an atomic block of the repository; a row
    that is not as it was written raises `DamagedRow`."""

    def __init__(self, db: Database, contents: Contents) -> None:
        self._db = db
        self._contents = contents
        self._may_hold_undone = True

    def remember(self, edit: Edit, written: Sequence[Sequence[Cell]]) -> None:
        """Put `edit` last, or join it to the newest if the merge key is the same. `written` are the cells that each of
        its changes has put in its table, none for a record that was removed.

        What had been undone is dropped, and so are the oldest beyond KEPT_EDITS; and with them the contents that
        only they named.
        """
        execute = self._db.conn.execute
        newest = execute(f"SELECT seq, merge_key, id {_NEWEST}").fetchone()
        has_unnamed = self._drop_undone(newest[0] if newest else -1)
        if newest and edit.merge_key and newest[1] == edit.merge_key:
            earlier = self._changes_of(newest[0])
            cells = _row(edit, newest[2], self._joined(_steps(earlier), edit, written))
            execute(_UPDATE, (*cells, newest[0]))
            has_unnamed = has_unnamed or PREFIX in earlier
        else:
            steps = [self._step(change, after) for change, after in zip(edit.changes, written, strict=True)]
            seq: int = execute(_INSERT, _row(edit, edit.id, steps)).fetchone()[0]
            has_unnamed = self._drop("seq <= ?", seq - KEPT_EDITS) or has_unnamed
        if has_unnamed:
            self._contents.keep_only(self._named())

    def doubt(self) -> None:
        """What was changed last has not been kept: what is known of it may not hold."""
        self._may_hold_undone = True

    def take_back(self) -> Edit | None:
        """The newest edit, now undone."""
        return self._turn(f"SELECT {_COLUMNS} {_NEWEST}", is_undone=1)

    def make_again(self) -> Edit | None:
        """The edit that was undone last, now made again."""
        return self._turn(f"SELECT {_COLUMNS} {_NEXT}", is_undone=0)

    def forget(self, record_ids: Collection[str]) -> None:
        """Drop every edit that changes one of these records, and every damaged one: nobody knows what it changes."""
        rows = self._db.conn.execute(f"SELECT {_COLUMNS} FROM edit_log").fetchall()
        for row in rows:
            if _changes_one(row, record_ids):
                self._db.conn.execute("DELETE FROM edit_log WHERE seq = ?", (row[0],))
        self._contents.keep_only(self._named())

    def forget_all(self) -> None:
        """Drop every edit, and the contents that only they named."""
        self._db.conn.execute("DELETE FROM edit_log")
        self._contents.keep_only(set())

    def labels(self) -> tuple[str, str]:
        """Labels of what would be undone and redone; empty when nothing."""
        rows = [self._db.conn.execute(f"SELECT label {place}").fetchone() for place in (_NEWEST, _NEXT)]
        undo, redo = (row[0] if row else "" for row in rows)
        return undo, redo

    def participants(self) -> Iterator[Participant]:
        """Participants as they were after and before each remembered edit, newest first; damaged ones left out."""
        named = f"instr(changes, '\"{_PARTICIPANTS.name}\"') > 0"
        query = f"SELECT {_COLUMNS} FROM edit_log WHERE {named} ORDER BY seq DESC"
        for row in self._db.conn.execute(query).fetchall():
            with suppress(DamagedRow):
                for step in _steps(_checked(row)[-1]):
                    if step.table == _PARTICIPANTS.name:
                        for cells in filter(None, (step.after, step.before)):
                            person = self._record(step.table, cells)
                            assert isinstance(person, Participant), "a table holds one type"
                            yield person

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
        self._may_hold_undone = True
        return Edit(
            id=edit_id,
            label=label,
            made_at=datetime.fromisoformat(made_at),
            merge_key=merge_key,
            changes=tuple(self._change(step) for step in _steps(changes)),
        )

    def _changes_of(self, seq: int) -> str:
        row = self._db.conn.execute(f"SELECT {_COLUMNS} FROM edit_log WHERE seq = ?", (seq,)).fetchone()
        changes: str = _checked(row)[-1]
        return changes

    def _drop_undone(self, newest: int) -> bool:
        """Forget what stands after the newest edit; nothing can before something has been undone."""
        if not self._may_hold_undone:
            return False
        self._may_hold_undone = False
        return self._drop("seq > ?", newest)

    def _drop(self, which: str, seq: int) -> bool:
        """Forget edits; whether one of them may have named a content."""
        query = f"DELETE FROM edit_log WHERE {which} RETURNING {_NAMES_CONTENT}"
        return any(row[0] for row in self._db.conn.execute(query, (seq,)).fetchall())

    def _named(self) -> set[str]:
        """The contents that remembered edits name. A damaged edit is asked too: it must not stop the work."""
        query = f"SELECT CAST(changes AS BLOB) FROM edit_log WHERE {_NAMES_CONTENT}"
        texts = (row[0].decode(errors="replace") for row in self._db.conn.execute(query))
        return set(chain.from_iterable(map(digests_in, texts)))

    def _step(self, change: RecordChange, after: Sequence[Cell]) -> _Step:
        table = table_of(change.record)
        before: Sequence[Cell] = ()
        if change.before is not None:
            before = self._contents.named(table, cells_of(table, change.before))
        return _Step(table.name, _by_name(table, before), _by_name(table, after))

    def _joined(
        self, earlier: Sequence[_Step], edit: Edit, written: Sequence[Sequence[Cell]]
    ) -> Sequence[_Step]:
        """Both as one step: before the first, after the last. What came and went in between is left out."""
        joined = {step.key: step for step in earlier}
        for change, after in zip(edit.changes, written, strict=True):
            table = table_of(change.record)
            key = table.name, change.record.id
            first = joined.get(key)
            joined[key] = first.with_after(_by_name(table, after)) if first else self._step(change, after)
        return [step for step in joined.values() if step.before is not None or step.after is not None]

    def _change(self, step: _Step) -> RecordChange:
        return RecordChange(self._record(step.table, step.before), self._record(step.table, step.after))

    def _record(self, table_name: str, cells: dict[str, Any] | None) -> Record | None:
        if cells is None:
            return None
        try:
            table = BY_NAME[table_name]
            named = [(column, cells[column.name]) for column in table.columns]
        except KeyError as error:
            raise DamagedRow("edit_log") from error
        record: Record = value_of(table, [self._cell(column, cell) for column, cell in named])
        return record

    def _cell(self, column: Column, cell: Any) -> Cell:
        value: Cell = self._contents.fetch(cell) if column.is_content else cell
        return value


def _steps(changes: str) -> tuple[_Step, ...]:
    """The steps of an edit. Raises `DamagedRow`."""
    try:
        return _decoder.decode(changes)
    except Unreadable as error:
        raise DamagedRow("edit_log") from error


def _checked(row: tuple[Any, ...]) -> tuple[Any, ...]:
    *head, row_hash, changes = row[1:]
    check((*head, changes), row_hash)
    return row


def _changes_one(row: tuple[Any, ...], record_ids: Collection[str]) -> bool:
    try:
        changes = _checked(row)[-1]
    except DamagedRow:
        return True
    return any(step.key[1] in record_ids for step in _steps(changes))


def _row(edit: Edit, edit_id: str, steps: Sequence[_Step]) -> tuple[Cell, ...]:
    changes = msgspec.json.encode(steps).decode()
    head = (edit_id, edit.label, edit.made_at.astimezone(UTC).isoformat(), edit.merge_key)
    return (*head, hash_of((*head, changes)), changes)


def _by_name(table: TableSpec, cells: Sequence[Cell]) -> dict[str, Cell] | None:
    return dict(zip(table.names, cells, strict=True)) if cells else None
