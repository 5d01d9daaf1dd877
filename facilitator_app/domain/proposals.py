"""What could be done when a fixed block will be reached late: proposed, never done unasked.

One invariant: a proposal touches only blocks to come, and never adds time before the fixed block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.schedule import BlockReading, BlockState, DayReading, LateBlock

WORTH_A_WORD_MIN = 3


class ProposalKind(StrEnum):
    """Shorten what comes before, leave an optional block out, or let the fixed block come later."""

    SHORTEN = "shorten"
    DROP = "drop"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way out. `before` and `after` are the same blocks as they are and as they would become.

    A dropped block keeps its place and its slides with no time of its own.
    """

    kind: ProposalKind
    before: tuple[Block, ...]
    after: tuple[Block, ...]


def proposals(day: DayReading) -> tuple[Proposal, ...]:
    """Up to three ways to meet the first fixed block that is more than 3 minutes late; none when none is."""
    late = next((late for late in day.late if late.late_min > WORTH_A_WORD_MIN), None)
    if late is None:
        return ()
    leading = _leading_to(day.blocks, late.block)
    found = (_shorten(leading, late.late_min), _drop(leading, late.late_min), _move(late))
    return tuple(proposal for proposal in found if proposal is not None)


def _leading_to(readings: Sequence[BlockReading], fixed: Block) -> tuple[Block, ...]:
    """The coming blocks whose length decides when `fixed` is reached: those since the last fixed one."""
    place = [reading.block.id for reading in readings].index(fixed.id)
    leading: list[Block] = []
    for reading in readings[:place]:
        if reading.block.timing is Timing.FIXED:
            leading.clear()
        elif reading.state is BlockState.COMING:
            leading.append(reading.block)
    return tuple(leading)


def _shorten(leading: Sequence[Block], late_min: int) -> Proposal | None:
    """Each in proportion to its length, by half of it at the most."""
    spare = {block.id: block.planned_min // 2 for block in leading}
    wanted = min(late_min, sum(spare.values()))
    if wanted == 0:
        return None
    left, left_spare = wanted, sum(spare.values())
    after = []
    for block in leading:
        # Shares are rounded up as they are dealt out, so that the last minute always finds a block.
        cut = -(-left * spare[block.id] // left_spare) if left_spare else 0
        left, left_spare = left - cut, left_spare - spare[block.id]
        after.append(replace(block, planned_min=block.planned_min - cut))
    return _changed(ProposalKind.SHORTEN, leading, after)


def _drop(leading: Sequence[Block], late_min: int) -> Proposal | None:
    """The shortest optional block that makes up for it, or else the longest there is."""
    optional = sorted((b for b in leading if b.timing is Timing.OPTIONAL and b.planned_min), key=_length)
    if not optional:
        return None
    block = next((b for b in optional if b.planned_min >= late_min), optional[-1])
    return _changed(ProposalKind.DROP, [block], [replace(block, planned_min=0)])


def _move(late: LateBlock) -> Proposal:
    assert late.block.fixed_start_min is not None, "only a fixed block is late"
    moved = replace(late.block, fixed_start_min=late.block.fixed_start_min + late.late_min)
    return _changed(ProposalKind.MOVE, [late.block], [moved])


def _changed(kind: ProposalKind, before: Sequence[Block], after: Sequence[Block]) -> Proposal:
    pairs = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    return Proposal(kind, tuple(was for was, _ in pairs), tuple(now for _, now in pairs))


def _length(block: Block) -> int:
    return block.planned_min
