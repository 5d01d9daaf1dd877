"""Planning the day: its blocks and their times. Their slides are in `planning_slides`, what is done with several
blocks at once in `arranging_blocks`, days and parallel rooms in `planning_days`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from facilitator_app.domain.agenda import (
    EVERYBODY,
    Block,
    BlockKind,
    PlannedSpan,
    day_begins_min,
    ends_at_min,
    in_order,
    planned_spans,
    total_min,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import RecordChange, added
from facilitator_app.domain.schedule import DayPlan, DayReading, read_day
from facilitator_app.domain.slides import BreakContent, Slide, TextContent
from facilitator_app.domain.workshop import DaySpan, Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.arranging_blocks import MAX_BLOCK_MIN, ArrangingBlocks
from facilitator_app.services.document import Document
from facilitator_app.services.importing_agenda import ImportingAgenda
from facilitator_app.services.opening_slide import following, opening_slide
from facilitator_app.services.planning_days import PlanningDays
from facilitator_app.services.ports import NewId

__all__ = ["MAX_BLOCK_MIN", "AgendaReading", "DayAgenda", "PlanningDay"]

OWN_NOTES = ("notes", "goal", "roles", "materials")
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAgenda:
    """One of the days, in minutes after its own midnight. `wished_end_min` is when it should end, `overrun_min` how
    much later than that it does; negative is room left."""

    number: int
    starts_min: int
    ends_min: int
    wished_end_min: int
    planned_min: int
    overrun_min: int
    spans: tuple[PlannedSpan, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaReading:
    """The agenda as planned. `overrun_min` is how much later than wished the day ends; negative is room left. Of
    several days it is that of the worst."""

    spans: tuple[PlannedSpan, ...]
    starts_min: int
    ends_min: int
    planned_min: int
    overrun_min: int
    late_fixed: tuple[PlannedSpan, ...]
    days: tuple[DayAgenda, ...]


class PlanningDay:
    """Commands of the planner, each undoable. `arranging` is for several blocks at once, `days` for the days and the
    parallel rooms, `importing` for agendas kept in spreadsheets."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id
        self.arranging = ArrangingBlocks(document=document, new_id=new_id)
        self.days = PlanningDays(document=document)
        self.importing = ImportingAgenda(document=document, new_id=new_id)

    def blocks(self) -> tuple[Block, ...]:
        """The day's blocks in order."""
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def agenda(self) -> AgendaReading:
        """The times of the day, or of the days."""
        return self.agenda_of(self.blocks())

    def agenda_of(self, blocks: Sequence[Block]) -> AgendaReading:
        """The times as they would be with these blocks, in agenda order."""
        workshop = self._document.workshop
        later = tuple(day.starts_min for day in workshop.later_days)
        spans = planned_spans(blocks, starts_min=workshop.starts_min, later_starts_min=later)
        hours = (DaySpan(starts_min=workshop.starts_min, ends_min=workshop.ends_min), *workshop.later_days)
        days = tuple(_day_agenda(number, span, spans) for number, span in enumerate(hours, start=1))
        return AgendaReading(
            spans=spans,
            starts_min=workshop.starts_min,
            ends_min=ends_at_min(spans, otherwise=workshop.starts_min),
            planned_min=total_min(blocks),
            overrun_min=max(day.overrun_min for day in days),
            late_fixed=tuple(span for span in spans if span.gap_min < 0),
            days=days,
        )

    def day_as_planned(self) -> DayReading:
        """The day as if it were run to the minute; without a date on a day that means nothing."""
        workshop = self._document.workshop
        first_day = workshop.held_on or ANY_DAY
        plan = DayPlan(
            blocks=self.blocks(),
            first_day=first_day,
            starts_min=workshop.starts_min,
            zone=UTC,
            later_starts_min=tuple(day.starts_min for day in workshop.later_days),
        )
        return read_day(plan, (), datetime.combine(first_day, time(), UTC))

    def add_block(self, *, kind: BlockKind, title: str, after_id: str | None) -> Block:
        """Put a new block of 15 minutes after another, in its day and room, or first, with a slide so that the wall
        has something."""
        after = self._document.get(Block, after_id)
        day_number = after.day_number if after is not None else 1
        blocks = [block for block in self.blocks() if block.day_number == day_number]
        at = next((i + 1 for i, b in enumerate(blocks) if b.id == after_id), 0)
        position, moved = room_at(blocks, at)
        block = Block(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            title=title,
            kind=kind,
            planned_min=15,
            position=position,
            day_number=day_number,
            track=after.track if after is not None else EVERYBODY,
        )
        slide = Slide(
            id=self._new_id(),
            workshop_id=block.workshop_id,
            block_id=block.id,
            position=0.0,
            content=BreakContent(heading=title) if kind is BlockKind.BREAK else TextContent(heading=title),
        )
        self._document.edit("edit.add_block", [*moved, *added([block, slide])])
        return block

    def move_block(self, block_id: str, step: int) -> None:
        """Move one block up (-1) or down (1) the agenda; at the ends it stays."""
        self.arranging.move((block_id,), step)

    def remove_block(self, block_id: str) -> None:
        """Take one block away with all that is in it."""
        self.arranging.remove((block_id,))

    def outputs_in(self, *block_ids: str) -> int:
        """How many outputs would go with the blocks."""
        return sum(o.block_id in block_ids and not o.is_draft for o in self._document.all(Output))

    def change_block(self, block: Block, *, field: str) -> None:
        """Keep a changed block. `field` names what was typed in, so that typing is undone field by field.

        Raises `Refused` when a length outside 1 minute to 12 hours was typed. A block that was left out on the day
        has none and can be changed otherwise.
        """
        if field == "planned_min" and not 0 < block.planned_min <= MAX_BLOCK_MIN:
            raise Refused("plan.bad_length", most=MAX_BLOCK_MIN)
        label = "edit.change_notes" if field in OWN_NOTES else "edit.change_block"
        self._document.change(label, block, merge_key=f"block:{block.id}:{field}")

    def change_workshop(self, workshop: Workshop, *, field: str) -> None:
        """Keep the workshop's own texts and times; title and subtitle are followed by the slide that opens the day.

        Raises `Refused` when it would end before it starts.
        """
        if workshop.ends_min <= workshop.starts_min:
            raise Refused("plan.ends_before_start")
        before = self._document.get(Workshop, workshop.id)
        if before is None:
            return
        changes = [RecordChange(before, workshop)]
        slide = self.opening_slide()
        if slide is not None and slide.workshop_id == workshop.id:
            changes.append(RecordChange(slide, following(slide, before, workshop)))
        self._document.edit("edit.change_workshop", changes, merge_key=f"workshop:{workshop.id}:{field}")

    def opening_slide(self) -> Slide | None:
        """The slide that opens the workshop, with its title."""
        return opening_slide(self.blocks(), self._document.all(Slide))

    def change_engagement(self, engagement: Engagement, *, field: str) -> None:
        """Keep the client's name and colours."""
        self._document.change("edit.change_engagement", engagement, merge_key=f"engagement:{field}")

    def days_until(self, today: date) -> int | None:
        """Days from `today` to the workshop: 0 on each of its days, below 0 after the last; None without a date."""
        workshop = self._document.workshop
        if workshop.held_on is None:
            return None
        days = (workshop.held_on - today).days
        return days if days >= 0 else min(0, days + len(workshop.later_days))


def _day_agenda(number: int, hours: DaySpan, spans: Sequence[PlannedSpan]) -> DayAgenda:
    mine = tuple(span for span in spans if span.block.day_number == number)
    ends_min = ends_at_min(mine, otherwise=day_begins_min(number) + hours.starts_min) - day_begins_min(number)
    return DayAgenda(
        number=number,
        starts_min=hours.starts_min,
        ends_min=ends_min,
        wished_end_min=hours.ends_min,
        planned_min=total_min([span.block for span in mine]),
        overrun_min=ends_min - hours.ends_min,
        spans=mine,
    )
