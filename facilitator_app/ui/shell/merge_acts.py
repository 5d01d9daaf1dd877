"""Merging another laptop's file in the window: choose it, read it aside, see what comes, choose, and be told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.content.words import Words
from facilitator_app.domain.merging import Choice
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Problem
from facilitator_app.services.document import Document
from facilitator_app.services.merging import Merged, MergingFiles, OtherCopy
from facilitator_app.services.telling_merge import clash_line, done, foretold
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.dialogs import Dialogs, Question
from facilitator_app.ui.kit import ProgressBar
from facilitator_app.ui.privacy.erase_dialog import EraseProgress
from facilitator_app.ui.protection.ports import NEEDED, Unlock
from facilitator_app.ui.shell.merge_dialog import MergeDialog
from facilitator_app.ui.tasks import Task

CANCELLED = "merge.cancelled"
WAIT_MS = 400
"""Before the progress is shown: most files are read sooner."""


class MergeProgress(Question):
    """Stands there while a large file is read."""

    def __init__(self, parent: QWidget, *, file: str) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("MergeActs", "Reading {file}").format(file=file),
            text="",
            icon="file-input",
        )
        self.setObjectName("merge_progress")
        self.bar = ProgressBar()
        self.words.addWidget(self.bar)
        self.add_keep(QCoreApplication.translate("MergeActs", "Cancel")).setFocus()


class MergeActs(QObject):
    """`words` are those of the interface's language; `are_copies_busy` tells that they are being written anew for
    another reason. Merging may be done while a show runs: the wall does not move.
    """

    def __init__(
        self,
        *,
        window: QWidget,
        merging: MergingFiles,
        document: Document,
        dialogs: Dialogs,
        words: Callable[[], Words],
        save_typing: Callable[[], None],
        unlock: Unlock,
        are_copies_busy: Callable[[], bool],
        beside: BesideWindow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._merging = merging
        self._document = document
        self._dialogs = dialogs
        self._words = words
        self._save_typing = save_typing
        self._unlock = unlock
        self._are_copies_busy = are_copies_busy
        self._beside = beside
        self._path: Path | None = None
        self._task: Task | None = None
        self._progress: MergeProgress | EraseProgress | None = None
        self._agreed: tuple[OtherCopy, dict[str, Choice]] | None = None
        self._slow = Debounce(WAIT_MS, self)
        self._slow.settled.connect(self._on_slow)

    def ask(self) -> None:
        """Let the user point at the other file, and read it."""
        if self._task is not None:
            return
        path = self._dialogs.ask_open_file(
            self._window,
            title=self.tr("The other laptop's file"),
            filters=self.tr("Workshop files (*.workshop)"),
        )
        if path is None:
            return
        self._save_typing()
        try:
            self._merging.begin(path)
        except Problem as problem:
            self._tell(problem)
            return
        self._read(path)

    def is_reading(self) -> bool:
        """Whether the other file is being read."""
        return self._task is not None

    def _read(self, path: Path) -> None:
        self._path = path
        task = Task(partial(self._merging.look_at, path), self)
        self._task = task
        self._progress = MergeProgress(self._window, file=path.name)
        self._progress.rejected.connect(task.cancel)
        self._slow.touch()
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(task.wait)
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_progress(self, step: int, of_all: int) -> None:
        if self._progress is not None:
            self._progress.bar.show_share(step / max(1, of_all))

    def _on_slow(self) -> None:
        if self._progress is not None:
            self._progress.open()

    def _on_failed(self, error: object) -> None:
        self._put_away()
        if isinstance(error, Problem):
            if error.key == NEEDED:
                self._read_unlocked()
            elif error.key != CANCELLED:
                self._tell(error)
        elif isinstance(error, Exception):
            raise error

    def _read_unlocked(self) -> None:
        """The other file is protected: ask, and read it again."""
        assert self._path is not None, "it has been read once"
        about = self.tr(
            "{file} shall be merged into the open file. This is the password of {file}; it may be another than the "
            "open file's."
        ).format(file=self._path.name)
        try:
            if self._unlock(self._path, about):
                self._read(self._path)
        except Problem as problem:
            self._tell(problem)

    def _on_read(self, other: object) -> None:
        self._put_away()
        assert isinstance(other, OtherCopy), "the task reads a copy"
        try:
            self._show(other)
        except Problem as problem:
            self._tell(problem)

    def _show(self, other: OtherCopy) -> None:
        words = self._words()
        merged = self._merging.foretell(other)
        told = foretold(merged, words, file=other.name)
        if merged.is_nothing:
            self._dialogs.tell(self._window, title=self.tr("Nothing new"), text=" ".join(told))
            return
        people = self._document.all(Participant)
        clashes = [clash_line(one, people, words) for one in self._merging.compare(other).clashes]
        question = MergeDialog(self._window, file=other.name, told=told, clashes=clashes)
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            chosen = question.choices()
        finally:
            question.deleteLater()
        if not is_agreed:
            return
        if not self._merging.is_erasing(other):
            self._tell_done(other, self._merging.merge(other, chosen))
        elif self._are_copies_busy():
            told_busy = self.tr("The backups are being written anew. Try again in a moment.")
            self._dialogs.tell(self._window, title=self.tr("Nothing was merged"), text=told_busy)
        else:
            self._sweep(other, chosen)

    def _sweep(self, other: OtherCopy, chosen: dict[str, Choice]) -> None:
        """Whoever was erased there goes out of the copies first, aside: the file knows best what they are called."""
        order = self._merging.begin_erasing(other)
        if order is None:
            return
        self._agreed = (other, chosen)
        task = Task(partial(self._merging.sweep, order), self)
        self._task = task
        self._progress = EraseProgress(self._window)
        self._progress.open()
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(task.wait)
        task.progressed.connect(self._on_progress)
        task.succeeded.connect(self._on_swept)
        task.failed.connect(self._on_failed)
        task.start()

    def _on_swept(self, swept: object) -> None:
        agreed = self._agreed
        self._put_away()
        assert isinstance(swept, tuple), "the task goes through copies"
        if agreed is None or not self._document.is_open:
            return
        self._save_typing()
        progress = EraseProgress(self._window)
        try:
            with self._beside.shown_in(progress):
                merged = self._merging.merge(*agreed, swept)
        except Problem as problem:
            progress.hide()
            self._tell(problem)
            return
        finally:
            progress.hide()
            progress.deleteLater()
        if self._document.is_open:  # the program may have been asked to end meanwhile
            self._tell_done(agreed[0], merged)

    def _tell_done(self, other: OtherCopy, merged: Merged) -> None:
        said = " ".join(done(merged, self._words(), file=other.name))
        self._dialogs.tell(self._window, title=self.tr("Merged"), text=said)

    def _put_away(self) -> None:
        self._slow.cancel()
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
        self._progress = self._task = self._agreed = None

    def _tell(self, problem: Problem) -> None:
        self._dialogs.tell(
            self._window, title=self.tr("Nothing was merged"), text=self._words().problem(problem)
        )
