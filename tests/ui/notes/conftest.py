"""The note pane on a small day, with real services over a file in memory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import DateReading, date_words, parse_date
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks
from facilitator_app.problems import Problem
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.harvesting import Harvesting
from facilitator_app.services.linking_outputs import LinkingOutputs
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.taking_notes import TakingNotes
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes import NotesArea
from facilitator_app.ui.notes.pages import PageToCome
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import apply_theme
from facilitator_app.ui.ticker import Ticker
from tests.day import GROUPS, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

SIX = tuple(
    Group(id=f"g-{number}", workshop_id="w", number=number, name=f"Gruppe {number}") for number in range(3, 7)
)


def day_of_six_groups() -> tuple[Record, ...]:
    return (*small_day(), *SIX)


class RoomStands:
    """A wall that has its screen, shows the show and nothing pointed out, until told otherwise."""

    def __init__(self) -> None:
        self.is_projector_missing = False
        self.is_mirrored = False
        self.test_view: WallView | None = None
        self.marks = WallMarks()


@dataclass(frozen=True)
class Pane:
    """The pane and what it stands on."""

    qtbot: QtBot
    repository: MemoryRepository
    document: Document
    notes: TakingNotes
    show: RunningShow
    timer: RunningTimer
    hub: Hub
    ticker: Ticker
    clock: FakeClock
    wall: RoomStands
    make: Callable[..., NotesArea]
    opened: list[NotesArea]

    def open(self) -> NotesArea:
        """Make an area and show it."""
        area = self.make()
        self.opened.append(area)
        self.qtbot.addWidget(area)
        area.resize(1278, 736)
        area.show()
        area.activateWindow()
        self.qtbot.waitUntil(area.isActiveWindow)
        return area

    def outputs(self) -> list[Output]:
        """The stored answers, without drafts, in the order they were said."""
        said = [output for output in self.document.all(Output) if not output.is_draft]
        return sorted(said, key=lambda output: (output.group_id, output.field_key, output.position))

    def stored_outputs(self) -> list[Output]:
        """The answers and drafts that have reached the disk."""
        return [record for record in self.repository.records.values() if isinstance(record, Output)]


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def records() -> tuple[Record, ...]:
    return day_of_six_groups()


@pytest.fixture
def pane(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, records: tuple[Record, ...]) -> Pane:
    hub = Hub()
    repository = MemoryRepository(records)
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(repository)
    log = RunLog(records=document, clock=clock, publish=hub.publish)
    timer = RunningTimer(clock=clock, log=log, publish=hub.publish)
    day = RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
    pictures = WallPictures(document, cache(load_words))
    show = RunningShow(
        records=document,
        clock=clock,
        log=log,
        timer=timer,
        day=day,
        page_count=pictures.page_count,
        publish=hub.publish,
    )
    show.resume()
    notes = TakingNotes(document=document, clock=clock, new_id=new_id, read_date=_read_date)
    actions = CollectingActions(document=document, clock=clock, new_id=new_id)
    harvesting = Harvesting(document=document, clock=clock, new_id=new_id, actions=actions)
    ticker = Ticker(clock.local_now)
    wall = RoomStands()

    def read_today(text: str) -> date | None:
        return _read_date(text, clock.local_today())

    def make(more_pages: Sequence[PageToCome] = ()) -> NotesArea:
        return NotesArea(
            notes=notes,
            releasing=ReleasingOutputs(document=document),
            linking=LinkingOutputs(document=document),
            document=document,
            show=show,
            timer=timer,
            pictures=pictures,
            day=day,
            wall=wall,
            hub=hub,
            ticker=ticker,
            clock=clock,
            entry=Entry(people=_nobody, read_date=read_today, date_text=_in_words),
            date_words=_in_words,
            harvesting=harvesting,
            sentence=_sentence,
            more_pages=more_pages,
        )

    return Pane(
        qtbot=qtbot,
        repository=repository,
        document=document,
        notes=notes,
        show=show,
        timer=timer,
        hub=hub,
        ticker=ticker,
        clock=clock,
        wall=wall,
        make=make,
        opened=[],
    )


def without_groups(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """The same day before the groups have been made."""
    return tuple(record for record in records if not isinstance(record, Group))


def many_groups(count: int) -> tuple[Group, ...]:
    """So many groups beside the two of the small day."""
    return tuple(
        replace(GROUPS[0], id=f"g-{number}", number=number, name=f"Gruppe {number}", member_ids=())
        for number in range(3, count + 1)
    )


def _read_date(text: str, today: date) -> date | None:
    reading = parse_date(text, today)
    return reading.day if isinstance(reading, DateReading) else None


def _sentence(problem: Problem) -> str:
    return load_words("en").text(problem.key, **problem.params)


def _in_words(day: date) -> str:
    return date_words(day, "da", short=True)


def _nobody() -> tuple[tuple[str, str], ...]:
    return ()
