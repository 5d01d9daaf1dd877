"""Which libraries keep the file, for the fault report."""

from __future__ import annotations

from contextlib import closing

from facilitator_app.store import engine, migrations


def store_versions() -> tuple[str, ...]:
    """SQLite's and SQLCipher's versions, each on a line of its own."""
    with closing(engine.memory()) as db:
        sqlite = db.conn.execute("SELECT sqlite_version()").fetchone()[0]
        cipher = (db.conn.execute("PRAGMA cipher_version").fetchone() or ("-",))[0]
    return (f"sqlite: {sqlite}", f"sqlcipher: {cipher}")


def schema_version() -> int:
    """The version that this program brings every file to."""
    return migrations.current().version
