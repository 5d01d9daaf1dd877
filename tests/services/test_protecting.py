"""A passphrase for the open file, and for everything of it that lies about."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import RecordChange
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.changes import FileOpened
from facilitator_app.services.document import Document
from facilitator_app.services.ids import new_id
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.opening import OPENING_PAUSE_S, NotOpenedAgain, Opening
from facilitator_app.services.passphrases import LEAST_CHARACTERS, MOST_CHARACTERS, checked_file_passphrase
from facilitator_app.services.protecting import FORMER, Protecting, Rewritten
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.store import keys
from facilitator_app.store.file_store import SqliteFileStore
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.laptops import Still
from tests.memory import Published
from tests.store.examples import MADE_AT, OUTPUT, every_record
from tests.store.files import left_beside
from tests.store.protected import MARKER, OTHER, PASSPHRASE, holding


class FakeShow:
    """A show that notes what it is asked."""

    def __init__(self) -> None:
        self.steps: list[str] = []

    def hold(self) -> None:
        self.steps.append("hold")

    def keep(self) -> None:
        self.steps.append("keep")

    def resume(self) -> None:
        self.steps.append("resume")

    def suspend(self) -> None:
        self.steps.append("suspend")


class Desk:
    """One start of the program on a folder."""

    def __init__(self, folder: Path, clock: FakeClock) -> None:
        self.folder = folder
        self.path = folder / "Lederdag.workshop"
        self.clock = clock
        self.published = Published()
        self.show = FakeShow()
        self.pauses: list[float] = []
        self.rehearsal = Still()
        backups = BackupFolder(folder / "data" / "backups", clock=clock)
        self.store = SqliteFileStore(
            origin="her", utc=clock.utc, copy_place=backups.place, environ={}, mounts=folder / "none"
        )
        self.document = Document(publish=self.published, clock=clock, new_id=new_id)
        self.keeping = KeepingSafe(store=self.store, folder=backups, clock=clock)
        self.known = KnownFiles(
            file=folder / "data" / "files.json", files=WholeFiles(sleep=self.pauses.append)
        )
        self.opening = Opening(
            document=self.document,
            keeping=self.keeping,
            show=self.show,
            rehearsal=self.rehearsal,
            publish=self.published,
            sleep=self.pauses.append,
            note=self.known.note,
        )
        self.protecting = Protecting(
            document=self.document,
            store=self.store,
            keeping=self.keeping,
            opening=self.opening,
            rehearsal=self.rehearsal,
            clock=clock,
            known=self.known,
            unsaved=folder / "data" / "unsaved",
        )

    def open(self, passphrase: str = "") -> None:
        """Open the file, with its passphrase where it has one."""
        if passphrase:
            self.protecting.offer(self.path, passphrase)
        self.opening.open(self.path)

    def note(self, text: str, note_id: str = "noted") -> None:
        """Write something down, and let time pass so that the next backup has another name."""
        self.document.edit("edit.output", (RecordChange(None, _output(note_id, text)),))
        self.clock.advance(minutes=1)

    def rewrite(self, cancel_after: int = 99) -> Rewritten:
        """Write anew what lies about, as a task does; cancelled after so many files."""
        unfinished = self.protecting.unfinished()
        assert unfinished is not None
        told: list[tuple[int, int]] = []
        rewritten = self.protecting.rewrite(unfinished, _Told(told), lambda: len(told) >= cancel_after)
        assert told == [(n + 1, unfinished.count) for n in range(len(told))]
        self.protecting.finish(rewritten)
        return rewritten

    def is_marked(self) -> bool:
        """Whether what was written down stands in the open file."""
        return self.document.get(Output, "noted") is not None


class _Told:
    """Remembers the progress it is told."""

    def __init__(self, told: list[tuple[int, int]]) -> None:
        self._told = told

    def __call__(self, done: int, of: int) -> None:
        self._told.append((done, of))


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key is made ready before SQLCipher gets it, so that it may cost less here."""
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def start(tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Desk]]:
    """Starts the program, as often as it is asked; in the end all are closed."""
    desks: list[Desk] = []

    def again() -> Desk:
        desks.append(Desk(tmp_path / "desk", clock))
        return desks[-1]

    (tmp_path / "desk").mkdir()
    yield again
    for desk in desks:
        desk.opening.close()


