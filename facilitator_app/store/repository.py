"""The open file, as the services see it (`services.ports.Repository`).

Invariant: what a method has returned from is on the disk. When one raises, the file is as it was before the
call and the same call can be made again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Protocol

from sqlite_utils import Database

from facilitator_app.domain.file_history import MERGE_LABEL, FileHistory
from facilitator_app.domain.protection import CopyAs, Under
from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.timer import RunRow
from facilitator_app.problems import Outside, Problem
from facilitator_app.store import engine, migrations
from facilitator_app.store.columns import Cell
from facilitator_app.store.contents import Contents
from facilitator_app.store.copies import write_checked_copy
from facilitator_app.store.edit_log import EditLog
from facilitator_app.store.erasing import ErasingInFile
from facilitator_app.store.faults import told
from facilitator_app.store.history import History, PastOfFile
from facilitator_app.store.keys import FORMER
from facilitator_app.store.small_tables import RunLog, Settings
from facilitator_app.store.standing_place import StandingPlace
from facilitator_app.store.tables import TABLES, cells_of, checked_value, hash_of, table_of

COMMITS_BEFORE_SETTLING = 1000
"""The write-ahead log is emptied after so many commits even when nobody has called `settle`."""

_CANNOT_BE_READ = frozenset(("store.disk_failed", "store.damaged", "store.copy_failed"))


class Held(Protocol):
    """What is let go of when the file is closed: its lock."""

    def release(self) -> None: ...


def all_records(db: Database) -> Iterator[Record]:
    """Every record in the tables, types in the order of `RECORD_TYPES`. Raises `DamagedRow`."""
    for table in TABLES.values():
        for row in db.conn.execute(table.select_sql):
            record: Record = checked_value(table, row[:-1], row[-1])
            yield record


class WorkshopRepository:
    """One open file. `read_only_because` is None when it can be written to; `erasing` erases people from it.

    `looked_at` are all records when they have been read already: the first `load` gives them.
    """

    def __init__(
        self,
        *,
        db: Database,
        path: Path,
        origin: str,
        utc: Callable[[], datetime],
        lock: Held | None = None,
        read_only_because: Problem | None = None,
        looked_at: tuple[Record, ...] | None = None,
    ) -> None:
        self._db = db
        self._path = path
        self._origin = origin
        self._utc = utc
        self._lock = lock
        self._read_only_because = read_only_because
        self._contents = Contents(db)
        self._edits = EditLog(db, self._contents)
        self._runs = RunLog(db)
        self._settings = Settings(db)
        self._history = History(db, self._settings, self._runs)
        self._place = StandingPlace(db, path, is_live=lock is not None)
        self._commits = 0
        self._revision = 0
        self._has_begun = False
        self._is_closed = False
        self._looked_at = looked_at
        # From a file that takes nothing people are erased in what was read of it.
        self.erasing = ErasingInFile(
            db=db,
            path=path,
            edits=self._edits,
            settings=self._settings,
            load=partial(all_records, db),
            apply=self._apply_now,
            writing=self._writing if read_only_because is None else db.atomic,
            copy=self._copy_worked_on,
        )

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._path

    @property
    def read_only_because(self) -> Problem | None:
        """Why nothing can be written, or None."""
        return self._read_only_because

    @property
    def past(self) -> PastOfFile:
        """What merging asks of the file."""
        return PastOfFile(read=self._read_history, history=self._history, writing=self._writing)

    def load(self) -> Iterable[Record]:
        """All records, types in the order of `RECORD_TYPES`. Raises `Refused` when a row is not as it was
        written.
        """
        with told(self._path):
            loaded, self._looked_at = self._looked_at, None
            return tuple(all_records(self._db)) if loaded is None else loaded

    def check_rows(self) -> None:
        """Read every row of every table. Raises `Refused` when one is not as it was written."""
        self.load()
        with told(self._path):
            for rows in (self._contents, self._edits, self._runs, self._settings):
                rows.check_rows()

    def write(self, edit: Edit) -> None:
        """Apply the edit and remember it, in one atomic block."""
        with self._writing():
            if edit.label == MERGE_LABEL:
                self._history.before_merge(edit)
            self._edits.remember(edit, self._apply(edit.changes, at=edit.made_at))

    def put_in(self, records: Iterable[Record], *, made_at: datetime) -> None:
        """Add the first records of a new file; they cannot be undone."""
        with self._writing():
            self._apply([RecordChange(None, record) for record in records], at=made_at)

    def undo(self) -> Edit | None:
        """Take back the newest edit and return it as it was made."""
        with self._writing():
            edit = self._edits.take_back()
            if edit is not None:
                self._apply(edit.reversed_changes(), at=self._utc())
                if edit.label == MERGE_LABEL:
                    self._history.take_back(edit)
        return edit

    def redo(self) -> Edit | None:
        """Make the last undone edit again."""
        with self._writing():
            edit = self._edits.make_again()
            if edit is not None:
                self._apply(edit.changes, at=self._utc())
                if edit.label == MERGE_LABEL:
                    self._history.make_again(edit)
        return edit

    def forget(self, record_ids: Collection[str]) -> None:
        """Drop every remembered edit that changes one of these records, in one atomic block, and write the file anew,
        so that nothing of what they said stands in it any more. The records themselves stay as they are.

        When writing anew raises, the edits are gone but traces may be left; the same call removes them.
        """
        with self._writing():
            self._edits.forget(record_ids)
        with told(self._path):
            engine.write_anew(self._db)
        self._commits = 0

    def undo_labels(self) -> tuple[str, str]:
        """Labels of what `undo` and `redo` would take."""
        with told(self._path):
            return self._edits.labels()

    def append_run(self, row: RunRow) -> None:
        """Add one row to the run log."""
        with self._writing():
            self._runs.append(row)

    def run_rows(self, workshop_id: str) -> Sequence[RunRow]:
        """The run log of a workshop in the order it was written."""
        with told(self._path):
            return self._runs.rows(workshop_id)

    def set_setting(self, key: str, value: str) -> None:
        """Remember a small value."""
        with self._writing():
            self._settings.set(key, value)

    def setting(self, key: str) -> str:
        """A remembered value, or an empty text."""
        with told(self._path):
            return self._settings.get(key)

    def settle(self) -> None:
        """Move everything into the one file at rest."""
        with told(self._path):
            self._place.look()
            self._place.check_content()
            engine.settle(self._db)
            self._place.remember()
        self._commits = 0

    def backup_to(
        self,
        target: Path,
        waiting: Sequence[Edit] = (),
        under: Under = CopyAs.ITSELF,
        known: Iterable[Record] = (),
        /,
    ) -> None:
        """Write a complete copy to `target`, checked after writing. An existing file is replaced only by a
        good one. The `waiting` edits are made in the copy alone: for a file that takes no more. `under` protects
        the copy otherwise than the file is; former keys are not in it then.

        When the file can no longer be read, the records as they are `known` are written, and nothing besides.
        """
        try:
            if self._place.is_overwritten:
                raise Outside("store.disk_failed", file=self._path.name)
            self._copy_to(target, waiting, under)
        except Problem as problem:
            records = tuple(known)
            if not records or problem.key not in _CANNOT_BE_READ:
                raise
            try:
                self._rescue_to(target, records, under)
            except Problem:
                raise problem from None

    def close(self) -> None:
        """Settle and let go of the file, also when settling fails. Closing again does nothing."""
        if self._is_closed:
            return
        self._is_closed = True
        self._place.look()
        try:
            if self._place.is_overwritten:
                self._place.drop_log()
            else:
                self.settle()
        finally:
            self._db.close()
            self._place.close()
            if self._lock is not None:
                self._lock.release()

    def _copy_to(self, target: Path, waiting: Sequence[Edit], under: Under) -> None:
        # In a plain copy they would open the protected ones that were handed over.
        has_bare_keys = engine.key_of(self._db) is None and self.setting(FORMER)
        if not waiting and under is CopyAs.ITSELF and not has_bare_keys:
            write_checked_copy(self._db, target)
            return
        with told(target), closing(engine.memory(key=engine.key_of(self._db))) as db:
            self._db.conn.backup(db.conn)
            copy = WorkshopRepository(db=db, path=target, origin=self._origin, utc=self._utc)
            for edit in waiting:
                copy.write(edit)
            if under is not CopyAs.ITSELF or has_bare_keys:
                Settings(db).drop(FORMER)
            write_checked_copy(db, target, under=under)

    def _rescue_to(self, target: Path, records: Iterable[Record], under: Under) -> None:
        with told(target), closing(engine.memory(key=engine.key_of(self._db))) as db:
            migrations.apply(db, migrations.current())
            copy = WorkshopRepository(db=db, path=target, origin=self._origin, utc=self._utc)
            copy.put_in(records, made_at=self._utc())
            write_checked_copy(db, target, under=under)

    def _apply(self, changes: Iterable[RecordChange], *, at: datetime) -> list[Sequence[Cell]]:
        """Put the changes in their tables; returns the cells of each, none for a record that is removed."""
        if not self._has_begun:
            self._revision = self._history.newest()
            self._history.begin(self._revision)
            self._has_begun = True
        self._revision += 1
        kept = (self._revision, at.astimezone(UTC).isoformat(), self._origin)
        written: list[Sequence[Cell]] = []
        for change in changes:
            table = table_of(change.record)
            if change.after is None:
                self._db.conn.execute(table.delete_sql, (change.record.id,))
                self._history.removed(change.record.id, self._revision)
                written.append(())
                continue
            cells = cells_of(table, change.after)
            named = self._contents.named(table, cells)
            self._db.conn.execute(table.upsert_sql, (*named, hash_of(cells), *kept))
            written.append(named)
        return written

    def _apply_now(self, changes: Iterable[RecordChange], /) -> None:
        self._looked_at = None
        self._apply(changes, at=self._utc())

    def _copy_worked_on(self, target: Path, work: Callable[[ErasingInFile], object]) -> None:
        with told(target), closing(engine.memory(key=engine.key_of(self._db))) as db:
            self._db.conn.backup(db.conn)
            copy = WorkshopRepository(db=db, path=target, origin=self._origin, utc=self._utc)
            work(copy.erasing)
            write_checked_copy(db, target)

    def _read_history(self) -> FileHistory:
        with told(self._path):
            return self._history.read(self._revision if self._has_begun else self._history.newest())

    @contextmanager
    def _writing(self) -> Iterator[None]:
        if self._read_only_because is not None:
            raise Outside("store.read_only", file=self._path.name) from self._read_only_because
        self._looked_at = None
        with told(self._path):
            self._place.check()
            try:
                with self._db.atomic():
                    yield
            except BaseException:
                self._edits.doubt()
                # The session may have begun with what was not kept.
                self._has_begun = False
                raise
        self._commits += 1
        if self._commits >= COMMITS_BEFORE_SETTLING:
            with suppress(Outside):  # what was written is safe in the log; the next `settle` tells
                self.settle()
