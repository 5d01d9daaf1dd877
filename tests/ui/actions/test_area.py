"""The action schemas' area, used with mouse and keyboard."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.ui.actions import ActionsArea
from facilitator_app.ui.actions.area import ActionsOutside
from facilitator_app.ui.forms import Entry, FormField
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, Chip, PlainLabel, RowList, SearchField
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository

FRIDAY = date(2027, 2, 12)


class Desk:
    """The area on the small day."""

    def __init__(self, qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> None:
        self.hub = Hub()
        self.document = Document(publish=self.hub.publish, clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(small_day()))
        self.collecting = CollectingActions(document=self.document, clock=clock, new_id=new_id)
        entry = Entry(
            people=self.collecting.people,
            read_date=lambda text: FRIDAY if text == "fredag" else None,
            date_text=str,
        )
        self.area = ActionsArea(
            collecting=self.collecting,
            document=self.document,
            hub=self.hub,
            outside=ActionsOutside(entry=entry, date_words=str, saved_words=lambda _plan: "Gemt 10.51"),
        )
        qtbot.addWidget(self.area)
        self.area.resize(1278, 736)
        self.area.show()
        self.area.activateWindow()
        qtbot.waitUntil(self.area.isActiveWindow)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.area.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), Qt.MouseButton.LeftButton)

    def write(self, key: str, text: str) -> None:
        """Type into a field and leave it."""
        fields = [f for f in self.area.findChildren(FormField) if f.spec.key == key]
        control = fields[0].editor.control()
        control.setFocus()
        QTest.keyClicks(control, text)
        control.clearFocus()

    def fields(self) -> list[FormField]:
        return self.area.findChildren(FormField)

    def row_keys(self) -> list[str]:
        rows = self.find(RowList, "leaders")
        assert isinstance(rows, RowList)
        return [row.key for row in rows.rows()]

    def choose(self, participant_id: str) -> None:
        rows = self.find(RowList, "leaders")
        assert isinstance(rows, RowList)
        index = next(i for i, row in enumerate(rows.rows()) if row.key == participant_id)
        place = rows.visualRect(rows.model().index(index, 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def plan(self, participant_id: str) -> ActionPlan:
        plan = self.collecting.plan(participant_id)
        assert plan is not None
        return plan

    def texts(self) -> str:
        return "\n".join(label.text() for label in self.area.findChildren(PlainLabel) if label.isVisible())


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Desk:
    return Desk(qtbot, clock, new_id)


def test_a_schema_is_written_saved_and_read_back(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("occasion", "en medarbejder stopper mig")
    desk.write("action", "spørger jeg tilbage")
    desk.write("by_when", "fredag")
    values = desk.plan("p-1").items[0].values
    assert values["occasion"] == "en medarbejder stopper mig"
    assert values["by_when"] == "2027-02-12"
    spoken = [w.accessibleName() for w in desk.area.findChildren(QWidget) if "stopper" in w.accessibleName()]
    assert any("en medarbejder stopper mig" in name and "spørger jeg tilbage" in name for name in spoken)
    chip = desk.find(Chip, "schema_state")
    assert isinstance(chip, Chip)
    assert chip.text() == "Ready"


def test_what_is_missing_is_said_under_the_sentence(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("occasion", "noget sker")
    assert "Handling" in desk.texts()
    assert "Hvornår" in desk.texts()


def test_turning_to_another_leader_saves_what_is_half_typed(desk: Desk) -> None:
    desk.choose("p-1")
    field = next(f for f in desk.area.findChildren(FormField) if f.spec.key == "occasion")
    field.editor.control().setFocus()
    QTest.keyClicks(field.editor.control(), "halvt")
    desk.choose("p-3")
    assert desk.plan("p-1").items[0].values["occasion"] == "halvt"
    assert desk.collecting.plan("p-3") is None
    assert field.value() == ""


def test_a_leader_is_found_and_chosen_by_keyboard(desk: Desk) -> None:
    QTest.keyClick(desk.area, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    search = desk.find(SearchField, "find_leader")
    QTest.keyClicks(search, "åse")
    QTest.keyClick(search, Qt.Key.Key_Return)
    name = desk.find(PlainLabel, "leader_name")
    assert isinstance(name, PlainLabel)
    assert name.text() == "Åse Ørsted (fiktiv)"


def test_a_second_action_is_added_and_removed(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("occasion", "den første")
    desk.click("add_item")
    desk.write("occasion", "den anden")
    assert [item.text("occasion") for item in desk.plan("p-1").items] == ["den første", "den anden"]
    desk.click("add_item")
    assert not desk.find(Button, "add_item").isVisible()
    desk.click("remove_item")
    desk.click("remove_item")
    assert [item.text("occasion") for item in desk.plan("p-1").items] == ["den første"]
    assert not desk.find(Button, "remove_item").isVisible()


def test_undo_brings_the_words_back_field_by_field(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("occasion", "et")
    desk.write("action", "to")
    desk.click("undo")
    assert dict(desk.plan("p-1").items[0].values) == {"occasion": "et"}
    field = next(f for f in desk.area.findChildren(FormField) if f.spec.key == "action")
    assert field.value() == ""


def test_a_filter_shows_only_leaders_in_one_state(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("occasion", "et")
    chip = desk.find(QWidget, "filter_begun")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    rows = desk.find(RowList, "leaders")
    assert isinstance(rows, RowList)
    assert [row.key for row in rows.rows()] == ["p-1"]


def test_printing_and_the_counter_are_asked_for(desk: Desk) -> None:
    asked: list[object] = []
    desk.area.print_requested.connect(asked.append)
    desk.area.counter_requested.connect(lambda: asked.append("counter"))
    desk.choose("p-3")
    desk.click("print_all")
    desk.click("print_one")
    desk.click("show_counter")
    assert asked == [[], ["p-3"], "counter"]


def test_without_participants_the_way_to_them_is_shown(desk: Desk) -> None:
    asked: list[str] = []
    desk.area.people_requested.connect(lambda: asked.append("people"))
    desk.document.edit("edit.remove_participant", removed(desk.document.all(Participant)))
    assert "No participants yet" in desk.texts()
    desk.click("to_people")
    assert asked == ["people"]


def test_markup_in_a_name_is_shown_as_it_is(desk: Desk) -> None:
    person = desk.document.get(Participant, "p-1")
    assert person is not None
    from dataclasses import replace

    desk.document.replace("edit.change_participant", replace(person, name="<b>Birthe</b> & co"))
    desk.choose("p-1")
    name = desk.find(PlainLabel, "leader_name")
    assert isinstance(name, PlainLabel)
    assert name.text() == "<b>Birthe</b> & co"
    assert name.textFormat() is Qt.TextFormat.PlainText


def type_without_leaving(desk: Desk, key: str, text: str) -> None:
    control = next(f for f in desk.area.findChildren(FormField) if f.spec.key == key).editor.control()
    control.setFocus()
    QTest.keyClicks(control, text)


def test_text_typed_for_a_leader_who_turns_absent_never_goes_to_another(desk: Desk) -> None:
    shown = desk.area.findChild(PlainLabel, "leader_name")
    assert shown is not None
    person = next(p for p in desk.document.all(Participant) if p.name == shown.text())
    type_without_leaving(desk, "occasion", "Kun mit")
    desk.document.replace("edit.change_participant", missing(person, desk.document.workshop.id))
    assert shown.text() != person.name
    desk.area.save_now()
    assert [plan.participant_id for plan in desk.document.all(ActionPlan)] == [person.id]
    assert desk.plan(person.id).items[0].text("occasion") == "Kun mit"


def test_text_typed_for_a_leader_who_is_taken_away_never_goes_to_another(desk: Desk) -> None:
    shown = desk.area.findChild(PlainLabel, "leader_name")
    assert shown is not None
    person = next(p for p in desk.document.all(Participant) if p.name == shown.text())
    group = next(g for g in desk.document.all(Group) if person.id in g.member_ids)
    left = replace(group, member_ids=tuple(i for i in group.member_ids if i != person.id))
    type_without_leaving(desk, "occasion", "Kun mit")
    desk.document.edit("edit.remove_participant", [RecordChange(group, left), *removed([person])])
    desk.area.save_now()
    assert desk.document.all(ActionPlan) == ()


def test_in_a_narrow_window_the_form_stands_clear_of_the_list(desk: Desk) -> None:
    desk.area.resize(936, 640)
    QApplication.processEvents()
    card = desk.find(QWidget, "leader_name").parentWidget()
    leaders = desk.find(QWidget, "leaders").parentWidget()
    assert card.x() >= leaders.x() + leaders.width()
    assert not desk.find(QWidget, "show_counter").isVisible()
    desk.area.resize(1278, 736)
    QApplication.processEvents()
    assert desk.find(QWidget, "show_counter").isVisible()
