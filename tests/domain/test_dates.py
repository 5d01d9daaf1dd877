from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.dates import (
    DateReading,
    clock_words,
    date_words,
    minute_after,
    parse_clock,
    parse_date,
    read_date,
    whole_minute,
    whole_minutes,
)
from facilitator_app.problems import Refused

A_WEDNESDAY = date(2027, 1, 13)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("15/3", date(2027, 3, 15)),
        ("15/3-27", date(2027, 3, 15)),
        (" 15.3.2027 ", date(2027, 3, 15)),
        ("15.3.", date(2027, 3, 15)),
        ("15-3-2028", date(2028, 3, 15)),
        ("2027-03-15", date(2027, 3, 15)),
        ("15. marts", date(2027, 3, 15)),
        ("15 mar", date(2027, 3, 15)),
        ("den 15. marts 2028", date(2028, 3, 15)),
        ("fredag d. 15. marts", date(2027, 3, 15)),
        ("man. 15/3", date(2027, 3, 15)),
        ("15th of March", date(2027, 3, 15)),
        ("March 15, 2027", date(2027, 3, 15)),
        ("Monday 15 March", date(2027, 3, 15)),
        ("maj 3", date(2027, 5, 3)),
        ("uge 12", date(2027, 3, 22)),
        ("Uge 12 2028", date(2028, 3, 20)),
        ("week 12", date(2027, 3, 22)),
        ("u. 12", date(2027, 3, 22)),
        ("fredag", date(2027, 1, 15)),
        ("på fredag", date(2027, 1, 15)),
        ("fre.", date(2027, 1, 15)),
        ("Friday", date(2027, 1, 15)),
        ("søndag", date(2027, 1, 17)),
        ("i dag", A_WEDNESDAY),
        ("i morgen", date(2027, 1, 14)),
        ("I overmorgen", date(2027, 1, 15)),
        ("tomorrow", date(2027, 1, 14)),
        ("the day after tomorrow", date(2027, 1, 15)),
        ("næste uge", date(2027, 1, 18)),
        ("next week", date(2027, 1, 18)),
        ("om 2 uger", date(2027, 1, 27)),
        ("om to uger", date(2027, 1, 27)),
        ("in a week", date(2027, 1, 20)),
        ("om 10 dage", date(2027, 1, 23)),
        ("om en måned", date(2027, 2, 13)),
    ],
)
def test_a_date_is_read_as_people_write_it(text: str, meant: date) -> None:
    assert parse_date(text, A_WEDNESDAY) == DateReading(meant)


def test_letters_typed_as_base_and_accent_are_read_too() -> None:
    assert parse_date("om en ma\u030aned", A_WEDNESDAY) == DateReading(date(2027, 2, 13))


def test_a_weekday_is_never_today() -> None:
    assert parse_date("onsdag", A_WEDNESDAY) == DateReading(date(2027, 1, 20))


def test_a_past_day_without_a_year_is_next_year() -> None:
    assert parse_date("12/1", A_WEDNESDAY) == DateReading(date(2028, 1, 12))
    assert parse_date("13/1", A_WEDNESDAY) == DateReading(A_WEDNESDAY)


def test_a_past_day_with_its_year_is_taken_at_its_word() -> None:
    assert parse_date("12/1-27", A_WEDNESDAY) == DateReading(date(2027, 1, 12))


def test_a_week_that_has_begun_is_next_years() -> None:
    assert parse_date("uge 2", A_WEDNESDAY) == DateReading(date(2028, 1, 10))


def test_the_leap_day_is_the_next_one() -> None:
    assert parse_date("29/2", A_WEDNESDAY) == DateReading(date(2028, 2, 29))


def test_a_month_from_the_last_day_of_january_is_the_last_day_of_february() -> None:
    assert parse_date("om en måned", date(2027, 1, 31)) == DateReading(date(2027, 2, 28))


@pytest.mark.parametrize("text", ["31/2", "0/1", "15/13", "30. februar", "29/2-27", "2027-02-30", "1/1-0000"])
def test_a_day_that_does_not_exist_is_said(text: str) -> None:
    assert _problem(text) == "dates.no_such_day"


