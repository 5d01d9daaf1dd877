"""The marks of blocks are seen on every ground."""

from __future__ import annotations

import pytest

from facilitator_app.domain.block_colours import BlockColour, mark_colours
from facilitator_app.domain.look import DARK, LEAST_SHAPE_RATIO, LIGHT, contrast_ratio


@pytest.mark.parametrize("colour", BlockColour)
def test_a_mark_is_seen_on_every_ground_of_a_row(colour: BlockColour) -> None:
    found = mark_colours(colour.value)
    assert found is not None
    for mark, roles in ((found.light, LIGHT), (found.dark, DARK)):
        for ground in (roles.surface, roles.window, roles.sunk, roles.accent_tint):
            assert contrast_ratio(mark, ground) >= LEAST_SHAPE_RATIO


@pytest.mark.parametrize("name", ["", "turquoise"])
def test_a_block_that_follows_its_kind_has_no_mark(name: str) -> None:
    assert mark_colours(name) is None
