"""Ways out when a fixed block will be late."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.adjustments import ProposalKind
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.proposals import proposals
from facilitator_app.domain.schedule import DayPhase, DayPlan, DayReading, read_day
from facilitator_app.domain.timer import RunAction, RunRow

DAY = date(2027, 1, 14)


def block(
    key: str,
    minutes: int,
    timing: Timing = Timing.FLEXIBLE,
    fixed_min: int | None = None,
    position: float = 0.0,
) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.THEORY,
        planned_min=minutes,
        position=position,
        timing=timing,
        fixed_start_min=fixed_min,
    )


BLOCKS = (
    block("exercise", 60),
    block("plenary", 20, position=1.0),
    block("talk", 10, Timing.OPTIONAL, position=2.0),
    block("walk", 30, Timing.OPTIONAL, position=3.0),
    block("lunch", 45, Timing.FIXED, 660, position=4.0),
    block("schema", 30, position=5.0),
)
LUNCH_AT_1020 = replace(BLOCKS[4], fixed_start_min=620)


def day_of(late_min: int, blocks: tuple[Block, ...] = BLOCKS) -> DayReading:
    plan = DayPlan(blocks=blocks, first_day=DAY, starts_min=540, zone=UTC)
    began = datetime(2027, 1, 14, 9, tzinfo=UTC) + timedelta(minutes=late_min)
    row = RunRow(workshop_id="w", at=began, action=RunAction.ENTER_BLOCK, block_id=blocks[0].id)
    return read_day(plan, [row], began)


def test_three_minutes_late_is_not_worth_a_word() -> None:
    assert proposals(day_of(3)) == ()


def test_three_ways_out() -> None:
    shorten, drop, past = proposals(day_of(6))
    assert shorten.kind is ProposalKind.SHORTEN
    assert [(b.id, b.planned_min) for b in shorten.after] == [("plenary", 18), ("talk", 9), ("walk", 27)]
    assert drop.kind is ProposalKind.DROP
    assert [(b.id, b.planned_min) for b in drop.after] == [("talk", 0)]
    assert past.kind is ProposalKind.PAST
    assert [(b.id, b.position) for b in past.before] == [("talk", 2.0)]
    assert [(b.id, b.position) for b in past.after] == [("talk", 4.5)]


def test_without_an_optional_block_the_fixed_one_can_come_later() -> None:
    shorten, past, move = proposals(day_of(6, (BLOCKS[0], BLOCKS[1], LUNCH_AT_1020)))
    assert (shorten.kind, past.kind) == (ProposalKind.SHORTEN, ProposalKind.PAST)
    assert [(b.id, b.position) for b in past.after] == [("plenary", 5.0)]
    assert [(b.id, b.fixed_start_min) for b in move.after] == [("lunch", 626)]
    assert move.before == (LUNCH_AT_1020,)


def test_only_the_end_is_late_when_a_fixed_block_takes_nothing_up() -> None:
    blocks = (BLOCKS[0], BLOCKS[3], BLOCKS[5])
    assert proposals(day_of(3, blocks)) == ()
    shorten, drop = proposals(day_of(8, blocks))
    assert [(b.id, b.planned_min) for b in shorten.after] == [("walk", 26), ("schema", 26)]
    assert [b.id for b in drop.after] == ["walk"]


def test_a_late_end_is_made_up_for_after_the_last_fixed_block_that_is_on_time() -> None:
    late = replace(day_of(6), late=())
    shorten = proposals(replace(late, projected_end=late.planned_end + timedelta(minutes=6)))[0]
    assert {b.id for b in shorten.after} == {"plenary", "talk", "walk", "schema"}
    on_time = day_of(0)
    assert proposals(on_time) == ()
    over = proposals(replace(on_time, projected_end=on_time.planned_end + timedelta(minutes=6)))[0]
    assert {b.id for b in over.after} == {"schema"}


def test_a_day_that_is_over_has_no_ways_out() -> None:
    day = day_of(20, (BLOCKS[0], BLOCKS[5]))
    assert proposals(day)
    assert proposals(replace(day, phase=DayPhase.AFTER)) == ()


def test_the_longest_optional_block_is_dropped_when_none_is_long_enough() -> None:
    drop = proposals(day_of(50))[1]
    assert [b.id for b in drop.after] == ["walk"]


def test_nothing_is_shortened_by_more_than_half() -> None:
    shorten = proposals(day_of(200))[0]
    assert [b.planned_min for b in shorten.after] == [10, 5, 15]


def test_with_nothing_between_only_the_fixed_block_can_move() -> None:
    only = proposals(day_of(10, (BLOCKS[0], replace(BLOCKS[4], fixed_start_min=600), BLOCKS[5])))
    assert [p.kind for p in only] == [ProposalKind.MOVE]


def test_a_block_without_a_length_has_nothing_to_give() -> None:
    blocks = (
        BLOCKS[0],
        replace(BLOCKS[1], planned_min=0),
        BLOCKS[1],
        replace(BLOCKS[4], fixed_start_min=620),
    )
    shorten = proposals(day_of(6, (blocks[0], blocks[2], replace(blocks[1], id="last"), blocks[3])))[0]
    assert [(b.id, b.planned_min) for b in shorten.after] == [("plenary", 14)]


def test_shortening_before_an_earlier_fixed_block_that_waits_would_not_help() -> None:
    coffee = block("coffee", 15, Timing.FIXED, 640)
    blocks = (*BLOCKS[:2], coffee, BLOCKS[3], BLOCKS[4])
    shorten = proposals(day_of(6, blocks))[0]
    assert [b.id for b in shorten.after] == ["walk"]


@given(late_min=st.integers(4, 40), lengths=st.lists(st.integers(0, 60), min_size=1, max_size=8))
def test_shortening_gives_back_what_it_can(late_min: int, lengths: list[int]) -> None:
    between = tuple(block(f"b{i}", minutes) for i, minutes in enumerate(lengths))
    lunch = block("lunch", 45, Timing.FIXED, 540 + 60 + sum(lengths))
    day = day_of(late_min, (BLOCKS[0], *between, lunch))
    shorten = next((p for p in proposals(day) if p.kind is ProposalKind.SHORTEN), None)
    given_back = 0
    if shorten is not None:
        given_back = sum(
            b.planned_min - a.planned_min for b, a in zip(shorten.before, shorten.after, strict=True)
        )
        assert all(
            a.planned_min >= b.planned_min / 2 for b, a in zip(shorten.before, shorten.after, strict=True)
        )
    assert given_back == min(late_min, sum(minutes // 2 for minutes in lengths))
