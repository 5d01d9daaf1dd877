"""Numbers that no file of the program can hold are known, at any depth (F52)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

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


@pytest.mark.parametrize(
    "value",
    [
        Whole(),
        Whole(
            parts=(Part(MOST_COUNT), Part(-MOST_COUNT, 3)), title="x" * 100_000, held_on=date(9999, 12, 31)
        ),
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
    ],
)
def test_what_nobody_can_reckon_with_is_not(value: object) -> None:
    assert not is_reckonable(value)
