"""The planner's commands on slides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.records import removed
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide, TextContent
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import NEW_SLIDES, PlanningSlides, text_fields
from tests.day import DILEMMA, EXERCISE, SLIDES, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def slides(document: Document, new_id: FakeIds) -> PlanningSlides:
    return PlanningSlides(document=document, new_id=new_id)


def ids(slides: PlanningSlides, block_id: str = "b-1") -> list[str]:
    return [slide.id for slide in slides.slides(block_id)]


def stored(document: Document, slide_id: str) -> Slide:
    slide = document.get(Slide, slide_id)
    assert slide is not None
    return slide


def test_texts_are_written_by_field(slides: PlanningSlides, document: Document) -> None:
    slides.set_slide_text(SLIDES[1], field="heading", text="Hensigt\x00")
    slides.set_slide_text(stored(document, "s-2"), field="body", text="- Et\n- To")
    assert stored(document, "s-2").content == TextContent(heading="Hensigt", body=("- Et", "- To"))
    slides.set_slide_text(stored(document, "s-2"), field="body", text="")
    assert stored(document, "s-2").content == TextContent(heading="Hensigt", body=())


def test_only_what_a_person_writes_is_a_text_field() -> None:
    assert text_fields(SLIDES[1].content) == ("heading", "kicker", "body")
    assert text_fields(SLIDES[2].content) == ()


@pytest.mark.parametrize("kind", NEW_SLIDES)
def test_every_new_kind_of_slide_begins_with_its_heading(slides: PlanningSlides, kind: str) -> None:
    slide = slides.add_slide("b-1", kind=kind, heading="Nyt", after_id=None)
    assert slide is not None
    assert slide.content.kind == kind
    texts = text_fields(slide.content)
    assert kind == "picture" or not texts or getattr(slide.content, texts[0]) == "Nyt"


def test_a_slide_is_put_after_another_or_last(slides: PlanningSlides) -> None:
    between = slides.add_slide("b-1", kind="text", heading="Midt", after_id="s-1")
    last = slides.add_slide("b-1", kind="text", heading="Sidst", after_id=None)
    assert between is not None
    assert last is not None
    assert ids(slides) == ["s-1", between.id, "s-2", last.id]
    assert slides.add_slide("nothing", kind="text", heading="", after_id=None) is None


def test_the_first_slide_of_a_block_that_has_none(slides: PlanningSlides) -> None:
    slides.arranging.remove(["s-7"])
    slide = slides.add_slide("b-4", kind="break", heading="Frokost", after_id=None)
    assert slide is not None
    assert ids(slides, "b-4") == [slide.id]


def test_a_question_has_a_countdown_of_possible_length(slides: PlanningSlides, document: Document) -> None:
    slides.set_countdown(SLIDES[3], 120)
    assert stored(document, "s-4").content == QuestionContent(question="Hvad gør I?", length_s=120)
    slides.set_countdown(stored(document, "s-4"), -1)
    slides.set_countdown(SLIDES[0], 60)
    assert stored(document, "s-4").content == QuestionContent(question="Hvad gør I?", length_s=120)
    assert stored(document, "s-1") == SLIDES[0]


def test_the_texts_of_a_dilemma_are_written_by_field(slides: PlanningSlides, document: Document) -> None:
    slides.set_dilemma_text(DILEMMA, field="statement", text="Hun vil selv.")
    dilemma = document.get(Dilemma, "d-1")
    assert dilemma is not None
    slides.set_dilemma_text(dilemma, field="options", text="Ja\nNej")
    changed = document.get(Dilemma, "d-1")
    assert changed is not None
    assert (changed.statement, changed.options) == ("Hun vil selv.", ("Ja", "Nej"))


def test_a_text_that_this_kind_of_slide_does_not_have_is_not_written(
    slides: PlanningSlides, document: Document
) -> None:
    question = next(slide for slide in SLIDES if isinstance(slide.content, QuestionContent))
    slides.set_slide_text(question, field="kicker_of_another", text="Hensigt")
    assert stored(document, question.id) == question


def test_a_phase_is_changed_in_its_place(slides: PlanningSlides, document: Document) -> None:
    quiet = replace(EXERCISE.phases[1], has_gong=False)
    slides.change_phase(EXERCISE, quiet)
    assert document.get(Exercise, "x") == replace(EXERCISE, phases=(EXERCISE.phases[0], quiet))


def test_a_slide_of_a_phase_needs_an_exercise_to_show(slides: PlanningSlides, document: Document) -> None:
    assert slides.can_begin(PhaseContent.kind)
    document.edit("edit.remove_exercise", removed(document.all(Exercise)))
    assert not slides.can_begin(PhaseContent.kind)
    assert slides.can_begin(TextContent.kind)


def test_a_slide_can_become_each_kind_that_loses_no_text(slides: PlanningSlides) -> None:
    slide = slides.add_slide("b-1", kind=TextContent.kind, heading="Velkommen", after_id=None)
    assert slide is not None
    kinds = slides.kinds_for(slide)
    assert kinds
    assert slide.content.kind not in kinds
