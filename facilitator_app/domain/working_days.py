"""The days on which an organisation can be expected to gather its leaders: the Danish calendar.

Invariant: no Saturday or Sunday, no public holiday, no day of July, and none from 22 December to 2 January.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

_HOLIDAY_MONTH = 7
_CHRISTMAS_BEGINS, _CHRISTMAS_ENDS = (12, 22), (1, 2)
_DAYS_FROM_EASTER = (-3, -2, 1, 39, 50)
"""Maundy Thursday, Good Friday, Easter Monday, Ascension Day and Whit Monday."""

_FRIDAY = 4
_WEEKS_AHEAD = 8
_LONGEST_SEARCH_DAYS = 400


def is_working_day(day: date) -> bool:
    """Whether leaders can be called together that day."""
    if day.weekday() > _FRIDAY or day.month == _HOLIDAY_MONTH:
        return False
    if (day.month, day.day) >= _CHRISTMAS_BEGINS or (day.month, day.day) <= _CHRISTMAS_ENDS:
        return False
    return (day - _easter(day.year)).days not in _DAYS_FROM_EASTER


def first_working_day(day: date, *, days: int = 1) -> date:
    """The first day from `day` on from which so many days in a row are working days; on the same day of the week when
    there is one within eight weeks. `day` itself when there is none in a year.
    """
    same_weekday = (day + timedelta(weeks=weeks) for weeks in range(_WEEKS_AHEAD + 1))
    any_weekday = (day + timedelta(days=ahead) for ahead in range(_LONGEST_SEARCH_DAYS))
    return _first(same_weekday, days) or _first(any_weekday, days) or day


def _first(starts: Iterable[date], days: int) -> date | None:
    return next((one for one in starts if _are_working(one, days)), None)


def _are_working(start: date, days: int) -> bool:
    return all(is_working_day(start + timedelta(days=ahead)) for ahead in range(days))


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous (Meeus, Jones and Butcher) rule."""
    golden, century, of_century = year % 19, year // 100, year % 100
    leaps, rest = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leaps - shift + 15) % 30
    weekday = (32 + 2 * rest + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
