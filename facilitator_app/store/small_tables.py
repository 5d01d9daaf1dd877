"""The run log and the settings of a file."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from facilitator_app.domain.timer import RunRow
from facilitator_app.store.tables import cells_of, check, checked_value, columns_of, hash_of, spec

_RUN_COLUMNS = columns_of(RunRow)
_RUN_NAMES = ", ".join(column.name for column in _RUN_COLUMNS)
_RUN = spec(
    "run_log",
    RunRow,
    select_sql=f"SELECT {_RUN_NAMES}, row_hash FROM run_log WHERE workshop_id = ? ORDER BY seq",
    upsert_sql=f"INSERT INTO run_log ({_RUN_NAMES}, row_hash) VALUES ({'?, ' * len(_RUN_COLUMNS)}?)",
)
_FIRST = f"INSERT INTO run_log ({_RUN_NAMES}, row_hash, seq) VALUES ({'?, ' * len(_RUN_COLUMNS)}?, ?)"


class RunLog:
    """What happened when, row after row; nothing is ever changed or removed."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def append(self, row: RunRow) -> None:
        """Add one row."""
        cells = cells_of(_RUN, row)
        self._db.conn.execute(_RUN.upsert_sql, (*cells, hash_of(cells)))

    def put_first(self, rows: Sequence[RunRow]) -> None:
        """Add rows before all others, in their order: what happened last here stays last."""
        first: int = self._db.conn.execute("SELECT coalesce(min(seq), 1) FROM run_log").fetchone()[0]
        for seq, row in enumerate(rows, start=first - len(rows)):
            cells = cells_of(_RUN, row)
            self._db.conn.execute(_FIRST, (*cells, hash_of(cells), seq))

    def rows(self, workshop_id: str) -> Sequence[RunRow]:
        """The rows of a workshop in the order they were written. Raises `DamagedRow`."""
        found = self._db.conn.execute(_RUN.select_sql, (workshop_id,))
        return tuple(checked_value(_RUN, row[:-1], row[-1]) for row in found)

    def check_rows(self) -> None:
        """Raises `DamagedRow` when a row is not as it was written."""
        for row in self._db.conn.execute(f"SELECT {_RUN_NAMES}, row_hash FROM run_log"):
            check(row[:-1], row[-1])


class Settings:
    """Small values by name."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def set(self, name: str, value: str) -> None:
        """Remember `value` in place of what was there."""
        self._db.conn.execute(
            "INSERT INTO setting (name, value, row_hash) VALUES (?, ?, ?) ON CONFLICT (name)"
            " DO UPDATE SET value = excluded.value, row_hash = excluded.row_hash",
            (name, value, hash_of((name, value))),
        )

    def get(self, name: str) -> str:
        """The value, or an empty text. Raises `DamagedRow`."""
        row = self._db.conn.execute("SELECT value, row_hash FROM setting WHERE name = ?", (name,)).fetchone()
        if row is None:
            return ""
        check((name, row[0]), row[1])
        return str(row[0])

    def drop(self, name: str) -> None:
        """Remember it no longer."""
        self._db.conn.execute("DELETE FROM setting WHERE name = ?", (name,))

    def check_rows(self) -> None:
        """Raises `DamagedRow` when a value is not as it was written."""
        for row in self._db.conn.execute("SELECT name, value, row_hash FROM setting"):
            check(row[:-1], row[-1])
