"""The inventory of personal data on its page: every column is seen, and every row is as high as its words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from facilitator_app.content.words import Words
from facilitator_app.domain.inventory import CountedLine
from facilitator_app.ui.kit import TableView
from facilitator_app.ui.privacy.inventory_model import COLUMNS, InventoryModel
from facilitator_app.ui.theme import scaled_px

WIDE_PX = {"field": 310, "whose": 150, "seen": 176, "count": 64, "out": 236}
NARROW_PX = {"field": 160, "whose": 108, "seen": 112, "count": 60, "out": 116}
"""What the columns have where there is room, and the least in which no word of theirs is cut."""

ROW_PX = 36
CELL_PX = (14, 6)
"""What a cell keeps free at each side, and above and below."""
MOST_PX = 999


class InventoryTable(TableView):
    """The page scrolls, and not the table in it."""

    def __init__(self, accessible_name: str) -> None:
        self._lines = InventoryModel()
        super().__init__(accessible_name, self._lines)
        self.setObjectName("inventory")
        self.setProperty("isFlush", True)
        self.setWordWrap(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for place in range(1, len(COLUMNS)):
            self.horizontalHeader().setSectionResizeMode(place, QHeaderView.ResizeMode.Fixed)

    def show_lines(self, lines: Sequence[CountedLine], words: Words) -> None:
        """Show these lines in these words."""
        self._lines.show_lines(lines, words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths break the words elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        """Share the width out, the field taking what is left, and be as high as all rows."""
        least, most = (scaled_px(sum(widths.values())) for widths in (NARROW_PX, WIDE_PX))
        share = min(1.0, max(0.0, (self.viewport().width() - least) / (most - least)))
        head = self.horizontalHeader()
        for place, key in enumerate(COLUMNS[1:], start=1):
            width_px = NARROW_PX[key] + share * (WIDE_PX[key] - NARROW_PX[key])
            head.resizeSection(place, scaled_px(round(width_px)))
        for row in range(self._lines.rowCount()):
            self.setRowHeight(row, max(scaled_px(ROW_PX), self._words_px(row) + 2 * CELL_PX[1]))
        height = sum(self.rowHeight(row) for row in range(self._lines.rowCount()))
        self.setFixedHeight(height + head.sizeHint().height() + 2)

    def _words_px(self, row: int) -> int:
        """How high the words of a row are; the table itself forgets the padding of its cells where it breaks lines."""
        px = 0
        for column in range(self._lines.columnCount()):
            place = self._lines.index(row, column)
            font = place.data(Qt.ItemDataRole.FontRole) or self.font()
            room = QRect(0, 0, self.columnWidth(column) - 2 * CELL_PX[0], MOST_PX)
            flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
            px = max(px, QFontMetrics(font).boundingRect(room, int(flags), str(place.data())).height())
        return px
