"""Two roles at one machine: one types notes while the other clicks, in a thousand random orders.

What is typed is stored as it was typed, and the show moves by the clicker and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator_app.services.notes_board import Place
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.entry_line import EntryLine
from facilitator_app.ui.show_keys import ShowKey, ShowKeyFilter
from tests.fakes import FakeClock
from tests.ui.notes.conftest import Pane

ORDERS = 1000
SEED = 20270114
LETTERS = "abcdefghijklmnopqrstuvwxyzæøå BTFGMOPLZDW.,:;!?()0123456789"
MOST_LETTERS = 6
APART_S = 0.4
RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)


class Clicker(QObject):
    """The show keys of the program, joined to a show, and what it was asked."""

    def __init__(self, show: RunningShow, clock: FakeClock) -> None:
        super().__init__()
        self._show, self._clock = show, clock
        self.asked: list[ShowKey] = []
        self.filter = ShowKeyFilter(
            is_show_window=_never,
            is_panel=_never,
            is_show_on=_always,
            is_number_open=_not_open,
            learned=_nothing,
            parent=self,
        )
        self.filter.pressed.connect(self._on_pressed)

    def _on_pressed(self, key: ShowKey) -> None:
        self.asked.append(key)
        # Well after the press before: two at once count as one.
        self._clock.advance(APART_S)
        if key is ShowKey.NEXT:
            self._show.next()
        elif key is ShowKey.BACK:
            self._show.back()


@pytest.fixture
def clicker(pane: Pane, qapp: QApplication) -> Iterator[Clicker]:
    pane.show.start_day()
    pane.show.open_wall()
    clicker = Clicker(pane.show, pane.clock)
    qapp.installEventFilter(clicker.filter)
    yield clicker
    qapp.removeEventFilter(clicker.filter)


def line_of(area: NotesArea) -> EntryLine:
    line = area.findChild(EntryLine, "entry_line")
    assert isinstance(line, EntryLine)
    return line


def stood_at(show: RunningShow) -> tuple[str, int]:
    return (show.show.stop_key, show.show.page)


def whole_way(pane: Pane) -> list[tuple[str, int]]:
    """Every place of the show from the first to the last, one click apart; the show stands in the middle after."""
    places = [stood_at(pane.show)]
    while True:
        pane.clock.advance(APART_S)
        pane.show.next()
        if stood_at(pane.show) == places[-1]:
            break
        places.append(stood_at(pane.show))
    for _ in range(len(places) // 2):
        pane.clock.advance(APART_S)
        pane.show.back()
    return places


def test_a_thousand_orders_of_typing_and_clicking_lose_no_letter_and_no_click(
    pane: Pane, clicker: Clicker
) -> None:
    places = whole_way(pane)
    area = pane.open()
    area.go_to(RESOURCES)
    area.focus_entry()
    line, random = line_of(area), Random(SEED)
    stands = places.index(stood_at(pane.show))
    for _ in range(ORDERS):
        typed = random.choices(LETTERS, k=random.randint(1, MOST_LETTERS))
        clicks = random.choices((Qt.Key.Key_PageDown, Qt.Key.Key_PageUp), k=random.choice((1, 1, 1, 2)))
        # The first letter opens the line: an empty one follows the show.
        rest = [*typed[1:], *clicks]
        order = random.sample(range(len(rest)), len(rest))
        letters, keys = iter(typed), iter(clicks)
        QTest.keyClicks(line, next(letters))
        for at in order:
            if at < len(typed) - 1:
                QTest.keyClicks(line, next(letters))
                continue
            key = next(keys)
            QTest.keyClick(line, key)
            step = 1 if key == Qt.Key.Key_PageDown else -1
            stands = min(len(places) - 1, max(0, stands + step))
            assert stood_at(pane.show) == places[stands]
        area.save_now()
        assert pane.notes.draft_text(RESOURCES) == "".join(typed)
        assert stood_at(pane.show) == places[stands]
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
    assert len(clicker.asked) >= ORDERS


def _never(_window: object) -> bool:
    return False


def _always() -> bool:
    return True


def _not_open() -> bool:
    return False


def _nothing(_key: int) -> None:
    return None
