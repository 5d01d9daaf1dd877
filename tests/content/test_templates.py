"""Templates are read whole, all faults are told together, and a new workshop has ids of its own."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from facilitator_app.content.entries import Fault, FaultyContent
from facilitator_app.content.templates import (
    Template,
    instantiate,
    load_template,
    shipped_root,
    template_names,
)
from facilitator_app.content.words import LANGUAGES, load_words
from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FormSpec, FormUse
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.slides import (
    CONTENT_KINDS,
    BreakContent,
    DilemmaContent,
    OutputsContent,
    PhaseContent,
    QuestionContent,
    Slide,
    TextContent,
    ToolContent,
)
from facilitator_app.domain.workshop import DaySpan, Workshop, WorkshopKind
from facilitator_app.problems import Refused
from tests.fakes import FakeIds

WORKSHOP = """
[workshop]
title = "Dag"
kind = "theme_day"
starts = "08:30"
ends = "12:00"
client = "Eksempel Kommune"
focus = ["Et", "To"]

[[block]]
key = "talk"
kind = "dilemma"
title = "Drøftelse"
minutes = 20
exercise = "spot"
dilemmas = ["door"]
form = "answer"

[[block]]
key = "lunch"
kind = "break"
title = "Frokost"
minutes = 45
timing = "fixed"
fixed_start = "12:00"
"""
FORMS = """
[[form]]
key = "answer"
use = "dilemma_answer"
title = "Svar"

[[form.field]]
key = "argument"
kind = "long_text"
label = "Argument"
required = true
visibility = "projector"
max_chars = 240

[[form.field]]
key = "option"
kind = "choice"
label = "Valg"
options = [{ key = "a", label = "A" }]

[[form.field]]
key = "people"
kind = "rows"
label = "Hvem"
columns = [{ key = "name", label = "Navn" }]
minimum = 1
"""
DILEMMAS = """
[[dilemma]]
key = "door"
title = "Døren"
statement = "Døren står åben."
pole_a = "Åben"
pole_b = "Lukket"
options = ["Luk", "Åbn"]
"""
EXERCISE = """
[[exercise]]
key = "spot"
title = "Spot"

[[exercise.phase]]
key = "read"
title = "Læs"
minutes = 5
warn_min = 1

[[exercise.round]]
number = 1
case = "karen"

[[exercise.case]]
key = "karen"
title = "Karen (fiktiv)"

[[exercise.role]]
key = "chair"
name = "Ordstyrer"

[[exercise.inject]]
key = "call"
round = 1
phase = "read"
at_min = 4
title = "Datteren ringer"
"""
SLIDES = """
[[slide]]
key = "first"
block = "talk"
kind = "text"
heading = "Hej"
body = '''
- Et
- To
'''
notes = "Sig hej."

[[slide]]
key = "ask"
block = "talk"
kind = "question"
question = "Hvad nu?"
minutes = 4

[[slide]]
key = "door"
block = "talk"
kind = "dilemma"
dilemma = "door"

[[slide]]
key = "phase"
block = "talk"
kind = "phase"
exercise = "spot"
round = 1

[[slide]]
key = "tool"
block = "talk"
kind = "tool"
form = "answer"
heading = "Ark"

[[slide]]
key = "board"
block = "talk"
kind = "outputs"
form = "answer"
field = "argument"
heading = "Svarene"
hidden = true

[[slide]]
key = "eat"
block = "lunch"
kind = "break"
heading = "Frokost"
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "day" / "da"
    folder.mkdir(parents=True)
    files = {
        "workshop": WORKSHOP,
        "forms": FORMS,
        "dilemmas": DILEMMAS,
        "exercise": EXERCISE,
        "slides": SLIDES,
    }
    for name, text in files.items():
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return tmp_path


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / "day" / "da" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def faults_of(root: Path) -> tuple[Fault, ...]:
    with pytest.raises(FaultyContent) as caught:
        load_template("day", "da", root=root)
    words = load_words("da")
    assert words.problem(caught.value)
    assert all(words.text(fault.key, **fault.params) for fault in caught.value.faults)
    return caught.value.faults


def load(root: Path) -> Template:
    return load_template("day", "da", root=root)


