"""The real program in a room, for `test_room_x11` and `test_room_sleep`: runs a timed slide and types notes.

    python -m tests.flows.room_driver DATA_DIR

Each beat tells `focus WINDOW` and `beat PLACE BANNER STOP SPENT_S MONOTONIC_S TYPED SAID`, where TYPED is how many
signs stand in the field that is typed into, and SAID how many questions and messages stood in the way.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from facilitator_app.app import Program
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import FakeAwake, FakeDialogs, FakePlayer
from tests.flows.endless import key_at

FIELD = "field_occasion"
BEAT_MS = 150
READ_WITHIN_S = 0.01


class Hand(QObject):
    """Opens the show, and types into the first leader's schema, a key at each beat."""

    def __init__(self, program: Program, dialogs: FakeDialogs) -> None:
        super().__init__(program)
        self._program = program
        self._dialogs = dialogs
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        windows = self._program.windows
        assert windows is not None
        show = windows.services.show
        show.start_day()
        show.open_wall()
        show.go_to(next(stop.key for stop in show.stops() if stop.length_s))
        self._program.window.go_to(AreaName.ACTIONS)
        self._program.window.activateWindow()
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        field = self._program.window.findChild(QWidget, FIELD)
        if field is not None:
            text = _inner(field)
            text.setFocus()
            QTest.keyClicks(text, key_at(len(text.toPlainText())))
            self._tell(len(text.toPlainText()))

    def _tell(self, typed: int) -> None:
        windows = self._program.windows
        assert windows is not None
        services = windows.services
        stop = services.show.current_stop()
        assert stop is not None
        place = windows.room.placing.place
        banner = self._program.window.banners.shown_name() or "-"
        said = len(self._dialogs.told) + len(self._dialogs.asked)
        spent_s, at_s = _at_once(services.timer)
        tell(f"beat {place} {banner} {stop.key} {spent_s} {at_s} {typed} {said}")
        focus = QApplication.focusWindow()
        tell(f"focus {focus.objectName() if focus else 'nowhere'}")


def _at_once(timer: RunningTimer) -> tuple[float, float]:
    """Time spent and the clock, read without a pause of the computer between the two."""
    while True:
        before_s = _now_s()
        spent_s = timer.reading().spent_s
        if _now_s() - before_s < READ_WITHIN_S:
            return spent_s, before_s


def _now_s() -> float:
    return time.clock_gettime(time.CLOCK_BOOTTIME)


def _inner(field: QWidget) -> QPlainTextEdit:
    inner = field if isinstance(field, QPlainTextEdit) else field.findChild(QPlainTextEdit)
    assert inner is not None
    return inner


def tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    faulthandler.enable()
    application = QApplication(sys.argv[:1])
    dialogs = FakeDialogs()
    program = Program(
        application,
        data_dir=Path(sys.argv[1]),
        language="da",
        dialogs=dialogs,  # type: ignore[arg-type]
        player=FakePlayer(),
        awake=FakeAwake(),
    )
    hand = Hand(program, dialogs)
    program.ready.connect(hand.begin)
    program.start()
    application.exec()


if __name__ == "__main__":
    main()
