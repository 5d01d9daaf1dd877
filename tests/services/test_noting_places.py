"""Where the note-taker goes next."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.show import Stop
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import NotesBoard, Place
from facilitator_app.services.noting_places import (
    along,
    around,
    aside_of,
    beside,
    moved_to_block,
    outputs_of_field,
    place_of_stop,
)
from facilitator_app.services.taking_notes import TakingNotes
from tests.day import BLOCKS, DILEMMA, GROUPS, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published
from tests.services.test_taking_notes import POSITION, RESOURCES, read_date

SPOT_2 = Stop(block_id="b-3", slide_id="s-6", round_number=2, phase_key="spot")


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def notes(document: Document, clock: FakeClock, new_id: FakeIds) -> TakingNotes:
    return TakingNotes(document=document, clock=clock, new_id=new_id, read_date=read_date)


def board_at(notes: TakingNotes, place: Place) -> NotesBoard:
    board = notes.board(place)
    assert board is not None
    return board


def test_a_step_to_the_side_stops_at_the_edges(notes: TakingNotes) -> None:
    board = board_at(notes, RESOURCES)
    assert beside(board, groups=-1) == RESOURCES
    assert beside(board, groups=5, fields=1) == replace(RESOURCES, group_id="g-2", field_key="why")
    assert beside(board, fields=9) == replace(RESOURCES, field_key="doubt")


def test_the_questions_go_on_with_the_next_group_and_end_with_the_last(notes: TakingNotes) -> None:
    last = replace(RESOURCES, field_key="doubt")
    assert along(board_at(notes, last), 1) == replace(RESOURCES, group_id="g-2")
    assert along(board_at(notes, RESOURCES), -1) is None
    assert along(board_at(notes, replace(last, group_id="g-2")), 1) is None


def test_another_block_is_entered_for_the_same_group(notes: TakingNotes) -> None:
    assert moved_to_block(notes, "b-2", replace(RESOURCES, group_id="g-2")) == POSITION
    assert moved_to_block(notes, "b-2", replace(RESOURCES, group_id="gone")) == replace(
        POSITION, group_id="g-1"
    )
    assert moved_to_block(notes, "b-2", None) == replace(POSITION, group_id="g-1")
    assert moved_to_block(notes, "b-4", RESOURCES) is None


def test_a_stop_of_the_block_changes_only_the_round(notes: TakingNotes, document: Document) -> None:
    why = replace(RESOURCES, field_key="why", group_id="g-2")
    assert place_of_stop(notes, document, SPOT_2, why) == replace(why, round_number=2)
    assert place_of_stop(notes, document, replace(SPOT_2, round_number=9), why) == why


def test_a_stop_elsewhere_leads_to_its_block(notes: TakingNotes, document: Document) -> None:
    assert place_of_stop(notes, document, SPOT_2, None) == replace(RESOURCES, round_number=2)
    assert place_of_stop(notes, document, None, RESOURCES) is None
    assert place_of_stop(notes, document, Stop(block_id="b-4", slide_id="s-7"), RESOURCES) is None


def test_a_dilemma_on_the_wall_is_the_one_written_for(notes: TakingNotes, document: Document) -> None:
    document.replace("edit.dilemma", replace(DILEMMA, id="d-2", title="Datteren"))
    document.replace("edit.block", replace(BLOCKS[1], dilemma_ids=("d-2", "d-1")))
    stop = Stop(block_id="b-2", slide_id="s-3")
    assert place_of_stop(notes, document, stop, replace(POSITION, dilemma_id="d-2")) == POSITION
    document.replace("edit.block", replace(BLOCKS[1], dilemma_ids=("d-2",)))
    other = replace(POSITION, dilemma_id="d-2")
    assert place_of_stop(notes, document, stop, other) == other


def test_a_block_whose_group_has_gone_has_no_place(notes: TakingNotes, document: Document) -> None:
    gone = replace(RESOURCES, group_id="gone")
    assert place_of_stop(notes, document, SPOT_2, gone) is None


def test_the_wall_is_asked_for_the_cell_and_a_field_gathers_all_groups(notes: TakingNotes) -> None:
    for group, text in zip(GROUPS, ("Et", "To"), strict=True):
        notes.commit_line(replace(RESOURCES, group_id=group.id), text)
    notes.commit_line(replace(RESOURCES, field_key="why"), "Andet")
    assert [output.value for output in outputs_of_field(notes, RESOURCES)] == ["Et", "To"]
    aside = aside_of(POSITION)
    assert (aside.block_id, aside.field_key, aside.group_id, aside.dilemma_id) == (
        "b-2",
        "position",
        "g-2",
        "d-1",
    )


def test_after_the_last_choice_comes_the_first() -> None:
    assert [around((1, 2, 3), number) for number in (1, 2, 3)] == [2, 3, 1]
    assert around(("a",), "a") == "a"
    assert around((), "gone") == "gone"
