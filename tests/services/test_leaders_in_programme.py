"""Leaders over time: who joins, leaves and moves, and what each workshop sees of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.people import LeadershipLevel, Participant, missing
from facilitator_app.domain.programme import members_of
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.leaders_in_programme import LeadersInProgramme
from tests.day import PEOPLE, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

LATER = Workshop(id="w-2", title="Opfølgning", held_on=date(2027, 5, 20), position=1.0)
MARCH = date(2027, 3, 1)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository((*small_day(), LATER)))
    return opened


@pytest.fixture
def leaders(document: Document, new_id: FakeIds) -> LeadersInProgramme:
    return LeadersInProgramme(document=document, new_id=new_id)


def ids(document: Document, workshop: Workshop) -> set[str]:
    return {person.id for person in members_of(workshop, document.all(Participant))}


def test_a_leader_who_joins_is_seen_from_then_on(leaders: LeadersInProgramme, document: Document) -> None:
    new = leaders.join(" Dorte  Eng ", from_on=MARCH, unit="Nord", title="Chef", chief_id="p-3")
    assert (new.name, new.unit) == ("Dorte Eng", "Nord")
    assert new.id not in ids(document, WORKSHOP)
    assert new.id in ids(document, LATER)
    leaders.set_joined(new.id, None)
    assert new.id in ids(document, WORKSHOP)
    document.undo()
    document.undo()
    assert document.get(Participant, new.id) is None
    with pytest.raises(Refused, match=r"people\.name_missing"):
        leaders.join(" ", from_on=None)


def test_a_leader_who_leaves_is_kept_at_the_workshops_before(
    leaders: LeadersInProgramme, document: Document
) -> None:
    leaders.leave("p-1", MARCH)
    assert "p-1" in ids(document, WORKSHOP)
    assert "p-1" not in ids(document, LATER)
    with pytest.raises(Refused, match=r"programme\.left_before_joined"):
        leaders.set_joined("p-1", date(2027, 4, 1))
    leaders.stay("p-1")
    assert "p-1" in ids(document, LATER)
    with pytest.raises(Refused, match=r"programme\.no_such_leader"):
        leaders.leave("gone", MARCH)


def test_the_way_of_a_leader_is_told_with_posts_and_workshops(
    leaders: LeadersInProgramme, document: Document
) -> None:
    leaders.move(
        "p-1",
        from_on=MARCH,
        unit="Hjemmepleje  Nord",
        title="Områdechef",
        level=LeadershipLevel.LEADS_LEADERS,
        chief_id="p-3",
    )
    document.replace("edit.change_participant", missing(document.all(Participant)[0], "w-2"))
    history = leaders.history("p-1")
    before, now = history.posts
    assert (before.from_on, before.until_on, before.unit) == (None, MARCH, PEOPLE[0].unit)
    assert (now.from_on, now.until_on, now.unit, now.title) == (MARCH, None, "Hjemmepleje Nord", "Områdechef")
    assert (before.chief_name, now.chief_name) == ("", PEOPLE[2].name)
    assert [(one.workshop.id, one.was_present) for one in history.events] == [("w", True), ("w-2", False)]
    leaders.leave("p-1", date(2027, 4, 1))
    history = leaders.history("p-1")
    assert history.posts[-1].until_on == date(2027, 4, 1)
    assert [one.workshop.id for one in history.events] == ["w"]
    leaders.remove_move("p-1", MARCH)
    assert [(post.unit, post.chief_name) for post in leaders.history("p-1").posts] == [(PEOPLE[0].unit, "")]


def test_a_move_that_is_taken_back_was_none_and_earlier_workshops_stay_as_they_were(
    leaders: LeadersInProgramme, document: Document
) -> None:
    before = document.get(Participant, "p-1")
    for from_on, unit in ((MARCH, "Hjemmepleje Nord"), (date(2027, 6, 1), "Hjemmepleje Syd")):
        leaders.move("p-1", from_on=from_on, unit=unit, title="Områdechef", level=None, chief_id="p-3")
    leaders.remove_move("p-1", MARCH)
    first, last = leaders.history("p-1").posts
    assert (first.from_on, first.until_on, first.unit) == (None, date(2027, 6, 1), PEOPLE[0].unit)
    assert (first.title, first.level, first.chief_name) == (PEOPLE[0].title, PEOPLE[0].level, "")
    assert (last.unit, last.chief_name) == ("Hjemmepleje Syd", PEOPLE[2].name)
    leaders.remove_move("p-1", date(2027, 6, 1))
    assert document.get(Participant, "p-1") == before
    leaders.remove_move("p-1", MARCH)
    assert document.get(Participant, "p-1") == before


def test_those_under_a_leader_are_told_until_they_leave_or_have_another_chief(
    leaders: LeadersInProgramme,
) -> None:
    for one in ("p-1", "p-2", "p-4"):
        leaders.move(one, from_on=MARCH, unit="Nord", title="", level=None, chief_id="p-3")
    assert [one.id for one in leaders.history("p-3").led] == ["p-1", "p-2", "p-4"]
    leaders.leave("p-2", MARCH)
    leaders.move("p-4", from_on=MARCH, unit="Nord", title="", level=None, chief_id=None)
    assert [one.id for one in leaders.history("p-3").led] == ["p-1"]


def test_nobody_is_their_own_chief(leaders: LeadersInProgramme) -> None:
    with pytest.raises(Refused, match=r"programme\.chief_self"):
        leaders.move("p-1", from_on=MARCH, unit="", title="", level=None, chief_id="p-1")


def test_whoever_left_and_joined_on_one_day_was_never_there(
    leaders: LeadersInProgramme, document: Document
) -> None:
    document.replace("edit.change_participant", replace(PEOPLE[0], joined_on=MARCH))
    leaders.leave("p-1", MARCH)
    assert leaders.history("p-1").events == ()
