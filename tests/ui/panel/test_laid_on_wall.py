"""The panel names what is laid on the wall in place of the slide."""

from __future__ import annotations

import pytest

from facilitator_app.domain.outputs import Theme
from facilitator_app.domain.show import Aside
from tests.ballots import hands
from tests.ui.panel.conftest import Room


@pytest.mark.parametrize(
    ("aside", "named"),
    [
        (Aside(block_id="b-2", ballot_id="ballot"), "Votes: "),
        (Aside(block_id="b-2", theme_id="t-1"), "Theme: Tid"),
        (Aside(block_id="b-2", output_id="o"), "One output"),
        (Aside(block_id="b-2", form_id="f-answer"), "Outputs: Svar på dilemma"),
        (Aside(block_id="b-2", form_id="f-answer", is_places=True), "Places of the groups: Dilemma 1"),
        (Aside(block_id="gone", form_id="f-answer", is_places=True), "Places of the groups: "),
        (
            Aside(block_id="b-2", form_id="f-answer", dilemma_id="d-1", is_places=True),
            "Places of the groups: Varerne",
        ),
        (Aside(block_id="b-2", chart="handed_in"), "Chart: outputs by group"),
        (Aside(block_id="b-2", chart="of another time"), "Chart"),
        (Aside(block_id="b-2"), "The counter of action schemas"),
    ],
)
def test_what_is_laid_on_the_wall_is_named(room: Room, aside: Aside, named: str) -> None:
    room.document.replace("edit.add_theme", Theme(id="t-1", workshop_id="w", name="Tid"))
    room.document.replace("edit.start_ballot", hands({"t-1": 1}))
    room.show.start_day()
    room.show.show_aside(aside)
    assert room.text("room_title") == named
