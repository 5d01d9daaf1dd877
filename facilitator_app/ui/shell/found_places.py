"""From what was found to where it is. Where the thing has gone meanwhile, the area it was in is shown.

Invariant: going to something never moves the show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.search_texts import FoundKind
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.searching import Hit
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator_app.ui.notes import NotesArea

THEMES_PAGE = "themes"


class FoundNotes(QObject):
    """What is found in one note pane, gone to in that pane."""

    KINDS: ClassVar[frozenset[FoundKind]] = frozenset({FoundKind.OUTPUT, FoundKind.THEME})

    def __init__(self, area: NotesArea, *, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._document = document

    def go_to(self, hit: Hit) -> None:
        """Stand on an output; of a theme on the newest of its outputs, and on the themes where they have a page."""
        if hit.kind is FoundKind.OUTPUT:
            output = self._document.get(Output, hit.record_id)
        else:
            under = [o for o in self._document.all(Output) if hit.record_id in o.theme_ids and not o.is_draft]
            output = under[-1] if under else None
        if output is not None:
            self._area.show_output(output)
        if hit.kind is FoundKind.THEME:
            self._area.turn_to(THEMES_PAGE)


class FoundPlaces(QObject):
    """Slots for what is found in the main window. The areas are loaded only when they are gone to."""

    def __init__(self, *, window: MainWindow, document: Document, show: RunningShow, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._document = document
        self._show = show

    def go_to(self, hit: Hit) -> None:
        """Go to where a hit is."""
        if hit.kind in FoundNotes.KINDS:
            self._to_notes(hit)
        elif hit.kind is FoundKind.ACTION:
            self._to_schema(hit.record_id)
        elif hit.kind in (FoundKind.SLIDE, FoundKind.OWN_NOTES):
            self._to_slide(hit.record_id)
        else:
            self._to_entry(hit)

    def _to_notes(self, hit: Hit) -> None:
        from facilitator_app.ui.notes import NotesArea

        self._window.go_to(AreaName.NOTES)
        notes = self._window.area(AreaName.NOTES)
        if isinstance(notes, NotesArea):
            FoundNotes(notes, document=self._document, parent=self).go_to(hit)

    def _to_schema(self, plan_id: str) -> None:
        from facilitator_app.ui.actions import ActionsArea

        self._window.go_to(AreaName.ACTIONS)
        actions = self._window.area(AreaName.ACTIONS)
        plan = self._document.get(ActionPlan, plan_id)
        if isinstance(actions, ActionsArea) and plan is not None:
            actions.show_leader(plan.participant_id)
            actions.begin()

    def _to_slide(self, slide_id: str) -> None:
        """While the room sees the show, the slide is looked at in *Run*; else it is worked on in the plan."""
        slide = self._document.get(Slide, slide_id)
        stop = next((stop for stop in self._show.stops() if stop.slide_id == slide_id), None)
        if self._show.show.is_open and stop is not None:
            self._to_overview(stop.key)
        elif slide is not None:
            self._to_plan(slide)

    def _to_overview(self, stop_key: str) -> None:
        from facilitator_app.ui.panel import PanelArea

        self._window.go_to(AreaName.RUN)
        panel = self._window.area(AreaName.RUN)
        if isinstance(panel, PanelArea):
            panel.open_overview(stop_key)

    def _to_plan(self, slide: Slide) -> None:
        from facilitator_app.ui.planner.area import PlannerArea

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_slide(slide.block_id, slide.id)

    def _to_entry(self, hit: Hit) -> None:
        from facilitator_app.ui.exercises.dilemmas_page import DILEMMAS
        from facilitator_app.ui.planner.area import PlannerArea
        from facilitator_app.ui.planner.people_page import PEOPLE

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_entry(DILEMMAS if hit.kind is FoundKind.DILEMMA else PEOPLE, hit.record_id)
