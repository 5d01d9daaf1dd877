"""The slides that show the rounds of an exercise: they follow when rounds come, go or are numbered anew.

Invariant: a slide that shows a round shows one that is there.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.exercise_design import new_numbers
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import RecordChange, added, removed
from facilitator_app.domain.slides import PhaseContent, Slide, SlideContent, ToolContent
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId


def plays(slide: Slide, exercise_id: str | None) -> bool:
    """Whether a slide shows the phases of an exercise."""
    return isinstance(slide.content, PhaseContent) and slide.content.exercise_id == exercise_id


def rounds_shown(document: Document, exercise_id: str, block_id: str) -> frozenset[int]:
    """The rounds of an exercise that have a slide in a block."""
    contents = (slide.content for slide in slides_in(document, block_id))
    return frozenset(
        content.round_number
        for content in contents
        if isinstance(content, PhaseContent) and content.exercise_id == exercise_id
    )


def round_slides(
    document: Document, new_id: NewId, block_id: str, exercise: Exercise, numbers: Sequence[int]
) -> tuple[RecordChange, ...]:
    """Slides for rounds, after the exercise's last one in a block, or else last in it."""
    mine = slides_in(document, block_id)
    at = max((i for i, slide in enumerate(mine, start=1) if plays(slide, exercise.id)), default=len(mine))
    contents = [PhaseContent(exercise_id=exercise.id, round_number=number) for number in numbers]
    return with_new_slides(document, new_id, block_id, contents, at=at)


def with_new_slides(
    document: Document,
    new_id: NewId,
    block_id: str,
    contents: Sequence[SlideContent],
    *,
    at: int,
    gone: Collection[Slide] = (),
) -> tuple[RecordChange, ...]:
    """New slides put at place `at` (from 0) of a block; those that are `gone` are taken out and no longer counted."""
    block = document.get(Block, block_id)
    if block is None:
        return ()
    left = [slide for slide in slides_in(document, block_id) if slide not in gone]
    new = [
        Slide(id=new_id(), workshop_id=block.workshop_id, block_id=block_id, position=0.0, content=content)
        for content in contents
    ]
    placed, moved = put_at(left, max(0, min(len(left), at)), new)
    return (*removed(gone), *moved, *added(placed))


def followed(
    document: Document, exercise: Exercise, block_ids: Collection[str], *, gone: str = ""
) -> tuple[RecordChange, ...]:
    """How slides change when the round `gone` goes: its own go too, and those after it get their new number."""
    numbers = new_numbers(exercise, gone=gone)
    changes = []
    for slide in document.all(Slide):
        content = slide.content
        number = _round_of(slide, exercise.id, block_ids)
        if str(number) == gone:
            changes.append(RecordChange(slide, None))
        elif isinstance(content, PhaseContent | ToolContent) and numbers.get(number, number) != number:
            renumbered = replace(content, round_number=numbers[number])
            changes.append(RecordChange(slide, replace(slide, content=renumbered)))
    return tuple(changes)


def _round_of(slide: Slide, exercise_id: str, block_ids: Collection[str]) -> int:
    """The round that a slide shows, itself or the groups' tools from it; 0 for no round of this exercise."""
    content = slide.content
    if isinstance(content, PhaseContent) and content.exercise_id == exercise_id:
        return content.round_number
    if isinstance(content, ToolContent) and slide.block_id in block_ids:
        return content.round_number
    return 0
