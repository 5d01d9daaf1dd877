"""Packages of the library: read as they were written, or refused whole."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from facilitator_app.content.packages import (
    MOST_BYTES,
    MOST_CHARACTERS,
    MOST_PARTS,
    Content,
    Package,
    PackageKind,
    pack,
    pointed_at,
    unpack,
    with_ids,
)
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec
from facilitator_app.domain.slides import PictureContent, Slide, SlideSource
from facilitator_app.domain.workshop import Attachment, Workshop, WorkshopKind
from facilitator_app.problems import Refused
from tests.store.examples import KEPT, MADE_AT, every_record

TYPES = (Workshop, Attachment, FormSpec, Dilemma, Exercise, Block, Slide)
PICTURE = Slide(
    id="pic",
    workshop_id="day",
    block_id="block",
    position=9.0,
    content=PictureContent(attachment_id="logo"),
    source=SlideSource(deck="oplæg.pdf", page=3, picture_digest="ab"),
)
DAY = Package(
    kind=PackageKind.DAY,
    title="Lederdag",
    about="Til 24 ledere",
    language="da",
    kept_at=MADE_AT,
    records=(*(one for one in every_record() if isinstance(one, TYPES) and one != KEPT), PICTURE),
)


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as caught:
        unpack(content, name="a.fpakke")
    return caught.value.key


def changed(**values: object) -> bytes:
    return json.dumps(json.loads(pack(DAY)) | values).encode()


def test_a_package_is_read_as_it_was_written() -> None:
    read = unpack(pack(DAY), name="a.fpakke")
    assert set(read.records) == set(DAY.records) or sorted(map(repr, read.records)) == sorted(
        map(repr, DAY.records)
    )
    assert (read.kind, read.title, read.about, read.kept_at) == (DAY.kind, DAY.title, DAY.about, MADE_AT)
    assert {type(record) for record in read.records} == set(TYPES)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "library.not_a_package"),
        (b"[]", "library.not_a_package"),
        (b"\xff\xfe", "library.not_a_package"),
        (b"[" * 100_000, "library.not_a_package"),
        (changed(format="other"), "library.not_a_package"),
        (changed(version=99), "library.newer"),
        (changed(version="1"), "library.newer"),
        (changed(records={"outputs": []}), "library.not_a_package"),
        (changed(records={"slides": [{"id": "s"}]}), "library.not_a_package"),
        (changed(kind="person"), "library.not_a_package"),
        (changed(workshop_kind="party"), "library.not_a_package"),
        (changed(language="../../elsewhere"), "library.not_a_package"),
        (pack(DAY)[:-200], "library.not_a_package"),
        (pack(replace(DAY, records=(PICTURE,))), "library.not_a_package"),
        (pack(replace(DAY, records=(*DAY.records, DAY.records[0]))), "library.not_a_package"),
    ],
)
def test_what_is_no_whole_package_is_refused(content: bytes, key: str) -> None:
    assert refusal(content) == key


def test_the_kind_of_workshop_is_kept_and_may_be_missing() -> None:
    seminar = replace(DAY, workshop_kind=WorkshopKind.SEMINAR_12_12)
    assert unpack(pack(seminar), name="a.fpakke").workshop_kind is WorkshopKind.SEMINAR_12_12
    old = json.loads(pack(DAY))
    del old["workshop_kind"]
    assert unpack(json.dumps(old).encode(), name="a.fpakke").workshop_kind is None


def test_an_unknown_kind_of_slide_is_refused() -> None:
    text = pack(DAY).decode().replace('"kind": "picture"', '"kind": "film"')
    assert refusal(text.encode()) == "library.not_a_package"


def test_a_package_that_is_far_too_large_is_not_read() -> None:
    assert refusal(bytes(MOST_BYTES + 1)) == "library.too_large"


def test_ids_are_exchanged_wherever_they_stand() -> None:
    ids = {record.id: f"new-{record.id}" for record in DAY.records}
    copies = [with_ids(record, ids) for record in DAY.records]
    assert {copy.id for copy in copies} == set(ids.values())
    assert {one for copy in copies for one in pointed_at(copy)} <= set(ids.values())
    picture = next(copy for copy in copies if copy.id == "new-pic")
    assert isinstance(picture, Slide)
    assert (picture.workshop_id, picture.block_id) == ("new-day", "new-block")
    assert with_ids(PICTURE, {}) == PICTURE


FORM = next(record for record in DAY.records if isinstance(record, FormSpec))
EXERCISE = next(record for record in DAY.records if isinstance(record, Exercise))
DILEMMA = next(record for record in DAY.records if isinstance(record, Dilemma))
WORKSHOP = next(record for record in DAY.records if isinstance(record, Workshop))
LOGO = next(record for record in DAY.records if record.id == "logo")


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        (PackageKind.FORM, (FORM,)),
        (PackageKind.EXERCISE, (EXERCISE,)),
        (PackageKind.DILEMMA, (DILEMMA,)),
        (PackageKind.SLIDE, (LOGO, PICTURE)),
    ],
)
def test_a_part_of_a_day_is_read_by_itself(kind: PackageKind, records: tuple[Content, ...]) -> None:
    assert unpack(pack(replace(DAY, kind=kind, records=records)), name="a.fpakke").records == records


@pytest.mark.parametrize(
    ("kind", "records"),
    [
        *((kind, ()) for kind in PackageKind),
        (PackageKind.FORM, (FORM, DILEMMA)),
        (PackageKind.EXERCISE, (FORM,)),
        (PackageKind.SLIDE, (FORM,)),
        (PackageKind.SLIDE, DAY.records),
        (PackageKind.BLOCK, DAY.records),
        (PackageKind.BLOCK, (FORM,)),
        (PackageKind.DAY, tuple(record for record in DAY.records if not isinstance(record, Workshop))),
        (PackageKind.DAY, tuple(record for record in DAY.records if not isinstance(record, Block))),
        (PackageKind.DAY, (*DAY.records, replace(WORKSHOP, id="another"))),
    ],
)
def test_a_package_that_does_not_hold_what_it_is_kept_for_is_refused(
    kind: PackageKind, records: tuple[Content, ...]
) -> None:
    assert refusal(pack(replace(DAY, kind=kind, records=records))) == "library.not_a_package"


def test_a_block_of_a_day_that_is_not_in_the_package_is_refused() -> None:
    elsewhere = [replace(r, workshop_id="other") if isinstance(r, Block) else r for r in DAY.records]
    assert refusal(pack(replace(DAY, records=tuple(elsewhere)))) == "library.not_a_package"


@pytest.mark.parametrize(
    "form",
    [
        replace(FORM, fields=(FieldSpec(key="a", kind=FieldKind.SCALE, label="A", steps=10**9),)),
        replace(FORM, fields=(FieldSpec(key="a", kind=FieldKind.ROWS, label="A", max_rows=10**9),)),
        replace(FORM, fields=(FieldSpec(key="a", kind=FieldKind.NUMBER, label="A", maximum=1e300),)),
        replace(FORM, language="../../elsewhere"),
        replace(FORM, revision=-1),
        replace(FORM, revision=10**6),
        replace(FORM, title="A" * 200_000),
    ],
)
def test_texts_and_numbers_that_would_stop_the_program_are_refused(form: Content) -> None:
    assert refusal(pack(replace(DAY, kind=PackageKind.FORM, records=(form,)))) == "library.not_a_package"


def test_a_package_of_millions_of_parts_is_not_read() -> None:
    """F52: each part takes many times its room in memory."""
    assert refusal(b"[" + b"0," * MOST_PARTS + b"0]") == "library.not_a_package"


@pytest.mark.parametrize("field", ["title", "about"])
def test_a_title_is_no_longer_than_any_text(field: str) -> None:
    """F52."""
    assert refusal(changed(**{field: "x" * (MOST_CHARACTERS + 1)})) == "library.not_a_package"
