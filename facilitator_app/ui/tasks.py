"""Long work off the GUI thread, with progress and cancel. A task works on values only and touches no widget."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QThread, Signal

Progress = Callable[[int, int], None]
IsCancelled = Callable[[], bool]
Work = Callable[[Progress, IsCancelled], object]


class Task(QObject):
    """One piece of work in a thread of its own. Signals arrive on the thread that made the task.

    `work` is called with a progress function (done, of all) and a question whether it has been cancelled.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()
        self._thread = _WorkThread(work, self._cancelled.is_set, self)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.progressed.connect(self.progressed, queued)
        self._thread.succeeded.connect(self.succeeded, queued)
        self._thread.failed.connect(self.failed, queued)
        self._thread.finished.connect(self.ended, queued)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop where it can; it ends on its own."""
        self._cancelled.set()

    def is_running(self) -> bool:
        """Whether the work has begun and not ended."""
        return self._thread.isRunning()

    def wait(self) -> None:
        """Cancel, and block until the work has ended; for closing the program."""
        self.cancel()
        self._thread.wait()


class _WorkThread(QThread):
    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, is_cancelled: IsCancelled, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._is_cancelled = is_cancelled

    def run(self) -> None:
        try:
            result = self._work(self.progressed.emit, self._is_cancelled)
        except Exception as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
