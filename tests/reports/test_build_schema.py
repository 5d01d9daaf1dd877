"""What stands on a leader's own action schema."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.actions import Core
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, Option
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_schema import filled_schema
from facilitator_app.reports.form_elements import EmptyFields
from facilitator_app.reports.model import (
    Cell,
    Checklist,
    Choice,
    Choices,
    Column,
    Element,
    Fields,
    Heading,
    PageBreak,
    Part,
    Prompt,
    Prompts,
    Report,
    Row,
    Rule,
    Scale,
    Sentence,
    Table,
    TableCell,
    Title,
    WritingLines,
)
from tests.reports.days import BIRTHE, DAY, ERIK, SCHEMA, VALUES, plan


def schema(words: Words, *values: dict[str, FieldValue], **more: object) -> Report:
    return filled_schema(DAY, words, form=SCHEMA, participant=BIRTHE, plan=plan(*values), **more)  # type: ignore[arg-type]


def with_field(
    words: Words, spec: FieldSpec, value: FieldValue = None, **more: object
) -> tuple[Element, ...]:
    """The elements of a form of one field between the title and the notes."""
    form = replace(SCHEMA, fields=(spec,))
    made = plan({spec.key: value, "other": "x"})
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=made, **more)  # type: ignore[arg-type]
    return report.elements[1:-1]


def test_a_filled_schema_reads_as_designed(words: Words) -> None:
    report = schema(words, VALUES)
    assert report.elements == (
        Title(
            text="Mit handlingsskema",
            name="Birthe Egelund (fiktiv)",
            aside=("Plejecenter Åløkke · Leder af medarbejdere",),
        ),
        Sentence(
            parts=(
                Part(text="Når", is_marked=True),
                Part(text=" en medarbejder stopper mig på gangen med et spørgsmål om en borger, "),
                Part(text="så", is_marked=True),
                Part(text=" spørger jeg først, hvad borgeren selv og netværket kan bidrage med."),
            )
        ),
        Heading(text="Værdi"),
        Fields(
            cells=(
                Cell(label="For medarbejdere", text="De får tid til at tænke selv og ejer løsningen."),
                Cell(label="For borgere", text="De bliver mødt som nogen, der kan."),
                Cell(label="For mig selv", text="Jeg leder fagligheden frem for at løse opgaverne."),
            ),
            widths=(1.0, 1.0, 1.0),
            rule=Rule.THICK,
        ),
        Heading(text="Sådan kommer jeg i gang"),
        Fields(
            cells=(
                Cell(label="Første skridt", text="Jeg prøver det på morgenmødet."),
                Cell(label="Hvornår", text="Mandag 18. januar"),
                Cell(label="Hvem er med", text="Teamkoordinatorerne"),
            ),
            widths=(1.75, 1.125, 1.125),
        ),
        Fields(
            cells=(
                Cell(label="Hvad ser vi efter?", text="Hvor ofte fandt vi en ressource?"),
                Cell(label="Opfølgning", text="Lørdag 12. februar 2028"),
                Cell(label="Makker", text="Erik Holm (fiktiv)"),
            ),
            widths=(1.75, 1.125, 1.125),
        ),
        Choices(
            label="Handlingen gælder",
            choices=(Choice(label="min egen enhed", is_chosen=True), Choice(label="helheden")),
        ),
        Heading(text="Balancen", note="Hvor ligger handlingen?"),
        Scale(pole_a="Selvbestemmelse", pole_b="Fælles retning", steps=11, chosen=4),
        WritingLines(label="Egne noter", least=2, most=5),
    )


def test_the_header_and_foot_say_which_day_it_is_and_who_may_see_it(words: Words) -> None:
    report = schema(words, VALUES)
    assert report.kicker == "Lederdag: mobilisering af borgernes ressourcer"
    assert report.context == "Torsdag den 14. januar 2027 · næste gang torsdag den 18. marts 2027"
    assert report.foot == "Dit eget ark. Du bestemmer, hvem der ser det."
    assert report.edition == "Handlingsskema, udgave 3"
    assert report.page_of == "side {page} af {pages}"
    assert report.title == "Handlingsskema – Lederdag: mobilisering af borgernes ressourcer"
    assert (report.continued_name, report.continued_word) == ("Birthe Egelund (fiktiv)", "– fortsat")


def test_a_day_without_dates_names_the_client_instead(words: Words) -> None:
    day = replace(DAY, workshop=replace(DAY.workshop, held_on=None, next_on=None))
    report = filled_schema(day, words, form=SCHEMA, participant=BIRTHE, plan=plan(VALUES))
    assert report.context == "Eksempel Kommune · Omsorg"
    assert Cell(label="Hvornår", text="Mandag 18. januar 2027") in report.elements[5].cells  # type: ignore[union-attr]


def test_a_field_for_the_facilitator_alone_is_never_on_it(words: Words) -> None:
    report = schema(words, {**VALUES, "secret": "HEMMELIGT"})
    assert "HEMMELIGT" not in repr(report)
    assert "Kun for os" not in repr(report)


def test_a_schema_without_a_word_is_a_sheet_with_the_leaders_name(words: Words) -> None:
    report = filled_schema(DAY, words, form=SCHEMA, participant=ERIK, plan=None)
    assert report.elements[0] == Title(
        text="Mit handlingsskema", name="Erik Holm (fiktiv)", aside=("Hjemmepleje Nord · Chef",)
    )
    assert report.elements[1] == Prompts(
        prompts=(Prompt(word="Når …", lines=2), Prompt(word="så …", lines=2))
    )
    assert Scale(pole_a="Selvbestemmelse", pole_b="Fælles retning") in report.elements


def test_a_leader_of_whom_only_the_name_is_known_has_no_line_under_it(words: Words) -> None:
    report = filled_schema(DAY, words, form=SCHEMA, participant=Participant(id="x", name="X"), plan=None)
    assert report.elements[0] == Title(text="Mit handlingsskema", name="X")


def test_half_a_sentence_keeps_lines_for_the_other_half(words: Words) -> None:
    report = schema(words, {Core.OCCASION: "mødet begynder"})
    assert report.elements[1] == Prompts(
        prompts=(Prompt(word="Når …", text="mødet begynder"), Prompt(word="så …", lines=2))
    )


def test_empty_fields_can_be_left_out(words: Words) -> None:
    report = schema(words, {Core.WHO: "Alle"}, empty_fields=EmptyFields.LEFT_OUT)
    fields = report.elements[5]
    assert isinstance(fields, Fields)
    assert fields.cells == (
        Cell(label="Første skridt", text="–"),
        Cell(label="Hvornår", text="–"),
        Cell(label="Hvem er med", text="Alle"),
    )


def test_further_actions_each_begin_a_page(words: Words) -> None:
    report = schema(words, VALUES, {Core.ACTION: "noget andet"})
    at = report.elements.index(PageBreak())
    assert report.elements[at + 1] == Title(text="Handling 2 af 2")
    assert report.elements[0] == Title(
        text="Mit handlingsskema",
        name="Birthe Egelund (fiktiv)",
        aside=("Plejecenter Åløkke · Leder af medarbejdere", "Handling 1 af 2"),
    )
    assert isinstance(report.elements[at - 1], WritingLines), "each action has lines for notes of its own"
    assert isinstance(report.elements[-1], WritingLines)


def test_never_more_than_three_actions(words: Words) -> None:
    report = schema(words, *[VALUES] * 5)
    assert report.elements.count(PageBreak()) == 2


def test_a_form_with_a_title_of_its_own_keeps_it(words: Words) -> None:
    form = replace(SCHEMA, title="Udviklingsplan")
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=None)
    assert report.elements[0].text == "Udviklingsplan"  # type: ignore[union-attr]
    assert report.edition == "Udviklingsplan, udgave 3"


def test_a_field_added_to_the_form_is_on_the_paper(words: Words) -> None:
    added = FieldSpec(key="hope", kind=FieldKind.LONG_TEXT, label="Mit håb", max_chars=100)
    form = replace(SCHEMA, fields=(added, *SCHEMA.fields))
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=plan({"hope": "Ro"}))
    assert report.elements[1] == Fields(cells=(Cell(label="Mit håb", text="Ro"),), widths=(1.0,))


def test_a_known_field_that_has_become_a_choice_is_laid_out_as_one(words: Words) -> None:
    option = Option(key="o", label="Mødet")
    spec = FieldSpec(key=Core.OCCASION, kind=FieldKind.CHOICE, label="Anledning", options=(option,))
    assert with_field(words, spec, "o") == (
        Choices(label="Anledning", choices=(Choice(label="Mødet", is_chosen=True),)),
    )


def test_a_form_with_only_one_half_of_the_sentence_has_only_that_prompt(words: Words) -> None:
    spec = FieldSpec(key=Core.ACTION, kind=FieldKind.LONG_TEXT, label="Handling")
    assert with_field(words, spec, "ringer jeg") == (
        Prompts(prompts=(Prompt(word="så …", text="ringer jeg"),)),
    )


def test_a_form_with_one_field_of_the_start_has_one_row(words: Words) -> None:
    spec = FieldSpec(key=Core.BUDDY, kind=FieldKind.PERSON, label="Makker")
    assert with_field(words, spec, "En udefra") == (
        Heading(text="Sådan kommer jeg i gang"),
        Fields(cells=(Cell(label="Makker", text="En udefra"),), widths=(1.125,)),
    )


def test_small_fields_share_a_row_of_four(words: Words) -> None:
    kinds = (FieldKind.SHORT_TEXT, FieldKind.NUMBER, FieldKind.DATE, FieldKind.PERSON)
    fields = tuple(FieldSpec(key=f"k{n}", kind=kind, label=f"L{n}") for n, kind in enumerate(kinds))
    form = replace(SCHEMA, fields=fields)
    made = plan({"k0": "kort", "k1": 2.5, "k2": "ikke en dato", "k3": "birthe"})
    elements = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=made).elements[1:-1]
    assert elements == (
        Fields(
            cells=(
                Cell(label="L0", text="kort"),
                Cell(label="L1", text="2,5"),
                Cell(label="L2", text="ikke en dato"),
            ),
            widths=(2.0, 1.0, 1.0),
        ),
        Fields(cells=(Cell(label="L3", text="Birthe Egelund (fiktiv)"),), widths=(1.0,)),
    )


@pytest.mark.parametrize(("value", "is_chosen"), [(True, True), (False, False), (None, False)])
def test_a_checkbox_is_a_box(words: Words, value: FieldValue, is_chosen: bool) -> None:
    spec = FieldSpec(key="agreed", kind=FieldKind.CHECKBOX, label="Aftalt med chefen")
    assert with_field(words, spec, value) == (
        Checklist(items=(Choice(label="Aftalt med chefen", is_chosen=is_chosen),)),
    )


def test_several_choices_are_several_boxes(words: Words) -> None:
    options = (Option(key="a", label="A"), Option(key="b", label="B"))
    spec = FieldSpec(key="many", kind=FieldKind.CHOICES, label="Flere", options=options)
    assert with_field(words, spec, ["b"]) == (
        Choices(label="Flere", choices=(Choice(label="A"), Choice(label="B", is_chosen=True))),
    )


@pytest.mark.parametrize("value", [None, 11, -1, "4", True])
def test_a_place_that_is_not_on_the_scale_is_not_marked(words: Words, value: FieldValue) -> None:
    spec = FieldSpec(key="s", kind=FieldKind.SCALE, label="S", pole_a="a", pole_b="b")
    assert with_field(words, spec, value)[1] == Scale(pole_a="a", pole_b="b")


ROWS = FieldSpec(
    key="rows",
    kind=FieldKind.ROWS,
    label="Skridt",
    help="Ét på hver linje.",
    columns=(Option(key="what", label="Hvad"), Option(key="when", label="Hvornår")),
    max_rows=2,
)


def test_repeated_rows_are_a_table(words: Words) -> None:
    columns = (Column(head="Hvad", width=1.0), Column(head="Hvornår", width=1.0))
    row = Row(cells=(TableCell(text="Ringe"), TableCell(text="")))
    assert with_field(words, ROWS, [{"what": "Ringe"}]) == (
        Heading(text="Skridt"),
        Table(columns=columns, rows=(row,)),
    )


def test_repeated_rows_that_are_empty_have_lines_to_write_on(words: Words) -> None:
    table = with_field(words, ROWS)[1]
    assert isinstance(table, Table)
    assert table.rows == (Row(cells=(TableCell(has_line=True), TableCell(has_line=True))),) * 2


def test_repeated_rows_that_are_left_out_are_a_bare_head(words: Words) -> None:
    table = with_field(words, ROWS, empty_fields=EmptyFields.LEFT_OUT)[1]
    assert isinstance(table, Table)
    assert table.rows == ()


def test_a_schema_in_english_speaks_english() -> None:
    words = load_words("en")
    spec = FieldSpec(key="k", kind=FieldKind.NUMBER, label="N", visibility=Visibility.PARTICIPANTS)
    form = replace(SCHEMA, title="Action schema", fields=(*SCHEMA.fields[:2], spec))
    made = plan({**VALUES, "k": 2.5})
    report = filled_schema(DAY, words, form=form, participant=BIRTHE, plan=made)
    assert report.language == "en"
    assert report.context == "Thursday 14 January 2027 · next time Thursday 18 March 2027"
    assert report.elements[0].text == "My action schema"  # type: ignore[union-attr]
    assert report.elements[2] == Fields(cells=(Cell(label="N", text="2.5"),), widths=(1.0,))
