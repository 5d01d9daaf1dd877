"""The agreed wordings on the wall: what was released, nobody's name, and a picture that is gone when its record is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.foundation import COVERAGE, Statement
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Aside
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.wall import LineKind, PausePicture, TextPicture
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.building_wall import picture_of_aside
from facilitator_app.services.document import Document
from facilitator_app.services.slides_of_programme import SlidesOfProgramme
from facilitator_app.services.wall_programme import (
    chain_subject,
    programme_picture,
    round_subject,
    statement_subject,
)
from facilitator_app.services.wall_sources import wall_sources
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

ORGANISATION, LEADERS, EMPLOYEES = LeadershipLevel
FORM = FormSpec(
    id="f",
    key="examples",
    title="Examples",
    use=FormUse.QUESTIONS,
    language="en",
    revision=1,
    fields=(
        FieldSpec(key="open", label="Open", kind=FieldKind.LONG_TEXT, visibility=Visibility.PROJECTOR),
        FieldSpec(key="doubt", label="Doubt", kind=FieldKind.LONG_TEXT, visibility=Visibility.PARTICIPANTS),
    ),
)


def heard(name: str, field_key: str, **changes: object) -> Output:
    base = Output(
        id=name,
        workshop_id="w",
        block_id="b",
        form_id="f",
        field_key=field_key,
        group_id="g-1",
        value=name,
        is_shown=True,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def example(text: str, output_id: str | None = None) -> EverydayExample:
    return EverydayExample(
        id=f"x-{text}", workshop_id="w", text=text, output_id=output_id, statement_id="s-1"
    )


RECORDS: tuple[Record, ...] = (
    Engagement(id="e", client="Eksempel Kommune"),
    Workshop(id="w", title="Theme day", language="en"),
    FORM,
    Participant(id="p", name="Anker Bjerre (fiktiv)"),
    Statement(id="s-1", text="We *say* it", explanation="Early.\n\nAnd [kindly].", position=1.0),
    Statement(id="s-2", text="We lead the whole", position=2.0),
    heard("o-open", "open"),
    heard("o-held", "open", is_shown=False),
    heard("o-draft", "open", is_draft=True),
    heard("o-doubt", "doubt"),
    heard("o-lost", "open", form_id="gone"),
    example("typed by hand"),
    example("released", "o-open"),
    example("held back", "o-held"),
    example("half", "o-draft"),
    example("not for the room", "o-doubt"),
    example("lost", "o-lost"),
    example("gone", "o-gone"),
    example("anker bjerre did it"),
    Block(
        id="b",
        workshop_id="w",
        title="A round",
        kind=BlockKind.DISCUSSION,
        planned_min=30,
        position=1.0,
        statement_ids=("s-1", "s-2"),
    ),
    Group(id="g-1", workshop_id="w", number=1),
    Group(id="g-2", workshop_id="w", number=2),
    ChainArea(id="a", name="Direction", position=1.0),
    Demand(id="d", area_id="a", level=LEADERS, text="Translates", remark="not for the room"),
)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(RECORDS))
    return document


@pytest.fixture
def words() -> Words:
    return load_words("en")


def text_picture(document: Document, subject: str, words: Words) -> TextPicture:
    picture = picture_of_aside(wall_sources(document), Aside(block_id="", chart=subject), words)
    assert isinstance(picture, TextPicture)
    return picture


def test_a_statement_is_shown_with_what_was_released_and_nobodys_name(
    document: Document, words: Words
) -> None:
    picture = text_picture(document, statement_subject("s-1"), words)
    assert (picture.heading, picture.kicker) == ("We *say* it", "Leadership foundation")
    assert [(line.kind, line.text) for line in picture.lines] == [
        (LineKind.PLAIN, "Early."),
        (LineKind.PLAIN, r"And \[kindly]."),
        (LineKind.HEADING, "In everyday work"),
        (LineKind.BULLET, "released"),
        (LineKind.BULLET, "typed by hand"),
    ]


def test_a_statement_without_explanation_and_examples_stands_alone(document: Document, words: Words) -> None:
    assert text_picture(document, statement_subject("s-2"), words).lines == ()


def test_the_coverage_counts_the_examples_of_each_statement(document: Document, words: Words) -> None:
    picture = programme_picture(COVERAGE, wall_sources(document), words)
    assert isinstance(picture, BallotPicture)
    assert [(bar.label, bar.count) for bar in picture.bars] == [("We *say* it", 8), ("We lead the whole", 0)]
    assert picture.note == "1 of 2 statements have examples."


def test_a_level_has_its_column_and_says_when_nothing_is_asked(document: Document, words: Words) -> None:
    assert [line.text for line in text_picture(document, chain_subject(LEADERS), words).lines] == [
        "Direction",
        "Translates",
    ]
    nothing = text_picture(document, chain_subject(EMPLOYEES), words)
    assert [line.text for line in nothing.lines] == ["No demands yet."]


def test_a_round_tells_each_group_its_statement(document: Document, words: Words) -> None:
    picture = text_picture(document, round_subject("b"), words)
    assert picture.heading == "A round"
    assert [(line.term, line.text) for line in picture.lines] == [
        ("Group 1", r"We \*say\* it"),
        ("Group 2", "We lead the whole"),
    ]


@pytest.mark.parametrize(
    "subject", [statement_subject("gone"), "chain:nobody", round_subject("gone"), "never heard of"]
)
def test_what_has_gone_is_the_pause_picture(document: Document, words: Words, subject: str) -> None:
    picture = picture_of_aside(wall_sources(document), Aside(block_id="", chart=subject), words)
    assert isinstance(picture, PausePicture)


def test_the_statements_become_slides_in_one_step(document: Document, new_id: FakeIds) -> None:
    slides = SlidesOfProgramme(document=document, new_id=new_id, words_for=load_words)
    made = slides.add_statements("b")
    assert [slide.content for slide in made] == [
        TextContent(
            heading="We *say* it",
            kicker="Leadership foundation",
            body=("Early.", r"And \[kindly].", "- released", "- typed by hand"),
        ),
        TextContent(heading="We lead the whole", kicker="Leadership foundation"),
    ]
    assert len(document.all(Slide)) == 2
    document.undo()
    assert document.all(Slide) == ()


def test_the_levels_that_are_asked_something_become_slides(document: Document, new_id: FakeIds) -> None:
    slides = SlidesOfProgramme(document=document, new_id=new_id, words_for=load_words)
    (made,) = slides.add_chain("b")
    assert made.content == TextContent(
        heading="Lead leaders", kicker="Leadership chain", body=("### Direction", "- Translates")
    )
    assert slides.add_chain("gone") == ()
