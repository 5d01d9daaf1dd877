"""Action schemas. In code the schema is an `ActionPlan` with `ActionItem`s; "schema" is the database's word."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from facilitator_app.domain.forms import (
    FieldSpec,
    FieldValue,
    FormSpec,
    is_filled,
    missing_fields,
    seen_by,
)
from facilitator_app.domain.privacy import Visibility

MAX_ITEMS = 3


class Core(StrEnum):
    """Field keys that reports and follow-up know. A form may lack some of them and have others."""

    OCCASION = "occasion"
    ACTION = "action"
    VALUE_EMPLOYEES = "value_employees"
    VALUE_CITIZENS = "value_citizens"
    VALUE_SELF = "value_self"
    FIRST_STEP = "first_step"
    BY_WHEN = "by_when"
    WHO = "who"
    BUDDY = "buddy"
    FOLLOW_UP_ON = "follow_up_on"
    FOLLOW_UP_NOTE = "follow_up_note"
    SERVES = "serves"
    BALANCE = "balance"


class Serves(StrEnum):
    """The double role: what an action or an output is for. Also the keys of the options of `Core.SERVES`."""

    OWN_UNIT = "own_unit"
    WHOLE = "whole"


class PlanStatus(StrEnum):
    """How far a leader has come."""

    EMPTY = "empty"
    BEGUN = "begun"
    COMPLETE = "complete"


class Audience(StrEnum):
    """Whom a leader may release the action schema to. What reaches them is bounded by each field's class too."""

    WALL = "wall"
    CHIEF = "chief"
    REPORT = "report"


_REACH: Mapping[Audience, Visibility] = MappingProxyType(
    {
        Audience.WALL: Visibility.PROJECTOR,
        Audience.CHIEF: Visibility.LEADER_CHIEF,
        Audience.REPORT: Visibility.PARTICIPANTS,
    }
)
"""Of a released schema each audience sees the fields up to this class."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """One action: the values of the action schema's form. `output_id` is the output it grew out of, if it did."""

    id: str
    values: Mapping[str, FieldValue] = field(default_factory=dict)
    output_id: str | None = None

    def text(self, key: str) -> str:
        """The value of `key` as text; empty when it is missing or not a text."""
        value = self.values.get(key)
        return value.strip() if isinstance(value, str) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionPlan:
    """A leader's action schema at one workshop. Private until released."""

    id: str
    workshop_id: str
    participant_id: str
    form_id: str
    form_revision: int = 1
    items: tuple[ActionItem, ...] = ()
    is_released_wall: bool = False
    is_released_chief: bool = False
    is_released_report: bool = False
    changed_at: datetime | None = None


def audiences(plan: ActionPlan | None) -> frozenset[Audience]:
    """Whom the schema is released to: nobody, until the leader has said so."""
    if plan is None:
        return frozenset()
    released = {
        Audience.WALL: plan.is_released_wall,
        Audience.CHIEF: plan.is_released_chief,
        Audience.REPORT: plan.is_released_report,
    }
    return frozenset(audience for audience, is_told in released.items() if is_told)


def released_to(plan: ActionPlan, to: AbstractSet[Audience]) -> ActionPlan:
    """The schema released to these and to nobody else."""
    return replace(
        plan,
        is_released_wall=Audience.WALL in to,
        is_released_chief=Audience.CHIEF in to,
        is_released_report=Audience.REPORT in to,
    )


def as_agreed(before: ActionPlan | None, after: ActionPlan, spec: FormSpec) -> ActionPlan:
    """`after`, released to those of `before` whom nothing new reaches.

    A release covers the words that were there when the leader agreed to it: words written later in a field that an
    audience sees take the release to that audience back.
    """
    kept = frozenset() if before is None or before.form_id != after.form_id else audiences(before)
    known = {item.id: item.values for item in (before.items if before else ())}
    new = {
        key
        for item in after.items
        for key, value in item.values.items()
        if is_filled(value) and known.get(item.id, {}).get(key) != value
    }
    reached = {one for one in kept if any(field.key in new for field in seen_by(spec, _REACH[one]))}
    return released_to(after, kept - reached)


def status(plan: ActionPlan | None, spec: FormSpec) -> PlanStatus:
    """EMPTY without a word, COMPLETE when no begun action lacks a hoped-for field, else BEGUN."""
    if plan is None or not any(is_begun(item) for item in plan.items):
        return PlanStatus.EMPTY
    return PlanStatus.BEGUN if missing(plan, spec) else PlanStatus.COMPLETE


def missing(plan: ActionPlan, spec: FormSpec) -> tuple[FieldSpec, ...]:
    """What the begun actions lack; of an empty schema, what the main action lacks."""
    begun = [item for item in plan.items if is_begun(item)]
    if not begun:
        return missing_fields(spec, {})
    lacking = {f.key for item in begun for f in missing_fields(spec, item.values)}
    return tuple(f for f in spec.fields if f.key in lacking)


def is_begun(item: ActionItem) -> bool:
    """Whether anything has been written."""
    return any(is_filled(value) for value in item.values.values())
