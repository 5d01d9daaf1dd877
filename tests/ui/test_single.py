"""A second start finds the first, hands its file over, and is not misled by what a crash has left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.running_mark import RUNNING
from facilitator_app.ui.single import START_S, FirstInstance, hand_over, socket_name

ROOT = Path(__file__).resolve().parents[2]
BUSY_S = 4


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    return QObject()


SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from facilitator_app.ui.single import hand_over
application = QCoreApplication([])
sys.exit(0 if hand_over(Path(sys.argv[1]), Path(sys.argv[2]) if sys.argv[2] else None) else 1)
"""


FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from facilitator_app.ui.single import FirstInstance
application = QCoreApplication([])
print("listens" if FirstInstance(Path(sys.argv[1]), application).listen() else "does not", flush=True)
application.exec()
"""


def second_start(data_dir: Path, file: Path | None) -> subprocess.Popen[bytes]:
    """A second start in a process of its own; its exit code is 0 when the first has answered."""
    command = [sys.executable, "-c", SECOND, str(data_dir), str(file or "")]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL)


def is_answered(qtbot: QtBot, second: subprocess.Popen[bytes]) -> bool:
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    return second.returncode == 0


@pytest.mark.parametrize("name", ["dag.workshop", "møde i Ålborg.workshop", None])
def test_the_first_is_told_which_file_is_wanted(
    qtbot: QtBot, parent: QObject, tmp_path: Path, name: str | None
) -> None:
    first = FirstInstance(tmp_path, parent)
    assert first.listen()
    file = tmp_path / name if name else None
    with qtbot.waitSignal(first.asked, timeout=60_000) as asked:
        second = second_start(tmp_path, file)
    assert is_answered(qtbot, second)
    assert asked.args == [str(file.resolve()) if file else ""]


def test_without_a_first_nothing_is_handed_over(qapp: QApplication, tmp_path: Path) -> None:
    assert not hand_over(tmp_path, None)


def test_a_mark_left_by_a_crash_long_ago_is_not_waited_for(qapp: QApplication, tmp_path: Path) -> None:
    mark = tmp_path / RUNNING
    mark.touch()
    os.utime(mark, (0, 0))
    assert not hand_over(tmp_path, None)


def test_a_first_that_is_only_just_starting_is_waited_for(
    qtbot: QtBot, parent: QObject, tmp_path: Path
) -> None:
    (tmp_path / RUNNING).touch()
    second = second_start(tmp_path, None)
    first = FirstInstance(tmp_path, parent)
    with qtbot.waitSignal(first.asked, timeout=60_000):
        assert first.listen()
    assert is_answered(qtbot, second)


def test_a_first_that_is_busy_with_its_file_is_waited_for(
    qtbot: QtBot, parent: QObject, tmp_path: Path
) -> None:
    first = FirstInstance(tmp_path, parent)
    assert first.listen()
    second = second_start(tmp_path, None)
    with pytest.raises(subprocess.TimeoutExpired):
        second.wait(timeout=BUSY_S)
    assert is_answered(qtbot, second)


def test_a_first_that_was_killed_just_after_its_start_is_not_waited_for(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", FIRST, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "listens\n"
        first.kill()
    (tmp_path / RUNNING).touch()
    assert second_start(tmp_path, None).wait(timeout=START_S - 1) == 1


def test_there_is_one_first(qtbot: QtBot, parent: QObject, tmp_path: Path) -> None:
    assert FirstInstance(tmp_path, parent).listen()
    assert not FirstInstance(tmp_path, parent).listen()


def test_a_caller_that_hangs_up_asks_for_nothing(qtbot: QtBot, parent: QObject, tmp_path: Path) -> None:
    first = FirstInstance(tmp_path, parent)
    first.listen()
    asked: list[str] = []
    first.asked.connect(asked.append)
    caller = QLocalSocket()
    caller.connectToServer(socket_name(tmp_path))
    caller.disconnectFromServer()
    assert is_answered(qtbot, second_start(tmp_path, tmp_path / "x"))
    assert asked == [str((tmp_path / "x").resolve())]


def test_the_name_of_the_socket_does_not_tell_the_folder(tmp_path: Path) -> None:
    assert tmp_path.name not in socket_name(tmp_path)
    assert socket_name(tmp_path) != socket_name(tmp_path / "other")
