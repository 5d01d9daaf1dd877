"""The dialogs of the passphrase, as somebody types in them: nothing leaves the fields, and faults are told there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.kit import Button, CheckBox, PlainLabel, RadioButton
from facilitator_app.ui.protection.asking import AskFilePassphrase, Locked
from facilitator_app.ui.protection.copying import CopyKind, CopyQuestion
from facilitator_app.ui.protection.secret_field import SecretEdit, SecretField
from facilitator_app.ui.protection.setting import Around, NewPassphrase, RemovePassphrase
from facilitator_app.ui.protection.sheet import OfferSheet
from facilitator_app.ui.ticker import Ticker
from tests.fakes import FakeClock

FILE = Path("Lederdag.workshop")
RIGHT = "kaffe lampe bro søm"
sentence = load_words("en").problem


class Offers:
    """A file with one passphrase; the third wrong one makes the next wait."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self._wrong = 0
        self._not_before_s = 0.0
        self.problem: Problem | None = None

    def offer(self, path: Path, passphrase: str) -> None:
        if self.problem is not None:
            raise self.problem
        if self.wait_s(path):
            raise Refused("store.wait", seconds=self.wait_s(path))
        if passphrase != RIGHT:
            self._wrong += 1
            self._not_before_s = self._clock.monotonic_s() + (4 if self._wrong > 2 else 0)
            raise Refused("store.wrong_passphrase", file=path.name)

    def wait_s(self, path: Path) -> int:
        return max(0, int(self._not_before_s - self._clock.monotonic_s()))


class Remembers:
    """A keyring that takes what it is given, or says no."""

    def __init__(self) -> None:
        self.kept: list[Path] = []
        self.problem: Outside | None = None

    def can_remember(self) -> bool:
        return True

    def is_remembered(self, path: Path) -> bool:
        return path in self.kept

    def remember(self, path: Path) -> None:
        if self.problem is not None:
            raise self.problem
        self.kept.append(path)

    def recall(self, path: Path) -> bool:
        return False

    def forget(self, path: Path) -> None:
        """Nothing to forget."""


class Deeds:
    """What a dialog was told to do, and what comes of it."""

    def __init__(self) -> None:
        self.done: list[tuple[str, ...]] = []
        self.problem: Problem | None = None

    def __call__(self, *typed: str) -> None:
        if self.problem is not None:
            raise self.problem
        self.done.append(typed)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def offers(clock: FakeClock) -> Offers:
    return Offers(clock)


@pytest.fixture
def remembers() -> Remembers:
    return Remembers()


@pytest.fixture
def deeds() -> Deeds:
    return Deeds()


@pytest.fixture
def ask(qtbot: QtBot, clock: FakeClock, offers: Offers, remembers: Remembers) -> AskFilePassphrase:
    locked = Locked(path=FILE, offers=offers, remembers=remembers, sentence=sentence, clock=clock)
    dialog = AskFilePassphrase(None, locked)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


@pytest.fixture
def around(clock: FakeClock, qapp: QApplication) -> Around:
    return Around(
        sentence=sentence,
        wait_s=lambda: 0,
        clock=clock,
        beside=BesideWindow(qapp),
        can_remember=True,
        known=("Lederdag",),
    )


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[[QDialog], QDialog]:
    def show(dialog: QDialog) -> QDialog:
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return show


def field(dialog: QWidget, name: str) -> SecretEdit:
    found = dialog.findChild(SecretEdit, name)
    assert found is not None
    return found


def type_into(dialog: QWidget, name: str, text: str) -> None:
    edit = field(dialog, name)
    edit.selectAll()
    QTest.keyClicks(edit, text)


def act_of(dialog: QDialog) -> Button:
    found = dialog.findChild(Button, "act")
    assert found is not None
    return found


def said(dialog: QWidget) -> str:
    labels = (label for label in dialog.findChildren(PlainLabel) if label.isVisibleTo(dialog))
    return " ".join(label.text() for label in labels)


