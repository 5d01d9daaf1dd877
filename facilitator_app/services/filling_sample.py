"""Fills a new workshop with fictitious leaders, groups, outputs and action schemas.

The same seed and the same ids give the same records, so that demonstrations and measurements can be repeated.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from random import Random
from typing import TypeVar

from facilitator_app.content.sample_people import FICTITIOUS_MARK, SamplePeople, SamplePerson
from facilitator_app.domain.actions import MAX_ITEMS, ActionItem, ActionPlan, Core
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldKind, FieldSpec, FieldValue, FormSpec, FormUse, Option
from facilitator_app.domain.grouping import mixed_groups, number_of_groups
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, LeadershipLevel, Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.notes_board import rounds_of
from facilitator_app.services.ports import NewId

_R = TypeVar("_R", bound=Record)

MOST_PARTICIPANTS = 500

_USUAL_GROUP_SIZE = 6
_EVERY_NTH_ABSENT = 20
_ANSWER_CHANCE = 0.6
_THEME_CHANCE = 0.6
_SHOWN_CHANCE = 0.5
_DECIDING_GROUPS = 3
_BEGUN_FIELDS = (Core.OCCASION, Core.ACTION)
_DOTS_EACH = 3
_FIRST_STEP_DAYS = (3, 28)
_FOLLOW_UP_DAYS = (35, 70)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What a sample is made of: `records` is the new workshop, `number` the leaders wished for."""

    records: Sequence[Record]
    sample: SamplePeople
    number: int
    name_word: str
    new_id: NewId

    def all(self, kind: type[_R]) -> tuple[_R, ...]:
        """The records of one type."""
        return tuple(record for record in self.records if isinstance(record, kind))

    @property
    def workshop(self) -> Workshop:
        """The workshop that is filled."""
        return self.all(Workshop)[0]


