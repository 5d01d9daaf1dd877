"""Several blocks at once: moved, copied, removed and changed; and one made into two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.agenda import EVERYBODY, Block, BlockKind, Timing
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record, RecordChange, added
from facilitator_app.domain.slides import PictureContent, Slide
from facilitator_app.domain.workshop import Attachment, DaySpan
from facilitator_app.problems import Refused
from facilitator_app.services.arranging_blocks import MAX_BLOCK_MIN, Spot
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import slides_in
from tests.day import BLOCKS, ENGAGEMENT, SLIDES, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-2",
    form_id="f-answer",
    field_key="argument",
    group_id="g-1",
    value="Ja",
)


class Desk:
    """The planner's commands on a file in memory."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self.document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
        self.document.attach(MemoryRepository(records))
        self.planning = PlanningDay(document=self.document, new_id=FakeIds("new"))
        self.arranging = self.planning.arranging

    def ids(self) -> str:
        return " ".join(block.id for block in self.planning.blocks())

    def block(self, block_id: str) -> Block:
        block = self.document.get(Block, block_id)
        assert block is not None
        return block


@pytest.fixture
def desk() -> Desk:
    return Desk(small_day())


def made(key: str, position: float, *, day: int = 1, track: int = 0, minutes: int = 30) -> Block:
    return Block(
        id=key,
        workshop_id="w",
        title=key,
        kind=BlockKind.DISCUSSION,
        planned_min=minutes,
        position=position,
        day_number=day,
        track=track,
    )


@pytest.fixture
def seminar() -> Desk:
    """Two days; on the first a stretch of two rooms between two blocks for everybody."""
    workshop = replace(
        WORKSHOP, later_days=(DaySpan(starts_min=480, ends_min=720),), tracks=("Sal A", "Sal B")
    )
    blocks = (
        made("open", 1),
        made("a1", 2, track=1),
        made("b1", 3, track=2),
        made("a2", 4, track=1),
        made("close", 5),
        made("breakfast", 1, day=2),
        made("goodbye", 2, day=2),
    )
    return Desk((ENGAGEMENT, workshop, *blocks))


def test_several_are_moved_together_in_one_step(desk: Desk) -> None:
    desk.arranging.move(["b-1", "b-3"], 1)
    assert desk.ids() == "b-2 b-4 b-1 b-3"
    desk.document.undo()
    assert desk.ids() == "b-1 b-2 b-3 b-4"
    desk.arranging.move(["b-2", "b-4"], -1)
    assert desk.ids() == "b-2 b-4 b-1 b-3"
    desk.arranging.move(["b-2", "b-4"], -1)
    assert desk.ids() == "b-2 b-4 b-1 b-3"


def test_what_is_put_where_it_stands_is_no_step(desk: Desk) -> None:
    desk.arranging.place(["b-1", "b-2"], Spot(before_id="b-1"))
    desk.arranging.place(["b-1", "b-2"], Spot(before_id="b-2"))
    desk.arranging.move([], 1)
    assert desk.document.undo_state().undo_label == ""


def test_a_preview_is_what_placing_makes(desk: Desk) -> None:
    spot = Spot(before_id="b-1")
    seen = desk.arranging.preview(["b-3", "b-4"], spot)
    assert [block.id for block in seen] == ["b-3", "b-4", "b-1", "b-2"]
    assert desk.ids() == "b-1 b-2 b-3 b-4"
    desk.arranging.place(["b-3", "b-4"], spot)
    assert tuple(desk.planning.blocks()) == seen


def test_there_is_always_room_between_two(desk: Desk) -> None:
    for _ in range(60):
        desk.arranging.place(["b-3"], Spot(before_id="b-2"))
        desk.arranging.place(["b-4"], Spot(before_id="b-3"))
        desk.arranging.place(["b-4"], Spot(before_id="b-2"))
    assert desk.ids() == "b-1 b-3 b-4 b-2"


