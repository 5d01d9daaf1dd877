"""The whole program on a real X server while its projector goes and comes: the day goes on, and nothing asks (R1)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.flows.room_beats import APP, Beat, beat_when
from tests.ui.projector.x_server import MANAGERS, ON_LINUX, Program, Server

pytestmark = ON_LINUX


@pytest.fixture(params=MANAGERS, ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    running = Server(request.param)
    yield running
    running.close()


@pytest.fixture
def program(server: Server, tmp_path: Path) -> Iterator[Program]:
    server.plug(1920, 1080)
    (tmp_path / "data").mkdir()
    running = Program(server.environment, APP, str(tmp_path / "data"))
    yield running
    running.close()


def is_shown(beat: Beat) -> bool:
    return beat.place == "on_projector" and beat.banner == "-"


def is_missing(beat: Beat) -> bool:
    return beat.place == "lost" and beat.banner == "projector_missing"


def test_time_and_notes_go_on_without_the_projector_and_the_same_slide_is_back_with_it(
    server: Server, program: Program
) -> None:
    """F27."""
    before = beat_when(program, is_shown)
    server.unplug()
    lost = beat_when(program, is_missing)
    later = beat_when(program, lambda beat: beat.typed >= lost.typed + 5)
    assert is_missing(later)
    server.plug(1280, 720)
    back = beat_when(program, is_shown)
    assert {before.stop, lost.stop, later.stop, back.stop} == {before.stop}
    for earlier, then in ((before, lost), (lost, later), (later, back)):
        assert then.spent_s - earlier.spent_s == pytest.approx(then.at_s - earlier.at_s, abs=0.05)
        assert then.typed > earlier.typed
    assert back.said == 0
