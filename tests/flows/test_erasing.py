"""Somebody is erased in the window: what goes is shown, the copies follow, and nothing is left on the computer. P9."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from facilitator_app.domain.people import Participant
from facilitator_app.services.changes import FileLeaving
from facilitator_app.services.erasing import ErasingPeople
from facilitator_app.services.sweeping_copies import Swept
from facilitator_app.ui.kit import CheckBox
from facilitator_app.ui.planner.area import PlannerArea
from facilitator_app.ui.planner.people_page import PEOPLE
from facilitator_app.ui.privacy.erase_dialog import EraseDialog
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, agree, in_dialog
from tests.flows.locker import tried
from tests.offices import NAME, Office


@pytest.fixture
def office(tmp_path: Path, clock: FakeClock) -> Office:
    """A file with the person in it, closed, with backups in the data folder of the program."""
    made = Office(tmp_path / "computer", clock)
    made.start()
    made.put_person()
    made.close()
    return made


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, office: Office, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, office.folder / "data", clock=clock, file=office.path)
    yield made
    made.close()


def people_page(desk: Desk) -> PlannerArea:
    planner = desk.go_to(AreaName.PLAN)
    assert isinstance(planner, PlannerArea)
    planner.show_entry(PEOPLE, "p77")
    return planner


def agree_for_good(seen: list[str], dialog: QDialog) -> None:
    act = dialog.findChild(QAbstractButton, "act")
    sure = dialog.findChild(CheckBox, "erase_sure")
    counts = dialog.findChild(QLabel, "erase_counts")
    assert act is not None
    assert sure is not None
    assert counts is not None
    seen += [dialog.windowTitle(), counts.text(), act.toolTip()]
    assert not act.isEnabled()
    sure.click()
    assert act.isEnabled()
    agree(dialog)


def test_somebody_is_erased_from_the_list_of_participants(desk: Desk, office: Office, qtbot: QtBot) -> None:
    """P9, as a user does it."""
    people_page(desk)
    seen: list[str] = []
    in_dialog(partial(desk.press, "erase_person"), partial(agree_for_good, seen))
    qtbot.waitUntil(lambda: not desk.windows.erasing.is_erasing() and bool(desk.dialogs.told))
    assert seen[0] == f"Slet {NAME}"
    assert "1 handlingsskema" in seen[1]
    assert "kryds" in seen[2]
    assert "slettet eller ændret" in desk.dialogs.told[-1]
    assert desk.windows.services.document.get(Participant, "p77") is None
    desk.windows.services.opening.close()
    assert office.found() == []
    desk.windows.services.opening.open(office.path)


def test_keeping_somebody_changes_nothing(desk: Desk) -> None:
    people_page(desk)
    in_dialog(partial(desk.press, "erase_person"), QDialog.reject)
    assert desk.windows.services.document.get(Participant, "p77") is not None
    assert desk.windows.services.erasing.record() == ()


def test_nobody_is_erased_while_the_room_sees_the_show(desk: Desk) -> None:
    people_page(desk)
    desk.windows.services.show.open_wall()
    desk.windows.erasing.ask("p77")
    assert "Afslut visningen" in desk.dialogs.told[-1]
    desk.windows.services.show.close_wall()


def test_an_older_copy_is_erased_at_its_opening_and_that_is_said(
    desk: Desk, office: Office, qtbot: QtBot, tmp_path: Path
) -> None:
    old = tmp_path / "old.workshop"
    desk.windows.services.opening.save_copy(old)
    in_dialog(partial(desk.windows.erasing.ask, "p77"), partial(agree_for_good, []))
    qtbot.waitUntil(lambda: bool(desk.dialogs.told))
    other = office.path.with_name("gammel.workshop")
    shutil.copy(old, other)
    desk.windows.files.open(other)
    qtbot.waitUntil(lambda: "slettet igen" in desk.dialogs.told[-1])
    assert desk.windows.services.document.get(Participant, "p77") is None


def test_an_interrupted_erasing_is_gone_on_with_aside(desk: Desk, office: Office, qtbot: QtBot) -> None:
    services = desk.windows.services
    services.erasing.begin("p77", services.erasing.preview("p77").standard)
    desk.windows.erasing.go_on()
    qtbot.waitUntil(lambda: not desk.windows.erasing.is_erasing())
    assert services.document.get(Participant, "p77") is None
    assert services.erasing.unfinished() is None
    assert office.found(NAME) == [] or desk.windows.services.document.is_open


def test_the_copy_that_is_written_is_finished_before_the_file_is_let_go_of(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An act on the file, as a new passphrase, may write the same copy anew next."""
    services = desk.windows.services
    services.erasing.begin("p77", services.erasing.preview("p77").standard)
    sweep, ended = ErasingPeople.sweep, list[bool]()
    has_begun, looked = threading.Event(), threading.Event()

    def slowly_swept(erasing: ErasingPeople, *given: Any) -> Swept:
        has_begun.set()
        while not given[-1]():  # until it is cancelled
            looked.wait(0.005)
        swept = sweep(erasing, *given)
        ended.append(True)
        return swept

    monkeypatch.setattr(ErasingPeople, "sweep", slowly_swept)
    desk.windows.erasing.go_on()
    assert has_begun.wait(10)
    desk.program.hub.publish(FileLeaving())
    assert ended == [True]
    qtbot.waitUntil(lambda: not desk.windows.erasing.is_erasing())


