"""Planning the day: its blocks and their times. Their slides are in `planning_slides`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from facilitator_app.domain.agenda import (
    Block,
    BlockKind,
    PlannedSpan,
    Timing,
    in_order,
    planned_spans,
    total_min,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.positions import room_at
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.schedule import DayPlan, DayReading, read_day
from facilitator_app.domain.slides import BreakContent, Slide, TextContent
from facilitator_app.domain.workshop import Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId

MAX_BLOCK_MIN = 12 * 60
ANY_DAY = date(2000, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaReading:
    """The agenda as planned. `overrun_min` is how much later than wished the day ends; negative is room left."""

    spans: tuple[PlannedSpan, ...]
    starts_min: int
    ends_min: int
    planned_min: int
    overrun_min: int
    late_fixed: tuple[PlannedSpan, ...]


class PlanningDay:
    """Commands of the planner, each undoable."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def blocks(self) -> tuple[Block, ...]:
        """The day's blocks in order."""
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def agenda(self) -> AgendaReading:
        """The day's times."""
        workshop = self._document.workshop
        blocks = self.blocks()
        spans = planned_spans(blocks, starts_min=workshop.starts_min)
        ends_min = spans[-1].end_min if spans else workshop.starts_min
        return AgendaReading(
            spans=spans,
            starts_min=workshop.starts_min,
            ends_min=ends_min,
            planned_min=total_min(blocks),
            overrun_min=ends_min - workshop.ends_min,
            late_fixed=tuple(span for span in spans if span.gap_min < 0),
        )

    def day_as_planned(self) -> DayReading:
        """The day as if it were run to the minute; without a date on a day that means nothing."""
        workshop = self._document.workshop
        first_day = workshop.held_on or ANY_DAY
        plan = DayPlan(blocks=self.blocks(), first_day=first_day, starts_min=workshop.starts_min, zone=UTC)
        return read_day(plan, (), datetime.combine(first_day, time(), UTC))

    def add_block(self, *, kind: BlockKind, title: str, after_id: str | None) -> Block:
        """Put a new block of 15 minutes after another, or first, with a slide so that the wall has something."""
        blocks = self.blocks()
        at = next((i + 1 for i, b in enumerate(blocks) if b.id == after_id), 0)
        position, moved = room_at(blocks, at)
        block = Block(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            title=title,
            kind=kind,
            planned_min=15,
            position=position,
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

    def copy_block(self, block_id: str) -> Block | None:
        """A copy of a block with its slides, right after it. Outputs of the block stay with the original."""
        block = self._document.get(Block, block_id)
        if block is None:
            return None
        blocks = self.blocks()
        at = next(i + 1 for i, b in enumerate(blocks) if b.id == block_id)
        position, moved = room_at(blocks, at)
        copy = replace(
            block,
            id=self._new_id(),
            position=position,
            timing=Timing.FLEXIBLE if block.timing is Timing.FIXED else block.timing,
            fixed_start_min=None,
        )
        slides = [
            replace(s, id=self._new_id(), block_id=copy.id) for s in slides_in(self._document, block_id)
        ]
        self._document.edit("edit.copy_block", [*moved, *added([copy, *slides])])
        return copy

    def remove_block(self, block_id: str) -> None:
        """Take a block, its slides and what was noted in it away together; one undo brings all back."""
        block = self._document.get(Block, block_id)
        if block is None:
            return
        said = [output for output in self._document.all(Output) if output.block_id == block_id]
        records: list[Record] = [*said, *slides_in(self._document, block_id), block]
        self._document.edit("edit.remove_block", removed(records))

    def outputs_in(self, block_id: str) -> int:
        """How many outputs would go with the block."""
        return sum(o.block_id == block_id and not o.is_draft for o in self._document.all(Output))

    def move_block(self, block_id: str, steps: int) -> None:
        """Move a block up (negative) or down the agenda; at the ends it stays."""
        blocks = list(self.blocks())
        at = next((i for i, b in enumerate(blocks) if b.id == block_id), None)
        if at is None:
            return
        self.place_block(block_id, max(0, min(len(blocks) - 1, at + steps)))

    def place_block(self, block_id: str, index: int) -> None:
        """Put a block at place `index` of the agenda."""
        blocks = [b for b in self.blocks() if b.id != block_id]
        block = self._document.get(Block, block_id)
        if block is None or self.blocks().index(block) == index:
            return
        position, moved = room_at(blocks, index)
        placed = RecordChange(block, replace(block, position=position))
        self._document.edit("edit.move_block", [*moved, placed])

    def change_block(self, block: Block, *, field: str) -> None:
        """Keep a changed block. `field` names what was typed in, so that typing is undone field by field.

        Raises `Refused` when a length outside 1 minute to 12 hours was typed. A block that was left out on the day
        has none and can be changed otherwise.
        """
        if field == "planned_min" and not 0 < block.planned_min <= MAX_BLOCK_MIN:
            raise Refused("plan.bad_length", most=MAX_BLOCK_MIN)
        self._document.change("edit.change_block", block, merge_key=f"block:{block.id}:{field}")

    def change_workshop(self, workshop: Workshop, *, field: str) -> None:
        """Keep the workshop's own texts and times. Raises `Refused` when it would end before it starts."""
        if workshop.ends_min <= workshop.starts_min:
            raise Refused("plan.ends_before_start")
        self._document.change("edit.change_workshop", workshop, merge_key=f"workshop:{workshop.id}:{field}")

    def change_engagement(self, engagement: Engagement, *, field: str) -> None:
        """Keep the client's name and colours."""
        self._document.change("edit.change_engagement", engagement, merge_key=f"engagement:{field}")

    def days_until(self, today: date) -> int | None:
        """Days from `today` to the workshop; None when it has no date."""
        held_on = self._document.workshop.held_on
        return (held_on - today).days if held_on else None
