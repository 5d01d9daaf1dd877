"""Nothing is discarded: what an output said before is kept, found from its row, and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from facilitator_app.services.notes_board import Place
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.output_row import OutputRow
from tests.ui.notes.conftest import Pane

RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def row_of(area: NotesArea) -> OutputRow:
    (row,) = (row for row in area.findChildren(OutputRow) if row.isVisible())
    return row


def menu_of(area: NotesArea) -> QMenu:
    found = next((menu for menu in area.findChildren(QMenu, "wordings_menu") if menu.isVisible()), None)
    assert found is not None
    return found


def corrected(pane: Pane, *texts: str) -> NotesArea:
    """The pane after an output was corrected in place to each of the texts in turn."""
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    write("Naboen kommer")
    press(Qt.Key.Key_Return)
    for text in texts:
        press(Qt.Key.Key_F6)
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        write(text)
        press(Qt.Key.Key_Return)
        area.focus_entry()
    return area


def said(pane: Pane) -> object:
    return pane.outputs()[0].value


def test_an_output_that_was_never_corrected_has_no_earlier_wordings(pane: Pane) -> None:
    area = corrected(pane)
    button = row_of(area).findChild(QAbstractButton, "earlier_wordings")
    assert isinstance(button, QAbstractButton)
    assert not button.isVisible()
    press(Qt.Key.Key_F3)
    assert area.findChildren(QMenu, "wordings_menu") == []


def test_each_correction_is_one_wording_with_its_time_the_newest_first(pane: Pane) -> None:
    area = corrected(pane, "Naboen kommer hver dag", "Naboen ser ind")
    press(Qt.Key.Key_F3)
    heading, *wordings = (action.text() for action in menu_of(area).actions())
    assert heading == "Bring back an earlier wording"
    assert [words.split("  ")[1] for words in wordings] == ["Naboen kommer hver dag", "Naboen kommer"]
    menu_of(area).close()


def test_one_is_brought_back_by_the_keyboard_and_undone(pane: Pane) -> None:
    area = corrected(pane, "Naboen ser ind")
    press(Qt.Key.Key_F3)
    menu = menu_of(area)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert said(pane) == "Naboen kommer"
    button = area.findChild(QAbstractButton, "undo")
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said(pane) == "Naboen ser ind"


def test_the_button_of_the_row_opens_the_same_list(pane: Pane) -> None:
    area = corrected(pane, "Naboen ser ind")
    button = row_of(area).findChild(QAbstractButton, "earlier_wordings")
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(menu_of(area).actions()) == 2
    menu_of(area).close()


@pytest.mark.parametrize("leave", ["esc", "focus", "group", "block", "page"])
def test_leaving_in_the_middle_keeps_both_what_was_and_what_was_typed(pane: Pane, leave: str) -> None:
    area = corrected(pane)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Return)
    write(" hver")
    if leave == "esc":
        press(Qt.Key.Key_Escape)
    elif leave == "focus":
        area.focus_entry()
    elif leave == "group":
        press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    elif leave == "block":
        area.go_to(replace(RESOURCES, block_id="b-2", form_id="f-answer", field_key="argument"))
    else:
        area.hide()
        area.save_now()
    assert said(pane) == "Naboen kommer hver"
    assert [wording.text for wording in pane.outputs()[0].earlier] == ["Naboen kommer"]
