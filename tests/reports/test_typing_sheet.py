"""The schema to type in, as it is seen and as it is heard: boxes with their labels, in the tree of the document."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from facilitator_app.content.words import Words
from facilitator_app.domain.forms import FieldKind, FieldSpec, FormSpec, Option
from facilitator_app.reports.bands import TypingBox
from facilitator_app.reports.build_typing import Typing, schema_to_type_in
from facilitator_app.reports.lines import LineBreaker
from facilitator_app.reports.model import Report
from facilitator_app.reports.pages import Page, PageSetter
from facilitator_app.reports.pdf import Drawn, Keeping, draw
from facilitator_app.reports.style import GUTTER, WIDTH
from facilitator_app.reports.typing_boxes import with_typing
from tests.reports.boxes import assert_well_set, boxes, words_on
from tests.reports.days import BIRTHE, DAY, PRIVATE, SCHEMA, VALUES, plan, text

LONG = "Borgerens egne ressourcer og netværket kan bidrage med mere, end vi troede. " * 9


def sheet(words: Words, form: FormSpec = SCHEMA) -> tuple[Report, Typing]:
    return schema_to_type_in(DAY, words, form=form, participant=BIRTHE, plan=plan(VALUES))


def pages(breaker: LineBreaker, words: Words, form: FormSpec = SCHEMA) -> tuple[Page, ...]:
    return PageSetter(breaker).pages(sheet(words, form)[0])


def boxes_by_name(page: Page) -> dict[str, TypingBox]:
    return {mark.name: mark for mark in page.marks if isinstance(mark, TypingBox)}


def drawn(words: Words, fonts: Path, made_at: datetime, form: FormSpec = SCHEMA) -> Drawn:
    report, typing = sheet(words, form)
    made = draw([report], made_at=made_at, fonts=fonts, report_done=lambda: None, keeping=Keeping.FOR_NOW)
    return with_typing(made, typing)


def long_form() -> FormSpec:
    """Every field with a label and a help of many lines."""
    return replace(
        SCHEMA, fields=tuple(replace(spec, label=f"{spec.label} {LONG}", help=LONG) for spec in SCHEMA.fields)
    )


def test_the_schema_to_type_in_is_one_page(breaker: LineBreaker, words: Words) -> None:
    (page,) = pages(breaker, words)
    assert_well_set((page,), breaker)
    assert "Skriv i felterne, gem filen, og send den tilbage." in words_on(page)


def test_boxes_side_by_side_begin_at_the_same_height_and_one_alone_is_as_wide(
    breaker: LineBreaker, words: Words
) -> None:
    fields = tuple(
        replace(spec, help=LONG[:100] if spec.key == "who" else spec.help) for spec in SCHEMA.fields
    )
    (page,) = pages(breaker, words, replace(SCHEMA, fields=fields))
    found = boxes_by_name(page)
    who, buddy, follow_up = (found[f"0:{key}"] for key in ("who", "buddy", "follow_up_on"))
    assert who.y == pytest.approx(buddy.y)
    assert who.width == pytest.approx(buddy.width) == pytest.approx(follow_up.width)
    assert follow_up.width == pytest.approx((WIDTH - GUTTER) / 2)


@pytest.mark.parametrize("form", [SCHEMA, long_form()], ids=["usual", "long"])
def test_no_text_stands_in_a_box_and_no_box_over_another(
    breaker: LineBreaker, words: Words, form: FormSpec
) -> None:
    set_ = pages(breaker, words, form)
    assert_well_set(set_, breaker)
    for page in set_:
        found = list(boxes_by_name(page).values())
        for number, box in enumerate(found):
            for one in boxes(page, breaker):
                is_beside = one.right <= box.x or one.left >= box.x + box.width
                assert is_beside or not one.text or one.foot <= box.y or one.top >= box.y + box.height, one
            for other in found[number + 1 :]:
                is_beside = other.x >= box.x + box.width or box.x >= other.x + other.width
                assert is_beside or other.y >= box.y + box.height or box.y >= other.y + other.height


def test_a_label_stays_with_its_box(breaker: LineBreaker, words: Words) -> None:
    for page in pages(breaker, words, long_form()):
        labels = [word for word in words_on(page).split("Borgerens egne")[0].split() if word]
        assert labels
        first_box = min(box.y for box in boxes_by_name(page).values())
        assert any("bidrage" in one.text and one.foot < first_box for one in boxes(page, breaker))


def test_the_foot_keeps_the_revision_of_a_form_with_a_long_name(breaker: LineBreaker, words: Words) -> None:
    form = replace(SCHEMA, title="Handlingsskema for mobilisering af borgernes egne ressourcer i netværket")
    told = words_on(pages(breaker, words, form)[0])
    assert "…, udgave 3 · side 1 af 1" in told
    assert "-…" not in told


def test_each_box_is_read_after_its_label(words: Words, fonts: Path, made_at: datetime) -> None:
    tick = FieldSpec(key="tick", kind=FieldKind.CHECKBOX, label="Jeg er med", visibility=PRIVATE)
    options = (Option(key="a", label="Naboen"), Option(key="b", label="Koret"))
    many = FieldSpec(key="many", kind=FieldKind.CHOICES, label="Hvem", options=options, visibility=PRIVATE)
    form = replace(SCHEMA, fields=(text("own", "Mit håb"), tick, many, *SCHEMA.fields))
    with pikepdf.open(BytesIO(drawn(words, fonts, made_at, form).content)) as pdf:
        told: list[str] = []
        ways = parents(pdf)
        for element in walk(pdf.Root.StructTreeRoot.K):
            if pikepdf.Name.Form == element.S:
                widget = element.K[-1].Obj
                told.append(str(widget.T))
                assert ways[int(widget.StructParent)].objgen == element.objgen
                assert element.K[-1].Pg.objgen == element.Pg.objgen == widget.P.objgen
        _hidden, *alive = (str(field.T) for field in pdf.Root.AcroForm.Fields)
        assert told == alive
        assert len(told) == len(SCHEMA.fields) - 1 + 4
        assert int(pdf.Root.StructTreeRoot.ParentTreeNextKey) == max(ways) + 1


def walk(element: Any) -> list[Any]:
    children = element.get("/K")
    inside = [child for child in children if "/S" in child] if has_children(children) else []
    return [element, *(one for child in inside for one in walk(child))]


def has_children(children: Any) -> bool:
    return isinstance(children, pikepdf.Array) and all(
        isinstance(one, pikepdf.Dictionary) for one in children
    )


def parents(pdf: pikepdf.Pdf) -> dict[int, Any]:
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    return {int(key): way for key, way in zip(numbers[::2], numbers[1::2], strict=True)}


def test_boxes_are_found_behind_a_help_of_more_than_a_page(
    words: Words, fonts: Path, made_at: datetime
) -> None:
    endless = replace(SCHEMA.fields[0], help=LONG * 12)
    form = replace(SCHEMA, fields=(endless, *SCHEMA.fields[1:3]))
    with pikepdf.open(BytesIO(drawn(words, fonts, made_at, form).content)) as pdf:
        elements = walk(pdf.Root.StructTreeRoot.K)
        told = [str(one.K[-1].Obj.T) for one in elements if pikepdf.Name.Form == one.S]
        assert len(pdf.pages) > 1
    assert told == ["0:occasion", "0:action", "0:value_employees"]
