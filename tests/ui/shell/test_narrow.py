"""Below 1000 px the rail becomes a menu button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Button, HeaderBar, Rail
from facilitator_app.ui.shell.area_menu import AreaMenu
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


def test_the_menu_stands_in_the_header_of_the_area_that_is_shown(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.furnish()
    window.setMinimumSize(400, 300)
    entries = [
        AreaEntry(key="home", icon="house", words="Overview", make=_with_header),
        AreaEntry(key="run", icon="presentation", words="Run", make=_with_header),
        AreaEntry(key="bare", icon="list", words="Bare", make=QWidget),
    ]
    window.set_areas(entries, rail_name="Areas")
    window.resize(683, 384)
    window.show()
    menu_button = window.findChild(Button, "open_area_menu")
    assert menu_button is not None
    for key in ("home", "run"):
        window.go_to(key)
        qtbot.waitUntil(menu_button.isVisible)
        area = window.area(key)
        assert area is not None
        header = area.findChild(HeaderBar)
        assert header is not None
        assert header.isAncestorOf(menu_button)
        assert area.width() == window.width()
        assert _is_in_the_middle(menu_button, header)
    window.go_to("bare")
    qtbot.waitUntil(menu_button.isVisible)
    bare = window.area("bare")
    assert bare is not None
    assert bare.width() < window.width()
    window.set_areas(entries[:1], rail_name="Areas")
    window.go_to("home")
    again = window.findChild(AreaMenu)
    assert again is not None
    assert again.isVisible()


def _is_in_the_middle(part: QWidget, header: HeaderBar) -> bool:
    QApplication.processEvents()
    middle = part.mapTo(header, part.rect().center())
    return abs(middle.y() - header.rect().center().y()) <= 1


def _with_header() -> QWidget:
    area = QWidget()
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(HeaderBar("An area"))
    column.addStretch(1)
    return area
