"""The panel on a day in memory, with a wall and a sound device that tests can look at."""

from __future__ import annotations

import array
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_time import KeepingTime
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, DigitsLabel, PlainLabel
from facilitator_app.ui.panel import PanelArea
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.ticker import Ticker
from tests.day import small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

NINE = datetime(2027, 1, 14, 8, 0, tzinfo=UTC)


class StandingWall:
    """A wall that is open until told otherwise."""

    def __init__(self) -> None:
        self.is_open = True
        self.is_projector_missing = False
        self.is_mirrored = False
        self.missing_since: datetime | None = None
        self.is_windowed = False
        self.is_awake_kept = True

        self.marks = WallMarks()
        self.test_view: WallView | None = None

    def choose_screen(self) -> None:
        return None

    def show_marks(self, marks: WallMarks) -> None:
        self.marks = marks


class CountingPlayer:
    """Counts what is played."""

    def __init__(self) -> None:
        self.plays = 0

    def play(self, samples: array.array[int], *, rate_hz: int) -> None:
        self.plays += 1

    def close(self) -> None:
        return None


class Room:
    """The panel, shown, with everything behind it."""

    def __init__(self, records: Iterable[Record], folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.clock = FakeClock(NINE)
        self.hub = Hub()
        publish = self.hub.publish
        self.document = Document(publish=publish, clock=self.clock, new_id=FakeIds())
        self.document.attach(MemoryRepository(records))
        log = RunLog(records=self.document, clock=self.clock, publish=publish)
        self.timer = RunningTimer(clock=self.clock, log=log, publish=publish)
        day = RunningDay(records=self.document, clock=self.clock, log=log, zone=COPENHAGEN_WINTER)
        self.show = RunningShow(
            records=self.document,
            clock=self.clock,
            log=log,
            timer=self.timer,
            day=day,
            page_count=_one_page,
            publish=publish,
        )
        self.show.resume()
        self.wall = StandingWall()
        self.player = CountingPlayer()
        self.sounds = Sounds(folder=resources.path("sounds"), player=self.player)
        self.preferences = Preferences(folder)
        self.ticker = Ticker(self.clock.local_now)
        self.area = PanelArea(
            show=self.show,
            timer=self.timer,
            day=day,
            document=self.document,
            hub=self.hub,
            words_for=load_words,
            clock=self.clock,
            sounds=self.sounds,
            preferences=self.preferences,
            wall=self.wall,
            ticker=self.ticker,
            catching_up=KeepingTime(
                document=self.document, day=day, clock=self.clock, time_ahead=self.show.time_ahead
            ),
        )
        qtbot.addWidget(self.area)
        self.area.resize(1278, 736)
        self.area.show()
        qtbot.waitExposed(self.area)

    def find(self, name: str) -> QWidget:
        """The widget with an object name."""
        found = self.area.findChild(QWidget, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        """Press a button, well after the press before."""
        self.clock.advance(1)
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def text(self, name: str) -> str:
        """What a label or digits say."""
        widget = self.find(name)
        assert isinstance(widget, PlainLabel | DigitsLabel | Button), name
        return widget.text()

    def spoken(self, name: str) -> str:
        """The accessible name."""
        return self.find(name).accessibleName()

    def is_seen(self, name: str) -> bool:
        """Whether the user sees it."""
        return self.find(name).isVisible()

    def beat(self, seconds: float) -> None:
        """Let time pass, and the heart beat once after it."""
        self.clock.advance(seconds)
        self.timer.tick()
        self.ticker.ticked.emit()

    def go(self, stop_key: str) -> None:
        """Stand at a stop."""
        self.clock.advance(1)
        self.show.go_to(stop_key)


@pytest.fixture
def room_of(qtbot: QtBot, tmp_path: Path) -> Callable[[Iterable[Record]], Room]:
    """Makes a room with a day of one's own."""
    # Held until Qt has let go of the windows: a window collected while it is painted takes the program down.
    rooms: list[Room] = []

    def make(records: Iterable[Record]) -> Room:
        rooms.append(Room(records, tmp_path, qtbot))
        return rooms[-1]

    return make


@pytest.fixture
def room(room_of: Callable[[Iterable[Record]], Room]) -> Room:
    """A room with the small day, not yet begun."""
    return room_of(small_day())


@pytest.fixture
def spot(room: Room) -> Room:
    """A room in the first round, at the phase with an inject after two minutes."""
    room.show.start_day()
    room.go("s-5/1/spot")
    return room


def _one_page(_key: str) -> int:
    return 1
