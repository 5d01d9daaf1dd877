"""The areas of the main window, each assembled when it is first gone to, and what one asks of another."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from facilitator_app.app_services import BACKUPS
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.dates import clock_words, date_words, read_date
from facilitator_app.domain.show import Aside
from facilitator_app.services.client_look import ClientLook
from facilitator_app.services.ids import new_id
from facilitator_app.services.looking_at_machine import Eyes, Folders
from facilitator_app.ui.forms import Entry
from facilitator_app.ui.home.machine_watch import MachineWatch
from facilitator_app.ui.platform.power import read_power
from facilitator_app.ui.preferences import EXPORT_FOLDER
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import AreaEntry
from facilitator_app.ui.show_keys import ShowKey

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows
    from facilitator_app.ui.notes import NotesArea, NoteWindow
    from facilitator_app.ui.panel import PanelArea


class Areas(QObject):
    """Makes areas. One area never knows another: what it asks for comes here as a signal."""

    def __init__(self, program: Program, windows: Windows) -> None:
        super().__init__(windows)
        self._program = program
        self._windows = windows
        self._services = windows.services
        self._window = program.window
        self._hub = program.hub
        self._note_window: NoteWindow | None = None
        eyes = Eyes(read_power=read_power, can_stay_awake=program.awake.try_out)
        self._watch = MachineWatch(folders=self._folders, eyes=eyes, parent=self)

    def put_on_rail(self) -> None:
        """All areas, named in the interface's language."""
        entries = (
            (AreaName.HOME, "house", self.tr("Overview"), self._home),
            (AreaName.PLAN, "calendar-clock", self.tr("Plan"), self._planner),
            (AreaName.RUN, "presentation", self.tr("Run"), self._panel),
            (AreaName.NOTES, "notebook-pen", self.tr("Notes"), self._notes),
            (AreaName.ACTIONS, "list-checks", self.tr("Action\nschemas"), self._actions),
            (AreaName.PAPER, "printer", self.tr("Print"), self._paper),
            (AreaName.SETTINGS, "settings", self.tr("Settings"), self._settings),
        )
        is_rail_new = not self._services.document.is_open
        self._window.set_areas(
            [
                AreaEntry(key=key, icon=icon, words=words, make=make, is_foot=key is AreaName.SETTINGS)
                for key, icon, words, make in entries
            ],
            rail_name=self.tr("Areas"),
        )
        if not is_rail_new:
            self.keep_panel_ready()

    def panel_key(self, key: ShowKey) -> None:
        """A show key that the panel answers, from whatever window it was pressed in."""
        from facilitator_app.ui.panel import PanelArea

        if self._window.area(AreaName.RUN) is None:
            self._window.go_to(AreaName.RUN)
        panel = self._window.area(AreaName.RUN)
        if isinstance(panel, PanelArea):
            panel.on_show_key(key)

    def panel_digit(self, digit: str) -> None:
        """A digit of the number of a slide."""
        if (panel := self._front_panel()) is not None:
            panel.type_digit(digit)

    def is_number_open(self) -> bool:
        """Whether digits wait in the panel."""
        panel = self._front_panel()
        return panel is not None and panel.is_number_open()

    def keep_panel_ready(self) -> None:
        """The panel sounds the cues and takes messages down, whatever area is in front: it must always be there."""
        self._window.prepare(AreaName.RUN)

    def leave_panel(self) -> bool:
        """Close what the panel has opened over itself; False when there is nothing or it is not in front."""
        panel = self._front_panel()
        return panel is not None and panel.leave()

    def save_typing(self) -> None:
        """Have the note window save what was typed in the last moment."""
        if self._note_window is not None:
            self._note_window.area.save_now()

    def shut_down(self) -> None:
        """Put the note window away, and look at the computer no more."""
        self._watch.stop()
        if self._note_window is not None:
            self._note_window.close()

    def _front_panel(self) -> PanelArea | None:
        """The panel when it is the area in front."""
        from facilitator_app.ui.panel import PanelArea

        panel = self._window.area(AreaName.RUN)
        is_in_front = self._window.current_area == AreaName.RUN
        return panel if is_in_front and isinstance(panel, PanelArea) else None

    def _home(self) -> QWidget:
        from facilitator_app.ui.home import HomeArea

        services, windows = self._services, self._windows
        area = HomeArea(
            document=services.document,
            planning=services.planning,
            people=services.people,
            opening=services.opening,
            starting=services.starting,
            pictures=windows.pictures,
            wall=windows.wall,
            sounds=windows.sounds,
            files=windows.files,
            hub=self._hub,
            clock=self._program.clock,
            watch=self._watch,
            dialogs=self._program.dialogs,
            preferences=self._program.preferences,
            has_projector=windows.has_projector,
            is_mirrored=windows.screen_acts.are_mirrored,
            can_rehearse=services.rehearsing.can_begin,
            language=self._language,
        )
        area.rehearsal_requested.connect(windows.rehearsal.begin)
        area.area_requested.connect(self._window.go_to)
        area.people_requested.connect(self._on_people_requested)
        return area

    def _planner(self) -> QWidget:
        from facilitator_app.ui.planner import PlannerArea

        services = self._services
        return PlannerArea(
            planning=services.planning,
            slides=services.slides,
            exercises=services.exercises,
            people=services.people,
            importing=services.importing,
            document=services.document,
            pictures=self._windows.pictures,
            hub=self._hub,
            dialogs=self._program.dialogs,
            clock=self._program.clock,
            sentence=self._windows.sentence,
        )

    def _panel(self) -> QWidget:
        from facilitator_app.ui.panel import PanelArea

        services, windows = self._services, self._windows
        area = PanelArea(
            show=services.show,
            timer=services.timer,
            day=services.day,
            document=services.document,
            hub=self._hub,
            words_for=windows.words_for,
            clock=self._program.clock,
            sounds=windows.sounds,
            preferences=self._program.preferences,
            wall=windows.wall,
            ticker=windows.ticker,
            catching_up=services.catching_up,
        )
        area.notes_requested.connect(self._on_notes_requested)
        area.plan_requested.connect(self._on_plan_requested)
        area.open_wall_requested.connect(services.show.open_wall)
        area.close_wall_requested.connect(services.show.close_wall)
        return area

    def _notes(self) -> QWidget:
        area = self._notes_area()
        area.own_window_requested.connect(self._on_own_window_requested)
        return area

    def _notes_area(self) -> NotesArea:
        from facilitator_app.ui.notes import NotesArea

        services, windows = self._services, self._windows
        area = NotesArea(
            notes=services.notes,
            releasing=services.releasing,
            document=services.document,
            show=services.show,
            timer=services.timer,
            pictures=windows.pictures,
            day=services.day,
            hub=self._hub,
            ticker=windows.ticker,
            clock=self._program.clock,
            entry=self._entry(),
            date_words=self._date_words,
        )
        area.people_requested.connect(self._on_people_requested)
        area.plan_requested.connect(self._on_plan_requested)
        return area

    def _actions(self) -> QWidget:
        from facilitator_app.ui.actions import ActionsArea
        from facilitator_app.ui.actions.area import ActionsOutside

        services = self._services
        area = ActionsArea(
            collecting=services.actions,
            document=services.document,
            hub=self._hub,
            outside=ActionsOutside(
                entry=self._entry(), date_words=self._date_words, saved_words=self._saved_words
            ),
        )
        area.print_requested.connect(self._on_print_requested)
        area.counter_requested.connect(self._on_counter_requested)
        area.people_requested.connect(self._on_people_requested)
        return area

    def _paper(self) -> QWidget:
        from facilitator_app.ui.paper import PaperArea

        services = self._services
        return PaperArea(
            exporting=services.exporting,
            document=services.document,
            actions=services.actions,
            hub=self._hub,
            dialogs=self._program.dialogs,
            preferences=self._program.preferences,
            sentence=self._windows.sentence,
        )

    def _settings(self) -> QWidget:
        from facilitator_app.ui.settings import SettingsArea

        services, windows = self._services, self._windows
        area = SettingsArea(
            document=services.document,
            planning=services.planning,
            opening=services.opening,
            keeping=services.keeping,
            files=windows.files,
            preferences=self._program.preferences,
            sounds=windows.sounds,
            wall=windows.wall,
            deeds=windows.screen_acts,
            hub=self._hub,
            dialogs=self._program.dialogs,
            clock=self._program.clock,
            data_dir=self._program.data_dir,
            look=ClientLook(document=services.document, new_id=new_id),
            language=self._language,
            sentence=windows.sentence,
        )
        area.language_chosen.connect(self._program.speak)
        area.scheme_chosen.connect(self._program.paint)
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

    def _entry(self) -> Entry:
        return Entry(
            people=self._services.actions.people, read_date=self._read_date, date_text=self._date_text
        )

    def _language(self) -> str:
        return self._program.interpreter.language

    def _read_date(self, text: str) -> date | None:
        return read_date(text, self._program.clock.local_today())

    def _date_text(self, day: date) -> str:
        return f"{date_words(day, self._language(), short=True)} {day.year}"

    def _date_words(self, day: date) -> str:
        return f"{date_words(day, self._language())}"

    def _saved_words(self, plan: ActionPlan) -> str:
        if plan.changed_at is None:
            return ""
        zone = self._program.clock.local_now().tzinfo
        return self.tr("Saved {time}").format(time=clock_words(plan.changed_at.astimezone(zone)))

    def _on_people_requested(self) -> None:
        from facilitator_app.ui.planner import PlannerArea

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_people()

    def _on_notes_requested(self) -> None:
        self._window.go_to(AreaName.NOTES)

    def _on_plan_requested(self) -> None:
        self._window.go_to(AreaName.PLAN)

    def _on_own_window_requested(self) -> None:
        from facilitator_app.ui.notes import NoteWindow

        if self._note_window is None:
            self._note_window = NoteWindow(
                area=self._notes_area(), hub=self._hub, document=self._services.document
            )
            self._note_window.closed.connect(self._on_note_window_closed)
            self._windows.rehearsal.mark(self._note_window)
        self._note_window.show()
        self._note_window.raise_()
        self._note_window.activateWindow()

    def _on_note_window_closed(self) -> None:
        if self._note_window is not None:
            self._note_window.deleteLater()
            self._note_window = None

    def _on_counter_requested(self) -> None:
        block_id = self._services.day.current_block_id() or ""
        self._services.show.show_aside(Aside(block_id=block_id))

    def _on_print_requested(self, participant_ids: list[str]) -> None:
        from facilitator_app.ui.paper import PaperArea

        self._window.go_to(AreaName.PAPER)
        paper = self._window.area(AreaName.PAPER)
        if isinstance(paper, PaperArea):
            paper.show_schemas(participant_ids)
