"""Several workshops in one file: which one is worked on, and when it cannot be left."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator_app.content.words import load_words
from facilitator_app.domain.records import added, removed
from facilitator_app.domain.show import Show
from facilitator_app.domain.timer import Reading, TimerState, read
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.changes import FileLeaving, SaveFailed, WorkshopChosen
from facilitator_app.services.choosing_workshop import ShowSwitch
from facilitator_app.services.document import CURRENT_WORKSHOP, Document
from tests.day import BLOCKS, PEOPLE, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

LATER = Workshop(id="w-2", title="Opfølgning", held_on=date(2027, 5, 20), position=1.0)
EARLIER = Workshop(id="w-0", title="Opstart", held_on=date(2026, 9, 1), position=2.0)


class Stage:
    """A show, a timer and a rehearsal that are as the test says."""

    def __init__(self) -> None:
        self.show = Show(workshop_id="w")
        self.is_running = False
        self.is_on = False
        self.said: list[str] = []
        self.problem: Outside | None = None

    def reading(self) -> Reading:
        state = TimerState(stop_key="s", length_s=60, anchor_s=0.0 if self.is_running else None)
        return read(state, 1.0)

    def suspend(self) -> None:
        self.said.append("suspend")

    def resume(self) -> None:
        self.said.append("resume")
        if self.problem is not None:
            raise self.problem


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
def published() -> Published:
    return Published()


@pytest.fixture
def repository() -> MemoryRepository:
    return MemoryRepository((*small_day(), LATER))


@pytest.fixture
def document(
    stage: Stage, published: Published, repository: MemoryRepository, clock: FakeClock, new_id: FakeIds
) -> Document:
    opened = Document(publish=published, clock=clock, new_id=new_id)
    opened.switch_with(ShowSwitch(show=stage, timer=stage, rehearsal=stage, publish=published))
    opened.attach(repository)
    return opened


def test_another_workshop_is_worked_on_now_and_when_the_file_is_opened_again(
    document: Document, published: Published, repository: MemoryRepository, stage: Stage
) -> None:
    assert document.workshop.id == "w"
    revision = document.revision
    document.choose_workshop("w-2")
    assert document.workshop == LATER
    assert document.revision > revision
    assert repository.settings[CURRENT_WORKSHOP] == "w-2"
    assert [type(one) for one in published.changes] == [FileLeaving, WorkshopChosen]
    assert stage.said == ["suspend", "resume"]
    document.attach(repository)
    assert document.workshop == LATER


def test_the_one_that_is_worked_on_or_has_gone_is_not_chosen(
    document: Document, published: Published
) -> None:
    document.choose_workshop("w")
    document.choose_workshop("nobody")
    assert document.workshop.id == "w"
    assert published.changes == []


@pytest.mark.parametrize("why", ["rehearsing", "show_open", "timer_runs"])
def test_while_the_room_sees_its_show_it_is_not_left(
    document: Document, published: Published, stage: Stage, why: str
) -> None:
    stage.is_on = why == "rehearsing"
    stage.is_running = why == "timer_runs"
    stage.show = replace(stage.show, is_open=why == "show_open")
    with pytest.raises(Refused, match=rf"programme\.{why}") as refused:
        document.choose_workshop("w-2")
    assert load_words("da").problem(refused.value)
    assert document.workshop.id == "w"
    assert (published.changes, stage.said) == ([], [])


def test_a_disk_that_takes_nothing_keeps_nobody_from_looking(
    document: Document, published: Published, repository: MemoryRepository, stage: Stage
) -> None:
    repository.problem = Outside("store.disk_full")
    stage.problem = Outside("store.disk_full")
    document.choose_workshop("w-2")
    assert document.workshop == LATER
    assert SaveFailed(stage.problem) in published.changes
    assert published.changes[-1] == WorkshopChosen("w-2")


def test_a_workshop_that_is_added_is_not_worked_on_unasked(document: Document) -> None:
    document.edit("edit.add_event", added([EARLIER]))
    assert document.workshop.id == "w"


def test_when_undo_takes_the_chosen_one_away_the_first_is_worked_on(
    document: Document, published: Published, stage: Stage
) -> None:
    document.edit("edit.add_event", added([EARLIER]))
    document.choose_workshop("w-0")
    document.undo()
    assert document.workshop.id == "w"
    assert WorkshopChosen("w") in published.changes
    assert stage.said == ["suspend", "resume", "resume"]


def test_without_a_show_a_workshop_is_chosen_too(clock: FakeClock, new_id: FakeIds) -> None:
    published = Published()
    document = Document(publish=published, clock=clock, new_id=new_id)
    document.attach(MemoryRepository((*small_day(), LATER)))
    document.choose_workshop("w-2")
    assert published.changes == [WorkshopChosen("w-2")]
    document.look_at("w")
    assert document.workshop.id == "w"
    document.edit("edit.remove_event", removed([LATER]))


def test_what_was_undone_at_another_workshop_is_gone_to(document: Document, stage: Stage) -> None:
    document.replace("edit.change_block", replace(BLOCKS[0], title="Goddag"))
    document.replace("edit.change_participant", replace(PEOPLE[0], unit="Nord"))
    document.choose_workshop("w-2")
    document.undo()
    assert document.workshop.id == "w-2", "a leader belongs to both"
    document.undo()
    assert document.workshop.id == "w"
    document.choose_workshop("w-2")
    stage.show = replace(stage.show, is_open=True)
    document.redo()
    assert document.workshop.id == "w-2", "the room sees it"
    document.replace("edit.change_event", replace(LATER, title="Andet"))
    document.undo()
    assert document.workshop.id == "w-2"
