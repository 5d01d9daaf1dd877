"""Waits until nothing more comes. Together with `ticker` the only place that makes timers."""

from PySide6.QtCore import QObject, QTimer, Signal


class Debounce(QObject):
    """Emits `settled` once, `wait_ms` after the last `touch`."""

    settled = Signal()

    def __init__(self, wait_ms: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(wait_ms)
        self._timer.timeout.connect(self.settled)

    def touch(self) -> None:
        """Something came; start waiting anew."""
        self._timer.start()

    def is_waiting(self) -> bool:
        """True between a touch and the signal."""
        return self._timer.isActive()

    def cancel(self) -> None:
        """Wait no longer and say nothing."""
        self._timer.stop()

    def settle_now(self) -> None:
        """Say it at once when something waits, for example before a window closes."""
        if self._timer.isActive():
            self._timer.stop()
            self.settled.emit()
