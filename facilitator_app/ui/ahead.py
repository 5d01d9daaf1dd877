"""What the next step will need is loaded while nothing else is to be done, so that the step itself is not waited for.

One invariant: one piece of work to each idle moment, and none while the room watches.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject

from facilitator_app.ui.debounce import Debounce

Work = Callable[[], object]

FIRST_MS, BETWEEN_MS, LATER_MS = 1_000, 60, 3_000

MODULES = (
    "facilitator_app.ui.planner.words",
    "facilitator_app.ui.planner.agenda_list",
    "facilitator_app.ui.planner.agenda_column",
    "facilitator_app.ui.planner.agenda_import",
    "facilitator_app.ui.planner.slide_strip",
    "facilitator_app.ui.planner.slide_picture",
    "facilitator_app.ui.planner.slide_texts",
    "facilitator_app.ui.planner.picture_taking",
    "facilitator_app.ui.planner.slides_panel",
    "facilitator_app.ui.planner.block_card",
    "facilitator_app.ui.planner.agenda_page",
    "facilitator_app.ui.planner.people_table",
    "facilitator_app.ui.planner.people_model",
    "facilitator_app.ui.planner.groups_panel",
    "facilitator_app.ui.planner.divide_dialog",
    "facilitator_app.ui.planner.people_groups",
    "facilitator_app.ui.planner.import_dialog",
    "facilitator_app.ui.planner.people_page",
    "facilitator_app.ui.planner.area",
    "facilitator_app.ui.deck.asking",
    "facilitator_app.ui.exercises.exercise_list",
    "facilitator_app.ui.exercises.desk",
    "facilitator_app.ui.exercises.dilemmas_page",
    "facilitator_app.ui.designer.form_list",
    "facilitator_app.ui.designer.preview_column",
    "facilitator_app.ui.designer.desk",
    "facilitator_app.ui.library.page",
)
"""What the planner is made of, in pieces that are each loaded in a moment; what a piece needs comes with it."""


def loading(names: Sequence[str]) -> list[Work]:
    """A piece of work for each module."""
    return [partial(import_module, name) for name in names]


class Ahead(QObject):
    """Does `works` one after the other. `may_work` tells whether this is a time for it."""

    def __init__(
        self, works: Sequence[Work], *, may_work: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._left = list(works)
        self._may_work = may_work
        self._first = self._pause(FIRST_MS)
        self._between = self._pause(BETWEEN_MS)
        self._later = self._pause(LATER_MS)

    def begin(self) -> None:
        """Begin when the first window has come to rest."""
        self._first.touch()

    def stop(self) -> None:
        """Do nothing more."""
        for pause in (self._first, self._between, self._later):
            pause.cancel()

    def _pause(self, wait_ms: int) -> Debounce:
        pause = Debounce(wait_ms, self)
        pause.settled.connect(self._go_on)
        return pause

    def _go_on(self) -> None:
        if not self._may_work():
            self._later.touch()
            return
        self._left.pop(0)()
        if self._left:
            self._between.touch()
