"""What could be done when a fixed block will be reached late: proposed, never done unasked.

One invariant: a proposal touches only what is to come, and never adds time before the fixed block.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.adjustments import ProposalKind
from facilitator_app.domain.agenda import Block, Timing
from facilitator_app.domain.positions import place_between
from facilitator_app.domain.rounds_ahead import (
    NOTHING_AHEAD,
    FewerMinutes,
    TimeAhead,
    shortened_rounds,
    without_last_round,
)
from facilitator_app.domain.schedule import BlockReading, BlockState, DayPhase, DayReading, LateBlock
from facilitator_app.domain.slides import Slide

WORTH_A_WORD_MIN = 3
MOST_PROPOSALS = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way out. `before` and `after` are the same blocks as they are and as they would become.

    A dropped block keeps its place and its slides with no time of its own. `rounds` are slides of the exercise that is
    going on, with what the block would then `needed_s` at the least; None leaves that as it is.
    """

    kind: ProposalKind
    before: tuple[Block, ...] = ()
    after: tuple[Block, ...] = ()
    rounds_before: tuple[Slide, ...] = ()
    rounds_after: tuple[Slide, ...] = ()
    needed_s: float | None = None


def proposals(day: DayReading, ahead: TimeAhead = NOTHING_AHEAD) -> tuple[Proposal, ...]:
    """Up to three ways to meet the first fixed block that is more than 3 minutes late, or else the end of the
    day when that is; none when none is. `ahead` is what is timed in the current block and still to come."""
    late = next((late for late in day.late if late.late_min > WORTH_A_WORD_MIN), None)
    over_min = late_end_min(day)
    found: list[Proposal | None] = []
    if late is not None:
        leading = _leading_to(day.blocks, late.block)
        found = [_shorten(leading, late.late_min), *_rounds(day, late.block, ahead, late.late_min)]
        found += [_drop(leading, late.late_min), _past(day.blocks, leading, late), _move(late)]
    elif over_min > WORTH_A_WORD_MIN:
        leading = _leading_to(day.blocks, None)
        found = [_shorten(leading, over_min), *_rounds(day, None, ahead, over_min)]
        found += [_drop(leading, over_min)]
    return tuple(proposal for proposal in found if proposal is not None)[:MOST_PROPOSALS]


def late_end_min(day: DayReading) -> int:
    """How many minutes after its planned end a running day will end; never negative."""
    if day.phase is not DayPhase.RUNNING:
        return 0
    return max(0, round((day.projected_end - day.planned_end).total_seconds() / 60))


def _leading_to(readings: Sequence[BlockReading], fixed: Block | None) -> tuple[Block, ...]:
    """The coming blocks whose length decides when `fixed`, or else the end, is reached: those since the last
    fixed one that is not late itself."""
    place = len(readings)
    if fixed is not None:
        place = [reading.block.id for reading in readings].index(fixed.id)
    leading: list[Block] = []
    for reading in readings[:place]:
        if reading.block.timing is Timing.FIXED:
            # One that is reached late itself passes the loss on, and what comes before it counts too.
            if reading.start <= reading.planned_start:
                leading.clear()
        elif reading.state is BlockState.COMING:
            leading.append(reading.block)
    return tuple(leading)


def _rounds(day: DayReading, fixed: Block | None, ahead: TimeAhead, late_min: int) -> list[Proposal | None]:
    """The exercise that is going on, shorter: in proportion, or by its last round."""
    if day.current is None or not _leads_to(day.blocks, fixed):
        return []
    block = day.current.block
    return [
        _fewer(ProposalKind.SHORTEN_ROUNDS, block, shortened_rounds(ahead, late_min)),
        _fewer(ProposalKind.DROP_ROUND, block, without_last_round(ahead)),
    ]


def _leads_to(readings: Sequence[BlockReading], fixed: Block | None) -> bool:
    """Whether the end of the current block decides when `fixed`, or else the end, is reached."""
    for reading in readings:
        if fixed is not None and reading.block.id == fixed.id:
            return True
        is_coming = reading.state is BlockState.COMING and reading.block.timing is Timing.FIXED
        if is_coming and reading.start <= reading.planned_start:
            return False
    return True


def _fewer(kind: ProposalKind, block: Block, fewer: FewerMinutes | None) -> Proposal | None:
    if fewer is None:
        return None
    planned_min = block.planned_min - min(block.planned_min, fewer.cut_min)
    is_cut = planned_min != block.planned_min
    return Proposal(
        kind,
        (block,) if is_cut else (),
        (replace(block, planned_min=planned_min),) if is_cut else (),
        fewer.before,
        fewer.after,
        fewer.needed_s,
    )


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


def _past(readings: Sequence[BlockReading], leading: Sequence[Block], late: LateBlock) -> Proposal | None:
    """The shortest block that makes up for it, or else the longest there is, after the fixed one."""
    movable = sorted((b for b in leading if b.planned_min), key=_length)
    if not movable:
        return None
    block = next((b for b in movable if b.planned_min >= late.late_min), movable[-1])
    blocks = [reading.block for reading in readings]
    after = blocks[blocks.index(late.block) + 1 :]
    position = place_between(late.block, after[0] if after else None)
    return _changed(ProposalKind.PAST, [block], [replace(block, position=position)])


def _move(late: LateBlock) -> Proposal:
    assert late.block.fixed_start_min is not None, "only a fixed block is late"
    moved = replace(late.block, fixed_start_min=late.block.fixed_start_min + late.late_min)
    return _changed(ProposalKind.MOVE, [late.block], [moved])


def _changed(kind: ProposalKind, before: Sequence[Block], after: Sequence[Block]) -> Proposal:
    pairs = [(was, now) for was, now in zip(before, after, strict=True) if was != now]
    return Proposal(kind, tuple(was for was, _ in pairs), tuple(now for _, now in pairs))


def _length(block: Block) -> int:
    return block.planned_min
