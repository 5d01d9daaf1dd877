"""The slides of a block in their order, and how slides are put between others."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from facilitator_app.domain.positions import LEAST_GAP
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document


def slides_in(document: Document, block_id: str) -> tuple[Slide, ...]:
    """All slides of a block in order, hidden ones too."""
    mine = [slide for slide in document.all(Slide) if slide.block_id == block_id]
    return tuple(sorted(mine, key=_place))


def chosen_slides(document: Document, slide_ids: Collection[str]) -> tuple[Slide, ...]:
    """The slides with these ids, in their order; those of one block stand together."""
    found = [slide for one in slide_ids if (slide := document.get(Slide, one)) is not None]
    return tuple(sorted(found, key=_block_and_place))


def inserted(
    ordered: Sequence[Slide], at: int, coming: Sequence[Slide]
) -> tuple[tuple[Slide, ...], list[RecordChange]]:
    """`coming` with positions as number `at` and on among `ordered`, and the changes that make room for them: none,
    unless the neighbours have come too near to each other. Then all are numbered anew.
    """
    first, step = _room(ordered, at, len(coming))
    if step > LEAST_GAP:
        placed = tuple(replace(slide, position=first + step * place) for place, slide in enumerate(coming))
        return placed, []
    placed = tuple(replace(slide, position=float(at + place)) for place, slide in enumerate(coming))
    numbered = [
        (slide, float(place if place < at else place + len(coming))) for place, slide in enumerate(ordered)
    ]
    changes = [
        RecordChange(slide, replace(slide, position=position))
        for slide, position in numbered
        if slide.position != position
    ]
    return placed, changes


def _room(ordered: Sequence[Slide], at: int, count: int) -> tuple[float, float]:
    """Where the first of so many goes, and how far apart they stand."""
    if not ordered:
        return 0.0, 1.0
    if at <= 0:
        return ordered[0].position - count, 1.0
    if at >= len(ordered):
        return ordered[-1].position + 1.0, 1.0
    step = (ordered[at].position - ordered[at - 1].position) / (count + 1)
    return ordered[at - 1].position + step, step


def _place(slide: Slide) -> tuple[float, str]:
    return (slide.position, slide.id)


def _block_and_place(slide: Slide) -> tuple[str, float, str]:
    return (slide.block_id, *_place(slide))
