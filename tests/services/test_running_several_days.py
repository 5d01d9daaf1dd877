"""Running a workshop of two days, and following one of its parallel rooms."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.records import Record, RecordChange
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.domain.workshop import DaySpan, Workshop
from facilitator_app.problems import Outside
from facilitator_app.services.document import Document
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from tests.day import ENGAGEMENT
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

SEMINAR = Workshop(
    id="w",
    title="12-12-seminar",
    held_on=date(2027, 1, 14),
    starts_min=720,
    ends_min=1200,
    later_days=(DaySpan(starts_min=480, ends_min=720),),
    tracks=("Sal A", "Sal B"),
)


def block(key: str, position: float, *, day: int = 1, track: int = 0) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.DISCUSSION,
        planned_min=60,
        position=position,
        day_number=day,
        track=track,
    )


BLOCKS = (
    block("lunch", 1),
    block("a", 2, track=1),
    block("b", 3, track=2),
    block("dinner", 4),
    block("breakfast", 1, day=2),
    block("goodbye", 2, day=2),
)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    local = datetime(2027, 1, day, hour, minute, tzinfo=COPENHAGEN_WINTER)
    return local.astimezone(UTC)


class _DeafDisk(MemoryRepository):
    """Its small values cannot be read."""

    def setting(self, key: str) -> str:
        if key.endswith("followed"):
            raise Outside("store.unreadable")
        return super().setting(key)


class Seminar:
    """The seminar's run, on a file in memory."""

    def __init__(
        self,
        now: datetime,
        records: tuple[Record, ...] = (SEMINAR, *BLOCKS),
        *,
        disk: MemoryRepository | None = None,
    ) -> None:
        self.real = FakeClock(now)
        self.clock = RehearsalClock(self.real)
        self.repository = disk or MemoryRepository((ENGAGEMENT, *records))
        self.open()

    def open(self) -> None:
        published = Published()
        self.document = Document(publish=published, clock=self.clock, new_id=FakeIds())
        self.document.attach(self.repository)
        log = RunLog(records=self.document, clock=self.clock, publish=published)
        timer = RunningTimer(clock=self.clock, log=log, publish=published)
        self.day = RunningDay(records=self.document, clock=self.clock, log=log, zone=COPENHAGEN_WINTER)
        self.show = RunningShow(
            records=self.document,
            clock=self.clock,
            log=log,
            timer=timer,
            day=self.day,
            page_count=lambda _key: 1,
            publish=published,
        )
        self.rehearsing = Rehearsing(
            document=self.document,
            log=log,
            show=self.show,
            timer=timer,
            day=self.day,
            clock=self.clock,
            zone=COPENHAGEN_WINTER,
            publish=published,
        )
        self.show.resume()

    def go_to(self, instant: datetime) -> None:
        self.real.advance((instant - self.real.utc()).total_seconds())

    def ids(self) -> list[str]:
        return [one.id for one in self.day.blocks()]

    def press(self) -> None:
        self.show.press()
        self.real.advance(1)


def test_the_date_tells_which_day_it_is() -> None:
    seminar = Seminar(at(14, 11))
    assert (seminar.day.day_number(), seminar.ids()) == (1, ["lunch", "a", "dinner"])
    assert seminar.day.is_day_told
    assert f"{seminar.day.reading().planned_end:%d %H.%M}" == "14 15.00"
    seminar.go_to(at(15, 7, 30))
    assert (seminar.day.day_number(), seminar.ids()) == (2, ["breakfast", "goodbye"])
    reading = seminar.day.reading()
    assert f"{reading.blocks[0].planned_start:%d %H.%M}" == "15 08.00"
    assert f"{reading.planned_end:%d %H.%M}" == "15 10.00"
    assert [stop.block_id for stop in seminar.show.stops()] == ["breakfast", "goodbye"]


def test_each_day_is_begun_and_ended_by_itself() -> None:
    seminar = Seminar(at(14, 12))
    for _ in range(4):
        seminar.press()
        seminar.real.advance(minutes=70)
    assert seminar.day.reading().phase is DayPhase.AFTER
    seminar.go_to(at(15, 8))
    assert seminar.day.reading().phase is DayPhase.BEFORE
    seminar.press()
    seminar.real.advance(minutes=10)
    reading = seminar.day.reading()
    assert (reading.phase, reading.offset_min) == (DayPhase.RUNNING, 0)
    assert seminar.day.current_block_id() == "breakfast"
    used = seminar.day.used_s()
    assert used["lunch"] == pytest.approx(4201)
    assert used["breakfast"] == pytest.approx(601)


