"""What a block chooses of exercises and dilemmas, kept: from the block's card to the services and back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import length_s
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.planning_exercises import MINUTE_S, PlanningExercises
from facilitator_app.ui.exercises.words import time_words
from facilitator_app.ui.planner.block_work import BlockChoices, BlockWork


class AgendaWork(QObject):
    """`about_to_act` is told before anything is changed, so that what is typed is saved first."""

    about_to_act = Signal()

    def __init__(
        self,
        work: BlockWork,
        *,
        exercises: PlanningExercises,
        sentence: Callable[[Problem], str],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work, self._exercises, self._sentence = work, exercises, sentence
        self._block_id = ""
        work.exercise_chosen.connect(self._on_exercise)
        work.dilemma_added.connect(self._on_added)
        work.dilemma_removed.connect(self._on_removed)
        work.place_asked.connect(self._on_place)

    def show_block(self, block: Block) -> None:
        """Show a block with what it can choose from."""
        self._block_id = block.id
        choices = BlockChoices(
            exercises=self._exercises.choosing.choices(),
            deck=self._exercises.deck.deck(),
            fit=self._fit(block),
        )
        self._work.show_block(block, choices)

    def _fit(self, block: Block) -> str:
        reading = self._exercises.editing.reading(block.exercise_id or "")
        if reading is None:
            return self.tr("Exercises and dilemmas are made under tabs of their own.")
        total_s, spare_s = (
            length_s(reading.exercise),
            block.planned_min * MINUTE_S - length_s(reading.exercise),
        )
        words = self.tr("It takes {total}: {spare} to spare.")
        if spare_s < 0:
            words = self.tr("It takes {total}: {spare} too little.")
        return words.format(total=time_words(total_s), spare=time_words(abs(spare_s)))

    def _before_act(self) -> None:
        self._work.refuse("")
        self.about_to_act.emit()

    def _on_exercise(self, exercise_id: str) -> None:
        self._before_act()
        try:
            self._exercises.choosing.choose(self._block_id, exercise_id or None)
        except Refused as problem:
            self._refuse(problem)

    def _on_added(self, dilemma_id: str) -> None:
        self._before_act()
        self._exercises.deck.use_in(self._block_id, dilemma_id)

    def _on_removed(self, dilemma_id: str) -> None:
        self._before_act()
        try:
            self._exercises.deck.leave_out(self._block_id, dilemma_id)
        except Refused as problem:
            self._refuse(problem)

    def _on_place(self, dilemma_id: str, index: int) -> None:
        self._before_act()
        self._exercises.deck.order_in(self._block_id, dilemma_id, index)

    def _refuse(self, problem: Refused) -> None:
        """Say it, and show what is still chosen."""
        block = self._exercises.block(self._block_id)
        if block is not None:
            self.show_block(block)
        self._work.refuse(self._sentence(problem))
