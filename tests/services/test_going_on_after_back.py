"""A look back does not begin the phase anew in front of the room."""

from __future__ import annotations

import json

import pytest

from facilitator_app.domain.schedule import DayPhase
from tests.day import small_day
from tests.services.test_running_show import NINE, QUESTION, READ_1, READ_2, SPOT_1, Hall, hall_of


@pytest.fixture
def hall() -> Hall:
    """In the second phase of the first round, 149 of its 600 seconds gone, and a minute added."""
    hall = hall_of(now=NINE)
    hall.show.start_day()
    hall.show.go_to(QUESTION)
    hall.press_next(2)
    hall.clock.advance(149)
    hall.timer.add(60)
    return hall


def test_back_and_next_find_the_time_of_the_phase_gone_on(hall: Hall) -> None:
    assert (hall.at, hall.timer.reading().digits) == (SPOT_1, "08:31")
    hall.press_back()
    assert hall.at == READ_1
    stop = next(stop for stop in hall.show.stops() if stop.key == SPOT_1)
    foreseen = hall.show.time_at(stop)
    assert foreseen is not None
    assert foreseen.digits == "08:30"
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (SPOT_1, "08:29")


def test_both_phases_are_found_after_going_back_past_the_first(hall: Hall) -> None:
    hall.press_back()
    hall.press_back()
    assert hall.at == QUESTION
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (READ_1, "02:27")
    hall.clock.advance(1)
    hall.show.next_phase()
    assert (hall.at, hall.timer.reading().digits) == (SPOT_1, "08:27")


def test_a_time_that_stood_still_stands_still(hall: Hall) -> None:
    hall.timer.pause()
    hall.press_back()
    hall.clock.advance(30)
    hall.press_next()
    assert (hall.timer.reading().digits, hall.timer.reading().is_paused) == ("08:31", True)


def test_the_phase_before_and_the_next_phase_are_such_a_look_too(hall: Hall) -> None:
    hall.press_previous()
    assert (hall.at, hall.timer.reading().digits) == (READ_1, "05:00")
    hall.clock.advance(1)
    hall.show.next_phase()
    assert (hall.at, hall.timer.reading().digits) == (SPOT_1, "08:29")


def test_after_a_restart_back_has_no_steps_and_the_phase_keeps_its_time(hall: Hall) -> None:
    again = hall.again()
    again.press_back()
    assert (again.at, again.timer.reading().digits) == (READ_1, "05:00")
    again.press_next()
    assert (again.at, again.timer.reading().digits) == (SPOT_1, "08:29")


@pytest.mark.parametrize("looked_s", [1, 5, 28.9])
def test_a_phase_come_to_by_mistake_is_as_if_it_had_never_begun(hall: Hall, looked_s: float) -> None:
    hall.show.previous_phase()
    hall.clock.advance(40)
    hall.press_next()
    assert hall.at == SPOT_1
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (READ_2, "05:00")
    hall.clock.advance(looked_s)
    hall.press_back()
    assert hall.at == SPOT_1
    stop = next(stop for stop in hall.show.stops() if stop.key == READ_2)
    assert hall.show.time_gone_on(stop) is None
    hall.clock.advance(240)
    foreseen = hall.show.time_at(stop)
    assert foreseen is not None
    assert foreseen.digits == "05:00"
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (READ_2, "05:00")


def test_nor_does_a_crash_find_the_time_of_a_phase_that_had_hardly_begun(hall: Hall) -> None:
    hall.press_next()
    hall.clock.advance(3)
    hall.press_back()
    hall.clock.advance(20)
    again = hall.again()
    again.press_next()
    assert (again.at, again.timer.reading().digits) == (READ_2, "05:00")


def test_half_a_minute_into_a_phase_a_step_back_is_a_look(hall: Hall) -> None:
    hall.press_next()
    hall.clock.advance(29)
    hall.press_back()
    stop = next(stop for stop in hall.show.stops() if stop.key == READ_2)
    gone_on = hall.show.time_gone_on(stop)
    assert gone_on is not None
    assert gone_on.digits == "04:30"
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (READ_2, "04:29")


def test_a_phase_that_was_given_another_time_is_meant_however_short_it_has_run(hall: Hall) -> None:
    hall.press_next()
    hall.timer.add(120)
    hall.press_back()
    hall.press_next()
    assert (hall.at, hall.timer.reading().digits) == (READ_2, "06:58")


def test_a_jump_to_the_phase_begins_its_time(hall: Hall) -> None:
    hall.press_back()
    hall.show.go_to(SPOT_1)
    assert hall.timer.reading().digits == "10:00"


def test_a_day_begun_anew_begins_every_time(hall: Hall) -> None:
    hall.press_back()
    hall.show.start_day()
    hall.press_next()
    assert hall.at not in (READ_1, SPOT_1)
    while hall.at != SPOT_1:
        hall.press_next()
    assert hall.timer.reading().digits == "10:00"


