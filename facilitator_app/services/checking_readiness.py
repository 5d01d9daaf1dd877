"""Is the day ready: what can be checked, is checked. What cannot be known does not count as ready."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator_app.domain.forms import FormSpec, FormUse
from facilitator_app.domain.people import Participant
from facilitator_app.domain.slides import Slide, slides_of
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_safe import Backup
from facilitator_app.services.listing_people import ListingPeople
from facilitator_app.services.planning_day import PlanningDay


class Readiness(StrEnum):
    """How a point stands."""

    READY = "ready"
    MISSING = "missing"
    UNKNOWN = "unknown"


class Point(StrEnum):
    """What is checked, in the order in which a fault would hurt."""

    SCREEN = "screen"
    AGENDA = "agenda"
    SLIDES = "slides"
    PEOPLE = "people"
    GROUPS = "groups"
    FORMS = "forms"
    BACKUP = "backup"
    SOUND = "sound"


class Finding(StrEnum):
    """What was found. Each has a sentence of its own in the window."""

    PROJECTOR_THERE = "projector_there"
    NO_PROJECTOR = "no_projector"
    ADDS_UP = "adds_up"
    NO_BLOCKS = "no_blocks"
    ENDS_LATE = "ends_late"
    FIXED_LATE = "fixed_late"
    ALL_HAVE_SLIDES = "all_have_slides"
    WITHOUT_SLIDES = "without_slides"
    PEOPLE_LISTED = "people_listed"
    NOBODY = "nobody"
    ALL_SEATED = "all_seated"
    NO_GROUPS = "no_groups"
    UNSEATED = "unseated"
    SCHEMA_THERE = "schema_there"
    NO_SCHEMA = "no_schema"
    BACKED_UP = "backed_up"
    NO_BACKUP = "no_backup"
    NOT_TRIED = "not_tried"
    SOUND_PLAYED = "sound_played"
    NO_SOUND = "no_sound"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """One point. `number` is what the finding counts; `name` the block it is about; `at` when it was made."""

    point: Point
    readiness: Readiness
    finding: Finding
    number: int = 0
    name: str = ""
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What only the windows know. `has_sound` is None until a sound has been tried."""

    has_projector: Callable[[], bool]
    has_sound: Callable[[], bool | None]


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
    ) -> None:
        self._document = document
        self._planning = planning
        self._people = people
        self._backups = backups
        self._room = room

    def lines(self) -> tuple[ReadyLine, ...]:
        """All points, those that are not ready first."""
        found = (
            self._screen(),
            self._agenda(),
            self._slides(),
            self._participants(),
            self._groups(),
            self._forms(),
            self._backup(),
            self._sound(),
        )
        return tuple(sorted(found, key=_urgency))

    def _screen(self) -> ReadyLine:
        if self._room.has_projector():
            return _line(Point.SCREEN, Readiness.READY, Finding.PROJECTOR_THERE)
        return _line(Point.SCREEN, Readiness.MISSING, Finding.NO_PROJECTOR)

    def _agenda(self) -> ReadyLine:
        agenda = self._planning.agenda()
        if not agenda.spans:
            return _line(Point.AGENDA, Readiness.MISSING, Finding.NO_BLOCKS)
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
        return _line(Point.FORMS, Readiness.READY, Finding.SCHEMA_THERE, number=len(forms))

    def _backup(self) -> ReadyLine:
        backups = self._backups()
        if not backups:
            return _line(Point.BACKUP, Readiness.MISSING, Finding.NO_BACKUP)
        return _line(Point.BACKUP, Readiness.READY, Finding.BACKED_UP, at=backups[0].made_at)

    def _sound(self) -> ReadyLine:
        has_sound = self._room.has_sound()
        if has_sound is None:
            return _line(Point.SOUND, Readiness.UNKNOWN, Finding.NOT_TRIED)
        if has_sound:
            return _line(Point.SOUND, Readiness.READY, Finding.SOUND_PLAYED)
        return _line(Point.SOUND, Readiness.MISSING, Finding.NO_SOUND)

    def _present(self) -> tuple[Participant, ...]:
        return tuple(person for person in self._people.people() if not person.is_absent)


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
    return (Readiness.MISSING, Readiness.UNKNOWN, Readiness.READY).index(line.readiness)
