"""What the page *Adgangskode* says of the copies is true of each of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Button, RadioButton, RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, agree, in_dialog
from tests.flows.locker import Locker, said_in, tried

OWN = "kaffe lampe bro søm"
OTHER = "teglsten måge 1050 brev"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    one = Desk(qtbot, qapp, tmp_path / "data", clock=FakeClock())
    yield one
    one.close()


def test_locked_copies_beside_an_open_file_are_counted(desk: Desk) -> None:
    locker = Locker(desk)
    locker.open_page()
    assert locker.says("copies_words") == "Sikkerhedskopierne på denne computer har heller ingen adgangskode."
    services = desk.windows.services
    path, backups = services.opening.path, services.opening.backups()
    beside = path.with_name(f"{path.name}.before")
    shutil.copyfile(backups[0].path, beside)
    protection = services.files.protection
    protection.rewrite(beside, protection.new_key(OTHER))
    protection.let_go(path)
    desk.windows.protection.acts.look_at_keyring()
    desk.qtbot.waitUntil(lambda: locker.says("copies_words").endswith("1 kopi har en adgangskode."))
    plain = len(backups)
    counted = f"{plain} {'kopi' if plain == 1 else 'kopier'} har ingen adgangskode."
    assert locker.says("copies_words").startswith(counted)


def test_copies_under_a_former_password_are_brought_along_by_typing_it(desk: Desk) -> None:
    """F26: the program was ended just after the password was taken away, and no longer knows it."""
    locker = Locker(desk)
    services = desk.windows.services
    path, protection = services.opening.path, services.files.protection
    beside = path.with_name(f"{path.name}.before")
    shutil.copyfile(services.opening.backups()[0].path, beside)
    protection.rewrite(beside, protection.new_key(OTHER))
    protection.let_go(path)
    locker.open_page()
    desk.qtbot.waitUntil(lambda: locker.says("copies_words").endswith("1 kopi har en adgangskode."))
    in_dialog(partial(locker.press, "bring_copies_along"), not_now_open)
    assert protection.is_protected(beside)
    in_dialog(partial(locker.press, "bring_copies_along"), partial(tried, passphrase=OTHER, qtbot=desk.qtbot))
    desk.qtbot.waitUntil(lambda: not protection.is_protected(beside))
    desk.qtbot.waitUntil(
        lambda: (
            locker.says("copies_words")
            == "Sikkerhedskopierne på denne computer har heller ingen adgangskode."
        )
    )
    assert not desk.find(Button, "bring_copies_along").isVisible()


def test_backups_of_another_copy_of_the_file_are_told_of(desk: Desk, tmp_path: Path) -> None:
    locker = Locker(desk)
    services = desk.windows.services
    first = services.opening.path
    services.opening.save_copy(tmp_path / "kopi.workshop")
    services.opening.open(tmp_path / "kopi.workshop")
    theirs = [one for one in services.opening.backups() if one.path.name.startswith(first.stem)]
    assert theirs
    locker.open_page()
    count = f"{len(theirs)} {'sikkerhedskopi' if len(theirs) == 1 else 'sikkerhedskopier'} er lavet af"
    desk.qtbot.waitUntil(lambda: count in locker.says("copies_words"))
    services.protecting.set(passphrase=OWN)
    desk.qtbot.waitUntil(lambda: not desk.windows.protection.rewriting.is_running())
    assert not any(map(services.protecting.is_file_protected, (one.path for one in theirs)))


def not_now_open(dialog: QDialog) -> None:
    """The password has been forgotten just now."""
    assert "en anden adgangskode" in said_in(dialog)
    dialog.reject()


def test_a_fetched_backup_says_which_password_opens_the_file_now(desk: Desk) -> None:
    desk.windows.protection.rewriting.hold()
    services = desk.windows.services
    services.protecting.set(passphrase=OWN)
    desk.windows.protection.rewriting.begin()
    desk.qtbot.waitUntil(lambda: not desk.windows.protection.rewriting.is_running())
    backup = services.opening.backups()[0]
    other = services.files.protection.new_key(OTHER)
    services.files.protection.hold(other)
    services.files.protection.rewrite(backup.path, other)
    desk.go_to(AreaName.SETTINGS)
    rows = desk.find(RowList, "sections")
    desk.choose_row(rows, next(row.key for row in rows.rows() if row.title == "Sikkerhedskopier"))
    fetch = desk.find(Button, "fetch_backup")
    desk.choose_row(desk.find(RowList, "backups"), str(backup.path))
    desk.qtbot.waitUntil(lambda: fetch.text() == "Hent" and fetch.isEnabled())
    desk.click(fetch)
    assert "som den var i dag kl." in desk.dialogs.asked[-1]
    assert desk.dialogs.told[-1].startswith("Filen åbnes med den samme adgangskode som før.")
    assert services.files.protection.fits(services.opening.path, OWN)


def test_a_saved_copy_is_told_with_its_place_and_its_protection(desk: Desk, tmp_path: Path) -> None:
    desk.windows.protection.rewriting.hold()
    desk.windows.services.protecting.set(passphrase=OWN)

    def chosen(dialog: QDialog, key: str) -> None:
        option = dialog.findChild(RadioButton, key)
        assert option is not None
        option.click()
        agree(dialog)

    for key, how in (
        ("copy_as_file", "Den er beskyttet med en adgangskode."),
        ("copy_plain", "Den har ingen adgangskode: Alle, der får fat i den, kan læse den."),
    ):
        desk.dialogs.file = tmp_path / f"{key}.workshop"
        in_dialog(desk.windows.files.save_copy, partial(chosen, key=key))
        assert desk.dialogs.told[-1] == f"{key}.workshop ligger i {tmp_path}. {how}"
