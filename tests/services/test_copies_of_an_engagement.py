"""Two files of one engagement on one computer share a folder of backups, and each passphrase holds for its own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from facilitator_app.problems import Refused
from facilitator_app.services.backup_names import Origin, backup_name, origin, read_name
from facilitator_app.services.protecting import FORMER, Lying
from facilitator_app.services.unsaved_copy import origin_of_unsaved
from facilitator_app.store import keys
from tests.fakes import FakeClock
from tests.services.test_protecting import Desk
from tests.store.examples import MADE_AT, every_record
from tests.store.protected import OTHER, PASSPHRASE, holding

Start = Callable[[str], Desk]


@pytest.fixture
def start(tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Starts the program for the file of this name; in the end all are closed."""
    monkeypatch.setattr(keys, "ROUNDS", 1000)
    desks: list[Desk] = []

    def again(name: str = "Lederdag.workshop") -> Desk:
        desk = Desk(tmp_path / "desk", clock)
        desk.path = tmp_path / "desk" / name
        desk.path.parent.mkdir(parents=True, exist_ok=True)
        desks.append(desk)
        return desk

    yield again
    for desk in desks:
        desk.opening.close()


@pytest.fixture
def desk(start: Start) -> Desk:
    """The file, open, with backups."""
    desk = start("Lederdag.workshop")
    desk.store.create(desk.path, every_record(), made_at=MADE_AT).close()
    desk.open()
    work(desk, "noted")
    return desk


def work(desk: Desk, note_id: str) -> None:
    desk.note(note_id, note_id)
    desk.keeping.back_up(desk.document.repository, desk.document.engagement.id)
    desk.clock.advance(minutes=1)


def copied(desk: Desk, start: Start, name: str) -> Desk:
    """A copy of the file under this name, in which somebody has worked; both are closed."""
    copy = start(name)
    desk.opening.save_copy(copy.path)
    desk.opening.close()
    if copy.store.protection.is_protected(copy.path):
        copy.open(PASSPHRASE)
    else:
        copy.open()
    work(copy, "in the copy")
    copy.opening.close()
    return copy


def backups_of(desk: Desk) -> list[Path]:
    """Told by their names alone, as the program tells them."""
    every = [one.path for one in desk.keeping.backups("eng")]
    return [one for one in every if origin(one, path=desk.path, siblings=()) is Origin.THIS]


def how(desk: Desk, files: list[Path]) -> set[bool]:
    """Whether they lie under a passphrase."""
    return {desk.store.protection.is_protected(one) for one in files}


@pytest.mark.parametrize("name", ["Lederdag (kopi).workshop", "kopi/Lederdag.workshop"])
def test_a_passphrase_holds_for_the_backups_of_its_own_file(desk: Desk, start: Start, name: str) -> None:
    copy = copied(desk, start, name)
    theirs = backups_of(copy)
    desk.open()
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert (how(desk, backups_of(desk)), how(desk, theirs)) == ({True}, {False})
    assert desk.protecting.lying() == Lying(own=len(backups_of(desk)), of_others=len(theirs))
    assert desk.protecting.unfinished() is None
    desk.protecting.change(present=PASSPHRASE, passphrase=OTHER)
    desk.rewrite()
    assert how(desk, theirs) == {False}


