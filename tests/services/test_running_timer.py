"""The countdown while the day runs: commands, cues, sleep, a clock that is set, and a disk that fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain import timer
from facilitator_app.domain.timer import Act, RunAction
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.changes import CueReached, Saved, SaveFailed, SleepNoticed, TimerChanged, Unseen
from facilitator_app.services.document import Document
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_timer import RunningTimer
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

PHASE = timer.load("s-5/1/spot", length_s=600, warn_s=120, injects_s=(90,))


class Room:
    """A timer with its log on a file in memory; `crashed` gives a new program on the same file."""

    def __init__(self, repository: MemoryRepository, clock: FakeClock) -> None:
        self.clock = clock
        self.repository = repository
        self.published = Published()
        document = Document(publish=self.published, clock=clock, new_id=FakeIds())
        document.attach(repository)
        self.log = RunLog(records=document, clock=clock, publish=self.published)
        self.log.open()
        self.timer = RunningTimer(clock=clock, log=self.log, publish=self.published)
        self.timer.restore(_injects)

    def load(self) -> None:
        self.timer.load(PHASE, block_id="b-3")
        self.log.write()

    def run(self) -> None:
        self.load()
        self.timer.start()

    def tick_for(self, seconds: int) -> None:
        for _ in range(seconds):
            self.clock.advance(1)
            self.timer.tick()

    def crashed(self, clock: FakeClock) -> Room:
        return Room(self.repository, clock)

    @property
    def cues(self) -> list[str]:
        return [change.cue for change in self.published.changes if isinstance(change, CueReached)]

    @property
    def sleeps(self) -> list[float]:
        return [change.away_s for change in self.published.changes if isinstance(change, SleepNoticed)]

    @property
    def actions(self) -> list[RunAction]:
        return [row.action for row in self.repository.rows]


@pytest.fixture
def room(clock: FakeClock) -> Room:
    return Room(MemoryRepository(small_day()), clock)


def test_a_phase_runs_pauses_and_is_written_down(room: Room) -> None:
    room.run()
    room.clock.advance(60)
    room.timer.pause()
    room.clock.advance(60)
    assert room.timer.reading().digits == "09:00"
    room.timer.start()
    room.clock.advance(30)
    room.timer.add(60)
    assert room.timer.reading().remaining_s == 570
    room.timer.restart()
    assert room.timer.reading().remaining_s == 600
    assert room.actions == [
        RunAction.LOAD,
        RunAction.START,
        RunAction.PAUSE,
        RunAction.START,
        RunAction.ADD,
        RunAction.RESTART,
    ]
    assert {row.block_id for row in room.repository.rows} == {"b-3"}
    assert [row.spent_s for row in room.repository.rows] == [0, 0, 60, 60, 90, 0]


def test_what_the_table_does_not_allow_is_neither_told_nor_written(room: Room) -> None:
    room.load()
    told = len(room.published.of(TimerChanged))
    room.timer.pause()
    room.timer.restart()
    assert room.timer.allowed == {Act.START, Act.ADD}
    assert len(room.published.of(TimerChanged)) == told
    assert room.actions == [RunAction.LOAD]


def test_cues_come_once_as_the_time_goes(room: Room) -> None:
    room.run()
    room.tick_for(660)
    assert room.cues == ["inject", "near", "end"]
    assert room.sleeps == []


def test_lost_ticks_lose_no_cue(room: Room) -> None:
    """F35."""
    room.run()
    room.clock.advance(4.5)
    room.timer.tick()
    room.clock.advance(700)
    room.timer.tick()
    room.timer.tick()
    assert room.cues == ["inject", "near", "end"]


def test_time_added_after_the_signal_lets_it_come_again(room: Room) -> None:
    room.run()
    room.tick_for(490)
    room.timer.add(60)
    room.tick_for(60)
    assert room.cues == ["inject", "near", "near"]


def test_taking_the_last_minute_ends_the_phase_with_its_signal(room: Room) -> None:
    room.run()
    room.tick_for(570)
    room.timer.add(-60)
    room.timer.tick()
    assert room.cues == ["inject", "near", "end"]


def test_a_paused_timer_neither_signals_nor_notices_sleep(room: Room) -> None:
    room.run()
    room.timer.pause()
    room.clock.advance(3600)
    room.timer.tick()
    room.clock.advance(3600)
    room.timer.start()
    room.clock.advance(1)
    room.timer.tick()
    assert room.cues == []
    assert room.sleeps == []
    assert room.timer.reading().spent_s == 1


def test_sleep_counts_as_real_time_is_said_and_can_be_taken_back(room: Room) -> None:
    """F33."""
    room.run()
    room.tick_for(10)
    room.clock.advance(300)
    room.timer.tick()
    assert room.sleeps == [300]
    assert room.timer.slept_s == 300
    assert room.timer.reading().spent_s == 310
    room.timer.take_back_sleep()
    assert room.timer.reading().spent_s == 10
    assert room.timer.slept_s == 0
    room.timer.take_back_sleep()
    assert room.timer.reading().spent_s == 10
    assert room.actions[-1] is RunAction.CORRECT


def test_a_program_that_stands_still_for_three_seconds_is_not_sleep(room: Room) -> None:
    """F35."""
    room.run()
    room.clock.advance(3)
    room.timer.tick()
    assert room.sleeps == []
    assert room.timer.reading().spent_s == 3


@pytest.mark.parametrize("jump", [timedelta(hours=1), timedelta(hours=-1), timedelta(seconds=-3)])
def test_a_wall_clock_that_is_set_leaves_the_countdown_alone(room: Room, jump: timedelta) -> None:
    """F34."""
    room.run()
    room.tick_for(60)
    room.clock.set_wall_clock(room.clock.utc() + jump)
    room.tick_for(1)
    assert room.timer.reading().spent_s == 61
    assert room.sleeps == []
    room.clock.advance(9)
    again = room.crashed(room.clock)
    assert again.timer.reading().spent_s == pytest.approx(70)


def test_a_phase_can_have_started_earlier(room: Room) -> None:
    room.load()
    room.timer.started_earlier(120)
    assert room.timer.reading().is_running
    assert room.timer.reading().spent_s == 120
    room.timer.started_earlier(60)
    assert room.timer.reading().spent_s == 180
    assert room.cues == ["inject"]


def test_a_start_that_was_backdated_by_mistake_is_taken_back_at_once(room: Room) -> None:
    room.load()
    room.timer.started_earlier(120)
    room.timer.started_earlier(300)
    assert (room.timer.backdated_s, room.timer.backdated_at) == (300, room.clock.utc())
    room.timer.take_back_start()
    assert (room.timer.reading().spent_s, room.timer.backdated_s) == (120, 120)
    room.timer.take_back_start()
    assert room.timer.reading().is_ready
    assert (room.timer.backdated_s, room.timer.backdated_at) == (0, None)
    room.timer.take_back_start()
    assert room.timer.reading().is_ready
    again = room.crashed(room.clock)
    assert again.timer.reading().is_ready


def test_taken_back_later_the_phase_keeps_the_time_that_the_room_has_worked(room: Room) -> None:
    room.load()
    room.timer.started_earlier(300)
    room.tick_for(60)
    room.timer.add(60)
    room.timer.take_back_start()
    assert room.timer.reading().is_running
    assert (room.timer.reading().spent_s, room.timer.reading().total_s) == (60, 660)


def test_nothing_is_left_to_take_back_of_an_earlier_start_when_the_phase_begins_anew(room: Room) -> None:
    for begin_anew in (room.timer.restart, room.load, room.timer.clear):
        room.load()
        room.timer.started_earlier(300)
        assert room.timer.backdated_s == 300
        begin_anew()
        assert room.timer.backdated_s == 0
    room.timer.started_earlier(300)
    assert room.timer.backdated_s == 0


def test_each_notice_of_sleep_says_all_that_can_be_taken_back(room: Room) -> None:
    room.run()
    for _ in range(2):
        room.clock.advance(300)
        room.timer.tick()
    assert room.sleeps == [300, 600]


def test_a_restart_goes_on_at_the_right_time_and_says_how_long_it_was_away(room: Room) -> None:
    """F36."""
    room.run()
    room.tick_for(100)
    later = FakeClock(room.clock.utc() + timedelta(seconds=45))
    again = room.crashed(later)
    assert again.timer.reading().spent_s == 145
    assert again.sleeps == [55]
    assert again.cues == []
    again.timer.take_back_sleep()
    assert again.timer.reading().spent_s == 90
    again.tick_for(500)
    assert again.cues == ["near"]


def test_it_is_told_why_the_time_was_not_seen(room: Room) -> None:
    def why(there: Room) -> list[Unseen]:
        return [change.why for change in there.published.of(SleepNoticed)]

    room.run()
    room.clock.advance(300)
    room.timer.tick()
    assert why(room) == [Unseen.AWAY]
    room.clock.advance(100)
    again = room.crashed(room.clock)
    assert why(again) == [Unseen.CLOSED]
    again.clock.advance(300)
    again.timer.tick()
    assert why(again) == [Unseen.CLOSED, Unseen.BOTH]
    again.timer.take_back_sleep()
    again.clock.advance(20)
    again.timer.tick()
    assert why(again)[2:] == [Unseen.AWAY]


def test_a_quick_restart_is_not_worth_a_word(room: Room) -> None:
    room.run()
    room.clock.advance(3)
    assert room.crashed(room.clock).sleeps == []


def test_a_restart_of_a_paused_timer_changes_nothing(room: Room) -> None:
    room.run()
    room.tick_for(30)
    room.timer.pause()
    room.clock.advance(1000)
    again = room.crashed(room.clock)
    assert again.timer.reading().is_paused
    assert again.timer.reading().spent_s == 30


@pytest.mark.parametrize("kept", ["nonsense", "2027-01-01T00:00:00"])
def test_an_unreadable_sign_of_life_is_passed_over(room: Room, kept: str) -> None:
    room.run()
    room.repository.settings["run.w.seen_at"] = kept
    room.clock.advance(20)
    assert room.crashed(room.clock).timer.reading().spent_s == 20


def test_the_room_is_told_before_the_disk_and_a_full_disk_stops_nothing(room: Room) -> None:
    room.load()
    room.repository.problem = Outside("store.disk_full")
    room.published.changes.clear()
    room.timer.start()
    room.clock.advance(60)
    room.timer.pause()
    assert [type(change) for change in room.published.changes] == [
        TimerChanged,
        SaveFailed,
        TimerChanged,
        SaveFailed,
    ]
    assert room.timer.reading().spent_s == 60
    room.repository.problem = None
    room.timer.start()
    assert room.actions == [RunAction.LOAD, RunAction.START, RunAction.PAUSE, RunAction.START]
    assert len(room.published.of(Saved)) == 1
    assert len(room.log.rows) == 4


def test_a_file_found_damaged_stops_nothing_either(room: Room) -> None:
    room.load()
    room.repository.problem = Refused("store.damaged")
    room.timer.start()
    assert room.timer.reading().is_running
    assert len(room.published.of(SaveFailed)) == 1


def _injects(stop_key: str) -> Sequence[int]:
    return PHASE.injects_s if stop_key == PHASE.stop_key else ()


@pytest.mark.parametrize(("left_s", "shown"), [(300, "05:00"), (4 * 3600, "4:00:00"), (9 * 3600, "4:00:00")])
def test_a_time_of_ones_own_is_what_is_left(room: Room, left_s: int, shown: str) -> None:
    room.run()
    room.clock.advance(90.4)
    room.timer.give(left_s)
    assert room.timer.reading().digits == shown
    again = room.crashed(room.clock)
    assert again.timer.reading().digits == shown


def test_no_time_left_is_the_end(room: Room) -> None:
    room.run()
    room.clock.advance(90)
    room.timer.give(0)
    assert room.cues[-1] == "end"
    room.timer.clear()
    room.timer.give(60)
    assert room.timer.reading().is_empty


def test_the_wait_for_a_start_is_counted_until_it_comes(room: Room) -> None:
    assert room.timer.waited_s == 0
    room.load()
    room.clock.advance(31)
    assert room.timer.waited_s == 31
    room.timer.add(60)
    assert room.timer.waited_s == 31
    room.timer.start()
    assert room.timer.waited_s == 0
    room.clock.advance(5)
    room.timer.load(PHASE, block_id="b-3")
    assert room.timer.waited_s == 0


def test_a_changed_plan_keeps_what_was_spent_and_added(room: Room) -> None:
    room.run()
    room.timer.add(60)
    room.clock.advance(100)
    room.timer.follow_plan(900)
    assert room.timer.reading().remaining_s == 860
    assert room.crashed(room.clock).timer.reading().remaining_s == 860
    room.timer.clear()
    room.timer.follow_plan(900)
    assert room.timer.reading().is_empty


ANY_ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["start", "pause", "add", "give", "plan", "restart", "earlier", "load", "back", "crash", "set"]
        ),
        st.integers(-900, 20_000),
        st.floats(0, 900),
        st.booleans(),
    ),
    max_size=25,
)
NIGHTS = st.sampled_from(
    [
        datetime(2027, 1, 14, 22, 50, tzinfo=UTC),
        datetime(2027, 3, 28, 0, 50, tzinfo=UTC),
        datetime(2027, 10, 31, 0, 50, tzinfo=UTC),
    ]
)


@settings(deadline=None)
@given(ANY_ACTS, NIGHTS)
def test_any_acts_at_any_hour_with_ticks_lost_keep_the_time_true(
    acts: list[tuple[str, int, float, bool]], begun_at: datetime
) -> None:
    """Midnight, both nights of summer time, sleep, a clock set by hand, a crash: nothing bends the countdown."""
    clock = FakeClock(begun_at)
    room = Room(MemoryRepository(small_day()), clock)
    room.run()
    for act, number, wait_s, has_ticked in acts:
        before = room.timer.reading()
        clock.advance(wait_s)
        after = room.timer.reading()
        passed_s = wait_s if before.is_running else 0.0
        assert after.remaining_s == pytest.approx(before.remaining_s - passed_s, abs=0.01)
        if has_ticked:
            room.timer.tick()
        room = _acted(room, act, number)
        reading = room.timer.reading()
        assert reading.spent_s >= 0
        assert 0 <= reading.total_s <= reading.spent_s + 20 * 3600
        assert (room.timer.waited_s > 0) <= reading.is_ready
        if act == "give" and number >= 0:
            assert reading.remaining_s == pytest.approx(min(number, timer.MOST_TOTAL_S), abs=1.0)
    assert [row.at for row in room.log.rows] == sorted(row.at for row in room.log.rows) or any(
        act == "set" for act, *_ in acts
    )


def _acted(room: Room, act: str, number: int) -> Room:
    if act == "crash":
        return room.crashed(room.clock)
    acts: dict[str, Callable[[], None]] = {
        "start": room.timer.start,
        "pause": room.timer.pause,
        "add": partial(room.timer.add, number),
        "give": partial(room.timer.give, number),
        "plan": partial(room.timer.follow_plan, abs(number)),
        "restart": room.timer.restart,
        "earlier": partial(room.timer.started_earlier, abs(number) % 600),
        "load": room.load,
        "back": room.timer.take_back_sleep,
        "set": partial(_set_clock, room, number),
    }
    acts[act]()
    return room


def _set_clock(room: Room, by_s: int) -> None:
    room.clock.set_wall_clock(room.clock.utc() + timedelta(seconds=by_s))
    room.timer.tick()
