"""Who was taken off the list and is still known: by the open file at once, by its backups when they have been read
aside.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.people import Participant
from facilitator_app.services.document import Document
from facilitator_app.services.known_people import KnownPeople
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.tasks import IsCancelled, Progress, Task


class FormerPeople(QObject):
    """The backups of a file are read once, and anew when somebody has been erased from it. `found` tells that they have
    been.
    """

    found = Signal()

    def __init__(self, *, document: Document, known: KnownPeople, hub: Hub, parent: QObject) -> None:
        super().__init__(parent)
        self._document = document
        self._known = known
        self._read: Path | None = None
        self._in_copies: tuple[Participant, ...] = ()
        self._task: Task | None = None
        hub.file_leaving.connect(self._on_leaving)
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(self._end)

    def people(self) -> tuple[Participant, ...]:
        """By name, as far as they are known by now."""
        return self._known.former_of(self._in_copies)

    def is_reading(self) -> bool:
        """Whether the backups are being read."""
        return self._task is not None

    def look(self) -> None:
        """Have the backups of the open file read, unless they have been."""
        path = self._document.repository.path
        if self._task is not None or self._read == path:
            return
        self._read = path
        self._task = Task(partial(_read, self._known, self._known.copies()), self)
        self._task.succeeded.connect(self._on_read)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def look_again(self) -> None:
        """Forget what was read: somebody is erased."""
        self._end()

    def _on_read(self, people: object) -> None:
        assert isinstance(people, tuple), "the task reads people"
        self._put_away()
        self._in_copies = people
        self.found.emit()

    def _on_failed(self, error: object) -> None:
        self._put_away()
        assert isinstance(error, Exception), "a task fails by an error"
        raise error

    def _on_leaving(self, _change: object) -> None:
        self._end()

    def _end(self) -> None:
        self._put_away()
        self._read, self._in_copies = None, ()

    def _put_away(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.succeeded.disconnect(self._on_read)
            task.failed.disconnect(self._on_failed)
            task.wait()
            task.deleteLater()


def _read(
    known: KnownPeople, copies: tuple[Path, ...], _progress: Progress, is_cancelled: IsCancelled
) -> object:
    return known.read(copies, is_cancelled)
