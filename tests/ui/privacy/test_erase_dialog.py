"""The dialog of *Slet*: whole names are ticked, parts of a name are not, and a talk's words are not told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.people import Participant
from facilitator_app.services.erasing import NamedText, Preview
from facilitator_app.ui.kit import Button, CheckBox
from facilitator_app.ui.privacy.erase_dialog import EraseDialog, EraseProgress

TEXTS = (
    NamedText(key="a", sentence="Birthe Egelund siger ja", is_whole=True, record=Statement(id="s", text="x")),
    NamedText(key="b", sentence="Birthe siger ja", is_whole=False, record=Statement(id="s", text="x")),
    NamedText(
        key="c", sentence="", is_whole=True, record=LusTalk(id="t", concept_id="c", participant_id="k")
    ),
    NamedText(key="library:x", sentence="En øvelse", is_whole=True),
    NamedText(key="setting:run", sentence="Birthe Egelund er syg", is_whole=True),
)


def preview(texts: tuple[NamedText, ...]) -> Preview:
    return Preview(
        person=Participant(id="p", name="Birthe Egelund"),
        schemas=2,
        outcomes=0,
        talks=0,
        led_talks=0,
        seats=1,
        led_leaders=0,
        mentions=0,
        texts=texts,
        copies=3,
    )


@pytest.fixture
def dialog(qtbot: QtBot) -> EraseDialog:
    made = EraseDialog(None, preview=preview(TEXTS), words=load_words("en"))
    qtbot.addWidget(made)
    return made


def said(dialog: EraseDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_whole_names_are_ticked_and_parts_of_a_name_are_not(dialog: EraseDialog) -> None:
    assert dialog.ticked() == {"a", "c", "library:x", "setting:run"}
    second = dialog.findChild(CheckBox, "erase_text_1")
    assert second is not None
    assert "perhaps somebody else" in second.text()
    second.click()
    assert "b" in dialog.ticked()


def test_what_goes_is_counted_and_what_is_confidential_is_not_told(dialog: EraseDialog) -> None:
    words = said(dialog)
    assert "2 action schemas · the seat in 1 group" in words
    assert "3 backups are written anew without the person." in words
    assert "(confidential)" in words
    assert "USB sticks" in words


def test_the_button_works_when_it_has_been_said_whom_it_is_about(dialog: EraseDialog) -> None:
    act, sure = dialog.findChild(Button, "act"), dialog.findChild(CheckBox, "erase_sure")
    assert act is not None
    assert sure is not None
    assert sure.text() == "Yes, erase Birthe Egelund"
    assert not act.isEnabled()
    sure.click()
    assert act.isEnabled()
    sure.click()
    assert not act.isEnabled()


def test_without_texts_there_is_no_list(qtbot: QtBot) -> None:
    made = EraseDialog(None, preview=preview(()), words=load_words("da"))
    qtbot.addWidget(made)
    assert made.ticked() == frozenset()
    assert "står i" not in said(made)


def test_the_progress_cannot_be_put_away(qtbot: QtBot) -> None:
    progress = EraseProgress(None)
    qtbot.addWidget(progress)
    progress.show()
    progress.reject()
    event = QCloseEvent()
    progress.closeEvent(event)
    assert progress.isVisible()
    assert not event.isAccepted()
    progress.hide()


def test_no_window_of_the_program_takes_anything_while_the_file_is_lent(qtbot: QtBot) -> None:
    """F43: the outputs are typed in a window of their own, which the main one does not hold back."""
    progress = EraseProgress(None)
    qtbot.addWidget(progress)
    progress.open()
    assert progress.windowModality() is Qt.WindowModality.WindowModal
    progress.come_up()
    assert progress.isVisible()
    assert progress.windowModality() is Qt.WindowModality.ApplicationModal
    progress.hide()
