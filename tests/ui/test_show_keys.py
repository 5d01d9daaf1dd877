"""Show keys drive the show from every window and can never type."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import SearchField
from facilitator_app.ui.show_keys import ShowKey, ShowKeyFilter, takes_text


class Window(QWidget):
    """A window with what people type in, and something that takes no text."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.note = QPlainTextEdit()
        self.line = QLineEdit()
        self.search = SearchField("Find")
        self.button = QPushButton("ok")
        for widget in (self.note, self.line, self.search, self.button):
            column.addWidget(widget)


class Keys:
    """The filter on the application, and what it told."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.is_on = True
        self.is_show_window = False
        self.is_panel = False
        self.is_number_open = False
        self.entry: QWidget | None = None
        self.learned: dict[int, ShowKey] = {}
        self.digits: list[str] = []
        self.told: list[ShowKey] = []
        self.filter = ShowKeyFilter(
            is_show_window=lambda _widget: self.is_show_window,
            is_panel=lambda _widget: self.is_panel,
            is_show_on=lambda: self.is_on,
            is_number_open=lambda: self.is_number_open,
            learned=lambda code: self.learned.get(code),
            open_entry=lambda: self.entry,
            parent=window,
        )
        self.filter.pressed.connect(self.told.append)
        self.filter.digit_typed.connect(self.digits.append)

    def press(self, widget: QWidget, key: Qt.Key) -> None:
        widget.setFocus()
        QTest.keyClick(widget, key)


@pytest.fixture
def keys(qtbot: QtBot, qapp: QApplication) -> Iterator[Keys]:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    made = Keys(window)
    qapp.installEventFilter(made.filter)
    yield made
    qapp.removeEventFilter(made.filter)


@pytest.mark.parametrize(
    ("key", "told"),
    [
        (Qt.Key.Key_PageDown, ShowKey.NEXT),
        (Qt.Key.Key_PageUp, ShowKey.BACK),
        (Qt.Key.Key_F5, ShowKey.OPEN),
        (Qt.Key.Key_Escape, ShowKey.LEAVE),
        (Qt.Key.Key_F1, ShowKey.KEYS),
    ],
)
def test_the_clicker_works_while_a_note_is_typed_and_types_nothing(
    keys: Keys, key: Qt.Key, told: ShowKey
) -> None:
    keys.press(keys.window.note, key)
    assert keys.told == [told]
    assert keys.window.note.toPlainText() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_black_is_a_letter_in_a_note_and_a_show_key_elsewhere(keys: Keys, key: Qt.Key) -> None:
    keys.press(keys.window.note, key)
    assert keys.told == []
    assert keys.window.note.toPlainText() in ("b", ".")
    keys.press(keys.window.button, key)
    assert keys.told == [ShowKey.BLACK]


@pytest.mark.parametrize("key", [Qt.Key.Key_W, Qt.Key.Key_Comma])
def test_the_pause_picture_is_a_letter_in_a_note_and_a_show_key_elsewhere(keys: Keys, key: Qt.Key) -> None:
    keys.press(keys.window.note, key)
    assert keys.told == []
    assert keys.window.note.toPlainText() in ("w", ",")
    keys.press(keys.window.button, key)
    assert keys.told == [ShowKey.PAUSE]


def test_ctrl_and_f5_swap_the_screens_from_every_window(keys: Keys) -> None:
    keys.is_on = False
    keys.window.note.setFocus()
    QTest.keyClick(keys.window.note, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    assert keys.told == [ShowKey.SWAP]


def test_tools_and_digits_are_keys_of_the_panel_alone_and_never_of_a_text_field(keys: Keys) -> None:
    pressed = (Qt.Key.Key_P, Qt.Key.Key_L, Qt.Key.Key_Z, Qt.Key.Key_D, Qt.Key.Key_1, Qt.Key.Key_2)
    keys.is_show_window = True
    for key in pressed:
        keys.press(keys.window.button, key)
    assert (keys.told, keys.digits) == ([], [])
    keys.is_panel = True
    for key in pressed:
        keys.press(keys.window.button, key)
        keys.press(keys.window.line, key)
    assert keys.told == [ShowKey.POINT, ShowKey.LIGHT, ShowKey.ZOOM, ShowKey.DRAW]
    assert keys.digits == ["1", "2"]
    assert keys.window.line.text() == "plzd12"


def test_enter_goes_to_a_slide_only_while_digits_wait(keys: Keys) -> None:
    keys.is_show_window = keys.is_panel = True
    keys.press(keys.window.button, Qt.Key.Key_Return)
    assert keys.told == []
    keys.is_number_open = True
    keys.press(keys.window.button, Qt.Key.Key_Return)
    keys.press(keys.window.button, Qt.Key.Key_Enter)
    assert keys.told == [ShowKey.GO, ShowKey.GO]


def test_the_other_letters_work_in_the_panel_only(keys: Keys) -> None:
    keys.press(keys.window.button, Qt.Key.Key_F)
    assert keys.told == []
    keys.is_show_window = True
    for key in (Qt.Key.Key_F, Qt.Key.Key_T, Qt.Key.Key_G, Qt.Key.Key_M, Qt.Key.Key_O):
        keys.press(keys.window.button, key)
    assert keys.told == [ShowKey.FREEZE, ShowKey.TIMER, ShowKey.GONG, ShowKey.MESSAGE, ShowKey.OVERVIEW]
    keys.press(keys.window.line, Qt.Key.Key_F)
    assert keys.window.line.text() == "f"


def test_without_a_show_paging_belongs_to_the_window(keys: Keys) -> None:
    keys.is_on = False
    keys.press(keys.window.note, Qt.Key.Key_PageDown)
    keys.press(keys.window.button, Qt.Key.Key_B)
    assert keys.told == []
    keys.press(keys.window.button, Qt.Key.Key_F5)
    assert keys.told == [ShowKey.OPEN]


def test_with_control_or_alt_a_key_is_not_a_show_key(keys: Keys) -> None:
    keys.window.button.setFocus()
    QTest.keyClick(keys.window.button, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(keys.window.button, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert keys.told == []


def test_escape_empties_a_search_before_it_leaves_the_wall(keys: Keys) -> None:
    keys.window.search.setFocus()
    QTest.keyClicks(keys.window.search, "sø")
    keys.press(keys.window.search, Qt.Key.Key_Escape)
    assert (keys.window.search.text(), keys.told) == ("", [])
    keys.press(keys.window.search, Qt.Key.Key_Escape)
    assert keys.told == [ShowKey.LEAVE]


def test_a_dialog_keeps_its_own_keys(keys: Keys, qtbot: QtBot) -> None:
    dialog = QDialog(keys.window)
    dialog.setModal(True)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert keys.told == []
    assert not dialog.isVisible()


def test_a_thousand_keys_in_a_note_move_the_show_only_when_they_are_show_keys(keys: Keys) -> None:
    chance = random.Random(2027)
    show_keys = {Qt.Key.Key_PageDown: ShowKey.NEXT, Qt.Key.Key_PageUp: ShowKey.BACK}
    letters = "abcdefghijklmnopqrstuvwxyz.,# @0123456789"
    typed, pressed = "", []
    for _ in range(1000):
        if chance.random() < 0.1:
            key = chance.choice(list(show_keys))
            keys.press(keys.window.note, key)
            pressed.append(show_keys[key])
        else:
            letter = chance.choice(letters)
            QTest.keyClicks(keys.window.note, letter)
            typed += letter
    assert keys.told == pressed
    assert keys.window.note.toPlainText() == typed


def test_what_takes_text_is_known(keys: Keys) -> None:
    assert takes_text(keys.window.note)
    assert takes_text(keys.window.line)
    assert not takes_text(keys.window.button)
    assert not takes_text(None)


def test_a_learned_key_drives_the_show_and_never_types(keys: Keys) -> None:
    keys.learned = {int(Qt.Key.Key_Right): ShowKey.NEXT, int(Qt.Key.Key_VolumeUp): ShowKey.BACK}
    keys.is_show_window = True
    keys.press(keys.window.button, Qt.Key.Key_Right)
    keys.press(keys.window.button, Qt.Key.Key_VolumeUp)
    assert keys.told == [ShowKey.NEXT, ShowKey.BACK]
    keys.press(keys.window.line, Qt.Key.Key_Right)
    assert keys.told == [ShowKey.NEXT, ShowKey.BACK]
    keys.press(keys.window.line, Qt.Key.Key_VolumeUp)
    assert keys.told[2:] == [ShowKey.BACK]
    keys.is_show_window = False
    keys.press(keys.window.button, Qt.Key.Key_Right)
    assert keys.told[3:] == []
    keys.is_on = False
    keys.press(keys.window.button, Qt.Key.Key_VolumeUp)
    assert keys.told[3:] == []


@pytest.fixture
def wall(qtbot: QtBot) -> QWidget:
    """Another window, with the keyboard and nothing to type in."""
    window = QWidget()
    qtbot.addWidget(window)
    window.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    return window


def test_a_word_typed_on_the_wall_goes_to_the_field_that_stands_open(
    keys: Keys, wall: QWidget, qtbot: QtBot
) -> None:
    keys.is_show_window, keys.entry = True, keys.window.line
    wall.activateWindow()
    qtbot.waitUntil(wall.isActiveWindow)
    wall.setFocus()
    QTest.keyClick(wall, Qt.Key.Key_B)
    assert keys.told == []
    assert keys.window.line.text() == "b"
    qtbot.waitUntil(keys.window.isActiveWindow)
    assert QApplication.focusWidget() is keys.window.line


def test_return_and_space_on_the_wall_go_there_too_and_tab_and_the_clicker_do_not(
    keys: Keys, wall: QWidget, qtbot: QtBot
) -> None:
    keys.is_show_window, keys.entry = True, keys.window.line
    for key, typed in ((Qt.Key.Key_Space, " "), (Qt.Key.Key_Tab, ""), (Qt.Key.Key_PageDown, "")):
        keys.window.line.clear()
        wall.activateWindow()
        qtbot.waitUntil(wall.isActiveWindow)
        wall.setFocus()
        QTest.keyClick(wall, key)
        assert keys.window.line.text() == typed
    assert keys.told == [ShowKey.NEXT]
    shown: list[str] = []
    keys.window.line.returnPressed.connect(lambda: shown.append("shown"))
    QTest.keyClick(wall, Qt.Key.Key_Return)
    assert shown == ["shown"]


def test_in_the_field_s_own_window_signs_go_to_it_and_a_button_keeps_its_own_keys(keys: Keys) -> None:
    keys.is_show_window, keys.entry = True, keys.window.line
    keys.press(keys.window.button, Qt.Key.Key_Space)
    assert keys.window.line.text() == ""
    keys.press(keys.window.button, Qt.Key.Key_M)
    assert (keys.window.line.text(), keys.told) == ("m", [])


def test_without_an_open_field_the_wall_s_keys_are_show_keys(keys: Keys, wall: QWidget) -> None:
    keys.is_show_window = True
    keys.press(wall, Qt.Key.Key_M)
    assert keys.told == [ShowKey.MESSAGE]
