"""The pages beside the outputs: made when turned to, drawn when seen, and what is typed is saved first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout

from facilitator_app.domain.outputs import Theme
from facilitator_app.services.changes import FileOpened
from facilitator_app.services.notes_board import Place
from facilitator_app.ui.kit import ComboBox, LineEdit, SegmentedChoice
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.notes.pages import NotesPage, PageToCome
from tests.ui.notes.conftest import Pane

ALT = Qt.KeyboardModifier.AltModifier
RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


class Counted(NotesPage):
    """A page with one field, that remembers what it was asked."""

    def __init__(self, asked: list[str], name: str) -> None:
        super().__init__()
        self._asked, self._name = asked, name
        self.field = LineEdit()
        self.field.setObjectName(f"field_of_{name}")
        QVBoxLayout(self).addWidget(self.field)
        asked.append(f"{name} made")

    def render_page(self) -> None:
        self._asked.append(f"{self._name} drawn")

    def begin(self) -> None:
        self.field.setFocus()

    def save_now(self) -> None:
        self._asked.append(f"{self._name} saved")

    def start_anew(self) -> None:
        self._asked.append(f"{self._name} anew")


@pytest.fixture
def asked() -> list[str]:
    return []


@pytest.fixture
def three(pane: Pane, asked: list[str]) -> Pane:
    def themes() -> NotesPage:
        return Counted(asked, "themes")

    def votes() -> NotesPage:
        return Counted(asked, "votes")

    pages = (PageToCome("themes", "Themes", "Alt+T", themes), PageToCome("votes", "Votes", "Alt+A", votes))

    def make() -> NotesArea:
        return pane.make(pages)

    return replace(pane, make=make)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, ALT)


def line_of(area: NotesArea) -> EntryLine:
    line = area.findChild(EntryLine, "entry_line")
    assert isinstance(line, EntryLine)
    return line


def test_with_the_outputs_alone_there_is_no_row_of_pages(pane: Pane) -> None:
    assert pane.open().findChild(SegmentedChoice, "notes_pages") is None


def test_a_page_is_made_when_it_is_first_turned_to(three: Pane, asked: list[str]) -> None:
    three.open()
    assert asked == []
    press(Qt.Key.Key_T)
    assert asked[0] == "themes made"
    assert asked[-1] == "themes drawn"
    assert QApplication.focusWidget().objectName() == "field_of_themes"
    press(Qt.Key.Key_A)
    press(Qt.Key.Key_T)
    assert asked.count("themes made") == 1


def test_only_the_page_that_is_seen_is_drawn(three: Pane, asked: list[str]) -> None:
    three.open()
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_A)
    asked.clear()
    three.document.replace("edit.change_theme", Theme(id="t", workshop_id="w", name="netværk"))
    assert asked == ["votes drawn"]


def test_the_row_turns_the_pages_and_tells_which_is_open(three: Pane) -> None:
    area = three.open()
    area.go_to(RESOURCES)
    row = area.findChild(SegmentedChoice, "notes_pages")
    assert isinstance(row, SegmentedChoice)
    segment = row.findChild(QAbstractButton, "votes")
    assert isinstance(segment, QAbstractButton)
    QTest.mouseClick(segment, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget().objectName() == "field_of_votes"
    press(Qt.Key.Key_S)
    assert row.chosen_key() == "outputs"
    assert QApplication.focusWidget() is line_of(area)


def test_turning_pages_keeps_the_line_the_cell_and_the_show(three: Pane) -> None:
    three.show.start_day()
    area = three.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    QTest.keyClicks(QApplication.focusWidget(), "Halvt skrevet")
    show = three.show.show
    press(Qt.Key.Key_T)
    assert three.notes.draft_text(RESOURCES) == "Halvt skrevet"
    press(Qt.Key.Key_S)
    assert line_of(area).toPlainText() == "Halvt skrevet"
    assert area.place() == RESOURCES
    assert three.show.show == show


def test_the_keys_of_the_outputs_are_free_on_another_page(three: Pane) -> None:
    area = three.open()
    area.go_to(RESOURCES)
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_2)
    press(Qt.Key.Key_Down)
    assert area.place() == RESOURCES


def test_the_choosers_of_the_outputs_are_not_there_on_another_page(three: Pane) -> None:
    area = three.open()
    area.go_to(RESOURCES)
    chooser = area.findChild(ComboBox, "choose_block")
    assert isinstance(chooser, ComboBox)
    assert chooser.isVisible()
    press(Qt.Key.Key_T)
    assert not chooser.isVisible()
    press(Qt.Key.Key_S)
    assert chooser.isVisible()


def test_what_is_typed_on_every_page_is_saved_and_another_file_begins_anew(
    three: Pane, asked: list[str]
) -> None:
    area = three.open()
    press(Qt.Key.Key_T)
    asked.clear()
    area.save_now()
    assert asked == ["themes saved"]
    three.hub.publish(FileOpened(""))
    assert "themes anew" in asked
