"""Positions of what stands in an order: blocks of a day, slides of a block.

One invariant: something can always be put between two others, however often that has been done there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.slides import Slide

LEAST_GAP = 1e-6
"""Between nearer neighbours there is no room; far above what a number in the file can tell apart."""


class Positioned(Protocol):
    """What has a place in an order."""

    @property
    def position(self) -> float: ...


P = TypeVar("P", Block, Slide, Theme)


def place_between(before: Positioned | None, after: Positioned | None) -> float:
    """A position between two neighbours; None is the start or the end of the order."""
    if before is None and after is None:
        return 0.0
    if before is None:
        assert after is not None
        return after.position - 1.0
    if after is None:
        return before.position + 1.0
    return (before.position + after.position) / 2


def room_at(ordered: Sequence[P], index: int) -> tuple[float, tuple[RecordChange, ...]]:
    """A position for what is to be number `index` (from 0) among `ordered`, and the changes that make room for
    it: none, unless its neighbours have come too near to each other. Then all are numbered anew.
    """
    before = ordered[index - 1] if 0 < index <= len(ordered) else None
    after = ordered[index] if index < len(ordered) else None
    if before is None or after is None or after.position - before.position > LEAST_GAP:
        return place_between(before, after), ()
    numbered = [(one, float(place if place < index else place + 1)) for place, one in enumerate(ordered)]
    changes = (
        RecordChange(one, replace(one, position=position))
        for one, position in numbered
        if one.position != position
    )
    return float(index), tuple(changes)


def put_at(ordered: Sequence[P], at: int, coming: Sequence[P]) -> tuple[tuple[P, ...], list[RecordChange]]:
    """`coming` with positions as number `at` (from 0) and on among `ordered`, and the changes that make room for them:
    none, unless the neighbours have come too near to each other. Then all are numbered anew.
    """
    first, step = _room_for(ordered, at, len(coming))
    if step > LEAST_GAP:
        return tuple(replace(one, position=first + step * place) for place, one in enumerate(coming)), []
    numbered = [
        (one, float(place if place < at else place + len(coming))) for place, one in enumerate(ordered)
    ]
    changes = [
        RecordChange(one, replace(one, position=position))
        for one, position in numbered
        if one.position != position
    ]
    return tuple(replace(one, position=float(at + place)) for place, one in enumerate(coming)), changes


def _room_for(ordered: Sequence[Positioned], at: int, count: int) -> tuple[float, float]:
    """Where the first of so many goes, and how far apart they stand."""
    if not ordered:
        return 0.0, 1.0
    if at <= 0:
        return ordered[0].position - count, 1.0
    if at >= len(ordered):
        return ordered[-1].position + 1.0, 1.0
    step = (ordered[at].position - ordered[at - 1].position) / (count + 1)
    return ordered[at - 1].position + step, step
