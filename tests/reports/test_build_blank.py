"""Blank sheets: the form in its order, help in grey, lines to write on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_blank import blank_sheet, blank_sheets
from facilitator_app.reports.model import (
    Cell,
    Choice,
    Choices,
    Face,
    Fields,
    Heading,
    Paragraph,
    Prompt,
    Prompts,
    Rule,
    Scale,
    Title,
    WritingLines,
)
from tests.reports.days import BALANCE, DAY, DECISIONS, DILEMMA, SCHEMA, text


def test_the_blank_schema_is_the_filled_one_with_help_and_lines(words: Words) -> None:
    report = blank_sheet(DAY, words, form=SCHEMA)
    assert report.elements[:5] == (
        Title(text="Mit handlingsskema"),
        Fields(cells=(Cell(label="Navn", lines=1), Cell(label="Enhed", lines=1)), widths=(1.0, 1.0)),
        Prompts(
            prompts=(
                Prompt(word="Når …", help="En samtale, der kommer igen.", lines=2),
                Prompt(word="så …", help="Det, andre kan se.", lines=2),
            )
        ),
        Heading(text="Værdi"),
        Fields(
            cells=(
                Cell(label="For medarbejdere", lines=3),
                Cell(label="For borgere", lines=3),
                Cell(label="For mig selv", lines=3),
            ),
            widths=(1.0, 1.0, 1.0),
            rule=Rule.THICK,
        ),
    )
    assert report.elements[-1] == WritingLines(label="Egne noter", least=1, most=2)
    assert report.foot == "Dit eget ark. Du bestemmer, hvem der ser det."
    assert "Kun for os" not in repr(report)


def test_a_group_form_asks_for_the_group(words: Words) -> None:
    form = replace(DILEMMA, fields=DILEMMA.fields[:2])
    assert blank_sheet(DAY, words, form=form).elements == (
        Title(text="Svar på dilemmaet"),
        Paragraph(text="Tag stilling hver for sig."),
        Fields(cells=(Cell(label="Gruppe", lines=1), Cell(label="Skrevet af", lines=1)), widths=(1.0, 1.0)),
        Choices(label="Vi vælger", choices=(Choice(label="A"), Choice(label="B"))),
        Fields(cells=(Cell(label="Vores argument", help="Én sætning.", lines=6),), widths=(1.0,)),
    )


def test_a_sheet_of_one_leader_asks_for_the_name(words: Words) -> None:
    fields = blank_sheet(DAY, words, form=BALANCE).elements[1]
    assert isinstance(fields, Fields)
    assert [cell.label for cell in fields.cells] == ["Navn", "Enhed"]


def test_a_sheet_for_decisions_has_room_for_three(words: Words) -> None:
    headings = [e.text for e in blank_sheet(DAY, words, form=DECISIONS).elements if isinstance(e, Heading)]
    assert headings == ["Aftale 1", "Aftale 2", "Aftale 3"]


def test_an_answer_sheet_is_printed_for_each_dilemma_of_the_day_in_its_own_words(words: Words) -> None:
    position = FieldSpec(key="position", kind=FieldKind.SCALE, label="Vores plads", pole_a="V", pole_b="H")
    form = replace(DILEMMA, fields=(position, DILEMMA.fields[0]))
    first = Dilemma(
        id="d1", title="Varerne", statement="Han vil selv.", pole_a="Tryghed nu", pole_b="Egen vej"
    )
    second = replace(first, id="d2", title="Døren", options=("Jeg svarer", "Jeg spørger"))
    deck = (first, second, replace(first, id="d3", title="Ikke i dag"))
    asking = replace(DAY.blocks[0], form_id=form.id, dilemma_ids=("d2", "d1", "gone"))
    other = replace(DAY.blocks[1], dilemma_ids=("d3",))
    door, groceries = blank_sheets(replace(DAY, dilemmas=deck, blocks=(asking, other)), words, form=form)
    assert door.elements[1:3] == (Heading(text="Døren"), Paragraph(text="Han vil selv.", face=Face.WORDS))
    choices = (Choice(label="A · Jeg svarer"), Choice(label="B · Jeg spørger"))
    assert Choices(label="Vi vælger", choices=choices) in door.elements
    assert Scale(pole_a="Tryghed nu", pole_b="Egen vej") in groceries.elements
    nobody_asks = replace(DAY, dilemmas=deck, blocks=(other,))
    (left,) = blank_sheets(nobody_asks, words, form=form)
    assert Heading(text="Ikke i dag") in left.elements


def test_without_dilemmas_the_answer_sheet_has_its_own_words(words: Words) -> None:
    assert blank_sheets(DAY, words, form=DILEMMA) == (blank_sheet(DAY, words, form=DILEMMA),)
    assert blank_sheets(DAY, words, form=SCHEMA) == (blank_sheet(DAY, words, form=SCHEMA),)


@pytest.mark.parametrize(("fields", "lines"), [(1, 8), (3, 5), (7, 2)])
def test_the_fewer_the_questions_the_more_the_lines(words: Words, fields: int, lines: int) -> None:
    form = replace(DILEMMA, fields=tuple(text(f"k{n}", "Spørgsmål") for n in range(fields)))
    last = blank_sheet(DAY, words, form=form).elements[-1]
    assert isinstance(last, Fields)
    assert last.cells[0].lines == lines


@pytest.mark.parametrize(
    ("visibilities", "foot"),
    [
        ((Visibility.PROJECTOR, Visibility.PARTICIPANTS), "Gruppens ark. Svarene kan blive vist i rummet."),
        ((Visibility.PARTICIPANTS,), "Gruppens ark. Svarene deles med deltagerne."),
        ((Visibility.PROJECTOR, Visibility.LEADER_CHIEF), "Dit eget ark. Du bestemmer, hvem der ser det."),
    ],
)
def test_the_foot_says_who_may_see_the_answers(
    words: Words, visibilities: tuple[Visibility, ...], foot: str
) -> None:
    fields = tuple(text(f"k{n}", "Spørgsmål", visibility=one) for n, one in enumerate(visibilities))
    form: FormSpec = replace(DILEMMA, fields=fields)
    assert blank_sheet(DAY, words, form=form).foot == foot


@pytest.mark.parametrize(
    ("visibility", "foot"),
    [
        (Visibility.PROJECTOR, "Dit ark. Svarene kan blive vist i rummet."),
        (Visibility.PARTICIPANTS, "Dit ark. Svarene deles med deltagerne."),
    ],
)
def test_a_sheet_that_one_leader_fills_in_is_not_called_the_groups(
    words: Words, visibility: Visibility, foot: str
) -> None:
    fields = (text("why", "Hvorfor", visibility=visibility),)
    form = FormSpec(id="b", key="b", use=FormUse.BALANCE, title="Balancen", fields=fields)
    assert blank_sheet(DAY, words, form=form).foot == foot
