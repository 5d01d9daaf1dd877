"""The overview of a file with several workshops: its events, the way from one to another, and what was promised."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import added
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.ui.home.events_card import EventRow, EventsCard
from facilitator_app.ui.home.promised_card import PromisedCard
from facilitator_app.ui.kit import Button, PlainLabel, RowList
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


@pytest.fixture
def programme(desk: Desk) -> Workshop:
    """An opening in the autumn, the sample day on 18 February, a theme day in May; the opening is given."""
    planning, workshop = desk.windows.services.programme, desk.windows.services.document.workshop
    planning.make(title="Strategisk ledelse på tværs")
    opening = planning.add_copy(workshop.id, title="Opstart", held_on=date(2026, 11, 5))
    planning.set_kind(opening.id, WorkshopKind.SEMINAR_12_12)
    planning.add_copy(workshop.id, title="Ledelseskæden", held_on=date(2027, 5, 18))
    planning.add_empty(WorkshopKind.LEADER_NETWORK, title="Netværk")
    desk.go_to(AreaName.HOME)
    return opening


def rows(desk: Desk) -> list[EventRow]:
    return [row for row in desk.find(RowList, "events").rows() if isinstance(row, EventRow)]


def said(desk: Desk, name: str) -> str:
    return desk.find(PlainLabel, name).text()


def card(desk: Desk, kind: type[EventsCard] | type[PromisedCard]) -> EventsCard | PromisedCard:
    home = desk.go_to(AreaName.HOME)
    found: EventsCard | PromisedCard = home.findChildren(kind)[0]
    return found


def test_a_workshop_by_itself_has_its_day_and_no_events(desk: Desk) -> None:
    assert not card(desk, EventsCard).isVisible()
    assert not card(desk, PromisedCard).isVisible()
    assert desk.find(RowList, "day").isVisible()
    assert "Lederdag:" not in desk.program.window.windowTitle()


def test_events_stand_by_their_days_with_what_they_held(desk: Desk, programme: Workshop) -> None:
    assert said(desk, "programme_title") == "Strategisk ledelse på tværs"
    assert not desk.find(RowList, "day").isVisible()
    first, second, third, last = rows(desk)
    assert (first.lead, first.month, first.word) == ("5", "nov. 26", "Afholdt")
    assert first.sub == "12-12-seminar · 24 ledere"
    assert (second.lead, second.month) == ("18", "feb.")
    assert second.word.endswith("mangler")
    assert (third.month, third.word) == ("maj", "Kladde")
    assert (last.lead, last.word, last.sub) == ("–", "Tom", "Ledernetværk · ingen dato · 24 ledere")
    assert desk.find(RowList, "events").chosen_key() == desk.windows.services.document.workshop.id
    assert any(label.text() == "Næste workshop · om 17 dage" for label in labels(desk))


def labels(desk: Desk) -> list[PlainLabel]:
    return desk.go_to(AreaName.HOME).findChildren(PlainLabel)


def test_enter_in_the_list_goes_to_another_workshop_and_every_area_follows(
    desk: Desk, programme: Workshop
) -> None:
    events = desk.find(RowList, "events")
    document = desk.windows.services.document
    stayed = document.workshop
    events.setFocus()
    events.choose(programme.id)
    assert document.workshop == stayed, "what is marked is not gone to"
    QTest.keyClick(events, Qt.Key.Key_Return)
    assert document.workshop.id == programme.id
    assert said(desk, "workshop_title") == "Opstart"
    assert desk.program.window.windowTitle().endswith(" – Opstart – Oversigt")
    assert desk.windows.services.show.show.workshop_id == programme.id
    desk.windows.services.programme.rename(programme.id, "Opstart for alle")
    assert "Opstart for alle" in desk.program.window.windowTitle()
    assert rows(desk)[0].title == "Opstart for alle"


def test_a_click_goes_there_too(desk: Desk, programme: Workshop) -> None:
    events = desk.find(RowList, "events")
    at = events.visualRect(events.model().index(0, 0)).center()
    QTest.mouseClick(events.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert desk.windows.services.document.workshop.id == programme.id
    assert desk.dialogs.told == []


def test_while_the_wall_is_open_one_stays_and_is_told_why(desk: Desk, programme: Workshop) -> None:
    services = desk.windows.services
    stayed = services.document.workshop
    services.show.open_wall()
    events = desk.find(RowList, "events")
    events.choose(programme.id)
    QTest.keyClick(events, Qt.Key.Key_Return)
    assert services.document.workshop == stayed
    assert desk.dialogs.told == ["Luk væggen, før du går til en anden workshop."]


def test_what_was_promised_is_counted(desk: Desk, programme: Workshop) -> None:
    document = desk.windows.services.document
    assert not card(desk, PromisedCard).isVisible()
    form = next(one for one in document.all(FormSpec) if one.use is FormUse.ACTION_SCHEMA)
    due = ("2027-02-20", "2027-03-01", "")
    plans = [
        ActionPlan(
            id=f"a-{number}",
            workshop_id=programme.id,
            participant_id=person.id,
            form_id=form.id,
            items=(ActionItem(id=f"i-{number}", values={"action": "Ringe", "follow_up_on": day}),),
        )
        for number, (person, day) in enumerate(zip(document.all(Participant), due, strict=False))
    ]
    document.edit("edit.change_action", added(plans))
    assert card(desk, PromisedCard).isVisible()
    assert (said(desk, "open_actions"), said(desk, "due_actions")) == ("3", "1")
    texts = [label.text() for label in labels(desk)]
    assert "åbne handlinger" in texts
    assert "har opfølgning i februar" in texts
    assert rows(desk)[0].sub.endswith("3 handlinger")
    document.choose_workshop(programme.id)
    assert not card(desk, PromisedCard).isVisible(), "nothing was promised before the first"


def test_workshops_of_a_file_that_is_no_programme_are_listed_too(desk: Desk) -> None:
    services = desk.windows.services
    services.programme.add_empty(WorkshopKind.THEME_DAY, title="Temadag", held_on=date(2027, 3, 1))
    desk.go_to(AreaName.HOME)
    assert said(desk, "programme_title") == "Workshopper i filen"
    assert not desk.find(Button, "open_programme").isVisible()
    services.document.replace("edit.change_event", replace(services.document.workshop, title=""))
    assert rows(desk)[0].title == "Ingen titel endnu"
    services.document.undo()
    services.document.undo()
    assert not card(desk, EventsCard).isVisible()
