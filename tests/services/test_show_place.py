"""Where the show stands when what it stood on is taken away under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator_app.domain.agenda import Timing
from facilitator_app.domain.records import removed
from facilitator_app.domain.timer import RunRow
from facilitator_app.problems import Outside
from tests.day import BLOCKS, SLIDES, small_day
from tests.fakes import FakeClock
from tests.memory import MemoryRepository
from tests.services.test_running_show import (
    LUNCH,
    QUESTION,
    READ_1,
    READ_2,
    SPOT_1,
    SPOT_2,
    STATEMENT,
    TITLE,
    Hall,
)


@pytest.fixture
def hall() -> Hall:
    return Hall(MemoryRepository(small_day()), FakeClock(datetime(2027, 1, 14, 8, 0, tzinfo=UTC)), {})


def test_the_show_stays_in_the_block_of_a_slide_that_was_removed_under_it(hall: Hall) -> None:
    hall.show.go_to(READ_2)
    hall.document.edit("edit.remove_slide", removed([SLIDES[5]]))
    assert hall.at == SPOT_1
    hall.press_next()
    assert hall.at == LUNCH


def test_the_show_goes_on_after_a_slide_that_was_removed_under_it(hall: Hall) -> None:
    hall.show.go_to(STATEMENT)
    hall.document.edit("edit.remove_slide", removed([SLIDES[2]]))
    assert hall.at == QUESTION
    hall.press_next()
    assert hall.at == READ_1


def test_the_show_goes_on_after_a_block_that_was_removed_under_it(hall: Hall) -> None:
    hall.show.go_to(STATEMENT)
    hall.document.edit("edit.remove_block", removed([BLOCKS[1], SLIDES[2], SLIDES[3]]))
    assert hall.at == READ_1
    hall.document.edit("edit.remove_slide", removed([SLIDES[4]]))
    assert hall.at == READ_2
    hall.press_next()
    assert hall.at == SPOT_2


def test_the_show_goes_back_before_a_last_block_that_was_removed_under_it(hall: Hall) -> None:
    hall.show.go_to(LUNCH)
    hall.document.edit("edit.remove_block", removed([BLOCKS[3], SLIDES[6]]))
    assert hall.at == SPOT_2
    hall.document.undo()
    assert hall.at == LUNCH


def test_a_restart_on_a_slide_that_is_gone_stands_at_the_start_of_the_days_block(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.document.edit("edit.remove_slide", removed([SLIDES[3]]))
    assert hall.again().at == STATEMENT


def test_a_show_that_cannot_be_read_stands_at_its_start_and_keeps_nothing_of_the_file_before(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    hall.show.go_to(QUESTION)
    hall.show.suspend()
    monkeypatch.setattr(hall.repository, "run_rows", _unreadable)
    with pytest.raises(Outside):
        hall.show.resume()
    assert hall.show.show.workshop_id == "w"
    assert hall.at == TITLE
    assert hall.day.current_block_id() is None


def _unreadable(_workshop_id: str) -> Sequence[RunRow]:
    raise Outside("store.disk_failed")


def test_the_show_goes_past_a_block_that_the_day_has_dropped(hall: Hall) -> None:
    hall.show.go_to(QUESTION)
    hall.document.replace("edit.use_proposal", replace(BLOCKS[2], planned_min=0, timing=Timing.OPTIONAL))
    hall.press_next()
    assert hall.at == LUNCH
    hall.document.undo()
    hall.show.go_to(QUESTION)
    hall.press_next()
    assert hall.at == READ_1
