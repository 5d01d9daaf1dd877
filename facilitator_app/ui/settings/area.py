"""The settings: sections at the left, one page at the right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Problem
from facilitator_app.services.changes import RecordsChanged
from facilitator_app.services.client_look import ClientLook
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.opening import Opening
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.ui.area import Area
from facilitator_app.ui.dialogs import Dialogs
from facilitator_app.ui.hub import Hub
from facilitator_app.ui.kit import Card, HeaderBar, Row, RowList
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.preferences import Preferences
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.recovery import RecoveryActs
from facilitator_app.ui.settings.about_page import AboutPage
from facilitator_app.ui.settings.backups_page import BackupsPage
from facilitator_app.ui.settings.client_page import ClientPage
from facilitator_app.ui.settings.page import PageToAdd, SettingsPage
from facilitator_app.ui.settings.program_page import ProgramPage
from facilitator_app.ui.settings.saved_fields import SavedLine
from facilitator_app.ui.settings.wall_page import WallPage
from facilitator_app.ui.settings.workshop_page import WorkshopPage
from facilitator_app.ui.shell.choose_screen import ScreenDeeds
from facilitator_app.ui.shell.file_acts import FileActs

MARGIN_PX = 16
SECTIONS_PX = 248
SECTION = "settings_section"
"""Remembered, because another language makes the whole area anew."""


class SettingsArea(Area):
    """What is about the workshop can be undone; what is about the program is remembered on this computer."""

    language_chosen = Signal(str)
    scheme_chosen = Signal(str)
    report_asked = Signal()

    def __init__(
        self,
        *,
        document: Document,
        planning: PlanningDay,
        opening: Opening,
        files: FileActs,
        recovery: RecoveryActs,
        preferences: Preferences,
        sounds: Sounds,
        wall: Wall,
        deeds: ScreenDeeds,
        hub: Hub,
        dialogs: Dialogs,
        clock: Clock,
        data_dir: Path,
        look: ClientLook,
        language: Callable[[], str],
        sentence: Callable[[Problem], str],
        more_pages: Sequence[PageToAdd] = (),
    ) -> None:
        super().__init__(name="settings")
        self._more_pages = more_pages
        self._preferences = preferences
        self._hub = hub
        self._workshop = WorkshopPage(
            document=document, planning=planning, clock=clock, language=language, sentence=sentence
        )
        self._client = ClientPage(
            document=document, planning=planning, look=look, dialogs=dialogs, sentence=sentence
        )
        self._program = ProgramPage(preferences=preferences, sounds=sounds, language=language)
        self._wall = WallPage(wall=wall, preferences=preferences, deeds=deeds)
        self._backups = BackupsPage(
            opening=opening,
            files=files,
            recovery=recovery,
            dialogs=dialogs,
            clock=clock,
            language=language,
            sentence=sentence,
        )
        self._about = AboutPage(data_dir=data_dir)
        self._build()
        self._connect()

    def render_area(self) -> None:
        """Draw the page that is open."""
        page = self._pages.currentWidget()
        assert isinstance(page, SettingsPage), "only pages are shown"
        page.render_page()

    def show_page(self, name: str) -> None:
        """Open the page that is called so."""
        page = self.findChild(SettingsPage, name)
        if page is not None:
            place = str(self._pages.indexOf(page))
            self._sections.choose(place)
            self._on_section(place)

    def save_now(self) -> None:
        """Save what has been typed in the last moment."""
        for line in self.findChildren(SavedLine):
            line.save_now()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(HeaderBar(self.tr("Settings")))
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN_PX, MARGIN_PX, MARGIN_PX, MARGIN_PX)
        row.setSpacing(MARGIN_PX)
        sections = Card(padding_px=0, is_flush=True)
        sections.setFixedWidth(SECTIONS_PX)
        self._sections = RowList(accessible_name=self.tr("Settings"))
        self._sections.setObjectName("sections")
        sections.content.addWidget(self._sections)
        self._pages = QStackedWidget()
        entries = (
            (self._workshop, "calendar", self.tr("The workshop")),
            (self._client, "building-2", self.tr("The client")),
            (self._program, "monitor", self.tr("Language and sound")),
            (self._wall, "presentation", self.tr("The wall")),
            (self._backups, "archive", self.tr("Backups")),
            *((more.page, more.icon, more.words) for more in self._more_pages),
            (self._about, "info", self.tr("About the program")),
        )
        for page, _icon, _words in entries:
            self._pages.addWidget(page)
        self._sections.set_rows(
            [Row(key=str(at), title=words, icon=icon) for at, (_page, icon, words) in enumerate(entries)]
        )
        open_at = min(len(entries) - 1, max(0, self._preferences.number(SECTION, 0)))
        self._sections.choose(str(open_at))
        self._pages.setCurrentIndex(open_at)
        row.addWidget(sections)
        row.addWidget(self._pages, 1)
        outer.addLayout(row, 1)

    def _connect(self) -> None:
        self._sections.row_chosen.connect(self._on_section)
        self._program.language_chosen.connect(self.language_chosen)
        self._about.report_asked.connect(self.report_asked)
        self._program.scheme_chosen.connect(self.scheme_chosen)
        self._hub.file_opened.connect(self._on_file_opened)
        self._hub.records_changed.connect(self._on_records_changed)
        self._hub.projector_changed.connect(self.invalidate)

    def _on_section(self, key: str) -> None:
        self._pages.setCurrentIndex(int(key))
        self._preferences.put(SECTION, int(key))
        self.invalidate()

    def _on_file_opened(self, _change: object) -> None:
        self._workshop.begin_anew()
        self.invalidate()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if change.touches(Engagement, Workshop, Attachment, Slide):
            self.invalidate()
