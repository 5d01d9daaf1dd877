"""The heads of the matrix: no word of a question is cut on a small laptop."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.records import Record
from facilitator_app.ui.notes.matrix import Matrix
from facilitator_app.ui.theme import font_px
from tests.ui.notes.conftest import Pane, day_of_six_groups

HEADS = ("Borgerens egne", "Netværket", "Civilsamfundet", "Andre aktører", "Valgt", "Hvorfor", "Dilemma")


@pytest.fixture
def records() -> tuple[Record, ...]:
    """A form with the seven questions of the leader day."""
    return tuple(
        _with_heads(record) if isinstance(record, FormSpec) else record for record in day_of_six_groups()
    )


def matrix_of(pane: Pane, width_px: int) -> Matrix:
    area = pane.open()
    area.resize(width_px, 736)
    pane.qtbot.waitUntil(lambda: area.width() == width_px)
    area.grab()
    matrix = area.findChild(Matrix, "matrix")
    assert isinstance(matrix, Matrix)
    return matrix


def test_every_word_has_room_at_1366(pane: Pane) -> None:
    matrix = matrix_of(pane, 1278)
    metrics = QFontMetricsF(font_px(12, weight=600))
    heads = [
        str(matrix.model().headerData(column, Qt.Orientation.Horizontal))
        for column in range(1, matrix.model().columnCount())
    ]
    assert heads == list(HEADS)
    for column, head in enumerate(heads, start=1):
        longest = max(metrics.horizontalAdvance(word) for word in head.split())
        assert matrix.columnWidth(column) >= longest + 8, head
    assert matrix.horizontalScrollBar().maximum() == 0


def test_with_more_room_the_columns_are_alike(pane: Pane) -> None:
    matrix = matrix_of(pane, 1832)
    widths = {matrix.columnWidth(column) for column in range(1, matrix.model().columnCount() - 1)}
    assert len(widths) == 1


def test_with_too_little_room_they_are_alike_and_tell_their_whole_name(pane: Pane) -> None:
    matrix = matrix_of(pane, 900)
    widths = {matrix.columnWidth(column) for column in range(1, matrix.model().columnCount() - 1)}
    assert len(widths) == 1
    tip = matrix.model().headerData(3, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip == "Civilsamfundet"


def _with_heads(form: FormSpec) -> FormSpec:
    first = form.fields[0]
    fields = tuple(replace(first, key=f"f{number}", label=head) for number, head in enumerate(HEADS))
    return replace(form, fields=fields)
