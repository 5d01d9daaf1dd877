"""The note window at its own size and at its least: words keep their room, and what has none takes a second row."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app.ui.i18n import Interpreter
from facilitator_app.ui.kit import ComboBox, DigitsLabel, IconButton, PlainLabel
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.header import NotesHeader, RunningClock
from facilitator_app.ui.notes.pages import NotesPage, PageToCome
from facilitator_app.ui.notes.window import NoteWindow
from tests.ui.notes.conftest import Pane

SIZES = ((936, 560), (1024, 640), (1120, 720))


@pytest.fixture(params=SIZES, ids=str)
def narrow(pane: Pane, qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[NotesArea]:
    Interpreter(qapp).speak("da")
    pane.show.start_day()
    pane.show.open_wall()
    pages = [PageToCome(key, words, keys, NotesPage) for key, words, keys in PAGES]
    area = pane.make(more_pages=pages)
    pane.opened.append(area)
    area.stand_alone()
    header = area.findChild(NotesHeader)
    assert header is not None
    header.right.addWidget(IconButton("search", "Søg"))
    window = NoteWindow(area=area, document=pane.document, hub=pane.hub)
    pane.qtbot.addWidget(window)
    window.resize(*request.param)
    window.show()
    pane.show.go_to("s-5/1/read")
    pane.clock.advance(800)
    pane.ticker.ticked.emit()
    for _ in range(3):
        QApplication.processEvents()
    yield area
    window.close()


PAGES = (("themes", "Temaer", "Alt+T"), ("votes", "Afstemning", "Alt+A"))


def part(area: NotesArea, name: str) -> QWidget:
    found = area.findChild(QWidget, name)
    assert found is not None
    return found


def test_the_round_and_the_block_are_read_and_nothing_lies_on_anything(narrow: NotesArea) -> None:
    shown = [one for one in narrow.findChildren(ComboBox) if one.isVisible()]
    assert shown
    for one in shown:
        assert one.width() >= min(144, one.sizeHint().width()), one.objectName()
        assert one.mapTo(narrow, one.rect().bottomRight()).x() < narrow.width()


def test_the_clock_keeps_its_digits_and_its_word(narrow: NotesArea) -> None:
    clock = narrow.findChild(RunningClock, "running_time")
    assert clock is not None
    assert clock.accessibleName() == "+08:20 over tid"
    for one in (*clock.findChildren(PlainLabel), *clock.findChildren(DigitsLabel)):
        assert one.isVisible()
        assert one.width() >= one.sizeHint().width()


def test_the_heading_of_the_outputs_is_read(narrow: NotesArea) -> None:
    heading = part(narrow, "outputs_heading")
    assert heading.width() >= min(120, heading.sizeHint().width())


def test_the_row_of_pages_stays_in_its_place_when_a_page_is_turned(narrow: NotesArea) -> None:
    header = narrow.findChild(NotesHeader)
    assert header is not None
    row = part(narrow, "notes_pages")
    places = []
    for key in ("themes", "votes", "outputs"):
        narrow.turn_to(key)
        for _ in range(3):
            QApplication.processEvents()
        places.append((row.mapTo(narrow, row.rect().topLeft()), header.height()))
        assert part(narrow, "choose_block").isVisible() == (key == "outputs")
    assert len(set(map(repr, places))) == 1
