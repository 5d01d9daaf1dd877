"""What was promised, on the leader's own sheet; what became of it, in numbers in the client's report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem
from facilitator_app.domain.follow_up import Outcome
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, RoleSpread, WorkshopOutcomes
from facilitator_app.domain.workshop import Workshop
from facilitator_app.reports.build_report import Chapter, full_report
from facilitator_app.reports.build_since_last import Promise, since_last_sheet
from facilitator_app.reports.model import (
    Cell,
    Choices,
    Element,
    Fields,
    Heading,
    Paragraph,
    Report,
    Sentence,
    Table,
    Title,
    Together,
)
from facilitator_app.reports.model_charts import Bars
from facilitator_app.reports.pdf import draw
from facilitator_app.reports.report_since_last import since_last_section
from tests.reports.days import BIRTHE, DAY

WORDS = load_words("da")
SEMINAR = Workshop(id="w-0", title="12-12-seminar", held_on=date(2026, 9, 3))
NETWORK = Workshop(id="w-00", title="Ledernetværk")
ITEM = ActionItem(id="a", values={"occasion": "nogen spørger", "action": "svarer jeg", "serves": "whole"})
PROMISE = Promise(item=ITEM, made_at=SEMINAR)


def sheet(*promises: Promise) -> Report:
    return since_last_sheet(DAY, WORDS, participant=BIRTHE, promises=promises)


def told(report: Report) -> list[tuple[Choices, Cell]]:
    found = []
    for element in report.elements:
        if isinstance(element, Together):
            boxes, fields = element.elements
            assert isinstance(boxes, Choices)
            assert isinstance(fields, Fields)
            found.append((boxes, fields.cells[0]))
    return found


def test_a_promise_stands_as_written_with_boxes_and_lines() -> None:
    report = sheet(PROMISE)
    title = report.elements[0]
    assert isinstance(title, Title)
    assert (title.text, title.name) == ("Siden sidst", BIRTHE.name)
    assert Heading(text="12-12-seminar", note="torsdag den 3. september 2026") in report.elements
    (said,) = [element for element in report.elements if isinstance(element, Sentence)]
    assert "".join(part.text for part in said.parts) == "Når nogen spørger, så svarer jeg."
    ((boxes, gave),) = told(report)
    assert [(box.label, box.is_chosen) for box in boxes.choices] == [
        ("Prøvet", False),
        ("I gang", False),
        ("Droppet", False),
    ]
    assert (gave.text, gave.lines) == ("", 2)


def test_what_was_told_is_on_the_sheet() -> None:
    ((boxes, gave),) = told(sheet(replace(PROMISE, outcome=Outcome.UNDER_WAY, gave="Ro")))
    assert [box.is_chosen for box in boxes.choices] == [False, True, False]
    assert (gave.text, gave.lines) == ("Ro", 0)


def test_promises_of_one_workshop_stand_under_one_heading() -> None:
    report = sheet(PROMISE, PROMISE, replace(PROMISE, made_at=NETWORK))
    headings = [element for element in report.elements if isinstance(element, Heading)]
    assert [(one.text, one.note) for one in headings] == [
        ("12-12-seminar", "torsdag den 3. september 2026"),
        ("Ledernetværk", ""),
    ]


def test_what_was_written_without_occasion_and_action_stands_as_it_is() -> None:
    item = ActionItem(id="a", values={"first_step": "Ringe til Ann", "serves": "whole", "balance": 3})
    texts = [e.text for e in sheet(replace(PROMISE, item=item)).elements if isinstance(e, Paragraph)]
    assert texts[1:] == ["Ringe til Ann"]


def outcomes(workshop: Workshop, *, telling: int = 5, tried: int = 3) -> WorkshopOutcomes:
    counts = OutcomeCounts(tried=tried, under_way=1, dropped=1, unanswered=1)
    return WorkshopOutcomes(workshop=workshop, counts=counts, leaders=telling + 1, telling=telling)


def texts(elements: tuple[Element, ...]) -> str:
    return str(elements)


def test_the_report_tells_what_became_of_earlier_actions_and_the_share_over_time() -> None:
    day = replace(DAY, outcomes=(outcomes(SEMINAR), outcomes(DAY.workshop)))
    elements = since_last_section(day, WORDS)
    (bars,) = [element for element in elements if isinstance(element, Bars)]
    assert [(bar.label, bar.value) for bar in bars.bars] == [
        ("Prøvet", 3),
        ("I gang", 1),
        ("Droppet", 1),
        ("Ikke svaret", 1),
    ]
    assert "6 handlinger fra 6 ledere blev taget op." in texts(elements)
    (table,) = [element for element in elements if isinstance(element, Table)]
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["12-12-seminar", "6", "3", "50 %"],
        [DAY.workshop.title, "6", "3", "50 %"],
    ]


def test_four_who_have_told_give_no_number() -> None:
    elements = since_last_section(replace(DAY, outcomes=(outcomes(DAY.workshop, telling=4),)), WORDS)
    assert not any(isinstance(element, Bars | Table) for element in elements)
    assert "Færre end 5 ledere har svaret." in texts(elements)


def test_a_workshop_where_nothing_was_told_still_shows_the_others() -> None:
    day = replace(DAY, outcomes=(outcomes(SEMINAR), outcomes(NETWORK)))
    assert [type(one) for one in since_last_section(day, WORDS)] == [Heading, Heading, Table]
    assert since_last_section(replace(DAY, outcomes=(outcomes(SEMINAR),)), WORDS) == ()


def spread(workshop: Workshop, *, leaders: int = 5, outputs: RoleCounts | None = None) -> RoleSpread:
    return RoleSpread(
        workshop=workshop,
        actions=RoleCounts(own_unit=4, whole=1),
        outputs=outputs or RoleCounts(),
        leaders=leaders,
    )


def test_the_double_role_stands_workshop_by_workshop() -> None:
    day = replace(DAY, roles=(spread(SEMINAR), spread(DAY.workshop, outputs=RoleCounts(whole=2))))
    heading, table = since_last_section(day, WORDS)
    assert heading == Heading(text="Egen enhed og helheden")
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells[1:]] for row in table.rows] == [
        ["4", "1", "0", "0"],
        ["4", "1", "0", "2"],
    ]


def test_the_double_role_of_few_leaders_or_of_one_workshop_alone_is_left_out() -> None:
    assert since_last_section(replace(DAY, roles=(spread(SEMINAR, leaders=4),)), WORDS) == ()
    assert since_last_section(replace(DAY, roles=(spread(SEMINAR),)), WORDS) == ()


def test_it_is_in_the_chapter_of_the_actions() -> None:
    day = replace(DAY, outcomes=(outcomes(DAY.workshop),))
    heading = Heading(text="Siden sidst")
    assert heading in full_report(day, WORDS).elements
    assert heading not in full_report(day, WORDS, chapters=frozenset({Chapter.THEMES})).elements


def test_overlong_promises_are_drawn_over_several_pages(fonts: Path, made_at: datetime) -> None:
    long = ActionItem(id="a", values={"occasion": "noget " * 300, "action": "gør jeg " * 300})
    report = sheet(*(replace(PROMISE, item=long, gave="det " * 400) for _ in range(4)))
    drawn = draw((report,), made_at=made_at, fonts=fonts, report_done=tuple)
    assert drawn.page_count > 3
    assert drawn.missing_glyphs == ()
