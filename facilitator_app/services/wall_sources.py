"""What the wall's pictures are made from: the records of one workshop, and what stands round every picture.

Invariant: what people have said is read from here only through `wall_gate`, numbers of how many have done something
apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Protocol, TypeVar

from facilitator_app.content.words import Words
from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block, in_order
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import members_of
from facilitator_app.domain.promise_counts import RoleSpread, WorkshopOutcomes
from facilitator_app.domain.records import Record
from facilitator_app.domain.show import Stop, is_bare, show_stops
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.wall import Brand, Frame
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.services.double_role import roles_over_time
from facilitator_app.services.promises import open_at, outcomes_at, outcomes_over_time
from facilitator_app.services.schema_pace import Pace, counted, pace_of
from facilitator_app.services.wall_names import HiddenNames

R = TypeVar("R", bound=Record)


class Records(Protocol):
    """The open file, as `Document` has it."""

    @property
    def engagement(self) -> Engagement: ...

    @property
    def workshop(self) -> Workshop: ...

    def all(self, kind: type[R]) -> tuple[R, ...]: ...


@dataclass(frozen=True, slots=True)
class OverTime:
    """Numbers that go over several workshops, read only when a picture asks for them."""

    records: Records

    def outcomes_here(self) -> WorkshopOutcomes:
        """What became of the actions that are taken up at the workshop being worked on."""
        return outcomes_at(self.records.workshop, open_at(self.records, self.records.workshop))

    def outcomes(self) -> tuple[WorkshopOutcomes, ...]:
        """What became of earlier actions, workshop by workshop."""
        return outcomes_over_time(self.records)

    def roles(self) -> tuple[RoleSpread, ...]:
        """The double role, workshop by workshop."""
        return roles_over_time(self.records)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSources:
    """The records of one workshop, gathered once for every change. `blocks` are in agenda order.

    `stops` are those of slides; `numbered` has those of blocks without slides too, in the order they are numbered, and
    `numbers` the number of each by its key.
    `participants` are the workshop's own as on its day; `names` calls everybody by id, also who has left since.
    `statements`, `examples`, `areas` and `demands` are the whole file's, `heard` the outputs of all its workshops,
    `prejects` those of all of them. `hidden` are the names of those who have said no to the wall.
    `events` are the injects that were given, `zone` is the room's; None where nobody knows it. `over_time` has the
    numbers of the whole programme; None where there are only the records of one workshop.
    """

    engagement: Engagement
    workshop: Workshop
    blocks: tuple[Block, ...]
    stops: tuple[Stop, ...]
    numbered: tuple[Stop, ...]
    numbers: Mapping[str, int]
    slides: Mapping[str, Slide]
    exercises: Mapping[str, Exercise]
    dilemmas: Mapping[str, Dilemma]
    forms: Mapping[str, FormSpec]
    attachments: Mapping[str, Attachment]
    groups: tuple[Group, ...]
    participants: tuple[Participant, ...]
    themes: tuple[Theme, ...]
    outputs: tuple[Output, ...]
    plans: tuple[ActionPlan, ...]
    ballots: tuple[Ballot, ...] = ()
    statements: tuple[Statement, ...] = ()
    examples: tuple[EverydayExample, ...] = ()
    heard: Mapping[str, Output] = field(default_factory=dict)
    areas: tuple[ChainArea, ...] = ()
    demands: tuple[Demand, ...] = ()
    prejects: tuple[Preject, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    hidden: HiddenNames = field(default_factory=HiddenNames)
    events: tuple[InjectEvent, ...] = ()
    zone: tzinfo | None = None
    over_time: OverTime | None = None

    def block(self, block_id: str) -> Block | None:
        """The block with this id."""
        return next((block for block in self.blocks if block.id == block_id), None)

    def groups_in(self, block_id: str) -> tuple[Group, ...]:
        """The groups that a block works in, by number."""
        block = self.block(block_id)
        division = 1 if block is None else block.division
        return tuple(group for group in self.groups if group.division == division)


def wall_sources(
    records: Records, *, events: tuple[InjectEvent, ...] = (), zone: tzinfo | None = None
) -> WallSources:
    """Everything of the workshop being worked on."""
    workshop = records.workshop
    blocks = in_order([b for b in records.all(Block) if b.workshop_id == workshop.id])
    slides = tuple(slide for slide in records.all(Slide) if slide.workshop_id == workshop.id)
    exercises = records.all(Exercise)
    groups = [group for group in records.all(Group) if group.workshop_id == workshop.id]
    people = records.all(Participant)
    numbered = show_stops(blocks, slides, exercises)
    return WallSources(
        engagement=records.engagement,
        workshop=workshop,
        blocks=blocks,
        stops=tuple(stop for stop in numbered if not is_bare(stop)),
        numbered=numbered,
        numbers={stop.key: number for number, stop in enumerate(numbered, start=1)},
        slides=_by_id(slides),
        exercises=_by_id(exercises),
        dilemmas=_by_id(records.all(Dilemma)),
        forms=_by_id(records.all(FormSpec)),
        attachments=_by_id(records.all(Attachment)),
        groups=tuple(sorted(groups, key=_number)),
        participants=members_of(workshop, people),
        themes=tuple(theme for theme in records.all(Theme) if theme.workshop_id == workshop.id),
        outputs=tuple(output for output in records.all(Output) if output.workshop_id == workshop.id),
        plans=tuple(plan for plan in records.all(ActionPlan) if plan.workshop_id == workshop.id),
        ballots=tuple(ballot for ballot in records.all(Ballot) if ballot.workshop_id == workshop.id),
        statements=records.all(Statement),
        examples=records.all(EverydayExample),
        heard=_by_id(records.all(Output)),
        areas=records.all(ChainArea),
        demands=records.all(Demand),
        prejects=records.all(Preject),
        names={person.id: person.name for person in people},
        hidden=HiddenNames(people),
        events=events,
        zone=zone,
        over_time=OverTime(records),
    )


def number_of(sources: WallSources, stop: Stop) -> int:
    """The stop's number, counted from 1 over the whole workshop; 0 for one that is not in the show."""
    return sources.numbers.get(stop.key, 0)


