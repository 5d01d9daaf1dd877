"""The wall on a real X server, with and without a window manager: two monitors, unplugged and plugged again."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = ("Xvfb", "xrandr", "openbox")
MISSING = [name for name in PROGRAMS if shutil.which(name) is None]
WAIT_S = 30

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="X servers are Linux"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


class Server:
    """An X server of two monitors' width, with a window manager or none; monitors are set as if plugged."""

    def __init__(self, manager: str) -> None:
        read, write = os.pipe()
        screen = ["-screen", "0", "3840x1080x24", "+extension", "RANDR", "-noreset", "-nolisten", "tcp"]
        self._x = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), *screen],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            self.display = f":{told.readline().strip()}"
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
        }
        self.monitors("--setmonitor", "*L", "1920/508x1080/286+0+0", "screen")
        self._processes = [self._x]
        if manager:
            managing = subprocess.Popen(
                [manager], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._processes.insert(0, managing)

    def monitors(self, *arguments: str) -> None:
        subprocess.run(["xrandr", *arguments], env=self.environment, check=True, capture_output=True)

    def plug(self, width: int, height: int) -> None:
        self.monitors("--setmonitor", "R", f"{width}/508x{height}/286+1920+0", "none")

    def unplug(self) -> None:
        self.monitors("--delmonitor", "R")

    def close(self) -> None:
        for process in self._processes:
            process.terminate()
            process.wait()


class Program:
    """The panel and the wall of `placing_app`, and what they tell."""

    def __init__(self, server: Server) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("placing_app.py"))],
            env=server.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._told: queue.Queue[str] = queue.Queue()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def tells(self, beginning: str) -> str:
        """The next line that begins so; what is told before it is passed over."""
        while not (line := self._told.get(timeout=WAIT_S)).startswith(beginning):
            assert not line.startswith("focus projector"), "the wall took the focus"
        return line

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line.strip())


@pytest.fixture(params=["openbox", ""], ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest) -> Iterator[Server]:
    running = Server(request.param)
    yield running
    running.close()


@pytest.fixture
def program(server: Server) -> Iterator[Program]:
    server.plug(1920, 1080)
    running = Program(server)
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
