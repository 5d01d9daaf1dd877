"""Catching up: what could be done about a day that runs late, with the times it would give.

One invariant: nothing changes by itself, and what was accepted is taken back with one act. What was accepted stands
in the file, so that it can be taken back after a restart too.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator_app.domain.adjustments import AdjustedBlock, AdjustedRound, Adjustment, ProposalKind
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.proposals import Proposal, proposals
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.rounds_ahead import NOTHING_AHEAD, TimeAhead, share_of
from facilitator_app.domain.schedule import BlockState, DayPhase, DayReading
from facilitator_app.domain.slides import PhaseContent, Slide
from facilitator_app.domain.textfmt import one_line
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.running_day import LONGEST_DAY, RunningDay

LABEL = "edit.use_proposal"


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A proposal and the day as it would become."""

    proposal: Proposal
    day: DayReading


def _nothing_ahead() -> TimeAhead:
    return NOTHING_AHEAD


class KeepingTime:
    """Proposes and, when told to, changes the agenda in one step that can be undone.

    `time_ahead` tells what is timed in the current block and still to come.
    """

    def __init__(
        self,
        *,
        document: Document,
        day: RunningDay,
        clock: Clock,
        time_ahead: Callable[[], TimeAhead] = _nothing_ahead,
    ) -> None:
        self._time_ahead = time_ahead
        self._document = document
        self._day = day
        self._clock = clock

    def proposed(self) -> tuple[ProposedDay, ...]:
        """Up to three proposals for now; none when neither a fixed block nor the end is more than 3 minutes late."""
        found = proposals(self._day.reading(), self._time_ahead())
        return tuple(
            ProposedDay(proposal, self._day.preview(proposal.after, needed_s=proposal.needed_s))
            for proposal in found
        )

    def use(self, proposal: Proposal, *, reason: str = "") -> None:
        """Change the agenda as proposed and keep why it was late. Blocks and rounds that were changed or removed
        since are left alone."""
        pairs = [
            (before, after)
            for before, after in zip(proposal.before, proposal.after, strict=True)
            if self._document.get(Block, before.id) == before
        ]
        rounds = [
            (before, after)
            for before, after in zip(proposal.rounds_before, proposal.rounds_after, strict=True)
            if self._document.get(Slide, before.id) == before
        ]
        if not pairs and not rounds:
            return
        workshop = self._document.workshop
        adjustment = Adjustment(
            at=self._clock.utc(),
            kind=proposal.kind,
            blocks=tuple(_adjusted(proposal.kind, before, after) for before, after in pairs),
            reason=one_line(reason),
            rounds=tuple(_adjusted_round(before, after) for before, after in rounds),
        )
        kept = replace(workshop, adjustments=(*workshop.adjustments, adjustment))
        changes = [RecordChange(before, after) for before, after in pairs]
        changes += [RecordChange(before, after) for before, after in rounds]
        self._document.edit(LABEL, [*changes, RecordChange(workshop, kept)])

    def used(self) -> Proposal | None:
        """The proposal accepted last, as long as it stands, its day runs and its blocks have not all been reached."""
        day, adjustment = self._day.reading(), self._last()
        if adjustment is None or day.phase is not DayPhase.RUNNING:
            return None
        pairs = []
        for adjusted in adjustment.blocks:
            stored = self._document.get(Block, adjusted.block_id)
            if stored is None or (before := _as_before(adjustment.kind, adjusted, stored)) is None:
                return None
            pairs.append((before, stored))
        rounds = []
        for adjusted_round in adjustment.rounds:
            slide = self._document.get(Slide, adjusted_round.slide_id)
            if slide is None or (whole := _round_before(adjusted_round, slide)) is None:
                return None
            rounds.append((whole, slide))
        if not self._is_to_come(day, pairs, rounds):
            return None
        return Proposal(
            adjustment.kind,
            tuple(before for before, _ in pairs),
            tuple(after for _, after in pairs),
            tuple(before for before, _ in rounds),
            tuple(after for _, after in rounds),
        )

    def _is_to_come(
        self,
        day: DayReading,
        pairs: list[tuple[Block, Block]],
        rounds: list[tuple[Slide, Slide]],
    ) -> bool:
        """Whether the day still has something to come of what was changed; of an exercise, while it lasts."""
        coming = {b.block.id for b in day.blocks if b.state is BlockState.COMING}
        lasting = coming | ({day.current.block.id} if day.current is not None else set())
        return any(after.id in coming for _, after in pairs) or any(
            after.block_id in lasting for _, after in rounds
        )

    def take_back(self) -> None:
        """The agenda as it was before the proposal accepted last, whatever has been typed since."""
        used = self.used()
        if used is None:
            return
        if self._document.undo_state().undo_label == LABEL:
            self._document.undo()
            return
        changes = [RecordChange(now, before) for before, now in zip(used.before, used.after, strict=True)]
        changes += [
            RecordChange(now, before)
            for before, now in zip(used.rounds_before, used.rounds_after, strict=True)
        ]
        workshop = self._document.workshop
        kept = replace(workshop, adjustments=workshop.adjustments[:-1])
        self._document.edit("edit.take_back_proposal", [*changes, RecordChange(workshop, kept)])

    def _last(self) -> Adjustment | None:
        """What was accepted last, unless that was on another day."""
        adjustments = self._document.workshop.adjustments
        if not adjustments or self._clock.utc() - adjustments[-1].at > LONGEST_DAY:
            return None
        return adjustments[-1]


def _adjusted_round(before: Slide, after: Slide) -> AdjustedRound:
    assert isinstance(before.content, PhaseContent), "only rounds of an exercise are proposed"
    return AdjustedRound(
        slide_id=before.id,
        block_id=before.block_id,
        number=before.content.round_number,
        was_percent=share_of(before),
        became_percent=_shown_share(after),
    )


def _shown_share(slide: Slide) -> int:
    return 0 if slide.is_hidden else share_of(slide)


def _round_before(adjusted: AdjustedRound, stored: Slide) -> Slide | None:
    """The stored slide with the share it had before; None when it has been given another since."""
    if not isinstance(stored.content, PhaseContent) or _shown_share(stored) != adjusted.became_percent:
        return None
    content = replace(stored.content, share_percent=adjusted.was_percent)
    return replace(stored, content=content, is_hidden=False)


def _as_before(kind: ProposalKind, adjusted: AdjustedBlock, stored: Block) -> Block | None:
    """The stored block with the time or the place it had before; None when it has been given another since."""
    if kind is ProposalKind.MOVE:
        was = replace(stored, fixed_start_min=adjusted.was_min)
        return was if stored.fixed_start_min == adjusted.became_min else None
    if kind is not ProposalKind.PAST:
        was = replace(stored, planned_min=adjusted.was_min)
        return was if stored.planned_min == adjusted.became_min else None
    if adjusted.was_position is None or stored.position != adjusted.became_position:
        return None
    return replace(stored, position=adjusted.was_position)


def _adjusted(kind: ProposalKind, before: Block, after: Block) -> AdjustedBlock:
    if kind is ProposalKind.MOVE:
        was_min, became_min = before.fixed_start_min or 0, after.fixed_start_min or 0
        return AdjustedBlock(block_id=before.id, was_min=was_min, became_min=became_min)
    is_moved = kind is ProposalKind.PAST
    return AdjustedBlock(
        block_id=before.id,
        was_min=before.planned_min,
        became_min=after.planned_min,
        was_position=before.position if is_moved else None,
        became_position=after.position if is_moved else None,
    )
