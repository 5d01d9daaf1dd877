"""What is seen while a file is read, and the sentences about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Fit, IconMark, PlainLabel, ProgressBar, Tone
from facilitator_app.ui.theme import TextRole, scaled_px

BAR_PX = 360


class Reading(QWidget):
    """A bar, the page that is being read, and a way to stop."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", TextRole.BODY_STRONG, fit=Fit.ONE_LINE)
        self._words.setObjectName("reading_words")
        self._bar = ProgressBar()
        self._bar.setObjectName("reading_bar")
        self._bar.setFixedWidth(scaled_px(BAR_PX))
        self._stop = Button(self.tr("Stop"), "x")
        self._stop.setObjectName("stop_reading")
        self._stop.clicked.connect(self.stop_asked)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        for widget in (self._words, self._bar, self._stop):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the way to stop."""
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self, name: str) -> None:
        """Nothing has been read yet."""
        self._say(self.tr("Reads {file}").format(file=name), 0.0)

    def show_progress(self, done: int, of: int) -> None:
        """So many of so many pages; of none while another program draws them."""
        if of:
            words = self.tr("Page {done} of {of}").format(done=done, of=of)
            self._say(words, done / of)
        else:
            self._say(self.tr("LibreOffice draws the slides"), 0.0)

    def _say(self, words: str, share: float) -> None:
        self._words.setText(words)
        self._bar.show_share(share, spoken=words)


class Sentence(QWidget):
    """A sentence with its mark; gone while there is nothing to say."""

    def __init__(self, icon: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(icon, role=role), 0, Qt.AlignmentFlag.AlignTop)
        self._words = PlainLabel("", TextRole.SMALL, tone=Tone(role), fit=Fit.WRAP)
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """What is said."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Say it; nothing for no words."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))
