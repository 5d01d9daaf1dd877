"""The button of the next phase says its target on two lines before a letter is cut."""

from __future__ import annotations

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


def test_what_fits_is_said_in_full_and_nothing_more(qtbot: QtBot) -> None:
    button = button_of(qtbot, PHASE, 400)
    assert (button.text(), button.toolTip(), button.accessibleName()) == (PHASE, "", PHASE)


def test_what_is_too_long_for_one_line_takes_two(qtbot: QtBot) -> None:
    wide, narrow = button_of(qtbot, PHASE, 400), button_of(qtbot, PHASE, 250)
    assert narrow.text() == PHASE
    assert narrow.toolTip() == ""
    assert narrow.grab().toImage() != wide.grab().toImage()


def test_what_is_too_long_for_two_is_cut_and_told_in_full(qtbot: QtBot) -> None:
    button = button_of(qtbot, LONGEST, 272)
    assert button.text().endswith("…")
    assert button.toolTip() == button.accessibleName() == LONGEST


def test_a_low_button_has_one_line(qtbot: QtBot) -> None:
    button = button_of(qtbot, PHASE, 200)
    button.set_size(Size.NORMAL)
    assert button.text().endswith("…")
    assert button.toolTip() == PHASE
