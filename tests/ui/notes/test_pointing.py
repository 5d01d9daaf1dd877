"""A click on a cell: whoever clicks there and types means the line, and no letter is lost or a show key."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.matrix import Matrix
from tests.ui.notes.conftest import Pane
from tests.ui.notes.test_writing import line_of, tool_area, write


def test_a_click_on_a_cell_or_a_group_puts_the_caret_in_its_line(pane: Pane) -> None:
    area = tool_area(pane)
    matrix = matrix_of(area)
    for row, column in ((1, 1), (2, 0), (2, 0)):
        click(matrix, row, column)
        assert QApplication.focusWidget() is line_of(area)
    write("borger, nabo. Og wifi")
    assert line_of(area).text() == "borger, nabo. Og wifi"


def test_a_click_beside_the_cells_leaves_the_keyboard_where_it_was(pane: Pane) -> None:
    area = tool_area(pane)
    matrix = matrix_of(area)
    matrix.setFocus(Qt.FocusReason.TabFocusReason)
    click(matrix, 0, 1, button=Qt.MouseButton.RightButton)
    assert QApplication.focusWidget() is matrix


def matrix_of(area: NotesArea) -> Matrix:
    found = area.findChild(Matrix, "matrix")
    assert isinstance(found, Matrix)
    return found


def click(
    matrix: Matrix, row: int, column: int, *, button: Qt.MouseButton = Qt.MouseButton.LeftButton
) -> None:
    at: QPoint = matrix.visualRect(matrix.model().index(row, column)).center()
    QTest.mouseClick(matrix.viewport(), button, Qt.KeyboardModifier.NoModifier, at)
