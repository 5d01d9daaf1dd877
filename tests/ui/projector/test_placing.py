from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.wall import WallView
from facilitator_app.ui.projector.placing import WallPlace, WallPlacing
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import ScreenIdentity, ScreenWatcher, screen_of, screens_now
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, can_plug, set_screens
from tests.ui.projector.samples import TERMS

SMALLER = ("Projector", 1366, 0, 1280, 720, 1.0)
SECOND = ("Second", 3286, 0, 1024, 768, 1.0)


class Stage:
    """A facilitator's window on the laptop, and a wall."""

    def __init__(self, qtbot: QtBot) -> None:
        self.panel = QWidget()
        qtbot.addWidget(self.panel)
        self.panel.setGeometry(100, 100, 400, 300)
        self.panel.show()
        self.window = ProjectorWindow()
        qtbot.addWidget(self.window)
        self.window.set_view(WallView(picture=TERMS))
        self.watcher = ScreenWatcher(self.window)
        self.placing = WallPlacing(
            window=self.window,
            watcher=self.watcher,
            own_screen=lambda: screen_of(self.panel),
            parent=self.window,
        )
        self.places: list[WallPlace] = []
        self.placing.place_changed.connect(self.places.append)

    @property
    def rect(self) -> tuple[int, int, int, int]:
        rect = self.window.geometry()
        return (rect.x(), rect.y(), rect.width(), rect.height())


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: len(screens_now()) == 2)
    yield Stage(qtbot)
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: len(screens_now()) == 2)


def test_the_wall_covers_the_projector_and_nothing_of_the_laptop(stage: Stage) -> None:
    assert stage.placing.open_on_projector()
    assert stage.rect == (1366, 0, 1920, 1080)
    assert stage.window.isFullScreen()
    assert stage.placing.place is WallPlace.ON_PROJECTOR
    assert stage.placing.projector is not None
    assert stage.placing.projector.name == "Projector"


def test_an_unplugged_projector_hides_the_wall_before_anything_else(stage: Stage, qtbot: QtBot) -> None:
    """F27."""
    stage.placing.open_on_projector()
    with qtbot.waitSignal(stage.placing.place_changed):
        set_screens(LAPTOP)
    assert not stage.window.isVisible()
    assert stage.places == [WallPlace.ON_PROJECTOR, WallPlace.LOST]


def test_the_wall_comes_back_with_the_projector_in_its_new_size(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_on_projector()
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.LOST)
    set_screens(LAPTOP, SMALLER)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.ON_PROJECTOR)
    assert stage.rect == (1366, 0, 1280, 720)
    assert stage.window.isVisible()
    assert stage.window.view == WallView(picture=TERMS)


def test_a_flapping_cable_leaves_the_wall_where_it_was(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_on_projector()
    for _ in range(20):
        set_screens(LAPTOP)
        set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: WallPlace.LOST in stage.places and stage.placing.place is WallPlace.ON_PROJECTOR)
    assert stage.window.isVisible()
    assert stage.rect == (1366, 0, 1920, 1080)


def test_a_changed_resolution_is_fitted(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_on_projector()
    set_screens(LAPTOP, SMALLER)
    qtbot.waitUntil(lambda: stage.rect == (1366, 0, 1280, 720))
    assert stage.placing.place is WallPlace.ON_PROJECTOR


def test_with_one_screen_the_wall_can_only_be_a_window(stage: Stage, qtbot: QtBot) -> None:
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: len(screens_now()) == 1)
    assert not stage.placing.open_on_projector()
    assert not stage.window.isVisible()
    stage.placing.open_in_window()
    assert stage.window.isVisible()
    assert not stage.window.isFullScreen()
    assert stage.placing.place is WallPlace.IN_WINDOW
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.ON_PROJECTOR)
    assert stage.rect == (1366, 0, 1920, 1080)
    assert stage.window.isFullScreen()


def test_a_wall_that_is_asked_for_while_its_projector_is_missing_is_a_window_until_it_is_back(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.placing.open_on_projector()
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.LOST)
    stage.placing.bring_forward()
    assert stage.placing.place is WallPlace.IN_WINDOW
    assert stage.window.isVisible()
    assert not stage.window.isFullScreen()
    assert not stage.window.windowFlags() & Qt.WindowType.FramelessWindowHint
    assert stage.window.screen().availableGeometry().contains(stage.window.frameGeometry())
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.ON_PROJECTOR)
    assert stage.rect == (1366, 0, 1920, 1080)


