"""A key press until the wall's pixels change, by XTEST on a real X server; memory after many slide changes.

And what the program takes of the processor when its day runs and nobody touches anything.

Run it with `python3 -m tests.benchmarks.bench_room`. Without Xvfb and libXtst the key press is left out.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import deque
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median, quantiles

from tests.benchmarks.eyes import Eyes, has_libraries
from tests.benchmarks.table import Fact, Row

ROOT = Path(__file__).resolve().parents[2]
PRESSES = 10
PRESS_ROUNDS = 10
IDLE_S = 15.0
BETWEEN_S = 0.45
START_S = 6.0
PAGE_UP, PAGE_DOWN, F5 = 0xFF55, 0xFF56, 0xFFC2
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


@dataclass(frozen=True, slots=True)
class Pressed:
    """Milliseconds of each press, round by round, and the processor's share of the program left alone afterwards."""

    floor_ms: tuple[list[float], ...]
    ours_ms: tuple[list[float], ...]
    idle_percent: float


def measure() -> tuple[list[Row], list[Fact]]:
    """All of it, for the table."""
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
    if has_server and has_libraries():
        pressed = key_to_pixels()
        floor, ours = (
            [took for part in parts for took in part] for parts in (pressed.floor_ms, pressed.ours_ms)
        )
        pairs = zip(pressed.floor_ms, pressed.ours_ms, strict=True)
        # The median of the rounds: a moment in which the computer is busy elsewhere does not decide.
        ratio = median(median(found) / median(bare) for bare, found in pairs if bare and found)
        rows = [
            _row("key to pixels (XTEST), median", median(floor), median(floor) * ratio, 1.8),
            _row("key to pixels (XTEST), p95", _p95(floor), _p95(ours), 2.5),
        ]
        told = f"{pressed.idle_percent:.2f} % of a core"
        facts.append(
            Fact(what="program left alone, its day running", told=told, holds=pressed.idle_percent <= 2)
        )
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


def key_to_pixels() -> Pressed:
    """The floor's times and the whole program's, in turn, each on a server of its own with two monitors."""
    with ExitStack() as stack:
        _come_first()
        stack.callback(_stand_in_line)
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        floor, _ = _stand(stack, [sys.executable, "-c", FLOOR % str(ROOT)])
        ours, program = _stand(stack, [sys.executable, "-m", "facilitator_app", "--data-dir", folder])
        time.sleep(START_S)
        for key in (F5, PAGE_DOWN, PAGE_DOWN):
            ours.press(key)
            time.sleep(1.0)
        keys = deque((PAGE_DOWN, PAGE_UP))
        rounds = [_in_turn(floor, ours, keys) for _ in range(PRESS_ROUNDS)]
        bare, found = zip(*rounds, strict=True)
        return Pressed(bare, found, _idle_percent(program))


def _in_turn(floor: Eyes, ours: Eyes, keys: deque[int]) -> tuple[list[float], list[float]]:
    """The program's presses go on to the end of the day, and step by step back again."""
    bare: list[float] = []
    found: list[float] = []
    for _ in range(PRESSES):
        bare.extend(took for took in [floor.change_ms(PAGE_DOWN)] if took is not None)
        time.sleep(BETWEEN_S / 3)
        took = ours.change_ms(keys[0])
        if took is None:
            keys.rotate()
        else:
            found.append(took)
        time.sleep(BETWEEN_S)
    return bare, found


def _idle_percent(program: subprocess.Popen[bytes]) -> float:
    before = _used_ns(program.pid)
    time.sleep(IDLE_S)
    return (_used_ns(program.pid) - before) / IDLE_S / 1e7


def _used_ns(process_id: int) -> int:
    tasks = Path(f"/proc/{process_id}/task").iterdir()
    return sum(int((task / "schedstat").read_text(encoding="ascii").split()[0]) for task in tasks)


def _stand(stack: ExitStack, command: list[str]) -> tuple[Eyes, subprocess.Popen[bytes]]:
    """A server with a window manager and `command` on it, until the stack is left."""
    read, write = os.pipe()
    size = ["-screen", "0", "3840x1080x24", "-noreset", "-nolisten", "tcp"]
    _started(stack, ["Xvfb", "-displayfd", str(write), *size], dict(os.environ), pass_fds=(write,))
    os.close(write)
    with os.fdopen(read) as told:
        display = f":{told.readline().strip()}"
    around = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    for name, at, output in (("*L", 0, "screen"), ("R", 1920, "none")):
        place = ["xrandr", "--setmonitor", name, f"1920/508x1080/286+{at}+0", output]
        subprocess.run(place, env=around, check=True, capture_output=True)
    _started(stack, ["openbox"], around)
    process = _started(stack, command, around)
    return Eyes(display), process


def _started(
    stack: ExitStack, command: list[str], around: dict[str, str], pass_fds: tuple[int, ...] = ()
) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env=around, cwd=ROOT, stdout=quiet, stderr=quiet, pass_fds=pass_fds)
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process


def _come_first() -> None:
    """Let both go before whatever else the computer does, where the system lets us ask for that."""
    with suppress(OSError, AttributeError):
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))


def _stand_in_line() -> None:
    with suppress(OSError, AttributeError):
        os.sched_setscheduler(0, os.SCHED_OTHER, os.sched_param(0))


def _held_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024 / 1024


def _row(what: str, floor: float, ours: float, must: float) -> Row:
    return Row(what=what, floor=floor, ours=ours, unit="ms", must=must, aim=1.3)


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[18]


def main() -> int:
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    rows, facts = measure()
    for row in rows:
        print(f"{row.what:<32} {row.ours:7.2f} ms  floor {row.floor:7.2f} ms  {row.ratio:5.2f} x")
    for fact in facts:
        print(fact.what, fact.told, "" if fact.holds else "NOT MET")
    return 0


if __name__ == "__main__":
    sys.exit(main())
