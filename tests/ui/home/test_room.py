"""*Rummet*: the room in numbers, and its charts on the wall, in the real windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.wall_counts import BallotPicture
from facilitator_app.ui.home.bars import Bars
from facilitator_app.ui.home.room_matrix import RoomMatrix
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock, language="en")
    made.program.window.resize(1366, 736)
    made.go_to(AreaName.HOME)
    yield made
    made.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def output(desk: Desk, number: int = 1) -> Output:
    notes = desk.windows.services.notes
    place = notes.first_place(notes.noted_blocks()[0].block.id)
    assert place is not None
    return Output(
        id=f"o-{number}",
        workshop_id=desk.windows.services.document.workshop.id,
        block_id=place.block_id,
        form_id=place.form_id,
        field_key="argument",
        group_id=place.group_id,
        dilemma_id=place.dilemma_id,
        value="Naboen",
    )


def begin_actions(desk: Desk, number: int) -> None:
    services = desk.windows.services
    form = services.actions.form()
    plans = [
        ActionPlan(
            id=f"a-{person.id}",
            workshop_id=services.document.workshop.id,
            participant_id=person.id,
            form_id=form.id,
            items=(ActionItem(id=f"i-{person.id}", values={Core.VALUE_CITIZENS: "HEMMELIG"}),),
        )
        for person in services.document.all(Participant)[:number]
    ]
    services.document.edit("edit.change_action", added(plans))


def said(desk: Desk, name: str) -> str:
    return desk.find(QWidget, name).accessibleName()


def test_what_is_handed_in_is_seen_as_it_is_typed(desk: Desk) -> None:
    document = desk.windows.services.document
    desk.press("home_room")
    matrix = desk.find(RoomMatrix, "room_matrix")
    assert "Group 1" not in matrix.accessibleName() or "missing" in matrix.accessibleName()
    assert said(desk, "room_outputs") == "0 outputs in all, also those not for the wall"
    document.edit("edit.add_output", added([output(desk), output(desk, 2)]))
    assert said(desk, "room_outputs") == "2 outputs in all, also those not for the wall"
    assert "begun, 2" in matrix.accessibleName()
    cells = {matrix.words_at(QPointF(x, 54)) for x in range(0, matrix.width(), 10)}
    assert any("begun, 2" in words for words in cells)
    assert matrix.words_at(QPointF(2, 2)) == ""
    assert matrix.words_at(QPointF(300, 5000)) == ""


def test_actions_are_told_with_their_basis(desk: Desk) -> None:
    desk.press("home_room")
    assert not desk.find(Bars, "room_values").isVisible()
    begin_actions(desk, 7)
    assert "The citizens: 7 of 7 actions" in said(desk, "room_values")
    assert "The employees: 0 of 7 actions" in said(desk, "room_values")
    assert "Not said yet: 7 of 7 actions" in said(desk, "room_serves")
    assert said(desk, "room_open") == "7 schemas have open fields"
    assert said(desk, "room_complete").startswith("0 of ")


def test_themes_are_told_with_their_counts_and_no_more_than_there_is_room_for(desk: Desk) -> None:
    document = desk.windows.services.document
    workshop_id = document.workshop.id
    desk.press("home_room")
    themes = [Theme(id=f"t-{n}", workshop_id=workshop_id, name=f"Tema {n}", position=n) for n in range(10)]
    document.edit("edit.change_theme", added(themes))
    document.edit("edit.add_output", added([replace(output(desk), theme_ids=("t-4",))]))
    assert said(desk, "room_themes").startswith("Tema 4: 1, Tema 0: 0")
    assert "Tema 9" not in said(desk, "room_themes")


def test_a_chart_is_put_on_the_wall_and_taken_down_and_holds_counts_alone(desk: Desk) -> None:
    show = desk.windows.services.show
    begin_actions(desk, 7)
    desk.press("home_room")
    button = desk.find(QAbstractButton, "chart_value_parties")
    assert not button.isEnabled()
    assert button.toolTip() == "The wall is closed. F5 opens it."
    show.start_day()
    show.open_wall()
    desk.be_active()
    desk.press("chart_value_parties")
    picture = desk.windows.room.projector.view.picture
    assert isinstance(picture, BallotPicture)
    assert [bar.count for bar in picture.bars] == [0, 7, 0]
    assert "HEMMELIG" not in repr(picture)
    assert button.text() == "Take it down"
    desk.press("chart_value_parties")
    assert show.show.aside is None
    assert button.text() == "Show on the wall"


def test_the_room_is_there_only_when_somebody_is_in_it(desk: Desk) -> None:
    document = desk.windows.services.document
    choice = desk.find(QWidget, "home_pages")
    assert choice.isVisible()
    desk.press("home_room")
    assert desk.find(QWidget, "room_page").isVisible()
    everybody = (*document.all(Group), *document.all(Participant))
    document.edit("edit.change_groups", removed(everybody))
    assert not choice.isVisible()
    assert not desk.find(QWidget, "room_page").isVisible()


def test_without_groups_a_sentence_stands_in_the_place_of_the_matrix(desk: Desk) -> None:
    document = desk.windows.services.document
    document.edit("edit.change_groups", removed(document.all(Group)))
    desk.press("home_room")
    assert not desk.find(RoomMatrix, "room_matrix").isVisible()


def test_the_day_is_turned_back_to(desk: Desk) -> None:
    desk.press("home_room")
    desk.press("home_day")
    assert not desk.find(QWidget, "room_page").isVisible()
    assert desk.find(QWidget, "home_scroll").isVisible()


def test_nothing_on_the_page_names_a_leader(desk: Desk) -> None:
    begin_actions(desk, 7)
    desk.press("home_room")
    page = desk.find(QWidget, "room_page")
    told = " ".join(one.accessibleName() for one in page.findChildren(QWidget))
    assert not [p.name for p in desk.windows.services.document.all(Participant) if p.name in told]


def test_in_a_narrow_window_nothing_lies_over_anything(desk: Desk) -> None:
    desk.program.window.resize(1024, 640)
    desk.press("home_room")
    page, side = desk.find(QWidget, "room_page"), desk.find(QWidget, "room_side")
    assert side.geometry().right() < page.width()
    matrix = desk.find(RoomMatrix, "room_matrix")
    assert matrix.width() >= matrix.minimumSizeHint().width()
