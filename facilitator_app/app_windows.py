"""The windows, assembled round the services. Areas are made when they are first gone to."""

from __future__ import annotations

import socket
from datetime import tzinfo
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QObject, QTimeZone

from facilitator_app.app_areas import Areas
from facilitator_app.app_erase_acts import build_erase_acts
from facilitator_app.app_privacy_acts import PrivacyWindows
from facilitator_app.app_protection import Protection
from facilitator_app.app_report import FaultReports
from facilitator_app.app_room import Room
from facilitator_app.app_services import BACKUPS, Services, Surroundings, build_services
from facilitator_app.app_unsaved import UnsavedCopies
from facilitator_app.content.words import Words, load_words
from facilitator_app.disk import close_data_folder
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.workshop import Workshop
from facilitator_app.home_folder import home_folder
from facilitator_app.problems import Problem
from facilitator_app.services.changes import FileOpened, RecordsChanged
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.show_place import PageCount
from facilitator_app.ui import preferences
from facilitator_app.ui.beside_window import BesideWindow
from facilitator_app.ui.clicker import Clicker
from facilitator_app.ui.projector.pictures import WallPictures
from facilitator_app.ui.recovery import RecoveryActs
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.banners import WorldBanners
from facilitator_app.ui.shell.file_acts import FileActs
from facilitator_app.ui.shell.leaving import Leaving
from facilitator_app.ui.shell.merge_acts import MergeActs
from facilitator_app.ui.shell.panel_place import PanelPlace
from facilitator_app.ui.shell.plan_lock_acts import PlanLockActs
from facilitator_app.ui.shell.rehearsal import RehearsalActs
from facilitator_app.ui.shell.show_acts import ShowActs
from facilitator_app.ui.shell.standing import Standing
from facilitator_app.ui.shell.undo_acts import UndoActs
from facilitator_app.ui.still import Stills
from facilitator_app.ui.ticker import Ticker

