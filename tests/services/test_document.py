"""The open file in memory: edits, what waits for the disk, and undo."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import Edit, added, removed
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Problem, Refused
from facilitator_app.services.changes import RecordsChanged, Saved, SaveFailed, UndoChanged
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from tests.day import PEOPLE, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

FULL = Outside("store.disk_full")


@pytest.fixture
def published() -> Published:
    return Published()


@pytest.fixture
def repository() -> MemoryRepository:
    return MemoryRepository(small_day())


@pytest.fixture
def document(
    repository: MemoryRepository, published: Published, clock: FakeClock, new_id: FakeIds
) -> Document:
    opened = Document(publish=published, clock=clock, new_id=new_id)
    opened.attach(repository)
    return opened


def renamed(name: str) -> Participant:
    return replace(PEOPLE[0], name=name)


def test_an_attached_file_gives_its_records(document: Document) -> None:
    assert document.is_open
    assert document.engagement.client == "Eksempel Kommune"
    assert document.workshop == WORKSHOP
    assert set(document.all(Participant)) == set(PEOPLE)
    assert document.get(Participant, "p-2") == PEOPLE[1]
    assert document.get(Participant, None) is None
    assert document.get(Participant, "nobody") is None


def test_the_workshop_chosen_last_is_the_one_worked_on(
    document: Document, repository: MemoryRepository
) -> None:
    second = Workshop(id="w2", title="Temadag", position=1.0)
    document.edit("edit.add_workshop", added([second]))
    assert document.workshop.id == "w"
    repository.set_setting(CURRENT_WORKSHOP, "w2")
    document.attach(repository)
    assert document.workshop == second


def test_an_edit_is_in_memory_on_disk_and_told_once(
    document: Document, repository: MemoryRepository, published: Published, clock: FakeClock
) -> None:
    document.replace("edit.change_participant", renamed("Birthe Ek"))
    assert repository.records["p-1"] == renamed("Birthe Ek")
    changed = published.of(RecordsChanged)
    assert len(changed) == 1
    assert isinstance(changed[0], RecordsChanged)
    assert changed[0].touches(Participant)
    assert not changed[0].touches(Workshop)
    assert published.of(Saved) == [Saved(clock.utc())]
    assert published.of(UndoChanged) == [UndoChanged("edit.change_participant", "")]


def test_an_edit_that_changes_nothing_is_no_edit(document: Document, published: Published) -> None:
    revision = document.revision
    document.replace("edit.change_participant", PEOPLE[0])
    assert published.changes == []
    assert document.revision == revision
    document.replace("edit.change_participant", renamed("Ny"))
    assert document.revision > revision


def test_undo_and_redo_go_back_and_forth_through_edits(
    document: Document, repository: MemoryRepository
) -> None:
    document.replace("edit.change_participant", renamed("Første"))
    document.edit("edit.remove_participant", removed([PEOPLE[3]]))
    document.undo()
    assert document.get(Participant, "p-4") == PEOPLE[3]
    document.undo()
    assert document.get(Participant, "p-1") == PEOPLE[0]
    document.undo()
    document.redo()
    assert document.get(Participant, "p-1") == renamed("Første")
    assert repository.records["p-1"] == renamed("Første")
    document.redo()
    document.redo()
    assert document.get(Participant, "p-4") is None
    assert document.undo_state() == UndoChanged("edit.remove_participant", "")


def test_typing_in_one_field_is_undone_together_until_the_field_is_left(document: Document) -> None:
    for name in ("B", "Bi", "Bir"):
        document.replace("edit.change_participant", renamed(name), merge_key="participant:p-1:name")
    document.end_typing()
    document.replace("edit.change_participant", renamed("Birt"), merge_key="participant:p-1:name")
    document.undo()
    assert document.get(Participant, "p-1") == renamed("Bir")
    document.undo()
    assert document.get(Participant, "p-1") == PEOPLE[0]


def test_a_full_disk_keeps_the_text_and_writes_it_in_order_when_there_is_room(
    document: Document, repository: MemoryRepository, published: Published
) -> None:
    repository.problem = FULL
    document.replace("edit.change_participant", renamed("Et"))
    document.replace("edit.change_participant", renamed("To"))
    assert document.get(Participant, "p-1") == renamed("To")
    assert repository.records["p-1"] == PEOPLE[0]
    assert published.of(SaveFailed) == [SaveFailed(FULL), SaveFailed(FULL)]
    assert not document.is_all_saved
    assert not document.save()
    repository.problem = None
    assert document.save()
    assert document.is_all_saved
    assert repository.records["p-1"] == renamed("To")
    document.undo()
    assert document.get(Participant, "p-1") == renamed("Et")


def test_undo_waits_until_what_was_typed_is_on_disk(document: Document, repository: MemoryRepository) -> None:
    repository.problem = FULL
    document.replace("edit.change_participant", renamed("Et"))
    document.undo()
    assert document.get(Participant, "p-1") == renamed("Et")


def test_an_undo_that_the_disk_refuses_changes_nothing(
    document: Document, repository: MemoryRepository, published: Published
) -> None:
    document.replace("edit.change_participant", renamed("Et"))
    repository.problem = FULL
    document.undo()
    assert document.get(Participant, "p-1") == renamed("Et")
    assert published.of(SaveFailed) == [SaveFailed(FULL)]


def test_closing_writes_what_waits_and_lets_go(document: Document, repository: MemoryRepository) -> None:
    repository.problem = FULL
    document.replace("edit.change_participant", renamed("Et"))
    with pytest.raises(Outside):
        document.detach()
    assert document.is_open
    repository.problem = None
    document.detach()
    document.detach()
    assert repository.is_closed
    assert repository.records["p-1"] == renamed("Et")
    assert not document.is_open


def test_half_an_emoji_keeps_neither_itself_nor_what_follows_from_the_disk(
    document: Document, repository: MemoryRepository
) -> None:
    document.edit("edit.add_participant", added([renamed("Birthe \ud83d")]))
    document.replace("edit.change_participant", replace(PEOPLE[1], unit="Nord"))
    assert document.is_all_saved
    assert repository.records["p-1"] == renamed("Birthe ")
    assert repository.records["p-2"] == replace(PEOPLE[1], unit="Nord")


def test_a_file_found_damaged_while_writing_keeps_the_text_and_is_told(
    document: Document, repository: MemoryRepository, published: Published
) -> None:
    repository.problem = Refused("store.damaged")
    document.replace("edit.change_participant", renamed("Birthe Ek"))
    assert published.of(SaveFailed) == [SaveFailed(repository.problem)]
    assert document.get(Participant, "p-1") == renamed("Birthe Ek")
    assert published.of(RecordsChanged)


def test_a_disk_that_does_not_answer_keeps_what_undo_was_known_to_do(
    document: Document, repository: MemoryRepository
) -> None:
    document.replace("edit.change_participant", renamed("Birthe Ek"))
    repository.reading_problem = FULL
    assert document.undo_state() == UndoChanged("edit.change_participant", "")


def test_typing_is_not_joined_to_that_of_an_earlier_opening(
    document: Document, repository: MemoryRepository, clock: FakeClock
) -> None:
    document.replace("edit.change_participant", renamed("B"), merge_key="name")
    clock.advance(minutes=60)
    document.attach(repository)
    document.replace("edit.change_participant", renamed("Bi"), merge_key="name")
    document.undo()
    assert document.get(Participant, "p-1") == renamed("B")


def test_a_copy_holds_what_the_open_file_would_not_take(
    document: Document, repository: MemoryRepository, tmp_path: Path
) -> None:
    repository.problem = FULL
    document.edit("edit.add_participant", added([Participant(id="n", name="Ny (fiktiv)")]))
    document.copy_to(tmp_path / "copy")
    assert "'n'" in (tmp_path / "copy").read_text(encoding="utf-8")
    assert "n" not in repository.records
    assert not document.is_all_saved


def test_a_file_that_cannot_be_settled_is_closed_all_the_same(
    document: Document, repository: MemoryRepository
) -> None:
    repository.closing_problem = FULL
    document.detach()
    assert not document.is_open


def test_what_cannot_be_written_keeps_the_file_open(document: Document, repository: MemoryRepository) -> None:
    repository.problem = FULL
    document.replace("edit.change_participant", renamed("Birthe Ek"))
    with pytest.raises(Problem):
        document.detach()
    assert document.is_open


def test_a_bug_in_one_edit_does_not_keep_later_ones_from_the_disk(
    repository: MemoryRepository, published: Published, clock: FakeClock, new_id: FakeIds
) -> None:
    class Faulty(MemoryRepository):
        """Cannot write one name."""

        def write(self, edit: Edit) -> None:
            if edit.label == "edit.faulty":
                raise ZeroDivisionError
            super().write(edit)

    document = Document(publish=published, clock=clock, new_id=new_id)
    faulty = Faulty(small_day())
    document.attach(faulty)
    with pytest.raises(ZeroDivisionError):
        document.replace("edit.faulty", renamed("Birthe Ek"))
    assert document.get(Participant, "p-1") == PEOPLE[0]
    document.replace("edit.change_participant", replace(PEOPLE[1], unit="Nord"))
    assert document.is_all_saved
    assert faulty.records["p-2"] == replace(PEOPLE[1], unit="Nord")


def test_what_has_gone_is_not_brought_back_by_a_change(document: Document) -> None:
    document.edit("edit.remove_participant", removed([PEOPLE[3]]))
    document.change("edit.change_participant", replace(PEOPLE[3], unit="Nord"))
    assert document.get(Participant, PEOPLE[3].id) is None
    document.change("edit.change_participant", renamed("Birthe Ek"))
    assert document.get(Participant, "p-1") == renamed("Birthe Ek")


class _NothingToUndo(MemoryRepository):
    """One whose undo was used up between asking and doing."""

    def undo(self) -> Edit | None:
        return None


def test_an_undo_that_another_has_used_up_changes_nothing(clock: FakeClock, new_id: FakeIds) -> None:
    document = Document(publish=Published(), clock=clock, new_id=new_id)
    document.attach(_NothingToUndo(small_day()))
    document.change("edit.change_participant", renamed("Else (fiktiv)"))
    document.undo()
    assert document.get(Participant, PEOPLE[0].id) == renamed("Else (fiktiv)")
