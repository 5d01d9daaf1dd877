"""The recovery sheet in the windows: offered when a passphrase has been set, and made again from the settings.

Invariant: the passphrase is handed to the drawing once; this keeps none of it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator_app.problems import Problem
from facilitator_app.services.paper_files import PDF, PlannedFile
from facilitator_app.services.printing_recovery import PrintingRecovery, SheetAbout
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.kit import Fit, PlainLabel, RadioGroup, Variant
from facilitator_app.ui.protection.fitted import FittedQuestion
from facilitator_app.ui.tasks import IsCancelled, Progress, Task
from facilitator_app.ui.theme import TextRole

BY_HAND = "sheet_by_hand"
PRINTED = "sheet_printed"


class OfferSheet(FittedQuestion):
    """Which sheet is wanted. Without `can_print` there is only the one to write on."""

    def __init__(self, parent: QWidget | None, *, told: str, can_print: bool) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            parent, title=translate("OfferSheet", "Write the password down"), text=told, icon="printer"
        )
        self.setObjectName("offer_sheet")
        options = [(BY_HAND, self.tr("A sheet to write it on by hand"))]
        if can_print:
            options.append((PRINTED, self.tr("A sheet with the password printed on it")))
        self._choice = RadioGroup(options, accessible_name=self.tr("The sheet"), chosen_key=BY_HAND)
        self._choice.chosen.connect(self._on_chosen)
        self._choice.setVisible(can_print)
        self.words.addWidget(self._choice)
        self._help = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._help.setObjectName("sheet_help")
        self.words.addWidget(self._help)
        self.add_keep(self.tr("Not now"))
        save = self.add_act(self.tr("Save the sheet …"), Variant.PRIMARY)
        self.let_enter_press(save)
        save.setFocus()
        self._on_chosen(BY_HAND)

    def is_printed(self) -> bool:
        """Whether the passphrase itself shall stand on it."""
        return self._choice.chosen_key() == PRINTED

    def _on_chosen(self, key: str) -> None:
        words = {
            BY_HAND: self.tr(
                "One page with lines, and with where to keep it. The password itself stands in no file."
            ),
            PRINTED: self.tr(
                "The password stands in the PDF that you save, and nowhere else. Print it, and delete it then."
            ),
        }
        self._help.setText(words[key])
        self.fit()


class RecoverySheets(QObject):
    """`offer` asks which sheet is wanted and where; it is drawn off the window's thread."""

    def __init__(
        self,
        *,
        printing: PrintingRecovery,
        dialogs: Dialogs,
        sentence: Callable[[Problem], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._printing = printing
        self._dialogs = dialogs
        self._sentence = sentence
        self._window: QWidget | None = None
        self._task: Task | None = None

    def about(self) -> SheetAbout:
        """What a sheet of the open file says, to be kept while that is let go of."""
        return self._printing.about()

    def offer(
        self, window: QWidget, *, told: str, passphrase: str = "", about: SheetAbout | None = None
    ) -> None:
        """Ask, and write it: of the open file, or of the one it is `about`."""
        question = OfferSheet(window, told=told, can_print=bool(passphrase))
        try:
            is_wanted = question.exec() == QDialog.DialogCode.Accepted
            is_printed = question.is_printed()
        finally:
            question.deleteLater()
        if is_wanted and self._task is None:
            self._write(window, passphrase if is_printed else "", about)

    def is_writing(self) -> bool:
        """Whether one is being written."""
        return self._task is not None

    def _write(self, window: QWidget, passphrase: str, about: SheetAbout | None) -> None:
        planned = self._printing.plan(passphrase=passphrase, about=about)
        target = self._dialogs.ask_save_file(
            window,
            title=self.tr("Save the sheet"),
            filters=self.tr("PDF files (*.pdf)"),
            suggested=planned.name,
        )
        if target is None:
            return
        target = target if target.suffix.casefold() == PDF else target.with_name(target.name + PDF)
        self._window = window
        self._task = Task(partial(_written, self._printing, planned, target), self)
        application = QApplication.instance()
        assert application is not None, "windows live in an application"
        application.aboutToQuit.connect(self._task.wait)
        self._task.succeeded.connect(self._on_written)
        self._task.failed.connect(self._on_failed)
        self._task.start()

    def _on_written(self, path: object) -> None:
        self._let_go()
        self._tell(self.tr("The sheet is saved"), self.tr("It lies here: {path}").format(path=path))

    def _on_failed(self, error: object) -> None:
        self._let_go()
        if isinstance(error, Problem):
            self._tell(self.tr("The sheet was not saved"), self._sentence(error))
        elif isinstance(error, Exception):
            raise error

    def _let_go(self) -> None:
        if self._task is not None:
            self._task.wait()
            self._task.deleteLater()
            self._task = None

    def _tell(self, title: str, text: str) -> None:
        assert self._window is not None, "it was asked for in a window"
        self._dialogs.tell(self._window, title=title, text=text)


def _written(
    printing: PrintingRecovery,
    planned: PlannedFile,
    target: Path,
    _progress: Progress,
    _is_cancelled: IsCancelled,
) -> Path:
    return printing.write(planned, target)
