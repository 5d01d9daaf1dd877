"""Releasing outputs to the room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import added
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import FREE_STEPS, STEPS_OF_CAPTURE
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SHOWN = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen",
)
PRIVATE = replace(SHOWN, id="o-2", field_key="doubt", value="Jeg tvivler")
DRAFT = replace(SHOWN, id="o-3", is_draft=True)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    opened.edit("edit.add_output", added([SHOWN, PRIVATE, DRAFT]))
    return opened


def released(document: Document) -> set[str]:
    return {output.id for output in document.all(Output) if output.is_shown}


def test_only_fields_of_the_projectors_class_are_released_and_never_drafts(document: Document) -> None:
    releasing = ReleasingOutputs(document=document)
    releasing.show((SHOWN, PRIVATE, DRAFT, replace(SHOWN, id="gone", form_id="no-form")))
    assert released(document) == {"o-1"}
    document.undo()
    assert released(document) == set()


def test_a_release_is_taken_back(document: Document) -> None:
    releasing = ReleasingOutputs(document=document)
    releasing.show((SHOWN,))
    shown = document.get(Output, "o-1")
    assert shown is not None
    releasing.hide((shown,))
    assert released(document) == set()


def test_the_names_of_the_groups_are_kept_from_a_block_and_named_again(document: Document) -> None:
    releasing = ReleasingOutputs(document=document)
    releasing.name_groups("b-3", is_anonymous=True)
    releasing.name_groups("gone", is_anonymous=True)
    assert [block.id for block in document.all(Block) if block.is_anonymous] == ["b-3"]
    document.undo()
    assert not any(block.is_anonymous for block in document.all(Block))
    assert "edit.name_groups" in FREE_STEPS & STEPS_OF_CAPTURE