def agree_to_file(seen: list[str], ticks: tuple[str, ...], dialog: QDialog) -> None:
    act = dialog.findChild(QAbstractButton, "act")
    assert act is not None
    seen += [label.text() for label in dialog.findChildren(QLabel)]
    assert not act.isEnabled()
    for name in ticks:
        box = dialog.findChild(CheckBox, name)
        assert box is not None
        assert not box.isChecked()
        box.click()
    assert act.isEnabled()
    agree(dialog)


def test_an_erasing_that_is_gone_on_with_waits_until_the_room_sees_nothing(desk: Desk, qtbot: QtBot) -> None:
    services = desk.windows.services
    services.erasing.begin("p77", services.erasing.preview("p77").standard)
    services.show.open_wall()
    desk.windows.erasing.go_on()
    qtbot.waitUntil(lambda: not desk.windows.erasing.is_erasing())
    assert services.document.get(Participant, "p77") is not None
    services.show.close_wall()
    qtbot.waitUntil(lambda: services.document.get(Participant, "p77") is None)
    assert services.erasing.unfinished() is None


def test_a_whole_file_is_erased_and_another_is_opened(desk: Desk, office: Office) -> None:
    seen: list[str] = []
    in_dialog(desk.windows.erasing.ask_whole_file, partial(agree_to_file, seen, ("erase_sure",)))
    said = "\n".join(seen)
    assert "USB-stik" in said
    assert "slettet igen" not in said
    assert f"{office.path}\n" in said
    assert "af filer, der hedder »Forløb«" in said
    assert not office.path.exists()
    assert office.found() == []
    assert "slettet" in desk.dialogs.told[-1]
    assert desk.windows.services.document.is_open


def test_a_whole_file_that_is_kept_stays(desk: Desk, office: Office) -> None:
    in_dialog(desk.windows.erasing.ask_whole_file, QDialog.reject)
    assert office.path.exists()


@pytest.mark.parametrize(
    ("ticks", "stay"), [(("erase_sure",), True), (("erase_others", "erase_sure"), False)]
)
def test_backups_of_the_original_stay_with_it_when_a_copy_is_erased(
    desk: Desk, office: Office, ticks: tuple[str, ...], stay: bool
) -> None:
    original = desk.windows.services.opening.backups()
    copy = office.path.with_name("Øvelse.workshop")
    desk.windows.services.opening.save_copy(copy)
    desk.windows.files.open(copy)
    in_dialog(desk.windows.erasing.ask_whole_file, partial(agree_to_file, [], ticks))
    assert not copy.exists()
    assert office.path.exists()
    assert original
    assert [one.path.exists() for one in original] == [stay] * len(original)


def test_a_copy_that_cannot_be_opened_is_told_and_removed_when_agreed(desk: Desk, qtbot: QtBot) -> None:
    bad = desk.windows.services.opening.backups()[-1].path
    content = bytearray(bad.read_bytes())
    content[4096:8192] = bytes(4096)
    bad.write_bytes(content)
    in_dialog(partial(desk.windows.erasing.ask, "p77"), partial(agree_for_good, []))
    qtbot.waitUntil(lambda: any(bad.name in asked for asked in desk.dialogs.asked))
    assert not bad.exists()


OTHER = "teglsten måge 1050 brev"


def lock_backup(desk: Desk) -> Path:
    """A backup under a passphrase that is not known here."""
    protection = desk.windows.services.files.protection
    backup = desk.windows.services.opening.backups()[-1].path
    protection.rewrite(backup, protection.new_key(OTHER))
    protection.let_go(desk.windows.services.opening.path)
    return backup


def test_locked_copies_are_counted_before_and_named_once_after(desk: Desk, qtbot: QtBot) -> None:
    backup = lock_backup(desk)
    every = len(desk.windows.services.opening.backups())
    desk.dialogs.agrees = False
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        seen.extend(label.text() for label in dialog.findChildren(QLabel))
        agree_for_good([], dialog)

    in_dialog(partial(desk.windows.erasing.ask, "p77"), look)
    assert backup.name in desk.dialogs.asked[0]
    assert any("1 kopi ligger under en adgangskode, der ikke kendes her" in text for text in seen)
    assert any(f"{every - 1} sikkerhedskopi" in text for text in seen)
    qtbot.waitUntil(lambda: len(desk.dialogs.asked) == 2)
    assert "1 kopi kunne ikke skrives om." in desk.dialogs.told[-1]
    assert desk.dialogs.asked[-1].count(backup.name) == 1
    assert str(backup.parent) not in desk.dialogs.asked[-1]
    assert "Skriv den" not in desk.dialogs.asked[-1]
    assert backup.exists()


def test_a_locked_copy_is_written_anew_when_its_passphrase_is_typed(desk: Desk, qtbot: QtBot) -> None:
    backup = lock_backup(desk)

    def erase() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, EraseDialog):
            agree_for_good([], dialog)
        else:
            QTimer.singleShot(5, erase)

    def unlock(dialog: QDialog) -> None:
        QTimer.singleShot(0, erase)
        tried(dialog, OTHER, qtbot)
        qtbot.waitUntil(lambda: not dialog.isVisible())

    in_dialog(partial(desk.windows.erasing.ask, "p77"), unlock)
    qtbot.waitUntil(lambda: not desk.windows.erasing.is_erasing() and bool(desk.dialogs.told))
    assert len(desk.dialogs.asked) == 1
    assert "ikke skrives om" not in desk.dialogs.told[-1]
    with closing(desk.windows.services.files.open_read_only(backup)) as repository:
        assert "p77" not in [one.id for one in repository.load()]


def test_nobody_is_erased_who_has_gone_meanwhile(desk: Desk) -> None:
    desk.windows.erasing.ask("nobody")
    assert "står ikke længere på listen" in desk.dialogs.told[-1]
