"""A signal to end reaches the event loop, and the process is not ended under it."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facilitator_app.ui.platform.ending import NAMES, EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="sends signals as Linux and macOS do")


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    kept = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_a_signal_is_told_in_the_event_loop(qtbot: QtBot, name: str) -> None:
    parent = QObject()
    ending = EndSignals(parent)
    ending.listen()
    with qtbot.waitSignal(ending.asked):
        os.kill(os.getpid(), getattr(signal, name))
    ending.stop()
