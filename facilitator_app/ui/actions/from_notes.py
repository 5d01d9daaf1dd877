"""The output that an action grew out of, in the words of the room, and the way back to it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator_app.domain.outputs import Output
from facilitator_app.ui.kit import Button, Card, Fit, PlainLabel, Size, Variant
from facilitator_app.ui.theme import TextRole

MOST_CHARS = 110


class FromNotes(Card):
    """The card *Fra noterne*; seen only where there is such an output."""

    note_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setObjectName("from_notes")
        self._output: Output | None = None
        self.content.addWidget(PlainLabel(self.tr("From the notes"), TextRole.LABEL))
        self._words = PlainLabel("", TextRole.WORDS, fit=Fit.WRAP)
        self._words.setObjectName("source_words")
        self.content.addWidget(self._words)
        row = QHBoxLayout()
        self._where = PlainLabel("", TextRole.HINT, fit=Fit.ELIDE)
        self._where.setObjectName("source_place")
        row.addWidget(self._where, 1)
        self._show = Button(self.tr("Show the note"), variant=Variant.QUIET, size=Size.SMALL)
        self._show.setObjectName("show_note")
        self._show.clicked.connect(self._on_show)
        row.addWidget(self._show)
        self.content.addLayout(row)
        self.hide()

    def show_output(self, output: Output | None, where: str) -> None:
        """Show the words of an output and where it was said; None shows nothing."""
        self._output = output
        said = str(output.value).strip() if output is not None else ""
        self._words.setText(f"»{_cut(said)}«")
        self._words.setToolTip(said if len(said) > MOST_CHARS else "")
        self._words.setAccessibleName(said)
        self._where.setText(where)
        self.setVisible(output is not None)

    def _on_show(self) -> None:
        if self._output is not None:
            self.note_requested.emit(self._output)


def _cut(text: str) -> str:
    """The text in the room there is beside the schema; a word is not cut in two."""
    return (
        text if len(text) <= MOST_CHARS else f"{text[:MOST_CHARS].rpartition(' ')[0] or text[:MOST_CHARS]} …"
    )
