"""Is this one of our files, and is it whole? Asked before anything in it is believed or changed."""

from __future__ import annotations

from pathlib import Path

from sqlite_utils import Database

from facilitator_app.domain.protection import SALT_BYTES
from facilitator_app.problems import Refused
from facilitator_app.store import engine
from facilitator_app.store.keys import is_our_salt
from facilitator_app.store.migrations import Schema, digest, is_newer, is_torn
from facilitator_app.store.plausible import OPENING_STEPS, checking_steps, is_plausible, limited

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_PROTECTED_PAGE_BYTES = 4096
_PAGE_BYTES = 512  # no page of a database, encrypted or not, is smaller


def check_header(path: Path) -> None:
    """Refuse what cannot be a database, by its first bytes and size. The file must not be open in this
    process: closing it here would drop SQLite's locks.
    """
    if not path.is_file():
        raise Refused("store.not_a_workshop" if path.exists() else "store.missing", file=path.name)
    with path.open("rb") as file:
        head = file.read(_HEADER_BYTES)
    if head.startswith(_MAGIC) and len(head) == _HEADER_BYTES:
        if path.stat().st_size % _page_bytes(head) and not engine.companions(path):
            raise Refused("store.damaged", file=path.name)
        return
    if is_our_salt(head[:SALT_BYTES]):
        if path.stat().st_size % _PROTECTED_PAGE_BYTES and not engine.companions(path):
            raise Refused("store.damaged", file=path.name)
        return
    if _looks_encrypted(head, path.stat().st_size):
        raise Refused("store.not_a_workshop_or_encrypted", file=path.name)
    raise Refused("store.not_a_workshop", file=path.name)


def salt_in(path: Path) -> bytes | None:
    """The salt that a protected file of ours begins with; None when it is none. As with `check_header`, the file must
    not be open in this process. Raises OSError.
    """
    with path.open("rb") as file:
        salt = file.read(SALT_BYTES)
    return salt if is_our_salt(salt) else None


def is_plain(path: Path) -> bool:
    """Whether the file is a database that everybody can read. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) == _MAGIC


def check_pages(db: Database, path: Path) -> None:
    """Refuse a protected file of which a page was changed past SQLCipher. Of a plain one nothing can be told so."""
    if not are_pages_whole(db):
        raise Refused("store.damaged", file=path.name)


def are_pages_whole(db: Database) -> bool:
    """Whether each page of a protected file is as it was written, also those that nothing points to."""
    return engine.key_of(db) is None or not db.conn.execute("PRAGMA cipher_integrity_check").fetchall()


def check_content(db: Database, path: Path, schema: Schema) -> None:
    """Refuse a database that is not ours, newer, changed in its definitions, or damaged."""
    with limited(db, OPENING_STEPS):
        if engine.number(db, "application_id") != engine.APPLICATION_ID:
            raise Refused("store.not_a_workshop", file=path.name)
        if is_newer(db, schema):
            raise Refused("store.newer", file=path.name)
        if schema.digests.get(engine.number(db, "user_version")) != digest(db):
            torn = is_torn(db, schema)
            raise Refused("store.damaged" if torn else "store.foreign", file=path.name)
    with limited(db, checking_steps(db)):
        if not (is_sound(db) and is_plausible(db)):
            raise Refused("store.damaged", file=path.name)


def is_sound(db: Database) -> bool:
    """Whether SQLite finds the pages, indexes and types in order.

    The full check: the quick one misses a flipped bit in an index, where the next edit would go wrong.
    """
    return [row[0] for row in db.conn.execute("PRAGMA integrity_check(1)")] == ["ok"]


def _page_bytes(head: bytes) -> int:
    written = int.from_bytes(head[16:18], "big")
    return 65536 if written == 1 else max(written, 1)


def _looks_encrypted(head: bytes, size: int) -> bool:
    """Whole pages of bytes that are neither text nor anything known: perhaps ours under a passphrase."""
    return (
        bool(head) and size % _PAGE_BYTES == 0 and len(set(head)) > _HEADER_BYTES // 2 and not head.isascii()
    )
