"""Purpose, recipients and last day of a workshop's data: said by the facilitator, suggested, reminded of in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator_app.domain.retention import REMIND_DAYS, RetentionState, last_day, suggested_until
from facilitator_app.domain.workshop import DaySpan, Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_data import KeepingData
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SEMINAR = Workshop(
    id="w-1",
    title="12-12-seminar",
    held_on=date(2027, 8, 30),
    later_days=(DaySpan(starts_min=540, ends_min=720),),
)
DAY = Workshop(id="w-2", title="Temadag", held_on=date(2027, 3, 1), position=1.0)


@pytest.fixture
def document(clock: FakeClock) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=FakeIds())
    document.attach(MemoryRepository((Engagement(id="e", client="Eksempel Kommune"), SEMINAR, DAY)))
    return document


@pytest.fixture
def keeping(document: Document, clock: FakeClock) -> KeepingData:
    return KeepingData(document=document, clock=clock)


def test_the_last_day_is_only_suggested_a_half_year_after_the_last_event(
    keeping: KeepingData, document: Document
) -> None:
    assert last_day(SEMINAR) == date(2027, 8, 31)
    assert keeping.suggestion() == date(2028, 2, 29)
    assert {one.kept_until_on for one in document.all(Workshop)} == {None}
    assert keeping.here().state is RetentionState.NOT_SAID
    assert suggested_until([replace(DAY, held_on=None)]) is None


def test_what_is_said_is_kept_and_each_field_is_a_step_of_its_own(
    keeping: KeepingData, document: Document
) -> None:
    keeping.say_purpose(" Ledernes egen opfølgning ")
    document.end_typing()
    keeping.say_recipients("HR")
    document.end_typing()
    keeping.keep_until(date(2028, 2, 29))
    here = document.workshop
    assert (here.data_purpose, here.data_recipients) == ("Ledernes egen opfølgning", "HR")
    assert here.kept_until_on == date(2028, 2, 29)
    document.undo()
    assert document.workshop.kept_until_on is None
    assert document.workshop.data_recipients == "HR"


@pytest.mark.parametrize(
    ("left", "state"),
    [
        (REMIND_DAYS + 1, RetentionState.AHEAD),
        (REMIND_DAYS, RetentionState.NEAR),
        (0, RetentionState.NEAR),
        (-1, RetentionState.PASSED),
        (-400, RetentionState.PASSED),
    ],
)
def test_it_is_reminded_of_from_thirty_days_before_and_after(
    keeping: KeepingData, clock: FakeClock, left: int, state: RetentionState
) -> None:
    keeping.keep_until(clock.local_today() + timedelta(days=left))
    assert (keeping.here().state, keeping.here().days_left) == (state, left)
    assert bool(keeping.due()) == (state is not RetentionState.AHEAD)


def test_every_workshop_of_the_file_is_reminded_of_the_earliest_first_and_all_are_postponed_in_one_step(
    keeping: KeepingData, document: Document, clock: FakeClock
) -> None:
    today = clock.local_today()
    for workshop, days in ((SEMINAR, 10), (DAY, -5)):
        document.replace("edit.x", replace(workshop, kept_until_on=today + timedelta(days=days)))
    assert [one.workshop.id for one in keeping.due()] == ["w-2", "w-1"]
    later = today + timedelta(days=200)
    keeping.postpone(("w-1", "w-2"), later)
    assert {one.kept_until_on for one in document.all(Workshop)} == {later}
    assert keeping.due() == ()
    document.undo()
    assert len(keeping.due()) == 2
    for day in (today, today - timedelta(days=1)):
        with pytest.raises(Refused, match="not_later"):
            keeping.postpone(("w-1",), day)


def test_a_day_that_is_later_already_is_not_moved_forward(
    keeping: KeepingData, document: Document, clock: FakeClock
) -> None:
    today = clock.local_today()
    kept, later = today + timedelta(days=25), today + timedelta(days=5)
    for workshop, day in ((SEMINAR, kept), (DAY, today - timedelta(days=5))):
        document.replace("edit.x", replace(workshop, kept_until_on=day))
    keeping.postpone((SEMINAR.id, DAY.id), later)
    assert {one.id: one.kept_until_on for one in document.all(Workshop)} == {SEMINAR.id: kept, DAY.id: later}
    with pytest.raises(Refused, match="none_later"):
        keeping.postpone((SEMINAR.id,), later)
