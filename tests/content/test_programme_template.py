"""The shipped programme is whole in both languages, and what is wrong with a programme's files is told together."""

import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from facilitator_app.content.entries import Fault, FaultyContent
from facilitator_app.content.programme_template import (
    ProgrammeEvent,
    ProgrammeTemplate,
    instantiate_programme,
    load_programme,
    programme_names,
)
from facilitator_app.content.templates import shipped_root, template_names
from facilitator_app.content.words import LANGUAGES, load_words
from facilitator_app.domain.agenda import Block, BlockKind, ends_at_min, in_order, planned_spans
from facilitator_app.domain.chain import Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FormSpec, FormUse
from facilitator_app.domain.harvest import PrejectKey
from facilitator_app.domain.lus import CardSide, LusConcept, PhaseKind
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import RECORD_TYPES, Record
from facilitator_app.domain.slides import OutputsContent, Slide, TitleContent, content_texts
from facilitator_app.domain.working_days import is_working_day
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.problems import Refused
from facilitator_app.services.opening_slide import has_subtitle_of, has_title_of, opening_slide
from tests.fakes import FakeIds

R = TypeVar("R")
START = date(2027, 1, 14)
ALL_KINDS = set(WorkshopKind)
PROGRAMMES = {language: load_programme(language, root=shipped_root()) for language in LANGUAGES}
FILES = sorted((shipped_root() / "programme").rglob("*.toml"))
EVENTS = [(language, event) for language, one in PROGRAMMES.items() for event in one.events]
each_language = pytest.mark.parametrize("programme", list(PROGRAMMES.values()), ids=list(PROGRAMMES))
each_event = pytest.mark.parametrize(
    ("language", "event"), EVENTS, ids=[f"{language}-{event.key}" for language, event in EVENTS]
)


def of(records: tuple[Record, ...], kind: type[R]) -> list[R]:
    return [record for record in records if isinstance(record, kind)]


def made(programme: ProgrammeTemplate, starts_on: date | None = START) -> tuple[Record, ...]:
    return instantiate_programme(programme, new_id=FakeIds(), starts_on=starts_on)


def test_a_programme_is_no_template_of_a_single_workshop() -> None:
    assert programme_names(shipped_root()) == ("programme",)
    assert "programme" not in template_names(shipped_root())


@each_language
def test_the_programme_runs_for_two_years_with_workshops_of_every_type(programme: ProgrammeTemplate) -> None:
    kinds = [event.template.workshop.kind for event in programme.events]
    assert len(programme.events) >= 8
    assert set(kinds) == ALL_KINDS
    assert kinds.count(WorkshopKind.DIRECTION_MEETING) == 2
    assert (programme.events[0].months, programme.events[-1].months) == (0, 24)
    assert len(programme.programme.ambitions) == 8


@each_event
def test_the_blocks_of_each_workshop_add_up_to_its_times(language: str, event: ProgrammeEvent) -> None:
    day = event.template.workshop
    spans = planned_spans(
        in_order(event.template.blocks),
        starts_min=day.starts_min,
        later_starts_min=[span.starts_min for span in day.later_days],
    )
    last = day.later_days[-1].ends_min + 24 * 60 * len(day.later_days) if day.later_days else day.ends_min
    assert ends_at_min(spans, otherwise=0) == last
    assert [span.block.title for span in spans if span.gap_min] == []


@each_event
def test_every_block_has_a_goal_and_its_slides(language: str, event: ProgrammeEvent) -> None:
    blocks, slides = event.template.blocks, event.template.slides
    assert [block.title for block in blocks if not block.goal] == []
    assert [block.title for block in blocks if block.id not in {slide.block_id for slide in slides}] == []
    assert [block.title for block in blocks if not block.notes and block.kind is not BlockKind.BREAK] == []
    assert [block.title for block in blocks if not block.roles and block.kind is not BlockKind.BREAK] == []


@each_event
def test_the_title_of_each_workshop_stands_on_its_first_slide(language: str, event: ProgrammeEvent) -> None:
    first = opening_slide(event.template.blocks, event.template.slides)
    assert first is not None
    assert has_title_of(first, event.template.workshop)
    assert has_subtitle_of(first, event.template.workshop)


