"""Running one of several days and one of several rooms from the panel."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.ui.kit import ComboBox
from facilitator_app.ui.panel.agenda_list import AgendaList
from facilitator_app.ui.panel.header import PanelHeader
from tests.day import WORKSHOP, small_day
from tests.ui.panel.conftest import Room

MakeRoom = Callable[[Iterable[Record]], Room]
PLACES = {"b-2": (1, 1), "b-3": (1, 2), "b-4": (2, 0)}


def seminar(held_on: date | None) -> list[Record]:
    workshop = replace(
        WORKSHOP,
        held_on=held_on,
        later_days=(DaySpan(starts_min=480, ends_min=720),),
        tracks=("Sal A", "Kantinen"),
    )
    records: list[Record] = []
    for record in small_day():
        if record == WORKSHOP:
            records.append(workshop)
        elif isinstance(record, Block) and record.id in PLACES:
            day, track = PLACES[record.id]
            records.append(replace(record, day_number=day, track=track))
        else:
            records.append(record)
    return records


def titles(room: Room) -> list[str]:
    found = room.area.findChild(AgendaList, "agenda")
    assert found is not None
    return [row.title for row in found.rows()]


def header(room: Room) -> str:
    found = room.area.findChild(PanelHeader)
    assert found is not None
    return found.accessibleName()


def choice(room: Room, name: str) -> ComboBox:
    found = room.area.findChild(ComboBox, name)
    assert found is not None
    return found


def choose(room: Room, name: str, key: str) -> None:
    box = choice(room, name)
    box.choose(key)
    box.activated.emit(box.currentIndex())


def test_the_other_rooms_are_told_beside_the_followed_one(room_of: MakeRoom) -> None:
    room = room_of(seminar(WORKSHOP.held_on))
    assert titles(room) == ["Velkomst", "Dilemma 1", "At the same time in Kantinen: Spot ressourcerne"]
    assert not choice(room, "run_day").isVisible()
    choose(room, "run_room", "2")
    assert titles(room) == ["Velkomst", "Spot ressourcerne", "At the same time in Sal A: Dilemma 1"]
    assert not room.area.grab().isNull()


def test_where_no_date_tells_the_day_is_chosen(room_of: MakeRoom) -> None:
    room = room_of(seminar(None))
    assert choice(room, "run_day").isVisible()
    choose(room, "run_day", "2")
    assert titles(room) == ["Frokost"]
    assert not choice(room, "run_day").hasFocus()
    assert choice(room, "run_day").chosen_key() == "2"


@pytest.mark.parametrize("name", ["run_day", "run_room"])
def test_one_day_in_one_room_has_nothing_to_choose(room_of: MakeRoom, name: str) -> None:
    room = room_of(small_day())
    assert not choice(room, name).isVisible()
    assert titles(room) == ["Velkomst", "Dilemma 1", "Spot ressourcerne", "Frokost"]


def test_the_second_day_goes_by_its_own_date(room_of: MakeRoom) -> None:
    assert WORKSHOP.held_on is not None
    room = room_of(seminar(WORKSHOP.held_on - timedelta(days=1)))
    assert titles(room) == ["Frokost"]
    assert "Thursday 14 January" in header(room)
    assert not room.text("phase_end").startswith("Planned for")


def test_the_first_day_goes_by_the_date_of_the_workshop(room_of: MakeRoom) -> None:
    room = room_of(seminar(WORKSHOP.held_on))
    assert "Thursday 14 January" in header(room)


def test_a_second_day_tried_beforehand_is_told_to_be_planned_for_its_own_date(room_of: MakeRoom) -> None:
    room = room_of(seminar(date(2027, 1, 20)))
    choose(room, "run_day", "2")
    assert "21 January" in room.text("phase_end")
