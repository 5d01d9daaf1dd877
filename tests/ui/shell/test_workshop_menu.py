"""The menu of a file's workshops: in the header of every area where there are several, and under its key."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator_app.domain.workshop import WorkshopKind
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk

BUTTON = "open_workshop_menu"
KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


@pytest.fixture
def later_id(desk: Desk) -> str:
    """A theme day in the autumn."""
    planning = desk.windows.services.programme
    return planning.add_empty(WorkshopKind.THEME_DAY, title="Krav & kæde", held_on=date(2027, 9, 2)).id


def menu(desk: Desk) -> QMenu:
    found = desk.program.window.findChild(QMenu, "workshop_menu")
    assert found is not None
    return found


def button(desk: Desk, area: AreaName) -> QAbstractButton:
    found = desk.go_to(area).findChild(QAbstractButton, BUTTON)
    assert found is not None
    return found


def test_a_workshop_by_itself_has_no_menu(desk: Desk) -> None:
    assert not button(desk, AreaName.PLAN).isVisible()
    desk.key(Qt.Key.Key_W, KEYS)
    assert not menu(desk).isVisible()


@pytest.mark.parametrize("area", [AreaName.HOME, AreaName.PLAN, AreaName.ACTIONS, AreaName.PAPER])
def test_the_header_tells_which_is_worked_on_and_opens_the_others(
    desk: Desk, later_id: str, area: AreaName
) -> None:
    opener = button(desk, area)
    assert opener.isVisible()
    assert "Lederdag: mobilisering" in opener.toolTip()
    QTest.keyClick(opener, Qt.Key.Key_Space)
    assert menu(desk).isVisible()
    first, second = menu(desk).actions()
    assert second.text() == "tor. 2. sep. 2027 · Krav && kæde"
    assert (first.isChecked(), second.isChecked()) == (True, False)
    QTest.keyClick(menu(desk), Qt.Key.Key_Down)
    QTest.keyClick(menu(desk), Qt.Key.Key_Return)
    assert desk.windows.services.document.workshop.id == later_id
    assert "Krav & kæde" in button(desk, area).toolTip()
    assert "Krav & kæde" in desk.program.window.windowTitle()


def test_the_key_opens_it_where_the_header_has_no_room(desk: Desk, later_id: str) -> None:
    desk.go_to(AreaName.PLAN)
    desk.program.window.resize(1024, 640)
    assert not button(desk, AreaName.PLAN).isVisible()
    assert desk.go_to(AreaName.RUN).findChild(QAbstractButton, BUTTON) is None
    desk.key(Qt.Key.Key_W, KEYS)
    assert menu(desk).isVisible()
    menu(desk).close()


def test_while_the_wall_is_open_one_stays_and_is_told_why(desk: Desk, later_id: str) -> None:
    desk.windows.services.show.open_wall()
    opener = button(desk, AreaName.PAPER)
    QTest.keyClick(opener, Qt.Key.Key_Space)
    QTest.keyClick(menu(desk), Qt.Key.Key_Down)
    QTest.keyClick(menu(desk), Qt.Key.Key_Return)
    assert desk.windows.services.document.workshop.id != later_id
    assert desk.dialogs.told == ["Luk væggen, før du går til en anden workshop."]


def test_every_area_shows_the_workshop_that_was_gone_to(desk: Desk, later_id: str) -> None:
    document = desk.windows.services.document
    for area in AreaName:
        if desk.program.window.has_area(area):
            desk.go_to(area)
    document.choose_workshop(later_id)
    for area in AreaName:
        if desk.program.window.has_area(area):
            assert desk.go_to(area).isVisible()
    assert desk.windows.services.show.stops() == ()
    assert desk.windows.room.pictures.sources().workshop.id == later_id
    document.undo()
    assert document.workshop.id != later_id
