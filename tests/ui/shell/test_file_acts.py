"""Files are made under names that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.services.keeping_library import PackageKind
from facilitator_app.services.starting_workshop import NewWorkshop
from tests.fakes import FakeClock
from tests.flows.desk import Desk


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Årsmøde: mål / midler?", "Årsmøde mål midler"),
        ("con", "_con"),
        (" ", "workshop"),
        ("Temadag " * 100, ("Temadag " * 100)[:180].strip()),
    ],
)
def test_a_workshop_may_have_any_name_and_the_same_one_twice(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock, name: str, stem: str
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    wish = NewWorkshop(template="empty", language="da", title="Temadag")
    assert desk.windows.files.make(wish, name)
    assert desk.windows.services.opening.path.name == f"{stem}.workshop"
    assert desk.windows.files.make(wish, name)
    assert desk.windows.services.opening.path.name == f"{stem} (2).workshop"
    desk.close()


def test_a_workshop_begins_from_a_day_of_the_library(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock
) -> None:
    desk = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    services, files = desk.windows.services, desk.windows.files
    assert files.kept_days() == ()
    services.library.keep(PackageKind.DAY, services.document.workshop.id, title="Vores lederdag")
    blocks = [block.title for block in services.planning.blocks()]
    ((key, title),) = files.kept_days()
    assert title == "Vores lederdag"
    assert files.make(NewWorkshop(template=key, language="en", client="Ny Kommune (fiktiv)"), "Ny")
    assert [block.title for block in services.planning.blocks()] == blocks
    assert services.document.engagement.client == "Ny Kommune (fiktiv)"
    assert services.document.workshop.language == "da"
    assert services.people.people() == ()
    services.library.remove(key.removeprefix("kept:"))
    assert not files.make(NewWorkshop(template=key, language="da"), "Væk")
    assert desk.dialogs.told == ["Det er ikke i biblioteket længere."]
    desk.close()
