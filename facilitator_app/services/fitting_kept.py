"""The days and rooms that the blocks of a kept day need in the workshop they come into.

One invariant: what ran beside each other runs beside each other here too, and on as many days.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator_app.content.packages import Package
from facilitator_app.domain.agenda import EVERYBODY, Block
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.planning_days import MOST_DAYS, MOST_ROOMS


@dataclass(frozen=True, slots=True)
class FittedDay:
    """The blocks as blocks of `workshop`, which has the days and rooms they need."""

    workshop: Workshop
    blocks: tuple[Block, ...]


def fitted_day(workshop: Workshop, package: Package, blocks: Sequence[Block]) -> FittedDay:
    """The package's blocks in this workshop. Rooms are the same when they are called the same; others are added.

    A block that was kept alone does not say what its room is called: where there is no such room, it is for
    everybody. Raises `Refused` when there would be more rooms than there may be.
    """
    kept = next((record for record in package.records if isinstance(record, Workshop)), None)
    rooms = _rooms(workshop, kept, blocks)
    days = 1 + len(workshop.later_days)
    if kept is not None:
        needed = min(MOST_DAYS, max((block.day_number for block in blocks), default=1))
        later_days = (*workshop.later_days, *kept.later_days[days - 1 : needed - 1])
        workshop = replace(workshop, tracks=rooms, later_days=later_days)
        days = 1 + len(later_days)
    fitted = (
        replace(
            block,
            workshop_id=workshop.id,
            day_number=block.day_number if block.day_number <= days else 1,
            track=_track(block, kept, rooms),
            division=1,
        )
        for block in blocks
    )
    return FittedDay(workshop, tuple(fitted))


def _rooms(workshop: Workshop, kept: Workshop | None, blocks: Sequence[Block]) -> tuple[str, ...]:
    """The rooms there are, and after them the kept day's when anything of it is held in one."""
    if kept is None or all(block.track == EVERYBODY for block in blocks):
        return workshop.tracks
    known = {name.casefold() for name in workshop.tracks}
    rooms = (*workshop.tracks, *(name for name in kept.tracks if name.casefold() not in known))
    if len(rooms) > MOST_ROOMS:
        raise Refused("library.too_many_rooms", most=MOST_ROOMS, rooms=", ".join(kept.tracks))
    return rooms


def _track(block: Block, kept: Workshop | None, rooms: Sequence[str]) -> int:
    if kept is None:
        return block.track if block.track <= len(rooms) else EVERYBODY
    if not 1 <= block.track <= len(kept.tracks):
        return EVERYBODY
    name = kept.tracks[block.track - 1].casefold()
    return next(number for number, room in enumerate(rooms, start=1) if room.casefold() == name)
