"""Editing the file's exercises.

Invariant: the slides that show the rounds follow the rounds in the same step, and answers keep the round they were
given in: a round that has been answered keeps its number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from facilitator_app.content.patterns import Pattern
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.exercise import Exercise, length_s
from facilitator_app.domain.exercise_design import (
    Part,
    PartKind,
    blank_exercise,
    key_of,
    kind_of,
    losses,
    moved_rounds,
    parts_of,
    placed,
    with_changed,
    with_copy,
    with_new,
    without,
)
from facilitator_app.domain.form_design import new_key
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.problems import Problem, Refused
from facilitator_app.services.choosing_exercise import answered_rounds
from facilitator_app.services.document import Document
from facilitator_app.services.exercise_slides import followed, plays, round_slides, rounds_shown
from facilitator_app.services.ports import NewId

MINUTE_S = 60

ADDED: Mapping[PartKind, str] = MappingProxyType(
    {
        PartKind.PHASE: "edit.add_phase",
        PartKind.ROUND: "edit.add_round",
        PartKind.ROLE: "edit.add_role",
        PartKind.CASE: "edit.add_case",
        PartKind.INJECT: "edit.add_inject",
    }
)
REMOVED: Mapping[PartKind, str] = MappingProxyType(
    {
        PartKind.PHASE: "edit.remove_phase",
        PartKind.ROUND: "edit.remove_round",
        PartKind.ROLE: "edit.remove_role",
        PartKind.CASE: "edit.remove_case",
        PartKind.INJECT: "edit.remove_inject",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseUse:
    """A block that runs an exercise. `spare_s` is what is left of the block; negative is how much it lacks.
    `lacking` are the numbers of the rounds that have no slide in it."""

    block: Block
    spare_s: int
    lacking: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExerciseReading:
    """One exercise and where it is used. `kept_because` says why it cannot be removed; None when it can."""

    exercise: Exercise
    uses: tuple[ExerciseUse, ...]
    kept_because: Problem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Removal:
    """What goes or moves when a part is removed: injects and rounds as in `losses`, and so many slides."""

    injects_moved: int = 0
    moved_to: str = ""
    injects_removed: int = 0
    rounds_without_case: int = 0
    slides: int = 0

    @property
    def is_felt(self) -> bool:
        """Whether more than the part itself changes."""
        return bool(self.injects_moved or self.injects_removed or self.rounds_without_case or self.slides)


class EditingExercises:
    """Commands and readings of the exercise editor, each command undoable. An exercise that has gone takes none.

    `patterns_in` gives the ready-made patterns of a language.
    """

    def __init__(
        self, *, document: Document, new_id: NewId, patterns_in: Callable[[str], tuple[Pattern, ...]]
    ) -> None:
        self._document = document
        self._new_id = new_id
        self._patterns_in = patterns_in

    def patterns(self) -> tuple[tuple[str, str], ...]:
        """Key and title of what an exercise can be begun from, in the workshop's language."""
        return tuple((pattern.key, pattern.title) for pattern in self._patterns())

    def exercises(self) -> tuple[ExerciseReading, ...]:
        """The file's exercises in their order."""
        found = sorted(self._document.all(Exercise), key=_place)
        return tuple(self._read(exercise) for exercise in found)

    def reading(self, exercise_id: str) -> ExerciseReading | None:
        """One exercise; None when it has gone."""
        exercise = self._document.get(Exercise, exercise_id)
        return None if exercise is None else self._read(exercise)

    def add(self, *, title: str, phase_title: str) -> Exercise:
        """A new exercise with one phase and one round."""
        return self._add(
            "edit.add_exercise", blank_exercise(id="", key="exercise", title=title, phase_title=phase_title)
        )

    def add_from(self, pattern_key: str) -> Exercise | None:
        """A new exercise from a ready-made pattern; None when there is no such pattern."""
        pattern = next((p for p in self._patterns() if p.key == pattern_key), None)
        return None if pattern is None else self._add("edit.add_exercise", pattern.exercise)

    def copy(self, exercise_id: str, *, title: str) -> Exercise | None:
        """A copy under a title of its own."""
        exercise = self._document.get(Exercise, exercise_id)
        return None if exercise is None else self._add("edit.copy_exercise", replace(exercise, title=title))

    def remove(self, exercise_id: str) -> None:
        """Take an exercise away. Raises `Refused` when a block or a slide uses it."""
        reading = self.reading(exercise_id)
        if reading is None:
            return
        if reading.kept_because is not None:
            raise reading.kept_because
        self._document.edit("edit.remove_exercise", removed([reading.exercise]))

    def change_texts(self, exercise_id: str, *, title: str, purpose: str, typed: str) -> None:
        """Keep title and purpose; `typed` names what was typed in, so that typing is undone field by field."""
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is not None:
            changed = replace(exercise, title=one_line(title), purpose=purpose)
            self._document.change(
                "edit.change_exercise", changed, merge_key=f"exercise:{exercise_id}:{typed}"
            )

    def change_part(self, exercise_id: str, part: Part, *, typed: str) -> None:
        """Keep a changed part; `typed` as in `change_texts`, empty when nothing was typed."""
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return
        kind, key = kind_of(part), key_of(part)
        label = "edit.change_phase" if kind is PartKind.PHASE else "edit.change_exercise"
        merge_key = f"{kind}:{exercise_id}:{key}:{typed}" if typed else ""
        self._keep(label, exercise, with_changed(exercise, part), merge_key=merge_key)

    def add_part(
        self,
        exercise_id: str,
        kind: PartKind,
        *,
        title: str,
        after_key: str = "",
        block_ids: Sequence[str] = (),
    ) -> str:
        """A new part after another, and its key. A new round gets its slide in the blocks that are named."""
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return ""
        after, key = with_new(exercise, kind, title=title, after_key=after_key)
        numbers = [int(key)] if kind is PartKind.ROUND else []
        more = [
            change
            for block_id in block_ids
            for change in round_slides(self._document, self._new_id, block_id, after, numbers)
        ]
        self._keep(ADDED[kind], exercise, after, more=more)
        return key

    def copy_part(self, exercise_id: str, kind: PartKind, key: str) -> str:
        """A copy of a part, and its key; of a round with its injects."""
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return ""
        after, new = with_copy(exercise, kind, key)
        self._keep(ADDED[kind], exercise, after)
        return new

    def place_part(self, exercise_id: str, kind: PartKind, key: str, index: int) -> str:
        """Put a part at place `index` (from 0) and give the key it has there.

        Raises `Refused` when an answered round would get another number.
        """
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return ""
        keys = [key_of(part) for part in parts_of(exercise, kind)]
        if key not in keys:
            return ""
        at = max(0, min(len(keys) - 1, index))
        if kind is PartKind.ROUND:
            keys.insert(at, keys.pop(keys.index(key)))
            self._refuse_answered(exercise, moved_rounds(exercise, keys))
        after = placed(exercise, kind, key, at)
        self._keep("edit.move_part", exercise, after)
        return key_of(parts_of(after, kind)[at])

    def removal(self, exercise_id: str, kind: PartKind, key: str) -> Removal:
        """What else would change when a part is removed."""
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return Removal()
        lost = losses(exercise, kind, key)
        gone = key if kind is PartKind.ROUND else ""
        return Removal(
            injects_moved=len(lost.moved),
            moved_to=lost.moved_to,
            injects_removed=len(lost.removed),
            rounds_without_case=len(lost.without_case),
            slides=sum(change.after is None for change in self._followed(exercise, gone)),
        )

    def remove_part(self, exercise_id: str, kind: PartKind, key: str) -> None:
        """Take a part out with what `removal` tells. The last phase and the last round stay.

        Raises `Refused` when a round is answered that would go or get another number.
        """
        exercise = self._document.get(Exercise, exercise_id)
        if exercise is None:
            return
        after = without(exercise, kind, key)
        if after == exercise:
            return
        gone = ""
        if kind is PartKind.ROUND:
            gone = key
            left = [key_of(part) for part in exercise.rounds if key_of(part) != key]
            self._refuse_answered(exercise, moved_rounds(exercise, left))
        self._keep(REMOVED[kind], exercise, after, gone=gone)

    def add_slides(self, exercise_id: str, block_id: str) -> None:
        """Give every round that has no slide in a block its slide there."""
        exercise = self._document.get(Exercise, exercise_id)
        block = self._document.get(Block, block_id)
        if exercise is None or block is None:
            return
        lacking = self._use(exercise, block).lacking
        changes = round_slides(self._document, self._new_id, block_id, exercise, lacking)
        self._document.edit("edit.add_slide", changes)

    def _read(self, exercise: Exercise) -> ExerciseReading:
        uses = tuple(self._use(exercise, block) for block in self._blocks(exercise.id))
        is_shown = any(plays(slide, exercise.id) for slide in self._document.all(Slide))
        kept: Problem | None = None
        if uses:
            kept = Refused("exercises.is_used", exercise=exercise.title, block=uses[0].block.title)
        elif is_shown:
            kept = Refused("exercises.is_shown", exercise=exercise.title)
        return ExerciseReading(exercise=exercise, uses=uses, kept_because=kept)

    def _use(self, exercise: Exercise, block: Block) -> ExerciseUse:
        shown = rounds_shown(self._document, exercise.id, block.id)
        return ExerciseUse(
            block=block,
            spare_s=block.planned_min * MINUTE_S - length_s(exercise),
            lacking=tuple(number for number in _numbers(exercise) if number not in shown),
        )

    def _blocks(self, exercise_id: str) -> tuple[Block, ...]:
        return in_order([block for block in self._document.all(Block) if block.exercise_id == exercise_id])

    def _patterns(self) -> tuple[Pattern, ...]:
        return self._patterns_in(self._document.workshop.language)

    def _add(self, label: str, exercise: Exercise) -> Exercise:
        others = self._document.all(Exercise)
        new = replace(
            exercise,
            id=self._new_id(),
            key=new_key(exercise.key, {one.key for one in others}),
            title=one_line(exercise.title),
            position=max((one.position for one in others), default=0.0) + 1.0,
        )
        self._document.edit(label, added([new]))
        return new

    def _keep(
        self,
        label: str,
        before: Exercise,
        after: Exercise,
        *,
        gone: str = "",
        more: Iterable[RecordChange] = (),
        merge_key: str = "",
    ) -> None:
        changes = (RecordChange(before, after), *self._followed(before, gone), *more)
        self._document.edit(label, changes, merge_key=merge_key)

    def _followed(self, exercise: Exercise, gone: str) -> tuple[RecordChange, ...]:
        block_ids = {block.id for block in self._blocks(exercise.id)}
        return followed(self._document, exercise, block_ids, gone=gone)

    def _refuse_answered(self, exercise: Exercise, numbers: frozenset[int]) -> None:
        answered = answered_rounds(self._document, [block.id for block in self._blocks(exercise.id)])
        if both := sorted(numbers & answered):
            raise Refused("exercises.round_answered", number=both[0])


def _numbers(exercise: Exercise) -> tuple[int, ...]:
    return tuple(found.number for found in exercise.rounds)


def _place(exercise: Exercise) -> tuple[float, str]:
    return (exercise.position, exercise.id)
