"""A look back does not begin the phase anew in front of the room."""

from __future__ import annotations

import pytest

from tests.services.test_running_show import NINE, QUESTION, READ_1, SPOT_1, Hall, hall_of


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