def test_the_workshop_and_its_agenda_are_read(root: Path) -> None:
    template = load(root)

    assert (template.client, template.organisation) == ("Eksempel Kommune", "")
    day = template.workshop
    assert (day.title, day.kind, day.language) == ("Dag", WorkshopKind.THEME_DAY, "da")
    assert (day.starts_min, day.ends_min, day.focus) == (510, 720, ("Et", "To"))
    talk, lunch = template.blocks
    assert (talk.exercise_id, talk.dilemma_ids, talk.form_id) == (
        "exercise/spot",
        ("dilemma/door",),
        "form/answer",
    )
    assert (lunch.timing, lunch.fixed_start_min, lunch.planned_min) == (Timing.FIXED, 720, 45)
    assert talk.position < lunch.position


def test_days_rooms_and_silent_phases_are_read(root: Path) -> None:
    change(
        root,
        "workshop.toml",
        '[[block]]\nkey = "talk"',
        'rooms = ["Salen", "Biblioteket"]\n\n[[workshop.later_day]]\nstarts = "08:00"\nends = "12:00"\n\n'
        '[[block]]\nkey = "talk"\nday = 2\nroom = 1\ndivision = 2\nwaits_for_start = true',
    )
    change(root, "exercise.toml", "minutes = 5", "minutes = 5\nno_gong = true\nno_near_signal = true")
    template = load(root)
    assert template.workshop.later_days == (DaySpan(starts_min=480, ends_min=720),)
    assert template.workshop.tracks == ("Salen", "Biblioteket")
    talk, lunch = template.blocks
    assert (talk.day_number, talk.track, talk.division, talk.starts_itself) == (2, 1, 2, False)
    assert (lunch.day_number, lunch.track, lunch.division, lunch.starts_itself) == (1, 0, 1, True)
    (phase,) = template.exercises[0].phases
    assert (phase.has_gong, phase.has_near_signal) == (False, False)


def test_a_day_or_a_room_that_the_workshop_lacks_is_a_fault(root: Path) -> None:
    change(
        root,
        "workshop.toml",
        '[[block]]\nkey = "talk"',
        '[[workshop.later_day]]\nstarts = "12:00"\nends = "08:00"\n\n'
        '[[block]]\nkey = "talk"\nday = 3\nroom = 1',
    )
    told = [(fault.key, fault.params.get("field")) for fault in faults_of(root)]
    assert told == [
        ("content.ends_before_start", None),
        ("content.unknown_key", "day"),
        ("content.unknown_key", "room"),
    ]


def test_forms_dilemmas_and_exercises_are_read(root: Path) -> None:
    template = load(root)

    (form,) = template.forms
    argument, option, rows = form.fields
    assert (form.key, form.use, form.language) == ("answer", FormUse.DILEMMA_ANSWER, "da")
    assert (argument.is_required, argument.visibility, argument.max_chars) == (
        True,
        Visibility.PROJECTOR,
        240,
    )
    assert [(one.key, one.label) for one in option.options] == [("a", "A")]
    assert (rows.kind, rows.columns[0].label, rows.minimum) == (FieldKind.ROWS, "Navn", 1)
    assert template.dilemmas[0].options == ("Luk", "Åbn")
    (exercise,) = template.exercises
    assert (exercise.phases[0].length_s, exercise.phases[0].warn_s) == (300, 60)
    assert (exercise.rounds[0].case_key, exercise.injects[0].at_s) == ("karen", 240)
    assert exercise.roles[0].name == "Ordstyrer"


def test_each_kind_of_slide_reads_its_own_fields(root: Path) -> None:
    text, ask, door, phase, tool, board, eat = (slide.content for slide in load(root).slides)

    assert text == TextContent(heading="Hej", body=("- Et", "- To"))
    assert ask == QuestionContent(question="Hvad nu?", length_s=240)
    assert door == DilemmaContent(dilemma_id="dilemma/door")
    assert phase == PhaseContent(exercise_id="exercise/spot", round_number=1)
    assert tool == ToolContent(form_id="form/answer", heading="Ark")
    assert board == OutputsContent(form_id="form/answer", field_key="argument", heading="Svarene")
    assert eat == BreakContent(heading="Frokost")
    assert [slide.is_hidden for slide in load(root).slides] == [False] * 5 + [True, False]


def test_a_workshop_made_from_it_has_ids_of_its_own(root: Path) -> None:
    records = instantiate(load(root), new_id=FakeIds(), held_on=date(2027, 3, 4))

    by_type = {type(record): record for record in records}
    day, form, exercise = by_type[Workshop], by_type[FormSpec], by_type[Exercise]
    blocks = [record for record in records if isinstance(record, Block)]
    slides = [record for record in records if isinstance(record, Slide)]
    assert len({record.id for record in records}) == len(records)
    assert not any("/" in record.id for record in records)
    assert isinstance(day, Workshop)
    assert day.held_on == date(2027, 3, 4)
    assert (blocks[0].workshop_id, blocks[0].form_id, blocks[0].exercise_id) == (day.id, form.id, exercise.id)
    assert (blocks[1].form_id, blocks[1].dilemma_ids) == (None, ())
    assert {slide.workshop_id for slide in slides} == {day.id}
    assert slides[0].block_id == blocks[0].id
    assert isinstance(slides[4].content, ToolContent)
    assert slides[4].content.form_id == form.id


