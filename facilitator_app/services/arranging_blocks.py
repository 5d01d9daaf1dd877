"""What is done with the agenda's blocks several at a time: moved, copied, removed, changed; and one split in two.

One invariant: each command is one step of undo, and whatever has been done the blocks stand in one order.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.agenda import (
    EVERYBODY,
    Block,
    BlockKind,
    Timing,
    day_begins_min,
    in_order,
    planned_spans,
)
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.positions import put_at
from facilitator_app.domain.records import Record, RecordChange, added, removed
from facilitator_app.domain.slides import DilemmaContent, Slide
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import unused_without
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.ports import NewId

MAX_BLOCK_MIN = 12 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place in the agenda: before a block of the day, or last in the day when there is none.

    `track` is the room that what is put there goes to; None lets each block keep its own.
    """

    day_number: int = 1
    before_id: str = ""
    track: int | None = None


class ArrangingBlocks:
    """Commands for chosen blocks (by their ids); ids that are gone are passed over."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def move(self, block_ids: Collection[str], step: int) -> None:
        """Move the chosen together one place up (negative) or down, at a day's edge into the next day. What is for
        everybody goes past parallel rooms as a whole."""
        spot = _spot_beside(self._blocks(), frozenset(block_ids), step, self._last_day())
        if spot is not None:
            self.place(block_ids, spot)

    def place(self, block_ids: Collection[str], spot: Spot) -> None:
        """Put the chosen together at a place, in the order they have."""
        self._document.edit("edit.move_block", self._placing(block_ids, spot))

    def preview(self, block_ids: Collection[str], spot: Spot) -> tuple[Block, ...]:
        """The agenda as `place` would make it."""
        moved = {change.record.id: change.record for change in self._placing(block_ids, spot)}
        after = [moved.get(block.id, block) for block in self._blocks()]
        return in_order([block for block in after if isinstance(block, Block)])

    def copy(self, block_ids: Collection[str], *, after_id: str | None = None) -> tuple[Block, ...]:
        """Copies of the chosen with their slides, after a block or else after the last of them. Outputs stay with
        the originals, and a copy has no fixed time."""
        originals = in_order(
            [block for one in block_ids if (block := self._document.get(Block, one)) is not None]
        )
        last = self._document.get(Block, after_id) or (originals[-1] if originals else None)
        if last is None:
            return ()
        copies = [self._copy_of(block, last) for block in originals]
        day = [block for block in self._blocks() if block.day_number == last.day_number]
        at = next((i + 1 for i, block in enumerate(day) if block.id == last.id), len(day))
        placed, made_room = put_at(day, at, copies)
        slides = [
            replace(slide, id=self._new_id(), block_id=copy.id, workshop_id=copy.workshop_id)
            for block, copy in zip(originals, placed, strict=True)
            for slide in slides_in(self._document, block.id)
        ]
        self._document.edit("edit.copy_block", [*made_room, *added([*placed, *slides])])
        return tuple(placed)

    def remove(self, block_ids: Collection[str]) -> None:
        """Take the chosen, their slides with the pictures that nothing else shows, and what was noted in them away
        together; one undo brings all back."""
        blocks = self._chosen(block_ids)
        ids = {block.id for block in blocks}
        said = [output for output in self._document.all(Output) if output.block_id in ids]
        slides = [slide for slide in self._document.all(Slide) if slide.block_id in ids]
        pictures = unused_without(self._document, [slide.id for slide in slides])
        records: list[Record] = [*said, *slides, *blocks, *pictures]
        self._document.edit("edit.remove_block", removed(records))

    def lengthen(self, block_ids: Collection[str], by_min: int) -> None:
        """Give each of the chosen more minutes, or fewer. None becomes shorter than a minute; a block that the day
        goes on without stays so."""
        self._change(block_ids, lambda block: _longer(block, by_min))

    def set_timing(self, block_ids: Collection[str], timing: Timing) -> None:
        """What the chosen do when the day is late. A fixed block stays where it is planned now."""
        workshop = self._document.workshop
        later = tuple(day.starts_min for day in workshop.later_days)
        spans = planned_spans(self._blocks(), starts_min=workshop.starts_min, later_starts_min=later)
        starts = {span.block.id: span.start_min - day_begins_min(span.block.day_number) for span in spans}
        self._change(block_ids, lambda block: _timed(block, timing, starts[block.id]))

    def set_colour(self, block_ids: Collection[str], colour: str) -> None:
        """The colour of the chosen; empty follows the kind."""
        self._change(block_ids, lambda block: replace(block, colour=colour))

    def set_kind(self, block_ids: Collection[str], kind: BlockKind) -> None:
        """What happens in the chosen."""
        self._change(block_ids, lambda block: replace(block, kind=kind))

    def set_track(self, block_ids: Collection[str], track: int) -> None:
        """Put the chosen in one of the parallel rooms, or make them for everybody."""
        self._change(block_ids, lambda block: replace(block, track=track))

    def set_day(self, block_ids: Collection[str], day_number: int) -> None:
        """Put the chosen last in another day."""
        elsewhere = [block.id for block in self._chosen(block_ids) if block.day_number != day_number]
        if elsewhere and 1 <= day_number <= self._last_day():
            self.place(elsewhere, Spot(day_number=day_number))

    def split(self, block_id: str, *, slide_id: str = "", title: str) -> Block | None:
        """Make a second block, called `title`, of what follows in a block from one of its slides on; its length is
        divided as its slides are. Without a slide both get half of it. What was noted stays with the first.

        Raises `Refused` when the block is too short to be two.
        """
        block = self._document.get(Block, block_id)
        if block is None:
            return None
        if block.planned_min < 2:
            raise Refused("plan.too_short_to_split")
        slides = slides_in(self._document, block_id)
        at = next((i for i, slide in enumerate(slides) if slide.id == slide_id), len(slides))
        moved = slides[at:]
        share = at / len(slides) if moved else 0.5
        first_min = min(block.planned_min - 1, max(1, round(block.planned_min * share)))
        shown = [slide.content.dilemma_id for slide in moved if isinstance(slide.content, DilemmaContent)]
        second = replace(
            block,
            id=self._new_id(),
            title=title,
            planned_min=block.planned_min - first_min,
            timing=Timing.FLEXIBLE if block.timing is Timing.FIXED else block.timing,
            fixed_start_min=None,
            dilemma_ids=tuple(one for one in block.dilemma_ids if one in shown),
            notes="",
        )
        kept = tuple(one for one in block.dilemma_ids if one not in shown)
        first = replace(block, planned_min=first_min, dilemma_ids=kept)
        day = [one for one in self._blocks() if one.day_number == block.day_number]
        [placed], made_room = put_at(day, day.index(block) + 1, [second])
        changes = [change for change in made_room if change.record.id != block_id]
        renumbered = next((c.after for c in made_room if c.record.id == block_id), None)
        if isinstance(renumbered, Block):
            first = replace(first, position=renumbered.position)
        handed = [RecordChange(slide, replace(slide, block_id=placed.id)) for slide in moved]
        self._document.edit(
            "edit.split_block", [*changes, RecordChange(block, first), *added([placed]), *handed]
        )
        return placed

    def _blocks(self) -> tuple[Block, ...]:
        workshop_id = self._document.workshop.id
        return in_order([b for b in self._document.all(Block) if b.workshop_id == workshop_id])

    def _chosen(self, block_ids: Collection[str]) -> tuple[Block, ...]:
        return tuple(block for block in self._blocks() if block.id in block_ids)

    def _last_day(self) -> int:
        return len(self._document.workshop.later_days) + 1

    def _change(self, block_ids: Collection[str], change: Callable[[Block], Block]) -> None:
        changes = [RecordChange(block, change(block)) for block in self._chosen(block_ids)]
        self._document.edit("edit.change_block", changes)

    def _copy_of(self, block: Block, last: Block) -> Block:
        return replace(
            block,
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            day_number=last.day_number,
            timing=Timing.FLEXIBLE if block.timing is Timing.FIXED else block.timing,
            fixed_start_min=None,
        )

    def _placing(self, block_ids: Collection[str], spot: Spot) -> list[RecordChange]:
        """What changes; a place in a day that is gone is one in the last day."""
        spot = replace(spot, day_number=max(1, min(spot.day_number, self._last_day())))
        blocks = self._blocks()
        chosen = [block for block in blocks if block.id in block_ids]
        others = [b for b in blocks if b.day_number == spot.day_number and b.id not in block_ids]
        at = _index_before(blocks, spot, others)
        placed = [
            replace(
                block,
                day_number=spot.day_number,
                track=block.track if spot.track is None else spot.track,
            )
            for block in chosen
        ]
        day = [*others[:at], *placed, *others[at:]]
        before = [block for block in blocks if block.day_number == spot.day_number]
        if [_in_place(block) for block in day] == [_in_place(block) for block in before]:
            return []
        positioned, made_room = put_at(others, at, placed)
        moved = [RecordChange(was, now) for was, now in zip(chosen, positioned, strict=True)]
        return [*made_room, *moved]


def _in_place(block: Block) -> tuple[str, int]:
    return (block.id, block.track)


def _index_before(blocks: Sequence[Block], spot: Spot, others: Sequence[Block]) -> int:
    """Where among `others` the place is. When the block that should follow moves itself, the next one counts."""
    places = {block.id: place for place, block in enumerate(others)}
    ids = [block.id for block in blocks]
    after = ids[ids.index(spot.before_id) :] if spot.before_id in ids else []
    return next((places[one] for one in after if one in places), len(others))


def _spot_beside(
    blocks: Sequence[Block], chosen_ids: frozenset[str], step: int, last_day: int
) -> Spot | None:
    """The place one step up or down from the chosen; None at the ends of the agenda."""
    chosen = [block for block in blocks if block.id in chosen_ids]
    if not chosen:
        return None
    lead = chosen[0] if step < 0 else chosen[-1]
    day = [block for block in blocks if block.day_number == lead.day_number]
    units = [unit for unit in _units(day, lead.track) if not any(block.id in chosen_ids for block in unit)]
    place = day.index(lead)
    if step < 0:
        above = [unit for unit in units if day.index(unit[-1]) < place]
        if above:
            return Spot(day_number=lead.day_number, before_id=above[-1][0].id)
        return Spot(day_number=lead.day_number - 1) if lead.day_number > 1 else None
    below = [unit for unit in units if day.index(unit[0]) > place]
    if below:
        follower = day.index(below[0][-1]) + 1
        before_id = day[follower].id if follower < len(day) else ""
        return Spot(day_number=lead.day_number, before_id=before_id)
    if lead.day_number >= last_day:
        return None
    next_day = [block for block in blocks if block.day_number == lead.day_number + 1]
    return Spot(day_number=lead.day_number + 1, before_id=next_day[0].id if next_day else "")


def _units(day: Sequence[Block], track: int) -> list[list[Block]]:
    """What a block of this track steps past: in a room the room's own blocks and what is for everybody one by one,
    else also the parallel rooms, each stretch of them as one."""
    if track != EVERYBODY:
        return [[block] for block in day if block.track in (EVERYBODY, track)]
    units: list[list[Block]] = []
    for block in day:
        is_same_stretch = block.track != EVERYBODY and units and units[-1][-1].track != EVERYBODY
        if is_same_stretch:
            units[-1].append(block)
        else:
            units.append([block])
    return units


def _longer(block: Block, by_min: int) -> Block:
    if block.planned_min == 0:
        return block
    return replace(block, planned_min=min(MAX_BLOCK_MIN, max(1, block.planned_min + by_min)))


def _timed(block: Block, timing: Timing, start_min: int) -> Block:
    if timing is block.timing:
        return block
    return replace(block, timing=timing, fixed_start_min=start_min if timing is Timing.FIXED else None)