def frame_of(sources: WallSources, words: Words, *, number: int = 0) -> Frame:
    """What stands round every picture of the workshop."""
    engagement = sources.engagement
    logo = sources.attachments.get(engagement.logo_id or "")
    kind = words.text(f"wall.kind.{sources.workshop.kind}")
    return Frame(
        foot=words.text("wall.foot", kind=kind, client=engagement.client) if engagement.client else kind,
        number=number,
        pages=words.text("wall.pages", page="{page}", pages="{pages}"),
        language=sources.workshop.language,
        brand=Brand(
            client=engagement.client,
            colour_1=engagement.colour_1,
            colour_2=engagement.colour_2,
            logo=logo.content if logo else b"",
        ),
    )


def present_count(sources: WallSources) -> int:
    """How many leaders are there."""
    return len(_present(sources))


def present_ids(sources: WallSources) -> frozenset[str]:
    """The ids of the leaders who are there."""
    return frozenset(person.id for person in _present(sources))


def pace_on_wall(sources: WallSources) -> Pace:
    """How far the leaders are with their action schemas: numbers, and nothing else of them."""
    people = counted(sources.workshop, sources.participants, sources.plans)
    return pace_of(people, sources.plans, sources.forms.values())


def _present(sources: WallSources) -> tuple[Participant, ...]:
    return tuple(one for one in sources.participants if not one.is_absent_from(sources.workshop.id))


def _by_id(records: Iterable[R]) -> dict[str, R]:
    return {record.id: record for record in records}


def _number(group: Group) -> tuple[int, str]:
    return (group.number, group.id)
