"""How an entry of the table of dialogs opens its dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog

from tests.flows.desk import Desk

Open = Callable[[Desk], object]


def open_modally(dialog: QDialog) -> None:
    """As the program itself does it."""
    try:
        dialog.exec()
    finally:
        dialog.deleteLater()
