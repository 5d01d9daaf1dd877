"""From a note to an action, an example or a pre-ject by one key, and back again."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import removed
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.kit import PlainLabel, TextEdit
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.harvest_card import HarvestCard
from facilitator_app.ui.notes.output_row import OutputRow
from facilitator_app.ui.notes.statement_menu import StatementMenu
from facilitator_app.ui.notes.suggestions import Suggestions
from tests.ui.notes.conftest import Pane

RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def write(text: str) -> None:
    QTest.keyClicks(focused(), text)


def written(pane: Pane, line: str = "Sønnen ringer hver søndag") -> NotesArea:
    """The pane after a line has been written and saved; the keyboard is still in the line."""
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    write(line)
    press(Qt.Key.Key_Return)
    return area


def row_of(area: NotesArea) -> OutputRow:
    (row,) = (row for row in area.findChildren(OutputRow) if row.isVisible())
    return row


def notice(area: NotesArea) -> str:
    label = area.findChild(PlainLabel, "outputs_notice")
    assert isinstance(label, PlainLabel)
    return label.text() if label.isVisible() else ""


def click(area: QWidget, name: str) -> None:
    button = area.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_one_key_makes_an_example_and_the_row_says_so(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    (example,) = pane.document.all(EverydayExample)
    assert (example.text, example.output_id) == ("Sønnen ringer hver søndag", pane.outputs()[0].id)
    assert row_of(area).grown_words() == ("Example",)
    assert focused().objectName() == "entry_line"


def test_pressed_twice_it_says_that_it_is_there(pane: Pane) -> None:
    area = written(pane)
    for key, kind, words in (
        (Qt.Key.Key_F8, EverydayExample, "It is an example already."),
        (Qt.Key.Key_F9, Preject, "It is a pre-ject already."),
    ):
        press(key)
        assert notice(area) == ""
        press(key)
        assert notice(area) == words
        assert len(pane.document.all(kind)) == 1


def test_one_undo_takes_it_away_and_the_chip_with_it(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F9)
    assert row_of(area).grown_words() == ("Pre-ject",)
    click(area, "undo")
    assert pane.document.all(Preject) == ()
    assert row_of(area).grown_words() == ()


def test_an_action_is_given_to_a_leader_by_a_few_letters(pane: Pane) -> None:
    area = written(pane, "Spørge først 12/3")
    press(Qt.Key.Key_F7)
    write("bir")
    press(Qt.Key.Key_Return)
    (plan,) = pane.document.all(ActionPlan)
    assert plan.items[0].values == {"action": "Spørge først", "by_when": "2027-03-12"}
    assert plan.items[0].output_id == pane.outputs()[0].id
    assert row_of(area).grown_words() == ("Action: Birthe Egelund (fiktiv)",)
    assert focused().objectName() == "entry_line"


def test_a_leader_who_had_released_the_schema_is_named_and_undo_releases_it_again(pane: Pane) -> None:
    area = written(pane)
    released = ActionPlan(
        id="a",
        workshop_id="w",
        participant_id="p-1",
        form_id="f-action",
        items=(ActionItem(id="i", values={"action": "Holde morgenmøde"}),),
        is_released_report=True,
    )
    pane.document.replace("edit.release_action", released)
    press(Qt.Key.Key_F7)
    write("bir")
    press(Qt.Key.Key_Return)
    (plan,) = pane.document.all(ActionPlan)
    assert (len(plan.items), plan.is_released_report) == (2, False)
    assert notice(area) == (
        "Birthe Egelund (fiktiv) had released the schema. "
        "It is private again until the new action has been agreed."
    )
    click(area, "undo")
    assert pane.document.all(ActionPlan) == (released,)


def test_nobody_is_taken_when_nobody_is_called_that_and_esc_leaves(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F7)
    write("xyz")
    popup = area.findChild(Suggestions, "leader_suggestions")
    assert isinstance(popup, Suggestions)
    assert popup.shown() == ()
    press(Qt.Key.Key_Return)
    assert pane.document.all(ActionPlan) == ()
    press(Qt.Key.Key_Escape)
    assert focused().objectName() == "entry_line"
    assert pane.document.all(ActionPlan) == ()


def test_the_same_leader_does_not_get_the_action_twice(pane: Pane) -> None:
    area = written(pane)
    for _ in range(2):
        press(Qt.Key.Key_F7)
        write("bir")
        press(Qt.Key.Key_Return)
    assert len(pane.document.all(ActionPlan)[0].items) == 1
    assert notice(area) == "It is an action of Birthe Egelund (fiktiv) already."


def test_without_a_schema_it_is_said_and_nothing_is_asked(pane: Pane) -> None:
    schema = next(form for form in pane.document.all(FormSpec) if form.use == "action_schema")
    area = written(pane)
    pane.document.edit("edit.remove_form", removed([schema]))
    press(Qt.Key.Key_F7)
    assert notice(area).startswith("The file has no action schema.")
    assert focused().objectName() == "entry_line"


def test_the_chip_of_an_action_asks_for_its_leader(pane: Pane) -> None:
    area = written(pane)
    asked: list[str] = []
    area.leader_requested.connect(asked.append)
    press(Qt.Key.Key_F7)
    write("bir")
    press(Qt.Key.Key_Return)
    click(row_of(area), "grown_action")
    assert asked == [pane.document.all(ActionPlan)[0].participant_id]


def test_the_chip_of_an_example_opens_it_where_it_can_be_corrected(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    click(row_of(area), "grown_example")
    assert focused().objectName() == "harvest_words"
    write(" og vil mere")
    area.save_now()
    assert pane.document.all(EverydayExample)[0].text == "Sønnen ringer hver søndag og vil mere"
    assert pane.outputs()[0].value == "Sønnen ringer hver søndag"


def test_what_has_grown_is_removed_and_undo_brings_it_back(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    press(Qt.Key.Key_F9)
    click(area, "to_harvest")
    click(area, "remove_harvest")
    assert pane.document.all(EverydayExample) == ()
    assert len(pane.document.all(Preject)) == 1
    pane.document.undo()
    assert len(pane.document.all(EverydayExample)) == 1


def test_an_entry_leads_back_to_where_it_was_heard(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    area.go_to(replace(RESOURCES, group_id="g-2"))
    click(area, "to_harvest")
    origin = area.findChild(QAbstractButton, "to_origin")
    assert isinstance(origin, QAbstractButton)
    assert origin.text() == "Gruppe 1 · Ressourcer"
    click(area, "to_origin")
    assert area.place() == RESOURCES
    assert focused() is row_of(area)


def test_what_grew_keeps_its_words_when_the_output_is_removed(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    pane.notes.remove(pane.outputs()[0].id)
    click(area, "to_harvest")
    card = area.findChild(HarvestCard, "harvest")
    assert isinstance(card, HarvestCard)
    words = card.findChild(TextEdit, "harvest_words")
    assert isinstance(words, TextEdit)
    assert words.text() == "Sønnen ringer hver søndag"
    origin = card.findChild(QAbstractButton, "to_origin")
    assert isinstance(origin, QAbstractButton)
    assert not origin.isVisible()


def test_the_way_back_leads_to_the_outputs(pane: Pane) -> None:
    area = written(pane)
    press(Qt.Key.Key_F8)
    click(area, "to_harvest")
    click(area, "leave_harvest")
    assert row_of(area).isVisible()
    assert focused() is row_of(area)


def test_an_output_that_is_not_words_becomes_nothing(pane: Pane) -> None:
    area = pane.open()
    place = Place(block_id="b-2", form_id="f-answer", field_key="position", group_id="g-1", dilemma_id="d-1")
    pane.notes.set_value(place, 4)
    area.go_to(place)
    area.focus_entry()
    press(Qt.Key.Key_F8)
    assert pane.document.all(EverydayExample) == ()
    assert notice(area) == "Only an output in words can become something else."


def test_with_no_output_chosen_the_keys_do_nothing(pane: Pane) -> None:
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F3):
        press(key)
    assert notice(area) == ""
    assert pane.document.all(Output) == ()


def test_an_example_gets_its_statement_by_one_more_key(pane: Pane) -> None:
    for number in (1, 2):
        statement = Statement(id=f"s-{number}", text=f"Udsagn {number}", position=float(number))
        pane.document.replace("edit.add_statement", statement)
    area = written(pane)
    press(Qt.Key.Key_F8)
    menu = next(one for one in area.findChildren(StatementMenu) if one.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_2)
    (example,) = pane.document.all(EverydayExample)
    assert example.statement_id == "s-2"
    press(Qt.Key.Key_F8)
    assert not any(one.isVisible() for one in area.findChildren(StatementMenu))
    assert notice(area) == "It is an example already."


def test_an_example_may_be_left_without_a_statement(pane: Pane) -> None:
    pane.document.replace("edit.add_statement", Statement(id="s-1", text="Udsagn"))
    area = written(pane)
    press(Qt.Key.Key_F8)
    menu = next(one for one in area.findChildren(StatementMenu) if one.isVisible())
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    (example,) = pane.document.all(EverydayExample)
    assert example.statement_id is None
