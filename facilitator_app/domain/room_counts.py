"""What the room has given back, as numbers.

Invariant: of action schemas only numbers and the form's own words come out, never a word that a leader wrote.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from facilitator_app.domain.actions import ActionPlan, Core, is_begun
from facilitator_app.domain.forms import FieldValue, FormSpec, is_filled

PARTIES = (Core.VALUE_EMPLOYEES, Core.VALUE_CITIZENS, Core.VALUE_SELF)


@dataclass(frozen=True, slots=True)
class PartyCount:
    """How many actions say what value they have to one of the three parties. `key` is the field's."""

    key: Core
    count: int


@dataclass(frozen=True, slots=True)
class ServedCount:
    """How many actions serve what one option of the form says. `label` is the form's own."""

    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionCounts:
    """The actions that have been begun, and the leaders who have begun one.

    `parties` and `serves` are those the form asks for; an action may be of value to several. `unsaid` do not say
    whom they serve.
    """

    leaders: int = 0
    actions: int = 0
    parties: tuple[PartyCount, ...] = ()
    serves: tuple[ServedCount, ...] = ()
    unsaid: int = 0


def action_counts(plans: Iterable[ActionPlan], form: FormSpec | None) -> ActionCounts:
    """The numbers of the schemas that were written in a form; nothing at all without a form."""
    if form is None:
        return ActionCounts()
    begun = [[item for item in plan.items if is_begun(item)] for plan in plans if plan.form_id == form.id]
    items = [item for mine in begun for item in mine]
    asked = form.field(Core.SERVES)
    options = asked.options if asked else ()
    keys = {option.key for option in options}
    chosen = [_chosen(item.values.get(Core.SERVES)) & keys for item in items]
    counted = Counter(key for those in chosen for key in those)
    return ActionCounts(
        leaders=sum(bool(mine) for mine in begun),
        actions=len(items),
        parties=tuple(
            PartyCount(key, sum(is_filled(item.values.get(key)) for item in items))
            for key in PARTIES
            if form.field(key) is not None
        ),
        serves=tuple(ServedCount(option.label, counted[option.key]) for option in options),
        unsaid=sum(not those for those in chosen) if options else 0,
    )


def _chosen(value: FieldValue) -> set[str]:
    """The keys that were chosen, of one choice or of several."""
    if isinstance(value, list):
        return {key for key in value if isinstance(key, str)}
    return {value} if isinstance(value, str) else set()
