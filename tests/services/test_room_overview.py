"""The room at a glance, in numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator_app.domain.actions import ActionItem, ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant, missing
from facilitator_app.domain.records import Record, added
from facilitator_app.services.document import Document
from facilitator_app.services.handed_in import HandIn
from facilitator_app.services.room_overview import RoomOverview, RoomReading, RoomTheme, SchemaCounts
from tests.day import small_day
from tests.fakes import FakeClock, FakeIds
from tests.memory import MemoryRepository, Published

OUTPUT = Output(
    id="o-1",
    workshop_id="w",
    block_id="b-3",
    form_id="f-tool",
    field_key="resources",
    group_id="g-1",
    value="Naboen",
    round_number=1,
)
DONE = {"occasion": "Møde", "action": "Ringe", "by_when": "2027-03-01", "serves": "whole"}


def document(records: Iterable[Record]) -> Document:
    opened = Document(publish=Published(), clock=FakeClock(), new_id=FakeIds())
    opened.attach(MemoryRepository(records))
    return opened


def read(*records: Record, without: type | tuple[type, ...] = ()) -> RoomReading:
    ids = {record.id for record in records}
    day = [one for one in small_day() if one.id not in ids and not (without and isinstance(one, without))]
    return RoomOverview(document=document((*day, *records))).reading()


def cells(reading: RoomReading, block_id: str) -> dict[str, tuple[HandIn, int]]:
    line = next(line for line in reading.lines if line.block.id == block_id)
    return {cell.group.id: (cell.state, cell.count) for cell in line.cells}


def plan(participant_id: str, **values: str) -> ActionPlan:
    item = ActionItem(id=f"i-{participant_id}", values=values)
    return ActionPlan(
        id=f"a-{participant_id}",
        workshop_id="w",
        participant_id=participant_id,
        form_id="f-action",
        items=(item,),
    )


def answers(group_id: str, round_number: int) -> list[Output]:
    return [
        replace(
            OUTPUT,
            id=f"o-{group_id}-{round_number}-{key}",
            group_id=group_id,
            round_number=round_number,
            field_key=key,
        )
        for key in ("resources", "why", "doubt")
    ]


def test_only_blocks_that_ask_something_have_a_line() -> None:
    reading = read()
    assert [line.block.id for line in reading.lines] == ["b-2", "b-3"]
    assert reading.most_groups == len([one for one in small_day() if isinstance(one, Group)])
    assert read(without=Group).most_groups == 0


def test_a_group_is_ready_when_it_is_in_every_round() -> None:
    reading = read(*answers("g-1", 1), *answers("g-1", 2), *answers("g-2", 1))
    assert cells(reading, "b-3")["g-1"] == (HandIn.READY, 6)
    assert cells(reading, "b-3")["g-2"] == (HandIn.BEGUN, 3)
    assert reading.lines[1].ready_count == 1
    assert reading.outputs == 9
    assert cells(reading, "b-2")["g-1"] == (HandIn.EMPTY, 0)


def test_drafts_and_other_workshops_count_for_nothing() -> None:
    other = replace(OUTPUT, id="o-2", workshop_id="other")
    reading = read(replace(OUTPUT, is_draft=True), other)
    assert reading.outputs == 0
    assert cells(reading, "b-3")["g-1"] == (HandIn.BEGUN, 0)


def test_a_block_of_action_schemas_counts_those_that_are_finished() -> None:
    block = next(one for one in small_day() if isinstance(one, Block) and one.id == "b-4")
    group = next(one for one in small_day() if isinstance(one, Group) and one.id == "g-1")
    first, second = group.member_ids[:2]
    reading = read(replace(block, form_id="f-action"), plan(first, **DONE), plan(second, action="Ringe"))
    assert cells(reading, "b-4")["g-1"] == (HandIn.BEGUN, 1)


def test_who_stays_away_is_counted_from_when_something_stands_in_their_schema() -> None:
    people = [one for one in small_day() if isinstance(one, Participant)]
    away = missing(people[0], "w")
    others = (plan(people[1].id, **DONE), plan(people[2].id, action="Ringe"))
    there = sum(not one.absent_from for one in (away, *people[1:]))
    before, after = read(away, plan(people[0].id), *others), read(away, plan(people[0].id, **DONE), *others)
    assert before.schemas == SchemaCounts(leaders=there, complete=1, begun=1)
    assert (before.actions.actions, before.actions.leaders) == (2, 2)
    assert [(one.label, one.count) for one in before.actions.serves] == [("Egen enhed", 0), ("Helheden", 1)]
    assert before.actions.unsaid == 1
    assert after.schemas == SchemaCounts(leaders=there + 1, complete=2, begun=1)
    assert (after.actions.actions, after.actions.leaders) == (3, 3)


def test_a_day_without_an_action_schema_counts_none() -> None:
    reading = read(without=FormSpec)
    assert reading.schemas.complete == reading.schemas.begun == 0
    assert reading.actions.actions == 0


def test_themes_stand_with_the_most_said_first() -> None:
    themes = [Theme(id=f"t-{n}", workshop_id="w", name=f"T{n}", position=n) for n in range(3)]
    elsewhere = Theme(id="t-9", workshop_id="other", name="Andet")
    said = [replace(OUTPUT, theme_ids=("t-1", "t-1")), replace(OUTPUT, id="o-2", theme_ids=("t-2", "t-1"))]
    assert read(*themes, elsewhere, *said).themes == (
        RoomTheme("T1", 2),
        RoomTheme("T2", 1),
        RoomTheme("T0", 0),
    )


def test_what_grew_out_of_outputs_is_counted() -> None:
    examples = (
        EverydayExample(id="e-1", workshop_id="w", text="x", output_id="o-1"),
        EverydayExample(id="e-2", workshop_id="w", text="x"),
        EverydayExample(id="e-3", workshop_id="other", text="x", output_id="o-1"),
    )
    prejects = (Preject(id="p-a", workshop_id="w", output_ids=("o-1",)), Preject(id="p-b", workshop_id="w"))
    reading = read(OUTPUT, *examples, *prejects)
    assert (reading.examples, reading.prejects) == (1, 1)


def test_the_reading_is_kept_until_the_file_changes() -> None:
    opened = document(small_day())
    room = RoomOverview(document=opened)
    before = room.reading()
    assert room.reading() is before
    opened.edit("edit.add_output", added([OUTPUT]))
    assert room.reading().outputs == 1


def test_there_is_a_room_when_there_are_leaders_or_groups() -> None:
    day = small_day()
    nobody = [one for one in day if not isinstance(one, Participant | Group)]
    assert RoomOverview(document=document(day)).has_room()
    assert not RoomOverview(document=document(nobody)).has_room()
    group = Group(id="g", workshop_id="w", number=1)
    assert RoomOverview(document=document([*nobody, group])).has_room()
    assert not RoomOverview(document=document([*nobody, replace(group, workshop_id="other")])).has_room()
