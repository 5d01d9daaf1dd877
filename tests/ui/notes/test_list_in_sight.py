"""The list of outputs where it has little room: what was saved last is read, and who scrolls is left in peace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollArea, QWidget

from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.output_row import OutputRow
from tests.ui.notes.conftest import Pane
from tests.ui.notes.test_writing import line_of, press, tool_area, write

MANY = 12


@pytest.fixture
def small(pane: Pane) -> NotesArea:
    area = tool_area(pane)
    area.resize(1024, 600)
    line_of(area).setFocus(Qt.FocusReason.OtherFocusReason)
    return area


def scroll_of(area: NotesArea) -> QScrollArea:
    found = area.findChild(QScrollArea, "outputs")
    assert found is not None
    return found


def say(number: int) -> None:
    write(f"Svar {number}")
    press(Qt.Key.Key_Return)
    settle()


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def is_in_sight(area: NotesArea, row: OutputRow) -> bool:
    seen = scroll_of(area).viewport()
    top = row.mapTo(seen, QPoint(0, 0)).y()
    return top >= 0 and top + row.height() <= seen.height()


def newest(area: NotesArea) -> OutputRow:
    return rows_of(area)[-1]


def rows_of(area: NotesArea) -> list[OutputRow]:
    rows = (row for row in area.findChildren(OutputRow) if row.isVisible())
    return sorted(rows, key=lambda row: row.y())


def test_what_was_saved_last_is_in_sight_with_all_its_buttons(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
        assert is_in_sight(small, newest(small)), number


def test_a_group_with_many_outputs_shows_its_last(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle()
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    assert is_in_sight(small, newest(small))


def test_who_scrolls_back_is_left_there_until_the_next_is_saved(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
    bar = scroll_of(small).verticalScrollBar()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    small.resize(1024, 620)
    settle()
    assert bar.value() == 0
    QTest.keyClicks(line_of(small), "og")
    settle()
    assert bar.value() == 0
    press(Qt.Key.Key_Return)
    settle()
    assert is_in_sight(small, newest(small))


def test_a_cell_with_many_outputs_makes_acts_for_the_chosen_one_alone(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle()
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    seen = rows_of(small)
    assert len(seen) == MANY
    assert [row for row in seen if row.findChild(QWidget, "correct")] == [seen[-1]]


def test_another_cell_is_shown_by_the_same_rows(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    for number in range(MANY):
        write(f"Andet {number}")
        press(Qt.Key.Key_Return)
    press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle()
    before = rows_of(small)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle()
    seen = rows_of(small)
    assert [row.listed().words for row in seen] == [f"Andet {number}" for number in range(MANY)]
    assert [row.objectName() for row in seen] == [f"output_{row.listed().output_id}" for row in seen]
    assert [row for row in seen if row.is_chosen()] == [seen[-1]]
    # All but the one that was chosen, whose acts may stand open.
    assert len(set(seen) & set(before)) >= MANY - 2
    assert is_in_sight(small, seen[-1])


def test_rows_are_used_again_after_a_cell_without_any(small: NotesArea) -> None:
    for number in range(MANY):
        say(number)
    before = rows_of(small)
    for _ in range(2):
        press(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
        settle()
        assert rows_of(small) == []
        spare = [row for row in small.findChildren(OutputRow) if row.is_untouched]
        assert [row.listed().words for row in spare if row.listed().words] == []
        press(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
        settle()
    seen = rows_of(small)
    assert [row.listed().words for row in seen] == [f"Svar {number}" for number in range(MANY)]
    assert len(set(small.findChildren(OutputRow))) <= len(before) + 1
    assert is_in_sight(small, seen[-1])
