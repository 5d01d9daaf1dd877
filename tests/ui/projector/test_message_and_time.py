"""A message never covers the time: on every timed picture, in each of its faces, all of the digits stay."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.timer import Band
from facilitator_app.domain.wall import BreakPicture, Countdown, Picture, WallView
from tests.ui.projector import samples
from tests.ui.projector.test_paint import image_of

MESSAGES = (
    "2 minutter tilbage",
    "Find en ordstyrer ved hvert bord, og aftal hvem der siger noget i salen, når gongen lyder " * 3,
)
FACES = {
    "calm": Countdown(digits="", end="Fasen slutter kl. 10.58", share=0.4),
    "near": Countdown(digits="", band=Band.NEAR, word="2 minutter tilbage", end="10.58", share=0.9),
    "wrap_up": Countdown(digits="", band=Band.WRAP_UP, word="Rund af", end="10.58", share=0.97),
    "over": Countdown(digits="", band=Band.OVER, word="Over tid", end="Gør sætningen færdig", share=1.0),
    "paused": Countdown(digits="", is_paused=True, word="Pause", share=0.4),
}
LENGTHS = (("06:24", "88:88"), ("1:23:45", "8:88:88"))


def changed(first: QImage, second: QImage) -> frozenset[tuple[int, int]]:
    """Where the two differ."""
    return frozenset(
        (x, y)
        for y in range(first.height())
        for x in range(first.width())
        if first.pixel(x, y) != second.pixel(x, y)
    )


def images(view: WallView, other: WallView) -> tuple[QImage, QImage]:
    return image_of(view, width_px=480, height_px=270), image_of(other, width_px=480, height_px=270)


@pytest.mark.parametrize("message", MESSAGES, ids=["short", "long"])
@pytest.mark.parametrize("digits", LENGTHS, ids=["minutes", "hours"])
@pytest.mark.parametrize("face", sorted(FACES))
@pytest.mark.parametrize("picture", [samples.PHASE, samples.QUESTION], ids=["phase", "question"])
def test_all_of_the_digits_stay_above_a_message(
    qapp: QApplication, picture: Picture, face: str, digits: tuple[str, str], message: str
) -> None:
    views = [WallView(picture=picture, countdown=replace(FACES[face], digits=text)) for text in digits]
    bare = changed(*images(*views))
    assert bare
    assert changed(*images(*(replace(view, message=message) for view in views))) == bare


@pytest.mark.parametrize("message", MESSAGES, ids=["short", "long"])
def test_the_time_of_return_stays_above_a_message(qapp: QApplication, message: str) -> None:
    assert isinstance(samples.BREAK, BreakPicture)
    views = [WallView(picture=replace(samples.BREAK, time=time)) for time in ("10.51", "88.88")]
    bare = changed(*images(*views))
    assert bare
    assert changed(*images(*(replace(view, message=message) for view in views))) == bare
