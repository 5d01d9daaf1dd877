"""The one heartbeat of the windows. It carries no time: whoever hears it asks the clock.

A late or lost beat therefore changes nothing but when the picture is drawn.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Qt, QTimer, Signal

SECOND_MS = 1000
# Just after the turn of the second, so that a clock never shows the second before.
AFTER_TURN_MS = 5


class Ticker(QObject):
    """Emits `ticked` once a second, just after the turn of the second of `now`."""

    ticked = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin to beat; the first beat comes at the next turn of the second."""
        self._timer.start(ms_to_next_second(self._now()))

    def stop(self) -> None:
        """Be still."""
        self._timer.stop()

    def is_running(self) -> bool:
        """True between start and stop."""
        return self._timer.isActive()

    def _beat(self) -> None:
        self._timer.start(ms_to_next_second(self._now()))
        self.ticked.emit()


def ms_to_next_second(now: datetime) -> int:
    """Milliseconds until just after the next turn of the second."""
    return SECOND_MS - now.microsecond // 1000 + AFTER_TURN_MS
