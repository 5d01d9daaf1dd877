"""The button of the next phase says its target on two lines before a letter is cut."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Size
from facilitator_app.ui.panel.small import CutButton

PHASE = "Næste fase: Spot ressourcerne"
LONGEST = "Næste fase: Vælg den ressource, som I vil arbejde videre med i anden runde, og begrund valget"


def button_of(qtbot: QtBot, words: str, width_px: int) -> CutButton:
    button = CutButton("", "skip-forward")
    qtbot.addWidget(button)
    button.resize(width_px, 56)
    button.set_whole(words)
    button.grab()
    return button


def words_px(button: CutButton) -> int:
    """How high the painted words are, right of the icon and inside the edge."""
    image = button.grab().toImage()
    middle = [(x, y) for x in range(64, image.width() - 8) for y in range(4, image.height() - 4)]
    ground = image.pixelColor(image.width() - 8, 6).lightness()
    inked = [y for x, y in middle if abs(image.pixelColor(x, y).lightness() - ground) > 100]
    return max(inked) - min(inked)


def test_what_fits_is_said_in_full_and_nothing_more(qtbot: QtBot) -> None:
    button = button_of(qtbot, PHASE, 400)
    assert (button.text(), button.toolTip(), button.accessibleName()) == (PHASE, "", PHASE)


@pytest.mark.parametrize(("width_px", "least_px", "most_px"), [(400, 8, 20), (265, 8, 20), (200, 28, 44)])
def test_what_is_too_long_gets_smaller_and_then_takes_two_lines(
    qtbot: QtBot, width_px: int, least_px: int, most_px: int
) -> None:
    button = button_of(qtbot, PHASE, width_px)
    assert (button.text(), button.toolTip()) == (PHASE, "")
    assert least_px <= words_px(button) <= most_px


def test_what_is_too_long_for_two_is_cut_and_told_in_full(qtbot: QtBot) -> None:
    button = button_of(qtbot, LONGEST, 272)
    assert button.text().endswith("…")
    assert button.toolTip() == button.accessibleName() == LONGEST


def test_a_low_button_has_one_line(qtbot: QtBot) -> None:
    button = button_of(qtbot, PHASE, 200)
    button.set_size(Size.NORMAL)
    assert button.text().endswith("…")
    assert button.toolTip() == PHASE
