"""Themes and counts while the room watches: the plan is locked, the show stands still, and undo works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.records import added
from facilitator_app.domain.show import WallMode
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.ui.notes import NotesArea, NoteWindow
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.votes.count_rows import CountEdit
from facilitator_app.ui.votes.output_list import OutputList
from tests.fakes import FakeClock
from tests.flows.desk import Desk

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def fill(desk: Desk) -> None:
    """Two themes, and two outputs that stand under none."""
    services = desk.windows.services
    workshop_id = services.document.workshop.id
    place = services.notes.first_place(services.notes.noted_blocks()[0].block.id)
    assert place is not None
    themes = [
        Theme(id=f"t-{at}", workshop_id=workshop_id, name=name, position=float(at) - 100)
        for at, name in enumerate(("Bosted", "Naboer"), start=1)
    ]
    outputs = [
        Output(
            id=f"o-{at}",
            workshop_id=workshop_id,
            block_id=place.block_id,
            form_id=place.form_id,
            field_key="argument",
            group_id=place.group_id,
            dilemma_id=place.dilemma_id,
            value=f"Sagt {at}",
            position=float(at),
        )
        for at in (1, 2)
    ]
    services.document.edit("edit.add_output", added([*themes, *outputs]))


def themes_of(desk: Desk, output_id: str) -> tuple[str, ...]:
    output = desk.windows.services.document.get(Output, output_id)
    assert output is not None
    return output.theme_ids


def go_to_themes(desk: Desk, area: QWidget) -> None:
    """Stand on the first of the two outputs."""
    assert isinstance(area, NotesArea)
    area.turn_to("themes")
    loose = area.findChild(OutputList, "outputs_of_none")
    assert isinstance(loose, OutputList)
    loose.setFocus()
    loose.choose("o-1")


def test_the_room_is_clustered_and_counted_while_the_wall_is_open(desk: Desk) -> None:
    fill(desk)
    services = desk.windows.services
    services.show.open_wall()
    desk.be_active()
    assert services.plan_lock.is_locked
    area = desk.go_to(AreaName.NOTES)
    go_to_themes(desk, area)
    stop_key = services.show.show.stop_key
    desk.key(Qt.Key.Key_1)
    assert themes_of(desk, "o-1") == ("t-1",)
    desk.key(Qt.Key.Key_B)
    assert services.show.show.mode is WallMode.LIVE
    desk.key(Qt.Key.Key_Escape)
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert themes_of(desk, "o-1") == ()
    desk.key(Qt.Key.Key_A, ALT)
    count_a_round(desk, area)
    assert services.show.show.stop_key == stop_key
    services.show.close_wall()


def count_a_round(desk: Desk, area: QWidget) -> None:
    services = desk.windows.services
    desk.press("new_count", area)
    desk.press("hands", area)
    desk.press("start", area)
    ballot = services.voting.ballots()[0].ballot
    first = ballot.options[0].key
    focused = QApplication.focusWidget()
    assert isinstance(focused, CountEdit)
    desk.type("3")
    desk.key(Qt.Key.Key_Return)
    desk.press("count_wall", area)
    hidden = seen(desk)
    assert not hidden.is_shown
    assert all(bar.count == 0 for bar in hidden.bars)
    desk.press("count_reveal", area)
    assert max(bar.count for bar in seen(desk).bars) == 3
    desk.press("count_freeze", area)
    desk.key(Qt.Key.Key_Z, CONTROL)
    reading = services.voting.ballot(ballot.id)
    assert reading is not None
    assert reading.current.is_open
    assert reading.rounds[0].lines[0].key == first
    assert reading.rounds[0].lines[0].votes == 3


def seen(desk: Desk) -> BallotPicture:
    services, room = desk.windows.services, desk.windows.room
    view = room.pictures.on_wall(
        services.show.show,
        day=services.day.reading(),
        timer=services.timer.reading(),
        now=desk.clock.local_now(),
    )
    assert isinstance(view.picture, BallotPicture)
    return view.picture


def test_the_note_window_has_the_pages_too_and_undoes_what_it_did(desk: Desk, qtbot: QtBot) -> None:
    fill(desk)
    area = desk.go_to(AreaName.NOTES)
    desk.press("own_window", area)
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, NoteWindow))
    qtbot.waitUntil(window.isActiveWindow)
    window.resize(936, 560)
    assert window.minimumSizeHint().width() <= 936
    go_to_themes(desk, window.area)
    desk.key(Qt.Key.Key_2)
    assert themes_of(desk, "o-1") == ("t-2",)
    desk.key(Qt.Key.Key_Z, CONTROL)
    assert themes_of(desk, "o-1") == ()
    window.area.turn_to("votes")
    start = window.area.findChild(QAbstractButton, "new_count")
    assert isinstance(start, QAbstractButton)
    QTest.mouseClick(start, Qt.MouseButton.LeftButton)
    assert window.minimumSizeHint().width() <= 936
    window.close()
