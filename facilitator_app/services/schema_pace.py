"""How far the room is with the action schemas.

One invariant: list, panel, wall and overview read the same numbers here, of the leaders who are there. Who stays away
is counted from when something stands in the schema that was mailed, or said on the telephone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator_app.domain.actions import ActionPlan, Core, PlanStatus, is_begun, missing, status
from facilitator_app.domain.forms import FieldSpec, FormSpec, FormUse
from facilitator_app.domain.people import Participant
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.attending import members
from facilitator_app.services.document import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderLine:
    """One leader in the list. `missing` is what a begun schema lacks."""

    participant: Participant
    status: PlanStatus
    missing: tuple[FieldSpec, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How far the room is. `lacking` counts the begun schemas that lack each field, in the form's order."""

    total: int = 0
    complete: int = 0
    begun: int = 0
    empty: int = 0
    lacking: tuple[tuple[FieldSpec, int], ...] = ()

    @property
    def most_lacking(self) -> tuple[FieldSpec, int] | None:
        """The field that most begun schemas lack; of several *by when*, or else the form's first. None when none
        lacks anything.
        """
        return max(self.lacking, key=_weight, default=None)


def form_in_use(forms: Iterable[FormSpec]) -> FormSpec | None:
    """The action schema's form; None in a file that has none in use."""
    used = [form for form in forms if form.use is FormUse.ACTION_SCHEMA and form.revision]
    return min(used, key=_form_place, default=None)


def counted(
    workshop: Workshop, people: Iterable[Participant], plans: Iterable[ActionPlan]
) -> tuple[Participant, ...]:
    """Of the workshop's leaders those whose schemas count: all who are there, and of the absent those who have
    written in theirs.
    """
    begun = {
        plan.participant_id
        for plan in plans
        if plan.workshop_id == workshop.id and any(is_begun(item) for item in plan.items)
    }
    return tuple(one for one in people if one.id in begun or not one.is_absent_from(workshop.id))


def leader_lines(
    people: Iterable[Participant], plans: Mapping[str, ActionPlan], spec: FormSpec
) -> tuple[LeaderLine, ...]:
    """How far each of these leaders is; `plans` are the workshop's, by participant."""
    return tuple(
        LeaderLine(
            participant=person,
            status=status(plans.get(person.id), spec),
            missing=_lacks(plans.get(person.id), spec),
        )
        for person in people
    )


def pace_of(people: Iterable[Participant], plans: Iterable[ActionPlan], forms: Iterable[FormSpec]) -> Pace:
    """The numbers of these leaders; without a form in use only how many they are."""
    spec = form_in_use(forms)
    if spec is None:
        return Pace(total=len(tuple(people)))
    lines = leader_lines(people, {plan.participant_id: plan for plan in plans}, spec)
    begun = [line for line in lines if line.status is PlanStatus.BEGUN]
    counted = ((field, sum(field in line.missing for line in begun)) for field in spec.fields)
    return Pace(
        total=len(lines),
        complete=sum(line.status is PlanStatus.COMPLETE for line in lines),
        begun=len(begun),
        empty=sum(line.status is PlanStatus.EMPTY for line in lines),
        lacking=tuple((field, count) for field, count in counted if count),
    )


def schema_pace(document: Document) -> Pace:
    """The numbers of the workshop at hand."""
    workshop = document.workshop
    plans = [plan for plan in document.all(ActionPlan) if plan.workshop_id == workshop.id]
    return pace_of(counted(workshop, members(document), plans), plans, document.all(FormSpec))


def _lacks(plan: ActionPlan | None, spec: FormSpec) -> tuple[FieldSpec, ...]:
    if plan is None or not any(is_begun(item) for item in plan.items):
        return ()
    return missing(plan, spec)


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)


def _weight(lacking: tuple[FieldSpec, int]) -> tuple[int, bool]:
    return (lacking[1], lacking[0].key == Core.BY_WHEN)
