"""Numbers of leaders in Danish, on the pages that share their words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import RadioButton
from facilitator_app.ui.paper.leaders_page import BadgesPage, LeadersPage, SchemasPage


@pytest.fixture
def in_danish(qapp: QApplication) -> Iterator[None]:
    interpreter = Interpreter(qapp)
    interpreter.speak("da")
    yield
    interpreter.speak("en")
    interpreter.deleteLater()


@pytest.mark.usefixtures("in_danish")
@pytest.mark.parametrize("kind", [SchemasPage, BadgesPage])
def test_who_gets_a_sheet_is_said_in_danish(qtbot: QtBot, kind: type[LeadersPage]) -> None:
    page = kind()
    qtbot.addWidget(page)
    page.show_leaders(())
    said = [button.text() for button in page.findChildren(RadioButton)]
    assert said[:3] == ["Alle 0 ledere", "0, der er klar", "Valgte (0) …"]