if TYPE_CHECKING:
    from facilitator_app.app import Program


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
        self.beside = BesideWindow(self)
        self.services.opening.beside = self.beside
        self.room = Room(
            program, services=self.services, ticker=self.ticker, words_for=self.words_for, parent=self
        )
        self.panel = PanelPlace(program.window)
        self.leaving = self._build_leaving()
        self.protection = Protection(program, self)
        self.recovery = self._build_recovery()
        self.reports = FaultReports(program, self)
        self.standing = Standing(
            program.window, preferences=program.preferences, file=self._open_path, parent=self
        )
        program.hub.file_opened.connect(self.standing.put_banner_away)
        self.files = self._build_files()
        self.unsaved = UnsavedCopies(program, self)
        self.merging = self._build_merging()
        self.erasing = build_erase_acts(program, self)
        self.privacy = PrivacyWindows(program, self)
        self._banners = self._build_banners()
        self.rehearsal = self._build_rehearsal()
        self._show_acts = self._build_show_acts()
        self.plan_lock = self._build_plan_lock()
        self._undo_acts = UndoActs(
            window=program.window,
            document=self.services.document,
            timer=self.services.timer,
            lock=self.plan_lock,
            sentence=self.sentence,
            save_typing=self.save_typing,
            parent=self,
        )
        self.areas = Areas(program, self)
        self._connect()
        self.areas.put_on_rail()

    def open_first(self, asked: Path | None) -> None:
        """The file asked for, the last one, or the sample day; then the heart begins to beat."""
        last = self._program.preferences.text(preferences.LAST_FILE)
        self.files.open_first(asked, last, self._program.interpreter.language)
        if not self.services.document.is_open:
            return
        self.ticker.start()
        self._window.go_to(AreaName.RUN if self.services.show.show.is_open else AreaName.HOME)
        self.areas.bring_back_windows()
        self.standing.come_back()
        self.reports.tell_last_crash()
        self.unsaved.offer()

    def own_words(self) -> Words:
        """The words of the interface's language."""
        return self.words_for(self._program.interpreter.language)

    def sentence(self, problem: Problem) -> str:
        """What to tell the user, in the interface's language."""
        return self.words_for(self._program.interpreter.language).problem(problem)

    def _build_services(self) -> Services:
        program = self._program
        close_data_folder(program.data_dir, sign=BACKUPS, home=home_folder())
        around = Surroundings(
            data_dir=program.data_dir,
            origin=socket.gethostname(),
            clock=program.clock,
            zone=_zone(program.clock),
            publish=self._hub.publish,
            words_for=self.words_for,
            page_count_of=self._page_count_of,
            slide_pictures=Stills(),
        )
        return build_services(around)

    def _page_count_of(self, document: Document) -> PageCount:
        return WallPictures(document, self.words_for, events=self._injects).page_count

    def _injects(self) -> tuple[InjectEvent, ...]:
        return self.services.show.events()

    def _build_leaving(self) -> Leaving:
        return Leaving(
            window=self._window,
            opening=self.services.opening,
            document=self.services.document,
            timer=self.services.timer,
            wall=self.room.wall,
            dialogs=self._program.dialogs,
            sentence=self.sentence,
            save_typing=self.save_typing,
            is_busy=self._is_busy,
            parent=self,
        )

    def _is_busy(self) -> bool:
        return self.beside.is_busy

    def _build_files(self) -> FileActs:
        return FileActs(
            window=self._window,
            opening=self.services.opening,
            starting=self.services.starting,
            library=self.services.library,
            dialogs=self._program.dialogs,
            data_dir=self._program.data_dir,
            sentence=self.sentence,
            save_typing=self.save_typing,
            may_leave=self.leaving.may_leave_show,
            unlock=self.protection.unlocking.unlock,
            protecting=self.services.protecting,
            recover=self.recovery.offer,
            parent=self,
        )

    def _build_recovery(self) -> RecoveryActs:
        return RecoveryActs(
            window=self._window,
            document=self.services.document,
            opening=self.services.opening,
            recovery=self.services.recovery,
            dialogs=self._program.dialogs,
            clock=self._program.clock,
            words=self.own_words,
            unlock=self.protection.unlocking.unlock,
            beside=self.beside,
            parent=self,
        )

    def _build_merging(self) -> MergeActs:
        return MergeActs(
            window=self._window,
            merging=self.services.merging,
            document=self.services.document,
            dialogs=self._program.dialogs,
            words=self.own_words,
            save_typing=self.save_typing,
            unlock=self.protection.unlocking.unlock,
            are_copies_busy=self._are_copies_busy,
            beside=self.beside,
            parent=self,
        )

    def _are_copies_busy(self) -> bool:
        return self.protection.rewriting.is_running() or self.erasing.is_erasing()

    def _build_banners(self) -> WorldBanners:
        return WorldBanners(
            stack=self._window.banners,
            hub=self._hub,
            wall=self.room.wall,
            watcher=self.room.watcher,
            clock=self._program.clock,
            sentence=self.sentence,
            has_slept=self.services.show.has_slept,
            parent=self,
        )

    def _build_rehearsal(self) -> RehearsalActs:
        return RehearsalActs(
            rehearsing=self.services.rehearsing,
            show=self.services.show,
            window=self._window,
            projector=self.room.projector,
            hub=self._hub,
            ticker=self.ticker,
            clock=self._program.clock,
            dialogs=self._program.dialogs,
            sentence=self.sentence,
            save_typing=self.save_typing,
            parent=self,
        )

    def _build_show_acts(self) -> ShowActs:
        return ShowActs(
            application=self._program.application,
            window=self._window,
            projector=self.room.projector,
            show=self.services.show,
            day=self.services.day,
            wall=self.room.wall,
            screen_acts=self.room.screen_acts,
            panel=self.panel,
            clicker=Clicker(self._program.preferences),
            parent=self,
        )

    def _build_plan_lock(self) -> PlanLockActs:
        return PlanLockActs(
            lock=self.services.plan_lock,
            show=self.services.show,
            rehearsing=self.services.rehearsing,
            document=self.services.document,
            hub=self._hub,
            save_typing=self.save_typing,
            parent=self,
        )

    def _connect(self) -> None:
        services, hub, application = self.services, self._hub, self._program.application
        hub.file_opened.connect(self._on_file_opened)
        hub.workshop_chosen.connect(self._name_workshop)
        hub.records_changed.connect(self._on_records_changed)
        hub.file_leaving.connect(self.save_typing)
        self.files.last_file_changed.connect(self._on_last_file_changed)
        self.files.open_refused.connect(self.reports.note)
        self._show_acts.report_asked.connect(self.reports.ask)
        self.files.merge_asked.connect(self.merging.ask)
        self.protection.acts.file_lost.connect(self._on_file_lost)
        self.ticker.ticked.connect(self._on_tick)
        self._banners.retry_requested.connect(services.document.save)
        self._banners.copy_requested.connect(self.files.save_copy_elsewhere)
        self._banners.take_back_sleep_requested.connect(services.show.take_back_sleep)
        self._banners.keep_sleep_requested.connect(services.show.keep_sleep)
        self.leaving.stopped.connect(self.files.stop)
        self.leaving.stopped.connect(self._on_stopped)
        self.leaving.ended.connect(application.quit)
        application.commitDataRequest.connect(self.leaving.on_commit_data)

    def save_typing(self, _change: object = None) -> None:
        """Have every window save what was typed in the last moment."""
        self._window.save_typing()
        self.areas.save_typing()

    def _on_file_lost(self, path: str) -> None:
        self.files.open_first(Path(path), "", self._program.interpreter.language)

    def _on_file_opened(self, change: FileOpened) -> None:
        self._window.set_file_name(Path(change.path).name)
        self._name_workshop()
        self.panel.keep_ready()

    def _on_records_changed(self, change: RecordsChanged) -> None:
        if change.touches(Workshop):
            self._name_workshop()

    def _name_workshop(self, _change: object = None) -> None:
        """Which of a file's workshops is worked on stands in the window's title."""
        document = self.services.document
        has_several = len(document.all(Workshop)) > 1
        self._window.set_workshop_name(document.workshop.title if has_several else "")

    def _on_last_file_changed(self, path: str) -> None:
        self._program.preferences.put(preferences.LAST_FILE, path)

    def _open_path(self) -> str:
        return str(self.services.opening.path) if self.services.document.is_open else ""

    def _on_tick(self) -> None:
        if not self.services.document.is_open:
            return
        self.standing.keep()
        self.services.timer.tick()
        if not self.services.document.is_all_saved:
            self.services.document.save()
            self.unsaved.keep()
        self.services.opening.back_up_when_due()

    def _on_stopped(self) -> None:
        self.ticker.stop()
        self.standing.forget()
        self._show_acts.stop()
        self.room.close()
        self.areas.shut_down()


def _zone(clock: Clock) -> tzinfo:
    """The time zone of the room with its summer time; the present offset where no zone data is found."""
    try:
        return ZoneInfo(bytes(QTimeZone.systemTimeZoneId().data()).decode())
    except (ZoneInfoNotFoundError, ValueError):
        zone = clock.local_now().tzinfo
        assert zone is not None
        return zone