@each_event
def test_since_last_time_opens_every_workshop_but_the_first(language: str, event: ProgrammeEvent) -> None:
    opening = (BlockKind.WELCOME, BlockKind.BREAK)
    working = [block for block in in_order(event.template.blocks) if block.kind not in opening]
    takes_up = [block for block in working if block.takes_up_actions]
    assert takes_up == ([] if event.key == "opening" else working[:1])


@each_language
def test_groups_work_on_one_statement_each_at_several_workshops(programme: ProgrammeTemplate) -> None:
    rounds = [block for event in programme.events for block in event.template.blocks if block.statement_ids]
    assert len(rounds) == 4
    assert {one for block in rounds for one in block.statement_ids} == {s.id for s in programme.statements}
    assert 6 <= len(programme.statements) <= 8
    assert all(statement.explanation for statement in programme.statements)


@each_language
def test_the_chain_has_a_demand_of_every_level_in_every_area(programme: ProgrammeTemplate) -> None:
    assert 4 <= len(programme.areas) <= 6
    assert [(d.area_id, d.level) for d in programme.demands] == [
        (area.id, level) for area in programme.areas for level in LeadershipLevel
    ]


@each_language
def test_the_lus_concept_has_the_four_sides_the_six_themes_and_two_status_talks(
    programme: ProgrammeTemplate,
) -> None:
    concept = programme.concept
    kinds = [phase.kind for phase in concept.phases]
    assert kinds == [*list(PhaseKind)[:4], PhaseKind.STATUS, PhaseKind.STATUS]
    assert len(concept.themes) == 6
    assert {side: sum(card.side is side for card in concept.cards) for side in CardSide} == dict.fromkeys(
        CardSide, 5
    )
    assert all(card.question and len(card.text) <= 40 for card in concept.cards)


@each_language
def test_nothing_of_the_lus_forms_may_leave_the_two(programme: ProgrammeTemplate) -> None:
    uses = (FormUse.LUS_PREPARATION, FormUse.LUS_PLAN)
    forms = [form for form in programme.forms if form.use in uses]
    assert [form.use for form in forms] == list(uses)
    assert {field.visibility for form in forms for field in form.fields} == {Visibility.LEADER_CHIEF}
    asked = {block.form_id for event in programme.events for block in event.template.blocks}
    assert asked.isdisjoint(form.id for form in forms)


@each_language
def test_the_card_of_a_pre_ject_has_all_that_the_board_knows(programme: ProgrammeTemplate) -> None:
    (card,) = (form for form in programme.forms if form.use is FormUse.PREJECT)
    assert set(PrejectKey) <= {field.key for field in card.fields}
    trials = card.field(PrejectKey.TRIALS)
    assert trials is not None
    assert trials.kind is FieldKind.ROWS
    assert [column.key for column in trials.columns] == ["who", "what", "by_when"]


def test_both_languages_have_the_same_records() -> None:
    danish, english = PROGRAMMES.values()
    assert [record.id for record in danish.shared] == [record.id for record in english.shared]
    assert [(e.key, e.months, [(type(r), r.id) for r in e.template.records]) for e in danish.events] == [
        (e.key, e.months, [(type(r), r.id) for r in e.template.records]) for e in english.events
    ]
    assert [shape(form) for form in danish.forms] == [shape(form) for form in english.forms]
    assert [lengths(event) for event in danish.events] == [lengths(event) for event in english.events]
    assert keys(danish.concept) == keys(english.concept)


def shape(form: FormSpec) -> object:
    return [
        (f.key, f.kind, f.visibility, f.is_required, [o.key for o in (*f.options, *f.columns)])
        for f in form.fields
    ]


