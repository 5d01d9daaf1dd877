"""Words of the user in menus."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import menu_words


def test_an_ampersand_is_seen_and_underlines_nothing(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    action = menu.addAction(menu_words("Spørg & lyt"))
    assert action.text() == "Spørg && lyt"
    assert action.iconText() == "Spørg & lyt"
