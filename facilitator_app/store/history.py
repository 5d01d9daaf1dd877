"""The history of a file (`domain.file_history`), kept among its settings.

Invariant: it is written in the same atomic block as the change that it tells of.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, TypeVar

import msgspec
from sqlite_utils import Database

from facilitator_app.domain.file_history import FileHistory
from facilitator_app.domain.merging import ComingRuns
from facilitator_app.domain.records import Edit
from facilitator_app.store.columns import Unreadable
from facilitator_app.store.small_tables import RunLog, Settings
from facilitator_app.store.tables import TABLES, DamagedRow, table_of

SESSIONS = "sessions"
REMOVED = "removed:"
LEARNING = "learning"
MERGED = "merged:"
UNMERGED = "unmerged:"

_Stamps = dict[str, int]
T = TypeVar("T")


class _Merged(msgspec.Struct):
    """What one merge has taught, and the revisions of what it changed as they were before."""

    seen: dict[str, int]
    rows: _Stamps
    removed: _Stamps


class History:
    """Every method that changes is called inside an atomic block of the repository."""

    def __init__(self, db: Database, settings: Settings, runs: RunLog) -> None:
        self._db = db
        self._settings = settings
        self._runs = runs
        self._coming: tuple[ComingRuns, ...] = ()
        self._session = ""

    def begin(self, revision: int) -> None:
        """The first change since the file was opened follows: a session of its own begins, after `revision`."""
        self._session = secrets.token_hex(8)
        self._settings.set(SESSIONS, _text([*self._sessions(), (self._session, revision)]))

    def removed(self, record_id: str, revision: int) -> None:
        """Remember that a record was removed."""
        self._settings.set(REMOVED + record_id, str(revision))

    def newest(self) -> int:
        """The newest revision that stands in the file."""
        tables = (f"SELECT max(row_revision) AS newest FROM {table.name}" for table in TABLES.values())
        query = f"SELECT max(newest) FROM ({' UNION ALL '.join(tables)})"
        rows = self._db.conn.execute(query).fetchone()[0] or 0
        return max(rows, *self._removed().values(), 0)

    def read(self, revision: int) -> FileHistory:
        """The history as it is at `revision`. Raises `DamagedRow`."""
        seen: dict[str, int] = {}
        for name in self._names(MERGED):
            for session, reached in self._merged(name).seen.items():
                seen[session] = max(reached, seen.get(session, -1))
        return FileHistory(
            sessions=tuple(self._sessions()),
            revision=revision,
            revisions=self._revisions(),
            removed=self._removed(),
            seen=seen,
        )

    def learn(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """What will have been seen, and what the run log will have got, when the next merge is written."""
        self._settings.set(LEARNING, _text(seen))
        self._coming = tuple(runs)

    def know(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """What has been seen, where nothing had to be changed but the run log."""
        self._take_runs(runs)
        merged = _Merged(seen=dict(seen), rows={}, removed={})
        self._settings.set(MERGED + secrets.token_hex(8), msgspec.json.encode(merged).decode())

    def before_merge(self, edit: Edit) -> None:
        """A merge will be written: take up what it teaches, and how what it changes stands now."""
        learned = self._settings.get(LEARNING)
        removed = self._removed()
        ids = {change.record.id for change in edit.changes}
        rows: _Stamps = {}
        for change in edit.changes:
            query = f"SELECT row_revision FROM {table_of(change.record).name} WHERE id = ?"
            found = self._db.conn.execute(query, (change.record.id,)).fetchone()
            if found:
                rows[change.record.id] = found[0]
        merged = _Merged(
            seen=_read(learned or "{}", dict[str, int]),
            rows=rows,
            removed={one: removed[one] for one in ids & removed.keys()},
        )
        self._settings.set(MERGED + edit.id, msgspec.json.encode(merged).decode())
        self._take_runs(self._coming)

    def take_back(self, edit: Edit) -> None:
        """A merge has been undone: nothing of the other copy has been seen, and all is as old as it was."""
        merged = self._merged(MERGED + edit.id)
        self._rename(MERGED + edit.id, UNMERGED + edit.id)
        for change in edit.changes:
            record_id = change.record.id
            if record_id in merged.removed:
                self.removed(record_id, merged.removed[record_id])
            elif record_id not in merged.rows:
                self._settings.drop(REMOVED + record_id)
            if record_id in merged.rows:
                query = f"UPDATE {table_of(change.record).name} SET row_revision = ? WHERE id = ?"
                self._db.conn.execute(query, (merged.rows[record_id], record_id))

    def make_again(self, edit: Edit) -> None:
        """A merge has been made again."""
        self._rename(UNMERGED + edit.id, MERGED + edit.id)

    def _take_runs(self, runs: Iterable[ComingRuns]) -> None:
        for coming in runs:
            if not coming.go_on:
                self._runs.put_first(coming.rows)
                continue
            for row in coming.rows:
                self._runs.append(row)

    def _rename(self, name: str, to: str) -> None:
        self._settings.set(to, self._settings.get(name))
        self._settings.drop(name)

    def _merged(self, name: str) -> _Merged:
        return _read(self._settings.get(name), _Merged)

    def _sessions(self) -> list[tuple[str, int]]:
        return _read(self._settings.get(SESSIONS) or "[]", list[tuple[str, int]])

    def _removed(self) -> dict[str, int]:
        return {
            name.removeprefix(REMOVED): _read(self._settings.get(name), int) for name in self._names(REMOVED)
        }

    def _revisions(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for table in TABLES.values():
            found.update(self._db.conn.execute(f"SELECT id, row_revision FROM {table.name}").fetchall())
        return found

    def _names(self, beginning: str) -> Iterator[str]:
        query = "SELECT name FROM setting WHERE substr(name, 1, ?) = ?"
        for row in self._db.conn.execute(query, (len(beginning), beginning)).fetchall():
            yield row[0]


class PastOfFile:
    """`services.ports.Past`. `writing` is the repository's atomic block."""

    def __init__(
        self,
        *,
        read: Callable[[], FileHistory],
        history: History,
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._read = read
        self._history = history
        self._writing = writing

    def history(self) -> FileHistory:
        """What the file knows of its past and of other copies."""
        return self._read()

    def learn(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """How far another copy's sessions will have been seen, and what comes to the run log, with the next merge."""
        with self._writing():
            self._history.learn(seen, runs)

    def know(self, seen: Mapping[str, int], runs: Sequence[ComingRuns]) -> None:
        """How far another copy's sessions have been seen, and what comes to the run log, without an edit."""
        with self._writing():
            self._history.know(seen, runs)


def _read(text: str, kind: type[T]) -> T:
    """What a small value holds. Raises `DamagedRow`."""
    try:
        return msgspec.json.decode(text, type=kind)
    except Unreadable as error:
        raise DamagedRow("setting") from error


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode()
