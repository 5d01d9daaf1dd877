"""What a proposal changed can be taken back, also in a program that was started again since."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from tests.day import BLOCKS
from tests.ui.panel.conftest import Room

RoomOf = Callable[[Iterable[Record]], Room]


def test_the_button_is_there_after_a_restart_and_takes_the_change_back(room: Room, room_of: RoomOf) -> None:
    room.clock.advance(minutes=10)
    room.show.start_day()
    room.beat(1)
    room.click("see_proposals")
    room.click("use_proposal")
    assert room.is_seen("take_back_proposal")
    changed = room.document.records()

    again = room_of(changed)
    again.clock.advance(minutes=11)
    again.show.start_day()
    again.beat(1)
    assert again.is_seen("take_back_proposal")
    again.click("take_back_proposal")
    again.beat(1)
    assert not again.is_seen("take_back_proposal")
    assert set(again.document.all(Block)) == set(BLOCKS)
    assert again.document.workshop.adjustments == ()


def test_before_the_day_nothing_is_offered_to_be_taken_back(room: Room, room_of: RoomOf) -> None:
    room.clock.advance(minutes=10)
    room.show.start_day()
    room.beat(1)
    room.click("see_proposals")
    room.click("use_proposal")
    again = room_of(room.document.records())
    again.beat(1)
    assert not again.is_seen("take_back_proposal")
