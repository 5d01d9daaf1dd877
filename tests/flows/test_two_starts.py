"""The program as real processes: a second start, two starts at once, and the end that the computer asks for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from facilitator_app.ui.single import socket_name

ROOT = Path(__file__).resolve().parents[2]
WAIT_MS = 60_000
WAIT_S = 60

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(sys.platform == "win32", reason="asks to end as Linux and macOS do"),
]


class Starts:
    """Starts the real program on one data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "facilitator_app", "--data-dir", str(self.folder), "--lang", "da"]
        environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        process = subprocess.Popen([*command, *arguments], cwd=ROOT, env=environ, stderr=subprocess.DEVNULL)
        self._processes.append(process)
        return process

    def is_answering(self) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(socket_name(self.folder))
        return socket.waitForConnected(100)

    def remembers(self, file: Path) -> bool:
        """Whether `file` has become the file to begin with next time, because it is open."""
        remembered = self.folder / "preferences.ini"
        return remembered.exists() and file.name in remembered.read_text(encoding="utf-8")

    def end(self) -> None:
        for process in self._processes:
            process.kill()
            process.wait()


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    made = Starts(tmp_path / "data")
    yield made
    made.end()


def ready(starts: Starts, qtbot: QtBot) -> subprocess.Popen[bytes]:
    """A program that is running, with the sample day open."""
    process = starts.start()
    qtbot.waitUntil(starts.is_answering, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: any(starts.folder.glob("workshops/*.lock")), timeout=WAIT_MS)
    return process


def test_a_second_start_hands_its_file_to_the_first(starts: Starts, qtbot: QtBot, tmp_path: Path) -> None:
    """F10."""
    first = ready(starts, qtbot)
    file = tmp_path / "rapport-fra-mandag.workshop"
    made = [sys.executable, "-m", "facilitator_app", "--data-dir", str(tmp_path / "other"), "new", str(file)]
    subprocess.run(made, cwd=ROOT, check=True, timeout=WAIT_S, capture_output=True)
    assert starts.start(str(file)).wait(timeout=WAIT_S) == 0
    qtbot.waitUntil(lambda: file.with_name(f"{file.name}.lock").exists(), timeout=WAIT_MS)
    assert first.poll() is None
    first.send_signal(signal.SIGTERM)
    assert first.wait(timeout=WAIT_S) == 0
    assert starts.remembers(file)


def test_two_starts_at_once_are_one_program(starts: Starts, qtbot: QtBot) -> None:
    """F10."""
    both = [starts.start(), starts.start()]
    qtbot.waitUntil(lambda: any(process.poll() == 0 for process in both), timeout=WAIT_MS)
    qtbot.waitUntil(starts.is_answering, timeout=WAIT_MS)
    assert sorted(str(process.poll()) for process in both) == ["0", "None"]


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_program_that_is_asked_to_end_leaves_one_whole_file(
    starts: Starts, qtbot: QtBot, name: str
) -> None:
    """F42."""
    process = ready(starts, qtbot)
    process.send_signal(getattr(signal, name))
    assert process.wait(timeout=WAIT_S) == 0
    left = sorted(file.suffix for file in (starts.folder / "workshops").iterdir())
    assert left == [".workshop"]
    assert not (starts.folder / "running").exists()
    assert (starts.folder / "logs" / "crash.log").read_text() == ""


def test_after_a_kill_the_next_start_asks_nothing(starts: Starts, qtbot: QtBot) -> None:
    """F1."""
    ready(starts, qtbot).kill()
    again = starts.start()
    qtbot.waitUntil(starts.is_answering, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: starts.remembers(Path("lederdag.workshop")), timeout=WAIT_MS)
    assert again.poll() is None
    assert len(list(starts.folder.glob("workshops/*.workshop"))) == 1
