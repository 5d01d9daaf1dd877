"""The wall on a real X server, with and without a window manager: two monitors, unplugged and plugged again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.projector.x_server import MANAGERS, ON_LINUX, Program, Server

APP = Path(__file__).with_name("placing_app.py")

pytestmark = ON_LINUX


@pytest.fixture(params=MANAGERS, ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    running = Server(request.param)
    yield running
    running.close()


@pytest.fixture
def program(server: Server) -> Iterator[Program]:
    server.plug(1920, 1080)
    running = Program(server.environment, APP)
    yield running
    running.close()


def test_the_wall_leaves_and_comes_back_with_the_projector_and_never_takes_the_focus(
    server: Server, program: Program
) -> None:
    assert program.tells("on_projector") == "on_projector 1920 0 1920 1080"
    program.tells("focus panel")
    server.unplug()
    assert program.tells("lost") == "lost hidden"
    server.plug(1280, 720)
    assert program.tells("on_projector") == "on_projector 1920 0 1280 720"
    program.tells("focus panel")


def test_a_flapping_cable_ends_with_the_wall_in_its_place(server: Server, program: Program) -> None:
    """The last picture has another size: how many of the flaps in between were seen depends on the computer's pace."""
    program.tells("on_projector")
    for _ in range(10):
        server.unplug()
        server.plug(1920, 1080)
    server.unplug()
    server.plug(1280, 720)
    program.tells("on_projector 1920 0 1280 720")
    program.tells("focus panel")
