"""Saving planned files off the GUI thread. Nothing is overwritten unasked; what is seen on the disk is whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.services.exporting import Exporting, PlannedFile, Written
from facilitator_app.services.whole_files import IfExists
from facilitator_app.ui.paper.newest import NewestWork
from facilitator_app.ui.paper.saving import SavingCard, Taken, TakenNames
from facilitator_app.ui.tasks import IsCancelled, Progress

IF_EXISTS: Mapping[Taken, IfExists] = {Taken.NUMBER: IfExists.NUMBER, Taken.REPLACE: IfExists.REPLACE}


@dataclass(frozen=True, slots=True, kw_only=True)
class SavingJob:
    """Files to be written."""

    exporting: Exporting
    planned: Sequence[PlannedFile]
    folder: Path
    if_exists: IfExists


class FileSaving(QObject):
    """Shows on `card` how far it is. `changed` when saving begins and ends."""

    changed = Signal()
    written = Signal(object)
    failed = Signal(object)

    def __init__(self, exporting: Exporting, card: SavingCard, parent: QObject) -> None:
        super().__init__(parent)
        self._exporting = exporting
        self._card = card
        self._is_to_open = False
        self._work = NewestWork(self)
        self._work.progressed.connect(card.show_progress)
        self._work.succeeded.connect(self._on_written)
        self._work.failed.connect(self._on_failed)
        self._work.ended.connect(self.changed)
        card.stop_requested.connect(self._work.cancel)

    def is_running(self) -> bool:
        """Whether files are being written."""
        return self._work.is_running()

    def save(self, planned: Sequence[PlannedFile], folder: Path, window: QWidget) -> None:
        """Save; where names are taken the user says what is to be done."""
        if_exists = self._agreed(planned, folder, window)
        if if_exists is not None:
            self._is_to_open = False
            self._start(planned, folder, if_exists)

    def save_and_open(self, planned: Sequence[PlannedFile], folder: Path) -> None:
        """Save under free names, and hand each file to the computer's own program when all are whole."""
        self._is_to_open = True
        self._start(planned, folder, IfExists.NUMBER)

    def wait(self) -> None:
        """Stop, and block until nothing is being written."""
        self._work.wait()

    def _agreed(self, planned: Sequence[PlannedFile], folder: Path, window: QWidget) -> IfExists | None:
        taken = [file.name for file in planned if (folder / file.name).exists()]
        if not taken:
            return IfExists.NUMBER
        question = TakenNames(taken, window)
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            return IF_EXISTS[question.answer] if is_agreed else None
        finally:
            question.deleteLater()

    def _start(self, planned: Sequence[PlannedFile], folder: Path, if_exists: IfExists) -> None:
        self._card.begin(sum(len(file.reports) for file in planned))
        job = SavingJob(exporting=self._exporting, planned=planned, folder=folder, if_exists=if_exists)
        self._work.ask(partial(_written, job))
        self.changed.emit()

    def _on_written(self, written: Written) -> None:
        self._card.show_written(written)
        self.written.emit(written)
        if self._is_to_open and not written.is_cancelled:
            for path in written.paths:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _on_failed(self, error: object) -> None:
        self._card.end()
        self.failed.emit(error)


def _written(job: SavingJob, progress: Progress, is_cancelled: IsCancelled) -> Written:
    return job.exporting.write(
        job.planned, job.folder, progress=progress, is_cancelled=is_cancelled, if_exists=job.if_exists
    )
