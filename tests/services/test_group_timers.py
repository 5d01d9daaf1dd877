"""Countdowns of groups that start apart."""

from __future__ import annotations

import pytest

from facilitator_app.domain.show import Stop
from facilitator_app.services.changes import TimerChanged
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
