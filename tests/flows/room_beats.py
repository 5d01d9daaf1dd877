"""What `room_driver` tells at each beat, read back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.ui.projector.x_server import Program

APP = Path(__file__).with_name("room_driver.py")
MOST_BEATS = 400


@dataclass(frozen=True, slots=True)
class Beat:
    """One beat; `at_s` on the clock that goes on in sleep."""

    place: str
    banner: str
    stop: str
    spent_s: float
    at_s: float
    typed: int
    said: int


def next_beat(program: Program) -> Beat:
    """The next one."""
    _, place, banner, stop, spent_s, at_s, typed, said = program.tells("beat").split()
    return Beat(place, banner, stop, float(spent_s), float(at_s), int(typed), int(said))


def beat_when(program: Program, is_so: Callable[[Beat], bool]) -> Beat:
    """The first beat at which it is so, however slow the computer."""
    for _ in range(MOST_BEATS):
        beat = next_beat(program)
        if is_so(beat):
            return beat
    pytest.fail(f"it never was so; at last {beat}")
