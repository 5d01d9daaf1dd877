"""A typed length of time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.typed_time import parse_length


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
