"""Each failure of SQLite and of the disk is told as what it is: the world's doing, the file's, or a bug."""

import errno
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import facilitator_app.store
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Outside, Refused
from facilitator_app.store import engine
from facilitator_app.store.columns import Format, format_of
from facilitator_app.store.faults import told
from facilitator_app.store.repository import WorkshopRepository
from facilitator_app.store.tables import TABLES, DamagedRow, cells_of, checked_value, hash_of, value_of
from tests.store.examples import PARTICIPANT

FILE = Path("x.workshop")


def failure(code: int | None, text: str = "") -> Exception:
    error = engine.SqliteError(text)
    if code is not None:
        error.sqlite_errorcode = code  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("code", "key"),
    [
        (3, "store.no_rights"),
        (5, "store.busy"),
        (5 | (2 << 8), "store.busy"),
        (6, "store.busy"),
        (8, "store.read_only"),
        (10, "store.disk_failed"),
        (10 | (4 << 8), "store.disk_failed"),
        (13, "store.disk_full"),
        (14, "store.cannot_open"),
    ],
)
def test_what_the_world_does_is_not_damage(code: int, key: str) -> None:
    """F4."""
    with pytest.raises(Outside) as problem, told(FILE):
        raise failure(code)
    assert (problem.value.key, problem.value.params) == (key, {"file": "x.workshop"})


@pytest.mark.parametrize("code", [11, 11 | (3 << 8), 26])
def test_only_a_malformed_file_is_damaged(code: int) -> None:
    with pytest.raises(Refused, match=r"store\.damaged"), told(FILE):
        raise failure(code)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("database or disk is full", "store.disk_full"),
        ("disk I/O error", "store.disk_failed"),
        ("Could not decode to UTF-8 column 'name' with text 'x'", "store.damaged"),
    ],
)
@pytest.mark.parametrize("code", [None, 1], ids=["no code", "the code of any error"])
def test_failures_without_a_code_are_known_by_their_text(text: str, key: str, code: int | None) -> None:
    """F4: so SQLCipher's export tells of a disk that fails."""
    with pytest.raises((Outside, Refused)) as problem, told(FILE):
        raise failure(code, text)
    assert problem.value.key == key


@pytest.mark.parametrize(
    ("number", "key"),
    [
        (errno.ENOSPC, "store.disk_full"),
        (errno.EACCES, "store.no_rights"),
        (errno.EROFS, "store.read_only"),
        (errno.ENOENT, "store.cannot_open"),
        (errno.EIO, "store.disk_failed"),
        (None, "store.disk_failed"),
    ],
)
def test_failures_of_the_disk_are_told(number: int | None, key: str) -> None:
    with pytest.raises(Outside) as problem, told(FILE):
        raise OSError(*([number, "x"] if number else []))
    assert problem.value.key == key


@pytest.mark.parametrize(
    "bug", [failure(1, "no such table: prent"), failure(None, "odd"), ZeroDivisionError()]
)
def test_anything_else_is_a_bug_and_passes(bug: Exception) -> None:
    with pytest.raises(type(bug)) as passed, told(FILE):
        raise bug
    assert passed.value is bug


def test_there_is_one_sqlite_in_the_store() -> None:
    import sqlcipher3
    import sqlite_utils.db

    assert sys.modules["pysqlite3"] is sqlcipher3
    assert sqlite_utils.db.sqlite3 is sqlcipher3
    folder = Path(facilitator_app.store.__file__).parents[1]
    texts = {file: file.read_text(encoding="utf-8") for file in folder.rglob("*.py")}
    assert not [file for file, text in texts.items() if "import sqlite3" in text or "QtSql" in text]
    words = ("import sqlcipher3", "from sqlcipher3", "import sqlite_utils", "from sqlite_utils")
    users = {file.parent.name for file, text in texts.items() if any(word in text for word in words)}
    assert users == {"store"}


# Cells


def test_a_cell_that_does_not_fit_its_type_is_damage() -> None:
    table = TABLES[Participant]
    good = cells_of(table, PARTICIPANT)
    assert checked_value(table, good, hash_of(good)) == PARTICIPANT
    names = [column.name for column in table.columns]
    for name, cell in (("is_direction", 2), ("absent_from", "day"), ("level", "no such level")):
        bad = [cell if n == name else c for n, c in zip(names, good, strict=True)]
        with pytest.raises(DamagedRow):
            value_of(table, bad)
        with pytest.raises(DamagedRow):
            checked_value(table, bad, hash_of(good))


def test_nothing_and_an_empty_value_are_told_apart() -> None:
    table = TABLES[Participant]
    assert value_of(table, cells_of(table, PARTICIPANT)).chief_id is None
    assert value_of(table, cells_of(table, replace(PARTICIPANT, chief_id=""))).chief_id == ""


def test_a_choice_of_several_types_is_kept_as_json() -> None:
    form: Format = format_of(int | str)
    assert (form.sql_type, form.from_cell(form.to_cell("3")), form.from_cell(form.to_cell(3))) == (
        "TEXT",
        "3",
        3,
    )


# Copies


class LosesRows:
    """A connection whose copies are not complete, as with a disk that lies."""

    def __init__(self, conn: engine.Connection) -> None:
        self._conn = conn

    def execute(self, sql: str, *values: object) -> object:
        return self._conn.execute(sql, *values)

    def close(self) -> None:
        self._conn.close()

    def backup(self, target: engine.Connection) -> None:
        self._conn.backup(target)
        target.execute("DELETE FROM theme")


def test_a_copy_that_is_not_the_same_is_thrown_away(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copies" / "x.workshop"
    target.parent.mkdir()
    target.write_bytes(b"an older copy")
    with closing(engine.live(path)) as db:
        db.conn = LosesRows(db.conn)
        repository = WorkshopRepository(db=db, path=path, origin="here", utc=None)  # type: ignore[arg-type]
        with pytest.raises(Outside, match=r"store\.copy_failed"):
            repository.backup_to(target)
    assert [file.read_bytes() for file in target.parent.iterdir()] == [b"an older copy"]
