import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from facilitator_app.domain.records import RECORD_TYPES, Edit, RecordChange, added, removed
from facilitator_app.domain.slides import CONTENT_KINDS, Slide
from facilitator_app.domain.timer import RunAction, RunRow
from facilitator_app.problems import Outside
from facilitator_app.store import engine
from facilitator_app.store.edit_log import KEPT_EDITS
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import COMMITS_BEFORE_SETTLING, WorkshopRepository
from tests.fakes import FakeClock
from tests.store.edits import edit, said, typed, values
from tests.store.examples import LOGO, MADE_AT, OUTPUT, SLIDE, WORKSHOP, every_record

Open = Callable[[], WorkshopRepository]


def sayings(repository: WorkshopRepository) -> object:
    return values(repository.load()).get("said")


def test_every_record_comes_back_as_it_was_in_the_order_of_types(repository: WorkshopRepository) -> None:
    loaded = list(repository.load())
    assert loaded == list(every_record())
    order = [RECORD_TYPES.index(type(record)) for record in loaded]
    assert order == sorted(order)


def test_values_keep_their_types(repository: WorkshopRepository) -> None:
    kept = {r.id: r for r in repository.load()}
    for record in every_record():
        if isinstance(record, type(OUTPUT)):
            assert type(kept[record.id].value) is type(record.value)


@pytest.mark.parametrize("kind", sorted(CONTENT_KINDS))
def test_every_kind_of_slide_is_kept(repository: WorkshopRepository, kind: str) -> None:
    content_type = CONTENT_KINDS[kind]
    needed = {"text": "x", "heading": "h", "words": "w", "question": "q"}
    names = [f for f in content_type.__dataclass_fields__]
    content = content_type(**{n: needed.get(n, n) for n in names if _is_text(content_type, n)})
    slide = replace(SLIDE, id=kind, content=content)
    repository.write(edit(*added([slide])))
    assert [r for r in repository.load() if isinstance(r, Slide) and r.id == kind] == [slide]


def _is_text(content_type: type, name: str) -> bool:
    return content_type.__annotations__[name] == "str"


def test_an_instant_of_another_zone_is_the_same_instant(repository: WorkshopRepository) -> None:
    there = datetime(2027, 7, 1, 9, 0, tzinfo=timezone(timedelta(hours=2)))
    repository.write(edit(RecordChange(OUTPUT, replace(OUTPUT, said_at=there))))
    kept = next(r for r in repository.load() if r.id == OUTPUT.id)
    assert isinstance(kept, type(OUTPUT))
    assert kept.said_at == there
    assert kept.said_at is not None
    assert kept.said_at.tzinfo is UTC


def test_what_was_written_is_there_after_reopening(repository: WorkshopRepository, open_file: Open) -> None:
    repository.write(edit(said(None, "en nabo")))
    repository.write(edit(*removed([LOGO])))
    repository.set_setting("place", "block/3")
    repository.set_setting("place", "block/4")
    again = open_file()
    assert sayings(again) == "en nabo"
    assert LOGO not in again.load()
    assert again.setting("place") == "block/4"
    assert again.setting("other") == ""


def test_undo_and_redo_go_on_after_a_restart(repository: WorkshopRepository, open_file: Open) -> None:
    first, second = edit(said(None, "a")), edit(said("a", "b"), label="edit.second")
    repository.write(first)
    repository.write(second)
    again = open_file()
    assert again.undo_labels() == ("edit.second", "")
    assert again.undo() == second
    again = open_file()
    assert (sayings(again), again.undo_labels()) == ("a", ("edit.change", "edit.second"))
    assert again.undo() == first
    assert sayings(again) is None
    assert again.undo() is None
    assert again.redo() == first
    assert again.redo() == second
    assert again.redo() is None
    assert sayings(again) == "b"


def test_undoing_a_removal_brings_back_pictures_byte_for_byte(repository: WorkshopRepository) -> None:
    repository.write(edit(*removed([LOGO])))
    repository.undo()
    assert LOGO in repository.load()


def test_an_edit_of_many_records_is_undone_whole(repository: WorkshopRepository) -> None:
    block = [r for r in every_record() if getattr(r, "block_id", "") == "block" or r.id == "block"]
    repository.write(edit(*removed(reversed(block))))
    assert not [r for r in repository.load() if r.id == "block"]
    repository.undo()
    assert sorted(repository.load(), key=_id) == sorted(every_record(), key=_id)


def _id(record: object) -> str:
    return str(record.id)  # type: ignore[attr-defined]


def test_a_new_edit_drops_what_was_undone(repository: WorkshopRepository) -> None:
    repository.write(typed("", "a"))
    repository.write(typed("a", "b"))
    repository.undo()
    repository.undo()
    repository.write(typed("", "c"))
    assert repository.undo_labels() == ("edit.c", "")
    assert repository.redo() is None


def test_typing_in_one_field_is_one_step(repository: WorkshopRepository, open_file: Open) -> None:
    steps = [
        typed(before, after, merge_key="field") for before, after in (("", "a"), ("a", "ab"), ("ab", "abc"))
    ]
    for step in steps:
        repository.write(step)
    undone = open_file().undo()
    assert undone == Edit(
        id=steps[0].id, label="edit.abc", made_at=MADE_AT, changes=(said("", "abc"),), merge_key="field"
    )


def test_joined_edits_keep_records_that_only_one_of_them_changed(repository: WorkshopRepository) -> None:
    repository.write(edit(said(None, "a"), merge_key="k"))
    repository.write(edit(said("a", "b"), said(None, "x", record_id="other"), merge_key="k"))
    undone = repository.undo()
    assert undone is not None
    assert undone.changes == (said(None, "b"), said(None, "x", record_id="other"))
    assert "other" not in values(repository.load())


