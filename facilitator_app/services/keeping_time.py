"""Catching up: what could be done about a day that runs late, with the times it would give.

One invariant: nothing changes by itself, and what was accepted is taken back with one act.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator_app.domain.adjustments import AdjustedBlock, Adjustment, ProposalKind
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.proposals import Proposal, proposals
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.schedule import BlockState, DayReading
from facilitator_app.domain.textfmt import one_line
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.running_day import RunningDay

LABEL = "edit.use_proposal"


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A proposal and the day as it would become."""

    proposal: Proposal
    day: DayReading


class KeepingTime:
    """Proposes and, when told to, changes the agenda in one step that can be undone."""

    def __init__(self, *, document: Document, day: RunningDay, clock: Clock) -> None:
        self._document = document
        self._day = day
        self._clock = clock
        self._used: Proposal | None = None

    def proposed(self) -> tuple[ProposedDay, ...]:
        """Up to three proposals for now; none when neither a fixed block nor the end is more than 3 minutes late."""
        found = proposals(self._day.reading())
        return tuple(ProposedDay(proposal, self._day.preview(proposal.after)) for proposal in found)

    def use(self, proposal: Proposal, *, reason: str = "") -> None:
        """Change the agenda as proposed and keep why it was late. Blocks that were changed or removed since are
        left alone."""
        pairs = [
            (before, after)
            for before, after in zip(proposal.before, proposal.after, strict=True)
            if self._document.get(Block, before.id) == before
        ]
        if not pairs:
            return
        workshop = self._document.workshop
        adjustment = Adjustment(
            at=self._clock.utc(),
            kind=proposal.kind,
            blocks=tuple(_adjusted(proposal.kind, before, after) for before, after in pairs),
            reason=one_line(reason),
        )
        kept = replace(workshop, adjustments=(*workshop.adjustments, adjustment))
        changes = [RecordChange(before, after) for before, after in pairs]
        self._document.edit(LABEL, [*changes, RecordChange(workshop, kept)])
        self._used = Proposal(
            proposal.kind, tuple(before for before, _ in pairs), tuple(after for _, after in pairs)
        )

    def used(self) -> Proposal | None:
        """The proposal accepted last, as long as it stands and its blocks have not all been reached."""
        if self._used is None:
            return None
        coming = {b.block.id for b in self._day.reading().blocks if b.state is BlockState.COMING}
        if not any(block.id in coming for block in self._used.after):
            return None
        is_standing = all(self._stands(block) for block in self._used.after)
        return self._used if is_standing else None

    def take_back(self) -> None:
        """The agenda as it was before the proposal accepted last, whatever has been typed since."""
        used = self.used()
        if used is None:
            return
        self._used = None
        if self._document.undo_state().undo_label == LABEL:
            self._document.undo()
            return
        changes = []
        for before in used.before:
            stored = self._document.get(Block, before.id)
            assert stored is not None, "a proposal stands only as long as its blocks are there"
            changes.append(RecordChange(stored, _timed_as(stored, before)))
        workshop = self._document.workshop
        kept = replace(workshop, adjustments=workshop.adjustments[:-1])
        self._document.edit("edit.take_back_proposal", [*changes, RecordChange(workshop, kept)])

    def _stands(self, after: Block) -> bool:
        stored = self._document.get(Block, after.id)
        return stored is not None and _timed_as(stored, after) == stored


def _timed_as(block: Block, other: Block) -> Block:
    """`block` with the place and the times of `other`."""
    return replace(
        block,
        planned_min=other.planned_min,
        position=other.position,
        fixed_start_min=other.fixed_start_min,
    )


def _adjusted(kind: ProposalKind, before: Block, after: Block) -> AdjustedBlock:
    was_min, became_min = before.planned_min, after.planned_min
    if kind is ProposalKind.MOVE:
        was_min, became_min = before.fixed_start_min or 0, after.fixed_start_min or 0
    return AdjustedBlock(block_id=before.id, was_min=was_min, became_min=became_min)
