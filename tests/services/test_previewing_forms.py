"""A form is seen as paper and on the wall before it is used, with answers that are marked as made up."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial

import pytest

from facilitator_app import resources
from facilitator_app.content.sample_people import FICTITIOUS_MARK, load_sample_people
from facilitator_app.content.words import load_words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, FormUse, is_filled
from facilitator_app.domain.people import Group
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import OutputsContent, ScaleContent, Slide, ToolContent
from facilitator_app.domain.wall import OutputsPicture, ScalePicture, ToolPicture
from facilitator_app.services.document import Document
from facilitator_app.services.previewing_forms import PreviewingForms
from tests.day import ANSWER, SCHEMA, TOOL, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def slide(content: object) -> Slide:
    return Slide(id="s-x", workshop_id="w", block_id="b-2", position=9.0, content=content)  # type: ignore[arg-type]


def previews(*more: Record, without: tuple[type, ...] = ()) -> PreviewingForms:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    kept = {record.id: record for record in (*small_day(), *more) if not isinstance(record, without)}
    document.attach(MemoryRepository(kept.values()))
    sample = partial(load_sample_people, file=resources.path("content") / "sample-people.toml")
    return PreviewingForms(document=document, words_for=load_words, sample_for=cache(sample))


def every_kind(**more: object) -> FormSpec:
    fields = tuple(
        FieldSpec(key=str(kind), kind=kind, label=str(kind), options=ANSWER.fields[0].options, **more)  # type: ignore[arg-type]
        for kind in FieldKind
    )
    return FormSpec(id="f-new", key="form", use=FormUse.OTHER, title="Nyt", fields=fields, revision=0)


def test_a_drafts_blank_sheet_is_planned_before_it_is_in_use() -> None:
    coming = replace(SCHEMA, title="Min plan", revision=4)
    (report,) = previews().blank(coming).reports
    assert report.edition == "Min plan, udgave 4"
    (sheet,) = previews().blank(replace(ANSWER, language="en")).reports
    assert sheet.language == "en"


def test_the_filled_schema_is_a_fictitious_leaders() -> None:
    (report,) = previews().filled(SCHEMA).reports
    assert FICTITIOUS_MARK in report.continued_name
    assert "Kim Eksempel (fiktiv)" in repr(report)


def test_every_kind_of_field_has_a_made_up_answer() -> None:
    tick = FieldSpec(key="options", kind=FieldKind.CHOICE, label="Valg", options=SCHEMA.fields[4].options)
    ticks = replace(tick, key="more", kind=FieldKind.CHOICES)
    rows = FieldSpec(key="table", kind=FieldKind.ROWS, label="Aftaler", columns=SCHEMA.fields[4].options)
    form = every_kind()
    full = replace(form, fields=(*form.fields, tick, ticks, rows))
    values = previews().values(full)
    empty = {key for key, value in values.items() if not is_filled(value)}
    assert empty == {"choice", "choices", "rows"}
    (report,) = previews().filled(full).reports
    assert "(fiktiv)" in repr(report)


def test_made_up_answers_keep_within_the_limits() -> None:
    form = replace(
        TOOL,
        fields=(
            FieldSpec(key="n", kind=FieldKind.NUMBER, label="Antal", minimum=1, maximum=2),
            FieldSpec(key="place", kind=FieldKind.SCALE, label="Plads", steps=3),
        ),
    )
    for turn in range(6):
        values = previews().values(form, turn)
        assert values["n"] == 2
        assert values["place"] in {0, 1, 2}


def test_without_a_date_there_is_no_made_up_day() -> None:
    undated = replace(WORKSHOP, held_on=None)
    assert previews(undated).values(SCHEMA)["by_when"] == ""


def test_what_the_sample_says_is_used_only_where_it_still_fits() -> None:
    form = replace(
        ANSWER,
        key="dilemma_answer",
        fields=(
            FieldSpec(key="position", kind=FieldKind.SCALE, label="Plads", steps=2),
            FieldSpec(key="argument", kind=FieldKind.DATE, label="Hvornår"),
            FieldSpec(key="option", kind=FieldKind.CHOICE, label="Valg"),
        ),
    )
    values = previews().values(form)
    assert values["position"] in {0, 1}
    assert values["argument"] == "2027-01-28"
    assert values["option"] is None


def test_each_slide_that_shows_the_form_is_painted_with_answers() -> None:
    tool = previews(slide(ToolContent(form_id=TOOL.id, heading="Alle")))
    (picture,) = tool.pictures(TOOL)
    assert isinstance(picture, ToolPicture)
    assert picture.cards
    outputs = previews(slide(OutputsContent(form_id=TOOL.id, field_key="why", heading="Hvorfor")))
    (said,) = outputs.pictures(TOOL)
    assert isinstance(said, OutputsPicture)
    assert all("(fiktiv" in output.text for output in said.outputs)


@pytest.mark.parametrize("form", [ANSWER, SCHEMA])
def test_a_scale_is_painted_with_enough_answers_to_be_shown(form: FormSpec) -> None:
    key = "position" if form is ANSWER else "balance"
    shared = replace(
        form, fields=tuple(replace(field, visibility=Visibility.PROJECTOR) for field in form.fields)
    )
    (picture,) = previews(slide(ScaleContent(form_id=form.id, field_key=key, heading="Hvor"))).pictures(
        shared
    )
    assert isinstance(picture, ScalePicture)
    assert sum(picture.counts) >= 5


def test_without_a_slide_the_note_takers_picture_is_shown() -> None:
    (picture,) = previews().pictures(TOOL)
    assert isinstance(picture, ToolPicture)
    (alone,) = previews(without=(Group,)).pictures(TOOL)
    assert isinstance(alone, ToolPicture)
    assert len(alone.cards) == 3


def test_nothing_is_shown_of_a_form_that_is_not_for_the_room() -> None:
    assert previews().pictures(SCHEMA) == ()
    private = replace(
        TOOL, fields=tuple(replace(field, visibility=Visibility.PARTICIPANTS) for field in TOOL.fields)
    )
    assert previews().pictures(private) == ()
