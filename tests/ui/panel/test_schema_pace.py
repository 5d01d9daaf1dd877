"""What the panel says of the leaders' action schemas while the room writes them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.records import Record
from tests.day import SCHEMA, small_day
from tests.ui.panel.conftest import Room


def plan(at: int, **values: str) -> ActionPlan:
    item = ActionItem(id=f"i-{at}", values=values)
    return ActionPlan(
        id=f"a-{at}", workshop_id="w", participant_id=f"p-{at}", form_id=SCHEMA.id, items=(item,)
    )


def test_in_the_block_of_the_schema_the_panel_tells_who_are_ready_and_what_is_lacking(
    room_of: Callable[[Iterable[Record]], Room],
) -> None:
    day = [
        replace(record, form_id=SCHEMA.id) if isinstance(record, Block) and record.id == "b-3" else record
        for record in small_day()
    ]
    done = {"occasion": "nogen spørger", "action": "spørger jeg"}
    room = room_of([*day, plan(1, **done, by_when="2027-02-12"), plan(2, **done)])
    room.show.start_day()
    room.go("s-3/0/")
    assert "are ready" not in room.text("handed_in_count")
    room.go("s-5/1/read")
    assert room.text("handed_in_count") == "1 of 3 are ready · 1 lack hvornår"
    room.document.replace("edit.change_action", plan(2, **done, by_when="2027-02-12"))
    assert room.text("handed_in_count") == "2 of 3 are ready"
