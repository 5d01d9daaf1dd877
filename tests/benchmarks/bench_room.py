"""A key press until the wall's pixels change, by XTEST on a real X server, and memory after many slide changes.

Run it with `python3 -m tests.benchmarks.bench_room`. Without Xvfb and libXtst the key press is left out.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.table import Fact, Row

ROOT = Path(__file__).resolve().parents[2]
PRESSES = 16
BETWEEN_S = 0.45
GIVE_UP_S = 1.0
LEFT, TOP, WIDTH, HEIGHT = 1920 + 100, 100, 600, 120
Z_PIXMAP = 2
ALL_PLANES = 0xFFFFFFFF
PAGE_DOWN, F5 = 0xFF56, 0xFFC2
CHANGES = 500
MEMORY_MOST_MIB = 24.0

FLOOR = """
import sys
sys.path.insert(0, %r)
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.benchmarks.bench_slides import Floor
from PySide6.QtGui import QPixmap
class Keyed(Floor):
    def keyPressEvent(self, event):
        self.change()
app = QApplication([])
floor = Keyed(QPixmap(640, 360), is_ready=True)
floor.setWindowFlags(Qt.WindowType.FramelessWindowHint)
floor.setGeometry(1920, 0, 1920, 1080)
floor.show()
floor.activateWindow()
app.exec()
"""


class Eyes:
    """Presses keys and looks at pixels, without Qt."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._x.XGetImage.argtypes = [
            ctypes.c_void_p,
            ctypes.c_ulong,
            *[ctypes.c_int] * 2,
            *[ctypes.c_uint] * 2,
            ctypes.c_ulong,
            ctypes.c_int,
        ]
        self._x.XDestroyImage.argtypes = [ctypes.c_void_p]
        opened = self._x.XOpenDisplay(display.encode())
        if not opened:
            raise OSError(f"no display {display}")
        self._display = ctypes.c_void_p(opened)
        self._root = self._x.XDefaultRootWindow(self._display)

    def press(self, keysym: int) -> None:
        code = self._x.XKeysymToKeycode(self._display, ctypes.c_ulong(keysym)) & 0xFF
        for is_down in (1, 0):
            self._test.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x.XFlush(self._display)

    def see(self) -> bytes:
        image = self._x.XGetImage(self._display, self._root, LEFT, TOP, WIDTH, HEIGHT, ALL_PLANES, Z_PIXMAP)
        try:
            return ctypes.string_at(image.contents.data, WIDTH * HEIGHT * 4)
        finally:
            self._x.XDestroyImage(ctypes.cast(image, ctypes.c_void_p))

    def change_ms(self, keysym: int) -> float | None:
        """Milliseconds from the key to the first changed pixel; None when nothing changed."""
        before = self.see()
        begun = time.perf_counter()
        self.press(keysym)
        while time.perf_counter() - begun < GIVE_UP_S:
            if self.see() != before:
                return (time.perf_counter() - begun) * 1000
        return None


class _Image(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.c_void_p),
    )


def measure() -> tuple[list[Row], list[Fact]]:
    """Both, for the table."""
    rows: list[Row] = []
    grown = memory_growth_mib()
    facts = [
        Fact(
            what=f"memory grown by {CHANGES} slide changes",
            told=f"{grown:.1f} MiB",
            holds=grown <= MEMORY_MOST_MIB,
        )
    ]
    has_server = all(shutil.which(name) for name in ("Xvfb", "xrandr", "openbox"))
    if has_server and ctypes.util.find_library("Xtst"):
        floor, ours = key_to_pixels_ms()
        rows = [
            _row("key to pixels (XTEST), median", median(floor), median(ours), 1.8),
            _row("key to pixels (XTEST), p95", _p95(floor), _p95(ours), 2.5),
        ]
    return rows, facts


def memory_growth_mib() -> float:
    """How much more the process holds after many slide changes than after the first ones filled its cache."""
    from PySide6.QtWidgets import QApplication

    from facilitator_app.domain.wall import WallView
    from facilitator_app.ui.projector.window import ProjectorWindow
    from tests.ui.projector import samples

    application = QApplication.instance() or QApplication([])
    window = ProjectorWindow()
    window.resize(1920, 1080)
    window.show()
    held = 0.0
    for i in range(CHANGES + 50):
        window.set_view(WallView(picture=replace(samples.BULLETS, heading=f"Jeg er slide {i}")))
        QApplication.processEvents()
        if i == 50:
            held = _held_mib()
    grown = _held_mib() - held
    window.close()
    del application
    return grown


def key_to_pixels_ms() -> tuple[list[float], list[float]]:
    """The floor's times and the whole program's, on one server with two monitors."""
    read, write = os.pipe()
    with subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "3840x1080x24", "-noreset", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as server:
        os.close(write)
        with os.fdopen(read) as told:
            display = f":{told.readline().strip()}"
        around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
        try:
            for name, at, output in (("*L", 0, "screen"), ("R", 1920, "none")):
                place = f"1920/508x1080/286+{at}+0"
                subprocess.run(
                    ["xrandr", "--setmonitor", name, place, output],
                    env=around,
                    check=True,
                    capture_output=True,
                )
            with subprocess.Popen(["openbox"], env=around, stderr=subprocess.DEVNULL) as manager:
                floor = _times([sys.executable, "-c", FLOOR % str(ROOT)], around, opens=False)
                ours = _ours(around)
                manager.terminate()
            return floor, ours
        finally:
            server.terminate()


def _ours(around: dict[str, str]) -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "facilitator_app", "--data-dir", folder]
        return _times(command, around, opens=True)


def _times(command: list[str], around: dict[str, str], *, opens: bool) -> list[float]:
    with subprocess.Popen(
        command, env=around, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            eyes = Eyes(around["DISPLAY"])
            time.sleep(4.0)
            if opens:
                for key in (F5, PAGE_DOWN, PAGE_DOWN):
                    eyes.press(key)
                    time.sleep(1.0)
            found = []
            for _ in range(PRESSES):
                took = eyes.change_ms(PAGE_DOWN)
                if took is not None:
                    found.append(took)
                time.sleep(BETWEEN_S)
            return found
        finally:
            process.terminate()


def _held_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def _row(what: str, floor: float, ours: float, must: float) -> Row:
    return Row(what=what, floor=floor, ours=ours, unit="ms", must=must, aim=1.3)


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[18]


def main() -> int:
    rows, facts = measure()
    for row in rows:
        print(f"{row.what:<32} {row.ours:7.2f} ms  floor {row.floor:7.2f} ms  {row.ratio:5.2f} x")
    for fact in facts:
        print(fact.what, fact.told, "" if fact.holds else "NOT MET")
    return 0


if __name__ == "__main__":
    sys.exit(main())
