"""Files are made under names that every system takes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

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
