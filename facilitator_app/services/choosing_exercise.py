"""Choosing which exercise a block runs: its slides come and go in the same step, and answers keep their rounds."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.slides import PhaseContent
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.exercise_slides import plays, with_new_slides
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId


class ChoosingExercise:
    """What a block's card asks for."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def choices(self) -> tuple[tuple[str, str], ...]:
        """The exercises there are, by id and title, in their order."""
        found = sorted(self._document.all(Exercise), key=_place)
        return tuple((exercise.id, exercise.title) for exercise in found)

    def choose(self, block_id: str, exercise_id: str | None) -> None:
        """Let a block run an exercise, or none: the slides of the one before go, those of the rounds come, in one
        step. Raises `Refused` when rounds of the one before are answered.
        """
        block = self._document.get(Block, block_id)
        if block is None or block.exercise_id == exercise_id:
            return
        if answered_rounds(self._document, [block_id]):
            raise Refused("exercises.block_answered", block=block.title)
        exercise = self._document.get(Exercise, exercise_id)
        mine = slides_in(self._document, block_id)
        old = [slide for slide in mine if plays(slide, block.exercise_id)]
        contents: list[PhaseContent] = []
        if exercise is not None:
            contents = [
                PhaseContent(exercise_id=exercise.id, round_number=n)
                for n in [found.number for found in exercise.rounds]
            ]
        at = mine.index(old[0]) if old else len(mine)
        slides = with_new_slides(self._document, self._new_id, block_id, contents, at=at, gone=old)
        changed = replace(block, exercise_id=exercise.id if exercise is not None else None)
        self._document.edit("edit.choose_exercise", (RecordChange(block, changed), *slides))


def answered_rounds(document: Document, block_ids: Collection[str]) -> frozenset[int]:
    """The rounds in which something was said in these blocks."""
    outputs = document.all(Output)
    return frozenset(o.round_number for o in outputs if o.block_id in block_ids and o.round_number)


def _place(exercise: Exercise) -> tuple[float, str]:
    return (exercise.position, exercise.id)
