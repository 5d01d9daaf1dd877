"""Making and opening files (`services.ports.FileStore`).

Invariant: nothing in a file is changed before the file has been found whole, ours and not newer, and a copy
is taken before an old file is brought to the present schema.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack, closing, suppress
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlite_utils import Database

from facilitator_app.disk import OWN_FILE, real
from facilitator_app.domain.protection import FileKey
from facilitator_app.domain.records import Record
from facilitator_app.problems import Outside, Refused
from facilitator_app.store import engine, lockfile, migrations, places
from facilitator_app.store.at_rest import at_rest, clear_left_copies, may_write
from facilitator_app.store.checks import check_content, check_header, check_pages
from facilitator_app.store.copies import PART, discard, put_in_place, write_checked_copy
from facilitator_app.store.faults import told
from facilitator_app.store.keys import KeyRing
from facilitator_app.store.migrations import Schema
from facilitator_app.store.plausible import MOST_READ_BYTES, size_of
from facilitator_app.store.protection import FileProtection
from facilitator_app.store.repository import WorkshopRepository, all_records
from facilitator_app.store.taking_place import finish, present, take_place


class CopyPlace(Protocol):
    """Where the copy goes that is taken before a file is migrated."""

    def __call__(self, engagement_id: str, path: Path, /) -> Path: ...


class _OpenFile:
    """A file that is held open: its lock, and its place among those whose bytes nobody else may read here."""

    def __init__(self, path: Path, key: FileKey | None, *, lock: lockfile.LockFile, ring: KeyRing) -> None:
        self._path = path
        self._lock = lock
        self._ring = ring
        ring.opened(path, key)

    def release(self) -> None:
        """It is closed."""
        self._ring.closed(self._path)
        self._lock.release()


class SqliteFileStore:
    """Opens and makes workshop files.

    `origin` names this computer in the rows it writes; `utc` tells the time; `copy_place` says where the copy
    before a migration goes; `environ` and `mounts` tell which folders are synchronised or on the network.
    """

    def __init__(
        self,
        *,
        origin: str,
        utc: Callable[[], datetime],
        copy_place: CopyPlace,
        environ: Mapping[str, str] = os.environ,
        mounts: Path = places.MOUNTS,
        schema: Schema | None = None,
    ) -> None:
        self._origin = origin
        self._utc = utc
        self._copy_place = copy_place
        self._environ = environ
        self._mounts = mounts
        self._schema = schema or migrations.current()
        self._ring = KeyRing()
        self._protection = FileProtection(ring=self._ring, schema=self._schema)

    @property
    def protection(self) -> FileProtection:
        """Which files lie under a passphrase, and the keys that are known."""
        return self._protection

    def create(
        self, path: Path, records: Iterable[Record], *, made_at: datetime, key: FileKey | None = None
    ) -> WorkshopRepository:
        """Make a file with `records` in it, under a `key` that is known or plain, and open it. The name is given to it
        when it is whole.

        Raises `Refused` (`store.exists`, `store.synced_folder`) and `Outside`.
        """
        path = real(path)
        if path.exists():
            raise Refused("store.exists", file=path.name)
        places.refuse_unsafe(path, environ=self._environ, mounts=self._mounts)
        part = path.with_name(path.name + PART)
        with told(path):
            discard(part)
            try:
                self._make(part, records, made_at=made_at, key=key)
                put_in_place(part, path)
            finally:
                discard(part)
        return self.open(path)

    def open(self, path: Path) -> WorkshopRepository:
        """Open a file for work. A file or folder without the right to write is opened for reading only.

        Raises `Refused`: missing, synced_folder, open_already, locked_elsewhere, not_a_workshop, newer, foreign,
        damaged, passphrase_needed (all `store.`; the last until the passphrase has been offered to `protection`),
        and `Outside` when another program holds it or the disk fails.
        """
        return self._open(path, lockfile.take)

    def take_over(self, path: Path) -> WorkshopRepository:
        """Open a file that another computer seems to hold, after the user has said that it does not."""
        return self._open(path, lockfile.take_over)

    def open_read_only(self, path: Path) -> WorkshopRepository:
        """Read a file into memory; the file itself is let go of at once."""
        reason = Outside("store.read_only", file=path.name)
        return self._read(path, reason, most_bytes=MOST_READ_BYTES)

    def check(self, path: Path) -> None:
        """Raise the problem of a file, if it has one; every row is read. The file is not changed."""
        reason = Outside("store.read_only", file=path.name)
        with closing(self._read(path, reason, most_bytes=sys.maxsize)) as repository:
            repository.check_rows()

    def replace(self, path: Path, part: Path) -> None:
        """Put the whole file `part` in the place of the closed one at `path`, log and all; interrupted at any moment,
        it is the old one or the new one that is opened next. Raises `Outside`.
        """
        path = real(path)
        with told(path):
            take_place(part, path)

    def _open(
        self, path: Path, take: Callable[[Path, lockfile.Owner], lockfile.LockFile]
    ) -> WorkshopRepository:
        path = real(path)
        _refuse_missing(path)
        places.refuse_unsafe(path, environ=self._environ, mounts=self._mounts)
        no_rights = Outside("store.no_rights", file=path.name)
        if not may_write(present(path)):
            return self._read(path, no_rights, most_bytes=MOST_READ_BYTES)
        with told(path), ExitStack() as undo:
            try:
                lock = take(path, lockfile.this_process())
            except PermissionError:  # Windows tells about the rights to a folder only when they are used
                return self._read(path, no_rights, most_bytes=MOST_READ_BYTES)
            undo.callback(lock.release)
            finish(path)
            check_header(path)
            key = self._protection.key_of(path)
            logs = engine.companions(path)
            self._check_recovered(path, key)
            db = engine.live(path, key=key)
            undo.callback(db.close)
            if logs:
                engine.play_back(db)
            check_pages(db, path)
            check_content(db, path, self._schema)
            # Before anything is written to it.
            looked_at = None if self._schema.migrations.pending(db) else tuple(all_records(db))
            engine.start_log(db)
            self._migrate(db, path)
            held = _OpenFile(path, key, lock=lock, ring=self._ring)
            repository = WorkshopRepository(
                db=db, path=path, origin=self._origin, utc=self._utc, lock=held, looked_at=looked_at
            )
            undo.pop_all()
        return repository

    def _read(self, path: Path, reason: Outside, *, most_bytes: int) -> WorkshopRepository:
        path = real(path)
        _refuse_missing(path)
        me = lockfile.this_process()
        if lockfile.holder(path) == me:
            raise Refused("store.open_already", file=path.name, user=me.user)
        with told(path), ExitStack() as undo:
            with suppress(OSError):  # then it is read where it is
                finish(path)
            where = present(path)
            check_header(where)
            key = self._protection.key_of(where)
            db = engine.memory(key=key)
            undo.callback(db.close)
            with at_rest(where, key=key) as source:
                check_pages(source, path)
                check_content(source, path, self._schema)
                if size_of(source) > most_bytes:
                    raise Refused("store.too_large_to_read", file=path.name, most_mb=most_bytes // 1_000_000)
                source.conn.backup(db.conn)
            self._upgrade(db)
            repository = WorkshopRepository(
                db=db, path=path, origin=self._origin, utc=self._utc, read_only_because=reason
            )
            undo.pop_all()
        return repository

    def _make(self, part: Path, records: Iterable[Record], *, made_at: datetime, key: FileKey | None) -> None:
        part.touch(mode=OWN_FILE)
        with closing(engine.live(part, mode="rwc", key=key)) as db:
            migrations.apply(db, self._schema)
            repository = WorkshopRepository(db=db, path=part, origin=self._origin, utc=self._utc)
            repository.put_in(records, made_at=made_at)

    def _check_recovered(self, path: Path, key: FileKey | None) -> None:
        """Check a file that was not closed properly on a copy: opening it would already change it."""
        clear_left_copies(path)
        if engine.companions(path):
            with at_rest(path, key=key) as db:
                check_pages(db, path)
                check_content(db, path, self._schema)

    def _migrate(self, db: Database, path: Path) -> None:
        if not self._schema.migrations.pending(db):
            return
        row = db.conn.execute("SELECT id FROM engagement").fetchone()
        write_checked_copy(db, self._copy_place(row[0], path))
        self._upgrade(db)

    def _upgrade(self, db: Database) -> None:
        if self._schema.migrations.pending(db):
            migrations.apply(db, self._schema)


def _refuse_missing(path: Path) -> None:
    if not present(path).exists():
        raise Refused("store.missing", file=path.name)
