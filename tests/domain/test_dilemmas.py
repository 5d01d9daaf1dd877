"""An answer sheet speaks in the words of the dilemma it is about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.dilemmas import Dilemma, discussed_id, field_for, form_for
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option

DILEMMA = Dilemma(
    id="d",
    title="Varerne",
    statement="Han vil selv.",
    pole_a="Tryghed nu",
    pole_b="Egen vej",
    options=("Vi henter", "Han går selv", "Vi spørger"),
)
POSITION = FieldSpec(
    key="position", kind=FieldKind.SCALE, label="Plads", pole_a="Venstre pol", pole_b="Højre pol"
)
OPTION = FieldSpec(
    key="option",
    kind=FieldKind.CHOICE,
    label="Vi vælger",
    options=(Option(key="a", label="A"), Option(key="2", label="B")),
)
FORM = FormSpec(id="f", key="f", use=FormUse.DILEMMA_ANSWER, title="Svar", fields=(POSITION, OPTION))
BLOCK = Block(id="b", workshop_id="w", title="Dilemma", kind=BlockKind.DILEMMA, planned_min=20, position=1.0)


def test_the_position_stands_between_the_dilemmas_poles() -> None:
    asked = field_for(DILEMMA, POSITION)
    assert (asked.pole_a, asked.pole_b) == ("Tryghed nu", "Egen vej")
    assert field_for(replace(DILEMMA, pole_b=""), POSITION).pole_b == "Højre pol"


def test_a_scale_without_poles_is_filled_and_one_with_its_own_is_left() -> None:
    bare = replace(POSITION, key="felt_2", pole_a="", pole_b="")
    assert field_for(DILEMMA, bare).pole_a == "Tryghed nu"
    sure = replace(POSITION, key="sure", pole_a="I tvivl", pole_b="Sikre")
    assert field_for(DILEMMA, sure) == sure


def test_options_have_their_letter_and_the_dilemmas_words_and_keep_their_keys() -> None:
    assert field_for(DILEMMA, OPTION).options == (
        Option(key="a", label="A · Vi henter"),
        Option(key="2", label="B · Han går selv"),
        Option(key="c", label="C · Vi spørger"),
    )
    bare = replace(OPTION, key="felt_3", kind=FieldKind.CHOICES, options=())
    assert [option.key for option in field_for(DILEMMA, bare).options] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("dilemma", "field"),
    [
        (None, POSITION),
        (replace(DILEMMA, options=()), OPTION),
        (DILEMMA, replace(OPTION, key="other")),
        (DILEMMA, FieldSpec(key="argument", kind=FieldKind.LONG_TEXT, label="Argument")),
    ],
)
def test_other_fields_stay_as_they_are(dilemma: Dilemma | None, field: FieldSpec) -> None:
    assert field_for(dilemma, field) == field


def test_only_answer_sheets_take_the_dilemmas_words() -> None:
    asked = form_for(DILEMMA, FORM).field("position")
    assert asked is not None
    assert asked.pole_a == "Tryghed nu"
    other = replace(FORM, use=FormUse.QUESTIONS)
    assert form_for(DILEMMA, other) == other
    assert form_for(None, FORM) == FORM


@pytest.mark.parametrize(
    ("named", "of_block", "found"),
    [("d", ("e",), "d"), (None, ("e",), "e"), (None, ("e", "f"), None), (None, (), None), ("", (), None)],
)
def test_an_answer_belongs_to_the_dilemma_it_names_or_the_only_one_of_its_block(
    named: str | None, of_block: tuple[str, ...], found: str | None
) -> None:
    assert discussed_id(named, replace(BLOCK, dilemma_ids=of_block)) == found


def test_without_a_block_only_a_named_dilemma_is_known() -> None:
    assert discussed_id("d", None) == "d"
    assert discussed_id(None, None) is None
