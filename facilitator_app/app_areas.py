"""The areas of the main window on their rail. A new one is a line in `put_on_rail` and a method that makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from facilitator_app.app_day_areas import DayAreas
from facilitator_app.app_preparing import PreparingAreas
from facilitator_app.app_programme import ProgrammeAreas
from facilitator_app.ui.search import Finder
from facilitator_app.ui.search.window_search import WindowSearch
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.crossings import Crossings
from facilitator_app.ui.shell.found_places import FoundPlaces
from facilitator_app.ui.shell.main_window import AreaEntry
from facilitator_app.ui.shell.wording import Wording
from facilitator_app.ui.shell.workshop_menu import WorkshopMenu

if TYPE_CHECKING:
    from facilitator_app.app import Program
    from facilitator_app.app_windows import Windows


class Areas(QObject):
    """All areas by name, each assembled when it is first gone to."""

    def __init__(self, program: Program, windows: Windows) -> None:
        super().__init__(windows)
        self._program = program
        self._windows = windows
        services = windows.services
        crossings = Crossings(window=program.window, show=services.show, day=services.day, parent=self)
        wording = Wording(clock=program.clock, actions=services.actions, language=self._language, parent=self)
        self._workshops = WorkshopMenu(
            program.window,
            document=services.document,
            hub=program.hub,
            dialogs=program.dialogs,
            sentence=windows.sentence,
            language=self._language,
            parent=self,
        )
        self._preparing = PreparingAreas(program, windows, crossings=crossings, wording=wording, parent=self)
        self._day = DayAreas(
            program, windows, crossings=crossings, wording=wording, finder=self._build_search(), parent=self
        )
        self._programme = ProgrammeAreas(program, windows, crossings=crossings, wording=wording, parent=self)

    def put_on_rail(self) -> None:
        """All areas, named in the interface's language."""
        preparing, day = self._preparing, self._day
        entries = (
            (AreaName.HOME, "house", self.tr("Overview"), preparing.home),
            (AreaName.PLAN, "calendar-clock", self.tr("Plan"), preparing.planner),
            (AreaName.RUN, "presentation", self.tr("Run"), day.panel),
            (AreaName.NOTES, "notebook-pen", self.tr("Notes"), day.notes),
            (AreaName.ACTIONS, "list-checks", self.tr("Action\nschemas"), day.actions),
            (AreaName.PAPER, "printer", self.tr("Print"), day.paper),
            (AreaName.PROGRAMME, "route", self.tr("Programme"), self._programme.programme),
            (AreaName.SETTINGS, "settings", self.tr("Settings"), preparing.settings),
        )
        is_rail_new = not self._windows.services.document.is_open
        self._program.window.set_areas(
            [
                AreaEntry(key=key, icon=icon, words=words, make=make, is_foot=key is AreaName.SETTINGS)
                for key, icon, words, make in entries
            ],
            rail_name=self.tr("Areas"),
        )
        if not is_rail_new:
            self._windows.panel.keep_ready()

    def bring_back_windows(self) -> None:
        """Open again what stood open beside the main window when the program was torn away."""
        self._day.bring_back_windows()

    def save_typing(self) -> None:
        """Have every window beside the main one save what was typed in the last moment."""
        self._day.save_typing()

    def shut_down(self) -> None:
        """Put away what the areas have opened beside the main window."""
        self._finder.stop()
        self._preparing.shut_down()
        self._day.shut_down()

    def _build_search(self) -> Finder:
        services, window = self._windows.services, self._program.window
        self._finder = Finder(searching=services.searching, hub=self._program.hub, parent=self)
        self._search = WindowSearch(window, finder=self._finder)
        found = FoundPlaces(window=window, document=services.document, show=services.show, parent=self)
        self._search.chosen.connect(found.go_to)
        window.area_entered.connect(self._on_area_entered)
        return self._finder

    def _on_area_entered(self, key: str) -> None:
        area = self._program.window.area(key)
        if area is not None:
            # In the panel no other workshop is gone to, and the time needs the room.
            if key != AreaName.RUN:
                self._workshops.stand_in(area)
            self._search.stand_in(area)
            self._windows.protection.sign.stand_in(area)

    def _language(self) -> str:
        return self._program.interpreter.language
