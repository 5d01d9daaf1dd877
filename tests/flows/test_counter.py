"""The counter of action schemas on the wall, from the area where they are typed in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.domain.show import Aside
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_button_that_shows_the_counter_takes_it_down(desk: Desk) -> None:
    show = desk.windows.services.show
    desk.go_to(AreaName.ACTIONS)
    button = desk.find(QAbstractButton, "show_counter")
    assert button.text() == "Vis tæller på lærredet"
    desk.press("show_counter")
    assert show.show.aside is not None
    assert button.text() == "Tag tæller ned"
    show.show_aside(Aside(block_id="", chart="themes"))
    assert button.text() == "Vis tæller på lærredet"
    desk.press("show_counter")
    desk.press("show_counter")
    assert show.show.aside is None
    assert button.text() == "Vis tæller på lærredet"