@pytest.mark.parametrize("text", ["uge 54", "week 0", "uge 53", "uge 53 2027"])
def test_a_week_that_does_not_exist_is_said(text: str) -> None:
    assert _problem(text) == "dates.no_such_week"


@pytest.mark.parametrize(
    "text",
    ["", "snart", "15", "den", "15. m", "15. smarts", "om mange uger", "om 2 år", "i forgårs", "11 18"],
)
def test_anything_else_gets_examples(text: str) -> None:
    assert _problem(text) == "dates.unreadable"


@given(text=st.text(max_size=20), today=st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_whatever_is_typed_is_read_or_refused(text: str, today: date) -> None:
    assert isinstance(parse_date(text, today), DateReading | Refused)


@given(
    day=st.dates(date(2000, 1, 1), date(2099, 1, 1)),
    today=st.dates(date(2000, 1, 1), date(2099, 1, 1)),
    language=st.sampled_from(["da", "en"]),
)
def test_a_date_in_words_is_read_back_as_itself(day: date, today: date, language: str) -> None:
    assert parse_date(date_words(day, language), today) == DateReading(day)


@given(day=st.dates(date(2000, 1, 1), date(2099, 1, 1)), today=st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_a_day_without_a_year_is_never_past(day: date, today: date) -> None:
    reading = parse_date(f"{day.day}/{day.month}", today)
    assert isinstance(reading, DateReading)
    assert reading.day >= today
    assert (reading.day.day, reading.day.month) == (day.day, day.month)


def test_dates_in_words() -> None:
    day = date(2027, 1, 14)
    assert date_words(day, "da") == "torsdag den 14. januar 2027"
    assert date_words(day, "da", short=True) == "tor. 14. jan."
    assert date_words(date(2027, 5, 3), "da", short=True) == "man. 3. maj"
    assert date_words(day, "en") == "Thursday 14 January 2027"
    assert date_words(day, "en", short=True) == "Thu 14 Jan"


def test_clock_times_have_two_digits_and_a_full_stop() -> None:
    assert clock_words(651) == "10.51"
    assert clock_words(9 * 60) == "09.00"
    assert clock_words(25 * 60) == "01.00"
    assert clock_words(datetime(2027, 1, 14, 10, 51, 59, tzinfo=UTC)) == "10.51"


def _problem(text: str) -> str:
    reading = parse_date(text, A_WEDNESDAY)
    assert isinstance(reading, Refused)
    return reading.key


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("9", 540),
        ("09.00", 540),
        ("kl. 12:05", 725),
        ("at 7", 420),
        ("1330", 810),
        ("0.00", 0),
        ("23.59", 1439),
    ],
)
def test_times_of_day_are_read_as_people_write_them(typed: str, minutes: int) -> None:
    assert parse_clock(typed) == minutes


@pytest.mark.parametrize("typed", ["", "24.00", "12.60", "middag", "12.5", "-1", "123456"])
def test_what_is_no_time_of_day_is_none(typed: str) -> None:
    assert parse_clock(typed) is None


def test_a_typed_day_is_read_or_is_none() -> None:
    assert read_date("15/3", A_WEDNESDAY) == date(2027, 3, 15)
    assert read_date("engang", A_WEDNESDAY) is None


def test_a_foreseen_time_is_the_nearest_whole_minute() -> None:
    at = datetime(2027, 1, 14, 9, 19, 29, 999_000, tzinfo=UTC)
    assert whole_minute(at) == datetime(2027, 1, 14, 9, 19, tzinfo=UTC)
    assert minute_after(at, 0.001) == datetime(2027, 1, 14, 9, 20, tzinfo=UTC)
    assert whole_minutes(minute_after(at, 3600), whole_minute(at)) == 60


def test_a_foreseen_time_is_right_in_the_hour_that_an_autumn_night_has_twice() -> None:
    zone = ZoneInfo("Europe/Copenhagen")
    now = datetime(2027, 10, 31, 0, 50, tzinfo=UTC).astimezone(zone)
    assert f"{minute_after(now, 20 * 60):%H.%M %z}" == "02.10 +0100"
