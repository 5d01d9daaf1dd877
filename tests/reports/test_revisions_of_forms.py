"""What paper says of a form that has changed: its revision, and what was written in an earlier one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_blank import blank_sheet, filled_sheet
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.model import Cell, Choice, Choices, Element, Fields, Heading, Report, Scale
from facilitator_app.reports.report_actions import actions_section
from tests.reports.days import BALANCE, BIRTHE, DAY, DECISIONS, DILEMMA, SCHEMA, VALUES, plan


def archived(*keys: str) -> FormSpec:
    gone = tuple(field for field in SCHEMA.fields if field.key in keys)
    kept = tuple(field for field in SCHEMA.fields if field.key not in keys)
    return replace(SCHEMA, fields=kept, archived=gone, revision=4)


def after_heading(report: Report, heading: str) -> tuple[Element, ...]:
    at = next(i for i, e in enumerate(report.elements) if isinstance(e, Heading) and e.text == heading)
    return report.elements[at + 1 :]


@pytest.mark.parametrize("form", [SCHEMA, DILEMMA, BALANCE, DECISIONS])
def test_every_sheet_tells_its_revision(words: Words, form: FormSpec) -> None:
    assert blank_sheet(DAY, words, form=replace(form, revision=4)).edition.endswith("udgave 4")
    assert filled_sheet(DAY, words, form=replace(form, revision=4), values={}).edition.endswith("udgave 4")


def test_a_schema_filled_in_an_earlier_revision_loses_nothing(words: Words) -> None:
    form = archived("value_citizens", "balance", "serves")
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=plan(VALUES))
    told = [
        cell
        for element in after_heading(report, "Fra en tidligere udgave")
        if isinstance(element, Fields)
        for cell in element.cells
    ]
    assert Cell(label="Værdi for borgere", text=str(VALUES["value_citizens"])) in told
    scale = next(field for field in SCHEMA.fields if field.key == "balance")
    place = next(cell.text for cell in told if cell.label == scale.label)
    assert scale.pole_a in place
    assert scale.pole_b in place
    assert place.startswith(str(VALUES["balance"]))


def test_only_what_was_written_is_told_of_an_earlier_revision(words: Words) -> None:
    form = archived("value_citizens")
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=plan({"occasion": "Et møde"}))
    assert not [e for e in report.elements if isinstance(e, Heading) and e.text == "Fra en tidligere udgave"]


def test_the_facilitators_own_fields_stay_off_the_leaders_sheet_in_the_archive_too(words: Words) -> None:
    secret = FieldSpec(
        key="own", kind=FieldKind.SHORT_TEXT, label="Kun for os", visibility=Visibility.FACILITATOR
    )
    form = replace(SCHEMA, archived=(secret,))
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=plan({"own": "Hemmeligt"}))
    assert "Hemmeligt" not in repr(report)


def test_the_report_tells_released_words_of_fields_that_have_been_archived(words: Words) -> None:
    shared = FieldSpec(
        key="said", kind=FieldKind.SHORT_TEXT, label="Sagt", visibility=Visibility.PARTICIPANTS
    )
    form = replace(SCHEMA, archived=(shared,), fields=SCHEMA.fields[:2])
    released = replace(plan({"said": "Vi prøver det"}), is_released_report=True)
    elements = actions_section(replace(DAY, forms=(form,), plans=(released,)), words)
    assert "Sagt: Vi prøver det" in repr(elements)


def test_the_values_stand_in_the_forms_order(words: Words) -> None:
    by_key = {field.key: field for field in SCHEMA.fields}
    order = ("value_self", "value_employees", "value_citizens")
    form = replace(SCHEMA, fields=tuple(by_key[key] for key in order))
    fields = next(
        element
        for element in blank_sheet(DAY, words, form=form).elements
        if isinstance(element, Fields) and len(element.cells) == 3
    )
    assert [cell.label for cell in fields.cells] == ["For mig selv", "For medarbejdere", "For borgere"]


def test_a_filled_sheet_shows_an_answer_to_each_field(words: Words) -> None:
    form = FormSpec(
        id="f",
        key="f",
        use=FormUse.OTHER,
        title="Mit ark",
        intro="Skriv kort.",
        fields=(
            FieldSpec(key="a", kind=FieldKind.LONG_TEXT, label="Hvad"),
            FieldSpec(key="b", kind=FieldKind.SCALE, label="Hvor", pole_a="Her", pole_b="Der"),
            FieldSpec(
                key="c",
                kind=FieldKind.CHOICE,
                label="Hvem",
                options=(Option(key="us", label="Vi"), Option(key="they", label="De")),
            ),
        ),
    )
    report = filled_sheet(DAY, words, form=form, values={"a": "Et møde", "b": 3, "c": "they"})
    assert Fields(cells=(Cell(label="Hvad", text="Et møde"),), widths=(1.0,)) in report.elements
    assert Scale(pole_a="Her", pole_b="Der", chosen=3) in report.elements
    chosen = (Choice(label="Vi"), Choice(label="De", is_chosen=True))
    assert Choices(label="Hvem", choices=chosen) in report.elements
