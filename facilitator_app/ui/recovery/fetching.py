"""What is seen while a backup takes the file's place: what is being done, how far it is, and a way back until then."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from facilitator_app.services.beside import Stage
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.dialogs import Question
from facilitator_app.ui.kit import Fit, PlainLabel, ProgressBar
from facilitator_app.ui.theme import TextRole

SHARES = {Stage.BACKING_UP: 0.1, Stage.FETCHING: 0.3, Stage.OPENING: 0.8}


class FetchProgress(Question):
    """A `beside_window.Surface`. Closing it stops the act where the old file is still whole and in its place."""

    def __init__(self, parent: QWidget | None, *, beside: BesideWindow) -> None:
        super().__init__(
            parent,
            title=QCoreApplication.translate("FetchProgress", "The backup is being fetched"),
            text="",
            icon="archive-restore",
        )
        self.setObjectName("fetch_progress")
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._beside = beside
        self._doing = PlainLabel("", TextRole.BODY, fit=Fit.WRAP)
        self._doing.setObjectName("doing")
        self.words.addWidget(self._doing)
        self.bar = ProgressBar()
        self.words.addWidget(self.bar)
        self._keep = self.add_keep(self.tr("Cancel"))

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Stand there, once it takes a while, until what is done within has ended."""
        try:
            with self._beside.shown_in(self):
                yield
        finally:
            self.hide()
            self.deleteLater()

    def show_stage(self, stage: Stage) -> None:
        """How far it has come."""
        words = {
            Stage.BACKING_UP: self.tr("The file is backed up as it is now."),
            Stage.FETCHING: self.tr(
                "The backup is copied and read through. The present file stays until then."
            ),
            Stage.OPENING: self.tr("The file is opened."),
        }
        self._doing.setText(words.get(stage, ""))
        self.bar.show_share(SHARES.get(stage, 0.0), spoken=words.get(stage, ""))
        if stage is Stage.OPENING:
            self._keep.set_off(self.tr("It is done, and cannot be stopped any longer."))
        if self.isVisible():
            self.resize(self.width(), self.heightForWidth(self.width()))

    def come_up(self) -> None:
        """It takes a while."""
        self.show()
        self._keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Stop where nothing has been changed; it goes when that has been done."""
        if self._keep.isEnabled():
            self._beside.cancel()
            self._keep.set_off(self.tr("It is being stopped."))
            self._doing.setText(self.tr("It is being stopped. The file stays as it is."))
