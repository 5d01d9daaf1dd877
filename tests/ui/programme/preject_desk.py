"""The pages of pre-jects and of the direction on real services over a file in memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import date_words, read_date
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import Picture
from facilitator_app.problems import Problem
from facilitator_app.services.agreeing_interplay import AgreeingInterplay
from facilitator_app.services.building_wall import picture_of_aside
from facilitator_app.services.document import Document
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_prejects import RunningPrejects
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.wall_sources import wall_sources
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.programme.direction_page import DirectionPage
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.programme.prejects_page import PrejectsPage
from facilitator_app.ui.projector.pictures import WallPictures
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class PrejectDesk:
    """What the pages stand on."""

    qtbot: QtBot
    clock: FakeClock
    document: Document
    show: RunningShow
    prejects: RunningPrejects
    interplay: AgreeingInterplay
    hub: Hub

    def open_prejects(self, *, width: int = 1230) -> PrejectsPage:
        """Turn to the board."""
        page = PrejectsPage(
            prejects=self.prejects,
            document=self.document,
            show=self.show,
            hub=self.hub,
            clock=self.clock,
            entry=self._entry(),
            date_words=partial(date_words, language="en"),
            sentence=said,
        )
        return self._opened(page, width)

    def open_direction(self, *, width: int = 1230) -> DirectionPage:
        """Turn to the direction's page."""
        page = DirectionPage(
            interplay=self.interplay,
            document=self.document,
            clock=self.clock,
            entry=self._entry(),
            date_words=partial(date_words, language="en"),
            sentence=said,
        )
        return self._opened(page, width)

    def wall(self) -> Picture | None:
        """What is laid on the wall now."""
        aside = self.show.show.aside
        return picture_of_aside(wall_sources(self.document), aside, load_words("da")) if aside else None

    def _opened(self, page: P, width: int) -> P:
        self.hub.records_changed.connect(page.render_page)
        page.resize(width, 648)
        self.qtbot.addWidget(page)
        for widget in page.header_widgets():
            self.qtbot.addWidget(widget)
        page.render_page()
        page.show()
        self.qtbot.waitExposed(page)
        page.activateWindow()
        page.begin()
        return page

    def _entry(self) -> Entry:
        return Entry(people=tuple, read_date=self._read_date, date_text=date.isoformat)

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self.clock.local_today())


P = TypeVar("P", bound=ProgrammePage)


def preject_desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, *records: Record) -> PrejectDesk:
    """A desk over these records; the wall is closed."""
    hub = Hub()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(records))
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
    return PrejectDesk(
        qtbot,
        clock,
        document,
        show,
        RunningPrejects(document=document, new_id=new_id, content=shipped_root()),
        AgreeingInterplay(document=document, new_id=new_id),
        hub,
    )


def said(problem: Problem) -> str:
    """The sentence of a problem."""
    return load_words("en").text(problem.key, **problem.params)


def find(page: QWidget, kind: type[W], name: str) -> W:
    """A widget of the page by its name."""
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def click(page: QWidget, name: str) -> None:
    """Press a button, also one of the header."""
    inside = page.findChild(QAbstractButton, name)
    beside = page.header_widgets() if isinstance(page, ProgrammePage) else ()
    button = inside or next(one for one in beside if one.objectName() == name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(page: QWidget, name: str) -> str:
    """What a label says."""
    return find(page, QLabel, name).text()
