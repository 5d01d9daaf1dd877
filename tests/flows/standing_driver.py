"""The real program, written in until it is killed, and looked at when it is started again, for `test_coming_back`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facilitator_app.app import Program
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import FakeAwake, FakeDialogs, FakePlayer

PLACES = {
    "notes": (AreaName.NOTES, "entry_line"),
    "actions": (AreaName.ACTIONS, "field_occasion"),
    "slide": (AreaName.PLAN, "slide_notes"),
    "block": (AreaName.PLAN, "block_title"),
}
TEXT = "Vi spoerger borgeren"
LOOK_AFTER_MS = 1500
MOST_QUESTIONS = 12


class Writer(QObject):
    """Goes to a field, writes in it, puts the caret back a little, and says so."""

    def __init__(self, program: Program, what: str) -> None:
        super().__init__(program)
        self._program = program
        self._area, self._field = PLACES[what]

    def begin(self) -> None:
        self._program.window.go_to(self._area)
        self._program.window.activateWindow()
        QTimer.singleShot(300, self._write)

    def _write(self) -> None:
        area = self._program.window.area(self._area)
        assert area is not None
        field = area.findChild(QWidget, self._field)
        assert field is not None, self._field
        for _ in range(MOST_QUESTIONS):
            if field.isVisible():
                break
            QTest.keyClick(QApplication.focusWidget() or area, Qt.Key.Key_Tab)
        field.setFocus()
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(focus, QLineEdit):
            focus.selectAll()
        QTest.keyClicks(focus, TEXT)
        tell("written")


class Looker(QObject):
    """Tells where the keyboard is some time after the start."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program

    def begin(self) -> None:
        QTimer.singleShot(LOOK_AFTER_MS, self._tell)

    def _tell(self) -> None:
        window = self._program.window
        focus = QApplication.focusWidget()
        text, caret = "", -1
        if isinstance(focus, QLineEdit):
            text, caret = focus.text(), focus.cursorPosition()
        elif focus is not None and hasattr(focus, "toPlainText"):
            text, caret = focus.toPlainText(), focus.textCursor().position()
        banner = window.banners.shown_name()
        tell(json.dumps({"area": str(window.current_area), "text": text, "caret": caret, "banner": banner}))


class Closer(QObject):
    """Ends the program as a user does."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program

    def begin(self) -> None:
        self._program.window.close()
        tell("closed")


def tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    folder, what = Path(sys.argv[1]), sys.argv[2]
    application = QApplication(sys.argv[:1])
    program = Program(
        application,
        data_dir=folder,
        language="da",
        dialogs=FakeDialogs(),  # type: ignore[arg-type]
        player=FakePlayer(),
        awake=FakeAwake(),
    )
    acts = {"look": Looker, "close": Closer}
    act = acts[what](program) if what in acts else Writer(program, what)
    program.ready.connect(act.begin)
    program.start()
    application.exec()


if __name__ == "__main__":
    main()
