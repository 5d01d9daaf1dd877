"""A large file is read aside, with its progress in sight and a way out."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.problems import Refused
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.shell.merge_acts import MergeActs, MergeProgress
from tests.flows.desk import FakeDialogs


class Reading:
    """A merge that only reads, until it is let go of or cancelled."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.error: Exception | None = None
        self.times = 0

    def begin(self, path: Path) -> None:
        self.times += 1

    def look_at(
        self, path: Path, progress: Callable[[int, int], None], is_cancelled: Callable[[], bool]
    ) -> object:
        progress(1, 2)
        while not self.may_end.wait(0.01):
            if is_cancelled():
                raise Refused("merge.cancelled")
        raise self.error or Refused("store.damaged", file=path.name)


@pytest.fixture
def dialogs() -> FakeDialogs:
    dialogs = FakeDialogs()
    dialogs.file = Path("anden.workshop")
    return dialogs


@pytest.fixture
def reading() -> Reading:
    return Reading()


@pytest.fixture
def acts(qtbot: QtBot, dialogs: FakeDialogs, reading: Reading) -> MergeActs:
    window = QWidget()
    window.show()
    qtbot.addWidget(window)
    return MergeActs(
        window=window,
        merging=reading,  # type: ignore[arg-type]
        document=None,  # type: ignore[arg-type]
        dialogs=dialogs,
        words=partial(load_words, "da"),
        save_typing=_nothing_typed,
        unlock=_not_protected,
        are_copies_busy=bool,
        beside=BesideWindow(window),
        parent=window,
    )


def _nothing_typed() -> None:
    """Nobody types."""


def _not_protected(_path: Path, _about: str = "") -> bool:
    raise AssertionError("a file without a passphrase is not asked about")


def _progress() -> MergeProgress | None:
    found = (one for one in QApplication.topLevelWidgets() if isinstance(one, MergeProgress))
    return next((one for one in found if one.isVisible()), None)


def test_a_slow_file_shows_its_progress_and_can_be_stopped(
    qtbot: QtBot, acts: MergeActs, dialogs: FakeDialogs, reading: Reading
) -> None:
    acts.ask()
    acts.ask()
    assert reading.times == 1
    qtbot.waitUntil(lambda: _progress() is not None)
    progress = _progress()
    assert progress is not None
    QTest.keyClick(progress, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not acts.is_reading())
    assert _progress() is None
    assert dialogs.told == []


def test_a_damaged_file_is_told(
    qtbot: QtBot, acts: MergeActs, dialogs: FakeDialogs, reading: Reading
) -> None:
    reading.may_end.set()
    acts.ask()
    qtbot.waitUntil(lambda: not acts.is_reading())
    assert dialogs.told == [
        "anden.workshop er beskadiget. Den er ikke rørt. Hent en sikkerhedskopi, eller åbn en anden fil."
    ]


def test_a_bug_is_not_hidden(qtbot: QtBot, acts: MergeActs, reading: Reading) -> None:
    reading.error = ZeroDivisionError()
    reading.may_end.set()
    with capture_exceptions() as caught:
        acts.ask()
        qtbot.waitUntil(lambda: not acts.is_reading())
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
