"""What was promised and is taken up again: the open actions of a workshop, and what became of them over time.

One invariant: everything here is read from the records as they stand; nothing is stored, and the actions stay as they
were written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core, Serves, is_begun
from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.follow_up import CLOSING, FollowUp, Outcome, latest
from facilitator_app.domain.people import Group, Participant, group_of, groups_of
from facilitator_app.domain.programme import in_order, members_of
from facilitator_app.domain.promise_counts import OutcomeCounts, RoleCounts, WorkshopOutcomes
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop

R = TypeVar("R", bound=Record)


class Records(Protocol):
    """The part of the open file that is read."""

    def all(self, kind: type[R], /) -> Sequence[R]: ...


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


def open_at(records: Records, workshop: Workshop) -> tuple[OpenAction, ...]:
    """What was open when `workshop` began, with what was told there, by last name in Danish order."""
    earlier = workshops_before(records, workshop)
    places = {one.id: place for place, one in enumerate(earlier)}
    people = {person.id: person for person in members_of(workshop, records.all(Participant))}
    groups = groups_of(records.all(Group), workshop_id=workshop.id)
    told = follow_ups_by_action(records)
    found = []
    for plan in records.all(ActionPlan):
        person = people.get(plan.participant_id)
        if person is None or plan.workshop_id not in places:
            continue
        group = group_of(person.id, groups)
        for item in filter(is_begun, plan.items):
            follow_ups = told.get(item.id, ())
            before = latest(follow_ups, tuple(places))
            if before is not None and before.outcome in CLOSING:
                continue
            here = next((one for one in follow_ups if one.workshop_id == workshop.id), None)
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


def outcomes_at(workshop: Workshop, lines: Sequence[OpenAction]) -> WorkshopOutcomes:
    """What was told at a workshop of what was open there."""
    return WorkshopOutcomes(
        workshop=workshop,
        counts=_counted(lines),
        leaders=len({line.participant.id for line in lines}),
        telling=len({line.participant.id for line in lines if line.outcome is not None}),
    )


def outcomes_over_time(records: Records) -> tuple[WorkshopOutcomes, ...]:
    """Every workshop at which something was told, in the order held."""
    read = (outcomes_at(one, open_at(records, one)) for one in in_order(records.all(Workshop)))
    return tuple(one for one in read if one.telling)


def workshops_before(records: Records, workshop: Workshop) -> tuple[Workshop, ...]:
    """The workshops that were held before this one."""
    everything = in_order(records.all(Workshop))
    return everything[: everything.index(workshop)] if workshop in everything else everything


def follow_ups_by_action(records: Records) -> dict[str, list[FollowUp]]:
    """All that has been told of each action, by the action's id."""
    told: dict[str, list[FollowUp]] = {}
    for one in records.all(FollowUp):
        told.setdefault(one.item_id, []).append(one)
    return told


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
