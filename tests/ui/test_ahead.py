"""What comes next is loaded in idle moments, and never while the room watches."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from facilitator_app.ui import ahead
from facilitator_app.ui.ahead import MODULES, Ahead, Work, loading


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was loaded, in order; nothing has to be waited for."""
    names: list[str] = []
    for pause in ("FIRST_MS", "BETWEEN_MS", "LATER_MS"):
        monkeypatch.setattr(ahead, pause, 1)
    return names


def works(loaded: list[str], names: str) -> list[Work]:
    return [partial(loaded.append, name) for name in names]


def test_everything_is_loaded_one_by_one(qtbot: QtBot, loaded: list[str]) -> None:
    work = Ahead(works(loaded, "abc"), may_work=lambda: True)
    work.begin()
    assert loaded == []
    qtbot.waitUntil(lambda: len(loaded) == 3)
    assert loaded == ["a", "b", "c"]


def test_nothing_is_loaded_while_the_room_watches(qtbot: QtBot, loaded: list[str]) -> None:
    is_open = [True, True, True]
    seen: list[int] = []

    def is_wall_closed() -> bool:
        seen.append(len(loaded))
        return not (is_open and is_open.pop())

    work = Ahead(works(loaded, "ab"), may_work=is_wall_closed)
    work.begin()
    qtbot.waitUntil(lambda: loaded == ["a", "b"])
    assert seen == [0, 0, 0, 0, 1]


def test_nothing_more_is_loaded_when_the_program_ends(qtbot: QtBot, loaded: list[str]) -> None:
    def load_and_end() -> None:
        loaded.append("a")
        work.stop()

    work = Ahead([load_and_end], may_work=lambda: True)
    work.begin()
    qtbot.waitUntil(lambda: loaded == ["a"])
    late = Ahead(works(loaded, "b"), may_work=lambda: True)
    late.begin()
    late.stop()
    qtbot.waitUntil(lambda: loaded == ["a"])


def test_there_is_a_module_of_every_name() -> None:
    assert all(work() for work in loading(MODULES))


def test_what_is_loaded_ahead_brings_no_paper_and_no_spreadsheets() -> None:
    code = (
        "import sys; from facilitator_app.ui.ahead import MODULES, loading;"
        "[work() for work in loading(MODULES)];"
        "print([name for name in ('reportlab', 'openpyxl', 'pypdfium2', 'PIL') if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120
    )
    assert said.stdout.strip() == "[]"
