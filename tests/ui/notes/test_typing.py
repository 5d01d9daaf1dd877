"""What a letter waits for on its way to the line: for nothing."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.services.notes_board import Place
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.notes.marks_row import MarksRow
from facilitator_app.ui.notes.matrix import Matrix
from facilitator_app.ui.notes.suggestions import Suggestions
from tests.ui.notes.conftest import Pane

RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


class Paints(QObject):
    """Writes down which widgets are painted."""

    def __init__(self, area: NotesArea) -> None:
        super().__init__(area)
        self.seen: set[str] = set()
        for widget in area.findChildren(QWidget):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            parent = watched.parent()
            self.seen.add(watched.objectName() or type(watched).__name__)
            self.seen.add(parent.objectName() if parent is not None else "")
        return False


class Eyes(QObject):
    """Writes down when the line is painted, and what the row under it tells then."""

    def __init__(self, line: EntryLine, marks: MarksRow) -> None:
        super().__init__(line)
        self.seen: list[tuple[str, ...]] = []
        self._marks = marks
        line.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.seen.append(self._marks.told())
        return False


def opened(pane: Pane) -> tuple[NotesArea, EntryLine]:
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    QApplication.processEvents()
    line = area.findChild(EntryLine, "entry_line")
    assert isinstance(line, EntryLine)
    return area, line


def test_a_letter_is_painted_before_anything_is_made_of_it(pane: Pane) -> None:
    area, line = opened(pane)
    marks = area.findChild(MarksRow, "entry_marks")
    assert isinstance(marks, MarksRow)
    eyes = Eyes(line, marks)
    QTest.keyClicks(line, "#forening")
    QApplication.processEvents()
    assert eyes.seen[0] == ()
    assert marks.told() == ("forening",)


def test_letters_without_a_mark_paint_the_line_once(pane: Pane) -> None:
    area, line = opened(pane)
    marks = area.findChild(MarksRow, "entry_marks")
    assert isinstance(marks, MarksRow)
    eyes = Eyes(line, marks)
    for _ in range(3):
        QTest.keyClicks(line, "o")
        QApplication.processEvents()
    assert len(eyes.seen) == 3


def test_enter_right_after_a_letter_takes_what_would_have_been_offered(pane: Pane) -> None:
    area, line = opened(pane)
    QTest.keyClicks(line, "Den ringer @gruppe4")
    QTest.keyClicks(line, " #tr")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert line.toPlainText() == ""
    popup = area.findChild(Suggestions, "suggestions")
    assert isinstance(popup, Suggestions)
    assert popup.shown() == ()
    assert [(output.value, output.who) for output in pane.outputs()] == [("Den ringer", "Gruppe 4")]


def test_a_down_key_right_after_a_letter_goes_into_the_list_of_suggestions(pane: Pane) -> None:
    _area, line = opened(pane)
    QTest.keyClicks(line, "@gruppe")
    QTest.keyClick(line, Qt.Key.Key_Down)
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.toPlainText() == "@gruppe2 "


def test_what_was_typed_right_before_the_line_is_left_is_kept(pane: Pane) -> None:
    area, line = opened(pane)
    QTest.keyClicks(line, "Halvt skrevet")
    line.clearFocus()
    assert pane.notes.draft_text(RESOURCES) == "Halvt skrevet"
    area.focus_entry()
    QTest.keyClicks(line, " linje")
    area.save_now()
    assert pane.notes.draft_text(RESOURCES) == "Halvt skrevet linje"


def test_the_line_grows_with_its_third_line_before_it_is_read(pane: Pane) -> None:
    _area, line = opened(pane)
    low = line.sizeHint().height()
    QTest.keyClicks(line, "mange ord på rad " * 12)
    assert line.minimumSizeHint().height() > low


def test_saving_what_is_typed_draws_nothing_but_the_line(pane: Pane) -> None:
    area, line = opened(pane)
    QTest.keyClicks(line, "Hun ringer")
    area.save_now()
    QApplication.processEvents()
    paints = Paints(area)
    QTest.keyClicks(line, " hver dag")
    area.save_now()
    QApplication.processEvents()
    assert pane.notes.draft_text(RESOURCES) == "Hun ringer hver dag"
    assert "entry_line" in paints.seen
    assert not paints.seen & {"matrix", "themes", "entry_marks", "Chip", "SavedChip", "PlainLabel"}


def test_the_cell_is_begun_with_the_first_letter_and_missing_again_without_any(pane: Pane) -> None:
    area, line = opened(pane)
    matrix = area.findChild(Matrix, "matrix")
    assert isinstance(matrix, Matrix)
    cell = matrix.model().index(0, 1)
    before = cell.data()
    QTest.keyClicks(line, "Hun")
    area.save_now()
    assert "begun" in cell.data()
    QTest.keyClicks(line, " ringer")
    area.save_now()
    assert "begun" in cell.data()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    area.save_now()
    assert cell.data() == before
