"""Collecting action schemas: one leader after another, typed in from paper or said aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator_app.domain.actions import (
    MAX_ITEMS,
    ActionItem,
    ActionPlan,
    PlanStatus,
    is_begun,
    missing,
    status,
)
from facilitator_app.domain.collation import SortKey, name_sort_key, sort_key
from facilitator_app.domain.forms import FieldSpec, FieldValue, FormSpec, FormUse, is_filled
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderLine:
    """One leader in the list."""

    participant: Participant
    status: PlanStatus
    missing: tuple[FieldSpec, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How far the room is. `lacking` counts the begun schemas that lack each field, in the form's order."""

    total: int
    complete: int
    begun: int
    empty: int
    lacking: tuple[tuple[FieldSpec, int], ...]


class CollectingActions:
    """Commands and readings of the action schemas of the workshop at hand."""

    def __init__(self, *, document: Document, clock: Clock, new_id: NewId) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id

    def form(self) -> FormSpec:
        """The action schema's form. Raises `Refused` when the file has none in use."""
        forms = [f for f in self._document.all(FormSpec) if f.use is FormUse.ACTION_SCHEMA and f.revision]
        if not forms:
            raise Refused("actions.no_form")
        return min(forms, key=_form_place)

    def leaders(self) -> tuple[LeaderLine, ...]:
        """Every leader present today, by last name in Danish order, as on paper."""
        spec = self.form()
        plans = self._plans()
        lines = (
            LeaderLine(
                participant=person,
                status=status(plans.get(person.id), spec),
                missing=_lacks(plans.get(person.id), spec),
            )
            for person in self._document.all(Participant)
            if not person.is_absent
        )
        return tuple(sorted(lines, key=_line_name))

    def find(self, typed: str) -> tuple[LeaderLine, ...]:
        """The leaders whose name or unit has a word beginning with each of the typed words."""
        wanted = typed.casefold().split()
        return tuple(line for line in self.leaders() if _matches(line.participant, wanted))

    def plan(self, participant_id: str) -> ActionPlan | None:
        """The leader's action schema, or None while it is empty."""
        return self._plans().get(participant_id)

    def items(self, participant_id: str) -> tuple[ActionItem, ...]:
        """The leader's actions; an empty schema has one, not yet written."""
        plan = self.plan(participant_id)
        return plan.items if plan and plan.items else (ActionItem(id=""),)

    def set_value(self, participant_id: str, item_index: int, key: str, value: FieldValue) -> None:
        """Write one field of one action. An emptied field is removed; a leader who has gone takes nothing."""
        if self._document.get(Participant, participant_id) is None:
            return
        plan = self.plan(participant_id) or self._new_plan(participant_id)
        items = list(plan.items) or [ActionItem(id=self._new_id())]
        if not 0 <= item_index < len(items):
            return
        values = {k: v for k, v in items[item_index].values.items() if k != key}
        if is_filled(value):
            values[key] = value
        items[item_index] = replace(items[item_index], values=values)
        self._keep(replace(plan, items=tuple(items)), merge_key=f"action:{items[item_index].id}:{key}")

    def add_item(self, participant_id: str) -> int:
        """Begin one more action and return its index. Raises `Refused` when there already are three."""
        plan = self.plan(participant_id) or self._new_plan(participant_id)
        items = plan.items or (ActionItem(id=self._new_id()),)
        if len(items) >= MAX_ITEMS:
            raise Refused("actions.at_most", most=MAX_ITEMS)
        self._keep(replace(plan, items=(*items, ActionItem(id=self._new_id()))))
        return len(items)

    def remove_item(self, participant_id: str, item_index: int) -> None:
        """Take an action away; undo brings it back."""
        plan = self.plan(participant_id)
        if plan is not None and 0 <= item_index < len(plan.items):
            self._keep(replace(plan, items=plan.items[:item_index] + plan.items[item_index + 1 :]))

    def pace(self) -> Pace:
        """How many are done, and what the begun ones lack."""
        lines = self.leaders()
        begun = [line for line in lines if line.status is PlanStatus.BEGUN]
        counted = ((f, sum(f in line.missing for line in begun)) for f in self.form().fields)
        return Pace(
            total=len(lines),
            complete=sum(line.status is PlanStatus.COMPLETE for line in lines),
            begun=len(begun),
            empty=sum(line.status is PlanStatus.EMPTY for line in lines),
            lacking=tuple((f, n) for f, n in counted if n),
        )

    def people(self) -> tuple[tuple[str, str], ...]:
        """Id and name of everybody a buddy can be chosen from, in Danish order; no two names are the same."""
        everybody = sorted(self._document.all(Participant), key=_by_name)
        return tuple(zip((person.id for person in everybody), _told_apart(everybody), strict=True))

    def _plans(self) -> dict[str, ActionPlan]:
        workshop_id = self._document.workshop.id
        return {p.participant_id: p for p in self._document.all(ActionPlan) if p.workshop_id == workshop_id}

    def _new_plan(self, participant_id: str) -> ActionPlan:
        spec = self.form()
        return ActionPlan(
            id=self._new_id(),
            workshop_id=self._document.workshop.id,
            participant_id=participant_id,
            form_id=spec.id,
            form_revision=spec.revision,
        )

    def _keep(self, plan: ActionPlan, *, merge_key: str = "") -> None:
        # A schema belongs to the revision it was last written in.
        kept = replace(plan, changed_at=self._clock.utc(), form_revision=self.form().revision)
        self._document.replace("edit.change_action", kept, merge_key=merge_key)


def _lacks(plan: ActionPlan | None, spec: FormSpec) -> tuple[FieldSpec, ...]:
    if plan is None or not any(is_begun(item) for item in plan.items):
        return ()
    return missing(plan, spec)


def _matches(person: Participant, wanted: Sequence[str]) -> bool:
    words = f"{person.name} {person.unit}".casefold().replace("(", " ").split()
    return all(any(word.startswith(begin) for word in words) for begin in wanted)


def _line_name(line: LeaderLine) -> tuple[object, ...]:
    return (name_sort_key(line.participant.name), line.participant.id)


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)


def _by_name(person: Participant) -> tuple[SortKey, str, str]:
    return (sort_key(person.name), person.unit, person.id)


def _told_apart(people: Sequence[Participant]) -> list[str]:
    """Their names; namesakes with their unit, and with a number when that is the same too."""
    names = Counter(person.name for person in people)
    called = [
        " · ".join(part for part in (p.name, p.unit) if part) if names[p.name] > 1 else p.name for p in people
    ]
    earlier: Counter[str] = Counter()
    distinct = []
    for name in called:
        earlier[name] += 1
        distinct.append(name if earlier[name] == 1 else f"{name} ({earlier[name]})")
    return distinct
