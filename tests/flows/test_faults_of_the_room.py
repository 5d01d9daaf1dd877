"""Cable, speaker, bugs and the end of the session: the wall shows the room nothing wrong, and the day goes on."""

from __future__ import annotations

import array
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.logs import Logs
from facilitator_app.ui.area import Area
from facilitator_app.ui.crash import CrashBox
from facilitator_app.ui.platform.sound import Signal as Sound
from facilitator_app.ui.platform.sound import SoundMissing
from facilitator_app.ui.screens import screens_now
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.tasks import Task
from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, can_plug, set_screens

TIMES = 20
SECRET = "Birthe Egelund ringede"


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    if not isValid(made.program):
        return
    if made.windows.services.document.is_open:
        made.close()
    else:
        made.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def show_a_timed_slide(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    show.open_wall()
    show.go_to(next(stop.key for stop in show.stops() if stop.length_s))


def test_a_loose_cable_hides_the_wall_at_once_and_brings_it_back_on_the_same_slide(
    desk: Desk, qtbot: QtBot
) -> None:
    """F27."""
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    show_a_timed_slide(desk)
    windows, services = desk.windows, desk.windows.services
    projector, banners = windows.room.projector, desk.program.window.banners
    stop, view = services.show.current_stop(), projector.view
    left_s = services.timer.reading().remaining_s
    try:
        for _ in range(TIMES):
            set_screens(LAPTOP)
            QCoreApplication.processEvents()
            assert not projector.isVisible()
            assert banners.shown_name() == "projector_missing"
            set_screens(LAPTOP, PROJECTOR)
            QCoreApplication.processEvents()
        desk.beat(5.0)
        qtbot.waitUntil(projector.isVisible)
    finally:
        set_screens(LAPTOP, PROJECTOR)
        qtbot.waitUntil(lambda: len(screens_now()) == 2)
    assert banners.shown_name() == ""
    assert projector.geometry().getRect() == PROJECTOR[1:5]
    assert services.show.current_stop() == stop
    assert projector.view.picture == view.picture
    assert services.timer.reading().remaining_s == pytest.approx(left_s - 5.0)
    assert desk.dialogs.told == desk.dialogs.asked == []


def test_notes_are_taken_while_the_projector_is_gone(desk: Desk, qtbot: QtBot) -> None:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    show_a_timed_slide(desk)
    try:
        with qtbot.waitSignal(desk.windows.room.placing.place_changed):
            set_screens(LAPTOP)
        area = desk.go_to(AreaName.ACTIONS)
        desk.find(QWidget, "field_occasion", area).setFocus()
        desk.type("Vi spørger borgeren")
        desk.go_to(AreaName.HOME)
        texts = [plan.items[0].values for plan in _plans(desk)]
        assert texts == [{"occasion": "Vi spørger borgeren"}]
    finally:
        set_screens(LAPTOP, PROJECTOR)
        qtbot.waitUntil(lambda: len(screens_now()) == 2)
        qtbot.waitUntil(desk.windows.room.projector.isVisible)


def test_a_room_without_a_speaker_sees_the_time_run_out(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """F38."""

    def refuse(_samples: array.array[int], *, rate_hz: int) -> None:
        raise SoundMissing

    monkeypatch.setattr(desk.player, "play", refuse)
    desk.windows.room.sounds.play(Sound.GONG)
    assert desk.windows.room.sounds.has_sounded is False
    show_a_timed_slide(desk)
    before = desk.windows.room.projector.view.countdown
    desk.go_to(AreaName.RUN)
    desk.beat(desk.windows.services.timer.reading().remaining_s + 1)
    after = desk.windows.room.projector.view.countdown
    assert before is not None
    assert after is not None
    assert before.band != after.band


class Buggy(QWidget):
    """Paints with a bug."""

    def paintEvent(self, event: QPaintEvent) -> None:
        raise ValueError(SECRET)


class BuggyArea(Area):
    """Renders with each of the errors that PySide passes on wrongly."""

    def __init__(self, error: Exception) -> None:
        super().__init__(name="buggy")
        self._error = error

    def render_area(self) -> None:
        raise self._error


class Slot(QObject):
    """Has a bug in a slot."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.asked.connect(self._on_asked)

    def _on_asked(self) -> None:
        raise KeyError(SECRET)


class Crashes:
    """The crash box with its reports kept instead of shown."""

    def __init__(self, folder: Path) -> None:
        self.told: list[str] = []
        self.box = CrashBox(tell=self.told.append, parent=QCoreApplication.instance())
        self.logs = Logs(folder)
        self.box.install()

    def log(self) -> str:
        return self.logs.file.read_text(encoding="utf-8")

    def end(self) -> None:
        self.logs.close()
        self.box.deleteLater()


@pytest.fixture
def crashes(qapp: QApplication, tmp_path: Path) -> Iterator[Crashes]:
    hooks = sys.excepthook, threading.excepthook
    made = Crashes(tmp_path / "logs")
    yield made
    made.end()
    sys.excepthook, threading.excepthook = hooks


def check_told_without_words(crashes: Crashes, qtbot: QtBot, kind: str) -> None:
    qtbot.waitUntil(lambda: bool(crashes.told))
    assert kind in crashes.told[0]
    assert "test_faults_of_the_room.py" in crashes.told[0]
    assert SECRET not in crashes.told[0]
    assert kind in crashes.log()
    assert SECRET not in crashes.log()


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_is_told_without_anybodys_words(desk: Desk, crashes: Crashes, qtbot: QtBot) -> None:
    """F40."""
    show_a_timed_slide(desk)
    view = desk.windows.room.projector.view
    slot = Slot()
    slot.asked.emit()
    check_told_without_words(crashes, qtbot, "KeyError")
    assert desk.windows.room.projector.isVisible()
    assert desk.windows.room.projector.view == view
    desk.windows.services.show.next()
    assert desk.windows.room.projector.view != view


@pytest.mark.qt_no_exception_capture
def test_a_bug_while_painting_is_told(crashes: Crashes, qtbot: QtBot) -> None:
    """F40."""
    widget = Buggy()
    qtbot.addWidget(widget)
    widget.show()
    check_told_without_words(crashes, qtbot, "ValueError")


@pytest.mark.qt_no_exception_capture
@pytest.mark.parametrize("error", [TypeError(SECRET), StopIteration(SECRET), AttributeError(SECRET)])
def test_a_bug_while_an_area_is_drawn_is_told(crashes: Crashes, qtbot: QtBot, error: Exception) -> None:
    """F40."""
    area = BuggyArea(error)
    qtbot.addWidget(area)
    area.show()
    check_told_without_words(crashes, qtbot, type(error).__name__)
    assert area.isVisible()


def test_a_bug_in_a_thread_is_told_on_the_windows_thread(crashes: Crashes, qtbot: QtBot) -> None:
    """F40."""

    def work() -> None:
        raise RuntimeError(SECRET)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    check_told_without_words(crashes, qtbot, "RuntimeError")


def test_a_bug_in_long_work_comes_back_as_its_failure(qtbot: QtBot, qapp: QApplication) -> None:
    task = Task(lambda _progress, _is_cancelled: 1 // 0, qapp)
    failures: list[object] = []
    task.failed.connect(failures.append)
    with qtbot.waitSignal(task.ended):
        task.start()
    assert isinstance(failures[0], ZeroDivisionError)
    task.deleteLater()


@pytest.mark.qt_no_exception_capture
def test_many_bugs_at_once_are_one_box(crashes: Crashes, qapp: QApplication, qtbot: QtBot) -> None:
    """F40."""
    boxes: list[str] = []

    def stand(report: str) -> None:
        boxes.append(report)
        slot.asked.emit()
        QCoreApplication.processEvents()

    slot = Slot()
    box = CrashBox(tell=stand, parent=qapp)
    box.install()
    slot.asked.emit()
    slot.asked.emit()
    qtbot.waitUntil(lambda: bool(boxes))
    QCoreApplication.processEvents()
    assert len(boxes) == 1
    box.deleteLater()


def test_a_shut_down_saves_what_is_typed_and_asks_nothing(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    """F42."""
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    show_a_timed_slide(desk)
    area = desk.go_to(AreaName.ACTIONS)
    desk.find(QWidget, "field_occasion", area).setFocus()
    desk.type("Sidste ord")
    qtbot.addWidget(desk.program.window)
    desk.program.end_unasked()
    assert not desk.windows.services.document.is_open
    assert not desk.program.window.isVisible()
    assert not desk.windows.room.projector.isVisible()
    assert desk.dialogs.told == desk.dialogs.asked == []
    desk.program.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    again = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    assert [plan.items[0].values for plan in _plans(again)] == [{"occasion": "Sidste ord"}]
    again.close()


def _plans(desk: Desk) -> tuple[ActionPlan, ...]:
    return desk.windows.services.document.all(ActionPlan)
