"""What is asked before somebody's data is handed out: doubtful texts and locked talks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.lus import LusTalk
from facilitator_app.services.handing_out import HandOutPreview, Possible
from facilitator_app.ui.kit import CheckBox
from facilitator_app.ui.privacy.hand_out_dialog import Answers, HandOutDialog

MOST_HIGH_PX = 683
"""What a screen of 768 px has for a window, its title taken off."""

PREVIEW = HandOutPreview(
    name="Åse Ærø (fiktiv)",
    actions=1,
    follow_ups=0,
    talks=2,
    named=3,
    sealed=(LusTalk(id="talk", concept_id="c", participant_id="p", sealed="f1.x"),),
    possible=(
        Possible(key="o-1/value", where="The groups' outputs", sentence="Åse & <b>Bo</b> kommer"),
        Possible(key="o-2/value", where="The groups' outputs", sentence="Åse igen"),
    ),
)


def shown(qtbot: QtBot, preview: HandOutPreview = PREVIEW) -> HandOutDialog:
    dialog = HandOutDialog(None, preview=preview, language="en")
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def find(dialog: HandOutDialog, kind: type, name: str) -> QLineEdit | CheckBox | QLabel | QAbstractButton:
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found  # type: ignore[no-any-return]


def test_nothing_doubtful_comes_along_until_it_is_ticked(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.answers().also == frozenset()
    box = find(dialog, CheckBox, "hand_out_text_1")
    assert isinstance(box, CheckBox)
    box.click()
    assert dialog.answers().also == {"o-2/value"}


def test_what_others_wrote_for_few_to_read_stands_apart_and_unticked(qtbot: QtBot) -> None:
    secret = Possible(
        key="plan/occasion", where="Action schemas", sentence="Åse Ærø overhører mig", is_private=True
    )
    dialog = shown(qtbot, replace(PREVIEW, possible=(*PREVIEW.possible, secret)))
    apart = dialog.findChild(QWidget, "hand_out_private")
    assert apart is not None
    (box,) = apart.findChildren(CheckBox)
    assert not box.isChecked()
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "1 text stands in others’ own schemas and talks" in said
    assert "Others have a right" in said
    assert "Åse Ærø overhører mig" in said
    box.click()
    assert dialog.answers().also == {"plan/occasion"}


def test_how_much_there_is_and_each_doubtful_sentence_is_told_as_it_stands(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    counts = find(dialog, QLabel, "hand_out_counts").text()
    assert counts.startswith("What stands on the list · 1 action · 2 LUS talks · 3 texts of others")
    said = [label for label in dialog.findChildren(QLabel) if label.text() == "Åse & <b>Bo</b> kommer"]
    assert len(said) == 1
    assert said[0].textFormat() is Qt.TextFormat.PlainText


def test_the_password_of_a_locked_talk_is_hidden_and_may_be_left_out(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    assert dialog.answers().passphrases == {}
    edit = find(dialog, QLineEdit, "talk_passphrase_0")
    assert isinstance(edit, QLineEdit)
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClicks(edit, "rugbrød og regn")
    assert dialog.answers().passphrases == {"talk": "rugbrød og regn"}


def test_esc_hands_nothing_out(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == QDialog.DialogCode.Rejected
    assert not dialog.isVisible()


def test_a_locked_talk_is_called_by_its_day_and_with_very_many_the_dialog_fits_a_small_screen(
    qtbot: QtBot,
) -> None:
    talks = tuple(
        LusTalk(id=f"t{n}", concept_id="c", participant_id="p", sealed="f1.x", held_on=date(2027, 1, 1 + n))
        for n in range(12)
    )
    texts = tuple(
        Possible(key=f"k{n}", where="The groups' outputs", sentence=f"Åse {n} " * 20, is_private=n % 2 == 0)
        for n in range(30)
    )
    small = shown(qtbot, replace(PREVIEW, possible=(), sealed=(replace(talks[0], held_on=None),)))
    labels = [label.text() for label in small.findChildren(QLabel)]
    assert "Password of the talk without a day" in labels
    scroll = small.findChild(QScrollArea, "hand_out_asked")
    assert scroll is not None
    assert scroll.verticalScrollBar().maximum() == 0, "nothing is scrolled that has room"
    dialog = shown(qtbot, replace(PREVIEW, name="Åse " * 30, possible=texts, sealed=talks))
    assert small.height() < dialog.height() <= MOST_HIGH_PX
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert "12 LUS talks are locked with passwords of their own." in labels
    assert "Password of the talk on Friday 1 January 2027" in labels
    last = find(dialog, QLineEdit, "talk_passphrase_11")
    for button in dialog.findChildren(QPushButton):
        assert button.geometry().bottom() < dialog.height()
    scroll = dialog.findChild(QScrollArea, "hand_out_asked")
    assert scroll is not None
    scroll.ensureWidgetVisible(last)
    assert last.mapTo(dialog, last.rect().bottomLeft()).y() <= scroll.geometry().bottom() < dialog.height()


def test_nothing_is_scrolled_where_nothing_is_asked(qtbot: QtBot) -> None:
    dialog = shown(qtbot, replace(PREVIEW, possible=(), sealed=()))
    scroll = dialog.findChild(QScrollArea, "hand_out_asked")
    assert scroll is not None
    assert not scroll.isVisible()


def test_what_was_answered_stands_there_again_and_a_wrong_password_is_said_at_its_field(qtbot: QtBot) -> None:
    talks = tuple(
        LusTalk(id=name, concept_id="c", participant_id="p", sealed="f1.x") for name in ("right", "wrong")
    )
    before = Answers(also=frozenset(["o-2/value"]), passphrases={"right": "rugbrød", "wrong": "franskbrød"})
    dialog = HandOutDialog(
        None,
        preview=replace(PREVIEW, sealed=talks),
        language="en",
        before=before,
        wrong={"wrong": "It does not fit."},
    )
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.answers() == Answers(also=before.also, passphrases={"right": "rugbrød"})
    assert "It does not fit." in [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert dialog.focusWidget() is find(dialog, QLineEdit, "talk_passphrase_1")
