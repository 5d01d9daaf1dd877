"""Action schemas: values, status, what is missing, and how far the room is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan, PlanStatus, missing
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added, removed
from facilitator_app.problems import Refused
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def actions(document: Document, clock: FakeClock, new_id: FakeIds) -> CollectingActions:
    return CollectingActions(document=document, clock=clock, new_id=new_id)


def fill(actions: CollectingActions, person: str, item: int = 0) -> None:
    actions.set_value(person, item, "occasion", "en medarbejder spørger")
    actions.set_value(person, item, "action", "spørger jeg tilbage")
    actions.set_value(person, item, "by_when", "2027-02-12")


def status_of(actions: CollectingActions, person: str) -> PlanStatus:
    return next(line.status for line in actions.leaders() if line.participant.id == person)


def test_leaders_present_are_listed_in_danish_order(actions: CollectingActions) -> None:
    names = [line.participant.name for line in actions.leaders()]
    assert names == ["Anker Bjerre (fiktiv)", "Birthe Egelund (fiktiv)", "Åse Ørsted (fiktiv)"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("birt", ["p-1"]), ("åse ørs", ["p-3"]), ("hjem", ["p-2"]), ("xyz", []), ("", ["p-2", "p-1", "p-3"])],
)
def test_a_leader_is_found_by_a_few_letters(actions: CollectingActions, typed: str, found: list[str]) -> None:
    assert [line.participant.id for line in actions.find(typed)] == found


def test_a_schema_goes_from_empty_through_begun_to_complete(
    actions: CollectingActions, document: Document, clock: FakeClock
) -> None:
    assert status_of(actions, "p-1") is PlanStatus.EMPTY
    assert actions.plan("p-1") is None
    actions.set_value("p-1", 0, "occasion", "en medarbejder spørger")
    line = next(line for line in actions.leaders() if line.participant.id == "p-1")
    assert line.status is PlanStatus.BEGUN
    assert [field.key for field in line.missing] == ["action", "by_when"]
    fill(actions, "p-1")
    assert status_of(actions, "p-1") is PlanStatus.COMPLETE
    plan = actions.plan("p-1")
    assert plan is not None
    assert plan.changed_at == clock.utc()
    document.end_typing()
    actions.set_value("p-1", 0, "by_when", None)
    assert status_of(actions, "p-1") is PlanStatus.BEGUN
    document.undo()
    assert status_of(actions, "p-1") is PlanStatus.COMPLETE


def test_a_date_that_cannot_be_read_is_kept_and_still_missing(actions: CollectingActions) -> None:
    fill(actions, "p-1")
    actions.set_value("p-1", 0, "by_when", "snart")
    line = next(line for line in actions.leaders() if line.participant.id == "p-1")
    assert [field.key for field in line.missing] == ["by_when"]
    assert actions.items("p-1")[0].text("by_when") == "snart"


def test_three_actions_are_the_most(actions: CollectingActions) -> None:
    assert actions.items("p-1") == (ActionItem(id=""),)
    fill(actions, "p-1")
    assert actions.add_item("p-1") == 1
    assert status_of(actions, "p-1") is PlanStatus.COMPLETE
    actions.set_value("p-1", 1, "occasion", "jeg bliver afbrudt")
    assert status_of(actions, "p-1") is PlanStatus.BEGUN
    assert actions.add_item("p-1") == 2
    with pytest.raises(Refused, match=r"actions\.at_most"):
        actions.add_item("p-1")
    actions.remove_item("p-1", 1)
    actions.remove_item("p-1", 9)
    actions.remove_item("p-2", 0)
    assert len(actions.items("p-1")) == 2
    assert actions.add_item("p-2") == 1
    actions.set_value("p-1", 9, "occasion", "ingen steder")
    assert all(item.text("occasion") != "ingen steder" for item in actions.items("p-1"))


def test_the_pace_says_how_many_are_done_and_what_is_missing(actions: CollectingActions) -> None:
    fill(actions, "p-1")
    actions.set_value("p-2", 0, "occasion", "noget")
    pace = actions.pace()
    assert (pace.total, pace.complete, pace.begun, pace.empty) == (3, 1, 1, 1)
    assert [(field.key, count) for field, count in pace.lacking] == [("action", 1), ("by_when", 1)]


def test_a_new_schema_is_private(actions: CollectingActions) -> None:
    fill(actions, "p-1")
    plan = actions.plan("p-1")
    assert plan is not None
    released = (plan.is_released_wall, plan.is_released_chief, plan.is_released_report)
    assert released == (False, False, False)


def test_the_plans_of_another_workshop_are_not_this_ones(
    actions: CollectingActions, document: Document
) -> None:
    other = ActionPlan(id="z", workshop_id="w2", participant_id="p-1", form_id="f-action")
    document.edit("edit.change_action", added([other]))
    assert actions.plan("p-1") is None


def test_a_schema_emptied_again_counts_as_empty(actions: CollectingActions) -> None:
    actions.set_value("p-1", 0, "occasion", "noget")
    actions.set_value("p-1", 0, "occasion", " ")
    assert status_of(actions, "p-1") is PlanStatus.EMPTY
    plan = actions.plan("p-1")
    assert plan is not None
    assert [field.key for field in missing(plan, SCHEMA)] == ["occasion", "action", "by_when"]


def test_a_file_without_the_form_says_so(actions: CollectingActions, document: Document) -> None:
    document.edit("edit.change_form", removed([SCHEMA]))
    with pytest.raises(Refused, match=r"actions\.no_form"):
        actions.form()


def test_buddies_are_chosen_among_everybody(actions: CollectingActions) -> None:
    assert actions.people()[0] == ("p-2", "Anker Bjerre (fiktiv)")
    assert len(actions.people()) == 4
    assert ActionItem(id="i", values={"balance": 4}).text("balance") == ""


def test_namesakes_can_be_told_apart_as_buddies(actions: CollectingActions, document: Document) -> None:
    twins = [
        Participant(id="t-1", name="Ib Holm (fiktiv)", unit="Nord"),
        Participant(id="t-2", name="Ib Holm (fiktiv)", unit="Syd"),
        Participant(id="t-3", name="Ib Holm (fiktiv)", unit="Syd"),
    ]
    document.edit("edit.add_participants", added(twins))
    named = dict(actions.people())
    assert [named[twin.id] for twin in twins] == [
        "Ib Holm (fiktiv) · Nord",
        "Ib Holm (fiktiv) · Syd",
        "Ib Holm (fiktiv) · Syd (2)",
    ]
    assert named["p-2"] == "Anker Bjerre (fiktiv)"


def test_a_leader_who_has_gone_takes_nothing(actions: CollectingActions, document: Document) -> None:
    actions.set_value("nobody", 0, "occasion", "Mødet")
    assert document.all(ActionPlan) == ()


def test_a_schema_belongs_to_the_revision_it_was_last_written_in(
    actions: CollectingActions, document: Document
) -> None:
    actions.set_value("p-1", 0, "occasion", "et møde")
    document.replace("edit.use_form", replace(SCHEMA, revision=4))
    plan = actions.plan("p-1")
    assert plan is not None
    assert plan.form_revision == 1
    actions.set_value("p-1", 0, "action", "spørger")
    plan = actions.plan("p-1")
    assert plan is not None
    assert plan.form_revision == 4
