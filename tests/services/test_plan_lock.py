"""The lock of the plan: on while the room watches, opened for one show at a time, and no way round it by undo."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from facilitator_app.content.pictures import FittedPicture, PictureKind
from facilitator_app.domain.actions import Audience, audiences
from facilitator_app.domain.slides import Slide
from facilitator_app.services.changes import UndoChanged
from facilitator_app.services.collecting_actions import CollectingActions
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_pictures import NewPicture
from facilitator_app.services.plan_lock import FREE_STEPS, PlanLock
from facilitator_app.services.planning_day import PlanningDay
from facilitator_app.services.planning_slides import PlanningSlides
from tests.day import BLOCKS, SLIDES, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published
from tests.services.test_edit_labels import labels

PICTURE = NewPicture(FittedPicture(b"\x89PNG", PictureKind.PNG), "hal.png")


@pytest.fixture
def lock() -> PlanLock:
    return PlanLock()


@pytest.fixture
def document(lock: PlanLock, clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id, may_undo=lock.may_undo)
    opened.attach(MemoryRepository(small_day()))
    return opened


def test_it_is_locked_while_the_room_watches_until_it_is_opened_for_this_show(lock: PlanLock) -> None:
    assert not lock.is_locked
    lock.follow(is_watched=True)
    assert lock.is_locked
    lock.open_for_show()
    lock.follow(is_watched=True)
    assert not lock.is_locked
    lock.follow(is_watched=False)
    assert not lock.is_locked
    lock.follow(is_watched=True)
    assert lock.is_locked


def test_what_was_asked_for_before_the_lock_waits_until_the_plan_is_open(lock: PlanLock) -> None:
    done: list[str] = []
    lock.when_open(lambda: done.append("at once"))
    lock.follow(is_watched=True)
    lock.when_open(lambda: done.append("unlocked"))
    lock.follow(is_watched=True)
    assert done == ["at once"]
    lock.open_for_show()
    assert done == ["at once", "unlocked"]
    lock.lock_again()
    lock.when_open(lambda: done.append("closed"))
    assert len(done) == 2
    lock.follow(is_watched=False)
    lock.follow(is_watched=False)
    assert done == ["at once", "unlocked", "closed"]


def test_what_waits_is_done_before_the_file_is_closed(lock: PlanLock) -> None:
    done: list[str] = []
    lock.follow(is_watched=True)
    lock.when_open(lambda: done.append("kept"))
    lock.let_go()
    lock.follow(is_watched=False)
    assert done == ["kept"]


def test_a_picture_that_was_being_read_when_the_wall_was_opened_is_put_in_when_it_is_closed(
    lock: PlanLock, document: Document, new_id: FakeIds
) -> None:
    pictures = PlanningSlides(document=document, new_id=new_id, when_open=lock.when_open).pictures
    before = len(document.all(Slide))
    lock.follow(is_watched=True)
    pictures.when_open(partial(pictures.add_slides, "b-1", [PICTURE], after_id=None))
    assert len(document.all(Slide)) == before
    lock.follow(is_watched=False)
    assert len(document.all(Slide)) == before + 1


def test_opening_it_without_a_show_does_not_open_the_next_one(lock: PlanLock) -> None:
    lock.open_for_show()
    lock.follow(is_watched=True)
    assert lock.is_locked


def test_undo_and_redo_stop_before_the_plan(lock: PlanLock, document: Document, new_id: FakeIds) -> None:
    planning = PlanningDay(document=document, new_id=new_id)
    planning.change_block(replace(BLOCKS[0], title="Nyt"), field="title")
    planning.change_block(replace(planning.blocks()[0], notes="Husk"), field="notes")
    lock.follow(is_watched=True)
    document.undo()
    assert (planning.blocks()[0].notes, planning.blocks()[0].title) == (BLOCKS[0].notes, "Nyt")
    assert document.undo_state() == UndoChanged("", "edit.change_notes")
    document.undo()
    assert planning.blocks()[0].title == "Nyt"
    document.redo()
    assert planning.blocks()[0].notes == "Husk"

    lock.open_for_show()
    document.undo()
    document.undo()
    assert planning.blocks()[0] == BLOCKS[0]
    lock.follow(is_watched=False)
    lock.follow(is_watched=True)
    document.redo()
    assert planning.blocks()[0] == BLOCKS[0]


def test_notes_of_a_slide_are_a_step_of_their_own(
    lock: PlanLock, document: Document, new_id: FakeIds
) -> None:
    slides = PlanningSlides(document=document, new_id=new_id)
    lock.follow(is_watched=True)
    slides.change_slide(replace(SLIDES[0], notes="Husk"), field="notes")
    assert document.undo_state().undo_label == "edit.change_notes"
    document.undo()
    assert document.get(Slide, SLIDES[0].id) == SLIDES[0]


def test_what_was_shown_to_the_room_by_mistake_is_taken_back_at_once(
    lock: PlanLock, document: Document, clock: FakeClock, new_id: FakeIds
) -> None:
    actions = CollectingActions(document=document, clock=clock, new_id=new_id)
    leader = actions.leaders()[0].participant.id
    actions.set_value(leader, 0, "action", "Spørge først")
    lock.follow(is_watched=True)
    actions.release(leader, {Audience.WALL})
    assert document.undo_state().undo_label == "edit.release_action"
    document.undo()
    assert audiences(actions.plan(leader)) == set()


def test_every_free_step_is_one_that_is_made() -> None:
    assert labels() >= FREE_STEPS
