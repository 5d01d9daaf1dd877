"""Who belongs to which workshop, and as what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.people import LeadershipLevel, Participant, Post, missing, present_again
from facilitator_app.domain.programme import (
    as_of,
    belongs_to,
    corrected,
    in_order,
    joining_on,
    members_of,
    moved,
    present_at,
)
from facilitator_app.domain.workshop import Workshop, WorkshopKind

SPRING = Workshop(id="spring", title="Forår", held_on=date(2027, 3, 1))
AUTUMN = Workshop(id="autumn", title="Efterår", held_on=date(2027, 9, 1))
UNDATED = Workshop(id="undated", title="Ikke planlagt")
SUMMER = date(2027, 6, 1)
BO = Participant(
    id="bo",
    name="Bo (fiktiv)",
    unit="Nord",
    title="Leder",
    level=LeadershipLevel.LEADS_EMPLOYEES,
    chief_id="else",
)


def test_workshops_come_by_their_day_and_those_without_one_last() -> None:
    assert in_order([UNDATED, AUTUMN, SPRING]) == (SPRING, AUTUMN, UNDATED)


@pytest.mark.parametrize(
    ("joined_on", "left_on", "belongs"),
    [
        (None, None, [True, True, True]),
        (SUMMER, None, [False, True, True]),
        (None, SUMMER, [True, False, False]),
        (SPRING.held_on, AUTUMN.held_on, [True, False, False]),
        (AUTUMN.held_on, None, [False, True, True]),
    ],
)
def test_a_leader_belongs_from_the_day_of_joining_until_the_day_of_leaving(
    joined_on: date | None, left_on: date | None, belongs: list[bool]
) -> None:
    person = replace(BO, joined_on=joined_on, left_on=left_on)
    assert [belongs_to(person, one) for one in (SPRING, AUTUMN, UNDATED)] == belongs


def test_a_direction_meeting_is_the_directions_own() -> None:
    meeting = replace(SPRING, kind=WorkshopKind.DIRECTION_MEETING)
    chief = replace(BO, id="else", is_direction=True)
    assert members_of(meeting, [BO, chief]) == (chief,)


def test_a_leader_who_moved_is_seen_as_on_the_day() -> None:
    there = moved(BO, from_on=SUMMER, unit="Syd", title="Chef")
    assert (as_of(there, SPRING.held_on).unit, as_of(there, SPRING.held_on).title) == ("Nord", "Leder")
    assert (as_of(there, AUTUMN.held_on).unit, as_of(there, None).unit) == ("Syd", "Syd")
    assert as_of(there, SUMMER).unit == "Syd"
    assert there.level is BO.level
    assert there.chief_id == "else"
    raised = moved(
        there,
        from_on=date(2027, 8, 1),
        unit="Syd",
        title="Direktør",
        post=Post(until_on=SUMMER, level=LeadershipLevel.LEADS_LEADERS),
    )
    assert (raised.level, raised.chief_id) == (LeadershipLevel.LEADS_LEADERS, None)
    assert [as_of(raised, day).title for day in (SPRING.held_on, SUMMER, AUTUMN.held_on)] == [
        "Leder",
        "Chef",
        "Direktør",
    ]


def test_a_move_told_late_lies_between_those_that_were_told_before() -> None:
    twice = moved(
        moved(BO, from_on=SUMMER, unit="Syd", title="Chef"),
        from_on=SPRING.held_on or SUMMER,
        unit="Øst",
        title="Leder",
    )
    assert [as_of(twice, day).unit for day in (date(2027, 1, 1), SPRING.held_on, SUMMER)] == [
        "Nord",
        "Øst",
        "Syd",
    ]
    again = moved(twice, from_on=SUMMER, unit="Vest", title="Chef")
    assert [as_of(again, day).unit for day in (date(2027, 1, 1), SPRING.held_on, SUMMER)] == [
        "Nord",
        "Øst",
        "Vest",
    ]
    assert len(again.earlier_posts) == 2


def test_what_is_corrected_at_an_earlier_workshop_is_the_post_of_then() -> None:
    there = moved(BO, from_on=SUMMER, unit="Syd", title="Chef")
    seen = replace(as_of(there, SPRING.held_on), unit="Nordøst", name="Bo Holm (fiktiv)")
    kept = corrected(there, seen, SPRING.held_on)
    assert (kept.unit, kept.name) == ("Syd", "Bo Holm (fiktiv)")
    assert as_of(kept, SPRING.held_on) == replace(seen, earlier_posts=kept.earlier_posts)
    now = replace(there, unit="Vest")
    assert corrected(there, now, AUTUMN.held_on) == now


def test_absence_is_of_one_workshop() -> None:
    away = missing(missing(BO, "spring"), "spring")
    assert away.absent_from == ("spring",)
    assert present_at(SPRING, [away]) == ()
    assert present_at(AUTUMN, [away]) == (away,)
    assert present_again(away, "spring") == BO


def test_whoever_is_put_on_a_list_belongs_from_that_workshop_on() -> None:
    assert joining_on(SPRING, [AUTUMN, SPRING]) is None
    assert joining_on(AUTUMN, [AUTUMN, SPRING]) == AUTUMN.held_on
    assert joining_on(UNDATED, [UNDATED, AUTUMN, SPRING]) == date(2027, 9, 2)
    assert joining_on(UNDATED, [UNDATED]) is None
