"""Looks at the computer off the window's thread, and keeps what was seen until it is looked at again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator_app.services.looking_at_machine import Eyes, Folders, look_at_machine
from facilitator_app.services.readiness import Machine
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


class MachineWatch(QObject):
    """`machine` is what was seen last; before the first look nothing is known. `stop` before it is let go."""

    looked = Signal()

    def __init__(self, *, folders: Callable[[], Folders | None], eyes: Eyes, parent: QObject) -> None:
        super().__init__(parent)
        self._folders = folders
        self._eyes = eyes
        self._task: Task | None = None
        self._is_asked_again = False
        self.machine = Machine()

    def look(self) -> None:
        """Look once; asked while looking, look once more after that."""
        folders = self._folders()
        if folders is None:
            return
        if self._task is not None:
            self._is_asked_again = True
            return
        eyes = self._eyes

        def work(_progress: Progress, _is_cancelled: IsCancelled) -> object:
            return look_at_machine(folders, eyes)

        self._task = Task(work, self)
        self._task.succeeded.connect(self._on_looked)
        self._task.ended.connect(self._on_ended)
        self._task.start()

    def stop(self) -> None:
        """Look no more; waits for a look that has begun."""
        self._is_asked_again = False
        if self._task is not None:
            self._task.wait()

    def _on_looked(self, machine: Machine) -> None:
        self.machine = machine
        self.looked.emit()

    def _on_ended(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        if self._is_asked_again:
            self._is_asked_again = False
            self.look()
