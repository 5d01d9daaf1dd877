"""The page of the LUS talks over a file in memory, with dialogs that are answered beforehand."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.content.words import load_words
from facilitator_app.domain.dates import date_words, read_date
from facilitator_app.domain.records import Record
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.exporting import Exporting
from facilitator_app.services.printing_talks import PrintingTalks
from facilitator_app.services.whole_files import WholeFiles
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.programme.lus_page import LusOutside, LusPage
from facilitator_app.ui.programme.lus_step import StepWorld
from facilitator_app.ui.ticker import Ticker
from tests.fakes import FakeSlidePictures
from tests.lus import TalkDesk

TODAY = date(2027, 2, 1)


class Answers:
    """Dialogs whose answers lie ready; what was said is kept."""

    def __init__(self) -> None:
        self.texts: list[str | None] = []
        self.agrees = True
        self.folder: Path | None = None
        self.asked: list[str] = []
        self.told: list[str] = []

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
        self.asked.append(f"{title}: {text}")
        return self.agrees

    def tell(self, parent: QWidget, *, title: str, text: str) -> None:
        self.told.append(f"{title}: {text}")

    def ask_text(
        self, parent: QWidget, *, title: str, text: str, act: str, value: str = "", is_secret: bool = False
    ) -> str | None:
        assert is_secret
        self.asked.append(f"{title}: {text}")
        return self.texts.pop(0)

    def ask_open_file(self, parent: QWidget, *, title: str, filters: str, folder: str = "") -> Path | None:
        raise AssertionError("no file is opened here")

    def ask_open_files(self, parent: QWidget, *, title: str, filters: str) -> tuple[Path, ...]:
        raise AssertionError("no files are opened here")

    def ask_save_file(self, parent: QWidget, *, title: str, filters: str, suggested: str = "") -> Path | None:
        raise AssertionError("no single file is asked for here")

    def ask_folder(self, parent: QWidget, *, title: str, folder: str = "") -> Path | None:
        return self.folder


class LusDesk(TalkDesk):
    """The page with everything round it."""

    def __init__(self, qtbot: QtBot, *records: Record, size: tuple[int, int] = (1246, 640)) -> None:
        super().__init__(*records)
        self.hub = Hub()
        self.answers = Answers()
        self.is_room_looking = False
        self.ticker = Ticker(self.clock.local_now)
        self.page = self._page()
        self.hub.records_changed.connect(self._on_changed)
        self.published_so_far = 0
        qtbot.addWidget(self.page, before_close_func=self._let_go)
        # As in the program, a page outlives nothing of its world: the desk is held until Qt has deleted the page.
        self.page.destroyed.connect(partial(_let_desk_go, self))
        self.page.resize(*size)
        self.page.show()
        self.page.render_page()

    def follow(self) -> None:
        """Let the page hear of what has been published since."""
        for change in self.published.changes[self.published_so_far :]:
            self.hub.publish(change)
        self.published_so_far = len(self.published.changes)
        # What has just come into a layout is shown by an event of its own.
        QApplication.processEvents()

    def widget(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """What is seen under this name."""
        found = [one for one in self.page.findChildren(kind, name) if one.isVisibleTo(self.page)]
        assert found, name
        return found[0]

    def is_seen(self, name: str) -> bool:
        """Whether something of this name is seen."""
        return any(one.isVisibleTo(self.page) for one in self.page.findChildren(QWidget, name))

    def click(self, name: str) -> None:
        """Press a button."""
        QTest.mouseClick(self.widget(name), Qt.MouseButton.LeftButton)
        self.follow()

    def type_in(self, name: str, text: str) -> None:
        """Write into a field, and save."""
        field = self.widget(name)
        QTest.keyClicks(getattr(field, "control", lambda: field)(), text)
        self.page.save_now()
        self.follow()

    def _let_go(self, _page: QWidget) -> None:
        self.page.wait()
        self.holding.close()

    def _on_changed(self, _change: RecordsChanged) -> None:
        self.page.render_page()

    def _looking(self) -> bool:
        return self.is_room_looking

    def _page(self) -> LusPage:
        return LusPage(
            holding=self.holding,
            concepts=self.concepts,
            reading=self.reading,
            paper=PrintingTalks(
                document=self.document,
                holding=self.holding,
                concepts=self.concepts,
                reading=self.reading,
                words_for=load_words,
            ),
            hub=self.hub,
            ticker=self.ticker,
            outside=LusOutside(
                world=StepWorld(
                    filling=self.filling,
                    reading=self.reading,
                    entry=Entry(people=self.reading.people, read_date=_read, date_text=_written),
                    date_words=_words,
                    people=self.reading.people,
                    end_typing=self.document.end_typing,
                ),
                exporting=Exporting(
                    records=self.document,
                    words_for=load_words,
                    clock=self.clock,
                    fonts=resources.path("fonts"),
                    files=WholeFiles(sleep=_no_sleep),
                    pictures=FakeSlidePictures(),
                    used_s=dict,
                    events=tuple,
                ),
                dialogs=self.answers,
                sentence=load_words("en").problem,
                is_room_looking=self._looking,
                language=_danish,
            ),
        )


def _let_desk_go(_desk: LusDesk, _page: object = None) -> None:
    """It was held by this call alone."""


def _read(text: str) -> date | None:
    return read_date(text, TODAY)


def _written(day: date) -> str:
    return f"{date_words(day, 'en', short=True)} {day.year}"


def _words(day: date) -> str:
    return date_words(day, "en")


def _no_sleep(_seconds: float) -> None:
    """No time passes."""


def _danish() -> str:
    return "da"
