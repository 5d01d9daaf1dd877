"""Opening, making and closing files."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, added
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.changes import FileLeaving, FileOpened, Saved, SaveFailed
from facilitator_app.services.document import Document
from facilitator_app.services.ids import new_id
from facilitator_app.services.keeping_safe import KEPT_NEWEST, BackupFolder, KeepingSafe
from facilitator_app.services.opening import Opening
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.day import small_day
from tests.fakes import FakeClock
from tests.memory import Published


class FakeShow:
    """Counts what the door asks of the show."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.problem: Exception | None = None

    def hold(self) -> None:
        self.steps.append("hold")

    def keep(self) -> None:
        self.steps.append("keep")

    def resume(self) -> None:
        self.steps.append("resume")
        if self.problem is not None:
            raise self.problem

    def suspend(self) -> None:
        self.steps.append("suspend")


class NoRehearsal:
    """Nothing is being rehearsed."""

    is_on = False

    def end(self) -> None:
        pass


class Door:
    """A real store in a folder, and the services that stand on it."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.folder = folder
        self.published = Published()
        self.show = FakeShow()
        backups = BackupFolder(folder / "backups", clock=clock)
        self.files = SqliteFileStore(
            origin="test", utc=clock.utc, copy_place=backups.place, environ={}, mounts=folder / "none"
        )
        self.document = Document(publish=self.published, clock=clock, new_id=new_id)
        self.opening = Opening(
            document=self.document,
            keeping=KeepingSafe(store=self.files, folder=backups, clock=clock),
            show=self.show,
            rehearsal=NoRehearsal(),
            publish=self.published,
        )

    def made(self, name: str, made_at: datetime) -> Path:
        path = self.folder / name
        self.files.create(path, small_day(), made_at=made_at).close()
        return path


@pytest.fixture
def door(tmp_path: Path, clock: FakeClock) -> Door:
    return Door(tmp_path, clock)


def test_opening_reads_backs_up_and_tells(door: Door, clock: FakeClock) -> None:
    path = door.made("a.workshop", clock.utc())
    door.opening.open(path)
    assert door.opening.path == path
    assert door.document.workshop.title == "Lederdag"
    assert len(door.opening.backups()) == 1
    assert door.show.steps == ["resume"]
    assert door.published.of(FileOpened) == [FileOpened(str(path))]
    door.opening.open(path)
    assert len(door.published.of(FileOpened)) == 1
    door.opening.close()


def test_another_file_takes_the_place_of_the_open_one(door: Door, clock: FakeClock) -> None:
    first, second = door.made("a.workshop", clock.utc()), door.made("b.workshop", clock.utc())
    door.opening.open(first)
    door.opening.open(second)
    assert door.opening.path == second
    assert door.show.steps == ["resume", "suspend", "resume"]
    assert not first.with_name("a.workshop.lock").exists()
    door.opening.close()
    door.opening.close()
    assert not door.document.is_open


def test_a_file_that_cannot_be_opened_leaves_the_open_one_open(door: Door, clock: FakeClock) -> None:
    door.opening.open(door.made("a.workshop", clock.utc()))
    bad = door.folder / "bad.workshop"
    bad.write_bytes(b"this is no workshop" * 300)
    with pytest.raises(Refused):
        door.opening.open(bad)
    assert door.document.workshop.title == "Lederdag"
    door.opening.close()


def test_damage_found_while_reading_is_told_and_keeps_the_open_file_open(
    door: Door, clock: FakeClock
) -> None:
    first, second = door.made("a.workshop", clock.utc()), door.made("b.workshop", clock.utc())
    door.opening.open(second)
    door.opening.open(first)
    content = second.read_bytes()
    at = content.index(b"Birthe")
    second.write_bytes(content[:at] + b"X" + content[at + 1 :])
    with pytest.raises(Refused, match=r"store\.damaged\b"):
        door.opening.open(second)
    assert door.opening.path == first
    assert door.document.is_open
    door.opening.close()


def test_a_new_file_is_opened_when_it_is_made(door: Door, clock: FakeClock) -> None:
    path = door.folder / "new.workshop"
    door.opening.make(lambda: door.files.create(path, small_day(), made_at=clock.utc()))
    assert door.opening.path == path
    door.opening.take_over(door.made("b.workshop", clock.utc()))
    assert door.opening.path.name == "b.workshop"
    door.opening.close()


def test_a_backup_takes_the_open_files_place_and_the_present_one_is_kept(
    door: Door, clock: FakeClock
) -> None:
    path = door.made("a.workshop", clock.utc())
    door.opening.open(path)
    door.document.edit("edit.add_participant", added([Participant(id="n", name="Ny (fiktiv)")]))
    aside = door.opening.restore(door.opening.backups()[0])
    assert aside is not None
    assert aside.exists()
    assert door.document.get(Participant, "n") is None
    assert door.opening.path == path
    door.opening.close()


def test_a_damaged_file_is_replaced_by_its_newest_good_backup(door: Door, clock: FakeClock) -> None:
    path = door.made("a.workshop", clock.utc())
    door.opening.open(path)
    door.opening.close()
    path.write_bytes(b"\0" * 4096)
    aside = door.opening.restore_damaged(path)
    assert aside is not None
    assert aside.read_bytes() == b"\0" * 4096
    assert door.document.workshop.title == "Lederdag"
    door.opening.close()
    assert door.opening.restore_damaged(door.folder / "unknown.workshop") is None


def test_a_copy_is_a_whole_file(door: Door, clock: FakeClock) -> None:
    door.opening.open(door.made("a.workshop", clock.utc()))
    target = door.folder / "copy.workshop"
    door.opening.save_copy(target)
    door.opening.close()
    door.files.check(target)


def test_a_backup_is_made_when_it_is_due(door: Door, clock: FakeClock) -> None:
    door.opening.back_up_when_due()
    door.opening.open(door.made("a.workshop", clock.utc()))
    door.document.edit("edit.add_participant", added([Participant(id="n", name="Ny (fiktiv)")]))
    door.opening.back_up_when_due()
    assert len(door.opening.backups()) == 1
    clock.advance(minutes=11)
    door.opening.back_up_when_due()
    assert len(door.opening.backups()) == 2
    door.opening.close()


def test_backups_that_keep_failing_are_told_and_stop_nobody(door: Door, clock: FakeClock) -> None:
    """F6."""
    (door.folder / "backups").write_text("a file where the folder should be", encoding="utf-8")
    door.opening.open(door.made("a.workshop", clock.utc()))
    for _ in range(3):
        clock.advance(minutes=11)
        door.opening.back_up_when_due()
    told = door.published.of(SaveFailed)
    assert told
    assert isinstance(told[0], SaveFailed)
    assert isinstance(told[0].problem, Outside)
    door.opening.close()


def moved_away(door: Door, clock: FakeClock) -> Path:
    """The open file has been moved by somebody, and something has been typed since."""
    path = door.made("a.workshop", clock.utc())
    door.opening.open(path)
    aside = path.rename(door.folder / "moved.workshop")
    door.document.edit("edit.add_participant", added([Participant(id="n", name="Ny (fiktiv)")]))
    return aside


def test_a_copy_holds_all_that_was_typed_when_the_file_itself_was_moved(door: Door, clock: FakeClock) -> None:
    """F17."""
    moved_away(door, clock).rename(door.folder / "found.workshop")
    target = door.folder / "copy.workshop"
    door.opening.save_copy(target)
    with closing(door.files.open_read_only(target)) as copy:
        assert "n" in {record.id for record in copy.load()}
        assert copy.undo_labels() == ("edit.add_participant", "")
    assert isinstance(door.published.of(SaveFailed)[-1], SaveFailed)


def test_a_file_that_cannot_be_closed_is_open_as_before_with_its_show(door: Door, clock: FakeClock) -> None:
    aside = moved_away(door, clock)
    other = door.made("b.workshop", clock.utc())
    with pytest.raises(Outside):
        door.opening.close()
    with pytest.raises(Outside):
        door.opening.open(other)
    assert door.show.steps == ["resume"]
    assert not other.with_name("b.workshop.lock").exists()
    aside.rename(door.opening.path)
    door.opening.close()
    assert door.show.steps == ["resume", "suspend"]


def test_the_open_file_is_not_replaced_by_a_copy_of_itself(door: Door, clock: FakeClock) -> None:
    path = door.made("a.workshop", clock.utc())
    door.opening.open(path)
    with pytest.raises(Refused, match=r"store\.copy_onto_itself"):
        door.opening.save_copy(door.folder / "backups" / ".." / "a.workshop")
    door.document.edit("edit.add_participant", added([Participant(id="n", name="Ny (fiktiv)")]))
    assert door.document.is_all_saved
    door.opening.close()


def test_closing_before_a_restore_does_not_thin_away_what_is_restored(door: Door, clock: FakeClock) -> None:
    door.opening.open(door.made("a.workshop", clock.utc()))
    for number in range(KEPT_NEWEST):
        door.document.edit("edit.add_participant", added([Participant(id=f"n{number}", name="Ny (fiktiv)")]))
        clock.advance(minutes=11)
        door.opening.back_up_when_due()
    oldest = door.opening.backups()[-1]
    door.document.edit("edit.add_participant", added([Participant(id="last", name="Ny (fiktiv)")]))
    clock.advance(minutes=11)
    door.opening.restore(oldest)
    assert door.document.get(Participant, "last") is None
    door.opening.close()


def test_what_is_typed_in_the_last_moment_is_asked_for_while_its_file_is_still_open(
    door: Door, clock: FakeClock
) -> None:
    first, second = door.made("a.workshop", clock.utc()), door.made("b.workshop", clock.utc())
    door.opening.open(first)
    door.published.changes.clear()
    door.opening.open(second)
    kinds = [type(change) for change in door.published.changes]
    assert kinds.index(FileLeaving) < kinds.index(FileOpened)
    door.opening.close()
    assert len(door.published.of(FileLeaving)) == 2


def test_a_show_that_cannot_be_read_does_not_keep_the_views_on_the_file_before(
    door: Door, clock: FakeClock
) -> None:
    door.opening.open(door.made("a.workshop", clock.utc()))
    second = door.made("b.workshop", clock.utc())
    door.show.problem = Outside("store.disk_failed")
    door.opening.open(second)
    assert door.published.of(FileOpened)[-1] == FileOpened(str(second))
    assert door.published.of(SaveFailed) == [SaveFailed(door.show.problem)]
    door.opening.close()


def test_a_bug_in_the_show_does_not_keep_the_views_on_the_file_before(door: Door, clock: FakeClock) -> None:
    path = door.made("a.workshop", clock.utc())
    door.show.problem = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        door.opening.open(path)
    assert door.published.of(FileOpened) == [FileOpened(str(path))]
    door.opening.close()


def test_work_goes_on_in_a_copy_when_the_file_was_moved(door: Door, clock: FakeClock) -> None:
    moved_away(door, clock)
    target = door.folder / "copy.workshop"
    door.opening.go_on_in_copy(target)
    assert door.opening.path == target
    assert door.show.steps == ["resume", "keep"]
    assert door.document.is_all_saved
    assert door.published.of(FileOpened)[-1] == FileOpened(str(target))
    assert isinstance(door.published.changes[-1], Saved)
    assert not (door.folder / "a.workshop.lock").exists()
    door.document.edit("edit.add_participant", added([Participant(id="m", name="Mere (fiktiv)")]))
    door.opening.close()
    with closing(door.files.open_read_only(target)) as copy:
        assert {"n", "m"} <= {record.id for record in copy.load()}


def test_a_copy_that_cannot_be_worked_in_leaves_the_open_file_open(door: Door, clock: FakeClock) -> None:
    aside = moved_away(door, clock)
    synced = door.folder / "OneDrive - Kommunen" / "copy.workshop"
    synced.parent.mkdir()
    with pytest.raises(Refused, match=r"store\.synced_folder"):
        door.opening.go_on_in_copy(synced)
    assert synced.exists()
    assert not door.document.is_all_saved
    aside.rename(door.opening.path)
    assert door.document.save()
    door.opening.close()


def test_a_copy_that_is_damaged_at_once_is_not_worked_in(
    door: Door, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    door.opening.open(door.made("a.workshop", clock.utc()))
    before = door.opening.path
    monkeypatch.setattr(WorkshopRepository, "load", damaged)
    with pytest.raises(Refused, match=r"store\.damaged"):
        door.opening.go_on_in_copy(door.folder / "copy.workshop")
    assert door.opening.path == before
    assert not (door.folder / "copy.workshop.lock").exists()
    door.opening.close()


def damaged(repository: WorkshopRepository) -> tuple[Record, ...]:
    raise Refused("store.damaged", file=repository.path.name)
