"""The day's times against a second reckoning, by anything that can happen to them (R4, R5, R7).

Any order of commands, ticks that are lost, pause, sleep, a crash; over midnight and in both nights that change the
clocks. The second reckoning knows the plan and what was pressed when, and nothing of the log.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Group
from facilitator_app.domain.schedule import BlockState, DayPhase
from facilitator_app.domain.timer import CueKind
from facilitator_app.services.changes import CueReached, SleepNoticed
from facilitator_app.services.document import Document
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from tests.day import BLOCKS, SLIDES, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

MINUTE = timedelta(minutes=1)
QUARTER_S = 0.25
"""Waits are counted in quarters of a second, whose sums are exact."""
LUNCH_AFTER_MIN = 85
BEGUN = (
    datetime(2027, 1, 14, 8, 0, tzinfo=UTC),
    datetime(2027, 1, 14, 22, 20, tzinfo=UTC),
    datetime(2027, 3, 28, 0, 20, tzinfo=UTC),
    datetime(2027, 10, 31, 0, 20, tzinfo=UTC),
)
NAMES = ("plain day", "midnight", "spring", "autumn")
BLOCK_OF_SLIDE = {slide.id: slide.block_id for slide in SLIDES}
KEYS = (
    "s-1/0/",
    "s-2/0/",
    "s-3/0/",
    "s-4/0/",
    "s-5/1/read",
    "s-5/1/spot",
    "s-6/2/read",
    "s-6/2/spot",
    "s-7/0/",
)
LENGTH_S = {"s-4/0/": 240, "s-5/1/read": 300, "s-5/1/spot": 600, "s-6/2/read": 300, "s-6/2/spot": 600}
"""What is timed, as it is planned; both rounds together are as long as their block."""
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            ["next", "back", "go_to", "next_phase", "previous_phase", "pause", "start", "add", "give", "restart",
             "start_day", "end_day", "sleep_back", "crash", "tick"]
        ),
        st.integers(0, 8),
        st.one_of(st.integers(0, 120), st.integers(0, 2000)),
        st.booleans(),
    ),
    max_size=22,
)  # fmt: skip


def copenhagen() -> ZoneInfo:
    try:
        return ZoneInfo("Europe/Copenhagen")
    except ZoneInfoNotFoundError:
        pytest.skip("this system has no time zone data")


class Hall:
    """The day in the hall, on a file in memory, held on the date and at the time it begins."""

    def __init__(self, repository: MemoryRepository, clock: FakeClock) -> None:
        self.repository = repository
        self.clock = clock
        self.published = Published()
        document = Document(publish=self.published, clock=clock, new_id=FakeIds())
        document.attach(repository)
        log = RunLog(records=document, clock=clock, publish=self.published)
        self.timer = RunningTimer(clock=clock, log=log, publish=self.published)
        day = RunningDay(records=document, clock=clock, log=log, zone=copenhagen())
        self.show = RunningShow(
            records=document,
            clock=clock,
            log=log,
            timer=self.timer,
            day=day,
            page_count=_one_page,
            publish=self.published,
        )
        self.show.resume()

    def again(self) -> Hall:
        """A program started anew on the same file, on another monotonic clock."""
        return Hall(self.repository, FakeClock(self.clock.utc()))


@dataclass
class Reckoning:
    """What the day has come to, by what was pressed when."""

    first: datetime
    starts_min: int
    current: str | None = None
    entered: dict[str, datetime] = field(default_factory=dict)
    used_s: dict[str, float] = field(default_factory=dict)
    added_s: dict[tuple[str, str], int] = field(default_factory=dict)
    phase_left_s: float = 0.0
    place: int = 0

    def begin_anew(self) -> None:
        self.entered, self.used_s, self.added_s = {}, {}, {}
        self.current = None

    def pass_s(self, seconds: float) -> None:
        if self.current is not None:
            self.used_s[self.current] = self.used_s.get(self.current, 0.0) + seconds

    def come_to(self, block_id: str, now: datetime) -> None:
        self.current = block_id
        self.entered.setdefault(block_id, now)

    def clock_time(self, minutes: int) -> datetime:
        """Minutes after the midnight of the first day, as the clock on the wall shows them."""
        wall = datetime.combine(self.first.date(), time()) + timedelta(minutes=minutes)
        return wall.replace(tzinfo=copenhagen()).astimezone(UTC)

    def planned(self) -> dict[str, tuple[datetime, datetime]]:
        at_min, floor = self.starts_min, datetime.min.replace(tzinfo=UTC)
        spans = {}
        for block in blocks_of(self.starts_min):
            at_min = max(at_min, block.fixed_start_min or at_min)
            start = max(floor, self.clock_time(at_min))
            at_min += block.planned_min
            floor = max(start, self.clock_time(at_min))
            spans[block.id] = (start, floor)
        return spans

    def left(self, block_id: str) -> timedelta:
        start, end = self.planned()[block_id]
        added_s = sum(seconds for (of, _), seconds in self.added_s.items() if of == block_id)
        left = end - start + timedelta(seconds=added_s - self.used_s.get(block_id, 0.0))
        return max(timedelta(), left)

    def to_come(self) -> timedelta:
        """What is left of the phase, if any, and the phases of the block after it."""
        after = (key for key in KEYS[self.place + 1 :] if BLOCK_OF_SLIDE[key.split("/")[0]] == self.current)
        return timedelta(seconds=max(0.0, self.phase_left_s) + sum(LENGTH_S.get(key, 0) for key in after))

    def expected(self, now: datetime) -> dict[str, tuple[datetime, datetime]]:
        """When the current block and those after it are expected to begin and end."""
        assert self.current is not None
        blocks = blocks_of(self.starts_min)
        place = [block.id for block in blocks].index(self.current)
        end = now + max(self.left(self.current), self.to_come())
        spans = {self.current: (self.entered[self.current], end)}
        for block in blocks[place + 1 :]:
            fixed = self.clock_time(block.fixed_start_min) if block.fixed_start_min else end
            start = max(end, fixed)
            end = start + self.left(block.id)
            spans[block.id] = (start, end)
        return spans


def blocks_of(starts_min: int) -> tuple[Block, ...]:
    """The agenda with lunch at its fixed time, ten minutes after the block before it is over."""
    exercise = replace(BLOCKS[2], planned_min=30)
    return (*BLOCKS[:2], exercise, replace(BLOCKS[3], fixed_start_min=starts_min + LUNCH_AFTER_MIN))


def hall_of(begun_at: datetime) -> tuple[Hall, Reckoning]:
    local = begun_at.astimezone(copenhagen())
    starts_min = local.hour * 60 + local.minute
    instead = {block.id: block for block in blocks_of(starts_min)}
    instead[WORKSHOP.id] = replace(WORKSHOP, held_on=local.date(), starts_min=starts_min)
    records = [instead.get(record.id, record) for record in small_day()]
    return Hall(MemoryRepository(records), FakeClock(begun_at)), Reckoning(first=local, starts_min=starts_min)


def _one_page(_key: str) -> int:
    return 1


@pytest.mark.parametrize("begun_at", BEGUN, ids=NAMES)
@settings(deadline=None, max_examples=60)
@given(acts=ACTS)
def test_every_time_of_the_day_is_what_a_second_reckoning_finds(
    begun_at: datetime, acts: list[tuple[str, int, int, bool]]
) -> None:
    """F37."""
    hall, reckoning = hall_of(begun_at)
    hall.show.start_day()
    _follow(hall, reckoning)
    for name, number, quarters, has_ticked in acts:
        wait_s = quarters * QUARTER_S
        hall.clock.advance(wait_s)
        reckoning.pass_s(wait_s)
        if has_ticked:
            hall.timer.tick()
        hall = _acted(hall, name, number, reckoning)
        _follow(hall, reckoning)
        _check(hall, reckoning)


def _acted(hall: Hall, name: str, number: int, reckoning: Reckoning) -> Hall:
    if name == "crash":
        return hall.again()
    if name == "start_day":
        reckoning.begin_anew()
    elif name == "end_day":
        reckoning.current = None
    acts: dict[str, Callable[[], None]] = {
        "pause": hall.timer.pause,
        "start": hall.timer.start,
        "restart": hall.timer.restart,
        "sleep_back": hall.timer.take_back_sleep,
        "tick": hall.timer.tick,
        "add": partial(hall.timer.add, (number - 4) * 60),
        "give": partial(hall.timer.give, number * 77),
        "go_to": partial(hall.show.go_to, KEYS[number]),
    }
    acts.get(name, getattr(hall.show, name, hall.timer.tick))()
    return hall


def _follow(hall: Hall, reckoning: Reckoning) -> None:
    """The second reckoning sees where the show stands and how much time its timer has been given."""
    stop = hall.show.current_stop()
    assert stop is not None
    if hall.show.day().phase is DayPhase.RUNNING:
        reckoning.come_to(stop.block_id, hall.clock.utc())
    state = hall.timer.state
    places = [KEYS.index(stop.key)]
    reckoning.phase_left_s = 0.0
    if BLOCK_OF_SLIDE.get(state.stop_key.split("/")[0]) == stop.block_id:
        reckoning.phase_left_s = hall.timer.reading().remaining_s
        places.append(KEYS.index(state.stop_key))
    reckoning.place = max(places)
    if state.stop_key:
        key = state.stop_key.removeprefix("block:")
        reckoning.added_s[BLOCK_OF_SLIDE.get(key.split("/")[0], key), state.stop_key] = state.added_s


def _check(hall: Hall, reckoning: Reckoning) -> None:
    reading = hall.show.day()
    if reckoning.current is None:
        assert reading.phase is DayPhase.AFTER
        return
    assert reading.phase is DayPhase.RUNNING
    assert reading.current is not None
    assert reading.current.block.id == reckoning.current
    expected, planned = reckoning.expected(hall.clock.utc()), reckoning.planned()
    for block in reading.blocks:
        if block.block.id not in expected:
            entered = block.block.id in reckoning.entered
            assert block.state is (BlockState.DONE if entered else BlockState.SKIPPED)
            continue
        start, end = (_whole_minute(at) for at in expected[block.block.id])
        assert (block.start.astimezone(UTC), block.end.astimezone(UTC)) == (start, end)
        assert block.planned_end.astimezone(UTC) == planned[block.block.id][1]
    end = _whole_minute(expected[reckoning.current][1])
    assert reading.offset_min == (end - planned[reckoning.current][1]) / MINUTE
    # Times of the hour that an autumn night has twice equal none of another zone.
    assert reading.projected_end.astimezone(UTC) == _whole_minute(expected["b-4"][1])
    late_min = (_whole_minute(expected["b-4"][0]) - reckoning.clock_time(_lunch_min(reckoning))) / MINUTE
    wanted = [late_min] if reckoning.current != "b-4" and late_min > 0 else []
    assert [late.late_min for late in reading.late] == wanted


def _lunch_min(reckoning: Reckoning) -> int:
    return reckoning.starts_min + LUNCH_AFTER_MIN


def _whole_minute(at: datetime) -> datetime:
    return (at + MINUTE / 2).replace(second=0, microsecond=0)


@pytest.mark.parametrize("begun_at", BEGUN, ids=NAMES)
@settings(deadline=None)
@given(
    gaps=st.lists(st.one_of(st.integers(1, 20), st.integers(1, 3600)), max_size=40),
    paused=st.sets(st.integers(0, 39)),
)
def test_each_signal_is_given_once_and_in_order_however_many_ticks_are_lost(
    begun_at: datetime, gaps: list[int], paused: set[int]
) -> None:
    hall, _ = hall_of(begun_at)
    hall.show.start_day()
    hall.show.go_to("s-5/1/spot")
    hall.published.changes.clear()
    spent_s, slept = 0.0, []
    for number, quarters in enumerate(gaps):
        gap_s = quarters * QUARTER_S
        if number in paused:
            hall.timer.pause()
            hall.clock.advance(gap_s)
            hall.timer.tick()
            hall.timer.start()
            continue
        hall.clock.advance(gap_s)
        hall.timer.tick()
        spent_s += gap_s
        slept += [(slept[-1] if slept else 0.0) + gap_s] if gap_s > 5.0 else []
    due = ((CueKind.INJECT, 120), (CueKind.NEAR, 480), (CueKind.END, 600))
    told = [change.cue for change in hall.published.of(CueReached)]  # type: ignore[attr-defined]
    assert told == [kind.value for kind, at_s in due if at_s <= spent_s]
    said = [change.away_s for change in hall.published.of(SleepNoticed)]  # type: ignore[attr-defined]
    assert said == pytest.approx(slept)
    assert hall.timer.reading().spent_s == pytest.approx(spent_s, abs=0.001)


GROUP_ACTS = st.lists(
    st.tuples(st.sampled_from(["toggle", "add", "crash", "wait"]), st.integers(0, 1), st.integers(0, 1600)),
    max_size=20,
)


@pytest.mark.parametrize("begun_at", BEGUN, ids=NAMES)
@settings(deadline=None, max_examples=40)
@given(acts=GROUP_ACTS)
def test_each_groups_own_time_goes_on_by_itself(begun_at: datetime, acts: list[tuple[str, int, int]]) -> None:
    hall, _ = hall_of(begun_at)
    hall.show.start_day()
    hall.show.go_to("s-5/1/spot")
    left_s, runs = [600.0, 600.0], [False, False]
    for name, number, quarters in acts:
        wait_s = quarters * QUARTER_S
        hall.clock.advance(wait_s)
        left_s = [left - wait_s if is_on else left for left, is_on in zip(left_s, runs, strict=True)]
        stop = hall.show.current_stop()
        assert stop is not None
        group: Group = hall.show.group_timers.times(stop)[number].group
        if name == "crash":
            hall = hall.again()
        elif name == "toggle":
            hall.show.group_timers.toggle(stop, group.id)
            runs[number] = not runs[number]
        elif name == "add":
            hall.show.group_timers.add(stop, group.id, 60)
            left_s[number] += 60
        times = hall.show.group_timers.times(hall.show.current_stop())
        assert [time.reading.remaining_s for time in times] == pytest.approx(left_s, abs=0.01)
        assert [time.reading.is_running for time in times] == runs
