"""Catching up: what could be done about a fixed block that will be late, with the times it would give."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.proposals import Proposal, proposals
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.schedule import DayReading
from facilitator_app.services.document import Document
from facilitator_app.services.running_day import RunningDay


@dataclass(frozen=True, slots=True)
class ProposedDay:
    """A proposal and the day as it would become."""

    proposal: Proposal
    day: DayReading


class KeepingTime:
    """Proposes and, when told to, changes the agenda in one step that can be undone."""

    def __init__(self, *, document: Document, day: RunningDay) -> None:
        self._document = document
        self._day = day

    def proposed(self) -> tuple[ProposedDay, ...]:
        """Up to three proposals for now; none when no fixed block is more than 3 minutes late."""
        found = proposals(self._day.reading())
        return tuple(ProposedDay(proposal, self._day.preview(proposal.after)) for proposal in found)

    def use(self, proposal: Proposal) -> None:
        """Change the agenda as proposed. Blocks that were changed or removed since are left alone."""
        changes = [
            RecordChange(before, after)
            for before, after in zip(proposal.before, proposal.after, strict=True)
            if self._document.get(type(before), before.id) == before
        ]
        self._document.edit("edit.use_proposal", changes)
