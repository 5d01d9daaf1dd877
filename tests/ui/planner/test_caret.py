"""The caret is in sight while one writes without looking, and stays where one was."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QScrollArea
from pytestqt.qtbot import QtBot

from facilitator_app.ui.planner.slide_strip import SlideStrip
from tests.ui.planner.desk import Planner

LEFT = Qt.MouseButton.LeftButton


def written_in(planner: Planner, name: str) -> QPlainTextEdit:
    slides = planner.find(SlideStrip, "slides")
    QTest.mouseClick(slides.viewport(), LEFT, pos=slides.visualRect(slides.model().index(1, 0)).center())
    edit = planner.find(QPlainTextEdit, name)
    edit.setFocus()
    edit.selectAll()
    return edit


def is_caret_seen(edit: QPlainTextEdit) -> bool:
    QApplication.processEvents()
    caret = edit.cursorRect()
    around = edit.parentWidget()
    while not isinstance(around, QScrollArea):
        assert around is not None
        around = around.parentWidget()
    pane = around.viewport()
    seen = QRect(edit.viewport().mapTo(pane, caret.topLeft()), caret.size())
    return pane.rect().contains(seen) and edit.viewport().rect().contains(caret)


def test_the_pane_follows_the_caret_in_a_growing_text_and_in_the_notes(planner: Planner) -> None:
    planner.area.resize(1024, 640)
    for name in ("body", "slide_notes"):
        edit = written_in(planner, name)
        for number in range(14):
            QTest.keyClicks(edit, f"Linje {number}")
            assert is_caret_seen(edit), (name, number)
            QTest.keyClick(edit, Qt.Key.Key_Return)
            assert is_caret_seen(edit), (name, number)
        QTest.keyClick(edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
        assert is_caret_seen(edit)


def test_after_a_pasted_picture_one_writes_on_below_it(planner: Planner, qtbot: QtBot) -> None:
    edit = written_in(planner, "body")
    QTest.keyClicks(edit, "Før")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Mere")
    copied = QMimeData()
    image = QImage(64, 36, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    copied.setImageData(image)
    QGuiApplication.clipboard().setMimeData(copied)
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "attachment:" in edit.toPlainText())
    QTest.keyClick(edit, Qt.Key.Key_Return)
    QTest.keyClicks(edit, "Efter")
    before, more, picture, after = edit.toPlainText().split("\n")
    assert (before, more, after) == ("Før", "Mere", "Efter")
    assert picture.startswith("![](attachment:")
