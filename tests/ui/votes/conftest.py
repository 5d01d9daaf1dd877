"""The pages of the themes and the counts on a small day, with real services over a file in memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app.content.words import load_words
from facilitator_app.domain.look import Scheme
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.records import Record
from facilitator_app.domain.wall import Picture
from facilitator_app.problems import Problem
from facilitator_app.services.document import Document
from facilitator_app.services.exporting_votes import ExportingVotes
from facilitator_app.services.gathering_themes import GatheringThemes
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.voting import Voting
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.notes.pages import NotesPage
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.theme import apply_theme
from facilitator_app.ui.votes.themes_page import ThemesPage
from facilitator_app.ui.votes.votes_page import VotesPage, VotingServices
from tests.day import ANSWER, TOOL, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository

P = TypeVar("P", bound=NotesPage)

THEMES = tuple(
    Theme(id=f"t-{at}", workshop_id="w", name=name, position=float(at))
    for at, name in enumerate(("Nabohjælp", "Tid", "Bosted"), start=1)
)


def output(name: str, *theme_ids: str, **changes: object) -> Output:
    """An output of the first group to the tool, in which the room may read it."""
    base = Output(
        id=name, workshop_id="w", block_id="b-3", form_id=TOOL.id, field_key="resources", group_id="g-1",
        value=f"Ordene {name}", theme_ids=theme_ids,
    )  # fmt: skip
    return replace(base, **changes)  # type: ignore[arg-type]


OUTPUTS = (
    output("a", position=1.0),
    output("b", position=2.0),
    output("c", position=3.0),
    output("d", "t-1", position=4.0),
    output("f", "t-2", block_id="b-2", form_id=ANSWER.id, field_key="argument"),
    output("p", "t-3", field_key="doubt", position=9.0),
)


class SaveDialog:
    """Answers where a file is to be saved, and questions."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.suggested = ""
        self.is_agreed = False
        self.asked: list[tuple[str, ...]] = []

    def confirm(
        self,
        parent: QWidget,
        *,
        title: str,
        text: str,
        act: str,
        keep: str = "",
        is_destructive: bool = False,
    ) -> bool:
        self.asked.append((title, text, act, keep))
        return self.is_agreed

    def ask_save_file(self, parent: QWidget, *, title: str, filters: str, suggested: str = "") -> Path | None:
        self.suggested = suggested
        return self.file


@dataclass(frozen=True)
class Room:
    """The pages and what they stand on."""

    qtbot: QtBot
    document: Document
    themes: GatheringThemes
    voting: Voting
    show: RunningShow
    day: RunningDay
    timer: RunningTimer
    pictures: WallPictures
    hub: Hub
    clock: FakeClock
    dialogs: SaveDialog
    opened: list[QWidget]

    def open_themes(self) -> ThemesPage:
        """Turn to the themes."""
        return self._shown(
            ThemesPage(
                gathering=self.themes,
                releasing=ReleasingOutputs(document=self.document),
                document=self.document,
                show=self.show,
                sentence=_sentence,
            )
        )

    def open_votes(self) -> VotesPage:
        """Turn to the counts."""
        exporting = ExportingVotes(
            document=self.document, words_for=load_words, clock=self.clock, files=WholeFiles(sleep=_no_sleep)
        )
        services = VotingServices(
            voting=self.voting,
            exporting=exporting,
            document=self.document,
            show=self.show,
            clock=self.clock,
            releasing=ReleasingOutputs(document=self.document),
        )
        return self._shown(VotesPage(services=services, dialogs=self.dialogs, sentence=_sentence))  # type: ignore[arg-type]

    def seen(self) -> Picture:
        """What the room sees."""
        reading, now = self.timer.reading(), self.clock.local_now()
        return self.pictures.on_wall(self.show.show, day=self.day.reading(), timer=reading, now=now).picture

    def _shown(self, page: P) -> P:
        """Draw the page as the area does: at once, and whenever records or the show have changed."""
        host = Host(page)
        self.opened.append(host)
        self.hub.records_changed.connect(host.draw)
        self.hub.show_changed.connect(host.draw)
        self.qtbot.addWidget(host)
        host.resize(1240, 664)
        host.show()
        host.activateWindow()
        self.qtbot.waitUntil(host.isActiveWindow)
        page.render_page()
        page.begin()
        return page


class Host(QWidget):
    """The area round a page."""

    def __init__(self, page: NotesPage) -> None:
        super().__init__()
        self._page = page
        QVBoxLayout(self).addWidget(page)

    def draw(self, _change: object) -> None:
        """Something has changed."""
        self._page.render_page()


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


def button(page: QWidget, name: str) -> QAbstractButton:
    """The button of that name that is seen."""
    found = next((one for one in page.findChildren(QAbstractButton, name) if one.isVisible()), None)
    assert found is not None, name
    return found


@pytest.fixture(autouse=True)
def light_theme(qapp: QApplication) -> None:
    apply_theme(qapp, Scheme.LIGHT)


@pytest.fixture
def records() -> tuple[Record, ...]:
    return (*small_day(), *THEMES, *OUTPUTS)


@pytest.fixture
def room(qtbot: QtBot, clock: FakeClock, new_id: FakeIds, records: tuple[Record, ...]) -> Room:
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
    return Room(
        qtbot=qtbot,
        document=document,
        themes=GatheringThemes(document=document, new_id=new_id),
        voting=Voting(document=document, clock=clock, new_id=new_id, words_for=load_words),
        show=show,
        day=day,
        timer=timer,
        pictures=pictures,
        hub=hub,
        clock=clock,
        dialogs=SaveDialog(),
        opened=[],
    )


def _no_sleep(_seconds: float) -> None:
    """Nothing is waited for."""


def _sentence(problem: Problem) -> str:
    return load_words("en").text(problem.key, **problem.params)
