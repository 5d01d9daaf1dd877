"""Taking notes: drafts, outputs, themes, and what is released to the room."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import AFTER, BEFORE
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.slides import Slide
from facilitator_app.services.document import Document
from facilitator_app.services.notes_board import Place, asks_before_and_after, statement_at
from facilitator_app.services.taking_notes import TakingNotes, is_text
from tests.day import BLOCKS, GROUPS, TOOL, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

RESOURCES = Place(block_id="b-3", form_id="f-tool", field_key="resources", group_id="g-1", round_number=1)
POSITION = Place(block_id="b-2", form_id="f-answer", field_key="position", group_id="g-2", dilemma_id="d-1")


def read_date(text: str, today: date) -> date | None:
    return date(today.year, 2, 12) if text == "12/2" else None


@pytest.fixture
def repository() -> MemoryRepository:
    return MemoryRepository(small_day())


@pytest.fixture
def document(repository: MemoryRepository, clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(repository)
    return opened


@pytest.fixture
def notes(document: Document, clock: FakeClock, new_id: FakeIds) -> TakingNotes:
    return TakingNotes(document=document, clock=clock, new_id=new_id, read_date=read_date)


def said(notes: TakingNotes, place: Place, line: str) -> Output:
    output = notes.commit_line(place, line)
    assert output is not None
    return output


def test_only_blocks_that_ask_the_groups_are_noted(notes: TakingNotes, document: Document) -> None:
    document.replace("edit.change_block", replace(BLOCKS[0], form_id="f-action"))
    assert [noted.block.id for noted in notes.noted_blocks()] == ["b-2", "b-3"]


def test_a_block_opens_at_its_first_group_field_round_and_dilemma(
    notes: TakingNotes, document: Document
) -> None:
    assert notes.first_place("b-3") == RESOURCES
    assert notes.first_place("b-2") == replace(POSITION, group_id="g-1")
    assert notes.first_place("b-1") is None
    document.replace("edit.change_block", replace(BLOCKS[0], form_id="f-tool"))
    place = notes.first_place("b-1")
    assert place is not None
    assert (place.round_number, place.dilemma_id) == (0, None)
    document.edit("edit.change_groups", removed(GROUPS))
    assert notes.first_place("b-3") is None


def test_a_half_typed_line_is_on_disk_and_waits_in_its_own_cell(
    notes: TakingNotes, repository: MemoryRepository
) -> None:
    notes.type_draft(RESOURCES, "Hun vil ger")
    notes.type_draft(RESOURCES, "Hun vil gerne")
    other = replace(RESOURCES, group_id="g-2")
    assert notes.draft_text(RESOURCES) == "Hun vil gerne"
    assert notes.draft_text(other) == ""
    assert [r.value for r in repository.records.values() if isinstance(r, Output)] == ["Hun vil gerne"]
    assert notes.outputs(RESOURCES) == ()
    notes.type_draft(RESOURCES, "")
    notes.type_draft(RESOURCES, "")
    assert notes.draft_text(RESOURCES) == ""


def test_enter_makes_the_line_an_output_with_theme_person_and_date(
    notes: TakingNotes, document: Document, clock: FakeClock
) -> None:
    notes.type_draft(RESOURCES, "Bager brød #Forening @gruppe2 12/2")
    output = said(notes, RESOURCES, "Bager brød #Forening @gruppe2 12/2")
    assert (output.value, output.who, output.due_on) == ("Bager brød", "Gruppe 2", date(2027, 2, 12))
    assert (output.is_draft, output.is_shown, output.said_at) == (False, False, clock.utc())
    assert notes.draft_text(RESOURCES) == ""
    again = said(notes, RESOURCES, "Synger #forening @gruppe9 ")
    assert again.theme_ids == output.theme_ids
    assert again.who == "gruppe9"
    assert said(notes, RESOURCES, "Maler @Anna").who == "Anna"
    assert [theme.name for theme in document.all(Theme)] == ["Forening"]
    assert [o.value for o in notes.outputs(RESOURCES)] == ["Bager brød", "Synger", "Maler"]


def test_an_empty_line_is_no_output_and_one_undo_takes_output_and_theme(
    notes: TakingNotes, document: Document
) -> None:
    assert notes.commit_line(RESOURCES, "  #net ") is None
    said(notes, RESOURCES, "Naboen #net")
    document.undo()
    assert notes.outputs(RESOURCES) == ()
    assert document.all(Theme) == ()


def test_a_scale_holds_one_answer_which_can_be_changed_and_taken_back(notes: TakingNotes) -> None:
    notes.set_value(POSITION, 7)
    notes.set_value(POSITION, 0)
    assert [output.value for output in notes.outputs(POSITION)] == [0]
    notes.set_value(POSITION, None)
    notes.set_value(POSITION, None)
    assert notes.outputs(POSITION) == ()


def test_words_are_corrected_in_place_and_never_emptied(notes: TakingNotes) -> None:
    output = said(notes, RESOURCES, "Nabon")
    notes.correct(output.id, " Naboen ")
    notes.correct(output.id, "  ")
    notes.correct("nothing", "x")
    assert [o.value for o in notes.outputs(RESOURCES)] == ["Naboen"]
    notes.remove(output.id)
    notes.remove(output.id)
    assert notes.outputs(RESOURCES) == ()


def test_an_output_goes_in_and_out_of_a_theme(notes: TakingNotes) -> None:
    output = said(notes, RESOURCES, "Naboen")
    notes.toggle_theme(output.id, "#net")
    assert len(notes.outputs(RESOURCES)[0].theme_ids) == 1
    notes.toggle_theme(output.id, "NET")
    assert notes.outputs(RESOURCES)[0].theme_ids == ()
    notes.toggle_theme(output.id, " # ")
    notes.toggle_theme("nothing", "net")
    assert notes.outputs(RESOURCES)[0].theme_ids == ()


def test_the_board_counts_what_each_group_has_answered(notes: TakingNotes, document: Document) -> None:
    said(notes, RESOURCES, "Naboen #net")
    said(notes, RESOURCES, "Sønnen")
    said(notes, replace(RESOURCES, round_number=2), "I en anden runde #net")
    notes.type_draft(replace(RESOURCES, group_id="g-2", field_key="why"), "fordi")
    board = notes.board(RESOURCES)
    assert board is not None
    assert [[cell.count for cell in row] for row in board.cells] == [[2, 0, 0], [0, 0, 0]]
    assert board.cells[1][1].has_draft
    assert (board.filled_count, board.cell_count) == (1, 6)
    assert board.rounds == (1, 2)
    assert [line.theme_names for line in board.lines] == [("net",), ()]
    assert [(count.theme.name, count.count) for count in board.themes] == [("net", 2)]
    assert board.field.label == "Ressourcer"
    dilemma = notes.board(POSITION)
    assert dilemma is not None
    assert [d.title for d in dilemma.dilemmas] == ["Varerne"]
    assert dilemma.rounds == ()


@pytest.mark.parametrize(
    "change", [{"block_id": "x"}, {"form_id": "x"}, {"group_id": "x"}, {"field_key": "x"}]
)
def test_a_place_that_has_gone_has_no_board(notes: TakingNotes, change: dict[str, str]) -> None:
    assert notes.board(replace(RESOURCES, **change)) is None


def test_a_theme_that_was_removed_is_not_named(notes: TakingNotes, document: Document) -> None:
    said(notes, RESOURCES, "Naboen #net")
    document.edit("edit.remove_theme", removed(document.all(Theme)))
    other = Theme(id="t-2", workshop_id="w2", name="andet")
    document.edit("edit.add_theme", added([other]))
    board = notes.board(RESOURCES)
    assert board is not None
    assert board.lines[0].theme_names == ()
    assert board.themes == ()


def test_text_fields_take_lines() -> None:
    assert is_text(TOOL.fields[0])


def test_an_answer_is_asked_in_the_words_of_its_dilemma(notes: TakingNotes, document: Document) -> None:
    board = notes.board(POSITION)
    assert board is not None
    assert (board.field.pole_a, board.field.pole_b) == ("Tryghed nu", "Borgerens egen vej")
    assert board.form.field("position") == board.field
    document.replace("edit.change_block", replace(BLOCKS[1], dilemma_ids=()))
    plain = notes.board(replace(POSITION, dilemma_id=None))
    assert plain is not None
    assert (plain.field.pole_a, plain.field.pole_b) == ("Tryghed", "Egen vej")


def test_a_theme_of_several_words_and_a_person_are_named_in_a_mark(
    notes: TakingNotes, document: Document
) -> None:
    first = said(notes, RESOURCES, "Bager")
    notes.toggle_theme(first.id, "Tryghed hos pårørende")
    output = said(notes, RESOURCES, "Ringer #tryghed-hos-pårørende @birthe-egelund")
    assert (output.theme_ids, output.who) == ((document.all(Theme)[0].id,), "Birthe Egelund (fiktiv)")
    assert notes.mentions()[0].name == "Gruppe 1"


def test_a_person_named_inside_the_sentence_is_written_as_the_name_is(notes: TakingNotes) -> None:
    output = said(notes, RESOURCES, "@Birthe-Egelund ringer")
    assert (output.value, output.who) == ("Birthe Egelund ringer", "Birthe Egelund (fiktiv)")
    assert said(notes, RESOURCES, "@naboen-Karen ringer").value == "naboen-Karen ringer"


def test_a_block_taken_away_while_one_types_takes_no_more(notes: TakingNotes, document: Document) -> None:
    blocks = [block for block in document.all(Block) if block.id == RESOURCES.block_id]
    slides = [slide for slide in document.all(Slide) if slide.block_id == RESOURCES.block_id]
    document.edit("edit.remove_block", removed([*slides, *blocks]))
    notes.type_draft(RESOURCES, "Halvt")
    assert notes.commit_line(RESOURCES, "Helt") is None
    notes.set_value(RESOURCES, 3)
    assert document.all(Output) == ()


def test_a_block_that_asks_twice_has_a_round_before_and_one_after(
    notes: TakingNotes, document: Document
) -> None:
    document.replace("edit.change_block", replace(BLOCKS[1], asks_twice=True))
    place = notes.first_place("b-2")
    assert place is not None
    assert place.round_number == BEFORE
    board = notes.board(place)
    assert board is not None
    assert board.rounds == (BEFORE, AFTER)
    assert asks_before_and_after(board.block, document.all(Exercise))


def test_what_was_said_before_it_was_asked_twice_can_still_be_gone_to(
    notes: TakingNotes, document: Document
) -> None:
    said(notes, replace(POSITION, field_key="argument"), "Allerede sagt")
    document.replace("edit.change_block", replace(BLOCKS[1], asks_twice=True))
    board = notes.board(replace(POSITION, round_number=AFTER))
    assert board is not None
    assert board.rounds == (0, BEFORE, AFTER)


def test_the_rounds_of_an_exercise_go_before_asking_twice(notes: TakingNotes, document: Document) -> None:
    twice = replace(BLOCKS[2], asks_twice=True)
    document.replace("edit.change_block", twice)
    board = notes.board(RESOURCES)
    assert board is not None
    assert board.rounds == (1, 2)
    assert not asks_before_and_after(twice, document.all(Exercise))


def test_in_a_round_an_output_remembers_the_statement_of_its_group(
    notes: TakingNotes, document: Document
) -> None:
    assert said(notes, RESOURCES, "Uden runde").statement_id is None
    for number in (1, 2):
        document.replace("edit.add_statement", Statement(id=f"s-{number}", text=f"Udsagn {number}"))
    block = document.get(Block, "b-3")
    assert block is not None
    document.replace("edit.set_round", replace(block, statement_ids=("s-2", "s-1")))
    second = replace(RESOURCES, group_id="g-2")
    assert said(notes, RESOURCES, "Hele tiden").statement_id == "s-2"
    assert said(notes, second, "Næsten aldrig").statement_id == "s-1"
    board = notes.board(second)
    assert board is not None
    assert board.statement is not None
    assert board.statement.text == "Udsagn 1"
    assert statement_at(document, replace(RESOURCES, block_id="gone")) is None
