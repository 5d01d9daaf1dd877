"""Steps of a record that undo no longer knows, in the open document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.records import added
from facilitator_app.problems import Outside
from facilitator_app.services.changes import UndoChanged
from facilitator_app.services.document import Document
from facilitator_app.services.forgetting_edits import ForgettingEdits
from facilitator_app.services.rehearsal_copy import RehearsalCopy
from tests.day import PEOPLE, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

TALK = LusTalk(id="talk", concept_id="c", participant_id="p-1", leader_values={"well": "privat"})
SEALED = replace(TALK, leader_values={}, sealed="f1.x")


class Desk:
    """A document with a leader renamed, and a talk begun and sealed."""

    def __init__(self) -> None:
        self.repository = MemoryRepository(small_day())
        self.published = Published()
        self.document = Document(publish=self.published, clock=FakeClock(), new_id=FakeIds())
        self.document.attach(self.repository)
        self.forgetting = ForgettingEdits(document=self.document, publish=self.published)
        self.document.replace("edit.change_participant", replace(PEOPLE[0], unit="Nord"))
        self.document.edit("edit.add_talk", added([TALK]))
        self.document.replace("edit.seal_talk", SEALED)


def test_nothing_before_the_sealing_can_be_brought_back_and_the_rest_can() -> None:
    desk = Desk()
    desk.forgetting.forget({"talk"})
    assert desk.published.of(UndoChanged)[-1] == UndoChanged("edit.change_participant", "")
    desk.document.undo()
    assert desk.document.get(LusTalk, "talk") == SEALED
    assert desk.document.get(type(PEOPLE[0]), PEOPLE[0].id) == PEOPLE[0]


def test_what_waits_is_written_before_anything_is_forgotten() -> None:
    desk = Desk()
    desk.repository.problem = Outside("store.disk_full", file="x")
    opened = replace(SEALED, sealed="f1.y")
    desk.document.replace("edit.seal_talk", opened)
    with pytest.raises(Outside, match=r"store\.disk_full"):
        desk.forgetting.forget({"talk"})
    desk.repository.problem = None
    assert desk.repository.undo_labels()[0] == "edit.seal_talk"
    desk.forgetting.forget({"talk"})
    assert desk.document.is_all_saved
    assert desk.repository.records["talk"] == opened
    assert desk.document.undo_state() == UndoChanged("edit.change_participant", "")


def test_typing_after_it_is_a_step_of_its_own() -> None:
    desk = Desk()
    desk.document.replace("edit.seal_talk", replace(SEALED, sealed="f1.1"), merge_key="talk")
    desk.forgetting.forget({"nobody"})
    desk.document.replace("edit.seal_talk", replace(SEALED, sealed="f1.2"), merge_key="talk")
    desk.document.undo()
    talk = desk.document.get(LusTalk, "talk")
    assert talk is not None
    assert talk.sealed == "f1.1"


def test_a_rehearsal_forgets_its_own_steps_alone() -> None:
    desk = Desk()
    copy = RehearsalCopy(desk.repository, desk.document.records())
    document = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    document.attach(copy)
    document.replace("edit.seal_talk", replace(SEALED, sealed="f1.z"))
    document.replace("edit.change_participant", replace(PEOPLE[1], unit="Syd"))
    ForgettingEdits(document=document, publish=Published()).forget({"talk"})
    assert copy.undo_labels() == ("edit.change_participant", "")
    document.undo()
    assert copy.undo_labels() == ("", "edit.change_participant")
    assert desk.repository.undo_labels() == ("edit.seal_talk", "")
