"""How far an act on the open file is, within the dialog that asked for it (`beside_window.Surface`)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.services.beside import Stage
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.kit import Button, Fit, PlainLabel, ProgressBar
from facilitator_app.ui.theme import TextRole

SHARES = {Stage.KEY: 0.05, Stage.BACKING_UP: 0.15, Stage.WRITING: 0.35, Stage.OPENING: 0.8}


class ActProgress(QWidget):
    """A sentence and a bar. `writing` says what is done to the file; `keep` stops it where that is as it was."""

    def __init__(
        self, *, beside: BesideWindow, writing: Callable[[], str], keep: Button, fit: Callable[[], None]
    ) -> None:
        super().__init__()
        self._beside = beside
        self._writing = writing
        self._keep = keep
        self._fit = fit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._busy = PlainLabel("", TextRole.SMALL, fit=Fit.WRAP)
        self._busy.setObjectName("busy")
        self._bar = ProgressBar()
        self._bar.setObjectName("act_progress")
        column.addWidget(self._busy)
        column.addWidget(self._bar)
        self.hide()

    def begin(self) -> None:
        """It is about to be done."""
        self._keep.set_off("")
        self._bar.show_share(0.0)
        self.show()
        self._say(self._writing())

    def end(self) -> None:
        """It is done, or was not."""
        self._keep.set_off("")
        self.hide()
        self._say("")

    def show_stage(self, stage: Stage) -> None:
        """How far it has come, and whether it can still be stopped."""
        words = {
            Stage.KEY: self.tr("The password is made into a key."),
            Stage.BACKING_UP: self.tr("The file is backed up first."),
            Stage.OPENING: self.tr("The file is opened again."),
        }.get(stage) or self._writing()
        self._bar.show_share(SHARES.get(stage, 0.0), spoken=words)
        if stage is Stage.OPENING:
            self._keep.set_off(self.tr("It is done, and cannot be stopped any longer."))
        if self._keep.isEnabled() or stage is Stage.OPENING:
            self._say(words)

    def come_up(self) -> None:
        """It is on the screen already."""

    def stop(self) -> None:
        """Stop it where the file is still as it was."""
        if self._keep.isEnabled():
            self._beside.cancel()
            self._keep.set_off(self.tr("It is being stopped."))
            self._say(self.tr("It is being stopped. The file stays as it is."))

    def _say(self, words: str) -> None:
        self._busy.setText(words)
        self._fit()
