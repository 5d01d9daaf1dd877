"""Numbers that no file of the program can hold are known, at any depth (F52)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime

import pytest

from facilitator_app.domain.bounds import MOST_COUNT, is_reckonable
from facilitator_app.domain.forms import FieldValue


@dataclass(frozen=True, slots=True)
class Part:
    length_s: int
    round_number: int | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    parts: tuple[Part, ...] = ()
    value: FieldValue = None
    values: object = None
    position: float = 0.0
    held_on: date | None = None
    title: str = ""
    said_at: datetime | None = None


@pytest.mark.parametrize(
    "value",
    [
        Whole(),
        Whole(
            parts=(Part(MOST_COUNT), Part(-MOST_COUNT, 3)), title="x" * 100_000, held_on=date(9999, 12, 31)
        ),
        Whole(said_at=datetime(2027, 2, 1, 9, tzinfo=UTC)),
        Whole(value=10**17, values={"a": [1.5, "x"], "b": 1e300}),
        Whole(value=[{"navn": "Ane"}], position=-1e300),
    ],
)
def test_what_people_can_write_is_within_bounds(value: object) -> None:
    assert is_reckonable(value)


@pytest.mark.parametrize(
    "value",
    [
        Whole(parts=(Part(MOST_COUNT + 1),)),
        Whole(parts=(Part(1, -MOST_COUNT - 1),)),
        Whole(position=float("inf")),
        Whole(values={"a": [float("nan")]}),
        Whole(value=float("-inf")),
        Whole(said_at=datetime.fromisoformat("2027-02-01T09:00:00")),
        Whole(said_at=datetime(1, 1, 1, tzinfo=UTC)),
        Whole(said_at=datetime(9999, 12, 31, 23, 30, tzinfo=UTC)),
    ],
)
def test_what_nobody_can_reckon_with_is_not(value: object) -> None:
    assert not is_reckonable(value)
