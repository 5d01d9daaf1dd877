"""Words that are cut for want of room are told in full under the pointer."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import ComboBox, ShowNextButton

LONG = "Simulationsøvelse: Spot ressourcerne i lokalområdet"


def test_a_choice_that_is_cut_is_told_in_full(qtbot: QtBot) -> None:
    box = ComboBox([("a", LONG), ("b", "Pause")])
    qtbot.addWidget(box)
    box.resize(160, 40)
    box.grab()
    assert box.toolTip() == LONG
    box.choose("b")
    box.grab()
    assert box.toolTip() == ""


def test_what_else_is_told_stays(qtbot: QtBot) -> None:
    box = ComboBox([("a", LONG)])
    qtbot.addWidget(box)
    box.setToolTip("Låst, mens dagen kører")
    box.resize(160, 40)
    box.grab()
    assert box.toolTip() == "Låst, mens dagen kører"


def test_what_comes_next_is_told_in_full_where_it_is_cut(qtbot: QtBot) -> None:
    button = ShowNextButton("Næste", LONG, key="PgDn")
    qtbot.addWidget(button)
    button.resize(240, 56)
    button.grab()
    assert button.toolTip() == LONG
    button.resize(700, 56)
    button.grab()
    assert button.toolTip() == ""
    button.resize(240, 56)
    button.set_off("Dagen er slut")
    button.grab()
    assert button.toolTip() == "Dagen er slut"
