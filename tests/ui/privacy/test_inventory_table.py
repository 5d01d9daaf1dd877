"""The inventory on its page: every column is seen and no word is cut, also in the least window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.inventory import counted
from facilitator_app.ui.privacy.inventory_model import COLUMNS
from facilitator_app.ui.privacy.inventory_table import CELL_PX, InventoryTable
from tests.store.examples import every_record

LEAST_PX, SMALL_PX, WIDE_PX = 618, 942, 1200
"""The table's widths in windows of 1024 and 1366 px, and one with more than enough."""


@pytest.mark.parametrize("language", ["da", "en"])
def test_all_columns_are_seen_and_no_word_is_cut(qtbot: QtBot, language: str) -> None:
    table = InventoryTable("Fortegnelse")
    qtbot.addWidget(table)
    table.show_lines(counted(every_record()), load_words(language))
    table.show()
    heights = []
    for width_px in (LEAST_PX, SMALL_PX, WIDE_PX):
        table.resize(width_px, table.height())
        assert sum(map(table.columnWidth, range(len(COLUMNS)))) <= table.viewport().width()
        heights.append(table.height())
        for row in range(table.model().rowCount()):
            for column in range(len(COLUMNS)):
                place = table.model().index(row, column)
                metrics = QFontMetrics(place.data(Qt.ItemDataRole.FontRole) or table.font())
                widest = max(map(metrics.horizontalAdvance, str(place.data()).split()))
                assert widest <= table.columnWidth(column) - 2 * CELL_PX[0], place.data()
    assert heights[0] > heights[1] >= heights[2]
