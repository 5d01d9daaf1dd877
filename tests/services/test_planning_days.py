"""Days and parallel rooms: added, changed and taken away without losing a block."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.workshop import DaySpan, WorkshopKind
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_days import MOST_DAYS, MOST_ROOMS, PlanningDays
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def planning(document: Document, new_id: FakeIds) -> PlanningDay:
    return PlanningDay(document=document, new_id=new_id)


@pytest.fixture
def days(planning: PlanningDay) -> PlanningDays:
    return planning.days


def test_a_new_day_has_the_hours_of_the_one_before(days: PlanningDays, document: Document) -> None:
    assert days.add_day() == 2
    assert days.hours() == (DaySpan(starts_min=540, ends_min=720), DaySpan(starts_min=540, ends_min=720))
    document.undo()
    assert len(days.hours()) == 1


def test_a_seminar_from_noon_ends_at_noon(days: PlanningDays, document: Document) -> None:
    document.replace("edit.change_workshop", replace(WORKSHOP, kind=WorkshopKind.SEMINAR_12_12))
    days.add_day()
    assert days.hours()[1] == DaySpan(starts_min=480, ends_min=720)


def test_there_is_an_end_to_days(days: PlanningDays) -> None:
    for _ in range(MOST_DAYS + 3):
        days.add_day()
    assert len(days.hours()) == MOST_DAYS


def test_a_day_that_goes_gives_its_blocks_to_the_day_before(
    planning: PlanningDay, days: PlanningDays, document: Document
) -> None:
    days.add_day()
    days.add_day()
    planning.arranging.set_day(["b-2"], 2)
    planning.arranging.set_day(["b-3"], 3)
    days.remove_day(2)
    assert [(block.id, block.day_number) for block in planning.blocks()] == [
        ("b-1", 1),
        ("b-4", 1),
        ("b-2", 1),
        ("b-3", 2),
    ]
    assert len(days.hours()) == 2
    document.undo()
    assert document.get(Block, "b-2") is not None
    assert [block.day_number for block in planning.blocks()] == [1, 1, 2, 3]
    days.remove_day(1)
    days.remove_day(9)
    assert len(days.hours()) == 3


def test_the_hours_of_each_day_are_set(planning: PlanningDay, days: PlanningDays) -> None:
    days.add_day()
    days.add_day()
    days.set_hours(1, DaySpan(starts_min=600, ends_min=900))
    days.set_hours(3, DaySpan(starts_min=480, ends_min=700))
    assert [(day.starts_min, day.wished_end_min) for day in planning.agenda().days] == [
        (600, 900),
        (540, 720),
        (480, 700),
    ]
    with pytest.raises(Refused, match=r"plan\.ends_before_start"):
        days.set_hours(2, DaySpan(starts_min=600, ends_min=600))


def test_each_day_has_its_sum_and_its_overrun(planning: PlanningDay, days: PlanningDays) -> None:
    days.add_day()
    planning.arranging.set_day(["b-3", "b-4"], 2)
    planning.arranging.lengthen(["b-3"], 200)
    first, second = planning.agenda().days
    assert (first.planned_min, first.overrun_min) == (45, -135)
    assert (second.planned_min, second.overrun_min) == (305, 125)
    assert planning.agenda().overrun_min == 125
    assert f"{planning.day_as_planned().blocks[-1].end:%d %H.%M}" == "15 14.05"


def test_the_first_rooms_come_two_at_a_time(days: PlanningDays) -> None:
    days.add_room("Sal {}".format)
    assert days.rooms() == ("Sal 1", "Sal 2")
    for _ in range(9):
        days.add_room("Sal {}".format)
    assert len(days.rooms()) == MOST_ROOMS


def test_rooms_are_renamed(days: PlanningDays) -> None:
    days.add_room("Sal {}".format)
    days.rename_room(2, "  Kantinen\n")
    days.rename_room(1, " ")
    days.rename_room(3, "Ingen")
    assert days.rooms() == ("Sal 1", "Kantinen")


def test_what_was_in_a_room_that_goes_is_for_everybody(planning: PlanningDay, days: PlanningDays) -> None:
    days.add_room("Sal {}".format)
    days.add_room("Sal {}".format)
    for block_id, track in (("b-1", 1), ("b-2", 2), ("b-3", 3)):
        planning.arranging.set_track([block_id], track)
    days.remove_room(2)
    assert [block.track for block in planning.blocks()] == [1, 0, 2, 0]
    assert days.rooms() == ("Sal 1", "Sal 3")
    days.remove_room(1)
    assert days.rooms() == ()
    assert [block.track for block in planning.blocks()] == [0, 0, 0, 0]
    days.remove_room(1)
    assert days.rooms() == ()


def test_a_new_block_comes_into_the_day_and_room_of_the_one_before(
    planning: PlanningDay, days: PlanningDays
) -> None:
    days.add_day()
    days.add_room("Sal {}".format)
    planning.arranging.set_day(["b-3"], 2)
    planning.arranging.set_track(["b-3"], 2)
    block = planning.add_block(kind=BlockKind.THEORY, title="Ny", after_id="b-3")
    assert (block.day_number, block.track) == (2, 2)
    assert planning.blocks()[-1] == block
