"""The overview of a workshop of several days: both dates, and a heading with its hours for each day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.workshop import DaySpan
from facilitator_app.ui.kit import PlainLabel, RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def said(desk: Desk) -> list[str]:
    """Every label of the overview."""
    home = desk.go_to(AreaName.HOME)
    return [label.text() for label in home.findChildren(PlainLabel)]


def test_both_dates_are_said_and_each_day_has_its_hours(desk: Desk) -> None:
    document = desk.windows.services.document
    days = (DaySpan(starts_min=480, ends_min=705),)
    seminar = replace(document.workshop, held_on=date(2027, 1, 14), later_days=days)
    document.edit("a second day", [RecordChange(before=document.workshop, after=seminar)])
    assert any(words.endswith("tor. 14. jan. – fre. 15. jan. 2027") for words in said(desk))
    rows = desk.find(RowList, "day").rows()
    assert rows[0].title == "Dag 1 · tor. 14. jan."
    assert rows[-1].title == "Dag 2 · fre. 15. jan."
    assert rows[-1].sub == "08.00–08.00 · 0 min"


def test_a_block_of_a_parallel_room_is_said_with_its_room(desk: Desk) -> None:
    document = desk.windows.services.document
    first, second, *_rest = in_order(document.all(Block))
    rooms = replace(document.workshop, tracks=("Sal A", "Kantinen"))
    document.replace("edit.change_workshop", rooms)
    document.replace("edit.change_block", replace(first, track=1))
    document.replace("edit.change_block", replace(second, track=2))
    desk.go_to(AreaName.HOME)
    rows = desk.find(RowList, "day").rows()
    assert [row.word for row in rows[:3]] == ["Sal A · 15 min", "Kantinen · 35 min", "25 min"]


def test_a_workshop_without_a_title_says_so(desk: Desk) -> None:
    document = desk.windows.services.document
    document.replace("edit.change_workshop", replace(document.workshop, title=""))
    assert "Ingen titel endnu" in said(desk)


def test_without_participants_none_are_counted(desk: Desk) -> None:
    document = desk.windows.services.document
    document.edit("nobody", removed(document.all(Participant)))
    assert any(words.startswith("Ingen deltagere endnu · ") for words in said(desk))


def test_on_the_second_day_the_overview_stands_at_it_with_its_first_picture(desk: Desk) -> None:
    document = desk.windows.services.document
    blocks = in_order(document.all(Block))
    last = blocks[-1]
    document.replace("edit.change_block", replace(last, day_number=2))
    today = desk.clock.local_today()
    days = (DaySpan(starts_min=480, ends_min=705),)
    seminar = replace(document.workshop, held_on=today - timedelta(days=1), later_days=days)
    document.replace("edit.change_workshop", seminar)
    desk.go_to(AreaName.HOME)
    rows = desk.find(RowList, "day")
    assert rows.chosen_key() == last.id
    heading = [row.key for row in rows.rows()].index("day/2")
    assert rows.viewport().rect().intersects(rows.visualRect(rows.model().index(heading, 0)))
    rows.choose(blocks[0].id)
    document.replace("edit.change_block", replace(blocks[0], title="Goddag"))
    assert rows.chosen_key() == blocks[0].id, "what was chosen since stands"
