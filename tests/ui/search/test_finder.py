"""The index is filled beside the window; a filling that fails is told once, is never asked, and is begun again."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.search_texts import SearchText
from facilitator_app.services.document import Document
from facilitator_app.services.searching import Searching
from facilitator_app.store.search_index import SqliteSearchIndex
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.search.finder import Finder
from facilitator_app.ui.search.window_search import WindowSearch
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository


class FailingOnce:
    """Makes indexes of which the first takes nothing in."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> SqliteSearchIndex:
        self.made += 1
        return _BrokenIndex() if self.made == 1 else SqliteSearchIndex()


class _BrokenIndex(SqliteSearchIndex):
    def put(self, texts: Iterable[SearchText]) -> None:
        raise MemoryError("no room")


@pytest.fixture
def indexes() -> FailingOnce:
    return FailingOnce()


@pytest.fixture
def finder(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, indexes: FailingOnce) -> Iterable[Finder]:
    hub, parent = Hub(), QObject()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(small_day()))
    finder = Finder(searching=Searching(document=document, new_index=indexes), hub=hub, parent=parent)
    yield finder
    finder.stop()


def test_a_failed_filling_is_told_once_and_the_next_opening_begins_anew(
    qtbot: QtBot, finder: Finder, indexes: FailingOnce
) -> None:
    with qtbot.captureExceptions() as told, qtbot.waitSignal(finder.changed):
        finder.prepare()
    assert [kind for kind, _, _ in told] == [MemoryError]
    assert not finder.is_ready
    assert finder.find("egelund").groups == ()
    assert indexes.made == 1
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitSignal(finder.changed):
        WindowSearch(window, finder=finder).open()
    assert finder.is_ready
    assert [hit.record_id for group in finder.find("egelund").groups for hit in group.hits] == ["p-1"]
