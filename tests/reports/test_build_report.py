"""The client's report: everything that may be shared, names only of what has been released."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import CONFIDENTIAL, FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.reports.build_report import Chapter, full_report
from facilitator_app.reports.day import Day
from facilitator_app.reports.model import (
    Element,
    Face,
    Heading,
    Paragraph,
    Quotes,
    Row,
    Sayings,
    Table,
    TableCell,
    Title,
    Together,
    Weight,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from tests.reports.days import BIRTHE, DAY, DILEMMA, ERIK, SCHEMA, VALUES, output, text

OPTIONS = (Option(key="a", label="Nej"), Option(key="b", label="B er for kort · siger vi"))
TOOL = FormSpec(
    id="tool",
    key="tool",
    use=FormUse.MOBILISATION_TOOL,
    title="Mobiliseringsværktøj",
    fields=(
        text("spotted", "Borgerens egne", visibility=Visibility.PROJECTOR),
        text("chosen", "Valgt", visibility=Visibility.PARTICIPANTS),
        text("doubt", "Tvivl", visibility=Visibility.FACILITATOR),
    ),
)
SIMULATION = replace(DAY.blocks[0], id="sim", title="Spot ressourcerne", kind=BlockKind.SIMULATION)


def elements(day: Day, words: Words) -> tuple[Element, ...]:
    return full_report(day, words).elements


def tables(day: Day, words: Words) -> list[Table]:
    return [element for element in elements(day, words) if isinstance(element, Table)]


def cells(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def plans(count: int, **more: bool) -> tuple[ActionPlan, ...]:
    items = (
        ActionItem(id="i1", values=VALUES),
        ActionItem(id="i2", values={Core.ACTION: "begyndt", Core.SERVES: "whole"}),
    )
    return tuple(
        ActionPlan(
            id=f"p{n}",
            workshop_id="w",
            participant_id=("birthe", "erik", "bo", "gone", "far")[n % 5],
            form_id=SCHEMA.id,
            items=items,
            **more,
        )
        for n in range(count)
    )


def test_it_begins_with_purpose_focus_and_programme(words: Words) -> None:
    report = full_report(DAY, words)
    assert report.kicker == "Rapport"
    assert report.foot == "Til kunden. Af handlingsskemaer kun det, lederne har frigivet."
    assert report.elements[:5] == (
        Title(text="Lederdag: mobilisering af borgernes ressourcer"),
        Paragraph(text="Dagen giver en ramme.", face=Face.LEAD),
        Heading(text="Det arbejder vi med"),
        Paragraph(text="At spotte ressourcer"),
        Paragraph(text="Balancen mellem selvbestemmelse og fælles retning"),
    )
    programme = tables(DAY, words)[0]
    assert [column.head for column in programme.columns] == ["Tid", "Programpunkt", "Planlagt"]
    assert cells(programme.rows[0]) == ["09.00", "Dilemma: Varerne", "25 min"]


def test_a_day_that_was_run_has_the_used_time_beside_the_planned(words: Words) -> None:
    programme = tables(replace(DAY, used_s={"talk": 1810.0}), words)[0]
    assert programme.columns[-1].head == "Brugt"
    assert [cells(row)[2:] for row in programme.rows] == [["25 min", "30 min"], ["45 min", ""]]
    assert [column.is_number for column in programme.columns] == [False, False, True, True]


def test_what_has_been_run_is_told_together_and_a_block_that_has_gone_is_not(words: Words) -> None:
    run = elements(replace(DAY, used_s={"talk": 1810.0, "lunch": 2400.0, "gone": 600.0}), words)
    told = Paragraph(text="Programpunkter, der er afviklet: 70 min planlagt og 70 min brugt.", face=Face.HELP)
    assert told in run
    assert not [e for e in elements(replace(DAY, used_s={"gone": 600.0}), words) if "afviklet" in repr(e)]


def test_an_empty_day_says_so_calmly(words: Words) -> None:
    workshop = replace(DAY.workshop, purpose="", focus=())
    bare = Day(engagement=DAY.engagement, workshop=workshop)
    assert elements(bare, words) == (
        Title(text="Lederdag: mobilisering af borgernes ressourcer"),
        Heading(text="Det talte vi om"),
        Paragraph(text="Der er ingen svar, temaer eller handlinger fra dagen endnu."),
    )


def test_each_dilemma_has_what_the_groups_answered(words: Words) -> None:
    position = FieldSpec(key="position", kind=FieldKind.SCALE, label="Vores plads", pole_a="V", pole_b="H")
    form = replace(DILEMMA, fields=(position, *DILEMMA.fields))
    dilemma = Dilemma(
        id="d1",
        title="Varerne",
        statement="Han vil selv.",
        pole_a="Tryghed nu",
        pole_b="Egen vej",
        options=("Vi henter", "Han går"),
    )
    said = (
        *(output(n, form, "position", n, dilemma_id="d1", group_id=("g2", "gone")[n > 3]) for n in range(5)),
        output(6, form, "option", "b", dilemma_id="d1"),
        output(7, form, "argument", "Det er hans vej", dilemma_id="d1"),
        output(8, form, "argument", "Et svar uden dilemma"),
    )
    found = elements(replace(DAY, forms=(form,), dilemmas=(dilemma,), outputs=said), words)
    at = found.index(Heading(text="Dilemmaerne"))
    assert found[at + 1 : at + 3] == (
        Heading(text="Varerne", level=3),
        Paragraph(text="Han vil selv.", face=Face.WORDS),
    )
    assert Dots(pole_a="Tryghed nu", pole_b="Egen vej", counts=(1, 1, 1, 1, 1, *[0] * 6)) in found
    assert Bars(bars=(Bar(label="A · Vi henter", value=0), Bar(label="B · Han går", value=1))) in found
    of_dilemma, without = (e for e in found[at:] if isinstance(e, Table))
    assert [column.head for column in of_dilemma.columns] == [
        "Gruppe",
        "Vores plads",
        "Vi vælger",
        "Vores argument",
    ]
    assert [cells(row) for row in of_dilemma.rows] == [
        ["Gruppe 1 · Nord", "", "B", "Det er hans vej"],
        ["Gruppe 2", "0\n1\n2\n3", "", ""],
        ["", "4", "", ""],
    ]
    assert [cells(row) for row in without.rows] == [["Gruppe 1 · Nord", "Et svar uden dilemma"]]
    assert "HEMMELIGT" not in repr(found)


def test_tools_have_their_rounds_side_by_side_group_by_group(words: Words) -> None:
    said = (
        output(1, TOOL, "spotted", "Naboen", block_id="sim", round_number=1),
        output(2, TOOL, "spotted", "Koret", block_id="sim", round_number=2),
        output(3, TOOL, "chosen", "Cafeen", block_id="sim", round_number=2, group_id="g2"),
        output(4, TOOL, "doubt", "HEMMELIGT", block_id="sim", round_number=1),
    )
    day = replace(DAY, forms=(TOOL,), blocks=(*DAY.blocks, SIMULATION), outputs=said)
    found = elements(day, words)
    at = found.index(Heading(text="Spot ressourcerne", note="Mobiliseringsværktøj"))
    groups = [e.elements for e in found[at:] if isinstance(e, Together)]
    assert groups[0][0] == Heading(text="Gruppe 1 · Nord", level=3)
    first, second = (table for _, table in groups if isinstance(table, Table))
    assert [column.head for column in first.columns] == ["Spørgsmål", "Runde 1", "Runde 2"]
    assert [cells(row) for row in first.rows] == [["Borgerens egne", "Naboen", "Koret"]]
    assert [cells(row) for row in second.rows] == [["Valgt", "", "Cafeen"]]
    assert "HEMMELIGT" not in repr(found)


def test_a_tool_without_rounds_has_one_column_of_answers(words: Words) -> None:
    day = replace(DAY, forms=(TOOL,), outputs=(output(1, TOOL, "spotted", "Naboen"),), ballots=())
    (group,) = (e for e in elements(day, words) if isinstance(e, Together))
    table = group.elements[1]
    assert isinstance(table, Table)
    assert [column.head for column in table.columns] == ["Spørgsmål", "Svar"]


def test_every_output_under_a_theme_is_quoted(words: Words) -> None:
    many = tuple(output(n, DILEMMA, "argument", f"Svar {n}", theme_ids=("t1",)) for n in range(9))
    found = elements(replace(DAY, outputs=many), words)
    at = found.index(Heading(text="Temaer"))
    assert found[at + 1] == Heading(text="Spørg, før vi handler", level=3)
    assert isinstance(quotes := found[at + 2], Quotes)
    assert len(quotes.quotes) == 9


def test_without_a_chapter_of_votes_the_themes_stand_under_their_chart(words: Words) -> None:
    chapters = frozenset({Chapter.THEMES})
    headings = [e for e in full_report(DAY, words, chapters=chapters).elements if isinstance(e, Heading)]
    assert headings[1:] == [
        Heading(text="Temaer efter prioritering", note="4 hænder i alt"),
        Heading(text="Spørg, før vi handler", level=3),
    ]
    uncounted = full_report(replace(DAY, ballots=()), words, chapters=chapters)
    headings = [e for e in uncounted.elements if isinstance(e, Heading)]
    assert headings[1:] == [Heading(text="Temaer"), Heading(text="Spørg, før vi handler", level=3)]


def test_an_option_without_a_letter_stands_in_the_table_in_words(words: Words) -> None:
    said = (output(1, DILEMMA, "option", "b"),)
    form = replace(DILEMMA, fields=(replace(DILEMMA.fields[0], options=OPTIONS),))
    found = tables(replace(DAY, forms=(form,), outputs=said), words)[-1]
    assert [cells(row) for row in found.rows] == [["Gruppe 1 · Nord", "B er for kort · siger vi"]]


def test_all_answers_to_other_questions_are_told(words: Words) -> None:
    form = replace(DILEMMA, use=FormUse.QUESTIONS)
    many = tuple(output(n, form, "argument", f"Svar {n}") for n in range(9))
    (sayings,) = (
        e for e in elements(replace(DAY, forms=(form,), outputs=many), words) if isinstance(e, Sayings)
    )
    assert len(sayings.quotes) == 9


def test_actions_are_counts_by_value_and_by_what_they_serve(words: Words) -> None:
    found = elements(replace(DAY, plans=plans(5)), words)
    assert Heading(text="Handlinger", note="5 ledere har skrevet en handling.") in found
    values = ("Værdi for medarbejdere", "Værdi for borgere", "Værdi for mig selv")
    assert Bars(bars=tuple(Bar(label=label, value=5) for label in values)) in found
    assert Bars(bars=(Bar(label="min egen enhed", value=5), Bar(label="helheden", value=5))) in found
    for person in (BIRTHE, ERIK):
        assert person.name not in repr(found)


def test_numbers_of_fewer_than_five_leaders_are_not_told(words: Words) -> None:
    found = elements(replace(DAY, plans=plans(4)), words)
    assert found[-1] == Paragraph(text="Færre end 5 ledere. Tallene vises ikke.", face=Face.HELP)


def test_a_schema_without_known_fields_is_only_counted(words: Words) -> None:
    form = replace(SCHEMA, fields=(text("own", "Vores eget felt"),))
    written = tuple(
        replace(plan, items=(ActionItem(id="i", values={"own": "HEMMELIGT"}),)) for plan in plans(5)
    )
    found = elements(replace(DAY, forms=(form,), plans=written), words)
    assert found[-1] == Heading(text="Handlinger", note="5 ledere har skrevet en handling.")


def test_only_leaders_who_have_released_their_schema_are_named(words: Words) -> None:
    kept, released = plans(1)[0], plans(2, is_released_report=True)[1]
    gone = plans(4, is_released_report=True)[3]
    table = tables(replace(DAY, plans=(kept, released, gone)), words)[-1]
    assert [column.head for column in table.columns] == ["Leder", "Enhed"]
    assert table.rows == (
        Row(
            cells=(
                TableCell(text="Erik Holm (fiktiv)", weight=Weight.STRONG),
                TableCell(text="Hjemmepleje Nord · Chef"),
            )
        ),
    )


def test_words_of_a_released_schema_are_those_that_participants_may_see(words: Words) -> None:
    shared = tuple(
        replace(spec, visibility=Visibility.PARTICIPANTS) if spec.key in {Core.ACTION, Core.BUDDY} else spec
        for spec in SCHEMA.fields
    )
    day = replace(
        DAY,
        forms=(replace(SCHEMA, fields=shared),),
        plans=plans(2, is_released_report=True),
        workshop=replace(DAY.workshop, held_on=None),
    )
    table = tables(day, words)[-1]
    assert table.columns[-1].head == "Det, der må deles"
    assert [cells(row)[0] for row in table.rows] == ["Birthe Egelund (fiktiv)", "Erik Holm (fiktiv)"]
    assert table.rows[0].cells[0].note == "Plejecenter Åløkke · Leder af medarbejdere"
    told = cells(table.rows[0])[1]
    first, second = told.split("\n\n")
    assert first.startswith("Handling – så gør jeg … spørger jeg først")
    assert first.endswith("Makker: Erik Holm (fiktiv)")
    assert second == "Handling – så gør jeg … begyndt"
    assert str(VALUES[Core.OCCASION]) not in told


def test_a_released_schema_whose_form_has_gone_has_a_name_and_no_words(words: Words) -> None:
    day = replace(DAY, forms=(), outputs=(), plans=plans(1, is_released_report=True))
    assert cells(tables(day, words)[-1].rows[0])[0] == "Birthe Egelund (fiktiv)"


@given(
    visibility=st.sampled_from(Visibility),
    use=st.sampled_from(FormUse),
    is_draft=st.booleans(),
    is_released=st.booleans(),
)
def test_nothing_above_its_class_and_nothing_that_is_kept_back_reaches_the_report(
    visibility: Visibility, use: FormUse, is_draft: bool, is_released: bool
) -> None:
    words = load_words("da")
    spec = text("k", "Spørgsmål", visibility=visibility)
    form = replace(DILEMMA, use=use, fields=(spec,))
    said = output(1, form, "k", "MÆRKET SVAR", is_draft=is_draft)
    schema = replace(SCHEMA, fields=(spec,))
    plan = replace(
        plans(1, is_released_report=is_released)[0], items=(ActionItem(id="i", values={"k": "MIT"}),)
    )
    found = repr(full_report(replace(DAY, forms=(form, schema), outputs=(said,), plans=(plan,)), words))
    may = may_be_seen(visibility, Visibility.PARTICIPANTS)
    assert ("MÆRKET SVAR" in found) == (may and not is_draft and use not in CONFIDENTIAL)
    assert ("MIT" in found) == (may and is_released)
    assert (BIRTHE.name in found) == is_released


def test_the_programme_of_several_days_is_told_day_by_day(words: Words) -> None:
    first, *_ = DAY.blocks
    second = replace(first, id="second-day", day_number=2)
    later = (DaySpan(starts_min=480, ends_min=720),)
    day = replace(DAY, workshop=replace(DAY.workshop, later_days=later), blocks=(first, second), used_s={})
    told = elements(day, words)
    assert [e.text for e in told if isinstance(e, Heading)][1:4] == ["Dagens program", "Dag 1", "Dag 2"]
    starts = [e.rows[0].cells[0].text for e in told if isinstance(e, Table)][:2]
    assert starts == ["09.00", "08.00"]
