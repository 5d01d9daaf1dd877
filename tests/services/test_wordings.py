"""An output keeps what it said before: one wording for each time it was corrected, the last twenty."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator_app.domain.outputs import KEPT_WORDINGS, Output
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import Place
from facilitator_app.services.taking_notes import TakingNotes
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PLACE = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def notes(document: Document, clock: FakeClock, new_id: FakeIds) -> TakingNotes:
    return TakingNotes(document=document, clock=clock, new_id=new_id, read_date=_no_date)


@pytest.fixture
def said(notes: TakingNotes, document: Document) -> str:
    output = notes.commit_line(PLACE, "Naboen kommer")
    assert output is not None
    document.end_typing()
    return output.id


def type_over(notes: TakingNotes, output_id: str, text: str) -> None:
    """Key by key, as it is typed."""
    for length in range(1, len(text) + 1):
        notes.correct(output_id, text[:length])


def earlier(document: Document, output_id: str) -> list[str]:
    output = document.get(Output, output_id)
    assert output is not None
    return [wording.text for wording in output.earlier]


def words(document: Document, output_id: str) -> object:
    output = document.get(Output, output_id)
    assert output is not None
    return output.value


def test_one_stretch_of_typing_keeps_one_wording(notes: TakingNotes, document: Document, said: str) -> None:
    type_over(notes, said, "Naboen kommer hver dag")
    assert earlier(document, said) == ["Naboen kommer"]
    assert words(document, said) == "Naboen kommer hver dag"


def test_the_next_stretch_keeps_the_next(notes: TakingNotes, document: Document, said: str) -> None:
    type_over(notes, said, "To")
    document.end_typing()
    type_over(notes, said, "Tre")
    assert earlier(document, said) == ["Naboen kommer", "To"]


def test_one_undo_takes_the_typing_and_its_wording_back(
    notes: TakingNotes, document: Document, said: str
) -> None:
    type_over(notes, said, "Noget andet")
    document.undo()
    assert words(document, said) == "Naboen kommer"
    assert earlier(document, said) == []
    type_over(notes, said, "Mere")
    assert earlier(document, said) == ["Naboen kommer"]


def test_typing_back_to_what_it_said_keeps_nothing(notes: TakingNotes, document: Document, said: str) -> None:
    type_over(notes, said, "Naboen kommer")
    assert earlier(document, said) == []


def test_the_last_twenty_are_kept(notes: TakingNotes, document: Document, said: str) -> None:
    for number in range(25):
        notes.correct(said, f"Ordlyd {number}")
        document.end_typing()
    assert len(earlier(document, said)) == KEPT_WORDINGS
    assert earlier(document, said)[-1] == "Ordlyd 23"


def test_a_wording_says_until_when_it_stood(
    notes: TakingNotes, document: Document, said: str, clock: FakeClock
) -> None:
    clock.advance(60)
    began = clock.utc()
    notes.correct(said, "Ny")
    clock.advance(5)
    notes.correct(said, "Nyt")
    output = document.get(Output, said)
    assert output is not None
    assert [wording.until_at for wording in output.earlier] == [began]


def test_what_is_changed_meanwhile_is_not_taken_back(
    notes: TakingNotes, document: Document, said: str
) -> None:
    notes.correct(said, "Ny")
    notes.toggle_theme(said, "netværk")
    notes.correct(said, "Nyt")
    output = document.get(Output, said)
    assert output is not None
    assert len(output.theme_ids) == 1
    assert earlier(document, said) == ["Naboen kommer"]


def test_an_earlier_wording_is_brought_back_and_the_present_one_kept(
    notes: TakingNotes, document: Document, said: str
) -> None:
    type_over(notes, said, "Anderledes")
    output = document.get(Output, said)
    assert output is not None
    notes.wordings.bring_back(said, output.earlier[0])
    assert words(document, said) == "Naboen kommer"
    assert earlier(document, said) == ["Naboen kommer", "Anderledes"]
    document.undo()
    assert words(document, said) == "Anderledes"


def test_an_output_that_has_gone_takes_nothing_back(
    notes: TakingNotes, document: Document, said: str
) -> None:
    notes.correct(said, "Ny")
    output = document.get(Output, said)
    assert output is not None
    notes.remove(said)
    notes.wordings.bring_back(said, output.earlier[0])
    notes.correct(said, "Mere")
    assert document.get(Output, said) is None


def test_two_outputs_are_corrected_in_turn(notes: TakingNotes, document: Document, said: str) -> None:
    other = notes.commit_line(PLACE, "Sønnen ringer")
    assert other is not None
    notes.correct(said, "Et")
    notes.correct(other.id, "To")
    assert earlier(document, said) == ["Naboen kommer"]
    assert earlier(document, other.id) == ["Sønnen ringer"]


def _no_date(text: str, today: date) -> date | None:
    return None
