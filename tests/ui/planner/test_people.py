"""The participants' table and the groups, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QMenu, QWidget

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.records import added
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import PlainLabel, SearchField
from facilitator_app.ui.planner.divide_dialog import DivideDialog
from facilitator_app.ui.planner.import_dialog import ImportDialog
from facilitator_app.ui.planner.people_model import Column
from facilitator_app.ui.planner.people_table import PeopleTable
from tests.day import small_day
from tests.fakes import FakeIds
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
D = TypeVar("D", bound=QWidget)
LISTS = Path(__file__).parents[2] / "content" / "lists"


@pytest.fixture
def people(planner: Planner) -> Planner:
    """The tab with the participants."""
    planner.area.show_people()
    return planner


def table(planner: Planner) -> PeopleTable:
    return planner.find(PeopleTable, "people")


def cell(planner: Planner, row: int, column: Column) -> QModelIndex:
    return table(planner).model().index(row, column)


def text(planner: Planner, row: int, column: Column) -> str:
    return str(cell(planner, row, column).data() or "")


def names(planner: Planner) -> list[str]:
    rows = table(planner).model().rowCount()
    return [text(planner, row, Column.NAME) for row in range(rows)]


def stored(planner: Planner, participant_id: str) -> Participant:
    person = planner.document.get(Participant, participant_id)
    assert person is not None
    return person


def stand(planner: Planner, row: int, column: Column) -> None:
    where = table(planner).visualRect(cell(planner, row, column)).center()
    QTest.mouseClick(table(planner).viewport(), LEFT, pos=where)


def editor(planner: Planner) -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    assert table(planner).isAncestorOf(widget)
    return widget


def enter(planner: Planner) -> None:
    """Leave a cell with Enter; Qt keeps what was written when the key has been dealt with."""
    QTest.keyClick(editor(planner), Qt.Key.Key_Return)
    QApplication.processEvents()


def press(planner: Planner, name: str) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, name), LEFT)


def open_dialog(kind: type[D]) -> D:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def test_everybody_is_listed_in_danish_order_with_group_and_presence(people: Planner) -> None:
    assert names(people) == [
        "Anker Bjerre (fiktiv)",
        "Birthe Egelund (fiktiv)",
        "Carsten Fjord (fiktiv)",
        "Åse Ørsted (fiktiv)",
        "Write a name …",
    ]
    assert text(people, 1, Column.LEVEL) == "Employees"
    assert [text(people, row, Column.GROUP) for row in range(4)] == ["Gruppe 1", "Gruppe 1", "", "Gruppe 2"]
    assert text(people, 2, Column.PRESENT) == "Absent"
    assert people.find(PlainLabel, "people_count").text() == "4 participants · 1 absent"


def test_a_cell_is_written_in_by_typing(people: Planner) -> None:
    stand(people, 0, Column.UNIT)
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    edit = editor(people)
    assert isinstance(edit, QLineEdit)
    assert edit.selectedText() == "Hjemmepleje Syd"
    QTest.keyClicks(edit, "Myndighed")
    enter(people)
    assert stored(people, "p-2").unit == "Myndighed"
    people.document.undo()
    assert text(people, 0, Column.UNIT) == "Hjemmepleje Syd"


def test_escape_leaves_a_cell_as_it_was(people: Planner) -> None:
    stand(people, 0, Column.TITLE)
    QTest.keyClick(table(people), Qt.Key.Key_F2)
    QTest.keyClicks(editor(people), "Leder")
    QTest.keyClick(editor(people), Qt.Key.Key_Escape)
    assert stored(people, "p-2").title == ""


def test_a_new_surname_moves_the_row_and_one_stays_in_it(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    QTest.keyClicks(editor(people), "Anker Åberg (fiktiv)")
    enter(people)
    assert names(people)[3] == "Anker Åberg (fiktiv)"
    assert table(people).chosen_id() == "p-2"


def test_a_name_cannot_be_emptied(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    edit = editor(people)
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    enter(people)
    assert stored(people, "p-2").name == "Anker Bjerre (fiktiv)"
    assert people.dialogs.said == ["The name is kept as it was. The name is missing. Write a name."]


def test_level_and_group_are_chosen_from_lists(people: Planner) -> None:
    for column, key in ((Column.LEVEL, "leads_leaders"), (Column.GROUP, "g-2")):
        stand(people, 0, column)
        QTest.keyClick(table(people), Qt.Key.Key_Return)
        box = editor(people)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())
    assert stored(people, "p-2").level is LeadershipLevel.LEADS_LEADERS
    assert text(people, 0, Column.GROUP) == "Gruppe 2"
    group = people.document.get(Group, "g-1")
    assert group is not None
    assert group.member_ids == ("p-1",)


def test_space_ticks_somebody_absent_and_present(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    table(people).setCurrentIndex(cell(people, 0, Column.PRESENT))
    QTest.keyClick(table(people), Qt.Key.Key_Space)
    assert stored(people, "p-2").is_absent
    QTest.keyClick(table(people), Qt.Key.Key_Space)
    assert not stored(people, "p-2").is_absent


def test_the_button_marks_absent_too(people: Planner) -> None:
    button = people.find(QAbstractButton, "mark_absent")
    assert not button.isEnabled()
    stand(people, 2, Column.NAME)
    assert button.text() == "Mark present"
    QTest.mouseClick(button, LEFT)
    assert not stored(people, "p-4").is_absent
    assert button.text() == "Mark absent"


def test_a_name_in_the_last_row_adds_somebody(people: Planner) -> None:
    press(people, "add_person")
    QTest.keyClicks(editor(people), "Dorte Grøn (fiktiv)")
    enter(people)
    assert "Dorte Grøn (fiktiv)" in names(people)
    assert table(people).currentIndex().row() == len(names(people)) - 1
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    QTest.keyClicks(editor(people), "Erik Holm (fiktiv)")
    enter(people)
    assert len(people.document.all(Participant)) == 6
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    enter(people)
    assert len(people.document.all(Participant)) == 6


def test_pasted_lines_become_people(people: Planner) -> None:
    QGuiApplication.clipboard().setText("Ida Ibsen (fiktiv)\tPlejecenter Søby\r\n\r\nBo Bak (fiktiv)\r\n")
    stand(people, 0, Column.NAME)
    QTest.keySequence(table(people), QKeySequence(QKeySequence.StandardKey.Paste))
    assert len(people.document.all(Participant)) == 6
    ida = next(p for p in people.document.all(Participant) if p.name.startswith("Ida"))
    assert ida.unit == "Plejecenter Søby"
    people.document.undo()
    assert len(people.document.all(Participant)) == 4


def test_searching_finds_by_name_and_unit(people: Planner) -> None:
    QTest.keyClicks(people.find(SearchField, "find_people"), "myndig")
    assert names(people) == ["Carsten Fjord (fiktiv)", "Åse Ørsted (fiktiv)"]
    assert people.find(PlainLabel, "people_count").text() == "2 of 4"
    press(people, "add_person")
    assert names(people)[-1] == "Write a name …"


def test_ctrl_l_leads_to_the_search(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    QTest.keyClick(table(people), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert people.find(SearchField, "find_people").hasFocus()


def test_somebody_is_removed_and_asked_about_only_with_an_action_schema(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    QTest.keyClick(table(people), Qt.Key.Key_Delete)
    assert people.dialogs.said == []
    assert names(people)[0] == "Birthe Egelund (fiktiv)"
    plan = ActionPlan(id="a", workshop_id="w", participant_id="p-1", form_id="f-action")
    people.document.edit("edit.change_action", added([plan]))
    people.dialogs.agrees = False
    press(people, "remove_person")
    assert names(people)[0] == "Birthe Egelund (fiktiv)"
    people.dialogs.agrees = True
    press(people, "remove_person")
    assert names(people)[0] == "Carsten Fjord (fiktiv)"
    assert "action schema" in people.dialogs.said[-1]


def test_nobody_is_removed_while_no_row_is_marked(people: Planner) -> None:
    table(people).setFocus(Qt.FocusReason.TabFocusReason)
    everybody = people.document.all(Participant)
    assert not people.find(QAbstractButton, "remove_person").isEnabled()
    assert not people.find(QAbstractButton, "mark_absent").isEnabled()
    QTest.keyClick(table(people), Qt.Key.Key_Delete)
    assert people.document.all(Participant) == everybody
    QTest.keyClick(table(people), Qt.Key.Key_Down)
    assert people.find(QAbstractButton, "remove_person").isEnabled()


def test_an_empty_list_offers_to_fetch_or_write(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Participant | Group)))
    planner.area.show_people()
    assert planner.find(QAbstractButton, "fetch_first_list").isVisible()
    assert not planner.find(QAbstractButton, "divide").isVisible()
    press(planner, "write_first_names")
    QTest.keyClicks(editor(planner), "Dorte Grøn (fiktiv)")
    enter(planner)
    assert names(planner) == ["Dorte Grøn (fiktiv)", "Write a name …"]


def test_a_member_is_moved_by_the_menu(people: Planner) -> None:
    press(people, "member_p-1")
    seats = people.find(QMenu, "seats")
    assert [a.text() for a in seats.actions() if a.isEnabled() and a.text()] == [
        "Move to Gruppe 2",
        "Take out of the group",
    ]
    seats.close()
    people.act("seats", "Move to Gruppe 2")
    assert text(people, 1, Column.GROUP) == "Gruppe 2"
    press(people, "member_p-1")
    people.find(QMenu, "seats").close()
    people.act("seats", "Take out of the group")
    assert text(people, 1, Column.GROUP) == ""
    QApplication.processEvents()
    assert people.find(QAbstractButton, "member_p-1").isVisible()


def test_groups_are_added_renamed_and_removed(people: Planner) -> None:
    press(people, "add_group")
    assert [g.name for g in people.document.all(Group)][-1] == "Gruppe 3"
    press(people, "group_more_3")
    people.find(QMenu, "group_acts").close()
    people.act("group_acts", "Rename")
    people.dialogs.text = "De blå"
    people.act("group_acts", "Rename")
    assert [g.name for g in people.document.all(Group)][-1] == "De blå"
    people.act("group_acts", "Remove")
    assert people.dialogs.said == []
    assert len(people.document.all(Group)) == 2


def test_removing_a_group_with_outputs_asks_first(people: Planner) -> None:
    output = Output(
        id="o",
        workshop_id="w",
        block_id="b-2",
        form_id="f-answer",
        field_key="argument",
        group_id="g-1",
        value="Ja",
    )
    people.document.edit("edit.add_output", added([output]))
    press(people, "group_more_1")
    people.find(QMenu, "group_acts").close()
    people.dialogs.agrees = False
    people.act("group_acts", "Remove")
    assert len(people.document.all(Group)) == 2
    [said] = people.dialogs.said
    assert said.startswith("Remove Gruppe 1. 1 output")


def answer_modal(planner: Planner, button: str, answer: Callable[[], None]) -> None:
    """Press a button that opens a dialog, and let `answer` act in it."""
    waiting = Debounce(0, planner.area)
    waiting.settled.connect(answer)
    waiting.touch()
    press(planner, button)


def test_people_are_divided_after_seeing_what_it_gives(people: Planner) -> None:
    seen: list[str] = []

    def answer() -> None:
        dialog = open_dialog(DivideDialog)
        number = dialog.findChild(QLineEdit, "divide_number")
        result = dialog.findChild(PlainLabel, "divide_result")
        act = dialog.findChild(QAbstractButton, "act")
        assert number is not None
        assert result is not None
        assert act is not None
        number.selectAll()
        QTest.keyClicks(number, "9")
        assert not act.isEnabled()
        number.selectAll()
        QTest.keyClicks(number, "3")
        seen.append(result.text())
        QTest.mouseClick(act, LEFT)

    answer_modal(people, "divide", answer)
    assert seen == ["3 groups of 1. 3 people are present."]
    assert sorted(len(g.member_ids) for g in people.document.all(Group)) == [1, 1, 1]
    people.document.undo()
    assert len(people.document.all(Group)) == 2


def test_enter_in_the_number_divides(people: Planner) -> None:
    def answer() -> None:
        number = open_dialog(DivideDialog).findChild(QLineEdit, "divide_number")
        assert number is not None
        number.selectAll()
        QTest.keyClicks(number, "3")
        QTest.keyClick(number, Qt.Key.Key_Return)

    answer_modal(people, "divide", answer)
    assert len(people.document.all(Group)) == 3


def test_a_size_gives_a_number_of_groups(people: Planner) -> None:
    listing = ListingPeople(document=people.document, new_id=FakeIds("q"))
    dialog = DivideDialog(listing.people(), groups=3, parent=people.area)
    dialog.show()
    by_size = dialog.findChild(QAbstractButton, "size")
    by_number = dialog.findChild(QAbstractButton, "number")
    assert by_size is not None
    assert by_number is not None
    QTest.mouseClick(by_size, LEFT)
    assert dialog.number() == 3
    QTest.mouseClick(by_number, LEFT)
    assert dialog.number() == 3
    keep = dialog.findChild(QAbstractButton, "keep")
    assert keep is not None
    QTest.mouseClick(keep, LEFT)
    dialog.deleteLater()


def test_a_list_is_fetched_from_the_page(people: Planner) -> None:
    people.dialogs.file = LISTS / "deltagere.xlsx"

    def answer() -> None:
        dialog = open_dialog(ImportDialog)
        for name in ("choose_file", "act"):
            button = dialog.findChild(QAbstractButton, name)
            assert button is not None
            QTest.mouseClick(button, LEFT)

    answer_modal(people, "fetch_list", answer)
    assert len(people.document.all(Participant)) == 68
    people.document.undo()
    assert len(people.document.all(Participant)) == 4


def test_an_open_cell_is_kept_before_the_file_is_let_go(people: Planner) -> None:
    people.area.begin()
    stand(people, 0, Column.UNIT)
    QTest.keyClick(table(people), Qt.Key.Key_Return)
    QTest.keyClicks(editor(people), "Myndighed")
    people.area.save_now()
    assert stored(people, "p-2").unit == "Myndighed"
    assert table(people).hasFocus()
