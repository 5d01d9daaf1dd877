"""Catching up: previewed, taken with one act, undone with one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.proposals import ProposalKind
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_time import KeepingTime
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
def keeping(document: Document) -> KeepingTime:
    clock = FakeClock(NINE)
    log = RunLog(records=document, clock=clock, publish=Published())
    log.open()
    day = RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
    clock.advance(minutes=10)
    day.enter("b-1")
    return KeepingTime(document=document, day=day)


def test_a_proposal_is_previewed_used_and_undone(keeping: KeepingTime, document: Document) -> None:
    shorten = next(p for p in keeping.proposed() if p.proposal.kind is ProposalKind.SHORTEN)
    assert shorten.day.late == ()
    assert document.get(Block, "b-2") == BLOCKS[1]
    keeping.use(shorten.proposal)
    assert keeping.proposed() == ()
    document.undo()
    assert document.get(Block, "b-2") == BLOCKS[1]
    assert len(keeping.proposed()) == 2


def test_a_block_changed_meanwhile_is_left_alone(keeping: KeepingTime, document: Document) -> None:
    move = keeping.proposed()[-1]
    renamed = replace(BLOCKS[3], title="Lang frokost")
    document.replace("edit.rename", renamed)
    keeping.use(move.proposal)
    assert document.get(Block, "b-4") == renamed
