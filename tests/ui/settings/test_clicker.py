"""*Lær klikkeren*, by the keys that clickers send."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.clicker import Answer, Clicker
from facilitator_app.ui.kit import PlainLabel
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.settings.clicker_dialog import ClickerDialog
from facilitator_app.ui.show_keys import ShowKey
from tests.ui.settings.desk import Desk


class Learning:
    """The dialog and what it remembers."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.clicker = Clicker(Preferences(folder))
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.dialog = ClickerDialog(self.clicker, self.window)
        self.dialog.open()

    def press(self, name: str) -> None:
        button = self.dialog.findChild(QAbstractButton, name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.dialog, key, held)

    def says(self, name: str) -> str:
        label = self.dialog.findChild(PlainLabel, name)
        assert label is not None
        return label.text()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.services.opening.close()


@pytest.fixture
def learning(tmp_path: Path, qtbot: QtBot) -> Learning:
    return Learning(tmp_path, qtbot)


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_VolumeUp, Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_the_button_that_is_pressed_is_learned(learning: Learning, tmp_path: Path, key: Qt.Key) -> None:
    learning.press("clicker_learn_next")
    assert learning.says("clicker_key_next") == "Press the button on the clicker."
    learning.key(key)
    assert learning.clicker.act_of(int(key)) is ShowKey.NEXT
    assert "is learned for Next" in learning.says("clicker_said")
    assert Clicker(Preferences(tmp_path)).code_of(ShowKey.NEXT) == int(key)


def test_a_key_stands_for_one_thing_and_can_be_forgotten(learning: Learning) -> None:
    for act in ("next", "back"):
        learning.press(f"clicker_learn_{act}")
        learning.key(Qt.Key.Key_Right)
    assert learning.clicker.act_of(int(Qt.Key.Key_Right)) is ShowKey.BACK
    assert learning.says("clicker_key_next") == "the usual key"
    learning.press("clicker_forget_back")
    assert learning.clicker.act_of(int(Qt.Key.Key_Right)) is None
    assert learning.clicker.act_of(0) is None


def test_keys_of_the_program_are_not_learned(learning: Learning) -> None:
    learning.press("clicker_learn_next")
    learning.key(Qt.Key.Key_PageDown)
    assert learning.says("clicker_said").endswith("works already.")
    learning.press("clicker_learn_next")
    learning.key(Qt.Key.Key_T)
    assert learning.says("clicker_said").endswith("is used by the program itself.")
    held = Qt.KeyboardModifier.ControlModifier
    learning.press("clicker_learn_next")
    learning.key(Qt.Key.Key_Control)
    learning.key(Qt.Key.Key_Z, held)
    assert learning.says("clicker_said").endswith("is used by the program itself.")
    assert learning.clicker.code_of(ShowKey.NEXT) == 0
    assert learning.clicker.learn(ShowKey.BLACK, int(Qt.Key.Key_Period)) is Answer.WORKS_ALREADY


def test_esc_ends_the_wait_and_then_closes(learning: Learning) -> None:
    learning.press("clicker_learn_black")
    learning.key(Qt.Key.Key_Escape)
    assert learning.dialog.isVisible()
    assert learning.says("clicker_key_black") == "the usual key"
    learning.key(Qt.Key.Key_Escape)
    assert not learning.dialog.isVisible()


def test_the_page_of_the_wall_opens_it_and_tells_what_was_learned(desk: Desk) -> None:
    desk.go_to("wall")
    assert desk.says("learned_keys") == "The usual keys of a clicker always work."
    desk.click("learn_clicker_open")
    dialog = desk.area.findChild(ClickerDialog)
    assert dialog is not None
    QTest.mouseClick(dialog.findChild(QAbstractButton, "clicker_learn_next"), Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Right)
    QTest.mouseClick(dialog.findChild(QAbstractButton, "act"), Qt.MouseButton.LeftButton)
    assert desk.says("learned_keys") == "Next: Right"
