"""The room's screen as a facilitator handles it: swapped, numbered, tried, mirrored, and never caught out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import LIGHT
from facilitator_app.domain.wall import TrialPicture
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.ui.kit import Button
from facilitator_app.ui.projector.layers import ClockLayer, MarksLayer, MessageLayer
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.screens import screen_of, screens_now
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.screen_numbers import ScreenNumber
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog
from tests.ui.projector.offscreen import LAPTOP, PROJECTOR, Spec, can_plug, set_screens

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.usefixtures("two_screens")


@pytest.fixture
def two_screens(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    if not can_plug():
        pytest.skip("screens cannot be plugged on this platform")
    plug(qtbot, LAPTOP, PROJECTOR)
    yield
    plug(qtbot, LAPTOP, PROJECTOR)


@pytest.fixture
def desk(
    two_screens: None, qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def plug(qtbot: QtBot, *screens: Spec) -> None:
    set_screens(*screens)
    qtbot.waitUntil(lambda: tuple(s.name for s in screens_now()) == tuple(s[0] for s in screens))


def show_a_timed_slide(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    show.open_wall()
    show.go_to(next(stop.key for stop in show.stops() if stop.length_s))
    QCoreApplication.processEvents()


def ctrl_f5(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()


def test_one_key_swaps_the_screens_and_again_swaps_them_back(desk: Desk, qtbot: QtBot) -> None:
    show_a_timed_slide(desk)
    wall, window = desk.windows.room.projector, desk.program.window
    view = wall.view
    assert wall.geometry().getRect() == PROJECTOR[1:5]
    ctrl_f5(desk)
    qtbot.waitUntil(lambda: wall.geometry().getRect() == LAPTOP[1:5])
    assert wall.isVisible()
    assert screen_of(window).name == "Projector"
    assert wall.view == view
    ctrl_f5(desk)
    qtbot.waitUntil(lambda: wall.geometry().getRect() == PROJECTOR[1:5])
    assert screen_of(window).name == "Laptop"


def test_after_a_swap_the_panel_is_no_larger_than_the_screen_it_came_to(desk: Desk, qtbot: QtBot) -> None:
    window = desk.program.window
    window.setGeometry(8, 40, 1350, 700)
    small = ("Projector", 1366, 0, 960, 540, 1.0)
    set_screens(LAPTOP, small)
    qtbot.waitUntil(lambda: screens_now()[-1].width == 960)
    show_a_timed_slide(desk)
    ctrl_f5(desk)
    qtbot.waitUntil(lambda: screen_of(window).name == "Projector")
    assert QRect(*small[1:5]).contains(window.frameGeometry())
    assert window.width() > 900, "as large as there is room for"


def test_a_closed_wall_opens_on_the_other_screen_after_a_swap(desk: Desk) -> None:
    ctrl_f5(desk)
    assert not desk.windows.room.projector.isVisible()
    desk.windows.services.show.open_wall()
    assert desk.windows.room.projector.geometry().getRect() == LAPTOP[1:5]


def test_with_one_screen_nothing_is_swapped(desk: Desk, qtbot: QtBot) -> None:
    plug(qtbot, LAPTOP)
    desk.windows.services.show.open_wall()
    before = desk.program.window.geometry()
    ctrl_f5(desk)
    assert desk.program.window.geometry() == before
    assert desk.windows.room.wall.is_windowed
    desk.windows.services.show.close_wall()


def numbers_on_screens() -> set[str]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    widgets = [w for w in QApplication.topLevelWidgets() if isinstance(w, ScreenNumber) and w.isVisible()]
    return {widget.accessibleName() for widget in widgets}


def test_every_screen_is_numbered_for_three_seconds(desk: Desk, qtbot: QtBot) -> None:
    desk.windows.room.screen_acts.show_numbers()
    assert numbers_on_screens() == {"1: Laptop", "2: Projector"}
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, ScreenNumber):
            widget.grab()
    qtbot.waitUntil(lambda: not numbers_on_screens(), timeout=20_000)


def test_a_live_show_is_numbered_too(desk: Desk) -> None:
    show_a_timed_slide(desk)
    desk.windows.room.screen_acts.show_numbers()
    assert numbers_on_screens() == {"1: Laptop", "2: Projector"}
    desk.windows.room.screen_acts.close()
    assert numbers_on_screens() == set()


def test_the_test_picture_opens_the_wall_and_closes_it_again(desk: Desk) -> None:
    run = desk.go_to(AreaName.RUN)
    desk.windows.room.screen_acts.toggle_test_picture()
    projector = desk.windows.room.projector
    assert projector.isVisible()
    assert isinstance(projector.view.picture, TrialPicture)
    assert projector.view.picture.question == "Kan I læse dette?"
    QCoreApplication.processEvents()
    run.grab()
    seen = run.findChildren(WallPreview)[0].view.picture
    assert isinstance(seen, TrialPicture), "the panel shows what the room sees"
    desk.windows.room.screen_acts.toggle_test_picture()
    assert not projector.isVisible()


def test_the_test_picture_goes_by_escape_and_by_moving_the_show(desk: Desk) -> None:
    show_a_timed_slide(desk)
    view = desk.windows.room.projector.view
    desk.go_to(AreaName.RUN)
    desk.windows.room.screen_acts.toggle_test_picture()
    desk.beat()
    assert isinstance(desk.windows.room.projector.view.picture, TrialPicture)
    desk.key(Qt.Key.Key_Escape)
    assert desk.windows.room.projector.view.picture == view.picture
    assert desk.windows.room.projector.isVisible()
    desk.windows.room.screen_acts.toggle_test_picture()
    desk.key(Qt.Key.Key_PageDown)
    assert not isinstance(desk.windows.room.projector.view.picture, TrialPicture)


def test_the_dialog_has_the_same_acts(desk: Desk) -> None:
    def act(dialog: QDialog) -> None:
        desk.press("screen_numbers", dialog)
        assert numbers_on_screens() == {"1: Laptop", "2: Projector"}
        desk.press("test_picture", dialog)
        assert isinstance(desk.windows.room.projector.view.picture, TrialPicture)
        button = desk.find(Button, "test_picture", dialog)
        assert button.text() == "Tag prøvebilledet ned"
        desk.press("test_picture", dialog)
        desk.press("swap_screens", dialog)

    in_dialog(desk.windows.room.wall.choose_screen, act)
    assert screen_of(desk.program.window).name == "Projector"
    desk.windows.room.screen_acts.close()


def test_mirrored_screens_are_said_above_every_area(desk: Desk, qtbot: QtBot) -> None:
    """F30."""
    banners = desk.program.window.banners
    twin = ("Projector", 0, 0, 1366, 768, 1.0)
    set_screens(LAPTOP, twin)
    qtbot.waitUntil(lambda: banners.shown_name() == "mirrored")
    desk.windows.services.show.open_wall()
    assert desk.windows.room.wall.is_windowed, "the room would see the notes under a wall of its own"
    desk.windows.services.show.close_wall()
    set_screens(LAPTOP, PROJECTOR)
    qtbot.waitUntil(lambda: banners.shown_name() == "")


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_a_projector_that_comes_back_at_another_scale_is_fitted(
    desk: Desk, qtbot: QtBot, ratio: float
) -> None:
    show_a_timed_slide(desk)
    plug(qtbot, LAPTOP)
    beamer = ("Projector", 1366, 0, round(1920 / ratio), round(1080 / ratio), ratio)
    set_screens(LAPTOP, beamer)
    wall = desk.windows.room.projector
    qtbot.waitUntil(lambda: wall.geometry().getRect() == beamer[1:5])
    image = wall.grab().toImage()
    middle = image.height() // 2
    assert image.pixelColor(4, middle) == QColor("#0B5A66"), "the band stands at the edge"
    assert image.pixelColor(image.width() - 4, middle) != QColor("#0B5A66")


@pytest.mark.parametrize(
    ("own_ratio", "ratio"),
    [(1.0, 1.0), (1.25, 1.0), (1.5, 1.5), (2.0, 1.0), (1.0, 2.0), (1.5, 1.25), (2.0, 2.0)],
)
def test_the_wall_covers_the_projector_at_every_scale_also_mixed(
    tmp_path: Path, own_ratio: float, ratio: float
) -> None:
    """F31: in a process of its own, because the offscreen platform cannot change the scale of a screen it has."""
    left, width, height = round(1366 / own_ratio), round(1920 / ratio), round(1080 / ratio)
    screens = [
        {"name": "Laptop", "x": 0, "y": 0, "width": left, "height": round(768 / own_ratio), "dpr": own_ratio},
        {"name": "Projector", "x": left, "y": 0, "width": width, "height": height, "dpr": ratio},
    ]
    shared = {"logicalDpi": 96, "logicalBaseDpi": 96}
    setting = tmp_path / "screens.json"
    setting.write_text(json.dumps({"screens": [{**screen, **shared} for screen in screens]}))
    with subprocess.Popen(
        [sys.executable, str(ROOT / "tests/ui/projector/placing_app.py")],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": f"offscreen:configfile={setting}",
            "PYTHONPATH": str(ROOT),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        told = next(line for line in process.stdout if line.startswith("on_projector"))
        process.terminate()
    assert told.split() == ["on_projector", str(left), "0", str(width), str(height)]


@pytest.mark.parametrize(("width", "height"), [(1024, 768), (1280, 800), (1080, 1920)])
def test_another_resolution_or_a_turned_screen_is_fitted_during_the_show(
    desk: Desk, qtbot: QtBot, width: int, height: int
) -> None:
    """F31."""
    show_a_timed_slide(desk)
    wall, view = desk.windows.room.projector, desk.windows.room.projector.view
    set_screens(LAPTOP, ("Projector", 1366, 0, width, height, 1.0))
    qtbot.waitUntil(lambda: wall.geometry().getRect() == (1366, 0, width, height))
    assert wall.isVisible()
    assert wall.view == view


class Frames:
    """A picture of the wall's surface after each thing that was painted on it."""

    def __init__(self, window: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
        self.images: list[QImage] = []
        self._window = window
        watched = [window, *(window.findChild(kind) for kind in (ClockLayer, MarksLayer, MessageLayer))]
        for widget in watched:
            monkeypatch.setattr(widget, "paintEvent", self._after(widget.paintEvent))

    def _after(self, paint: Callable[[QPaintEvent], None]) -> Callable[[QPaintEvent], None]:
        def watch(event: QPaintEvent) -> None:
            paint(event)
            surface = self._window.backingStore().paintDevice()
            assert isinstance(surface, QImage)
            self.images.append(surface.copy())

        return watch


def colours_of(image: QImage) -> set[str]:
    places = [(x, y) for x in range(5, image.width(), 97) for y in range(5, image.height(), 53)]
    return {image.pixelColor(x, y).name() for x, y in places}


def test_between_hidden_states_no_old_content_is_painted_for_a_single_frame(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_a_timed_slide(desk)
    show, projector = desk.windows.services.show, desk.windows.room.projector
    show.toggle_freeze()
    show.next()
    QCoreApplication.processEvents()
    held = colours_of(projector.grab().toImage())
    live_keys = {show.current_stop()}
    show.toggle_black()
    QCoreApplication.processEvents()
    frames = Frames(projector, monkeypatch)
    for act in (show.toggle_pause_picture, show.toggle_black, show.toggle_pause_picture):
        frames.images.clear()
        act()
        QCoreApplication.processEvents()
        for image in frames.images:
            seen = colours_of(image)
            assert len(seen) <= 40
            assert LIGHT.window not in seen
            assert not (seen - {"#000000"}) & (held - {"#000000", "#ffffff", "#0b5a66"})
    assert frames.images, "something was painted"
    frames.images.clear()
    show.toggle_pause_picture()
    QCoreApplication.processEvents()
    assert colours_of(projector.grab().toImage()) == held, "frozen as before"
    assert live_keys == {show.current_stop()}


def test_marks_never_stand_on_the_next_picture(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    show_a_timed_slide(desk)
    run = desk.go_to(AreaName.RUN)
    desk.key(Qt.Key.Key_D)
    pad = desk.find(QWidget, "pointing_pad", run)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(pad, QPoint(pad.width() // 2, 40))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(pad.width() // 2, 40))
    projector = desk.windows.room.projector
    QCoreApplication.processEvents()
    assert len(projector.marks.strokes) == 1
    scale = 1920 / pad.width()
    at = (round(pad.width() / 4 * scale), round(40 * scale))
    assert projector.grab().toImage().pixelColor(*at) == QColor(LIGHT.accent)
    frames = Frames(projector, monkeypatch)
    desk.key(Qt.Key.Key_PageDown)
    assert projector.marks == WallMarks()
    QCoreApplication.processEvents()
    assert frames.images
    assert all(image.pixelColor(*at) != QColor(LIGHT.accent) for image in frames.images)


def test_digits_and_enter_go_to_a_slide_from_the_panel(desk: Desk) -> None:
    show = desk.windows.services.show
    show.start_day()
    desk.go_to(AreaName.RUN)
    desk.key(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_2)
    desk.key(Qt.Key.Key_Return)
    assert show.current_stop() == show.stops()[11]
    desk.key(Qt.Key.Key_3)
    assert desk.windows.panel.is_number_open()
    desk.key(Qt.Key.Key_Escape)
    assert not desk.windows.panel.is_number_open()
    assert show.current_stop() == show.stops()[11]


def seen_whole_on_the_laptop(desk: Desk) -> bool:
    own = desk.program.window.screen()
    return own.name() == "Laptop" and own.availableGeometry().contains(
        desk.windows.room.projector.frameGeometry()
    )


def test_after_a_lost_projector_the_wall_opens_in_a_window_that_is_seen_whole(
    desk: Desk, qtbot: QtBot
) -> None:
    show_a_timed_slide(desk)
    plug(qtbot, LAPTOP)
    qtbot.waitUntil(lambda: desk.windows.room.wall.is_projector_missing)
    desk.windows.services.show.close_wall()
    desk.key(Qt.Key.Key_F5)
    assert desk.windows.room.wall.is_windowed
    assert seen_whole_on_the_laptop(desk)


def test_a_wall_in_a_window_covers_no_button_and_comes_to_the_front_without_the_keyboard(
    desk: Desk, qtbot: QtBot
) -> None:
    plug(qtbot, LAPTOP)
    show_a_timed_slide(desk)
    desk.be_active()
    run, wall = desk.go_to(AreaName.RUN), desk.windows.room.projector
    for name in ("back", "next", "black", "freeze", "toggle_timer", "next_phase"):
        button = desk.find(QWidget, name, run)
        place = button.rect().translated(button.mapToGlobal(QPoint(0, 0)))
        assert not wall.frameGeometry().intersects(place), name
    assert wall.windowHandle().transientParent() is desk.program.window.windowHandle()
    wall.move(1300, 700)
    desk.key(Qt.Key.Key_F5)
    assert seen_whole_on_the_laptop(desk)
    assert desk.program.window.isActiveWindow()


def test_a_projector_that_comes_takes_the_wall_from_its_window_and_that_is_said(
    desk: Desk, qtbot: QtBot
) -> None:
    plug(qtbot, LAPTOP)
    show_a_timed_slide(desk)
    assert desk.windows.room.wall.is_windowed
    plug(qtbot, LAPTOP, PROJECTOR)
    wall = desk.windows.room.projector
    qtbot.waitUntil(lambda: wall.geometry().getRect() == PROJECTOR[1:5])
    assert wall.isFullScreen()
    assert wall.windowHandle().transientParent() is None
    desk.press("moved_noticed")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert desk.program.window.findChild(QWidget, "moved_noticed") is None


def test_a_rehearsal_stays_in_its_window_when_a_projector_comes(desk: Desk, qtbot: QtBot) -> None:
    plug(qtbot, LAPTOP)
    desk.windows.rehearsal.begin()
    with qtbot.waitSignal(desk.windows.room.watcher.screens_changed):
        set_screens(LAPTOP, PROJECTOR)
    assert desk.windows.room.wall.is_windowed
    assert seen_whole_on_the_laptop(desk)
    desk.windows.rehearsal.end()
