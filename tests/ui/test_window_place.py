"""A window stands where it stood, on the screen where it stood, and is always seen whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.screens import screens_now
from facilitator_app.ui.window_place import WindowPlace, room_on
from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, Spec, can_plug, set_screens


@pytest.fixture(autouse=True)
def two_screens(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    plug(qtbot, LAPTOP, PROJECTOR)
    yield
    plug(qtbot, LAPTOP, PROJECTOR)


def plug(qtbot: QtBot, *screens: Spec) -> None:
    set_screens(*screens)
    qtbot.waitUntil(lambda: [s.rect for s in screens_now()] == [s[1:5] for s in screens])


def opened(qtbot: QtBot, folder: Path) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    WindowPlace(window, name="test", preferences=Preferences(folder))
    qtbot.addWidget(window)
    window.show()
    return window


def test_a_window_opens_where_it_was_closed_on_its_own_screen(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.setGeometry(1500, 200, 640, 480)
    window.close()
    assert opened(qtbot, tmp_path).geometry() == QRect(1500, 200, 640, 480)


def test_a_screen_that_moved_on_the_desk_takes_its_window_along(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.setGeometry(1500, 200, 640, 480)
    window.close()
    plug(qtbot, LAPTOP, ("Projector", 0, 768, 1920, 1080, 1.0))
    assert opened(qtbot, tmp_path).geometry() == QRect(134, 968, 640, 480)


def test_without_its_screen_a_window_opens_on_the_one_there_is_and_is_seen_whole(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = opened(qtbot, tmp_path)
    window.setGeometry(1500, 200, 1800, 900)
    window.close()
    plug(qtbot, LAPTOP)
    again = opened(qtbot, tmp_path)
    assert room_on(again.screen()).contains(again.geometry()) or again.geometry().topLeft().isNull()
    assert again.size().width() == 400


def test_a_place_half_outside_is_moved_in(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.setGeometry(1272, 700, 640, 480)
    window.close()
    again = opened(qtbot, tmp_path)
    assert room_on(again.screen()).contains(again.geometry())
    assert again.width() == 640


def test_a_maximised_window_comes_back_maximised(qtbot: QtBot, tmp_path: Path) -> None:
    window = opened(qtbot, tmp_path)
    window.showMaximized()
    window.close()
    assert opened(qtbot, tmp_path).isMaximized()


@pytest.mark.parametrize("kept", ["", "1 2 3", "a b c d normal", "9999999 1 1 1 normal"])
def test_what_cannot_be_read_is_no_place(qtbot: QtBot, tmp_path: Path, kept: str) -> None:
    window = opened(qtbot, tmp_path)
    window.move(100, 100)
    window.close()
    preferences = Preferences(tmp_path)
    preferences.put(preferences.text("place_test/last"), kept)
    assert opened(qtbot, tmp_path).width() == 400


def test_the_program_opens_where_it_was_closed_with_its_frame_on_the_screen(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    first = desk.program.window
    assert room_on(first.screen()).size().height() >= first.height(), "the frame has room too"
    first.setGeometry(60, 60, 1100, 660)
    desk.close()
    again = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    assert again.program.window.geometry() == QRect(60, 60, 1100, 660)
    again.close()


@pytest.mark.parametrize("left", [1376, 1800, 2600])
def test_a_window_whose_screen_has_gone_is_wholly_seen_on_the_one_that_is_left(
    qtbot: QtBot, tmp_path: Path, left: int
) -> None:
    window = opened(qtbot, tmp_path)
    window.setGeometry(left, 500, 640, 480)
    plug(qtbot, LAPTOP)
    # Some window managers leave it where it was, or with an edge in sight.
    window.move(1366 - 110, 500)
    laptop = QRect(*LAPTOP[1:5])
    qtbot.waitUntil(lambda: laptop.contains(window.frameGeometry()))
    assert (window.width(), window.height()) == (640, 480)