def test_for_everybody_goes_past_the_rooms_as_a_whole(seminar: Desk) -> None:
    seminar.arranging.move(["close"], -1)
    assert seminar.ids() == "open close a1 b1 a2 breakfast goodbye"
    seminar.arranging.move(["close"], 1)
    assert seminar.ids() == "open a1 b1 a2 close breakfast goodbye"


def test_in_a_room_blocks_go_past_those_of_the_room(seminar: Desk) -> None:
    seminar.arranging.move(["a2"], -1)
    assert seminar.ids() == "open a2 a1 b1 close breakfast goodbye"
    seminar.arranging.move(["b1"], 1)
    assert seminar.ids() == "open a2 a1 close b1 breakfast goodbye"


def test_at_the_edge_of_a_day_a_block_goes_into_the_next(seminar: Desk) -> None:
    seminar.arranging.move(["close"], 1)
    assert seminar.block("close").day_number == 2
    assert seminar.ids() == "open a1 b1 a2 close breakfast goodbye"
    seminar.arranging.move(["close"], -1)
    assert seminar.block("close").day_number == 1
    seminar.arranging.move(["goodbye"], 1)
    seminar.arranging.move(["open"], -1)
    assert seminar.ids() == "open a1 b1 a2 close breakfast goodbye"
    seminar.arranging.set_day(["breakfast", "goodbye"], 1)
    seminar.arranging.move(["goodbye"], 1)
    assert seminar.block("goodbye").day_number == 2


def test_blocks_are_put_in_another_day_or_room(seminar: Desk) -> None:
    seminar.arranging.set_day(["a1", "goodbye"], 2)
    assert seminar.ids() == "open b1 a2 close breakfast goodbye a1"
    assert seminar.block("a1").track == 1
    seminar.arranging.set_track(["a1", "goodbye"], EVERYBODY)
    assert seminar.block("a1").track == EVERYBODY
    seminar.arranging.set_day(["goodbye"], 9)
    assert seminar.block("goodbye").day_number == 2
    seminar.arranging.place(["goodbye"], Spot(day_number=1, before_id="a2", track=1))
    assert (seminar.block("goodbye").track, seminar.ids()) == (1, "open b1 goodbye a2 close breakfast a1")


def test_a_place_in_a_day_that_is_gone_is_one_in_the_last(desk: Desk) -> None:
    desk.arranging.place(["b-1"], Spot(day_number=5))
    assert (desk.ids(), desk.block("b-1").day_number) == ("b-2 b-3 b-4 b-1", 1)


def test_copies_come_after_the_last_of_them_with_their_slides(desk: Desk) -> None:
    copies = desk.arranging.copy(["b-3", "b-1"])
    titles = [block.title for block in desk.planning.blocks()]
    assert titles == [
        "Velkomst",
        "Dilemma 1",
        "Spot ressourcerne",
        "Velkomst",
        "Spot ressourcerne",
        "Frokost",
    ]
    assert [s.content for s in slides_in(desk.document, copies[0].id)] == [s.content for s in SLIDES[:2]]
    desk.document.undo()
    assert len(desk.planning.blocks()) == 4
    [pasted] = desk.arranging.copy(["b-4"], after_id="b-1")
    assert (pasted.timing, desk.planning.blocks()[1]) == (Timing.FLEXIBLE, pasted)
    desk.document.edit("edit.change_block", [RecordChange(BLOCKS[1], replace(BLOCKS[1], position=1.0))])
    close = desk.arranging.copy(["b-3", "b-4"], after_id="b-1")
    assert [block.id for block in desk.planning.blocks()][1:3] == [block.id for block in close]


def test_several_are_removed_in_one_step_with_what_was_said(desk: Desk) -> None:
    desk.document.edit("edit.add_output", added([OUTPUT]))
    assert desk.planning.outputs_in("b-1", "b-2") == 1
    desk.arranging.remove(["b-1", "b-2"])
    assert desk.ids() == "b-3 b-4"
    assert desk.document.get(Output, "o-1") is None
    desk.document.undo()
    assert desk.ids() == "b-1 b-2 b-3 b-4"
    assert desk.document.get(Output, "o-1") == OUTPUT


