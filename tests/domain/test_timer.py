"""The countdown: what it reads, what may be done to it, cues over lost ticks, and coming back."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain import timer
from facilitator_app.domain.timer import (
    Act,
    Band,
    Cue,
    CueKind,
    RunAction,
    RunRow,
    TimerPhase,
    TimerState,
    digits,
    passed_cues,
    read,
    state_from_rows,
)

AT = datetime(2027, 1, 14, 9, 50, tzinfo=UTC)
TEN_MINUTES = timer.load("s/1/spot", length_s=600, warn_s=120, injects_s=(90, 300))


def test_a_loaded_timer_stands_ready_with_all_its_time() -> None:
    reading = read(TEN_MINUTES, 50.0)
    assert reading.is_ready
    assert not reading.is_running
    assert (reading.remaining_s, reading.spent_s, reading.total_s, reading.share) == (600, 0, 600, 0)
    assert reading.digits == "10:00"
    assert reading.band is Band.CALM


def test_it_runs_pauses_and_runs_on() -> None:
    running = timer.start(TEN_MINUTES, 100.0)
    paused = timer.pause(running, 160.0)
    assert read(paused, 999.0).is_paused
    assert read(paused, 999.0).remaining_s == 540
    again = timer.start(paused, 1000.0)
    assert read(again, 1030.0).remaining_s == 510
    assert read(again, 1030.0).is_running


@pytest.mark.parametrize(
    ("spent_s", "band"),
    [
        (0, Band.CALM),
        (479, Band.CALM),
        (480, Band.NEAR),
        (570, Band.WRAP_UP),
        (599.9, Band.WRAP_UP),
        (600, Band.OVER),
        (733, Band.OVER),
    ],
)
def test_the_band_tells_how_near_the_end_is(spent_s: float, band: Band) -> None:
    assert read(timer.start(TEN_MINUTES, 0.0), spent_s).band is band


def test_a_phase_shorter_than_its_warning_is_not_near_from_the_start() -> None:
    minute = timer.start(timer.load("k", length_s=60, warn_s=120), 0.0)
    assert read(minute, 0.0).band is Band.CALM
    assert passed_cues(minute, 61.0) == (Cue(CueKind.END),)


def test_no_timer_is_empty_and_calm() -> None:
    reading = read(TimerState(), 5.0)
    assert reading.is_empty
    assert reading.band is Band.CALM
    assert reading.share == 0
    assert timer.allowed(TimerState()) == frozenset()


def test_the_table_says_which_buttons_can_be_used() -> None:
    running = timer.start(TEN_MINUTES, 0.0)
    paused = timer.pause(running, 5.0)
    assert timer.allowed(TEN_MINUTES) == {Act.START, Act.ADD}
    assert timer.allowed(running) == {Act.PAUSE, Act.ADD, Act.RESTART, Act.CORRECT}
    assert timer.allowed(paused) == {Act.START, Act.ADD, Act.RESTART, Act.CORRECT}


@pytest.mark.parametrize("phase", list(TimerPhase))
def test_what_is_not_allowed_changes_nothing(phase: TimerPhase) -> None:
    state = {
        TimerPhase.EMPTY: TimerState(),
        TimerPhase.READY: TEN_MINUTES,
        TimerPhase.RUNNING: timer.start(TEN_MINUTES, 0.0),
        TimerPhase.PAUSED: timer.pause(timer.start(TEN_MINUTES, 0.0), 5.0),
    }[phase]
    assert state.phase is phase
    acts = {
        Act.START: timer.start(state, 9.0),
        Act.PAUSE: timer.pause(state, 9.0),
        Act.ADD: timer.add(state, 60, 9.0),
        Act.RESTART: timer.restart(state, 9.0),
        Act.CORRECT: timer.correct(state, 2.0, 9.0),
    }
    changed = {act for act, after in acts.items() if after != state}
    assert changed == timer.allowed(state)


def test_time_can_be_added_and_taken_without_a_reset() -> None:
    running = timer.start(TEN_MINUTES, 0.0)
    more = timer.add(running, 300, 60.0)
    assert read(more, 60.0).remaining_s == 840
    assert more.total_s == 900
    assert read(timer.add(more, -60, 60.0), 60.0).remaining_s == 780


def test_taking_time_never_makes_overtime() -> None:
    running = timer.start(TEN_MINUTES, 0.0)
    ended = timer.add(running, -60, 570.0)
    assert read(ended, 570.0).remaining_s == 0
    assert timer.add(ended, -60, 700.0) == ended
    assert read(timer.add(ended, 60, 700.0), 700.0).remaining_s == -70


def test_a_total_stops_at_four_hours() -> None:
    assert timer.add(TEN_MINUTES, 5 * 3600, 0.0).total_s == 4 * 3600
    long = timer.load("k", length_s=5 * 3600)
    assert timer.add(long, 60, 0.0) == long


def test_restart_gives_the_planned_length_and_keeps_running() -> None:
    added = timer.add(timer.start(TEN_MINUTES, 0.0), 60, 100.0)
    assert read(timer.restart(added, 200.0), 205.0).remaining_s == 595
    paused = timer.pause(added, 100.0)
    assert timer.restart(paused, 200.0).phase is TimerPhase.READY


def test_spent_time_can_be_corrected_both_ways() -> None:
    running = timer.start(TEN_MINUTES, 0.0)
    assert read(timer.correct(running, 120.0, 10.0), 10.0).spent_s == 130
    assert read(timer.correct(running, -600.0, 10.0), 10.0).spent_s == 0
    paused = timer.pause(running, 100.0)
    assert timer.correct(paused, -40.0, 200.0).spent_s == 60


def test_an_instant_before_the_start_counts_as_the_start() -> None:
    assert read(timer.start(TEN_MINUTES, 100.0), 90.0).spent_s == 0


@pytest.mark.parametrize(
    ("remaining_s", "shown"),
    [
        (600, "10:00"),
        (599.01, "10:00"),
        (599, "09:59"),
        (384, "06:24"),
        (0.2, "00:01"),
        (0, "00:00"),
        (-0.5, "+00:00"),
        (-1, "+00:01"),
        (-133.9, "+02:13"),
        (3600, "1:00:00"),
        (3723, "1:02:03"),
        (-3723, "+1:02:03"),
    ],
)
def test_digits(remaining_s: float, shown: str) -> None:
    assert digits(remaining_s) == shown


def test_every_cue_has_passed_in_order_after_a_long_gap() -> None:
    running = timer.start(TEN_MINUTES, 0.0)
    assert passed_cues(running, 3600.0) == (
        Cue(CueKind.INJECT, 90),
        Cue(CueKind.INJECT, 300),
        Cue(CueKind.NEAR),
        Cue(CueKind.END),
    )


def test_a_timer_that_stands_ready_and_a_block_have_no_cues() -> None:
    assert passed_cues(timer.load("k", length_s=0), 10.0) == ()
    block = timer.start(timer.load("block:b", length_s=60), 0.0)
    assert block.is_of_block
    assert passed_cues(block, 100.0) == ()


LOGGED_AS = {"give": "add", "plan": "add"}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["start", "pause", "add", "give", "plan", "restart", "correct"]),
        st.integers(-600, 600),
        st.floats(0, 300),
    ),
    max_size=30,
)


@given(STEPS)
def test_spent_never_falls_but_by_restart_and_correct(steps: list[tuple[str, int, float]]) -> None:
    state, now_s = TEN_MINUTES, 100.0
    for name, by_s, wait_s in steps:
        now_s += wait_s
        before = read(state, now_s)
        state = _after(state, name, by_s, now_s)
        after = read(state, now_s)
        assert after.spent_s >= 0
        assert state.total_s >= 0
        assert 0 <= after.share <= 1
        if name not in ("restart", "correct"):
            assert after.spent_s == pytest.approx(before.spent_s)


@given(STEPS, st.floats(0, 3 * 3600))
def test_the_log_brings_back_the_same_timer(steps: list[tuple[str, int, float]], away_s: float) -> None:
    state, now_s, rows = TEN_MINUTES, 100.0, [_row(TEN_MINUTES, 100.0, RunAction.LOAD)]
    for name, by_s, wait_s in steps:
        now_s += wait_s
        state = _after(state, name, by_s, now_s)
        rows.append(_row(state, now_s, RunAction(LOGGED_AS.get(name, name))))
    now_s += away_s
    restored = state_from_rows(rows, now_utc=_utc(now_s), now_monotonic_s=5.0).state
    was, now = read(state, now_s), read(restored, 5.0)
    assert now.phase is was.phase or was.spent_s < 0.001
    assert now.total_s == was.total_s
    assert now.spent_s == pytest.approx(was.spent_s, abs=0.001)


def test_time_away_is_counted_since_the_last_sign_of_life() -> None:
    rows = [_row(timer.start(TEN_MINUTES, 0.0), 0.0, RunAction.START)]
    restored = state_from_rows(rows, now_utc=_utc(200.0), now_monotonic_s=7.0, seen_at=_utc(150.0))
    assert restored.away_s == 50
    assert read(restored.state, 7.0).spent_s == 200


def test_a_sign_of_life_from_before_the_last_row_says_nothing() -> None:
    rows = [_row(timer.start(TEN_MINUTES, 100.0), 100.0, RunAction.START)]
    restored = state_from_rows(rows, now_utc=_utc(130.0), now_monotonic_s=0.0, seen_at=_utc(10.0))
    assert restored.away_s == 30


def test_after_a_night_it_stands_where_it_was_seen_last() -> None:
    rows = [_row(timer.start(TEN_MINUTES, 0.0), 0.0, RunAction.START)]
    restored = state_from_rows(rows, now_utc=_utc(20 * 3600.0), now_monotonic_s=7.0, seen_at=_utc(150.0))
    assert restored.away_s == 0
    assert read(restored.state, 7.0).is_paused
    assert read(restored.state, 7.0).spent_s == 150


def test_a_clock_set_back_counts_as_no_time() -> None:
    rows = [_row(timer.start(TEN_MINUTES, 100.0), 100.0, RunAction.START)]
    restored = state_from_rows(rows, now_utc=_utc(0.0), now_monotonic_s=7.0)
    assert read(restored.state, 7.0).spent_s == 0


def test_rows_about_the_day_do_not_hide_the_timer() -> None:
    entered = RunRow(workshop_id="w", at=_utc(9.0), action=RunAction.ENTER_BLOCK, block_id="b")
    rows = [_row(timer.start(TEN_MINUTES, 0.0), 0.0, RunAction.START), entered]
    assert state_from_rows(rows, now_utc=_utc(9.0), now_monotonic_s=0.0).state.stop_key == "s/1/spot"
    assert state_from_rows([entered], now_utc=AT, now_monotonic_s=0.0).state == TimerState()


def test_a_timer_that_was_taken_away_stays_away() -> None:
    rows = [_row(TEN_MINUTES, 0.0, RunAction.LOAD), _row(TimerState(), 1.0, RunAction.LOAD)]
    assert state_from_rows(rows, now_utc=AT, now_monotonic_s=0.0).state == TimerState()


def _after(state: TimerState, name: str, by_s: int, now_s: float) -> TimerState:
    if name == "add":
        return timer.add(state, by_s, now_s)
    if name == "give":
        return timer.give(state, by_s, now_s)
    if name == "plan":
        return timer.planned(state, abs(by_s))
    if name == "correct":
        return timer.correct(state, by_s, now_s)
    return {"start": timer.start, "pause": timer.pause, "restart": timer.restart}[name](state, now_s)


def _row(state: TimerState, now_s: float, action: RunAction) -> RunRow:
    return RunRow(
        workshop_id="w",
        at=_utc(now_s),
        action=action,
        block_id="b",
        stop_key=state.stop_key,
        spent_s=timer.spent(state, now_s),
        length_s=state.length_s,
        warn_s=state.warn_s,
        added_s=state.added_s,
        is_running=state.anchor_s is not None,
    )


def _utc(now_s: float) -> datetime:
    return AT + timedelta(seconds=now_s)
