"""Backups and restoring, over the real store: whether a backup is good is not something to pretend."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from facilitator_app.domain.records import Edit, Record, RecordChange
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services import keeping_safe
from facilitator_app.services.keeping_safe import (
    BACKUP_EVERY_S,
    FAILURES_BEFORE_TELLING,
    KEPT_NEWEST,
    LEAST_GOOD,
    Backup,
    BackupContents,
    BackupFolder,
    KeepingSafe,
    to_remove,
)
from facilitator_app.services.ports import FileStore, Repository
from facilitator_app.store.file_store import SqliteFileStore
from tests.fakes import FakeClock
from tests.store.examples import MADE_AT, every_record

ENGAGEMENT_ID = "eng"
DAY = timedelta(days=1)


@pytest.fixture
def folder(tmp_path: Path, clock: FakeClock) -> BackupFolder:
    return BackupFolder(tmp_path / "data" / "backups", clock=clock)


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock, folder: BackupFolder) -> SqliteFileStore:
    return SqliteFileStore(
        origin="here", utc=clock.utc, copy_place=folder.place, environ={}, mounts=tmp_path / "none"
    )


@pytest.fixture
def keeping(store: SqliteFileStore, folder: BackupFolder, clock: FakeClock) -> KeepingSafe:
    return KeepingSafe(store=store, folder=folder, clock=clock)


@pytest.fixture
def path(store: SqliteFileStore, tmp_path: Path) -> Path:
    path = tmp_path / "files" / "Lederdag.workshop"
    path.parent.mkdir()
    store.create(path, every_record(), made_at=MADE_AT).close()
    return path


@pytest.fixture
def repository(keeping: KeepingSafe, path: Path) -> Iterator[Repository]:
    with closing(keeping.open(path)) as repository:
        yield repository


def rename(repository: Repository, title: str) -> None:
    """Some work: the workshop gets another title."""
    before = workshop(repository.load())
    change = RecordChange(before, replace(before, title=title))
    repository.write(Edit(id=title, label="edit.title", made_at=MADE_AT, changes=(change,)))


def workshop(records: Iterable[Record]) -> Workshop:
    return next(record for record in records if isinstance(record, Workshop))


def title(store: SqliteFileStore, path: Path) -> str:
    with closing(store.open_read_only(path)) as repository:
        return workshop(repository.load()).title


def damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)


def backed_up(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, *titles: str, minutes: float = 10
) -> list[Backup]:
    """A backup after each of so many changes."""
    made = []
    for word in titles:
        rename(repository, word)
        clock.advance(minutes=minutes)
        backup = keeping.back_up(repository, ENGAGEMENT_ID)
        assert backup is not None
        made.append(backup)
    return made


def refusal(call: Callable[[], object]) -> Problem:
    with pytest.raises(Problem) as told:
        call()
    return told.value


# Making backups


def test_a_backup_lies_in_another_folder_and_is_named_by_its_instant(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, tmp_path: Path
) -> None:
    backup = keeping.back_up(repository, ENGAGEMENT_ID)
    assert backup is not None
    assert backup.path.parent == tmp_path / "data/backups/eng"
    assert re.fullmatch(r"Lederdag-20270201T080000000000Z~[0-9a-f]{8}\.workshop", backup.path.name)
    assert backup.made_at == clock.utc()
    assert backup.size_bytes == backup.path.stat().st_size > 0
    assert keeping.backups(ENGAGEMENT_ID) == (backup,)
    assert [file.name for file in backup.path.parent.iterdir()] == [backup.path.name]


def test_a_backup_tells_how_much_is_in_it(keeping: KeepingSafe, repository: Repository) -> None:
    backup = keeping.back_up(repository, ENGAGEMENT_ID)
    assert backup is not None
    assert keeping.contents(backup) == BackupContents(workshops=2, participants=3, outputs=12, action_plans=1)


def test_an_unchanged_file_makes_no_new_backup(
    keeping: KeepingSafe, store: SqliteFileStore, repository: Repository, path: Path, clock: FakeClock
) -> None:
    assert keeping.back_up(repository, ENGAGEMENT_ID) is not None
    clock.advance(minutes=30)
    assert keeping.back_up(repository, ENGAGEMENT_ID) is None
    repository.close()
    with closing(store.open(path)) as again:
        assert keeping.back_up(again, ENGAGEMENT_ID) is None
    assert len(keeping.backups(ENGAGEMENT_ID)) == 1


def test_while_working_a_backup_is_made_every_ten_minutes(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock
) -> None:
    assert keeping.back_up_when_due(repository, ENGAGEMENT_ID) is not None
    rename(repository, "Ny")
    clock.advance(BACKUP_EVERY_S - 1)
    assert keeping.back_up_when_due(repository, ENGAGEMENT_ID) is None
    clock.advance(1)
    assert keeping.back_up_when_due(repository, ENGAGEMENT_ID) is not None


def test_newest_first_and_strangers_are_left_out(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock
) -> None:
    one, two, three = backed_up(keeping, repository, clock, "A", "B", "C")
    for name in ("notes.txt", "Lederdag.workshop", "pending.part"):
        (one.path.parent / name).write_text("x")
    assert keeping.backups(ENGAGEMENT_ID) == (three, two, one)
    assert keeping.backups("another") == ()


def test_an_engagement_cannot_lead_out_of_the_folder(folder: BackupFolder, tmp_path: Path) -> None:
    place = folder.place("../../etc", tmp_path / "x.workshop")
    assert place.parent == tmp_path / "data" / "backups" / "______etc"
    assert folder.place("", tmp_path / "x.workshop").parent.name == "_"


def test_a_failed_backup_keeps_the_old_ones_and_is_told_the_third_time(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock
) -> None:
    """F6."""
    [backup] = backed_up(keeping, repository, clock, "A")
    root = backup.path.parent
    aside = root.rename(root.with_name("aside"))
    root.write_text("in the way")
    rename(repository, "B")
    for _ in range(FAILURES_BEFORE_TELLING - 1):
        assert keeping.back_up(repository, ENGAGEMENT_ID) is None
    problem = refusal(lambda: keeping.back_up(repository, ENGAGEMENT_ID))
    assert (problem.key, problem.params) == ("store.backup_failed", {"times": FAILURES_BEFORE_TELLING})
    assert isinstance(problem, Outside)
    root.unlink()
    aside.rename(root)
    assert keeping.backups(ENGAGEMENT_ID) == (backup,)
    assert keeping.back_up(repository, ENGAGEMENT_ID) is not None
    rename(repository, "C")
    assert [file.suffix for file in root.iterdir()] == [".workshop", ".workshop"]


# Thinning


def made(*ages: timedelta, now: datetime) -> tuple[Backup, ...]:
    return tuple(Backup(Path(f"{index}"), now - age, 1) for index, age in enumerate(ages))


def test_the_newest_stay_whatever_their_age(clock: FakeClock) -> None:
    now = clock.utc()
    assert to_remove(made(*[400 * DAY] * KEPT_NEWEST, now=now), now=now) == ()


def test_beyond_the_newest_one_a_day_stays_for_thirty_days(clock: FakeClock) -> None:
    now = clock.utc()
    newest = [timedelta(minutes=10 * n) for n in range(KEPT_NEWEST)]
    older = [DAY, DAY + timedelta(hours=1), 2 * DAY, 2 * DAY + timedelta(hours=2), 29 * DAY, 31 * DAY]
    backups = made(*newest, *older, now=now)
    gone = [now - backup.made_at for backup in to_remove(backups, now=now)]
    assert gone == [DAY + timedelta(hours=1), 2 * DAY + timedelta(hours=2), 31 * DAY]


def test_spare_backups_go_when_a_new_one_is_made(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock
) -> None:
    titles = [f"T{number}" for number in range(KEPT_NEWEST + 3)]
    backups = backed_up(keeping, repository, clock, *titles, minutes=1)
    assert keeping.backups(ENGAGEMENT_ID) == tuple(reversed(backups[-KEPT_NEWEST:]))


def test_nothing_goes_while_fewer_than_five_of_those_that_stay_are_good(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock
) -> None:
    backups = backed_up(keeping, repository, clock, *[f"T{n}" for n in range(KEPT_NEWEST)], minutes=1)
    for backup in backups[LEAST_GOOD - 2 :]:
        damage(backup.path)
    backed_up(keeping, repository, clock, "new", "newer", minutes=1)
    assert len(keeping.backups(ENGAGEMENT_ID)) == KEPT_NEWEST + 2


# Coming back


def test_a_file_of_another_computer_is_taken_over_on_purpose(keeping: KeepingSafe, path: Path) -> None:
    lock = path.with_name(f"{path.name}.lock")
    lock.write_text('{"host": "rådhus-12", "user": "mette", "pid": 1, "started_at": "x"}', encoding="utf-8")
    assert refusal(lambda: keeping.open(path)).key == "store.locked_elsewhere"
    keeping.take_over(path).close()
    assert not lock.exists()


def test_a_damaged_file_is_explained_also_when_it_is_taken_over(keeping: KeepingSafe, path: Path) -> None:
    damage(path)
    assert refusal(lambda: keeping.take_over(path)).key == "store.damaged"


def test_a_damaged_file_is_told_with_its_newest_good_backup(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, path: Path
) -> None:
    good, bad = backed_up(keeping, repository, clock, "A", "B")
    repository.close()
    damage(path)
    damage(bad.path)
    before = path.read_bytes()
    told = refusal(lambda: keeping.open(path))
    assert told.key == "store.damaged"
    problem = keeping.explained(told, path)
    assert problem.key == "store.damaged_with_backup"
    assert problem.params == {"file": path.name, "made_at": "01.02.2027 09.10"}
    assert keeping.newest_good(path) == good
    assert path.read_bytes() == before


def test_a_file_of_zero_bytes_is_told_with_its_backup(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, path: Path
) -> None:
    backed_up(keeping, repository, clock, "A")
    repository.close()
    path.write_bytes(b"")
    told = refusal(lambda: keeping.open(path))
    assert told.key == "store.damaged"
    assert keeping.explained(told, path).key == "store.damaged_with_backup"


def test_no_backup_is_read_when_a_damaged_file_is_to_be_opened(
    store: SqliteFileStore, folder: BackupFolder, clock: FakeClock, repository: Repository, path: Path
) -> None:
    """P3: the window shows them at once, and reads them behind it."""
    checked: list[Path] = []

    class Watched:
        def __getattr__(self, name: str) -> object:
            return getattr(store, name)

        def check(self, file: Path) -> None:
            checked.append(file)
            store.check(file)

    keeping = KeepingSafe(store=cast("FileStore", Watched()), folder=folder, clock=clock)
    backed_up(keeping, repository, clock, "A", "B")
    repository.close()
    damage(path)
    checked.clear()
    told = refusal(lambda: keeping.open(path))
    assert (told.key, checked) == ("store.damaged", [])
    assert keeping.explained(told, path).key == "store.damaged_with_backup"
    assert checked


def test_without_a_backup_a_damaged_file_is_just_damaged(keeping: KeepingSafe, path: Path) -> None:
    damage(path)
    assert refusal(lambda: keeping.open(path)).key == "store.damaged"


def test_other_refusals_are_told_as_they_are(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, path: Path
) -> None:
    backed_up(keeping, repository, clock, "A")
    assert refusal(lambda: keeping.open(path)).key == "store.open_already"


def test_backups_of_other_files_are_not_offered(
    keeping: KeepingSafe, repository: Repository, clock: FakeClock, path: Path
) -> None:
    [backup] = backed_up(keeping, repository, clock, "A")
    (backup.path.parent / "x.workshop").write_text("x")
    assert keeping.newest_good(path.with_name("Lederdag-2.workshop")) is None


def test_restoring_keeps_the_present_file_beside(
    keeping: KeepingSafe, store: SqliteFileStore, repository: Repository, clock: FakeClock, path: Path
) -> None:
    [first, _] = backed_up(keeping, repository, clock, "A", "B")
    rename(repository, "C")
    repository.close()
    kept = [keeping.restore(first, path) for _ in range(2)]
    assert [file.name for file in kept if file] == [f"{path.name}.before-restore-{n}" for n in (1, 2)]
    assert title(store, path) == "A"
    assert kept[0] is not None
    assert title(store, kept[0]) == "C"
    assert first.path.exists()


def test_a_stale_log_is_never_played_into_a_restored_file(
    keeping: KeepingSafe, store: SqliteFileStore, repository: Repository, clock: FakeClock, path: Path
) -> None:
    [backup] = backed_up(keeping, repository, clock, "A")
    rename(repository, "B")
    log = path.with_name(f"{path.name}-wal")
    stale = log.read_bytes()
    assert stale
    repository.close()
    log.write_bytes(stale)
    kept = keeping.restore(backup, path)
    assert kept is not None
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == stale
    assert title(store, path) == "A"


def test_a_damaged_backup_is_not_restored(
    keeping: KeepingSafe, store: SqliteFileStore, repository: Repository, clock: FakeClock, path: Path
) -> None:
    """F25."""
    [backup] = backed_up(keeping, repository, clock, "A")
    repository.close()
    damage(backup.path)
    with pytest.raises(Refused):
        keeping.restore(backup, path)
    with pytest.raises(Refused):
        keeping.contents(backup)
    assert title(store, path) == "A"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("calls_before_failing", range(2))
def test_a_restore_that_is_interrupted_leaves_the_present_file(
    keeping: KeepingSafe,
    store: SqliteFileStore,
    repository: Repository,
    clock: FakeClock,
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    calls_before_failing: int,
) -> None:
    """F26."""
    [backup, _] = backed_up(keeping, repository, clock, "A", "B")
    repository.close()
    calls = iter(range(100))

    def copyfile(source: Path, target: Path) -> None:
        if next(calls) == calls_before_failing:
            target.write_bytes(b"half")
            raise OSError(28, "No space left on device")
        target.write_bytes(source.read_bytes())

    monkeypatch.setattr(keeping_safe.shutil, "copyfile", copyfile)
    problem = refusal(lambda: keeping.restore(backup, path))
    monkeypatch.undo()
    assert problem.key == "store.restore_failed"
    assert title(store, path) == "B"
    assert not list(path.parent.glob("*.part"))


def test_instants_are_read_back_from_names(folder: BackupFolder, tmp_path: Path, clock: FakeClock) -> None:
    clock.set_wall_clock(datetime(2027, 12, 31, 23, 59, 59, 123456, tzinfo=UTC))
    place = folder.place("e", tmp_path / "To-delt navn.workshop")
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x")
    [backup] = folder.of_file(tmp_path / "To-delt navn.workshop")
    assert backup.made_at == clock.utc()


def test_a_file_with_a_very_long_name_is_backed_up_and_found_again(
    keeping: KeepingSafe, store: SqliteFileStore, folder: BackupFolder, tmp_path: Path
) -> None:
    path = tmp_path / f"{'Temadag om årshjulet ' * 10}.workshop"
    store.create(path, every_record(), made_at=MADE_AT).close()
    with closing(keeping.open(path)) as repository:
        backup = keeping.back_up(repository, ENGAGEMENT_ID)
    assert backup is not None
    assert len(backup.path.name.encode()) < 255
    assert folder.of_file(path) == (backup,)
