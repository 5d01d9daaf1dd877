"""A whole leader day through the real windows: from the first start to paper, closed and opened again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.domain.show import WallMode
from facilitator_app.domain.wall import OutputsPicture, PhasePicture, TitlePicture, ToolPicture
from facilitator_app.ui.forms import FormField
from facilitator_app.ui.kit import PlainLabel, RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk

DATA = Path(__file__).parent.parent / "data"


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_the_first_start_opens_the_sample_day_and_it_can_be_run_in_two_clicks(
    qtbot: QtBot, qapp: QApplication, data_dir: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, data_dir, clock=clock)
    assert desk.find(PlainLabel, "workshop_title").text().startswith("Lederdag")
    desk.press("go_to_run")
    desk.press("header_open_wall")
    assert desk.windows.projector.isVisible()
    assert desk.windows.projector.geometry().x() >= desk.program.window.screen().geometry().right()
    assert isinstance(desk.windows.projector.view.picture, TitlePicture)
    assert desk.awake.is_working
    desk.close()
    assert not desk.awake.is_working
