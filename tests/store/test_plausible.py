"""Files of which every check sum is right, and which cannot be true all the same (F52)."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from facilitator_app.store import engine, file_store, plausible
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.tables import hash_of
from tests.store.files import fingerprint, refusal


def change(path: Path, statement: str, *values: object) -> None:
    with closing(engine.live(path)) as db:
        db.conn.execute("PRAGMA foreign_keys=OFF")
        db.conn.execute(statement, values)


def put_setting(path: Path, name: str, value: str) -> None:
    put = "INSERT OR REPLACE INTO setting (name, value, row_hash) VALUES (?, ?, ?)"
    change(path, put, name, value, hash_of((name, value)))


def put_edit(path: Path, changes: str) -> None:
    head = ("e", "edit.add_block", "2027-02-01T08:00:00+00:00", "")
    put = "INSERT INTO edit_log (id, label, made_at, merge_key, is_undone, row_hash, changes) VALUES (?,?,?,?,0,?,?)"
    change(path, put, *head, hash_of((*head, changes)), changes)


def refused(store: SqliteFileStore, path: Path) -> str:
    """The key, the same at both ways in; the file is as it was."""
    before = fingerprint(path)
    key = refusal(opening(store, path))
    assert refusal(reading(store, path)) == key
    assert fingerprint(path) == before
    return key


def opening(store: SqliteFileStore, path: Path) -> Callable[[], object]:
    def call() -> object:
        return store.open(path)

    return call


def reading(store: SqliteFileStore, path: Path) -> Callable[[], object]:
    def call() -> object:
        return store.open_read_only(path).load()

    return call


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM engagement",
        "DELETE FROM workshop",
        "DELETE FROM participant",
        "UPDATE block SET planned_min = 4611686018427387904",
    ],
)
def test_rows_that_do_not_fit_together_are_refused(
    store: SqliteFileStore, path: Path, statement: str
) -> None:
    change(path, statement)
    assert refused(store, path) == "store.damaged"


def test_a_cell_of_any_length_is_not_read(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plausible, "MOST_CELL_BYTES", 5_000)
    change(path, "UPDATE workshop SET title = ?", "x" * 5_001)
    assert refused(store, path) == "store.damaged"


def test_a_file_too_large_for_the_memory_is_only_opened_where_it_can_be_written(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_store, "MOST_READ_BYTES", 10_000)
    assert refusal(reading(store, path)) == "store.too_large_to_read"
    store.check(path)
    store.open(path).close()


def test_a_file_that_takes_too_many_steps_is_damaged(
    store: SqliteFileStore, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plausible, "STEPS_AT_ONCE", 10)
    monkeypatch.setattr(plausible, "CHECKING_STEPS", 0)
    monkeypatch.setattr(plausible, "CHECKING_STEPS_A_PAGE", 0)
    assert refused(store, path) == "store.damaged"


@pytest.mark.parametrize(
    ("name", "value"), [("sessions", "[" * 100_000), ("merged:x", "{}"), ("removed:x", "NaN")]
)
def test_a_history_that_cannot_be_read_is_told(
    store: SqliteFileStore, path: Path, name: str, value: str
) -> None:
    put_setting(path, name, value)

    def ask() -> object:
        with closing(store.open_read_only(path)) as repository:
            return repository.past.history()

    assert refusal(ask) == "store.damaged"


@pytest.mark.parametrize(
    "changes",
    [
        "[" * 100_000,
        '[["../x", null, {"id": "a"}]]',
        '[["theme", null, {"id": "a"}]]',
        '[["theme", null, {}]]',
    ],
)
def test_an_edit_that_cannot_be_read_is_not_taken_back(
    store: SqliteFileStore, path: Path, changes: str
) -> None:
    put_edit(path, changes)

    def undo() -> object:
        with closing(store.open(path)) as repository:
            return repository.undo()

    assert refusal(undo) == "store.damaged"