def settled(qtbot: QtBot, dialog: QDialog, name: str) -> None:
    qtbot.waitUntil(lambda: not dialog.isVisible() or not field(dialog, name).isReadOnly())


def test_letters_are_dots_until_the_eye_is_pressed(qtbot: QtBot) -> None:
    one = SecretField("Password", name="secret")
    qtbot.addWidget(one)
    one.show()
    eye = one.findChild(Button, "secret_eye")
    assert eye is not None
    assert one.edit.echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert (one.edit.echoMode(), eye.text()) == (QLineEdit.EchoMode.Normal, "Hide")
    one.clear()
    assert (one.edit.echoMode(), eye.text()) == (QLineEdit.EchoMode.Password, "Show")


def test_nothing_is_copied_out_of_the_field_and_nothing_comes_back_by_undo(qtbot: QtBot) -> None:
    one = SecretField("Password", name="secret")
    qtbot.addWidget(one)
    one.show()
    clipboard = QApplication.clipboard()
    clipboard.setText("before")
    QTest.keyClicks(one.edit, RIGHT)
    one.edit.show_letters(True)
    one.edit.selectAll()
    for key in (Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(one.edit, key, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"
    assert one.text() == RIGHT
    one.clear()
    assert not one.edit.isUndoAvailable()


@pytest.mark.parametrize(
    ("typed", "with_shift", "is_on"),
    [("k", False, False), ("K", True, False), ("K", False, True), ("k", True, True)],
)
def test_caps_lock_is_hinted_at_by_the_letters_that_come(
    qtbot: QtBot, typed: str, with_shift: bool, is_on: bool
) -> None:
    one = SecretField("Password", name="secret")
    qtbot.addWidget(one)
    one.show()
    shift = Qt.KeyboardModifier.ShiftModifier if with_shift else Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(one.edit, QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_K, shift, typed))
    hint = one.findChild(PlainLabel, "secret_caps")
    assert hint is not None
    assert hint.isVisible() is is_on


def test_the_right_one_opens_and_is_gone_from_the_dialog(qtbot: QtBot, ask: AskFilePassphrase) -> None:
    assert not act_of(ask).isEnabled()
    assert RIGHT not in ask.windowTitle()
    type_into(ask, "file_passphrase", RIGHT)
    with qtbot.waitSignal(ask.accepted):
        QTest.keyClick(field(ask, "file_passphrase"), Qt.Key.Key_Return)
    assert field(ask, "file_passphrase").text() == ""
    assert ask.problem is None


def test_a_wrong_one_is_told_beside_the_field_and_the_wait_is_counted_down(
    qtbot: QtBot, ask: AskFilePassphrase, clock: FakeClock
) -> None:
    """F24."""
    for _ in range(3):
        type_into(ask, "file_passphrase", "wrong one")
        act_of(ask).click()
        settled(qtbot, ask, "file_passphrase")
    assert "The password does not fit Lederdag.workshop" in said(ask)
    assert "4 seconds" in said(ask)
    type_into(ask, "file_passphrase", RIGHT)
    assert "The password does not fit Lederdag.workshop" in said(ask)
    assert "4 seconds" in said(ask)
    assert not act_of(ask).isEnabled()
    QTest.keyClick(field(ask, "file_passphrase"), Qt.Key.Key_Return)
    assert ask.isVisible()
    ticker = ask.findChild(Ticker)
    assert ticker is not None
    assert ticker.is_running()
    clock.advance(4)
    ticker.ticked.emit()
    assert not ticker.is_running()
    with qtbot.waitSignal(ask.accepted):
        act_of(ask).click()


def test_another_problem_of_the_file_ends_the_question(
    qtbot: QtBot, ask: AskFilePassphrase, offers: Offers
) -> None:
    offers.problem = Refused("store.damaged_with_backup", file="x", made_at="y")
    type_into(ask, "file_passphrase", RIGHT)
    with qtbot.waitSignal(ask.rejected):
        act_of(ask).click()
    assert ask.problem is offers.problem


def test_it_is_remembered_only_when_the_box_is_ticked(
    qtbot: QtBot, ask: AskFilePassphrase, remembers: Remembers
) -> None:
    box = ask.findChild(CheckBox, "remember_passphrase")
    assert box is not None
    assert not box.isEnabled()
    ask.let_remember(True)
    assert box.isEnabled()
    assert not box.isChecked()
    box.click()
    type_into(ask, "file_passphrase", RIGHT)
    with qtbot.waitSignal(ask.accepted):
        act_of(ask).click()
    assert remembers.kept == [FILE]


def test_a_keyring_that_says_no_opens_the_file_all_the_same(
    qtbot: QtBot, ask: AskFilePassphrase, remembers: Remembers
) -> None:
    remembers.problem = Outside("recovery.keyring_failed")
    ask.let_remember(True)
    box = ask.findChild(CheckBox, "remember_passphrase")
    assert box is not None
    box.click()
    type_into(ask, "file_passphrase", RIGHT)
    with qtbot.waitSignal(ask.accepted):
        act_of(ask).click()
    assert ask.not_kept is remembers.problem


def test_a_new_one_is_judged_in_words_while_it_is_typed(
    around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog]
) -> None:
    dialog = shown(NewPassphrase(None, asks_present=False, act=deeds, around=around))
    for typed, words in (
        ("lederdag", "Too easy to guess"),
        ("kaffe lampe bro", "Can be guessed with time"),
        ("kaffe lampe bro søm", "Hard to guess"),
        ("kaffe lampe bro søm teglsten", "Very hard to guess"),
    ):
        type_into(dialog, "new_passphrase_field", typed)
        assert words in said(dialog)


