"""Pre-jects on paper: poster and card in the same words, the board, and the sheet for what they teach."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pypdfium2 import PdfDocument

from facilitator_app import resources
from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.harvest import Learning, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.preject_cards import board_of, card_of
from facilitator_app.domain.privacy import Visibility
from facilitator_app.problems import Refused
from facilitator_app.reports.build_prejects import board_overview, learning_sheets, preject_sheet
from facilitator_app.reports.model import (
    Element,
    Heading,
    PageBreak,
    Paragraph,
    Report,
    Table,
    Title,
    Together,
    WritingLines,
)
from facilitator_app.reports.paper_sizes import Paper
from facilitator_app.reports.pdf import draw
from facilitator_app.services.exporting import PaperKind
from tests.fakes import FakeClock
from tests.reports.days import DAY
from tests.services.test_exporting import OPTIONS, RECORDS, exporting

SHARED = Visibility.PARTICIPANTS
FORM = FormSpec(
    id="card",
    key="preject_card",
    use=FormUse.PREJECT,
    title="Pre-jektkort",
    fields=(
        FieldSpec(key="title", kind=FieldKind.SHORT_TEXT, label="Titel", visibility=SHARED),
        FieldSpec(key="idea", kind=FieldKind.LONG_TEXT, label="Idéen", visibility=SHARED),
        FieldSpec(key="units", kind=FieldKind.SHORT_TEXT, label="Enheder", visibility=SHARED),
        FieldSpec(key="next_step", kind=FieldKind.LONG_TEXT, label="Næste skridt", visibility=SHARED),
        FieldSpec(
            key="trials",
            kind=FieldKind.ROWS,
            label="Hvem prøver hvad",
            visibility=SHARED,
            columns=(Option(key="who", label="Hvem"), Option(key="what", label="Hvad")),
        ),
        FieldSpec(
            key="go_on",
            kind=FieldKind.CHOICE,
            label="Går det videre?",
            visibility=SHARED,
            options=(Option(key="go", label="Ja"),),
        ),
        FieldSpec(key="own", kind=FieldKind.LONG_TEXT, label="Noter", visibility=Visibility.FACILITATOR),
    ),
)
CARD = Preject(
    id="p-1",
    workshop_id="w",
    form_id="card",
    values={
        "title": "Aftenturen",
        "idea": "Gå en tur",
        "units": "Hjemmepleje, Skole",
        "next_step": "Spørg tre",
        "trials": [{"who": "Hjemmepleje", "what": "Går"}, {"who": "", "what": ""}],
        "go_on": "go",
        "own": "HEMMELIG",
    },
    position=1.0,
)
TAUGHT = Preject(
    id="p-2",
    workshop_id="w",
    form_id="card",
    stage=PrejectStage.DECIDED,
    decision=PrejectDecision.CHANGE,
    learnings=(Learning(id="l", text="Virker", told_on=date(2027, 2, 1)), Learning(id="m", text="Også")),
    position=2.0,
)
LONG = replace(CARD, id="p-3", values={**CARD.values, "idea": "Hverdagsrehabilitering på tværs " * 200})


def flat(elements: tuple[Element, ...]) -> list[Element]:
    return [one for e in elements for one in (flat(e.elements) if isinstance(e, Together) else [e])]


def sheet(words: Words, preject: Preject = CARD, paper: Paper = Paper.A3) -> Report:
    return preject_sheet(DAY, words, card_of(preject), FORM, paper=paper)


def test_a_poster_has_what_participants_may_see_of_the_card(words: Words) -> None:
    report = sheet(words)
    elements = flat(report.elements)
    assert elements[0] == Title(text="Aftenturen", aside=("Idé",))
    assert [one.text for one in elements if isinstance(one, Heading)] == [
        "Idéen",
        "Enheder",
        "Næste skridt",
        "Hvem prøver hvad",
    ]
    assert [one.text for one in elements if isinstance(one, Paragraph)] == [
        "Gå en tur",
        "Hjemmepleje, Skole",
        "Spørg tre",
        "Hjemmepleje · Går",
    ]
    assert "HEMMELIG" not in repr(report)
    assert report.title == "Pre-jekt – Aftenturen"


def test_what_was_learned_and_decided_stands_on_it(words: Words) -> None:
    report = sheet(words, TAUGHT)
    assert report.elements[0] == Title(text="Uden titel", aside=("Besluttet", "Ændr"))
    said = [one.text for one in report.elements if isinstance(one, Paragraph)]
    assert said == ["Virker (man. 1. feb.)", "Også"]


def test_the_card_has_the_same_words_as_the_poster(words: Words) -> None:
    assert replace(sheet(words, paper=Paper.A5), paper=Paper.A3) == sheet(words)


@pytest.mark.parametrize(
    ("paper", "width_mm", "height_mm"), [(Paper.A3, 297, 420), (Paper.A4, 210, 297), (Paper.A5, 148.5, 210)]
)
@pytest.mark.parametrize("preject", [CARD, TAUGHT, LONG, Preject(id="x", workshop_id="w")])
def test_sheets_have_their_size_on_every_page(
    words: Words, preject: Preject, paper: Paper, width_mm: float, height_mm: float
) -> None:
    reports = (sheet(words, preject, paper), sheet(words, CARD, Paper.A4))
    drawn = draw(reports, made_at=FakeClock().utc(), fonts=resources.path("fonts"), report_done=_nothing)
    pdf = PdfDocument(drawn.content)
    for page in range(drawn.first_pages[1]):
        width, height = pdf[page].get_size()
        assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx((width_mm, height_mm), abs=0.2)
    assert pdf[len(pdf) - 1].get_width() / 72 * 25.4 == pytest.approx(210, abs=0.2)


def test_the_overview_lists_every_stage_that_has_any(words: Words) -> None:
    report = board_overview(DAY, words, board_of((CARD, TAUGHT)))
    assert [one.text for one in report.elements if isinstance(one, Heading)] == ["Idé (1)", "Besluttet (1)"]
    tables = [one for one in report.elements if isinstance(one, Table)]
    assert [[cell.text for cell in table.rows[0].cells] for table in tables] == [
        ["Aftenturen", "Hjemmepleje, Skole", "Spørg tre", ""],
        ["Uden titel", "", "Også", "Ændr"],
    ]


def test_each_has_a_page_to_write_its_learning_on(words: Words) -> None:
    report = learning_sheets(DAY, words, [card_of(CARD), card_of(TAUGHT)])
    assert [one.text for one in report.elements if isinstance(one, Title)] == ["Aftenturen", "Uden titel"]
    assert sum(isinstance(one, PageBreak) for one in report.elements) == 1
    assert [one.label for one in report.elements if isinstance(one, WritingLines)][:3] == [
        "Det prøvede vi",
        "Det lærte vi",
        "Går det videre, skal det ændres, eller stopper vi?",
    ]


KINDS = (
    PaperKind.PREJECT_POSTERS,
    PaperKind.PREJECT_CARDS,
    PaperKind.PREJECT_BOARD,
    PaperKind.PREJECT_LEARNING,
)


@pytest.mark.parametrize("kind", KINDS)
def test_they_are_planned_for_all_prejects_of_the_file(kind: PaperKind) -> None:
    service = exporting((*RECORDS, FORM, CARD, TAUGHT))
    (file,) = service.plan(kind, OPTIONS)
    assert "Aftenturen" in repr(file.reports)
    assert service.count_pages(file) >= 1
    assert ("Uden titel" in repr(file.reports)) is (kind is not PaperKind.PREJECT_LEARNING)


@pytest.mark.parametrize("kind", KINDS)
def test_without_prejects_there_is_nothing_to_print(kind: PaperKind) -> None:
    with pytest.raises(Refused, match="no_prejects"):
        exporting().plan(kind, OPTIONS)


def test_a_card_without_a_form_is_printed_in_the_file_s() -> None:
    idea = Preject(id="p-9", workshop_id="w", values={"idea": "Fra noterne"})
    (file,) = exporting((*RECORDS, FORM, idea)).plan(PaperKind.PREJECT_POSTERS, OPTIONS)
    assert "Fra noterne" in repr(file.reports)
    with pytest.raises(Refused, match="no_prejects"):
        exporting((*RECORDS, idea)).plan(PaperKind.PREJECT_POSTERS, OPTIONS)


def _nothing() -> None:
    """Nobody waits to hear of it."""
