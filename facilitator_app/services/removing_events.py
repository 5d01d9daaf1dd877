"""What goes when a workshop is taken out of a programme, and what lives on.

Invariant: everyday examples and pre-jects are the programme's; they stay, at another of its workshops.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from facilitator_app.domain.actions import ActionPlan, is_begun
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant, present_again
from facilitator_app.domain.records import RecordChange, removed
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.document import Document

Owned = TypeVar("Owned", Ballot, Output, Theme, Group, Slide, Block)


@dataclass(frozen=True, slots=True)
class HeldBy:
    """What people have given at a workshop: outputs, begun actions, counts, and what was told of earlier actions."""

    outputs: int
    actions: int
    ballots: int
    follow_ups: int

    @property
    def is_empty(self) -> bool:
        """Whether nobody has given anything."""
        return not (self.outputs or self.actions or self.ballots or self.follow_ups)


def held_by(document: Document, workshop_id: str) -> HeldBy:
    """What a workshop holds."""
    plans = [plan for plan in document.all(ActionPlan) if plan.workshop_id == workshop_id]
    return HeldBy(
        outputs=sum(one.workshop_id == workshop_id and not one.is_draft for one in document.all(Output)),
        actions=sum(is_begun(item) for plan in plans for item in plan.items),
        ballots=sum(one.workshop_id == workshop_id for one in document.all(Ballot)),
        follow_ups=sum(one.workshop_id == workshop_id for one in document.all(FollowUp)),
    )


def taken_out(document: Document, workshop: Workshop, *, instead: Workshop) -> tuple[RecordChange, ...]:
    """The changes that take a workshop away with all that was given at it; what lives on goes to `instead`."""
    plans = [plan for plan in document.all(ActionPlan) if plan.workshop_id == workshop.id]
    outputs = {one.id for one in document.all(Output) if one.workshop_id == workshop.id}
    plan_ids = {plan.id for plan in plans}
    told = [
        one for one in document.all(FollowUp) if one.workshop_id == workshop.id or one.plan_id in plan_ids
    ]
    return (
        *removed(told),
        *removed(plans),
        *removed(_of(document.all(Ballot), workshop)),
        *removed(_of(document.all(Output), workshop)),
        *removed(_of(document.all(Theme), workshop)),
        *removed(_of(document.all(Group), workshop)),
        *removed(_of(document.all(Slide), workshop)),
        *removed(_of(document.all(Block), workshop)),
        *_living_on(document, workshop, outputs, instead),
        *_present_again(document.all(Participant), workshop),
        *removed([workshop]),
    )


def _of(records: Iterable[Owned], workshop: Workshop) -> list[Owned]:
    return [one for one in records if one.workshop_id == workshop.id]


def _living_on(
    document: Document, workshop: Workshop, outputs: set[str], instead: Workshop
) -> Iterable[RecordChange]:
    for example in document.all(EverydayExample):
        kept = replace(
            example,
            workshop_id=instead.id if example.workshop_id == workshop.id else example.workshop_id,
            output_id=None if example.output_id in outputs else example.output_id,
        )
        yield RecordChange(example, kept)
    for preject in document.all(Preject):
        learnings = tuple(
            replace(one, workshop_id=None) if one.workshop_id == workshop.id else one
            for one in preject.learnings
        )
        yield RecordChange(
            preject,
            replace(
                preject,
                workshop_id=instead.id if preject.workshop_id == workshop.id else preject.workshop_id,
                output_ids=tuple(one for one in preject.output_ids if one not in outputs),
                learnings=learnings,
            ),
        )


def _present_again(people: Iterable[Participant], workshop: Workshop) -> Iterable[RecordChange]:
    for person in people:
        if person.is_absent_from(workshop.id):
            yield RecordChange(person, present_again(person, workshop.id))