def lengths(event: ProgrammeEvent) -> object:
    day = event.template
    return (
        [(b.planned_min, b.kind, b.timing, b.form_id, b.dilemma_ids, b.statement_ids) for b in day.blocks],
        [(slide.content.kind, slide.block_id, len(content_texts(slide.content))) for slide in day.slides],
        [[(p.key, p.length_s) for p in exercise.phases] for exercise in day.exercises],
        [[len(exercise.injects), len(exercise.cases), len(exercise.roles)] for exercise in day.exercises],
        [(len(dilemma.options), len(dilemma.questions)) for dilemma in day.dilemmas],
    )


def keys(concept: LusConcept) -> object:
    return (
        [(phase.key, phase.kind) for phase in concept.phases],
        [theme.key for theme in concept.themes],
        [(card.key, card.side) for card in concept.cards],
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(shipped_root())))
def test_the_sentences_are_calm(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "!" not in text
    assert " ." not in text
    assert re.findall(r"[a-zæøå]  [a-zæøå]", text) == []
    assert "answers" not in text or "two_answers" in text


def test_a_programme_that_is_made_has_ids_of_its_own_and_points_only_at_itself() -> None:
    records = made(PROGRAMMES["da"])
    ids = {record.id for record in records}
    assert len(ids) == len(records)
    assert not any("/" in one for one in ids)
    assert list(records) == sorted(records, key=lambda record: RECORD_TYPES.index(type(record)))
    for block in of(records, Block):
        pointed = {block.workshop_id, *block.dilemma_ids, *block.statement_ids}
        assert pointed | ({block.form_id, block.exercise_id} - {None}) <= ids
    for slide in of(records, Slide):
        assert {slide.workshop_id, slide.block_id} <= ids
        if isinstance(slide.content, OutputsContent):
            assert slide.content.form_id in ids
    (concept,) = of(records, LusConcept)
    assert {concept.preparation_form_id, concept.plan_form_id} <= ids
    assert {demand.area_id for demand in of(records, Demand)} <= ids


def test_the_forms_are_there_once_for_all_workshops() -> None:
    records = made(PROGRAMMES["da"])
    forms = of(records, FormSpec)
    assert len({form.key for form in forms}) == len(forms)
    blocks = of(records, Block)
    since = {block.form_id for block in blocks if block.takes_up_actions}
    schemas = {block.form_id for block in blocks if block.kind is BlockKind.ACTION_SCHEMA}
    assert (len(since), len(schemas)) == (1, 1)
    assert not any(form.key == "plenary_questions" for form in forms)


def test_the_workshops_lie_on_the_start_s_weekday_and_know_when_they_meet_next() -> None:
    records = made(PROGRAMMES["da"])
    days = [workshop.held_on for workshop in of(records, Workshop)]
    assert days[:4] == [START, date(2027, 2, 18), date(2027, 4, 15), date(2027, 8, 19)]
    assert {day.weekday() for day in days if day} == {START.weekday()}
    opening, direction, seminar, *_others, last = of(records, Workshop)
    assert (opening.next_on, direction.next_on) == (seminar.held_on, seminar.held_on)
    assert last.next_on is None
    (programme,) = of(records, Programme)
    assert (programme.starts_on, programme.ends_on) == (START, last.held_on)
    assert [workshop.position for workshop in of(records, Workshop)] == [float(n) for n in range(1, 11)]


@pytest.mark.parametrize("month", [1, 2, 8, 9])
def test_a_programme_that_begins_after_a_holiday_has_no_workshop_in_july(month: int) -> None:
    days = [workshop.held_on for workshop in of(made(PROGRAMMES["da"], date(2027, month, 14)), Workshop)]
    assert 7 not in {day.month for day in days if day}


def test_the_end_of_a_month_is_not_left_behind() -> None:
    days = [workshop.held_on for workshop in of(made(PROGRAMMES["da"], date(2027, 1, 31)), Workshop)]
    assert days[1] == date(2027, 3, 1), "28 February is a Sunday"


@pytest.mark.parametrize("ahead", range(0, 366, 9))
def test_no_workshop_but_the_first_falls_on_a_day_when_nobody_is_called_together(ahead: int) -> None:
    start = date(2025, 8, 1) + timedelta(days=ahead)
    _first, *others = of(made(PROGRAMMES["da"], start), Workshop)
    days = [one.held_on for one in others if one.held_on]
    assert days == sorted(set(days)), "in order, and no two on one day"
    for one, day in zip(others, days, strict=True):
        assert all(is_working_day(day + timedelta(days=later)) for later in range(len(one.later_days) + 1))


def test_a_programme_without_a_start_leaves_all_days_open() -> None:
    records = made(PROGRAMMES["da"], None)
    assert {workshop.held_on for workshop in of(records, Workshop)} == {None}
    assert of(records, Programme)[0].ends_on is None


def test_dilemmas_and_exercises_of_all_workshops_stand_in_one_order() -> None:
    records = made(PROGRAMMES["da"])
    exercises = [one.position for one in of(records, Exercise)]
    dilemmas = [one.position for one in of(records, Dilemma)]
    assert exercises == sorted(set(exercises))
    assert dilemmas == sorted(set(dilemmas))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("programme", "leader-day", "seminar-12-12"):
        shutil.copytree(shipped_root() / name, tmp_path / name)
    return tmp_path


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "programme" / "da" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(root: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyContent) as caught:
        load_programme("da", root=root)
    words = load_words("da")
    assert all(words.text(fault.key, **fault.params) for fault in caught.value.faults)
    return caught.value.faults


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("programme.toml", "months = 3", "months = 0", "not_in_order"),
        ("programme.toml", 'foundation = ["citizen"', 'foundation = ["king"', "unknown_key"),
        ("programme.toml", 'foundation = ["citizen"', 'basement = ["citizen"', "unknown_key"),
        ("programme.toml", 'key = "harvest"', 'key = "opening"', "key_twice"),
        ("programme.toml", "[programme]", "[programmes]", "missing"),
        ("programme.toml", 'name = "Retning"', 'names = "Retning"', "unknown_field"),
        ("lus.toml", 'preparation_form = "lus_preparation"', 'preparation_form = "lus_plan"', "unknown_key"),
        ("lus.toml", 'side = "must"', 'side = "should"', "not_a_choice"),
        ("lus.toml", 'key = "must_choose"', 'key = "must_whole"', "key_twice"),
        ("lus.toml", "scale_steps = 5", "scale_steps = 2", "not_a_whole_number"),
        ("forms.toml", 'key = "harvest"', 'key = "since_last"', "key_twice"),
    ],
)
def test_a_fault_of_a_programme_is_told_with_its_file(
    root: Path, file: str, old: str, new: str, fault: str
) -> None:
    change(root, file, old, new)
    assert (file, f"content.{fault}") in {(one.file, one.key) for one in faults_of(root)}


