"""Acts on the open file are done in a thread, while the window goes on being painted (`services.beside.Beside`).

Invariant: whoever asked stands still until the work has ended, and meanwhile nothing can be typed but in the surface
that tells of the act. Where no surface is given the work is done at once.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QThread, Signal

from facilitator_app.problems import Refused
from facilitator_app.services.beside import Stage
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.tasks import IsCancelled, Progress, Task

T = TypeVar("T")

PATIENCE_MS = 400
"""Before the surface is shown: a small file is done sooner, and then nothing is seen."""


class Surface(Protocol):
    """What is seen of an act: a modal dialog, which stays until it is put away."""

    def show_stage(self, stage: Stage) -> None:
        """How far it has come."""

    def come_up(self) -> None:
        """It takes long enough to be seen."""


class BesideWindow(QObject):
    """`freed` tells that an act has ended, and that another may begin."""

    freed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._surface: Surface | None = None
        self._is_seen = False
        self._is_cancelled = threading.Event()

    @property
    def is_busy(self) -> bool:
        """Whether an act is going on."""
        return self._surface is not None

    @contextmanager
    def shown_in(self, surface: Surface) -> Iterator[None]:
        """Do what takes long beside, and tell of it in `surface`. An act within an act is part of that."""
        if self._surface is not None:
            yield
            return
        self._is_cancelled.clear()
        self._surface, self._is_seen = surface, False
        try:
            yield
        finally:
            self._surface = None
            self.freed.emit()

    def cancel(self) -> None:
        """Stop where everything can still be left as it was."""
        self._is_cancelled.set()

    def run(self, stage: Stage, work: Callable[[], T], /) -> T:
        """What `work` gives, done in a thread while somebody looks. Raises what it raises."""
        if self._surface is None or QThread.currentThread() is not self.thread():
            return work()
        self._surface.show_stage(stage)
        ending: _Ending[T] = _Ending(work)
        task = Task(ending.reach, self)
        task.start()
        self._wait_for(task, self._surface)
        # Also when the program is being ended: then the loops have been left before the work was done.
        task.wait()
        task.deleteLater()
        return ending.result()

    def go_on(self) -> None:
        """On any thread. Raises `Refused` (`store.cancelled`)."""
        if self._is_cancelled.is_set():
            raise Refused("store.cancelled")

    def _wait_for(self, task: Task, surface: Surface) -> None:
        loop = _Waiting()
        task.ended.connect(loop.end)
        if not self._is_seen:
            patience = Debounce(PATIENCE_MS, self)
            patience.settled.connect(loop.quit)
            patience.touch()
            # What is typed now is held back, and then the surface is there.
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            patience.cancel()
            patience.deleteLater()
            if loop.has_ended:
                return
            self._is_seen = True
            surface.come_up()
        loop.exec()


class _Waiting(QEventLoop):
    """Goes round until the work has ended."""

    def __init__(self) -> None:
        super().__init__()
        self.has_ended = False

    def end(self) -> None:
        """It has."""
        self.has_ended = True
        self.quit()


class _Ending(Generic[T]):
    """What became of a piece of work."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._results: list[T] = []
        self._error: BaseException | None = None

    def reach(self, _progress: Progress, _is_cancelled: IsCancelled) -> None:
        """Do it; in the thread."""
        try:
            self._results.append(self._work())
        except BaseException as error:
            self._error = error

    def result(self) -> T:
        """What it gave. Raises what it raised."""
        if self._error is not None:
            raise self._error
        return self._results[0]
