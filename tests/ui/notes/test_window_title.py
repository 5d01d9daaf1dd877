"""The title of the notes' own window is in the language of the windows."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.notes import NoteWindow
from tests.ui.notes.conftest import Pane


def test_the_title_follows_the_language(pane: Pane, qapp: QApplication) -> None:
    window = NoteWindow(area=pane.make(), document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    interpreter = Interpreter(qapp)
    titles = []
    for language in ("da", "en"):
        interpreter.speak(language)
        QApplication.processEvents()
        titles.append(window.windowTitle())
    assert titles == ["Notér – day.workshop", "Notes – day.workshop"]
