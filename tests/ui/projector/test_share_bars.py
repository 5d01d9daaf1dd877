"""A share is drawn as a part of the whole, so that half of everything is half a bar."""

from __future__ import annotations

import pytest

from facilitator_app.domain.wall import Frame
from facilitator_app.domain.wall_counts import BallotBar, BallotPicture
from facilitator_app.ui.projector.kinds_counts import BAR_LEFT, BAR_WIDTH
from facilitator_app.ui.projector.marks import ShapeMark
from facilitator_app.ui.projector.paint import pages_of

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(("whole", "width"), [(0, BAR_WIDTH), (100, BAR_WIDTH / 2)])
def test_a_bar_is_a_part_of_the_whole_or_else_of_the_longest(whole: int, width: float) -> None:
    bars = (BallotBar(label="Temadag", count=50),)
    picture = BallotPicture(frame=Frame(), heading="H", bars=bars, is_shown=True, whole=whole)
    (bar,) = [mark for mark in pages_of(picture)[0] if isinstance(mark, ShapeMark) and mark.x == BAR_LEFT]
    assert bar.width == width
