"""Saving, as it is seen: how far it is, a way to stop, and then the files."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.services.exporting import Written
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import (
    Button,
    Card,
    Fit,
    IconButton,
    PlainLabel,
    ProgressBar,
    Row,
    RowList,
    Size,
    Variant,
)
from facilitator_app.ui.theme import TextRole, scaled_px

ROW_PX = 44
MOST_ROWS = 3


class Taken(StrEnum):
    """What is to be done where a name is taken."""

    NUMBER = "number"
    REPLACE = "replace"


class TakenNames(Question):
    """Asks before anything is overwritten; new names are the safe answer and the first in reach."""

    def __init__(self, names: Sequence[str], parent: QWidget) -> None:
        translate = QCoreApplication.translate
        text = _listed(names) + "\n" + translate("TakenNames", "Nothing has been touched.")
        super().__init__(
            parent,
            title=translate("TakenNames", "Some of the files are there already")
            if len(names) > 1
            else translate("TakenNames", "The file is there already"),
            text=text,
            icon="files",
        )
        self.setObjectName("taken_names")
        self.answer = Taken.NUMBER
        self.add_keep(translate("TakenNames", "Cancel"))
        replace = Button(translate("TakenNames", "Replace"), variant=Variant.DANGER)
        replace.setObjectName("replace")
        replace.clicked.connect(self._on_replace)
        self.buttons.addWidget(replace)
        number = self.add_act(
            translate("TakenNames", "Save under new names")
            if len(names) > 1
            else translate("TakenNames", "Save under a new name"),
            Variant.PRIMARY,
        )
        number.setFocus()

    def _on_replace(self) -> None:
        self.answer = Taken.REPLACE
        self.accept()


class SavingCard(Card):
    """Hidden until there is something to tell."""

    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("saving")
        self._folder = Path()
        self._paths: tuple[Path, ...] = ()
        self.content.setSpacing(8)
        self._fact = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.WRAP)
        self._fact.setObjectName("saving_fact")
        self._close = IconButton("x", self.tr("Close"), variant=Variant.QUIET, size=Size.SMALL)
        self._close.setObjectName("saving_close")
        self._bar = ProgressBar()
        self._files = RowList(accessible_name=self.tr("Saved files"))
        self._files.setObjectName("saved_files")
        self._stop = Button(self.tr("Stop"), "square", size=Size.SMALL)
        self._stop.setObjectName("stop")
        self._open = Button(self.tr("Open folder"), "folder-open", size=Size.SMALL)
        self._open.setObjectName("open_folder")
        self._lay_out()
        self._connect()
        self.hide()

    def begin(self, sheets: int) -> None:
        """Something is being saved."""
        self._show_parts(is_running=True)
        self.show_progress(0, sheets)
        self.show()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, sheets: int) -> None:
        """So many sheets of all are drawn."""
        words = self.tr("Saving {done} of {count}").format(done=done, count=sheets)
        self._fact.setText(words)
        self._bar.show_share(done / sheets if sheets else 0.0, spoken=words)

    def begin_printing(self, pages: int) -> None:
        """Pages are being sent to the printer."""
        self._paths = ()
        self._show_parts(is_running=True)
        self.show_printing(0, pages)
        self.show()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_printing(self, done: int, pages: int) -> None:
        """So many pages of all are at the printer."""
        words = self.tr("Printing {done} of {count}").format(done=done, count=pages)
        self._fact.setText(words)
        self._bar.show_share(done / pages if pages else 0.0, spoken=words)

    def show_printed(self, pages: int, saved: Sequence[Path], *, is_cancelled: bool) -> None:
        """How many pages went to the printer, and the files that were saved on the way."""
        if is_cancelled:
            self._fact.setText(self.tr("Stopped. %n pages went to the printer.", "", pages))
        else:
            self._fact.setText(self.tr("%n pages went to the printer", "", pages))
        self._show_files(tuple(saved))

    def show_written(self, written: Written) -> None:
        """What is on the disk now, whole."""
        count = len(written.paths)
        if written.is_cancelled:
            self._fact.setText(self.tr("Stopped. %n files are saved whole.", "", count))
        else:
            self._fact.setText(self.tr("%n files are saved", "", count))
        self._show_files(written.paths)

    def end(self) -> None:
        """Nothing more to tell."""
        self.hide()

    def _show_files(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self._folder = paths[0].parent if paths else Path()
        self._files.set_rows(
            [Row(key=str(path), title=path.name, icon="file-check", tooltip=str(path)) for path in paths]
        )
        self._files.setFixedHeight(scaled_px(ROW_PX * min(MOST_ROWS, len(paths))))
        self._show_parts(is_running=False)
        self.show()

    def _show_parts(self, *, is_running: bool) -> None:
        had_focus = self._stop.hasFocus()
        self._bar.setVisible(is_running)
        self._close.setVisible(not is_running)
        self._files.setVisible(not is_running and bool(self._paths))
        self._open.setVisible(not is_running and bool(self._paths))
        if had_focus and not is_running:
            next_in_reach = self._open if self._paths else self._close
            next_in_reach.setFocus(Qt.FocusReason.OtherFocusReason)
        self._stop.setVisible(is_running)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._fact, 1)
        head.addWidget(self._close)
        self.content.addLayout(head)
        self.content.addWidget(self._bar)
        self.content.addWidget(self._files)
        foot = QHBoxLayout()
        foot.addWidget(self._stop)
        foot.addWidget(self._open)
        foot.addStretch(1)
        self.content.addLayout(foot)

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_requested)
        self._close.clicked.connect(self.hide)
        self._open.clicked.connect(self._on_open)
        self._files.row_opened.connect(self._on_file_opened)

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _on_file_opened(self, path: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:2])
    return f"{shown} …" if len(names) > 2 else shown
