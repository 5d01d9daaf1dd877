"""Words and icons that several windows share."""

from __future__ import annotations

import pytest

from facilitator_app import resources
from facilitator_app.domain.agenda import BlockKind
from facilitator_app.ui.labels import BLOCK_ICONS, block_kind_words


@pytest.mark.parametrize("kind", BlockKind)
def test_every_kind_of_block_has_an_icon_of_ours_and_a_word(kind: BlockKind) -> None:
    assert (resources.path("icons") / f"{BLOCK_ICONS[kind]}.svg").is_file()
    assert block_kind_words(kind).strip()
