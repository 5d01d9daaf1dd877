"""Saving planned files off the GUI thread. Nothing is overwritten unasked; what is seen on the disk is whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.problems import Outside
from facilitator_app.services.exporting import Exporting, PlannedFile, Written
from facilitator_app.services.other_files import FileToMake, OtherFiles
from facilitator_app.services.whole_files import IfExists
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.paper.saving import SavingCard, Taken, TakenNames
from facilitator_app.ui.platform.memory import give_back_memory
from facilitator_app.ui.tasks import IsCancelled, Progress

IF_EXISTS: Mapping[Taken, IfExists] = {Taken.NUMBER: IfExists.NUMBER, Taken.REPLACE: IfExists.REPLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSave:
    """Files to be written: those on paper, and the others."""

    papers: Sequence[PlannedFile]
    others: Sequence[FileToMake] = ()

    def names(self) -> list[str]:
        """What they are called."""
        return [file.name for file in self.papers] + [file.name for file in self.others]

    def sheets(self) -> int:
        """How many pieces there are to tell of."""
        return sum(len(file.reports) for file in self.papers) + len(self.others)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingJob:
    """Files to be written, and where."""

    exporting: Exporting
    other_files: OtherFiles
    wanted: ToSave
    folder: Path
    if_exists: IfExists


class FileSaving(QObject):
    """Shows on `card` how far it is. `changed` when saving begins and ends."""

    changed = Signal()
    written = Signal(object)
    failed = Signal(object)

    def __init__(
        self, exporting: Exporting, other_files: OtherFiles, card: SavingCard, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exporting = exporting
        self._other_files = other_files
        self._card = card
        self._work = NewestWork(self)
        self._work.progressed.connect(card.show_progress)
        self._work.succeeded.connect(self._on_written)
        self._work.failed.connect(self._on_failed)
        self._work.ended.connect(self.changed)
        card.stop_requested.connect(self._work.cancel)

    def is_running(self) -> bool:
        """Whether files are being written."""
        return self._work.is_running()

    def save(self, wanted: ToSave, folder: Path, window: QWidget) -> bool:
        """Save; where names are taken the user says what is to be done. False when they changed their mind."""
        if_exists = self._agreed(wanted, folder, window)
        if if_exists is None:
            return False
        self._card.begin(wanted.sheets())
        job = SavingJob(
            exporting=self._exporting,
            other_files=self._other_files,
            wanted=wanted,
            folder=folder,
            if_exists=if_exists,
        )
        self._work.ask(partial(_saved, job))
        self.changed.emit()
        return True

    def wait(self) -> None:
        """Stop, and block until nothing is being written."""
        self._work.wait()

    def _agreed(self, wanted: ToSave, folder: Path, window: QWidget) -> IfExists | None:
        taken = [name for name in wanted.names() if (folder / name).exists()]
        if not taken:
            return IfExists.NUMBER
        question = TakenNames(taken, window)
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            return IF_EXISTS[question.answer] if is_agreed else None
        finally:
            question.deleteLater()

    def _on_written(self, written: Written) -> None:
        self._card.show_written(written)
        self.written.emit(written)

    def _on_failed(self, error: object) -> None:
        self._card.end()
        self.failed.emit(error)


def _saved(job: SavingJob, progress: Progress, is_cancelled: IsCancelled) -> Written:
    """What was written, and the computer has back what it took."""
    try:
        return _written(job, progress, is_cancelled)
    finally:
        give_back_memory()


def _written(job: SavingJob, progress: Progress, is_cancelled: IsCancelled) -> Written:
    """Paper first, then the others; counted together."""
    wanted = job.wanted
    sheets = wanted.sheets()
    on_paper = _counted(
        lambda: job.exporting.write(
            wanted.papers,
            job.folder,
            progress=_after(0, sheets, progress),
            is_cancelled=is_cancelled,
            if_exists=job.if_exists,
        ),
        before=0,
        of=len(wanted.names()),
    )
    if on_paper.is_cancelled or not wanted.others:
        return on_paper
    others = _counted(
        lambda: job.other_files.write(
            wanted.others,
            job.folder,
            progress=_after(sheets - len(wanted.others), sheets, progress),
            is_cancelled=is_cancelled,
            if_exists=job.if_exists,
        ),
        before=len(on_paper.paths),
        of=len(wanted.names()),
    )
    return Written(
        paths=on_paper.paths + others.paths,
        is_cancelled=others.is_cancelled,
        missing_glyphs=on_paper.missing_glyphs,
    )


def _after(before: int, of: int, progress: Progress) -> Progress:
    """The same progress, as a part of all."""

    def tell(done: int, _of: int) -> None:
        progress(before + done, of)

    return tell


def _counted(write: Callable[[], Written], *, before: int, of: int) -> Written:
    """What was written; a problem tells the files of both kinds."""
    try:
        return write()
    except Outside as problem:
        params = dict(problem.params)
        whole = params.get("whole", 0)
        params["whole"] = before + (whole if isinstance(whole, int) else 0)
        params["planned"] = of
        raise Outside(problem.key, **params) from problem