def test_an_evening_that_runs_past_midnight_is_still_the_first_day() -> None:
    """F37."""
    seminar = Seminar(at(14, 12))
    seminar.press()
    seminar.go_to(at(14, 23, 30))
    seminar.show.go_to("block:dinner/0/")
    stop = seminar.show.stops()[-1]
    seminar.show.go_to(stop.key)
    seminar.go_to(at(15, 0, 20))
    assert seminar.day.day_number() == 1
    assert seminar.day.reading().phase is DayPhase.RUNNING
    seminar.show.end_day()
    assert seminar.day.day_number() == 2
    assert seminar.day.reading().phase is DayPhase.BEFORE


def test_a_first_day_that_nobody_ended_does_not_hold_the_second_back() -> None:
    seminar = Seminar(at(14, 12))
    seminar.press()
    seminar.go_to(at(15, 7, 55))
    assert seminar.day.day_number() == 2
    seminar.go_to(at(15, 8, 5))
    assert seminar.day.day_number() == 2


def test_before_the_date_the_day_is_chosen_and_remembered() -> None:
    seminar = Seminar(at(2, 9))
    assert not seminar.day.is_day_told
    assert seminar.ids()[0] == "lunch"
    seminar.day.follow(day_number=2)
    assert seminar.ids()[0] == "breakfast"
    assert f"{seminar.day.reading().blocks[0].planned_start:%d %H.%M}" == "02 08.00"
    seminar.press()
    seminar.real.advance(minutes=5)
    assert seminar.day.reading().offset_min == 0
    seminar.open()
    assert seminar.day.day_number() == 2
    seminar.day.follow(day_number=7)
    assert seminar.day.day_number() == 2


def test_without_a_date_both_days_can_be_run_and_both_count() -> None:
    seminar = Seminar(at(2, 12), (replace(SEMINAR, held_on=None), *BLOCKS))
    seminar.press()
    seminar.real.advance(minutes=30)
    seminar.show.end_day()
    seminar.day.follow(day_number=2)
    seminar.press()
    seminar.real.advance(minutes=20)
    assert {key: round(used) for key, used in seminar.day.used_s().items()} == {
        "lunch": 1801,
        "breakfast": 1201,
    }


def test_another_room_is_followed_and_the_choice_outlives_a_restart() -> None:
    seminar = Seminar(at(14, 11))
    seminar.day.follow(room=2)
    assert seminar.ids() == ["lunch", "b", "dinner"]
    seminar.open()
    assert seminar.day.room() == 2
    assert [b.id for reading in seminar.day.reading().blocks for b in reading.beside] == ["a"]
    document = seminar.document
    document.edit("edit.change_workshop", [RecordChange(document.workshop, replace(SEMINAR, tracks=()))])
    assert seminar.day.room() == 1
    assert seminar.ids() == ["lunch", "a", "b", "dinner"]


def test_a_choice_that_cannot_be_read_is_the_first_day_and_room() -> None:
    seminar = Seminar(at(2, 9))
    seminar.repository.settings["run.w.followed"] = "second"
    assert (seminar.day.day_number(), seminar.day.room()) == (1, 1)


def test_a_disk_that_does_not_answer_leaves_the_first_day_and_room() -> None:
    seminar = Seminar(at(2, 9), disk=_DeafDisk((ENGAGEMENT, SEMINAR, *BLOCKS)))
    assert (seminar.day.day_number(), seminar.day.room()) == (1, 1)


def test_a_date_after_the_seminar_is_no_day_of_it() -> None:
    seminar = Seminar(at(16, 9))
    assert (seminar.day.is_day_told, seminar.day.day_number()) == (True, 2)
    seminar.go_to(at(17, 9))
    assert not seminar.day.is_day_told


def test_the_second_day_is_rehearsed_at_its_own_times() -> None:
    seminar = Seminar(at(2, 9))
    seminar.day.follow(day_number=2)
    seminar.rehearsing.begin()
    assert seminar.clock.utc() == at(15, 7, 55)
    seminar.rehearsing.jump(9 * 60 + 30)
    assert seminar.day.current_block_id() == "goodbye"
    assert seminar.day.reading().offset_min == 0
    seminar.rehearsing.end()
    assert seminar.day.reading().phase is DayPhase.BEFORE


def test_blocks_of_a_day_that_was_taken_away_are_run_with_the_last_one() -> None:
    stray = replace(BLOCKS[-1], day_number=9)
    seminar = Seminar(at(15, 7), (SEMINAR, *BLOCKS[:-1], stray))
    assert seminar.ids() == ["breakfast", "goodbye"]


def test_each_day_has_its_own_date() -> None:
    assert Seminar(at(14, 12)).day.held_on == date(2027, 1, 14)
    assert Seminar(at(15, 9)).day.held_on == date(2027, 1, 15)
    undated = (replace(SEMINAR, held_on=None), *BLOCKS)
    assert Seminar(at(15, 9), undated).day.held_on is None