def test_too_short_and_not_alike_are_said_beside_their_fields(
    around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog]
) -> None:
    dialog = shown(NewPassphrase(None, asks_present=False, act=deeds, around=around))
    assert not act_of(dialog).isEnabled()
    type_into(dialog, "new_passphrase_field", "kort")
    type_into(dialog, "passphrase_again", "kort")
    act_of(dialog).click()
    assert "at least 8 characters" in said(dialog).casefold()
    type_into(dialog, "new_passphrase_field", RIGHT)
    act_of(dialog).click()
    assert "not alike" in said(dialog)
    assert not deeds.done


def test_set_it_is_handed_on_once_and_the_fields_are_empty(
    qtbot: QtBot, around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog]
) -> None:
    dialog = shown(NewPassphrase(None, asks_present=False, act=deeds, around=around))
    type_into(dialog, "new_passphrase_field", RIGHT)
    type_into(dialog, "passphrase_again", RIGHT)
    with qtbot.waitSignal(dialog.accepted):
        act_of(dialog).click()
        assert "written under the password" in said(dialog)
    assert deeds.done == [("", RIGHT)]
    assert isinstance(dialog, NewPassphrase)
    assert not dialog.wants_remembered
    assert [field(dialog, name).text() for name in ("new_passphrase_field", "passphrase_again")] == ["", ""]


def test_a_wrong_present_one_leaves_the_dialog_and_says_so_there(
    qtbot: QtBot, around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog]
) -> None:
    deeds.problem = Refused("store.wrong_passphrase", file="Lederdag.workshop")
    dialog = shown(RemovePassphrase(None, act=deeds, around=around))
    type_into(dialog, "present_passphrase", "wrong one")
    act_of(dialog).click()
    settled(qtbot, dialog, "present_passphrase")
    assert "That is not the password of the file." in said(dialog)
    assert "damaged" not in said(dialog)
    assert dialog.isVisible()
    deeds.problem = None
    type_into(dialog, "present_passphrase", RIGHT)
    assert "That is not the password" not in said(dialog)
    with qtbot.waitSignal(dialog.accepted):
        act_of(dialog).click()
    assert deeds.done == [(RIGHT,)]


