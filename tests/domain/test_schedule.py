"""The day against its plan, from the run log alone: late, early, fixed times, midnight, changing clocks."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.day_run import used_s
from facilitator_app.domain.schedule import (
    BlockReading,
    BlockState,
    DayPhase,
    DayPlan,
    DayReading,
    read_day,
)
from facilitator_app.domain.timer import RunAction, RunRow
from tests.fakes import COPENHAGEN_WINTER

DAY = date(2027, 1, 14)


def block(key: str, minutes: int, *, fixed_min: int | None = None) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.THEORY,
        planned_min=minutes,
        position=0.0,
        timing=Timing.FLEXIBLE if fixed_min is None else Timing.FIXED,
        fixed_start_min=fixed_min,
    )


BLOCKS = (
    block("welcome", 15),
    block("dilemma", 45),
    block("exercise", 60),
    block("lunch", 45, fixed_min=11 * 60),
    block("schema", 30),
)
PLAN = DayPlan(blocks=BLOCKS, first_day=DAY, starts_min=540, zone=COPENHAGEN_WINTER)


def at(hours: int, minutes: int = 0, seconds: int = 0, *, day: date = DAY) -> datetime:
    local = datetime(day.year, day.month, day.day, tzinfo=COPENHAGEN_WINTER)
    return (local + timedelta(hours=hours, minutes=minutes, seconds=seconds)).astimezone(UTC)


def entered(block_id: str, when: datetime, action: RunAction = RunAction.ENTER_BLOCK) -> RunRow:
    return RunRow(workshop_id="w", at=when, action=action, block_id=block_id)


def added(block_id: str, when: datetime, added_s: int, key: str = "s/1/a") -> RunRow:
    return RunRow(
        workshop_id="w", at=when, action=RunAction.ADD, block_id=block_id, stop_key=key, added_s=added_s
    )


def times(reading: BlockReading) -> str:
    return f"{reading.start:%H.%M}-{reading.end:%H.%M}"


def states(reading: DayReading) -> list[BlockState]:
    return [b.state for b in reading.blocks]


def test_before_the_day_everything_is_as_planned() -> None:
    reading = read_day(PLAN, [], at(8, 30))
    assert reading.phase is DayPhase.BEFORE
    assert reading.current is None
    assert reading.offset_min == 0
    assert [times(b) for b in reading.blocks] == [
        "09.00-09.15",
        "09.15-10.00",
        "10.00-11.00",
        "11.00-11.45",
        "11.45-12.15",
    ]
    assert not any(b.is_start_moved or b.is_end_moved for b in reading.blocks)
    assert reading.next_fixed is not None
    assert reading.next_fixed.block.id == "lunch"


def test_a_day_that_has_not_begun_in_time_is_behind() -> None:
    reading = read_day(PLAN, [], at(9, 10))
    assert reading.offset_min == 10
    assert [late.late_min for late in reading.late] == [10]


def test_a_day_that_was_never_run_is_not_behind_for_ever() -> None:
    reading = read_day(PLAN, [], at(20))
    assert reading.phase is DayPhase.BEFORE
    assert reading.offset_min == 0


def test_a_late_block_moves_what_follows_and_the_fixed_block_is_late() -> None:
    rows = [entered("welcome", at(9)), entered("dilemma", at(9, 15)), entered("exercise", at(10, 6))]
    reading = read_day(PLAN, rows, at(10, 20))
    assert states(reading) == [
        BlockState.DONE,
        BlockState.DONE,
        BlockState.CURRENT,
        BlockState.COMING,
        BlockState.COMING,
    ]
    assert reading.phase is DayPhase.RUNNING
    assert reading.current is not None
    assert reading.current.block.id == "exercise"
    assert reading.offset_min == 6
    assert [times(b) for b in reading.blocks] == [
        "09.00-09.15",
        "09.15-10.06",
        "10.06-11.06",
        "11.06-11.51",
        "11.51-12.21",
    ]
    assert [(late.block.id, late.late_min) for late in reading.late] == [("lunch", 6)]
    assert f"{reading.projected_end:%H.%M}" == "12.21"
    assert f"{reading.planned_end:%H.%M}" == "12.15"
    assert reading.blocks[0].is_end_moved is False
    assert reading.blocks[3].is_start_moved


def test_a_block_that_ends_early_is_ahead_and_the_fixed_block_takes_it_up() -> None:
    rows = [entered("welcome", at(9)), entered("dilemma", at(9, 10)), entered("exercise", at(9, 50))]
    reading = read_day(PLAN, rows, at(10))
    assert reading.offset_min == -10
    assert times(reading.blocks[3]) == "11.00-11.45"
    assert reading.late == ()
    assert reading.projected_end == reading.planned_end


def test_overtime_pushes_minute_by_minute() -> None:
    rows = [entered("welcome", at(9))]
    assert read_day(PLAN, rows, at(9, 15)).offset_min == 0
    assert read_day(PLAN, rows, at(9, 22)).offset_min == 7


def test_added_time_counts_before_it_is_used_once_for_each_timer() -> None:
    rows = [
        entered("welcome", at(9)),
        added("welcome", at(9, 5), 60),
        added("welcome", at(9, 6), 300),
        added("welcome", at(9, 7), 120, key="s/1/b"),
    ]
    assert read_day(PLAN, rows, at(9, 7)).offset_min == 7


def test_a_block_that_was_passed_over_is_skipped() -> None:
    rows = [entered("welcome", at(9)), entered("exercise", at(9, 15))]
    reading = read_day(PLAN, rows, at(9, 20))
    assert states(reading)[1] is BlockState.SKIPPED
    assert reading.offset_min == -45


def test_a_step_back_by_mistake_costs_only_its_own_time() -> None:
    rows = [
        entered("welcome", at(9)),
        entered("dilemma", at(9, 15)),
        entered("welcome", at(9, 20)),
        entered("dilemma", at(9, 22)),
    ]
    reading = read_day(PLAN, rows, at(9, 30))
    assert reading.offset_min == 2
    assert reading.current is not None
    assert f"{reading.current.start:%H.%M}" == "09.15"


def test_what_was_used_of_a_coming_block_is_not_used_again() -> None:
    rows = [entered("welcome", at(9)), entered("dilemma", at(9, 10)), entered("welcome", at(9, 30))]
    reading = read_day(PLAN, rows, at(9, 32))
    assert [times(b) for b in reading.blocks[:2]] == ["09.00-09.35", "09.35-10.00"]


def test_the_day_ends_when_it_is_said_and_the_rest_was_skipped() -> None:
    rows = [entered("welcome", at(9)), entered("lunch", at(11)), entered("", at(11, 40), RunAction.END_DAY)]
    reading = read_day(PLAN, rows, at(18))
    assert reading.phase is DayPhase.AFTER
    assert reading.current is None
    assert states(reading)[-1] is BlockState.SKIPPED
    assert reading.offset_min == -35
    assert f"{reading.projected_end:%H.%M}" == "11.40"


def test_an_ended_day_can_go_on() -> None:
    rows = [
        entered("welcome", at(9)),
        entered("", at(9, 5), RunAction.END_DAY),
        entered("welcome", at(9, 10)),
    ]
    reading = read_day(PLAN, rows, at(9, 12))
    assert reading.phase is DayPhase.RUNNING
    assert reading.offset_min == 5


def test_the_end_of_a_day_that_never_began_says_nothing() -> None:
    reading = read_day(PLAN, [entered("", at(8), RunAction.END_DAY)], at(8, 30))
    assert reading.phase is DayPhase.BEFORE


def test_a_day_that_nobody_ended_ended_with_its_last_block() -> None:
    rows = [entered("welcome", at(9)), entered("schema", at(11, 50))]
    assert read_day(PLAN, rows, at(16)).phase is DayPhase.RUNNING
    reading = read_day(PLAN, rows, at(23))
    assert reading.phase is DayPhase.AFTER
    assert reading.offset_min == 5


def test_what_was_rehearsed_before_the_day_was_begun_does_not_count() -> None:
    rows = [
        entered("welcome", at(8)),
        entered("exercise", at(8, 1)),
        entered("", at(8, 59), RunAction.START_DAY),
        entered("welcome", at(9)),
    ]
    reading = read_day(PLAN, rows, at(9, 1))
    assert states(reading)[0] is BlockState.CURRENT
    assert reading.offset_min == 0


def test_a_block_that_has_left_the_agenda_is_passed_over() -> None:
    rows = [entered("welcome", at(9)), entered("gone", at(9, 5))]
    reading = read_day(PLAN, rows, at(9, 6))
    assert reading.current is not None
    assert reading.current.block.id == "welcome"


def test_an_empty_agenda_has_a_day_without_blocks() -> None:
    reading = read_day(DayPlan(blocks=(), first_day=DAY, starts_min=540, zone=COPENHAGEN_WINTER), [], at(9))
    assert reading.blocks == ()
    assert reading.next_fixed is None
    assert f"{reading.projected_end:%H.%M}" == "09.00"


def test_a_clock_set_back_never_gives_negative_time() -> None:
    rows = [entered("welcome", at(9)), entered("dilemma", at(8, 50))]
    assert used_s(rows, at(8, 55)) == {"welcome": 0.0, "dilemma": 300.0}


def test_used_time_of_each_block() -> None:
    rows = [
        entered("welcome", at(9)),
        entered("dilemma", at(9, 20)),
        entered("welcome", at(9, 30)),
        entered("", at(9, 35), RunAction.END_DAY),
    ]
    assert used_s(rows, at(23)) == {"welcome": 25 * 60, "dilemma": 600}


def test_a_day_that_passes_midnight_stays_right() -> None:
    """F37."""
    plan = DayPlan(
        blocks=(block("evening", 60), block("night", 60)),
        first_day=DAY,
        starts_min=23 * 60,
        zone=COPENHAGEN_WINTER,
    )
    rows = [entered("evening", at(23)), entered("night", at(24, 4))]
    reading = read_day(plan, rows, at(24, 10))
    assert reading.offset_min == 4
    assert reading.projected_end == at(25, 4)


def copenhagen() -> tzinfo:
    try:
        return ZoneInfo("Europe/Copenhagen")
    except ZoneInfoNotFoundError:
        pytest.skip("this system has no time zone data")


@pytest.mark.parametrize("first_day", [date(2027, 3, 27), date(2027, 10, 30)])
def test_breakfast_is_at_eight_after_a_night_that_changes_the_clocks(first_day: date) -> None:
    plan = DayPlan(
        blocks=(block("noon", 600), block("breakfast", 60, fixed_min=32 * 60), block("morning", 60)),
        first_day=first_day,
        starts_min=12 * 60,
        zone=copenhagen(),
    )
    start = datetime(first_day.year, first_day.month, first_day.day, 12, tzinfo=plan.zone)
    reading = read_day(plan, [entered("noon", start)], start + timedelta(minutes=1))
    assert [times(b) for b in reading.blocks] == ["12.00-22.00", "08.00-09.00", "09.00-10.00"]
    assert reading.offset_min == 0


@pytest.mark.parametrize(("first_day", "ends"), [(date(2027, 3, 28), "03.30"), (date(2027, 10, 31), "02.30")])
def test_a_block_in_the_changing_hour_never_ends_before_it_starts(first_day: date, ends: str) -> None:
    plan = DayPlan(
        blocks=(block("a", 90), block("b", 30), block("c", 60)),
        first_day=first_day,
        starts_min=60,
        zone=copenhagen(),
    )
    start = datetime(first_day.year, first_day.month, first_day.day, 1, tzinfo=plan.zone)
    reading = read_day(plan, [entered("a", start)], start.astimezone(UTC))
    assert f"{reading.blocks[0].end:%H.%M}" == ends
    assert reading.offset_min == 0
    _in_order(reading)


@given(
    steps=st.lists(st.tuples(st.integers(0, 4), st.floats(0, 4000)), max_size=12),
    wait_s=st.floats(0, 20000),
    starts=st.integers(0, 1439),
    day=st.sampled_from([DAY, date(2027, 3, 28), date(2027, 10, 31), date(2027, 3, 27), date(2027, 10, 30)]),
)
def test_any_day_keeps_its_promises(
    steps: Sequence[tuple[int, float]], wait_s: float, starts: int, day: date
) -> None:
    zone = copenhagen()
    plan = DayPlan(blocks=BLOCKS, first_day=day, starts_min=starts, zone=zone)
    now = datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC) + timedelta(minutes=starts)
    rows = []
    for number, after_s in steps:
        now += timedelta(seconds=after_s)
        rows.append(entered(BLOCKS[number].id, now))
    now += timedelta(seconds=wait_s)
    reading = read_day(plan, rows, now)
    assert [b.block for b in reading.blocks] == list(BLOCKS)
    assert (reading.current is not None) == (reading.phase is DayPhase.RUNNING)
    assert all(b.end.second == 0 and b.start.second == 0 for b in reading.blocks)
    assert all(late.late_min > 0 for late in reading.late)
    _in_order(reading)
    if reading.current is not None:
        assert reading.current.end >= now - timedelta(seconds=30)
        assert rows[-1].block_id == reading.current.block.id


def _in_order(reading: DayReading) -> None:
    coming = [b for b in reading.blocks if b.state in (BlockState.CURRENT, BlockState.COMING)]
    instants = [i.astimezone(UTC) for b in coming for i in (b.start, b.end)]
    assert instants == sorted(instants)
    planned = [i.astimezone(UTC) for b in reading.blocks for i in (b.planned_start, b.planned_end)]
    assert planned == sorted(planned)
