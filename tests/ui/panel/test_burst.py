"""One press of a clicker is one visible step, however nervous the thumb."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator_app.domain.schedule import DayPhase
from tests.ui.panel.conftest import Room


def stand(room: Room) -> int:
    stop = room.show.current_stop()
    return [one.key for one in room.show.stops()].index(stop.key) if stop else -1


def press_next(room: Room) -> None:
    QTest.mouseClick(room.find("next"), Qt.MouseButton.LeftButton)


def test_a_burst_of_ten_presses_is_one_step(room: Room) -> None:
    room.show.start_day()
    room.clock.advance(1)
    for _ in range(10):
        press_next(room)
        room.clock.advance(0.02)
    assert stand(room) == 1


def test_steady_presses_are_a_step_each(room: Room) -> None:
    room.show.start_day()
    for number in range(1, 5):
        room.clock.advance(0.31)
        press_next(room)
        assert stand(room) == number


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.floats(0.01, 1.0), max_size=12))
def test_no_two_steps_ever_lie_closer_than_300_ms(room: Room, waits: list[float]) -> None:
    room.show.start_day()
    room.clock.advance(1)
    stepped_s: list[float] = []
    now_s = 0.0
    for wait_s in waits:
        room.clock.advance(wait_s)
        now_s += wait_s
        before = stand(room)
        press_next(room)
        if room.show.day().phase is not DayPhase.RUNNING or before == len(room.show.stops()) - 1:
            return
        assert stand(room) - before in (0, 1)
        if stand(room) > before:
            assert not stepped_s or now_s - stepped_s[-1] >= 0.3 - 1e-6
            stepped_s.append(now_s)
        else:
            assert now_s - stepped_s[-1] < 0.3 + 1e-6


def test_the_press_that_begins_the_day_is_no_step_into_it(room: Room) -> None:
    press_next(room)
    room.clock.advance(0.1)
    press_next(room)
    assert room.show.day().phase is DayPhase.RUNNING
    assert stand(room) == 0


def test_the_press_that_comes_to_the_last_slide_does_not_end_the_day(room: Room) -> None:
    room.show.start_day()
    room.go("s-6/2/spot")
    room.clock.advance(1)
    press_next(room)
    room.clock.advance(0.1)
    press_next(room)
    assert room.show.day().phase is DayPhase.RUNNING
    room.clock.advance(0.3)
    press_next(room)
    assert room.show.day().phase is DayPhase.AFTER
    room.click("back")
    assert room.show.day().phase is DayPhase.RUNNING
