"""Tab in the dialogs of the passphrase: from line to line, so that nothing meant for a line is typed into an eye."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.kit import RadioButton
from facilitator_app.ui.protection.copying import CopyQuestion
from facilitator_app.ui.protection.secret_field import SecretEdit
from facilitator_app.ui.protection.setting import Around, NewPassphrase
from tests.fakes import FakeClock

NEW = ("present_passphrase", "new_passphrase_field", "passphrase_again")
COPY = ("copy_passphrase", "copy_passphrase_again")
sentence = load_words("en").problem


def a_new_one(qapp: QApplication) -> QDialog:
    around = Around(
        sentence=sentence, wait_s=lambda: 0, clock=FakeClock(), beside=BesideWindow(qapp), can_remember=True
    )
    return NewPassphrase(None, asks_present=True, act=lambda _old, _new: None, around=around)


def a_copy(_qapp: QApplication) -> QDialog:
    return CopyQuestion(None, is_protected=True, sentence=sentence)


@pytest.mark.parametrize(("made", "lines"), [(a_new_one, NEW), (a_copy, COPY)])
def test_tab_goes_from_line_to_line_and_then_to_the_eyes_so_that_a_space_shows_nothing(
    qtbot: QtBot, qapp: QApplication, made: Callable[[QApplication], QDialog], lines: tuple[str, ...]
) -> None:
    dialog = made(qapp)
    qtbot.addWidget(dialog)
    dialog.show()
    own = dialog.findChild(RadioButton, "copy_own_passphrase")
    if own is not None:
        own.click()
    dialog.activateWindow()
    edit_of(dialog, lines[0]).setFocus()
    for name in lines:
        here = focused(dialog)
        assert here.objectName() == name
        QTest.keyClicks(here, "gul cykel regn ost")
        QTest.keyClick(here, Qt.Key.Key_Tab)
    for name in lines:
        assert focused(dialog).objectName() == f"{name}_eye"
        QTest.keyClick(focused(dialog), Qt.Key.Key_Tab)
    for name in lines:
        edit = edit_of(dialog, name)
        assert (edit.text(), edit.is_shown()) == ("gul cykel regn ost", False)
    dialog.reject()


def edit_of(dialog: QWidget, name: str) -> SecretEdit:
    found = dialog.findChild(SecretEdit, name)
    assert found is not None
    return found


def focused(dialog: QWidget) -> QWidget:
    found = dialog.focusWidget()
    assert found is not None
    return found
