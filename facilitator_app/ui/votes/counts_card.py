"""The list of the counts there have been, with undo above and the way to a new one under it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator_app.ui.kit import Button, Card, Fit, IconButton, PlainLabel, Row, RowList
from facilitator_app.ui.theme import TextRole, scaled_px

LIST_PX = 256


class CountsCard(Card):
    """Rows of counts and of the groups' places; without any, a sentence that says how the first is begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("CountsCard", "Counts"), is_flush=True, parent=parent)
        self.setFixedWidth(scaled_px(LIST_PX))
        self.undo = IconButton("undo-2", self.tr("Undo"))
        self.undo.setObjectName("undo")
        self.heading_row.addWidget(self.undo)
        self.list = RowList(self.tr("Counts"))
        self.list.setObjectName("counts")
        self.content.addWidget(self.list, 1)
        words = self.tr("No counts yet. Begin the first one here at the right.")
        self._no_counts = QWidget()
        room = QVBoxLayout(self._no_counts)
        room.setContentsMargins(16, 12, 16, 12)
        room.addWidget(PlainLabel(words, TextRole.SMALL, fit=Fit.WRAP), 0, Qt.AlignmentFlag.AlignTop)
        self.content.addWidget(self._no_counts, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 12, 12, 8)
        self.new = Button(self.tr("New count"), "plus")
        self.new.setObjectName("new_count")
        foot.addWidget(self.new, 1)
        self.content.addLayout(foot)

    def show_rows(self, rows: Sequence[Row], chosen: str) -> None:
        """Draw the rows with the chosen one, which is not told as a choice."""
        self.list.set_rows(rows)
        self.list.blockSignals(True)
        self.list.choose(chosen)
        self.list.blockSignals(False)
        self._no_counts.setVisible(not rows)
        self.list.setVisible(bool(rows))