def test_what_came_and_went_in_joined_edits_leaves_nothing(repository: WorkshopRepository) -> None:
    repository.write(edit(said(None, "a"), merge_key="k"))
    repository.write(edit(said("a", None), merge_key="k"))
    undone = repository.undo()
    assert undone is not None
    assert undone.changes == ()


def test_another_field_is_another_step(repository: WorkshopRepository) -> None:
    repository.write(typed("", "a", merge_key="one"))
    repository.write(typed("a", "b", merge_key="two"))
    repository.undo()
    assert sayings(repository) == "a"


def test_the_last_edits_are_remembered_and_no_more(repository: WorkshopRepository) -> None:
    for number in range(KEPT_EDITS + 5):
        repository.write(typed(str(number), str(number + 1)))
    undone = 0
    while repository.undo() is not None:
        undone += 1
    assert undone == KEPT_EDITS
    assert sayings(repository) == "5"


def test_run_rows_come_back_in_order_and_by_workshop(repository: WorkshopRepository, open_file: Open) -> None:
    rows = [
        RunRow(
            workshop_id="day",
            at=MADE_AT + timedelta(seconds=5 * index),
            action=action,
            block_id="block",
            stop_key="slide/1/spot",
            spent_s=0.5 * index,
            length_s=600,
            warn_s=60,
            added_s=30 * index,
            is_running=index % 2 == 0,
        )
        for index, action in enumerate(RunAction)
    ]
    for row in rows:
        repository.append_run(row)
    repository.append_run(replace(rows[0], workshop_id="other"))
    again = open_file()
    assert list(again.run_rows("day")) == rows
    assert list(again.run_rows("other")) == [replace(rows[0], workshop_id="other")]
    assert list(again.run_rows("none")) == []


def test_one_single_file_at_rest_and_never_shared_memory(
    store: SqliteFileStore, path: Path, open_file: Open
) -> None:
    repository = open_file()
    repository.write(typed("", "a"))
    names = {file.name for file in path.parent.glob(f"{path.name}*")}
    assert names == {path.name, f"{path.name}-wal", f"{path.name}.lock"}
    repository.settle()
    assert path.with_name(f"{path.name}-wal").stat().st_size == 0
    repository.close()
    store.check(path)
    assert [file.name for file in path.parent.glob(f"{path.name}*")] == [path.name]


def test_the_log_is_emptied_even_when_nobody_settles(repository: WorkshopRepository, path: Path) -> None:
    log = path.with_name(f"{path.name}-wal")
    for number in range(COMMITS_BEFORE_SETTLING - 1):
        repository.set_setting("place", str(number))
    assert log.stat().st_size > 0
    repository.set_setting("place", "last")
    assert log.stat().st_size == 0


def test_the_promises_of_a_connection_hold(path: Path) -> None:
    db = engine.live(path)
    engine.start_log(db)
    promised = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "temp_store": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    held = {name: db.conn.execute(f"PRAGMA {name}").fetchone()[0] for name in promised}
    db.close()
    assert held == promised


def test_removed_text_is_gone_from_the_bytes_of_the_file(repository: WorkshopRepository, path: Path) -> None:
    repository.set_setting("secret", "Hemmelighed" * 3)
    repository.set_setting("secret", "")
    repository.close()
    assert b"Hemmelighed" not in path.read_bytes()


def test_each_write_has_a_higher_revision_and_says_where_it_came_from(
    repository: WorkshopRepository, path: Path, open_file: Open, clock: FakeClock
) -> None:
    repository.write(edit(RecordChange(WORKSHOP, replace(WORKSHOP, title="Ny"))))
    repository = open_file()
    repository.write(edit(said(None, "a")))
    repository.undo()
    repository.redo()
    repository.close()
    db = engine.still(path)
    query = "SELECT row_revision, row_changed_at, row_origin FROM {} WHERE id = ?"
    day = db.conn.execute(query.format("workshop"), ("day",)).fetchone()
    said_row = db.conn.execute(query.format("output"), ("said",)).fetchone()
    db.close()
    assert day == (2, MADE_AT.isoformat(), "here")
    assert said_row[0] > day[0]
    assert said_row[1] == clock.utc().isoformat()


def test_a_backup_is_complete_and_leaves_the_file_open(
    repository: WorkshopRepository, store: SqliteFileStore, tmp_path: Path
) -> None:
    repository.write(typed("", "a"))
    target = tmp_path / "new folder" / "copy.workshop"
    repository.backup_to(target)
    repository.write(typed("a", "b"))
    with_copy = store.open(target)
    assert sayings(with_copy) == "a"
    assert with_copy.undo_labels() == ("edit.a", "")
    with_copy.close()
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_two_backups_of_the_same_are_the_same_bytes(repository: WorkshopRepository, tmp_path: Path) -> None:
    targets = [tmp_path / "1", tmp_path / "2"]
    for target in targets:
        repository.backup_to(target)
    assert len({hashlib.sha256(target.read_bytes()).hexdigest() for target in targets}) == 1


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A folder that cannot be: there is a file of its name."""
    (tmp_path / "file").write_text("x")
    return tmp_path / "file"


def test_a_backup_that_cannot_be_written_is_told(repository: WorkshopRepository, unwritable: Path) -> None:
    with pytest.raises(Outside):
        repository.backup_to(unwritable / "copy.workshop")