def test_a_fault_of_a_workshop_says_which_one_it_is(root: Path) -> None:
    change(root, "events/harvest/workshop.toml", 'form = "harvest"', 'form = "sowing"')
    change(root, "events/opening/slides.toml", 'dilemma = "family"', 'dilemma = "dog"')
    assert [(fault.file, fault.key) for fault in faults_of(root)][:2] == [
        ("programme/da/events/opening/slides.toml", "content.unknown_key"),
        ("programme/da/events/harvest/workshop.toml", "content.unknown_key"),
    ]


def test_a_programme_without_workshops_is_a_fault(root: Path) -> None:
    path = root / "programme" / "da" / "programme.toml"
    text = path.read_text(encoding="utf-8")
    begins, ends = text.index("[[event]]"), text.index("# --- Ledelsesgrundlaget")
    path.write_text(text[:begins] + text[ends:], encoding="utf-8")
    assert [fault.key for fault in faults_of(root)] == ["content.no_events"]


def test_an_unknown_programme_is_refused(root: Path) -> None:
    with pytest.raises(Refused) as caught:
        load_programme("da", root=root, name="leader-day")
    assert caught.value.params == {"name": "leader-day", "known": "programme"}


@each_event
def test_only_the_first_slide_and_a_few_others_are_titles(language: str, event: ProgrammeEvent) -> None:
    titles = [slide for slide in event.template.slides if isinstance(slide.content, TitleContent)]
    assert 1 <= len(titles) <= 3
