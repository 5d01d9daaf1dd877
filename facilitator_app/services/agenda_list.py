"""The rows of an agenda kept in a spreadsheet, read as the blocks they would become.

One invariant: whatever a cell holds, its row is read to the end, so that all that is wrong is told at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from facilitator_app.content.agenda_columns import (
    AgendaColumn,
    AgendaMapping,
    read_clock,
    read_kind,
    read_length,
    read_lines,
    read_number,
    read_span,
    read_timing,
)
from facilitator_app.domain.agenda import Block, BlockKind, Timing
from facilitator_app.domain.dates import MINUTES_OF_DAY
from facilitator_app.services.arranging_blocks import MAX_BLOCK_MIN
from facilitator_app.services.list_preview import RowFault
from facilitator_app.services.planning_days import MOST_DAYS

MOST_TITLE_CHARACTERS = 200
USUAL_MIN = 15
_DAY_LINE = re.compile(r"(?:dag|day)\s*(\d{1,2})\b.*", re.IGNORECASE)
_EVERYBODY = frozenset({"", "alle", "fælles", "plenum", "everybody", "all", "plenary"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaListRow:
    """A row of the list: its number in the file, the block it would become (without an id yet), and when it says that
    it begins. `room` is the name of the parallel room that `block.track` is, empty for everybody."""

    number: int
    block: Block
    start_min: int | None = None
    room: str = ""
    faults: tuple[RowFault, ...] = ()

    @property
    def can_be_imported(self) -> bool:
        """Whether nothing about the row makes it be skipped."""
        return not any(fault.is_skipping for fault in self.faults)


def read_rows(
    filled: Iterable[tuple[int, Sequence[str]]], columns: AgendaMapping, workshop_id: str
) -> list[AgendaListRow]:
    """The rows one by one. A row that only says *Dag 2* is no block: what follows is of that day."""
    rows: list[AgendaListRow] = []
    day_number = 1
    for number, cells in filled:
        told = [cell for cell in cells if cell]
        found = _DAY_LINE.fullmatch(told[0]) if len(told) == 1 else None
        if found is not None and 1 <= int(found[1]) <= MOST_DAYS:
            day_number = int(found[1])
            continue
        row = _read_row(number, cells, columns, day_number, workshop_id)
        day_number = row.block.day_number
        rows.append(row)
    return rows


def _read_row(
    number: int, cells: Sequence[str], columns: AgendaMapping, day_number: int, workshop_id: str
) -> AgendaListRow:
    def cell(column: AgendaColumn) -> str:
        place = columns.get(column)
        return cells[place] if place is not None and place < len(cells) else ""

    title = cell(AgendaColumn.TITLE)
    faults = list(_title_faults(title))
    start_min, end_min = read_span(cell(AgendaColumn.START))
    if cell(AgendaColumn.END):
        end_min = read_clock(cell(AgendaColumn.END))
    faults += _unread("start", cell(AgendaColumn.START), start_min)
    faults += _unread("end", cell(AgendaColumn.END), end_min)
    length_min = _length(cell(AgendaColumn.LENGTH), start_min, end_min, faults)
    kind = read_kind(cell(AgendaColumn.KIND))
    faults += _unread("kind", cell(AgendaColumn.KIND), kind)
    timing = read_timing(cell(AgendaColumn.TIMING))
    faults += _unread("timing", cell(AgendaColumn.TIMING), timing)
    if timing is Timing.FIXED and start_min is None:
        faults.append(remark("fixed_without_start"))
    told_day = read_number(cell(AgendaColumn.DAY))
    faults += _unread("day", cell(AgendaColumn.DAY), told_day)
    if told_day is not None and told_day > MOST_DAYS:
        faults.append(remark("day_range", most=MOST_DAYS))
        told_day = None
    is_fixed = timing is Timing.FIXED and start_min is not None
    room = cell(AgendaColumn.ROOM)
    block = Block(
        id="",
        workshop_id=workshop_id,
        title=title[:MOST_TITLE_CHARACTERS].rstrip(),
        kind=kind or read_kind(title) or BlockKind.THEORY,
        planned_min=length_min,
        position=0.0,
        timing=Timing.FIXED
        if is_fixed
        else Timing.OPTIONAL
        if timing is Timing.OPTIONAL
        else Timing.FLEXIBLE,
        fixed_start_min=start_min if is_fixed else None,
        goal=cell(AgendaColumn.GOAL),
        materials=read_lines(cell(AgendaColumn.MATERIALS)),
        roles=cell(AgendaColumn.ROLES),
        notes=cell(AgendaColumn.NOTES),
        day_number=told_day or day_number,
    )
    return AgendaListRow(
        number=number,
        block=block,
        start_min=start_min,
        room="" if room.casefold() in _EVERYBODY else room,
        faults=tuple(faults),
    )


def _length(text: str, start_min: int | None, end_min: int | None, faults: list[RowFault]) -> int:
    """Minutes of a block, 0 when neither length nor end tells them."""
    length_min = read_length(text)
    if text and length_min is None:
        faults.append(remark("length", value=text))
    if length_min is None and start_min is not None and end_min is not None:
        length_min = (end_min - start_min) % MINUTES_OF_DAY
    if length_min is None:
        return 0
    if not 0 < length_min <= MAX_BLOCK_MIN:
        faults.append(remark("length_range", minutes=length_min, most=MAX_BLOCK_MIN))
        return 0
    return length_min


def _title_faults(title: str) -> Iterable[RowFault]:
    if not title:
        yield RowFault(key="agenda.fault.title_missing", params={}, is_skipping=True)
    elif len(title) > MOST_TITLE_CHARACTERS:
        yield remark("title_cut", most=MOST_TITLE_CHARACTERS)


def _unread(name: str, text: str, value: object) -> Iterable[RowFault]:
    return [remark(name, value=text)] if text and value is None else []


def remark(name: str, /, **params: object) -> RowFault:
    return RowFault(key=f"agenda.fault.{name}", params=params, is_skipping=False)
