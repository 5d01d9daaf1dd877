"""An output for one's own unit or for the whole, said by one key while the next is being written."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QMenu
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import Serves
from facilitator_app.domain.agenda import Block
from facilitator_app.ui.kit import Chip
from facilitator_app.ui.notes import NotesArea
from tests.ui.notes.conftest import Pane
from tests.ui.notes.test_showing import button, row
from tests.ui.notes.test_writing import ALT, RESOURCES, press, tool_area, write


def with_an_output(pane: Pane) -> NotesArea:
    area = tool_area(pane)
    area.go_to(RESOURCES)
    area.focus_entry()
    write("Naboen kører")
    press(Qt.Key.Key_Return)
    return area


def chip(area: NotesArea) -> Chip:
    found = row(area).findChild(Chip, "output_serves")
    assert isinstance(found, Chip)
    return found


def served(pane: Pane) -> Serves | None:
    return next(output.serves for output in pane.outputs() if output.value == "Naboen kører")


def test_one_key_says_whom_the_output_just_written_serves_and_again_takes_it_back(pane: Pane) -> None:
    area = with_an_output(pane)
    assert not chip(area).isVisible()
    press(Qt.Key.Key_W, ALT)
    assert served(pane) is Serves.WHOLE
    assert (chip(area).isVisible(), chip(area).text()) == (True, "The whole")
    press(Qt.Key.Key_E, ALT)
    assert (served(pane), chip(area).text()) == (Serves.OWN_UNIT, "Own unit")
    press(Qt.Key.Key_E, ALT)
    assert served(pane) is None
    assert not chip(area).isVisible()


def test_the_keys_leave_the_line_that_is_being_written(pane: Pane) -> None:
    area = with_an_output(pane)
    write("Halvt")
    press(Qt.Key.Key_W, ALT)
    write(" skrevet")
    press(Qt.Key.Key_Return)
    assert {output.value: output.serves for output in pane.outputs()} == {
        "Naboen kører": Serves.WHOLE,
        "Halvt skrevet": None,
    }
    assert area.isVisible()


def test_where_open_actions_are_taken_up_the_notes_have_the_way_to_them(pane: Pane, qtbot: QtBot) -> None:
    area = with_an_output(pane)
    way = area.findChild(QAbstractButton, "to_since_last")
    assert way is not None
    assert not way.isVisible()
    block = pane.document.get(Block, RESOURCES.block_id)
    assert block is not None
    pane.document.replace("edit.change_block", replace(block, takes_up_actions=True))
    assert way.isVisible()
    with qtbot.waitSignal(area.since_last_requested):
        way.click()


def test_the_menu_says_it_too(pane: Pane) -> None:
    area = with_an_output(pane)
    row(area).setFocus()
    button(area, "serves").click()
    menu = area.findChild(QMenu, "serves_menu")
    assert isinstance(menu, QMenu)
    action = menu.findChild(QAction, "serves_whole")
    assert isinstance(action, QAction)
    action.trigger()
    assert served(pane) is Serves.WHOLE
    menu.close()
