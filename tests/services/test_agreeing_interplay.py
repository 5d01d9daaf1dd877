"""The direction's agreements: made, reasoned, looked back at, laid aside, and taken back step by step."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.agreeing_interplay import AgreeingInterplay
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import FREE_STEPS
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

TODAY = date(2027, 2, 1)
FIRST = InterplayAgreement(id="i-1", text="Vi siger det her", agreed_on=TODAY, position=2.0)
SECOND = InterplayAgreement(id="i-2", text="Vi ringer først", agreed_on=TODAY, position=1.0)
OLD = InterplayAgreement(id="i-0", text="Vi venter", ended_on=date(2026, 1, 1), position=0.0)
OLDER = InterplayAgreement(id="i-9", text="Vi tier", ended_on=date(2025, 1, 1), position=5.0)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    people = (
        Participant(id="p-1", name="Bo (fiktiv)", is_direction=True, position=2.0),
        Participant(id="p-2", name="Ada (fiktiv)", is_direction=True, position=1.0),
        Participant(id="p-3", name="Eva (fiktiv)", position=0.0),
        Participant(id="p-4", name="Ib (fiktiv)", is_direction=True, left_on=date(2027, 1, 1)),
    )
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    day = Workshop(id="w", title="Direktionsmøde", held_on=TODAY)
    records = (Engagement(id="e", client="Kommune"), day, *people, FIRST, SECOND, OLDER, OLD)
    document.attach(MemoryRepository(records))
    return document


@pytest.fixture
def interplay(document: Document, new_id: FakeIds) -> AgreeingInterplay:
    return AgreeingInterplay(document=document, new_id=new_id)


def agreement(document: Document, agreement_id: str = "i-1") -> InterplayAgreement:
    found = document.get(InterplayAgreement, agreement_id)
    assert found is not None
    return found


def test_the_direction_is_those_marked_so_who_have_not_left(interplay: AgreeingInterplay) -> None:
    assert [person.id for person in interplay.members()] == ["p-2", "p-1"]


def test_what_holds_stands_first_and_what_was_laid_aside_last_newest_first(
    interplay: AgreeingInterplay,
) -> None:
    assert [one.id for one in interplay.agreements()] == ["i-2", "i-1", "i-0", "i-9"]


def test_an_agreement_is_made_and_taken_back(interplay: AgreeingInterplay, document: Document) -> None:
    made = interplay.add("  Vi spørger ", agreed_on=TODAY)
    assert (agreement(document, made).text, agreement(document, made).agreed_on) == ("Vi spørger", TODAY)
    assert interplay.agreements()[2].id == made
    document.undo()
    assert document.get(InterplayAgreement, made) is None
    with pytest.raises(Refused, match="no_words"):
        interplay.add(" ", agreed_on=TODAY)


def test_words_reason_and_looking_back_are_each_a_step(
    interplay: AgreeingInterplay, document: Document
) -> None:
    interplay.reword("i-1", "Vi siger det i rummet")
    interplay.give_reason("i-1", "Det blev sagt på gangen")
    interplay.look_back("i-1", "Det holder")
    told = agreement(document)
    assert (told.text, told.reason, told.look_back) == (
        "Vi siger det i rummet",
        "Det blev sagt på gangen",
        "Det holder",
    )
    document.undo()
    assert agreement(document).look_back == ""
    with pytest.raises(Refused, match="no_words"):
        interplay.reword("i-1", " ")


def test_the_day_it_was_agreed_on_can_be_corrected(interplay: AgreeingInterplay, document: Document) -> None:
    interplay.set_day("i-1", date(2026, 12, 1))
    assert agreement(document).agreed_on == date(2026, 12, 1)


def test_it_is_laid_aside_and_holds_again(interplay: AgreeingInterplay, document: Document) -> None:
    interplay.lay_aside("i-2", TODAY)
    assert [one.id for one in interplay.agreements()] == ["i-1", "i-2", "i-0", "i-9"]
    interplay.lay_aside("i-2", None)
    assert agreement(document, "i-2").ended_on is None


def test_it_is_removed_and_brought_back(interplay: AgreeingInterplay, document: Document) -> None:
    interplay.remove("i-1")
    assert document.get(InterplayAgreement, "i-1") is None
    document.undo()
    assert agreement(document) == FIRST


def test_one_that_has_gone_takes_nothing(interplay: AgreeingInterplay, document: Document) -> None:
    before = interplay.agreements()
    interplay.reword("gone", "x")
    interplay.give_reason("gone", "x")
    interplay.look_back("gone", "x")
    interplay.set_day("gone", TODAY)
    interplay.lay_aside("gone", TODAY)
    interplay.remove("gone")
    assert interplay.agreements() == before


def test_everything_can_be_done_while_the_room_watches() -> None:
    assert {f"edit.{step}_agreement" for step in ("add", "change", "lay_aside", "remove")} <= FREE_STEPS