def test_forms_may_be_those_of_another_template(root: Path) -> None:
    other = root / "short" / "da"
    other.mkdir(parents=True)
    (other / "workshop.toml").write_text(
        '[workshop]\ntitle = "Kort"\nclient = "K"\nforms_of = "day"\n[[block]]\nkey = "a"\ntitle = "A"\n',
        encoding="utf-8",
    )
    (other / "slides.toml").write_text("", encoding="utf-8")

    template = load_template("short", "da", root=root)

    assert template.forms == load(root).forms
    assert (template.dilemmas, template.exercises, template.slides) == ((), (), ())


def test_an_unknown_template_is_refused_with_those_there_are(root: Path) -> None:
    with pytest.raises(Refused) as caught:
        load_template("programme", "da", root=root)
    assert caught.value.params == {"name": "programme", "known": "day"}
    assert "day" in load_words("en").problem(caught.value)


def test_all_faults_of_all_files_are_told_together(root: Path) -> None:
    change(root, "workshop.toml", 'form = "answer"', 'form = "nothing"\ncolour = "red"')
    change(root, "forms.toml", 'kind = "long_text"', 'kind = "poem"')
    change(root, "slides.toml", 'heading = "Hej"', "")

    found = {(fault.file, fault.entry, fault.key, fault.params["field"]) for fault in faults_of(root)}

    assert found == {
        ("workshop.toml", "block talk", "content.unknown_key", "form"),
        ("workshop.toml", "block talk", "content.unknown_field", "colour"),
        ("forms.toml", "form answer, field argument", "content.not_a_choice", "kind"),
        ("slides.toml", "slide first", "content.missing", "heading"),
    }


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("workshop.toml", 'title = "Dag"', "title = 7", "not_a_text"),
        ("workshop.toml", 'title = "Dag"', 'title = "  "', "missing"),
        ("workshop.toml", 'starts = "08:30"', 'starts = "8.30"', "not_a_time"),
        ("workshop.toml", 'starts = "08:30"', 'starts = "24:30"', "not_a_time"),
        ("workshop.toml", 'starts = "08:30"', 'starts = "08:60"', "not_a_time"),
        ("workshop.toml", 'starts = "08:30"', "starts = 830", "not_a_time"),
        ("workshop.toml", 'ends = "12:00"', 'ends = "08:00"', "ends_before_start"),
        ("workshop.toml", 'kind = "theme_day"', 'kind = "party"', "not_a_choice"),
        ("workshop.toml", 'kind = "theme_day"', 'kind = ["party"]', "not_a_choice"),
        ("workshop.toml", 'focus = ["Et", "To"]', "focus = 3", "not_a_list"),
        ("workshop.toml", 'focus = ["Et", "To"]', "focus = [3]", "not_a_text"),
        ("workshop.toml", "minutes = 20", 'minutes = "20"', "not_a_whole_number"),
        ("workshop.toml", "minutes = 20", "minutes = -1", "not_a_whole_number"),
        ("workshop.toml", "minutes = 20", "minutes = true", "not_a_whole_number"),
        ("workshop.toml", 'fixed_start = "12:00"', "", "missing"),
        ("workshop.toml", 'key = "lunch"', 'key = "talk"', "key_twice"),
        ("workshop.toml", 'dilemmas = ["door"]', 'dilemmas = ["window"]', "unknown_key"),
        ("workshop.toml", "[workshop]", "[other]", "unknown_field"),
        ("workshop.toml", "[workshop]", "workshop = 3\n[other]", "not_tables"),
        ("workshop.toml", WORKSHOP, '[workshop]\ntitle = "D"\nclient = "K"', "no_blocks"),
        ("workshop.toml", WORKSHOP, 'block = "talk"', "not_tables"),
        ("workshop.toml", WORKSHOP, "[workshop", "not_toml"),
        ("forms.toml", "required = true", 'required = "yes"', "not_yes_or_no"),
        ("forms.toml", "minimum = 1", 'minimum = "one"', "not_a_number"),
        ("forms.toml", "minimum = 1", "minimum = true", "not_a_number"),
        ("forms.toml", 'options = [{ key = "a", label = "A" }]', "", "missing"),
        ("forms.toml", 'columns = [{ key = "name", label = "Navn" }]', "", "missing"),
        ("forms.toml", "[[form]]", "[[sheet]]\n[[form]]", "unknown_field"),
        ("exercise.toml", 'case = "karen"', 'case = "jonas"', "unknown_key"),
        ("exercise.toml", 'phase = "read"', 'phase = "write"', "unknown_key"),
        ("exercise.toml", 'phase = "read"', "", "missing"),
        ("exercise.toml", "round = 1", "round = 2", "unknown_key"),
        ("exercise.toml", "[[exercise.case]]", "[[exercise.round]]\n[[exercise.case]]", "round_twice"),
        ("slides.toml", 'kind = "text"', 'kind = "film"', "not_a_choice"),
        ("slides.toml", 'kind = "text"', "", "missing"),
        ("slides.toml", 'block = "talk"', 'block = "nap"', "unknown_key"),
        ("slides.toml", 'block = "talk"', "", "missing"),
        ("slides.toml", 'dilemma = "door"', "", "missing"),
        ("slides.toml", 'field = "argument"', 'field = "poem"', "unknown_key"),
        ("slides.toml", 'exercise = "spot"\nround = 1', 'exercise = "spot"\nround = 3', "unknown_key"),
        ("slides.toml", 'exercise = "spot"', 'exercise = "hunt"', "unknown_key"),
    ],
)
def test_a_fault_is_told_with_its_file(root: Path, file: str, old: str, new: str, fault: str) -> None:
    change(root, file, old, new)
    assert (file, f"content.{fault}") in {(one.file, one.key) for one in faults_of(root)}


