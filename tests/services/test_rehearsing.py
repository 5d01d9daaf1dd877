"""Rehearsing the day: everything works, at any time of it, and the file knows nothing about it."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.schedule import DayPhase
from facilitator_app.problems import Outside
from facilitator_app.services.changes import (
    CueReached,
    FileLeaving,
    FileOpened,
    RehearsalChanged,
    SaveFailed,
    SleepNoticed,
)
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import BackupFolder, KeepingSafe
from facilitator_app.services.opening import Opening
from facilitator_app.services.ports import Repository
from facilitator_app.services.rehearsal_clock import RehearsalClock
from facilitator_app.services.rehearsing import Rehearsing
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_day import RunningDay
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.store.file_store import SqliteFileStore
from tests.day import BLOCKS, ENGAGEMENT, WORKSHOP, small_day
from tests.fakes import COPENHAGEN_WINTER, FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

WEEKS_BEFORE = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)


class Room:
    """All that runs a day, on a file of its own."""

    def __init__(self, repository: Repository, now: datetime = WEEKS_BEFORE) -> None:
        self.real_clock = FakeClock(now)
        self.clock = clock = RehearsalClock(self.real_clock)
        self.repository = repository
        self.published = Published()
        self.document = Document(publish=self.published, clock=clock, new_id=FakeIds())
        self.document.attach(repository)
        log = RunLog(records=self.document, clock=clock, publish=self.published)
        self.timer = RunningTimer(clock=clock, log=log, publish=self.published, pace=clock.pace)
        self.day = RunningDay(records=self.document, clock=clock, log=log, zone=COPENHAGEN_WINTER)
        self.show = RunningShow(
            records=self.document,
            clock=clock,
            log=log,
            timer=self.timer,
            day=self.day,
            page_count=_one_page,
            publish=self.published,
            pace=clock.pace,
        )
        self.show.resume()
        self.rehearsing = Rehearsing(
            document=self.document,
            log=log,
            show=self.show,
            timer=self.timer,
            day=self.day,
            clock=clock,
            zone=COPENHAGEN_WINTER,
            publish=self.published,
        )

    @property
    def time(self) -> str:
        return f"{self.clock.local_now():%H.%M}"

    @property
    def at(self) -> str:
        stop = self.show.current_stop()
        return "" if stop is None else stop.key

    def beat(self, seconds: float = 1) -> None:
        self.real_clock.advance(seconds)
        self.timer.tick()


def _one_page(_stop_key: str) -> int:
    return 1


def room_of(*records: Record) -> Room:
    return Room(MemoryRepository(records or small_day()))


@pytest.fixture
def room() -> Room:
    return room_of()


def test_it_begins_on_the_day_five_minutes_before_it_begins(room: Room) -> None:
    room.rehearsing.begin()
    assert room.rehearsing.is_on
    assert (room.time, room.clock.local_today()) == ("08.55", WORKSHOP.held_on)
    assert room.show.day().phase is DayPhase.BEFORE
    assert [type(c) for c in room.published.changes if isinstance(c, FileLeaving | FileOpened)] == [
        FileLeaving,
        FileOpened,
    ]
    assert room.published.of(RehearsalChanged)


def test_a_workshop_without_a_date_is_rehearsed_as_if_it_were_today() -> None:
    room = room_of(ENGAGEMENT, replace(WORKSHOP, held_on=None), *small_day()[2:])
    room.rehearsing.begin()
    assert (room.time, room.clock.local_today().isoformat()) == ("08.55", "2026-12-01")
    room.rehearsing.jump(10 * 60)
    assert room.clock.local_today().isoformat() == "2026-12-01"


def test_an_agenda_without_blocks_can_be_rehearsed() -> None:
    room = room_of(ENGAGEMENT, WORKSHOP)
    room.rehearsing.begin()
    room.rehearsing.jump(13 * 60)
    assert (room.time, room.at) == ("13.00", "")


@pytest.mark.parametrize(
    ("minutes", "stop", "spent_s"),
    [
        (540, "s-1/0/", 0),
        (556, "s-4/0/", 60),
        (560, "s-4/0/", 300),
        (587, "s-5/1/read", 120),
        (591, "s-5/1/spot", 60),
        (601, "s-6/2/read", 60),
        (606, "s-6/2/spot", 60),
        (640, "s-6/2/spot", 2100),
        (650, "s-7/0/", 300),
    ],
)
def test_a_jump_stands_where_the_plan_would_be(room: Room, minutes: int, stop: str, spent_s: int) -> None:
    room.rehearsing.begin()
    room.rehearsing.jump(minutes)
    assert room.time == f"{minutes // 60:02}.{minutes % 60:02}"
    assert room.at == stop
    assert room.timer.reading().spent_s == spent_s
    assert room.timer.reading().is_running
    assert room.show.day().phase is DayPhase.RUNNING


def test_a_jump_back_to_before_the_day_begins_it_anew_and_keeps_what_was_noted(room: Room) -> None:
    room.rehearsing.begin()
    room.rehearsing.jump(600)
    room.document.edit("edit.add_block", added([Participant(id="p-9", name="Ny (fiktiv)")]))
    room.show.open_wall()
    room.rehearsing.jump(500)
    assert (room.time, room.at, room.show.day().phase) == ("08.20", "s-1/0/", DayPhase.BEFORE)
    assert room.timer.reading().is_empty
    assert room.show.show.is_open
    assert room.document.get(Participant, "p-9") is not None


def test_a_jump_stays_within_the_day(room: Room) -> None:
    room.rehearsing.begin()
    room.rehearsing.jump(-5)
    assert room.time == "00.00"
    room.rehearsing.jump(5000)
    assert room.time == "23.59"


def test_neither_a_jump_nor_a_fast_clock_is_sleep_and_a_jump_sounds_nothing(room: Room) -> None:
    room.rehearsing.begin()
    room.rehearsing.jump(591)
    assert not room.published.of(CueReached)
    room.rehearsing.run_at(60)
    assert room.rehearsing.pace == 60
    for _ in range(4):
        room.beat()
    room.rehearsing.run_at(1)
    room.beat()
    assert not room.published.of(SleepNoticed)
    assert [c.cue for c in room.published.of(CueReached) if isinstance(c, CueReached)] == ["inject"]
    assert room.time == "09.55"
    room.beat(30)
    assert room.published.of(SleepNoticed)


def test_at_a_fast_pace_two_presses_at_once_are_still_one(room: Room) -> None:
    room.rehearsing.begin()
    room.rehearsing.jump(540)
    room.rehearsing.run_at(60)
    room.show.next()
    room.real_clock.advance(0.2)
    room.show.next()
    assert room.at == "s-2/0/"


def test_after_the_end_all_is_as_before(room: Room) -> None:
    room.show.open_wall()
    room.document.edit("edit.add_block", added([Participant(id="p-8", name="Før (fiktiv)")]))
    room.rehearsing.begin()
    assert not room.show.show.is_open
    room.rehearsing.jump(600)
    room.document.edit("edit.add_block", added([Participant(id="p-9", name="Ny (fiktiv)")]))
    room.document.undo()
    room.document.redo()
    room.rehearsing.end()
    assert not room.rehearsing.is_on
    assert room.clock.utc() == room.real_clock.utc()
    assert room.document.get(Participant, "p-8") is not None
    assert room.document.get(Participant, "p-9") is None
    assert room.show.show.is_open
    assert room.show.day().phase is DayPhase.BEFORE
    room.document.undo()
    assert room.document.get(Participant, "p-8") is None


def test_it_is_not_offered_while_the_day_runs_nor_twice() -> None:
    room = Room(MemoryRepository(small_day()), now=datetime(2027, 1, 14, 8, 0, tzinfo=UTC))
    assert room.rehearsing.can_begin()
    room.show.start_day()
    assert not room.rehearsing.can_begin()
    room.rehearsing.begin()
    assert not room.rehearsing.is_on
    room.show.end_day()
    room.rehearsing.begin()
    assert room.rehearsing.is_on
    assert not room.rehearsing.can_begin()


def test_outside_a_rehearsal_its_acts_do_nothing(room: Room) -> None:
    room.rehearsing.jump(600)
    room.rehearsing.run_at(60)
    room.rehearsing.end()
    assert room.clock.utc() == room.real_clock.utc()
    assert room.rehearsing.pace == 1
    assert not room.published.of(FileOpened)


class Unplugged(MemoryRepository):
    """A file whose stick can be pulled out."""

    def setting(self, key: str) -> str:
        if self.reading_problem is not None:
            raise self.reading_problem
        return super().setting(key)


def test_a_file_that_cannot_be_read_leaves_the_rehearsal_on() -> None:
    repository = Unplugged(small_day())
    room = Room(repository)
    room.rehearsing.begin()
    room.rehearsing.jump(595)
    repository.reading_problem = Outside("store.disk_failed")
    with pytest.raises(Outside):
        room.rehearsing.end()
    assert room.rehearsing.is_on
    assert room.at == "s-5/1/spot"
    repository.reading_problem = None
    room.rehearsing.end()
    assert not room.rehearsing.is_on


class ForReading(MemoryRepository):
    """A file without the right to write."""

    @property
    def read_only_because(self) -> Outside | None:
        return Outside("store.no_rights")


def test_a_file_that_may_only_be_read_can_be_rehearsed_and_says_so_again_afterwards() -> None:
    room = Room(ForReading(small_day()))
    room.rehearsing.begin()
    assert room.document.repository.read_only_because is None
    assert not room.published.of(SaveFailed)
    room.rehearsing.end()
    assert len(room.published.of(SaveFailed)) == 1


def test_typing_in_a_rehearsal_is_one_step_of_undo(room: Room) -> None:
    room.rehearsing.begin()
    block = BLOCKS[0]
    for title in ("V", "Ve", "Vel"):
        room.document.replace("edit.change_block", replace(block, title=title), merge_key="block:title")
    room.document.edit("edit.remove_block", removed([Participant(id="p-4", name="Carsten Fjord (fiktiv)")]))
    copy = room.document.repository
    assert {block.title for block in copy.load() if isinstance(block, Block)} >= {"Vel"}
    assert copy.undo_labels() == ("edit.remove_block", "")
    room.document.undo()
    room.document.undo()
    assert room.document.get(Block, block.id) == block
    assert copy.undo_labels() == ("", "edit.change_block")
    assert copy.undo() is None
    assert copy.redo() is not None
    assert copy.redo() is not None
    assert copy.redo() is None


def test_two_fields_changed_in_one_step_of_typing_are_joined(room: Room) -> None:
    room.rehearsing.begin()
    first, second = BLOCKS[0], BLOCKS[1]
    changed = replace(first, title="X")
    room.document.edit("edit.change_block", [RecordChange(first, changed)], merge_key="both")
    room.document.edit(
        "edit.change_block",
        [RecordChange(changed, replace(first, title="XY")), RecordChange(second, replace(second, title="Z"))],
        merge_key="both",
    )
    room.document.undo()
    assert room.document.get(Block, first.id) == first
    assert room.document.get(Block, second.id) == second


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "dag.workshop"
    _store(tmp_path).create(path, small_day(), made_at=WEEKS_BEFORE).close()
    return path


def _store(folder: Path) -> SqliteFileStore:
    clock = FakeClock()
    backups = BackupFolder(folder / "backups", clock=clock)
    return SqliteFileStore(
        origin="test", utc=clock.utc, copy_place=backups.place, environ={}, mounts=folder / "none"
    )


def _rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table, as it is on the disk."""
    with sqlite3.connect(path) as connection:
        names = [
            name for (name,) in connection.execute("select name from sqlite_master where type = 'table'")
        ]
        rows = {name: connection.execute(f'select * from "{name}"').fetchall() for name in names}
    connection.close()
    return rows


