"""A file that nobody opens any more is reminded of when its last day has passed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.known_files import KnownFiles
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.home.overdue_card import MOST_ROWS, OverdueCard
from facilitator_app.ui.kit import Button, PlainLabel
from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk
from tests.offices import Office

DAY = date(2026, 6, 30)


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Desk]]:
    """Starts the program, as often as it is asked."""
    desks: list[Desk] = []

    def again() -> Desk:
        desks.append(Desk(qtbot, qapp, tmp_path / "computer" / "data", clock=clock))
        return desks[-1]

    yield again
    for desk in desks:
        desk.close()


@pytest.fixture
def old(tmp_path: Path, clock: FakeClock) -> Path:
    """A file with a last day that has passed, which was open here once and is closed."""
    office = Office(tmp_path / "computer", clock)
    office.start()
    workshop = office.document.workshop
    office.document.replace("edit.change_workshop", replace(workshop, kept_until_on=DAY))
    office.close()
    return office.path


def card(desk: Desk) -> OverdueCard:
    desk.go_to(AreaName.HOME)
    return desk.find(OverdueCard, "overdue_files")


def test_it_is_reminded_of_and_opened_from_there(start: Callable[[], Desk], old: Path) -> None:
    desk = start()
    desk.qtbot.waitUntil(lambda: card(desk).isVisible())
    told = desk.find(PlainLabel, "overdue_title_0").text()
    assert told == "Opbevaringsfristen for »Forløb« er nået tirsdag den 30. juni 2026"
    desk.click(desk.find(Button, "open_overdue_0"))
    desk.qtbot.waitUntil(lambda: desk.windows.services.opening.path == old)
    desk.qtbot.waitUntil(lambda: not card(desk).isVisible())
    assert desk.find(QWidget, "retention").isVisible(), "the open file has its own reminder"


def test_a_file_that_is_kept_longer_is_not_reminded_of_again(start: Callable[[], Desk], old: Path) -> None:
    desk = start()
    services = desk.windows.services
    desk.windows.files.open(old)
    ids = tuple(one.id for one in services.document.all(Workshop))
    services.privacy.keeping.postpone(ids, date(2031, 1, 1))
    desk.windows.files.open_sample("da")
    desk.qtbot.waitUntil(lambda: services.opening.path != old)
    overdue = card(desk)
    desk.qtbot.waitUntil(lambda: not overdue.isVisible())
    assert services.known.overdue(date(2027, 2, 1)) == ()


def test_many_files_are_counted_and_leave_the_workshop_its_place(
    start: Callable[[], Desk], tmp_path: Path
) -> None:
    data = tmp_path / "computer" / "data"
    known = KnownFiles(file=data / "files.json", files=WholeFiles(sleep=lambda _s: None))
    for number in range(MOST_ROWS + 2):
        path = tmp_path / f"forløb {number}.workshop"
        path.touch()
        known.note(path, [Workshop(id="w", title="", kept_until_on=DAY)])
    desk = start()
    desk.qtbot.waitUntil(lambda: card(desk).isVisible())
    assert desk.find(PlainLabel, "overdue_more").text() == "og 2 filer til"
    shown = [desk.find(Button, f"open_overdue_{number}").isVisible() for number in range(MOST_ROWS)]
    assert shown == [True] * MOST_ROWS
    begin_px = {
        desk.find(PlainLabel, name).mapTo(card(desk), QPoint()).x()
        for name in ("overdue_title_0", "overdue_more", "overdue_told")
    }
    assert len(begin_px) == 1, "the words stand in one line under each other"
