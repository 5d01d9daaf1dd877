from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import WALL
from facilitator_app.domain.wall import BlackPicture, WallView
from facilitator_app.ui.projector.paint import image_of
from facilitator_app.ui.projector.preview import WallPreview, painted, thumbnail
from tests.ui.projector import samples
from tests.ui.projector.samples import CALM, PHASE, VIEWS


@pytest.fixture
def preview(qtbot: QtBot) -> WallPreview:
    widget = WallPreview()
    qtbot.addWidget(widget)
    widget.resize(480, 270)
    widget.show()
    return widget


@pytest.mark.parametrize("name", ["05-dilemma", "07-sim-near", "08-sim-over", "15-message", "17-black"])
def test_the_preview_is_the_wall_in_small(name: str, preview: WallPreview) -> None:
    preview.set_view(VIEWS[name])
    seen = preview.grab().toImage()
    wanted = image_of(VIEWS[name], width_px=480, height_px=270)
    different = [
        (x, y)
        for x in range(0, 480, 5)
        for y in range(0, 270, 5)
        if abs(seen.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 40
    ]
    assert len(different) < 10


def test_the_preview_keeps_the_walls_proportions(preview: WallPreview) -> None:
    assert preview.hasHeightForWidth()
    assert preview.heightForWidth(1920) == 1080
    assert preview.sizeHint().width() == 320


def test_a_new_picture_and_a_new_page_are_shown(preview: WallPreview) -> None:
    assert preview.grab().toImage().pixelColor(240, 135) == QColor("#000000")
    preview.set_picture(samples.TOOL)
    first = preview.grab().toImage()
    preview.set_picture(samples.TOOL, 1)
    assert preview.grab().toImage() != first
    assert preview.view == WallView(picture=samples.TOOL, page=1)


def test_the_clock_runs_in_the_preview(preview: WallPreview) -> None:
    preview.set_picture(PHASE, 0, CALM)
    first = preview.grab().toImage()
    preview.set_picture(PHASE, 0, CALM)
    assert preview.grab().toImage() == first
    preview.set_picture(PHASE, 0, replace(CALM, digits="06:23"))
    assert preview.grab().toImage() != first


def test_the_preview_fits_its_new_size(preview: WallPreview) -> None:
    preview.set_picture(samples.TERMS)
    preview.grab()
    preview.resize(320, 180)
    assert preview.grab().toImage().pixelColor(310, 170) == QColor(WALL.ground)


def test_a_click_is_told(preview: WallPreview, qtbot: QtBot) -> None:
    with qtbot.waitSignal(preview.clicked):
        qtbot.mouseClick(preview, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(preview.clicked):
        qtbot.mouseClick(preview, Qt.MouseButton.RightButton)
        qtbot.mouseRelease(preview, Qt.MouseButton.LeftButton, pos=QPoint(-20, 5))


def test_a_thumbnail_is_sharp_at_the_device_ratio(qapp: object) -> None:
    small = thumbnail(samples.TERMS, 160, 2.0)
    assert (small.width(), small.height(), small.devicePixelRatio()) == (320, 180, 2.0)
    assert thumbnail(BlackPicture(), 160).toImage().pixelColor(80, 45) == QColor("#000000")


@pytest.mark.parametrize("ratio", [1.25, 1.5, 2.0])
def test_at_any_device_ratio_the_same_words_fill_the_same_pixels(qapp: object, ratio: float) -> None:
    size = QSize(round(1920 / ratio), round(1080 / ratio))
    seen = painted(samples.TERMS, 0, size, ratio).toImage()
    wanted = image_of(VIEWS["02-theory"], width_px=1920, height_px=1080)
    assert (seen.width(), seen.height()) == (1920, 1080)
    different = [
        (x, y)
        for x in range(0, 1920, 11)
        for y in range(0, 1080, 11)
        if abs(seen.pixelColor(x, y).lightness() - wanted.pixelColor(x, y).lightness()) > 60
    ]
    assert len(different) < 40
