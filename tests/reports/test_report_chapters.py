"""The chapters of the client's report, what was asked twice, and what was said without names."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app import resources
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.agenda import BlockKind
from facilitator_app.domain.exercise import Exercise, Round
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, Option
from facilitator_app.domain.inject_events import InjectAct, InjectEvent
from facilitator_app.domain.privacy import Visibility
from facilitator_app.reports.build_people import people_by_group
from facilitator_app.reports.build_report import ALL_CHAPTERS, Chapter, full_report
from facilitator_app.reports.build_summary import summary
from facilitator_app.reports.day import Day
from facilitator_app.reports.faces import load_faces
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import (
    Element,
    Heading,
    Quote,
    Sayings,
    Table,
)
from facilitator_app.reports.model_charts import Bars, Dots
from facilitator_app.reports.pages import PageSetter
from tests.reports.boxes import assert_well_set
from tests.reports.days import BALANCE, BLOCKS, DAY, DILEMMA, output, text

POSITION = FieldSpec(
    key="position", kind=FieldKind.SCALE, label="Vores plads", pole_a="V", pole_b="H", steps=3
)
ASKED = replace(DILEMMA, fields=(POSITION, *DILEMMA.fields))
TOOL = FormSpec(
    id="tool",
    key="tool",
    use=FormUse.MOBILISATION_TOOL,
    title="Mobiliseringsværktøj",
    fields=(text("spotted", "Borgerens egne", visibility=Visibility.PROJECTOR),),
)
SAID = (
    *(output(n, ASKED, "position", 0, round_number=1, group_id="g1") for n in range(5)),
    *(output(10 + n, ASKED, "position", 2, round_number=2, group_id="g1") for n in range(5)),
    output(20, ASKED, "option", "a", round_number=1),
    output(21, ASKED, "option", "b", round_number=2),
    output(22, ASKED, "argument", "Først mente vi det", round_number=1),
    output(23, ASKED, "argument", "Nu mener vi noget andet", round_number=2),
)
TWICE = replace(
    DAY, forms=(ASKED,), blocks=(replace(BLOCKS[0], asks_twice=True), BLOCKS[1]), outputs=SAID, themes=()
)


def elements(day: Day, words: Words, *chapters: Chapter) -> tuple[Element, ...]:
    return full_report(day, words, chapters=frozenset(chapters)).elements


def test_without_chapters_the_report_is_title_purpose_and_figures(words: Words) -> None:
    kinds = [type(element).__name__ for element in elements(DAY, words)]
    assert kinds == ["Title", "Paragraph", "Heading", "Paragraph", "Paragraph", "Figures"]


def test_each_chapter_brings_what_it_says_and_nothing_else(words: Words) -> None:
    tool = output(40, TOOL, "spotted", "Naboen")
    questions = replace(DILEMMA, id="questions", use=FormUse.QUESTIONS)
    asked = output(41, questions, "argument", "Et svar til")
    day = replace(
        DAY, forms=(*DAY.forms, TOOL, questions), outputs=(*DAY.outputs, tool, asked), events=EVENTS
    )
    bare = elements(day, words)
    whole = elements(day, words, *Chapter)
    apart = [
        elements(day, words, chapter)[len(bare) :] for chapter in Chapter if chapter is not Chapter.THEMES
    ]
    assert all(apart)
    assert all(element in whole for chapter in apart for element in chapter)
    themes = elements(day, words, Chapter.VOTES, Chapter.THEMES)[len(bare) :]
    assert len(whole) == len(bare) + sum(len(chapter) for chapter in apart) + len(themes) - len(
        elements(day, words, Chapter.VOTES)[len(bare) :]
    )
    assert full_report(day, words).elements == whole
    assert frozenset(Chapter) == ALL_CHAPTERS


EVENTS = (
    InjectEvent(
        at=datetime(2027, 1, 14, 9, 40, tzinfo=UTC),
        act=InjectAct.GIVEN,
        text="Naboen ringer",
        block_id="talk",
    ),
)


def test_places_and_choices_are_told_before_and_after(words: Words) -> None:
    found = elements(TWICE, words, Chapter.DILEMMAS)
    note = "Én prik er ét svar. Uden navne."
    at = found.index(Heading(text="Vores plads · Før drøftelsen", note=note, level=3))
    assert found[at + 1] == Dots(pole_a="V", pole_b="H", counts=(5, 0, 0))
    assert found[at + 2] == Heading(text="Vores plads · Efter drøftelsen", note=note, level=3)
    assert found[at + 3] == Dots(pole_a="V", pole_b="H", counts=(0, 0, 5))
    assert found[at + 4] == Heading(text="Vi vælger", level=3)
    shifts, groups = (element for element in found if isinstance(element, Table))
    assert [[cell.text for cell in row.cells] for row in shifts.rows] == [
        ["A", "1", "0", "−1"],
        ["B", "0", "1", "+1"],
    ]
    (row,) = groups.rows
    assert row.cells[2].text == "Før: A\nEfter: B"
    assert row.cells[3].text == "Før: Først mente vi det\nEfter: Nu mener vi noget andet"


def test_a_choice_that_was_made_once_is_bars_that_say_when(words: Words) -> None:
    once = replace(TWICE, outputs=(SAID[10], replace(SAID[11], id="early", round_number=0)))
    found = elements(once, words, Chapter.DILEMMAS)
    labels = [e.text for e in found if isinstance(e, Heading) and e.level == 3]
    assert labels == ["Vi vælger", "Vi vælger · Før drøftelsen"]
    assert [sum(bar.value for bar in e.bars) for e in found if isinstance(e, Bars)] == [1, 1]


def test_rounds_of_an_exercise_are_not_before_and_after(words: Words) -> None:
    exercise = Exercise(id="x", key="x", title="X", rounds=(Round(number=1), Round(number=2)))
    block = replace(TWICE.blocks[0], exercise_id="x")
    found = elements(replace(TWICE, blocks=(block,), exercises=(exercise,)), words, Chapter.DILEMMAS)
    assert Dots(pole_a="V", pole_b="H", counts=(5, 0, 5)) in found


def test_other_questions_are_told_before_and_after(words: Words) -> None:
    form = replace(ASKED, use=FormUse.BALANCE)
    found = elements(replace(TWICE, forms=(form,)), words, Chapter.BALANCE)
    at = found.index(Heading(text="Vores argument · Før drøftelsen", level=3))
    assert found[at + 1] == Sayings(quotes=(Quote(text="Først mente vi det", source="Gruppe 1 · Nord"),))


@pytest.mark.parametrize("use", FormUse)
def test_an_anonymous_block_has_no_group_names_on_any_paper(use: FormUse) -> None:
    words = load_words("da")
    form = replace(ASKED, use=use)
    block = replace(BLOCKS[0], is_anonymous=True, kind=BlockKind.DISCUSSION)
    said = tuple(replace(one, theme_ids=("t1",), round_number=0) for one in SAID)
    answer = replace(said[-1], id="answer", inject_key=EVENTS[0].ref)
    day = replace(DAY, forms=(form,), blocks=(block,), outputs=(*said, answer), events=EVENTS)
    for report in (full_report(day, words), summary(day, words)):
        assert "Gruppe 1" not in repr(report)
    if use is not FormUse.ACTION_SCHEMA:
        assert "Nu mener vi noget andet" in repr(full_report(day, words))
    named = replace(day, blocks=(replace(block, is_anonymous=False),))
    assert "Gruppe 1" in repr(full_report(named, words)) or use is FormUse.DECISIONS


def test_what_one_block_says_without_names_leaves_another_its_own(words: Words) -> None:
    hidden = replace(BLOCKS[0], id="quiet", is_anonymous=True)
    said = (
        output(1, DILEMMA, "argument", "Med navn"),
        output(2, DILEMMA, "argument", "Uden navn", block_id="quiet"),
        output(3, DILEMMA, "option", "a", block_id="quiet"),
        output(4, TOOL, "spotted", "Naboen", block_id="quiet"),
    )
    day = replace(DAY, forms=(DILEMMA, TOOL), blocks=(*BLOCKS, hidden), outputs=said)
    found = elements(day, words, Chapter.DILEMMAS)
    (table,) = (element for element in found if isinstance(element, Table))
    assert [[cell.text for cell in row.cells] for row in table.rows] == [["Gruppe 1 · Nord", "Med navn"]]
    assert found[-1] == Sayings(quotes=(Quote(text="Uden navn"),))
    tools = elements(day, words, Chapter.TOOLS)
    assert tools[-1] == Sayings(quotes=(Quote(text="Naboen"),))


def test_words_without_names_are_told_before_and_after_too(words: Words) -> None:
    quiet = replace(TWICE, blocks=(replace(TWICE.blocks[0], is_anonymous=True),))
    found = elements(quiet, words, Chapter.DILEMMAS)
    assert found[-2:] == (
        Heading(text="Vores argument · Efter drøftelsen", level=3),
        Sayings(quotes=(Quote(text="Nu mener vi noget andet"),)),
    )


def test_an_action_that_serves_several_counts_for_each(words: Words) -> None:
    serves = FieldSpec(
        key="serves",
        kind=FieldKind.CHOICES,
        label="Handlingen gælder",
        options=(Option(key="own", label="min egen enhed"), Option(key="whole", label="helheden")),
    )
    schema = replace(DAY.forms[0], fields=(serves,))
    item = replace(DAY.plans[0].items[0], values={"serves": ["own", "whole"]})
    plans = tuple(replace(DAY.plans[0], id=f"p{n}", items=(item,)) for n in range(5))
    found = elements(replace(DAY, forms=(schema,), outputs=(), plans=plans), words, Chapter.ACTIONS)
    (bars,) = (element for element in found if isinstance(element, Bars))
    assert [bar.value for bar in bars.bars] == [5, 5]


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.text(max_size=200), repeat=st.integers(1, 25), language=st.sampled_from(("da", "en")))
def test_a_report_of_any_text_stays_within_the_margins(said: str, repeat: int, language: str) -> None:
    breaker = LineBreaker(load_faces(resources.path("fonts")), language)
    words = load_words(language)
    long = said * repeat
    tool = output(40, TOOL, "spotted", long, block_id="lunch", round_number=1)
    outputs = tuple(
        replace(one, value=long, theme_ids=("t1",)) if one.field_key == "argument" else one for one in SAID
    )
    day = replace(
        TWICE,
        workshop=replace(DAY.workshop, title=long, purpose=long),
        forms=(replace(ASKED, title=long), TOOL, BALANCE),
        themes=tuple(replace(theme, name=long) for theme in DAY.themes),
        outputs=(*outputs, tool),
        events=tuple(replace(event, text=long) for event in EVENTS),
        participants=tuple(replace(person, name=long, unit=long) for person in DAY.participants),
        groups=tuple(replace(group, name=long) for group in DAY.groups),
    )
    for report in (full_report(day, words), people_by_group(day, words)):
        assert_well_set(PageSetter(breaker).pages(report), breaker)
