"""One button for the whole day: it begins the day, goes on, and ends it."""

from __future__ import annotations

from facilitator_app.domain.schedule import DayPhase
from tests.services.test_running_show import LUNCH, PURPOSE, TITLE, Hall, hall_of


def press(hall: Hall, *, after_s: float = 1.0) -> None:
    hall.clock.advance(after_s)
    hall.show.press()


def test_a_press_begins_the_day_goes_on_and_ends_it() -> None:
    hall = hall_of()
    press(hall)
    assert (hall.at, hall.show.day().phase) == (TITLE, DayPhase.RUNNING)
    press(hall, after_s=0.2)
    assert hall.at == TITLE
    press(hall)
    assert hall.at == PURPOSE
    hall.show.go_to(LUNCH)
    press(hall)
    assert hall.show.day().phase is DayPhase.AFTER
    press(hall)
    assert hall.show.day().phase is DayPhase.AFTER
    assert hall.at == LUNCH
