"""The windows, assembled round the services. Areas are made when they are first gone to."""

from __future__ import annotations

import logging
import socket
from datetime import tzinfo
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, QTimeZone
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QWidget

from facilitator_app import resources
from facilitator_app.app_areas import Areas
from facilitator_app.app_services import Services, Surroundings, build_services
from facilitator_app.content.words import load_words
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.problems import Problem
from facilitator_app.services.changes import FileOpened
from facilitator_app.services.document import Document
from facilitator_app.services.show_place import PageCount
from facilitator_app.ui import preferences
from facilitator_app.ui.clicker import Clicker
from facilitator_app.ui.platform.sound import Sounds
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.projector.placing import WallPlacing
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import ScreenState, ScreenWatcher, identity_from_text, screen_of
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.banners import WorldBanners
from facilitator_app.ui.shell.choose_screen import ScreenChooser
from facilitator_app.ui.shell.file_acts import FileActs
from facilitator_app.ui.shell.keys_card import KeysCard
from facilitator_app.ui.shell.rehearsal import RehearsalActs
from facilitator_app.ui.shell.screen_acts import ScreenActs
from facilitator_app.ui.show_keys import ShowKey, ShowKeyFilter
from facilitator_app.ui.still import Stills
from facilitator_app.ui.ticker import Ticker

if TYPE_CHECKING:
    from facilitator_app.app import Program

_log = logging.getLogger(__name__)


