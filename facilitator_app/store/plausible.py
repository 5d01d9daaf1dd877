"""Refuses a file that would cost more than its size to read, or whose rows do not fit together.

Anybody may have written it, with every check sum right. One invariant: answering costs about as much as reading the
file once.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlite_utils import Database

from facilitator_app.store import engine

MOST_CELL_BYTES = 16_000_000
MOST_LOG_BYTES = 64_000_000
"""Of one cell where many rows stand together: remembered edits, small values, pictures."""
LOGS = frozenset({"edit_log", "setting", "content"})
MOST_READ_BYTES = 400_000_000
"""Of a file that is read whole into memory."""

STEPS_AT_ONCE = 10_000
OPENING_STEPS = 2_000_000
"""Of SQLite's machine; the definitions of a file of ours take a few thousand."""
CHECKING_STEPS = 50_000_000
CHECKING_STEPS_A_PAGE = 20_000


@contextmanager
def limited(db: Database, steps: int) -> Iterator[None]:
    """Let SQLite's machine take so many steps, and interrupt it then: pages may lead round in a circle."""
    budget = _Budget(steps // STEPS_AT_ONCE)
    db.conn.set_progress_handler(budget.spend, STEPS_AT_ONCE)
    try:
        yield
    finally:
        db.conn.set_progress_handler(None, 0)


def checking_steps(db: Database) -> int:
    """What a file of this size may take."""
    return CHECKING_STEPS + CHECKING_STEPS_A_PAGE * engine.number(db, "page_count")


def size_of(db: Database) -> int:
    """The bytes of all pages."""
    return engine.number(db, "page_count") * engine.number(db, "page_size")


def is_plausible(db: Database) -> bool:
    """Whether no cell is absurdly long, every row that is pointed at is there, and it is of one client with an
    event. The definitions have been found to be ours.
    """
    return _are_cells_short(db) and _is_joined(db) and _is_of_one_client(db)


def _are_cells_short(db: Database) -> bool:
    names = [row[0] for row in db.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    for name in names:
        columns = [row[1] for row in db.conn.execute(f'PRAGMA table_info("{name}")')]
        lengths = ", ".join(f'max(octet_length("{column}"))' for column in columns)
        most = MOST_LOG_BYTES if name in LOGS else MOST_CELL_BYTES
        row = db.conn.execute(f'SELECT {lengths} FROM "{name}"').fetchone()
        if any(length is not None and length > most for length in row):
            return False
    return True


def _is_joined(db: Database) -> bool:
    return db.conn.execute("PRAGMA foreign_key_check").fetchone() is None


def _is_of_one_client(db: Database) -> bool:
    clients, events = db.conn.execute(
        "SELECT (SELECT count(*) FROM engagement), (SELECT count(*) FROM workshop)"
    ).fetchone()
    return bool(clients == 1 and events >= 1)


class _Budget:
    """What is left to spend; telling SQLite anything but 0 interrupts it."""

    def __init__(self, left: int) -> None:
        self._left = left

    def spend(self) -> int:
        self._left -= 1
        return int(self._left < 0)
