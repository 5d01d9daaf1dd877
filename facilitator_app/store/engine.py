"""Opening connections. Every connection of the program is made here, with the same promises.

Invariant: a live connection holds the file alone (`locking_mode=EXCLUSIVE` before the first read), so the
index of the write-ahead log stays in memory and no `-shm` file ever lies beside the workshop. A protected file is
opened with its key and with every parameter of SQLCipher written out: another default of a later library opens it too.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite
from sqlite_utils import Database

from facilitator_app.domain.protection import FileKey

BUSY_TIMEOUT_S = 3.0
APPLICATION_ID = 0x4C445752  # "LDWR"; written into the header so that foreign databases are told apart
COMPANIONS = ("-wal", "-journal")

Connection = Any  # sqlcipher3 ships no types
SqliteError: type[Exception] = sqlite.Error

_CIPHER = (
    "cipher_compatibility=4",
    "cipher_page_size=4096",
    "kdf_iter=256000",
    "cipher_hmac_algorithm=HMAC_SHA512",
    "cipher_kdf_algorithm=PBKDF2_HMAC_SHA512",
    "cipher_use_hmac=ON",
    "cipher_plaintext_header_size=0",
)

_SAFE = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
)


class KeyedDatabase(Database):
    """A database that knows the key it was opened with, None for a plain one, and how often the file itself was written
    by `settle`.
    """

    file_key: FileKey | None = None
    settled = 0


def live(path: Path, *, mode: str = "rw", key: FileKey | None = None) -> KeyedDatabase:
    """The file for reading and writing, alone. `mode` is `rw`, or `rwc` to make it. Nothing is read yet."""
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return _database(uri, first="PRAGMA locking_mode=EXCLUSIVE", key=key)


def still(path: Path, *, key: FileKey | None = None) -> KeyedDatabase:
    """A file that nobody writes, read without locks and without leaving a trace beside it."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return _database(uri, first="PRAGMA query_only=ON", key=key)


def memory(*, key: FileKey | None = None) -> KeyedDatabase:
    """An empty database in memory. With a key it can be copied to and from protected files, page by page."""
    return _database(":memory:", first="PRAGMA temp_store=MEMORY", key=key)


def key_of(db: Database) -> FileKey | None:
    """The key that the database was opened with; None for a plain one."""
    return db.file_key if isinstance(db, KeyedDatabase) else None


def export(db: Database, target: Path, *, key: FileKey | None) -> None:
    """Write everything in `db` to a new file at `target`, from plain to protected or back: page by page that cannot
    be done.
    """
    kept = [(name, number(db, name)) for name in ("application_id", "user_version")]
    db.conn.execute(f'ATTACH ? AS exported KEY "{_words(key)}"', (str(target.absolute()),))
    try:
        if key is not None:
            _pin(db.conn, "exported.")
        # In one go: else each table is flushed by itself.
        with db.atomic():
            db.conn.execute("SELECT sqlcipher_export('exported')").fetchone()
            for name, value in kept:
                db.conn.execute(f"PRAGMA exported.{name}={value}")
    finally:
        db.conn.execute("DETACH exported")


def start_log(db: Database) -> None:
    """Switch to the write-ahead log: one flush for each commit, and each commit survives a power cut.

    The log is moved into the file by `settle` and not in the middle of a commit.
    """
    for pragma in ("PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA wal_autocheckpoint=0"):
        db.conn.execute(pragma).fetchone()


def settle(db: Database) -> None:
    """Move the write-ahead log into the file and empty it."""
    if isinstance(db, KeyedDatabase):
        db.settled += 1
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def play_back(db: Database) -> None:
    """Let the logs that a crash has left be played back into the file, as SQLite does at the first reading. SQLCipher's
    check of its pages passes the logs by: a page that was half written would be taken for a damaged one.
    """
    db.conn.execute("PRAGMA schema_version").fetchone()
    db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def settled(db: Database) -> int:
    """How often the log was moved into the file, or was begun to be."""
    return db.settled if isinstance(db, KeyedDatabase) else 0


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


def _database(uri: str, *, first: str, key: FileKey | None = None) -> KeyedDatabase:
    """A connection that may be handed from thread to thread; it is never used by two of them at once."""
    conn = sqlite.connect(
        uri, uri=True, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=False
    )
    # What is wrong is raised; SQLCipher would write it to the standard error output as well, page after page.
    conn.execute("PRAGMA cipher_log_level=NONE").fetchone()
    if key is not None:
        conn.execute(f'PRAGMA key="{_words(key)}"').fetchone()
        _pin(conn, "")
    conn.execute(first)
    db = KeyedDatabase(conn, execute_plugins=False)
    db.file_key = key
    for pragma in _SAFE:
        conn.execute(pragma)
    return db


def _pin(conn: Connection, schema: str) -> None:
    for parameter in _CIPHER:
        conn.execute(f"PRAGMA {schema}{parameter}").fetchone()


def _words(key: FileKey | None) -> str:
    """The key as SQLCipher reads it, ready made; empty for a plain file. It is digits and letters alone."""
    return f"x'{key.secret.hex()}{key.salt.hex()}'" if key else ""