class Windows(QObject):
    """Everything that is on the screens, and what one part of it asks of another."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self._program = program
        self._window = program.window
        self._hub = program.hub
        self.words_for = cache(load_words)
        self.ticker = Ticker(program.clock.local_now, self)
        self.services = self._build_services()
        self.pictures = WallPictures(self.services.document, self.words_for)
        self.sounds = self._build_sounds()
        self.projector = ProjectorWindow()
        self._watcher = ScreenWatcher(self)
        self.placing = self._build_placing()
        self._chooser = ScreenChooser(window=self._window, own=self._own_screen, use=self.placing.use)
        self.wall = self._build_wall()
        self.screen_acts = self._build_screen_acts()
        self.files = self._build_files()
        self._banners = self._build_banners()
        self.rehearsal = self._build_rehearsal()
        self._keys = ShowKeyFilter(
            is_show_window=self._is_show_window,
            is_panel=self._is_panel,
            is_show_on=self._is_show_on,
            is_number_open=self._is_number_open,
            learned=Clicker(program.preferences).act_of,
            parent=self,
        )
        self.areas = Areas(program, self)
        self._connect()
        self.areas.put_on_rail()

    def open_first(self, asked: Path | None) -> None:
        """The file asked for, the last one, or the sample day; then the heart begins to beat."""
        last = self._program.preferences.text(preferences.LAST_FILE)
        self.files.open_first(asked, last, self._program.interpreter.language)
        self.ticker.start()
        self._window.go_to(AreaName.RUN if self.services.show.show.is_open else AreaName.HOME)

    def shut_down(self) -> bool:
        """Everything is written and put away; False when something could not be written and the user stays."""
        self._save_typing()
        try:
            self.services.opening.close()
        except Problem as problem:
            leaves = self._program.dialogs.confirm(
                self._window,
                title=self.tr("Not everything could be saved"),
                text=self.sentence(problem),
                act=self.tr("Close all the same"),
                keep=self.tr("Stay"),
                is_destructive=True,
            )
            if not leaves:
                return False
        self._stop()
        return True

    def put_away(self) -> None:
        """As `shut_down`, without a question: what cannot be written now is only logged."""
        self._save_typing()
        try:
            self.services.opening.close()
        except Problem as problem:
            _log.error("not everything could be saved: %s", problem)
        self._stop()

    def has_projector(self) -> bool:
        """Whether there is a screen for the room."""
        return self.placing.has_projector()

    def sentence(self, problem: Problem) -> str:
        """What to tell the user, in the interface's language."""
        return self.words_for(self._program.interpreter.language).problem(problem)

    def _stop(self) -> None:
        self.ticker.stop()
        self._program.application.removeEventFilter(self._keys)
        self.wall.shut_down()
        self.screen_acts.close()
        self.sounds.close()
        self.areas.shut_down()

    def _build_services(self) -> Services:
        program = self._program
        around = Surroundings(
            data_dir=program.data_dir,
            origin=socket.gethostname(),
            clock=program.clock,
            zone=self._zone(),
            publish=self._hub.publish,
            words_for=self.words_for,
            page_count_of=self._page_count_of,
            slide_pictures=Stills(),
        )
        return build_services(around)

    def _page_count_of(self, document: Document) -> PageCount:
        return WallPictures(document, self.words_for).page_count

    def _zone(self) -> tzinfo:
        """The time zone of the room with its summer time; the present offset where no zone data is found."""
        try:
            return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        except (ZoneInfoNotFoundError, ValueError):
            zone = self._program.clock.local_now().tzinfo
            assert zone is not None
            return zone

    def _build_sounds(self) -> Sounds:
        sounds = Sounds(folder=resources.path("sounds"), player=self._program.player)
        sounds.volume_percent = self._program.preferences.number(preferences.VOLUME, 70)
        sounds.is_muted = self._program.preferences.is_on(preferences.MUTED)
        return sounds

    def _build_placing(self) -> WallPlacing:
        remembered = identity_from_text(self._program.preferences.text(preferences.PROJECTOR))
        return WallPlacing(
            window=self.projector,
            watcher=self._watcher,
            own_screen=self._own_screen,
            remembered=remembered,
            is_for_room=self._is_for_room,
            parent=self,
        )

    def _is_for_room(self) -> bool:
        return not self.services.rehearsing.is_on

    def _own_screen(self) -> ScreenState:
        return screen_of(self._window)

    def _build_wall(self) -> Wall:
        services = self.services
        return Wall(
            window=self.projector,
            placing=self.placing,
            pictures=self.pictures,
            document=services.document,
            show=services.show,
            timer=services.timer,
            day=services.day,
            hub=self._hub,
            ticker=self.ticker,
            clock=self._program.clock,
            awake=self._program.awake,
            choose=self._chooser.ask,
            publish=self._hub.publish,
            parent=self,
        )

    def _build_screen_acts(self) -> ScreenActs:
        return ScreenActs(
            window=self._window,
            projector=self.projector,
            placing=self.placing,
            wall=self.wall,
            chooser=self._chooser,
            parent=self,
        )

    def _build_files(self) -> FileActs:
        return FileActs(
            window=self._window,
            opening=self.services.opening,
            starting=self.services.starting,
            dialogs=self._program.dialogs,
            data_dir=self._program.data_dir,
            sentence=self.sentence,
            save_typing=self._save_typing,
            may_leave=self._may_leave_show,
            parent=self,
        )

    def _build_banners(self) -> WorldBanners:
        return WorldBanners(
            stack=self._window.banners,
            hub=self._hub,
            wall=self.wall,
            watcher=self._watcher,
            clock=self._program.clock,
            sentence=self.sentence,
            parent=self,
        )

    def _build_rehearsal(self) -> RehearsalActs:
        return RehearsalActs(
            rehearsing=self.services.rehearsing,
            show=self.services.show,
            window=self._window,
            projector=self.projector,
            hub=self._hub,
            ticker=self.ticker,
            clock=self._program.clock,
            dialogs=self._program.dialogs,
            sentence=self.sentence,
            save_typing=self._save_typing,
            parent=self,
        )

    def _connect(self) -> None:
        services, hub = self.services, self._hub
        hub.file_opened.connect(self._on_file_opened)
        hub.file_leaving.connect(self._save_typing)
        hub.projector_changed.connect(self._on_projector_changed)
        self.files.last_file_changed.connect(self._on_last_file_changed)
        self.ticker.ticked.connect(self._on_tick)
        self._banners.retry_requested.connect(services.document.save)
        self._banners.copy_requested.connect(self.files.save_copy_elsewhere)
        self._banners.take_back_sleep_requested.connect(services.timer.take_back_sleep)
        self._window.undo_requested.connect(self._on_undo_requested)
        self._window.redo_requested.connect(services.document.redo)
        self._window.close_requested.connect(self._on_close_requested)
        self._keys.pressed.connect(self._on_show_key)
        self._keys.digit_typed.connect(self.areas.panel_digit)
        self._program.application.installEventFilter(self._keys)
        self._program.application.commitDataRequest.connect(self._on_commit_data)

    def _save_typing(self, _change: object = None) -> None:
        self._window.save_typing()
        self.areas.save_typing()

    def _on_undo_requested(self) -> None:
        self._save_typing()
        self.services.document.undo()

    def _on_file_opened(self, change: FileOpened) -> None:
        self._window.set_file_name(Path(change.path).name)
        self.areas.keep_panel_ready()

    def _on_last_file_changed(self, path: str) -> None:
        self._program.preferences.put(preferences.LAST_FILE, path)

    def _on_projector_changed(self, _change: object) -> None:
        projector = self.placing.projector
        if projector is not None:
            self._program.preferences.put(preferences.PROJECTOR, projector.as_text())

    def _on_tick(self) -> None:
        if not self.services.document.is_open:
            return
        self.services.timer.tick()
        if not self.services.document.is_all_saved:
            self.services.document.save()
        self.services.opening.back_up_when_due()

    def _on_close_requested(self) -> None:
        if self.services.timer.reading().is_running and self.wall.is_open:
            agreed = self._program.dialogs.confirm(
                self._window,
                title=self.tr("The show is running"),
                text=self.tr("The wall closes too. All is saved, and next time the day goes on from here."),
                act=self.tr("Close"),
                keep=self.tr("Stay"),
            )
            if not agreed:
                return
        if self.shut_down():
            self._window.close_for_good()
            self._program.application.quit()

    def _may_leave_show(self) -> bool:
        """Another file takes the wall away from the room: asked while it is open."""
        if not (self.services.document.is_open and self.wall.is_open):
            return True
        return self._program.dialogs.confirm(
            self._window,
            title=self.tr("The room sees the wall"),
            text=self.tr(
                "Another workshop closes the wall. All is saved, and next time this day goes on from here."
            ),
            act=self.tr("Open the other workshop"),
            keep=self.tr("Stay"),
        )

    def _on_commit_data(self, _session: QSessionManager) -> None:
        """The computer is being shut down: save, ask nothing."""
        self._save_typing()
        if self.services.document.is_open:
            self.services.document.save()

    def _is_show_window(self, widget: QWidget | None) -> bool:
        window = widget.window() if widget is not None else None
        return window is self.projector or self._window.current_area == AreaName.RUN

    def _is_panel(self, widget: QWidget | None) -> bool:
        window = widget.window() if widget is not None else self._window
        return window is self._window and self._window.current_area == AreaName.RUN

    def _is_number_open(self) -> bool:
        return self.areas.is_number_open()

    def _is_show_on(self) -> bool:
        return self.wall.is_open or self._window.current_area == AreaName.RUN

    def _on_show_key(self, key: ShowKey) -> None:
        show = self.services.show
        acts = {
            ShowKey.NEXT: self._advance,
            ShowKey.BACK: show.back,
            ShowKey.OPEN: show.open_wall,
            ShowKey.LEAVE: self._leave,
            ShowKey.BLACK: show.toggle_black,
            ShowKey.KEYS: self._show_keys_card,
            ShowKey.SWAP: self.screen_acts.swap,
        }
        act = acts.get(key)
        if act is not None:
            act()
        else:
            self.areas.panel_key(key)

    def _advance(self) -> None:
        """On by one; the first press of a day begins it."""
        show = self.services.show
        if self.services.day.current_block_id() is None and show.day().phase is DayPhase.BEFORE:
            show.start_day()
        else:
            show.next()

    def _leave(self) -> None:
        """Back to the slide; when the wall shows it already and stands in a window, the wall is put away.

        What the panel has opened over itself closes first.
        """
        show = self.services.show
        if self.areas.leave_panel():
            return
        if self.screen_acts.is_testing:
            self.screen_acts.toggle_test_picture()
            return
        if show.is_away_from_slide():
            show.return_to_slide()
        elif self.wall.is_windowed:
            show.close_wall()

    def _show_keys_card(self) -> None:
        card = KeysCard(self._window, clicker=Clicker(self._program.preferences))
        card.exec()
        card.deleteLater()


def _leave_fields() -> None:
    """A field is saved a moment after the last key, and at once when it is left: so leave the one that has the
    focus."""
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
