"""Each workshop has its own leaders, as they were on its day; what comes later changes no earlier document."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.exercise import Role
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.programme import as_of, moved
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_run_sheet import run_sheet
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.workbook import workbook_of
from facilitator_app.services.attending import everybody, members, present
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.handed_in import HandIn, handed_in
from facilitator_app.services.importing_people import ImportingPeople
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.playing_roles import group_roles
from facilitator_app.services.room_overview import RoomOverview
from facilitator_app.services.schema_pace import schema_pace
from facilitator_app.services.voting import Voting
from facilitator_app.services.wall_sources import present_count, wall_sources
from tests.day import BLOCKS, EXERCISE, PEOPLE, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

LATER = Workshop(id="w-2", title="Opfølgning", held_on=date(2027, 5, 20), position=1.0)
MARCH = date(2027, 3, 1)
BIRTHE, ANKER, ASE, CARSTEN = PEOPLE
JOINED = Participant(id="p-5", name="Dorte Eng (fiktiv)", unit="Myndighed", joined_on=MARCH)


def opened(clock: FakeClock, new_id: FakeIds, workshop_id: str, *more: Record) -> Document:
    """The small day with a later workshop: Anker has left, Birthe has moved, Dorte has joined."""
    kept = {record.id: record for record in (*small_day(), LATER, JOINED, *more)}
    kept["p-1"] = moved(BIRTHE, from_on=MARCH, unit="Hjemmepleje Nord", title="Chef")
    kept["p-2"] = replace(ANKER, left_on=MARCH)
    repository = MemoryRepository(kept.values())
    repository.settings[CURRENT_WORKSHOP] = workshop_id
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(repository)
    return document


def names(people: tuple[Participant, ...]) -> set[str]:
    return {person.name.split()[0] for person in people}


def test_each_workshop_has_its_own(clock: FakeClock, new_id: FakeIds) -> None:
    first, later = (opened(clock, new_id, one) for one in ("w", "w-2"))
    assert names(members(first)) == {"Birthe", "Anker", "Åse", "Carsten"}
    assert names(members(later)) == {"Birthe", "Dorte", "Åse", "Carsten"}
    assert names(present(first)) == {"Birthe", "Anker", "Åse"}
    assert names(present(later)) == {"Birthe", "Dorte", "Åse", "Carsten"}
    assert (
        names(everybody(first)) == names(everybody(later)) == {"Birthe", "Anker", "Åse", "Carsten", "Dorte"}
    )
    assert {one.unit for one in members(first) if one.id == "p-1"} == {BIRTHE.unit}
    assert {one.unit for one in members(later) if one.id == "p-1"} == {"Hjemmepleje Nord"}


def test_the_counts_of_the_room_are_of_its_own_leaders(clock: FakeClock, new_id: FakeIds) -> None:
    plans = tuple(
        ActionPlan(id=f"a-{one}", workshop_id="w-2", participant_id=one, form_id="f-action")
        for one in ("p-2", "p-5")
    )
    document = opened(clock, new_id, "w-2", *plans)
    assert schema_pace(document).total == 4
    assert present_count(wall_sources(document)) == 4
    assert RoomOverview(document=document).reading().schemas.leaders == 4
    voting = Voting(document=document, clock=clock, new_id=new_id, words_for=load_words)
    assert voting.present_count() == 4
    collecting = CollectingActions(document=document, clock=clock, new_id=new_id)
    assert {line.participant.id for line in collecting.leaders()} == {"p-1", "p-3", "p-4", "p-5"}
    assert {line.participant.id for line in collecting.everybody()} == {"p-1", "p-3", "p-4", "p-5"}
    before = CollectingActions(document=opened(clock, new_id, "w"), clock=clock, new_id=new_id)
    assert len(before.everybody()) - len(before.leaders()) == 1


def test_a_buddy_who_has_left_keeps_the_name_where_they_were_chosen(
    clock: FakeClock, new_id: FakeIds
) -> None:
    item = ActionItem(id="i", values={"buddy": "p-2", "balance": 3})
    plan = ActionPlan(id="a", workshop_id="w-2", participant_id="p-5", form_id="f-action", items=(item,))
    document = opened(clock, new_id, "w-2", plan)
    collecting = CollectingActions(document=document, clock=clock, new_id=new_id)
    assert dict(collecting.people())["p-2"] == ANKER.name
    assert gather_day(document, "w-2").person_names["p-2"] == ANKER.name
    assert wall_sources(document).names["p-2"] == ANKER.name
    document.edit("edit.change_action", [])
    bare = CollectingActions(document=opened(clock, new_id, "w-2"), clock=clock, new_id=new_id)
    assert "p-2" not in dict(bare.people())


def test_a_group_is_ready_and_roles_are_dealt_without_who_has_left(clock: FakeClock, new_id: FakeIds) -> None:
    group = Group(id="g-9", workshop_id="w-2", number=1, name="Gruppe 1", member_ids=("p-2", "p-3"))
    block = replace(BLOCKS[1], id="b-9", workshop_id="w-2", form_id="f-action")
    done = ActionItem(id="i", values={"occasion": "a", "action": "b", "by_when": "2027-06-01"})
    plan = ActionPlan(id="a", workshop_id="w-2", participant_id="p-3", form_id="f-action", items=(done,))
    document = opened(clock, new_id, "w-2", group, block, plan)
    assert [one.state for one in handed_in(document, "b-9")] == [HandIn.READY]
    exercise = replace(EXERCISE, roles=(Role(key="chief", name="Chef"),))
    [dealt] = group_roles(document, exercise, workshop_id="w-2", round_number=1)
    assert dealt.roles == ((ASE.name, "Chef"),)


@pytest.mark.parametrize("workshop_id", ["w", "w-2"])
def test_a_correction_is_kept_in_the_post_of_the_workshop(
    clock: FakeClock, new_id: FakeIds, workshop_id: str
) -> None:
    document = opened(clock, new_id, workshop_id)
    people = ListingPeople(document=document, new_id=new_id)
    seen = people.person("p-1")
    assert seen is not None
    people.change_person(replace(seen, unit="Rettet"), field="unit")
    kept = document.get(Participant, "p-1")
    assert kept is not None
    is_first = workshop_id == "w"
    assert as_of(kept, date(2027, 1, 14)).unit == ("Rettet" if is_first else BIRTHE.unit)
    assert kept.unit == ("Hjemmepleje Nord" if is_first else "Rettet")
    document.undo()
    people.change_people([replace(seen, unit="Begge"), replace(CARSTEN, unit="Begge")])
    kept = document.get(Participant, "p-1")
    assert kept is not None
    assert (kept.unit == "Begge") is (not is_first)
    assert people.person("nobody") is None


def test_who_is_added_later_is_not_on_the_list_of_an_earlier_day(clock: FakeClock, new_id: FakeIds) -> None:
    document = opened(clock, new_id, "w-2")
    assert ListingPeople(document=document, new_id=new_id).add_person("Ny Leder").joined_on == LATER.held_on
    importing = ImportingPeople(document=document, new_id=new_id)
    importing.apply(importing.preview("Navn\tNærmeste leder\nEn Anden (fiktiv)\t\n"), name_word="Gruppe")
    added_later = {one.name: one.joined_on for one in document.all(Participant)}
    assert added_later["En Anden (fiktiv)"] == LATER.held_on
    first = opened(clock, new_id, "w")
    assert ListingPeople(document=first, new_id=new_id).add_person("Ny Leder").joined_on is None


def test_a_chief_who_is_removed_is_nobodys_chief_in_earlier_posts_either(
    clock: FakeClock, new_id: FakeIds
) -> None:
    document = opened(clock, new_id, "w")
    people = ListingPeople(document=document, new_id=new_id)
    seen = people.person("p-1")
    assert seen is not None
    people.change_person(replace(seen, chief_id="p-3"), field="chief")
    people.remove_people(["p-3"])
    kept = document.get(Participant, "p-1")
    assert kept is not None
    assert [post.chief_id for post in kept.earlier_posts] == [None]


def test_the_documents_of_an_earlier_day_stay_as_they_were(clock: FakeClock, new_id: FakeIds) -> None:
    words = load_words("da")
    before = Document(publish=Published(), clock=clock, new_id=new_id)
    before.attach(MemoryRepository(small_day()))
    after = opened(clock, new_id, "w-2")
    after.replace("edit.change_participant", missing(after.all(Participant)[0], "w-2"))
    after.edit("edit.add_participant", added([Participant(id="p-9", name="Ny (fiktiv)", joined_on=MARCH)]))
    day, same_day = gather_day(before, "w"), gather_day(after, "w")
    for build in (people_by_group, summary, workbook_of):
        assert build(same_day, words) == build(day, words)
    printed_at = datetime(2027, 5, 20, 8, tzinfo=UTC)
    sheets = [run_sheet(one, words, printed_at=printed_at) for one in (same_day, day)]
    assert sheets[0] == sheets[1]
    assert people_by_group(gather_day(after, "w-2"), words) != people_by_group(day, words)
