"""The areas a day is prepared in, assembled: overview, planner and settings.

A page of the planner that brings its own services is made in `planner`; nothing else needs to know of it.
"""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.app_services import BACKUPS
from facilitator_app.domain.dates import date_words
from facilitator_app.services.client_look import ClientLook
from facilitator_app.services.dividing_people import DividingPeople
from facilitator_app.services.following_up import FollowingUp
from facilitator_app.services.ids import new_id
from facilitator_app.services.looking_at_machine import Eyes, Folders
from facilitator_app.services.placing_kept import PlacingKept
from facilitator_app.services.room_overview import RoomOverview
from facilitator_app.ui.ahead import MODULES, Ahead, loading
from facilitator_app.ui.home.machine_watch import MachineWatch
from facilitator_app.ui.home.overdue_watch import OverdueWatch
from facilitator_app.ui.platform.power import read_power
from facilitator_app.ui.platform.printer import read_printer
from facilitator_app.ui.preferences import EXPORT_FOLDER
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.crossings import Crossings
from facilitator_app.ui.shell.wording import Wording

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.ui.home.programme_part import ProgrammePart
    from facilitator_app.ui.home.room_page import RoomPage
    from facilitator_app.ui.planner.page import PageToCome, PlannerPage


class PreparingAreas(QObject):
    """Makes each area when it is first gone to."""

    def __init__(
        self, program: Program, windows: Windows, *, crossings: Crossings, wording: Wording, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._windows = windows
        self._services = windows.services
        self._crossings = crossings
        self._wording = wording
        self._room = RoomOverview(document=self._services.document)
        eyes = Eyes(read_power=read_power, can_stay_awake=program.awake.try_out, read_printer=read_printer)
        self._watch = MachineWatch(folders=self._folders, eyes=eyes, parent=self)
        self._overdue = OverdueWatch(
            known=self._services.known, today=program.clock.local_today, hub=program.hub, parent=self
        )
        works = [*loading(MODULES), self._make_planner, self._make_agenda]
        self._ahead = Ahead(works, may_work=self._can_work_ahead, parent=self)
        program.ready.connect(self._ahead.begin)

    def shut_down(self) -> None:
        """Look at the computer no more, and load nothing more."""
        self._watch.stop()
        self._overdue.stop()
        self._ahead.stop()

    def _can_work_ahead(self) -> bool:
        return self._services.document.is_open and not self._services.show.show.is_open

    def _make_planner(self) -> None:
        self._program.window.prepare(AreaName.PLAN)

    def _make_agenda(self) -> None:
        from facilitator_app.ui.planner.agenda_page import AGENDA
        from facilitator_app.ui.planner.area import PlannerArea

        planner = self._program.window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.prepare(AGENDA)

    def home(self) -> QWidget:
        """The overview."""
        from facilitator_app.ui.home import HomeArea
        from facilitator_app.ui.home.pages import RoomToCome

        services, windows = self._services, self._windows
        area = HomeArea(
            document=services.document,
            planning=services.planning,
            people=services.people,
            programme=self._programme_part(),
            opening=services.opening,
            starting=services.starting,
            pictures=windows.room.pictures,
            wall=windows.room.wall,
            sounds=windows.room.sounds,
            files=windows.files,
            hub=self._program.hub,
            clock=self._program.clock,
            watch=self._watch,
            dialogs=self._program.dialogs,
            preferences=self._program.preferences,
            has_projector=windows.room.placing.has_projector,
            is_mirrored=windows.room.screen_acts.are_mirrored,
            can_rehearse=services.rehearsing.can_begin,
            language=self._wording.language,
            room=RoomToCome(self._room.has_room, self._room_page),
        )
        area.put_on_top(self._overdue_card())
        area.put_on_top(windows.privacy.card())
        area.rehearsal_requested.connect(windows.rehearsal.begin)
        area.area_requested.connect(self._crossings.to_area)
        area.people_requested.connect(self._crossings.to_people)
        return area

    def _overdue_card(self) -> QWidget:
        """The reminder of files that nobody has opened for long."""
        from facilitator_app.ui.home.overdue_card import OverdueCard

        card = OverdueCard(watch=self._overdue, document=self._services.document, date_words=self._date_words)
        card.open_asked.connect(self._windows.files.open)
        self._program.window.area_entered.connect(self._overdue.look)
        return card

    def _date_words(self, day: date) -> str:
        return date_words(day, self._wording.language())

    def _programme_part(self) -> ProgrammePart:
        from facilitator_app.ui.home.programme_part import ProgrammePart

        document, clock = self._services.document, self._program.clock
        return ProgrammePart(
            document=document,
            readings=self._services.programme_readings,
            following_up=FollowingUp(document=document, clock=clock, new_id=new_id),
            today=clock.local_today,
            dialogs=self._program.dialogs,
            sentence=self._windows.sentence,
            has_area=self._program.window.has_area,
            language=self._wording.language,
        )

    def _room_page(self) -> RoomPage:
        from facilitator_app.ui.home.room_page import RoomPage

        return RoomPage(room=self._room, show=self._services.show)

    def planner(self) -> QWidget:
        """The agenda, the participants and what else a day is planned with."""
        from facilitator_app.ui.deck.asking import DeckImports
        from facilitator_app.ui.planner.area import PlannerArea
        from facilitator_app.ui.shell.planner_lock import PlannerLock

        services = self._services
        planner = PlannerArea(
            planning=services.planning,
            slides=services.slides,
            exercises=services.exercises,
            people=services.people,
            dividing=DividingPeople(document=services.document, people=services.people),
            importing=services.importing,
            document=services.document,
            pictures=self._windows.room.pictures,
            hub=self._program.hub,
            dialogs=self._program.dialogs,
            clock=self._program.clock,
            sentence=self._windows.sentence,
            more_pages=self._more_pages(),
        )
        PlannerLock(planner, self._windows.plan_lock)
        decks = DeckImports(
            importing=services.decks,
            document=services.document,
            pictures=self._windows.room.pictures,
            dialogs=self._program.dialogs,
            sentence=self._windows.sentence,
            parent=planner,
        )
        planner.slides_asked.connect(decks.ask)
        planner.erase_asked.connect(self._windows.erasing.ask)
        planner.hand_out_asked.connect(self._windows.privacy.acts.hand_out)
        decks.taken.connect(planner.show_slide)
        return planner

    def _more_pages(self) -> tuple[PageToCome, ...]:
        from facilitator_app.ui.designer.page import FORMS, forms_title
        from facilitator_app.ui.exercises.dilemmas_page import DILEMMAS, dilemmas_title
        from facilitator_app.ui.exercises.page import exercises_title
        from facilitator_app.ui.library.page import LIBRARY, library_title
        from facilitator_app.ui.planner.page import EXERCISES, PageToCome

        return (
            PageToCome(EXERCISES, exercises_title(), self._exercises),
            PageToCome(DILEMMAS, dilemmas_title(), self._dilemmas),
            PageToCome(FORMS, forms_title(), self._forms),
            PageToCome(LIBRARY, library_title(), self._library),
        )

    def _exercises(self) -> PlannerPage:
        from facilitator_app.ui.exercises.page import ExercisesPage

        services = self._services
        return ExercisesPage(
            editing=services.exercises.editing,
            document=services.document,
            pictures=self._windows.room.pictures,
            dialogs=self._program.dialogs,
            sentence=self._windows.sentence,
        )

    def _dilemmas(self) -> PlannerPage:
        from facilitator_app.ui.exercises.dilemmas_page import DilemmasPage

        services = self._services
        return DilemmasPage(
            deck=services.exercises.deck,
            document=services.document,
            pictures=self._windows.room.pictures,
            sentence=self._windows.sentence,
        )

    def _library(self) -> PlannerPage:
        from facilitator_app.ui.library.page import LibraryPage

        services = self._services
        return LibraryPage(
            library=services.library,
            placing=PlacingKept(document=services.document, new_id=new_id),
            document=services.document,
            clock=self._program.clock,
            dialogs=self._program.dialogs,
            words_for=self._windows.words_for,
            sentence=self._windows.sentence,
        )

    def _forms(self) -> PlannerPage:
        from facilitator_app.content.sample_people import load_sample_people
        from facilitator_app.content.templates import shipped_root
        from facilitator_app.services.designing_forms import DesigningForms
        from facilitator_app.services.previewing import Previewing
        from facilitator_app.services.previewing_forms import PreviewingForms
        from facilitator_app.ui.designer.page import FormsPage
        from facilitator_app.ui.designer.preview_column import PreviewSources

        document = self._services.document
        sample = partial(load_sample_people, file=shipped_root() / "sample-people.toml")
        sources = PreviewSources(
            forms=PreviewingForms(
                document=document, words_for=self._windows.words_for, sample_for=cache(sample)
            ),
            paper=Previewing(self._services.exporting),
            entry=self._wording.entry(),
            date_words=self._wording.date_words,
        )
        return FormsPage(
            forms=DesigningForms(document=document, new_id=new_id),
            document=document,
            sources=sources,
            sentence=self._windows.sentence,
        )

    def settings(self) -> QWidget:
        """The settings."""
        from facilitator_app.ui.settings import SettingsArea

        services, windows = self._services, self._windows
        area = SettingsArea(
            document=services.document,
            planning=services.planning,
            opening=services.opening,
            files=windows.files,
            recovery=windows.recovery,
            preferences=self._program.preferences,
            sounds=windows.room.sounds,
            wall=windows.room.wall,
            deeds=windows.room.screen_acts,
            hub=self._program.hub,
            dialogs=self._program.dialogs,
            clock=self._program.clock,
            data_dir=self._program.data_dir,
            look=ClientLook(document=services.document, new_id=new_id),
            language=self._wording.language,
            sentence=windows.sentence,
            more_pages=(windows.protection.page(), windows.privacy.page()),
        )
        area.language_chosen.connect(self._program.speak)
        area.scheme_chosen.connect(self._program.paint)
        area.report_asked.connect(windows.reports.ask)
        return area

    def _folders(self) -> Folders | None:
        services = self._services
        if not services.document.is_open:
            return None
        paper = self._program.preferences.text(EXPORT_FOLDER)
        return Folders(
            file=services.opening.path.parent,
            backups=self._program.data_dir / BACKUPS,
            paper=Path(paper) if paper else None,
        )
