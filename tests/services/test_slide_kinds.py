"""What slides of each kind begin with, point at and can be made into."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import (
    CONTENT_KINDS,
    BallotContent,
    BallotSubject,
    BreakContent,
    ColumnsContent,
    DecisionsContent,
    DilemmaContent,
    OutputsContent,
    OutputsView,
    PhaseContent,
    PictureContent,
    QuestionContent,
    QuoteContent,
    ScaleContent,
    Slide,
    SlideContent,
    TextContent,
    TitleContent,
    ToolContent,
)
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import NEW_SLIDES, PlanningSlides
from facilitator_app.services.slide_kinds import as_kind, kinds_that_keep
from tests.day import ANSWER, BLOCKS, EXERCISE, SCHEMA, SLIDES, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def opened(clock: FakeClock, new_id: FakeIds, records: tuple[Record, ...]) -> tuple[Document, PlanningSlides]:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(records))
    return document, PlanningSlides(document=document, new_id=new_id)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    return opened(clock, new_id, small_day())[0]


@pytest.fixture
def slides(document: Document, new_id: FakeIds) -> PlanningSlides:
    return PlanningSlides(document=document, new_id=new_id)


def added_to(slides: PlanningSlides, block_id: str, kind: str) -> SlideContent:
    slide = slides.add_slide(block_id, kind=kind, heading="Nyt", after_id=None)
    assert slide is not None
    return slide.content


def pointing(slides: PlanningSlides, slide: Slide) -> dict[str, tuple[tuple[str, ...], str]]:
    return {one.field: (tuple(key for key, _ in one.options), one.chosen) for one in slides.pointers(slide)}


def test_every_kind_can_be_added(slides: PlanningSlides) -> None:
    assert set(NEW_SLIDES) == set(CONTENT_KINDS)
    assert all(slides.can_begin(kind) for kind in NEW_SLIDES)


def test_new_slides_point_at_what_lies_nearest(slides: PlanningSlides) -> None:
    assert added_to(slides, "b-2", "dilemma") == DilemmaContent(dilemma_id="d-1")
    assert added_to(slides, "b-3", "phase") == PhaseContent(exercise_id="x")
    assert added_to(slides, "b-1", "tool") == ToolContent(form_id=TOOL.id, heading="Nyt")
    assert added_to(slides, "b-2", "outputs") == OutputsContent(
        form_id=ANSWER.id, field_key="argument", heading="Nyt"
    )
    assert added_to(slides, "b-2", "scale") == ScaleContent(
        form_id=ANSWER.id, field_key="position", heading="Nyt"
    )


def test_a_slide_about_votes_begins_with_what_its_block_is_about(
    slides: PlanningSlides, document: Document
) -> None:
    assert added_to(slides, "b-2", "ballot") == BallotContent(heading="Nyt", subject=BallotSubject.CORNERS)
    assert added_to(slides, "b-1", "ballot") == BallotContent(heading="Nyt", subject=BallotSubject.THEMES)
    document.replace("edit.change_block", replace(BLOCKS[0], kind=BlockKind.BALANCE))
    assert added_to(slides, "b-1", "ballot") == BallotContent(heading="Nyt", subject=BallotSubject.PLACES)
    assert added_to(slides, "b-3", "decisions") == DecisionsContent(form_id=TOOL.id, heading="Nyt")


def test_the_view_of_outputs_and_the_subject_of_votes_are_chosen(
    slides: PlanningSlides, document: Document
) -> None:
    outputs = replace(SLIDES[0], content=OutputsContent(form_id=TOOL.id, field_key="why", heading="H"))
    assert pointing(slides, outputs)["view"] == (("all", "by_theme", "one"), "all")
    slides.point_at(outputs, field="view", key="by_theme")
    shown = stored(document)
    assert isinstance(shown, OutputsContent)
    assert shown.view is OutputsView.BY_THEME
    votes = replace(SLIDES[0], content=BallotContent(heading="H"))
    assert pointing(slides, votes) == {"subject": (("themes", "corners", "places"), "themes")}
    slides.point_at(votes, field="subject", key="places")
    assert stored(document) == BallotContent(heading="H", subject=BallotSubject.PLACES)
    decisions = replace(SLIDES[0], content=DecisionsContent(form_id=TOOL.id, heading="H"))
    assert pointing(slides, decisions)["round_number"] == (("0", "1", "2"), "0")


def test_a_file_with_nothing_to_point_at_brings_a_dilemma_and_waits_with_the_rest(
    clock: FakeClock, new_id: FakeIds
) -> None:
    bare = tuple(r for r in small_day() if not isinstance(r, Dilemma | Exercise | FormSpec))
    document, slides = opened(clock, new_id, bare)
    content = added_to(slides, "b-1", "dilemma")
    (dilemma,) = document.all(Dilemma)
    assert content == DilemmaContent(dilemma_id=dilemma.id)
    assert dilemma.statement == "Nyt"
    assert [kind for kind in NEW_SLIDES if not slides.can_begin(kind)] == [
        "phase",
        "tool",
        "outputs",
        "scale",
        "decisions",
    ]
    assert added_to(slides, "b-1", "phase") == PhaseContent(exercise_id="")
    assert added_to(slides, "b-1", "tool") == ToolContent(form_id="", heading="Nyt")
    assert added_to(slides, "b-1", "scale") == ScaleContent(form_id="", field_key="", heading="Nyt")
    document.undo()


def test_a_slide_tells_what_it_could_point_at(slides: PlanningSlides) -> None:
    by_kind = {slide.content.kind: slide for slide in reversed(SLIDES)}
    assert slides.pointers(by_kind["text"]) == ()
    assert pointing(slides, by_kind["dilemma"]) == {"dilemma_id": (("d-1",), "d-1")}
    assert pointing(slides, by_kind["phase"]) == {
        "exercise_id": (("x",), "x"),
        "round_number": (("1", "2"), "1"),
    }
    tool = replace(SLIDES[0], content=ToolContent(form_id=TOOL.id, heading="H"))
    forms, chosen = pointing(slides, tool)["form_id"]
    assert TOOL.id in forms
    assert SCHEMA.id not in forms
    assert chosen == TOOL.id
    assert pointing(slides, tool)["round_number"] == (("0", "1", "2"), "0")
    outputs = replace(SLIDES[0], content=OutputsContent(form_id=TOOL.id, field_key="why", heading="H"))
    assert pointing(slides, outputs)["field_key"] == (("resources", "why"), "why")
    numbers = replace(SLIDES[0], content=OutputsContent(form_id=ANSWER.id, field_key="position", heading="H"))
    assert pointing(slides, numbers)["field_key"] == (("argument", "position"), "position")
    gone = replace(SLIDES[0], content=ScaleContent(form_id="gone", field_key="x", heading="H"))
    assert pointing(slides, gone)["field_key"] == ((), "x")


def test_pointing_at_another_form_or_exercise_asks_for_its_first(
    slides: PlanningSlides, document: Document
) -> None:
    other = replace(EXERCISE, id="y", key="y", title="En anden", rounds=())
    document.replace("edit.add_exercise", other)
    outputs = replace(SLIDES[0], content=OutputsContent(form_id=TOOL.id, field_key="why", heading="H"))
    slides.point_at(outputs, field="form_id", key=ANSWER.id)
    assert stored(document) == OutputsContent(form_id=ANSWER.id, field_key="argument", heading="H")
    slides.point_at(outputs, field="form_id", key="gone")
    assert stored(document) == OutputsContent(form_id="gone", field_key="", heading="H")
    phase = replace(SLIDES[0], content=PhaseContent(exercise_id="x", round_number=2))
    slides.point_at(phase, field="round_number", key="1")
    assert stored(document) == PhaseContent(exercise_id="x", round_number=1)
    slides.point_at(phase, field="exercise_id", key="y")
    assert stored(document) == PhaseContent(exercise_id="y", round_number=1)
    slides.point_at(SLIDES[0], field="dilemma_id", key="d-1")
    assert stored(document) == PhaseContent(exercise_id="y", round_number=1)


def test_a_dilemma_that_no_slide_shows_is_taken_first(slides: PlanningSlides, document: Document) -> None:
    other = Dilemma(id="d-2", title="Nr. 2", statement="", pole_a="", pole_b="", position=9.0)
    document.replace("edit.change_dilemma", other)
    assert added_to(slides, "b-1", "dilemma") == DilemmaContent(dilemma_id="d-2")
    assert added_to(slides, "b-2", "dilemma") == DilemmaContent(dilemma_id="d-1")


def stored(document: Document) -> SlideContent:
    slide = document.get(Slide, SLIDES[0].id)
    assert slide is not None
    return slide.content


TEXT = TextContent(heading="H", kicker="K", body=("a", "- b"))


@pytest.mark.parametrize(
    ("content", "kinds"),
    [
        (TEXT, ("columns", "question", "quote")),
        (TextContent(heading="H", body=("a",)), ("columns", "question", "quote", "title", "break")),
        (TextContent(heading="H"), ("columns", "question", "quote", "title", "break")),
        (BreakContent(heading="H", next="N"), ("text", "columns", "question", "quote", "title")),
        (
            ColumnsContent(heading="H", left_heading="L", left=("a",), right=("b",)),
            ("text", "question", "quote", "title"),
        ),
        (QuoteContent(words="W", author="A", source="S"), ("text", "columns", "question", "title")),
        (QuestionContent(question="Q", instruction="a\nb"), ("text", "columns", "quote", "title")),
        (PictureContent(attachment_id="a"), ()),
    ],
)
def test_only_kinds_with_room_for_every_text_are_offered(
    content: SlideContent, kinds: tuple[str, ...]
) -> None:
    assert kinds_that_keep(content) == kinds


def test_texts_go_where_they_mean_the_same() -> None:
    assert as_kind(TEXT, "question") == QuestionContent(question="H", kicker="K", instruction="a\n- b")
    assert as_kind(TEXT, "break") is None
    assert as_kind(TitleContent(heading="H", subtitle="S"), "text") == TextContent(heading="H", body=("S",))


def test_a_slide_is_made_into_another_kind_in_one_step(slides: PlanningSlides, document: Document) -> None:
    assert "columns" in slides.kinds_for(SLIDES[1])
    slides.make_kind(SLIDES[1], "columns")
    slides.make_kind(SLIDES[2], "text")
    made = document.get(Slide, SLIDES[1].id)
    assert made is not None
    assert isinstance(made.content, ColumnsContent)
    assert document.get(Slide, SLIDES[2].id) == SLIDES[2]
    document.undo()
    assert document.get(Slide, SLIDES[1].id) == SLIDES[1]
