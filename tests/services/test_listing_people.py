"""The participants' table and the groups."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import added
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.listing_people import ListingPeople
from tests.day import PEOPLE, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def people(document: Document, new_id: FakeIds) -> ListingPeople:
    return ListingPeople(document=document, new_id=new_id)


def seats(people: ListingPeople) -> dict[str, tuple[str, ...]]:
    return {group.name: group.member_ids for group in people.groups()}


def test_people_are_sorted_by_last_name_in_danish(people: ListingPeople) -> None:
    assert [p.name.split()[1] for p in people.people()] == ["Bjerre", "Egelund", "Fjord", "Ørsted"]


def test_people_are_added_corrected_and_need_a_name(people: ListingPeople, document: Document) -> None:
    person = people.add_person("  Erik\tHolm ")
    assert person.name == "Erik Holm"
    people.change_person(replace(person, unit="Nord"), field="unit")
    assert document.get(Participant, person.id) == replace(person, unit="Nord")
    with pytest.raises(Refused, match=r"people\.name_missing"):
        people.add_person(" \n ")
    with pytest.raises(Refused, match=r"people\.name_missing"):
        people.change_person(replace(person, name=" "), field="name")


def test_removing_somebody_takes_seat_and_schema_and_undo_brings_all_back(
    people: ListingPeople, document: Document
) -> None:
    plan = ActionPlan(id="a", workshop_id="w", participant_id="p-1", form_id="f-action")
    told = FollowUp(id="fu", workshop_id="w", plan_id="a", item_id="i")
    document.edit("edit.change_action", added([plan, told]))
    people.remove_people(["p-1"])
    people.remove_people(["nobody"])
    assert document.get(FollowUp, "fu") is None
    assert seats(people)["Gruppe 1"] == ("p-2",)
    assert document.get(ActionPlan, "a") is None
    document.undo()
    assert document.get(ActionPlan, "a") == plan
    group = people.group_of("p-1")
    assert group is not None
    assert group.name == "Gruppe 1"


def test_people_move_between_groups(people: ListingPeople) -> None:
    people.seat(["p-1"], "g-2")
    assert seats(people) == {"Gruppe 1": ("p-2",), "Gruppe 2": ("p-3", "p-1")}
    people.seat(["p-1"], "g-2")
    assert seats(people)["Gruppe 2"] == ("p-3", "p-1")
    people.seat(["p-1"], None)
    assert people.group_of("p-1") is None


def test_groups_are_added_renamed_and_removed_with_their_outputs(
    people: ListingPeople, document: Document
) -> None:
    group = people.add_group("Gruppe 3")
    assert group.number == 3
    people.rename_group(group.id, " Vinduet ")
    people.rename_group(group.id, " ")
    people.rename_group("nothing", "X")
    assert people.groups()[2].name == "Vinduet"
    assert people.add_group("").name == "4"
    document.edit("edit.add_output", added([output("o-1", group.id)]))
    assert people.outputs_of(group.id) == 1
    people.remove_group(group.id)
    people.remove_group("nothing")
    assert document.get(Output, "o-1") is None
    document.undo()
    assert document.get(Group, group.id) is not None
    assert document.get(Output, "o-1") is not None


def test_dividing_again_keeps_groups_that_have_said_something(
    people: ListingPeople, document: Document
) -> None:
    people.divide((("p-1",), ("p-2",), ("p-3",)), name_word="Gruppe")
    assert seats(people) == {"Gruppe 1": ("p-1",), "Gruppe 2": ("p-2",), "Gruppe 3": ("p-3",)}
    document.edit("edit.add_output", added([output("o-1", "g-2")]))
    people.divide((("p-1", "p-2", "p-3"),), name_word="Gruppe")
    assert seats(people) == {"Gruppe 1": ("p-1", "p-2", "p-3"), "Gruppe 2": ()}
    document.undo()
    assert len(people.groups()) == 3


def test_people_of_the_file_are_shared_but_groups_belong_to_a_workshop(
    people: ListingPeople, document: Document
) -> None:
    document.edit("edit.change_groups", added([Group(id="z", workshop_id="w2", number=9)]))
    assert "z" not in [group.id for group in people.groups()]
    assert set(people.people()) == set(PEOPLE)


def output(output_id: str, group_id: str) -> Output:
    return Output(
        id=output_id,
        workshop_id="w",
        block_id="b-2",
        form_id="f-answer",
        field_key="argument",
        group_id=group_id,
        value="Ja",
    )


def test_somebody_removed_stays_by_name_where_others_have_chosen_them(
    people: ListingPeople, document: Document
) -> None:
    item = ActionItem(id="i", values={"buddy": "p-1", "occasion": "Mødet", "balance": 3})
    plan = ActionPlan(id="a", workshop_id="w", participant_id="p-2", form_id="f-action", items=(item,))
    document.edit(
        "edit.change_action", added([plan, replace(output("o", "g-1"), value="p-1"), output("other", "g-1")])
    )
    people.remove_people(["p-1"])
    kept = document.get(ActionPlan, "a")
    assert kept is not None
    assert kept.items[0].values == {"buddy": PEOPLE[0].name, "occasion": "Mødet", "balance": 3}
    assert {o.value for o in document.all(Output)} == {PEOPLE[0].name, "Ja"}
    document.undo()
    assert document.get(ActionPlan, "a") == plan


def test_dividing_again_keeps_a_group_with_a_half_typed_line(
    people: ListingPeople, document: Document
) -> None:
    draft = replace(output("o", "g-2"), is_draft=True)
    document.edit("edit.type_output", added([draft]))
    people.divide((("p-1", "p-2", "p-3", "p-4"),), name_word="Gruppe")
    assert document.get(Group, "g-2") is not None


def test_several_are_changed_seated_and_removed_in_one_step(
    people: ListingPeople, document: Document
) -> None:
    one, other = (person for person in people.people()[:2])
    people.change_people([replace(one, unit="Nord"), replace(other, unit="Nord")])
    assert [person.unit for person in people.people()[:2]] == ["Nord", "Nord"]
    people.seat([one.id, other.id], "g-2")
    assert set(seats(people)["Gruppe 2"]) >= {one.id, other.id}
    people.remove_people([one.id, other.id])
    assert not {one.id, other.id} & {person.id for person in people.people()}
    assert not {one.id, other.id} & {i for members in seats(people).values() for i in members}
    for _step in range(3):
        document.undo()
    assert people.people()[:2] == (one, other)
    with pytest.raises(Refused, match=r"people\.name_missing"):
        people.change_people([replace(one, unit="Syd"), replace(other, name=" ")])
    assert people.people()[0] == one


def test_chiefs_do_not_lead_each_other_in_a_circle(people: ListingPeople, document: Document) -> None:
    first, second, third = people.people()[:3]
    people.change_people([replace(second, chief_id=first.id), replace(third, chief_id=second.id)])
    for circle in (third.id, second.id, first.id):
        with pytest.raises(Refused, match=r"people\.chief_circle"):
            people.change_person(replace(first, chief_id=circle), field="chief")
    document.replace("edit.change_participant", replace(first, chief_id=second.id))
    people.change_person(replace(third, title="Leder", chief_id=second.id), field="title")
    stored = document.get(Participant, third.id)
    assert stored is not None
    assert (stored.title, stored.chief_id) == ("Leder", second.id)
