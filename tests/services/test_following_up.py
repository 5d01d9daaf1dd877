"""Since last time: what the leaders promised is taken up, told and counted, and the promise itself stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.following_up import FollowingUp
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

FIRST = Workshop(id="w-1", title="12-12-seminar", held_on=date(2027, 1, 14), position=1.0)
SECOND = Workshop(id="w-2", title="Temadag", held_on=date(2027, 5, 20), position=2.0)
THIRD = Workshop(id="w-3", title="Storledermøde", held_on=date(2027, 9, 9), position=3.0)
ANKER = Participant(id="p-1", name="Anker Bjerre (fiktiv)", unit="Hjemmepleje Syd")
ASE = Participant(id="p-2", name="Åse Ørsted (fiktiv)", unit="Myndighed")


def promise(item_id: str, *, serves: str = "own_unit") -> ActionItem:
    return ActionItem(
        id=item_id, values={"occasion": "nogen spørger", "action": "svarer jeg", "serves": serves}
    )


def schema(person: Participant, workshop: Workshop, *items: ActionItem) -> ActionPlan:
    return ActionPlan(
        id=f"{person.id}-{workshop.id}",
        workshop_id=workshop.id,
        participant_id=person.id,
        form_id="f",
        items=items,
    )


def at(workshop: Workshop, *more: object, clock: FakeClock, new_id: FakeIds) -> Document:
    records = [
        Engagement(id="e", client="Eksempel Kommune"),
        FIRST,
        SECOND,
        THIRD,
        ANKER,
        ASE,
        schema(ANKER, FIRST, promise("a-1"), ActionItem(id="a-empty")),
        schema(ASE, FIRST, promise("a-2", serves="whole")),
    ]
    kept = {record.id: record for record in [*records, *more]}  # type: ignore[attr-defined]
    repository = MemoryRepository(kept.values())
    repository.set_setting(CURRENT_WORKSHOP, workshop.id)
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(repository)
    return document


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    seated = Group(id="g-2", workshop_id="w-2", number=4, member_ids=("p-1",))
    return at(SECOND, seated, clock=clock, new_id=new_id)


@pytest.fixture
def following(document: Document, clock: FakeClock, new_id: FakeIds) -> FollowingUp:
    return FollowingUp(document=document, clock=clock, new_id=new_id)


def told(following: FollowingUp) -> list[tuple[str, Outcome | None, str]]:
    return [(line.item_id, line.outcome, line.gave) for line in following.open_actions()]


def test_begun_actions_of_earlier_workshops_are_open_by_last_name(following: FollowingUp) -> None:
    assert [(line.participant.name, line.group_number) for line in following.open_actions()] == [
        ("Anker Bjerre (fiktiv)", 4),
        ("Åse Ørsted (fiktiv)", None),
    ]
    assert {line.made_at.title for line in following.open_actions()} == {"12-12-seminar"}


def test_the_first_workshop_has_nothing_to_take_up(clock: FakeClock, new_id: FakeIds) -> None:
    first = FollowingUp(document=at(FIRST, clock=clock, new_id=new_id), clock=clock, new_id=new_id)
    assert first.open_actions() == ()
    assert first.counts().tried_percent is None
    assert first.roles_before() is None


def test_what_is_told_stands_beside_the_action_and_leaves_it_untouched(
    following: FollowingUp, document: Document
) -> None:
    before = document.all(ActionPlan)
    following.tell("a-1", Outcome.TRIED)
    following.note("a-1", "Teamet fandt selv en ordning")
    assert told(following) == [("a-1", Outcome.TRIED, "Teamet fandt selv en ordning"), ("a-2", None, "")]
    assert document.all(ActionPlan) == before
    assert following.counts() == OutcomeCounts(tried=1, unanswered=1)
    assert following.counts().tried_percent == 50


def test_what_is_told_twice_is_one_record(following: FollowingUp, document: Document) -> None:
    following.tell("a-1", Outcome.TRIED)
    following.tell("a-1", Outcome.DROPPED)
    assert [one.outcome for one in document.all(FollowUp)] == [Outcome.DROPPED]


def test_what_was_told_can_be_taken_back(following: FollowingUp, document: Document) -> None:
    following.tell("a-1", Outcome.TRIED)
    following.tell("a-1", None)
    assert document.all(FollowUp) == ()
    following.tell("a-1", Outcome.UNDER_WAY)
    document.undo()
    assert told(following)[0][1] is None


def test_a_note_without_an_outcome_is_kept_and_counts_as_unanswered(following: FollowingUp) -> None:
    following.note("a-2", "Siger det efter frokost")
    assert told(following)[1] == ("a-2", None, "Siger det efter frokost")
    assert following.counts().unanswered == 2
    following.note("a-2", "  ")
    assert told(following)[1] == ("a-2", None, "")


def test_an_action_that_is_not_open_takes_nothing(following: FollowingUp, document: Document) -> None:
    following.tell("gone", Outcome.TRIED)
    following.note("gone", "intet")
    assert document.all(FollowUp) == ()


@pytest.mark.parametrize(
    ("outcome", "is_open"), [(Outcome.TRIED, False), (Outcome.DROPPED, False), (Outcome.UNDER_WAY, True)]
)
def test_a_closed_action_is_not_taken_up_again(
    outcome: Outcome, is_open: bool, clock: FakeClock, new_id: FakeIds
) -> None:
    said = FollowUp(id="f-1", workshop_id="w-2", plan_id="p-1-w-1", item_id="a-1", outcome=outcome)
    third = FollowingUp(document=at(THIRD, said, clock=clock, new_id=new_id), clock=clock, new_id=new_id)
    lines = {line.item_id: line.before for line in third.open_actions()}
    assert ("a-1" in lines) is is_open
    assert lines.get("a-1") is (outcome if is_open else None)
    assert lines["a-2"] is None
    assert [one.outcome for one in third.history("a-1")] == [outcome]


def test_a_leader_who_has_left_is_not_asked(clock: FakeClock, new_id: FakeIds) -> None:
    gone = replace(ANKER, left_on=date(2027, 3, 1))
    second = FollowingUp(document=at(SECOND, gone, clock=clock, new_id=new_id), clock=clock, new_id=new_id)
    assert [line.item_id for line in second.open_actions()] == ["a-2"]


def test_the_share_tried_is_told_workshop_by_workshop(clock: FakeClock, new_id: FakeIds) -> None:
    said = [
        FollowUp(id="f-1", workshop_id="w-2", plan_id="p-1-w-1", item_id="a-1", outcome=Outcome.UNDER_WAY),
        FollowUp(id="f-2", workshop_id="w-3", plan_id="p-1-w-1", item_id="a-1", outcome=Outcome.TRIED),
    ]
    third = FollowingUp(document=at(THIRD, *said, clock=clock, new_id=new_id), clock=clock, new_id=new_id)
    shares = [(one.workshop.title, one.counts.tried_percent, one.leaders) for one in third.over_time()]
    assert shares == [("Temadag", 0, 2), ("Storledermøde", 50, 2)]
    assert [one.outcome for one in third.history("a-1")] == [Outcome.UNDER_WAY, Outcome.TRIED]


def test_the_double_role_is_counted_here_and_at_the_workshop_before(
    following: FollowingUp, clock: FakeClock, new_id: FakeIds
) -> None:
    assert following.roles() == RoleCounts(own_unit=1, whole=1)
    assert following.roles_before() is None
    newer = schema(ANKER, SECOND, promise("a-3", serves="whole"), promise("a-4", serves=""))
    third = FollowingUp(document=at(THIRD, newer, clock=clock, new_id=new_id), clock=clock, new_id=new_id)
    assert third.roles() == RoleCounts(own_unit=1, whole=2, unsaid=1)
    assert third.roles_before() == RoleCounts(own_unit=1, whole=1)
    assert third.roles_made_at(SECOND) == RoleCounts(whole=1, unsaid=1)
