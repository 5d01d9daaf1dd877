"""The stand-ins do what the tests that use them believe."""

from datetime import UTC, datetime, timedelta

from tests.fakes import FakeClock, FakeIds


def test_all_clocks_advance_together(clock: FakeClock) -> None:
    began, began_s = clock.utc(), clock.monotonic_s()
    clock.advance(30, minutes=2)
    assert clock.utc() - began == timedelta(seconds=150)
    assert clock.monotonic_s() - began_s == 150


def test_the_day_begins_at_nine_in_copenhagen(clock: FakeClock) -> None:
    assert clock.local_now().strftime("%A %H:%M") == "Monday 09:00"
    assert clock.local_today() == clock.local_now().date()


def test_setting_the_wall_clock_does_not_move_the_steady_one(clock: FakeClock) -> None:
    before_s = clock.monotonic_s()
    clock.set_wall_clock(datetime(2030, 1, 1, tzinfo=UTC))
    assert clock.monotonic_s() == before_s


def test_ids_come_in_order(new_id: FakeIds) -> None:
    assert [new_id(), new_id()] == ["id-1", "id-2"]
