"""Collecting action schemas: one leader after another, typed in from paper or said aloud."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from facilitator_app.domain.actions import (
    MAX_ITEMS,
    ActionItem,
    ActionPlan,
    Audience,
    as_agreed,
    audiences,
    released_to,
)
from facilitator_app.domain.collation import SortKey, name_sort_key, sort_key
from facilitator_app.domain.forms import FieldValue, FormSpec, is_filled
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant
from facilitator_app.problems import Refused
from facilitator_app.services.attending import members
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId
from facilitator_app.services.schema_pace import (
    LeaderLine,
    Pace,
    counted,
    form_in_use,
    leader_lines,
    schema_pace,
)


class CollectingActions:
    """Commands and readings of the action schemas of the workshop at hand."""

    def __init__(self, *, document: Document, clock: Clock, new_id: NewId) -> None:
        self._document = document
        self._clock = clock
        self._new_id = new_id
        self._taken_back: dict[str, frozenset[Audience]] = {}

    def form(self) -> FormSpec:
        """The action schema's form. Raises `Refused` when the file has none in use."""
        form = form_in_use(self._document.all(FormSpec))
        if form is None:
            raise Refused("actions.no_form")
        return form

    def leaders(self) -> tuple[LeaderLine, ...]:
        """Every leader whose schema counts, by last name in Danish order, as on paper."""
        workshop, plans = self._document.workshop, self._plans()
        return self._lines(counted(workshop, members(self._document), plans.values()))

    def everybody(self) -> tuple[LeaderLine, ...]:
        """The same with all who stay away."""
        return self._lines(members(self._document))

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
        return schema_pace(self._document)

    def release(self, participant_id: str, to: AbstractSet[Audience]) -> None:
        """Release the leader's schema to these and to nobody else. An empty schema has nothing to be released."""
        plan = self.plan(participant_id)
        if plan is None or audiences(plan) == to:
            return
        self._taken_back.pop(plan.id, None)
        self._document.replace("edit.release_action", released_to(plan, to))

    def taken_back(self, participant_id: str) -> frozenset[Audience]:
        """Whom the schema was released to before something new was written in it, and is released to no more."""
        plan = self.plan(participant_id)
        before = self._taken_back.get(plan.id, frozenset()) if plan is not None else frozenset()
        return before - audiences(plan)

    def remember_release(self, before: ActionPlan | None, after: ActionPlan) -> None:
        """Keep in mind whom `before` was released to and `after` is not, so that one button releases it again."""
        lost = audiences(before) - audiences(after)
        if lost:
            self._taken_back[after.id] = self._taken_back.get(after.id, frozenset()) | lost

    def source(self, item: ActionItem) -> Output | None:
        """The output that an action grew out of; None when it grew out of none, or that has gone."""
        return self._document.get(Output, item.output_id)

    def people(self) -> tuple[tuple[str, str], ...]:
        """Id and name of everybody a buddy can be chosen from, in Danish order; no two names are the same. Who no
        longer belongs to the workshop but has been chosen is among them."""
        chosen = {
            value
            for plan in self._plans().values()
            for item in plan.items
            for value in item.values.values()
            if isinstance(value, str)
        }
        here = members(self._document)
        known = {person.id for person in here}
        left = (p for p in self._document.all(Participant) if p.id in chosen and p.id not in known)
        everybody = sorted((*here, *left), key=_by_name)
        return tuple(zip((person.id for person in everybody), _told_apart(everybody), strict=True))

    def _lines(self, people: Iterable[Participant]) -> tuple[LeaderLine, ...]:
        return tuple(sorted(leader_lines(people, self._plans(), self.form()), key=_line_name))

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
        form, before = self.form(), self.plan(plan.participant_id)
        # A schema belongs to the form and revision it was last written in.
        written = replace(plan, changed_at=self._clock.utc(), form_id=form.id, form_revision=form.revision)
        kept = as_agreed(before, written, form)
        self.remember_release(before, kept)
        self._document.replace("edit.change_action", kept, merge_key=merge_key)


def _matches(person: Participant, wanted: Sequence[str]) -> bool:
    words = f"{person.name} {person.unit}".casefold().replace("(", " ").split()
    return all(any(word.startswith(begin) for word in words) for begin in wanted)


def _line_name(line: LeaderLine) -> tuple[object, ...]:
    return (name_sort_key(line.participant.name), line.participant.id)


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