def test_a_window_that_was_chosen_beside_a_projector_stays_a_window(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_in_window()
    with qtbot.waitSignal(stage.watcher.screens_changed):
        set_screens(LAPTOP, SMALLER)
    assert stage.placing.place is WallPlace.IN_WINDOW


def test_two_new_screens_at_once_are_not_chosen_between_unasked(stage: Stage, qtbot: QtBot) -> None:
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: len(screens_now()) == 1)
    stage.placing.open_in_window()
    with qtbot.waitSignal(stage.watcher.screens_changed):
        set_screens(LAPTOP, PROJECTOR, SECOND)
    assert stage.placing.place is WallPlace.IN_WINDOW


def test_a_mirrored_laptop_is_never_covered(stage: Stage, qtbot: QtBot) -> None:
    set_screens(LAPTOP, ("Projector", 0, 0, 1366, 768, 1.0))
    qtbot.waitUntil(lambda: screens_now()[1].x == 0)
    assert not stage.placing.open_on_projector()
    assert not stage.window.isVisible()


def test_mirroring_is_told_when_it_begins_and_when_it_ends(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_on_projector()
    told: list[bool] = []

    def note() -> None:
        told.append(stage.placing.is_mirrored)

    stage.placing.mirroring_changed.connect(note)
    set_screens(LAPTOP, ("Projector", 0, 0, 1366, 768, 1.0))
    qtbot.waitUntil(lambda: told == [True])
    assert stage.placing.place is WallPlace.LOST
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: told == [True, False])
    assert stage.placing.place is WallPlace.ON_PROJECTOR


def test_only_a_dialog_stands_above_the_panel_and_a_wall_in_a_window_is_one(
    stage: Stage, qtbot: QtBot
) -> None:
    panel = stage.panel.windowHandle()
    stage.window.show_in_window(QRect(20, 60, 320, 180), above=panel)
    handle = stage.window.windowHandle()
    assert (stage.window.windowType(), handle.transientParent()) == (Qt.WindowType.Dialog, panel)
    assert stage.placing.open_on_projector()
    handle = stage.window.windowHandle()
    assert (stage.window.windowType(), handle.transientParent()) == (Qt.WindowType.Window, None)


def test_a_wall_in_a_window_moves_to_the_screen_that_is_chosen(stage: Stage) -> None:
    stage.placing.open_in_window()
    stage.placing.use(next(screen.identity for screen in screens_now() if screen.name == "Projector"))
    assert stage.placing.place is WallPlace.ON_PROJECTOR


def test_a_closed_wall_stays_closed(stage: Stage, qtbot: QtBot) -> None:
    stage.placing.open_on_projector()
    stage.placing.close()
    set_screens(LAPTOP)
    qtbot.waitUntil(lambda: len(screens_now()) == 1)
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: len(screens_now()) == 2)
    assert stage.placing.place is WallPlace.CLOSED
    assert not stage.window.isVisible()


def test_another_screen_can_be_chosen(stage: Stage, qtbot: QtBot) -> None:
    set_screens(LAPTOP, PROJECTOR, SECOND)
    qtbot.waitUntil(lambda: len(screens_now()) == 3)
    assert stage.placing.open_on_projector()
    assert stage.rect[0] == 1366
    stage.placing.use(ScreenIdentity(name="Second", width_px=1024, height_px=768))
    assert stage.rect == (3286, 0, 1024, 768)


def test_a_lost_projector_is_waited_for_when_there_are_other_screens(stage: Stage, qtbot: QtBot) -> None:
    third = ("Third", 4310, 0, 800, 600, 1.0)
    set_screens(LAPTOP, PROJECTOR, SECOND, third)
    qtbot.waitUntil(lambda: len(screens_now()) == 4)
    stage.placing.open_on_projector()
    set_screens(LAPTOP, SECOND, third)
    qtbot.waitUntil(lambda: stage.placing.place is WallPlace.LOST)
    with qtbot.waitSignal(stage.placing.place_changed):
        set_screens(LAPTOP, SECOND, third, ("Projector", 5110, 0, 1280, 720, 1.0))
    assert stage.rect == (5110, 0, 1280, 720)
