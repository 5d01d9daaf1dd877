"""Every dialog opened and closed again and again over the real main window: nothing stays behind (F44)."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from facilitator_app.ui.shell.area_names import AreaName
from tests.fakes import FakeClock
from tests.flows.desk import Desk, in_dialog
from tests.soak import figures
from tests.soak.dialog_table import DIALOGS, NEVER_OPENED, Open
from tests.soak.held import OPEN_FILES

UI = Path(__file__).resolve().parents[2] / "facilitator_app" / "ui"
OFTEN = 200
SOME_TIMES = 3
LONG_WARM_UP = 40
ONCE_ONLY = 2
"""What the program makes in an idle moment meanwhile, and keeps; a dialog that leaves anything leaves more."""
EACH = [
    pytest.param(name, opener, id=f"{name}-{opener.__name__}")
    for name, openers in DIALOGS.items()
    for opener in openers
]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = Desk(qtbot, qapp, tmp_path / "data", clock=clock)
    yield made
    made.close()


def dialog_classes() -> set[str]:
    """The names of all classes of dialogs in the program's own code, however far they descend from Qt's."""
    bases: dict[str, set[str]] = {}
    for file in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = {ast.unparse(base).split(".")[-1] for base in node.bases}
                bases.setdefault(node.name, set()).update(names)
    known = {"QDialog"}
    while more := {name for name, above in bases.items() if above & known} - known:
        known |= more
    return known - {"QDialog"}


def held() -> tuple[int, int, int]:
    """Widgets, windows and open files."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()
    files = len(list(OPEN_FILES.iterdir())) if OPEN_FILES.is_dir() else 0
    return len(QApplication.allWidgets()), len(QApplication.topLevelWidgets()), files


def grown(before: tuple[int, int, int]) -> list[str]:
    """What there is more of than before, but for what the program makes once."""
    counts = zip(("widgets", "windows", "files"), before, held(), strict=True)
    return [f"{name}: {then} and now {now}" for name, then, now in counts if now > then + ONCE_ONLY]


def see_all_areas(desk: Desk) -> None:
    """All that the program makes when it is first gone to has been made."""
    for area in AreaName:
        desk.go_to(area)


def open_and_close(desk: Desk, opener: Open) -> None:
    """Open it, go through it with Tab, and leave by Escape."""
    desk.be_active()

    def leave(dialog: QDialog) -> None:
        for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
            QTest.keyClick(QApplication.focusWidget() or dialog, key)

    in_dialog(lambda: opener(desk), leave)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def open_and_close_all(desk: Desk) -> None:
    """Each entry of the table once."""
    for openers in DIALOGS.values():
        for opener in openers:
            open_and_close(desk, opener)


def test_every_dialog_of_the_program_is_in_the_table() -> None:
    assert dialog_classes() == set(DIALOGS) | NEVER_OPENED


@pytest.mark.timeout(300)
def test_dialogs_that_were_closed_leave_nothing(desk: Desk) -> None:
    """F44: each three times here, one after the other; each two hundred times in the soak, which says which it is."""
    see_all_areas(desk)
    open_and_close_all(desk)
    before = held()
    for _ in range(SOME_TIMES - 1):
        open_and_close_all(desk)
    assert grown(before) == []


@pytest.fixture(scope="module")
def opened() -> Iterator[list[str]]:
    """The dialogs that were opened two hundred times and left nothing."""
    names: list[str] = []
    yield names
    if names:
        figures.keep(
            "dialogs", {"dialogs": len(names), "times opened and closed, each": OFTEN, "left behind": 0}
        )


@pytest.mark.soak
@pytest.mark.timeout(900)
@pytest.mark.parametrize(("name", "opener"), EACH)
def test_two_hundred_times_leave_no_more_than_once(
    desk: Desk, opened: list[str], name: str, opener: Open
) -> None:
    """F44: nothing of a closed dialog is used or kept, when all that the program makes ahead has been made."""
    see_all_areas(desk)
    for _ in range(LONG_WARM_UP):
        open_and_close(desk, opener)
    before = held()
    for _ in range(OFTEN - LONG_WARM_UP):
        open_and_close(desk, opener)
    assert grown(before) == []
    opened.append(name)
