"""Is the day ready."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.services.checking_readiness import CheckingReadiness
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.readiness import (
    Finding,
    Machine,
    Point,
    Power,
    PowerReading,
    PrinterReading,
    Printing,
    Readiness,
    ReadyLine,
    Room,
)
from tests.day import BLOCKS, GROUPS, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

BACKUP = Backup(path=Path("b"), made_at=datetime(2027, 1, 13, 14, 40, tzinfo=UTC), size_bytes=1)
READY = Machine(
    power=PowerReading(power=Power.PLUGGED, percent=80),
    free_bytes=3 * 1024**3,
    is_backup_writable=True,
    is_paper_writable=True,
    paper_folder="Papir",
    can_stay_awake=True,
)


class Setting:
    """A day that is ready in every point, and the means to spoil it."""

    def __init__(self, clock: FakeClock, new_id: FakeIds) -> None:
        self.clock = clock
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(small_day()))
        self.planning = PlanningDay(document=self.document, new_id=new_id)
        self.people = ListingPeople(document=self.document, new_id=new_id)
        self.backups: tuple[Backup, ...] = (BACKUP,)
        self.has_projector = True
        self.is_mirrored = False
        self.has_sound: bool | None = True
        self.pages: dict[str, int] | None = {"s-1": 1}
        self.machine = READY
        self.room = Room(
            has_projector=lambda: self.has_projector,
            is_mirrored=lambda: self.is_mirrored,
            has_sound=lambda: self.has_sound,
            page_counts=lambda: self.pages,
            title_of=lambda key: f"Slide {key}",
            machine=lambda: self.machine,
        )
        self.checking = CheckingReadiness(
            document=self.document,
            planning=self.planning,
            people=self.people,
            backups=lambda: self.backups,
            clock=self.clock,
            room=self.room,
        )

    def remind_of_quiet(self) -> None:
        """As on a system that shows notifications over everything."""
        room = replace(self.room, has_quiet_hours=True)
        self.checking = CheckingReadiness(
            document=self.document,
            planning=self.planning,
            people=self.people,
            backups=lambda: self.backups,
            clock=self.clock,
            room=room,
        )

    def line(self, point: Point) -> ReadyLine:
        return next(line for line in self.checking.lines() if line.point is point)


@pytest.fixture
def setting(clock: FakeClock, new_id: FakeIds) -> Setting:
    return Setting(clock, new_id)


def test_a_day_with_everything_is_ready_in_every_point(setting: Setting) -> None:
    lines = setting.checking.lines()
    assert {line.point for line in lines} == set(Point) - {Point.QUIET}
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
    setting.people.seat(["p-3"], None)
    line = setting.line(Point.GROUPS)
    assert (line.finding, line.number) == (Finding.UNSEATED, 1)
    setting.document.edit("edit.change_groups", removed(GROUPS))
    assert setting.line(Point.GROUPS).finding is Finding.NO_GROUPS
    setting.document.edit("edit.remove_participant", removed(setting.document.all(Participant)))
    assert setting.line(Point.PEOPLE).finding is Finding.NOBODY


def test_a_change_that_no_backup_holds_is_told_when_one_should_have_been_made(
    setting: Setting, clock: FakeClock
) -> None:
    assert setting.line(Point.BACKUP).readiness is Readiness.READY
    setting.document.replace("edit.change_block", replace(BLOCKS[0], title="Et andet ord"))
    clock.advance(14 * 60)
    assert setting.line(Point.BACKUP).readiness is Readiness.READY, "the next one is not due yet"
    clock.advance(2 * 60)
    behind = setting.line(Point.BACKUP)
    assert (behind.readiness, behind.finding) == (Readiness.MISSING, Finding.BACKUP_BEHIND)
    assert behind.at == BACKUP.made_at


def test_a_missing_schema_and_backup_are_told(setting: Setting) -> None:
    setting.document.edit("edit.change_form", removed(setting.document.all(FormSpec)))
    setting.backups = ()
    assert setting.line(Point.FORMS).finding is Finding.NO_SCHEMA
    assert setting.line(Point.BACKUP).finding is Finding.NO_BACKUP


def test_a_screen_that_shows_the_same_is_no_screen_for_the_room(setting: Setting) -> None:
    setting.is_mirrored = True
    line = setting.line(Point.SCREEN)
    assert (line.readiness, line.finding) == (Readiness.MISSING, Finding.MIRRORED)


def test_blocks_and_phases_without_a_length_are_named(setting: Setting) -> None:
    exercise = next(e for e in setting.document.all(Exercise) if e.phases)
    phases = (exercise.phases[0], replace(exercise.phases[1], length_s=0), *exercise.phases[2:])
    setting.document.edit(
        "edit.change_exercise", (RecordChange(before=exercise, after=replace(exercise, phases=phases)),)
    )
    line = setting.line(Point.AGENDA)
    assert (line.finding, line.name) == (Finding.WITHOUT_LENGTH, exercise.phases[1].title)
    bare = replace(BLOCKS[0], planned_min=0)
    setting.document.edit("edit.change_block", (RecordChange(before=BLOCKS[0], after=bare),))
    line = setting.line(Point.AGENDA)
    assert (line.readiness, line.finding, line.name) == (
        Readiness.MISSING,
        Finding.WITHOUT_LENGTH,
        BLOCKS[0].title,
    )


def test_slides_on_two_pages_are_counted_and_longer_ones_are_not_ready(setting: Setting) -> None:
    setting.pages = {"a": 1, "b": 2, "c": 2}
    line = setting.line(Point.SLIDES)
    assert (line.readiness, line.finding, line.number) == (Readiness.READY, Finding.SOME_GO_ON, 2)
    setting.pages = {"a": 1, "b": 3, "c": 2}
    line = setting.line(Point.SLIDES)
    assert (line.readiness, line.finding, line.name) == (Readiness.MISSING, Finding.TOO_LONG, "Slide b")
    setting.pages = None
    assert setting.line(Point.SLIDES).readiness is Readiness.UNKNOWN


def test_a_form_without_fields_has_no_sheet(setting: Setting) -> None:
    form = setting.document.all(FormSpec)[0]
    setting.document.edit("edit.change_form", (RecordChange(before=form, after=replace(form, fields=())),))
    line = setting.line(Point.FORMS)
    assert (line.readiness, line.finding, line.name) == (
        Readiness.MISSING,
        Finding.EMPTY_FORM,
        form.title,
    )


@pytest.mark.parametrize(
    ("seen", "point", "readiness", "finding", "number"),
    [
        ({"power": PowerReading()}, Point.POWER, Readiness.UNKNOWN, Finding.NOT_KNOWN, 0),
        (
            {"power": PowerReading(power=Power.BATTERY, percent=41)},
            Point.POWER,
            Readiness.MISSING,
            Finding.ON_BATTERY,
            41,
        ),
        ({"free_bytes": None}, Point.DISK, Readiness.UNKNOWN, Finding.NOT_KNOWN, 0),
        ({"free_bytes": 500 * 1024**2 - 1}, Point.DISK, Readiness.MISSING, Finding.LITTLE_ROOM, 499),
        ({"free_bytes": 500 * 1024**2}, Point.DISK, Readiness.READY, Finding.ENOUGH_ROOM, 0),
        ({"can_stay_awake": None}, Point.AWAKE, Readiness.UNKNOWN, Finding.NOT_KNOWN, 0),
        ({"can_stay_awake": False}, Point.AWAKE, Readiness.MISSING, Finding.MAY_SLEEP, 0),
        ({"is_backup_writable": None}, Point.BACKUP, Readiness.UNKNOWN, Finding.NOT_KNOWN, 0),
        (
            {"is_backup_writable": False},
            Point.BACKUP,
            Readiness.MISSING,
            Finding.BACKUP_NOT_WRITABLE,
            0,
        ),
        ({"is_paper_writable": None}, Point.PAPER, Readiness.UNKNOWN, Finding.NO_PAPER_FOLDER, 0),
        ({"is_paper_writable": False}, Point.PAPER, Readiness.MISSING, Finding.PAPER_NOT_WRITABLE, 0),
    ],
)
def test_what_the_computer_lacks_or_does_not_tell_is_not_ready(
    setting: Setting,
    seen: dict[str, object],
    point: Point,
    readiness: Readiness,
    finding: Finding,
    number: int,
) -> None:
    setting.machine = replace(READY, **seen)  # type: ignore[arg-type]
    line = setting.line(point)
    assert (line.readiness, line.finding, line.number) == (readiness, finding, number)


def test_before_anybody_has_looked_nothing_about_the_computer_is_ready(setting: Setting) -> None:
    setting.machine = Machine()
    of_machine = {Point.POWER, Point.DISK, Point.AWAKE, Point.BACKUP, Point.PAPER}
    unknown = {line.point for line in setting.checking.lines() if line.readiness is Readiness.UNKNOWN}
    assert unknown == of_machine


@pytest.mark.parametrize(
    ("is_writable", "printing", "readiness", "finding"),
    [
        (True, Printing.USABLE, Readiness.READY, Finding.PRINTER_AND_FOLDER),
        (True, Printing.NONE, Readiness.READY, Finding.PAPER_FOLDER),
        (True, Printing.UNKNOWN, Readiness.READY, Finding.PAPER_FOLDER),
        (True, Printing.FAULTY, Readiness.READY, Finding.PAPER_FOLDER),
        (None, Printing.USABLE, Readiness.READY, Finding.PRINTER_THERE),
        (None, Printing.FAULTY, Readiness.MISSING, Finding.PRINTER_FAULTY),
        (None, Printing.NONE, Readiness.MISSING, Finding.NO_PRINTER),
        (None, Printing.UNKNOWN, Readiness.UNKNOWN, Finding.NO_PAPER_FOLDER),
        (False, Printing.USABLE, Readiness.MISSING, Finding.PAPER_NOT_WRITABLE),
        (False, Printing.UNKNOWN, Readiness.MISSING, Finding.PAPER_NOT_WRITABLE),
    ],
)
def test_a_printer_or_a_folder_is_enough_and_what_is_not_known_is_not(
    setting: Setting, *, is_writable: bool | None, printing: Printing, readiness: Readiness, finding: Finding
) -> None:
    setting.machine = replace(
        READY,
        is_paper_writable=is_writable,
        paper_folder="" if is_writable is None else "Papir",
        printer=PrinterReading(printing=printing, name="Kontoret"),
    )
    line = setting.line(Point.PAPER)
    assert (line.readiness, line.finding) == (readiness, finding)
    has_both = finding is Finding.PRINTER_AND_FOLDER
    assert line.place == ("Papir" if has_both else "")
    assert line.name == {
        Finding.PRINTER_AND_FOLDER: "Kontoret",
        Finding.PRINTER_THERE: "Kontoret",
        Finding.PRINTER_FAULTY: "Kontoret",
        Finding.PAPER_FOLDER: "Papir",
        Finding.PAPER_NOT_WRITABLE: "Papir",
    }.get(finding, "")


def test_where_notifications_can_be_held_back_one_is_reminded_of_it(setting: Setting) -> None:
    setting.has_projector = False
    setting.has_sound = None
    setting.remind_of_quiet()
    lines = setting.checking.lines()
    assert [line.point for line in lines[:3]] == [Point.SCREEN, Point.SOUND, Point.QUIET]
    assert lines[2].readiness is Readiness.REMINDER


def test_title_and_client_are_on_the_wall_or_said_to_be_missing(setting: Setting) -> None:
    workshop, engagement = setting.document.workshop, setting.document.engagement
    line = setting.line(Point.NAMES)
    assert (line.readiness, line.finding, line.name) == (Readiness.READY, Finding.NAMED, engagement.client)

    setting.document.replace("edit.change_engagement", replace(engagement, client=""))
    assert setting.line(Point.NAMES).finding is Finding.NO_CLIENT
    setting.planning.change_workshop(replace(workshop, title=""), field="title")
    assert setting.line(Point.NAMES).finding is Finding.NO_TITLE_OR_CLIENT
    setting.document.replace("edit.change_engagement", engagement)
    assert setting.line(Point.NAMES).finding is Finding.NO_TITLE


def test_a_first_slide_without_heading_is_a_title_missing_and_no_first_slide_is_none(
    setting: Setting,
) -> None:
    slide = setting.planning.opening_slide()
    assert slide is not None
    setting.document.replace("edit.change_slide", replace(slide, content=TitleContent(heading=" ")))
    assert setting.line(Point.NAMES).finding is Finding.NO_TITLE
    setting.document.edit("edit.remove_slide", removed([slide]))
    assert setting.line(Point.NAMES).finding is Finding.NAMED
