"""The whole program stands still as a computer does that sleeps: its time is right, and it says so (F33, F35)."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.room_beats import APP, beat_when, next_beat
from tests.ui.projector.x_server import ROOT, Program

ASLEEP_S = 6.5

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        sys.platform != "linux", reason="reads the clock that goes on in sleep as Linux has it"
    ),
]


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    (tmp_path / "data").mkdir()
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    running = Program(environment, APP, str(tmp_path / "data"))
    yield running
    running.close()


def test_a_program_that_stood_still_shows_the_right_time_and_says_that_it_was_away(program: Program) -> None:
    """F33, F35."""
    before = next_beat(program)
    program.stand_still(ASLEEP_S)
    after = beat_when(program, lambda beat: beat.at_s >= before.at_s + ASLEEP_S and beat.banner == "slept")
    assert after.spent_s - before.spent_s == pytest.approx(after.at_s - before.at_s, abs=0.05)
    assert after.said == 0
    assert after.stop == before.stop
