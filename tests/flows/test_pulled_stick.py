"""A stick that is pulled out, and files that a virus scanner holds, through the real windows (F14, F16, F17)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.disk import TRIES
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.protection import FileKey
from facilitator_app.store import copies
from facilitator_app.store.engine import SqliteError
from facilitator_app.store.faults import told
from facilitator_app.store.repository import WorkshopRepository
from tests.fakes import FakeClock
from tests.flows.damage import say
from tests.flows.desk import Desk

LATE = "Skrevet efter at stikket var ude"
WORD = "en lang adgangskode"


class Stick:
    """A folder that comes and goes, with the file of the day on it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "stik" / "dag.workshop"
        self._away = folder / "i lommen"
        self.file.parent.mkdir()

    def pull(self) -> None:
        self.file.parent.rename(self._away)

    def put_back(self) -> None:
        self._away.rename(self.file.parent)


@pytest.fixture
def stick(tmp_path: Path) -> Stick:
    return Stick(tmp_path)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, stick: Stick) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    made.windows.services.opening.save_copy(stick.file)
    made.windows.files.open(stick.file)
    yield made
    made.leave()


def unsaved(folder: Path) -> list[str]:
    return sorted(one.name for one in (folder / "data" / "unsaved").glob("*/*"))


def said(desk: Desk) -> set[object]:
    return {one.value for one in desk.windows.services.document.all(Output)}


def shown(desk: Desk) -> str:
    return desk.program.window.banners.shown_name()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder with an open file cannot be moved")
