"""Complete copies of an open file, and putting a finished file in its place.

Invariant: a name is only ever given to a file that is whole. The copy is made under a name of its own,
flushed, opened, checked and counted, and only then takes the place of what was there.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from facilitator_app.disk import (
    OWN_FILE,
    flush_file,
    flush_folder,
    is_held,
    keep_rights,
    make_own_folder,
    real,
    replace_patiently,
)
from facilitator_app.domain.protection import CopyAs, FileKey, Under
from facilitator_app.problems import Outside
from facilitator_app.services.clock import sleep
from facilitator_app.store import engine
from facilitator_app.store.checks import are_pages_whole, is_sound
from facilitator_app.store.faults import told

PART = ".part"


def write_checked_copy(db: Database, target: Path, *, under: Under = CopyAs.ITSELF) -> None:
    """Copy all of `db` to `target`. Raises `Outside`; then `target` is as it was and nothing is left over, but for the
    copy itself beside it when somebody holds the file (`store.file_held`, `part`).

    `under` protects the copy in another way than `db` is.
    """
    target = real(target)
    part = target.with_name(target.name + PART)
    with told(target):
        make_own_folder(target.parent)
        discard(part)
        try:
            write_part(db, part, key=_key_for(db, under))
            if not is_same(db, part, key=_key_for(db, under)):
                raise Outside("store.copy_failed", file=target.name)
            put_in_place(part, target)
        except BaseException as error:
            if isinstance(error, OSError) and is_held(error):  # the copy is whole: it is left, and said where
                raise Outside("store.file_held", file=target.name, part=part.name) from error
            discard(part)
            raise


def write_part(db: Database, part: Path, *, key: FileKey | None) -> None:
    """Copy all of `db` to a new file, flushed but not checked. Raises SQLite's errors and OSError."""
    part.touch(mode=OWN_FILE)
    if (engine.key_of(db) is None) != (key is None):
        engine.export(db, part, key=key)
        return
    with closing(engine.live(part, mode="rwc", key=key)) as copy:
        db.conn.backup(copy.conn)
        copy.conn.execute("PRAGMA journal_mode=DELETE").fetchone()


def is_same(db: Database, part: Path, *, key: FileKey | None) -> bool:
    """Whether the file at `part` is sound and holds as many rows as `db`."""
    with closing(engine.still(part, key=key)) as copy:
        return are_pages_whole(copy) and is_sound(copy) and _counts(copy) == _counts(db)


def put_in_place(part: Path, target: Path) -> None:
    """Flush `part` and give it `target`'s name and rights, patiently while somebody holds either. Raises OSError."""
    flush_file(part)
    keep_rights(part, target)
    replace_patiently(part, target, sleep=sleep)
    flush_folder(target.parent)


def discard(path: Path) -> None:
    """Remove a file of ours and the logs beside it, if they are there."""
    for suffix in ("", *engine.COMPANIONS):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _key_for(db: Database, under: Under) -> FileKey | None:
    if isinstance(under, FileKey):
        return under
    return engine.key_of(db) if under is CopyAs.ITSELF else None


def _counts(db: Database) -> dict[str, int]:
    names = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {name: db.conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
