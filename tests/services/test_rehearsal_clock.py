"""The clock of a rehearsal."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.services.clock import real_pace
from facilitator_app.services.rehearsal_clock import RehearsalClock
from tests.fakes import FakeClock

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
NOON = datetime(2027, 6, 14, 12, 0, tzinfo=COPENHAGEN)


def test_outside_a_rehearsal_it_is_the_real_clock() -> None:
    real = FakeClock()
    clock = RehearsalClock(real)
    real.advance(7)
    assert (clock.utc(), clock.local_now(), clock.local_today(), clock.monotonic_s(), clock.pace()) == (
        real.utc(),
        real.local_now(),
        real.local_today(),
        real.monotonic_s(),
        real_pace(),
    )


def test_a_leap_takes_no_time_and_knows_the_summer_time_of_its_day() -> None:
    real = FakeClock()
    clock = RehearsalClock(real)
    before_s = clock.monotonic_s()
    clock.leap_to(NOON)
    assert clock.local_now() == NOON
    assert clock.local_now().hour == 12
    assert clock.utc() == datetime(2027, 6, 14, 10, 0, tzinfo=UTC)
    assert clock.monotonic_s() == before_s
    real.advance(60)
    assert clock.local_now() == NOON + timedelta(minutes=1)


def test_time_passes_at_the_pace_asked_for_and_at_once_when_told() -> None:
    real = FakeClock()
    clock = RehearsalClock(real)
    clock.leap_to(NOON)
    clock.run_at(10)
    assert clock.pace() == 10
    real.advance(6)
    assert clock.local_now() == NOON + timedelta(minutes=1)
    clock.run_at(1)
    clock.pass_s(120)
    assert clock.local_now() == NOON + timedelta(minutes=3)
    assert clock.monotonic_s() == 1000 + 60 + 120


def test_time_can_pass_at_once_outside_a_rehearsal_for_nobody_but_the_monotonic_clock() -> None:
    real = FakeClock()
    clock = RehearsalClock(real)
    clock.pass_s(30)
    assert (clock.monotonic_s(), clock.utc()) == (1030, real.utc())


def test_real_seconds_pass_in_the_night_when_summer_time_begins() -> None:
    """F37."""
    clock = RehearsalClock(FakeClock())
    clock.leap_to(datetime(2027, 3, 28, 1, 59, tzinfo=COPENHAGEN))
    clock.pass_s(120)
    assert (clock.local_now().hour, clock.local_now().minute) == (3, 1)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("advance"), st.integers(0, 9999)),
        st.tuples(st.just("pass"), st.integers(0, 9999)),
        st.tuples(st.just("pace"), st.sampled_from([1, 10, 60])),
        st.tuples(st.just("leap"), st.integers(-9999, 9999)),
        st.tuples(st.just("end"), st.just(0)),
    ),
    max_size=30,
)


@given(STEPS)
def test_monotonic_seconds_never_step_back_and_the_end_is_the_real_clock(
    steps: list[tuple[str, int]],
) -> None:
    real = FakeClock()
    clock = RehearsalClock(real)
    seen_s = clock.monotonic_s()
    for step, amount in steps:
        if step == "advance":
            real.advance(amount)
        elif step == "pass":
            clock.pass_s(amount)
        elif step == "pace":
            clock.run_at(amount)
        elif step == "leap":
            clock.leap_to(NOON + timedelta(minutes=amount))
        else:
            clock.end()
        assert clock.monotonic_s() >= seen_s
        seen_s = clock.monotonic_s()
    clock.end()
    assert (clock.utc(), clock.pace()) == (real.utc(), 1)
