"""The summary of the day: what was said, without anything that was not meant to be shared."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormUse
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.privacy import Visibility, may_be_seen
from facilitator_app.reports.build_run_sheet import participants_agenda
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.model import (
    Column,
    Face,
    Figure,
    Figures,
    Heading,
    PageBreak,
    Paragraph,
    Quote,
    Quotes,
    Row,
    Sayings,
    Table,
    TableCell,
    Title,
)
from facilitator_app.reports.model_charts import Bar, Bars, Dots
from tests.ballots import hands
from tests.reports.days import BALANCE, DAY, DECISIONS, DILEMMA, output, text


def test_the_summary_reads_as_designed(words: Words) -> None:
    elements = summary(DAY, words).elements
    assert elements[:3] == (
        Title(text="Lederdag: mobilisering af borgernes ressourcer"),
        Paragraph(text="Dagen giver en ramme.", face=Face.LEAD),
        Heading(text="Dagens program"),
    )
    assert elements[4:] == (
        PageBreak(),
        Title(text="Det talte vi om"),
        Paragraph(
            text="2 ledere i 2 grupper arbejdede med at spotte ressourcer og balancen mellem"
            " selvbestemmelse og fælles retning.",
            face=Face.LEAD,
        ),
        Figures(
            figures=(
                Figure(number="2", label="grupper"),
                Figure(number="11", label="svar fra grupperne"),
                Figure(number="2", label="temaer"),
                Figure(number="1", label="leder med en handling"),
            )
        ),
        Heading(text="Temaer efter prioritering", note="4 hænder i alt"),
        Bars(bars=(Bar(label="Spørg, før vi handler", value=4),)),
        Heading(text="Spørg, før vi handler"),
        Quotes(quotes=(Quote(text="Vi svarer, før vi har spurgt.", source="Gruppe 1 · Nord"),)),
        Heading(text="Dilemma: Varerne"),
        Heading(text="Hvor står din enhed i dag?", note="Én prik er ét svar. Uden navne.", level=3),
        Dots(pole_a="Selvbestemmelse", pole_b="Fælles retning", counts=(1, 1, 1, 1, 1)),
        Heading(text="Aftaler"),
        Table(
            columns=(
                Column(head="Hvad", width=94.0),
                Column(head="Hvem", width=44.0),
                Column(head="Hvornår", width=32.0),
            ),
            rows=(
                Row(
                    cells=(
                        TableCell(text="Hver enhed prøver ét spørgsmål"),
                        TableCell(text="Alle ledere"),
                        TableCell(text=""),
                    )
                ),
                Row(
                    cells=(
                        TableCell(text="Overblik deles"),
                        TableCell(text="Frivillighed"),
                        TableCell(text="Fredag 12. februar"),
                    )
                ),
            ),
        ),
        Heading(text="Næste gang"),
        Paragraph(text="Vi ses torsdag den 18. marts 2027."),
        Title(text="Punkt for punkt"),
        Heading(text="Dilemma: Varerne"),
        Heading(text="Vi vælger", level=3),
        Bars(bars=(Bar(label="A", value=0), Bar(label="B", value=1))),
        Heading(text="Vores argument", level=3),
        Sayings(quotes=(Quote(text="Vi svarer, før vi har spurgt.", source="Gruppe 1 · Nord"),)),
        Heading(text="Tidligere spørgsmål", level=3),
        Sayings(quotes=(Quote(text="Et gammelt svar", source=""),)),
    )


def test_the_foot_says_that_personal_schemas_are_not_in_it(words: Words) -> None:
    report = summary(DAY, words)
    assert report.foot == "Til deltagerne. Personlige handlingsskemaer er ikke med."
    assert report.kicker == "Opsamling fra dagen"
    assert "HEMMELIGT" not in repr(report)


def test_no_word_of_an_action_schema_is_in_it(words: Words) -> None:
    written = repr(summary(DAY, words))
    for value in DAY.plans[0].items[0].values.values():
        assert not isinstance(value, str) or len(value) < 6 or value not in written


def test_an_empty_day_is_a_page_that_says_so(words: Words) -> None:
    bare = replace(
        DAY,
        participants=(),
        groups=(),
        blocks=(),
        plans=(),
        outputs=(),
        themes=(),
        workshop=replace(DAY.workshop, held_on=None, next_on=None),
    )
    nothing = Paragraph(text="Der er ingen svar, temaer eller handlinger fra dagen endnu.")
    assert summary(bare, words).elements == (Title(text="Det talte vi om"), nothing)
    assert summary(bare, words).context == "Lederdag: mobilisering af borgernes ressourcer"


def test_a_day_of_which_nothing_has_come_says_so_under_its_programme(words: Words) -> None:
    workshop = replace(DAY.workshop, next_on=None)
    elements = summary(replace(DAY, workshop=workshop, plans=(), outputs=(), themes=()), words).elements
    assert PageBreak() not in elements
    assert elements[-2:] == (
        Heading(text="Det talte vi om"),
        Paragraph(text="Der er ingen svar, temaer eller handlinger fra dagen endnu."),
    )


def test_a_day_without_groups_does_not_say_who_worked_with_what(words: Words) -> None:
    elements = summary(replace(DAY, groups=()), words).elements
    at = elements.index(Title(text="Det talte vi om"))
    assert isinstance(elements[at + 1], Figures)


def test_a_day_without_a_purpose_begins_with_its_programme(words: Words) -> None:
    elements = summary(replace(DAY, workshop=replace(DAY.workshop, purpose="")), words).elements
    assert elements[1] == Heading(text="Dagens program")


def test_fewer_than_five_places_are_not_drawn(words: Words) -> None:
    outputs = (output(1, BALANCE, "place", 9), *(output(2 + n, BALANCE, "place", n) for n in range(4)))
    elements = summary(replace(DAY, outputs=outputs), words).elements
    assert not any(isinstance(element, Dots) for element in elements)
    assert Paragraph(text="Færre end 5 svar. Fordelingen vises ikke.", face=Face.HELP) in elements


def test_a_scale_that_was_answered_in_words_is_not_counted(words: Words) -> None:
    outputs = tuple(output(n, BALANCE, "place", "midt imellem") for n in range(5))
    elements = summary(replace(DAY, outputs=outputs), words).elements
    assert not any(isinstance(element, Dots) for element in elements)


def test_several_chosen_options_count_one_each(words: Words) -> None:
    option_field = replace(DILEMMA.fields[0], kind=FieldKind.CHOICES)
    form = replace(DILEMMA, fields=(option_field,))
    day = replace(DAY, forms=(form,), outputs=(output(1, form, "option", ["a", "b"]),), themes=())
    assert Bars(bars=(Bar(label="A", value=1), Bar(label="B", value=1))) in summary(day, words).elements


def test_rows_and_boxes_are_quoted_in_words(words: Words) -> None:
    fields = (
        FieldSpec(key="rows", kind=FieldKind.ROWS, label="Rækker", columns=tuple(DILEMMA.fields[0].options)),
        FieldSpec(key="box", kind=FieldKind.CHECKBOX, label="Afkrydset"),
        FieldSpec(key="many", kind=FieldKind.NUMBER, label="Antal"),
    )
    form = replace(DILEMMA, fields=fields)
    outputs = (
        output(1, form, "rows", [{"a": "Anna", "b": "møder"}, {"b": "alene"}]),
        output(2, form, "box", True),
        output(3, form, "many", 2_000_000),
    )
    quotes = [
        e
        for e in summary(replace(DAY, forms=(form,), outputs=outputs), words).elements
        if isinstance(e, Sayings)
    ]
    assert [quote.text for one in quotes for quote in one.quotes] == ["Anna · møder\nalene", "Ja", "2000000"]


def test_each_dilemma_has_its_own_distribution_between_its_own_poles(words: Words) -> None:
    position = FieldSpec(key="position", kind=FieldKind.SCALE, label="Vores plads", pole_a="V", pole_b="H")
    form = replace(DILEMMA, fields=(position, DILEMMA.fields[0]))
    first = Dilemma(
        id="d1", title="Varerne", statement="Han vil selv.", pole_a="Tryghed", pole_b="Egen vej", position=2
    )
    second = replace(first, id="d2", title="Døren", pole_a="Svar nu", options=("Ja", "Nej"), position=1)
    said = [output(n, form, "position", n % 5, dilemma_id=("d1", "d2")[n // 5]) for n in range(10)]
    outputs = (*said, output(20, form, "option", "b", dilemma_id="d2"), output(21, form, "option", "a"))
    elements = summary(
        replace(DAY, forms=(form,), dilemmas=(first, second), outputs=outputs, themes=()), words
    ).elements
    dots = [(e.pole_a, e.pole_b, sum(e.counts)) for e in elements if isinstance(e, Dots)]
    assert dots == [("Svar nu", "Egen vej", 5), ("Tryghed", "Egen vej", 5)]
    titles = [e.text for e in elements if isinstance(e, Heading) and e.level == 3]
    assert titles == ["Døren", "Vores plads", "Vi vælger", "Varerne", "Vores plads", "Vi vælger"]
    assert elements[elements.index(Heading(text="Døren", level=3)) + 1] == Paragraph(
        text="Han vil selv.", face=Face.WORDS
    )
    assert Bars(bars=(Bar(label="A · Ja", value=0), Bar(label="B · Nej", value=1))) in elements
    assert Bars(bars=(Bar(label="A", value=1), Bar(label="B", value=0))) in elements


def test_an_answer_without_a_dilemma_belongs_to_the_only_one_of_its_block(words: Words) -> None:
    dilemma = Dilemma(id="d1", title="Varerne", statement="S", pole_a="A", pole_b="B", options=("Ja", "Nej"))
    block = replace(DAY.blocks[0], dilemma_ids=("d1",))
    day = replace(DAY, blocks=(block,), dilemmas=(dilemma,), outputs=(output(1, DILEMMA, "option", "b"),))
    assert (
        Bars(bars=(Bar(label="A · Ja", value=0), Bar(label="B · Nej", value=1)))
        in summary(day, words).elements
    )


def test_of_many_answers_some_are_told_those_seen_by_the_room_first_and_of_all_groups(words: Words) -> None:
    outputs = (
        *(output(n, DILEMMA, "argument", f"Nord {n}", theme_ids=("t1",)) for n in range(5)),
        *(output(5 + n, DILEMMA, "argument", f"Syd {n}", group_id="g2") for n in range(3)),
        output(9, DILEMMA, "argument", "Vist", is_shown=True),
    )
    elements = summary(replace(DAY, outputs=outputs), words).elements
    (under_theme,) = (e for e in elements if isinstance(e, Quotes))
    (under_question,) = (e for e in elements if isinstance(e, Sayings))
    assert [quote.text for quote in under_theme.quotes] == ["Nord 0", "Nord 1", "Nord 2", "Nord 3"]
    assert [q.text for q in under_question.quotes] == ["Nord 0", "Nord 1", "Nord 2", "Syd 0", "Syd 1", "Vist"]
    assert Heading(text="Spørg, før vi handler", note="Nogle af gruppernes svar om temaet") in elements
    note = "6 af 9 svar. Alle svar står i rapporten."
    assert Heading(text="Vores argument", note=note, level=3) in elements


def test_an_output_of_a_form_that_is_gone_is_left_out(words: Words) -> None:
    day = replace(DAY, forms=(), themes=(Theme(id="t1", workshop_id="w", name="T"),))
    assert "Vi svarer" not in repr(summary(day, words))


def test_a_form_of_one_field_gives_decisions_without_who(words: Words) -> None:
    form = replace(DECISIONS, fields=DECISIONS.fields[:1])
    day = replace(DAY, forms=(form,), outputs=(output(1, form, "decision", "Vi ringer"),), themes=())
    tables = [element for element in summary(day, words).elements if isinstance(element, Table)]
    assert tables[-1].rows == (
        Row(cells=(TableCell(text="Vi ringer"), TableCell(text=""), TableCell(text=""))),
    )


def test_a_second_form_for_decisions_that_nobody_used_adds_nothing(words: Words) -> None:
    other = replace(DECISIONS, id="other")
    day = replace(DAY, forms=(*DAY.forms, other))
    tables = [element for element in summary(day, words).elements if isinstance(element, Table)]
    assert len(tables[-1].rows) == 2


def test_decisions_of_a_day_without_a_date_have_the_year(words: Words) -> None:
    day = replace(DAY, workshop=replace(DAY.workshop, held_on=None))
    assert "Fredag 12. februar 2027" in repr(summary(day, words))


@given(
    visibility=st.sampled_from(Visibility),
    use=st.sampled_from(FormUse),
    is_draft=st.booleans(),
    is_archived=st.booleans(),
)
def test_nothing_above_its_class_reaches_a_shared_report(
    visibility: Visibility, use: FormUse, is_draft: bool, is_archived: bool
) -> None:
    words = load_words("da")
    spec = text("k", "Spørgsmål", visibility=visibility)
    fields = {"archived": (spec,), "fields": DILEMMA.fields} if is_archived else {"fields": (spec,)}
    form = replace(DILEMMA, use=use, **fields)
    said = output(1, form, "k", "MÆRKET", is_draft=is_draft, theme_ids=("t1",), is_shown=True)
    day = replace(DAY, forms=(form,), outputs=(said,))
    may = may_be_seen(visibility, Visibility.PARTICIPANTS) and not is_draft
    found = "MÆRKET" in repr(summary(day, words))
    assert found <= may
    assert not (use in {FormUse.DILEMMA_ANSWER, FormUse.OTHER} and may and not found)
    assert "MÆRKET" not in repr(participants_agenda(day, words))


def test_a_theme_of_what_participants_may_not_see_is_not_named(words: Words) -> None:
    private = replace(DILEMMA, fields=(text("k", "Spørgsmål", visibility=Visibility.FACILITATOR),))
    voted = Theme(id="t1", workshop_id="w", name="Sygemeldingen")
    empty = Theme(id="t2", workshop_id="w", name="Plads til tid")
    said = output(1, private, "k", "Kun for os", theme_ids=("t1",))
    count = hands({"t1": 4, "t2": 2})
    day = replace(DAY, forms=(private,), outputs=(said,), themes=(voted, empty), ballots=(count,))
    paper = repr(summary(day, words))
    assert "Sygemeldingen" not in paper
    assert "Plads til tid" in paper
    assert repr(Figure(number="1", label="tema")) in paper


def test_decisions_to_a_form_whose_questions_have_all_been_taken_out_have_no_rows(words: Words) -> None:
    form = replace(DECISIONS, fields=(), archived=DECISIONS.fields)
    said = output(1, form, DECISIONS.fields[0].key, "Vi ringer")
    day = replace(DAY, forms=(form,), outputs=(said,), themes=())
    assert [e for e in summary(day, words).elements if isinstance(e, Table)][-1].rows == ()


def test_a_place_between_the_last_two_of_a_scale_is_the_last(words: Words) -> None:
    steps = BALANCE.fields[0].steps
    said = tuple(output(n, BALANCE, BALANCE.fields[0].key, steps - 0.4) for n in range(5))
    dots = next(
        e for e in summary(replace(DAY, outputs=said, themes=()), words).elements if isinstance(e, Dots)
    )
    assert dots.counts[-1] == 5


def test_groups_of_several_divisions_are_not_added_up() -> None:
    again = tuple(replace(group, id=f"{group.id}-2", division=2) for group in DAY.groups)
    assert replace(DAY, groups=(*DAY.groups, *again)).table_count == len(DAY.groups) == 2
    assert replace(DAY, groups=()).table_count == 0
