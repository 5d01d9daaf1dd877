"""When the rows of an agenda from a list begin, each in its room, as the agenda will have it once they are fetched.

One invariant: the times follow from `domain.agenda` alone, so what is seen before the rows are fetched is what comes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from facilitator_app.domain.agenda import Block, PlannedSpan, Timing, day_begins_min, planned_spans
from facilitator_app.services.agenda_list import USUAL_MIN, AgendaListRow, remark
from facilitator_app.services.arranging_blocks import MAX_BLOCK_MIN
from facilitator_app.services.planning_days import MOST_ROOMS


def in_rooms(rows: Sequence[AgendaListRow], known: Sequence[str]) -> tuple[AgendaListRow, ...]:
    """The rows in the rooms there will be, those there are already before the others; a room is the same however its
    name is written in capitals. One room alone is parallel to nothing; a room too many is for everybody, and said.
    """
    names: dict[str, str] = {}
    for name in (*known, *(row.room for row in rows if row.room and row.can_be_imported)):
        names.setdefault(name.casefold(), name)
    rooms = tuple(names)
    if len(rooms) < 2:
        return tuple(replace(row, room="") for row in rows)
    return tuple(_in_room(row, rooms, names) for row in rows)


def rooms_of(rows: Sequence[AgendaListRow], known: Sequence[str]) -> tuple[str, ...]:
    """The rooms there are and those that rows of `in_rooms` are held in, each in its place."""
    number = {row.block.track: row.room for row in rows if row.room}
    return (*known, *(number[track] for track in sorted(number) if track > len(known)))


def begins_min(rows: Sequence[AgendaListRow]) -> int | None:
    """When a day with these rows begins; None when its first row, or the first in each room, does not tell."""
    if not rows:
        return None
    first = list(takewhile(_is_in_room, rows)) or rows[:1]
    in_room = {row.room: row for row in reversed(first)}
    return min((row.start_min for row in in_room.values() if row.start_min is not None), default=None)


def with_times(rows: Sequence[AgendaListRow], starts_min: Callable[[int], int]) -> tuple[AgendaListRow, ...]:
    """The rows with lengths that follow from the next start, and waits kept as fixed times. `starts_min` is when a
    day (by its number) starts whose rows do not tell."""
    lengthy = [_with_length(row, _next_start(rows, at)) for at, row in enumerate(rows)]
    coming = sorted((row for row in lengthy if row.can_be_imported), key=_day)
    begins = []
    for number in range(1, max(map(_day, coming), default=1) + 1):
        told = begins_min([row for row in coming if _day(row) == number])
        begins.append(starts_min(number) if told is None else told)
    spans = spans_as_told([row.block for row in coming], [row.start_min for row in coming], begins)
    timed = {row.number: _at(row, span) for row, span in zip(coming, spans, strict=True)}
    return tuple(timed.get(row.number, row) for row in lengthy)


def spans_as_told(
    blocks: Sequence[Block], told: Sequence[int | None], starts_min: Sequence[int]
) -> tuple[PlannedSpan, ...]:
    """When ordered blocks begin that wait for the times they were told to begin, where there are any. What may be left
    out waits for nothing. `starts_min` are the starts of the days."""
    waiting = (
        block
        if start_min is None or block.timing is Timing.OPTIONAL
        else replace(block, timing=Timing.FIXED, fixed_start_min=start_min)
        for block, start_min in zip(blocks, told, strict=True)
    )
    return planned_spans(tuple(waiting), starts_min=starts_min[0], later_starts_min=starts_min[1:])


def waits(block: Block, span: PlannedSpan) -> Block:
    """The block of a span of `spans_as_told`: fixed when it has to wait for its time."""
    if span.gap_min <= 0 or span.block.timing is not Timing.FIXED:
        return block
    return replace(block, timing=Timing.FIXED, fixed_start_min=span.block.fixed_start_min)


def _at(row: AgendaListRow, span: PlannedSpan) -> AgendaListRow:
    """The row where the agenda will have it: waiting for its time, or said to be late."""
    late_min = 0
    if row.start_min is not None:
        late_min = span.start_min - day_begins_min(_day(row)) - row.start_min
    if late_min > 0:
        return replace(row, faults=(*row.faults, remark("overlap", minutes=late_min)))
    return replace(row, block=waits(row.block, span))


def _in_room(row: AgendaListRow, rooms: Sequence[str], names: Mapping[str, str]) -> AgendaListRow:
    if not row.room or not row.can_be_imported:
        return row
    number = rooms.index(row.room.casefold()) + 1
    if number > MOST_ROOMS:
        fault = remark("too_many_rooms", most=MOST_ROOMS, value=row.room)
        return replace(row, room="", faults=(*row.faults, fault))
    return replace(row, room=names[row.room.casefold()], block=replace(row.block, track=number))


def _is_in_room(row: AgendaListRow) -> bool:
    return row.room != ""


def _day(row: AgendaListRow) -> int:
    return row.block.day_number


def _next_start(rows: Sequence[AgendaListRow], at: int) -> int | None:
    """When what follows in the same room begins; what is for everybody is followed by any room, and follows any."""
    mine = rows[at]
    following = (
        row
        for row in rows[at + 1 :]
        if _day(row) == _day(mine) and (not mine.room or row.room in ("", mine.room))
    )
    row = next(following, None)
    return None if row is None else row.start_min


def _with_length(row: AgendaListRow, next_start_min: int | None) -> AgendaListRow:
    if row.block.planned_min:
        return row
    if row.start_min is not None and next_start_min is not None:
        length_min = next_start_min - row.start_min
        if 0 < length_min <= MAX_BLOCK_MIN:
            return replace(row, block=replace(row.block, planned_min=length_min))
    fault = remark("no_length", minutes=USUAL_MIN)
    return replace(row, block=replace(row.block, planned_min=USUAL_MIN), faults=(*row.faults, fault))
