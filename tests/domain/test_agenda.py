"""Planned times over several days and in parallel rooms."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.agenda import (
    EVERYBODY,
    Block,
    BlockKind,
    PlannedSpan,
    Timing,
    day_begins_min,
    day_starts_min,
    ends_at_min,
    fixed_at_min,
    in_order,
    planned_spans,
    total_min,
)
from facilitator_app.domain.dates import MINUTES_OF_DAY

NOON, EIGHT = 12 * 60, 8 * 60


def block(key: str, minutes: int, *, day: int = 1, track: int = 0, fixed_min: int | None = None) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.THEORY,
        planned_min=minutes,
        position=0.0,
        timing=Timing.FLEXIBLE if fixed_min is None else Timing.FIXED,
        fixed_start_min=fixed_min,
        day_number=day,
        track=track,
    )


def clocks(spans: tuple[PlannedSpan, ...]) -> list[str]:
    return [
        f"{span.block.id} {span.start_min // 60:02}.{span.start_min % 60:02}-"
        f"{span.end_min // 60:02}.{span.end_min % 60:02}"
        for span in spans
    ]


def test_a_seminar_from_noon_to_noon_starts_anew_on_its_second_day() -> None:
    blocks = (
        block("lunch", 60),
        block("evening", 300),
        block("morning", 120, day=2),
        block("end", 60, day=2),
    )
    spans = planned_spans(blocks, starts_min=NOON, later_starts_min=[EIGHT])
    assert clocks(spans) == [
        "lunch 12.00-13.00",
        "evening 13.00-18.00",
        "morning 32.00-34.00",
        "end 34.00-35.00",
    ]
    assert [span.gap_min for span in spans] == [0, 0, 0, 0]


def test_a_long_first_day_never_pushes_the_second() -> None:
    late = planned_spans(
        (block("long", 700), block("morning", 60, day=2)), starts_min=NOON, later_starts_min=[EIGHT]
    )
    assert late[1].start_min == MINUTES_OF_DAY + EIGHT


def test_a_first_day_that_lasts_into_the_second_is_told_as_late() -> None:
    blocks = (block("endless", 1300), block("morning", 60, day=2))
    spans = planned_spans(blocks, starts_min=NOON, later_starts_min=[EIGHT])
    assert (spans[1].start_min, spans[1].gap_min) == (NOON + 1300, -(NOON + 1300 - MINUTES_OF_DAY - EIGHT))


def test_a_fixed_time_is_that_of_its_own_day() -> None:
    blocks = (block("a", 60), block("b", 60, day=2), block("lunch", 45, day=2, fixed_min=NOON))
    spans = planned_spans(blocks, starts_min=NOON, later_starts_min=[EIGHT])
    assert spans[2].start_min == MINUTES_OF_DAY + NOON
    assert spans[2].gap_min == 180
    assert fixed_at_min(blocks[2]) == MINUTES_OF_DAY + NOON
    assert fixed_at_min(blocks[0]) is None


def test_a_day_that_the_workshop_does_not_have_follows_right_after() -> None:
    spans = planned_spans((block("a", 60), block("stray", 30, day=4)), starts_min=NOON)
    assert clocks(spans) == ["a 12.00-13.00", "stray 13.00-13.30"]
    assert day_starts_min([EIGHT], 1) is None
    assert day_starts_min([EIGHT], 2) == day_begins_min(2) + EIGHT
    assert day_starts_min([EIGHT], 3) is None


def test_parallel_rooms_run_beside_each_other_and_everybody_waits_for_the_last() -> None:
    blocks = (
        block("together", 30),
        block("a1", 40, track=1),
        block("b1", 60, track=2),
        block("a2", 40, track=1),
        block("again", 15),
    )
    spans = planned_spans(blocks, starts_min=EIGHT)
    assert clocks(spans) == [
        "together 08.00-08.30",
        "a1 08.30-09.10",
        "b1 08.30-09.30",
        "a2 09.10-09.50",
        "again 09.50-10.05",
    ]
    assert total_min(blocks) == 30 + 80 + 15
    assert total_min(blocks[:-1]) == 110
    assert ends_at_min(spans[:3], otherwise=0) == 9 * 60 + 30
    assert ends_at_min((), otherwise=EIGHT) == EIGHT


def test_rooms_of_one_day_and_of_the_next_are_not_the_same_stretch() -> None:
    blocks = (block("a", 30, track=1), block("b", 50, track=2), block("c", 20, day=2, track=1))
    spans = planned_spans(blocks, starts_min=EIGHT, later_starts_min=[EIGHT])
    assert spans[2].start_min == MINUTES_OF_DAY + EIGHT
    assert total_min(blocks) == 70


def test_days_come_before_positions() -> None:
    first = replace(block("z", 5), position=9.0)
    second = replace(block("a", 5, day=2), position=1.0)
    assert in_order([second, first]) == (first, second)


blocks_of_any_kind = st.lists(
    st.builds(
        lambda minutes, day, track, fixed: (minutes, day, track, fixed),
        st.integers(0, 200),
        st.integers(1, 3),
        st.integers(0, 3),
        st.one_of(st.none(), st.integers(0, MINUTES_OF_DAY - 1)),
    ),
    max_size=20,
)


@given(
    drawn=blocks_of_any_kind, starts=st.integers(0, 1439), later=st.lists(st.integers(0, 1439), max_size=2)
)
def test_any_agenda_has_consistent_times(
    drawn: list[tuple[int, int, int, int | None]], starts: int, later: list[int]
) -> None:
    made = [
        block(f"{at:02}", minutes, day=day, track=track, fixed_min=fixed)
        for at, (minutes, day, track, fixed) in enumerate(drawn)
    ]
    blocks = in_order(made)
    spans = planned_spans(blocks, starts_min=starts, later_starts_min=later)
    assert [span.block for span in spans] == list(blocks)
    assert all(span.end_min - span.start_min == span.block.planned_min for span in spans)
    for span in spans:
        opens = day_starts_min(later, span.block.day_number)
        assert span.start_min >= (starts if opens is None else opens)
        fixed = fixed_at_min(span.block)
        assert fixed is None or span.start_min >= fixed
    for at, span in enumerate(spans):
        before = [one for one in spans[:at] if _waits_for(span.block, one.block)]
        assert all(span.start_min >= one.end_min for one in before)
    for track in range(4):
        for one, other in pairwise(span for span in spans if span.block.track in (EVERYBODY, track)):
            assert other.start_min >= one.end_min


def _waits_for(block: Block, before: Block) -> bool:
    return EVERYBODY in (block.track, before.track) or block.track == before.track
