"""Pages of the programme scroll as far as there is something to see, and no further."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import LabelledField, TextEdit
from facilitator_app.ui.kit.flowing import FlowingBody

SETTLED = 5
"""So many turns of the event loop let nested layouts come to rest."""

WORDS = (
    "Når en sag går på tværs, spørger vi først, hvad der hjælper borgeren, og derefter hvem der betaler. " * 4
)


@pytest.mark.parametrize("width_px", [320, 900])
def test_a_page_is_as_high_as_its_words_at_the_width_it_has(qtbot: QtBot, width_px: int) -> None:
    body, scroll, field = FlowingBody(), QScrollArea(), TextEdit(least_lines=1, most_lines=40)
    layout = QVBoxLayout(body)
    layout.addWidget(LabelledField("Forklaring", field))
    layout.addStretch(1)
    scroll.setWidgetResizable(True)
    scroll.setWidget(body)
    qtbot.addWidget(scroll)
    scroll.resize(width_px, 120)
    field.setPlainText(WORDS)
    with qtbot.waitExposed(scroll):
        scroll.show()
    qtbot.waitUntil(lambda: field.height() == field.heightForWidth(field.width()))
    for _turn in range(SETTLED):
        QApplication.processEvents()
    assert body.height() == max(scroll.viewport().height(), layout.heightForWidth(body.width()))


def test_an_empty_page_asks_for_nothing(qtbot: QtBot) -> None:
    body = FlowingBody()
    qtbot.addWidget(body)
    assert body.minimumSizeHint().height() <= 0