ACTS = st.lists(
    st.sampled_from(
        ["next", "back", "jump", "fast", "note", "undo", "add", "black", "message", "end_day", "tick"]
    ),
    max_size=15,
)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ACTS, st.integers(0, 1439))
def test_whatever_is_rehearsed_the_file_has_the_same_rows(file: Path, acts: list[str], minutes: int) -> None:
    repository = _store(file.parent).open(file)
    room = Room(repository)
    before = _rows(file)
    room.rehearsing.begin()
    for number, act in enumerate(acts):
        {
            "next": room.show.next,
            "back": room.show.back,
            "jump": lambda: room.rehearsing.jump(minutes),
            "fast": lambda: room.rehearsing.run_at(60),
            "note": lambda n=number: room.document.edit(
                "edit.add_block", added([Participant(id=f"n-{n}", name="Ny (fiktiv)")])
            ),
            "undo": room.document.undo,
            "add": lambda: room.timer.add(60),
            "black": room.show.toggle_black,
            "message": lambda: room.show.set_message("Hej"),
            "end_day": room.show.end_day,
            "tick": lambda: room.beat(20),
        }[act]()
    assert _rows(file) == before
    room.rehearsing.end()
    assert _rows(file) == before
    room.document.detach()


def test_closing_the_file_ends_the_rehearsal_and_only_the_real_file_is_backed_up(file: Path) -> None:
    room = Room(_store(file.parent).open(file))
    backups = BackupFolder(file.parent / "backups", clock=room.clock)
    opening = Opening(
        document=room.document,
        keeping=KeepingSafe(store=_store(file.parent), folder=backups, clock=room.clock),
        show=room.show,
        rehearsal=room.rehearsing,
        publish=room.published,
    )
    room.rehearsing.begin()
    room.document.edit("edit.add_block", added([Participant(id="p-9", name="Ny (fiktiv)")]))
    room.real_clock.advance(minutes=30)
    opening.back_up_when_due()
    assert not opening.backups()
    opening.save_copy(file.with_name("kopi.workshop"))
    assert opening.path == file
    assert room.document.repository.read_only_because is None
    room.document.repository.settle()
    opening.close()
    assert not room.rehearsing.is_on
    assert not room.document.is_open
    for path in (file, file.with_name("kopi.workshop")):
        repository = _store(file.parent).open(path)
        assert "p-9" not in {record.id for record in repository.load()}
        repository.close()


def test_opening_another_file_ends_the_rehearsal_first(file: Path) -> None:
    store = _store(file.parent)
    other = file.with_name("anden.workshop")
    store.create(other, small_day(), made_at=WEEKS_BEFORE).close()
    room = Room(store.open(file))
    before = _rows(file)
    opening = Opening(
        document=room.document,
        keeping=KeepingSafe(
            store=store, folder=BackupFolder(file.parent / "backups", clock=room.clock), clock=room.clock
        ),
        show=room.show,
        rehearsal=room.rehearsing,
        publish=room.published,
    )
    room.rehearsing.begin()
    room.rehearsing.jump(600)
    opening.open(other)
    assert not room.rehearsing.is_on
    assert room.clock.utc() == room.real_clock.utc()
    assert opening.path == other
    opening.close()
    assert _rows(file) == before