@pytest.fixture
def desk(start: Callable[[], Desk], clock: FakeClock) -> Desk:
    """A plain file, open, with something written down and two backups."""
    desk = start()
    desk.store.create(desk.path, every_record(), made_at=MADE_AT).close()
    desk.open()
    desk.note(MARKER)
    desk.keeping.back_up(desk.document.repository, desk.document.engagement.id)
    desk.clock.advance(minutes=1)
    return desk


def refusal(call: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as told:
        call()
    return told.value


# Set, change, remove


def test_a_passphrase_is_set_while_the_show_stands_where_it_stood(desk: Desk) -> None:
    desk.show.steps.clear()
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.is_protected
    assert desk.protecting.is_file_protected(desk.path)
    assert desk.is_marked()
    assert desk.show.steps == ["hold", "resume"]
    assert desk.published.of(FileOpened)[-1] == FileOpened(str(desk.path))
    desk.document.undo()
    assert not desk.is_marked()


def test_nothing_is_left_in_plain_text_once_what_lies_about_is_written_anew(desk: Desk) -> None:
    assert len(holding(MARKER, desk.folder)) >= 2
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.rewrite().left == ()
    desk.note("mere", "more")
    desk.opening.close()
    assert holding(MARKER, desk.folder) == []
    assert left_beside(desk.path) == ["data"]
    assert all(desk.store.protection.is_protected(one.path) for one in desk.keeping.backups("eng"))


def test_the_passphrase_is_asked_for_at_the_next_start_and_again_at_the_next(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.opening.close()
    for _ in range(2):
        assert refusal(lambda: desk.opening.open(desk.path)).key == "store.passphrase_needed"
        desk.open(PASSPHRASE)
        assert desk.is_marked()
        desk.opening.close()
    assert refusal(lambda: start().opening.open(desk.path)).key == "store.passphrase_needed"


def test_the_passphrase_is_changed_for_the_file_and_its_backups(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    assert desk.protecting.unfinished() is not None
    desk.rewrite()
    assert desk.protecting.unfinished() is None
    backups = desk.keeping.backups("eng")
    desk.opening.close()
    for path in (desk.path, *(backup.path for backup in backups)):
        desk.clock.advance(minutes=3)
        assert (
            refusal(lambda path=path: desk.protecting.offer(path, PASSPHRASE)).key == "store.wrong_passphrase"
        )
    desk.clock.advance(minutes=10)
    desk.open(OTHER)
    assert desk.is_marked()
    assert [desk.keeping.contents(backup).outputs for backup in backups]


def test_the_passphrase_is_removed_from_the_file_and_its_backups(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    kept = desk.protecting.key_text(desk.path)
    desk.protecting.remove(present=PASSPHRASE)
    desk.rewrite()
    assert not desk.protecting.is_protected
    assert desk.document.repository.setting(FORMER) == ""
    desk.opening.close()
    for backup in desk.keeping.backups("eng"):
        desk.store.check(backup.path)
    assert holding(kept, desk.folder) == [], "a copy that was handed over lies under that key still"
    desk.open()
    assert desk.is_marked()


def test_the_present_passphrase_is_asked_for_and_a_wrong_one_changes_nothing(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    tries = (
        lambda: desk.protecting.remove(present=OTHER),
        lambda: desk.protecting.change(present=OTHER, passphrase="ny adgangskode"),
    )
    for call in tries:
        assert refusal(call).key == "store.wrong_passphrase"
    desk.protecting.remove(present=PASSPHRASE)
    assert refusal(lambda: desk.protecting.remove(present=PASSPHRASE)).key == "store.not_protected"


def test_only_a_plain_file_can_be_given_its_first_passphrase(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    assert refusal(lambda: desk.protecting.set(passphrase=OTHER)).key == "store.already_protected"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("x" * (LEAST_CHARACTERS - 1), "store.passphrase_short"),
        (" " * 20, "store.passphrase_short"),
        ("x" * (MOST_CHARACTERS + 1), "store.passphrase_unfit"),
        ("linje\nlinje", "store.passphrase_unfit"),
        ("halvt tegn \ud83d", "store.passphrase_unfit"),
    ],
)
def test_a_passphrase_that_protects_nothing_is_refused_and_the_file_stays_plain(
    desk: Desk, typed: str, key: str
) -> None:
    assert refusal(lambda: desk.protecting.set(passphrase=typed)).key == key
    assert not desk.protecting.is_protected
    assert desk.protecting.unfinished() is None


def test_spaces_belong_to_a_passphrase() -> None:
    assert checked_file_passphrase(" to  ord her ") == " to  ord her "


def test_a_rehearsal_and_a_file_that_cannot_be_written_are_left_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.rehearsal.is_on = True
    assert refusal(lambda: desk.protecting.set(passphrase=PASSPHRASE)).key == "store.protect_rehearsing"
    assert desk.protecting.unfinished() is None
    desk.rehearsal.is_on = False

    desk.opening.close()
    assert desk.protecting.unfinished() is None
    assert not desk.protecting.is_protected
    desk.document.attach(desk.store.open_read_only(desk.path))
    with pytest.raises(Problem, match=r"store\.read_only"):
        desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.unfinished() is None


def test_a_disk_that_fails_leaves_the_file_open_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F5."""
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", _full)
        with pytest.raises(Problem, match=r"store\.disk_full"):
            desk.protecting.set(passphrase=PASSPHRASE)
    assert not desk.protecting.is_protected
    assert desk.is_marked()
    desk.note("går videre", "more")
    assert desk.document.is_all_saved


# Wrong passphrases


def test_wrong_passphrases_make_the_wait_longer(desk: Desk) -> None:
    """F24."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.opening.close()
    seconds = []
    for _ in range(5):
        told = refusal(lambda: desk.protecting.offer(desk.path, OTHER))
        assert (told.key, told.params["file"]) == ("store.wrong_passphrase", desk.path.name)
        waiting = _problem(lambda: desk.protecting.offer(desk.path, PASSPHRASE)) if len(seconds) > 1 else None
        if waiting is None:
            seconds.append(0)
            continue
        assert waiting.key == "store.wait"
        seconds.append(int(str(waiting.params["seconds"])))
        desk.clock.advance(seconds=seconds[-1])
    assert seconds == [0, 0, 2, 4, 8]
    desk.open(PASSPHRASE)
    desk.opening.close()
    assert refusal(lambda: desk.protecting.offer(desk.path, OTHER)).key == "store.wrong_passphrase"
    desk.open(PASSPHRASE)


def test_wrong_passphrases_for_a_file_and_for_its_backups_are_counted_together(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.opening.close()
    files = (desk.path, *(backup.path for backup in desk.keeping.backups("eng")[:2]))
    for file in files:
        assert refusal(partial(desk.protecting.offer, file, "forkert kode")).key == "store.wrong_passphrase"
    assert [refusal(partial(desk.protecting.offer, file, PASSPHRASE)).key for file in files] == [
        "store.wait"
    ] * 3
    assert desk.protecting.wait_s(desk.path) == desk.protecting.wait_s(files[1]) == 2


def test_a_damaged_first_page_is_told_as_damage_when_the_passphrase_fits_the_backups(desk: Desk) -> None:
    """F24, F25: and then the backup is at hand."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.opening.close()
    damaged = bytearray(desk.path.read_bytes())
    damaged[200] ^= 1
    desk.path.write_bytes(damaged)

    assert refusal(lambda: desk.opening.open(desk.path)).key == "store.passphrase_needed"
    assert refusal(lambda: desk.protecting.offer(desk.path, OTHER)).key == "store.wrong_passphrase"
    assert refusal(lambda: desk.protecting.offer(desk.path, PASSPHRASE)).key == "store.damaged_with_backup"
    aside = desk.opening.restore_damaged(desk.path)
    assert aside is not None
    assert aside.read_bytes() == damaged
    assert desk.is_marked()
    assert desk.protecting.is_protected


def test_a_damaged_salt_is_told_and_the_passphrase_of_the_backups_is_asked_for(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.opening.close()
    damaged = bytearray(desk.path.read_bytes())
    damaged[3] ^= 1
    desk.path.write_bytes(damaged)

    told = refusal(lambda: desk.opening.open(desk.path))
    assert told.key == "store.damaged"
    assert desk.keeping.explained(told, desk.path).key == "store.damaged_locked_backups"
    newest = desk.keeping.locked(desk.path)[0]
    desk.protecting.offer(newest.path, PASSPHRASE)
    assert desk.keeping.explained(told, desk.path).key == "store.damaged_with_backup"
    assert desk.opening.restore_damaged(desk.path) is not None
    assert desk.protecting.is_protected


# What lies about


def test_what_was_cancelled_goes_on_at_the_next_start_though_the_old_passphrase_is_gone(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    """F26: the file itself keeps the former key, until nothing lies under it."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    assert desk.rewrite(cancel_after=1).is_cancelled
    desk.opening.close()

    later = start()
    later.open(OTHER)
    assert later.document.repository.setting(FORMER) != ""
    assert later.rewrite().left == ()
    assert later.document.repository.setting(FORMER) == ""
    assert later.protecting.unfinished() is None
    later.opening.close()
    later.open(OTHER)
    for backup in later.keeping.backups("eng"):
        later.store.check(backup.path)


def test_a_file_that_is_closed_meanwhile_leaves_the_rest_for_the_next_time(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    unfinished = desk.protecting.unfinished()
    assert unfinished is not None
    desk.opening.close()
    rewritten = desk.protecting.rewrite(unfinished, _Told([]), _never)
    assert rewritten == Rewritten(done=0, is_cancelled=True)
    desk.protecting.finish(rewritten)
    desk.open(OTHER)
    assert desk.rewrite().left == ()


def test_changing_twice_before_the_backups_followed_loses_none_of_them(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    desk.note("mere", "more")
    desk.protecting.change(present=OTHER, passphrase=PASSPHRASE)
    assert desk.rewrite().left == ()
    for backup in desk.keeping.backups("eng"):
        desk.store.check(backup.path)


def test_copies_set_aside_follow_and_a_damaged_one_is_told_of(desk: Desk) -> None:
    desk.opening.restore(desk.opening.backups()[0])
    aside = desk.path.with_name(f"{desk.path.name}.before-restore-1")
    broken = desk.path.with_name(f"{desk.path.name}.before-restore-2")
    shutil.copy(aside, broken)
    damaged = bytearray(broken.read_bytes())
    damaged[5000:9000] = bytes(4000)
    broken.write_bytes(damaged)

    desk.protecting.set(passphrase=PASSPHRASE)
    rewritten = desk.rewrite()
    assert rewritten.left == (broken,)
    assert desk.protecting.is_file_protected(aside)
    assert broken.read_bytes() == damaged
    broken.unlink()
    assert desk.protecting.unfinished() is None


def test_a_backup_that_is_in_use_keeps_its_former_key_until_the_next_time(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    backup = desk.opening.backups()[-1]
    assert desk.protecting.unfinished() is not None
    with closing(desk.store.open(backup.path)):
        rewritten = desk.rewrite()
    assert rewritten.left == (backup.path,)
    assert rewritten.is_cancelled
    assert desk.rewrite() == Rewritten(done=1)
    desk.store.check(backup.path)


def test_what_a_kill_left_of_a_backup_in_plain_text_is_cleared(desk: Desk) -> None:
    left = desk.opening.backups()[0].path.with_name("gammel.workshop.part")
    left.write_text(MARKER)
    assert desk.protecting.unfinished() is None
    assert left.exists()
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert holding(MARKER, desk.folder) == []


def test_a_backup_that_is_thinned_away_meanwhile_is_not_missed(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    unfinished = desk.protecting.unfinished()
    assert unfinished is not None
    unfinished.files[0].unlink()
    rewritten = desk.protecting.rewrite(unfinished, _Told([]), _never)
    assert rewritten.left == ()


def test_backups_of_a_plain_copy_on_the_same_computer_are_not_laid_open(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    """Who works in a plain copy of a protected engagement touches no protected backup."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    plain = desk.folder / "kopi" / "Lederdag.workshop"
    plain.parent.mkdir()
    desk.protecting.save_copy_plain(plain)
    desk.opening.close()
    other = start()
    other.opening.open(plain)
    assert other.protecting.unfinished() is None
    assert not other.protecting.is_protected


def test_an_unchanged_protected_file_makes_no_new_backup(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    repository, engagement_id = desk.document.repository, desk.document.engagement.id
    desk.keeping.back_up(repository, engagement_id)
    count = len(desk.opening.backups())
    desk.clock.advance(minutes=20)
    assert desk.keeping.back_up(repository, engagement_id) is None
    desk.note("mere", "more")
    assert desk.keeping.back_up(repository, engagement_id) is not None
    assert len(desk.opening.backups()) == count + 1


def test_a_plain_backup_that_is_restored_into_a_protected_file_stays_protected(desk: Desk) -> None:
    old = desk.opening.backups()[-1]
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.opening.restore(old)
    assert desk.protecting.is_protected
    assert not desk.is_marked()
    desk.opening.close()
    desk.open(PASSPHRASE)


def test_a_restore_before_the_backups_followed_keeps_what_opens_them(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    assert desk.protecting.unfinished() is not None
    desk.opening.restore(desk.opening.backups()[-1])
    desk.opening.close()
    later = start()
    later.open(OTHER)
    assert later.keeping.locked(later.path) != ()
    later.rewrite()
    assert later.keeping.locked(later.path) == ()
    assert later.protecting.unfinished() is None


def test_a_file_that_is_opened_by_a_link_is_protected_and_not_the_link(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    desk.opening.close()
    moved = desk.folder / "elsewhere"
    moved.mkdir()
    real = desk.path.rename(moved / desk.path.name)
    desk.path.symlink_to(real)
    later = start()
    later.open()
    later.protecting.set(passphrase=PASSPHRASE)
    later.rewrite()
    oldest = later.opening.backups()[-1]
    later.opening.restore(oldest)
    assert later.opening.path == real
    later.opening.close()
    assert desk.path.is_symlink()
    assert desk.store.protection.is_protected(real)
    assert desk.store.protection.is_protected(desk.path)
    assert holding(MARKER, desk.folder) == []
    assert list(moved.glob("*before-restore*")) != []


def test_a_copy_that_is_saved_to_a_link_goes_where_it_points(desk: Desk, tmp_path: Path) -> None:
    link, target = tmp_path / "link.workshop", tmp_path / "target.workshop"
    link.symlink_to(target)
    desk.opening.save_copy(link)
    assert link.is_symlink()
    desk.store.check(target)


def test_links_in_a_circle_are_told_as_missing(desk: Desk, tmp_path: Path) -> None:
    one, other = tmp_path / "one.workshop", tmp_path / "other.workshop"
    one.symlink_to(other)
    other.symlink_to(one)
    assert refusal(lambda: desk.store.open(one)).key == "store.missing"


def test_a_file_whose_passphrase_was_removed_stays_plain_when_a_backup_is_restored(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.remove(present=PASSPHRASE)
    assert desk.protecting.unfinished() is not None
    desk.opening.restore(desk.opening.backups()[-1])
    assert not desk.protecting.is_protected
    assert desk.document.repository.setting(FORMER) == ""
    desk.rewrite()
    assert desk.keeping.locked(desk.path) == ()


def test_a_backup_that_waited_for_its_backups_is_restored_with_the_keys_it_kept(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    desk.note("senere", "later")
    desk.keeping.back_up(desk.document.repository, "eng")
    newest = desk.opening.backups()[0]
    desk.opening.restore(newest)
    assert desk.document.repository.setting(FORMER) != ""
    desk.rewrite()
    assert desk.keeping.locked(desk.path) == ()
    assert desk.document.repository.setting(FORMER) == ""


@pytest.mark.parametrize("kept", ["[1, 2]", "{", "xx", '["f1:", ""]'])
def test_former_keys_that_are_none_are_passed_over_and_forgotten(desk: Desk, kept: str) -> None:
    desk.document.repository.set_setting(FORMER, kept)
    desk.rewrite()
    assert desk.document.repository.setting(FORMER) == ""
    desk.document.repository.set_setting(FORMER, kept)
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.is_protected


# Rights


@pytest.mark.skipif(os.name != "posix", reason="only there files have such rights")
def test_what_nobody_else_may_read_stays_so(desk: Desk) -> None:
    assert rights(desk.path) == 0o600, "a new file is its owner's alone"
    assert {rights(one.path) for one in desk.opening.backups()} == {0o600}
    assert {
        rights(one) for one in (desk.folder / "data", *desk.keeping.newest_of(desk.path)[0].parents[:2])
    } == {0o700}
    desk.path.chmod(0o640)
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert rights(desk.path) == 0o640
    aside = desk.opening.restore(desk.opening.backups()[-1])
    assert aside is not None
    assert (rights(desk.path), rights(aside)) == (0o640, 0o600)
    desk.protecting.remove(present=PASSPHRASE)
    desk.rewrite()
    assert rights(desk.path) == 0o640
    assert {rights(one.path) for one in desk.opening.backups()} == {0o600}


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


# A file that cannot be opened again


class Held:
    """Another program holds the file: opening it fails so many times more."""

    def __init__(self, desk: Desk, times: int) -> None:
        self.left = times
        self._open = desk.store.open

    def __call__(self, path: Path) -> WorkshopRepository:
        if self.left:
            self.left -= 1
            raise Outside("store.busy", file=path.name)
        return self._open(path)


def test_a_file_that_is_held_for_a_moment_is_opened_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk.store, "open", Held(desk, 2))
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.is_protected
    assert desk.is_marked()
    assert desk.pauses == [OPENING_PAUSE_S] * 2


def test_a_file_that_is_done_and_cannot_be_opened_again_is_told_apart_from_one_that_is_as_it_was(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.path
    with monkeypatch.context() as held:
        held.setattr(desk.store, "open", Held(desk, 99))
        with pytest.raises(NotOpenedAgain) as told:
            desk.protecting.set(passphrase=PASSPHRASE)
    assert (told.value.is_done, told.value.path, told.value.because.key) == (True, path, "store.busy")
    assert told.value.key == "store.done_not_opened"
    assert not desk.document.is_open
    desk.open(PASSPHRASE)
    assert desk.is_marked()
    full = Outside("store.disk_full", file=path.name)
    with monkeypatch.context() as held:
        held.setattr(desk.store, "open", Held(desk, 99))
        with pytest.raises(NotOpenedAgain) as told:
            desk.opening.while_closed(_Fails(full))
    assert (told.value.is_done, told.value.key) == (False, "store.undone_not_opened")
    desk.open(PASSPHRASE)


def test_a_file_that_another_computer_took_meanwhile_is_not_waited_for(desk: Desk) -> None:
    gone = partial(Path.unlink, desk.path)
    with pytest.raises(NotOpenedAgain) as told:
        desk.opening.while_closed(_Does(gone))
    assert told.value.because.key == "store.missing"
    assert desk.pauses == []


class _Fails:
    def __init__(self, problem: Problem) -> None:
        self._problem = problem

    def __call__(self, _path: Path) -> None:
        raise self._problem


class _Does:
    def __init__(self, act: Callable[[], None]) -> None:
        self._act = act

    def __call__(self, _path: Path) -> None:
        self._act()


# Copies handed over, and keys kept elsewhere


def test_a_copy_is_handed_over_as_the_file_is_under_its_own_passphrase_or_plain(
    desk: Desk, tmp_path: Path
) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    same, own, plain = (tmp_path / f"{name}.workshop" for name in ("same", "own", "plain"))
    desk.opening.save_copy(same)
    desk.protecting.save_copy(own, OTHER)
    desk.protecting.save_copy_plain(plain)
    assert refusal(lambda: desk.protecting.save_copy(own, "kort")).key == "store.passphrase_short"
    assert [desk.protecting.is_file_protected(one) for one in (same, own, plain)] == [True, True, False]
    desk.opening.close()
    for path, passphrase in ((same, PASSPHRASE), (own, OTHER), (plain, "x")):
        desk.protecting.offer(path, passphrase)
        with closing(desk.store.open_read_only(path)) as repository:
            assert "noted" in {record.id for record in repository.load()}
            assert repository.setting(FORMER) == "" or path == same


def test_going_on_in_a_copy_goes_on_under_the_same_passphrase(desk: Desk, tmp_path: Path) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    target = tmp_path / "videre.workshop"
    desk.opening.go_on_in_copy(target)
    assert desk.opening.path == target
    assert desk.protecting.is_protected


def test_a_key_that_was_kept_opens_the_file_until_its_passphrase_is_changed(
    desk: Desk, start: Callable[[], Desk]
) -> None:
    assert refusal(lambda: desk.protecting.key_text(desk.path)).key == "store.not_protected"
    desk.protecting.set(passphrase=PASSPHRASE)
    text = desk.protecting.key_text(desk.path)
    assert PASSPHRASE not in text
    desk.opening.close()
    assert refusal(lambda: desk.protecting.key_text(desk.path)).key == "store.passphrase_needed"

    later = start()
    later.protecting.offer_key(later.path, text)
    later.opening.open(later.path)
    later.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    later.rewrite()
    later.opening.close()
    assert refusal(lambda: later.protecting.offer_key(later.path, text)).key == "store.wrong_passphrase"


def test_keys_are_derived_as_rarely_as_passphrases_are_typed(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Backups, checks and thinning do not pay for the passphrase again."""
    derived: list[str] = []
    real = keys.derived

    def counted(passphrase: str, salt: bytes) -> object:
        derived.append(passphrase)
        return real(passphrase, salt)

    monkeypatch.setattr(keys, "derived", counted)
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    for number in range(3):
        desk.note(f"nummer {number}", f"more-{number}")
        desk.keeping.back_up(desk.document.repository, desk.document.engagement.id)
    desk.opening.restore(desk.opening.backups()[1])
    assert derived == [PASSPHRASE]
    desk.opening.close()
    desk.open(PASSPHRASE)
    assert derived == [PASSPHRASE] * 2


def _output(note_id: str, text: str) -> Output:
    return replace(OUTPUT, id=note_id, value=text)


def _never() -> bool:
    return False


def _full(*_args: object) -> None:
    raise OSError(28, "full")


def _problem(call: Callable[[], object]) -> Problem | None:
    try:
        call()
    except Problem as problem:
        return problem
    return None
