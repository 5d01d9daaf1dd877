"""Following up: each leader's open actions from the workshops before, told in the room as tried, under way or dropped.

One invariant: the action itself is never changed here. What is told stands in a follow-up of this workshop, so that
what was printed at an earlier one stays as it was printed.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.programme import in_order
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, WorkshopOutcomes
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId
from facilitator_app.services.promises import (
    OpenAction,
    follow_ups_by_action,
    open_at,
    outcomes_at,
    role_counts,
    workshops_before,
)


class FollowingUp:
    """Commands and readings of the workshop at hand, and of the whole programme for what goes on over time."""

    def __init__(self, *, document: Document, clock: Clock, new_id: NewId) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._read: tuple[int, dict[str, tuple[OpenAction, ...]]] = (-1, {})

    def open_actions(self) -> tuple[OpenAction, ...]:
        """What the leaders of this workshop promised and have not closed, by last name in Danish order."""
        return self.open_at(self._document.workshop)

    def open_at(self, workshop: Workshop) -> tuple[OpenAction, ...]:
        """What was open when `workshop` began, with what was told there. The same until the file changes."""
        if self._read[0] != self._document.revision:
            self._read = (self._document.revision, {})
        kept = self._read[1]
        if workshop.id not in kept:
            kept[workshop.id] = open_at(self._document, workshop)
        return kept[workshop.id]

    def tell(self, item_id: str, outcome: Outcome | None) -> None:
        """Say what became of an open action; None takes it back. One that is not open takes nothing."""
        line = self._line(item_id)
        if line is not None and line.outcome is not outcome:
            self._keep(line, outcome=outcome, gave=line.gave)

    def note(self, item_id: str, gave: str) -> None:
        """Write what the action gave, in the leader's own few words."""
        line = self._line(item_id)
        if line is not None:
            self._keep(line, outcome=line.outcome, gave=clean_text(gave), merge_key=f"gave:{item_id}")

    def counts(self) -> OutcomeCounts:
        """What has been told at this workshop so far."""
        return self.here().counts

    def over_time(self) -> tuple[WorkshopOutcomes, ...]:
        """Every workshop at which something was told, in the order held."""
        held = in_order(self._document.all(Workshop))
        read = (outcomes_at(one, self.open_at(one)) for one in held)
        return tuple(one for one in read if one.telling)

    def here(self) -> WorkshopOutcomes:
        """The workshop that is worked on, whether anything has been told or not."""
        return outcomes_at(self._document.workshop, self.open_actions())

    def roles(self) -> RoleCounts:
        """The double role of the actions that are open here."""
        return role_counts(line.item for line in self.open_actions())

    def roles_before(self) -> RoleCounts | None:
        """The double role of what was open at the workshop before this one; None when nothing was."""
        earlier = workshops_before(self._document, self._document.workshop)
        lines = self.open_at(earlier[-1]) if earlier else ()
        return role_counts(line.item for line in lines) if lines else None

    def roles_made_at(self, workshop: Workshop) -> RoleCounts:
        """The double role of the actions that were written at `workshop`."""
        plans = (plan for plan in self._document.all(ActionPlan) if plan.workshop_id == workshop.id)
        return role_counts(item for plan in plans for item in plan.items if is_begun(item))

    def history(self, item_id: str) -> tuple[FollowUp, ...]:
        """Everything told of one action, workshop by workshop."""
        order = [workshop.id for workshop in in_order(self._document.all(Workshop))]
        told = [
            one for one in follow_ups_by_action(self._document).get(item_id, ()) if one.workshop_id in order
        ]
        return tuple(sorted(told, key=lambda one: order.index(one.workshop_id)))

    def _line(self, item_id: str) -> OpenAction | None:
        return next((line for line in self.open_actions() if line.item_id == item_id), None)

    def _keep(self, line: OpenAction, *, outcome: Outcome | None, gave: str, merge_key: str = "") -> None:
        workshop_id = self._document.workshop.id
        mine = [
            one
            for one in follow_ups_by_action(self._document).get(line.item_id, ())
            if one.workshop_id == workshop_id
        ]
        if outcome is None and not gave.strip():
            self._document.edit("edit.follow_up", removed(mine), merge_key=merge_key)
            return
        kept = mine[0] if mine else self._new(line, workshop_id)
        told = replace(kept, outcome=outcome, gave=gave, noted_at=self._clock.utc())
        if mine:
            self._document.replace("edit.follow_up", told, merge_key=merge_key)
        else:
            self._document.edit("edit.follow_up", added([told]), merge_key=merge_key)

    def _new(self, line: OpenAction, workshop_id: str) -> FollowUp:
        return FollowUp(
            id=self._new_id(), workshop_id=workshop_id, plan_id=line.plan.id, item_id=line.item_id
        )
