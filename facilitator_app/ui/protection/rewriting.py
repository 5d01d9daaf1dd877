"""Backups and copies that follow the file: written anew off the window's thread, with a progress that can be cancelled.

What a cancel or a crash leaves is taken up again when the file is opened the next time, without a word.
Invariant: one file's copies at a time, and never while the open file is being let go of.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.problems import Outside, Problem
from facilitator_app.services.protecting import Rewritten, Unfinished
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Fit, PlainLabel, ProgressBar, Tone
from facilitator_app.ui.tasks import IsCancelled, Progress, Task
from facilitator_app.ui.theme import TextRole

WAIT_MS = 400
"""Before the progress is shown: a few backups are written sooner."""


class Rewrites(Protocol):
    """`services.protecting.Protecting`, as far as the copies go."""

    def unfinished(self) -> Unfinished | None: ...

    def rewrite(self, unfinished: Unfinished, progress: Progress, is_cancelled: IsCancelled) -> Rewritten: ...

    def finish(self, rewritten: Rewritten) -> None: ...


class RewritingProgress(Question):
    """Stands there while backups are written anew; cancelling leaves the rest for later."""

    def __init__(self, parent: QWidget, *, count: int) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent,
            title=translate("RewritingProgress", "The backups follow"),
            text="",
            icon="archive",
        )
        self.setObjectName("rewriting_progress")
        self._count = count
        self._told = PlainLabel("", TextRole.BODY, tone=Tone.TEXT_2, fit=Fit.WRAP)
        self._told.setObjectName("rewritten_so_far")
        self.words.addWidget(self._told)
        self.bar = ProgressBar()
        self.show_done(0)
        self.words.addWidget(self.bar)
        self.add_keep(self.tr("Later")).setFocus()

    def show_done(self, done: int) -> None:
        """How many have followed."""
        following = self.tr("{done} of {count} earlier copies on this computer have been written anew.")
        told = following.format(done=done, count=self._count)
        self._told.setText(told)
        self.bar.show_share(done / max(1, self._count), spoken=told)


class Rewriting(QObject):
    """`done` comes when there is nothing more to do for now, also when it was cancelled or failed."""

    done = Signal()

    def __init__(
        self,
        *,
        protecting: Rewrites,
        hub: Hub,
        sentence: Callable[[Problem], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._protecting = protecting
        self._sentence = sentence
        self._task: Task | None = None
        self._progress: RewritingProgress | None = None
        self._is_held = False
        self.left: tuple[Path, ...] = ()
        self.trouble = ""
        self._slow = Debounce(WAIT_MS, self)
        self._slow.settled.connect(self._on_slow)
        hub.file_opened.connect(self._on_file_opened)
        hub.workshop_chosen.connect(self._on_workshop_chosen)
        hub.file_leaving.connect(self.stop)
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(self.stop)

    def is_running(self) -> bool:
        """Whether copies are being written anew."""
        return self._task is not None

    def hold(self) -> None:
        """Begin nothing by itself until `begin`: the file is let go of and in again by an act."""
        self._is_held = True

    def begin(self, window: QWidget | None = None) -> None:
        """Write anew what is to be. With a `window` the progress is shown there when it takes a while."""
        self._is_held = False
        unfinished = self._protecting.unfinished() if self._task is None else None
        if unfinished is None:
            self.done.emit()
            return
        self.left, self.trouble = (), ""
        self._task = Task(partial(self._protecting.rewrite, unfinished), self)
        if window is not None:
            self._progress = RewritingProgress(window, count=unfinished.count)
            self._progress.rejected.connect(self._task.cancel)
            self._slow.touch()
        self._task.progressed.connect(self._on_progress)
        self._task.succeeded.connect(self._on_rewritten)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def wind_up(self) -> None:
        """As `stop`, and let the windows be painted until then. What is typed meanwhile comes after it."""
        if self._task is None:
            return
        self._task.cancel()
        loop = QEventLoop()
        self.done.connect(loop.quit)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        self.stop()

    def stop(self, _change: object = None) -> None:
        """Wait for the one that is being written, and leave the others for later."""
        if self._task is not None:
            self._put_away()
            self.done.emit()

    def _on_file_opened(self, _change: object) -> None:
        self.left, self.trouble = (), ""
        if not self._is_held:
            self.begin()

    def _on_workshop_chosen(self, _change: object) -> None:
        """Going to another workshop of the file has stopped it."""
        if not self._is_held:
            self.begin()

    def _on_progress(self, done: int, _of_all: int) -> None:
        if self._progress is not None:
            self._progress.show_done(done)

    def _on_slow(self) -> None:
        if self._progress is not None:
            self._progress.open()

    def _on_rewritten(self, rewritten: object) -> None:
        self._put_away()
        assert isinstance(rewritten, Rewritten), "the task writes anew"
        self.left = rewritten.left
        try:
            self._protecting.finish(rewritten)
        except Outside as problem:
            self.trouble = self._sentence(problem)
        self.done.emit()

    def _on_failed(self, error: object) -> None:
        self._put_away()
        if not isinstance(error, Problem):
            self.done.emit()
            assert isinstance(error, Exception), "work raises exceptions"
            raise error
        self.trouble = self._sentence(error)
        self.done.emit()

    def _put_away(self) -> None:
        self._slow.cancel()
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
        task, self._task, self._progress = self._task, None, None
        if task is not None:
            task.wait()
            task.succeeded.disconnect(self._on_rewritten)
            task.failed.disconnect(self._on_failed)
            task.deleteLater()
