"""What is pointed with on the wall: seen there, and nothing else is painted anew."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import LIGHT
from facilitator_app.domain.wall import Countdown, WallView
from facilitator_app.domain.wall_marks import WallArea, WallMarks, WallPoint
from facilitator_app.ui.projector.layers import ClockLayer, MarksLayer
from facilitator_app.ui.projector.paint import image_of
from facilitator_app.ui.projector.pointing import touched
from facilitator_app.ui.projector.preview import WallPreview
from facilitator_app.ui.projector.window import ProjectorWindow
from tests.ui.projector.samples import CALM, PHASE, TERMS

MIDDLE = WallPoint(960, 540)
RING = WallMarks(pointer=MIDDLE)
QUARTER = WallArea(0, 0, 960, 540)
STROKE = WallMarks(strokes=((WallPoint(200, 900), WallPoint(600, 900)),))


@pytest.fixture
def wall(qtbot: QtBot) -> ProjectorWindow:
    window = ProjectorWindow()
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.set_view(WallView(picture=TERMS))
    window.show()
    qtbot.waitExposed(window)
    return window


def seen(window: ProjectorWindow | WallPreview) -> QImage:
    return window.grab().toImage()


def test_the_pointer_is_a_ring_in_the_accent_with_a_white_edge(wall: ProjectorWindow) -> None:
    wall.set_marks(RING)
    image = seen(wall)
    assert image.pixelColor(960 + 12, 540) == QColor(LIGHT.accent)
    assert image.pixelColor(960 + 16, 540) == QColor("#FFFFFF")
    wall.set_marks(WallMarks())
    assert seen(wall).pixelColor(960 + 12, 540) != QColor(LIGHT.accent)


def test_a_moved_pointer_repaints_where_it_was_and_where_it_is(
    wall: ProjectorWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    wall.set_marks(RING)
    QApplication.processEvents()
    rects: list[QRect] = []
    paint = wall.paintEvent

    def watch(event: QPaintEvent) -> None:
        rects.extend(event.region())
        paint(event)

    monkeypatch.setattr(wall, "paintEvent", watch)
    wall.set_marks(WallMarks(pointer=WallPoint(1000, 540)))
    qtbot.waitUntil(lambda: bool(rects))
    area = QRect()
    for rect in rects:
        area = area.united(rect)
    assert area.width() < 110
    assert area.height() < 60
    assert area.contains(960, 540)
    assert area.contains(1000, 540)


def test_the_light_leaves_a_circle_and_dims_all_the_rest(wall: ProjectorWindow) -> None:
    bright = seen(wall)
    wall.set_marks(WallMarks(light=MIDDLE))
    dim = seen(wall)
    assert dim.pixelColor(960, 540) == bright.pixelColor(960, 540)
    for x, y in ((4, 4), (1915, 1075), (960, 100)):
        assert dim.pixelColor(x, y).lightness() < bright.pixelColor(x, y).lightness() / 2 + 1


def test_a_zoom_shows_the_part_sharp_and_as_the_panel_does(wall: ProjectorWindow, qtbot: QtBot) -> None:
    wall.set_marks(WallMarks(zoom=QUARTER))
    wanted = image_of(WallView(picture=TERMS), width_px=3840, height_px=2160).copy(0, 0, 1920, 1080)
    image = seen(wall)
    far = [
        (x, y)
        for x in range(0, 1920, 37)
        for y in range(0, 1080, 31)
        if abs(image.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 60
    ]
    assert len(far) < 12
    preview = WallPreview()
    qtbot.addWidget(preview)
    preview.resize(960, 540)
    preview.set_view(WallView(picture=TERMS))
    whole = seen(preview)
    preview.set_marks(WallMarks(zoom=QUARTER))
    assert preview.marks == WallMarks(zoom=QUARTER)
    assert seen(preview) != whole
    wall.set_marks(WallMarks())
    assert wall.marks == WallMarks()


def test_the_countdown_is_in_its_place_in_a_zoom_and_ticks_there(wall: ProjectorWindow, qtbot: QtBot) -> None:
    part = WallArea(960, 270, 960, 540)
    wall.set_view(WallView(picture=PHASE, countdown=CALM))
    wall.set_marks(WallMarks(zoom=part))
    QApplication.processEvents()
    later = Countdown(digits="06:23", end=CALM.end, share=CALM.share)
    wall.set_view(WallView(picture=PHASE, countdown=later))
    QApplication.processEvents()
    image = seen(wall)
    view = WallView(picture=PHASE, countdown=later)
    wanted = image_of(view, width_px=3840, height_px=2160).copy(1920, 540, 1920, 1080)
    far = [
        (x, y)
        for x in range(0, 1920, 37)
        for y in range(0, 1080, 31)
        if abs(image.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 60
    ]
    assert len(far) < 12
    assert wall.findChild(ClockLayer).isVisible()


def test_a_drawing_is_seen_and_wiped(wall: ProjectorWindow) -> None:
    wall.set_marks(STROKE)
    assert seen(wall).pixelColor(400, 900) == QColor(LIGHT.accent)
    assert wall.findChild(MarksLayer).isVisible()
    wall.set_marks(WallMarks())
    assert seen(wall).pixelColor(400, 900) != QColor(LIGHT.accent)
    assert not wall.findChild(MarksLayer).isVisible()


def test_only_the_end_of_a_stroke_is_painted_as_it_grows() -> None:
    longer = WallMarks(strokes=((*STROKE.strokes[0], WallPoint(620, 900)),))
    parts = touched(STROKE, longer)
    assert parts is not None
    assert len(parts) == 1
    assert parts[0].left() > 580


def test_whatever_differs_lies_in_what_is_painted_anew(wall: ProjectorWindow) -> None:
    states = [
        WallMarks(),
        RING,
        WallMarks(pointer=WallPoint(10, 10)),
        STROKE,
        WallMarks(strokes=(*STROKE.strokes, (WallPoint(50, 50),))),
        WallMarks(light=MIDDLE),
        WallMarks(light=WallPoint(300, 300), pointer=MIDDLE),
    ]
    for before in states:
        for after in states:
            wall.set_marks(before)
            first = seen(wall)
            wall.set_marks(after)
            second = seen(wall)
            parts = touched(before, after)
            if parts is None:
                continue
            for image in (first, second):
                with QPainter(image) as painter:
                    for part in parts:
                        painter.fillRect(QRectF(part.toAlignedRect()), QColor("#000000"))
            assert first == second, (before, after)
