"""What goes along when a leader is taken away, and comes back by undo."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.records import added
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PLANS = tuple(
    ActionPlan(
        id=f"plan-{person}", workshop_id="w", participant_id=person, form_id="f", items=(ActionItem(id="i"),)
    )
    for person in ("p-1", "p-2")
)
FOLLOW_UPS = tuple(
    FollowUp(id=f"told-{plan.id}", workshop_id="w", plan_id=plan.id, item_id="i", outcome=Outcome.TRIED)
    for plan in PLANS
)
OWN = LusTalk(id="own", concept_id="c", participant_id="p-1", chief_id="p-2", held_on=date(2027, 5, 3))
HELD = LusTalk(id="held", concept_id="c", participant_id="p-2", chief_id="p-1", sealed="f1.x")
OTHER = LusTalk(id="other", concept_id="c", participant_id="p-3", chief_name="Karin Dal (fiktiv)")


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    opened.edit("edit.change_action", added([*PLANS, *FOLLOW_UPS, OWN, HELD, OTHER]))
    return opened


def test_what_became_of_the_actions_and_the_own_talks_go_and_undo_brings_them_back(
    document: Document, new_id: FakeIds
) -> None:
    before = set(map(repr, document.records()))
    ListingPeople(document=document, new_id=new_id).remove_people(["p-1"])
    assert {one.id for one in document.all(ActionPlan)} == {"plan-p-2"}
    assert {one.id for one in document.all(FollowUp)} == {"told-plan-p-2"}
    assert {one.id for one in document.all(LusTalk)} == {"held", "other"}
    document.undo()
    assert set(map(repr, document.records())) == before


def test_a_chief_who_goes_stays_in_the_talk_by_name(document: Document, new_id: FakeIds) -> None:
    ListingPeople(document=document, new_id=new_id).remove_people(["p-1"])
    held = document.get(LusTalk, "held")
    assert held is not None
    assert (held.chief_id, held.chief_name, held.sealed) == (None, "Birthe Egelund (fiktiv)", "f1.x")
    assert document.get(LusTalk, "other") == OTHER
