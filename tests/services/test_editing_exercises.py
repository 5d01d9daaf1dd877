"""Exercises edited as a facilitator does: slides follow the rounds, answers keep theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.content.patterns import Pattern, load_patterns
from facilitator_app.content.templates import shipped_root
from facilitator_app.content.words import load_words
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import Exercise, Phase, Round
from facilitator_app.domain.exercise_design import PartKind
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.records import Record
from facilitator_app.domain.slides import PhaseContent, Slide, ToolContent
from facilitator_app.domain.wall import PhasePicture
from facilitator_app.problems import Refused
from facilitator_app.services.building_wall import picture_of_stop
from facilitator_app.services.choosing_exercise import ChoosingExercise
from facilitator_app.services.document import Document
from facilitator_app.services.editing_exercises import EditingExercises
from facilitator_app.services.planning_slides import slides_in
from facilitator_app.services.wall_sources import wall_sources
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

TOOL_SLIDE = Slide(
    id="s-8",
    workshop_id="w",
    block_id="b-3",
    position=3.0,
    content=ToolContent(form_id="f-tool", heading="Runde 2", round_number=2),
)


def patterns_in(language: str) -> tuple[Pattern, ...]:
    return load_patterns(language, root=shipped_root())


class Room:
    """The editor and its file."""

    def __init__(self, records: tuple[Record, ...], clock: FakeClock, new_id: FakeIds) -> None:
        self.document = Document(publish=Published(), clock=clock, new_id=new_id)
        self.document.attach(MemoryRepository(records))
        self.editing = EditingExercises(document=self.document, new_id=new_id, patterns_in=patterns_in)

        self.choosing = ChoosingExercise(document=self.document, new_id=new_id)

    @property
    def exercise(self) -> Exercise:
        found = self.document.get(Exercise, "x")
        assert found is not None
        return found

    def rounds_on_slides(self, block_id: str = "b-3") -> list[int]:
        contents = [slide.content for slide in slides_in(self.document, block_id)]
        return [c.round_number for c in contents if isinstance(c, PhaseContent | ToolContent)]


@pytest.fixture
def room(clock: FakeClock, new_id: FakeIds) -> Room:
    return Room((*small_day(), TOOL_SLIDE), clock, new_id)


def answer(room: Room, round_number: int) -> None:
    said = Output(
        id="o",
        workshop_id="w",
        block_id="b-3",
        form_id="f-tool",
        field_key="resources",
        group_id="g-1",
        value="Naboen",
        round_number=round_number,
    )
    room.document.replace("edit.add_output", said)


def test_it_is_told_where_an_exercise_is_used_and_how_it_fits(room: Room) -> None:
    (line,) = room.editing.exercises()
    assert [use.block.id for use in line.uses] == ["b-3"]
    assert line.uses[0].spare_s == 30 * 60
    assert line.uses[0].lacking == ()
    with pytest.raises(Refused, match=r"exercises\.is_used"):
        room.editing.remove("x")


def test_an_exercise_on_a_slide_alone_stays(room: Room) -> None:
    block = room.document.get(Block, "b-3")
    assert block is not None
    room.document.replace("edit.change_block", replace(block, exercise_id=None))
    with pytest.raises(Refused, match=r"exercises\.is_shown"):
        room.editing.remove("x")


def test_exercises_are_made_copied_and_removed(room: Room) -> None:
    new = room.editing.add(title="Ny øvelse", phase_title="Fase 1")
    copy = room.editing.copy("x", title="Spot igen")
    assert copy is not None
    made = room.editing.add_from("one_two_four_all")
    assert made is not None
    lines = room.editing.exercises()
    assert [line.exercise.title for line in lines] == [
        "Spot ressourcerne",
        "Ny øvelse",
        "Spot igen",
        "1-2-4-alle",
    ]
    assert len({line.exercise.key for line in lines}) == 4
    room.editing.remove(new.id)
    room.editing.remove("gone")
    assert room.editing.reading(new.id) is None
    assert room.editing.add_from("opera") is None
    assert room.editing.copy("gone", title="") is None
    assert ("one_two_four_all", "1-2-4-alle") in room.editing.patterns()


def test_typing_in_one_field_is_one_step_back(room: Room) -> None:
    for title in ("S", "Sp", "Spot"):
        room.editing.change_texts("x", title=title, purpose="", typed="title")
    phase = replace(room.exercise.phases[0], length_s=90)
    room.editing.change_part("x", phase, typed="length")
    room.document.undo()
    assert (room.exercise.title, room.exercise.phases[0].length_s) == ("Spot", 300)
    room.document.undo()
    assert room.exercise.title == "Spot ressourcerne"


def test_a_new_round_comes_with_its_slide_after_the_last_one_in_one_step(room: Room) -> None:
    key = room.editing.add_part("x", PartKind.ROUND, title="Tredje", block_ids=["b-3"])
    assert key == "3"
    assert room.rounds_on_slides() == [1, 2, 3, 2]
    room.document.undo()
    assert (len(room.exercise.rounds), room.rounds_on_slides()) == (2, [1, 2, 2])


def test_a_round_without_a_slide_can_get_it_later(room: Room) -> None:
    room.editing.add_part("x", PartKind.ROUND, title="", block_ids=["gone"])
    reading = room.editing.reading("x")
    assert reading is not None
    assert reading.uses[0].lacking == (3,)
    room.editing.add_slides("x", "b-3")
    room.editing.add_slides("x", "gone")
    assert room.rounds_on_slides() == [1, 2, 3, 2]


def test_a_round_goes_with_its_slides_and_injects_and_all_come_back(room: Room) -> None:
    told = room.editing.removal("x", PartKind.ROUND, "1")
    assert (told.injects_removed, told.slides, told.is_felt) == (1, 1, True)
    before = room.document.all(Slide)
    room.editing.remove_part("x", PartKind.ROUND, "1")
    assert (len(room.exercise.rounds), room.exercise.injects) == (1, ())
    assert room.rounds_on_slides() == [1, 1]
    room.document.undo()
    assert {slide.id: slide for slide in before} == {slide.id: slide for slide in room.document.all(Slide)}
    assert room.editing.removal("x", PartKind.ROUND, "2").slides == 2


def test_what_follows_a_phase_and_a_case_is_told(room: Room) -> None:
    told = room.editing.removal("x", PartKind.PHASE, "spot")
    assert (told.injects_moved, told.moved_to) == (1, "Læs situationen")
    assert room.editing.removal("x", PartKind.CASE, "karen").rounds_without_case == 1
    assert not room.editing.removal("x", PartKind.PHASE, "read").is_felt
    room.editing.remove_part("x", PartKind.PHASE, "spot")
    assert room.exercise.injects[0].phase_key == "read"
    room.editing.remove_part("x", PartKind.PHASE, "read")
    assert [phase.key for phase in room.exercise.phases] == ["read"]


def test_answered_rounds_keep_their_number(room: Room) -> None:
    answer(room, 2)
    with pytest.raises(Refused, match=r"exercises\.round_answered"):
        room.editing.remove_part("x", PartKind.ROUND, "1")
    with pytest.raises(Refused, match=r"exercises\.round_answered"):
        room.editing.place_part("x", PartKind.ROUND, "2", 0)
    with pytest.raises(Refused, match=r"exercises\.block_answered"):
        room.choosing.choose("b-3", None)
    room.editing.add_part("x", PartKind.ROUND, title="")
    room.editing.remove_part("x", PartKind.ROUND, "3")
    assert len(room.exercise.rounds) == 2


def test_parts_are_put_in_another_order(room: Room) -> None:
    assert room.editing.place_part("x", PartKind.PHASE, "spot", 0) == "spot"
    assert [phase.key for phase in room.exercise.phases] == ["spot", "read"]
    assert room.editing.place_part("x", PartKind.ROUND, "2", 0) == "1"
    assert [found.case_key for found in room.exercise.rounds] == ["", "karen"]
    assert room.rounds_on_slides() == [1, 2, 2]
    assert room.editing.place_part("x", PartKind.ROLE, "gone", 0) == ""
    assert room.editing.copy_part("x", PartKind.PHASE, "read") == "phase"


def test_a_block_changes_its_exercise_with_its_slides(room: Room) -> None:
    new = room.editing.add(title="Ny", phase_title="Fase 1")
    assert room.choosing.choices() == (("x", "Spot ressourcerne"), (new.id, "Ny"))
    room.choosing.choose("b-3", new.id)
    first = slides_in(room.document, "b-3")[0]
    assert first.content == PhaseContent(exercise_id=new.id, round_number=1)
    assert room.rounds_on_slides() == [1, 2]
    room.choosing.choose("b-3", None)
    room.choosing.choose("b-3", None)
    room.choosing.choose("gone", "x")
    assert room.rounds_on_slides() == [2]
    room.document.undo()
    room.document.undo()
    assert room.rounds_on_slides() == [1, 2, 2]
    room.choosing.choose("b-1", "x")
    assert room.rounds_on_slides("b-1") == [1, 2]


def test_an_exercise_that_has_gone_takes_no_edits(room: Room) -> None:
    editing = room.editing
    editing.change_texts("gone", title="", purpose="", typed="")
    editing.change_part("gone", Phase(key="a", title="", length_s=1), typed="")
    assert editing.add_part("gone", PartKind.ROLE, title="") == ""
    assert editing.copy_part("gone", PartKind.ROLE, "a") == ""
    assert editing.place_part("gone", PartKind.ROLE, "a", 0) == ""
    assert not editing.removal("gone", PartKind.ROLE, "a").is_felt
    editing.remove_part("gone", PartKind.ROLE, "a")
    assert room.document.undo_state().undo_label == ""


def test_slides_follow_rounds_that_were_not_numbered_in_a_row(clock: FakeClock, new_id: FakeIds) -> None:
    records = [
        replace(r, rounds=(Round(number=1), Round(number=2), Round(number=4)))
        if isinstance(r, Exercise)
        else r
        for r in small_day()
    ]
    fourth = replace(TOOL_SLIDE, content=PhaseContent(exercise_id="x", round_number=4))
    room = Room((*records, fourth), clock, new_id)
    room.editing.change_part("x", replace(room.exercise.phases[0], title="Læs"), typed="title")
    assert room.rounds_on_slides() == [1, 2, 3]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(["add", "copy", "place", "remove"]), st.integers(1, 4)), max_size=12)
)
def test_no_slide_of_the_day_ever_loses_its_phases(steps: list[tuple[str, int]]) -> None:
    room = Room((*small_day(), TOOL_SLIDE), FakeClock(), FakeIds())
    for what, number in steps:
        key = str(number)
        if what == "add":
            room.editing.add_part("x", PartKind.ROUND, title="", block_ids=["b-3"])
        elif what == "copy":
            room.editing.copy_part("x", PartKind.PHASE, "read" if number % 2 else "spot")
        elif what == "place":
            room.editing.place_part("x", PartKind.ROUND, key, 0)
        else:
            room.editing.remove_part("x", PartKind.ROUND, key)
        sources = wall_sources(room.document)
        numbers = {found.number for found in room.exercise.rounds}
        stops = [stop for stop in sources.stops if stop.block_id == "b-3" and stop.phase_key]
        assert {stop.round_number for stop in stops} <= numbers
        for stop in stops:
            assert isinstance(picture_of_stop(sources, stop, load_words("da")), PhasePicture)
