"""The year report and the programme at a glance, read as their readers do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.chain import ChainArea, Demand, DemandState
from facilitator_app.domain.foundation import Coverage, Statement
from facilitator_app.domain.harvest import EverydayExample, Preject, PrejectDecision, PrejectStage
from facilitator_app.domain.lus_reading import ThemeMean, YearPattern
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.preject_cards import card_of
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, RoleSpread, WorkshopOutcomes
from facilitator_app.domain.workshop import DaySpan, Engagement, Workshop, WorkshopKind
from facilitator_app.reports.build_programme import programme_overview
from facilitator_app.reports.build_year_report import year_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import (
    Element,
    Figures,
    Heading,
    Paragraph,
    Quotes,
    Report,
    Table,
    Title,
    Together,
)
from facilitator_app.reports.model_charts import Bars
from facilitator_app.reports.year import ActionsOfYear, PrejectOfYear, Year, YearChapter, YearEvent

DA, EN = load_words("da"), load_words("en")
WORKSHOP = Workshop(id="w", title="Lederdag", held_on=date(2027, 1, 14))
ENGAGEMENT = Engagement(id="e", client="Eksempel Kommune", organisation="Omsorg")
PROGRAMME = Programme(id="p", title="På tværs", purpose="At løse det sammen", ambitions=("Klare roller",))
TOLD = ActionsOfYear(
    counts=OutcomeCounts(tried=17, under_way=9, dropped=3, unanswered=10),
    leaders=21,
    telling=18,
    written=39,
    gave=("Det var let",),
)
EMPTY = Year(
    number=2027,
    engagement=ENGAGEMENT,
    workshop=WORKSHOP,
    programme=None,
    events=(),
    actions=ActionsOfYear(counts=OutcomeCounts(), leaders=0, telling=0, written=0),
)
HELD = YearEvent(
    workshop=WORKSHOP, leaders=21, outputs=40, actions=39, writing=21, planned_min=200, used_min=215
)
YEAR = replace(EMPTY, programme=PROGRAMME, events=(HELD,), actions=TOLD)


def lines(elements: tuple[Element, ...]) -> Iterator[str]:
    for element in elements:
        match element:
            case Title():
                yield from (element.text, *element.aside)
            case Heading():
                yield from (part for part in (element.text, element.note) if part)
            case Paragraph():
                yield element.text
            case Together():
                yield from lines(element.elements)
            case Table():
                yield from table_lines(element)
            case _:
                yield from small_lines(element)


def small_lines(element: Element) -> Iterator[str]:
    match element:
        case Bars():
            yield from (f"{bar.label}: {bar.value}" for bar in element.bars)
        case Figures():
            yield from (f"{figure.number} {figure.label}" for figure in element.figures)
        case Quotes():
            yield from (quote.text for quote in element.quotes)


def table_lines(table: Table) -> Iterator[str]:
    yield " | ".join(column.head for column in table.columns)
    for row in table.rows:
        yield " | ".join(
            " / ".join(part for part in (cell.text, cell.note, cell.strong_note) if part)
            for cell in row.cells
        )


def told(report: Report) -> list[str]:
    return list(lines(report.elements))


def test_a_share_says_what_it_is_a_share_of() -> None:
    said = told(year_report(YEAR, DA))
    assert said[0] == "På tværs"
    assert said[1] == "Årsrapport 2027"
    assert any(
        line.startswith("17 af 39 handlinger fra 21 ledere er prøvet. Det er 44 %. 18 af lederne")
        for line in said
    )
    assert {"Prøvet: 17", "I gang: 9", "Droppet: 3", "Ikke fortalt: 10"} <= set(said)
    assert "Det var let" in said


def test_the_workshops_tell_their_planned_and_used_time() -> None:
    assert "Lederdag / 14. januar 2027 | 21 | 40 | 39 fra 21 | 200 min. planlagt, 215 brugt" in told(
        year_report(YEAR, DA)
    )
    unmeasured = replace(HELD, actions=0, writing=0, planned_min=None, used_min=None)
    assert "Lederdag / 14 January 2027 | 21 | 40 | 0 | time not measured" in told(
        year_report(replace(YEAR, events=(unmeasured,)), EN)
    )


def test_what_is_counted_stands_to_the_right() -> None:
    table = next(one for one in year_report(YEAR, EN).elements if isinstance(one, Table))
    assert [column.is_number for column in table.columns] == [False, True, True, True, False]


def test_what_became_of_actions_is_not_told_of_few() -> None:
    few = replace(YEAR, actions=replace(TOLD, telling=4))
    said = told(year_report(few, DA))
    assert "39 handlinger fra 21 ledere." in said
    assert not any("prøvet" in line.casefold() for line in said)


def test_each_workshop_s_outcomes_and_roles_are_told_from_five_leaders_up() -> None:
    counts = OutcomeCounts(tried=6, under_way=3, dropped=1, unanswered=2)
    outcomes = WorkshopOutcomes(workshop=WORKSHOP, counts=counts, leaders=7, telling=5)
    roles = RoleSpread(
        workshop=WORKSHOP, actions=RoleCounts(own_unit=6, whole=2), outputs=RoleCounts(), leaders=5
    )
    year = replace(YEAR, outcomes=(outcomes,), roles=(roles,))
    said = told(year_report(year, EN))
    assert "Lederdag / 14 January 2027 | 6 | 3 | 1 | 50 % / of 12 from 7 leaders" in said
    assert "Lederdag / 14 January 2027 | 6 | 2 | 25 % of 8 | –" in said
    fewer = replace(YEAR, outcomes=(replace(outcomes, telling=4),), roles=(replace(roles, leaders=4),))
    assert not any("of 12 from" in line or "25 % of 8" in line for line in told(year_report(fewer, EN)))


def test_statements_are_told_with_their_examples_and_those_without() -> None:
    examples = tuple(
        EverydayExample(id=f"x{n}", workshop_id="w", text=f"Eksempel {n}", statement_id="s1")
        for n in range(8)
    )
    coverage = (
        Coverage(statement=Statement(id="s1", text="Vi spørger først"), examples=examples),
        Coverage(statement=Statement(id="s2", text="Vi siger til"), examples=()),
    )
    said = told(year_report(replace(YEAR, coverage=coverage, new_examples=frozenset({"x1"})), DA))
    assert "1 af 2 udsagn har eksempler: 8 eksempler i alt, 1 fra perioden." in said
    assert "Eksempel 7" in said
    assert "Og 2 eksempler mere." in said
    assert said[said.index("Vi siger til") + 1] == "Endnu ingen hverdagseksempler."


def test_a_few_examples_are_all_told() -> None:
    examples = (EverydayExample(id="x", workshop_id="w", text="Det ene", statement_id="s"),)
    coverage = (Coverage(statement=Statement(id="s", text="Vi spørger"), examples=examples),)
    said = told(year_report(replace(YEAR, coverage=coverage), DA))
    assert "Det ene" in said
    assert not any(line.startswith("Og ") for line in said)


@pytest.mark.parametrize("state", [DemandState.AGREED, DemandState.DRAFT])
def test_agreed_demands_stand_in_a_table(state: DemandState) -> None:
    demand = Demand(
        id="d", area_id="a", level=LeadershipLevel.LEADS_LEADERS, text="Siger til i tide", state=state
    )
    areas = (ChainArea(id="a", name="Retning"), ChainArea(id="b", name="Økonomi"))
    said = told(year_report(replace(YEAR, areas=areas, demands=(demand,)), DA))
    number = 1 if state is DemandState.AGREED else 0
    assert f"{number} af 1 krav er aftalt, 0 er drøftet, og {1 - number} er udkast." in said
    assert ("Retning |  | Siger til i tide | " in said) is bool(number)
    columns = "Område | Lede organisation | Lede ledere | Lede medarbejdere"
    assert any(columns in line for line in said) is bool(number)


def test_pre_jects_tell_stage_decision_and_what_was_learned() -> None:
    decided = Preject(
        id="j",
        workshop_id="w",
        values={"title": "Bagekøkkenet", "units": "Træning, Myndighed"},
        stage=PrejectStage.DECIDED,
        decision=PrejectDecision.GO_ON,
    )
    prejects = (
        PrejectOfYear(card=card_of(decided), learned=("Det virker", "En vært er nok")),
        PrejectOfYear(card=card_of(Preject(id="k", workshop_id="w")), learned=()),
    )
    said = told(year_report(replace(YEAR, prejects=prejects), DA))
    assert "Bagekøkkenet / Træning, Myndighed | Besluttet / Fortsæt | Det virker\nEn vært er nok" in said
    assert "Uden titel | Idé | –" in said
    assert "Idé: 1" in said


def test_talks_are_numbers_and_the_pattern_is_means() -> None:
    pattern = YearPattern(
        year=2027, talks=6, sealed=1, other_scale=0, means=(ThemeMean(title="Retning", own=3.66, chief=None),)
    )
    said = told(year_report(replace(YEAR, talks=7, pattern=pattern), DA))
    assert "7 samtaler er holdt." in said
    assert "Retning | 3,7 | –" in said
    assert "Retning | 3.7 | –" in told(year_report(replace(YEAR, talks=7, pattern=pattern), EN))
    without = told(year_report(replace(YEAR, talks=2, pattern=replace(pattern, means=())), DA))
    assert "2 samtaler er holdt." in without
    assert "Retning | 3,7 | –" not in without


def test_only_the_chapters_asked_for_are_in_it() -> None:
    said = told(year_report(YEAR, DA, chapters=frozenset({YearChapter.EVENTS})))
    assert "Workshops i perioden" in said
    assert "Hvad der blev lovet, og hvad der blev af det" not in said


def test_a_year_without_anything_says_so() -> None:
    said = told(year_report(EMPTY, DA))
    assert said[0] == "Eksempel Kommune"
    assert "Der er ikke holdt nogen workshop i perioden endnu." in said
    assert "Der er ikke skrevet handlinger i perioden." in said
    assert told(year_report(replace(EMPTY, number=None), EN))[1] == "Report on the whole programme"


def test_the_programme_at_a_glance_has_days_and_types_and_nothing_that_was_given() -> None:
    seminar = Workshop(
        id="s",
        title="Seminar",
        subtitle="Om roller",
        kind=WorkshopKind.SEMINAR_12_12,
        held_on=date(2027, 4, 15),
        later_days=(DaySpan(starts_min=480, ends_min=720),),
    )
    day = Day(engagement=ENGAGEMENT, workshop=WORKSHOP)
    open_day = Workshop(id="o", title="Høst")
    said = told(programme_overview(day, DA, PROGRAMME, (WORKSHOP, seminar, open_day)))
    assert said[:2] == ["På tværs", "At løse det sammen"]
    assert "•  Klare roller" in said
    assert "Torsdag den 14. januar 2027 | Lederdag / Lederdag" in said
    assert (
        "Torsdag den 15. april 2027 til fredag den 16. april 2027 | Seminar / 12-12-seminar · Om roller"
        in said
    )
    assert "Dagen kommer | Høst / Lederdag" in said
    assert told(programme_overview(day, DA, None, (WORKSHOP,)))[0] == "Vores workshops"
