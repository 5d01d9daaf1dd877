"""Below 1000 px the rail becomes a menu button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Button, Rail
from facilitator_app.ui.shell.main_window import AreaEntry, MainWindow


def test_a_narrow_window_has_a_menu_of_the_same_places(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish()
    window.setMinimumSize(400, 300)
    entries = [
        AreaEntry(key="home", icon="house", words="Overview", make=QWidget),
        AreaEntry(key="run", icon="presentation", words="Run", make=QWidget),
    ]
    window.set_areas(entries, rail_name="Areas")
    window.go_to("home")
    window.resize(1366, 700)
    window.show()
    rail, menu_button = window.findChild(Rail, "rail"), window.findChild(Button, "open_area_menu")
    assert rail is not None
    assert menu_button is not None
    assert rail.isVisible()
    assert not menu_button.isVisible()
    window.resize(683, 384)
    qtbot.waitUntil(menu_button.isVisible)
    assert not rail.isVisible()
    QTest.mouseClick(menu_button, Qt.MouseButton.LeftButton)
    menu = window.findChild(QMenu)
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["Overview", "Run"]
    menu.actions()[1].trigger()
    menu.close()
    assert window.current_area == "run"
