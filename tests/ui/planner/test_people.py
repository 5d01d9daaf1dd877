"""The participants' table and the groups, by keyboard and mouse."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Group, LeadershipLevel, Participant, WallConsent
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import PlainLabel, RowList, SearchField
from facilitator_app.ui.planner.import_dialog import ImportDialog
from facilitator_app.ui.planner.mapping_dialog import MappingDialog
from facilitator_app.ui.planner.people_chief import ChiefEdit
from facilitator_app.ui.planner.people_model import Column, PeopleModel
from facilitator_app.ui.planner.people_table import PeopleDelegate, PeopleTable
from tests.day import small_day
from tests.ui.planner.desk import MakePlanner, Planner, until_read

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


def press_in(dialog: QWidget, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    QTest.mouseClick(button, LEFT)


def open_dialog(kind: type[D]) -> D:
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    if isinstance(found, MappingDialog):
        until_read(found)
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
    assert stored(people, "p-2").absent_from
    QTest.keyClick(table(people), Qt.Key.Key_Space)
    assert not stored(people, "p-2").absent_from


def test_the_button_marks_absent_too(people: Planner) -> None:
    button = people.find(QAbstractButton, "mark_absent")
    assert not button.isEnabled()
    stand(people, 2, Column.NAME)
    assert button.text() == "Mark present"
    QTest.mouseClick(button, LEFT)
    assert not stored(people, "p-4").absent_from
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


def paste(planner: Planner, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    stand(planner, 0, Column.NAME)
    QTest.keySequence(table(planner), QKeySequence(QKeySequence.StandardKey.Paste))


def test_pasted_names_become_people_at_once(people: Planner) -> None:
    paste(people, "Ida Ibsen (fiktiv)\r\n\r\nBo Bak (fiktiv)\r\n")
    assert len(people.document.all(Participant)) == 6
    people.document.undo()
    assert len(people.document.all(Participant)) == 4
    paste(people, "  \n")
    assert len(people.document.all(Participant)) == 4


def test_pasted_rows_are_looked_through_with_their_headings_and_all_faults(people: Planner) -> None:
    seen: list[str] = []

    def answer() -> None:
        dialog = open_dialog(ImportDialog)
        faults = dialog.findChild(RowList, "import_faults")
        assert faults is not None
        seen.extend(f"{row.lead}: {row.title}" for row in faults.rows())
        press_in(dialog, "act")

    waiting = Debounce(0, people.area)
    waiting.settled.connect(answer)
    waiting.touch()
    rows = ("Enhed\tNavn\tNærmeste leder\tDirektion", "Syd\tIda Ibsen (fiktiv)\tÅse Ørsted (fiktiv)\tja")
    paste(people, "\r\n".join((*rows, "Syd\tBo Bak (fiktiv)\tUkendt\tmåske", "Syd\t\t\t")))
    assert [line.split(":")[0] for line in seen] == ["Row 3", "Row 3", "Row 4"]
    ida = next(p for p in people.document.all(Participant) if p.name.startswith("Ida"))
    assert (ida.unit, ida.chief_id, ida.is_direction) == ("Syd", "p-3", True)
    people.document.undo()
    assert len(people.document.all(Participant)) == 4


def test_a_name_that_is_there_already_is_told_before_anything_is_added(people: Planner) -> None:
    def answer() -> None:
        press_in(open_dialog(ImportDialog), "keep")

    waiting = Debounce(0, people.area)
    waiting.settled.connect(answer)
    waiting.touch()
    paste(people, "Birthe Egelund (fiktiv)\nBo Bak (fiktiv)")
    assert len(people.document.all(Participant)) == 4


def press_head(planner: Planner, column: Column) -> None:
    head = table(planner).horizontalHeader()
    at = head.sectionViewportPosition(column) + head.sectionSize(column) // 2
    QTest.mouseClick(head.viewport(), LEFT, pos=QPoint(at, head.height() // 2))


def test_a_press_on_a_head_sorts_in_danish_order_and_back(people: Planner) -> None:
    for one, unit in (("p-1", "Åby"), ("p-2", "Øst"), ("p-3", "Zoo"), ("p-4", "")):
        people.document.replace("edit.change_participant", replace(stored(people, one), unit=unit))
    press_head(people, Column.UNIT)
    assert [text(people, row, Column.UNIT) for row in range(4)] == ["Zoo", "Øst", "Åby", ""]
    assert names(people)[-1] == "Write a name …"
    press_head(people, Column.UNIT)
    assert [text(people, row, Column.UNIT) for row in range(4)] == ["Åby", "Øst", "Zoo", ""]
    press_head(people, Column.NAME)
    assert names(people)[3] == "Åse Ørsted (fiktiv)"


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_by_key_and_one_stays_on_the_same_person(people: Planner, column: Column) -> None:
    change = replace(stored(people, "p-1"), chief_id="p-3", email="b@a.dk", is_direction=True, title="Chef")
    people.document.replace("edit.change_participant", change)
    stand(people, 1, Column.NAME)
    chosen = table(people).chosen_id()
    table(people).setCurrentIndex(cell(people, 1, column))
    seen = []
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        QTest.keyClick(table(people), key, Qt.KeyboardModifier.AltModifier)
        seen.append(names(people)[:-1])
        assert table(people).chosen_id() == chosen
    assert sorted(seen[0]) == sorted(seen[1])
    differs = (Column.NAME, Column.UNIT, Column.DIRECTION, Column.GROUP, Column.PRESENT)
    assert column not in differs or seen[0] != seen[1]


def choose_chief(planner: Planner, typed: str) -> None:
    stand(planner, 0, Column.CHIEF)
    QTest.keyClick(table(planner), Qt.Key.Key_Return)
    edit = table(planner).findChild(ChiefEdit)
    assert edit is not None
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    QTest.keyClicks(edit, typed)
    QTest.keyClick(QApplication.activePopupWidget() or edit, Qt.Key.Key_Return)
    # The cell is closed when the key has been dealt with, and its editor goes after that.
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_own_chief_is_chosen_by_a_few_letters(people: Planner) -> None:
    choose_chief(people, "ørs")
    assert stored(people, "p-2").chief_id == "p-3"
    assert text(people, 0, Column.CHIEF) == "Åse Ørsted (fiktiv)"
    choose_chief(people, "")
    assert stored(people, "p-2").chief_id is None
    people.document.undo()
    assert stored(people, "p-2").chief_id == "p-3"


def test_a_chief_who_is_nobody_on_the_list_is_said(people: Planner) -> None:
    choose_chief(people, "Anker")
    assert [said.split(".")[0] for said in people.dialogs.said] == ["The own chief is kept as it was"]
    assert stored(people, "p-2").chief_id is None


def test_the_direction_is_ticked_by_space(people: Planner) -> None:
    stand(people, 0, Column.NAME)
    table(people).setCurrentIndex(cell(people, 0, Column.DIRECTION))
    QTest.keyClick(table(people), Qt.Key.Key_Space)
    assert stored(people, "p-2").is_direction
    people.document.undo()
    assert not stored(people, "p-2").is_direction


def test_addresses_have_a_column_when_there_are_any(people: Planner) -> None:
    assert table(people).isColumnHidden(Column.EMAIL)
    people.document.replace("edit.change_participant", replace(stored(people, "p-2"), email="a@b.dk"))
    assert not table(people).isColumnHidden(Column.EMAIL)
    assert text(people, 0, Column.EMAIL) == "a@b.dk"


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
    assert table(people).hasFocus(), "and not what divides all groups anew"


def test_that_the_no_to_the_wall_goes_is_told_before_somebody_is_removed(people: Planner) -> None:
    first = next(one for one in people.document.all(Participant) if one.id == "p-2")
    people.document.edit(
        "edit.change_participant", [RecordChange(first, replace(first, wall_consent=WallConsent.NO))]
    )
    stand(people, 0, Column.NAME)
    people.dialogs.agrees = False
    press(people, "remove_person")
    assert "the wall shows it again" in people.dialogs.said[-1]
    assert people.document.get(Participant, "p-2") is not None


def test_somebody_with_a_talk_is_asked_about_too(people: Planner) -> None:
    talk = LusTalk(id="talk", concept_id="c", participant_id="p-2")
    plan = ActionPlan(id="a", workshop_id="w", participant_id="p-2", form_id="f-action")
    people.document.edit("edit.begin_talk", added([talk]))
    stand(people, 0, Column.NAME)
    people.dialogs.agrees = False
    press(people, "remove_person")
    assert "The LUS talk goes too" in people.dialogs.said[-1]
    assert names(people)[0] == "Anker Bjerre (fiktiv)"
    people.document.edit("edit.change_action", added([plan]))
    people.dialogs.agrees = True
    press(people, "remove_person")
    assert "The action schema and the LUS talk go too" in people.dialogs.said[-1]
    assert people.document.get(LusTalk, "talk") is None


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
    planner.area.begin()
    assert planner.find(QAbstractButton, "fetch_first_list").hasFocus()
    assert not planner.find(QAbstractButton, "divide").isVisible()
    press(planner, "write_first_names")
    QTest.keyClicks(editor(planner), "Dorte Grøn (fiktiv)")
    enter(planner)
    assert names(planner) == ["Dorte Grøn (fiktiv)", "Write a name …"]


def test_tab_goes_from_the_tabs_to_what_an_empty_list_begins_with(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Participant | Group)))
    workshop = planner.document.workshop
    planner.document.edit("edit.change_day", [RecordChange(workshop, replace(workshop, starts_min=500))])
    press(planner, "tab_people")
    tab = planner.find(QAbstractButton, "tab_people")
    tab.setFocus()
    seen = []
    for _ in range(2):
        QTest.keyClick(tab.window().focusWidget(), Qt.Key.Key_Tab)
        seen.append(tab.window().focusWidget().objectName())
    assert seen == ["fetch_first_list", "write_first_names"]


def answer_modal(planner: Planner, button: str, answer: Callable[[], None]) -> None:
    """Press a button that opens a dialog, and let `answer` act in it."""
    waiting = Debounce(0, planner.area)
    waiting.settled.connect(answer)
    waiting.touch()
    press(planner, button)


def fetch_list() -> None:
    """Choose the file in the dialog that is open, and fetch it."""
    dialog = open_dialog(ImportDialog)
    for name in ("choose_file", "act"):
        button = dialog.findChild(QAbstractButton, name)
        assert button is not None
        QTest.mouseClick(button, LEFT)
        until_read(dialog)


def test_one_stands_in_the_table_after_the_first_list(make_planner: MakePlanner) -> None:
    planner = make_planner(tuple(r for r in small_day() if not isinstance(r, Participant)))
    planner.area.show_people()
    planner.dialogs.file = LISTS / "deltagere.xlsx"
    answer_modal(planner, "fetch_first_list", fetch_list)
    assert planner.area.window().focusWidget() is table(planner)


def test_a_list_is_fetched_from_the_page(people: Planner) -> None:
    people.dialogs.file = LISTS / "deltagere.xlsx"
    answer_modal(people, "fetch_list", fetch_list)
    assert people.area.window().focusWidget() is table(people)
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


def test_nobody_s_absence_is_cut_in_danish_in_a_small_window(
    make_planner: MakePlanner, qapp: QApplication
) -> None:
    Interpreter(qapp).speak("da")
    planner = make_planner()
    planner.area.show_people()
    present = cell(planner, 0, Column.PRESENT)
    table(planner).model().setData(present, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert text(planner, 0, Column.PRESENT) == "Fraværende"
    words_px = table(planner).fontMetrics().horizontalAdvance("Fraværende")
    tick_and_air_px = 60
    assert table(planner).columnWidth(Column.PRESENT) >= words_px + tick_and_air_px
    assert table(planner).visualRect(present).right() <= table(planner).viewport().width()


def test_an_empty_column_of_chiefs_leaves_its_room_to_units_and_titles(people: Planner) -> None:
    before = [table(people).columnWidth(column) for column in (Column.UNIT, Column.TITLE)]
    model = table(people).model()
    assert isinstance(model, PeopleModel)
    at = model.row_of("p-2")
    model.setData(cell(people, at, Column.CHIEF), "p-1")
    assert stored(people, "p-2").chief_id == "p-1"
    chief = [table(people).columnWidth(column) for column in (Column.UNIT, Column.TITLE)]
    assert all(wide > narrow for wide, narrow in zip(before, chief, strict=True))
    model.setData(cell(people, at, Column.CHIEF), "")
    assert [table(people).columnWidth(column) for column in (Column.UNIT, Column.TITLE)] == before
    assert table(people).columnWidth(Column.CHIEF) < min(before)


def test_only_absence_is_written_in_the_rows_and_a_reader_is_told_both(people: Planner) -> None:
    present = cell(people, 0, Column.PRESENT)
    assert text(people, 0, Column.PRESENT) == ""
    assert present.data(Qt.ItemDataRole.AccessibleTextRole) == "Present"
    assert present.data(Qt.ItemDataRole.ToolTipRole) == "Present"
    table(people).model().setData(present, Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert text(people, 0, Column.PRESENT) == "Absent"


def test_units_that_begin_alike_are_told_apart_where_they_are_cut(people: Planner) -> None:
    option = QStyleOptionViewItem()
    delegate = table(people).itemDelegate()
    assert isinstance(delegate, PeopleDelegate)
    delegate.initStyleOption(option, cell(people, 0, Column.UNIT))
    assert option.textElideMode is Qt.TextElideMode.ElideMiddle
