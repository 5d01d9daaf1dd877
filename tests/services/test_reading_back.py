"""Schemas to type in: mailed, filled in by another program, read back, and taken in as one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from facilitator_app import resources
from facilitator_app.content.filled_boxes import read_boxes
from facilitator_app.content.words import load_words
from facilitator_app.domain.actions import ActionItem, ActionPlan, Audience, audiences
from facilitator_app.domain.dates import read_date
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, Option
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import RecordChange
from facilitator_app.problems import Refused
from facilitator_app.reports.build_typing import IDENTITY, read_identity
from facilitator_app.services.document import Document
from facilitator_app.services.exporting import Exporting, PaperKind, PaperOptions
from facilitator_app.services.reading_back import ReadBack, ReadingBack
from facilitator_app.services.whole_files import WholeFiles
from tests.day import SCHEMA, small_day
from tests.fakes import FakeClock, FakeIds, FakeSlidePictures
from tests.memory import MemoryRepository, Published

EVERY = replace(
    SCHEMA,
    fields=(
        *SCHEMA.fields,
        *(
            FieldSpec(
                key=kind.value,
                kind=kind,
                label=kind.value.title(),
                visibility=Visibility.LEADER_CHIEF,
                **more,
            )
            for kind, more in (
                (FieldKind.SHORT_TEXT, {"max_chars": 20}),
                (FieldKind.NUMBER, {"minimum": 0.0, "maximum": 9.0}),
                (
                    FieldKind.CHOICE,
                    {"options": (Option(key="a", label="Æble"), Option(key="b", label="Bær"))},
                ),
                (
                    FieldKind.CHOICES,
                    {"options": (Option(key="a", label="Æble"), Option(key="b", label="Bær"))},
                ),
                (FieldKind.SCALE, {"pole_a": "Lidt", "pole_b": "Meget", "steps": 5}),
                (FieldKind.CHECKBOX, {}),
                (FieldKind.PERSON, {}),
                (
                    FieldKind.ROWS,
                    {"columns": (Option(key="who", label="Hvem"), Option(key="what", label="Hvad"))},
                ),
            )
        ),
    ),
)
FILLED: Mapping[str, FieldValue] = {
    "occasion": "en medarbejder\nspørger om ældrepleje",
    "by_when": "2027-02-12",
    "short_text": "kort",
    "number": 3.5,
    "choice": "b",
    "choices": ["a", "b"],
    "scale": 0,
    "checkbox": True,
    "person": "p-2",
    "rows": [{"who": "Ann (fiktiv)", "what": "ringer"}, {"what": "skriver"}],
}
Fill = Callable[..., Path]


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository([EVERY if one.id == SCHEMA.id else one for one in small_day()]))
    return opened


@pytest.fixture
def reading(document: Document, clock: FakeClock, new_id: FakeIds) -> ReadingBack:
    return ReadingBack(
        document=document,
        clock=clock,
        new_id=new_id,
        read_boxes=lambda path: {one["name"]: one["value"] for one in read_boxes(path)},
        read_date=read_date,
        words_for=load_words,
    )


@pytest.fixture
def fill(document: Document, clock: FakeClock, tmp_path: Path) -> Fill:
    """Makes a leader's file and types in its boxes, as a PDF reader would."""

    def fill_in(leader: str = "p-1", **typed: object) -> Path:
        exporting = Exporting(
            records=document,
            words_for=load_words,
            clock=clock,
            fonts=resources.path("fonts"),
            files=WholeFiles(sleep=lambda _s: None),
            pictures=FakeSlidePictures(),
            used_s=dict,
            events=tuple,
        )
        options = PaperOptions(workshop_id="w", participant_ids=frozenset({leader}))
        planned = exporting.plan(PaperKind.TYPING_SCHEMAS, options)
        (path,) = exporting.write(
            planned, tmp_path, progress=lambda _done, _of: None, is_cancelled=lambda: False
        ).paths
        with pikepdf.open(path, allow_overwriting_input=True) as pdf:
            for field in pdf.Root.AcroForm.Fields:
                if (name := str(field.T).replace("0:", "", 1).replace(":", "__")) in typed:
                    field.V = typed[name]
            pdf.save(path)
        return path

    return fill_in


