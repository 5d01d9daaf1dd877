"""From an output to a pre-ject in the real windows: written, moved, on the wall, on paper, and kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.templates import shipped_root
from facilitator_app.domain.harvest import Preject, PrejectStage
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import added
from facilitator_app.services.ids import new_id
from facilitator_app.services.running_prejects import RunningPrejects
from facilitator_app.services.wall_prejects import BOARD
from facilitator_app.ui.kit import LineEdit
from facilitator_app.ui.kit.tabs import Tab
from facilitator_app.ui.paper.kinds import Shelf
from facilitator_app.ui.programme.area import ProgrammeArea
from facilitator_app.ui.programme.page import DIRECTION, PREJECTS
from facilitator_app.ui.programme.prejects_board import PrejectBoard
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


def idea_from_the_notes(desk: Desk) -> str:
    """An output of a group, and the pre-ject that F9 makes of it."""
    services = desk.windows.services
    place = services.notes.first_place(services.notes.noted_blocks()[0].block.id)
    assert place is not None
    output = Output(
        id="o-x",
        workshop_id=services.document.workshop.id,
        block_id=place.block_id,
        form_id=place.form_id,
        field_key="argument",
        group_id=place.group_id,
        dilemma_id=place.dilemma_id,
        value="Spørg naboen først",
    )
    services.document.edit("edit.add_output", added([output]))
    grown = services.harvesting.make_preject("o-x")
    assert grown is not None
    return grown.record_id


def board_in(desk: Desk) -> PrejectBoard:
    area = desk.go_to(AreaName.PROGRAMME)
    assert isinstance(area, ProgrammeArea)
    area.show_page(PREJECTS)
    board = area.findChild(PrejectBoard)
    assert board is not None
    desk.qtbot.waitUntil(board.isVisible)
    return board


def press(desk: Desk, name: str) -> None:
    button = desk.find(QAbstractButton, name)
    desk.qtbot.waitUntil(button.isEnabled)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def call_it(desk: Desk, card: QWidget, words: str) -> None:
    """Open a card, write its title and close it."""
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Return)
    title = desk.find(LineEdit, "", within=desk.find(QWidget, "field_title"))
    title.setFocus()
    QTest.keyClicks(title, words)
    press(desk, "close_preject")


def test_an_idea_becomes_a_trial_that_is_shown_printed_and_kept(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    preject_id = idea_from_the_notes(desk)
    document, show = desk.windows.services.document, desk.windows.services.show
    board = board_in(desk)
    qtbot.waitUntil(lambda: board.chosen_id() == preject_id)
    card = desk.find(QWidget, f"preject_{preject_id}")
    call_it(desk, card, "Naboen")
    assert card.accessibleName() == "Naboen"
    QTest.keyClick(card, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    moved = document.get(Preject, preject_id)
    assert moved is not None
    assert moved.stage is PrejectStage.TRYING
    show.open_wall()
    press(desk, "show_prejects")
    assert show.show.aside is not None
    assert show.show.aside.chart == BOARD
    show.close_wall()
    press(desk, "preject_posters")
    row = desk.find(QWidget, f"document_{Shelf.PREJECT_POSTERS}")
    qtbot.waitUntil(row.isVisible)
    file = document.repository.path
    desk.close()
    again = Desk(qtbot, qapp, tmp_path / "data", clock=clock, file=file)
    board = board_in(again)
    qtbot.waitUntil(lambda: board.chosen_id() == preject_id)
    assert again.find(QWidget, f"preject_{preject_id}").accessibleName() == "Naboen"
    again.close()


def test_the_direction_s_agreement_is_written_and_its_paper_is_there(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    area = desk.go_to(AreaName.PROGRAMME)
    assert isinstance(area, ProgrammeArea)
    area.show_page(DIRECTION)
    line = desk.find(LineEdit, "new_agreement")
    qtbot.waitUntil(line.isVisible)
    line.setFocus()
    QTest.keyClicks(line, "Vi ringer først")
    QTest.keyClick(line, Qt.Key.Key_Return)
    press(desk, "direction_paper")
    row = desk.find(QWidget, f"document_{Shelf.INTERPLAY}")
    qtbot.waitUntil(row.isVisible)
    desk.close()


def test_alt_and_an_arrow_move_the_outlined_card_while_the_keyboard_is_on_the_tab(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    try:
        preject_id = idea_from_the_notes(desk)
        document = desk.windows.services.document
        board = board_in(desk)
        qtbot.waitUntil(lambda: board.chosen_id() == preject_id)
        desk.be_active()
        QTest.mouseClick(desk.find(Tab, f"tab_{PREJECTS}"), Qt.MouseButton.LeftButton)
        desk.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
        moved = document.get(Preject, preject_id)
        assert board.isVisible()
        assert moved is not None
        assert moved.stage is PrejectStage.TRYING
        desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert document.get(Preject, preject_id) != moved
        assert board.isVisible()
    finally:
        desk.close()


def test_a_step_of_the_programme_is_undone_in_the_programme_from_wherever_it_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    try:
        document, window = desk.windows.services.document, desk.program.window
        prejects = RunningPrejects(document=document, new_id=new_id, content=shipped_root())
        first, second = prejects.add(), prejects.add()
        prejects.merge(first, second)
        for area in (AreaName.HOME, AreaName.PLAN, AreaName.PROGRAMME):
            desk.go_to(area)
            desk.be_active()
            assert prejects.card(second) is None
            desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            assert prejects.card(second) is not None
            assert window.current_area == AreaName.PROGRAMME
            desk.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
            assert window.current_area == AreaName.PROGRAMME
    finally:
        desk.close()
