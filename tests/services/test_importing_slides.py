"""Slides come in from a deck, and are brought up to date as far as it was ticked; one undo takes all of it back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.content.decks import DeckReader
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.decks import Deck, DeckPage, DeckPicture, PageChange, PagePart, Tick
from facilitator_app.domain.slides import PictureContent, QuestionContent, Slide, TextContent
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_slides import ImportingSlides
from facilitator_app.services.planning_slides import slides_in
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    return document


@pytest.fixture
def importing(document: Document, tmp_path: Path) -> ImportingSlides:
    return ImportingSlides(
        document=document, new_id=FakeIds("new"), reader=DeckReader(work=tmp_path / "work")
    )


def page(
    number: int, word: str, *, notes: str | None = "", look: str = "", is_hidden: bool = False
) -> DeckPage:
    look = look or word
    picture = DeckPicture(content=look.encode(), media_type="image/png", digest=look)
    return DeckPage(page=number, title=word, notes=notes, picture=picture, is_hidden=is_hidden)


def deck(*pages: DeckPage | str, name: str = "oplæg.pptx") -> Deck:
    made = tuple(
        page(number, one) if isinstance(one, str) else replace(one, page=number)
        for number, one in enumerate(pages, start=1)
    )
    return Deck(name=name, pages=made)


def add(
    importing: ImportingSlides, given: Deck, *, block_id: str = "b-1", after_id: str | None = None
) -> None:
    numbers = [one.page for one in given.pages]
    importing.add(given, numbers, block_id=block_id, after_id=after_id, page_word="Slide")


def shown(document: Document, block_id: str = "b-1") -> list[str]:
    """What the slides of a block show, in order."""
    return [look(document, slide) for slide in slides_in(document, block_id)]


def look(document: Document, slide: Slide) -> str:
    content = slide.content
    if isinstance(content, PictureContent):
        attachment = document.get(Attachment, content.attachment_id)
        return attachment.content.decode() if attachment else "lost"
    return getattr(content, "heading", "") or content.kind


def update(
    importing: ImportingSlides,
    given: Deck,
    *parts: tuple[str, PagePart],
    known: str = "oplæg.pptx",
) -> None:
    """Take the named parts; a page is named by its title, or by that of the slide that goes."""
    changes = importing.compare(given, known)
    ticks = {(number_of(changes, title), part) for title, part in parts}
    importing.update(given, known, changes, ticks, page_word="Slide")


def number_of(changes: Sequence[PageChange], title: str) -> int:
    return next(at for at, change in enumerate(changes) if change.after and change.after.title == title)


def removed_ticks(changes: Sequence[PageChange]) -> set[Tick]:
    return {(at, PagePart.CONTENT) for at, change in enumerate(changes) if change.after is None}


def test_pages_come_after_the_chosen_slide_with_notes_and_hidden_flags(
    importing: ImportingSlides, document: Document
) -> None:
    given = deck(page(1, "A", notes="Sig noget"), page(2, "B", is_hidden=True))
    fetched = importing.add(given, [1, 2], block_id="b-1", after_id="s-1", page_word="Slide")
    assert shown(document) == ["Lederdag", "A", "B", "Formål"]
    slides = slides_in(document, "b-1")
    assert [slide.notes for slide in slides] == ["", "Sig noget", "", "Sig godmorgen."]
    assert [slide.is_hidden for slide in slides] == [False, False, True, False]
    assert (fetched.block_id, fetched.slide_id, fetched.added) == ("b-1", slides[1].id, 2)
    names = [attachment.name for attachment in document.all(Attachment)]
    assert names == ["A", "B"]


def test_one_undo_takes_the_whole_import_back(importing: ImportingSlides, document: Document) -> None:
    before = set(document.records())
    add(importing, deck("A", "B", "C"), after_id="s-1")
    document.undo()
    assert set(document.records()) == before


def test_only_chosen_pages_come(importing: ImportingSlides, document: Document) -> None:
    importing.add(deck("A", "B", "C"), [1, 3], block_id="b-1", after_id=None, page_word="Slide")
    assert shown(document) == ["Lederdag", "Formål", "A", "C"]


def test_pages_without_pictures_become_text_slides(importing: ImportingSlides, document: Document) -> None:
    read = DeckPage(page=1, title="", lines=("- Spotte",), notes="Husk")
    add(importing, Deck(name="o.pptx", pages=(read,)))
    assert slides_in(document, "b-1")[-1].content == TextContent(heading="Slide 1", body=("- Spotte",))
    assert not document.all(Attachment)


def test_a_block_that_is_gone_is_refused_and_nothing_comes(
    importing: ImportingSlides, document: Document
) -> None:
    with pytest.raises(Refused, match="no_such_block"):
        add(importing, deck("A"), block_id="gone")
    assert not document.all(Attachment)


def test_pages_come_as_a_block_of_their_own_after_another(
    importing: ImportingSlides, document: Document
) -> None:
    fetched = importing.add_as_block(deck("A", "B"), [1, 2], after_id="b-1", page_word="Slide")
    blocks = sorted(document.all(Block), key=lambda block: block.position)
    assert [block.title for block in blocks[:3]] == ["Velkomst", "oplæg", "Dilemma 1"]
    assert blocks[1].planned_min == 15
    assert shown(document, fetched.block_id) == ["A", "B"]
    document.undo()
    assert len(document.all(Block)) == 4
    assert not document.all(Attachment)


def test_a_block_comes_first_on_a_day_that_is_empty(
    clock: FakeClock, new_id: FakeIds, tmp_path: Path
) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()[:2]))
    importing = ImportingSlides(
        document=document, new_id=FakeIds("new"), reader=DeckReader(work=tmp_path / "work")
    )
    fetched = importing.add_as_block(deck(*"ABCDEFGHIJ"), range(1, 11), after_id=None, page_word="Slide")
    block = document.get(Block, fetched.block_id)
    assert block is not None
    assert (block.day_number, block.planned_min) == (1, 20)


def test_known_decks_are_those_of_the_workshop(importing: ImportingSlides) -> None:
    assert importing.known_decks() == ()
    add(importing, deck("A"), block_id="b-2")
    add(importing, deck("B", name="andet.pdf"))
    assert importing.known_decks() == ("andet.pdf", "oplæg.pptx")


def test_all_pages_can_be_taken_as_new(importing: ImportingSlides) -> None:
    changes = importing.as_new(deck("A", "B"))
    assert importing.safe_ticks(changes) == {(0, PagePart.CONTENT), (1, PagePart.CONTENT)}


def test_the_same_deck_again_changes_nothing(importing: ImportingSlides, document: Document) -> None:
    add(importing, deck("A", "B"))
    before = set(document.records())
    changes = importing.compare(deck("A", "B"), "oplæg.pptx")
    importing.update(deck("A", "B"), "oplæg.pptx", changes, importing.safe_ticks(changes), page_word="Slide")
    assert set(document.records()) == before
    assert document.undo_state().undo_label == "edit.import_slides"


def test_a_changed_page_gets_the_new_picture_and_keeps_what_was_made_here(
    importing: ImportingSlides, document: Document
) -> None:
    add(importing, deck(page(1, "A", notes="Fra filen"), page(2, "B")))
    mine = slides_in(document, "b-1")[2]
    content = mine.content
    assert isinstance(content, PictureContent)
    mine = replace(mine, notes="Mine ord", is_hidden=True, content=replace(content, caption="Min tekst"))
    document.replace("edit.change_slide", mine)
    update(importing, deck(page(1, "A", notes="Fra filen", look="A2"), "B"), ("A", PagePart.CONTENT))
    after = document.get(Slide, mine.id)
    assert after is not None
    assert look(document, after) == "A2"
    assert (after.notes, after.is_hidden, getattr(after.content, "caption", "")) == (
        "Mine ord",
        True,
        "Min tekst",
    )
    assert sorted(attachment.content for attachment in document.all(Attachment)) == [b"A2", b"B"]
    document.undo()
    assert shown(document)[2:] == ["A", "B"]


def test_what_is_not_ticked_stays_and_is_offered_again(
    importing: ImportingSlides, document: Document
) -> None:
    add(importing, deck("A", "B", "C"))
    newer = deck("C", page(2, "A", look="A2"), "X")
    update(importing, newer)
    assert shown(document)[2:] == ["A", "B", "C"]
    again = importing.compare(newer, "oplæg.pptx")
    offered = {(change.after.title, part) for change in again if change.after for part in change.parts}
    assert offered == {("A", PagePart.CONTENT), ("X", PagePart.CONTENT)}


def test_new_notes_come_only_where_they_are_ticked(importing: ImportingSlides, document: Document) -> None:
    add(importing, deck(page(1, "A", notes="Før"), page(2, "B", notes="Før")))
    newer = deck(page(1, "A", notes="Nu"), page(2, "B", notes="Nu"))
    update(importing, newer, ("B", PagePart.NOTES))
    assert [slide.notes for slide in slides_in(document, "b-1")[2:]] == ["Før", "Nu"]


def test_every_class_at_once_gives_the_new_deck(importing: ImportingSlides, document: Document) -> None:
    add(importing, deck("A", "B", "C", "D"), after_id="s-1")
    newer = deck("D", "A", page(3, "C", look="C2"), "X")
    changes = importing.compare(newer, "oplæg.pptx")
    ticks = {(at, part) for at, change in enumerate(changes) for part in change.parts}
    fetched = importing.update(newer, "oplæg.pptx", changes, ticks, page_word="Slide")
    assert shown(document) == ["Lederdag", "D", "A", "C2", "X", "Formål"]
    assert (fetched.added, fetched.changed, fetched.moved, fetched.removed) == (1, 1, 1, 1)
    assert {attachment.content for attachment in document.all(Attachment)} == {b"D", b"A", b"C2", b"X"}
    again = importing.compare(newer, "oplæg.pptx")
    assert not any(change.parts for change in again)
    document.undo()
    assert shown(document) == ["Lederdag", "A", "B", "C", "D", "Formål"]


def test_a_page_that_went_and_was_kept_becomes_ones_own(
    importing: ImportingSlides, document: Document
) -> None:
    add(importing, deck("A", "B"))
    update(importing, deck("A"))
    assert shown(document)[2:] == ["A", "B"]
    assert slides_in(document, "b-1")[-1].source is None
    assert len(importing.compare(deck("A"), "oplæg.pptx")) == 1


def test_an_order_and_blocks_of_ones_own_are_kept(importing: ImportingSlides, document: Document) -> None:
    add(importing, deck("A", "B", "C"))
    b = slides_in(document, "b-1")[3]
    document.replace("edit.move_slide", replace(b, block_id="b-2", position=0.5))
    newer = deck("A", page(2, "B", look="B2"), "X", "C")
    update(importing, newer, ("B", PagePart.CONTENT), ("X", PagePart.CONTENT))
    assert shown(document) == ["Lederdag", "Formål", "A", "C"]
    assert shown(document, "b-2")[:2] == ["B2", "X"]


def test_a_copy_of_a_slide_gets_the_new_picture_too(importing: ImportingSlides, document: Document) -> None:
    add(importing, deck("A", "B"))
    a = slides_in(document, "b-1")[2]
    document.edit("edit.copy_slide", [])
    document.replace("edit.copy_slide", replace(a, id="copy", block_id="b-2", position=9.0))
    assert len(importing.compare(deck("A", "B"), "oplæg.pptx")) == 2
    update(importing, deck(page(1, "A", look="A2"), "B"), ("A", PagePart.CONTENT))
    assert shown(document)[2:] == ["A2", "B"]
    assert shown(document, "b-2")[-1] == "A2"
    gone = deck("B")
    changes = importing.compare(gone, "oplæg.pptx")
    importing.update(gone, "oplæg.pptx", changes, removed_ticks(changes), page_word="Slide")
    assert "A2" not in shown(document) + shown(document, "b-2")


def test_a_picture_that_another_workshop_shows_is_kept(
    importing: ImportingSlides, document: Document
) -> None:
    add(importing, deck("A", "B"))
    a = slides_in(document, "b-1")[2]
    elsewhere = replace(document.workshop, id="w-2", title="Anden dag", position=2.0)
    block = replace(document.all(Block)[0], id="b-9", workshop_id="w-2")
    document.replace("edit.change_workshop", elsewhere)
    document.replace("edit.add_block", block)
    document.replace("edit.copy_slide", replace(a, id="other", workshop_id="w-2", block_id="b-9"))
    update(importing, deck(page(1, "A", look="A2"), "B"), ("A", PagePart.CONTENT))
    assert shown(document, "b-9")[-1] == "A"


def test_a_renamed_newer_file_is_known_by_its_new_name(importing: ImportingSlides) -> None:
    add(importing, deck("A", "B"))
    update(importing, deck("A", "B", name="oplæg v2.pptx"))
    assert importing.known_decks() == ("oplæg v2.pptx",)


def test_a_text_slide_becomes_a_picture_when_the_newer_file_has_one(
    importing: ImportingSlides, document: Document
) -> None:
    read = DeckPage(page=1, title="A", lines=("- Spotte",), notes="")
    add(importing, Deck(name="oplæg.pptx", pages=(read,)))
    picture = DeckPicture(content=b"A", media_type="image/png", digest="A")
    given = Deck(name="oplæg.pptx", pages=(replace(read, picture=picture),))
    changes = importing.compare(given, "oplæg.pptx")
    importing.update(given, "oplæg.pptx", changes, importing.safe_ticks(changes), page_word="Slide")
    assert shown(document)[-1] == "A"


def test_a_slide_made_into_another_kind_is_replaced_only_when_ticked(
    importing: ImportingSlides, document: Document
) -> None:
    add(importing, deck("A"))
    mine = slides_in(document, "b-1")[-1]
    document.replace(
        "edit.change_slide", replace(mine, content=QuestionContent(question="Hvad nu?", length_s=90))
    )
    newer = deck(page(1, "A", look="A2"))
    changes = importing.compare(newer, "oplæg.pptx")
    assert importing.safe_ticks(changes) == frozenset()
    update(importing, newer)
    assert shown(document)[-1] == "question"
    update(importing, newer, ("A", PagePart.CONTENT))
    assert shown(document)[-1] == "A2"


def test_reading_is_left_to_the_reader(importing: ImportingSlides, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="unknown_file_type"):
        importing.read(tmp_path / "oplæg.key", print, bool)