@pytest.mark.parametrize("name", ["Lederdag (kopi).workshop", "kopi/Lederdag.workshop"])
def test_taking_the_passphrase_away_lays_no_backup_of_another_copy_open(
    desk: Desk, start: Start, name: str
) -> None:
    """Both lie under one key: the copy was handed over as the file was."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    copy = copied(desk, start, name)
    theirs = backups_of(copy)
    desk.open(PASSPHRASE)
    desk.protecting.remove(present=PASSPHRASE)
    desk.rewrite()
    assert (how(desk, backups_of(desk)), how(desk, theirs)) == ({False}, {True})
    desk.opening.close()
    copy.open(PASSPHRASE)
    assert copy.protecting.unfinished() is None
    assert copy.protecting.lying() == Lying(own=len(backups_of(copy)), of_others=len(backups_of(desk)))


def test_backups_of_the_file_under_its_earlier_name_do_not_stay_in_plain_text(
    desk: Desk, start: Start
) -> None:
    before = backups_of(desk)
    desk.opening.close()
    renamed = start("Lederdag 2027.workshop")
    desk.path.rename(renamed.path)
    renamed.open()
    renamed.protecting.set(passphrase=PASSPHRASE)
    renamed.rewrite()
    assert before
    assert how(renamed, before) == {True}
    renamed.protecting.remove(present=PASSPHRASE)
    renamed.rewrite()
    assert how(renamed, before) == {True}, "they may be those of a copy that is not here just now"
    assert set(renamed.protecting.lying().locked) == set(before)
    renamed.protecting.offer(before[0], PASSPHRASE)
    renamed.protecting.bring_along(renamed.protecting.lying().locked or before)
    renamed.rewrite()
    assert how(renamed, before) == {False}


def test_backups_of_earlier_versions_of_the_program_are_told_by_their_file_s_name(
    desk: Desk, start: Start
) -> None:
    copy = copied(desk, start, "Lederdag (kopi).workshop")
    mine, theirs = ([as_before(one) for one in backups_of(office)] for office in (desk, copy))
    copy.known.forget(copy.path)
    desk.open()
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert (how(desk, mine), how(desk, theirs)) == ({True}, {False})
    copy.path.unlink()
    assert desk.protecting.unfinished() is not None, "whose they are is gone: they are not left in plain text"


def test_of_two_files_of_one_name_neither_lays_an_unmarked_backup_open(desk: Desk, start: Start) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    copy = copied(desk, start, "kopi/Lederdag.workshop")
    unmarked = [as_before(one) for one in backups_of(copy)]
    desk.open(PASSPHRASE)
    desk.protecting.remove(present=PASSPHRASE)
    desk.rewrite()
    assert how(desk, unmarked) == {True}


def test_whatever_else_lies_there_is_nobody_s_backup(tmp_path: Path) -> None:
    other = tmp_path / "noget.workshop"
    assert origin(other, path=other, siblings=()) is Origin.UNKNOWN
    assert read_name(tmp_path / "dag-20271399T080000000000Z.workshop") is None


# The former key of a file that is plain now


def test_the_former_key_stands_nowhere_once_the_passphrase_was_taken_away(desk: Desk, start: Start) -> None:
    """Whoever gets hold of the plain file opens no backup and no copy with it."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    key = desk.protecting.key_text(desk.path)
    desk.protecting.remove(present=PASSPHRASE)
    assert desk.document.repository.setting(FORMER) == ""
    assert holding(key, desk.folder) == []
    assert holding(key.rpartition(":")[2][:32], desk.folder) == []
    desk.keeping.back_up(desk.document.repository, "eng")
    desk.opening.close()
    assert holding(key, desk.folder) == []


def test_who_was_interrupted_types_the_passphrase_once_more(desk: Desk, start: Start) -> None:
    """F26."""
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.remove(present=PASSPHRASE)
    assert desk.rewrite(cancel_after=1).is_cancelled
    assert desk.protecting.unfinished() is not None, "it can go on at once, as long as the file is open"
    desk.opening.close()

    later = start("Lederdag.workshop")
    later.open()
    assert later.protecting.unfinished() is None
    left = later.protecting.lying().locked
    assert left
    with pytest.raises(Refused, match=r"store\.wrong_passphrase"):
        later.protecting.offer(left[0], OTHER)
    later.protecting.bring_along(left)
    assert later.protecting.unfinished() is None
    later.protecting.offer(left[0], PASSPHRASE)
    later.protecting.bring_along(left)
    assert later.document.repository.setting(FORMER) == ""
    assert later.rewrite().left == ()
    assert later.protecting.lying().locked == ()
    assert later.protecting.lying().other == 0
    assert later.protecting.unfinished() is None


def test_copies_of_a_protected_file_under_a_former_passphrase_are_brought_along(
    desk: Desk, start: Start
) -> None:
    """They came beside the file from elsewhere, or the program did not know their key any more."""
    aside = desk.path.with_name(f"{desk.path.name}.before")
    desk.opening.save_copy(aside)
    desk.store.protection.rewrite(aside, desk.store.protection.new_key(OTHER))
    desk.store.protection.let_go(desk.path)
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert desk.protecting.lying().locked == (aside,)
    desk.protecting.offer(aside, OTHER)
    desk.protecting.bring_along([aside])
    desk.rewrite()
    assert desk.protecting.lying().other == 0
    assert desk.store.protection.key_of(aside) == desk.store.protection.key_of(desk.path)


