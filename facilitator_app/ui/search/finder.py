"""Fills the index beside the window, keeps it up with the file, and says when it can be asked.

Invariant: the thread that fills has the only hold on an index until it has ended; after that this thread has.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.searching import Filling, Findings, Searching
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


class Finder(QObject):
    """`changed` tells that the same words may find something else by now."""

    changed = Signal()

    def __init__(self, *, searching: Searching, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._searching = searching
        self._tasks: list[_FillingTask] = []
        self._has_failed = False
        hub.records_changed.connect(self._on_records_changed)
        hub.file_leaving.connect(self._on_file_gone)
        hub.file_opened.connect(self._on_file_gone)

    @property
    def is_ready(self) -> bool:
        """Whether anything can be found."""
        return self._searching.is_ready

    def prepare(self) -> None:
        """Begin to fill the index, if there is none; also when that failed before."""
        self._has_failed = False
        filling = self._searching.begin()
        if filling is None:
            return
        task = _FillingTask(filling, self)
        task.ended_with.connect(self._on_filled)
        task.failed.connect(self._on_failed)
        self._tasks.append(task)
        task.start()

    def find(self, typed: str, *, more_of: FoundKind | None = None) -> Findings:
        """What is found now; nothing until there is an index, which is then begun."""
        # A fault is told once, not for every letter that is typed.
        if not self._has_failed:
            self.prepare()
        return self._searching.find(typed, more_of=more_of)

    def stop(self) -> None:
        """The program ends."""
        self._searching.forget()
        for task in self._tasks:
            task.wait()

    def _on_filled(self, task: _FillingTask) -> None:
        self._tasks.remove(task)
        if task.is_whole:
            self._searching.take(task.filling)
        else:
            self._searching.give_up(task.filling)
        task.wait()
        task.deleteLater()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        """A fault of the thread is a fault of the program, and is told like any other."""
        self._has_failed = True
        raise error

    def _on_records_changed(self, change: RecordsChanged) -> None:
        self._searching.note(change)
        if self._searching.is_ready:
            self.changed.emit()

    def _on_file_gone(self, _change: object) -> None:
        self._has_failed = False
        for task in self._tasks:
            task.cancel()
        self._searching.forget()


class _FillingTask(Task):
    """One filling in its thread."""

    ended_with = Signal(object)

    def __init__(self, filling: Filling, parent: QObject) -> None:
        super().__init__(self._fill, parent)
        self.filling = filling
        self.is_whole = False
        self.succeeded.connect(self._note)
        self.ended.connect(self._tell)

    def _fill(self, _progress: Progress, is_cancelled: IsCancelled) -> object:
        return self.filling.run(is_cancelled)

    def _note(self, is_whole: object) -> None:
        self.is_whole = bool(is_whole)

    def _tell(self) -> None:
        self.ended_with.emit(self)
