"""Records and the changes of them."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.records import RecordChange, storable
from facilitator_app.domain.slides import Slide, TextContent

HALF = "\ud83d"

SLIDE = Slide(
    id="s", workshop_id="w", block_id="b", position=0.0, content=TextContent(heading="Mål", body=("Én", "To"))
)
PLAN = ActionPlan(
    id="a",
    workshop_id="w",
    participant_id="p",
    form_id="f",
    form_revision=1,
    items=(ActionItem(id="i", values={"who": "Ann 👋", "parts": [{"what": "Mål"}], "place": 3}),),
)


def test_a_change_that_can_be_written_is_left_as_it_is() -> None:
    for record in (SLIDE, PLAN, None):
        change = RecordChange(SLIDE, record)
        assert storable(change) is change


def test_half_a_sign_is_dropped_wherever_it_stands() -> None:
    content = TextContent(heading=f"Mål{HALF}", body=("Én", f"{HALF}To"))
    change = RecordChange(SLIDE, replace(SLIDE, content=content))
    assert storable(change) == RecordChange(SLIDE, SLIDE)


def test_half_a_sign_is_dropped_from_the_answers_of_a_form() -> None:
    values = {"who": f"Ann 👋{HALF}", "parts": [{"what": f"Mål{HALF}"}], "place": 3}
    change = RecordChange(None, replace(PLAN, items=(ActionItem(id="i", values=values),)))
    assert storable(change) == RecordChange(None, PLAN)
