"""The documents planned and given to be drawn: what is seen at once, the rest one by one so that nobody waits for it.

Invariant: a document that is still to be planned anew stays as it was planned before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from facilitator_app.problems import Refused
from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.paper.choices import Choices
from facilitator_app.ui.paper.drawing import DocumentDrawing, Files
from facilitator_app.ui.paper.kinds import COSTLY, OTHERS, PaperDocument, Shelf
from facilitator_app.ui.paper.plans import MAY_BE_EMPTY, PaperPlans

BETWEEN_MS = 5
OFTEN_EMPTY = frozenset(document.shelf for document in OTHERS if document.kind in MAY_BE_EMPTY)


class PreviewPlanning(QObject):
    """`planned` when the last of them has been."""

    planned = Signal()

    def __init__(self, plans: PaperPlans, drawing: DocumentDrawing, parent: QObject) -> None:
        super().__init__(parent)
        self._plans, self._drawing = plans, drawing
        self._choices = Choices()
        self._shown, self._ticked = Shelf.SCHEMAS, frozenset[Shelf]()
        self._left: list[PaperDocument] = []
        self._are_others_left = False
        self._files: dict[Shelf, Files | None] = {}
        self._refused: dict[Shelf, Refused] = {}
        self._refused_others: Mapping[Shelf, Refused] = {}
        self._pause = Debounce(BETWEEN_MS, self)
        self._pause.settled.connect(self._plan_next)

    def plan(
        self, documents: Iterable[PaperDocument], choices: Choices, *, shown: Shelf, ticked: Collection[Shelf]
    ) -> None:
        """Plan these documents, what is shown and ticked now, and forget all others."""
        wanted = {document.shelf: document for document in documents}
        self._files = {shelf: self._files.get(shelf) for shelf in wanted}
        self._refused = {shelf: why for shelf, why in self._refused.items() if shelf in wanted}
        self._choices, self._shown, self._ticked = choices, shown, frozenset(ticked)
        self._left = []
        at_once = {shown, *ticked}
        for shelf, document in wanted.items():
            if shelf in at_once or self._plans.is_planned(document, choices):
                self._plan(document)
            else:
                self._left.append(document)
        self._are_others_left = not self._plans.are_others_planned
        if at_once & OFTEN_EMPTY:
            self._plan_others()
        self._draw()
        self._await_next()

    def file_count(self, shelf: Shelf) -> int:
        """How many files a document becomes."""
        return len(self._files.get(shelf) or ())

    def refused(self) -> dict[Shelf, Refused]:
        """Why there is nothing in a document."""
        return {**self._refused_others, **self._refused}

    def rest(self) -> None:
        """Nobody looks: plan and draw nothing more until somebody does."""
        self._pause.cancel()
        self._drawing.rest()

    def go_on(self) -> None:
        """Plan and draw what is left."""
        self._await_next()
        self._drawing.go_on()

    def _await_next(self) -> None:
        if self._left or self._are_others_left:
            self._pause.touch()

    def _draw(self) -> None:
        """What is seen is drawn first."""
        counted = {shelf for shelf in COSTLY if shelf not in self._ticked and shelf is not self._shown}
        order = sorted(self._files, key=lambda shelf: (shelf in counted, shelf is not self._shown))
        planned = {shelf: files for shelf in order if (files := self._files[shelf]) is not None}
        self._drawing.draw(planned, counted=counted)

    def _plan_next(self) -> None:
        # The program may end, or another file be opened, between two of them.
        if not self._plans.can_plan:
            self._left, self._are_others_left = [], False
            return
        if self._left:
            self._plan(self._left.pop(0))
        else:
            self._plan_others()
        self._await_next()
        if not self._pause.is_waiting():
            self._draw()
            self.planned.emit()

    def _plan(self, document: PaperDocument) -> None:
        shelf = document.shelf
        try:
            self._files[shelf] = self._plans.joined(document, self._choices)
            self._refused.pop(shelf, None)
        except Refused as problem:
            self._files[shelf] = None
            self._refused[shelf] = problem

    def _plan_others(self) -> None:
        self._are_others_left = False
        self._refused_others = self._plans.refused_others()
