"""The programme of a file and its events: made, dated, moved, taken out and brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator_app.content.templates import shipped_root
from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.adjustments import AdjustedBlock, Adjustment, ProposalKind
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import FollowUp, Outcome
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.harvest import EverydayExample, Learning, Preject
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Participant, missing
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.records import Record, added
from facilitator_app.domain.slides import Slide, TitleContent
from facilitator_app.domain.workshop import Workshop, WorkshopKind
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.planning_programme import PlanningProgramme
from facilitator_app.services.programme_readings import ProgrammeReadings
from tests.day import BLOCKS, PEOPLE, WORKSHOP, small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

AUTUMN = date(2027, 9, 2)
TODAY = date(2027, 6, 1)


@pytest.fixture
def document(clock: FakeClock, new_id: FakeIds) -> Document:
    opened = Document(publish=Published(), clock=clock, new_id=new_id)
    opened.attach(MemoryRepository(small_day()))
    return opened


@pytest.fixture
def planning(document: Document, new_id: FakeIds) -> PlanningProgramme:
    return PlanningProgramme(document=document, new_id=new_id, content=shipped_root())


@pytest.fixture
def readings(document: Document) -> ProgrammeReadings:
    return ProgrammeReadings(document=document)


def titles(planning: PlanningProgramme) -> list[str]:
    return [one.title for one in planning.events()]


def blocks_of(document: Document, workshop_id: str) -> list[Block]:
    return [one for one in document.all(Block) if one.workshop_id == workshop_id]


def slides_of(document: Document, workshop_id: str) -> list[Slide]:
    return [one for one in document.all(Slide) if one.workshop_id == workshop_id]


def at_workshop(document: Document, workshop_id: str) -> list[Record]:
    return [one for one in document.records() if getattr(one, "workshop_id", "") == workshop_id]


def test_a_file_is_made_a_programme_with_what_it_is_for(
    planning: PlanningProgramme, document: Document
) -> None:
    assert planning.programme() is None
    made = planning.make(
        title=" Strategisk  ledelse ",
        purpose="Sammen på tværs",
        ambitions=("Flere pre-jekter",),
        starts_on=date(2027, 1, 1),
        ends_on=date(2028, 12, 31),
    )
    assert (made.title, planning.programme()) == ("Strategisk ledelse", made)
    again = planning.make(title="Andet navn")
    assert (again.id, document.all(Programme)) == (made.id, (again,))
    planning.change(replace(again, purpose="Nyt"), field="purpose")
    assert planning.programme() == replace(again, purpose="Nyt")
    for _step in range(3):
        document.undo()
    assert planning.programme() is None


def test_a_programme_needs_a_title_and_ends_after_it_begins(planning: PlanningProgramme) -> None:
    with pytest.raises(Refused, match=r"programme\.title_missing"):
        planning.make(title=" ")
    made = planning.make(title="Forløb")
    with pytest.raises(Refused, match=r"programme\.dates_turned"):
        planning.change(replace(made, starts_on=date(2027, 2, 1), ends_on=date(2027, 1, 1)), field="ends_on")


def test_an_event_from_a_template_uses_the_forms_that_are_there(
    planning: PlanningProgramme, document: Document
) -> None:
    assert "leader-day" in planning.templates()
    assert "empty" not in planning.templates()
    first = planning.add_from_template("leader-day", held_on=AUTUMN)
    assert document.workshop == WORKSHOP, "what is worked on stays"
    assert (first.held_on, document.get(Workshop, first.id)) == (AUTUMN, first)
    forms, dilemmas, exercises = (len(document.all(kind)) for kind in (FormSpec, Dilemma, Exercise))
    second = planning.add_from_template("leader-day", title="Lederdag igen")
    assert [len(document.all(kind)) for kind in (FormSpec, Dilemma, Exercise)] == [forms, dilemmas, exercises]
    blocks = [blocks_of(document, one.id) for one in (first, second)]
    assert blocks[0]
    assert [one.form_id for one in blocks[0]] == [one.form_id for one in blocks[1]]
    assert {one.id for one in blocks[0]}.isdisjoint(one.id for one in blocks[1])
    known = {one.id for kind in (FormSpec, Dilemma, Exercise) for one in document.all(kind)}
    pointed = {block.form_id for block in document.all(Block)} | {
        block.exercise_id for block in document.all(Block)
    }
    assert pointed - {None} <= known
    contents = [slide.content for slide in slides_of(document, second.id)]
    assert "Lederdag igen" in [one.heading for one in contents if isinstance(one, TitleContent)]
    keys = [form.key for form in document.all(FormSpec)]
    assert len(keys) == len(set(keys))
    document.undo()
    assert second not in planning.events()
    assert slides_of(document, second.id) == []


def test_a_copy_has_agenda_and_slides_as_planned_and_nothing_that_was_said(
    planning: PlanningProgramme, document: Document
) -> None:
    document.replace("edit.change_block", replace(BLOCKS[1], planned_min=10))
    changed = AdjustedBlock(block_id="b-2", was_min=30, became_min=10)
    late = Adjustment(at=datetime(2027, 1, 14, 9, tzinfo=UTC), kind=ProposalKind.SHORTEN, blocks=(changed,))
    document.replace("edit.use_proposal", replace(WORKSHOP, adjustments=(late,), next_on=AUTUMN))
    copy = planning.add_copy("w", title="Lederdag to", held_on=AUTUMN)
    assert (copy.title, copy.kind, copy.starts_min, copy.held_on) == (
        "Lederdag to",
        WORKSHOP.kind,
        540,
        AUTUMN,
    )
    assert [one.title for one in blocks_of(document, copy.id)] == [one.title for one in BLOCKS]
    assert [one.planned_min for one in blocks_of(document, copy.id)] == [15, 30, 60, 45]
    assert (copy.adjustments, copy.next_on) == ((), None)
    slides = slides_of(document, copy.id)
    blocks = {one.id for one in blocks_of(document, copy.id)}
    assert {slide.block_id for slide in slides} == blocks
    assert [s.content.heading for s in slides if isinstance(s.content, TitleContent)] == ["Lederdag to"]
    assert {type(one) for one in at_workshop(document, copy.id)} == {Block, Slide}


def test_an_empty_event_has_the_hours_of_the_one_at_hand(planning: PlanningProgramme) -> None:
    made = planning.add_empty(WorkshopKind.LEADER_NETWORK, title="Netværk")
    assert (made.starts_min, made.ends_min, made.kind) == (540, 720, WorkshopKind.LEADER_NETWORK)
    with pytest.raises(Refused, match=r"programme\.title_missing"):
        planning.add_empty(WorkshopKind.THEME_DAY, title="")


def test_events_are_renamed_dated_and_given_another_type(
    planning: PlanningProgramme, document: Document
) -> None:
    later = planning.add_empty(WorkshopKind.THEME_DAY, title="Temadag", held_on=AUTUMN)
    document.replace("edit.change_workshop", replace(WORKSHOP, next_on=AUTUMN))
    planning.set_day(later.id, date(2027, 10, 1))
    assert titles(planning) == ["Lederdag", "Temadag"]
    assert document.workshop.next_on == date(2027, 10, 1)
    planning.set_day(later.id, date(2026, 10, 1))
    assert titles(planning) == ["Temadag", "Lederdag"]
    planning.set_day(later.id, None)
    planning.set_day(later.id, AUTUMN)
    planning.set_kind(later.id, WorkshopKind.LEADER_MEETING)
    planning.rename("w", "Ny titel")
    assert document.workshop.title == "Ny titel"
    opening = document.get(Slide, "s-1")
    assert opening is not None
    assert isinstance(opening.content, TitleContent)
    assert opening.content.heading == "Ny titel"
    planning.rename(later.id, "Uden slides")
    assert [(one.title, one.kind) for one in planning.events()][1] == (
        "Uden slides",
        WorkshopKind.LEADER_MEETING,
    )
    with pytest.raises(Refused, match=r"programme\.title_missing"):
        planning.rename("w", " ")
    with pytest.raises(Refused, match=r"programme\.no_such_event"):
        planning.rename("gone", "X")


def test_events_without_a_day_are_put_in_order(planning: PlanningProgramme) -> None:
    one, two = (planning.add_empty(WorkshopKind.THEME_DAY, title=title) for title in ("A", "B"))
    planning.move(two.id, after_id="w")
    assert titles(planning) == ["Lederdag", "B", "A"]
    planning.move(two.id, after_id=one.id)
    assert titles(planning) == ["Lederdag", "A", "B"]
    planning.move(two.id, after_id=None)
    assert titles(planning) == ["Lederdag", "B", "A"]


def everything(workshop_id: str) -> tuple[Record, ...]:
    said = Output(
        id="o",
        workshop_id=workshop_id,
        block_id="b-3",
        form_id="f-tool",
        field_key="why",
        group_id="g-1",
        value="Ja",
    )
    item = ActionItem(id="i", values={"action": "Ringe"})
    return (
        said,
        ActionPlan(id="a", workshop_id=workshop_id, participant_id="p-1", form_id="f-action", items=(item,)),
        FollowUp(id="fu", workshop_id="w-2", plan_id="a", item_id="i", outcome=Outcome.TRIED),
        EverydayExample(id="ex", workshop_id=workshop_id, text="Et eksempel", output_id="o"),
        EverydayExample(id="ex-2", workshop_id="w-2", text="Et andet"),
        Preject(
            id="pj",
            workshop_id=workshop_id,
            output_ids=("o",),
            learnings=(Learning(id="l", text="Lært", workshop_id=workshop_id), Learning(id="m", text="Mere")),
        ),
    )


def test_what_was_given_is_not_taken_away_unasked_and_undo_brings_it_back(
    planning: PlanningProgramme, document: Document
) -> None:
    later = Workshop(id="w-2", title="Opfølgning", held_on=AUTUMN, position=1.0, next_on=WORKSHOP.held_on)
    document.edit("edit.add_event", added([later, *everything("w")]))
    document.replace("edit.change_participant", missing(PEOPLE[0], "w"))
    before = {one.id: one for one in document.records()}
    held = planning.held_by("w")
    assert (held.outputs, held.actions, held.ballots, held.follow_ups) == (1, 1, 0, 0)
    with pytest.raises(Refused, match=r"programme\.holds_outputs"):
        planning.remove("w")
    with pytest.raises(Refused, match=r"programme\.holds_outputs"):
        planning.remove("w", agreed=replace(held, outputs=7))
    planning.remove("w", agreed=held)
    assert document.workshop.id == "w-2"
    assert titles(planning) == ["Opfølgning"]
    assert at_workshop(document, "w") == []
    assert document.all(FollowUp) == ()
    example, preject = document.get(EverydayExample, "ex"), document.get(Preject, "pj")
    assert example is not None
    assert preject is not None
    assert (example.workshop_id, example.output_id) == ("w-2", None)
    assert (preject.workshop_id, preject.output_ids) == ("w-2", ())
    assert [one.workshop_id for one in preject.learnings] == [None, None]
    assert all(not person.absent_from for person in document.all(Participant) if person.id == "p-1")
    assert document.workshop.next_on == AUTUMN
    document.undo()
    assert {one.id: one for one in document.records()} == before


def test_the_last_event_stays_and_an_empty_one_goes_at_once(
    planning: PlanningProgramme, document: Document
) -> None:
    with pytest.raises(Refused, match=r"programme\.last_event"):
        planning.remove("w")
    empty = planning.add_empty(WorkshopKind.THEME_DAY, title="Tom", held_on=AUTUMN)
    document.choose_workshop(empty.id)
    planning.remove(empty.id)
    assert document.workshop.id == "w"


def test_the_calendar_has_every_month_of_the_programme(
    planning: PlanningProgramme, readings: ProgrammeReadings
) -> None:
    planning.add_empty(WorkshopKind.THEME_DAY, title="Uden dag")
    alone = readings.calendar()
    assert [(one.year, one.month, len(one.events)) for one in alone.months] == [(2027, 1, 1)]
    assert [one.title for one in alone.undated] == ["Uden dag"]
    planning.make(title="Forløb", starts_on=date(2026, 11, 1), ends_on=date(2027, 2, 28))
    months = readings.calendar().months
    assert [(one.year, one.month) for one in months] == [(2026, 11), (2026, 12), (2027, 1), (2027, 2)]
    planning.make(title="Forløb", ends_on=date(2999, 1, 1))
    assert len(readings.calendar().months) == 120
    planning.set_day("w", None)
    planning.make(title="Forløb")
    assert readings.calendar().months == ()


def test_the_timeline_tells_what_each_event_held(
    planning: PlanningProgramme, document: Document, readings: ProgrammeReadings
) -> None:
    later = Workshop(id="w-2", title="Opfølgning", held_on=AUTUMN, position=1.0)
    people = [
        Participant(id="n", name="Ny (fiktiv)", joined_on=date(2027, 3, 1)),
        replace(PEOPLE[1], left_on=date(2027, 3, 1)),
    ]
    document.replace("edit.change_participant", people[1])
    undated = Workshop(id="w-3", title="Senere", position=2.0)
    document.edit("edit.add_event", added([later, undated, people[0], *everything("w")]))
    first, second, third = readings.timeline(TODAY)
    assert readings.timeline(TODAY) is readings.timeline(TODAY)
    assert (first.is_over, first.is_current, first.leaders, first.blocks) == (True, True, 3, 4)
    assert (first.outputs, first.actions, first.examples, first.prejects, first.follow_ups) == (1, 1, 1, 1, 0)
    assert (second.is_over, second.leaders, second.joined, second.left, second.follow_ups) == (
        False,
        4,
        1,
        1,
        1,
    )
    assert (third.is_over, third.joined, third.left, third.outputs) == (False, 0, 0, 0)
    upcoming = readings.next_event(TODAY)
    assert upcoming is not None
    assert upcoming.id == "w-2"
    assert readings.next_event(date(2027, 1, 14)) == WORKSHOP
    document.edit("edit.remove_event", [])
    planning.remove("w-3")
    assert readings.next_event(date(2028, 1, 1)) is None
