"""The laptop's clocks, read in one place."""

from datetime import UTC, timedelta

from facilitator_app.services.clock import SystemClock, real_pace, sleep


def test_utc_is_aware_and_in_utc() -> None:
    assert SystemClock().utc().tzinfo is UTC


def test_local_time_is_the_same_instant_as_utc() -> None:
    clock = SystemClock()
    assert abs(clock.local_now() - clock.utc()) < timedelta(seconds=5)


def test_today_is_the_local_day() -> None:
    clock = SystemClock()
    assert clock.local_today() in {
        clock.local_now().date(),
        (clock.local_now() - timedelta(seconds=5)).date(),
    }


def test_monotonic_seconds_never_step_back() -> None:
    clock = SystemClock()
    readings = [clock.monotonic_s() for _ in range(100)]
    assert readings == sorted(readings)


def test_standing_still_for_no_time_is_over_at_once() -> None:
    before = SystemClock().monotonic_s()
    sleep(0.0)
    assert SystemClock().monotonic_s() - before < 5


def test_the_real_pace_is_a_second_in_a_second() -> None:
    assert real_pace() == 1.0
