"""Is the day ready: what can be checked, is checked. What cannot be known does not count as ready."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Participant
from facilitator_app.domain.slides import PhaseContent, Slide, slides_of
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.opening_slide import has_heading
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.readiness import (
    Finding,
    Machine,
    Point,
    Power,
    Printing,
    Readiness,
    ReadyLine,
    Room,
)

LEAST_FREE_BYTES = 500 * 1024 * 1024
MEGABYTE = 1024 * 1024
MOST_PAGES = 2
BACKUP_TAKES_AT_MOST = timedelta(minutes=15)


class CheckingReadiness:
    """Looks at the day as it is now."""

    def __init__(
        self,
        *,
        document: Document,
        planning: PlanningDay,
        people: ListingPeople,
        backups: Callable[[], tuple[Backup, ...]],
        room: Room,
        clock: Clock,
    ) -> None:
        self._document = document
        self._planning = planning
        self._people = people
        self._backups = backups
        self._room = room
        self._clock = clock

    def lines(self) -> tuple[ReadyLine, ...]:
        """All points, those that are not ready first; what can only be reminded of stands between."""
        found = (
            self._screen(),
            self._power(),
            self._names(),
            self._agenda(),
            self._slides(),
            self._participants(),
            self._groups(),
            self._forms(),
            self._backup(),
            self._disk(),
            self._awake(),
            self._paper(),
            self._sound(),
            *self._quiet(),
        )
        return tuple(sorted(found, key=_urgency))

    def _screen(self) -> ReadyLine:
        if self._room.is_mirrored():
            return _line(Point.SCREEN, Readiness.MISSING, Finding.MIRRORED)
        if self._room.has_projector():
            return _line(Point.SCREEN, Readiness.READY, Finding.PROJECTOR_THERE)
        return _line(Point.SCREEN, Readiness.MISSING, Finding.NO_PROJECTOR)

    def _names(self) -> ReadyLine:
        """What the room reads first: the title, of the workshop and on the slide that opens it, and the client."""
        opening = self._planning.opening_slide()
        is_titled = bool(self._document.workshop.title) and (opening is None or has_heading(opening))
        client = self._document.engagement.client
        if not is_titled:
            finding = Finding.NO_TITLE if client else Finding.NO_TITLE_OR_CLIENT
            return _line(Point.NAMES, Readiness.MISSING, finding)
        if not client:
            return _line(Point.NAMES, Readiness.MISSING, Finding.NO_CLIENT)
        return _line(Point.NAMES, Readiness.READY, Finding.NAMED, name=client)

    def _agenda(self) -> ReadyLine:
        agenda = self._planning.agenda()
        if not agenda.spans:
            return _line(Point.AGENDA, Readiness.MISSING, Finding.NO_BLOCKS)
        if (name := self._without_length()) is not None:
            return _line(Point.AGENDA, Readiness.MISSING, Finding.WITHOUT_LENGTH, name=name)
        if agenda.late_fixed:
            late = agenda.late_fixed[0]
            return _line(
                Point.AGENDA,
                Readiness.MISSING,
                Finding.FIXED_LATE,
                number=-late.gap_min,
                name=late.block.title,
            )
        if agenda.overrun_min > 0:
            return _line(Point.AGENDA, Readiness.MISSING, Finding.ENDS_LATE, number=agenda.overrun_min)
        return _line(Point.AGENDA, Readiness.READY, Finding.ADDS_UP, number=len(agenda.spans))

    def _slides(self) -> ReadyLine:
        slides = self._document.all(Slide)
        bare = [block for block in self._planning.blocks() if not slides_of(block.id, slides)]
        if bare:
            return _line(
                Point.SLIDES, Readiness.MISSING, Finding.WITHOUT_SLIDES, number=len(bare), name=bare[0].title
            )
        pages = self._room.page_counts()
        if pages is None:
            return _line(Point.SLIDES, Readiness.UNKNOWN, Finding.NOT_KNOWN)
        if too_long := [key for key, count in pages.items() if count > MOST_PAGES]:
            name = self._room.title_of(too_long[0])
            return _line(Point.SLIDES, Readiness.MISSING, Finding.TOO_LONG, number=len(too_long), name=name)
        if going_on := sum(count == MOST_PAGES for count in pages.values()):
            return _line(Point.SLIDES, Readiness.READY, Finding.SOME_GO_ON, number=going_on)
        shown = sum(len(slides_of(block.id, slides)) for block in self._planning.blocks())
        return _line(Point.SLIDES, Readiness.READY, Finding.ALL_HAVE_SLIDES, number=shown)

    def _participants(self) -> ReadyLine:
        present = self._present()
        if not present:
            return _line(Point.PEOPLE, Readiness.MISSING, Finding.NOBODY)
        return _line(Point.PEOPLE, Readiness.READY, Finding.PEOPLE_LISTED, number=len(present))

    def _groups(self) -> ReadyLine:
        groups = self._people.groups()
        if not groups:
            return _line(Point.GROUPS, Readiness.MISSING, Finding.NO_GROUPS)
        unseated = [person for person in self._present() if self._people.group_of(person.id) is None]
        if unseated:
            return _line(Point.GROUPS, Readiness.MISSING, Finding.UNSEATED, number=len(unseated))
        return _line(Point.GROUPS, Readiness.READY, Finding.ALL_SEATED, number=len(groups))

    def _forms(self) -> ReadyLine:
        forms = self._document.all(FormSpec)
        if not any(form.use is FormUse.ACTION_SCHEMA for form in forms):
            return _line(Point.FORMS, Readiness.MISSING, Finding.NO_SCHEMA)
        if (empty := next((form for form in forms if not form.fields), None)) is not None:
            return _line(Point.FORMS, Readiness.MISSING, Finding.EMPTY_FORM, name=empty.title)
        return _line(Point.FORMS, Readiness.READY, Finding.SCHEMA_THERE, number=len(forms))

    def _backup(self) -> ReadyLine:
        is_writable = self._room.machine().is_backup_writable
        if is_writable is False:
            return _line(Point.BACKUP, Readiness.MISSING, Finding.BACKUP_NOT_WRITABLE)
        backups = self._backups()
        if not backups:
            return _line(Point.BACKUP, Readiness.MISSING, Finding.NO_BACKUP)
        if is_writable is None:
            return _line(Point.BACKUP, Readiness.UNKNOWN, Finding.NOT_KNOWN)
        made_at = backups[0].made_at
        if self._is_behind(made_at):
            return _line(Point.BACKUP, Readiness.MISSING, Finding.BACKUP_BEHIND, at=made_at)
        return _line(Point.BACKUP, Readiness.READY, Finding.BACKED_UP, at=made_at)

    def _is_behind(self, made_at: datetime) -> bool:
        """Whether a change stands without a backup for longer than one can take to be made."""
        changed_at = self._document.changed_at
        return (
            changed_at is not None
            and made_at < changed_at
            and self._clock.utc() - changed_at > BACKUP_TAKES_AT_MOST
        )

    def _power(self) -> ReadyLine:
        reading = self._room.machine().power
        if reading.power is Power.UNKNOWN:
            return _line(Point.POWER, Readiness.UNKNOWN, Finding.NOT_KNOWN)
        if reading.power is Power.PLUGGED:
            return _line(Point.POWER, Readiness.READY, Finding.PLUGGED)
        return _line(Point.POWER, Readiness.MISSING, Finding.ON_BATTERY, number=reading.percent or 0)

    def _disk(self) -> ReadyLine:
        free = self._room.machine().free_bytes
        if free is None:
            return _line(Point.DISK, Readiness.UNKNOWN, Finding.NOT_KNOWN)
        if free < LEAST_FREE_BYTES:
            return _line(Point.DISK, Readiness.MISSING, Finding.LITTLE_ROOM, number=free // MEGABYTE)
        return _line(Point.DISK, Readiness.READY, Finding.ENOUGH_ROOM, number=free // (1024 * MEGABYTE))

    def _awake(self) -> ReadyLine:
        can = self._room.machine().can_stay_awake
        if can is None:
            return _line(Point.AWAKE, Readiness.UNKNOWN, Finding.NOT_KNOWN)
        if can:
            return _line(Point.AWAKE, Readiness.READY, Finding.STAYS_AWAKE)
        return _line(Point.AWAKE, Readiness.MISSING, Finding.MAY_SLEEP)

    def _paper(self) -> ReadyLine:
        """A folder that takes files is enough, and so is a printer; a chosen folder that takes none is a fault."""
        machine = self._room.machine()
        if machine.is_paper_writable is None:
            return _paper_without_folder(machine)
        if not machine.is_paper_writable:
            return _line(
                Point.PAPER, Readiness.MISSING, Finding.PAPER_NOT_WRITABLE, name=machine.paper_folder
            )
        if machine.printer.printing is Printing.USABLE:
            return ReadyLine(
                point=Point.PAPER,
                readiness=Readiness.READY,
                finding=Finding.PRINTER_AND_FOLDER,
                name=machine.printer.name,
                place=machine.paper_folder,
            )
        return _line(Point.PAPER, Readiness.READY, Finding.PAPER_FOLDER, name=machine.paper_folder)

    def _sound(self) -> ReadyLine:
        has_sound = self._room.has_sound()
        if has_sound is None:
            return _line(Point.SOUND, Readiness.UNKNOWN, Finding.NOT_TRIED)
        if has_sound:
            return _line(Point.SOUND, Readiness.READY, Finding.SOUND_PLAYED)
        return _line(Point.SOUND, Readiness.MISSING, Finding.NO_SOUND)

    def _quiet(self) -> tuple[ReadyLine, ...]:
        if not self._room.has_quiet_hours:
            return ()
        return (_line(Point.QUIET, Readiness.REMINDER, Finding.TURN_ON_QUIET),)

    def _without_length(self) -> str | None:
        """The first block, or the first phase of the day's exercises, that has no length."""
        blocks = self._planning.blocks()
        bare = next((block.title for block in blocks if block.planned_min <= 0), None)
        if bare is not None:
            return bare
        slides = (slide for block in blocks for slide in slides_of(block.id, self._document.all(Slide)))
        played = {slide.content.exercise_id for slide in slides if isinstance(slide.content, PhaseContent)}
        exercises = [exercise for exercise in self._document.all(Exercise) if exercise.id in played]
        phases = (phase for exercise in exercises for phase in exercise.phases)
        return next((phase.title for phase in phases if phase.length_s <= 0), None)

    def _present(self) -> tuple[Participant, ...]:
        workshop_id = self._document.workshop.id
        return tuple(one for one in self._people.people() if not one.is_absent_from(workshop_id))


def _paper_without_folder(machine: Machine) -> ReadyLine:
    printer = machine.printer
    if printer.printing is Printing.USABLE:
        return _line(Point.PAPER, Readiness.READY, Finding.PRINTER_THERE, name=printer.name)
    if printer.printing is Printing.FAULTY:
        return _line(Point.PAPER, Readiness.MISSING, Finding.PRINTER_FAULTY, name=printer.name)
    if printer.printing is Printing.NONE:
        return _line(Point.PAPER, Readiness.MISSING, Finding.NO_PRINTER)
    return _line(Point.PAPER, Readiness.UNKNOWN, Finding.NO_PAPER_FOLDER)


def _line(
    point: Point,
    readiness: Readiness,
    finding: Finding,
    *,
    number: int = 0,
    name: str = "",
    at: datetime | None = None,
) -> ReadyLine:
    return ReadyLine(point=point, readiness=readiness, finding=finding, number=number, name=name, at=at)


def _urgency(line: ReadyLine) -> int:
    order = (Readiness.MISSING, Readiness.UNKNOWN, Readiness.REMINDER, Readiness.READY)
    return order.index(line.readiness)
