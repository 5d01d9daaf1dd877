"""Dates as people write them in Denmark (`15/3`, `uge 12`, `om 2 uger`), read back in words; and clock times.

English is read in the same place, since a Danish laptop is typed at in both. One invariant: a day written
without a year is never in the past.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from facilitator_app.problems import Refused

MINUTES_OF_DAY = 24 * 60
_YEARS_AHEAD = 9

_WEEKDAYS_DA = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS_DA = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBERS = (
    ("en", "et", "én", "ét", "one", "a"),
    ("to", "two"),
    ("tre", "three"),
    ("fire", "four"),
    ("fem", "five"),
    ("seks", "six"),
    ("syv", "seven"),
    ("otte", "eight"),
    ("ni", "nine"),
    ("ti", "ten"),
)
_FIXED = {
    "i dag": 0,
    "idag": 0,
    "today": 0,
    "i morgen": 1,
    "imorgen": 1,
    "tomorrow": 1,
    "i overmorgen": 2,
    "overmorgen": 2,
    "day after tomorrow": 2,
}
_UNITS = {
    "dag": "day",
    "dage": "day",
    "day": "day",
    "days": "day",
    "uge": "week",
    "uger": "week",
    "week": "week",
    "weeks": "week",
    "måned": "month",
    "måneder": "month",
    "month": "month",
    "months": "month",
}
_LEAD = re.compile(r"^(?:(?:på|on|den|d\.|the)\s+)+")
_WEEKDAY_BEFORE_DATE = re.compile(r"^([a-zæøå]+)\.?,?\s+(?:(?:den|d\.|the)\s+)?(?=.*\d)")
_CLOCK = re.compile(r"^(?:kl\.?\s*|at\s+)?(\d{1,2})(?:\s?[.:]?\s?([0-5]\d))?$")
_YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_NUMERIC = re.compile(r"^(\d{1,2})\s?[/.\-]\s?(\d{1,2})\.?(?:[/.\-\s]+(\d{4}|\d{2}))?$")
_DAY_MONTH = re.compile(r"^(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?([a-zæøå]+)\.?,?\s*(\d{4})?$")
_MONTH_DAY = re.compile(r"^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})?$")
_WEEK = re.compile(r"^(?:uge|u\.?|week|wk\.?)\s*(\d{1,2})(?:[\s/,\-]+(\d{4}))?$")
_AHEAD = re.compile(r"^(?:om|in)\s+([a-zæøåé]+|\d{1,3})\s+([a-zæøå]+)$")
_NEXT_WEEK = re.compile(r"^(?:i\s+)?(?:næste|next)\s+(?:uge|week)$")


@dataclass(frozen=True, slots=True)
class DateReading:
    """The day that was meant."""

    day: date


_Reader = Callable[[str, date], DateReading | Refused | None]


def parse_date(text: str, today: date) -> DateReading | Refused:
    """The day that `text` means when it is written on `today`, or the problem to say next to the field.

    A weekday is the next one, never today; a week is its Monday. Without a year the next such day is meant.
    """
    wanted = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    readers: tuple[_Reader, ...] = (_fixed, _weekday, _next_week, _ahead, _week, _year_first)
    for reader in readers:
        reading = reader(_LEAD.sub("", wanted), today)
        if reading is not None:
            return reading
    return _day_and_month(_without_weekday(wanted), today) or Refused("dates.unreadable")


def read_date(text: str, today: date, /) -> date | None:
    """The day that `text` means, see `parse_date`; None when it is not one."""
    reading = parse_date(text, today)
    return reading.day if isinstance(reading, DateReading) else None


def date_words(day: date, language: str, *, short: bool = False) -> str:
    """A day in words, in `da` or `en`.

    >>> date_words(date(2027, 1, 14), "da"), date_words(date(2027, 1, 14), "da", short=True)
    ('torsdag den 14. januar 2027', 'tor. 14. jan.')
    """
    is_danish = language == "da"
    weekday = (_WEEKDAYS_DA if is_danish else _WEEKDAYS_EN)[day.weekday()]
    month = (_MONTHS_DA if is_danish else _MONTHS_EN)[day.month - 1]
    if is_danish:
        if short:
            return f"{weekday[:3]}. {day.day}. {_shortened(month)}"
        return f"{weekday} den {day.day}. {month} {day.year}"
    return f"{weekday[:3]} {day.day} {month[:3]}" if short else f"{weekday} {day.day} {month} {day.year}"


def month_words(day: date, language: str, *, short: bool = False) -> str:
    """The day's month: *januar*, or short *jan.* (*January*, *Jan*)."""
    is_danish = language == "da"
    month = (_MONTHS_DA if is_danish else _MONTHS_EN)[day.month - 1]
    if not short:
        return month
    return _shortened(month) if is_danish else month[:3]


def clock_words(at: int | datetime) -> str:
    """A time of day: minutes after midnight (the next day's too), or an instant in the zone it carries.

    >>> clock_words(651), clock_words(1500)
    ('10.51', '01.00')
    """
    minutes = at % MINUTES_OF_DAY if isinstance(at, int) else at.hour * 60 + at.minute
    return f"{minutes // 60:02}.{minutes % 60:02}"


