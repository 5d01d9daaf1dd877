"""The groups of the participants: divided, moved, locked, and in several divisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.records import added
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import CURRENT_WORKSHOP
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.kit import PlainLabel, RowList
from facilitator_app.ui.planner.divide_dialog import DivideDialog
from facilitator_app.ui.planner.people_group_cards import CardArea, GroupCard
from facilitator_app.ui.planner.people_member import MEMBER_KIND, MemberButton
from tests.day import small_day
from tests.ui.planner.desk import MakePlanner, Planner

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def people(planner: Planner) -> Planner:
    """The tab with the participants: two groups, Birthe and Anker in the first, Åse in the second, Carsten absent."""
    planner.area.show_people()
    return planner


@pytest.fixture
def hall(make_planner: MakePlanner) -> Planner:
    """Twenty-four people of six units, and no groups yet."""
    day = (r for r in small_day() if not isinstance(r, Participant | Group | Output))
    crowd = (Participant(id=f"q{n:02}", name=f"Navn {n:02} (fiktiv)", unit=f"U{n % 6}") for n in range(24))
    planner = make_planner((*day, *crowd))
    planner.area.show_people()
    return planner


def press(planner: Planner, name: str) -> None:
    QTest.mouseClick(planner.find(QAbstractButton, name), LEFT)


def words(planner: Planner, name: str) -> str:
    return planner.find(PlainLabel, name).text()


def member(planner: Planner, participant_id: str) -> MemberButton:
    return planner.find(MemberButton, f"member_{participant_id}")


def groups(planner: Planner, division: int = 1) -> list[set[str]]:
    mine = [group for group in planner.document.all(Group) if group.division == division]
    return [set(group.member_ids) for group in sorted(mine, key=lambda one: one.number)]


def locked(planner: Planner) -> set[str]:
    return {one for group in planner.document.all(Group) for one in group.locked_ids}


def tick(planner: Planner, menu: str, text: str) -> None:
    planner.find(QMenu, menu).close()
    planner.act(menu, text)


def child(dialog: QWidget, name: str) -> QWidget:
    found = dialog.findChild(QWidget, name)
    assert found is not None, name
    return found


def type_number(dialog: QWidget, name: str, number: str) -> None:
    edit = child(dialog, name)
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, number)


def leave_be(_dialog: DivideDialog) -> None:
    """What is offered is good."""


class Asked:
    """What a dialog told, when it was answered."""

    def __init__(self, planner: Planner, qtbot: QtBot) -> None:
        self._planner = planner
        self._qtbot = qtbot
        self.told = ""
        self.left_out = ""

    def ask(
        self, begin: Callable[[], None], answer: Callable[[DivideDialog], None], end: str = "act"
    ) -> None:
        def run() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, DivideDialog)
            try:
                answer(dialog)
                self._qtbot.waitUntil(lambda: dialog.found is not None, timeout=5000)
                result, left_out = child(dialog, "divide_result"), child(dialog, "divide_left_out")
                assert isinstance(result, PlainLabel)
                assert isinstance(left_out, PlainLabel)
                self.told, self.left_out = result.text(), left_out.text()
                QTest.mouseClick(child(dialog, end), LEFT)
            finally:
                # What went wrong is told after the dialog is gone, or it would be waited for.
                if dialog.isVisible():
                    dialog.reject()

        waiting = Debounce(0, self._planner.area)
        waiting.settled.connect(run)
        waiting.touch()
        begin()


@pytest.fixture
def asked(request: pytest.FixtureRequest, qtbot: QtBot) -> Asked:
    name = "hall" if "hall" in request.fixturenames else "people"
    return Asked(request.getfixturevalue(name), qtbot)


def test_the_dialog_tells_what_it_gives_before_anything_is_done(hall: Planner, asked: Asked) -> None:
    asked.ask(lambda: press(hall, "divide_first"), lambda d: type_number(d, "divide_number", "6"))
    assert asked.told == (
        "6 groups of 4. 0 repeats. Nobody sits with their own chief. Nobody from the same unit."
    )
    assert asked.left_out == "24 are present"
    assert [len(group) for group in groups(hall)] == [4] * 6
    hall.document.undo()
    assert groups(hall) == []


def test_nothing_is_done_when_the_dialog_is_left(hall: Planner, asked: Asked) -> None:
    asked.ask(lambda: press(hall, "divide_first"), leave_be, end="keep")
    assert groups(hall) == []


def test_a_size_gives_a_number_of_groups(hall: Planner, asked: Asked) -> None:
    def answer(dialog: DivideDialog) -> None:
        QTest.mouseClick(child(dialog, "size"), LEFT)
        type_number(dialog, "divide_number", "5")

    asked.ask(lambda: press(hall, "divide_first"), answer)
    assert asked.told.startswith("5 groups of 4–5.")
    assert sorted(map(len, groups(hall))) == [4, 5, 5, 5, 5]


def test_a_number_that_cannot_be_is_said_and_nothing_can_be_done(hall: Planner, asked: Asked) -> None:
    seen: list[bool] = []

    def answer(dialog: DivideDialog) -> None:
        for number in ("99", "0", ""):
            type_number(dialog, "divide_number", number or "x")
            seen.append(child(dialog, "act").isEnabled())
        type_number(dialog, "divide_number", "3")
        QTest.mouseClick(child(dialog, "all"), LEFT)
        type_number(dialog, "divide_rounds", "99")
        seen.append(child(dialog, "act").isEnabled())
        QTest.mouseClick(child(dialog, "one"), LEFT)

    asked.ask(lambda: press(hall, "divide_first"), answer)
    assert seen == [False] * 4
    assert len(groups(hall)) == 3


def test_enter_divides_when_the_groups_are_found(hall: Planner, qtbot: QtBot) -> None:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DivideDialog)
        type_number(dialog, "divide_number", "3")
        qtbot.waitUntil(lambda: dialog.found is not None, timeout=20_000)
        QTest.keyClick(child(dialog, "divide_number"), Qt.Key.Key_Return)

    waiting = Debounce(0, hall.area)
    waiting.settled.connect(run)
    waiting.touch()
    press(hall, "divide_first")
    assert len(groups(hall)) == 3


def test_all_divisions_are_planned_at_once_and_undone_in_one_step(hall: Planner, asked: Asked) -> None:
    def answer(dialog: DivideDialog) -> None:
        type_number(dialog, "divide_rounds", "3")
        type_number(dialog, "divide_number", "6")

    asked.ask(lambda: hall.act("groups_acts", "Spread over all divisions at once"), answer)
    assert asked.told.startswith("3 divisions of 6 groups of 4. 0 repeats.")
    assert [len(groups(hall, division)) for division in (1, 2, 3)] == [6, 6, 6]
    press(hall, "division_3")
    assert words(hall, "repeats") == "0 repeats"
    hall.document.undo()
    assert hall.document.all(Group) == ()


def test_a_search_that_is_stopped_gives_what_was_found(hall: Planner, asked: Asked) -> None:
    def answer(dialog: DivideDialog) -> None:
        QTest.mouseClick(child(dialog, "all"), LEFT)
        type_number(dialog, "divide_rounds", "12")
        type_number(dialog, "divide_number", "6")
        assert child(dialog, "stop_search").isVisible()
        assert not child(dialog, "act").isEnabled()
        QTest.mouseClick(child(dialog, "stop_search"), LEFT)

    asked.ask(lambda: press(hall, "divide_first"), answer)
    assert asked.told.startswith("12 divisions of 6 groups of 4.")
    assert len(groups(hall, 12)) == 6


def test_divided_anew_for_those_who_came_the_locked_stay_and_the_absent_are_left_out(
    hall: Planner, asked: Asked
) -> None:
    asked.ask(lambda: press(hall, "divide_first"), lambda d: type_number(d, "divide_number", "6"))
    stays, away = sorted(groups(hall)[2])[0], sorted(groups(hall)[0])[0]
    QTest.keyClick(member(hall, stays), Qt.Key.Key_L)
    person = hall.document.get(Participant, away)
    assert person is not None
    hall.document.replace("edit.change_participant", missing(person, hall.document.workshop.id))
    assert words(hall, "groups_notice") == "1 in the groups is absent."
    asked.ask(lambda: press(hall, "redo_divide"), leave_be)
    assert asked.left_out == "23 are present · 1 absent is left out · 1 is locked"
    assert stays in groups(hall)[2]
    assert away not in set().union(*groups(hall))
    assert sorted(map(len, groups(hall))) == [3, 4, 4, 4, 4, 4]
    hall.document.undo()
    assert away in groups(hall)[0]


def test_repeats_are_counted_over_divisions_and_earlier_workshops_and_shown_by_pair(people: Planner) -> None:
    assert words(people, "repeats") == "0 repeats"
    now = people.document.workshop
    people.repository.settings[CURRENT_WORKSHOP] = now.id
    people.document.attach(people.repository)
    earlier = Workshop(id="w-0", title="Forårets lederdag", held_on=date(2026, 4, 9))
    old = Group(id="old", workshop_id="w-0", number=1, member_ids=("p-1", "p-2"))
    people.document.edit("edit.change_groups", added([earlier, old]))
    assert words(people, "repeats") == "1 repeat"
    assert "Forårets lederdag" in member(people, "p-1").toolTip()
    pairs = people.find(RowList, "pairs")
    assert not pairs.isVisible()
    press(people, "show_pairs")
    assert pairs.isVisible()
    [row] = pairs.rows()
    assert row.title in (
        "Anker Bjerre (fiktiv) and Birthe Egelund (fiktiv)",
        "Birthe Egelund (fiktiv) and Anker Bjerre (fiktiv)",
    )
    assert row.sub == "Gruppe 1 · sat together at Forårets lederdag"
    press(people, "show_pairs")
    assert not pairs.isVisible()
    people.document.undo()
    assert words(people, "repeats") == "0 repeats"


def test_own_chiefs_and_units_are_counted(people: Planner) -> None:
    anker = people.document.get(Participant, "p-2")
    birthe = people.document.get(Participant, "p-1")
    assert anker is not None
    assert birthe is not None
    people.document.replace("edit.change_participant", replace(anker, chief_id="p-1", unit=birthe.unit))
    assert words(people, "mixture") == "1 pair with own chief. 1 pair from the same unit."


def test_a_padlock_is_shut_and_opened_by_mouse_key_and_menu(people: Planner) -> None:
    button = member(people, "p-1")
    QTest.mouseClick(button, LEFT, pos=button.lock_area().center())
    assert locked(people) == {"p-1"}
    assert "locked" in member(people, "p-1").accessibleName()
    QTest.keyClick(member(people, "p-1"), Qt.Key.Key_L)
    assert locked(people) == set()
    people.document.undo()
    assert locked(people) == {"p-1"}
    press(people, "member_p-1")
    tick(people, "seats", "Unlock")
    assert locked(people) == set()


def test_alt_and_an_arrow_move_to_the_next_group_and_the_keyboard_stays_there(people: Planner) -> None:
    member(people, "p-1").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(member(people, "p-1"), Qt.Key.Key_Down, ALT)
    assert groups(people)[1] == {"p-1", "p-3"}
    assert member(people, "p-1").hasFocus()
    QTest.keyClick(member(people, "p-1"), Qt.Key.Key_Down, ALT)
    assert groups(people)[1] == {"p-1", "p-3"}
    QTest.keyClick(member(people, "p-1"), Qt.Key.Key_Up, ALT)
    assert groups(people)[0] == {"p-1", "p-2"}
    people.document.undo()
    people.document.undo()
    assert groups(people)[0] == {"p-1", "p-2"}


def drop(card: GroupCard, participant_id: str) -> QDropEvent:
    carried = QMimeData()
    carried.setData(MEMBER_KIND, participant_id.encode())
    around = (LEFT, Qt.KeyboardModifier.NoModifier)
    entering = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, carried, *around)
    QApplication.sendEvent(card, entering)
    if entering.isAccepted():
        QApplication.sendEvent(card, QDragMoveEvent(QPoint(5, 5), Qt.DropAction.MoveAction, carried, *around))
    dropped = QDropEvent(QPointF(5, 5), Qt.DropAction.MoveAction, carried, *around)
    QApplication.sendEvent(card, dropped)
    QApplication.processEvents()
    return dropped


def test_a_member_is_dropped_on_another_group(people: Planner) -> None:
    drop(people.find(GroupCard, "group_card_2"), "p-1")
    assert groups(people)[1] == {"p-1", "p-3"}
    drop(people.find(GroupCard, "group_card_2"), "p-1")
    assert groups(people)[1] == {"p-1", "p-3"}
    people.document.undo()
    assert groups(people)[0] == {"p-1", "p-2"}


def test_a_drag_near_the_edge_scrolls_on(hall: Planner, asked: Asked, qtbot: QtBot) -> None:
    asked.ask(lambda: press(hall, "divide_first"), lambda d: type_number(d, "divide_number", "12"))
    area = hall.area.findChild(CardArea)
    assert area is not None
    bottom = area.viewport().mapToGlobal(QPoint(5, area.viewport().height() - 5))
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    area.scroll_for(bottom)
    scrolled = area.verticalScrollBar().value()
    assert scrolled > 0
    area.scroll_for(area.viewport().mapToGlobal(QPoint(5, 5)))
    assert area.verticalScrollBar().value() < scrolled


def test_a_new_division_stands_beside_the_first_and_blocks_choose_it(hall: Planner, asked: Asked) -> None:
    asked.ask(lambda: press(hall, "divide_first"), lambda d: type_number(d, "divide_number", "6"))
    first = groups(hall)
    press(hall, "new_division")
    assert hall.find(QAbstractButton, "divide_first").isVisible()
    asked.ask(lambda: press(hall, "divide_first"), lambda d: type_number(d, "divide_number", "4"))
    assert groups(hall) == first
    assert [len(group) for group in groups(hall, 2)] == [6] * 4
    assert words(hall, "repeats") != ""
    assert hall.find(QAbstractButton, "division_used").text() == "Not used in any block yet"
    press(hall, "division_used")
    menu = hall.find(QMenu, "division_blocks")
    title = menu.actions()[-1].text().removesuffix(" (division 1)")
    menu.actions()[-1].trigger()
    menu.close()
    assert [b.title for b in hall.document.all(Block) if b.division == 2] == [title]
    assert hall.find(QAbstractButton, "division_used").text() == "Used in 1 block"
    removal = next(a for a in hall.find(QMenu, "groups_acts").actions() if a.text() == "Remove the division")
    assert not removal.isEnabled()
    hall.document.undo()
    assert removal.isEnabled()
    removal.trigger()
    assert groups(hall, 2) == []
    assert hall.find(GroupCard, "group_card_6") is not None
    hall.document.undo()
    assert len(groups(hall, 2)) == 4


def test_the_first_division_cannot_be_removed_and_arrows_go_between_the_tabs(people: Planner) -> None:
    removal = next(
        a for a in people.find(QMenu, "groups_acts").actions() if a.text() == "Remove the division"
    )
    assert not removal.isEnabled()
    press(people, "new_division")
    QTest.keyClick(people.find(QAbstractButton, "division_2"), Qt.Key.Key_Left)
    QApplication.processEvents()
    assert people.find(GroupCard, "group_card_1").isVisible()


def test_removing_a_division_with_outputs_asks_first(people: Planner) -> None:
    group = Group(id="g-9", workshop_id="w", number=1, name="Gruppe 1", division=2)
    said = Output(
        id="o",
        workshop_id="w",
        block_id="b-2",
        form_id="f-answer",
        field_key="argument",
        group_id="g-9",
        value="Ja",
    )
    people.document.edit("edit.change_groups", added([group, said]))
    press(people, "division_2")
    people.dialogs.agrees = False
    people.act("groups_acts", "Remove the division")
    assert people.document.get(Group, "g-9") is not None
    people.dialogs.agrees = True
    people.act("groups_acts", "Remove the division")
    assert people.document.get(Group, "g-9") is None
    assert people.dialogs.said[-1].startswith("Remove division 2. 1 output")


def test_a_member_is_moved_by_the_menu(people: Planner) -> None:
    press(people, "member_p-1")
    seats = people.find(QMenu, "seats")
    assert [a.text() for a in seats.actions() if a.isEnabled() and a.text()] == [
        "Move to Gruppe 2",
        "Lock in the group",
        "Take out of the group",
    ]
    seats.close()
    people.act("seats", "Move to Gruppe 2")
    assert groups(people)[1] == {"p-1", "p-3"}
    press(people, "member_p-1")
    people.find(QMenu, "seats").close()
    people.act("seats", "Take out of the group")
    assert "p-1" not in set().union(*groups(people))
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
