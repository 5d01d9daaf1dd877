"""What mends the time of a phase: that it began earlier than it was started, that it did not, and its start anew.

One invariant: the row keeps its height whatever stands in it; what was corrected last is offered to be undone in the
place where it was corrected.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.ui.kit import Button, IconButton, PlainLabel, Size, Variant
from facilitator_app.ui.theme import TextRole, scaled_px

EARLIER_MIN = (1, 2, 5)
HEIGHT_PX = 32


class MinuteButton(Button):
    """Asks for a number of minutes."""

    asked = Signal(int)

    def __init__(self, words: str, minutes: int, *, size: Size) -> None:
        super().__init__(words, size=size)
        self._minutes = minutes
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self.asked.emit(self._minutes)


class Corrections(QWidget):
    """One row: began 1, 2, 5 or other minutes ago, or the undoing of that; and start over."""

    began_earlier = Signal(int)
    other_asked = Signal()
    taken_back = Signal()
    restarted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_have_begun_earlier = False
        self.setFixedHeight(scaled_px(HEIGHT_PX))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._earlier = self._build_earlier()
        self._undo = Button("", "undo-2", variant=Variant.QUIET, size=Size.SMALL)
        self._undo.setObjectName("take_back_start")
        self._undo.hide()
        self._restart = Button(self.tr("Start over"), variant=Variant.QUIET, size=Size.SMALL)
        self._restart.setObjectName("restart")
        row.addWidget(self._earlier)
        row.addWidget(self._undo)
        row.addStretch(1)
        row.addWidget(self._restart)
        self._undo.clicked.connect(self.taken_back)
        self._restart.clicked.connect(self.restarted)

    def offer_earlier(self, *, is_offered: bool) -> None:
        """Whether the phase may have begun before it was started."""
        self._may_have_begun_earlier = is_offered
        self._show_parts()

    def offer_undo(self, time: str) -> None:
        """The phase was said to have begun `time` ago, which can be undone; empty when it was not."""
        words = self.tr("Undo: began {time} ago").format(time=time) if time else ""
        if words != self._undo.text():
            self._undo.set_words(words)
        self._show_parts()

    def offer_restart(self, *, is_offered: bool) -> None:
        """Whether there is a time to begin anew."""
        self._restart.setVisible(is_offered)

    def _show_parts(self) -> None:
        has_undo = bool(self._undo.text())
        self._undo.setVisible(has_undo)
        self._earlier.setVisible(self._may_have_begun_earlier and not has_undo)

    def _build_earlier(self) -> QWidget:
        holder = QWidget()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(3)
        inner.addWidget(PlainLabel(self.tr("Began"), TextRole.SMALL))
        for minutes in EARLIER_MIN:
            button = MinuteButton(str(minutes), minutes, size=Size.SMALL)
            button.setObjectName(f"began_{minutes}_earlier")
            button.setAccessibleName(self.tr("Began %n minutes ago", "", minutes))
            button.asked.connect(self.began_earlier)
            inner.addWidget(button)
        inner.addWidget(PlainLabel(self.tr("min ago"), TextRole.SMALL))
        other = IconButton("pencil", self.tr("Began another number of minutes ago"), size=Size.SMALL)
        other.setObjectName("began_other")
        other.clicked.connect(self.other_asked)
        inner.addWidget(other)
        return holder
