"""The banner that tells that the program was interrupted is gone when something else is looked at."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.standing import STANDING
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    """The program, come back after it was torn away while somebody wrote a title."""
    folder = tmp_path / "data"
    before = Desk(qtbot, qapp, folder, clock=FakeClock())
    before.go_to(AreaName.SETTINGS)
    field = next(
        one for one in before.program.window.findChildren(QLineEdit) if one.isVisible() and one.text()
    )
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    before.windows.standing.keep()
    stood = before.program.preferences.text(STANDING)
    assert json.loads(stood)["field"]
    before.close()
    first = Desk(qtbot, qapp, folder, clock=FakeClock())
    preferences = first.program.preferences
    first.close()
    preferences.put(STANDING, stood)
    one = Desk(qtbot, qapp, folder, clock=FakeClock())
    qtbot.waitUntil(lambda: is_told(one))
    yield one
    one.close()


def said(desk: Desk) -> str:
    labels = desk.program.window.banners.findChildren(PlainLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def is_told(desk: Desk) -> bool:
    return "Programmet blev afbrudt" in said(desk)


def test_it_says_the_number_that_is_kept_and_goes_with_the_area(desk: Desk) -> None:
    assert "to sekunder" in said(desk)
    assert "the run before ended: torn away" in desk.windows.reports.text()
    desk.go_to(AreaName.HOME)
    assert not is_told(desk)


def test_it_goes_with_the_file(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "andet.workshop"
    desk.windows.services.opening.save_copy(other)
    desk.windows.files.open(other)
    assert not is_told(desk)
