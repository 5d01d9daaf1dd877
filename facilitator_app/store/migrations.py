"""How files of every version become files of this one. Append only: a released migration is never changed.

Migrations are written out as SQL, so that the text of the schema is ours to the letter: `Schema.digests`
holds its check sum for each version, and a file whose schema is anything else is not opened.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from types import MappingProxyType

from sqlite_utils import Database, Migrations

from facilitator_app.store import schema_v1, schema_v2, schema_v3, schema_v4, schema_v5, schema_v6
from facilitator_app.store.engine import APPLICATION_ID, SqliteError, memory, number

_BOOKKEEPING = (
    "CREATE TABLE IF NOT EXISTS _sqlite_migrations"
    " (id INTEGER PRIMARY KEY, migration_set TEXT, name TEXT, applied_at TEXT)",
    "CREATE UNIQUE INDEX IF NOT EXISTS idx__sqlite_migrations_migration_set_name"
    " ON _sqlite_migrations (migration_set, name)",
)

_FEW_BITS = 8
"""So many as a worn disk may turn; whether or not it was one, the file is refused."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The known migrations, and the check sum of the schema after each of them, by `user_version`."""

    migrations: Migrations
    digests: Mapping[int, str]

    @property
    def version(self) -> int:
        """The newest version that is known."""
        return max(self.digests)


CURRENT_DIGESTS = MappingProxyType(
    {
        1: "dab647f5fb46a9f0a2d6574dce620b363f192689dfd8fc99eff4414915f75ef1",
        2: "e0c72d0c326040aaa6c273a6e9cbda9d626596f8ee24b7c988497be52d3bbced",
        3: "610e3a703aad21340bd46945b05e3d20b344dbbd13a68eee605e2410f7582dcf",
        4: "fb041cd525def0e7dac9af40d2f5be215d501fac409f8d30b7564191d68aabed",
        5: "f11cc8457210f63c85cc0277f046dd25a31ba475fdd5d70d00a2d89d933b10fd",
        6: "9ee484f51baf63469e0d1f19340b6d9bae816bb7455bc906f08c047dbdac8cf5",
    }
)


def v1(db: Database) -> None:
    """All nouns, the edit log, the run log and settings."""
    _run(db, schema_v1.SCHEMA)
    db.conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
    db.conn.execute("PRAGMA user_version=1")


def v2(db: Database) -> None:
    """Blocks whose time waits for its start, and what was done to the agenda while the day ran."""
    schema_v2.bring_up(db)
    db.conn.execute("PRAGMA user_version=2")


def v3(db: Database) -> None:
    """Several days, rooms and divisions into groups; drafts of forms; imported slides; what a decision answers;
    bytes that stand once.
    """
    schema_v3.bring_up(db)
    db.conn.execute("PRAGMA user_version=3")


def v4(db: Database) -> None:
    """Counts of the room, everyday examples and pre-jects; earlier wordings; blocks without names or asked twice."""
    schema_v4.bring_up(db)
    db.conn.execute("PRAGMA user_version=4")


def v5(db: Database) -> None:
    """Programmes: foundation, chain, versions, follow-ups, talks; absence from one workshop and not another."""
    schema_v5.bring_up(db)
    db.conn.execute("PRAGMA user_version=5")


def v6(db: Database) -> None:
    """Purpose, recipients and last day of a workshop's personal data; consent to a name on the wall."""
    schema_v6.bring_up(db)
    db.conn.execute("PRAGMA user_version=6")


def set_of_migrations() -> Migrations:
    """All migrations in order. Each sets `user_version` to its own number."""
    migrations = Migrations("facilitator")
    migrations()(v1)
    migrations()(v2)
    migrations()(v3)
    migrations()(v4)
    migrations()(v5)
    migrations()(v6)
    return migrations


def current() -> Schema:
    """The schema of this program."""
    return Schema(set_of_migrations(), CURRENT_DIGESTS)


