"""Is the day ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import removed
from facilitator_app.domain.slides import Slide
from facilitator_app.services.checking_readiness import (
    CheckingReadiness,
    Finding,
    Point,
    Readiness,
    ReadyLine,
    Room,
)
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay
from tests.day import BLOCKS, GROUPS, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

BACKUP = Backup(path=Path("b"), made_at=datetime(2027, 1, 13, 14, 40, tzinfo=UTC), size_bytes=1)


class Setting:
    """A day that is ready in every point, and the means to spoil it."""

    def __init__(self, clock: FakeClock, new_id: FakeIds) -> None:
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(small_day()))
        self.planning = PlanningDay(document=self.document, new_id=new_id)
        self.people = ListingPeople(document=self.document, new_id=new_id)
        self.backups: tuple[Backup, ...] = (BACKUP,)
        self.has_projector = True
        self.has_sound: bool | None = True
        self.checking = CheckingReadiness(
            document=self.document,
            planning=self.planning,
            people=self.people,
            backups=lambda: self.backups,
            room=Room(has_projector=lambda: self.has_projector, has_sound=lambda: self.has_sound),
        )

    def line(self, point: Point) -> ReadyLine:
        return next(line for line in self.checking.lines() if line.point is point)


@pytest.fixture
def setting(clock: FakeClock, new_id: FakeIds) -> Setting:
    return Setting(clock, new_id)


def test_a_day_with_everything_is_ready_in_every_point(setting: Setting) -> None:
    lines = setting.checking.lines()
    assert {line.point for line in lines} == set(Point)
    assert {line.readiness for line in lines} == {Readiness.READY}
    assert setting.line(Point.SLIDES).number == 7
    assert setting.line(Point.PEOPLE).number == 3
    assert setting.line(Point.BACKUP).at == BACKUP.made_at


def test_what_is_not_ready_comes_first_and_unknown_never_counts_as_ready(setting: Setting) -> None:
    setting.has_projector = False
    setting.has_sound = None
    lines = setting.checking.lines()
    assert [line.point for line in lines[:2]] == [Point.SCREEN, Point.SOUND]
    assert [line.readiness for line in lines[:2]] == [Readiness.MISSING, Readiness.UNKNOWN]
    setting.has_sound = False
    assert setting.line(Point.SOUND).finding is Finding.NO_SOUND


def test_an_agenda_that_does_not_add_up_says_how(setting: Setting) -> None:
    setting.planning.change_block(replace(BLOCKS[0], planned_min=25), field="planned_min")
    line = setting.line(Point.AGENDA)
    assert (line.finding, line.number, line.name) == (Finding.FIXED_LATE, 10, "Frokost")
    setting.planning.change_block(replace(BLOCKS[0], planned_min=15), field="planned_min")
    setting.planning.change_workshop(replace(WORKSHOP, ends_min=680), field="ends_min")
    line = setting.line(Point.AGENDA)
    assert (line.finding, line.number) == (Finding.ENDS_LATE, 10)
    for block in BLOCKS:
        setting.planning.remove_block(block.id)
    assert setting.line(Point.AGENDA).finding is Finding.NO_BLOCKS


def test_blocks_without_slides_are_named(setting: Setting) -> None:
    bare = [slide for slide in setting.document.all(Slide) if slide.block_id == "b-2"]
    setting.document.edit("edit.remove_slide", removed(bare))
    line = setting.line(Point.SLIDES)
    assert (line.finding, line.name, line.number) == (Finding.WITHOUT_SLIDES, "Dilemma 1", 1)


def test_people_and_groups_are_counted(setting: Setting) -> None:
    setting.people.seat("p-3", None)
    line = setting.line(Point.GROUPS)
    assert (line.finding, line.number) == (Finding.UNSEATED, 1)
    setting.document.edit("edit.change_groups", removed(GROUPS))
    assert setting.line(Point.GROUPS).finding is Finding.NO_GROUPS
    setting.document.edit("edit.remove_participant", removed(setting.document.all(Participant)))
    assert setting.line(Point.PEOPLE).finding is Finding.NOBODY


def test_a_missing_schema_and_backup_are_told(setting: Setting) -> None:
    setting.document.edit("edit.change_form", removed(setting.document.all(FormSpec)))
    setting.backups = ()
    assert setting.line(Point.FORMS).finding is Finding.NO_SCHEMA
    assert setting.line(Point.BACKUP).finding is Finding.NO_BACKUP
