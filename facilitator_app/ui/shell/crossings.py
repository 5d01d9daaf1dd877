"""From one area to another: one area never knows another, what it asks for comes here."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator_app.domain.outputs import Output
from facilitator_app.domain.show import Aside
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.shell.area_names import AreaName
from facilitator_app.ui.shell.main_window import MainWindow


class Crossings(QObject):
    """Slots for what an area asks of its neighbours. The areas are loaded only when they are gone to."""

    def __init__(self, *, window: MainWindow, show: RunningShow, day: RunningDay, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._show = show
        self._day = day

    def to_area(self, key: str) -> None:
        """Go to an area."""
        self._window.go_to(key)

    def to_people(self) -> None:
        """The participants, in the planner."""
        from facilitator_app.ui.planner.area import PlannerArea

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_people()

    def to_forms(self) -> None:
        """The forms, in the planner."""
        from facilitator_app.ui.designer.page import FORMS
        from facilitator_app.ui.planner.area import PlannerArea

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_page(FORMS)

    def to_form(self, form_id: str) -> None:
        """One form, in the designer."""
        from facilitator_app.ui.designer.page import FORMS
        from facilitator_app.ui.planner.area import PlannerArea

        self._window.go_to(AreaName.PLAN)
        planner = self._window.area(AreaName.PLAN)
        if isinstance(planner, PlannerArea):
            planner.show_entry(FORMS, form_id)

    def to_notes(self) -> None:
        """The notes."""
        self._window.go_to(AreaName.NOTES)

    def to_since_last(self) -> None:
        """What the leaders promised last time, in front also of a window beside the main one."""
        from facilitator_app.ui.programme.area import ProgrammeArea
        from facilitator_app.ui.programme.page import SINCE_LAST

        self._window.go_to(AreaName.PROGRAMME)
        programme = self._window.area(AreaName.PROGRAMME)
        if isinstance(programme, ProgrammeArea):
            programme.show_page(SINCE_LAST)
        self._window.activateWindow()

    def to_schemas(self) -> None:
        """The action schemas."""
        self._window.go_to(AreaName.ACTIONS)

    def to_note(self, output: object) -> None:
        """An output where it was noted."""
        from facilitator_app.ui.notes import NotesArea

        self._window.go_to(AreaName.NOTES)
        notes = self._window.area(AreaName.NOTES)
        if isinstance(notes, NotesArea) and isinstance(output, Output):
            notes.show_output(output)

    def to_leader(self, participant_id: str) -> None:
        """A leader's action schema, in front also of a window beside the main one."""
        from facilitator_app.ui.actions import ActionsArea

        self._window.go_to(AreaName.ACTIONS)
        actions = self._window.area(AreaName.ACTIONS)
        if isinstance(actions, ActionsArea):
            actions.show_leader(participant_id)
        self._window.activateWindow()

    def to_plan(self) -> None:
        """The planner, on the page that was open there."""
        self._window.go_to(AreaName.PLAN)

    def to_print(self, participant_ids: list[str]) -> None:
        """The action schemas of these participants, ready to print."""
        from facilitator_app.ui.paper import PaperArea

        self._window.go_to(AreaName.PAPER)
        paper = self._window.area(AreaName.PAPER)
        if isinstance(paper, PaperArea):
            paper.show_schemas(participant_ids)

    def to_posters(self) -> None:
        """The posters of the pre-jects, ready to print."""
        from facilitator_app.ui.paper.kinds import Shelf

        self._to_document(Shelf.PREJECT_POSTERS)

    def to_interplay_paper(self) -> None:
        """The direction's agreements, ready to print for its members."""
        from facilitator_app.ui.paper.kinds import Shelf

        self._to_document(Shelf.INTERPLAY)

    def is_counter_shown(self) -> bool:
        """Whether the counter of action schemas is laid on the wall."""
        aside = self._show.show.aside
        return aside is not None and aside == Aside(block_id=aside.block_id, page=aside.page)

    def show_counter(self) -> None:
        """How many action schemas are done, on the wall; taken down where it is there."""
        if self.is_counter_shown():
            self._show.clear_aside()
            return
        block_id = self._day.current_block_id() or ""
        self._show.show_aside(Aside(block_id=block_id))

    def _to_document(self, shelf: str) -> None:
        from facilitator_app.ui.paper import PaperArea

        self._window.go_to(AreaName.PAPER)
        paper = self._window.area(AreaName.PAPER)
        if isinstance(paper, PaperArea):
            paper.show_document(shelf)