def test_a_crash_between_back_and_next_does_not_begin_the_phase_anew(hall: Hall) -> None:
    hall.press_back()
    assert (hall.at, hall.timer.reading().digits) == (READ_1, "02:29")
    hall.clock.advance(20)
    again = hall.again()
    again.press_next()
    assert (again.at, again.timer.reading().digits) == (SPOT_1, "08:09")
    again.clock.advance(1)
    assert again.timer.reading().digits == "08:08"


def test_a_time_that_stood_still_stands_still_after_a_crash_too(hall: Hall) -> None:
    hall.timer.pause()
    hall.press_back()
    hall.clock.advance(20)
    again = hall.again()
    again.press_next()
    assert (again.timer.reading().digits, again.timer.reading().is_paused) == ("08:31", True)


def test_once_it_was_gone_on_to_nothing_of_it_is_kept(hall: Hall) -> None:
    hall.press_back()
    hall.press_next()
    again = hall.again()
    again.show.go_to(READ_1)
    again.clock.advance(1)
    again.show.go_to(SPOT_1)
    assert again.timer.reading().digits == "10:00"


@pytest.mark.parametrize("left", [{SPOT_1: {}}, {SPOT_1: 3}, {SPOT_1: {"is_running": True, "length_s": "x"}}])
def test_a_time_that_cannot_be_read_begins_with_its_phase(hall: Hall, left: dict[str, object]) -> None:
    hall.press_back()
    kept = json.loads(hall.repository.settings["run.w.show"])
    hall.repository.settings["run.w.show"] = json.dumps({**kept, "left": left})
    again = hall.again()
    assert again.at == READ_1
    again.press_next()
    assert (again.at, again.timer.reading().digits) == (SPOT_1, "10:00")


def test_the_sleep_is_taken_back_from_the_room_and_from_each_group(hall: Hall) -> None:
    stop = hall.show.current_stop()
    assert stop is not None
    hall.show.group_timers.toggle(stop, "g-1")
    for away_s in (300, 200):
        hall.clock.advance(away_s)
        hall.timer.tick()
        hall.show.group_timers.tick(stop)
        if away_s == 300:
            hall.show.keep_sleep()
    hall.show.take_back_sleep()
    assert hall.timer.reading().digits == "03:31"
    assert hall.show.group_timers.times(stop)[0].reading.digits == "05:00"


def test_nothing_is_left_to_take_back_when_another_time_is_counted(hall: Hall) -> None:
    assert not hall.show.has_slept()
    hall.clock.advance(300)
    hall.timer.tick()
    assert hall.show.has_slept()
    hall.press_next()
    assert not hall.show.has_slept()


def test_a_day_that_is_taken_up_again_has_its_running_time_back(hall: Hall) -> None:
    hall.show.end_day()
    hall.clock.advance(20)
    hall.show.take_up_day()
    assert (hall.at, hall.timer.reading().digits, hall.timer.reading().is_running) == (SPOT_1, "08:31", True)
    assert hall.show.day().phase is DayPhase.RUNNING


def test_a_time_that_stood_still_at_the_end_stands_still(hall: Hall) -> None:
    hall.timer.pause()
    hall.show.end_day()
    hall.show.take_up_day()
    assert (hall.timer.reading().digits, hall.timer.reading().is_paused) == ("08:31", True)


def test_a_time_that_ran_at_the_end_runs_on_also_after_a_new_start_of_the_program(hall: Hall) -> None:
    hall.show.end_day()
    again = hall.again(after_s=120)
    assert again.show.day().phase is DayPhase.AFTER
    again.show.take_up_day()
    assert (again.timer.reading().digits, again.timer.reading().is_running) == ("08:31", True)


def test_a_time_that_stood_still_before_the_end_stands_still_after_a_new_start_too(hall: Hall) -> None:
    hall.timer.pause()
    hall.clock.advance(5)
    hall.show.end_day()
    again = hall.again(after_s=120)
    again.show.take_up_day()
    assert (again.timer.reading().digits, again.timer.reading().is_paused) == ("08:31", True)


def test_a_day_that_was_not_ended_before_the_new_start_leaves_a_paused_time_paused(hall: Hall) -> None:
    hall.timer.pause()
    again = hall.again(after_s=120)
    again.show.take_up_day()
    assert again.timer.reading().is_paused


def test_a_day_is_taken_up_with_the_time_of_the_block_where_its_own_is_gone(hall: Hall) -> None:
    hall.show.end_day()
    hall.timer.clear()
    hall.show.take_up_day()
    assert (hall.at, hall.timer.reading().digits) == (SPOT_1, "10:00")


def test_without_a_stop_no_day_is_taken_up() -> None:
    hall = hall_of(*small_day()[:2])
    hall.show.take_up_day()
    assert hall.at == ""


def test_a_day_has_not_ended_later_than_the_clock_says(hall: Hall) -> None:
    hall.clock.advance(60 - (hall.clock.utc().second + hall.clock.utc().microsecond / 1e6) + 45)
    shown = hall.clock.utc().replace(second=0, microsecond=0)
    hall.show.end_day()
    assert hall.show.day().projected_end == shown
