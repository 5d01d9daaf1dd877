"""The panel's promises one by one: a start that came earlier, a day that nobody changes for one, a clock unseen."""

from __future__ import annotations

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.schedule import DayPhase
from tests.day import BLOCKS
from tests.ui.panel.conftest import Room


@pytest.mark.parametrize("minutes", [1, 2, 5])
def test_a_start_that_was_forgotten_is_put_back_by_as_much_as_the_button_says(
    spot: Room, minutes: int
) -> None:
    spot.click(f"began_{minutes}_earlier")
    assert spot.timer.reading().spent_s == pytest.approx(60 * minutes + 1)
    assert spot.timer.reading().is_running


def test_four_minutes_late_is_worth_a_proposal_and_three_is_not(room: Room) -> None:
    room.clock.advance(minutes=3)
    room.show.start_day()
    room.beat(20)
    assert not room.is_seen("see_proposals")
    room.clock.advance(minutes=15 + 1)
    room.beat(1)
    assert room.text("offset") == "4 min behind"
    assert room.is_seen("see_proposals")


def test_however_late_the_day_is_nothing_changes_by_itself(room: Room) -> None:
    room.show.start_day()
    workshop = room.document.workshop
    for _ in range(90):
        room.beat(60)
    assert room.show.day().offset_min > 60
    assert tuple(room.document.get(Block, block.id) for block in BLOCKS) == BLOCKS
    assert room.document.workshop == workshop
    assert room.show.day().phase is DayPhase.RUNNING


def test_a_clock_that_is_taken_off_the_wall_runs_on_and_is_read_on_the_panel(spot: Room) -> None:
    spot.click("clock_on_wall")
    spot.beat(59)
    assert spot.text("digits") == "09:00"
    assert spot.timer.reading().is_running


def test_the_time_is_paused_and_changed_and_gone_on_with_and_never_begun_anew(spot: Room) -> None:
    spot.beat(100)
    spot.click("toggle_timer")
    spot.click("add_5")
    spot.click("add_minus_1")
    spot.click("toggle_timer")
    spot.beat(0)
    reading = spot.timer.reading()
    assert reading.total_s == 600 + 240
    assert reading.spent_s == pytest.approx(101)
