"""Slides are imported in a dialog: the file is read beside the window, every page is seen, only ticks are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QDialog, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.decks import ChildStopped, DeckReader
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.decks import Deck, DeckPage, DeckPicture
from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.domain.workshop import Attachment
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.importing_slides import ImportingSlides, Progress
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.ui.deck.asking import DeckImports
from facilitator_app.ui.deck.dialog import DeckDialog
from facilitator_app.ui.deck.page_list import PageList
from facilitator_app.ui.deck.reading import Sentence
from facilitator_app.ui.kit import ComboBox, PlainLabel, PrivatePanel, TextEdit
from facilitator_app.ui.projector.pictures import WallPictures
from tests.content import deck_files
from tests.content.deck_files import png
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published
from tests.ui.planner.desk import FakeDialogs

W = TypeVar("W", bound=QObject)
LEFT = Qt.MouseButton.LeftButton


class FakeReader(DeckReader):
    """Gives the deck it was told to, at once or when it is cancelled."""

    def __init__(self) -> None:
        super().__init__(work=Path())
        self.deck = Deck(name="", pages=())
        self.problem: Exception | None = None
        self.waits = False
        self.was_stopped = False

    def read(self, path: Path, progress: Progress, is_cancelled: Callable[[], bool]) -> Deck:
        progress(0, 0)
        progress(1, 2)
        while self.waits:
            if is_cancelled():
                self.was_stopped = True
                raise ChildStopped
        if self.problem is not None:
            raise self.problem
        return replace(self.deck, name=path.name)


class Desk:
    """The dialog and what stands behind it."""

    def __init__(self, document: Document, window: QWidget, qtbot: QtBot) -> None:
        self.document = document
        self.dialogs = FakeDialogs()
        self.reader = FakeReader()
        self.importing = ImportingSlides(document=document, new_id=FakeIds("new"), reader=self.reader)
        self.taken: list[tuple[str, str]] = []
        self.imports = DeckImports(
            importing=self.importing,
            document=document,
            pictures=WallPictures(document, words_for),
            dialogs=self.dialogs,
            sentence=load_words("en").problem,
            parent=window,
        )
        self.imports.taken.connect(self._on_taken)
        self._qtbot = qtbot
        self._place = ("b-1", "s-1")
        self.dialog = self.imports.dialog(*self._place)
        self.made = [self.dialog]

    def open(self, block_id: str = "b-1", slide_id: str = "s-1") -> None:
        """Open the dialog for a place, without waiting for its answer."""
        self._place = (block_id, slide_id)
        self.dialog = self.imports.dialog(block_id, slide_id)
        self.made.append(self.dialog)
        self.dialog.show()

    def read(self, *pages: DeckPage, name: str = "oplæg.pptx") -> None:
        """Choose a file with these pages and wait until it has been read."""
        self.reader.deck = Deck(name=name, pages=pages, remark=self.reader.deck.remark)
        self.dialogs.file = Path(name)
        self.click("choose_deck")
        self._qtbot.waitUntil(lambda: self.find(QAbstractButton, "choose_deck").isEnabled())

    def said(self) -> str:
        """The sentence at the foot."""
        return self.find(PlainLabel, "deck_summary").text()

    def take(self) -> None:
        """Press the button that does it."""
        self.click("act")
        assert self.dialog.result() == QDialog.DialogCode.Accepted
        self.imports.take(self.dialog, *self._place)

    def find(self, kind: type[W], name: str) -> W:
        found = self.dialog.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(QAbstractButton, name), LEFT)

    def choose_page(self, title: str) -> None:
        pages = self.find(PageList, "deck_pages")
        pages.choose(next(row.key for row in pages.rows() if row.title == title))

    def rows(self) -> list[tuple[str, str, str, str]]:
        """Number, tick, title and fate of each page in the list."""
        ticks = {"square-check": "x", "square-minus": "-", "square": "", "equal": "="}
        found = self.find(PageList, "deck_pages").rows()
        return [(row.lead, ticks[row.icon], row.title, row.word) for row in found]

    def choose(self, name: str, key: str) -> None:
        box = self.find(ComboBox, name)
        box.setCurrentIndex(box.findData(key))
        box.activated.emit(box.currentIndex())

    def titles(self, block_id: str = "b-1") -> list[str]:
        """What the slides of a block are called."""
        return [self._title(slide) for slide in slides_in(self.document, block_id)]

    def _title(self, slide: Slide) -> str:
        if isinstance(slide.content, PictureContent):
            attachment = self.document.get(Attachment, slide.content.attachment_id)
            return attachment.name if attachment is not None else "lost"
        return getattr(slide.content, "heading", "")

    def _on_taken(self, block_id: str, slide_id: str) -> None:
        self.taken.append((block_id, slide_id))


def words_for(language: str) -> Words:
    return load_words(language)


def page(
    number: int, title: str, *, look: str = "", notes: str | None = "", is_hidden: bool = False
) -> DeckPage:
    picture = DeckPicture(content=png(16, 9), media_type="image/png", digest=look or title)
    return DeckPage(page=number, title=title, notes=notes, picture=picture, is_hidden=is_hidden)


@pytest.fixture
def desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds) -> Iterator[Desk]:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1278, 736)
    window.show()
    desk = Desk(document, window, qtbot)
    desk.open()
    yield desk
    for dialog in desk.made:
        dialog.close()
        dialog.deleteLater()


def test_every_page_is_seen_ticked_before_anything_is_stored(desk: Desk) -> None:
    desk.read(page(1, "Velkommen"), page(2, "Øvelse", is_hidden=True), page(3, "Tak"))
    assert desk.rows() == [("1", "x", "Velkommen", ""), ("2", "x", "Øvelse", ""), ("3", "x", "Tak", "")]
    assert desk.find(PlainLabel, "page_title").text() == "Velkommen"
    assert desk.find(QAbstractButton, "act").text() == "Import 3 pages"
    assert desk.said() == "3 pages in the file · 3 ticked. Each becomes a slide."
    assert desk.titles() == ["Lederdag", "Formål"]


def test_ticked_pages_come_after_the_chosen_slide(desk: Desk) -> None:
    desk.read(page(1, "Velkommen"), page(2, "Øvelse"), page(3, "Tak"))
    desk.choose_page("Øvelse")
    desk.click("take_content")
    assert desk.find(QAbstractButton, "act").text() == "Import 2 pages"
    desk.take()
    assert desk.titles() == ["Lederdag", "Velkommen", "Tak", "Formål"]
    assert desk.taken == [("b-1", slides_in(desk.document, "b-1")[1].id)]


def test_the_place_is_told_by_the_number_that_slides_have_everywhere(desk: Desk) -> None:
    desk.open("b-2", "s-3")
    desk.read(page(1, "Velkommen"))
    assert desk.find(ComboBox, "deck_where").currentText() == "In “Dilemma 1” after slide 3"


def test_pages_can_come_as_a_block_of_their_own(desk: Desk) -> None:
    desk.read(page(1, "Velkommen"), name="Mit oplæg.pdf")
    desk.choose("deck_where", "block")
    desk.take()
    block = desk.document.get(Block, desk.taken[0][0])
    assert block is not None
    assert block.title == "Mit oplæg"
    assert desk.titles(block.id) == ["Velkommen"]


def test_without_a_chosen_block_pages_come_as_a_block(desk: Desk) -> None:
    desk.open("", "")
    desk.read(page(1, "Velkommen"))
    assert [desk.find(ComboBox, "deck_where").itemData(0)] == ["block"]
    desk.take()
    assert len(desk.document.all(Block)) == 5


def test_space_and_the_box_turn_a_tick(desk: Desk) -> None:
    desk.read(page(1, "Velkommen"), page(2, "Tak"))
    pages = desk.find(PageList, "deck_pages")
    QTest.keyClick(pages, Qt.Key.Key_Space)
    assert [tick for _n, tick, _t, _w in desk.rows()] == ["", "x"]
    spot = pages.visualRect(pages.model().index(1, 0))
    QTest.mouseClick(pages.viewport(), LEFT, pos=QPoint(74, spot.center().y()))
    assert [tick for _n, tick, _t, _w in desk.rows()] == ["", ""]
    QTest.mouseClick(pages.viewport(), LEFT, pos=spot.center())
    assert desk.find(PlainLabel, "page_title").text() == "Tak"


def test_all_and_none(desk: Desk) -> None:
    desk.read(page(1, "Velkommen"), page(2, "Tak"))
    desk.click("tick_none")
    assert not desk.find(QAbstractButton, "act").isEnabled()
    assert desk.dialog.review.ticked_pages() == ()
    desk.click("tick_all")
    assert desk.find(QAbstractButton, "act").text() == "Import 2 pages"
    assert desk.find(QAbstractButton, "act").isEnabled()


def test_notes_of_the_file_are_seen(desk: Desk) -> None:
    desk.read(page(1, "Velkommen", notes="Sig goddag"))
    seen = [edit for edit in desk.dialog.findChildren(TextEdit, "page_notes") if edit.isVisible()]
    assert [edit.text() for edit in seen] == ["Sig goddag"]
    panels = [panel for panel in desk.dialog.findChildren(PrivatePanel) if panel.isVisible()]
    assert [panel.isAncestorOf(seen[0]) for panel in panels] == [True]


def test_a_page_without_picture_is_shown_as_the_text_slide_it_becomes(desk: Desk) -> None:
    desk.reader.deck = Deck(name="", pages=(), remark=Refused("deck.no_converter", file="oplæg.pptx"))
    desk.read(DeckPage(page=1, title="Formål", lines=("- Spotte",), notes=""))
    assert "PDF" in desk.find(Sentence, "deck_remark").text()
    assert desk.find(Sentence, "deck_remark").isVisible()
    desk.take()
    assert desk.titles() == ["Lederdag", "Formål", "Formål"]


def test_the_same_file_again_is_compared_with_what_is_here(desk: Desk) -> None:
    desk.read(page(1, "A"), page(2, "B"), page(3, "C"), page(4, "D"))
    desk.take()
    desk.open("b-1", "s-1")
    desk.read(page(1, "D"), page(2, "A"), page(3, "C", look="C2"), page(4, "X"))
    assert desk.find(ComboBox, "deck_how").chosen_key() == "oplæg.pptx"
    assert not desk.find(ComboBox, "deck_where").isVisible()
    assert desk.rows() == [
        ("1", "", "D", "Moved"),
        ("–", "", "B", "Removed"),
        ("3", "x", "C", "Changed"),
        ("4", "x", "X", "New"),
    ]
    assert desk.find(QAbstractButton, "act").text() == "Update 2 pages"
    assert desk.said().startswith("4 pages in the file · 1 unchanged · 2 ticked. Your own notes")
    desk.find(QCheckBox, "show_unchanged").click()
    assert ("2", "=", "A", "Unchanged") in desk.rows()
    desk.take()
    assert desk.titles()[1:6] == ["A", "B", "C", "X", "D"]


def test_both_editions_of_a_page_are_seen_side_by_side(desk: Desk) -> None:
    desk.read(page(1, "A"), page(2, "B"))
    desk.take()
    desk.open()
    desk.read(page(1, "B"), page(2, "X"), page(3, "Y"))
    desk.choose_page("A" if any(row[2] == "A" for row in desk.rows()) else "X")
    before, after = (desk.find(QWidget, name) for name in ("page_before", "page_after"))
    assert before.isVisible()
    assert after.isVisible()


def test_each_part_of_a_change_has_a_tick_of_its_own(desk: Desk) -> None:
    desk.read(page(1, "A", notes="Før"), page(2, "B"), page(3, "C"))
    desk.take()
    desk.open()
    desk.read(page(1, "B"), page(2, "C"), page(3, "A", look="A2", notes="Nu"))
    desk.choose_page("A")
    assert desk.rows()[0][1:] == ("-", "A", "Changed and moved")
    parts = {part: desk.find(QCheckBox, f"take_{part}") for part in ("content", "notes", "place")}
    assert {part: box.isChecked() for part, box in parts.items()} == {
        "content": True,
        "notes": True,
        "place": False,
    }
    desk.click("take_notes")
    desk.click("take_place")
    desk.take()
    assert desk.titles()[1:4] == ["B", "C", "A"]
    assert slides_in(desk.document, "b-1")[3].notes == "Før"


def test_a_newer_file_can_be_taken_as_new_slides_instead(desk: Desk) -> None:
    desk.read(page(1, "A"))
    desk.take()
    desk.open()
    desk.read(page(1, "A"))
    assert desk.said() == "1 page in the file. All pages are as they were."
    assert not desk.find(QAbstractButton, "act").isEnabled()
    desk.choose("deck_how", "")
    assert desk.rows() == [("1", "x", "A", "")]
    desk.take()
    assert desk.titles() == ["Lederdag", "A", "A", "Formål"]


def test_a_file_by_another_name_can_be_a_newer_edition(desk: Desk) -> None:
    desk.read(page(1, "A"))
    desk.take()
    desk.open()
    desk.read(page(1, "A", look="A2"), name="oplæg v2.pptx")
    assert desk.find(ComboBox, "deck_how").chosen_key() == ""
    desk.choose("deck_how", "oplæg.pptx")
    assert desk.rows() == [("1", "x", "A", "Changed")]
    desk.take()
    assert desk.importing.known_decks() == ("oplæg v2.pptx",)


def test_a_file_that_cannot_be_read_is_said_and_another_can_be_chosen(desk: Desk) -> None:
    desk.reader.problem = Refused("deck.locked", file="låst.pdf")
    desk.read(name="låst.pdf")
    assert "låst.pdf" in desk.find(Sentence, "deck_problem").text()
    assert not desk.find(QAbstractButton, "act").isEnabled()
    desk.reader.problem = None
    desk.read(page(1, "Velkommen"))
    assert desk.find(Sentence, "deck_problem").text() == ""
    assert desk.find(QAbstractButton, "act").isEnabled()


def test_reading_can_be_stopped(desk: Desk, qtbot: QtBot) -> None:
    desk.reader.waits = True
    desk.dialogs.file = Path("stor.pdf")
    desk.click("choose_deck")
    qtbot.waitUntil(lambda: desk.find(PlainLabel, "reading_words").text() == "Page 1 of 2")
    desk.click("stop_reading")
    qtbot.waitUntil(lambda: desk.find(QAbstractButton, "choose_deck").isEnabled())
    assert desk.find(PlainLabel, "deck_file").text() == "Reading stor.pdf was stopped."


def test_closing_the_dialog_stops_the_reading(desk: Desk, qtbot: QtBot) -> None:
    desk.reader.waits = True
    desk.dialogs.file = Path("stor.pdf")
    desk.click("choose_deck")
    desk.click("keep")
    qtbot.waitUntil(lambda: desk.reader.was_stopped)
    assert desk.titles() == ["Lederdag", "Formål"]


def test_choosing_no_file_changes_nothing(desk: Desk) -> None:
    desk.dialogs.file = None
    desk.click("choose_deck")
    assert desk.find(PlainLabel, "deck_file").text() == "No file is chosen."


def test_a_block_that_has_gone_meanwhile_is_said(desk: Desk) -> None:
    desk.read(page(1, "A"))
    desk.click("act")
    desk.imports.take(desk.dialog, "gone", "")
    assert desk.taken == []
    assert desk.dialogs.said[0].startswith("No slides were imported.")


def test_nothing_is_taken_without_a_file(desk: Desk) -> None:
    desk.imports.take(desk.dialog, "b-1", "s-1")
    assert (desk.taken, desk.titles()) == ([], ["Lederdag", "Formål"])


def test_a_real_file_is_asked_for_read_and_taken(
    desk: Desk, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = deck_files.pdf(tmp_path / "Oplæg.pdf", "Velkommen", "Tak")

    def answered(dialog: DeckDialog) -> int:
        dialog.show()
        qtbot.waitUntil(lambda: dialog.deck is not None, timeout=20_000)
        dialog.accept()
        return dialog.result()

    monkeypatch.setattr(DeckDialog, "exec", answered)
    monkeypatch.setattr(desk.reader, "read", DeckReader(work=tmp_path / "work").read)
    desk.imports.ask("b-1", "s-1", str(file))
    assert desk.titles() == ["Lederdag", "Velkommen", "Tak", "Formål"]