def plan_of(document: Document, leader: str = "p-1") -> ActionPlan | None:
    return next((plan for plan in document.all(ActionPlan) if plan.participant_id == leader), None)


def told(read: ReadBack) -> dict[str, FieldValue]:
    return {change.field.key: change.new for change in read.changes}


def problems(read: ReadBack) -> list[str]:
    return [fault.problem.key for fault in read.faults]


def keep(document: Document, values: Mapping[str, FieldValue], leader: str = "p-1", count: int = 1) -> None:
    items = tuple(ActionItem(id=f"i{number}", values=values) for number in range(count))
    plan = ActionPlan(
        id=f"a-{leader}", workshop_id="w", participant_id=leader, form_id=SCHEMA.id, items=items
    )
    document.replace("edit.change_action", plan)


def test_what_was_typed_is_shown_and_taken_in_as_one_step(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    path = fill(
        occasion="Når jeg møder \x07en pårørende\rog er alene",
        by_when="12/2",
        short_text="  kort ",
        number="3,5",
        choice="b",
        choices__b=pikepdf.Name("/Yes"),
        scale="4",
        checkbox=pikepdf.Name("/Yes"),
        person="anker bjerre (fiktiv)",
        rows__1__what="ringer",
    )
    read = reading.read([path])
    assert problems(read) == []
    assert told(read) == {
        "occasion": "Når jeg møder en pårørende\nog er alene",
        "by_when": "2027-02-12",
        "short_text": "kort",
        "number": 3.5,
        "choice": "b",
        "choices": ["b"],
        "scale": 4,
        "checkbox": True,
        "person": "p-2",
        "rows": [{"what": "ringer"}],
    }
    assert plan_of(document) is None

    assert reading.apply(read) == 1
    plan = plan_of(document)
    assert plan is not None
    assert dict(plan.items[0].values) == told(read)
    assert (plan.form_id, plan.form_revision) == (SCHEMA.id, SCHEMA.revision)
    assert reading.read([path]).changes == ()
    document.undo()
    assert plan_of(document) is None


def test_an_untouched_file_changes_nothing(document: Document, reading: ReadingBack, fill: Fill) -> None:
    keep(document, FILLED)
    read = reading.read([fill()])
    assert (read.changes, read.faults) == ((), ())
    assert reading.apply(read) == 0


def test_an_emptied_box_takes_nothing_away(document: Document, reading: ReadingBack, fill: Fill) -> None:
    keep(document, FILLED)
    path = fill(occasion="", number="", scale="", checkbox=pikepdf.Name.Off, rows__0__who="", choice="")
    read = reading.read([path])
    assert told(read) == {"rows": [{"what": "ringer"}, {"what": "skriver"}]}


def test_what_was_there_before_is_shown_beside_what_comes(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    keep(document, FILLED)
    (change,) = reading.read([fill(short_text="andet")]).changes
    assert (change.leader.id, change.item_number, change.old, change.new) == ("p-1", 0, "kort", "andet")


def test_an_action_begun_meanwhile_is_not_overwritten_unseen(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    path = fill(short_text="fra posten")
    keep(document, {"short_text": "fra telefonen"})
    (change,) = reading.read([path]).changes
    assert (change.old, change.new) == ("fra telefonen", "fra posten")


def test_actions_are_found_by_their_ids_whatever_their_place(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    keep(document, {"short_text": "ens"}, count=2)
    path = fill(short_text="ny")
    plan = plan_of(document)
    assert plan is not None
    document.replace("edit.change_action", replace(plan, items=plan.items[::-1]))
    (change,) = reading.read([path]).changes
    assert change.item_number == 1

    extra = tuple(ActionItem(id=f"x{n}", values={"short_text": "x"}) for n in range(3))
    document.replace("edit.change_action", replace(plan, items=extra))
    assert set(problems(reading.read([path]))) == {"filled.at_most"}


def test_actions_that_have_gone_meanwhile_come_back_each_by_itself(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    keep(document, {"short_text": "ens"}, count=2)
    path = fill(short_text="ny")
    document.undo()
    assert plan_of(document) is None
    read = reading.read([path])
    assert [(change.item_number, change.new) for change in read.changes] == [(0, "ny"), (1, "ens")]
    reading.apply(read)
    plan = plan_of(document)
    assert plan is not None
    assert [dict(item.values) for item in plan.items] == [{"short_text": "ny"}, {"short_text": "ens"}]


def test_a_schema_stays_one_of_its_own_form_beside_a_copy_and_after_a_new_revision(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    document.replace("edit.copy_form", replace(EVERY, id="a-copy", key="copy", position=99.0))
    read = reading.read([fill(short_text="ny")])
    fields = tuple(replace(field, label=f"{field.label} nu") for field in EVERY.fields)
    for form_id in (EVERY.id, "a-copy"):
        form = replace(EVERY, id=form_id, fields=fields, revision=EVERY.revision + 1)
        document.replace("edit.use_form", form)
    assert reading.apply(read) == 1
    plan = plan_of(document)
    assert plan is not None
    assert (plan.form_id, plan.form_revision) == (EVERY.id, EVERY.revision)


def test_a_leader_who_now_has_the_schema_of_another_form_gets_nothing_of_this_one(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    path = fill(short_text="ny")
    document.replace("edit.copy_form", replace(EVERY, id="a-copy", key="copy", position=-1.0, revision=9))
    keep(document, {"short_text": "andet"})
    plan = plan_of(document)
    assert plan is not None
    other = replace(plan, form_id="a-copy", form_revision=9)
    document.replace("edit.change_action", other)
    read = reading.read([path])
    assert problems(read) == ["filled.other_revision"]
    assert reading.apply(read) == 0
    assert plan_of(document) == other


def test_what_comes_back_in_a_shared_schema_is_told_and_private_again(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    keep(document, {"short_text": "kort"})
    plan = plan_of(document)
    assert plan is not None
    document.replace("edit.release_action", replace(plan, is_released_wall=True, is_released_chief=True))
    assert reading.read([fill()]).taken_back == ()
    read = reading.read([fill(short_text="ny")])
    assert [leader.id for leader in read.taken_back] == ["p-1"]
    reading.apply(read)
    assert audiences(plan_of(document)) == {Audience.WALL}
    assert reading.read([fill("p-2", short_text="ny")]).taken_back == ()


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ({"short_text": "for langt til feltet her"}, "filled.too_long"),
        ({"occasion": "a" * 50_001}, None),
        ({"number": "mange"}, "filled.not_a_number"),
        ({"number": "99"}, "filled.not_a_number"),
        ({"number": "nan"}, "filled.not_a_number"),
        ({"scale": "5"}, "filled.no_such_choice"),
        ({"scale": "²"}, "filled.no_such_choice"),
        ({"choice": "c"}, "filled.no_such_choice"),
    ],
)
def test_what_a_field_cannot_hold_is_told_and_the_rest_is_taken(
    reading: ReadingBack, fill: Fill, typed: dict[str, object], key: str | None
) -> None:
    read = reading.read([fill(action="spørger jeg", **typed)])
    assert problems(read) == ([key] if key else [])
    assert told(read)["action"] == "spørger jeg"
    if key:
        assert told(read) == {"action": "spørger jeg"}
        assert load_words("da").problem(read.faults[0].problem).startswith("Birthe Egelund (fiktiv), ")
    else:
        assert told(read)["occasion"] == "a" * 50_000


def test_a_date_that_is_none_is_kept_as_it_was_typed(reading: ReadingBack, fill: Fill) -> None:
    assert told(reading.read([fill(by_when="når foråret kommer")])) == {"by_when": "når foråret kommer"}


def test_faults_of_all_files_are_told_together(
    document: Document, reading: ReadingBack, fill: Fill, tmp_path: Path
) -> None:
    good, gone = fill("p-1", action="spørger jeg"), fill("p-2", action="x")
    again = tmp_path / "igen.pdf"
    again.write_bytes(good.read_bytes())
    same = tmp_path / "samme.pdf"
    same.write_bytes(good.read_bytes())
    with pikepdf.open(again, allow_overwriting_input=True) as pdf:
        [box] = [one for one in pdf.Root.AcroForm.Fields if str(one.T) == "0:action"]
        box.V = pikepdf.String("noget andet")
        pdf.save(again)
    plain = tmp_path / "anden.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=[])
        pdf.save(tmp_path / "fremmed.pdf")
    person = document.get(Participant, "p-2")
    document.edit("edit.x", [RecordChange(person, None)])
    read = reading.read([plain, tmp_path / "fremmed.pdf", good, same, again, gone])
    assert problems(read) == ["filled.no_boxes", "filled.foreign", "filled.twice", "filled.unknown_leader"]
    assert [fault.file for fault in read.faults] == ["anden.pdf", "fremmed.pdf", "igen.pdf", gone.name]
    said = load_words("da").problem(read.faults[2].problem)
    assert f"{good.name} er læst, igen.pdf er ikke." in said
    assert told(read) == {"action": "spørger jeg"}


def test_another_revision_or_workshop_gives_nothing(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    path = fill(action="spørger jeg")
    form = document.get(FormSpec, SCHEMA.id)
    assert form is not None
    document.replace("edit.x", replace(form, revision=form.revision + 1))
    assert problems(reading.read([path])) == ["filled.other_revision"]
    document.replace("edit.x", form)
    document.replace("edit.x", replace(document.workshop, id="w2"))

    def elsewhere(_path: Path, /) -> Mapping[str, str]:
        said = {one["name"]: one["value"] for one in read_boxes(path)}
        return {**said, IDENTITY: said[IDENTITY].replace('"w"', '"w9"')}

    other = ReadingBack(
        document=document,
        clock=FakeClock(),
        new_id=FakeIds(),
        read_boxes=elsewhere,
        read_date=read_date,
        words_for=load_words,
    )
    assert problems(other.read([path])) == ["filled.other_workshop"]


def test_a_leader_who_has_gone_before_it_is_taken_in_gets_nothing(
    document: Document, reading: ReadingBack, fill: Fill
) -> None:
    read = reading.read([fill(action="spørger jeg")])
    document.edit("edit.x", [RecordChange(document.get(Participant, "p-1"), None)])
    assert reading.apply(read) == 0


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", "5", '{"format": 2}', '{"format": 1, "items": 3}', "[" * 100_000]
)
def test_what_says_nothing_of_itself_is_foreign(text: str) -> None:
    assert read_identity(text) is None


def test_the_file_can_be_used_by_keyboard_and_ear(fill: Fill) -> None:
    with pikepdf.open(fill()) as pdf:
        form = pdf.Root.AcroForm
        hidden, *boxes = form.Fields
        assert int(hidden.F) & 2
        assert str(boxes[0].T) == "0:occasion"
        assert str(boxes[0].TU) == "Anledning"
        assert all(str(box.TU) for box in boxes)
        assert [str(page.Tabs) for page in pdf.pages] == ["/S"] * len(pdf.pages)
        assert str(pdf.Root.Lang) == "da-DK"
        assert pdf.Root.StructTreeRoot
        assert not pdf.open_metadata().pdfa_status
        width, height = (float(at) for at in pdf.pages[0].MediaBox[2:])
        for box in boxes:
            left, foot, right, top = (float(at) for at in box.Rect)
            assert 0 < left < right < width
            assert 0 < foot < top < height


def test_of_everybody_those_who_are_absent_get_one_each(
    document: Document, clock: FakeClock, fill: Fill
) -> None:
    exporting = Exporting(
        records=document,
        words_for=load_words,
        clock=clock,
        fonts=resources.path("fonts"),
        files=WholeFiles(sleep=lambda _s: None),
        pictures=FakeSlidePictures(),
        used_s=dict,
        events=tuple,
    )
    absent = {one.id for one in document.all(Participant) if one.absent_from}
    options = PaperOptions(workshop_id="w")
    if absent:
        planned = exporting.plan(PaperKind.TYPING_SCHEMAS, options)
        assert {file.participant_ids[0] for file in planned} == absent
    both = replace(options, participant_ids=frozenset({"p-1", "p-2"}))
    planned = exporting.plan(PaperKind.TYPING_SCHEMAS, both)
    assert len({file.name for file in planned}) == 2
    first = exporting.draw(planned[0])
    assert first.content == exporting.draw(planned[0]).content
    person = document.get(Participant, "p-1")
    assert person is not None
    nobody = replace(options, participant_ids=frozenset())
    with pytest.raises(Refused, match=r"paper\.nobody_absent"):
        exporting.plan(PaperKind.TYPING_SCHEMAS, nobody)
