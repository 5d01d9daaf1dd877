"""The dialog for a new workshop, by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.home.new_workshop import NewWorkshopDialog
from facilitator_app.ui.kit import ComboBox

DAY = date(2027, 3, 15)


def read(text: str) -> date | None:
    return DAY if text == "15/3" else None


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[NewWorkshopDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    made = NewWorkshopDialog(
        ("empty", "leader-day"), language="da", parse=read, in_words=date.isoformat, parent=window
    )
    made.show()
    yield made
    made.close()


def write(dialog: NewWorkshopDialog, name: str, text: str) -> QLineEdit:
    field = dialog.findChild(QLineEdit, name)
    assert field is not None
    field.clear()
    QTest.keyClicks(field, text)
    return field


def test_enter_in_a_field_makes_the_workshop(dialog: NewWorkshopDialog) -> None:
    write(dialog, "client", "Nordby Kommune (fiktiv)")
    QTest.keyClick(write(dialog, "held_on", "15/3"), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.wish().held_on == DAY
    assert dialog.file_name() == "Nordby Kommune (fiktiv) 2027-03-15"


def test_a_date_that_cannot_be_read_is_not_forgotten(dialog: NewWorkshopDialog) -> None:
    QTest.keyClick(write(dialog, "held_on", "snart"), Qt.Key.Key_Return)
    assert dialog.isVisible()
    write(dialog, "held_on", "")
    QTest.keyClick(write(dialog, "title", "Lederdag"), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_day_of_the_library_takes_the_templates_place(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NewWorkshopDialog(
        ("empty", "leader-day"),
        kept_days=(("kept:1", "Vores lederdag"),),
        language="da",
        parse=read,
        in_words=date.isoformat,
        parent=window,
    )
    dialog.show()
    assert dialog.wish().template == "leader-day"
    kept = dialog.findChild(ComboBox, "kept_day")
    assert isinstance(kept, ComboBox)
    kept.choose("kept:1")
    assert (dialog.wish().template, dialog.file_name()) == ("kept:1", "Vores lederdag")
    title = dialog.findChild(QLineEdit, "title")
    assert isinstance(title, QLineEdit)
    assert title.placeholderText() == "as the kept day's"
    kept.choose("none")
    assert dialog.wish().template == "leader-day"
    dialog.close()


def test_without_a_kept_day_the_library_is_not_mentioned(dialog: NewWorkshopDialog) -> None:
    kept = dialog.findChild(ComboBox, "kept_day")
    assert isinstance(kept, ComboBox)
    assert not kept.isVisible()


def test_the_programme_can_be_chosen_and_gives_the_file_its_name(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = NewWorkshopDialog(
        ("empty", "leader-day", "programme"),
        language="en",
        parse=read,
        in_words=date.isoformat,
        parent=window,
    )
    dialog.show()
    choices = dialog.findChildren(QRadioButton)
    programme = next(one for one in choices if one.text().startswith("Programme over two years"))
    programme.setFocus()
    labels = dialog.findChildren(QLabel)
    assert "First day" not in {label.text() for label in labels}
    QTest.keyClick(programme, Qt.Key.Key_Space)
    assert "First day" in {label.text() for label in labels}
    assert dialog.wish().template == "programme"
    assert dialog.file_name() == "Programme over two years: strategic leadership across"
    assert choices[-1].text() == "Empty workshop"
    dialog.close()