def sample_participants(filling: Filling) -> tuple[Participant, ...]:
    """As many leaders as wished for, spread over the sample's people; beyond those, names are mixed anew."""
    people = filling.sample.people
    if filling.number <= len(people):
        chosen = [people[place * len(people) // filling.number] for place in range(filling.number)]
    else:
        chosen = [*people, *_mixed_names(people)][: filling.number]
    return tuple(
        Participant(
            id=filling.new_id(),
            name=person.name,
            unit=person.unit,
            title=person.title,
            level=person.level,
            is_direction=person.level is LeadershipLevel.LEADS_ORGANISATION,
            position=float(place),
        )
        for place, person in enumerate(chosen, start=1)
    )


def sample_groups(filling: Filling, people: Sequence[Participant], *, number: int) -> tuple[Group, ...]:
    """The people in `number` mixed groups."""
    return tuple(
        Group(
            id=filling.new_id(),
            workshop_id=filling.workshop.id,
            number=place,
            name=f"{filling.name_word} {place}",
            member_ids=member_ids,
        )
        for place, member_ids in enumerate(mixed_groups(people, number=number), start=1)
    )


def filled_day(filling: Filling, *, seed: int, said_at: datetime) -> tuple[Record, ...]:
    """Everything that a day gives: people (some absent), groups, themes, outputs, and action schemas."""
    random = Random(seed)
    missed = (filling.workshop.id,)
    listed = enumerate(sample_participants(filling), start=1)
    people = tuple(
        replace(person, absent_from=missed) if place % _EVERY_NTH_ABSENT == 0 else person
        for place, person in listed
    )
    present = [person for person in people if not person.is_absent_from(filling.workshop.id)]
    groups = sample_groups(filling, present, number=number_of_groups(present, size=_USUAL_GROUP_SIZE))
    themes = tuple(
        Theme(
            id=filling.new_id(),
            workshop_id=filling.workshop.id,
            name=name,
            position=float(place),
        )
        for place, name in enumerate(filling.sample.themes, start=1)
    )
    outputs = tuple(sample_outputs(filling, groups, themes, random, said_at))
    plans = sample_plans(filling, present, random, said_at)
    return (
        *people,
        *groups,
        *themes,
        *outputs,
        *plans,
        *_ballots(filling, themes, len(present), random, said_at),
    )


def _ballots(
    filling: Filling, themes: Sequence[Theme], voters: int, random: Random, said_at: datetime
) -> Iterator[Ballot]:
    """The room's dots on the themes, all of them given, shown and frozen."""
    if not themes or not voters:
        return
    given = Counter(random.randrange(len(themes)) for _ in range(voters * _DOTS_EACH))
    counts = tuple(Count(key=theme.id, votes=given[place]) for place, theme in enumerate(themes))
    keys = tuple(theme.id for theme in themes)
    yield Ballot(
        id=filling.new_id(),
        workshop_id=filling.workshop.id,
        kind=BallotKind.DOTS,
        options=tuple(Option(key=theme.id, label=theme.name) for theme in themes),
        rounds=(BallotRound(number=1, keys=keys, counts=counts, is_revealed=True, frozen_at=said_at),),
        voters=voters,
        budget=_DOTS_EACH,
        position=1.0,
    )


def _mixed_names(people: Sequence[SamplePerson]) -> tuple[SamplePerson, ...]:
    """First names with other people's surnames, none of them twice."""
    pairs = product(range(1, len(people)), enumerate(people))
    by_name = {
        _mixed_name(person, people[(place + shift) % len(people)]): person for shift, (place, person) in pairs
    }
    taken = {person.name for person in people}
    return tuple(replace(person, name=name) for name, person in by_name.items() if name not in taken)


def _mixed_name(person: SamplePerson, other: SamplePerson) -> str:
    return f"{_split(person.name)[0]} {_split(other.name)[1]} {FICTITIOUS_MARK}"


def _split(name: str) -> tuple[str, str]:
    words = name.removesuffix(FICTITIOUS_MARK).split()
    return (" ".join(words[:-1]), words[-1])


def sample_outputs(
    filling: Filling, groups: Sequence[Group], themes: Sequence[Theme], random: Random, said_at: datetime
) -> Iterator[Output]:
    """What each group answered in each block that has a form of its own, round by round."""
    forms = {form.id: form for form in filling.all(FormSpec)}
    for block in filling.all(Block):
        form = forms.get(block.form_id or "")
        if form is None or form.use is FormUse.ACTION_SCHEMA:
            continue
        answering = groups[:_DECIDING_GROUPS] if form.use is FormUse.DECISIONS else groups
        rounds = _rounds(filling, block)
        for (turn, round_number), group, field in product(enumerate(rounds), answering, form.fields):
            value = _answer(filling, form, field, place=group.number - 1, turn=turn, turns=len(rounds))
            if value is None or not (field.is_required or random.random() < _ANSWER_CHANCE):
                continue
            is_text = isinstance(value, str) and field.kind is not FieldKind.CHOICE
            has_theme = is_text and themes and random.random() < _THEME_CHANCE
            may_be_shown = field.visibility is Visibility.PROJECTOR
            yield Output(
                id=filling.new_id(),
                workshop_id=block.workshop_id,
                block_id=block.id,
                form_id=form.id,
                field_key=field.key,
                group_id=group.id,
                value=value,
                round_number=round_number,
                dilemma_id=_dilemma_id(block, 0 if block.asks_twice else turn),
                theme_ids=(random.choice(themes).id,) if has_theme else (),
                is_shown=may_be_shown and random.random() < _SHOWN_CHANCE,
                position=1.0,
                said_at=said_at,
            )


def _dilemma_id(block: Block, turn: int) -> str | None:
    """The dilemma of a round: the next one of the block each time."""
    return block.dilemma_ids[turn % len(block.dilemma_ids)] if block.dilemma_ids else None


def _rounds(filling: Filling, block: Block) -> tuple[int, ...]:
    return rounds_of(block, tuple(filling.all(Exercise))) or (0,)


def _answer(
    filling: Filling, form: FormSpec, field: FieldSpec, *, place: int, turn: int, turns: int
) -> str | int | None:
    """One of the sample's answers; those of an exercise are written round after round."""
    answers = filling.sample.outputs.get((form.key, field.key), ())
    each = len(answers) // turns
    return answers[turn * each + place % each] if each else None


def sample_plans(
    filling: Filling, people: Sequence[Participant], random: Random, said_at: datetime
) -> Iterator[ActionPlan]:
    """Action schemas: one leader in five has none, one in five has begun, the others are done."""
    form = next((one for one in filling.all(FormSpec) if one.use is FormUse.ACTION_SCHEMA), None)
    if form is None:
        return
    for place, person in enumerate(people):
        buddy = people[min(place ^ 1, len(people) - 1)]
        if place % 5 == 0:
            continue
        is_begun = place % 5 == 1
        number = 1 if is_begun else random.choice((1, 1, 2, MAX_ITEMS))
        first = random.randrange(len(filling.sample.actions))
        items = [_item(filling, form, first + turn, buddy, random) for turn in range(number)]
        yield ActionPlan(
            id=filling.new_id(),
            workshop_id=filling.workshop.id,
            participant_id=person.id,
            form_id=form.id,
            form_revision=form.revision,
            items=tuple(_only_begun(item) if is_begun else item for item in items),
            is_released_wall=not is_begun and random.random() < _SHOWN_CHANCE / 2,
            is_released_chief=not is_begun and random.random() < _SHOWN_CHANCE,
            is_released_report=not is_begun and random.random() < _SHOWN_CHANCE,
            changed_at=said_at,
        )


def _item(filling: Filling, form: FormSpec, place: int, buddy: Participant, random: Random) -> ActionItem:
    held_on = filling.workshop.held_on
    assert held_on is not None, "a day that has been held has a date"
    values: dict[str, FieldValue] = {
        **filling.sample.actions[place % len(filling.sample.actions)],
        Core.BY_WHEN: (held_on + timedelta(days=random.randint(*_FIRST_STEP_DAYS))).isoformat(),
        Core.FOLLOW_UP_ON: (held_on + timedelta(days=random.randint(*_FOLLOW_UP_DAYS))).isoformat(),
        Core.BUDDY: buddy.id,
    }
    return ActionItem(
        id=filling.new_id(),
        values={field.key: values[field.key] for field in form.fields if field.key in values},
    )


def _only_begun(item: ActionItem) -> ActionItem:
    return replace(item, values={key: value for key, value in item.values.items() if key in _BEGUN_FIELDS})
