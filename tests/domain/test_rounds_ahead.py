"""What is left of an exercise, and how it could take less time."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.exercise import shortened_s
from facilitator_app.domain.rounds_ahead import (
    NOTHING_AHEAD,
    RoundAhead,
    TimeAhead,
    share_of,
    shortened_rounds,
    without_last_round,
)
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide

MINUTE_S = 60


def slide_of(number: int) -> Slide:
    return Slide(
        id=f"s-{number}",
        workshop_id="w",
        block_id="b",
        position=float(number),
        content=PhaseContent(exercise_id="x", round_number=number),
    )


QUESTION = replace(slide_of(9), content=QuestionContent(question="Hvad nu?", length_s=300))
FIRST = RoundAhead(slide_of(1), (420,), is_begun=True)
SECOND = RoundAhead(slide_of(2), (300, 720, 480, 420))


def test_half_the_time_of_a_phase_is_whole_half_minutes_and_never_none() -> None:
    assert [shortened_s(420, 80), shortened_s(45, 50), shortened_s(420, 100), shortened_s(20, 50)] == [
        330,
        30,
        420,
        20,
    ]


def test_everything_to_come_is_needed() -> None:
    assert TimeAhead(running_s=30.0, rounds=(FIRST, SECOND)).needed_s == 30 + 420 + 1920
    assert NOTHING_AHEAD.needed_s == 0


def test_what_is_left_is_shortened_in_proportion_and_by_no_more_than_it_takes() -> None:
    fewer = shortened_rounds(TimeAhead(rounds=(FIRST, SECOND)), 8)
    assert fewer is not None
    assert [share_of(slide) for slide in fewer.before] == [100, 100]
    first, second = (share_of(slide) for slide in fewer.after)
    assert first == second
    assert 2340 - 10 * MINUTE_S < fewer.needed_s <= 2340 - 8 * MINUTE_S
    assert fewer.cut_min == 0


def test_it_is_shortened_by_half_at_the_most() -> None:
    fewer = shortened_rounds(TimeAhead(rounds=(SECOND,)), 60)
    assert fewer is not None
    assert share_of(fewer.after[0]) == 50


def test_the_last_round_can_be_left_out_until_it_begins() -> None:
    fewer = without_last_round(TimeAhead(rounds=(FIRST, SECOND)))
    assert fewer is not None
    assert fewer.after == (replace(SECOND.slide, is_hidden=True),)
    assert fewer.needed_s == 420
    assert without_last_round(TimeAhead(rounds=(FIRST,))) is None


def test_a_question_keeps_its_time() -> None:
    ahead = TimeAhead(rounds=(RoundAhead(QUESTION, (300,)),))
    assert share_of(QUESTION) == 100
    assert shortened_rounds(ahead, 5) is None
    assert without_last_round(ahead) is None


def test_what_the_block_has_beyond_its_phases_stays_with_it() -> None:
    fewer = without_last_round(TimeAhead(rounds=(FIRST, SECOND), planned_left_s=2340 + 600))
    assert fewer is not None
    assert fewer.cut_min == 32
    tight = without_last_round(TimeAhead(rounds=(FIRST, SECOND), planned_left_s=600))
    assert tight is not None
    assert tight.cut_min == 3


@given(
    lengths=st.lists(st.lists(st.integers(1, 1800), min_size=1, max_size=5), min_size=1, max_size=4),
    late_min=st.integers(1, 120),
    planned_left_s=st.floats(-4000, 9000),
)
def test_shortening_never_adds_and_gives_what_it_says(
    lengths: list[list[int]], late_min: int, planned_left_s: float
) -> None:
    rounds = tuple(RoundAhead(slide_of(n), tuple(of)) for n, of in enumerate(lengths, start=1))
    ahead = TimeAhead(rounds=rounds, planned_left_s=planned_left_s)
    fewer = shortened_rounds(ahead, late_min)
    if fewer is None:
        return
    after = sum(round_.with_share(share_of(slide)) for round_, slide in zip(rounds, fewer.after, strict=True))
    assert after == fewer.needed_s <= ahead.needed_s - MINUTE_S
    end_before_s = max(planned_left_s, ahead.needed_s)
    end_after_s = max(planned_left_s - fewer.cut_min * MINUTE_S, fewer.needed_s)
    assert end_after_s <= end_before_s - (ahead.needed_s - fewer.needed_s) + 0.001
