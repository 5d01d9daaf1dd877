"""Long titles in the agenda: the current one on two lines, the others cut and told in full under the pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QListView

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from tests.day import small_day
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]
LONG = "Simulationsøvelse: Spot ressourcerne i lokalområdet"


def long_day() -> list[Record]:
    return [replace(record, title=LONG) if isinstance(record, Block) else record for record in small_day()]


def rows(room: Room) -> list[QRect]:
    room.area.grab()
    agenda = room.find("agenda")
    assert isinstance(agenda, QListView)
    return [agenda.visualRect(agenda.model().index(row, 0)) for row in range(agenda.model().rowCount())]


def test_the_current_title_has_a_second_line_where_one_is_too_short(room_of: RoomOf) -> None:
    room = room_of(long_day())
    room.show.start_day()
    narrow = rows(room)
    assert narrow[0].height() > 60
    assert {row.height() for row in narrow[1:]} == {34}
    agenda = room.find("agenda")
    assert isinstance(agenda, QListView)
    assert agenda.model().index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == LONG


def test_a_short_current_title_stays_on_one_line(room: Room) -> None:
    room.show.start_day()
    assert rows(room)[0].height() == 52


def test_the_row_after_the_current_one_follows_right_under_it(room_of: RoomOf) -> None:
    room = room_of(long_day())
    room.show.start_day()
    first, second = rows(room)[:2]
    assert second.top() == first.bottom() + 1
    room.area.resize(1832, 1050)
    wide = rows(room)
    assert wide[1].top() == wide[0].bottom() + 1
