"""How far the groups are with what a block asks of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.forms import FieldSpec, FieldValue
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.services.document import Document
from facilitator_app.services.handed_in import HandIn, handed_in
from tests.day import ANSWER, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SCHEMA_BLOCK = Block(
    id="b-5",
    workshop_id="w",
    title="Handlingsskema",
    kind=BlockKind.ACTION_SCHEMA,
    planned_min=40,
    position=5.0,
    form_id="f-action",
)


def document_of(*more: Record) -> Document:
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(MemoryRepository((*small_day(), *more)))
    return document


def output(
    field_key: str, *, round_number: int = 1, is_draft: bool = False, value: FieldValue = "Naboen"
) -> Output:
    return Output(
        id=f"o-{field_key}-{round_number}",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key=field_key,
        group_id="g-1",
        value=value,
        round_number=round_number,
        is_draft=is_draft,
    )


def plan(person: str, values: dict[str, FieldValue]) -> ActionPlan:
    item = ActionItem(id=f"i-{person}", values=values)
    return ActionPlan(
        id=f"a-{person}", workshop_id="w", participant_id=person, form_id="f-action", items=(item,)
    )


def states(document: Document, block_id: str, **where: object) -> list[HandIn]:
    return [line.state for line in handed_in(document, block_id, **where)]  # type: ignore[arg-type]


def test_a_block_that_asks_nothing_has_no_groups() -> None:
    document = document_of()
    assert handed_in(document, "b-1") == ()
    assert handed_in(document, "gone") == ()


def test_groups_stand_in_their_own_order() -> None:
    assert [line.group.number for line in handed_in(document_of(), "b-3")] == [1, 2]


@pytest.mark.parametrize(
    ("outputs", "state"),
    [
        ((), HandIn.EMPTY),
        ((output("resources", value="  "),), HandIn.EMPTY),
        ((output("resources", is_draft=True),), HandIn.BEGUN),
        ((output("resources"),), HandIn.BEGUN),
        ((output("resources"), output("why"), output("doubt")), HandIn.READY),
        ((output("resources"), output("why"), output("doubt", is_draft=True)), HandIn.BEGUN),
    ],
)
def test_a_group_is_ready_when_every_question_is_answered(outputs: tuple[Output, ...], state: HandIn) -> None:
    assert states(document_of(*outputs), "b-3") == [state, HandIn.EMPTY]


def test_each_round_is_counted_by_itself() -> None:
    document = document_of(output("resources", round_number=2))
    assert states(document, "b-3") == [HandIn.EMPTY, HandIn.EMPTY]
    assert states(document, "b-3", round_number=2) == [HandIn.BEGUN, HandIn.EMPTY]


def test_a_group_that_lacks_a_cell_in_the_notes_is_not_ready_also_when_what_is_hoped_for_is_there() -> None:
    fields: tuple[FieldSpec, ...] = (replace(ANSWER.fields[0], is_required=True), ANSWER.fields[1])
    said = Output(
        id="o-1",
        workshop_id="w",
        block_id="b-2",
        form_id="f-answer",
        field_key="position",
        group_id="g-1",
        value=4,
        dilemma_id="d-1",
    )
    document = document_of(said)
    document.replace("edit.form", replace(ANSWER, fields=fields))
    assert states(document, "b-2", dilemma_id="d-1") == [HandIn.BEGUN, HandIn.EMPTY]
    assert states(document, "b-2", dilemma_id="another") == [HandIn.EMPTY, HandIn.EMPTY]
    document.replace("edit.form", replace(ANSWER, fields=fields[:1]))
    assert states(document, "b-2", dilemma_id="d-1") == [HandIn.READY, HandIn.EMPTY]


def test_action_schemas_are_counted_by_the_leaders_who_are_there() -> None:
    full: dict[str, FieldValue] = {"occasion": "Morgenmødet", "action": "Spørge", "by_when": "2027-01-20"}
    document = document_of(SCHEMA_BLOCK, plan("p-1", full), plan("p-3", full))
    assert states(document, "b-5") == [HandIn.BEGUN, HandIn.READY]
    document.replace("edit.plan", plan("p-2", full))
    assert states(document, "b-5") == [HandIn.READY, HandIn.READY]


def test_an_untouched_schema_is_nothing() -> None:
    document = document_of(SCHEMA_BLOCK, plan("p-1", {}))
    assert states(document, "b-5") == [HandIn.EMPTY, HandIn.EMPTY]