def test_a_stick_that_comes_back_takes_what_was_typed_meanwhile(
    desk: Desk, tmp_path: Path, stick: Stick
) -> None:
    """F16, F17: the banner stands, the text is kept and lies in a copy on the computer; *Try again* saves it in its
    place, and the copy goes."""
    stick.pull()
    say(desk, LATE)
    assert shown(desk) == "save_failed"
    assert LATE in said(desk)
    assert unsaved(tmp_path) == ["dag.workshop"]
    assert (tmp_path / "data" / "unsaved").stat().st_mode & 0o077 == 0
    desk.beat()
    desk.press("retry_save")
    assert shown(desk) == "save_failed"
    stick.put_back()
    desk.press("retry_save")
    assert shown(desk) == ""
    assert desk.windows.services.document.is_all_saved
    assert unsaved(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere an open file cannot be written over")
def test_a_file_that_another_program_writes_over_is_told_and_work_goes_on_in_a_copy(
    desk: Desk, tmp_path: Path, stick: Stick
) -> None:
    """F16: the file keeps its name and its place in the folder; what was put into it stays as it is."""
    older = stick.file.read_bytes()
    say(desk, "Skrevet før")
    desk.windows.services.document.repository.settle()
    stick.file.write_bytes(older)
    say(desk, LATE)
    assert shown(desk) == "save_failed"
    assert unsaved(tmp_path) == ["dag.workshop"]
    desk.dialogs.file = tmp_path / "videre.workshop"
    desk.press("save_elsewhere")
    assert desk.windows.services.opening.path == desk.dialogs.file
    assert shown(desk) == ""
    assert {"Skrevet før", LATE} <= said(desk)
    assert stick.file.read_bytes() == older
    assert unsaved(tmp_path) == []


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder with an open file cannot be moved")
@pytest.mark.parametrize("is_protected", [False, True], ids=["plain", "protected"])
def test_what_a_crash_after_a_pulled_stick_would_lose_is_offered_at_the_next_start(
    desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path, stick: Stick, is_protected: bool
) -> None:
    """F1, F17: the copy lies under the file's own key, and what is typed later is in it as well."""
    left, key = as_after_a_crash(desk, tmp_path, stick, is_protected=is_protected)
    assert (LATE.encode() in left) is not is_protected
    again = Desk(qtbot, qapp, tmp_path / "data", clock=desk.clock)
    try:
        again.press("unsaved_later")
        assert shown(again) == ""
        again.windows.unsaved.offer()
        assert shown(again) == "unsaved_copy"
        if key is not None:
            again.windows.services.files.protection.hold(key)
        again.press("open_unsaved")
        assert again.windows.services.opening.path.name == "dag (ikke gemt).workshop"
        assert {"Skrevet først", LATE} <= said(again)
        assert unsaved(tmp_path) == []
        assert shown(again) == ""
    finally:
        again.leave()
        stick.put_back()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder with an open file cannot be moved")
def test_a_start_without_the_stick_does_not_forget_which_file_was_worked_in(
    desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path, stick: Stick
) -> None:
    """F17, F60: the sample day stands in for it, and the file is the first again when the stick is there; the data
    folder that was open to others is closed to them at the start."""
    data = tmp_path / "data"
    desk.close()
    data.chmod(0o755)
    stick.pull()
    without = Desk(qtbot, qapp, data, clock=desk.clock)
    assert without.windows.services.document.engagement.is_sample
    assert without.windows.services.opening.path != stick.file
    assert data.stat().st_mode & 0o777 == 0o700
    without.windows.protection.acts.file_lost.emit(str(stick.file))
    without.close()
    stick.put_back()
    again = Desk(qtbot, qapp, data, clock=desk.clock)
    try:
        assert again.windows.services.opening.path == stick.file
    finally:
        again.leave()


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder with an open file cannot be moved")
def test_whoever_is_erased_stands_in_no_copy_of_what_could_not_be_saved(
    desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path, stick: Stick
) -> None:
    """F17: a crash left it; it is swept with the backups, and goes with the whole file."""
    as_after_a_crash(desk, tmp_path, stick, is_protected=False)
    stick.put_back()
    again = Desk(qtbot, qapp, tmp_path / "data", clock=desk.clock, file=stick.file)
    try:
        services = again.windows.services
        leader = services.document.all(Participant)[0]
        kept = next((tmp_path / "data" / "unsaved").glob("*/dag.workshop"))
        assert leader.name.encode() in kept.read_bytes()
        assert kept in services.erasing_files.preview().backups
        services.erasing.erase(leader.id, ())
        services.files.check(kept)
        with closing(services.files.open_read_only(kept)) as copy:
            assert leader.id not in {one.id for one in copy.load()}
    finally:
        again.leave()


def test_half_a_copy_that_a_kill_left_is_gone_after_the_next_start(
    desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    """F2, F17: nobody would find it again, and all that was typed stands in it."""
    desk.close()
    half = tmp_path / "data" / "unsaved" / "forløb" / "dag.workshop.part"
    half.parent.mkdir(parents=True)
    half.write_bytes(b"SQLite format 3")
    again = Desk(qtbot, qapp, tmp_path / "data", clock=desk.clock)
    try:
        assert unsaved(tmp_path) == []
    finally:
        again.leave()


def as_after_a_crash(
    desk: Desk, folder: Path, stick: Stick, *, is_protected: bool
) -> tuple[bytes, FileKey | None]:
    """The program ended while the stick was out; what it left on the computer, and the file's key."""
    services = desk.windows.services
    if is_protected:
        services.protecting.set(passphrase=WORD)
    stick.pull()
    say(desk, "Skrevet først")
    desk.beat(3)
    say(desk, LATE)
    desk.beat(3)
    kept = next((folder / "data" / "unsaved").glob("*/dag.workshop"))
    left = kept.read_bytes()
    stick.put_back()
    desk.beat()
    assert not kept.exists()
    key = services.files.protection.key_of(stick.file)
    desk.close()
    kept.parent.mkdir()
    kept.write_bytes(left)
    stick.pull()
    return left, key


def test_a_copy_over_a_file_that_a_virus_scanner_holds_is_told_and_succeeds_when_tried_again(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F14: after 2.25 s it is said which file is held and where the copy lies; the open file stays open."""
    target = tmp_path / "kopi.workshop"
    desk.dialogs.file = target
    desk.save_copy()
    before = target.read_bytes()
    say(desk, LATE)
    replace, left, pauses = Path.replace, [TRIES], list[float]()

    def held(part: Path, place: Path) -> Path:
        if place == target and left[0]:
            left[0] -= 1
            error = PermissionError(13, "The process cannot access the file")
            error.winerror = 32  # type: ignore[attr-defined]
            raise error
        return replace(part, place)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(copies, "sleep", pauses.append)
    desk.dialogs.told.clear()
    desk.save_copy()
    assert target.name in desk.dialogs.told[-1]
    assert f"{target.name}.part" in desk.dialogs.told[-1]
    assert target.read_bytes() == before
    assert sum(pauses) == pytest.approx(2.25)
    desk.save_copy()
    assert LATE.encode() in target.read_bytes()
    assert not target.with_name(f"{target.name}.part").exists()


def test_what_is_typed_while_a_virus_scanner_holds_the_open_file_is_kept_and_saved_later(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F9, F14: the file takes nothing for a moment, as another program has locked part of it."""
    write, path = WorkshopRepository.write, desk.windows.services.opening.path
    held = [True]

    def locked(repository: WorkshopRepository, edit: object) -> None:
        if held[0] and repository.path == path:
            with told(repository.path):
                error = SqliteError("disk I/O error")
                error.sqlite_errorcode = 5  # type: ignore[attr-defined]
                raise error
        write(repository, edit)  # type: ignore[arg-type]

    monkeypatch.setattr(WorkshopRepository, "write", locked)
    say(desk, LATE)
    assert shown(desk) == "save_failed"
    assert LATE in said(desk)
    assert unsaved(tmp_path) == ["dag.workshop"]
    held[0] = False
    desk.beat()
    assert shown(desk) == ""
    assert desk.windows.services.document.is_all_saved
    assert unsaved(tmp_path) == []
