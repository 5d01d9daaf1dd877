"""Before and after, round and dilemma by key, and the groups' names kept from the room."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.foundation import Statement
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.kit import CheckBox, ComboBox, PlainLabel
from facilitator_app.ui.kit.scale_slider import ScaleSlider
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.programme.laying_on_wall import WallButton
from tests.day import BLOCKS, DILEMMA
from tests.ui.notes.conftest import Pane

ALT = Qt.KeyboardModifier.AltModifier
ARGUMENT = Place(
    block_id="b-2",
    form_id="f-answer",
    field_key="argument",
    group_id="g-1",
    round_number=1,
    dilemma_id="d-1",
)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = ALT) -> None:
    QTest.keyClick(focused(), key, modifiers)


def asked_twice(pane: Pane) -> NotesArea:
    pane.document.replace("edit.change_block", replace(BLOCKS[1], asks_twice=True))
    area = pane.open()
    area.go_to(ARGUMENT)
    area.focus_entry()
    return area


def rounds_of(area: NotesArea) -> ComboBox:
    chooser = area.findChild(ComboBox, "choose_round")
    assert isinstance(chooser, ComboBox)
    return chooser


def test_a_block_that_asks_twice_is_asked_before_and_after(pane: Pane) -> None:
    area = asked_twice(pane)
    chooser = rounds_of(area)
    assert chooser.isVisible()
    assert [chooser.itemText(at) for at in range(chooser.count())] == ["Before", "After"]
    assert chooser.currentText() == "Before"


def test_a_key_goes_from_before_to_after_and_each_keeps_its_own(pane: Pane) -> None:
    area = asked_twice(pane)
    QTest.keyClicks(focused(), "Tryghed tæller mest")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    press(Qt.Key.Key_R)
    assert rounds_of(area).currentText() == "After"
    assert focused().objectName() == "entry_line"
    QTest.keyClicks(focused(), "Egen vej, med en aftale")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    press(Qt.Key.Key_R)
    assert rounds_of(area).currentText() == "Before"
    said = sorted((o.round_number, str(o.value)) for o in pane.outputs())
    assert said == [(1, "Tryghed tæller mest"), (2, "Egen vej, med en aftale")]


def test_the_place_between_the_poles_the_argument_and_the_next_group_by_the_keyboard(pane: Pane) -> None:
    area = asked_twice(pane)
    area.go_to(replace(ARGUMENT, field_key="position"))
    area.focus_entry()
    slider = area.findChild(ScaleSlider)
    assert focused() is slider
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
    press(Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    QTest.keyClicks(focused(), "Fordi det er hans dag")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    press(Qt.Key.Key_2)
    place = area.place()
    assert place is not None
    assert (place.group_id, place.round_number) == ("g-2", 1)
    assert {o.field_key for o in pane.outputs() if o.group_id == "g-1"} == {"position", "argument"}
    assert {o.dilemma_id for o in pane.outputs()} == {"d-1"}


def test_a_key_goes_to_the_next_dilemma(pane: Pane) -> None:
    pane.document.replace("edit.add_dilemma", replace(DILEMMA, id="d-2", title="Datteren"))
    pane.document.replace("edit.change_block", replace(BLOCKS[1], dilemma_ids=("d-1", "d-2")))
    area = pane.open()
    area.go_to(replace(ARGUMENT, round_number=0))
    area.focus_entry()
    seen = []
    for _ in range(2):
        press(Qt.Key.Key_D)
        place = area.place()
        assert place is not None
        seen.append(place.dilemma_id)
    assert seen == ["d-2", "d-1"]
    assert len(pane.document.all(Dilemma)) == 2


def test_where_there_is_nothing_to_change_the_keys_stay(pane: Pane) -> None:
    area = pane.open()
    area.go_to(replace(ARGUMENT, round_number=0))
    area.focus_entry()
    press(Qt.Key.Key_R)
    press(Qt.Key.Key_D)
    assert area.place() == replace(ARGUMENT, round_number=0)


def test_the_groups_names_are_kept_from_the_room_by_a_tick_and_the_tick_follows_undo(pane: Pane) -> None:
    area = asked_twice(pane)
    tick = area.findChild(CheckBox, "without_group_names")
    assert isinstance(tick, CheckBox)
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=QPoint(8, tick.height() // 2))
    block = pane.document.get(Block, "b-2")
    assert block is not None
    assert block.is_anonymous
    assert tick.isChecked()
    pane.document.undo()
    assert not tick.isChecked()
    area.go_to(replace(ARGUMENT, block_id="b-3", form_id="f-tool", field_key="why", dilemma_id=None))
    assert not tick.isChecked()


def test_the_statement_of_the_group_stands_over_its_questions(pane: Pane) -> None:
    for number in (1, 2):
        statement = Statement(id=f"s-{number}", text=f"Udsagn {number}", position=float(number))
        pane.document.replace("edit.add_statement", statement)
    pane.document.replace("edit.set_round", replace(BLOCKS[1], statement_ids=("s-1", "s-2")))
    area = pane.open()
    area.go_to(ARGUMENT)
    shown = area.findChild(PlainLabel, "group_statement")
    assert isinstance(shown, PlainLabel)
    assert shown.text() == "Group 1 works on: Udsagn 1"
    button = area.findChild(WallButton, "round_on_wall")
    assert isinstance(button, WallButton)
    pane.show.open_wall()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    aside = pane.show.show.aside
    assert aside is not None
    assert aside.chart == "round:b-2"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.show.show.aside is None
    area.go_to(replace(ARGUMENT, group_id="g-2"))
    assert shown.text() == "Group 2 works on: Udsagn 2"
    pane.document.replace("edit.set_round", BLOCKS[1])
    assert not shown.isVisible()
