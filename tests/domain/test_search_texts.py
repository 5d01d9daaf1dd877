"""What can be found, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FieldValue
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Participant
from facilitator_app.domain.search_texts import (
    EXCERPT_CHARS,
    MOST_WORDS,
    FoundKind,
    Known,
    excerpt_of,
    marks_in,
    text_of,
    texts_of,
    typed_words,
)
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.workshop import Attachment
from tests.day import ANSWER, DILEMMA, SCHEMA, TOOL

FORMS = {form.id: form for form in (SCHEMA, TOOL, ANSWER)}
KNOWN = Known(FORMS, frozenset({"p-1"}))
OUTPUT = Output(
    id="o",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen",
)
PLAN = ActionPlan(id="a", workshop_id="w", participant_id="p-1", form_id="f-action")


def marked(text: str, *words: str) -> list[str]:
    return [text[start:end] for start, end in marks_in(text, words)]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", ()),
        ("   ", ()),
        ("Åben dør", ("Åben", "dør")),
        ("LUS-koncept", ("LUS", "koncept")),
        ('"nabo*" NEAR(x) -y', ("nabo", "NEAR", "x", "y")),
        ("🙂 🎈", ()),
        ("a\u030aben", ("åben",)),
        ("nabo_en", ("nabo", "en")),
    ],
)
def test_words_are_letters_and_digits(typed: str, words: tuple[str, ...]) -> None:
    assert typed_words(typed) == words


def test_what_is_beyond_measure_is_cut() -> None:
    assert len(typed_words("a " * 50_000)) == MOST_WORDS
    assert [len(word) for word in typed_words("a" * 50_000)] == [64]


def test_marks_stand_on_the_beginnings_of_words_whatever_the_case() -> None:
    assert marked("Åbne døre, åbent sind, vidåben", "åb") == ["Åb", "åb"]
    assert marked("Aben", "åben") == []
    assert marked("nabo naboen", "nabo", "naboe") == ["nabo", "naboe"]
    assert marked("İstanbul", "ist") == []


def test_an_excerpt_is_the_line_that_has_most_of_the_words() -> None:
    found = excerpt_of("Anledning om mad\nHandling med   nabo og mad", ("nabo", "mad"))
    assert found.text == "Handling med nabo og mad"
    assert [found.text[a:b] for a, b in found.marks] == ["nabo", "mad"]


def test_an_excerpt_of_a_long_text_is_cut_round_the_first_word() -> None:
    long = "ord " * 100 + "nabo " + "mere " * 100
    found = excerpt_of(long, ("nabo",))
    assert found.text.startswith("… ord")
    assert found.text.endswith(" …")
    assert "nabo" in found.text
    assert len(found.text) <= EXCERPT_CHARS + 4
    assert excerpt_of("x" * 200 + " nabo", ("nabo",)).text == "… nabo"
    assert excerpt_of("nabo " + "x" * 200, ("nabo",)).text.startswith("nabo")
    assert excerpt_of("", ("nabo",)).text == ""


def test_a_half_typed_line_is_found_like_one_that_is_said() -> None:
    assert [one.text for one in texts_of(OUTPUT, KNOWN)] == ["Naboen"]
    assert texts_of(replace(OUTPUT, is_draft=True), KNOWN) == texts_of(OUTPUT, KNOWN)


def test_an_output_says_its_value_and_who_but_no_id() -> None:
    assert text_of(replace(OUTPUT, who="Jette"), FoundKind.OUTPUT, KNOWN) == "Naboen\nJette"
    assert text_of(replace(OUTPUT, who="p-1"), FoundKind.OUTPUT, KNOWN) == "Naboen"
    rows = replace(OUTPUT, value=[{"a": "Nabo", "b": "", "c": "Ven"}, {"a": "Kirken"}])
    assert text_of(rows, FoundKind.OUTPUT, KNOWN) == "Nabo · Ven\nKirken"


def test_an_output_to_a_question_that_has_gone_is_still_found() -> None:
    assert text_of(replace(OUTPUT, field_key="gone"), FoundKind.OUTPUT, KNOWN) == "Naboen"
    assert text_of(replace(OUTPUT, form_id="gone"), FoundKind.OUTPUT, KNOWN) == "Naboen"
    assert (
        text_of(replace(OUTPUT, field_key="position", form_id="f-answer", value=3), FoundKind.OUTPUT, KNOWN)
        == ""
    )


def test_an_action_schema_says_what_was_written_and_not_what_was_chosen() -> None:
    values: dict[str, FieldValue] = {
        "action": "Ringe til naboen",
        "buddy": "Kim",
        "serves": "own_unit",
        "by_when": "2027-03-15",
        "balance": 4,
        "gone": "Forsvundet",
    }
    plan = replace(PLAN, items=(ActionItem(id="i", values=values),))
    assert text_of(plan, FoundKind.ACTION, KNOWN) == "Ringe til naboen\nKim"
    with_id = replace(PLAN, items=(ActionItem(id="i", values={"buddy": "p-1"}),))
    assert texts_of(with_id, KNOWN) == ()
    assert texts_of(replace(plan, form_id="gone"), KNOWN) == ()


def test_a_choice_is_found_by_its_label() -> None:
    chosen = replace(OUTPUT, form_id="f-action", field_key="serves", value="own_unit")
    assert text_of(chosen, FoundKind.OUTPUT, KNOWN) == "Egen enhed"
    several = replace(chosen, value=["whole", "noget tredje"])
    assert text_of(several, FoundKind.OUTPUT, KNOWN) == "Helheden\nnoget tredje"


def test_a_slide_is_found_by_its_text_without_signs_and_by_the_own_notes_apart() -> None:
    content = TextContent(heading="Formål", body=("- **Spotte** ressourcer",))
    slide = Slide(
        id="s", workshop_id="w", block_id="b", position=1.0, content=content, notes="Sig godmorgen."
    )
    kinds = {one.kind: one.text for one in texts_of(slide, KNOWN)}
    assert kinds == {FoundKind.SLIDE: "Formål\nSpotte ressourcer", FoundKind.OWN_NOTES: "Sig godmorgen."}


def test_people_themes_and_dilemmas_are_found_by_what_they_are_called() -> None:
    person = Participant(id="p", name="Åse Ågård (fiktiv)", unit="Åløkke", title="Leder")
    assert text_of(person, FoundKind.PARTICIPANT, KNOWN) == "Åse Ågård (fiktiv)\nLeder\nÅløkke"
    assert text_of(Theme(id="t", workshop_id="w", name="Pårørende"), FoundKind.THEME, KNOWN) == "Pårørende"
    assert "Han vil selv hente sine varer." in text_of(DILEMMA, FoundKind.DILEMMA, KNOWN)


def test_other_records_are_not_found() -> None:
    assert texts_of(Attachment(id="x", name="n", media_type="m", content=b""), KNOWN) == ()


@given(text=st.text(max_size=300), typed=st.text(max_size=30))
def test_marks_are_inside_the_excerpt(text: str, typed: str) -> None:
    found = excerpt_of(text, typed_words(typed))
    assert all(0 <= start < end <= len(found.text) for start, end in found.marks)
    assert "\n" not in found.text
