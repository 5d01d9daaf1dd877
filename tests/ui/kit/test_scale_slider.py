"""The scale keeps its words away from its edge, where the focus ring stands."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import ScaleSlider

LEAST_ROOM_PX = 5


def inked_columns(image: QImage) -> list[int]:
    """The columns of an image in which anything is painted over its ground."""
    ground = image.pixel(0, 0)
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows)]


@pytest.mark.parametrize("width_px", [0, 420, 700])
def test_the_words_of_the_poles_keep_away_from_the_focus_ring(qtbot: QtBot, width_px: int) -> None:
    slider = ScaleSlider("Styring", "Selvbestemmelse", value=4)
    qtbot.addWidget(slider)
    slider.resize(max(width_px, slider.minimumSizeHint().width()), slider.sizeHint().height())
    columns = inked_columns(slider.grab().toImage())
    assert columns[0] >= LEAST_ROOM_PX
    assert columns[-1] < slider.width() - LEAST_ROOM_PX
