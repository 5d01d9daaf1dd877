"""What the page *Adgangskode* says of the copies is true of each of them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.flows.locker import Locker

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
