"""For and against of as many themes as a day commonly has stand on one page, with what was counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.wall_counts import PairBar
from facilitator_app.ui.projector.kinds_counts import pairs_pages
from tests.ui.projector import samples


@pytest.mark.usefixtures("qapp")
def test_six_themes_for_and_against_are_one_page_with_their_sum() -> None:
    bars = tuple(
        PairBar(label=f"Tema {number}", first=9, second=number, change=f"+{9 - number}", is_tied=number > 3)
        for number in range(6)
    )
    assert samples.LIKES.kicker
    assert samples.LIKES.note
    assert len(pairs_pages(replace(samples.LIKES, bars=bars))) == 1
