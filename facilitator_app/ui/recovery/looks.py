"""Reading backups off the GUI thread, and what was found of each as it comes."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.looking_into_backups import Looked, LookingIntoBackups
from facilitator_app.ui.tasks import Task, Work


class Working(QObject):
    """One piece of work at a time; `begin` ends the one before. The program waits for it before it ends."""

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(self.stop)

    def begin(self, work: Work) -> None:
        """Do this, and nothing that was begun before."""
        self.stop()
        self._task = Task(work, self)
        self._task.progressed.connect(self.progressed)
        self._task.succeeded.connect(self.succeeded)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._on_ended)
        self._task.start()

    def is_running(self) -> bool:
        """Whether something is being done."""
        return self._task is not None

    def cancel(self) -> None:
        """Ask it to stop where it can."""
        if self._task is not None:
            self._task.cancel()

    def stop(self) -> None:
        """Cancel, and wait until it has ended; nothing is heard of it any more."""
        if self._task is not None:
            task, self._task = self._task, None
            task.blockSignals(True)
            task.wait()
            task.deleteLater()

    def _on_ended(self) -> None:
        if self._task is not None and not self._task.is_running():
            self._task.deleteLater()
            self._task = None
            self.ended.emit()


class BackupLooks(QObject):
    """What is in backups: `looked` tells of each as it has been read, `ended` that all have been."""

    looked = Signal(object)
    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, looking: LookingIntoBackups, parent: QObject) -> None:
        super().__init__(parent)
        self._looking = looking
        self._arrived: deque[Looked] = deque()
        self._known: dict[Path, Looked] = {}
        self._working = Working(self)
        self._working.progressed.connect(self._on_progressed)
        self._working.ended.connect(self._on_ended)
        # What is wrong with one backup is told of that backup; anything else is a bug.
        self._working.failed.connect(self._on_failed)

    def begin(self, backups: Sequence[Backup]) -> None:
        """Read these, newest first."""
        self._arrived.clear()
        self._known.clear()
        self._working.begin(partial(self._looking.look_through, tuple(backups), found=self._arrived.append))

    def also(self, backups: Sequence[Backup]) -> None:
        """Read those of these that have not been read, without forgetting the others."""
        self._working.stop()
        self._take()
        unread = tuple(one for one in backups if one.path not in self._known)
        self._working.begin(partial(self._looking.look_through, unread, found=self._arrived.append))

    def of(self, backup: Backup) -> Looked | None:
        """What was found of a backup; None as long as it has not been read."""
        return self._known.get(backup.path)

    def is_running(self) -> bool:
        """Whether backups are being read."""
        return self._working.is_running()

    def cancel(self) -> None:
        """Read no more."""
        self._working.cancel()

    def stop(self) -> None:
        """Read no more, and wait until the last has been let go of."""
        self._working.stop()

    def _on_progressed(self, step: int, of_all: int) -> None:
        self._take()
        self.progressed.emit(step, of_all)

    def _on_ended(self) -> None:
        self._take()
        self.ended.emit()

    def _on_failed(self, error: object) -> None:
        assert isinstance(error, Exception), "a task fails by an exception"
        raise error

    def _take(self) -> None:
        while self._arrived:
            looked = self._arrived.popleft()
            self._known[looked.backup.path] = looked
            self.looked.emit(looked)
