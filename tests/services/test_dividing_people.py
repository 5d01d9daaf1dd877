"""Dividing the participants: several divisions, locks, and memory over workshops."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from facilitator_app.services.handed_in import handed_in
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.taking_notes import TakingNotes
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PEOPLE = tuple(Participant(id=f"q{n}", name=f"Deltager {n} (fiktiv)", unit=f"U{n % 3}") for n in range(8))


class Hall:
    def __init__(self, records: tuple[Record, ...], clock: FakeClock, new_id: FakeIds) -> None:
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        repository = MemoryRepository(records)
        repository.settings[CURRENT_WORKSHOP] = "w"
        self.document.attach(repository)
        self.people = ListingPeople(document=self.document, new_id=new_id)
        self.dividing = DividingPeople(document=self.document, people=self.people)

    def divide(self, number: int, division: int) -> None:
        wish = self.dividing.wish(number=number, divisions=(division,))
        self.dividing.apply(wish, wish.search(), name_word="Gruppe")

    def members(self, division: int) -> list[set[str]]:
        return [set(group.member_ids) for group in self.people.groups(division)]


@pytest.fixture
def hall(clock: FakeClock, new_id: FakeIds) -> Hall:
    kept = [r for r in small_day() if not isinstance(r, Participant | Group | Output)]
    return Hall((*kept, *PEOPLE), clock, new_id)


def test_two_divisions_stand_beside_each_other_and_nobody_meets_twice(hall: Hall) -> None:
    hall.divide(4, 1)
    hall.divide(4, 2)
    assert len(hall.members(1)) == len(hall.members(2)) == 4
    assert hall.dividing.mixture(2).repeats == 0
    assert not any(
        one & other and len(one & other) > 1 for one in hall.members(1) for other in hall.members(2)
    )
    assert hall.dividing.divisions() == (1, 2)


def test_those_who_met_at_an_earlier_workshop_are_counted_and_parted(hall: Hall) -> None:
    before = Workshop(id="before", title="Før", held_on=date(2026, 11, 5))
    after = Workshop(id="after", title="Efter", held_on=date(2027, 3, 4))
    together = Group(id="old", workshop_id="before", number=1, member_ids=("q0", "q1", "q2"))
    later = Group(id="new", workshop_id="after", number=1, member_ids=("q3", "q4"))
    hall.document.edit("edit.change_groups", added([before, after, together, later]))
    assert dict(hall.dividing.wish(number=1, divisions=(1,)).met) == {
        ("q0", "q1"): 1,
        ("q0", "q2"): 1,
        ("q1", "q2"): 1,
    }
    hall.divide(4, 1)
    assert hall.dividing.mixture(1).repeats == 0
    wish = hall.dividing.wish(number=1, divisions=(1,))
    assert wish.mixture([(("q0", "q1", "q2"),)]).repeats == 3


def test_the_locked_stay_and_a_lock_goes_with_the_seat(hall: Hall) -> None:
    hall.divide(4, 1)
    first = hall.people.groups()[0]
    stays = first.member_ids[0]
    hall.dividing.toggle_lock(stays, division=1)
    hall.dividing.toggle_lock("nobody", division=1)
    hall.divide(2, 1)
    assert stays in hall.people.groups()[0].member_ids
    assert hall.people.groups()[0].locked_ids == (stays,)
    hall.people.seat([stays], hall.people.groups()[1].id)
    assert all(group.locked_ids == () for group in hall.people.groups())
    hall.dividing.toggle_lock(stays, division=1)
    hall.dividing.toggle_lock(stays, division=1)
    assert all(group.locked_ids == () for group in hall.people.groups())


def test_divided_anew_for_those_who_came(hall: Hall) -> None:
    hall.divide(2, 1)
    away = hall.document.get(Participant, "q0")
    assert away is not None
    hall.people.change_person(missing(away, hall.document.workshop.id), field="absent")
    hall.divide(2, 1)
    assert set().union(*hall.members(1)) == {f"q{n}" for n in range(1, 8)}


def test_somebody_removed_since_the_search_is_left_out_and_is_nobodys_chief(hall: Hall) -> None:
    leader = hall.document.get(Participant, "q1")
    assert leader is not None
    hall.people.change_person(replace(leader, chief_id="q0"), field="chief")
    wish = hall.dividing.wish(number=2, divisions=(1,))
    found = wish.search()
    hall.people.remove_people(["q0"])
    hall.dividing.apply(wish, found, name_word="Gruppe")
    assert "q0" not in set().union(*hall.members(1))
    assert all(person.chief_id is None for person in hall.people.people())


def test_a_block_works_in_its_division(hall: Hall, clock: FakeClock, new_id: FakeIds) -> None:
    hall.divide(2, 1)
    hall.divide(3, 2)
    hall.dividing.use_division(("b-3", "nowhere"), 2)
    assert [block.id for block in hall.dividing.blocks_in(2)] == ["b-3"]
    notes = TakingNotes(
        document=hall.document, clock=clock, new_id=new_id, read_date=lambda _text, _today: None
    )
    assert (len(notes.groups("b-3")), len(notes.groups("b-1"))) == (3, 2)
    place = notes.first_place("b-3")
    assert place is not None
    assert place.group_id == hall.people.groups(2)[0].id
    assert [one.group.division for one in handed_in(hall.document, "b-3")] == [2, 2, 2]
    block = hall.document.get(Block, "b-3")
    assert block is not None
    hall.document.undo()
    assert hall.dividing.blocks_in(2) == ()


def test_all_divisions_are_planned_in_one_step_and_the_locked_stay_in_each(hall: Hall) -> None:
    hall.divide(2, 1)
    hall.divide(2, 2)
    first, second = hall.members(1)[0], hall.members(2)[1]
    stays, remains = min(first), max(second)
    hall.dividing.toggle_lock(stays, division=1)
    hall.dividing.toggle_lock(remains, division=2)
    told: list[int] = []

    wish = hall.dividing.wish(number=4, divisions=(1, 2, 3))
    rounds = wish.search(told.append)
    hall.dividing.apply(wish, rounds, name_word="Gruppe")

    assert told == [1, 2, 3]
    assert wish.mixture(rounds).repeats == 0
    assert [len(hall.members(division)) for division in (1, 2, 3)] == [4, 4, 4]
    assert [hall.dividing.mixture(division).repeats for division in (1, 2, 3)] == [0, 0, 0]
    assert stays in hall.members(1)[0]
    assert remains in hall.members(2)[1]
    hall.document.undo()
    assert (hall.members(1)[0], hall.members(2)[1], hall.members(3)) == (first, second, [])


def test_pairs_tell_who_met_where_and_the_absent_are_passed_over(hall: Hall) -> None:
    before = Workshop(id="before", title="Før", held_on=date(2026, 11, 5))
    old = Group(id="old", workshop_id="before", number=1, member_ids=("q0", "q1", "q7"))
    hall.document.edit("edit.change_groups", added([before, old]))
    hall.people.divide((("q0", "q1", "q3", "q7"), ("q2",)), name_word="Gruppe")
    hall.people.divide((("q2", "q4"), ("q0", "q1")), name_word="Gruppe", division=2)
    for one, change in (("q7", {"absent_from": (hall.document.workshop.id,)}), ("q1", {"chief_id": "q3"})):
        person = hall.document.get(Participant, one)
        assert person is not None
        hall.people.change_person(replace(person, **change), field="x")

    pairs = {(pair.one.id, pair.other.id): pair for pair in hall.dividing.pairs(1)}

    assert set(pairs) == {("q0", "q1"), ("q0", "q3"), ("q1", "q3")}
    assert [(at.workshop_title, at.division) for at in pairs["q0", "q1"].met_at] == [("Før", 1), ("", 2)]
    assert pairs["q0", "q3"].is_of_one_unit
    assert pairs["q1", "q3"].has_own_chief
    assert pairs["q0", "q1"].group.number == 1
    found = hall.dividing.mixture(1)
    assert (found.repeats, found.with_own_chief, found.of_one_unit) == (1, 1, 1)


def test_a_division_that_no_block_works_in_is_removed_with_what_was_noted_in_it(hall: Hall) -> None:
    hall.divide(2, 1)
    hall.divide(2, 2)
    assert hall.dividing.free_division() == 3
    group = hall.people.groups(2)[0]
    said = Output(
        id="o",
        workshop_id="w",
        block_id="b-3",
        form_id="f-answer",
        field_key="argument",
        group_id=group.id,
        value="Ja",
    )
    hall.document.edit("edit.add_output", added([said]))
    hall.dividing.use_division(("b-3",), 2)
    with pytest.raises(ValueError, match="2"):
        hall.dividing.remove_division(2)
    hall.dividing.use_division(("b-3",), 1)
    hall.dividing.remove_division(2)
    assert (hall.dividing.divisions(), hall.document.all(Output)) == ((1,), ())
    assert hall.dividing.free_division() == 2
    hall.document.undo()
    assert (hall.dividing.divisions(), hall.document.all(Output)) == ((1, 2), (said,))
