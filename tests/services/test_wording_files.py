"""What was agreed on paper: the booklet, the table, each leader's own column, and the sheets of a round."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import Heading, Paragraph, Report, Sentence, Table, Title, Together
from facilitator_app.services.document import Document
from facilitator_app.services.gathering_day import gather_day
from facilitator_app.services.paper_files import Filing, PaperOptions
from facilitator_app.services.shaping_chain import ShapingChain
from facilitator_app.services.shaping_foundation import ShapingFoundation
from facilitator_app.services.wording_files import (
    chain_files,
    chain_sheet_files,
    foundation_files,
    round_sheet_files,
)
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

DAY = Workshop(id="w", title="Temadag", held_on=date(2027, 5, 20), language="en")
FORM = FormSpec(
    id="f",
    title="Examples",
    use=FormUse.QUESTIONS,
    key="examples",
    language="en",
    revision=1,
    fields=(
        FieldSpec(key="open", label="Open", kind=FieldKind.LONG_TEXT, visibility=Visibility.PROJECTOR),
        FieldSpec(key="doubt", label="Doubt", kind=FieldKind.LONG_TEXT, visibility=Visibility.FACILITATOR),
    ),
)


def heard(name: str, field_key: str, **changes: object) -> Output:
    base = Output(
        id=name, workshop_id="w", block_id="b", form_id="f", field_key=field_key, group_id="g-1", value=name
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def example(name: str, output_id: str | None) -> EverydayExample:
    return EverydayExample(
        id=f"x-{name}", workshop_id="w", text=name, output_id=output_id, statement_id="s-1"
    )


RECORDS: tuple[Record, ...] = (
    Engagement(id="e", client="Eksempel Kommune", organisation="Direktionen"),
    DAY,
    FORM,
    Statement(id="s-1", text="We say it", explanation="Early.", position=1.0),
    Statement(id="s-2", text="We lead the whole", position=2.0),
    heard("o-open", "open"),
    heard("o-doubt", "doubt"),
    heard("o-draft", "open", is_draft=True),
    example("typed", None),
    example("open", "o-open"),
    example("doubted", "o-doubt"),
    example("half", "o-draft"),
    example("gone", "o-gone"),
    Block(
        id="b",
        workshop_id="w",
        title="A round",
        kind=BlockKind.DISCUSSION,
        planned_min=30,
        position=1.0,
        statement_ids=("s-1", "s-2"),
    ),
    *(Group(id=f"g-{n}", workshop_id="w", number=n) for n in (1, 2, 3)),
    ChainArea(id="a-1", name="Direction", position=1.0),
    ChainArea(id="a-2", name="Nothing yet", position=2.0),
    Demand(
        id="d-1",
        area_id="a-1",
        level=LeadershipLevel.LEADS_LEADERS,
        text="Translates",
        state=DemandState.AGREED,
        remark="secret remark",
        position=1.0,
    ),
    Demand(id="d-2", area_id="a-1", level=LeadershipLevel.LEADS_LEADERS, text="Asks", position=2.0),
    Participant(id="p-1", name="Anker Bjerre (fiktiv)", level=LeadershipLevel.LEADS_LEADERS),
    Participant(id="p-2", name="Åse Ørsted (fiktiv)", level=LeadershipLevel.LEADS_EMPLOYEES),
    Participant(id="p-3", name="Bo Dam (fiktiv)"),
)
OPTIONS = PaperOptions(workshop_id="w")


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(RECORDS))
    return document


@pytest.fixture
def words() -> Words:
    return load_words("en")


def day_of(document: Document) -> Day:
    return gather_day(document, "w")


def texts(report: Report) -> list[str]:
    found: list[str] = []
    for element in report.elements:
        parts = element.elements if isinstance(element, Together) else (element,)
        for part in parts:
            if isinstance(part, Title | Heading | Paragraph):
                found.append(part.text)
            elif isinstance(part, Sentence):
                found.append("".join(one.text for one in part.parts))
            elif isinstance(part, Table):
                found.extend(cell.text for row in part.rows for cell in row.cells)
    return found


def test_the_booklet_has_a_cover_and_a_page_for_each_statement(document: Document, words: Words) -> None:
    (file,) = foundation_files(day_of(document), words, OPTIONS)
    (report,) = file.reports
    assert file.name == "2027-05-20 Leadership foundation.pdf"
    told = texts(report)
    assert told[:3] == [
        "Leadership foundation",
        "Eksempel Kommune · Direktionen",
        "Draft. No version has been kept yet.",
    ]
    assert "Early." in told
    assert told[-4:] == ["Statement 2", "We lead the whole", "In everyday work", "No examples yet."]


def test_examples_that_participants_may_not_read_are_left_out(document: Document, words: Words) -> None:
    (file,) = foundation_files(day_of(document), words, OPTIONS)
    told = texts(file.reports[0])
    assert {"typed", "open"} <= set(told)
    assert not {"doubted", "half", "gone"} & set(told)


def test_the_booklet_says_which_version_it_is_and_whether_it_has_changed(
    document: Document, words: Words, new_id: FakeIds
) -> None:
    foundation = ShapingFoundation(document=document, new_id=new_id)
    foundation.keep_version("", made_on=date(2027, 5, 20))
    foundation.keep_version("agreed", made_on=date(2027, 5, 21))
    (file,) = foundation_files(day_of(document), words, OPTIONS)
    assert "Version 2 – agreed, Friday 21 May 2027" in texts(file.reports[0])
    foundation.remove("s-2")
    (file,) = foundation_files(day_of(document), words, OPTIONS)
    assert "Being worked on. Changed since version 2 – agreed, Friday 21 May 2027" in texts(file.reports[0])


def test_the_table_has_the_areas_that_ask_something_and_marks_what_is_not_agreed(
    document: Document, words: Words, new_id: FakeIds
) -> None:
    ShapingChain(document=document, new_id=new_id).keep_version("", made_on=date(2027, 5, 20))
    (file,) = chain_files(day_of(document), words, OPTIONS)
    told = texts(file.reports[0])
    assert "Version 1, Thursday 20 May 2027" in told
    assert "Direction" in told
    assert "Nothing yet" not in told
    assert "Translates\nAsks (draft)" in told
    assert not any("secret" in text for text in told)


def test_each_leader_gets_the_column_of_their_own_level(document: Document, words: Words) -> None:
    (file,) = chain_sheet_files(day_of(document), words, OPTIONS)
    assert file.participant_ids == ("p-1",)
    assert texts(file.reports[0])[0] == "Lead leaders"
    assert "Translates (agreed)" in texts(file.reports[0])
    both = chain_sheet_files(day_of(document), words, replace(OPTIONS, filing=Filing.BOTH))
    assert [one.name for one in both] == [
        "2027-05-20 Leadership chain for each leader.pdf",
        "2027-05-20 Leadership chain – Anker Bjerre (fiktiv).pdf",
    ]
    (each,) = chain_sheet_files(day_of(document), words, replace(OPTIONS, filing=Filing.EACH))
    assert each.participant_ids == ("p-1",)


def test_each_group_of_a_round_gets_its_statement(document: Document, words: Words) -> None:
    (file,) = round_sheet_files(day_of(document), words, OPTIONS)
    assert [texts(report)[1] for report in file.reports] == ["We say it", "We lead the whole", "We say it"]
    assert [texts(report)[2:] for report in file.reports][:2] == [["Early."], []]


def test_without_wordings_there_is_nothing_to_print(clock: FakeClock, new_id: FakeIds, words: Words) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(RECORDS[:2]))
    day = gather_day(document, "w")
    for files in (foundation_files, chain_files, chain_sheet_files, round_sheet_files):
        assert files(day, words, OPTIONS) == ()
