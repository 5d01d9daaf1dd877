"""The agenda: ordered blocks of the days, and the clock times that follow from their lengths.

One invariant: blocks of the same room never overlap, and what is for everybody begins when the last room is done.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, Self, TypeVar

from facilitator_app.domain.dates import MINUTES_OF_DAY

EVERYBODY = 0
"""The track of what is not held in one of the parallel rooms."""


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
    (`Group.division`) that the block works in. `is_anonymous` keeps the groups' names from what is said in it,
    on the wall and on shared paper. `asks_twice` asks its form before and after (rounds 1 and 2).
    `statement_ids` are statements of the leadership foundation that the groups work on, one each. `takes_up_actions`
    is a block in which the leaders' open actions are taken up (*Siden sidst*).
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
    is_anonymous: bool = False
    asks_twice: bool = False
    statement_ids: tuple[str, ...] = ()
    takes_up_actions: bool = False


def is_dropped(block: Block) -> bool:
    """Whether the day goes on without an optional block: it keeps its place and slides, but no time of its own."""
    return block.planned_min == 0 and block.timing is Timing.OPTIONAL


@dataclass(frozen=True, slots=True)
class PlannedSpan:
    """A block with its planned start and end in minutes after midnight of the first day's date.

    `gap_min` is the wait before a fixed start (positive) or how much too late it is reached (negative). The night
    before a later day is no wait.
    """

    block: Block
    start_min: int
    end_min: int
    gap_min: int = 0


class _Ordered(Protocol):
    def __lt__(self, other: Self, /) -> bool: ...


T = TypeVar("T", bound=_Ordered)


class RoomClocks(Generic[T]):
    """Where the time has come to in each of the parallel rooms, and for everybody."""

    def __init__(self, begins: T) -> None:
        self._shared = begins
        self._rooms: dict[int, T] = {}

    def time_in(self, track: int) -> T:
        """When a room is free; for everybody that is when the last room is."""
        if track == EVERYBODY:
            return max([self._shared, *self._rooms.values()])
        return self._rooms.get(track, self._shared)

    def move(self, track: int, to: T) -> None:
        """Something lasts until `to`. What is for everybody brings the rooms together again."""
        if track == EVERYBODY:
            self._rooms.clear()
            self._shared = to
        else:
            self._rooms[track] = to


def in_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks in agenda order, day by day; the id breaks ties so that the order never depends on storage."""
    return tuple(sorted(blocks, key=_place))


def fixed_at_min(block: Block) -> int | None:
    """When a fixed block begins, in minutes after midnight of the first day's date; None when it is not fixed."""
    if block.timing is not Timing.FIXED or block.fixed_start_min is None:
        return None
    return day_begins_min(block.day_number) + block.fixed_start_min


def day_begins_min(day_number: int) -> int:
    """The midnight that a day begins with, in minutes after that of the first day's date."""
    return (day_number - 1) * MINUTES_OF_DAY


def day_starts_min(later_starts_min: Sequence[int], day_number: int) -> int | None:
    """When a later day starts, in minutes after midnight of the first day's date; None for the first day, and for
    one that the workshop does not have."""
    if not 2 <= day_number <= len(later_starts_min) + 1:
        return None
    return day_begins_min(day_number) + later_starts_min[day_number - 2]


def planned_spans(
    blocks: Sequence[Block], *, starts_min: int, later_starts_min: Sequence[int] = ()
) -> tuple[PlannedSpan, ...]:
    """The planned times of ordered `blocks`. A fixed block starts at its own time, or as soon as it can after it.

    `later_starts_min` are the starts of the days after the first, each in minutes after its own midnight. The first
    block of a later day waits for that day's start; blocks in parallel rooms run beside each other.
    """
    spans: list[PlannedSpan] = []
    clocks = RoomClocks(starts_min)
    day_number = 1
    for block in blocks:
        late_min = 0
        if block.day_number != day_number:
            day_number = block.day_number
            late_min = _begin_day(clocks, day_starts_min(later_starts_min, day_number))
        start_min, gap_min = clocks.time_in(block.track), -late_min
        if (fixed_min := fixed_at_min(block)) is not None:
            gap_min = fixed_min - start_min
            start_min = max(start_min, fixed_min)
        end_min = start_min + block.planned_min
        clocks.move(block.track, end_min)
        spans.append(PlannedSpan(block, start_min, end_min, gap_min))
    return tuple(spans)


def ends_at_min(spans: Sequence[PlannedSpan], *, otherwise: int) -> int:
    """When the last of the rooms is done."""
    return max((span.end_min for span in spans), default=otherwise)


def total_min(blocks: Sequence[Block]) -> int:
    """The sum of the planned lengths, without waiting times. Parallel rooms count as the longest of them."""
    rooms: dict[int, int] = {}
    total = 0
    day_number = 1
    for block in blocks:
        if block.track == EVERYBODY or block.day_number != day_number:
            total += max(rooms.values(), default=0)
            rooms.clear()
            day_number = block.day_number
        if block.track == EVERYBODY:
            total += block.planned_min
        else:
            rooms[block.track] = rooms.get(block.track, 0) + block.planned_min
    return total + max(rooms.values(), default=0)


def _begin_day(clocks: RoomClocks[int], starts_min: int | None) -> int:
    """Wait for a later day's start; gives how many minutes too late it is reached."""
    now = clocks.time_in(EVERYBODY)
    begins = now if starts_min is None else max(now, starts_min)
    clocks.move(EVERYBODY, begins)
    return 0 if starts_min is None else begins - starts_min


def _place(block: Block) -> tuple[int, float, str]:
    return (block.day_number, block.position, block.id)
