"""One number for a slide everywhere, and the slide one means when one types its words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import Slide, TextContent
from facilitator_app.domain.wall import TextPicture
from facilitator_app.services.building_wall import wall_view
from facilitator_app.services.handing_out_slides import handed_out
from facilitator_app.services.wall_sources import wall_sources
from facilitator_app.ui.panel.overview import OverviewItem
from facilitator_app.ui.show_keys import ShowKey
from tests.day import WORKSHOP, small_day
from tests.fakes import FakeSlidePictures
from tests.ui.panel.conftest import Room

WALK = Block(id="b-walk", workshop_id="w", title="Gåtur", kind=BlockKind.BREAK, planned_min=10, position=1.5)
HOW = Slide(
    id="s-how",
    workshop_id="w",
    block_id="b-3",
    position=0.5,
    content=TextContent(heading="Sådan foregår øvelsen", body=("- Fire roller",)),
)
LAST = replace(HOW, id="s-last", position=9.0, content=TextContent(heading="Tak"))


@pytest.fixture
def full(room_of: Callable[[Iterable[Record]], Room]) -> Room:
    """A room with a block without slides, and a slide after eight stops of phases and slides."""
    room = room_of((*small_day(), WALK, HOW, LAST))
    room.show.start_day()
    return room


def shown_number(room: Room) -> int:
    """What stands at the foot of the wall."""
    sources, words = wall_sources(room.document), load_words("da")
    now = room.clock.local_now()
    view = wall_view(sources, room.show.show, words, day=None, timer=None, now=now)
    assert isinstance(view.picture, TextPicture)
    return view.picture.frame.number


def test_the_wall_the_overview_the_keys_and_the_handout_count_alike(full: Room, qtbot: QtBot) -> None:
    full.show.go_to("s-last/0/")
    number = shown_number(full)
    handout = handed_out(full.document, WORKSHOP, load_words("da"), FakeSlidePictures(1))
    assert number == len(full.show.stops()) - 1 == handout[-1].number
    full.show.go_to("s-1/0/")
    for digit in str(number):
        full.area.type_digit(digit)
    full.area.on_show_key(ShowKey.GO)
    assert full.show.show.stop_key == "s-last/0/"
    full.click("overview")
    field = full.find("overview_find")
    qtbot.keyClicks(field, str(shown_number(full)))
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert full.show.show.stop_key == "s-last/0/"


def test_a_number_that_is_not_there_is_said(full: Room) -> None:
    full.area.type_digit("9")
    full.area.type_digit("9")
    assert full.spoken("number_chip") == "There is no slide 99"


def test_typed_words_find_the_slide_that_is_called_so_first(full: Room, qtbot: QtBot) -> None:
    full.click("overview")
    field = full.find("overview_find")
    qtbot.keyClicks(field, "spot res")
    shown = full.find("overview_list")
    assert isinstance(shown, QListView)
    titles = [shown.model().index(row, 0).data() for row in range(shown.model().rowCount())]
    assert "Spot ressourcerne" in titles[0]
    assert any("Sådan foregår" in title for title in titles[2:])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert full.show.show.stop_key == "s-5/1/spot"


@pytest.mark.parametrize(
    ("sought", "rank"),
    [("sådan", 0), ("så fore", 0), ("øvelsen", 1), ("øvelsen spot", 2), ("roller", 3), ("pause", None)],
)
def test_what_a_slide_is_called_counts_more_than_where_it_stands(sought: str, rank: int | None) -> None:
    item = OverviewItem(
        key="k", number=21, title="Sådan foregår øvelsen", block="Spot ressourcerne", text="Fire roller"
    )
    assert item.rank(sought) == rank
    assert (item.rank("2"), item.rank("1")) == (0, None)
