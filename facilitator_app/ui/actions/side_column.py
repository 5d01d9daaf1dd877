"""What is heard and seen beside the schema: the sentence, the output it grew out of, and the pace of the room."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator_app.ui.actions.from_notes import FromNotes
from facilitator_app.ui.actions.pace_card import PaceCard
from facilitator_app.ui.actions.reading_back import ReadingBack

WIDTH_PX = 272
GAP_PX = 16


class SideColumn(QWidget):
    """Three cards over each other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH_PX)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self.reading = ReadingBack()
        self.source = FromNotes()
        self.pace = PaceCard()
        for card in (self.reading, self.source, self.pace):
            column.addWidget(card)
        column.addStretch(1)
