"""The row of tabs by keyboard: one stop, and the arrows go to the neighbours."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import LineEdit
from facilitator_app.ui.kit.tabs import Tab, Tabs


def test_the_row_is_one_stop_and_the_arrows_turn_to_the_neighbours(qtbot: QtBot) -> None:
    holder = QWidget()
    column = QVBoxLayout(holder)
    tabs = Tabs([("a", "En"), ("b", "To"), ("c", "Tre")], accessible_name="Faner")
    field = LineEdit()
    column.addWidget(tabs)
    column.addWidget(field)
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
    first, second = (one for one in tabs.findChildren(Tab) if one.key in "ab")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert tabs.open_key() == "b"
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert field.hasFocus()
    QTest.keyClick(field, Qt.Key.Key_Backtab)
    assert second.hasFocus()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert tabs.open_key() == "a"


def test_an_arrow_with_alt_is_not_the_rows(qtbot: QtBot) -> None:
    tabs = Tabs([("a", "En"), ("b", "To")], accessible_name="Faner")
    qtbot.addWidget(tabs)
    with qtbot.waitActive(tabs):
        tabs.show()
    tabs.open_tab.setFocus()
    QTest.keyClick(tabs.open_tab, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert tabs.open_key() == "a"
    QTest.keyClick(tabs.open_tab, Qt.Key.Key_Right)
    assert tabs.open_key() == "b"
