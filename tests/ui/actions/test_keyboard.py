"""A pile of schemas typed in from paper, by keyboard alone, in the real area."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCompleter, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import PlanStatus
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.ui.actions.schema_form import SchemaForm
from facilitator_app.ui.kit import PlainLabel, RowList, SearchField
from facilitator_app.ui.show_keys import takes_text
from tests.fakes import FakeClock, FakeIds
from tests.ui.actions.test_area import Desk

NAMES = ("Agnes", "Bodil", "Carl", "Dagmar", "Eskild", "Frode", "Grethe", "Holger", "Inga", "Jytte")
WRITTEN = ("en medarbejder spørger", "spørger jeg tilbage", "fredag", "birthe")
FIELDS = 6
"""Occasion, action, when, buddy, whom it serves, balance."""


class Typist:
    """Fingers on the keys; `beyond` counts the presses that are not text of the schema."""

    def __init__(self) -> None:
        self.beyond = 0

    def text(self, text: str) -> None:
        QTest.keyClicks(self._focus(), text)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.beyond += 1
        QTest.keyClick(self._focus(), key, modifiers)

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        return focus


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Desk:
    desk = Desk(qtbot, clock, new_id)
    people = [Participant(id=f"q-{at}", name=f"{name} Skov (fiktiv)") for at, name in enumerate(NAMES)]
    desk.document.edit("edit.add_participant", added(people))
    return desk


def test_ten_schemas_cost_one_key_a_field_and_one_a_leader_beyond_the_text(desk: Desk) -> None:
    typist = Typist()
    typist.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    for name in NAMES:
        typist.text(name[:3].lower())
        typist.key(Qt.Key.Key_Return)
        for text in WRITTEN:
            typist.text(text)
            typist.key(Qt.Key.Key_Return)
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        typist.key(Qt.Key.Key_Return)
        typist.text("7")
        typist.key(Qt.Key.Key_Return)
    assert typist.beyond == 1 + len(NAMES) * (FIELDS + 1)
    for at, _name in enumerate(NAMES):
        values = desk.plan(f"q-{at}").items[0].values
        assert values["occasion"] == WRITTEN[0]
        assert values["action"] == WRITTEN[1]
        assert values["by_when"] == "2027-02-12"
        assert values["buddy"] == "p-1"
        assert values["serves"] == "own_unit"
        assert values["balance"] == 7
    assert desk.collecting.pace().complete == len(NAMES)
    states = {line.participant.id: line.status for line in desk.collecting.leaders()}
    assert all(states[f"q-{at}"] is PlanStatus.COMPLETE for at in range(len(NAMES)))


def test_shift_and_enter_breaks_the_line_and_stays_in_the_field(desk: Desk) -> None:
    desk.choose("p-1")
    desk.area.begin()
    typist = Typist()
    typist.key(Qt.Key.Key_Return)
    typist.text("først")
    typist.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    typist.text("så")
    typist.key(Qt.Key.Key_Return)
    assert desk.plan("p-1").items[0].values["occasion"] == "først\nså"


def test_alt_and_down_goes_to_the_next_leader_of_the_whole_list_after_a_search(desk: Desk) -> None:
    typist = Typist()
    typist.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    typist.text("birthe")
    typist.key(Qt.Key.Key_Return)
    typist.text("en anledning")
    typist.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown = desk.find(PlainLabel, "leader_name")
    assert isinstance(shown, PlainLabel)
    order = [line.participant for line in desk.collecting.leaders()]
    at = next(i for i, person in enumerate(order) if person.id == "p-1")
    assert shown.text() == order[at + 1].name
    typist.text("en anden")
    typist.key(Qt.Key.Key_Return)
    assert desk.plan("p-1").items[0].values["occasion"] == "en anledning"
    assert desk.plan(order[at + 1].id).items[0].values["occasion"] == "en anden"


def test_a_search_without_an_answer_leaves_the_caret_where_it_is(desk: Desk) -> None:
    typist = Typist()
    typist.key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    typist.text("xyz")
    typist.key(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.find(SearchField, "find_leader")


def test_a_name_that_two_have_is_kept_as_it_was_typed(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("buddy", "skov")
    field = next(f for f in desk.fields() if f.spec.key == "buddy")
    field.setFocus()
    Typist().key(Qt.Key.Key_Return)
    assert desk.plan("p-1").items[0].values["buddy"] == "skov"


def test_a_leader_who_is_done_stays_in_the_filtered_list_until_another_is_chosen(desk: Desk) -> None:
    for who in ("q-0", "q-1", "q-2"):
        desk.collecting.set_value(who, 0, "occasion", "begyndt")
    desk.click("filter_begun")
    desk.choose("q-1")
    desk.write("action", "færdig")
    desk.write("by_when", "fredag")
    assert desk.row_keys() == ["q-0", "q-1", "q-2"]
    desk.area.begin()
    Typist().key(Qt.Key.Key_Return)
    Typist().key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown = desk.find(PlainLabel, "leader_name")
    assert isinstance(shown, PlainLabel)
    assert shown.text().startswith("Carl")


def test_those_who_lack_most_are_shown_by_one_press_and_all_by_the_next(desk: Desk) -> None:
    for who in ("q-0", "q-1", "q-2"):
        desk.collecting.set_value(who, 0, "occasion", "begyndt")
        desk.collecting.set_value(who, 0, "action", "handling")
    desk.collecting.set_value("q-3", 0, "action", "uden anledning")
    most = desk.find(PlainLabel, "most_lacking")
    assert isinstance(most, PlainLabel)
    assert most.text() == "4 lack hvornår"
    desk.click("show_lacking")
    assert desk.row_keys() == ["q-0", "q-1", "q-2", "q-3"]
    desk.click("show_lacking")
    assert len(desk.row_keys()) == len(desk.collecting.leaders())


def test_who_is_sought_is_found_also_outside_the_filter(desk: Desk) -> None:
    desk.collecting.set_value("q-0", 0, "occasion", "begyndt")
    desk.click("filter_begun")
    typist = Typist()
    desk.find(SearchField, "find_leader").setFocus()
    typist.text("jytte")
    typist.key(Qt.Key.Key_Return)
    typist.text("fra papiret")
    typist.key(Qt.Key.Key_Return)
    assert desk.plan("q-9").items[0].values["occasion"] == "fra papiret"
    assert len(desk.row_keys()) == len(desk.collecting.leaders())
    rows = desk.find(RowList, "leaders")
    assert isinstance(rows, RowList)
    assert rows.chosen_key() == "q-9"


def test_words_that_are_there_already_are_gone_on_with(desk: Desk) -> None:
    desk.collecting.set_value("p-3", 0, "occasion", "først")
    desk.choose("p-3")
    desk.area.begin()
    typist = Typist()
    typist.key(Qt.Key.Key_Return)
    typist.text(" og så")
    typist.key(Qt.Key.Key_Return)
    assert desk.plan("p-3").items[0].values["occasion"] == "først og så"


def test_coming_to_the_area_puts_no_caret_into_a_leaders_schema(desk: Desk) -> None:
    desk.area.begin()
    focus = QApplication.focusWidget()
    assert focus is desk.find(RowList, "leaders")
    assert not takes_text(focus), "a show key would be written"
    QTest.keyClicks(focus, "bb")
    plans = [desk.collecting.plan(line.participant.id) for line in desk.collecting.leaders()]
    assert not any(plan and plan.items[0].values.get("occasion") for plan in plans)


def test_enter_in_the_list_goes_into_the_schema_of_the_chosen_leader(desk: Desk) -> None:
    desk.choose("p-1")
    desk.area.begin()
    typist = Typist()
    typist.key(Qt.Key.Key_Return)
    typist.text("en anledning")
    typist.key(Qt.Key.Key_Return)
    assert desk.plan("p-1").items[0].values["occasion"] == "en anledning"


def test_the_list_under_the_buddy_takes_the_enter_and_goes_on_as_every_field_does(desk: Desk) -> None:
    desk.choose("q-0")
    field = next(f for f in desk.fields() if f.spec.key == "buddy")
    field.setFocus()
    QTest.keyClicks(field.editor.control(), "bod")
    found = field.editor.findChild(QCompleter)
    assert found is not None
    assert found.popup().isVisible()
    QTest.keyClick(found.popup(), Qt.Key.Key_Return)
    assert desk.plan("q-0").items[0].values["buddy"] == "q-1"
    following = next(f for f in desk.fields() if f.spec.key == "serves")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert following.isAncestorOf(focus)


def test_a_leader_that_is_turned_to_is_seen_from_the_first_label_on(desk: Desk) -> None:
    form = desk.area.findChild(SchemaForm)
    assert form is not None
    desk.choose("q-0")
    form.resize(form.width(), 200)
    form.verticalScrollBar().setValue(form.verticalScrollBar().maximum())
    assert form.verticalScrollBar().value() > 0
    form.focus_first()
    assert form.verticalScrollBar().value() == 0


def test_lines_do_not_grow_with_a_wide_window(desk: Desk) -> None:
    desk.choose("q-0")
    desk.area.resize(1900, 1000)
    QApplication.processEvents()
    fields = desk.fields()
    left = min(field.mapTo(desk.area, QPoint(0, 0)).x() for field in fields)
    right = max(field.mapTo(desk.area, QPoint(field.width(), 0)).x() for field in fields)
    assert 600 <= right - left <= 720