def apply(db: Database, schema: Schema) -> None:
    """Bring the file to the newest version, all the way or not at all. Whatever a migration raises passes
    through.

    Foreign keys are off meanwhile and checked at the end: a table may have to be built anew.
    """
    db.conn.execute("PRAGMA foreign_keys=OFF")
    try:
        with db.atomic():
            for statement in _BOOKKEEPING:
                db.conn.execute(statement)
            schema.migrations.apply(db)
            orphans = db.conn.execute("PRAGMA foreign_key_check").fetchall()
            assert not orphans, f"{len(orphans)} rows point nowhere after migrating"
    finally:
        db.conn.execute("PRAGMA foreign_keys=ON")


def is_newer(db: Database, schema: Schema) -> bool:
    """Whether the file was written by a newer program. sqlite-utils does not notice one.

    A number alone does not say so, where the definitions and the book-keeping are those of a version that is known:
    every version has a line in the book-keeping, and what nobody has written is damage.
    """
    if _steps(db, schema) > len(schema.digests):
        return True
    return number(db, "user_version") > schema.version and version_of_definitions(db, schema) is None


def version_of_definitions(db: Database, schema: Schema) -> int | None:
    """The version whose definitions these are, whatever number the file gives itself; None when they are none."""
    found = digest(db)
    return next((version for version, known in schema.digests.items() if known == found), None)


def digest(db: Database) -> str:
    """The check sum of everything that is defined in the file: tables, indexes, views and triggers."""
    return hashlib.sha256(repr(_definitions(db)).encode()).hexdigest()


def is_torn(db: Database, schema: Schema) -> bool:
    """Whether the definitions, which are not those of the file's version, are so for a few flipped bits: then the file
    is damaged, and not somebody else's.
    """
    version = number(db, "user_version")
    if version_of_definitions(db, schema) is not None:
        return version > 0  # a flip in the version
    if version not in schema.digests:
        return False
    with closing(memory()) as known:
        for statement in _BOOKKEEPING:
            known.conn.execute(statement)
        schema.migrations.apply(known, stop_before=f"v{version + 1}")
        ours, theirs = Counter(_definitions(known)), Counter(_definitions(db))
    if ours.total() != theirs.total():
        return False
    sides = (sorted(side.elements(), key=repr) for side in (ours - theirs, theirs - ours))
    return sum(_bits_apart(one, other) for one, other in zip(*sides, strict=True)) <= _FEW_BITS


def _definitions(db: Database) -> list[tuple[str | None, ...]]:
    query = "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"
    return [tuple(row) for row in db.conn.execute(query)]


def _bits_apart(one: tuple[str | None, ...], other: tuple[str | None, ...]) -> int:
    """How many bits differ; more than a few as soon as bytes are missing."""
    ours, theirs = repr(one).encode(), repr(other).encode()
    if len(ours) != len(theirs):
        return _FEW_BITS + 1
    return sum((a ^ b).bit_count() for a, b in zip(ours, theirs, strict=True))


def _has_our_bookkeeping(db: Database) -> bool:
    row = db.conn.execute("SELECT type, sql FROM sqlite_schema WHERE name = '_sqlite_migrations'").fetchone()
    return row is not None and tuple(row) == ("table", _BOOKKEEPING[0].replace(" IF NOT EXISTS", ""))


def _steps(db: Database, schema: Schema) -> int:
    """How many migrations the book-keeping tells of, done or to be done; none in what is not ours."""
    if not _has_our_bookkeeping(db):
        return 0  # asking it could run whatever somebody has put there: the check of the schema tells
    try:
        return len(schema.migrations.pending(db)) + len(schema.migrations.applied(db))
    except (SqliteError, KeyError):
        return 0  # not our book-keeping: the check of the schema tells


def _run(db: Database, script: str) -> None:
    for statement in script.split(";"):
        if statement.strip():
            db.conn.execute(statement)
