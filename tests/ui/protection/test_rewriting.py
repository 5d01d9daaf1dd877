"""The backups follow the file off the window's thread; what is left of them is told, and taken up again later."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.problems import Outside
from facilitator_app.services.changes import FileLeaving, FileOpened, WorkshopChosen
from facilitator_app.services.protecting import Rewritten, Unfinished
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.protection.rewriting import Rewriting, RewritingProgress
from facilitator_app.ui.tasks import IsCancelled, Progress

FILES = tuple(Path(f"{number}.workshop") for number in range(3))


class Copies:
    """Three backups; the first takes as long as the test wants."""

    def __init__(self) -> None:
        self.waiting: tuple[Path, ...] = FILES
        self.may_go_on = Event()
        self.problem: Outside | None = None
        self.finishing: Outside | None = None
        self.finished: list[Rewritten] = []

    def unfinished(self) -> Unfinished | None:
        return Unfinished(file=Path("day.workshop"), key=None, files=self.waiting) if self.waiting else None

    def rewrite(self, unfinished: Unfinished, progress: Progress, is_cancelled: IsCancelled) -> Rewritten:
        progress(1, 3)
        while not self.may_go_on.wait(0.01):
            if is_cancelled():
                return Rewritten(done=1, is_cancelled=True)
        if self.problem is not None:
            raise self.problem
        return Rewritten(done=2, left=FILES[2:])

    def finish(self, rewritten: Rewritten) -> None:
        if self.finishing is not None:
            raise self.finishing
        self.finished.append(rewritten)
        self.waiting = ()


@pytest.fixture
def hub() -> Hub:
    return Hub()


@pytest.fixture
def copies() -> Copies:
    return Copies()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def rewriting(window: QWidget, copies: Copies, hub: Hub) -> Rewriting:
    return Rewriting(protecting=copies, hub=hub, sentence=load_words("en").problem, parent=window)


def shown() -> RewritingProgress | None:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, RewritingProgress))
    return next((one for one in found if one.isVisible()), None)


def test_what_is_left_is_told_when_the_others_have_followed(
    qtbot: QtBot, rewriting: Rewriting, copies: Copies, window: QWidget
) -> None:
    copies.may_go_on.set()
    with qtbot.waitSignal(rewriting.done):
        rewriting.begin(window)
    assert rewriting.left == FILES[2:]
    assert [one.done for one in copies.finished] == [2]
    with qtbot.waitSignal(rewriting.done):
        rewriting.begin(window)
    assert not rewriting.is_running()


def test_a_slow_disk_shows_the_progress_and_the_rest_can_wait(
    qtbot: QtBot, rewriting: Rewriting, copies: Copies, window: QWidget
) -> None:
    rewriting.begin(window)
    qtbot.waitUntil(lambda: shown() is not None)
    progress = shown()
    assert progress is not None
    later = progress.findChild(QAbstractButton, "keep")
    assert later is not None
    with qtbot.waitSignal(rewriting.done):
        QTest.keyClick(later, " ")
    assert shown() is None
    assert copies.finished[0].is_cancelled


def test_the_windows_are_painted_while_an_act_waits_for_the_one_that_is_being_written(
    rewriting: Rewriting, copies: Copies
) -> None:
    rewriting.wind_up()
    rewriting.begin()
    turned: list[bool] = []
    QTimer.singleShot(0, partial(turned.append, True))
    rewriting.wind_up()
    assert turned == [True]
    assert not rewriting.is_running()
    assert copies.finished[0].is_cancelled


def test_what_was_left_is_taken_up_without_a_word_when_the_file_is_opened(
    qtbot: QtBot, rewriting: Rewriting, copies: Copies, hub: Hub
) -> None:
    copies.may_go_on.set()
    with qtbot.waitSignal(rewriting.done):
        hub.publish(FileOpened("day.workshop"))
    assert shown() is None
    assert len(copies.finished) == 1


def test_an_act_that_lets_the_file_in_again_begins_it_itself(
    rewriting: Rewriting, copies: Copies, hub: Hub
) -> None:
    rewriting.hold()
    hub.publish(FileOpened("day.workshop"))
    assert not rewriting.is_running()


def test_a_file_that_is_let_go_of_is_not_finished(rewriting: Rewriting, copies: Copies, hub: Hub) -> None:
    rewriting.begin()
    assert rewriting.is_running()
    hub.publish(FileLeaving())
    QApplication.processEvents()
    assert not rewriting.is_running()
    assert not copies.finished


def test_going_to_another_workshop_of_the_file_does_not_leave_it_undone(
    qtbot: QtBot, rewriting: Rewriting, copies: Copies, hub: Hub
) -> None:
    rewriting.begin()
    hub.publish(FileLeaving())
    copies.may_go_on.set()
    with qtbot.waitSignal(rewriting.done):
        hub.publish(WorkshopChosen("another"))
    assert len(copies.finished) == 1


@pytest.mark.parametrize("when", ["problem", "finishing"])
def test_a_disk_that_stops_it_is_told(qtbot: QtBot, rewriting: Rewriting, copies: Copies, when: str) -> None:
    setattr(copies, when, Outside("store.disk_full", file="0.workshop"))
    copies.may_go_on.set()
    with qtbot.waitSignal(rewriting.done):
        rewriting.begin()
    assert "0.workshop" in rewriting.trouble or "disk" in rewriting.trouble
    assert not rewriting.is_running()
