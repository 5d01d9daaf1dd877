"""Whole documents from the page's own boxes: nothing outside the margins or over anything, whatever was written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.forms import FormUse
from facilitator_app.domain.people import Participant
from facilitator_app.reports import style
from facilitator_app.reports.bands import Disc, Fill, Frame, Line, Ring, TypingBox
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_report import full_report
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.build_typing import schema_to_type_in
from facilitator_app.reports.day import Day, PaperWords
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import BODY_FOOT, FOOT_RULE, Page, PageSetter
from facilitator_app.reports.pdf import draw
from facilitator_app.reports.style import LEFT, TOP, WIDTH
from tests.reports.boxes import SLACK, Box, assert_well_set, boxes, words_on
from tests.reports.conftest import MADE_AT
from tests.reports.days import DAY
from tests.reports.overlong import overlong_day

EMPTY = Day(engagement=DAY.engagement, workshop=replace(DAY.workshop, purpose="", focus=()), forms=DAY.forms)
HEADINGS = (style.TITLE, style.HEADING, style.SUBHEADING, style.LABEL)


def schemas(day: Day, words: PaperWords) -> list[Report]:
    form = next(form for form in day.forms if form.use is FormUse.ACTION_SCHEMA)
    plans = {plan.participant_id: plan for plan in day.plans}
    people = day.participants or (Participant(id="nobody", name=""),)
    return [
        filled_schema(day, words, form=form, participant=person, plan=plans.get(person.id))
        for person in people
    ]


def typed(day: Day, words: PaperWords) -> list[Report]:
    form = next(form for form in day.forms if form.use is FormUse.ACTION_SCHEMA)
    plans = {plan.participant_id: plan for plan in day.plans}
    people = day.participants or (Participant(id="nobody", name=""),)
    return [
        schema_to_type_in(day, words, form=form, participant=person, plan=plans.get(person.id))[0]
        for person in people
    ]


Build = Callable[[Day, PaperWords], list[Report]]
DOCUMENTS: dict[str, Build] = {
    "action-schemas": schemas,
    "typing-schemas": typed,
    "summary": lambda day, words: [summary(day, words)],
    "report": lambda day, words: [full_report(day, words)],
    "people": lambda day, words: [people_by_group(day, words)],
}
DAYS: dict[str, Callable[[str], Day]] = {
    "empty": lambda language: replace(EMPTY, workshop=replace(EMPTY.workshop, language=language)),
    "full": lambda language: replace(DAY, workshop=replace(DAY.workshop, language=language)),
    "overlong": lambda language: overlong_day(language=language),
}
every_document = pytest.mark.parametrize("build", DOCUMENTS.values(), ids=DOCUMENTS)
every_day = pytest.mark.parametrize("day", DAYS.values(), ids=DAYS)
every_language = pytest.mark.parametrize("language", ["da", "en"])


@every_document
@every_day
@every_language
def test_nothing_is_outside_the_margins_and_nothing_over_anything(
    build: Build, day: Callable[[str], Day], language: str
) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), language)
    setter = PageSetter(breaker)
    for report in build(day(language), load_words(language)):
        pages = setter.pages(report)
        assert_well_set(pages, breaker)
        for page in pages:
            assert_marks_well_set(page, boxes(page, breaker))
            assert_no_heading_alone(page)


def assert_marks_well_set(page: Page, texts: list[Box]) -> None:
    """Every mark within the margins; no bar, dot or box to type in over a text."""
    for mark in page.marks:
        if isinstance(mark, Line):
            assert mark.y == FOOT_RULE.y or mark.y <= BODY_FOOT + SLACK, mark
            assert LEFT - SLACK <= mark.x <= mark.x + mark.width <= LEFT + WIDTH + SLACK, mark
        elif isinstance(mark, Disc | Ring):
            assert LEFT - mark.radius <= mark.x <= LEFT + WIDTH + mark.radius, mark
            assert TOP <= mark.y - mark.radius <= mark.y + mark.radius <= BODY_FOOT + SLACK, mark
        elif isinstance(mark, Fill | Frame | TypingBox):
            assert LEFT - SLACK <= mark.x <= mark.x + mark.width <= LEFT + WIDTH + SLACK, mark
            assert TOP <= mark.y <= mark.y + mark.height <= BODY_FOOT + SLACK, mark
        if (isinstance(mark, Fill) and mark.ink is style.Ink.BLACK) or isinstance(mark, TypingBox):
            for text in texts:
                is_apart = text.right <= mark.x + SLACK or text.left >= mark.x + mark.width - SLACK
                is_clear = text.foot <= mark.y + SLACK or text.top >= mark.y + mark.height - SLACK
                assert is_apart or is_clear or not text.text, (mark, text)


def assert_no_heading_alone(page: Page) -> None:
    """The lowest text of the body is no heading, unless all of the page is one, or what it heads is drawn."""
    body = [text for text in page.texts if text.y < BODY_FOOT and text.text]
    lowest = max(body, key=lambda text: text.y)
    drawn = max(
        (
            mark.y
            for mark in page.marks
            if mark.y < BODY_FOOT and isinstance(mark, Line | Frame | TypingBox | Fill)
        ),
        default=0.0,
    )
    is_all = len({text.style for text in body if text.y > TOP * 3}) == 1
    assert lowest.style not in HEADINGS or is_all or drawn > lowest.y, lowest


@every_document
@every_language
def test_an_overlong_document_is_whole_tagged_and_fit_for_archives(
    build: Build, language: str, fonts: Path
) -> None:
    """F47."""
    reports = build(overlong_day(language=language), load_words(language))
    drawn = draw(reports, made_at=MADE_AT, fonts=fonts, report_done=lambda: None)
    with pikepdf.open(BytesIO(drawn.content)) as pdf:
        assert not pdf.check_pdf_syntax()
        assert pdf.open_metadata().pdfa_status == "2B"
        assert len(pdf.pages) == drawn.page_count
        assert pdf.Root.StructTreeRoot
    assert set("漢😀") <= set(drawn.missing_glyphs)


@every_document
def test_what_was_written_is_there_to_the_last_word(build: Build) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), "da")
    day = overlong_day()
    told = " ".join(
        words_on(page)
        for report in build(day, load_words("da"))
        for page in PageSetter(breaker).pages(report)
    )
    assert "forkæmper, spørger vi først." in " ".join(told.replace("- ", "").split())


def test_a_leader_of_nothing_has_a_sheet_to_write_on(fonts: Path) -> None:
    breaker = LineBreaker(load_faces(fonts), "da")
    (report,) = schemas(EMPTY, load_words("da"))
    (page,) = PageSetter(breaker).pages(report)
    assert "Mit handlingsskema" in words_on(page)
    assert "Egne noter" in words_on(page)
