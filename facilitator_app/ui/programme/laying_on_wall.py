"""Laying something of the programme on the wall, and taking it down again.

Invariant: nothing is laid while the room sees no wall, and the button says why.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal

from facilitator_app.domain.show import Aside
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.kit import Button, Size


class WallLayer:
    """What of the programme lies on the wall, by its subject."""

    def __init__(self, show: RunningShow) -> None:
        self._show = show

    def is_laid(self, subject: str) -> bool:
        """Whether this lies on the wall."""
        aside = self._show.show.aside
        return bool(subject) and aside is not None and replace(aside, page=0).chart == subject

    def closed_words(self) -> str:
        """Why nothing can be laid; empty when something can."""
        if self._show.show.is_open:
            return ""
        return QCoreApplication.translate("WallLayer", "The wall is not open.")

    def turn(self, subject: str) -> None:
        """Lay it, or take it down when it lies there."""
        if self.is_laid(subject):
            self._show.clear_aside()
        elif self._show.show.is_open:
            self._show.show_aside(Aside(block_id="", chart=subject))


class WallButton(Button):
    """Lays one thing on the wall; `asked` carries its subject."""

    asked = Signal(str)

    def __init__(self, words: str) -> None:
        super().__init__(words, "projector", size=Size.SMALL)
        self._subject = ""
        self.clicked.connect(self._tell)

    def show_for(self, subject: str, layer: WallLayer, *, off: str = "") -> None:
        """Stand for `subject`; `off` says why there is nothing to show."""
        self._subject = subject
        is_on = layer.is_laid(subject)
        self.set_on(is_on, self.tr("Take it down"))
        self.set_off("" if is_on else off or layer.closed_words())

    def _tell(self) -> None:
        self.asked.emit(self._subject)
