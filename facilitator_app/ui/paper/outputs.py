"""The two ways out of the window: files in a folder, and pages on a printer – or both at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.exporting import Exporting, Written
from facilitator_app.services.filled_schemas import FilledSchemas
from facilitator_app.services.other_files import OtherFiles
from facilitator_app.services.previewing import Previewing
from facilitator_app.services.readiness import PrinterReading
from facilitator_app.services.readiness import Printing as PrinterState
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.paper.file_saving import FileSaving, ToSave
from facilitator_app.ui.paper.passphrase import AskPassphrase
from facilitator_app.ui.paper.printing import PrintDesk, Printed, Printing
from facilitator_app.ui.paper.saving import SavingCard
from facilitator_app.ui.preferences import EXPORT_FOLDER, Preferences

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


@dataclass(frozen=True, slots=True, kw_only=True)
class OutputServices:
    """What the ways out stand on."""

    exporting: Exporting
    other_files: OtherFiles
    previewing: Previewing
    dialogs: Dialogs
    preferences: Preferences
    desk: PrintDesk
    reading: FilledSchemas
    sentence: Callable[[Problem], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrint:
    """Pages for the printer. `to_save` is what is saved with them, None when only paper is wanted."""

    files: ToSave
    pages: int
    title: str
    to_save: ToSave | None = None


class PaperOutputs(QObject):
    """`changed` when work begins and ends; `written`, `not_saved` and `not_printed` how it went; `save_instead` when
    there is no printer and the files are wanted as PDF; `given_up` when the user changed their mind or it
    went wrong.
    """

    changed = Signal()
    written = Signal(object)
    not_saved = Signal(object)
    not_printed = Signal(object)
    save_instead = Signal()
    given_up = Signal()

    def __init__(self, services: OutputServices, card: SavingCard, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._card = card
        self._window = window
        self._files = FileSaving(services.exporting, services.other_files, card, self)
        self._printing = Printing(services.previewing, services.desk, self)
        self._job: ToPrint | None = None
        self._printer: QPrinter | None = None
        self._saved: tuple[Path, ...] = ()
        self._connect()

    def is_running(self) -> bool:
        """Whether something is being written or printed."""
        return self._files.is_running() or self._printing.is_running()

    def ask_passphrase(self, documents: Sequence[str]) -> str | None:
        """A password for these documents and this once; None when the user changed their mind."""
        question = AskPassphrase(documents, self._services.sentence, self._window)
        try:
            is_agreed = question.exec() == QDialog.DialogCode.Accepted
            return question.passphrase() if is_agreed else None
        finally:
            question.deleteLater()

    def ask_folder(self) -> Path | None:
        """Where the files are to lie; remembered."""
        preferences = self._services.preferences
        folder = self._services.dialogs.ask_folder(
            self._window,
            title=self.tr("Where are the files to lie?"),
            folder=preferences.text(EXPORT_FOLDER),
        )
        if folder is not None:
            preferences.put(EXPORT_FOLDER, str(folder))
        return folder

    def save(self, wanted: ToSave, folder: Path) -> None:
        """Save the files."""
        self._job = None
        self._files.save(wanted, folder, self._window)

    def print_pages(self, job: ToPrint) -> None:
        """Find a printer, ask how, save if that is wanted too, and print."""
        self._job, self._printer, self._saved = job, None, ()
        self._printing.look_for_printer()

    def wait(self) -> None:
        """Stop, and block until nothing is being written or printed."""
        self._files.wait()
        self._printing.wait()

    def _connect(self) -> None:
        self._files.changed.connect(self.changed)
        self._files.written.connect(self._on_written)
        self._files.failed.connect(self._on_not_saved)
        self._printing.changed.connect(self.changed)
        self._printing.progressed.connect(self._card.show_printing)
        self._printing.found.connect(self._on_found)
        self._printing.printed.connect(self._on_printed)
        self._printing.failed.connect(self._on_not_printed)
        self._card.stop_requested.connect(self._printing.cancel)

    def _on_found(self, reading: PrinterReading) -> None:
        job = self._job
        if job is None:
            return
        if reading.printing not in (PrinterState.USABLE, PrinterState.FAULTY):
            self._offer_files()
            return
        self._printer = self._printing.ask_printer(self._window, title=job.title, pages=job.pages)
        if self._printer is None:
            self._job = None
            self.given_up.emit()
        elif job.to_save is None:
            self._send()
        else:
            self._save_first(job.to_save)

    def _offer_files(self) -> None:
        self._job = None
        is_wanted = self._services.dialogs.confirm(
            self._window,
            title=self.tr("This computer has no printer"),
            text=self.tr(
                "Save the pages as PDF instead: they are the same pages, and any computer with a printer prints them."
            ),
            act=self.tr("Save as PDF"),
        )
        (self.save_instead if is_wanted else self.given_up).emit()

    def _save_first(self, wanted: ToSave) -> None:
        folder = self.ask_folder()
        if folder is None or not self._files.save(wanted, folder, self._window):
            self._job, self._printer = None, None
            self.given_up.emit()

    def _on_written(self, written: Written) -> None:
        self.written.emit(written)
        if self._job is not None and not written.is_cancelled:
            self._saved = written.paths
            self._send()

    def _send(self) -> None:
        assert self._job is not None, "pages were chosen"
        assert self._printer is not None, "a printer was chosen for them"
        self._card.begin_printing(self._job.pages)
        self._printing.send(self._job.files.papers, self._printer)

    def _on_printed(self, printed: Printed) -> None:
        self._card.show_printed(printed.pages, self._saved, is_cancelled=printed.is_cancelled)
        self._job, self._printer = None, None

    def _on_not_saved(self, error: object) -> None:
        self._end()
        self.not_saved.emit(error)

    def _on_not_printed(self, error: object) -> None:
        self._end()
        self.not_printed.emit(error)

    def _end(self) -> None:
        self._job, self._printer = None, None
        self._card.end()
        self.given_up.emit()
