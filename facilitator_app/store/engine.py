"""Opening connections. Every connection of the program is made here, with the same promises.

Invariant: a live connection holds the file alone (`locking_mode=EXCLUSIVE` before the first read), so the
index of the write-ahead log stays in memory and no `-shm` file ever lies beside the workshop.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite
from sqlite_utils import Database

BUSY_TIMEOUT_S = 3.0
APPLICATION_ID = 0x4C445752  # "LDWR"; written into the header so that foreign databases are told apart
COMPANIONS = ("-wal", "-journal")

Connection = Any  # sqlcipher3 ships no types
SqliteError: type[Exception] = sqlite.Error

_SAFE = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
)


def live(path: Path, *, mode: str = "rw") -> Database:
    """The file for reading and writing, alone. `mode` is `rw`, or `rwc` to make it. Nothing is read yet."""
    return _database(f"{path.absolute().as_uri()}?mode={mode}", first="PRAGMA locking_mode=EXCLUSIVE")


def still(path: Path) -> Database:
    """A file that nobody writes, read without locks and without leaving a trace beside it."""
    return _database(f"{path.absolute().as_uri()}?mode=ro&immutable=1", first="PRAGMA query_only=ON")


def memory() -> Database:
    """An empty database in memory."""
    return _database(":memory:", first="PRAGMA temp_store=MEMORY")


def roaming() -> Database:
    """An empty database in memory that is handed from thread to thread; never used by two of them at once."""
    return _database(":memory:", first="PRAGMA temp_store=MEMORY", is_bound=False)


def start_log(db: Database) -> None:
    """Switch to the write-ahead log: one flush for each commit, and each commit survives a power cut.

    The log is moved into the file by `settle` and not in the middle of a commit.
    """
    for pragma in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0"):
        db.conn.execute(pragma).fetchone()


def settle(db: Database) -> None:
    """Move the write-ahead log into the file and empty it."""
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def write_anew(db: Database) -> None:
    """Write every page of the file anew and empty the log: `secure_delete` alone leaves pieces of removed rows
    where pages have been divided or joined.
    """
    db.conn.execute("VACUUM")
    settle(db)


def companions(path: Path) -> tuple[Path, ...]:
    """The logs beside the file that hold something: it was not closed properly."""
    beside = (path.with_name(path.name + suffix) for suffix in COMPANIONS)
    return tuple(log for log in beside if log.exists() and log.stat().st_size > 0)


def number(db: Database, pragma: str) -> int:
    """The value of a pragma that is a number."""
    return int(db.conn.execute(f"PRAGMA {pragma}").fetchone()[0])


def _database(uri: str, *, first: str, is_bound: bool = True) -> Database:
    """`is_bound` keeps the connection to the thread that made it."""
    conn = sqlite.connect(
        uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=is_bound
    )
    conn.execute(first)
    db = Database(conn, execute_plugins=False)
    for pragma in _SAFE:
        conn.execute(pragma)
    return db
