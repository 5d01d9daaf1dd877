"""An action schema that a leader has filled in."""

from __future__ import annotations

from facilitator_app.domain.actions import ActionItem, ActionPlan
from tests.day import SCHEMA

PLAN = ActionPlan(
    id="plan",
    workshop_id="w",
    participant_id="p-1",
    form_id=SCHEMA.id,
    items=(ActionItem(id="item", values={"occasion": "Et møde", "serves": "whole", "balance": 7}),),
)
