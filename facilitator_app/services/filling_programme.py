"""Fills a new programme with fictitious leaders and what its first workshops gave.

The same seed and the same ids give the same records. Some leaders miss a workshop, some leave, some join later and one
moves to another unit, so that what is seen at each workshop differs as it does in life.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from random import Random
from typing import TypeVar

from facilitator_app.content.sample_people import SamplePeople
from facilitator_app.content.sample_programme import SampleProgramme
from facilitator_app.domain.actions import ActionPlan, Serves, is_begun
from facilitator_app.domain.agenda import Block, BlockKind
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import CLOSING, FollowUp, Outcome
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement, statement_for
from facilitator_app.domain.grouping import number_of_groups
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.programme import in_order, moved, present_at
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.filling_sample import (
    Filling,
    sample_groups,
    sample_outputs,
    sample_participants,
    sample_plans,
)
from facilitator_app.services.ports import NewId

R = TypeVar("R", bound=Record)

HELD = 7
"""So many workshops have been held; the others are still planned."""

EXAMPLE = "example"
"""The field of the form for everyday examples that says one."""

_EXAMPLES_FORM = "examples"
_GROUP_SIZE = 6
_EVERY_NTH_MISSES = 17
_ONE_IN_LEAVES = 13
_ONE_IN_JOINS = 10
_LEAVE_AT, _JOIN_AT, _MOVE_AT = 4, 3, 5
_SAID_AT = time(12, 0, tzinfo=UTC)
_OUTCOMES = (Outcome.TRIED, Outcome.UNDER_WAY, Outcome.DROPPED, None)
_OUTCOME_WEIGHTS = (5, 4, 1, 2)
_SERVES_CHANCE = 0.5
_SERVES_BY_FIELD = {"own_unit": Serves.OWN_UNIT, "whole": Serves.WHOLE}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeFilling:
    """What a filled programme is made of: `records` is the new programme with days, `number` the leaders wished for."""

    records: Sequence[Record]
    people: SamplePeople
    sample: SampleProgramme
    number: int
    name_word: str
    new_id: NewId

    def all(self, kind: type[R]) -> tuple[R, ...]:
        """The records of one type."""
        return tuple(record for record in self.records if isinstance(record, kind))

    @property
    def workshops(self) -> tuple[Workshop, ...]:
        """All workshops by their day."""
        return in_order(self.all(Workshop))

    @property
    def held(self) -> tuple[Workshop, ...]:
        """Those that have been held."""
        return self.workshops[:HELD]

    def of_workshop(self, workshop: Workshop) -> Filling:
        """The filling of one workshop, with the words of the programme and the leaders' actions."""
        blocks = tuple(block for block in self.all(Block) if block.workshop_id == workshop.id)
        return Filling(
            records=(workshop, *self.all(FormSpec), *self.all(Exercise), *blocks),
            sample=replace(self.people, outputs=self._outputs(), themes=self.sample.themes),
            number=self.number,
            name_word=self.name_word,
            new_id=self.new_id,
        )

    def _outputs(self) -> Mapping[tuple[str, str], tuple[str | int, ...]]:
        """What groups said, with an example of each statement."""
        examples = tuple(texts[0] for texts in self.sample.examples if texts)
        return {**self.sample.outputs, (_EXAMPLES_FORM, EXAMPLE): examples}


def day_of(workshop: Workshop) -> date:
    """The day of a workshop that has one."""
    assert workshop.held_on is not None, "a filled programme has its days"
    return workshop.held_on


def filled_workshops(
    filling: ProgrammeFilling, people: Sequence[Participant], *, random: Random
) -> tuple[Record, ...]:
    """What the held workshops gave: groups, themes, outputs, action schemas, and what became of the actions."""
    records: list[Record] = []
    for workshop in filling.held:
        records += _held(filling, workshop, present_at(workshop, people), random)
    plans = [record for record in records if isinstance(record, ActionPlan)]
    return (*records, *_follow_ups(filling, plans, people, random))


