"""What was promised, printed for each leader: in files of its own choosing, beside the schemas."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop
from facilitator_app.ui.theme import apply_theme
from tests.day import SCHEMA, small_day
from tests.ui.paper.desk import Desk

BEFORE = Workshop(id="w-0", title="Seminar", held_on=date(2026, 9, 3))


def promised(at: int) -> ActionPlan:
    item = ActionItem(id=f"a-{at}", values={"occasion": "nogen spørger", "action": "svarer jeg"})
    return ActionPlan(
        id=f"s-{at}", workshop_id="w-0", participant_id=f"p-{at}", form_id=SCHEMA.id, items=(item,)
    )


@pytest.fixture
def make_desk(qtbot: QtBot, qapp: object, tmp_path: Path) -> Iterator[list[Desk]]:
    apply_theme(qapp, Scheme.LIGHT)  # type: ignore[arg-type]
    made: list[Desk] = []
    yield made
    for desk in made:
        desk.end()


def desk_with(made: list[Desk], qtbot: QtBot, folder: Path, *records: Record) -> Desk:
    made.append(Desk(qtbot, folder, (*small_day(), *records)))
    made[-1].document.choose_workshop("w")
    return made[-1]


def click(desk: Desk, name: str) -> None:
    """A choice of the sheets that are shown now."""
    page = desk.find(QWidget, "since_last_page")
    box = page.findChild(QAbstractButton, name)
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(12, box.height() // 2))


def test_each_leader_gets_a_file_when_that_is_asked_for(
    make_desk: list[Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_with(make_desk, qtbot, tmp_path, BEFORE, promised(1), promised(2))
    desk.click("tick_schemas")
    desk.click("document_since_last")
    click(desk, "each")
    click(desk, "joined")
    desk.click("tick_since_last")
    qtbot.waitUntil(desk.button("save_pdf").isEnabled)
    desk.click("save_pdf")
    # A file that is still being written has a name of its own.
    qtbot.waitUntil(lambda: sum("Siden sidst" in name for name in desk.files()) == 2)
    qtbot.waitUntil(lambda: len(desk.files()) == 2)


def test_without_open_actions_it_is_said_what_brings_them(
    make_desk: list[Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    desk = desk_with(make_desk, qtbot, tmp_path)
    desk.click("document_since_last")
    qtbot.waitUntil(lambda: "No open actions from earlier workshops" in desk.said())
