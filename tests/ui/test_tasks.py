"""Long work runs beside the windows, tells how far it is, and stops when asked."""

from __future__ import annotations

import threading

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.tasks import IsCancelled, Progress, Task


def test_work_tells_how_far_it_is_and_what_it_made(qtbot: QtBot, qapp: QApplication) -> None:
    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        progress(1, 2)
        progress(2, 2)
        return QThread.currentThread() is qapp.thread()

    task = Task(work, qapp)
    told: list[tuple[int, int]] = []
    made: list[object] = []
    task.progressed.connect(lambda done, of_all: told.append((done, of_all)))
    task.succeeded.connect(made.append)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert told == [(1, 2), (2, 2)]
    assert made == [False]
    assert not task.is_running()
    task.deleteLater()


def test_work_ends_when_it_is_cancelled(qtbot: QtBot, qapp: QApplication) -> None:
    begun = threading.Event()

    def work(progress: Progress, is_cancelled: IsCancelled) -> object:
        begun.set()
        while not is_cancelled():
            QThread.yieldCurrentThread()
        return "stopped"

    task = Task(work, qapp)
    made: list[object] = []
    task.succeeded.connect(made.append)
    task.start()
    assert begun.wait(10)
    assert task.is_running()
    task.wait()
    qtbot.waitUntil(lambda: made == ["stopped"])
    task.deleteLater()
