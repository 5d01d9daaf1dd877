"""The table of a list as it would be fetched: no column is narrower than it needs while there is room for all."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHeaderView

from facilitator_app.ui.kit import TableView
from facilitator_app.ui.planner.list_model import Cells, ListModel, SeenColumn
from facilitator_app.ui.theme import scaled_px

ROW_PX, LEAST_HEIGHT_PX = 32, 120
AIR_PX = 12
NARROW_PX, MOST_PX, WIDE_PX = 64, 220, 160
ROWS_TO_MEASURE = 100


class ListTable(TableView):
    """Each column as wide as its words, and what is left to the wide one; else the table scrolls."""

    def __init__(self, accessible_name: str) -> None:
        self._rows = ListModel()
        super().__init__(accessible_name, self._rows)
        self._rows.setParent(self)
        self.setObjectName("import_rows")
        self.setMinimumHeight(scaled_px(LEAST_HEIGHT_PX))
        self.verticalHeader().setDefaultSectionSize(scaled_px(ROW_PX))
        self.setProperty("isFlush", True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # Of a long list only so many rows are measured, each time the room is shared out.
        self.horizontalHeader().setResizeContentsPrecision(ROWS_TO_MEASURE)

    def show_columns(self, columns: Sequence[SeenColumn], is_taken: Cells[bool]) -> None:
        """Show these columns; `is_taken` tells of each row whether it is fetched."""
        self._rows.show_columns(columns, is_taken)
        self._share_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the words are as large as they will be."""
        super().showEvent(event)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        head = self.horizontalHeader()
        widths = [self._needed_px(at) for at in range(len(self._rows.columns))]
        for at, column in enumerate(self._rows.columns):
            if column.is_wide:
                others = sum(widths) - widths[at]
                widths[at] = max(scaled_px(WIDE_PX), self.viewport().width() - others)
            head.resizeSection(at, widths[at])

    def _needed_px(self, at: int) -> int:
        words_px = self.sizeHintForColumn(at) + scaled_px(AIR_PX)
        wanted = max(words_px, self.horizontalHeader().sectionSizeHint(at))
        return min(scaled_px(MOST_PX), max(scaled_px(NARROW_PX), wanted))