def programme_people(filling: ProgrammeFilling) -> tuple[Participant, ...]:
    """The leaders with their chiefs; some have left, joined, moved, or missed a workshop."""
    listed = sample_participants(filling.of_workshop(filling.workshops[0]))
    led = [replace(person, chief_id=_chief_id(person, listed)) for person in listed]
    changing = [person for person in led if person.level is LeadershipLevel.LEADS_EMPLOYEES]
    leaving = {person.id for person in changing[: filling.number // _ONE_IN_LEAVES]}
    joining = {person.id for person in changing[len(leaving) :][: filling.number // _ONE_IN_JOINS]}
    staying = [person for person in changing if person.id not in leaving | joining]
    moving = staying[-1].id if len(staying) > 1 else None
    return tuple(
        _with_course(filling, person, place, leaving=leaving, joining=joining, moving=moving)
        for place, person in enumerate(led)
    )


def _with_course(
    filling: ProgrammeFilling,
    person: Participant,
    place: int,
    *,
    leaving: set[str],
    joining: set[str],
    moving: str | None,
) -> Participant:
    """The leader with what has happened since the start."""
    held = filling.held
    missed = [
        one.id
        for turn, one in enumerate(held)
        if (place + 5 * turn) % _EVERY_NTH_MISSES == _EVERY_NTH_MISSES - 1
    ]
    person = replace(person, absent_from=tuple(missed))
    if person.id in leaving:
        return replace(person, left_on=day_of(held[_LEAVE_AT]))
    if person.id in joining:
        return replace(person, joined_on=day_of(held[_JOIN_AT]))
    if person.id == moving:
        units = sorted({one.unit for one in filling.people.people} - {person.unit})
        return moved(person, from_on=day_of(held[_MOVE_AT]), unit=units[0], title=person.title)
    return person


def _chief_id(person: Participant, people: Sequence[Participant]) -> str | None:
    """The leader of leaders in the same unit, or else a director."""
    directors = [one for one in people if one.level is LeadershipLevel.LEADS_ORGANISATION]
    same = [one for one in people if one.level is LeadershipLevel.LEADS_LEADERS and one.unit == person.unit]
    if person.level is LeadershipLevel.LEADS_ORGANISATION:
        return None
    above = same if person.level is LeadershipLevel.LEADS_EMPLOYEES else []
    return next((one.id for one in (*above, *directors)), None)


def _held(
    filling: ProgrammeFilling, workshop: Workshop, present: Sequence[Participant], random: Random
) -> Iterator[Record]:
    """One workshop with those who were there. Nobody there, nothing said."""
    if not present:
        return
    day = filling.of_workshop(workshop)
    said_at = datetime.combine(day_of(workshop), _SAID_AT)
    groups = sample_groups(day, present, number=number_of_groups(present, size=_GROUP_SIZE))
    themes = tuple(
        Theme(id=filling.new_id(), workshop_id=workshop.id, name=name, position=float(place))
        for place, name in enumerate(day.sample.themes, start=1)
    )
    yield from groups
    yield from themes
    for output in sample_outputs(day, groups, themes, random, said_at):
        yield from _on_statement(filling, day, groups, _on_role(output, random))
    if any(block.kind is BlockKind.ACTION_SCHEMA for block in day.all(Block)):
        yield from sample_plans(day, present, random, said_at)


def _on_role(output: Output, random: Random) -> Output:
    """The output with the side of the double role that it speaks for, where somebody said."""
    serves = _SERVES_BY_FIELD.get(output.field_key)
    if serves is None and isinstance(output.value, str) and random.random() < _SERVES_CHANCE:
        serves = random.choice(tuple(Serves))
    return replace(output, serves=serves)


def _on_statement(
    filling: ProgrammeFilling, day: Filling, groups: Sequence[Group], output: Output
) -> Iterator[Output]:
    """The output of a round with statements: an example is one of the group's own statement. Some statements have
    none, and that output was never given."""
    block = next(block for block in day.all(Block) if block.id == output.block_id)
    number = next(group.number for group in groups if group.id == output.group_id)
    statement_id = statement_for(number, block.statement_ids)
    if statement_id is None:
        yield output
        return
    output = replace(output, statement_id=statement_id)
    if output.field_key != EXAMPLE:
        yield output
        return
    texts = _examples_of(filling, statement_id)
    if texts:
        turn = (number - 1) // len(block.statement_ids)
        yield replace(output, value=texts[turn % len(texts)])


def _examples_of(filling: ProgrammeFilling, statement_id: str) -> tuple[str, ...]:
    ids = [statement.id for statement in filling.all(Statement)]
    return filling.sample.examples[ids.index(statement_id)]


def _follow_ups(
    filling: ProgrammeFilling, plans: Sequence[ActionPlan], people: Sequence[Participant], random: Random
) -> Iterator[FollowUp]:
    """What the leaders told of their open actions at each later workshop; an action that is closed is not taken up."""
    closed: set[str] = set()
    for place, workshop in enumerate(filling.held):
        earlier = {one.id for one in filling.held[:place]}
        there = {person.id for person in present_at(workshop, people)}
        for plan in plans:
            if plan.workshop_id not in earlier or plan.participant_id not in there:
                continue
            for item in plan.items:
                outcome = random.choices(_OUTCOMES, _OUTCOME_WEIGHTS)[0]
                if outcome is None or item.id in closed or not is_begun(item):
                    continue
                closed |= {item.id} if outcome in CLOSING else set()
                yield FollowUp(
                    id=filling.new_id(),
                    workshop_id=workshop.id,
                    plan_id=plan.id,
                    item_id=item.id,
                    outcome=outcome,
                    gave=random.choice(filling.sample.gave[outcome]),
                    noted_at=datetime.combine(day_of(workshop), _SAID_AT),
                )
