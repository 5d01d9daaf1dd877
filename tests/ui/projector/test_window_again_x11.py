"""A wall that left the projector's screen is a common window, which the window manager sees as one too (R1)."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect

from tests.ui.projector.test_placing_x11 import APP
from tests.ui.projector.x_server import HEIGHT, LAPTOP_WIDTH, MANAGERS, ON_LINUX, Program, Server

pytestmark = [
    *ON_LINUX,
    pytest.mark.skipif(
        None in (shutil.which("xprop"), shutil.which("xwininfo")), reason="not installed: xprop, xwininfo"
    ),
]


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


@pytest.mark.parametrize(
    "acts", [("unplug", "close"), ("close", "unplug"), ("unplug",)], ids=lambda acts: ", ".join(acts)
)
def test_opened_again_without_the_projector_it_is_a_window_that_leaves_the_panel_free(
    server: Server, program: Program, acts: tuple[str, ...]
) -> None:
    wall_goes(server, program, acts)
    program.does("open")
    program.tells("in_window")
    program.seen(lambda: is_common_window(server, program), "the wall is no common window")
    program.tells("focus panel")


def test_the_projector_back_takes_the_wall_out_of_the_window_and_unplugged_again_it_can_be_one_again(
    server: Server, program: Program
) -> None:
    for _ in range(2):
        wall_goes(server, program, ("unplug",))
        program.does("open")
        program.tells("in_window")
        program.seen(lambda: is_common_window(server, program), "the wall is no common window")
        server.plug(1280, 720)
    program.tells("on_projector")
    covered = QRect(LAPTOP_WIDTH, 0, 1280, 720)
    program.seen(lambda: wall_of(server, program) == covered, "the wall did not cover the projector")
    program.tells("focus panel")


def wall_goes(server: Server, program: Program, acts: tuple[str, ...]) -> None:
    """From the projector's screen, which the window manager has seen it cover."""
    program.tells("on_projector")
    program.seen(
        lambda: wall_of(server, program).left() == LAPTOP_WIDTH, "the wall did not cover the projector"
    )
    for act in acts:
        if act == "unplug":
            server.unplug()
            program.seen(lambda: program.tells("screens") == "screens 1", "the screen stayed")
        else:
            program.does(act)
            program.tells("closed")


def is_common_window(server: Server, program: Program) -> bool:
    """Small, on the laptop's screen with its whole frame, and not full screen to anybody."""
    wall = window_id(program)
    rect = rect_of(server, wall)
    left, right, top, bottom = frame_of(server, wall) or (0, 0, 0, 0)
    return (
        QRect(0, 0, LAPTOP_WIDTH, HEIGHT).contains(rect.adjusted(-left, -top, right, bottom))
        and rect.width() < LAPTOP_WIDTH / 2
        and "FULLSCREEN" not in asked(server, "xprop", "-id", wall, "_NET_WM_STATE")
        and (top > 0) == bool(server.manager)
    )


def frame_of(server: Server, window: str) -> tuple[int, ...]:
    """The window manager's own word for left, right, top and bottom: Qt's may be older on a busy computer."""
    told = asked(server, "xprop", "-id", window, "_NET_FRAME_EXTENTS")
    return tuple(int(part) for part in told.split("=")[1].split(",")) if "=" in told else ()


def wall_of(server: Server, program: Program) -> QRect:
    """Where the X server has the wall now."""
    return rect_of(server, window_id(program))


def window_id(program: Program) -> str:
    return program.tells("window").split()[1]


def rect_of(server: Server, window: str) -> QRect:
    """Nothing for a window that went since the program told of it: a busy one tells late."""
    told = asked(server, "xwininfo", "-id", window)
    if not told:
        return QRect()
    numbers = {line.split(":")[0].strip(): line.split(":")[-1] for line in told.splitlines()}
    names = ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
    return QRect(*(int(numbers[name]) for name in names))


def asked(server: Server, *command: str) -> str:
    """What is answered; nothing when the window is gone."""
    return subprocess.run(command, env=server.environment, check=False, capture_output=True, text=True).stdout