def whole_minute(at: datetime) -> datetime:
    """The nearest whole minute to an instant, in its zone; halves go up. The one rule for every time that is foreseen
    or looked back at, so that no two of them disagree; the clock itself shows the minute that has begun.

    >>> clock_words(whole_minute(datetime(2027, 1, 14, 9, 19, 30, tzinfo=UTC)))
    '09.20'
    """
    nearest = (at.astimezone(UTC) + timedelta(seconds=30)).replace(second=0, microsecond=0)
    return nearest.astimezone(at.tzinfo)


def minute_after(now: datetime, seconds: float) -> datetime:
    """The whole minute so many seconds after `now` (aware), in its zone; real seconds, also in a night that changes
    the clocks."""
    return whole_minute((now.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(now.tzinfo))


def whole_minutes(later: datetime, earlier: datetime) -> int:
    """How many minutes lie between two instants that are whole minutes."""
    return round((later.astimezone(UTC) - earlier.astimezone(UTC)).total_seconds() / 60)


def parse_clock(text: str) -> int | None:
    """A typed time of day as minutes after midnight; None when it is not one.

    >>> parse_clock("kl. 9"), parse_clock("12:05"), parse_clock("1330"), parse_clock("25.00")
    (540, 725, 810, None)
    """
    found = _CLOCK.match(text.strip().lower())
    if found is None:
        return None
    hours, minutes = int(found[1]), int(found[2] or 0)
    return hours * 60 + minutes if hours < 24 and minutes < 60 else None


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    tries = (_date_or_none(day.year + years, month + 1, day.day - less) for less in range(4))
    return next(found for found in tries if found is not None)


def _fixed(text: str, today: date) -> DateReading | None:
    days = _FIXED.get(text)
    return None if days is None else DateReading(today + timedelta(days=days))


def _weekday(text: str, today: date) -> DateReading | None:
    number = _weekday_number(text.rstrip("."))
    if number is None:
        return None
    return DateReading(today + timedelta(days=(number - today.weekday() - 1) % 7 + 1))


def _next_week(text: str, today: date) -> DateReading | None:
    if not _NEXT_WEEK.match(text):
        return None
    return DateReading(today + timedelta(days=7 - today.weekday()))


def _ahead(text: str, today: date) -> DateReading | None:
    match = _AHEAD.match(text)
    if match is None:
        return None
    count, unit = _number(match[1]), _UNITS.get(match[2])
    if count is None or unit is None:
        return None
    if unit == "month":
        return DateReading(months_later(today, count))
    return DateReading(today + timedelta(days=count if unit == "day" else 7 * count))


def _week(text: str, today: date) -> DateReading | Refused | None:
    match = _WEEK.match(text)
    if match is None:
        return None
    week = int(match[1])
    this_year = today.isocalendar().year
    years = (int(match[2]),) if match[2] else (this_year, this_year + 1)
    mondays = (_monday_of(year, week) for year in years)
    found = next((day for day in mondays if day and (match[2] or day >= today)), None)
    return DateReading(found) if found else Refused("dates.no_such_week", week=week)


def _year_first(text: str, today: date) -> DateReading | Refused | None:
    match = _YEAR_FIRST.match(text)
    return match and _dated(int(match[3]), int(match[2]), match[1], today)


def _day_and_month(text: str, today: date) -> DateReading | Refused | None:
    if match := _NUMERIC.match(text):
        return _dated(int(match[1]), int(match[2]), match[3], today)
    if match := _DAY_MONTH.match(text):
        day, name = match[1], match[2]
    elif match := _MONTH_DAY.match(text):
        name, day = match[1], match[2]
    else:
        return None
    month = _month_number(name)
    return None if month is None else _dated(int(day), month, match[3], today)


def _dated(day: int, month: int, year: str | None, today: date) -> DateReading | Refused:
    if year is not None:
        found = _date_or_none(int(year) + (2000 if len(year) == 2 else 0), month, day)
    else:
        found = _first_from(today, (_date_or_none(today.year + i, month, day) for i in range(_YEARS_AHEAD)))
    return DateReading(found) if found else Refused("dates.no_such_day")


def _first_from(today: date, days: Iterable[date | None]) -> date | None:
    return next((day for day in days if day is not None and day >= today), None)


def _date_or_none(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _monday_of(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _without_weekday(text: str) -> str:
    """`fredag den 15. marts` as `15. marts`: the date counts, and is read back with its own weekday."""
    match = _WEEKDAY_BEFORE_DATE.match(text)
    if match and _weekday_number(match[1]) is not None:
        text = text[match.end() :]
    return _LEAD.sub("", text)


def _number(text: str) -> int | None:
    if text.isdecimal():
        return int(text)
    return next((i for i, words in enumerate(_NUMBERS, start=1) if text in words), None)


def _weekday_number(text: str) -> int | None:
    return _index_of(text, _WEEKDAYS_DA, _WEEKDAYS_EN)


def _month_number(text: str) -> int | None:
    index = _index_of(text, _MONTHS_DA, _MONTHS_EN)
    return None if index is None else index + 1


def _index_of(text: str, *languages: Iterable[str]) -> int | None:
    """Which of the names is meant, written whole or shortened to three letters or more."""
    if len(text) < 3:
        return None
    found = (i for names in languages for i, name in enumerate(names) if name.casefold().startswith(text))
    return next(found, None)


def _shortened(month: str) -> str:
    return month if len(month) <= 3 else f"{month[:3]}."
