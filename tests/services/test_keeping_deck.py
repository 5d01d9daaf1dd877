"""The deck of dilemmas, and which of them a block discusses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.slides import DilemmaContent
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_deck import KeepingDeck
from facilitator_app.services.planning_slides import slides_in
from tests.day import DILEMMA, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SECOND = Dilemma(
    id="d-2",
    title="Datteren",
    statement="Datteren ønsker mere hjælp.",
    pole_a="Pårørendes ønske",
    pole_b="Borgerens valg",
    theme="Pårørende",
    position=2.0,
)
ANSWER = Output(
    id="o",
    workshop_id="w",
    block_id="b-2",
    form_id="f-answer",
    field_key="argument",
    group_id="g-1",
    value="Fordi",
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository((*small_day(), SECOND)))
    return opened


@pytest.fixture
def deck(document: Document, new_id: FakeIds) -> KeepingDeck:
    return KeepingDeck(document=document, new_id=new_id)


def titles(deck: KeepingDeck, *, search: str = "", theme: str = "") -> list[str]:
    return [reading.dilemma.title for reading in deck.dilemmas(search=search, theme=theme)]


def shown(document: Document, block_id: str = "b-2") -> list[str]:
    contents = [slide.content for slide in slides_in(document, block_id)]
    return [c.dilemma_id for c in contents if isinstance(c, DilemmaContent)]


def ids_of(document: Document, block_id: str = "b-2") -> tuple[str, ...]:
    block = document.get(Block, block_id)
    assert block is not None
    return block.dilemma_ids


def test_dilemmas_are_found_by_words_and_theme(deck: KeepingDeck) -> None:
    assert titles(deck) == ["Varerne", "Datteren"]
    assert titles(deck, search="HJÆLP borgerens") == ["Datteren"]
    assert titles(deck, search="går selv") == ["Varerne"]
    assert titles(deck, search="går bil") == []
    assert titles(deck, theme="Pårørende") == ["Datteren"]
    assert deck.themes() == ("Pårørende",)
    assert [dilemma.id for dilemma in deck.deck()] == ["d-1", "d-2"]


def test_a_new_one_and_a_copy_stand_after_the_chosen_one(deck: KeepingDeck, document: Document) -> None:
    new = deck.add(title="Nyt dilemma", theme="Pårørende", after_id="d-1")
    copy = deck.copy("d-1", title="Varerne igen")
    assert copy is not None
    assert titles(deck) == ["Varerne", "Varerne igen", "Nyt dilemma", "Datteren"]
    assert new.theme == "Pårørende"
    document.undo()
    assert titles(deck) == ["Varerne", "Nyt dilemma", "Datteren"]
    assert deck.copy("gone", title="") is None


def test_the_order_is_ones_own(deck: KeepingDeck, document: Document) -> None:
    deck.place("d-2", 0)
    deck.place("gone", 0)
    assert titles(deck) == ["Datteren", "Varerne"]
    document.undo()
    assert titles(deck) == ["Varerne", "Datteren"]


def test_typing_in_a_field_is_one_step(deck: KeepingDeck, document: Document) -> None:
    for words in ("H", "Hun"):
        deck.change(replace(SECOND, statement=words), typed="statement")
    deck.change(replace(SECOND, statement="Hun", options=("x",) * 9), typed="")
    changed = document.get(Dilemma, "d-2")
    assert changed is not None
    assert len(changed.options) == 8
    document.undo()
    document.undo()
    assert document.get(Dilemma, "d-2") == SECOND


def test_only_what_is_nowhere_used_can_be_removed(deck: KeepingDeck, document: Document) -> None:
    with pytest.raises(Refused, match=r"exercises\.dilemma_used"):
        deck.remove("d-1")
    block = document.get(Block, "b-2")
    assert block is not None
    document.replace("edit.change_block", replace(block, dilemma_ids=()))
    with pytest.raises(Refused, match=r"exercises\.dilemma_shown"):
        deck.remove("d-1")
    document.replace("edit.add_output", replace(ANSWER, dilemma_id="d-2"))
    with pytest.raises(Refused, match=r"exercises\.dilemma_has_answers"):
        deck.remove("d-2")
    document.undo()
    deck.remove("d-2")
    deck.remove("d-2")
    assert titles(deck) == ["Varerne"]
    assert deck.reading("d-2") is None


def test_a_block_takes_up_a_dilemma_with_its_slide_in_one_step(deck: KeepingDeck, document: Document) -> None:
    assert [block.id for block in deck.places("d-1")] == ["b-1", "b-3"]
    deck.use_in("b-2", "d-2")
    deck.use_in("b-2", "d-2")
    deck.use_in("b-2", "gone")
    assert (ids_of(document), shown(document)) == (("d-1", "d-2"), ["d-1", "d-2"])
    reading = deck.reading("d-2")
    assert reading is not None
    assert [block.title for block in reading.blocks] == ["Dilemma 1"]
    document.undo()
    assert (ids_of(document), shown(document)) == (("d-1",), ["d-1"])


def test_a_slide_that_is_there_already_is_enough(deck: KeepingDeck, document: Document) -> None:
    block = document.get(Block, "b-2")
    assert block is not None
    document.replace("edit.change_block", replace(block, dilemma_ids=()))
    deck.use_in("b-2", "d-1")
    assert shown(document) == ["d-1"]


def test_slides_follow_the_order_of_a_blocks_dilemmas(deck: KeepingDeck, document: Document) -> None:
    deck.use_in("b-2", "d-2")
    deck.order_in("b-2", "d-2", 0)
    deck.order_in("b-2", "gone", 0)
    assert (ids_of(document), shown(document)) == (("d-2", "d-1"), ["d-2", "d-1"])


def test_a_dilemma_is_left_out_with_its_slide(deck: KeepingDeck, document: Document) -> None:
    deck.leave_out("b-2", "d-1")
    deck.leave_out("b-2", "d-1")
    assert (ids_of(document), shown(document)) == ((), [])
    document.undo()
    assert (ids_of(document), shown(document)) == (("d-1",), ["d-1"])


def test_answers_to_the_only_dilemma_keep_meaning_it(deck: KeepingDeck, document: Document) -> None:
    document.replace("edit.add_output", ANSWER)
    deck.use_in("b-2", "d-2")
    said = document.get(Output, "o")
    assert said is not None
    assert said.dilemma_id == DILEMMA.id
    with pytest.raises(Refused, match=r"exercises\.dilemma_answered"):
        deck.leave_out("b-2", "d-1")
    deck.leave_out("b-2", "d-2")
    document.undo()
    document.undo()
    with pytest.raises(Refused, match=r"exercises\.dilemma_answered"):
        deck.leave_out("b-2", "d-1")
