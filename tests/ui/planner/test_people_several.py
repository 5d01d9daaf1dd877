"""The table of participants by keyboard alone: one stays in it after an edit, and several are changed in one step."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from facilitator_app.domain.people import Group, Participant
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.planner.people_model import Column
from facilitator_app.ui.planner.people_table import PeopleTable
from tests.ui.planner.desk import MakePlanner, Planner

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def people(planner: Planner) -> Planner:
    """The tab with the participants, and the focus in its table."""
    planner.area.show_people()
    table(planner).setFocus()
    return planner


def table(planner: Planner) -> PeopleTable:
    return planner.find(PeopleTable, "people")


def stored(planner: Planner, participant_id: str) -> Participant:
    person = planner.document.get(Participant, participant_id)
    assert person is not None
    return person


def key(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClick(at, key, held)
    QApplication.processEvents()


def write(text: str) -> None:
    at = QApplication.focusWidget()
    assert at is not None
    QTest.keyClicks(at, text)


def stand(planner: Planner, row: int, column: Column) -> None:
    at = table(planner).model().index(row, column)
    QTest.mouseClick(
        table(planner).viewport(), Qt.MouseButton.LeftButton, pos=table(planner).visualRect(at).center()
    )


def mark(planner: Planner, *, rows: int, column: Column) -> None:
    """Mark so many of the first rows, and stand in a column of the last of them."""
    stand(planner, 0, Column.NAME)
    for _row in range(1, rows):
        key(Qt.Key.Key_Down, SHIFT)
    for _column in range(column):
        key(Qt.Key.Key_Right)


def test_a_name_that_sorts_elsewhere_is_followed_and_return_presses_no_button(people: Planner) -> None:
    groups = people.document.all(Group)
    stand(people, 0, Column.NAME)
    chosen = table(people).chosen_id()
    key(Qt.Key.Key_F2)
    write("Anker Åkjær (fiktiv)")
    key(Qt.Key.Key_Return)
    assert stored(people, chosen).name == "Anker Åkjær (fiktiv)"
    assert table(people).hasFocus()
    assert table(people).chosen_id() == chosen
    assert table(people).currentIndex().row() == 3
    key(Qt.Key.Key_Return)
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    assert table(people).isAncestorOf(focus), "the cell is written in again"
    key(Qt.Key.Key_Escape)
    assert not stored(people, chosen).absent_from
    assert people.document.all(Group) == groups


def test_a_new_name_in_the_last_row_leaves_the_focus_in_the_table(people: Planner) -> None:
    stand(people, 4, Column.NAME)
    for name in ("Dorte Grøn (fiktiv)", "Erik Holm (fiktiv)"):
        key(Qt.Key.Key_Return)
        write(name)
        key(Qt.Key.Key_Return)
        assert table(people).hasFocus()
    assert len(people.document.all(Participant)) == 6


def test_return_on_a_tick_presses_nothing(people: Planner) -> None:
    before = people.document.all(Participant)
    stand(people, 0, Column.NAME)
    for _column in range(Column.PRESENT):
        key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Return)
    assert table(people).hasFocus()
    assert people.document.all(Participant) == before


def test_several_get_a_unit_and_one_undo_takes_it_back(people: Planner) -> None:
    mark(people, rows=3, column=Column.UNIT)
    marked = table(people).chosen_ids()
    before = [stored(people, one) for one in marked]
    assert len(marked) == 3
    assert people.find(PlainLabel, "people_hint").text().startswith("3 marked: ")
    key(Qt.Key.Key_F2)
    write("Fælles enhed")
    key(Qt.Key.Key_Return)
    assert [stored(people, one).unit for one in marked] == ["Fælles enhed"] * 3
    assert table(people).chosen_ids() == marked
    people.document.undo()
    assert [stored(people, one) for one in marked] == before


def test_several_are_marked_absent_seated_and_removed(people: Planner) -> None:
    mark(people, rows=2, column=Column.GROUP)
    marked = table(people).chosen_ids()
    key(Qt.Key.Key_Return)
    box = QApplication.focusWidget()
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("g-2"))
    box.activated.emit(box.currentIndex())
    group = people.document.get(Group, "g-2")
    assert group is not None
    assert set(marked) <= set(group.member_ids)
    absent = people.find(QAbstractButton, "mark_absent")
    assert absent.text() == "Mark 2 absent"
    QTest.keyClick(absent, Qt.Key.Key_Space)
    assert all(stored(people, one).absent_from for one in marked)
    assert absent.text() == "Mark 2 present"
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Space)
    assert not any(stored(people, one).absent_from for one in marked)
    key(Qt.Key.Key_Delete)
    assert len(people.document.all(Participant)) == 2
    people.document.undo()
    assert len(people.document.all(Participant)) == 4


def test_a_name_is_nobody_else_s(people: Planner) -> None:
    mark(people, rows=2, column=Column.NAME)
    marked = table(people).chosen_ids()
    key(Qt.Key.Key_F2)
    write("Een Anden (fiktiv)")
    key(Qt.Key.Key_Return)
    assert [stored(people, one).name for one in marked].count("Een Anden (fiktiv)") == 1


def test_chiefs_in_a_circle_are_refused_in_words(people: Planner) -> None:
    model = table(people).model()
    model.setData(model.index(0, Column.CHIEF), "p-3")
    model.setData(model.index(3, Column.CHIEF), "p-2")
    assert stored(people, "p-2").chief_id == "p-3"
    assert stored(people, "p-3").chief_id is None
    assert people.dialogs.said == [
        "The own chief is kept as it was. Anker Bjerre (fiktiv) cannot be Åse Ørsted (fiktiv)’s own chief: "
        "Åse Ørsted (fiktiv) stands above Anker Bjerre (fiktiv) already."
    ]


def test_a_group_with_two_digits_is_read_whole(make_planner: MakePlanner) -> None:
    planner = make_planner()
    planner.area.show_people()
    group = planner.document.get(Group, "g-1")
    assert group is not None
    planner.document.replace("edit.change_groups", replace(group, name="Gruppe 10"))
    cell = table(planner).model().index(0, Column.GROUP)
    assert cell.data() == "Gruppe 10"
    words_px = table(planner).fontMetrics().horizontalAdvance("Gruppe 10")
    sides_px = 30
    assert table(planner).columnWidth(Column.GROUP) >= words_px + sides_px
    planner.document.replace("edit.change_groups", replace(group, name="Gruppen ved vinduet i den store sal"))
    assert table(planner).columnWidth(Column.GROUP) == 168


def test_a_pressed_tick_is_for_all_who_are_marked(people: Planner) -> None:
    mark(people, rows=2, column=Column.NAME)
    marked = table(people).chosen_ids()
    cell = table(people).visualRect(table(people).model().index(0, Column.DIRECTION))
    # Where in the cell the tick is depends on the style.
    for left in range(4, 36, 4):
        tick = QPoint(cell.left() + left, cell.center().y())
        QTest.mouseClick(table(people).viewport(), Qt.MouseButton.LeftButton, pos=tick)
        if any(stored(people, one).is_direction for one in marked):
            break
    assert all(stored(people, one).is_direction for one in marked)
    stand(people, 3, Column.NAME)
    assert len(table(people).chosen_ids()) == 1
