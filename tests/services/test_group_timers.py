"""Countdowns of groups that start apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.show import Stop
from facilitator_app.services.changes import CueReached, SleepNoticed, TimerChanged
from facilitator_app.services.document import Document
from facilitator_app.services.group_timers import GroupTimers
from facilitator_app.services.run_log import RunLog
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SPOT = Stop(block_id="b-3", slide_id="s-5", round_number=1, phase_key="spot", length_s=600, warn_s=120)
READ = Stop(block_id="b-3", slide_id="s-6", round_number=2, phase_key="read", length_s=300)
UNTIMED = Stop(block_id="b-1", slide_id="s-1")


class Tables:
    """The groups' timers on a file in memory."""

    def __init__(self, repository: MemoryRepository, clock: FakeClock) -> None:
        self.repository, self.clock = repository, clock
        self.published = Published()
        document = Document(publish=self.published, clock=clock, new_id=FakeIds())
        document.attach(repository)
        log = RunLog(records=document, clock=clock, publish=self.published)
        log.open()
        self.timers = GroupTimers(records=document, clock=clock, log=log, publish=self.published)
        self.timers.open()

    def again(self) -> Tables:
        """The same file in a program started anew, on another monotonic clock."""
        return Tables(self.repository, FakeClock(self.clock.utc()))

    def cues(self) -> list[tuple[str, str]]:
        """The group and the kind of each cue, in the order they were published."""
        return [(change.group_id, change.cue) for change in self.published.of(CueReached)]

    def shown(self, stop: Stop = SPOT) -> list[str]:
        return [time.reading.digits for time in self.timers.times(stop)]


@pytest.fixture
def tables(clock: FakeClock) -> Tables:
    return Tables(MemoryRepository(small_day()), clock)


def test_every_group_stands_ready_with_the_length_of_the_phase(tables: Tables) -> None:
    assert tables.shown() == ["10:00", "10:00"]
    assert [time.group.name for time in tables.timers.times(SPOT)] == ["Gruppe 1", "Gruppe 2"]
    assert tables.timers.times(UNTIMED) == ()
    assert tables.timers.times(None) == ()