def test_pictures_go_with_the_block_that_alone_shows_them(desk: Desk) -> None:
    photo = Attachment(id="a-1", name="foto.png", media_type="image/png", content=b"")
    slide = Slide(
        id="s-9", workshop_id="w", block_id="b-1", position=9.0, content=PictureContent(attachment_id="a-1")
    )
    desk.document.edit("edit.add_slide", added([photo, slide]))
    desk.arranging.remove(["b-1"])
    assert desk.document.get(Attachment, "a-1") is None
    desk.document.undo()
    assert desk.document.get(Attachment, "a-1") == photo


def test_several_become_longer_or_shorter_within_what_is_possible(desk: Desk) -> None:
    desk.document.replace("edit.use_proposal", replace(BLOCKS[2], planned_min=0, timing=Timing.OPTIONAL))
    desk.arranging.lengthen(["b-1", "b-2", "b-3"], -20)
    assert [desk.block(key).planned_min for key in ("b-1", "b-2", "b-3")] == [1, 10, 0]
    desk.arranging.lengthen(["b-2"], 2000)
    assert desk.block("b-2").planned_min == MAX_BLOCK_MIN


def test_several_get_the_same_colour_kind_and_timing(desk: Desk) -> None:
    desk.arranging.set_colour(["b-1", "b-2"], "blue")
    desk.arranging.set_kind(["b-1", "b-2"], BlockKind.PLENARY)
    desk.arranging.set_timing(["b-1", "b-2", "b-4"], Timing.FIXED)
    assert (desk.block("b-1").colour, desk.block("b-2").kind) == ("blue", BlockKind.PLENARY)
    assert [desk.block(key).fixed_start_min for key in ("b-1", "b-2", "b-4")] == [540, 555, 645]
    desk.arranging.set_timing(["b-1", "b-4"], Timing.OPTIONAL)
    assert desk.block("b-4").fixed_start_min is None


def test_a_fixed_time_is_counted_from_its_own_midnight(seminar: Desk) -> None:
    seminar.arranging.set_timing(["goodbye"], Timing.FIXED)
    assert seminar.block("goodbye").fixed_start_min == 510
    assert seminar.planning.agenda().late_fixed == ()


def test_a_block_is_split_at_a_slide(desk: Desk) -> None:
    second = desk.arranging.split("b-2", slide_id="s-4", title="Dilemma 1, del 2")
    assert second is not None
    assert desk.ids() == f"b-1 b-2 {second.id} b-3 b-4"
    assert [slide.id for slide in slides_in(desk.document, "b-2")] == ["s-3"]
    assert [slide.id for slide in slides_in(desk.document, second.id)] == ["s-4"]
    assert (desk.block("b-2").planned_min, second.planned_min) == (15, 15)
    assert (desk.block("b-2").dilemma_ids, second.dilemma_ids) == (("d-1",), ())
    desk.document.undo()
    assert desk.ids() == "b-1 b-2 b-3 b-4"
    assert desk.block("b-2") == BLOCKS[1]


def test_a_split_takes_the_dilemma_that_is_shown_in_it(desk: Desk) -> None:
    desk.arranging.split("b-2", slide_id="s-3", title="Resten")
    assert desk.block("b-2").dilemma_ids == ()
    assert desk.block("b-2").planned_min == 1


def test_without_a_slide_both_get_half_and_the_slides_stay(desk: Desk) -> None:
    second = desk.arranging.split("b-4", title="Gåtur")
    assert second is not None
    assert (desk.block("b-4").planned_min, second.planned_min) == (22, 23)
    assert (second.timing, second.fixed_start_min) == (Timing.FLEXIBLE, None)
    assert slides_in(desk.document, second.id) == ()
    assert desk.block("b-4").fixed_start_min == 645


