"""Which slides are handed out: what was written for the room, and nothing else."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.content.words import load_words
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import ActionExampleContent, OutputsContent, QuestionContent, Slide
from facilitator_app.domain.wall import (
    ActionExamplePicture,
    DilemmaPicture,
    PhasePicture,
    QuestionPicture,
    TextPicture,
    TitlePicture,
)
from facilitator_app.services.document import Document
from facilitator_app.services.handing_out_slides import HandedOut, handed_out
from tests.day import TOOL, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository, Published

WORDS = load_words("da")


def handout(*records: Record, pages: int = 1) -> tuple[HandedOut, ...]:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*small_day(), *records)))
    return handed_out(document, WORKSHOP, WORDS, FakeSlidePictures(pages))


def test_slides_come_in_the_order_of_the_show_with_their_block() -> None:
    slides = handout()
    assert [type(slide.picture) for slide in slides] == [
        TitlePicture,
        TextPicture,
        DilemmaPicture,
        QuestionPicture,
        PhasePicture,
        PhasePicture,
    ]
    assert [slide.number for slide in slides] == [1, 2, 3, 4, 5, 6]
    assert [slide.block_title for slide in slides][:3] == ["Velkomst", "Velkomst", "Dilemma 1"]


def test_presenter_notes_are_in_no_picture() -> None:
    assert "Sig godmorgen" not in repr(handout())


def test_what_the_room_gives_back_and_the_counter_are_left_out() -> None:
    gathered = Slide(
        id="s-8",
        workshop_id="w",
        block_id="b-1",
        position=8.0,
        content=OutputsContent(form_id=TOOL.id, field_key="resources", heading="Det så vi"),
    )
    example = replace(
        gathered,
        id="s-9",
        content=ActionExampleContent(heading="Et eksempel", occasion="o", action="a"),
    )
    slides = handout(gathered, example)
    assert "Det så vi" not in repr(slides)
    (shown,) = (slide.picture for slide in slides if isinstance(slide.picture, ActionExamplePicture))
    assert shown.counter is None


def test_every_page_of_a_slide_is_handed_out_and_no_slide_twice() -> None:
    question = QuestionContent(question="Igen?")
    slide = Slide(id="s-8", workshop_id="w", block_id="b-4", position=8.0, content=question)
    slides = handout(slide, replace(slide, id="s-9", position=9.0), pages=2)
    again = [s for s in slides if isinstance(s.picture, QuestionPicture) and s.picture.question == "Igen?"]
    assert [s.page for s in again] == [0, 1]


def test_another_workshops_slides_are_not_handed_out() -> None:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*small_day(), replace(WORKSHOP, id="other", position=9.0))))
    assert handed_out(document, replace(WORKSHOP, id="other"), WORDS, FakeSlidePictures()) == ()
