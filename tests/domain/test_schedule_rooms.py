"""The running day where some of it happens in parallel rooms, and the plan of several days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.schedule import DayPhase, DayPlan, DayReading, read_day
from facilitator_app.domain.timer import RunAction, RunRow
from tests.fakes import COPENHAGEN_WINTER

DAY = date(2027, 1, 14)


def block(key: str, minutes: int, *, track: int = 0, day: int = 1, fixed_min: int | None = None) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.DISCUSSION,
        planned_min=minutes,
        position=0.0,
        track=track,
        day_number=day,
        timing=Timing.FLEXIBLE if fixed_min is None else Timing.FIXED,
        fixed_start_min=fixed_min,
    )


ROOMS = (
    block("open", 30),
    block("a1", 30, track=1),
    block("b1", 60, track=2),
    block("a2", 20, track=1),
    block("close", 30),
)


def plan(blocks: tuple[Block, ...] = ROOMS, *, room: int = 1) -> DayPlan:
    return DayPlan(blocks=blocks, first_day=DAY, starts_min=540, zone=COPENHAGEN_WINTER, room=room)


def at(hours: int, minutes: int = 0) -> datetime:
    local = datetime(DAY.year, DAY.month, DAY.day, tzinfo=COPENHAGEN_WINTER)
    return (local + timedelta(hours=hours, minutes=minutes)).astimezone(UTC)


def entered(block_id: str, when: datetime, action: RunAction = RunAction.ENTER_BLOCK) -> RunRow:
    return RunRow(workshop_id="w", at=when, action=action, block_id=block_id)


def times(reading: DayReading) -> list[str]:
    return [f"{b.block.id} {b.start:%H.%M}-{b.end:%H.%M}" for b in reading.blocks]


def test_one_room_is_followed_and_the_others_are_told_beside_it() -> None:
    reading = read_day(plan(), [], at(8))
    assert times(reading) == ["open 09.00-09.30", "a1 09.30-10.00", "a2 10.00-10.20", "close 10.30-11.00"]
    beside = {b.block.id: [other.id for other in b.beside] for b in reading.blocks}
    assert beside == {"open": [], "a1": ["b1"], "a2": ["b1"], "close": []}
    other = read_day(plan(room=2), [], at(8))
    assert times(other) == ["open 09.00-09.30", "b1 09.30-10.30", "close 10.30-11.00"]


def test_what_is_for_everybody_waits_for_the_last_room_while_the_day_runs() -> None:
    rows = [entered("open", at(9)), entered("a1", at(9, 40))]
    reading = read_day(plan(), rows, at(9, 45))
    assert reading.current is not None
    assert times(reading)[1:] == ["a1 09.40-10.10", "a2 10.10-10.30", "close 10.40-11.10"]
    assert reading.offset_min == 10
    later = read_day(plan(), [*rows, entered("a2", at(10, 10))], at(10, 12))
    assert times(later)[2:] == ["a2 10.10-10.30", "close 10.40-11.10"]
    assert f"{later.projected_end:%H.%M}" == "11.10"


def test_the_followed_room_may_be_the_last_one() -> None:
    rows = [entered("open", at(9)), entered("a1", at(9, 30)), entered("a2", at(10, 25))]
    assert times(read_day(plan(), rows, at(10, 26)))[-1] == "close 10.45-11.15"


def test_a_day_that_ends_in_rooms_ends_with_the_last_of_them() -> None:
    reading = read_day(plan(ROOMS[:-1]), [], at(8))
    assert f"{reading.planned_end:%H.%M} {reading.projected_end:%H.%M}" == "10.30 10.30"
    ended = [entered("open", at(9)), entered("", at(10), RunAction.END_DAY)]
    assert read_day(plan(ROOMS[:-1]), ended, at(11)).offset_min == -30


def test_two_stretches_of_rooms_are_apart() -> None:
    blocks = (*ROOMS, block("b9", 30, track=2), block("a9", 10, track=1))
    rows = [entered("close", at(10, 30)), entered("a9", at(11))]
    reading = read_day(plan(blocks), rows, at(11, 1))
    assert f"{reading.projected_end:%H.%M}" == "11.30"


def test_a_fixed_block_of_another_room_is_none_of_the_followed_ones() -> None:
    blocks = (block("long", 90), block("a", 10, track=1), block("b", 10, track=2, fixed_min=600))
    reading = read_day(plan(blocks), [], at(8))
    assert reading.late == ()
    assert [late.block.id for late in read_day(plan(blocks, room=2), [], at(8)).late] == ["b"]


def test_a_day_with_nothing_in_the_followed_room_is_empty() -> None:
    reading = read_day(plan((block("b", 10, track=2),)), [], at(8))
    assert reading.blocks == ()
    assert reading.phase is DayPhase.BEFORE


@pytest.mark.parametrize("late_min", [0, 45])
def test_a_late_first_day_leaves_the_second_where_it_was(late_min: int) -> None:
    two_days = DayPlan(
        blocks=(block("noon", 60), block("evening", 60), block("morning", 60, day=2)),
        first_day=DAY,
        starts_min=720,
        zone=COPENHAGEN_WINTER,
        later_starts_min=(480,),
    )
    reading = read_day(two_days, [entered("noon", at(12, late_min))], at(12, late_min + 1))
    assert times(reading)[-1] == "morning 08.00-09.00"
    assert reading.offset_min == late_min
