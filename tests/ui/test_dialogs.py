"""Questions say what happens; the safe answer is the default and Esc."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.look import Scheme
from facilitator_app.ui.dialogs import QtDialogs, Question, documents
from facilitator_app.ui.kit import Button, PlainLabel
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.theme import apply_theme


class Answering:
    """A user who acts on the next question as soon as it is open."""

    def __init__(self, act: Callable[[Question], None]) -> None:
        self._act = act
        self.seen: list[list[str]] = []
        QTimer.singleShot(0, self._answer)

    def _answer(self) -> None:
        question = QApplication.activeModalWidget()
        assert isinstance(question, Question)
        self.seen.append([label.text() for label in question.findChildren(PlainLabel)])
        self._act(question)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> QWidget:
    apply_theme(qapp, Scheme.LIGHT)
    shown = QWidget()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def _press(name: str) -> Callable[[Question], None]:
    def act(question: Question) -> None:
        QTest.mouseClick(question.findChild(Button, name), Qt.MouseButton.LeftButton)

    return act


def _press_escape(question: Question) -> None:
    QTest.keyClick(question, Qt.Key.Key_Escape)


def _confirm(window: QWidget) -> bool:
    return QtDialogs().confirm(
        window, title="Gruppe 3 har 6 svar", text="De kan fortrydes.", act="Flyt svar", is_destructive=True
    )


@pytest.mark.parametrize(
    ("act", "answered"), [(_press("act"), True), (_press("keep"), False), (_press_escape, False)]
)
def test_a_question_is_answered_by_its_buttons(
    window: QWidget, act: Callable[[Question], None], answered: bool
) -> None:
    user = Answering(act)
    assert _confirm(window) is answered
    assert user.seen == [["Gruppe 3 har 6 svar", "De kan fortrydes."]]


def test_the_safe_answer_has_the_keyboard(window: QWidget) -> None:
    focused: list[str] = []

    def look(question: Question) -> None:
        focused.append(question.focusWidget().objectName())
        question.reject()

    Answering(look)
    _confirm(window)
    assert focused == ["keep"]


def test_telling_needs_one_press(window: QWidget) -> None:
    user = Answering(_press("act"))
    QtDialogs().tell(window, title="Filen er åben et andet sted", text="Den åbnes kun til læsning.")
    assert len(user.seen) == 1


def test_a_line_can_be_asked_for(window: QWidget) -> None:
    def write(question: Question) -> None:
        QTest.keyClicks(question.findChild(QLineEdit), "Kopi")
        QTest.keyClick(question.findChild(QLineEdit), Qt.Key.Key_Return)

    Answering(write)
    assert QtDialogs().ask_text(window, title="Navn", text="", act="Gem", value="Gammel") == "Kopi"


def test_changing_ones_mind_gives_no_line(window: QWidget) -> None:
    hidden: list[bool] = []

    def look(question: Question) -> None:
        hidden.append(question.findChild(QLineEdit).echoMode() is QLineEdit.EchoMode.Password)
        question.reject()

    Answering(look)
    assert QtDialogs().ask_text(window, title="Kode", text="", act="Åbn", is_secret=True) is None
    assert hidden == [True]


def _choose(window: QWidget, dialogs: QtDialogs, file: Path | None) -> Path:
    """Ask for a file and choose one, or none; the folder that the dialog began in."""
    began: list[Path] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        began.append(Path(dialog.directory().absolutePath()))
        if file is None:
            dialog.reject()
            return
        names = dialog.findChild(QLineEdit)
        assert names is not None
        names.setText(str(file))
        dialog.accept()

    QTimer.singleShot(0, act)
    assert dialogs.ask_open_file(window, title="Vælg", filters="Alle (*)") == file
    return began[0]


def test_a_file_is_asked_for_where_the_last_one_lay(window: QWidget, tmp_path: Path) -> None:
    folder = tmp_path / "Kundens filer"
    folder.mkdir()
    file = folder / "logo.png"
    file.write_bytes(b"")
    settings = tmp_path / "settings"
    settings.mkdir()
    dialogs = QtDialogs(Preferences(settings))
    assert _choose(window, dialogs, file) == Path(documents())
    assert _choose(window, dialogs, None) == folder
    assert _choose(window, QtDialogs(Preferences(settings)), None) == folder
    file.unlink()
    folder.rmdir()
    assert _choose(window, dialogs, None) == Path(documents())
