"""An act on the file is done in a thread while the window goes on being painted, and whoever asked waits for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.problems import Outside, Refused
from facilitator_app.services.beside import AtOnce, Stage
from facilitator_app.ui.beside_window import BesideWindow


class Told:
    """A surface that remembers what it was told."""

    def __init__(self) -> None:
        self.stages: list[Stage] = []
        self.come_ups = 0

    def show_stage(self, stage: Stage) -> None:
        self.stages.append(stage)

    def come_up(self) -> None:
        self.come_ups += 1


@pytest.fixture
def beside(qapp: QApplication) -> Iterator[BesideWindow]:
    made = BesideWindow(qapp)
    yield made
    made.deleteLater()


def test_the_loop_turns_while_somebody_waits(beside: BesideWindow, qtbot: QtBot) -> None:
    """The work ends only when the window's thread has done something."""
    turned = threading.Event()
    surface = Told()

    def work() -> threading.Thread:
        assert turned.wait(20)
        return threading.current_thread()

    QTimer.singleShot(0, turned.set)
    with qtbot.waitSignal(beside.freed), beside.shown_in(surface):
        assert beside.is_busy
        assert beside.run(Stage.WRITING, work) is not threading.main_thread()
    assert not beside.is_busy
    assert surface.stages == [Stage.WRITING]


def test_what_takes_long_is_seen_and_what_follows_is_seen_with_it(beside: BesideWindow) -> None:
    surface = Told()
    seen = threading.Event()
    surface.come_up = seen.set  # type: ignore[method-assign]
    with beside.shown_in(surface):
        assert beside.run(Stage.BACKING_UP, lambda: seen.wait(20))
        surface.come_up = surface.stages.clear  # type: ignore[method-assign]
        assert beside.run(Stage.WRITING, lambda: 3) == 3
    assert surface.stages == [Stage.BACKING_UP, Stage.WRITING]


def test_what_is_done_soon_is_not_seen(beside: BesideWindow) -> None:
    surface = Told()
    with beside.shown_in(surface):
        assert beside.run(Stage.WRITING, lambda: 3) == 3
    assert surface.come_ups == 0


def test_what_the_work_raises_is_raised_to_whoever_asked(beside: BesideWindow) -> None:
    def fail() -> None:
        raise Outside("store.disk_full")

    with pytest.raises(Outside, match="disk_full"), beside.shown_in(Told()):
        beside.run(Stage.WRITING, fail)
    assert not beside.is_busy


def test_without_a_surface_it_is_done_at_once(beside: BesideWindow) -> None:
    assert beside.run(Stage.WRITING, threading.current_thread) is threading.main_thread()
    assert AtOnce().run(Stage.WRITING, threading.current_thread) is threading.main_thread()
    AtOnce().go_on()


def test_work_within_work_is_done_on_its_thread(beside: BesideWindow) -> None:
    def work() -> tuple[threading.Thread, threading.Thread]:
        return threading.current_thread(), beside.run(Stage.OPENING, threading.current_thread)

    surface = Told()
    with beside.shown_in(surface):
        outer, inner = beside.run(Stage.WRITING, work)
    assert outer is inner
    assert surface.stages == [Stage.WRITING]


def test_a_cancel_stops_it_where_it_asks_and_not_the_next_act(beside: BesideWindow) -> None:
    def work() -> None:
        beside.cancel()
        beside.go_on()

    with pytest.raises(Refused, match="cancelled"), beside.shown_in(Told()):
        beside.run(Stage.WRITING, work)
    with beside.shown_in(Told()):
        beside.run(Stage.WRITING, beside.go_on)


def test_an_act_within_an_act_is_part_of_it(beside: BesideWindow) -> None:
    outer, inner = Told(), Told()
    with beside.shown_in(outer):
        with beside.shown_in(inner):
            beside.run(Stage.WRITING, lambda: None)
        assert beside.is_busy
    assert (outer.stages, inner.stages) == ([Stage.WRITING], [])
