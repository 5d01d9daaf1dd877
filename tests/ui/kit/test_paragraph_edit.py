"""A paragraph has no line breaks, and is seen whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import ParagraphEdit


def paragraph(qtbot: QtBot) -> ParagraphEdit:
    edit = ParagraphEdit(least_lines=1, most_lines=5)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def test_enter_finishes_and_makes_no_line(qtbot: QtBot) -> None:
    edit = paragraph(qtbot)
    QTest.keyClicks(edit, "Hvem er med")
    with qtbot.waitSignal(edit.editing_finished):
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Hvem er med"


def test_pasted_lines_become_one(qtbot: QtBot) -> None:
    edit = paragraph(qtbot)
    QGuiApplication.clipboard().setText("Hvem er med,\nog hvem\r\n er ikke?")
    edit.paste()
    assert edit.text() == "Hvem er med, og hvem er ikke?"


def test_a_long_paragraph_is_higher_than_a_short_one(qtbot: QtBot) -> None:
    edit = paragraph(qtbot)
    edit.set_text("Kort")
    low = edit.heightForWidth(200)
    edit.set_text("Dem, der skal vide det eller gøre det sammen med dig i de næste uger")
    assert edit.heightForWidth(200) > low
