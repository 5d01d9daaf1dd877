"""On which days leaders can be called together."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from facilitator_app.domain.working_days import first_working_day, is_working_day


@pytest.mark.parametrize(
    "day",
    [
        date(2025, 12, 25),
        date(2025, 12, 22),
        date(2026, 1, 2),
        date(2027, 3, 25),  # Maundy Thursday
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 6),  # Ascension Day
        date(2027, 5, 17),  # Whit Monday
        date(2038, 4, 26),  # Easter Monday at its latest
        date(2027, 7, 14),
        date(2027, 1, 16),
        date(2027, 1, 17),
    ],
)
def test_nobody_is_called_together_on_a_holiday(day: date) -> None:
    assert not is_working_day(day)


@pytest.mark.parametrize("day", [date(2025, 12, 19), date(2026, 1, 5), date(2027, 3, 24), date(2027, 8, 2)])
def test_the_days_beside_holidays_are_working_days(day: date) -> None:
    assert is_working_day(day)


def test_a_holiday_is_put_off_to_the_same_weekday() -> None:
    assert first_working_day(date(2025, 12, 25)) == date(2026, 1, 8)
    assert first_working_day(date(2027, 7, 1)) == date(2027, 8, 5)


def test_two_days_in_a_row_leave_the_weekday_that_a_weekend_follows() -> None:
    friday = date(2027, 4, 16)
    assert first_working_day(friday, days=2) == friday + timedelta(days=3)


def test_a_stretch_that_never_fits_stays_where_it_was_wished() -> None:
    assert first_working_day(date(2027, 4, 16), days=9) == date(2027, 4, 16)
