"""*Slet*: everything about one person gone, and gone again wherever it turns up. P9, by a search through every byte."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.changes import PeopleErased
from facilitator_app.services.sweeping_copies import Left
from facilitator_app.store.erasing import ErasingInFile
from tests.offices import MARKS, NAME, PRIVATE, Office


class Killed(BaseException):
    """The program is ended in the middle of something."""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """A computer with a file of which there are backups from before the person came, and with it."""
    made = Office(tmp_path)
    made.start()
    made.back_up()
    made.put_person()
    made.back_up()
    made.clock.advance(minutes=1)
    yield made
    if made.document.is_open:
        made.close()


def others(office: Office) -> set[str]:
    return {one.id for one in office.document.records()}


def test_the_search_finds_what_has_not_been_erased(office: Office) -> None:
    office.close()
    for mark in MARKS:
        assert len(office.found(mark)) >= 2


def test_the_preview_counts_what_goes_and_shows_the_texts(office: Office) -> None:
    told = office.services.erasing.preview("p77")
    assert (told.schemas, told.outcomes, told.talks, told.led_talks) == (1, 1, 1, 1)
    assert (told.seats, told.led_leaders, told.mentions) == (1, 1, 1)
    assert told.copies >= 2
    assert sorted(one.sentence for one in told.texts) == sorted(
        [f"Vi spørger {NAME} først", NAME, f"{NAME.upper()}s bord", f"{NAME} er syg"]
    )
    assert told.standard == {one.key for one in told.texts}
    with pytest.raises(Refused, match=r"erase\.gone"):
        office.services.erasing.preview("nobody")


def test_what_is_said_in_a_talk_of_others_is_not_told_and_goes_all_the_same(office: Office) -> None:
    talk = office.document.get(LusTalk, "led")
    assert talk is not None
    office.edit(RecordChange(talk, replace(talk, leader_values={"succeeds": f"{NAME} roste mig"})))
    told = next(one for one in office.services.erasing.preview("p77").texts if one.key.startswith("led/"))
    assert (told.sentence, told.is_whole) == ("", True)
    office.erase()
    left = office.document.get(LusTalk, "led")
    assert left is not None
    assert dict(left.leader_values) == {"succeeds": "[slettet] roste mig"}


def test_nothing_of_the_person_is_left_in_any_byte(office: Office) -> None:
    """P9: rows, free texts, earlier wordings, undo, settings and backups."""
    left = others(office)
    office.erase()
    assert others(office) == left - {"p77", "own-plan", "told", "talk"}
    assert office.document.undo_state().undo_label == ""
    office.document.undo()
    office.document.redo()
    assert office.document.get(Participant, "p77") is None
    said = [one.value for one in office.document.all(Output)]
    assert "Vi spørger [slettet] først" in said
    office.close()
    assert office.found() == []


def test_every_backup_opens_afterwards_and_has_the_others(office: Office) -> None:
    office.erase()
    backups = office.services.opening.backups()
    assert len(backups) >= 3
    for backup in backups:
        assert office.services.keeping.contents(backup).participants == 8


def test_it_is_gone_again_after_a_restore(office: Office, tmp_path: Path) -> None:
    """P9: of a backup the program keeps, and of one that lay where it does not reach."""
    stick = tmp_path / "stick.workshop"
    shutil.copy(office.services.opening.backups()[0].path, stick)
    office.erase()
    for backup in office.services.opening.backups():
        office.services.opening.restore(backup)
        assert office.document.get(Participant, "p77") is None
    office.close()
    stick.replace(office.path)
    assert office.found() != []
    office.open()
    assert office.published[-1] == PeopleErased(1) or PeopleErased(1) in office.published
    assert office.document.get(Participant, "p77") is None
    office.close()
    assert office.found() == []


def test_a_restore_by_the_keeper_alone_puts_nobody_back(office: Office, tmp_path: Path) -> None:
    backup = office.services.opening.backups()[0]
    outside = tmp_path.parent / f"{tmp_path.name}-outside.workshop"
    shutil.copy(backup.path, outside)
    office.erase()
    office.close()
    office.services.keeping.restore(
        type(backup)(path=outside, made_at=backup.made_at, size_bytes=1), office.path
    )
    outside.unlink()
    assert office.found() == []


def test_what_was_set_aside_before_a_restore_is_swept_too(office: Office) -> None:
    aside = office.services.opening.restore(office.services.opening.backups()[0])
    assert aside is not None
    office.erase()
    office.close()
    assert aside.exists()
    assert office.found() == []


def test_a_copy_that_cannot_be_opened_is_told_and_removed_when_asked(office: Office) -> None:
    bad = office.services.opening.backups()[0].path
    content = bytearray(bad.read_bytes())
    content[4096:8192] = bytes(4096)
    bad.write_bytes(content)
    erasing = office.services.erasing
    done = erasing.erase("p77", erasing.preview("p77").standard)
    assert [one.path for one in done.left] == [bad]
    assert isinstance(done.left[0].problem, Refused)
    assert office.services.erasing.unfinished() is None
    assert erasing.remove(done.left) == ()
    office.close()
    assert office.found() == []


def test_a_name_that_is_left_on_purpose_stays_where_it_was_left_and_nowhere_else(office: Office) -> None:
    told = office.services.erasing.preview("p77")
    left = next(one.key for one in told.texts if one.key.endswith("/value"))
    office.erase(ticked=told.standard - {left})
    said = [one.value for one in office.document.all(Output)]
    assert f"Vi spørger {NAME} først" in said
    office.close()
    assert office.found(PRIVATE) == []
    office.open()
    assert f"Vi spørger {NAME} først" in [one.value for one in office.document.all(Output)]


def test_it_is_remembered_when_and_how_much_but_not_who(office: Office) -> None:
    office.erase()
    (one,) = office.services.erasing.record()
    assert one.at == office.clock.utc()
    assert one.records >= 7


def test_nobody_is_erased_before_the_eyes_of_the_room(office: Office) -> None:
    office.services.show.open_wall()
    with pytest.raises(Refused, match=r"erase\.showing"):
        office.services.erasing.begin("p77", ())
    office.services.show.close_wall()
    office.services.rehearsing.begin()
    with pytest.raises(Refused, match=r"erase\.rehearsing"):
        office.services.erasing.refuse_now()
    office.services.rehearsing.end()
    office.services.erasing.refuse_now()


def test_an_erasing_does_not_end_before_the_eyes_of_the_room(office: Office) -> None:
    """It began, was interrupted, and is gone on with while the show is open."""
    erasing = office.services.erasing
    order = erasing.begin("p77", erasing.preview("p77").standard)
    swept = erasing.sweep(order, lambda _done, _all: None, lambda: False)
    office.services.show.open_wall()
    with pytest.raises(Refused, match=r"erase\.showing"):
        erasing.finish(order, swept)
    assert office.document.get(Participant, "p77") is not None
    office.services.show.close_wall()
    erasing.finish(order, swept)
    assert office.document.get(Participant, "p77") is None
    assert erasing.unfinished() is None


def test_a_file_that_is_only_read_shows_nobody_who_was_erased(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick.workshop"
    shutil.copy(office.services.opening.backups()[0].path, stick)
    before = stick.read_bytes()
    office.erase()
    repository = office.services.files.open_read_only(stick)
    assert office.services.erasing.erase_again(repository) == 1
    assert not any(one.id == "p77" for one in repository.load())
    repository.close()
    assert stick.read_bytes() == before


def test_what_is_protected_by_a_passphrase_is_erased_and_stays_protected(office: Office) -> None:
    office.services.protecting.set(passphrase="en lang adgangskode")
    pending = office.services.protecting.unfinished()
    if pending is not None:
        office.services.protecting.finish(
            office.services.protecting.rewrite(pending, lambda _done, _all: None, lambda: False)
        )
    stick = office.folder / "stick.workshop"
    shutil.copy(office.services.opening.backups()[0].path, stick)
    office.erase()
    for backup in office.services.opening.backups():
        assert office.services.protecting.is_file_protected(backup.path)
        assert office.services.keeping.contents(backup).participants == 8
    office.close()
    stick.replace(office.path)
    office.services.protecting.offer(office.path, "en lang adgangskode")
    office.open()
    assert office.document.get(Participant, "p77") is None
    assert office.services.protecting.is_protected


class Stops:
    """Files are put in their place, but for the one that is counted to."""

    def __init__(self, at: int, trouble: BaseException) -> None:
        self._left = at
        self._trouble = trouble
        self._replace = Path.replace
        self.was_reached = False

    def replace(self, path: Path, target: Path) -> Path:
        self._left -= 1
        if self._left == 0:
            self.was_reached = True
            raise self._trouble
        return self._replace(path, target)


def say(office: Office, words: str) -> None:
    """The first of what the groups have given back says this."""
    said = min(
        (one for one in office.document.all(Output) if isinstance(one.value, str)), key=lambda one: one.id
    )
    office.edit(RecordChange(said, replace(said, value=words)))


def finish(office: Office) -> None:
    """As the program does aside after an opening."""
    order = office.services.erasing.unfinished()
    if order is not None:
        swept = office.services.erasing.sweep(order, lambda _done, _all: None, lambda: False)
        office.services.erasing.finish(order, swept)


@pytest.mark.parametrize(
    "trouble", [Killed(), OSError(28, "No space left on device")], ids=["killed", "full"]
)
def test_interrupted_at_any_file_it_is_gone_on_with_at_the_next_opening(
    office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, trouble: BaseException
) -> None:
    """P9: whichever file the program was just putting in its place, each is the old or the new one."""
    office.close()
    kept = tmp_path.parent / f"{tmp_path.name}-kept"
    shutil.copytree(tmp_path, kept)
    for number in count(1):
        shutil.rmtree(tmp_path)
        shutil.copytree(kept, tmp_path)
        office.crash()
        office.open()
        stops = Stops(number, trouble)
        with monkeypatch.context() as patched, suppress(Killed, Problem):
            patched.setattr(Path, "replace", lambda path, target, stops=stops: stops.replace(path, target))
            office.erase()
        office.crash()
        office.open()
        finish(office)
        assert office.services.erasing.unfinished() is None
        assert office.document.get(Participant, "p77") is None
        office.close()
        assert office.found() == []
        if not stops.was_reached:
            break
    assert number > 3
    shutil.rmtree(kept)


def test_a_cancelled_sweep_leaves_the_rest_for_the_next_opening(office: Office) -> None:
    erasing = office.services.erasing
    order = erasing.begin("p77", erasing.preview("p77").standard)
    swept = erasing.sweep(order, lambda _done, _all: None, lambda: True)
    assert swept.is_cancelled
    office.crash()
    office.open()
    assert office.services.erasing.unfinished() is not None
    finish(office)
    assert office.document.get(Participant, "p77") is None
    office.close()
    assert office.found() == []


def test_a_name_in_an_older_backup_is_found_after_a_crash_before_the_sweep(tmp_path: Path) -> None:
    """P9: the open file alone knows what the person is called, so it comes last at the next opening too."""
    office = Office(tmp_path)
    office.start()
    say(office, f"Vi spørger {NAME} først")
    office.back_up()
    say(office, "Vi spørger ingen")
    office.edit(*added([Participant(id="p77", name=NAME)]))
    erasing = office.services.erasing
    erasing.begin("p77", erasing.preview("p77").standard)
    office.crash()
    office.open()
    finish(office)
    assert office.services.erasing.unfinished() is None
    assert office.document.get(Participant, "p77") is None
    office.close()
    assert office.found() == []


def test_somebody_who_was_taken_off_the_list_is_erased_too(office: Office) -> None:
    """P9: remembered edits and backups go on knowing them."""
    office.services.people.remove_people(["p77"])
    assert [one.id for one in office.services.erasing.former_here()] == ["p77"]
    told = office.services.erasing.preview("p77")
    assert told.person.name == NAME
    assert f"Vi spørger {NAME} først" in [one.sentence for one in told.texts if one.is_whole]
    office.erase()
    assert office.services.erasing.former() == ()
    office.close()
    assert office.found() == []
    office.open()
    with pytest.raises(Refused, match=r"erase\.gone"):
        office.services.erasing.preview("p77")


def test_somebody_whom_backups_alone_know_is_erased_too(office: Office) -> None:
    """P9: nothing in the open file remembers them."""
    office.services.people.remove_people(["p77"])
    office.document.repository.forget(["p77"])
    assert office.services.erasing.former_here() == ()
    assert [one.name for one in office.services.erasing.former()] == [NAME]
    office.erase()
    office.close()
    assert office.found() == []


def test_a_name_that_was_changed_goes_too(office: Office) -> None:
    """P9: what the person was called before, in texts of the open file and of copies."""
    person = office.document.get(Participant, "p77")
    assert person is not None
    half = replace(person, name="Vi", email="")
    new = replace(half, name="Vi Giftnavn")
    office.edit(RecordChange(person, half))
    office.edit(RecordChange(half, new))
    assert f"Vi spørger {NAME} først" in [
        one.sentence for one in office.services.erasing.preview("p77").texts if one.is_whole
    ]
    office.erase()
    assert "Vi spørger [slettet] først" in [one.value for one in office.document.all(Output)]
    office.close()
    assert office.found() == []


def test_a_name_that_only_backups_know_goes_from_the_open_file_too(office: Office) -> None:
    person = office.document.get(Participant, "p77")
    assert person is not None
    office.edit(RecordChange(person, replace(person, name="Rosa Giftnavn", email="")))
    office.document.repository.forget([one.id for one in office.document.records()])
    office.erase()
    office.close()
    assert office.found() == []


def test_a_former_name_that_is_now_somebody_elses_stays_theirs(office: Office) -> None:
    person = office.document.get(Participant, "p77")
    assert person is not None
    office.edit(RecordChange(person, replace(person, name="Rosa Giftnavn", email="")))
    office.edit(*added([Participant(id="p78", name=NAME)]))
    say(office, f"{NAME} kom, og Rosa Giftnavn gik")
    office.erase()
    assert f"{NAME} kom, og [slettet] gik" in [one.value for one in office.document.all(Output)]


def test_a_backup_that_cannot_be_unlocked_leaves_what_was_done_since_to_be_undone(office: Office) -> None:
    locked = office.services.opening.backups()[-1].path
    office.erase()
    locked.with_name("Forløb-20200101T000000000000Z.workshop").write_bytes(os.urandom(8192))
    remembered = next((office.folder / "data" / "erased").iterdir())
    remembered.write_text(remembered.read_text().replace('"is_swept": true', '"is_swept": false'))
    say(office, "noget nyt")
    label = office.document.undo_state().undo_label
    assert label
    for _ in range(2):
        office.close()
        office.open()
        finish(office)
        assert office.document.undo_state().undo_label == label


def test_nothing_begins_when_it_cannot_be_remembered(office: Office) -> None:
    place = office.folder / "data" / "erased"
    place.write_text("in the way")
    with pytest.raises(Outside, match=r"erase\.cannot_remember"):
        office.services.erasing.begin("p77", ())
    assert office.document.get(Participant, "p77") is not None


def test_an_entry_of_the_library_loses_the_name_unless_it_is_left(office: Office) -> None:
    kept = office.folder / "data" / "library" / "own.fpakke"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps({"title": "Øvelse", "about": f"Af {NAME}", "records": {}, "n": 1}))
    told = office.services.erasing.preview("p77")
    assert "library:own.fpakke" in told.standard
    office.erase()
    assert json.loads(kept.read_bytes()) == {
        "title": "Øvelse",
        "about": "Af [slettet]",
        "records": {},
        "n": 1,
    }


def test_an_entry_of_the_library_is_left_when_that_is_chosen(office: Office) -> None:
    kept = office.folder / "data" / "library" / "removed" / "own.fpakke"
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text(json.dumps([f"Af {NAME}"]))
    (kept.parent / "bad.fpakke").write_bytes(b"\xff{")
    office.erase(ticked=office.services.erasing.preview("p77").standard - {"library:own.fpakke"})
    assert NAME in kept.read_text()


def test_what_is_remembered_outside_is_no_reason_not_to_open_when_it_is_damaged(office: Office) -> None:
    office.erase()
    (stone,) = (office.folder / "data" / "erased").iterdir()
    stone.write_bytes(b"{damaged")
    office.close()
    office.open()
    assert [one.person_id for one in office.services.erasing.record()] == ["p77"]


def test_a_file_that_could_not_be_opened_for_a_fault_can_be_tried_again(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.erase()
    office.close()

    def fault(*_arguments: object) -> None:
        raise ValueError("a fault of the program")

    with monkeypatch.context() as patched:
        patched.setattr(ErasingInFile, "people", fault)
        with pytest.raises(ValueError, match="a fault"):
            office.open()
    office.open()
    assert office.document.is_open


def test_what_a_crash_has_left_of_other_work_goes_too(office: Office) -> None:
    data = office.folder / "data"
    left = [
        data / "scratch" / "salvage-x" / "file",
        data / "reading" / "y" / "page",
        office.services.opening.backups()[0].path.parent / "pending.part.part",
    ]
    for file in left:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(NAME)
    office.erase()
    assert not any(file.exists() for file in left)


def test_nobody_who_was_erased_is_rescued_from_a_damaged_file(office: Office, tmp_path: Path) -> None:
    """P9: what is read of a damaged file, row by row, is read without them."""
    damaged = tmp_path / "damaged.workshop"
    good = tmp_path / "good.workshop"
    for copy in (damaged, good):
        shutil.copy(office.services.opening.backups()[0].path, copy)
    with damaged.open("r+b") as file:
        file.seek(100)
        file.write(b"\xff" * 8)

    def read() -> list[Record]:
        rescuing = office.services.recovery.rescuing
        return list(rescuing.read(damaged, lambda _done, _all: None, lambda: False, like=good).records)

    assert any(one.id == "p77" for one in read())
    office.erase()
    after = read()
    assert not {one.id for one in after} & {"p77", "own-plan", "talk", "told"}
    assert len(after) > 10
    assert not any(NAME in str(one) for one in after)


def test_a_file_that_takes_nothing_is_refused(office: Office, tmp_path: Path) -> None:
    copy = tmp_path / "copy.workshop"
    office.services.opening.save_copy(copy)
    read = Office(tmp_path / "other")
    read.document.attach(read.services.files.open_read_only(copy))
    with pytest.raises(Outside, match=r"store\.read_only"):
        read.services.erasing.refuse_now()
    read.document.repository.close()


def test_a_copy_that_cannot_be_removed_is_told(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "folder.workshop"
    folder.mkdir()
    left = Left(path=folder, problem=Refused("store.damaged", file="x"))
    (told,) = office.services.erasing.remove([left])
    assert told.problem.key == "erase.cannot_remove"


def test_a_whole_file_is_told_and_refused_while_it_is_open(office: Office) -> None:
    files = office.services.erasing_files
    whole = files.preview()
    assert whole.path == office.path
    assert len(whole.copies) >= 2
    with pytest.raises(Refused, match=r"erase\.still_open"):
        files.erase(whole)
    office.erase()
    office.close()
    stones = office.folder / "data" / "erased"
    assert list(stones.iterdir())
    assert files.erase(whole) >= 3
    assert not list(stones.iterdir())
    assert not office.path.exists()
    assert files.erase(whole) == 0


def test_the_backups_of_the_original_stay_when_a_copy_of_it_is_erased(office: Office) -> None:
    original = {one.path for one in office.services.opening.backups()}
    copy = office.path.with_name("Øvelse.workshop")
    office.services.opening.save_copy(copy)
    office.erase()
    office.close()
    office.services.opening.open(copy)
    office.back_up()
    office.close()
    files = office.services.erasing_files
    whole = files.preview_closed(copy)
    assert set(whole.others) >= original
    assert whole.backups
    assert all("Øvelse" in one.name for one in whole.backups)
    files.erase(whole)
    assert not copy.exists()
    assert office.path.exists()
    assert all(one.exists() for one in original)
    assert list((office.folder / "data" / "erased").iterdir()), (
        "the backups that stay may hold who was erased"
    )
    files.erase(files.preview_closed(office.path).with_others())
    assert not any(one.exists() for one in original)


def test_an_old_backup_shows_nobody_who_was_erased_and_says_so_when_it_is_fetched(
    office: Office, tmp_path: Path
) -> None:
    backup = office.services.opening.backups()[0]
    stick = tmp_path / "stick.workshop"
    shutil.copy(backup.path, stick)
    leaders = len(office.document.all(Participant))
    office.erase()
    shutil.copy(stick, backup.path)
    looked = office.services.recovery.looking.look(backup)
    assert looked.glance is not None
    assert looked.glance.leaders == leaders - 1
    assert "p77" not in looked.glance.records
    assert not [one for one in looked.glance.newest if NAME in one.text]
    office.published.clear()
    office.services.opening.restore(backup)
    assert [one.people for one in office.published if isinstance(one, PeopleErased)] == [1]
    assert office.document.get(Participant, "p77") is None


def test_a_file_that_cannot_be_removed_is_told(office: Office) -> None:
    whole = office.services.erasing_files.preview()
    office.close()
    office.path.unlink()
    office.path.mkdir()
    (office.path / "x").touch()
    with pytest.raises(Outside, match=r"erase\.cannot_remove"):
        office.services.erasing_files.erase(whole)


def test_an_older_copy_that_is_set_aside_unopened_is_gone_through_too(office: Office, tmp_path: Path) -> None:
    stick = tmp_path / "stick.workshop"
    backup = office.services.opening.backups()[0]
    shutil.copy(backup.path, stick)
    office.erase()
    office.close()
    stick.replace(office.path)
    office.services.keeping.restore(replace(backup, path=backup.path), office.path)
    assert office.found() != []
    office.open()
    finish(office)
    office.close()
    assert office.found() == []


def test_copies_are_read_aside_until_it_is_cancelled(office: Office) -> None:
    office.back_up()
    known = office.services.erasing.known
    copies = known.copies()
    assert copies
    assert NAME in {one.name for one in known.read(copies, is_cancelled=_no)}
    assert known.read(copies, is_cancelled=_yes) == ()


def _no() -> bool:
    return False


def _yes() -> bool:
    return True
