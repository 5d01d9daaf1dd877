"""The real program, typed into without end, for `test_kill`: tells each key on its standard output.

    python -m tests.flows.typing_driver DATA_DIR actions|run

A line is `NUMBER MONOTONIC_S` for each key, or `timer STOP REMAINING_S MONOTONIC_S` for each beat of a running time.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.app import Program
from facilitator_app.ui.shell.area_names import AreaName
from tests.flows.desk import FakeAwake, FakeDialogs, FakePlayer
from tests.flows.endless import key_at

FIELD = "field_occasion"
KEY_EVERY_MS = 15
BEAT_MS = 100


class Typist(QObject):
    """Types into the first leader's schema, a key at a time."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._count = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._type)

    def begin(self) -> None:
        windows = self._program.windows
        assert windows is not None
        self._program.window.go_to(AreaName.ACTIONS)
        self._program.window.activateWindow()
        self._timer.start(KEY_EVERY_MS)

    def _type(self) -> None:
        if self._count == 0:
            field = self._program.window.findChild(QWidget, FIELD)
            if field is None:
                return
            field.setFocus()
        focus = QApplication.focusWidget()
        if focus is None:
            return
        QTest.keyClicks(focus, key_at(self._count))
        self._count += 1
        tell(f"{self._count} {time.monotonic()}")


class Runner(QObject):
    """Runs the show to its first timed slide and tells the time that is left."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        windows = self._program.windows
        assert windows is not None
        show = windows.services.show
        if show.current_stop() is None or windows.services.day.current_block_id() is None:
            show.start_day()
            timed = next(stop for stop in show.stops() if stop.length_s)
            show.go_to(timed.key)
        self._timer.start(BEAT_MS)

    def _beat(self) -> None:
        windows = self._program.windows
        assert windows is not None
        services = windows.services
        reading = services.timer.reading()
        stop = services.show.current_stop()
        block = services.day.current_block_id()
        where = f"{stop.key if stop else '-'} {block} {reading.stop_key or '-'} {reading.is_running}"
        tell(f"timer {where} {reading.remaining_s} {time.monotonic()}")


def tell(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> None:
    faulthandler.enable()
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
    act = Typist(program) if what == "actions" else Runner(program)
    program.ready.connect(act.begin)
    program.start()
    application.exec()


if __name__ == "__main__":
    main()
