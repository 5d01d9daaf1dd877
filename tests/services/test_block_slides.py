"""How slides are put between others."""

from __future__ import annotations

from facilitator_app.domain.positions import put_at
from facilitator_app.domain.slides import Slide, TextContent


def slide(slide_id: str, position: float) -> Slide:
    return Slide(
        id=slide_id, workshop_id="w", block_id="b-1", position=position, content=TextContent(heading=slide_id)
    )


def test_slides_find_room_between_their_neighbours() -> None:
    placed, moved = put_at([slide("a", 1.0), slide("b", 2.0)], 1, [slide("x", 0.0), slide("y", 0.0)])
    assert moved == []
    assert 1.0 < placed[0].position < placed[1].position < 2.0


def test_all_are_numbered_anew_when_the_neighbours_have_come_too_near() -> None:
    ordered = [slide("a", 0.0), slide("b", 0.0), slide("c", 0.0)]
    placed, moved = put_at(ordered, 1, [slide("x", 0.0), slide("y", 0.0)])
    after = {change.record.id: change.after for change in moved if isinstance(change.after, Slide)}
    everything = [*(after.get(one.id, one) for one in ordered), *placed]
    assert [one.id for one in sorted(everything, key=_place)] == ["a", "x", "y", "b", "c"]
    assert "a" not in after


def _place(slide: Slide) -> float:
    return slide.position
