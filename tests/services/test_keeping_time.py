"""Catching up: previewed, taken with one act, undone with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from facilitator_app.domain.adjustments import AdjustedBlock, ProposalKind
from facilitator_app.domain.agenda import Block
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_time import KeepingTime, ProposedDay
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from tests.day import BLOCKS, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

NINE = datetime(2027, 1, 14, 8, 0, tzinfo=UTC)


@pytest.fixture
def document() -> Document:
    document = Document(publish=Published(), clock=FakeClock(NINE), new_id=FakeIds())
    document.attach(MemoryRepository(small_day()))
    return document


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NINE)


@pytest.fixture
def day(document: Document, clock: FakeClock) -> RunningDay:
    log = RunLog(records=document, clock=clock, publish=Published())
    log.open()
    return RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)


@pytest.fixture
def keeping(document: Document, clock: FakeClock, day: RunningDay) -> KeepingTime:
    clock.advance(minutes=10)
    day.enter("b-1")
    return KeepingTime(document=document, day=day, clock=clock)


def of_kind(keeping: KeepingTime, kind: ProposalKind) -> ProposedDay:
    return next(proposed for proposed in keeping.proposed() if proposed.proposal.kind is kind)


def test_a_proposal_is_previewed_used_and_undone(keeping: KeepingTime, document: Document) -> None:
    shorten = of_kind(keeping, ProposalKind.SHORTEN)
    assert shorten.day.late == ()
    assert document.get(Block, "b-2") == BLOCKS[1]
    keeping.use(shorten.proposal)
    assert keeping.proposed() == ()
    document.undo()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert len(keeping.proposed()) == 3


def test_a_block_changed_meanwhile_is_left_alone(keeping: KeepingTime, document: Document) -> None:
    move = keeping.proposed()[-1]
    renamed = replace(BLOCKS[3], title="Lang frokost")
    document.replace("edit.rename", renamed)
    keeping.use(move.proposal)
    assert document.get(Block, "b-4") == renamed
    assert document.workshop.adjustments == ()


def test_the_reason_is_kept_with_the_change(keeping: KeepingTime, document: Document) -> None:
    keeping.use(of_kind(keeping, ProposalKind.MOVE).proposal, reason=" Gode\nsnakke ")
    (adjustment,) = document.workshop.adjustments
    assert adjustment.reason == "Gode snakke"
    assert adjustment.at == NINE + timedelta(minutes=10)
    assert adjustment.blocks == (AdjustedBlock(block_id="b-4", was_min=645, became_min=655),)


def test_a_block_is_put_past_the_fixed_one(keeping: KeepingTime, document: Document) -> None:
    past = of_kind(keeping, ProposalKind.PAST)
    assert [reading.block.id for reading in past.day.blocks] == ["b-1", "b-3", "b-4", "b-2"]
    assert past.day.late == ()
    keeping.use(past.proposal)
    assert keeping.used() is not None
    keeping.take_back()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert document.workshop.adjustments == ()


def test_it_is_taken_back_although_something_was_typed_since(
    keeping: KeepingTime, document: Document
) -> None:
    assert keeping.used() is None
    keeping.take_back()
    keeping.use(of_kind(keeping, ProposalKind.SHORTEN).proposal)
    noted = document.get(Block, "b-3")
    assert noted is not None
    document.replace("edit.change_block", replace(noted, notes="Husk kaffe"))
    keeping.take_back()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert document.get(Block, "b-3") == replace(BLOCKS[2], notes="Husk kaffe")
    assert document.workshop.adjustments == ()
    assert document.undo_state().undo_label == "edit.take_back_proposal"


def test_what_was_changed_again_or_reached_is_not_offered_to_be_taken_back(
    keeping: KeepingTime, document: Document, day: RunningDay
) -> None:
    keeping.use(of_kind(keeping, ProposalKind.SHORTEN).proposal)
    shortened = document.get(Block, "b-2")
    assert shortened is not None
    document.replace("edit.change_block", replace(shortened, planned_min=29))
    assert keeping.used() is None
    document.undo()
    assert keeping.used() is not None
    day.enter("b-4")
    assert keeping.used() is None
