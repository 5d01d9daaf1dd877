"""The agenda: ordered blocks of a day, and the clock times that follow from their lengths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What happens in a block; it decides the icon and what the panel and the notes offer."""

    WELCOME = "welcome"
    THEORY = "theory"
    DILEMMA = "dilemma"
    SIMULATION = "simulation"
    DISCUSSION = "discussion"
    PLENARY = "plenary"
    ACTION_SCHEMA = "action_schema"
    BALANCE = "balance"
    BREAK = "break"


class Timing(StrEnum):
    """How a block behaves when the day is late."""

    FLEXIBLE = "flexible"
    FIXED = "fixed"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One entry of the agenda. `fixed_start_min` (minutes after midnight) holds only when timing is FIXED.

    `starts_itself` tells whether coming to the block, or to a timed stop in it, starts the countdown. `colour` is the
    name of a category colour of one's own; empty follows the kind. `day_number` counts the workshop's days from 1.
    `track` 0 is for everybody, 1 and up are the parallel rooms in `Workshop.tracks`. `division` is the set of groups
    (`Group.division`) that the block works in.
    """

    id: str
    workshop_id: str
    title: str
    kind: BlockKind
    planned_min: int
    position: float
    timing: Timing = Timing.FLEXIBLE
    fixed_start_min: int | None = None
    goal: str = ""
    materials: tuple[str, ...] = ()
    roles: str = ""
    notes: str = ""
    exercise_id: str | None = None
    dilemma_ids: tuple[str, ...] = ()
    form_id: str | None = None
    starts_itself: bool = True
    colour: str = ""
    day_number: int = 1
    track: int = 0
    division: int = 1


def is_dropped(block: Block) -> bool:
    """Whether the day goes on without an optional block: it keeps its place and slides, but no time of its own."""
    return block.planned_min == 0 and block.timing is Timing.OPTIONAL


@dataclass(frozen=True, slots=True)
class PlannedSpan:
    """A block with its planned start and end in minutes after midnight of the day's first date.

    `gap_min` is the wait before a fixed start (positive) or how much too late it is reached (negative).
    """

    block: Block
    start_min: int
    end_min: int
    gap_min: int = 0


def in_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in agenda order; the id breaks ties so that the order never depends on storage."""
    return tuple(sorted(blocks, key=_place))


def planned_spans(blocks: Sequence[Block], *, starts_min: int) -> tuple[PlannedSpan, ...]:
    """The planned times of ordered `blocks`. A fixed block starts at its own time, or as soon as it can after it."""
    spans: list[PlannedSpan] = []
    clock_min = starts_min
    for block in blocks:
        gap_min = 0
        start_min = clock_min
        if block.timing is Timing.FIXED and block.fixed_start_min is not None:
            gap_min = block.fixed_start_min - clock_min
            start_min = max(clock_min, block.fixed_start_min)
        clock_min = start_min + block.planned_min
        spans.append(PlannedSpan(block, start_min, clock_min, gap_min))
    return tuple(spans)


def total_min(blocks: Sequence[Block]) -> int:
    """The sum of the planned lengths, without waiting times."""
    return sum(block.planned_min for block in blocks)


def _place(block: Block) -> tuple[float, str]:
    return (block.position, block.id)
