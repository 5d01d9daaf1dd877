"""An X server without hardware whose monitors are plugged by hand, and an eye on what stands on its glass.

Nothing here waits for a time: a test waits for what it wants to see, and `WAIT_S` only ends a test that never will.
"""

from __future__ import annotations

import os
import queue
import shutil
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAMS = ("Xvfb", "xrandr", "openbox")
MISSING = [name for name in PROGRAMS if shutil.which(name) is None]
MANAGERS = ("openbox", "")
WAIT_S = 60
MOST_LOOKS = 300
WIDTH, HEIGHT = 3840, 1080
LAPTOP_WIDTH = 1920

ON_LINUX = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform != "linux", reason="X servers are Linux"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]


class Server:
    """An X server of two monitors' width, with a window manager or none; monitors are set as if plugged."""

    def __init__(self, manager: str, *, folder: Path | None = None) -> None:
        self.manager = manager
        self.glass = None if folder is None else folder / "Xvfb_screen0"
        read, write = os.pipe()
        screen = [
            "-screen",
            "0",
            f"{WIDTH}x{HEIGHT}x24",
            "+extension",
            "RANDR",
            "-noreset",
            "-nolisten",
            "tcp",
        ]
        seen = [] if folder is None else ["-fbdir", str(folder)]
        self._x = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), *screen, *seen],
            pass_fds=(write,),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()
        assert number, "the X server did not start"
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": str(ROOT),
        }
        self.monitors("--setmonitor", "*L", f"{LAPTOP_WIDTH}/508x{HEIGHT}/286+0+0", "screen")
        self._processes = [self._x]
        if manager:
            managing = subprocess.Popen(
                [manager], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            self._processes.insert(0, managing)

    def monitors(self, *arguments: str) -> None:
        subprocess.run(["xrandr", *arguments], env=self.environment, check=True, capture_output=True)

    def plug(self, width: int, height: int) -> None:
        """A projector of that size is there, right of the laptop."""
        self.monitors("--setmonitor", "R", f"{width}/508x{height}/286+{LAPTOP_WIDTH}+0", "none")

    def unplug(self) -> None:
        self.monitors("--delmonitor", "R")

    def close(self) -> None:
        for process in self._processes:
            process.terminate()
            process.wait()


class Glass:
    """What stands on the server's glass now, pixel by pixel, as the room and the facilitator see it."""

    def __init__(self, file: Path) -> None:
        content = file.read_bytes()
        header = struct.unpack(">25I", content[:100])
        self._row_bytes, colours = header[12], header[19]
        self._start = header[0] + 12 * colours
        self._content = content

    def colour(self, x: int, y: int) -> str:
        """As `#rrggbb`."""
        at = self._start + y * self._row_bytes + 4 * x
        blue, green, red = self._content[at : at + 3]
        return f"#{red:02x}{green:02x}{blue:02x}"


class Program:
    """A program of the tests on the server, and what it tells, a line at a time."""

    def __init__(self, environment: Mapping[str, str], file: Path, *arguments: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(file), *arguments],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._told: queue.Queue[str | None] = queue.Queue()
        self._errors: list[str] = []
        self._readers = [threading.Thread(target=self._read), threading.Thread(target=self._read_errors)]
        for reader in self._readers:
            reader.start()

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Let it do nothing meanwhile, as in a computer that is busy or sleeps."""
        self._process.send_signal(signal.SIGSTOP)
        yield
        self._process.send_signal(signal.SIGCONT)

    def stand_still(self, seconds: float) -> None:
        """Let it do nothing for so long."""
        with self.standing_still():
            time.sleep(seconds)

    def does(self, act: str) -> None:
        """Ask it to do something it knows, as the facilitator would."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{act}\n")
        self._process.stdin.flush()

    def tells(self, beginning: str) -> str:
        """The next line that begins so; what is told before it is passed over."""
        while True:
            line = self._told.get(timeout=WAIT_S)
            assert line is not None, f"the program has ended: {''.join(self._errors)}"
            assert not line.startswith("focus projector"), "the wall took the focus"
            if line.startswith(beginning):
                return line

    def seen(self, is_so: Callable[[], bool], why: str) -> None:
        """Look at each beat of the program until it is so, however slow the computer."""
        for _ in range(MOST_LOOKS):
            if is_so():
                return
            self.tells("focus")
        pytest.fail(why)

    def close(self) -> None:
        self._process.terminate()
        self._process.wait()
        for reader in self._readers:
            reader.join()
        for stream in (self._process.stdin, self._process.stdout, self._process.stderr):
            assert stream is not None
            stream.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._told.put(line.strip())
        self._told.put(None)

    def _read_errors(self) -> None:
        assert self._process.stderr is not None
        self._errors.extend(self._process.stderr)
