"""What the builders of reports are given: one workshop with everything that belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FieldSpec, FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.preject_cards import Reminder
from facilitator_app.domain.promise_counts import RoleSpread, WorkshopOutcomes
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Engagement, Workshop

Asked = tuple[str, str, str | None, str]
"""What decides which field an output answers: its form, block, dilemma and field, by id and key."""


class PaperWords(Protocol):
    """The sentences of the workshop's language."""

    @property
    def language(self) -> str: ...

    def text(self, key: str, /, **params: object) -> str: ...

    def count(self, key: str, n: int, /, **params: object) -> str: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """One workshop, already narrowed to its own blocks, groups, plans, outputs and themes.

    `participants` are its own leaders as they were on its day; `names` calls everybody of the file by id, also who has
    left since. `dilemmas` is the whole deck, `exercises` are all of the file. `used_s` are the seconds used of each
    block (by id) when the day was run, `events` what was given to the groups in its exercises. `elsewhere_ids` are the
    forms and dilemmas that are no paper of this workshop. `statements`, `areas`, `demands` and `versions` are the whole
    file's, `examples` those of them that participants may read. `outcomes` and `roles` tell what became of actions and
    whom they serve, of each workshop up to this one. `reminders` are those of the pre-jects, after the workshop's day.
    `asked` is filled in by `answers.asked_field`, which is asked of every output again and again.
    """

    engagement: Engagement
    workshop: Workshop
    logo: bytes | None = None
    participants: tuple[Participant, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    groups: tuple[Group, ...] = ()
    forms: tuple[FormSpec, ...] = ()
    blocks: tuple[Block, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    exercises: tuple[Exercise, ...] = ()
    plans: tuple[ActionPlan, ...] = ()
    outputs: tuple[Output, ...] = ()
    themes: tuple[Theme, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    used_s: Mapping[str, float] = field(default_factory=dict)
    events: tuple[InjectEvent, ...] = ()
    reminders: tuple[Reminder, ...] = ()
    elsewhere_ids: frozenset[str] = frozenset()
    outcomes: tuple[WorkshopOutcomes, ...] = ()
    roles: tuple[RoleSpread, ...] = ()
    statements: tuple[Statement, ...] = ()
    examples: tuple[EverydayExample, ...] = ()
    areas: tuple[ChainArea, ...] = ()
    demands: tuple[Demand, ...] = ()
    versions: tuple[Version, ...] = ()
    asked: dict[Asked, FieldSpec | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def person_names(self) -> Mapping[str, str]:
        """Everybody's name by id."""
        return {**self.names, **{person.id: person.name for person in self.participants}}

    def is_absent(self, person: Participant) -> bool:
        """Whether one of the participants stays away."""
        return person.is_absent_from(self.workshop.id)

    @property
    def table_count(self) -> int:
        """How many groups there are at a time: people who are divided several times sit at as many tables as before."""
        sizes = Counter(group.division for group in self.groups)
        return max(sizes.values(), default=0)
