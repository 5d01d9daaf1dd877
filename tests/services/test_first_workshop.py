"""The workshop with which a new programme's file is opened for the first time."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.workshop import DaySpan, Workshop
from facilitator_app.services.first_workshop import first_workshop

NIGHT = DaySpan(starts_min=9 * 60, ends_min=12 * 60)
SPRING = Workshop(id="spring", title="Forår", held_on=date(2027, 3, 4), later_days=(NIGHT,))
AUTUMN = Workshop(id="autumn", title="Efterår", held_on=date(2027, 9, 9))
UNDATED = Workshop(id="undated", title="Uden dag")
PLAN = ActionPlan(
    id="plan",
    workshop_id="spring",
    participant_id="p",
    form_id="f",
    items=(ActionItem(id="item", values={"action": "Jeg spørger først"}),),
)
TOLD = FollowUp(id="told", workshop_id="autumn", plan_id="plan", item_id="item", outcome=Outcome.TRIED)


@pytest.mark.parametrize(
    ("today", "more", "chosen"),
    [
        (date(2027, 1, 1), (), "spring"),
        (date(2027, 3, 4), (), "spring"),
        (date(2027, 3, 5), (), "spring"),
        (date(2027, 3, 6), (), "autumn"),
        (date(2027, 3, 6), (PLAN,), "spring"),
        (date(2027, 3, 6), (PLAN, TOLD), "autumn"),
        (date(2027, 9, 9), (PLAN,), "autumn"),
        (date(2028, 1, 1), (), "autumn"),
    ],
)
def test_a_file_opens_with_the_workshop_of_now(today: date, more: tuple[object, ...], chosen: str) -> None:
    found = first_workshop((AUTUMN, SPRING, *more), today=today)  # type: ignore[arg-type]
    assert found is not None
    assert found.id == chosen


def test_a_meeting_where_nothing_was_promised_is_passed_over() -> None:
    meeting = Workshop(id="meeting", title="Direktionsmøde", held_on=date(2027, 4, 1))
    found = first_workshop((SPRING, meeting, AUTUMN, PLAN), today=date(2027, 5, 1))
    assert found is SPRING


def test_without_days_a_file_opens_with_the_first() -> None:
    found = first_workshop((UNDATED, PLAN), today=date(2027, 1, 1))
    assert found is UNDATED


def test_without_workshops_there_is_none_to_open_with() -> None:
    assert first_workshop((), today=date(2027, 1, 1)) is None
