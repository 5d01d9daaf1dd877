"""The library in the planner: kept by the menu, found, looked at, copied in, renamed, put away and brought back."""

from __future__ import annotations

import threading
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_library import KeepingLibrary
from facilitator_app.services.placing_kept import PlacingKept
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import ComboBox, SearchField
from facilitator_app.ui.library.page import LibraryPage
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository
from tests.ui.planner.desk import FakeDialogs


@dataclass
class Desk:
    page: LibraryPage
    document: Document
    dialogs: FakeDialogs
    folder: Path

    def press(self, name: str) -> None:
        button = next(b for b in self.page.findChildren(QAbstractButton, name) if b.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def keep(self, words: str, menu: str = "keep_menu") -> None:
        """Choose an action of the menu, or of one of its menus, by its words."""
        top = self.page.findChild(QMenu, "keep_menu")
        assert isinstance(top, QMenu)
        top.aboutToShow.emit()
        inner = top if menu == "keep_menu" else top.findChild(QMenu, menu)
        assert isinstance(inner, QMenu)
        action: QAction = next(one for one in inner.actions() if one.text() == words)
        top.triggered.emit(action)

    def titles(self) -> list[str]:
        return [row.title for row in self.page.shelf.rows.rows()]

    def said(self) -> str:
        return " ".join(label.text() for label in self.page.banners.findChildren(QLabel) if label.isVisible())

    def text(self, name: str) -> str:
        label = self.page.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()


def button_is_seen(page: LibraryPage, name: str) -> bool:
    return any(button.isVisible() for button in page.findChildren(QAbstractButton, name))


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, tmp_path: Path) -> Desk:
    hub = Hub()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    folder = tmp_path / "library"
    files = WholeFiles(sleep=lambda _s: None)
    dialogs = FakeDialogs()
    page = LibraryPage(
        library=KeepingLibrary(document=document, folder=folder, files=files, clock=clock, new_id=new_id),
        placing=PlacingKept(document=document, new_id=new_id),
        document=document,
        clock=clock,
        dialogs=dialogs,
        words_for=load_words,
        sentence=load_words("en").problem,
    )
    qtbot.addWidget(page)
    hub.records_changed.connect(page.render_page)
    page.resize(1246, 648)
    with qtbot.waitActive(page):
        page.show()
    page.render_page()
    qtbot.waitUntil(lambda: button_is_seen(page, "keep_first"))
    return Desk(page, document, dialogs, folder)


def block_titles(desk: Desk) -> list[str]:
    return [block.title for block in in_order(desk.document.all(Block))]


def test_an_empty_library_says_what_it_is_for(desk: Desk) -> None:
    assert any(label.text() == "The library is empty" for label in desk.page.findChildren(QLabel))
    assert not desk.page.card.isVisible()
    assert desk.page.shelf.keep.isHidden()
    assert desk.page.shelf.width() == desk.page.width()
    desk.press("keep_first")
    menu = desk.page.findChild(QMenu, "keep_menu")
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    first = next(b for b in desk.page.findChildren(QAbstractButton, "keep_first"))
    assert menu.pos() == first.mapToGlobal(first.rect().bottomLeft() + QPoint(0, 5))
    menu.close()


def test_the_keyboard_begins_where_there_is_something_to_do(desk: Desk) -> None:
    desk.page.begin()
    first = next(b for b in desk.page.findChildren(QAbstractButton, "keep_first"))
    assert first.hasFocus()
    desk.keep("The whole day")
    search = desk.page.findChild(SearchField, "find_in_library")
    assert isinstance(search, SearchField)
    assert search.hasFocus()


def test_a_block_is_kept_found_and_copied_in_after_another(desk: Desk) -> None:
    first = block_titles(desk)[0]
    desk.keep("The whole day")
    desk.keep(first, "keep_block")
    assert "Kept in the library." in desk.said()
    QTest.keyClicks(desk.page.findChild(SearchField, "find_in_library"), first[:6])
    assert first in desk.titles()
    kinds = desk.page.findChild(ComboBox, "library_kind")
    assert isinstance(kinds, ComboBox)
    kinds.choose("block")
    kinds.activated.emit(kinds.currentIndex())
    assert desk.titles() == [first]
    assert first in desk.text("library_title")
    before = block_titles(desk)
    desk.press("place_entry")
    assert block_titles(desk) == [*before, first]
    desk.document.undo()
    assert block_titles(desk) == before


