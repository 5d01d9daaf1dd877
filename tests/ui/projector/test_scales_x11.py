"""The wall on a real X server at every scale: looked at on the glass, plugged and unplugged, alone and mixed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from facilitator_app.domain.wall import WallView
from facilitator_app.ui.projector.paint import image_of
from tests.ui.projector.samples import CALM, PHASE
from tests.ui.projector.x_server import (
    HEIGHT,
    LAPTOP_WIDTH,
    MANAGERS,
    ON_LINUX,
    Glass,
    Program,
    Server,
)

APP = Path(__file__).with_name("placing_app.py")
VIEW = WallView(picture=PHASE, countdown=CALM)
BAND = "#0b5a66"
LARGE, SMALL = (1920, 1080), (1280, 720)
SCALES = [(1, 1), (1.25, 1.25), (1.5, 1.5), (2, 2), (1, 2), (2, 1.25), (1.5, 1)]
STEP = 23
MOST_OTHER_SHARE = 0.02
OTHER_LIGHTNESS = 60

pytestmark = ON_LINUX


@pytest.fixture(params=MANAGERS, ids=["openbox", "no manager"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    running = Server(request.param, folder=tmp_path)
    yield running
    running.close()


def is_wall_whole(server: Server, size: tuple[int, int]) -> bool:
    """Whether the projector shows the wall's picture from edge to edge, and neither more nor less of it."""
    glass, wanted = glass_of(server), image_of(VIEW, width_px=size[0], height_px=size[1])
    width, height = size
    places = [(x, y) for x in range(0, width, STEP) for y in range(0, height, STEP)]
    other = sum(is_other(glass.colour(LAPTOP_WIDTH + x, y), wanted, x, y) for x, y in places)
    edges = [(x, y) for y in range(0, height, STEP) for x in (0, width - 1)]
    edges += [(x, y) for x in range(0, width, STEP) for y in (0, height - 1)]
    is_edge_right = not any(is_other(glass.colour(LAPTOP_WIDTH + x, y), wanted, x, y) for x, y in edges)
    return other <= MOST_OTHER_SHARE * len(places) and is_edge_right


def is_other(colour: str, wanted: QImage, x: int, y: int) -> bool:
    return abs(QColor(colour).lightness() - wanted.pixelColor(x, y).lightness()) > OTHER_LIGHTNESS


def has_laptop_wall(server: Server) -> bool:
    """Whether anything of the wall stands on the facilitator's own screen."""
    glass = glass_of(server)
    return any(glass.colour(x, y) == BAND for x in range(0, LAPTOP_WIDTH, 8) for y in range(0, HEIGHT, STEP))


def glass_of(server: Server) -> Glass:
    assert server.glass is not None
    return Glass(server.glass)


@pytest.mark.parametrize(("own", "projector"), SCALES)
def test_the_wall_fills_the_projector_at_every_scale_and_never_the_laptop(
    qapp: object, server: Server, own: float, projector: float
) -> None:
    """F31."""
    server.plug(*LARGE)
    scales = {"QT_SCREEN_SCALE_FACTORS": f"L={own};R={projector}"}
    program = Program({**server.environment, **scales}, APP)
    try:
        program.tells("on_projector")
        program.seen(lambda: is_wall_whole(server, LARGE), "the wall does not fill the projector")
        assert not has_laptop_wall(server)
        server.unplug()
        assert program.tells("lost") == "lost hidden"
        program.seen(lambda: not has_laptop_wall(server), "the wall stands on the laptop")
        server.plug(*SMALL)
        program.tells("on_projector")
        program.seen(lambda: is_wall_whole(server, SMALL), "the wall does not fill the projector that came")
        assert not has_laptop_wall(server)
    finally:
        program.close()