def test_groups_start_pause_and_get_more_time_apart(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(60)
    tables.timers.toggle(SPOT, "g-2")
    tables.clock.advance(30)
    assert tables.shown() == ["08:30", "09:30"]
    tables.timers.toggle(SPOT, "g-1")
    tables.timers.add(SPOT, "g-2", 60)
    tables.clock.advance(600)
    assert tables.shown() == ["08:30", "00:30"]
    tables.clock.advance(60)
    assert tables.shown() == ["08:30", "+00:30"]
    assert len(tables.published.of(TimerChanged)) == 4


def test_they_stand_ready_anew_at_the_next_phase(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(60)
    assert tables.shown(READ) == ["05:00", "05:00"]
    assert tables.shown(SPOT) == ["09:00", "10:00"]
    tables.timers.toggle(READ, "g-2")
    assert tables.shown(SPOT) == ["10:00", "10:00"]


def test_each_group_has_its_own_two_signals_and_each_once(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(60)
    tables.timers.toggle(SPOT, "g-2")
    for _second in range(700):
        tables.clock.advance(1)
        tables.timers.tick(SPOT)
    assert tables.cues() == [("g-1", "near"), ("g-2", "near"), ("g-1", "end"), ("g-2", "end")]
    assert tables.timers.are_running


@given(st.lists(st.integers(1, 400), min_size=1, max_size=30))
def test_however_the_ticks_are_lost_no_signal_is_lost_or_given_twice(gaps: list[int]) -> None:
    clock = FakeClock()
    tables = Tables(MemoryRepository(small_day()), clock)
    tables.timers.toggle(SPOT, "g-1")
    for gap in gaps:
        clock.advance(gap)
        tables.timers.tick(SPOT)
    due = [("g-1", "near")] * (sum(gaps) >= 480) + [("g-1", "end")] * (sum(gaps) >= 600)
    assert tables.cues() == due


def test_more_time_lets_the_end_be_signalled_again(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(601)
    tables.timers.tick(SPOT)
    tables.timers.add(SPOT, "g-1", 60)
    tables.clock.advance(60)
    tables.timers.tick(SPOT)
    assert [cue for _, cue in tables.cues()] == ["near", "end", "end"]


def test_a_pause_silences_and_a_press_signals_what_a_lost_tick_left(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(470)
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(500)
    tables.timers.tick(SPOT)
    assert tables.cues() == []
    assert not tables.timers.are_running
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(20)
    tables.timers.add(SPOT, "g-1", 5)
    assert tables.cues() == [("g-1", "near")]


def test_away_from_their_stop_they_pass_unheard(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(500)
    tables.timers.tick(READ)
    tables.timers.tick(None)
    tables.timers.tick(SPOT)
    assert tables.cues() == []
    tables.clock.advance(100)
    tables.timers.tick(SPOT)
    assert tables.cues() == [("g-1", "end")]


def test_what_passed_while_the_program_was_closed_is_not_signalled_afterwards(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(500)
    again = tables.again()
    again.timers.tick(SPOT)
    assert again.cues() == []
    again.clock.advance(101)
    again.timers.tick(SPOT)
    assert again.cues() == [("g-1", "end")]


def test_after_a_crash_they_have_run_on(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.timers.toggle(SPOT, "g-2")
    tables.clock.advance(60)
    tables.timers.toggle(SPOT, "g-2")
    tables.clock.advance(40)
    again = tables.again()
    assert again.shown() == ["08:20", "09:00"]
    again.clock.advance(20)
    assert again.shown() == ["08:00", "09:00"]


def test_after_a_night_nothing_has_run_on(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(100)
    tables.timers.add(SPOT, "g-1", 60)
    tables.clock.advance(minutes=600)
    assert tables.again().shown() == ["09:20", "10:00"]


@pytest.mark.parametrize(
    "text", ["{", "[]", "3", '{"at": "2027-01-14T08:00:00+00:00"}', '{"at": "2027-01-14"}']
)
def test_what_cannot_be_read_stands_ready(tables: Tables, text: str) -> None:
    tables.repository.settings["run.w.group_timers"] = text
    assert tables.again().shown() == ["10:00", "10:00"]


def test_it_is_known_where_their_time_runs(tables: Tables) -> None:
    assert tables.timers.running_at == ""
    tables.timers.toggle(SPOT, "g-1")
    assert tables.timers.running_at == SPOT.key
    tables.timers.toggle(SPOT, "g-1")
    assert tables.timers.running_at == ""


def test_the_time_asleep_is_taken_back_for_the_groups_whose_time_ran(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(2)
    tables.timers.tick(SPOT)
    tables.clock.advance(300)
    tables.timers.tick(SPOT)
    assert [change.away_s for change in tables.published.of(SleepNoticed)] == [300]
    tables.timers.toggle(SPOT, "g-2")
    assert tables.shown() == ["04:58", "10:00"]
    tables.timers.take_back_sleep()
    assert tables.shown() == ["09:58", "10:00"]
    assert tables.again().shown() == ["09:58", "10:00"]
    tables.timers.take_back_sleep()
    assert tables.shown() == ["09:58", "10:00"]


def test_a_group_that_was_stopped_after_the_sleep_gets_it_back_too(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(300)
    tables.timers.tick(SPOT)
    tables.timers.toggle(SPOT, "g-1")
    tables.timers.take_back_sleep()
    assert tables.shown() == ["10:00", "10:00"]


def test_time_away_that_was_kept_is_not_taken_back_with_the_next(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(60)
    tables.timers.tick(SPOT)
    tables.timers.keep_sleep()
    tables.clock.advance(120)
    tables.timers.tick(SPOT)
    tables.timers.take_back_sleep()
    assert tables.shown()[0] == "09:00"


def test_the_time_before_a_group_started_is_no_sleep_of_its(tables: Tables) -> None:
    tables.clock.advance(600)
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(1)
    tables.timers.tick(SPOT)
    assert tables.published.of(SleepNoticed) == []


def test_a_restart_can_be_taken_back_for_the_groups_as_well(tables: Tables) -> None:
    tables.timers.toggle(SPOT, "g-1")
    tables.clock.advance(45)
    again = tables.again()
    assert again.shown()[0] == "09:15"
    again.timers.take_back_sleep()
    assert again.shown()[0] == "10:00"
