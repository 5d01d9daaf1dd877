"""Waits until nothing more comes. Together with `ticker` the only place that makes timers."""

from PySide6.QtCore import QObject, QTimer, Signal

SAVE_AT_LATEST_MS = 600
"""However steadily somebody types, what is typed goes to the file this long after it was begun."""


class Debounce(QObject):
    """Emits `settled` once, `wait_ms` after the last `touch`, and at the latest `longest_ms` after the first."""

    settled = Signal()

    def __init__(self, wait_ms: int, parent: QObject | None = None, *, longest_ms: int = 0) -> None:
        super().__init__(parent)
        self._timer = self._single_shot(wait_ms)
        self._timer.timeout.connect(self._settle)
        self._longest = self._single_shot(longest_ms) if longest_ms else None
        if self._longest is not None:
            self._longest.timeout.connect(self._on_longest)

    def touch(self) -> None:
        """Something came; start waiting anew."""
        if self._longest is not None and not self._timer.isActive():
            self._longest.start()
        self._timer.start()

    def is_waiting(self) -> bool:
        """True between a touch and the signal."""
        return self._timer.isActive()

    def cancel(self) -> None:
        """Wait no longer and say nothing."""
        self._timer.stop()
        if self._longest is not None:
            self._longest.stop()

    def settle_now(self) -> None:
        """Say it at once when something waits, for example before a window closes."""
        if self._timer.isActive():
            self._settle()

    def _settle(self) -> None:
        self.cancel()
        self.settled.emit()

    def _on_longest(self) -> None:
        self._settle()

    def _single_shot(self, after_ms: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        return timer


class AtATouch(Debounce):
    """When the longest time has run out it waits for the next touch, or for `wait_ms` without one.

    For somebody who types and touches it when a letter has been painted: what is done then is done in the pause that
    follows, and not when the next key may be on its way.
    """

    def touch(self) -> None:
        """Something came; settle now if the longest time has run out."""
        has_waited = self.is_waiting()
        super().touch()
        if has_waited and self._longest is not None and not self._longest.isActive():
            self._settle()

    def _on_longest(self) -> None:
        pass