def test_a_slide_goes_into_a_block_and_a_dilemma_into_the_deck(desk: Desk) -> None:
    dilemma = desk.document.all(Dilemma)[0]
    desk.keep(dilemma.title, "keep_dilemma")
    desk.press("place_entry")
    assert [one.title for one in desk.document.all(Dilemma)] == [dilemma.title] * 2
    menu = desk.page.findChild(QMenu, "keep_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    slides = menu.findChild(QMenu, "keep_slide")
    assert isinstance(slides, QMenu)
    menu.triggered.emit(slides.actions()[0])
    desk.press("place_entry")
    assert "inserted" in desk.said()


def test_nothing_found_is_said_and_the_search_is_where_work_begins(desk: Desk) -> None:
    desk.keep("The whole day")
    desk.page.begin()
    search = desk.page.findChild(SearchField, "find_in_library")
    assert search.hasFocus()
    QTest.keyClicks(search, "zzz")
    assert desk.titles() == []
    assert not desk.page.card.isVisible()
    assert any(
        label.text() == "Nothing found" and label.isVisible() for label in desk.page.findChildren(QLabel)
    )
    desk.press("show_everything")
    assert len(desk.titles()) == 1
    assert search.hasFocus()


def test_an_entry_is_renamed_put_away_and_brought_back(desk: Desk) -> None:
    desk.keep("The whole day")
    desk.dialogs.text = "Vores dag"
    desk.press("rename_entry")
    assert desk.titles() == ["Vores dag"]
    desk.dialogs.text = None
    desk.press("rename_entry")
    assert desk.titles() == ["Vores dag"]
    desk.dialogs.text = " "
    desk.press("rename_entry")
    assert "Write a title." in desk.said()
    desk.press("remove_entry")
    assert desk.titles() == []
    desk.press("bring_back")
    assert desk.titles() == ["Vores dag"]


def test_a_damaged_file_is_said_once_and_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.keep("The whole day")
    (desk.folder / "x.fpakke").write_bytes(b"{")
    desk.page.render_page()
    qtbot.waitUntil(lambda: "x.fpakke" in desk.said())
    desk.keep("The whole day")
    desk.page.render_page()
    assert "x.fpakke" not in desk.said()
    assert len(desk.titles()) == 2


def test_a_block_that_has_gone_meanwhile_is_refused_on_the_page(desk: Desk) -> None:
    desk.keep("The whole day")
    places = desk.page.findChild(ComboBox, "library_place")
    assert isinstance(places, ComboBox)
    places.addItem("Gone", "gone")
    places.choose("gone")
    desk.press("place_entry")
    assert "no longer here" in desk.said()
    assert "Nothing has been changed." in desk.said()


def test_facts_and_lines_say_nothing_twice(desk: Desk) -> None:
    menu = desk.page.findChild(QMenu, "keep_menu")
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    slides = menu.findChild(QMenu, "keep_slide")
    assert isinstance(slides, QMenu)
    menu.triggered.emit(slides.actions()[0])
    assert "1 slide" not in desk.text("library_facts")
    first_block = in_order(desk.document.all(Block))[0]
    as_break = replace(first_block, title="Break before", kind=BlockKind.BREAK)
    desk.document.edit("block", [RecordChange(before=first_block, after=as_break)])
    desk.keep("The whole day")
    first = desk.text("library_contents").splitlines()[0]
    assert first.endswith(" min · Break before")


def test_the_folder_is_read_beside_the_window_and_a_file_that_stays_only_once(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.keep("The whole day")
    (entry,) = desk.folder.glob("*.fpakke")
    for number in range(3):
        (desk.folder / f"copy-{number}.whole").write_bytes(entry.read_bytes())
    read: list[tuple[str, bool]] = []
    plain = Path.read_bytes

    def watched(path: Path) -> bytes:
        if path.suffix == ".fpakke":
            read.append((path.name, threading.current_thread() is threading.main_thread()))
        return plain(path)

    monkeypatch.setattr(Path, "read_bytes", watched)
    for copy in sorted(desk.folder.glob("*.whole")):
        copy.rename(copy.with_suffix(".fpakke"))
    desk.page.render_page()
    qtbot.waitUntil(lambda: len(desk.titles()) == 4)
    desk.page.render_page()
    QTest.keyClicks(desk.page.findChild(SearchField, "find_in_library"), "dag")

    assert sorted(read) == [(f"copy-{number}.fpakke", False) for number in range(3)]


def test_what_another_program_took_away_is_gone_at_the_next_look(desk: Desk, qtbot: QtBot) -> None:
    desk.keep("The whole day")
    for file in desk.folder.glob("*.fpakke"):
        file.unlink()
    desk.page.render_page()
    qtbot.waitUntil(lambda: button_is_seen(desk.page, "keep_first"))
    assert desk.titles() == []


def test_what_was_told_is_gone_when_it_no_longer_holds(desk: Desk) -> None:
    desk.keep("The whole day")
    first = block_titles(desk)[0]
    desk.keep(first, "keep_block")
    desk.press("place_entry")
    assert "inserted" in desk.said()
    desk.document.undo()
    assert desk.said() == ""
    desk.document.redo()
    assert desk.said() == ""
    desk.press("remove_entry")
    assert "has been removed" in desk.said()
    desk.page.shelf.entry_chosen.emit(desk.page.shelf.rows.rows()[0].key)
    assert desk.said() == ""


def test_what_was_told_is_not_told_again_on_the_way_back(desk: Desk) -> None:
    desk.keep("The whole day")
    assert "Kept in the library." in desk.said()
    desk.page.hide()
    desk.page.show()
    assert desk.said() == ""
    desk.keep("The whole day")
    QTest.keyClicks(desk.page.findChild(SearchField, "find_in_library"), "z")
    assert desk.said() == ""


def test_a_day_with_rooms_says_that_they_and_the_days_came_along(desk: Desk) -> None:
    workshop = desk.document.workshop
    span = DaySpan(starts_min=480, ends_min=720)
    roomy = replace(workshop, tracks=("Nord", "Syd"), later_days=(span,))
    block = in_order(desk.document.all(Block))[-1]
    desk.document.replace("edit.change_workshop", roomy)
    desk.document.replace("edit.change_block", replace(block, track=2, day_number=2))
    desk.keep("The whole day")
    desk.document.replace("edit.change_block", block)
    desk.document.replace("edit.change_workshop", workshop)

    desk.press("place_entry")

    assert desk.document.workshop.tracks == ("Nord", "Syd")
    assert "Rooms added: Nord, Syd. The workshop has 2 days now." in desk.said()
