"""The two pages of agreed wordings on real services over a file in memory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import Picture
from facilitator_app.problems import Problem
from facilitator_app.services.building_wall import picture_of_aside
from facilitator_app.services.document import Document
from facilitator_app.services.plan_lock import PlanLock
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.shaping_chain import ShapingChain
from facilitator_app.services.shaping_foundation import ShapingFoundation
from facilitator_app.services.slides_of_programme import SlidesOfProgramme
from facilitator_app.services.wall_sources import wall_sources
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.programme.chain_page import ChainPage, ChainServices
from facilitator_app.ui.programme.foundation_page import FoundationPage, FoundationServices
from facilitator_app.ui.programme.page import ProgrammePage
from facilitator_app.ui.projector.pictures import WallPictures
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

W = TypeVar("W", bound=QWidget)


@dataclass(frozen=True)
class WordingDesk:
    """The pages and what they stand on."""

    qtbot: QtBot
    document: Document
    foundation: ShapingFoundation
    chain: ShapingChain
    show: RunningShow
    slides: SlidesOfProgramme
    hub: Hub
    clock: FakeClock
    lock: PlanLock
    opened: list[QWidget]

    def open_foundation(self) -> FoundationPage:
        """Turn to the leadership foundation."""
        services = FoundationServices(
            foundation=self.foundation,
            document=self.document,
            show=self.show,
            slides=self.slides,
            clock=self.clock,
            lock=self.lock,
            hub=self.hub,
        )
        page = FoundationPage(services=services, sentence=_sentence, date_words=_date_words)
        self._show(page)
        return page

    def open_chain(self) -> ChainPage:
        """Turn to the leadership chain."""
        services = ChainServices(
            chain=self.chain,
            document=self.document,
            show=self.show,
            slides=self.slides,
            clock=self.clock,
            lock=self.lock,
            hub=self.hub,
        )
        page = ChainPage(services=services, sentence=_sentence, date_words=_date_words)
        self._show(page)
        return page

    def laid(self) -> Picture:
        """What lies on the wall."""
        aside = self.show.show.aside
        assert aside is not None
        return picture_of_aside(wall_sources(self.document), aside, load_words("en"))

    def _show(self, page: ProgrammePage) -> None:
        host = PageHost(page)
        self.opened.append(host)
        self.hub.records_changed.connect(host.draw)
        self.qtbot.addWidget(host)
        host.resize(1240, 664)
        host.show()
        host.activateWindow()
        self.qtbot.waitUntil(host.isActiveWindow)
        page.render_page()
        page.begin()


class PageHost(QWidget):
    """The area round a page."""

    def __init__(self, page: ProgrammePage) -> None:
        super().__init__()
        self._page = page
        outer = QVBoxLayout(self)
        for widget in page.header_widgets():
            outer.addWidget(widget)
        outer.addWidget(page)

    def draw(self, _change: object) -> None:
        """Something has changed."""
        self._page.render_page()


def make_desk(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, records: tuple[Record, ...]) -> WordingDesk:
    """A desk over these records."""
    hub = Hub()
    document = Document(publish=hub.publish, clock=clock, new_id=new_id)
    document.attach(MemoryRepository(records))
    log = RunLog(records=document, clock=clock, publish=hub.publish)
    timer = RunningTimer(clock=clock, log=log, publish=hub.publish)
    day = RunningDay(records=document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
    show = RunningShow(
        records=document,
        clock=clock,
        log=log,
        timer=timer,
        day=day,
        page_count=WallPictures(document, cache(load_words)).page_count,
        publish=hub.publish,
    )
    show.resume()
    return WordingDesk(
        qtbot=qtbot,
        document=document,
        foundation=ShapingFoundation(document=document, new_id=new_id),
        chain=ShapingChain(document=document, new_id=new_id),
        show=show,
        slides=SlidesOfProgramme(document=document, new_id=new_id, words_for=load_words),
        hub=hub,
        clock=clock,
        lock=PlanLock(),
        opened=[],
    )


def seen(page: QWidget, kind: type[W], name: str) -> W:
    """The widget of that name that is seen."""
    host = page.window()
    found = next((one for one in host.findChildren(kind, name) if one.isVisible()), None)
    assert found is not None, name
    return found


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def write(text: str) -> None:
    """Type where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def click(page: QWidget, name: str) -> None:
    """Press a button."""
    QTest.mouseClick(seen(page, QAbstractButton, name), Qt.MouseButton.LeftButton)


def words_in(page: QWidget) -> list[str]:
    """Every label that is seen."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def _sentence(problem: Problem) -> str:
    return load_words("en").text(problem.key, **problem.params)


def _date_words(day: date) -> str:
    return date_words(day, "en")
