"""When the world gets in the way of an open file, or the file is not as it was written."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.domain.records import added
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.problems import Outside, Refused
from facilitator_app.store import engine
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import COMMITS_BEFORE_SETTLING, WorkshopRepository
from tests.fakes import FakeClock
from tests.store.edits import edit, said, typed, values
from tests.store.examples import MADE_AT, SLIDE

Open = Callable[[], WorkshopRepository]


def sayings(repository: WorkshopRepository) -> object:
    return values(repository.load()).get("said")


def sized(path: Path, clock: FakeClock, *, spare_pages: int) -> tuple[WorkshopRepository, object]:
    """The file on a disk with room for so many more pages."""
    db = engine.live(path)
    engine.start_log(db)
    pages = engine.number(db, "page_count")
    db.conn.execute(f"PRAGMA max_page_count={pages + spare_pages}")
    return WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc), db.conn


def test_a_full_disk_is_told_and_the_edit_is_kept_when_there_is_room(
    store: SqliteFileStore, path: Path, clock: FakeClock
) -> None:
    """F5."""
    repository, conn = sized(path, clock, spare_pages=2)
    repository.write(edit(said(None, "small")))
    big = edit(said("small", "stor " * 20_000))
    with pytest.raises(Outside) as told:
        repository.write(big)
    assert told.value.key == "store.disk_full"
    assert told.value.params == {"file": path.name}
    assert sayings(repository) == "small"
    assert repository.undo_labels() == ("edit.change", "")
    conn.execute("PRAGMA max_page_count=100000")  # type: ignore[attr-defined]
    repository.write(big)
    assert sayings(repository) == "stor " * 20_000
    repository.close()
    store.check(path)


def test_what_was_undone_is_dropped_by_the_next_edit_that_the_disk_takes(
    path: Path, clock: FakeClock
) -> None:
    repository, conn = sized(path, clock, spare_pages=5)
    repository.write(edit(said(None, "first")))
    repository.undo()
    assert repository.undo_labels() == ("", "edit.change")
    # There is room for the row, but not for remembering it as well.
    with pytest.raises(Outside):
        repository.write(edit(said(None, "x" * 14_000)))
    assert repository.undo_labels() == ("", "edit.change")
    conn.execute("PRAGMA max_page_count=100000")  # type: ignore[attr-defined]
    repository.write(edit(said(None, "second")))
    assert repository.undo_labels() == ("edit.change", "")
    repository.undo()
    repository.redo()
    assert sayings(repository) == "second"
    assert repository.undo_labels() == ("edit.change", "")
    repository.close()


def test_undo_on_a_full_disk_changes_nothing(path: Path, clock: FakeClock) -> None:
    repository, conn = sized(path, clock, spare_pages=60)
    long = "x" * 100_000
    repository.write(edit(said(None, long)))
    repository.write(edit(said(long, None)))
    conn.execute("PRAGMA max_page_count=1")  # type: ignore[attr-defined]
    conn.execute("VACUUM")  # type: ignore[attr-defined]
    with pytest.raises(Outside):
        repository.undo()
    assert repository.undo_labels() == ("edit.change", "")
    assert sayings(repository) is None
    repository.close()


def test_a_file_moved_while_open_is_noticed_at_the_next_save(
    repository: WorkshopRepository, path: Path, tmp_path: Path
) -> None:
    """F16."""
    path.rename(tmp_path / "elsewhere")
    with pytest.raises(Outside, match=r"store\.file_moved"):
        repository.write(typed("", "a"))
    repository.backup_to(tmp_path / "rescued.workshop")
    assert (tmp_path / "rescued.workshop").exists()
    (tmp_path / "elsewhere").rename(path)
    repository.write(typed("", "a"))


def test_a_file_replaced_while_open_is_noticed(
    repository: WorkshopRepository, path: Path, tmp_path: Path
) -> None:
    """F16."""
    other = tmp_path / "other"
    other.write_bytes(b"something else")
    other.replace(path)
    with pytest.raises(Outside, match=r"store\.file_moved"):
        repository.set_setting("a", "b")


def test_a_record_that_points_nowhere_is_a_bug_and_changes_nothing(repository: WorkshopRepository) -> None:
    with pytest.raises(engine.SqliteError):
        repository.write(edit(*added([replace(SLIDE, id="lost", block_id="nowhere")])))
    repository.write(typed("", "a"))
    assert sayings(repository) == "a"


def test_settling_that_fails_does_not_take_back_what_was_written(
    path: Path, clock: FakeClock, store: SqliteFileStore
) -> None:
    db = engine.live(path)
    engine.start_log(db)
    failing = FailingCheckpoint(db.conn)
    db.conn = failing
    repository = WorkshopRepository(db=db, path=path, origin="here", utc=clock.utc)
    for number in range(COMMITS_BEFORE_SETTLING):
        repository.set_setting("place", str(number))
    assert failing.failures == 1
    with pytest.raises(Outside, match=r"store\.disk_failed"):
        repository.settle()
    with pytest.raises(Outside, match=r"store\.disk_failed"):
        repository.close()
    reopened = store.open(path)
    assert reopened.setting("place") == str(COMMITS_BEFORE_SETTLING - 1)
    reopened.close()


class FailingCheckpoint:
    """A connection on a disk that fails whenever the log is moved into the file."""

    def __init__(self, conn: engine.Connection) -> None:
        self._conn = conn
        self.failures = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self._conn, name)

    def execute(self, sql: str, *values: object) -> object:
        if "wal_checkpoint" in sql:
            self.failures += 1
            error = engine.SqliteError("disk I/O error")
            error.sqlite_errorcode = 10 | (4 << 8)  # type: ignore[attr-defined]
            raise error
        return self._conn.execute(sql, *values)


# When the file itself is not as it was written


@pytest.fixture
def damage(path: Path) -> Callable[[str], None]:
    """Changes a closed file behind the program's back."""

    def run(sql: str) -> None:
        db = engine.live(path)
        db.conn.execute("PRAGMA foreign_keys=OFF")
        db.conn.execute(sql)
        db.close()

    return run


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE output SET value = '\"andet\"' WHERE id = 'output'",
        "UPDATE slide SET kind = 'quote' WHERE id = 'slide'",
        "UPDATE participant SET row_hash = row_hash + 1",
        "UPDATE attachment SET content = 'sha256:other'",
        "UPDATE content SET bytes = x'00'",
        "UPDATE content SET digest = 'sha256:other'",
        "DELETE FROM content",
    ],
)
def test_a_row_that_was_changed_is_told_and_never_shown(
    open_file: Open, damage: Callable[[str], None], sql: str
) -> None:
    damage(sql)
    with pytest.raises(Refused, match=r"store\.damaged"):
        open_file().load()


def test_a_damaged_setting_run_row_or_edit_is_told(open_file: Open, damage: Callable[[str], None]) -> None:
    repository = open_file()
    repository.set_setting("place", "here")
    repository.append_run(RunRow(workshop_id="day", at=MADE_AT, action=RunAction.START, block_id="block"))
    repository.write(typed("", "a", merge_key="k"))
    repository.close()
    for table, column in (("setting", "value"), ("run_log", "stop_key"), ("edit_log", "label")):
        damage(f"UPDATE {table} SET {column} = 'andet'")
    repository = open_file()
    for call in (
        lambda: repository.setting("place"),
        lambda: repository.run_rows("day"),
        repository.undo,
        lambda: repository.write(typed("a", "b", merge_key="k")),
    ):
        with pytest.raises(Refused, match=r"store\.damaged"):
            call()
