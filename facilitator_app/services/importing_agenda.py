"""Fetching an agenda from a list: first a preview with all that is wrong, then what the user wants of it.

Nothing is stored before `apply`, and that is one step that undo takes back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from facilitator_app.content.agenda_columns import (
    AgendaColumn,
    AgendaMapping,
    find_heading_row,
    guess_columns,
    guess_without_headings,
)
from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.dates import MINUTES_OF_DAY
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.slides import BreakContent, Slide, TextContent
from facilitator_app.domain.workshop import DaySpan, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.agenda_list import AgendaListRow, read_rows
from facilitator_app.services.agenda_list_times import (
    begins_min,
    in_rooms,
    rooms_of,
    spans_as_told,
    waits,
    with_times,
)
from facilitator_app.services.document import Document
from facilitator_app.services.list_preview import ListPreview, OpenedList, ReadList, opened_list
from facilitator_app.services.ports import NewId

__all__ = [
    "AgendaColumn",
    "AgendaListRow",
    "AgendaMapping",
    "AgendaPreview",
    "ImportingAgenda",
]

MOST_ROWS = 500


class AgendaPreview(ListPreview[AgendaListRow, AgendaMapping]):
    """What a list would give of an agenda: blocks."""

    __slots__ = ()


class ImportingAgenda:
    """Reads agendas into the open file."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def preview(
        self,
        source: Path | str | ReadList,
        *,
        sheet_name: str | None = None,
        heading_row: int | None = None,
        mapping: AgendaMapping | None = None,
    ) -> AgendaPreview:
        """What a file, text that was copied, or either as it was read would give, on any thread; what is not chosen
        is guessed.

        Raises `Refused` when it is no list or the choice does not fit, `Outside` when the disk fails.
        """
        opened = opened_list(
            source, sheet_name=sheet_name, heading_row=heading_row, find_heading_row=find_heading_row
        )
        columns = _guess(opened) if mapping is None else mapping
        if AgendaColumn.TITLE not in columns:
            raise Refused("agenda.no_title_column")
        if len(opened.filled) > MOST_ROWS:
            raise Refused("agenda.too_many_rows", most=MOST_ROWS)
        workshop = self._document.workshop
        read = in_rooms(read_rows(opened.filled, columns, workshop.id), workshop.tracks)
        return AgendaPreview(
            sheet_names=opened.sheet_names,
            sheet_name=opened.sheet.name,
            heading_row=opened.heading_row,
            headings=opened.headings,
            mapping=columns,
            rows=with_times(read, partial(_starts_min, workshop)),
            empty_rows=opened.empty_rows(len(read)),
        )

    def apply(self, preview: AgendaPreview, *, after_id: str | None = None) -> tuple[Block, ...]:
        """Add the rows that can be fetched as blocks, each with a slide: after a block, or where the list names days
        last in them. Days and rooms that the list names and that there are not are made, and what begins later than
        what is before it waits."""
        workshop, before = self._document.workshop, self._blocks()
        rows = preview.importable
        rooms = rooms_of(rows, workshop.tracks)
        after = next((block for block in before if block.id == after_id), None)
        is_by_day = AgendaColumn.DAY in preview.mapping or any(row.block.day_number > 1 for row in rows)
        shift = 0 if is_by_day or after is None else after.day_number - 1
        blocks = [
            replace(row.block, id=self._new_id(), day_number=row.block.day_number + shift) for row in rows
        ]
        placed, made_room = _placed(before, blocks, None if is_by_day else after)
        changed = _with_days(replace(workshop, tracks=rooms), rows, placed, is_first=not before)
        told = {block.id: row.start_min for block, row in zip(blocks, rows, strict=True)}
        placed = _waiting(placed, _moved(before, made_room), told, changed)
        slides = [self._slide(block) for block in placed]
        self._document.edit(
            "edit.import_agenda", [RecordChange(workshop, changed), *made_room, *added([*placed, *slides])]
        )
        return tuple(placed)

    def _blocks(self) -> tuple[Block, ...]:
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def _slide(self, block: Block) -> Slide:
        is_break = block.kind is BlockKind.BREAK
        return Slide(
            id=self._new_id(),
            workshop_id=block.workshop_id,
            block_id=block.id,
            position=0.0,
            content=BreakContent(heading=block.title) if is_break else TextContent(heading=block.title),
        )


def _guess(opened: OpenedList) -> AgendaMapping:
    return guess_columns(opened.headings) if opened.heading_row else guess_without_headings(opened.sheet)


def _starts_min(workshop: Workshop, number: int) -> int:
    """When a day starts; one that there is not yet as the last there is."""
    starts = [workshop.starts_min, *(day.starts_min for day in workshop.later_days)]
    return starts[min(number, len(starts)) - 1]


def _moved(before: Sequence[Block], changes: Sequence[RecordChange]) -> list[Block]:
    """The blocks there were, where they are now."""
    after = {change.after.id: change.after for change in changes if isinstance(change.after, Block)}
    return [after.get(block.id, block) for block in before]


def _waiting(
    placed: Sequence[Block], others: Sequence[Block], told: Mapping[str, int | None], workshop: Workshop
) -> list[Block]:
    """The new blocks; one that comes to its place sooner than the list says waits for its time."""
    ordered = in_order([*others, *placed])
    starts = [workshop.starts_min, *(day.starts_min for day in workshop.later_days)]
    spans = spans_as_told(ordered, [told.get(block.id) for block in ordered], starts)
    found = {block.id: waits(block, span) for block, span in zip(ordered, spans, strict=True)}
    return [found[block.id] for block in placed]


def _placed(
    before: Sequence[Block], blocks: Sequence[Block], after: Block | None
) -> tuple[list[Block], list[RecordChange]]:
    placed: list[Block] = []
    made_room: list[RecordChange] = []
    for day_number in sorted({block.day_number for block in blocks}):
        day = [block for block in before if block.day_number == day_number]
        at = day.index(after) + 1 if after is not None and after in day else len(day)
        mine, room = put_at(day, at, [block for block in blocks if block.day_number == day_number])
        placed += mine
        made_room += room
    return placed, made_room


def _with_days(
    workshop: Workshop, rows: Sequence[AgendaListRow], blocks: Sequence[Block], *, is_first: bool
) -> Workshop:
    """The workshop with the days that the list names. Days that had no blocks get the list's hours."""
    hours = [DaySpan(starts_min=workshop.starts_min, ends_min=workshop.ends_min), *workshop.later_days]
    last = max((block.day_number for block in blocks), default=1)
    new_from = 1 if is_first else len(hours) + 1
    hours += [hours[-1]] * (last - len(hours))
    for number in range(new_from, last + 1):
        hours[number - 1] = _hours_of(number, rows, hours[number - 1])
    return replace(
        workshop,
        starts_min=hours[0].starts_min,
        ends_min=hours[0].ends_min,
        later_days=tuple(hours[1:]),
    )


def _hours_of(number: int, rows: Sequence[AgendaListRow], otherwise: DaySpan) -> DaySpan:
    mine = [row for row in rows if row.block.day_number == number]
    starts_min = begins_min(mine)
    if starts_min is None:
        return otherwise
    ends_min = max(row.start_min + row.block.planned_min for row in mine if row.start_min is not None)
    ends_min = min(ends_min, MINUTES_OF_DAY - 1)
    if mine[-1].start_min is None or ends_min <= starts_min:
        return replace(otherwise, starts_min=starts_min, ends_min=max(otherwise.ends_min, starts_min + 1))
    return DaySpan(starts_min=starts_min, ends_min=ends_min)
