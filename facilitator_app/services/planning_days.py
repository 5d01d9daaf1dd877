"""The days of a workshop and its parallel rooms: added, changed and taken away, each step undoable.

One invariant: a day or a room that goes takes no block with it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from facilitator_app.domain.agenda import EVERYBODY, Block, in_order
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import DaySpan, Workshop, WorkshopKind
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document

MOST_DAYS = 14
MOST_ROOMS = 6
MORNING_MIN, NOON_MIN = 8 * 60, 12 * 60


class PlanningDays:
    """Commands for the days and rooms of the workshop that is worked on."""

    def __init__(self, *, document: Document) -> None:
        self._document = document

    def hours(self) -> tuple[DaySpan, ...]:
        """When each day begins and ends, the first one too."""
        workshop = self._document.workshop
        first = DaySpan(starts_min=workshop.starts_min, ends_min=workshop.ends_min)
        return (first, *workshop.later_days)

    def rooms(self) -> tuple[str, ...]:
        """The names of the parallel rooms."""
        return self._document.workshop.tracks

    def add_day(self) -> int:
        """Add a day after the last one, and give its number. A 12-12 seminar ends at noon on it; other workshops have
        the hours of the day before. The last day of the most there can be is kept."""
        workshop = self._document.workshop
        hours = self.hours()
        if len(hours) >= MOST_DAYS:
            return len(hours)
        is_seminar = workshop.kind is WorkshopKind.SEMINAR_12_12 or workshop.starts_min == NOON_MIN
        new = DaySpan(starts_min=MORNING_MIN, ends_min=NOON_MIN) if is_seminar else hours[-1]
        self._keep("edit.add_day", replace(workshop, later_days=(*workshop.later_days, new)))
        return len(hours) + 1

    def remove_day(self, number: int) -> None:
        """Take a later day away; its blocks come last in the day before, and the days after it move up."""
        workshop = self._document.workshop
        if not 2 <= number <= len(workshop.later_days) + 1:
            return
        blocks = self._blocks()
        before = [block.position for block in blocks if block.day_number == number - 1]
        last = max(before, default=0.0)
        goes = [block for block in blocks if block.day_number == number]
        moved = [
            RecordChange(block, replace(block, day_number=number - 1, position=last + place))
            for place, block in enumerate(goes, start=1)
        ]
        later = [
            RecordChange(block, replace(block, day_number=block.day_number - 1))
            for block in blocks
            if block.day_number > number
        ]
        days = tuple(day for at, day in enumerate(workshop.later_days, start=2) if at != number)
        changed = RecordChange(workshop, replace(workshop, later_days=days))
        self._document.edit("edit.remove_day", [changed, *moved, *later])

    def set_hours(self, number: int, hours: DaySpan) -> None:
        """When a day begins and should end. Raises `Refused` when it would end before it starts."""
        if hours.ends_min <= hours.starts_min:
            raise Refused("plan.ends_before_start")
        workshop = self._document.workshop
        if number == 1:
            changed = replace(workshop, starts_min=hours.starts_min, ends_min=hours.ends_min)
        else:
            days = tuple(
                hours if at == number else day for at, day in enumerate(workshop.later_days, start=2)
            )
            changed = replace(workshop, later_days=days)
        self._keep("edit.change_day", changed)

    def add_room(self, name_of: Callable[[int], str]) -> None:
        """Add a parallel room; the first time two of them, since one alone is parallel to nothing. `name_of` calls
        a room by its number."""
        workshop = self._document.workshop
        rooms = workshop.tracks
        wanted = min(MOST_ROOMS, max(2, len(rooms) + 1))
        names = (*rooms, *(name_of(number) for number in range(len(rooms) + 1, wanted + 1)))
        self._keep("edit.add_room", replace(workshop, tracks=names))

    def rename_room(self, number: int, name: str) -> None:
        """Call a room otherwise. A name that is empty changes nothing."""
        workshop = self._document.workshop
        said = one_line(name)
        if said and 1 <= number <= len(workshop.tracks):
            names = tuple(said if at == number else old for at, old in enumerate(workshop.tracks, start=1))
            self._keep("edit.change_room", replace(workshop, tracks=names))

    def remove_room(self, number: int) -> None:
        """Take a room away; its blocks are for everybody then. When only one is left there are none."""
        workshop = self._document.workshop
        if not 1 <= number <= len(workshop.tracks):
            return
        names = tuple(name for at, name in enumerate(workshop.tracks, start=1) if at != number)
        if len(names) < 2:
            names = ()
        moved = [
            RecordChange(block, replace(block, track=_track_without(block.track, number, len(names))))
            for block in self._blocks()
        ]
        self._document.edit(
            "edit.remove_room", [RecordChange(workshop, replace(workshop, tracks=names)), *moved]
        )

    def _blocks(self) -> tuple[Block, ...]:
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def _keep(self, label: str, workshop: Workshop) -> None:
        self._document.replace(label, workshop)


def _track_without(track: int, number: int, rooms_left: int) -> int:
    """The track of a block when room `number` goes."""
    if track == number or not rooms_left:
        return EVERYBODY
    return track - 1 if track > number else track
