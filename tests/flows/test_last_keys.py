"""The last keys before a file is closed or changed for another are in the file they were typed for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.ui.kit import RowList
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.planner.people_model import Column
from facilitator_app.ui.planner.people_table import PeopleTable
from facilitator_app.ui.planner.slide_strip import SlideStrip
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, agree, in_dialog

TYPED = "Sidste tegn"
MOST_QUESTIONS = 12


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.leave()


def into_the_title(desk: Desk) -> None:
    area = desk.go_to(AreaName.SETTINGS)
    _into(desk, desk.find(QLineEdit, "title", area))


def into_the_client(desk: Desk) -> None:
    area = desk.go_to(AreaName.SETTINGS)
    desk.choose_row(desk.find(RowList, "sections", area), "1")
    _into(desk, desk.find(QLineEdit, "client", area))


def into_a_block(desk: Desk) -> None:
    area = desk.go_to(AreaName.PLAN)
    _into(desk, desk.find(QLineEdit, "block_title", area))


def into_a_slide(desk: Desk) -> None:
    area = desk.go_to(AreaName.PLAN)
    assert desk.find(SlideStrip, "slides", area).slides()
    _into(desk, desk.find(QWidget, "slide_notes", area))


def into_an_action(desk: Desk) -> None:
    area = desk.go_to(AreaName.ACTIONS)
    _into(desk, desk.find(QWidget, "field_occasion", area))


def into_the_notes(desk: Desk) -> None:
    area = desk.go_to(AreaName.NOTES)
    line = desk.find(EntryLine, "entry_line", area)
    for _ in range(MOST_QUESTIONS):
        if line.isVisible():
            break
        desk.key(Qt.Key.Key_Tab)
    _into(desk, line)


def into_a_list(desk: Desk) -> None:
    area = desk.go_to(AreaName.PLAN)
    desk.press("tab_people", area)
    table = desk.find(PeopleTable, "people", area)
    table.setFocus(Qt.FocusReason.OtherFocusReason)
    table.setCurrentIndex(table.model().index(0, Column.UNIT))
    desk.key(Qt.Key.Key_Return)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    desk.type(TYPED)


PLACES = [
    into_the_title,
    into_the_client,
    into_a_block,
    into_a_slide,
    into_a_list,
    into_an_action,
    into_the_notes,
]


@pytest.mark.parametrize("type_into", PLACES, ids=[place.__name__ for place in PLACES])
def test_the_last_keys_are_in_the_file_when_the_program_is_closed(
    desk: Desk, type_into: Callable[[Desk], None]
) -> None:
    """F43."""
    path = desk.windows.services.opening.path
    type_into(desk)
    desk.close()
    assert TYPED in _content(path)


@pytest.mark.parametrize("type_into", PLACES, ids=[place.__name__ for place in PLACES])
def test_the_last_keys_stay_with_their_file_when_another_is_opened(
    desk: Desk, tmp_path: Path, type_into: Callable[[Desk], None]
) -> None:
    path, other = desk.windows.services.opening.path, tmp_path / "anden.workshop"
    desk.windows.services.opening.save_copy(other)
    type_into(desk)
    desk.program.come_forward(str(other))
    assert desk.windows.services.opening.path == other
    assert TYPED in _content(path)
    desk.close()
    assert TYPED not in _content(other)


@pytest.mark.parametrize("type_into", PLACES, ids=[place.__name__ for place in PLACES])
def test_the_last_keys_are_in_a_copy(desk: Desk, tmp_path: Path, type_into: Callable[[Desk], None]) -> None:
    type_into(desk)
    desk.dialogs.file = tmp_path / "kopi.workshop"
    in_dialog(desk.windows.files.save_copy, agree)
    desk.close()
    assert TYPED in _content(tmp_path / "kopi.workshop")


def _into(desk: Desk, field: QWidget) -> None:
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    desk.type(TYPED)


def _content(path: Path) -> str:
    with closing(sqlite3.connect(path)) as db:
        return "\n".join(db.iterdump())
