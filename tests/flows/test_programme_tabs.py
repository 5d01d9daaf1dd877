"""The tabs of *Forløb* are read in full in every width of the window, whatever stands beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.problems import Outside
from facilitator_app.services.changes import Saved, SaveFailed
from facilitator_app.ui.kit import SavedChip
from facilitator_app.ui.kit.tabs import Tab
from facilitator_app.ui.programme.area import ProgrammeArea
from facilitator_app.ui.programme.page import CHAIN, DIRECTION, FOUNDATION, PREJECTS, SINCE_LAST
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


@pytest.mark.parametrize("width_px", [1024, 1366, 1920])
def test_every_tab_is_read_in_full(desk: Desk, width_px: int) -> None:
    desk.program.window.resize(width_px, 736)
    area = desk.go_to(AreaName.PROGRAMME)
    assert isinstance(area, ProgrammeArea)
    for key in (SINCE_LAST, FOUNDATION, CHAIN, PREJECTS, DIRECTION):
        area.show_page(key)
        tabs = area.findChildren(Tab)
        desk.qtbot.waitUntil(lambda tabs=tabs: all(tab.width() >= tab.sizeHint().width() for tab in tabs))
        assert max(tab.mapTo(area, tab.rect().topRight()).x() for tab in tabs) <= area.width()


def test_the_keyboard_stays_on_the_tab_when_the_row_moves(desk: Desk) -> None:
    desk.program.window.resize(1920, 736)
    area = desk.go_to(AreaName.PROGRAMME)
    assert isinstance(area, ProgrammeArea)
    area.show_page(CHAIN)
    tab = next(tab for tab in area.findChildren(Tab) if tab.is_open)
    tab.setFocus()
    desk.program.window.resize(1024, 736)
    desk.qtbot.waitUntil(lambda: tab.mapTo(area, tab.rect().topLeft()).y() > 40)
    assert tab.hasFocus()


def test_what_is_saved_gives_way_before_the_tabs_move(desk: Desk) -> None:
    desk.program.window.resize(1920, 736)
    area = desk.go_to(AreaName.PROGRAMME)
    assert isinstance(area, ProgrammeArea)
    area.show_page(PREJECTS)
    tab = next(tab for tab in area.findChildren(Tab) if tab.is_open)
    chip = area.findChild(SavedChip)
    assert chip is not None
    desk.program.hub.publish(Saved(at=desk.clock.utc()))
    desk.qtbot.waitUntil(chip.isVisible)
    for width_px in range(1900, 1000, -20):
        desk.program.window.resize(width_px, 736)
        QApplication.processEvents()
        if not chip.isVisible():
            break
    assert 1024 < width_px < 1900
    assert tab.mapTo(area, tab.rect().topLeft()).y() < 40
    desk.program.hub.publish(SaveFailed(problem=Outside("store.disk_full", file="x")))
    assert chip.isVisible()
