"""The cards of the shell: keys, crash report, choice of screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.clicker import Clicker
from facilitator_app.ui.kit import KeyHint, RadioGroup
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.screens import ScreenIdentity, ScreenState, screens_now
from facilitator_app.ui.shell.choose_screen import ChooseScreenDialog, ScreenChooser
from facilitator_app.ui.shell.crash_dialog import CrashDialog
from facilitator_app.ui.shell.keys_card import KeysCard, KeysNow
from facilitator_app.ui.show_keys import ShowKey
from tests.flows.desk import in_dialog

OWN, BEAMER, SECOND = (
    ScreenState(
        identity=ScreenIdentity(name=name, maker=maker, width_px=width, height_px=1080),
        name=name,
        x=x,
        y=0,
        width=width,
        height=1080,
    )
    for name, maker, width, x in (("L", "", 1366, 0), ("R", "Epson", 1920, 1366), ("S", "", 1280, 3286))
)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def all_words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel))


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1])
def test_the_keys_card_names_the_keys_and_closes_with_escape_and_f1(
    window: QWidget, tmp_path: Path, key: Qt.Key
) -> None:
    clicker = Clicker(Preferences(tmp_path))
    clicker.learn(ShowKey.NEXT, int(Qt.Key.Key_F12))
    now = KeysNow(area="run", is_show_on=True, is_wall_open=False, is_windowed=False, can_swap=True)
    card = KeysCard(window, clicker=clicker, now=now)
    card.show()
    assert "next (learned)" in all_words(card)
    assert "back (learned)" not in all_words(card)
    names = {hint.accessibleName() for hint in card.findChildren(KeyHint)}
    assert len(card.findChildren(KeyHint)) >= 18
    assert {"B .", "W ,"} <= names
    QTest.keyClick(card, key)
    assert not card.isVisible()


def test_the_keys_card_of_the_notes_names_the_way_to_the_list_and_what_corrects_there(
    window: QWidget, tmp_path: Path
) -> None:
    now = KeysNow(area="notes", is_show_on=True, is_wall_open=False, is_windowed=False, can_swap=False)
    card = KeysCard(window, clicker=Clicker(Preferences(tmp_path)), now=now)
    names = {hint.accessibleName() for hint in card.findChildren(KeyHint)}
    assert {"F6", "F2 Delete", "Alt+H"} <= names


def test_the_keys_card_of_the_programme_names_the_keys_that_tell_what_became_of_a_promise(
    window: QWidget, tmp_path: Path
) -> None:
    now = KeysNow(area="programme", is_show_on=True, is_wall_open=False, is_windowed=False, can_swap=False)
    card = KeysCard(window, clicker=Clicker(Preferences(tmp_path)), now=now)
    names = {hint.accessibleName() for hint in card.findChildren(KeyHint)}
    assert {"1 2 3", "Enter", "Delete", "Ctrl+L"} <= names


@pytest.mark.parametrize("is_show_on", [True, False])
def test_the_keys_card_of_the_note_window_names_only_what_works_in_it(
    window: QWidget, tmp_path: Path, is_show_on: bool
) -> None:
    now = KeysNow(
        area="notes",
        is_show_on=is_show_on,
        is_wall_open=is_show_on,
        is_windowed=False,
        can_swap=False,
        is_main=False,
    )
    card = KeysCard(window, clicker=Clicker(Preferences(tmp_path)), now=now)
    names = [hint.accessibleName() for hint in card.findChildren(KeyHint)]
    assert {"Ctrl+F", "Ctrl+Z", "Ctrl+Y", "Alt+1…9", "F1"} <= set(names)
    assert "Ctrl+1…8" not in names
    assert names.count("Esc") == 1
    words = all_words(card)
    assert "In the note window" in words
    assert "In the main window" not in words
    assert ("close the window" in words) is not is_show_on


def test_the_keys_card_leaves_out_what_does_nothing_now(window: QWidget, tmp_path: Path) -> None:
    now = KeysNow(area="plan", is_show_on=False, is_wall_open=False, is_windowed=False, can_swap=False)
    card = KeysCard(window, clicker=Clicker(Preferences(tmp_path)), now=now)
    names = {hint.accessibleName() for hint in card.findChildren(KeyHint)}
    assert {"F1", "F5", "Ctrl+Z"} <= names
    assert not {"PgDn", "T", "Alt+1…9", "Ctrl+F5"} & names


def test_a_keys_card_with_room_shows_all_and_else_scrolls_with_its_button_seen(
    window: QWidget, tmp_path: Path
) -> None:
    now = KeysNow(area="run", is_show_on=True, is_wall_open=True, is_windowed=True, can_swap=True)
    card = KeysCard(window, clicker=Clicker(Preferences(tmp_path)), now=now)
    card.show()
    scroll = card.findChild(QScrollArea, "keys_scroll")
    close = card.findChild(QAbstractButton, "keys_close")
    assert scroll is not None
    assert close is not None
    assert scroll.verticalScrollBar().maximum() == 0
    assert card.focusWidget() is close
    card.resize(600, 300)
    assert scroll.verticalScrollBar().maximum() > 0
    assert card.rect().contains(close.geometry())


def test_the_crash_report_can_be_copied(window: QWidget) -> None:
    dialog = CrashDialog("Facilitator 1\nValueError\n  app.py:1 x", window)
    shown = dialog.findChild(QPlainTextEdit, "crash_report")
    assert shown is not None
    assert shown.isReadOnly()
    copy = dialog.findChild(QAbstractButton, "copy_report")
    assert copy is not None
    copy.click()
    assert QGuiApplication.clipboard().text() == "Facilitator 1\nValueError\n  app.py:1 x"


def test_a_screen_is_chosen_by_name_and_size_and_never_ones_own(window: QWidget) -> None:
    dialog = ChooseScreenDialog((OWN, BEAMER, SECOND), OWN, window)
    choice = dialog.findChild(RadioGroup)
    assert choice is not None
    words = [button.text() for button in choice.findChildren(QAbstractButton)]
    assert words == ["2 · Epson · 1920 × 1080", "3 · S · 1280 × 1080"]
    assert dialog.chosen() == BEAMER.identity
    assert "1 · L · 1366 × 1080" in all_words(dialog)


def test_a_screen_that_shows_the_same_is_not_offered_and_it_is_said_why(window: QWidget) -> None:
    twin = replace(BEAMER, x=OWN.x, y=OWN.y)
    dialog = ChooseScreenDialog((OWN, twin), OWN, window)
    assert dialog.chosen() is None
    assert "The screens show the same" in all_words(dialog)
    act = dialog.findChild(QAbstractButton, "act")
    assert act is not None
    assert act.isHidden()
    third = ChooseScreenDialog((OWN, twin, SECOND), OWN, window)
    assert third.chosen() == SECOND.identity


def test_with_one_screen_there_is_nothing_to_choose(window: QWidget) -> None:
    dialog = ChooseScreenDialog((OWN,), OWN, window)
    assert dialog.chosen() is None
    act = dialog.findChild(QAbstractButton, "act")
    assert act is not None
    assert act.isHidden()


@pytest.mark.parametrize("agrees", [True, False])
def test_the_chosen_screen_is_used_only_when_agreed(window: QWidget, agrees: bool) -> None:
    used: list[ScreenIdentity] = []
    own = screens_now()[0]
    chooser = ScreenChooser(window=window, own=lambda: own, use=used.append)

    def answer(dialog: QWidget) -> None:
        button = dialog.findChild(QAbstractButton, "act" if agrees else "keep")
        assert button is not None
        button.click()

    in_dialog(chooser.ask, answer)
    assert used == ([screens_now()[1].identity] if agrees else [])
