"""Planning exercises: a block from a ready-made pattern, with its phases, slides and questions, all one's own to
change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from facilitator_app.content.patterns import Pattern
from facilitator_app.domain.agenda import EVERYBODY, Block, in_order
from facilitator_app.domain.exercise import Exercise, length_s
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide, SlideContent, TextContent
from facilitator_app.services.choosing_exercise import ChoosingExercise
from facilitator_app.services.document import Document
from facilitator_app.services.editing_exercises import EditingExercises
from facilitator_app.services.keeping_deck import KeepingDeck
from facilitator_app.services.ports import NewId

MINUTE_S = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseOffer:
    """A pattern as it is offered."""

    key: str
    title: str
    purpose: str


class PlanningExercises:
    """Commands of the planner. `patterns_in` gives the patterns of a language. `editing` changes the exercises
    themselves, `choosing` which one a block runs, `deck` the dilemmas."""

    def __init__(
        self, *, document: Document, new_id: NewId, patterns_in: Callable[[str], tuple[Pattern, ...]]
    ) -> None:
        self._document = document
        self._new_id = new_id
        self._patterns_in = patterns_in
        self.editing = EditingExercises(document=document, new_id=new_id, patterns_in=patterns_in)
        self.choosing = ChoosingExercise(document=document, new_id=new_id)
        self.deck = KeepingDeck(document=document, new_id=new_id)

    def offers(self) -> tuple[ExerciseOffer, ...]:
        """What there is to choose from, in the workshop's language."""
        return tuple(
            ExerciseOffer(key=pattern.key, title=pattern.title, purpose=pattern.exercise.purpose)
            for pattern in self._patterns()
        )

    def block(self, block_id: str) -> Block | None:
        """A block as it is now; None when it has gone."""
        return self._document.get(Block, block_id)

    def add(self, pattern_key: str, *, after_id: str | None) -> Block | None:
        """Put a block made from a pattern after another, or first; one undo takes all of it back.

        None when there is no such pattern.
        """
        pattern = next((p for p in self._patterns() if p.key == pattern_key), None)
        if pattern is None:
            return None
        after = self._document.get(Block, after_id)
        day_number = after.day_number if after is not None else 1
        position, moved = self._room_after(after_id, day_number)
        exercise = replace(pattern.exercise, id=self._new_id(), position=self._next_position())
        block = Block(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            title=pattern.title,
            kind=pattern.kind,
            planned_min=ceil(length_s(exercise) / MINUTE_S) + pattern.debrief_min,
            position=position,
            goal=pattern.goal,
            materials=pattern.materials,
            exercise_id=exercise.id,
            day_number=day_number,
            track=after.track if after is not None else EVERYBODY,
        )
        slides = [
            Slide(
                id=self._new_id(),
                workshop_id=block.workshop_id,
                block_id=block.id,
                position=float(place),
                content=content,
            )
            for place, content in enumerate(_contents(pattern, exercise), start=1)
        ]
        self._document.edit("edit.add_exercise", [*moved, *added([exercise, block, *slides])])
        return block

    def _patterns(self) -> tuple[Pattern, ...]:
        return self._patterns_in(self._document.workshop.language)

    def _next_position(self) -> float:
        return max((exercise.position for exercise in self._document.all(Exercise)), default=0.0) + 1.0

    def _room_after(self, after_id: str | None, day_number: int) -> tuple[float, tuple[RecordChange, ...]]:
        workshop_id = self._document.workshop.id
        mine = (block for block in self._document.all(Block) if block.workshop_id == workshop_id)
        blocks = in_order([block for block in mine if block.day_number == day_number])
        at = next((i + 1 for i, block in enumerate(blocks) if block.id == after_id), 0)
        return room_at(blocks, at)


def _contents(pattern: Pattern, exercise: Exercise) -> tuple[SlideContent, ...]:
    """The slides in order: the question, the phases of each round, and what to gather at the end."""
    question = (QuestionContent(question=pattern.question, kicker=pattern.title),) if pattern.question else ()
    rounds = (PhaseContent(exercise_id=exercise.id, round_number=r.number) for r in exercise.rounds)
    lines = tuple(f"- {line}" for line in pattern.debrief)
    debrief = (TextContent(heading=pattern.debrief_title, kicker=pattern.title, body=lines),) if lines else ()
    return (*question, *rounds, *debrief)