def test_missing_files_are_faults(root: Path) -> None:
    for name in ("forms", "dilemmas", "exercise", "slides"):
        (root / "day" / "da" / f"{name}.toml").unlink()
    files = {fault.file for fault in faults_of(root) if fault.key == "content.no_file"}
    assert files == {"forms.toml", "slides.toml"}


def test_a_file_that_is_not_text_is_a_fault(root: Path) -> None:
    (root / "day" / "da" / "slides.toml").write_bytes(b'heading = "\xe6"')
    assert [fault.key for fault in faults_of(root)] == ["content.not_toml"]


def shipped() -> Iterator[tuple[str, str]]:
    for name in template_names(shipped_root()):
        for language in LANGUAGES:
            yield name, language


@pytest.mark.parametrize(("name", "language"), list(shipped()))
def test_shipped_templates_are_faultless(name: str, language: str) -> None:
    template = load_template(name, language, root=shipped_root())

    assert template.workshop.language == language
    assert any(form.use is FormUse.ACTION_SCHEMA for form in template.forms)
    assert {slide.block_id for slide in template.slides} <= {block.id for block in template.blocks}
    assert instantiate(template, new_id=FakeIds(), held_on=None)


@pytest.mark.parametrize("name", template_names(shipped_root()))
def test_the_languages_of_a_shipped_template_have_the_same_records(name: str) -> None:
    danish, english = (load_template(name, language, root=shipped_root()) for language in LANGUAGES)

    assert [record.id for record in danish.records] == [record.id for record in english.records]
    assert [slide.content.kind for slide in danish.slides] == [slide.content.kind for slide in english.slides]
    assert [block.planned_min for block in danish.blocks] == [block.planned_min for block in english.blocks]
    assert [[field.key for field in form.fields] for form in danish.forms] == [
        [field.key for field in form.fields] for form in english.forms
    ]


@pytest.mark.parametrize(("name", "language"), list(shipped()))
def test_breaks_of_shipped_templates_let_the_agenda_say_what_comes(name: str, language: str) -> None:
    template = load_template(name, language, root=shipped_root())
    breaks = [slide.content for slide in template.slides if isinstance(slide.content, BreakContent)]
    assert [one.next for one in breaks if one.next] == []


def test_slide_kinds_are_written_as_they_are_named() -> None:
    assert all(re.fullmatch(r"[a-z_]+", kind) for kind in CONTENT_KINDS)


def test_of_another_templates_forms_only_those_asked_for_may_be_taken() -> None:
    whole = load_template("empty", "da", root=shipped_root())
    day = load_template("theme-day", "da", root=shipped_root())
    assert {"mobilisation_tool", "balance"} <= {form.key for form in whole.forms}
    assert [form.key for form in day.forms] == [
        "action_schema",
        "dilemma_answer",
        "plenary_questions",
        "decisions",
        "own_dilemma",
    ]
