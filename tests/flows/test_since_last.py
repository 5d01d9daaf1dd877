"""From the panel to what was promised, told by keys, on the wall without names, and kept in the file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.charts import ChartSubject
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.starting_workshop import NewWorkshop
from facilitator_app.ui.programme.since_last_list import PromiseList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    services = made.windows.services
    wish = NewWorkshop(template="programme", language="da", held_on=date(2026, 1, 15))
    path = tmp_path / "programme.workshop"
    services.starting.start_filled(path, wish, participants=12).close()
    services.opening.open(path)
    yield made
    made.close()


def at_a_block_that_takes_up_actions(desk: Desk) -> None:
    """Work on the last workshop with such a block, and let the show stand in it."""
    services = desk.windows.services
    blocks = [block for block in services.document.all(Block) if block.takes_up_actions]
    held = [one.id for one in in_order(services.document.all(Workshop))]
    block = max(blocks, key=lambda one: held.index(one.workshop_id))
    services.document.choose_workshop(block.workshop_id)
    services.show.start_day()
    services.show.open_wall()
    services.show.go_to(next(stop.key for stop in services.show.stops() if stop.block_id == block.id))
    QCoreApplication.processEvents()


def test_promises_are_told_from_the_panel_on_and_the_room_sees_numbers(desk: Desk) -> None:
    at_a_block_that_takes_up_actions(desk)
    services = desk.windows.services
    desk.go_to(AreaName.RUN)
    desk.click(desk.find(QAbstractButton, "open_since_last"))
    assert desk.program.window.current_area == AreaName.PROGRAMME
    promises = desk.find(PromiseList, "promises")
    assert len(promises.rows()) > 5
    first = promises.rows()[0].key
    promises.choose(first)
    for _ in promises.rows():
        QTest.keyClick(promises, Qt.Key.Key_1)
        QTest.keyClick(promises, Qt.Key.Key_Down)
    counts = services.following.counts()
    assert (counts.tried, counts.unanswered) == (len(promises.rows()), 0)
    desk.click(desk.find(QAbstractButton, "show_since_last"))
    aside = services.show.show.aside
    assert aside is not None
    assert aside.chart == ChartSubject.SINCE_LAST
    path, workshop_id = services.opening.path, services.document.workshop.id
    assert path is not None
    services.show.close_wall()
    services.opening.open(path)
    assert services.document.workshop.id == workshop_id
    assert {line.outcome for line in services.following.open_actions()} == {Outcome.TRIED}
