"""Blocks made from patterns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.content.patterns import Pattern, load_patterns
from facilitator_app.content.templates import shipped_root
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.show import show_stops
from facilitator_app.domain.slides import PhaseContent, QuestionContent, Slide, TextContent
from facilitator_app.services.document import Document
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_exercises import PlanningExercises
from facilitator_app.services.planning_slides import slides_in
from tests.day import ENGAGEMENT, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published


def _patterns_in(language: str) -> tuple[Pattern, ...]:
    return load_patterns(language, root=shipped_root())


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


def exercises_of(document: Document, new_id: FakeIds) -> PlanningExercises:
    return PlanningExercises(document=document, new_id=new_id, patterns_in=_patterns_in)


def test_a_block_from_a_pattern_stands_after_the_chosen_one_with_all_it_needs(
    document: Document, new_id: FakeIds
) -> None:
    planning = exercises_of(document, new_id)
    block = planning.add("one_two_four_all", after_id="b-2")
    assert block is not None
    blocks = PlanningDay(document=document, new_id=new_id).blocks()
    assert [b.id for b in blocks] == ["b-1", "b-2", block.id, "b-3", "b-4"]
    assert (block.kind, block.title, block.planned_min) == (BlockKind.DISCUSSION, "1-2-4-alle", 15)
    assert [type(s.content) for s in slides_in(document, block.id)] == [
        QuestionContent,
        PhaseContent,
        TextContent,
    ]
    stops = show_stops([block], document.all(Slide), document.all(Exercise))
    assert [stop.length_s // 60 for stop in stops] == [0, 1, 2, 4, 5, 0]


def test_each_round_has_its_phases_on_the_wall(document: Document, new_id: FakeIds) -> None:
    block = exercises_of(document, new_id).add("role_swap", after_id="b-4")
    assert block is not None
    assert block.planned_min == 2 * 13 + 8
    stops = show_stops([block], document.all(Slide), document.all(Exercise))
    assert [(stop.round_number, stop.phase_key) for stop in stops if stop.phase_key] == [
        (1, "prepare"),
        (1, "talk"),
        (1, "feedback"),
        (2, "prepare"),
        (2, "talk"),
        (2, "feedback"),
    ]


def test_the_same_pattern_can_be_used_twice_and_one_undo_takes_one_back(
    document: Document, new_id: FakeIds
) -> None:
    planning = exercises_of(document, new_id)
    before = (document.all(Block), document.all(Exercise), document.all(Slide))
    first, second = (planning.add("fishbowl", after_id=None) for _ in range(2))
    assert first is not None
    assert second is not None
    assert first.exercise_id != second.exercise_id
    document.undo()
    assert document.get(Block, second.id) is None
    assert document.get(Exercise, second.exercise_id) is None
    assert document.get(Exercise, first.exercise_id) is not None
    document.undo()
    assert (document.all(Block), document.all(Exercise), document.all(Slide)) == before


def test_the_first_block_of_an_empty_day_can_be_an_exercise(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(MemoryRepository([ENGAGEMENT, replace(WORKSHOP, language="en")]))
    block = exercises_of(document, new_id).add("go_round", after_id=None)
    assert block is not None
    assert block.title == "Go-round"
    assert document.all(Exercise)[0].position == 1.0


def test_a_pattern_without_question_and_debrief_has_its_phases_alone(
    document: Document, new_id: FakeIds
) -> None:
    bare = replace(load_patterns("da", root=shipped_root())[0], question="", debrief=(), debrief_min=0)
    planning = PlanningExercises(document=document, new_id=new_id, patterns_in=lambda _language: (bare,))
    block = planning.add(bare.key, after_id=None)
    assert block is not None
    assert [type(s.content) for s in slides_in(document, block.id)] == [PhaseContent]
    assert block.planned_min == 12


def test_what_is_offered_says_what_it_is_for(document: Document, new_id: FakeIds) -> None:
    offers = exercises_of(document, new_id).offers()
    assert [offer.title for offer in offers][:2] == ["1-2-4-alle", "Runde"]
    assert all(offer.purpose for offer in offers)


def test_a_pattern_that_is_not_there_adds_nothing(document: Document, new_id: FakeIds) -> None:
    assert exercises_of(document, new_id).add("opera", after_id=None) is None
    assert len(document.all(Exercise)) == 1


def test_it_comes_into_the_day_and_room_of_the_block_before(document: Document, new_id: FakeIds) -> None:
    planning = PlanningDay(document=document, new_id=new_id)
    planning.days.add_day()
    planning.arranging.set_day(["b-2"], 2)
    planning.arranging.set_track(["b-2"], 2)
    block = exercises_of(document, new_id).add("one_two_four_all", after_id="b-2")
    assert block is not None
    assert (block.day_number, block.track) == (2, 2)
    assert planning.blocks()[-1] == block


def test_a_block_is_told_as_it_is_now(document: Document, new_id: FakeIds) -> None:
    exercises = exercises_of(document, new_id)
    assert exercises.block("b-1") == document.get(Block, "b-1")
    assert exercises.block("gone") is None
