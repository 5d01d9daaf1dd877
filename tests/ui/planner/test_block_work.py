"""A block chooses its exercise and its dilemmas in its card."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.slides import DilemmaContent, PhaseContent, Slide
from facilitator_app.ui.designer.field_list import FieldList
from facilitator_app.ui.kit import ComboBox
from facilitator_app.ui.planner.agenda_page import AgendaPage
from tests.day import small_day
from tests.ui.planner.desk import MakePlanner, Planner

SECOND = Dilemma(id="d-2", title="Datteren", statement="Hun ønsker mere.", pole_a="", pole_b="", position=2.0)


@pytest.fixture
def planner(make_planner: MakePlanner) -> Planner:
    planner = make_planner((*small_day(), SECOND))
    show(planner, "b-2")
    QTest.mouseClick(planner.find(QAbstractButton, "tab_work"), Qt.MouseButton.LeftButton)
    return planner


def show(planner: Planner, block_id: str) -> None:
    page = planner.area.findChild(AgendaPage)
    assert page is not None
    page.show_block(block_id)


def choose(planner: Planner, name: str, key: str) -> None:
    combo = planner.find(ComboBox, name)
    combo.choose(key)
    combo.activated.emit(combo.currentIndex())


def block(planner: Planner, block_id: str = "b-2") -> Block:
    found = planner.document.get(Block, block_id)
    assert found is not None
    return found


def contents(planner: Planner, block_id: str = "b-2") -> list[object]:
    mine = [slide for slide in planner.document.all(Slide) if slide.block_id == block_id]
    return [slide.content for slide in sorted(mine, key=lambda slide: slide.position)]


def said(planner: Planner, round_number: int, block_id: str) -> None:
    output = Output(
        id="o",
        workshop_id="w",
        block_id=block_id,
        form_id="f-tool",
        field_key="resources",
        group_id="g-1",
        value="Naboen",
        round_number=round_number,
    )
    planner.document.replace("edit.add_output", output)


def test_an_exercise_comes_and_goes_with_its_slides(planner: Planner) -> None:
    choose(planner, "block_exercise", "x")
    assert block(planner).exercise_id == "x"
    assert contents(planner)[-2:] == [PhaseContent(exercise_id="x", round_number=n) for n in (1, 2)]
    assert planner.find(QLabel, "exercise_fit").text() == "It takes 30 min: 0 min to spare."
    choose(planner, "block_exercise", "/none")
    assert block(planner).exercise_id is None
    assert len(contents(planner)) == 2
    planner.document.undo()
    planner.document.undo()
    assert block(planner).exercise_id is None


def test_an_exercise_that_is_answered_stays(planner: Planner) -> None:
    show(planner, "b-3")
    said(planner, 1, "b-3")
    choose(planner, "block_exercise", "/none")
    assert "Spot ressourcerne" in planner.find(QLabel, "refusal_words").text()
    assert planner.find(ComboBox, "block_exercise").chosen_key() == "x"
    show(planner, "b-2")
    assert not planner.find(QLabel, "refusal_words").isVisible()


def test_dilemmas_are_added_ordered_and_taken_out(planner: Planner) -> None:
    choose(planner, "add_dilemma", "d-2")
    rows = planner.find(FieldList, "block_dilemmas")
    assert [row.title for row in rows.rows()] == ["Varerne", "Datteren"]
    assert contents(planner)[1] == DilemmaContent(dilemma_id="d-2")
    assert not planner.find(ComboBox, "add_dilemma").isEnabled()
    rows.choose("d-2")
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert block(planner).dilemma_ids == ("d-2", "d-1")
    assert contents(planner)[0] == DilemmaContent(dilemma_id="d-2")
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert block(planner).dilemma_ids == ("d-1",)
    QTest.mouseClick(planner.find(QAbstractButton, "remove_block_dilemma"), Qt.MouseButton.LeftButton)
    assert block(planner).dilemma_ids == ()
    for _ in range(4):
        planner.document.undo()
    assert block(planner).dilemma_ids == ("d-1",)
    assert [row.title for row in rows.rows()] == ["Varerne"]


def test_a_dilemma_that_is_answered_stays(planner: Planner) -> None:
    said(planner, 0, "b-2")
    QTest.mouseClick(planner.find(QAbstractButton, "remove_block_dilemma"), Qt.MouseButton.LeftButton)
    assert block(planner).dilemma_ids == ("d-1",)
    assert "Dilemma 1" in planner.find(QLabel, "refusal_words").text()


def test_an_exercise_that_takes_longer_than_its_block_is_told(planner: Planner) -> None:
    show(planner, "b-1")
    choose(planner, "block_exercise", "x")
    assert planner.find(QLabel, "exercise_fit").text() == "It takes 30 min: 15 min too little."


def test_the_exercise_can_be_gone_to_from_its_block(planner: Planner, qtbot: QtBot) -> None:
    page = planner.area.findChild(AgendaPage)
    assert page is not None
    assert not planner.find(QAbstractButton, "open_block_exercise").isVisible()
    show(planner, "b-3")
    with qtbot.waitSignal(page.exercise_asked) as asked:
        QTest.mouseClick(planner.find(QAbstractButton, "open_block_exercise"), Qt.MouseButton.LeftButton)
    assert asked.args == ["x"]
