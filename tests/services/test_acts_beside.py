"""What takes long is done to the open file beside the window: seen as it was meanwhile, stopped and failing whole."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest

from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.beside import Stage
from facilitator_app.services.changes import FileOpened, SaveFailed
from facilitator_app.services.keeping_safe import KeepingSafe
from facilitator_app.services.opening import NotOpenedAgain
from facilitator_app.store import keys
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.offices import Office

T = TypeVar("T")
FIRST = "kaffe lampe bro søm"
SECOND = "teglsten måge 1050 brev"
NEVER = 99


class Watching:
    """Does all work in another thread, and notes how the file is seen then. `meanwhile` is done before a stage."""

    def __init__(self, office: Office) -> None:
        self._document = office.document
        self._pool = ThreadPoolExecutor(max_workers=1)
        self.seen: list[tuple[Stage, bool, str]] = []
        self.meanwhile: dict[Stage, Callable[[], None]] = {}
        self.asked = 0
        self.stop_at = NEVER

    def run(self, stage: Stage, work: Callable[[], T], /) -> T:
        title = self._document.workshop.title if self._document.records() else ""
        self.seen.append((stage, self._document.is_open, title))
        if act := self.meanwhile.pop(stage, None):
            act()
        return self._pool.submit(work).result()

    def go_on(self) -> None:
        assert threading.current_thread() is not threading.main_thread()
        self.asked += 1
        if self.asked == self.stop_at:
            raise Refused("store.cancelled")


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


@pytest.fixture
def office(tmp_path: Path, clock: FakeClock) -> Iterator[Office]:
    """A filled file, open, with a backup in which its workshop is called otherwise."""
    made = Office(tmp_path / "computer", clock)
    made.start()
    made.back_up()
    retitle(made, "Ny titel")
    yield made
    if made.document.is_open:
        made.close()


@pytest.fixture
def beside(office: Office) -> Watching:
    watching = Watching(office)
    office.services.opening.beside = watching
    return watching


def retitle(office: Office, title: str) -> None:
    office.document.replace("edit.workshop", replace(office.document.workshop, title=title))


def left_behind(office: Office) -> list[str]:
    """What lies beside the file besides its own logs and lock."""
    own = (office.path.name, f"{office.path.name}-wal", f"{office.path.name}.lock")
    return [one.name for one in office.path.parent.iterdir() if one.name not in own]


def test_the_file_is_seen_as_it_was_while_it_gets_a_passphrase(office: Office, beside: Watching) -> None:
    office.services.protecting.set(passphrase=FIRST)
    assert beside.seen == [
        (Stage.KEY, True, "Ny titel"),
        (Stage.BACKING_UP, False, "Ny titel"),
        (Stage.WRITING, False, "Ny titel"),
        (Stage.OPENING, False, "Ny titel"),
        (Stage.OPENING, False, "Ny titel"),
    ]
    assert office.services.protecting.is_protected
    assert office.document.is_open
    assert not office.document.is_lent


def test_a_change_tries_the_present_passphrase_beside(office: Office, beside: Watching) -> None:
    office.services.protecting.set(passphrase=FIRST)
    beside.seen.clear()
    office.services.protecting.change(present=FIRST, passphrase=SECOND)
    assert [stage for stage, _, _ in beside.seen][:3] == [Stage.KEY, Stage.KEY, Stage.BACKING_UP]
    office.services.protecting.remove(present=SECOND)
    assert not office.services.protecting.is_protected


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_stopped_anywhere_the_file_has_no_passphrase(office: Office, beside: Watching, stop_at: int) -> None:
    beside.stop_at = stop_at
    before = office.document.records()
    with pytest.raises(Refused, match=r"store\.cancelled"):
        office.services.protecting.set(passphrase=FIRST)
    assert not office.services.protecting.is_protected
    assert office.path.read_bytes().startswith(b"SQLite format 3")
    assert office.document.records() == before
    assert left_behind(office) == []
    office.services.protecting.set(passphrase=FIRST)
    assert office.services.protecting.is_protected


def test_what_is_asked_last_is_asked_before_the_file_is_replaced(office: Office, beside: Watching) -> None:
    office.services.protecting.set(passphrase=FIRST)
    assert beside.asked == 3
    beside.asked, oldest = 0, office.services.opening.backups()[-1]
    office.services.opening.restore(oldest)
    # Another three while what was plain is put under the passphrase would stop a file that is not the user's.
    assert beside.asked == 3


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_a_stopped_restore_leaves_the_file_and_nothing_beside_it(
    office: Office, beside: Watching, stop_at: int
) -> None:
    beside.stop_at = stop_at
    before = office.document.records()
    with pytest.raises(Refused, match=r"store\.cancelled"):
        office.services.opening.restore(office.services.opening.backups()[-1])
    assert office.document.records() == before
    assert left_behind(office) == []
    aside = office.services.opening.restore(office.services.opening.backups()[-1])
    assert aside is not None
    assert office.document.workshop.title != "Ny titel"


def test_a_restore_shows_the_old_file_until_the_other_is_read(office: Office, beside: Watching) -> None:
    office.services.opening.restore(office.services.opening.backups()[-1])
    stages = [stage for stage, _, _ in beside.seen]
    assert stages == [Stage.BACKING_UP, Stage.FETCHING, Stage.OPENING, Stage.OPENING]
    assert [title for _, _, title in beside.seen][:3] == ["Ny titel"] * 3
    assert not any(is_open for _, is_open, _ in beside.seen)


def test_a_failing_act_leaves_the_file_and_the_show(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> Path | None:
        raise Outside("store.restore_failed", file="Forløb.workshop")

    office.services.show.open_wall()
    closed: list[bool] = []
    beside.meanwhile[Stage.FETCHING] = lambda: closed.append(not office.services.show.show.is_open)
    monkeypatch.setattr(KeepingSafe, "restore", full)
    with pytest.raises(Outside, match="restore_failed"):
        office.services.opening.restore(office.services.opening.backups()[-1])
    assert office.document.workshop.title == "Ny titel"
    assert closed == [False]
    assert office.services.show.show.is_open


def test_no_other_file_is_let_in_and_none_out_while_it_is_lent(office: Office, beside: Watching) -> None:
    opening = office.services.opening
    refused: list[str] = []

    def try_all() -> None:
        other = office.path.with_name("other.workshop")
        acts = (
            partial(opening.open, other),
            opening.close,
            partial(opening.take_over, other),
            partial(opening.restore_over, other, opening.backups()[0]),
            partial(opening.while_closed, lambda _path: None),
        )
        for act in acts:
            try:
                act()
            except Problem as problem:
                refused.append(problem.key)

    beside.meanwhile[Stage.WRITING] = try_all
    office.services.protecting.set(passphrase=FIRST)
    assert refused == ["store.in_work"] * 5


def test_what_is_changed_meanwhile_is_in_the_file_afterwards(office: Office, beside: Watching) -> None:
    """Nobody can type then; if something is changed all the same, it waits."""
    beside.meanwhile[Stage.WRITING] = partial(retitle, office, "Imens")
    office.services.protecting.set(passphrase=FIRST)
    assert isinstance(next(one for one in office.published if isinstance(one, SaveFailed)), SaveFailed)
    assert office.document.workshop.title == "Imens"
    assert office.document.is_all_saved
    stored = [one for one in office.document.repository.load() if isinstance(one, Workshop)]
    assert "Imens" in {one.title for one in stored}


def test_what_is_changed_during_a_backup_is_written_after_it(office: Office, beside: Watching) -> None:
    beside.meanwhile[Stage.OPENING] = partial(retitle, office, "Imens")
    office.services.opening.back_up()
    assert office.document.is_all_saved
    stored = [one for one in office.document.repository.load() if isinstance(one, Workshop)]
    assert "Imens" in {one.title for one in stored}


def test_a_backup_that_fails_is_published_and_the_file_is_open(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object, **_named: object) -> None:
        raise Outside("store.backup_failed", times=3)

    monkeypatch.setattr(KeepingSafe, "back_up", fail)
    office.services.opening.back_up()
    office.services.protecting.set(passphrase=FIRST)
    failed = [one.problem.key for one in office.published if isinstance(one, SaveFailed)]
    assert failed == ["store.backup_failed"] * 3
    assert office.document.is_open


def test_no_backup_is_made_while_what_was_typed_cannot_be_written(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as full:
        full.setattr(WorkshopRepository, "write", _full)
        retitle(office, "Ikke skrevet")
        beside.seen.clear()
        office.services.opening.back_up()
    assert beside.seen == []
    assert office.document.save()


def test_a_file_that_cannot_be_opened_again_is_told_and_nothing_is_open(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(KeepingSafe, "open", _damaged)
    with pytest.raises(NotOpenedAgain) as told:
        office.services.protecting.set(passphrase=FIRST)
    assert told.value.is_done
    assert not office.document.is_open
    assert not office.document.is_lent
    assert office.document.records() == ()
    assert not office.services.show.show.is_open


@pytest.mark.parametrize("is_restored", [False, True], ids=["protected", "fetched"])
def test_a_file_that_fails_just_when_it_is_back_holds_nothing_and_another_can_be_opened(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch, is_restored: bool
) -> None:
    """F4: the disk answers once more, and then not when it is asked which workshop was worked on."""
    opening, backup = office.services.opening, office.services.opening.backups()[-1]
    act = (
        partial(opening.restore, backup)
        if is_restored
        else partial(office.services.protecting.set, passphrase=FIRST)
    )
    answers = WorkshopRepository.setting
    beside.meanwhile[Stage.OPENING] = partial(monkeypatch.setattr, WorkshopRepository, "setting", _no_disk)
    with pytest.raises(Outside):
        act()
    assert not office.document.is_lent
    assert not office.document.is_open
    monkeypatch.setattr(WorkshopRepository, "setting", answers)
    office.services.protecting.offer(office.path, FIRST)
    office.open()
    assert office.document.is_open


def _no_disk(_repository: WorkshopRepository, _key: str) -> str:
    raise Outside("store.disk_failed", file="x")


def test_records_that_cannot_be_read_anew_are_seen_as_they_were(
    office: Office, beside: Watching, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = office.document.records()
    monkeypatch.setattr(WorkshopRepository, "load", _unreadable)
    with pytest.raises(Outside, match="disk_failed"):
        office.services.opening.work_on_file(lambda _repository: None)
    assert office.document.is_open
    assert office.document.records() == before


def test_what_the_room_is_shown_meanwhile_stands_afterwards(office: Office, beside: Watching) -> None:
    """F27: the projector may be unplugged while the file is written anew; that is no reason to forget it."""
    show = office.services.show
    beside.meanwhile[Stage.WRITING] = partial(show.set_message, "Vi er tilbage 10.30")
    office.services.protecting.set(passphrase=FIRST)
    assert show.show.message == "Vi er tilbage 10.30"
    office.close()
    office.services.protecting.offer(office.path, FIRST)
    office.open()
    assert show.show.message == "Vi er tilbage 10.30"


def test_nothing_is_taken_back_or_made_again_while_the_file_is_lent(office: Office, beside: Watching) -> None:
    beside.meanwhile[Stage.BACKING_UP] = office.document.undo
    beside.meanwhile[Stage.WRITING] = office.document.redo
    office.services.protecting.set(passphrase=FIRST)
    assert office.document.workshop.title == "Ny titel"
    office.document.undo()
    assert office.document.workshop.title != "Ny titel"


def test_what_goes_with_somebody_is_looked_for_beside(office: Office, beside: Watching) -> None:
    person = office.document.all(Participant)[0]
    assert office.services.erasing.preview(person.id).person == person
    office.services.erasing.begin(person.id, ())
    assert beside.seen == [(Stage.READING, True, "Ny titel")] * 2


def test_somebody_is_erased_beside(office: Office, beside: Watching) -> None:
    office.put_person()
    office.published.clear()
    beside.seen.clear()
    office.services.erasing.erase("p77", frozenset())
    stages = [(stage, is_open) for stage, is_open, _ in beside.seen]
    assert stages == [
        (Stage.READING, True),
        (Stage.ERASING, True),
        (Stage.ERASING, False),
        (Stage.OPENING, False),
        (Stage.SWEEPING, True),
        (Stage.OPENING, False),
    ]
    assert [type(one) for one in office.published].count(FileOpened) == 1


def _full(*_given: object) -> None:
    raise Outside("store.disk_full")


def _unreadable(*_given: object) -> None:
    raise Outside("store.disk_failed")


def _damaged(*_given: object) -> None:
    raise Refused("store.damaged", file="Forløb.workshop")
