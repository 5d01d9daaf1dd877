"""What hands do with the passphrase of a file: the page *Adgangskode*, and the dialogs around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import Button, PlainLabel, RowList
from facilitator_app.ui.protection.secret_field import SecretEdit
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import Desk, agree, in_dialog

TASK_MS = 15_000


class Locker:
    """The page *Adgangskode* and the dialogs around it, as hands meet them."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    def open_page(self) -> QWidget:
        """Go to the page."""
        self.desk.go_to(AreaName.SETTINGS)
        rows = self.desk.find(RowList, "sections")
        key = next(row.key for row in rows.rows() if row.title == "Adgangskode")
        self.desk.choose_row(rows, key)
        return self.desk.find(QWidget, "password_page")

    def set(self, passphrase: str, *, sheet: Callable[[QDialog], None]) -> None:
        """Set it, typed twice, and answer the offer of a sheet."""
        self._do("set_passphrase", partial(typed_twice, passphrase=passphrase), sheet)

    def change(self, present: str, passphrase: str, *, sheet: Callable[[QDialog], None]) -> None:
        """Give it another."""
        self._do("change_passphrase", partial(typed_twice, passphrase=passphrase, present=present), sheet)

    def remove(self, present: str) -> None:
        """Take it away."""

        def act(dialog: QDialog) -> None:
            type_into(dialog, "present_passphrase", present)
            agree(dialog)
            self.wait_until_closed(dialog)

        in_dialog(partial(self.press, "remove_passphrase"), act)
        self.desk.qtbot.waitUntil(self._is_at_rest)

    def press(self, name: str) -> None:
        """Press a button of the page."""
        self.desk.press(name, self.desk.find(QWidget, "password_page"))

    def says(self, name: str) -> str:
        """What a label of the page says."""
        return self.desk.find(PlainLabel, name).text()

    def wait_until_closed(self, dialog: QDialog) -> None:
        """Let what takes a moment end."""
        self.desk.qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=TASK_MS)

    def _do(self, button: str, typed: Callable[[QDialog], None], sheet: Callable[[QDialog], None]) -> None:
        seen: list[str] = []

        def act(dialog: QDialog) -> None:
            typed(dialog)
            self.wait_until_closed(dialog)
            seen.append(dialog.objectName())

        in_dialog(partial(self.press, button), act)
        in_dialog(lambda: self.desk.qtbot.waitUntil(self._is_sheet_answered), sheet)
        assert seen == ["new_passphrase"]

    def _is_sheet_answered(self) -> bool:
        return self._is_at_rest() and QApplication.activeModalWidget() is None

    def _is_at_rest(self) -> bool:
        return not self.desk.windows.protection.rewriting.is_running()


def type_into(dialog: QWidget, name: str, text: str) -> None:
    """Type into a field of a dialog with the keys."""
    field = dialog.findChild(SecretEdit, name)
    assert field is not None
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    field.selectAll()
    QTest.keyClicks(field, text)


def typed_twice(dialog: QDialog, passphrase: str, present: str = "") -> None:
    """Fill the dialog of a new passphrase, and go on."""
    if present:
        type_into(dialog, "present_passphrase", present)
    type_into(dialog, "new_passphrase_field", passphrase)
    type_into(dialog, "passphrase_again", passphrase)
    agree(dialog)


def not_now(dialog: QDialog) -> None:
    """No sheet this time."""
    assert dialog.objectName() == "offer_sheet"
    keep = dialog.findChild(QAbstractButton, "keep")
    assert keep is not None
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)


def tried(dialog: QDialog, passphrase: str, qtbot: QtBot) -> None:
    """Try a passphrase on the file that is asked about, and hear what is said."""
    assert dialog.objectName() == "ask_file_passphrase"
    type_into(dialog, "file_passphrase", passphrase)
    agree(dialog)
    field = dialog.findChild(SecretEdit, "file_passphrase")
    assert field is not None
    qtbot.waitUntil(lambda: not dialog.isVisible() or not field.isReadOnly(), timeout=TASK_MS)


def act_of(dialog: QDialog) -> Button:
    """Its main button."""
    button = dialog.findChild(Button, "act")
    assert button is not None
    return button


def said_in(dialog: QDialog) -> str:
    """Everything that is read in a dialog."""
    labels = (label for label in dialog.findChildren(PlainLabel) if label.isVisible())
    return " ".join(label.text() for label in labels)
