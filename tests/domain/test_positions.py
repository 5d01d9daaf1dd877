"""Blocks and slides find a place between others, however often."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.agenda import Block, BlockKind, in_order
from facilitator_app.domain.positions import place_between, put_at, room_at
from facilitator_app.domain.slides import Slide, TextContent, slides_of


def block(name: str, position: float) -> Block:
    return Block(
        id=name, workshop_id="w", title=name, kind=BlockKind.THEORY, planned_min=15, position=position
    )


def test_the_first_stands_at_nought_and_others_before_and_after() -> None:
    assert place_between(None, None) == 0.0
    assert place_between(None, block("a", 3.0)) == 2.0
    assert place_between(block("a", 3.0), None) == 4.0
    assert place_between(block("a", 3.0), block("b", 4.0)) == 3.5


@given(st.lists(st.integers(0, 1000), min_size=200, max_size=200))
def test_any_two_hundred_insertions_keep_their_order(places: list[int]) -> None:
    blocks: list[Block] = []
    for number, wish in enumerate(places):
        _insert(blocks, wish % (len(blocks) + 1), number)
    assert in_order(blocks) == tuple(blocks)


@given(st.integers(0, 2))
def test_two_hundred_insertions_at_one_place_keep_their_order(place: int) -> None:
    blocks = [block("first", 0.0), block("last", 1.0)]
    for number in range(200):
        _insert(blocks, place, number)
    assert in_order(blocks) == tuple(blocks)
    assert len({one.position for one in blocks}) == 202


def test_equal_positions_of_an_older_file_are_parted_too() -> None:
    slides = [
        Slide(id=f"s-{n}", workshop_id="w", block_id="b", position=5.0, content=TextContent(heading="x"))
        for n in range(3)
    ]
    position, moved = room_at(slides, 1)
    new = replace(slides[0], id="new", position=position)
    after = {change.record.id: change.after for change in moved}
    placed = [after.get(slide.id, slide) for slide in slides]
    found = slides_of("b", (*(one for one in placed if isinstance(one, Slide)), new))
    assert [one.id for one in found] == ["s-0", "new", "s-1", "s-2"]


def _insert(blocks: list[Block], index: int, number: int) -> None:
    """Put a block at `index`, with ids that would sort wrongly if positions were ever equal."""
    position, moved = room_at(blocks, index)
    new = {change.record.id: change.after for change in moved}
    blocks[:] = [found if isinstance(found := new.get(one.id, one), Block) else one for one in blocks]
    blocks.insert(index, block(f"{9999 - number}", position))


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