@pytest.mark.parametrize(
    "problem", [Outside("store.disk_full", file="x"), Refused("store.protect_rehearsing")]
)
def test_what_is_about_no_field_ends_the_dialog(
    qtbot: QtBot, around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog], problem: Problem
) -> None:
    deeds.problem = problem
    dialog = shown(RemovePassphrase(None, act=deeds, around=around))
    type_into(dialog, "present_passphrase", RIGHT)
    with qtbot.waitSignal(dialog.rejected):
        act_of(dialog).click()
    assert isinstance(dialog, RemovePassphrase)
    assert dialog.problem is problem


def test_a_copy_is_as_the_file_unless_something_else_is_chosen(shown: Callable[[QDialog], QDialog]) -> None:
    for is_protected, kind in ((True, CopyKind.AS_FILE), (False, CopyKind.PLAIN)):
        dialog = shown(CopyQuestion(None, is_protected=is_protected, sentence=sentence))
        act_of(dialog).click()
        assert isinstance(dialog, CopyQuestion)
        assert dialog.wish is not None
        assert (dialog.wish.kind, dialog.wish.passphrase) == (kind, "")


def test_enter_on_a_choice_goes_on(shown: Callable[[QDialog], QDialog]) -> None:
    dialog = shown(CopyQuestion(None, is_protected=True, sentence=sentence))
    plain = dialog.findChild(RadioButton, "copy_plain")
    assert plain is not None
    plain.click()
    QTest.keyClick(plain, Qt.Key.Key_Return)
    assert isinstance(dialog, CopyQuestion)
    assert dialog.wish is not None
    assert dialog.wish.kind is CopyKind.PLAIN
    sheet = shown(OfferSheet(None, told="The file is protected.", can_print=True))
    printed = sheet.findChild(RadioButton, "sheet_printed")
    assert printed is not None
    QTest.keyClick(printed, Qt.Key.Key_Return)
    assert sheet.result() == QDialog.DialogCode.Accepted


def test_where_there_is_no_keyring_the_reason_stands_under_the_box(
    around: Around, deeds: Deeds, shown: Callable[[QDialog], QDialog]
) -> None:
    without = replace(around, can_remember=False)
    reason = "This computer has no keyring for it."
    assert reason in said(shown(NewPassphrase(None, asks_present=False, act=deeds, around=without)))
    assert reason not in said(shown(NewPassphrase(None, asks_present=False, act=deeds, around=around)))


def test_a_copys_own_passphrase_is_typed_twice_and_not_told_by_the_wish(
    shown: Callable[[QDialog], QDialog],
) -> None:
    dialog = shown(CopyQuestion(None, is_protected=False, sentence=sentence))
    own = dialog.findChild(RadioButton, "copy_own_passphrase")
    assert own is not None
    own.click()
    assert not act_of(dialog).isEnabled()
    for typed, again, words in (("kort", "kort", "too short"), (RIGHT, "another one", "not alike")):
        type_into(dialog, "copy_passphrase", typed)
        type_into(dialog, "copy_passphrase_again", again)
        act_of(dialog).click()
        assert words in said(dialog)
    type_into(dialog, "copy_passphrase_again", RIGHT)
    act_of(dialog).click()
    assert isinstance(dialog, CopyQuestion)
    assert dialog.wish is not None
    assert dialog.wish.passphrase == RIGHT
    assert RIGHT not in repr(dialog.wish)
    assert field(dialog, "copy_passphrase").text() == ""


def test_what_a_printed_sheet_means_is_said_before_it_is_saved(shown: Callable[[QDialog], QDialog]) -> None:
    dialog = shown(OfferSheet(None, told="The file is protected.", can_print=True))
    assert isinstance(dialog, OfferSheet)
    assert not dialog.is_printed()
    printed = dialog.findChild(RadioButton, "sheet_printed")
    assert printed is not None
    printed.click()
    assert dialog.is_printed()
    assert "and nowhere else" in said(dialog)
