"""The overview's header in the narrowest window: nothing in it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Button, HeaderBar
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk

NAMES = ("save_copy", "open_file", "new_workshop_button")


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


@pytest.mark.parametrize("width", [683, 800, 900, 1024, 1366])
def test_no_button_of_the_header_is_cut_and_each_is_named(desk: Desk, width: int) -> None:
    desk.windows.files.open_sample("da")
    window = desk.program.window
    window.setMinimumSize(400, 300)
    window.resize(width, 736 if width >= 1024 else 384)
    home = desk.go_to(AreaName.HOME)
    QApplication.processEvents()
    assert window.width() == width
    header = home.findChild(HeaderBar)
    assert header is not None
    for name in NAMES:
        button = desk.find(Button, name, home)
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width(), name
        assert header.rect().contains(button.geometry()), name
        assert button.accessibleName()
        assert button.text() or button.toolTip() == button.accessibleName()
    is_narrow = width < 880
    assert bool(desk.find(Button, "save_copy", home).text()) is not is_narrow
