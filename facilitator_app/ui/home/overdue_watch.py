"""Looks off the window's thread for files whose last day has passed: each disk that one lies on is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.known_files import KnownFile, KnownFiles
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


class OverdueWatch(QObject):
    """`files` are those that were found last, the earliest first. `stop` before it is let go."""

    looked = Signal()

    def __init__(self, *, known: KnownFiles, today: Callable[[], date], hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._known = known
        self._today = today
        self._task: Task | None = None
        self._is_asked_again = False
        self.files: tuple[KnownFile, ...] = ()
        hub.file_opened.connect(self.look)

    def look(self, _change: object = None) -> None:
        """Look once; asked while looking, look once more after that."""
        if self._task is not None:
            self._is_asked_again = True
            return
        known, today = self._known, self._today()

        def work(_progress: Progress, _is_cancelled: IsCancelled) -> object:
            return known.overdue(today)

        self._task = Task(work, self)
        self._task.succeeded.connect(self._on_looked)
        self._task.ended.connect(self._on_ended)
        self._task.start()

    def stop(self) -> None:
        """Look no more; waits for a look that has begun."""
        self._is_asked_again = False
        if self._task is not None:
            self._task.wait()

    def _on_looked(self, files: tuple[KnownFile, ...]) -> None:
        self.files = files
        self.looked.emit()

    def _on_ended(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        if self._is_asked_again:
            self._is_asked_again = False
            self.look()
