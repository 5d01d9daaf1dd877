from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import WALL
from facilitator_app.domain.wall import BlackPicture, Countdown, WallView, under_clock
from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.projector import layers as layers_module
from facilitator_app.ui.projector.layers import ClockLayer, MessageLayer
from facilitator_app.ui.projector.paint import image_of
from facilitator_app.ui.projector.window import ComingPage, ProjectorWindow
from tests.ui.projector import samples
from tests.ui.projector.samples import CALM, PHASE, VIEWS

LATER = Countdown(digits="06:23", end=CALM.end, share=CALM.share)


@pytest.fixture
def wall(qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow()
    qtbot.addWidget(window)
    window.resize(960, 540)
    window.show()
    qtbot.waitExposed(window)
    return window


class PaintWatch:
    """What has been painted of a widget."""

    def __init__(self, layer: QWidget) -> None:
        self.rects: list[QRect] = []
        self._paint = layer.paintEvent

    def __call__(self, event: QPaintEvent) -> None:
        self.rects.append(event.rect())
        self._paint(event)


@pytest.mark.parametrize("name", VIEWS)
def test_the_wall_shows_what_is_painted_anywhere_else(name: str, wall: ProjectorWindow) -> None:
    view = VIEWS[name]
    wall.set_view(view)
    seen = wall.grab().toImage().convertToFormat(image_of(view, width_px=960, height_px=540).format())
    wanted = image_of(view, width_px=960, height_px=540)
    step = range(0, 960, 7)
    different = [
        (x, y)
        for x in step
        for y in range(0, 540, 5)
        if abs(seen.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 40
    ]
    assert len(different) < 20


def test_a_tick_repaints_the_digits_that_changed_and_no_other_pixel(
    wall: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    layer = wall.findChild(ClockLayer)
    QApplication.processEvents()
    watch = PaintWatch(layer)
    monkeypatch.setattr(layer, "paintEvent", watch)
    wall.set_view(WallView(picture=PHASE, countdown=LATER))
    qtbot.waitUntil(lambda: bool(watch.rects))
    assert len(watch.rects) == 1
    rect = watch.rects[0]
    assert rect.width() < 150
    assert rect.height() < 170
    assert rect.right() > 900


def test_the_same_view_again_repaints_nothing(
    wall: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = WallView(picture=PHASE, countdown=CALM)
    wall.set_view(view)
    layer = wall.findChild(ClockLayer)
    QApplication.processEvents()
    watch = PaintWatch(layer)
    monkeypatch.setattr(layer, "paintEvent", watch)
    wall.set_view(view)
    QApplication.processEvents()
    assert watch.rects == []


def test_the_bar_of_the_phase_grows_with_the_time(wall: ProjectorWindow) -> None:
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    inside = (int((384 + 4 + 557 * 0.8) / 2), 435)
    assert wall.grab().toImage().pixelColor(*inside) == QColor(WALL.ground)
    wall.set_view(WallView(picture=PHASE, countdown=Countdown(digits="01:24", share=0.9)))
    assert wall.grab().toImage().pixelColor(*inside) == QColor("#0B5A66")


def test_a_message_lies_at_the_foot_and_goes_again(wall: ProjectorWindow) -> None:
    band = wall.findChild(MessageLayer)
    wall.set_view(VIEWS["15-message"])
    assert band.isVisible()
    assert band.geometry() == QRect(0, 404, 960, 136)
    assert wall.grab().toImage().pixelColor(20, 500) == QColor(WALL.over_ground)
    wall.set_view(VIEWS["06-sim-normal"])
    assert not band.isVisible()


def test_a_picture_that_cannot_be_painted_leaves_black_and_never_throws(
    wall: ProjectorWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object) -> None:
        raise ValueError("cannot")

    monkeypatch.setattr(wall, "_painting", fail)
    wall.set_view(WallView(picture=samples.TERMS))
    assert wall.grab().toImage().pixelColor(480, 270) == QColor("#000000")
    assert "the wall could not be painted" in caplog.text


def test_a_layer_that_cannot_be_painted_leaves_the_picture(
    wall: ProjectorWindow, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_args: object) -> None:
        raise ValueError("cannot")

    monkeypatch.setattr(layers_module, "countdown_marks", fail)
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    assert wall.grab().toImage().pixelColor(8, 270) == QColor("#0B5A66")
    assert "a layer of the wall could not be painted" in caplog.text


def test_the_wall_has_no_pointer_no_tooltip_and_no_menu(wall: ProjectorWindow) -> None:
    assert wall.cursor().shape() is Qt.CursorShape.BlankCursor
    assert wall.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    wall.setToolTip("Dette ses aldrig")
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    assert wall.event(tip)


def test_the_title_follows_the_language_of_the_windows(wall: ProjectorWindow, qapp: QApplication) -> None:
    assert wall.windowTitle() == "The wall"
    interpreter = Interpreter(qapp)
    interpreter.speak("da")
    QApplication.processEvents()
    assert wall.windowTitle() == "Lærredet"
    interpreter.speak("en")
    QApplication.processEvents()
    assert wall.windowTitle() == "The wall"


def test_escape_and_the_close_button_ask_to_leave(wall: ProjectorWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(wall.leave_requested):
        qtbot.keyClick(wall, Qt.Key.Key_Escape)
    with qtbot.waitSignal(wall.leave_requested):
        wall.close()
    qtbot.keyClick(wall, Qt.Key.Key_A)


def test_a_screen_that_is_not_there_is_not_covered(wall: ProjectorWindow) -> None:
    assert not wall.show_full_screen_on("Findes ikke")
    assert not wall.isFullScreen()


def test_expected_pages_are_painted_in_idle_moments(wall: ProjectorWindow, qtbot: QtBot) -> None:
    wall.set_view(WallView(picture=samples.TITLE))
    wall.expect([ComingPage(samples.TERMS), ComingPage(samples.TITLE)])
    qtbot.waitUntil(lambda: wall.is_painted(ComingPage(samples.TERMS)))


def test_overtime_is_painted_before_it_comes(wall: ProjectorWindow, qtbot: QtBot) -> None:
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    over = under_clock(PHASE, samples.OVER)
    qtbot.waitUntil(lambda: wall.is_painted(ComingPage(over)))


def test_black_has_no_layers(wall: ProjectorWindow) -> None:
    wall.set_view(VIEWS["15-message"])
    wall.set_view(WallView(picture=BlackPicture()))
    assert not wall.findChild(MessageLayer).isVisible()
    seen = wall.grab().toImage()
    black = QImage(seen.size(), seen.format())
    black.fill(QColor("#000000"))
    assert seen == black
    assert wall.view.picture == BlackPicture()


def test_a_countdown_that_was_foreseen_is_the_same_pixels_and_is_not_painted_again(
    wall: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = Countdown(digits="10:00", end="Fasen slutter kl. 10.58", share=0.0)
    view = WallView(picture=PHASE, countdown=replace(begun, share=0.00001))
    wall.set_view(view)
    painted_now = wall.grab().toImage()
    wall.set_view(WallView(picture=samples.TERMS))
    foreseen = ComingPage(under_clock(PHASE, begun), 0, begun)
    wall.expect([foreseen])
    qtbot.waitUntil(lambda: wall.is_painted(foreseen))
    with monkeypatch.context() as patched:
        patched.setattr(layers_module, "countdown_marks", _not_asked_for)
        wall.set_view(view)
        assert wall.grab().toImage() == painted_now


def test_the_digits_after_the_foreseen_ones_stand_on_the_plain_picture(
    wall: ProjectorWindow, qtbot: QtBot
) -> None:
    begun, later = Countdown(digits="10:00"), Countdown(digits="09:59", share=0.002)
    foreseen = ComingPage(under_clock(PHASE, begun), 0, begun)
    wall.expect([foreseen])
    qtbot.waitUntil(lambda: wall.is_painted(foreseen))
    wall.set_view(WallView(picture=PHASE, countdown=begun))
    wall.show_at_once()
    wall.set_view(WallView(picture=PHASE, countdown=later))
    ticked = wall.grab().toImage()
    wall.set_view(WallView(picture=samples.TERMS))
    wall.set_view(WallView(picture=PHASE, countdown=later))
    assert wall.grab().toImage() == ticked


def test_a_change_of_picture_and_digits_is_painted_once(
    wall: ProjectorWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.set_view(WallView(picture=samples.TERMS))
    QApplication.processEvents()
    watch = PaintWatch(wall)
    monkeypatch.setattr(wall, "paintEvent", watch)
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    wall.show_at_once()
    QApplication.processEvents()
    assert len(watch.rects) == 1


def _not_asked_for(*_args: object) -> None:
    raise AssertionError("the countdown is on the picture already")
