"""What an export of hundreds of sheets takes beside its time: memory, and the window's attention.

The memory is that of processes of their own. The window's beats come from its event loop while the sheets are drawn in
the thread that exports use; a pause between two beats is what a key or a click would wait.
"""

from __future__ import annotations

import subprocess
import sys
import time
from itertools import pairwise
from statistics import quantiles

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator_app.ui.tasks import IsCancelled, Progress, Task
from tests.benchmarks import bench_paper
from tests.benchmarks.table import Fact

SHEETS = 500
FILES = 200
MOST_MIB, MOST_LEFT_MIB = 48, 8
MOST_PAUSE_MS = 50.0
BEAT_MS = 1
TURNS = 5

MEMORY = """
import sys
from tests.benchmarks import bench_paper
def mib(kind):
    told = open("/proc/self/status").read()
    return int(told.partition(kind)[2].split()[0]) / 1024
sheets = bench_paper.sheets_of(bench_paper.logo_png(), int(sys.argv[1]))
bench_paper.drawn(sheets[:1])
before = mib("VmHWM:"), mib("VmRSS:")
for files in [sheets] if sys.argv[2] == "joined" else [[sheet] for sheet in sheets]:
    bench_paper.drawn(files)
print(mib("VmHWM:") - before[0], mib("VmRSS:") - before[1])
"""


def measure() -> list[Fact]:
    """The most memory that one large file takes, what many small ones leave behind, and the longest pause."""
    facts = [*_memory()] if sys.platform == "linux" else []
    application = QApplication.instance() or QApplication([])
    pauses = [_pauses_ms(application) for _ in range(TURNS)]
    # The best turn: what other programs do to this computer stops the window as well.
    p95, longest = min(quantiles(found, n=20)[-1] for found in pauses), min(map(max, pauses))
    told = f"{p95:.1f} ms p95, {longest:.1f} ms at most (at most {MOST_PAUSE_MS:.0f})"
    return [*facts, Fact(what="pause of the window meanwhile", told=told, holds=longest <= MOST_PAUSE_MS)]


def _memory() -> list[Fact]:
    most, _ = _grown_mib(SHEETS, "joined")
    _, left = _grown_mib(FILES, "each")
    return [
        Fact(
            what=f"memory for one file of {SHEETS} sheets",
            told=f"{most:.0f} MiB (at most {MOST_MIB})",
            holds=most <= MOST_MIB,
        ),
        Fact(
            what=f"memory left by {FILES} files",
            told=f"{left:.0f} MiB (at most {MOST_LEFT_MIB})",
            holds=left <= MOST_LEFT_MIB,
        ),
    ]


def _grown_mib(count: int, filing: str) -> tuple[float, float]:
    """How much the greatest and the present size of a process grew while it drew."""
    command = [sys.executable, "-c", MEMORY, str(count), filing]
    done = subprocess.run(command, capture_output=True, check=True, text=True, timeout=120)
    most, left = map(float, done.stdout.split())
    return most, left


def _pauses_ms(parent: QObject) -> list[float]:
    """The times between the beats of the event loop while all sheets are drawn beside it."""
    logo = bench_paper.logo_png()

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> object:
        return bench_paper.drawn(bench_paper.sheets_of(logo, SHEETS)).page_count

    beats: list[float] = []
    timer, loop, task = QTimer(), QEventLoop(), Task(work, parent)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    task.ended.connect(loop.quit)
    timer.start(BEAT_MS)
    task.start()
    loop.exec()
    timer.stop()
    return [(later - beat) * 1000 for beat, later in pairwise(beats)]
