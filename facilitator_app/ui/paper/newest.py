"""One piece of work at a time off the GUI thread; of those that wait only the newest is kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal

from facilitator_app.ui.tasks import Task, Work


class NewestWork(QObject):
    """Runs what is asked for, or, while something runs, the last thing asked for after it.

    Results carry their own marks: whoever listens tells an old one by them.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._waiting: Work | None = None

    def ask(self, work: Work) -> None:
        """Do this as soon as nothing else runs; what still waited is dropped."""
        if self._task is not None:
            self._waiting = work
            return
        self._start(work)

    def is_running(self) -> bool:
        """Whether something runs or waits."""
        return self._task is not None

    def cancel(self) -> None:
        """Ask what runs to stop where it can, and drop what waits."""
        self._waiting = None
        if self._task is not None:
            self._task.cancel()

    def wait(self) -> None:
        """Cancel and block until nothing runs; for when the window goes away."""
        self._waiting = None
        if self._task is not None:
            self._task.wait()

    def _start(self, work: Work) -> None:
        # The application owns the task: a window may go away at any time, a running thread may not.
        application = QCoreApplication.instance()
        assert application is not None, "windows live in an application"
        self._task = Task(work, application)
        application.aboutToQuit.connect(self._task.wait)
        self._task.ended.connect(self._task.deleteLater)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self.succeeded)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._on_ended)
        self._task.start()

    def _on_ended(self) -> None:
        self._task = None
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._start(waiting)
        else:
            self.ended.emit()
