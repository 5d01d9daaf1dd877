"""Whom a schema is shared with, said in words and changed by the keyboard; and the output an action grew out of."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import Audience, Core, audiences
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant, WallConsent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import added, removed
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.ui.actions.from_notes import FromNotes
from facilitator_app.ui.actions.sharing import SharePanel
from facilitator_app.ui.kit import Button
from tests.day import SCHEMA
from tests.fakes import FakeClock, FakeIds
from tests.ui.actions.test_area import Desk

SAID = "Vi svarer, før vi har spurgt. " * 6
OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-4",
    group_id="g-1",
    form_id="f-tool",
    field_key="why",
    value=SAID.strip(),
)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Desk:
    return Desk(qtbot, clock, new_id)


def said(desk: Desk) -> str:
    return desk.find(SharePanel, "shared_with").accessibleName()


def acts(desk: Desk) -> dict[str, QAction]:
    menu = desk.find(QMenu, "audiences")
    assert isinstance(menu, QMenu)
    return {act.objectName(): act for act in menu.actions()}


def test_a_schema_is_only_the_leaders_and_an_empty_one_cannot_be_shared(desk: Desk) -> None:
    desk.choose("p-1")
    assert said(desk) == "Only the leader"
    assert "Not on the wall, not in the report" in desk.texts()
    assert not desk.find(Button, "share").isEnabled()
    desk.write("action", "spørger jeg")
    assert desk.find(Button, "share").isEnabled()


def test_sharing_by_keyboard_is_stored_said_and_undone(desk: Desk) -> None:
    desk.choose("p-1")
    desk.write("action", "spørger jeg")
    desk.find(Button, "share").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    menu = desk.find(QMenu, "audiences")
    # The schema has nothing for the wall, so the first that can be chosen is the chief.
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert audiences(desk.plan("p-1")) == {Audience.CHIEF}
    assert said(desk) == "Shared with the chief"
    QTest.keyClick(desk.find(Button, "share"), Qt.Key.Key_Return)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert audiences(desk.plan("p-1")) == {Audience.CHIEF, Audience.REPORT}
    assert said(desk) == "Shared with the chief, the report"
    assert "Not on the wall" in desk.texts()
    desk.click("undo")
    desk.click("undo")
    assert said(desk) == "Only the leader"


def test_writing_on_in_a_shared_schema_makes_it_private_and_says_so_with_one_button_to_share_again(
    desk: Desk,
) -> None:
    desk.collecting.set_value("p-1", 0, "action", "spørger jeg")
    desk.collecting.release("p-1", {Audience.CHIEF})
    desk.choose("p-1")
    assert not desk.find(Button, "share_again").isVisible()
    desk.write("action", "spørger jeg tilbage")
    assert audiences(desk.plan("p-1")) == frozenset()
    assert said(desk) == "Only the leader"
    assert "Changed since it was shared" in desk.texts()
    again = desk.find(Button, "share_again")
    told = "Was shared with the chief. What was written since is shared when the leader has agreed."
    assert again.toolTip() == told
    again.setFocus()
    QTest.keyClick(again, Qt.Key.Key_Return)
    assert audiences(desk.plan("p-1")) == {Audience.CHIEF}
    assert said(desk) == "Shared with the chief"
    assert not again.isVisible()
    assert QApplication.focusWidget() is desk.find(Button, "share")
    desk.choose("p-3")
    assert not again.isVisible()


def test_an_action_that_a_note_became_can_be_shared_with_the_others_again(desk: Desk) -> None:
    desk.document.edit("edit.add_output", added([OUTPUT]))
    desk.collecting.set_value("p-1", 0, "action", "spørger jeg")
    desk.collecting.release("p-1", {Audience.REPORT})
    Harvesting(
        document=desk.document, clock=FakeClock(), new_id=FakeIds("h"), actions=desk.collecting
    ).make_action("o-1", "p-1")
    desk.choose("p-1")
    desk.click("share_again")
    assert audiences(desk.plan("p-1")) == {Audience.REPORT}


def test_each_leader_has_an_own_release(desk: Desk) -> None:
    for who in ("p-1", "p-3"):
        desk.collecting.set_value(who, 0, "action", "spørger jeg")
    desk.collecting.release("p-1", {Audience.REPORT})
    desk.choose("p-1")
    assert said(desk) == "Shared with the report"
    desk.choose("p-3")
    assert said(desk) == "Only the leader"


def test_the_menu_says_what_reaches_whom_and_offers_no_wall_that_nothing_reaches(desk: Desk) -> None:
    desk.collecting.set_value("p-1", 0, "action", "spørger jeg")
    desk.choose("p-1")
    wall, report = acts(desk)["wall"], acts(desk)["report"]
    assert not wall.isEnabled()
    assert wall.text() == "The wall: no field of this form may be shown there."
    assert report.text() == "The report: name and unit, none of the fields."
    classes = {Core.BALANCE: Visibility.PROJECTOR, Core.ACTION: Visibility.PARTICIPANTS}
    fields = (
        replace(field, visibility=classes.get(Core(field.key), field.visibility)) for field in SCHEMA.fields
    )
    desk.document.replace("edit.change_form", replace(SCHEMA, fields=tuple(fields)))
    assert wall.isEnabled()
    assert wall.text() == "The wall: balancen. Without name."
    assert report.text() == "The report: name, unit, handling, balancen."


def test_a_release_that_reaches_nobody_any_more_can_be_taken_back(desk: Desk) -> None:
    desk.collecting.set_value("p-1", 0, "action", "spørger jeg")
    desk.collecting.release("p-1", {Audience.WALL})
    desk.choose("p-1")
    assert acts(desk)["wall"].isEnabled()


def test_an_action_shows_the_words_it_grew_out_of_and_the_way_back(desk: Desk, qtbot: QtBot) -> None:
    desk.document.edit("edit.add_output", added([OUTPUT]))
    harvesting = Harvesting(
        document=desk.document, clock=FakeClock(), new_id=FakeIds("h"), actions=desk.collecting
    )
    desk.choose("p-3")
    assert not desk.find(FromNotes, "from_notes").isVisible()
    harvesting.make_action("o-1", "p-1")
    desk.choose("p-1")
    assert desk.find(FromNotes, "from_notes").isVisible()
    assert "»Vi svarer, før vi har spurgt." in desk.texts()
    assert " …«" in desk.texts()
    assert "Gruppe 1 · " in desk.texts()
    with qtbot.waitSignal(desk.area.note_requested) as asked:
        desk.click("show_note")
    assert asked.args == [OUTPUT]
    desk.document.edit("edit.remove_output", removed([OUTPUT]))
    assert not desk.find(FromNotes, "from_notes").isVisible()
    assert desk.plan("p-1").items[0].text(Core.ACTION) == OUTPUT.value


def test_a_second_action_that_was_only_written_has_no_note(desk: Desk) -> None:
    desk.document.edit("edit.add_output", added([OUTPUT]))
    Harvesting(
        document=desk.document, clock=FakeClock(), new_id=FakeIds("h"), actions=desk.collecting
    ).make_action("o-1", "p-1")
    desk.choose("p-1")
    desk.click("add_item")
    assert not desk.find(FromNotes, "from_notes").isVisible()
    desk.click("item_1")
    assert desk.find(FromNotes, "from_notes").isVisible()


def test_who_has_said_no_to_the_wall_shares_nothing_with_it(desk: Desk) -> None:
    fields = tuple(replace(field, visibility=Visibility.PROJECTOR) for field in SCHEMA.fields)
    desk.document.replace("edit.change_form", replace(SCHEMA, fields=fields))
    desk.choose("p-1")
    desk.write("action", "spørger jeg")
    assert acts(desk)["wall"].isEnabled()
    person = desk.document.get(Participant, "p-1")
    assert person is not None
    desk.document.replace("edit.change_participant", replace(person, wall_consent=WallConsent.NO))
    assert not acts(desk)["wall"].isEnabled()
    assert acts(desk)["wall"].text() == "The wall: the leader has said no to being shown there."
    assert acts(desk)["chief"].isEnabled()