def test_a_key_that_an_earlier_version_left_in_a_plain_file_is_taken_out_of_it(
    desk: Desk, start: Start
) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    key = desk.protecting.key_text(desk.path)
    desk.protecting.remove(present=PASSPHRASE)
    desk.document.repository.set_setting(FORMER, f'["{key}"]')
    desk.opening.close()
    assert holding(key, desk.folder) != []
    later = start("Lederdag.workshop")
    later.open()
    assert later.protecting.unfinished() is not None
    assert later.document.repository.setting(FORMER) == ""
    assert holding(key, desk.folder) == []
    later.rewrite()
    assert later.protecting.lying().locked == ()


def test_setting_another_one_before_the_backups_followed_loses_none_of_them(desk: Desk) -> None:
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    desk.protecting.remove(present=PASSPHRASE)
    desk.protecting.set(passphrase=OTHER)
    desk.rewrite()
    assert desk.protecting.lying().locked == ()
    assert how(desk, backups_of(desk)) == {True}


def test_without_an_open_file_nothing_is_locked(desk: Desk) -> None:
    desk.opening.close()
    assert desk.protecting.lying().locked == ()


def as_before(backup: Path) -> Path:
    """As earlier versions of the program named it."""
    name = read_name(backup)
    assert name is not None
    return backup.rename(backup.with_name(f"{backup.name.partition('~')[0]}.workshop"))


def test_a_name_says_what_it_was_made_of(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "En - dag~12345678.workshop"
    name = read_name(Path(backup_name(path, clock.utc())))
    assert name is not None
    assert (name.stem, name.made_at) == (path.stem, clock.utc())


def left_unsaved(desk: Desk, name: str) -> Path:
    """A plain copy of what an earlier run could not save in a file of this name."""
    left = desk.folder / "data" / "unsaved" / "eng" / name
    left.parent.mkdir(parents=True, exist_ok=True)
    left.write_bytes(backups_of(desk)[-1].read_bytes())
    return left


def test_what_could_not_be_saved_follows_its_file_under_the_passphrase_and_out_again(
    desk: Desk, start: Start
) -> None:
    """F17: a crash left it in plain text; that of another copy which is there still is not touched."""
    copied(desk, start, "Lederdag B.workshop")
    desk.open()
    own = [left_unsaved(desk, name) for name in ("Lederdag.workshop", "lederdag (2).workshop")]
    earlier = left_unsaved(desk, "Under et tidligere navn.workshop")
    other = left_unsaved(desk, "Lederdag B.workshop")
    desk.protecting.set(passphrase=PASSPHRASE)
    assert desk.protecting.lying().plain >= len((*own, earlier))
    desk.rewrite()
    assert (how(desk, [*own, earlier]), how(desk, [other])) == ({True}, {False})
    assert desk.protecting.lying().plain == 0
    desk.protecting.remove(present=PASSPHRASE)
    desk.rewrite()
    assert how(desk, own) == {False}
    assert how(desk, [earlier]) == {True}, "it may be another's: it is not laid open"


def test_two_copies_of_one_name_leave_it_open_whose_an_unsaved_text_is(tmp_path: Path) -> None:
    here, there = tmp_path / "a" / "Dag.workshop", tmp_path / "b" / "Dag.workshop"
    told = partial(origin_of_unsaved, tmp_path / "Dag (3).workshop", path=here)
    assert told(siblings=()) is Origin.THIS
    assert told(siblings=(there,)) is Origin.UNKNOWN
    assert told(siblings=(tmp_path / "Dag (3) B.workshop",)) is Origin.THIS


@pytest.mark.skipif(os.name != "posix", reason="elsewhere only some people may link folders")
def test_a_file_that_was_also_opened_through_a_linked_folder_is_one_file(
    desk: Desk, start: Start, tmp_path: Path
) -> None:
    """No backup of it stays in plain text, whichever way it was opened when that was made."""
    desk.opening.close()
    (tmp_path / "link").symlink_to(desk.path.parent, target_is_directory=True)
    linked = start("Lederdag.workshop")
    linked.path = tmp_path / "link" / "Lederdag.workshop"
    linked.open()
    work(linked, "through the link")
    theirs = backups_of(linked)
    assert theirs
    linked.opening.close()
    desk.open()
    assert desk.known.siblings("eng", desk.path) == ()
    desk.protecting.set(passphrase=PASSPHRASE)
    desk.rewrite()
    assert how(desk, theirs) == {True}
    assert holding("through the link", *(tmp_path / "desk").rglob("backups")) == []


def test_what_is_gone_is_not_the_same_as_anything(desk: Desk, start: Start) -> None:
    copy = copied(desk, start, "Lederdag B.workshop")
    desk.opening.close()
    desk.path.unlink()
    assert desk.known.siblings("eng", desk.path) == (copy.path,)
