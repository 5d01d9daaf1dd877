"""While the room sees the wall, the timeline can be read and nothing in it changed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.services.starting_workshop import NewWorkshop
from facilitator_app.ui.kit import RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    services = made.windows.services
    path = tmp_path / "programme.workshop"
    services.starting.start(
        path, NewWorkshop(template="programme", language="da", held_on=date(2027, 1, 14))
    ).close()
    services.opening.open(path)
    yield made
    made.close()


def test_the_programme_is_locked_while_the_room_watches_and_can_be_unlocked(desk: Desk) -> None:
    services = desk.windows.services
    desk.go_to(AreaName.PROGRAMME)
    desk.press("tab_timeline")
    before = services.document.records()
    services.show.open_wall()
    desk.be_active()
    QCoreApplication.processEvents()
    assert desk.find(QWidget, "programme_locked").isVisible()
    title = desk.find(QLineEdit, "event_title")
    title.setFocus()
    QTest.keyClicks(title, "x")
    for name in ("add_event", "event_remove", "event_plan"):
        assert not desk.find(QAbstractButton, name).isEnabled(), name
    rows = desk.find(RowList, "timeline_events")
    rows.setFocus()
    chosen = rows.chosen_key()
    QTest.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert rows.chosen_key() != chosen, "reading goes on"
    desk.press("calendar")
    assert desk.find(QWidget, "timeline_calendar").isVisible()
    assert services.document.records() == before
    desk.press("timeline")
    desk.press("unlock_programme")
    assert desk.find(QWidget, "programme_locked").isHidden()
    title = desk.find(QLineEdit, "event_title")
    assert not title.isReadOnly()
    services.show.close_wall()


def test_a_workshop_is_not_left_while_its_show_goes_on(desk: Desk) -> None:
    services = desk.windows.services
    desk.go_to(AreaName.PROGRAMME)
    desk.press("tab_timeline")
    services.show.open_wall()
    desk.be_active()
    desk.press("unlock_programme")
    here = services.document.workshop.id
    rows = desk.find(RowList, "timeline_events")
    desk.choose_row(rows, rows.rows()[2].key)
    desk.press("event_plan")
    assert services.document.workshop.id == here
    assert "Luk væggen" in desk.dialogs.told[-1]
    services.show.close_wall()
