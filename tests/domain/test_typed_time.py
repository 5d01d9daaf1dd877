"""A typed length of time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.typed_time import minutes_words, parse_length, parse_minutes


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6:24", 384),
        (" 06.24 ", 384),
        ("0:30", 30),
        ("90:00", 5400),
        ("240:00", 14400),
        ("1:30:00", 5400),
        ("4:00:00", 14400),
        ("5", 300),
        ("5 min", 300),
        ("5 min.", 300),
        ("0", 0),
        ("4:00:01", None),
        ("241", None),
        ("5:60", None),
        ("1:60:00", None),
        ("", None),
        (":30", None),
        ("-5", None),
        ("fem", None),
        ("٥", None),
    ],
)
def test_what_people_type_is_understood(text: str, seconds: int | None) -> None:
    assert parse_length(text) == seconds


@given(st.integers(0, 4 * 3600))
def test_what_the_digits_show_can_be_typed(seconds: int) -> None:
    minutes, rest = divmod(seconds, 60)
    assert parse_length(f"{minutes}:{rest:02}") == seconds
    assert parse_length(f"{minutes // 60}:{minutes % 60:02}:{rest:02}") == seconds


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("75", 75),
        (" 75 min ", 75),
        ("75 minutter", 75),
        ("75m", 75),
        ("1:15", 75),
        ("1.15", 75),
        ("0:45", 45),
        ("1 t 15 min", 75),
        ("1t15", 75),
        ("1 time og 15 minutter", 75),
        ("2 timer", 120),
        ("1 h 5 m", 65),
        ("1 hr", 60),
        ("1,5 t", 90),
        ("1.25 time", 75),
        ("½ time", 30),
        ("1½ t", 90),
        ("0", 0),
        ("1:60", None),
        ("1:5", None),
        ("1 t 75", None),
        ("1,5", None),
        ("-5", None),
        ("", None),
        ("en time", None),
        ("12345", None),
    ],
)
def test_the_length_of_a_block_is_typed_as_people_do(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@given(st.integers(0, 9999))
def test_a_written_length_is_read_back(minutes: int) -> None:
    assert parse_minutes(minutes_words(minutes)) == minutes


@given(st.text(max_size=12))
def test_any_text_is_minutes_or_nothing(text: str) -> None:
    minutes = parse_minutes(text)
    assert minutes is None or 0 <= minutes < 10000
