"""The computer asks the program to end: by a signal from a terminal, a log-out or a shut-down.

A signal handler may do next to nothing, and Python runs it only between two steps of its own. So the signal
wakes the event loop through a socket, and what is to be done is done there.
"""

from __future__ import annotations

import signal
import socket
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier, Signal

NAMES = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")


class EndSignals(QObject):
    """Emits `asked` in the event loop for each signal to end, from `listen` until the object goes."""

    asked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heard, self._waking = socket.socketpair()
        for end in (self._heard, self._waking):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._heard.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)

    def listen(self) -> None:
        """Take over the signals that this system has."""
        signal.set_wakeup_fd(self._waking.fileno())
        for name in NAMES:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _note)

    def stop(self) -> None:
        """Listen no longer."""
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._heard.close()
        self._waking.close()

    def _on_woken(self) -> None:
        self._heard.recv(64)
        self.asked.emit()


def _note(_number: int, _frame: FrameType | None) -> None:
    """What must be done is done in the event loop."""
