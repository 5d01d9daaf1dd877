"""The wall on a real X server, with and without a window manager: two monitors, unplugged and plugged again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.projector.x_server import LAPTOP_WIDTH, MANAGERS, ON_LINUX, Glass, Program, Server

SMALL = (1280, 720)
NEAR = 4
NOTHING = "#000000"
APP = Path(__file__).with_name("placing_app.py")

pytestmark = ON_LINUX


@pytest.fixture(params=MANAGERS, ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    running = Server(request.param, folder=tmp_path)
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
    """F29. Looked at, and not waited for being told: which flaps are seen depends on the computer's pace."""
    program.tells("on_projector")
    for _ in range(10):
        server.unplug()
        server.plug(1920, 1080)
    server.unplug()
    server.plug(*SMALL)
    program.seen(lambda: is_in_place(server), "the wall is not in its place")
    program.tells("focus panel")


def test_a_flap_that_a_busy_program_never_saw_ends_with_the_wall_in_its_place(
    server: Server, program: Program
) -> None:
    """F29. The window manager moves the wall to the laptop when the projector goes, and leaves it there."""
    program.tells("on_projector")
    with program.standing_still():
        server.unplug()
        server.plug(*SMALL)
    program.seen(lambda: is_in_place(server), "the wall is not in its place")
    program.tells("focus panel")


def is_in_place(server: Server) -> bool:
    """Seen on the glass: what Qt believes of a window's place is not always so after a flap.

    Qt also keeps the old size of a screen that went and came while it was busy. Only a window manager knows better;
    without one the wall is then larger than the picture, and the projector shows a part of it.
    """
    assert server.glass is not None
    glass = Glass(server.glass)
    right, bottom = LAPTOP_WIDTH + SMALL[0], SMALL[1]
    corners = (glass.colour(LAPTOP_WIDTH + NEAR, NEAR), glass.colour(right - NEAR, bottom - NEAR))
    is_beyond = glass.colour(right + NEAR, bottom + NEAR) != NOTHING
    is_on_laptop = glass.colour(NEAR, NEAR) != NOTHING
    return NOTHING not in corners and not is_on_laptop and not (server.manager and is_beyond)
