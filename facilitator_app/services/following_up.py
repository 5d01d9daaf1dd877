"""Following up: each leader's open actions from the workshops before, told in the room as tried, under way or dropped.

One invariant: the action itself is never changed here. What is told stands in a follow-up of this workshop, so that
what was printed at an earlier one stays as it was printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core, Serves, is_begun
from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.follow_up import CLOSING, FollowUp, Outcome, latest
from facilitator_app.domain.people import Group, Participant, group_of, groups_of
from facilitator_app.domain.programme import in_order, members_of
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAction:
    """An action that is taken up at this workshop. `group_number` is None for a leader without a group here.

    `outcome` and `gave` are what has been told here; `before` is what was told last time it was taken up.
    """

    plan: ActionPlan
    item: ActionItem
    participant: Participant
    made_at: Workshop
    group_number: int | None
    outcome: Outcome | None
    gave: str
    before: Outcome | None

    @property
    def item_id(self) -> str:
        """The action's id: the row's name for good."""
        return self.item.id


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many of the actions taken up at a workshop were told what. Numbers alone, no names."""

    tried: int = 0
    under_way: int = 0
    dropped: int = 0
    unanswered: int = 0

    @property
    def total(self) -> int:
        """All that were taken up."""
        return self.tried + self.under_way + self.dropped + self.unanswered

    @property
    def tried_percent(self) -> int | None:
        """The share that was tried, in whole per cent of all taken up; None when none was."""
        return round(100 * self.tried / self.total) if self.total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCounts:
    """How many actions are for one's own unit and how many for the whole; `unsaid` do not say."""

    own_unit: int = 0
    whole: int = 0
    unsaid: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopOutcomes:
    """What was told at one workshop, and how many leaders' actions it rests on."""

    workshop: Workshop
    counts: OutcomeCounts
    leaders: int


class FollowingUp:
    """Commands and readings of the workshop at hand, and of the whole programme for what goes on over time."""

    def __init__(self, *, document: Document, clock: Clock, new_id: NewId) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id

    def open_actions(self) -> tuple[OpenAction, ...]:
        """What the leaders of this workshop promised and have not closed, by last name in Danish order."""
        return self.open_at(self._document.workshop)

    def open_at(self, workshop: Workshop) -> tuple[OpenAction, ...]:
        """What was open when `workshop` began, with what was told there."""
        earlier = self._before(workshop)
        people = {person.id: person for person in members_of(workshop, self._document.all(Participant))}
        groups = groups_of(self._document.all(Group), workshop_id=workshop.id)
        told = self._told()
        places = {one.id: place for place, one in enumerate(earlier)}
        ids = tuple(places)
        found = []
        for plan in self._document.all(ActionPlan):
            person = people.get(plan.participant_id)
            if person is None or plan.workshop_id not in places:
                continue
            for item in filter(is_begun, plan.items):
                follow_ups = told.get(item.id, ())
                before = latest(follow_ups, ids)
                if before is not None and before.outcome in CLOSING:
                    continue
                here = next((one for one in follow_ups if one.workshop_id == workshop.id), None)
                group = group_of(person.id, groups)
                found.append(
                    OpenAction(
                        plan=plan,
                        item=item,
                        participant=person,
                        made_at=earlier[places[plan.workshop_id]],
                        group_number=group.number if group else None,
                        outcome=here.outcome if here else None,
                        gave=here.gave if here else "",
                        before=before.outcome if before else None,
                    )
                )
        return tuple(sorted(found, key=_line_place))

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
        return _counted(self.open_actions())

    def over_time(self) -> tuple[WorkshopOutcomes, ...]:
        """Every workshop with a day at which actions were taken up, in the order held."""
        told = []
        for workshop in in_order(self._document.all(Workshop)):
            lines = self.open_at(workshop)
            if any(line.outcome is not None for line in lines):
                leaders = len({line.participant.id for line in lines})
                told.append(WorkshopOutcomes(workshop=workshop, counts=_counted(lines), leaders=leaders))
        return tuple(told)

    def roles(self) -> RoleCounts:
        """The double role of the actions that are open here."""
        return role_counts(line.item for line in self.open_actions())

    def roles_before(self) -> RoleCounts | None:
        """The double role of what was open at the workshop before this one; None when nothing was."""
        earlier = self._before(self._document.workshop)
        lines = self.open_at(earlier[-1]) if earlier else ()
        return role_counts(line.item for line in lines) if lines else None

    def roles_made_at(self, workshop: Workshop) -> RoleCounts:
        """The double role of the actions that were written at `workshop`."""
        plans = (plan for plan in self._document.all(ActionPlan) if plan.workshop_id == workshop.id)
        return role_counts(item for plan in plans for item in plan.items if is_begun(item))

    def history(self, item_id: str) -> tuple[FollowUp, ...]:
        """Everything told of one action, workshop by workshop."""
        order = [workshop.id for workshop in in_order(self._document.all(Workshop))]
        told = [one for one in self._told().get(item_id, ()) if one.workshop_id in order]
        return tuple(sorted(told, key=lambda one: order.index(one.workshop_id)))

    def _before(self, workshop: Workshop) -> tuple[Workshop, ...]:
        everything = in_order(self._document.all(Workshop))
        here = everything.index(workshop) if workshop in everything else len(everything)
        return everything[:here]

    def _told(self) -> dict[str, list[FollowUp]]:
        told: dict[str, list[FollowUp]] = {}
        for one in self._document.all(FollowUp):
            told.setdefault(one.item_id, []).append(one)
        return told

    def _line(self, item_id: str) -> OpenAction | None:
        return next((line for line in self.open_actions() if line.item_id == item_id), None)

    def _keep(self, line: OpenAction, *, outcome: Outcome | None, gave: str, merge_key: str = "") -> None:
        workshop_id = self._document.workshop.id
        mine = [one for one in self._told().get(line.item_id, ()) if one.workshop_id == workshop_id]
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


def role_counts(items: Iterable[ActionItem]) -> RoleCounts:
    """The double role of these actions."""
    said = Counter(item.text(Core.SERVES) for item in items)
    own, whole = said.pop(Serves.OWN_UNIT, 0), said.pop(Serves.WHOLE, 0)
    return RoleCounts(own_unit=own, whole=whole, unsaid=sum(said.values()))


def _counted(lines: Sequence[OpenAction]) -> OutcomeCounts:
    told = Counter(line.outcome for line in lines)
    return OutcomeCounts(
        tried=told[Outcome.TRIED],
        under_way=told[Outcome.UNDER_WAY],
        dropped=told[Outcome.DROPPED],
        unanswered=told[None],
    )


def _line_place(line: OpenAction) -> tuple[object, ...]:
    made_on = line.made_at.held_on or date.max
    return (name_sort_key(line.participant.name), line.participant.id, made_on, line.item_id)
