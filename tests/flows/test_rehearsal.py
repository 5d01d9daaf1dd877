"""A facilitator tries the day in the evening before, and meets the file untouched the next morning."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.kit import Button
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.rehearsal_bar import RehearsalBar
from facilitator_app.ui.shell.rehearsal_frame import RehearsalFrame
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Desk:
    return Desk(qtbot, qapp, tmp_path, clock=clock)


def strip(desk: Desk) -> RehearsalBar:
    return desk.find(RehearsalBar, "rehearsal_bar")


def jump_to(desk: Desk, text: str) -> None:
    field = desk.find(QLineEdit, "rehearsal_jump_to")
    field.setFocus()
    QTest.keyClicks(field, text)
    desk.press("rehearsal_jump")


def is_framed(window: QWidget) -> bool:
    frame = window.findChild(RehearsalFrame)
    return frame is not None and frame.isVisibleTo(window) and frame.size() == window.size()


def test_a_day_is_tried_and_nothing_of_it_is_kept(desk: Desk) -> None:
    services = desk.windows.services
    title = services.planning.blocks()[0].title
    desk.press("rehearse")
    assert services.rehearsing.is_on
    assert desk.program.window.current_area == AreaName.RUN
    assert strip(desk).isVisible()
    assert desk.find(QLabel, "rehearsal_time").accessibleName() == "Klokken er 08.55"
    assert is_framed(desk.program.window)
    assert is_framed(desk.windows.room.projector)
    assert desk.windows.room.wall.is_windowed

    jump_to(desk, "13.40")
    desk.beat()
    assert desk.find(QLabel, "rehearsal_time").accessibleName() == "Klokken er 13.40"
    assert services.timer.reading().is_running
    desk.press("60", strip(desk))
    desk.beat(2)
    assert desk.find(QLabel, "rehearsal_time").accessibleName() == "Klokken er 13.42"
    _rename_first_block(services.planning, "Noget andet")
    desk.go_to(AreaName.HOME)
    assert not desk.find(Button, "rehearse").isEnabled()

    desk.press("end_rehearsal")
    assert not services.rehearsing.is_on
    assert desk.program.window.current_area == AreaName.HOME
    assert desk.program.window.findChild(RehearsalBar) is None or not strip(desk).isVisible()
    assert not is_framed(desk.program.window)
    assert not desk.windows.room.projector.isVisible()
    assert services.planning.blocks()[0].title == title
    assert services.log.rows == ()
    assert desk.find(Button, "rehearse").isEnabled()
    desk.close()


def test_what_is_no_time_of_day_is_said_and_changes_nothing(desk: Desk) -> None:
    desk.press("rehearse")
    field = desk.find(QLineEdit, "rehearsal_jump_to")
    jump_to(desk, "kl. snart")
    assert field.toolTip() == "Et klokkeslæt, fx 13.40."
    assert desk.find(QLabel, "rehearsal_time").accessibleName() == "Klokken er 08.55"
    field.selectAll()
    QTest.keyClicks(field, "9.00")
    assert field.toolTip() == ""
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.windows.services.show.day().current is not None
    desk.close()


def test_the_note_window_is_framed_too_and_closing_the_program_ends_the_rehearsal(desk: Desk) -> None:
    desk.go_to(AreaName.NOTES)
    desk.press("own_window")
    note_window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "note_window")
    assert not is_framed(note_window)
    desk.go_to(AreaName.HOME)
    desk.press("rehearse")
    assert is_framed(note_window)
    note_window.close()
    desk.close()
    assert not desk.windows.services.rehearsing.is_on


def test_nobody_rehearses_while_the_day_runs(desk: Desk) -> None:
    desk.windows.services.show.start_day()
    desk.go_to(AreaName.RUN)
    desk.go_to(AreaName.HOME)
    button = desk.find(Button, "rehearse")
    assert not button.isEnabled()
    assert button.toolTip() == "Ikke mens dagen er i gang eller prøves."
    desk.close()


def _rename_first_block(planning: PlanningDay, title: str) -> None:
    planning.change_block(replace(planning.blocks()[0], title=title), field="title")


@pytest.mark.parametrize("language", ["da", "en"])
def test_at_twice_the_size_nothing_on_the_strip_is_cut(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, language: str
) -> None:
    desk = Desk(qtbot, qapp, tmp_path, clock=clock, language=language)
    desk.program.window.setMinimumSize(640, 300)
    desk.press("rehearse")
    desk.program.window.resize(683, 384)
    qtbot.waitUntil(lambda: strip(desk).width() < 700)
    QApplication.processEvents()
    parts = [part for part in strip(desk).findChildren(QWidget) if part.isVisible()]
    assert desk.find(Button, "end_rehearsal") in parts
    for part in parts:
        assert part.width() >= min(part.minimumSizeHint().width(), part.sizeHint().width()), part.objectName()
        assert strip(desk).rect().contains(part.rect().translated(part.mapTo(strip(desk), QPoint(0, 0))))
    end = desk.find(Button, "end_rehearsal")
    assert end.accessibleName() == ("Slut prøven" if language == "da" else "End the rehearsal")
    desk.close()
