"""Slides of the rounds of an exercise."""

from __future__ import annotations

from facilitator_app.domain.slides import TextContent
from facilitator_app.services.document import Document
from facilitator_app.services.exercise_slides import with_new_slides
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def test_a_block_that_has_gone_gets_no_slides(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    assert with_new_slides(document, new_id, "gone", [TextContent(heading="A")], at=0) == ()
