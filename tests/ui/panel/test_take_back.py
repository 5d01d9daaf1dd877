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


def test_a_start_that_was_backdated_is_taken_back_where_it_was_said(spot: Room) -> None:
    spot.timer.restart()
    spot.beat(1)
    spot.click("began_5_earlier")
    spot.beat(1)
    assert not spot.is_seen("began_5_earlier")
    assert spot.text("take_back_start") == "Undo: began 5 min ago"
    late_s = spot.timer.reading().spent_s
    spot.click("take_back_start")
    assert not spot.is_seen("take_back_start")
    assert spot.timer.reading().spent_s == late_s - 300 + 1
    assert spot.is_seen("began_5_earlier")


def test_what_is_taken_back_is_said_to_the_second_where_it_was_typed_so(spot: Room) -> None:
    spot.timer.started_earlier(450)
    spot.beat(1)
    assert spot.text("take_back_start") == "Undo: began 07:30 ago"
    spot.go("s-6/2/read")
    assert not spot.is_seen("take_back_start")