def test_a_block_of_a_minute_is_not_split(desk: Desk) -> None:
    desk.document.replace("edit.change_block", replace(BLOCKS[0], planned_min=1))
    with pytest.raises(Refused, match=r"plan\.too_short_to_split"):
        desk.arranging.split("b-1", title="x")
    assert desk.arranging.split("nothing", title="x") is None


def test_a_split_finds_room_between_neighbours_that_stand_close(desk: Desk) -> None:
    desk.document.replace("edit.change_block", replace(BLOCKS[1], position=1.0))
    second = desk.arranging.split("b-1", slide_id="s-2", title="Formål")
    assert second is not None
    assert desk.ids() == f"b-1 {second.id} b-2 b-3 b-4"
    assert desk.block("b-1").planned_min + second.planned_min == 15


def commands() -> st.SearchStrategy[list[tuple[str, list[int], int]]]:
    names = st.sampled_from(
        [
            "move",
            "place",
            "copy",
            "remove",
            "lengthen",
            "timing",
            "day",
            "track",
            "split",
            "undo",
            "days",
            "room",
        ]
    )
    return st.lists(
        st.tuples(names, st.lists(st.integers(0, 9), max_size=3), st.integers(-3, 3)), max_size=25
    )


@settings(max_examples=60, deadline=None)
@given(drawn=commands())
def test_any_order_of_commands_keeps_the_times_consistent(drawn: list[tuple[str, list[int], int]]) -> None:
    workshop = replace(WORKSHOP, later_days=(DaySpan(starts_min=480, ends_min=720),), tracks=("A", "B"))
    desk = Desk(tuple(workshop if record == WORKSHOP else record for record in small_day()))
    for name, places, number in drawn:
        _do(desk, name, places, number)
        _check(desk)


def _do(desk: Desk, name: str, places: list[int], number: int) -> None:
    blocks = desk.planning.blocks()
    ids = [blocks[place % len(blocks)].id for place in places] if blocks else []
    before = blocks[number % len(blocks)].id if blocks else ""
    arranging, days = desk.arranging, desk.planning.days
    acts: dict[str, Callable[[], object]] = {
        "move": lambda: arranging.move(ids, 1 if number > 0 else -1),
        "place": lambda: arranging.place(ids, Spot(day_number=1 + number % 2, before_id=before, track=None)),
        "copy": lambda: arranging.copy(ids),
        "remove": lambda: arranging.remove(ids[:1]),
        "lengthen": lambda: arranging.lengthen(ids, number * 5),
        "timing": lambda: arranging.set_timing(ids, list(Timing)[number % 3]),
        "day": lambda: arranging.set_day(ids, number),
        "track": lambda: arranging.set_track(ids, number % (len(days.rooms()) + 1)),
        "split": lambda: _split(desk, before),
        "undo": desk.document.undo,
        "days": lambda: days.add_day() if number > 0 else days.remove_day(2),
        "room": lambda: days.add_room(_sal) if number > 0 else days.remove_room(1),
    }
    acts[name]()


def _sal(number: int) -> str:
    return f"Sal {number}"


def _split(desk: Desk, block_id: str) -> None:
    block = desk.document.get(Block, block_id)
    if block is not None and block.planned_min >= 2:
        desk.arranging.split(block_id, title="Del 2")


def _check(desk: Desk) -> None:
    agenda = desk.planning.agenda()
    last_day, rooms = len(agenda.days), len(desk.planning.days.rooms())
    assert [span.block for span in agenda.spans] == list(desk.planning.blocks())
    assert sum(len(day.spans) for day in agenda.days) == len(agenda.spans)
    assert all(span.block.day_number <= last_day for span in agenda.spans)
    assert all(span.block.track <= rooms for span in agenda.spans)
    for day in agenda.days:
        assert all(span.start_min >= (day.number - 1) * 1440 + day.starts_min for span in day.spans)
        assert day.overrun_min == day.ends_min - day.wished_end_min
    for track in range(rooms + 1):
        mine = [span for span in agenda.spans if span.block.track in (EVERYBODY, track)]
        assert all(one.end_min <= other.start_min for one, other in pairwise(mine))
