"""In the block that takes up what was promised, the panel has the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from tests.day import small_day
from tests.ui.panel.conftest import Room


def test_the_way_to_the_open_actions_is_there_in_their_block_alone(
    room_of: Callable[[Iterable[Record]], Room], qtbot: QtBot
) -> None:
    day = [
        replace(record, takes_up_actions=True) if isinstance(record, Block) and record.id == "b-3" else record
        for record in small_day()
    ]
    room = room_of(day)
    room.show.start_day()
    room.go("s-3/0/")
    button = room.area.findChild(QAbstractButton, "open_since_last")
    assert button is not None
    assert not button.isVisible()
    room.go("s-5/1/read")
    assert button.isVisible()
    with qtbot.waitSignal(room.area.since_last_requested):
        button.click()
