"""Whether the file that is open is still the one at its path: not moved, replaced, or written over where it lies.

Invariant: between two writings of the file itself, which are this program's alone (the log takes everything else), its
size and time do not change. Where they do, its content decides: a system may tell the time late, and a backup program
may change it. One look at the folder is all that a save costs; the content is read when the log is moved into the file.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from zlib import crc32

from sqlite_utils import Database

from facilitator_app.problems import Outside
from facilitator_app.store import engine

_CHUNK_BYTES = 1 << 20
_MOST_CHUNKS = 256

_Stamp = tuple[int, int, int, int]


class StandingPlace:
    """The place of one open file. With `is_live` its content is watched as well: a handle is held until `close`, which
    must come after the database has been closed, as it drops the locks on the file.
    """

    def __init__(self, db: Database, path: Path, *, is_live: bool) -> None:
        self._db = db
        self._path = path
        self._handle = _opened(path) if is_live else None
        self._is_overwritten = False
        self._settled = engine.settled(db)
        self._stamp: _Stamp | None = _stamp(path)
        self._written = self._sum()

    @property
    def is_overwritten(self) -> bool:
        """Whether somebody was found to have written over the file where it lies: what is read of it is not ours."""
        return self._is_overwritten

    def check(self) -> None:
        """Raise `Outside` (`store.file_moved`) when what is written would not be in the file at the path."""
        if engine.settled(self._db) != self._settled:
            self.remember()
        now = _stamp(self._path)
        if now == self._stamp and not self._is_overwritten:
            return
        if now is None or self._stamp is None or now[:2] != self._stamp[:2]:
            raise Outside("store.file_moved", file=self._path.name)
        if self._handle is None:
            return
        self._is_overwritten |= now[2] != self._stamp[2] or self._sum() != self._written
        self.check_content()
        self._stamp = now

    def check_content(self) -> None:
        """Raise the same when the file was found to be written over; one that was moved can be written to."""
        if self._is_overwritten:
            raise Outside("store.file_moved", file=self._path.name)

    def look(self) -> None:
        """See whether the file was written over, without telling."""
        with suppress(Outside, OSError):
            self.check()

    def remember(self) -> None:
        """The file itself has just been written by this program."""
        self._settled = engine.settled(self._db)
        self._stamp = _stamp(self._path)
        self._written = self._sum()

    def close(self) -> None:
        """Let go of the handle."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def drop_log(self) -> None:
        """What stands in the log must not be moved into somebody else's file when the database is closed."""
        with suppress(OSError):
            os.truncate(self._path.with_name(self._path.name + engine.COMPANIONS[0]), 0)

    def _sum(self) -> int:
        """The check sum of the file, of its first 256 MiB: another file differs on its first page already, and one of
        gigabytes must not hold the opening up.
        """
        total = 0
        if self._handle is not None:
            os.lseek(self._handle, 0, os.SEEK_SET)
            for _ in range(_MOST_CHUNKS):
                total = crc32(os.read(self._handle, _CHUNK_BYTES), total)
        return total


def _opened(path: Path) -> int | None:
    with suppress(OSError):
        return os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    return None


def _stamp(path: Path) -> _Stamp | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns
