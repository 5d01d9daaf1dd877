"""The area *Indstillinger* with a real file, as a user meets it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator_app import resources
from facilitator_app.app_services import Surroundings, build_services
from facilitator_app.content.words import Words, load_words
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.services.client_look import ClientLook
from facilitator_app.services.document import Document
from facilitator_app.services.ports import Repository
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Button, PlainLabel, RowList
from facilitator_app.ui.platform.sound import SoundMissing, Sounds
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.recovery import RecoveryActs
from facilitator_app.ui.settings import SettingsArea
from tests.day import small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds, FakeSlidePictures

SECTIONS = ("workshop", "client", "program", "wall", "backups", "about")


class Answers:
    """Dialogs that answer as told, and remember what they said."""

    def __init__(self) -> None:
        self.file: Path | None = None
        self.agrees = True
        self.said: list[str] = []

    def ask_open_file(self, _parent: QWidget, *, title: str, filters: str, folder: str = "") -> Path | None:
        return self.file

    def confirm(self, _parent: QWidget, *, title: str, text: str, act: str) -> bool:
        self.said.append(text)
        return self.agrees

    def tell(self, _parent: QWidget, *, title: str, text: str) -> None:
        self.said.append(text)


class Wall:
    """A wall that stands as the test says."""

    is_open = False
    is_projector_missing = is_mirrored = False
    is_windowed = False
    is_awake_kept = False
    asked = 0
    test_view = None

    def choose_screen(self) -> None:
        self.asked += 1


class Deeds:
    """Counts what is done with the screens."""

    can_swap = True
    is_testing = False
    swapped = numbered = 0

    def swap(self) -> None:
        self.swapped += 1

    def show_numbers(self) -> None:
        self.numbered += 1

    def toggle_test_picture(self) -> None:
        self.is_testing = not self.is_testing


class Speaker:
    """Counts what is played; can be absent."""

    def __init__(self) -> None:
        self.played = 0
        self.is_missing = False

    def play(self, _samples: object, *, rate_hz: int) -> None:
        if self.is_missing:
            raise SoundMissing
        self.played += 1

    def close(self) -> None:
        return


class Files:
    """Counts the copies and merges asked for, about a plain file."""

    is_protected = False

    copies = 0
    merges = 0

    def save_copy(self) -> None:
        self.copies += 1

    def ask_merge(self) -> None:
        self.merges += 1


class Desk:
    """The area, its file and everything around it."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.clock, self.hub = FakeClock(), Hub()
        around = Surroundings(
            data_dir=folder,
            origin="here",
            clock=RehearsalClock(self.clock),
            zone=COPENHAGEN_WINTER,
            publish=self.hub.publish,
            words_for=cache(load_words),
            page_count_of=_one_page,
            slide_pictures=FakeSlidePictures(),
        )
        self.services = build_services(around)
        self.path = folder / "day.workshop"
        self.services.opening.make(self._made)
        self.answers, self.wall, self.speaker, self.files = Answers(), Wall(), Speaker(), Files()
        self.deeds = Deeds()
        self.preferences = Preferences(folder)
        self.sounds = Sounds(folder=resources.path("sounds"), player=self.speaker)
        self._folder = folder
        self._window = QWidget()
        self.qtbot.addWidget(self._window)
        self.recovery = RecoveryActs(
            window=self._window,
            document=self.services.document,
            opening=self.services.opening,
            recovery=self.services.recovery,
            dialogs=self.answers,  # type: ignore[arg-type]
            clock=self.clock,
            words=_english_words,
            unlock=_never_unlocked,
            beside=BesideWindow(self._window),
            parent=self._window,
        )
        self.area = self._shown_area()

    def write_and_back_up(self) -> None:
        """Something is written, and a backup made, as merging does it."""
        edited = replace(self.workshop, title=f"{self.workshop.title} …")
        self.document.edit("edit.workshop", [RecordChange(self.workshop, edited)])
        self.clock.advance(90)
        self.services.opening.back_up()

    def make_anew(self) -> None:
        """What another language does."""
        self.area.close()
        self.area = self._shown_area()

    @property
    def document(self) -> Document:
        return self.services.document

    @property
    def workshop(self) -> Workshop:
        return self.document.workshop

    @property
    def engagement(self) -> Engagement:
        return self.document.engagement

    def go_to(self, section: str) -> None:
        rows = self.find(RowList, "sections")
        assert isinstance(rows, RowList)
        place = rows.visualRect(rows.model().index(SECTIONS.index(section), 0)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def find(self, kind: type[QWidget], name: str) -> QWidget:
        found = self.area.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=QPoint(12, button.height() // 2))

    def press_option(self, choice: str, key: str) -> None:
        option = self.find(QWidget, choice).findChild(QAbstractButton, key)
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)

    def wait_until_read(self) -> None:
        """The chosen backup has been looked into."""
        self.qtbot.waitUntil(lambda: self.says("backup_contents") != "The backup is being read.")

    def write(self, name: str, text: str) -> None:
        """Write over a field and leave it with Tab."""
        field = self.field(name)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Tab)

    def field(self, name: str) -> QLineEdit:
        field = self.find(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        return field

    def button(self, name: str) -> Button:
        button = self.find(Button, name)
        assert isinstance(button, Button)
        return button

    def says(self, name: str) -> str:
        label = self.find(PlainLabel, name)
        assert isinstance(label, PlainLabel)
        return label.text()

    def said(self) -> list[str]:
        """Every label that is seen."""
        return [label.text() for label in self.area.findChildren(PlainLabel) if label.isVisible()]

    def _made(self) -> Repository:
        return self.services.files.create(self.path, small_day(), made_at=self.clock.utc())

    def _shown_area(self) -> SettingsArea:
        area = self._area(self._folder)
        area.resize(1278, 736)
        area.show()
        area.activateWindow()
        self.qtbot.addWidget(area)
        self.qtbot.waitUntil(area.isActiveWindow)
        return area

    def _area(self, folder: Path) -> SettingsArea:
        services = self.services
        return SettingsArea(
            document=services.document,
            planning=services.planning,
            opening=services.opening,
            files=self.files,  # type: ignore[arg-type]
            recovery=self.recovery,
            preferences=self.preferences,
            sounds=self.sounds,
            wall=self.wall,  # type: ignore[arg-type]
            deeds=self.deeds,
            hub=self.hub,
            dialogs=self.answers,  # type: ignore[arg-type]
            clock=self.clock,
            data_dir=folder,
            look=ClientLook(document=services.document, new_id=FakeIds("logo")),
            language=_danish,
            sentence=load_words("da").problem,
        )


def _never_unlocked(_path: Path, _about: str = "") -> bool:
    return False


def _english_words() -> Words:
    return load_words("en")


def _danish() -> str:
    return "da"


def _one_page(_document: Document) -> object:
    return _page_count


def _page_count(*_what: object) -> int:
    return 1
