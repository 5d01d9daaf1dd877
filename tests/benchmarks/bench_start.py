"""The whole process from its start to its first painted window, against a bare window; and what was loaded by then.

Each pair is one process of the floor and one of ours, in turn, with everything compiled and in the page cache.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.table import Fact, Row

PAIRS = 11
FORBIDDEN = ("sqlite_utils", "reportlab", "openpyxl", "pypdfium2", "docx", "pptx", "PIL")

FLOOR = """
import os
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        os._exit(0)
application = QApplication([])
window = Bare()
window.setCentralWidget(QLabel("Hello"))
window.resize(1366, 736)
window.show()
application.exec()
"""
OURS = """
import os, sys
from pathlib import Path
from facilitator_app.ui.shell.main_window import MainWindow
def painted(window, event):
    Path(os.environ["XDG_DATA_HOME"], "Facilitator", "running").unlink()
    sys.stdout.write(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
    sys.stdout.flush()
    os._exit(0)
MainWindow.paintEvent = painted
sys.argv = ["facilitator-app"]
from facilitator_app.__main__ import main
main()
"""


def measure() -> tuple[list[Row], list[Fact]]:
    """Start both in turn."""
    with tempfile.TemporaryDirectory() as name, _display() as shown:
        environ = _environ(Path(name), shown)
        _run_ms(FLOOR, environ)
        loaded = _loaded(environ)
        pairs = [(_run_ms(FLOOR, environ), _run_ms(OURS, environ)) for _ in range(PAIRS)]
    floor = median(pair[0] for pair in pairs)
    ratio = median(ours / bare for bare, ours in pairs)
    row = Row(what="start to first window", floor=floor, ours=floor * ratio, unit="ms", must=1.5, aim=1.2)
    wrong = [module for module in FORBIDDEN if module in loaded]
    fact = Fact(
        what="too heavy modules at first paint",
        told=" ".join(wrong) or "none",
        holds=bool(loaded) and not wrong,
    )
    return [row], [fact]


def _run_ms(code: str, environ: Mapping[str, str]) -> float:
    begun = time.perf_counter()
    subprocess.run(
        [sys.executable, "-c", code], env=dict(environ), capture_output=True, check=True, timeout=60
    )
    return (time.perf_counter() - begun) * 1000


def _loaded(environ: Mapping[str, str]) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", OURS],
        env=dict(environ),
        capture_output=True,
        check=True,
        timeout=60,
        text=True,
    )
    return set(done.stdout.split())


def _environ(folder: Path, shown: Mapping[str, str]) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    own = {"XDG_DATA_HOME": str(folder / "data"), "PYTHONPYCACHEPREFIX": str(folder / "compiled")}
    return {**kept, **own, **shown}


@contextmanager
def _display() -> Iterator[dict[str, str]]:
    """The display there is, else an X server of our own, else Qt's offscreen platform."""
    if os.environ.get("DISPLAY"):
        yield {"QT_QPA_PLATFORM": "xcb"}
        return
    if shutil.which("Xvfb") is None:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout is not None
    try:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{server.stdout.readline().strip()}"}
    finally:
        server.terminate()
        server.wait()
