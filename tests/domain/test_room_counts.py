"""What the room has given back, as numbers."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan, Core
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue
from facilitator_app.domain.room_counts import ActionCounts, PartyCount, ServedCount, action_counts
from tests.day import SCHEMA

VALUES = tuple(
    FieldSpec(key=key, kind=FieldKind.LONG_TEXT, label=key) for key in (Core.VALUE_CITIZENS, Core.VALUE_SELF)
)
FORM = replace(SCHEMA, fields=(*SCHEMA.fields, *VALUES))


def plan(number: int, *items: dict[str, FieldValue]) -> ActionPlan:
    made = tuple(ActionItem(id=f"i-{number}-{at}", values=values) for at, values in enumerate(items))
    return ActionPlan(
        id=f"a-{number}", workshop_id="w", participant_id=f"p-{number}", form_id=FORM.id, items=made
    )


def test_without_a_form_nothing_is_counted() -> None:
    assert action_counts([plan(1, {"action": "x"})], None) == ActionCounts()


def test_only_what_has_been_begun_in_the_form_counts() -> None:
    elsewhere = replace(plan(2, {"action": "x"}), form_id="other")
    counts = action_counts([plan(1, {"action": "x"}, {}), elsewhere, plan(3, {"action": "  "})], FORM)
    assert (counts.leaders, counts.actions) == (1, 1)


def test_an_action_may_be_of_value_to_several_and_only_asked_parties_are_told() -> None:
    counts = action_counts([plan(1, {Core.VALUE_CITIZENS: "y", Core.VALUE_SELF: "z"})], FORM)
    assert counts.parties == (PartyCount(Core.VALUE_CITIZENS, 1), PartyCount(Core.VALUE_SELF, 1))


def test_whom_actions_serve_is_counted_by_option_and_what_is_none_of_them_is_unsaid() -> None:
    plans = [
        plan(1, {"serves": "whole"}, {"serves": ["whole", "own_unit"]}, {"serves": "noget andet"}),
        plan(2, {"serves": 3}),
    ]
    counts = action_counts(plans, FORM)
    assert counts.serves == (ServedCount("Egen enhed", 1), ServedCount("Helheden", 2))
    assert counts.unsaid == 2


def test_a_form_that_does_not_ask_whom_an_action_serves_has_nothing_unsaid() -> None:
    form = replace(FORM, fields=tuple(field for field in FORM.fields if field.key != Core.SERVES))
    counts = action_counts([plan(1, {"action": "x"})], form)
    assert (counts.serves, counts.unsaid) == ((), 0)
