"""Gathers from the open file what the paper of one workshop is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import CONFIDENTIAL, FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.preject_cards import Reminder, reminders_of
from facilitator_app.domain.programme import in_order, members_of
from facilitator_app.domain.records import Record
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop
from facilitator_app.problems import Refused
from facilitator_app.reports.answers import shared_fields
from facilitator_app.reports.day import Day
from facilitator_app.services.double_role import roles_over_time
from facilitator_app.services.promises import outcomes_over_time

R = TypeVar("R", bound=Record)
Owned = TypeVar("Owned", ActionPlan, Ballot, Block, Group, Output, Theme)


class Records(Protocol):
    """The part of the open file that is read."""

    def all(self, kind: type[R], /) -> Sequence[R]: ...

    def get(self, kind: type[R], record_id: str | None, /) -> R | None: ...


def gather_day(records: Records, workshop_id: str) -> Day:
    """The workshop with everything that belongs to it. Raises `Refused` when it is no longer there."""
    workshop = records.get(Workshop, workshop_id)
    if workshop is None:
        raise Refused("paper.no_such_workshop")
    engagement = records.all(Engagement)[0]
    logo = records.get(Attachment, engagement.logo_id)
    people = records.all(Participant)
    return Day(
        engagement=engagement,
        workshop=workshop,
        logo=logo.content if logo else None,
        participants=members_of(workshop, people),
        names={person.id: person.name for person in people},
        groups=tuple(sorted(_of(records.all(Group), workshop_id), key=_group_place)),
        forms=tuple(sorted((form for form in records.all(FormSpec) if form.revision), key=_form_place)),
        blocks=_of(records.all(Block), workshop_id),
        dilemmas=tuple(records.all(Dilemma)),
        exercises=tuple(records.all(Exercise)),
        plans=_of(records.all(ActionPlan), workshop_id),
        outputs=_of(records.all(Output), workshop_id),
        themes=_of(records.all(Theme), workshop_id),
        ballots=_of(records.all(Ballot), workshop_id),
        elsewhere_ids=elsewhere_ids(records, workshop_id),
        statements=tuple(records.all(Statement)),
        examples=_shared_examples(records),
        areas=tuple(records.all(ChainArea)),
        demands=tuple(records.all(Demand)),
        versions=tuple(records.all(Version)),
        reminders=_reminders(records, workshop),
    )


def _reminders(records: Records, workshop: Workshop) -> tuple[Reminder, ...]:
    reminders = reminders_of(
        records.all(Preject),
        held_on={one.id: one.held_on for one in records.all(Workshop)},
        forms={form.id: form for form in records.all(FormSpec)},
    )
    held_on = workshop.held_on
    return tuple(one for one in reminders if held_on is None or one.day > held_on)


def with_history(records: Records, day: Day) -> Day:
    """The same with what became of actions and whom they serve, as it was told up to this workshop."""
    held = in_order(records.all(Workshop))
    so_far = {one.id for one in held[: held.index(day.workshop) + 1]}
    return replace(
        day,
        outcomes=tuple(one for one in outcomes_over_time(records) if one.workshop.id in so_far),
        roles=tuple(one for one in roles_over_time(records) if one.workshop.id in so_far),
    )


def sheets_of(records: Records, workshop_id: str) -> tuple[FormSpec, ...]:
    """The forms that are filled in at this workshop."""
    elsewhere = elsewhere_ids(records, workshop_id)
    return tuple(form for form in records.all(FormSpec) if form.id not in elsewhere)


def elsewhere_ids(records: Records, workshop_id: str) -> frozenset[str]:
    """The forms and dilemmas that are no paper of this workshop: only other ones take them up, or a LUS talk does."""
    here: set[str | None] = set()
    elsewhere: set[str | None] = {form.id for form in records.all(FormSpec) if form.use in CONFIDENTIAL}
    for block in records.all(Block):
        taken_up = here if block.workshop_id == workshop_id else elsewhere
        taken_up.update((block.form_id, *block.dilemma_ids))
    return frozenset(one for one in elsewhere - here if one is not None)


def _shared_examples(records: Records) -> tuple[EverydayExample, ...]:
    """Those that came from no output, or from one that participants may read."""
    examples = records.all(EverydayExample)
    return tuple(one for one in examples if one.output_id is None or _is_shared(records, one.output_id))


def _is_shared(records: Records, output_id: str) -> bool:
    output = records.get(Output, output_id)
    form = records.get(FormSpec, output.form_id) if output is not None else None
    if output is None or output.is_draft or form is None or form.use in CONFIDENTIAL:
        return False
    return any(field.key == output.field_key for field in shared_fields(form))


def _of(records: Sequence[Owned], workshop_id: str) -> tuple[Owned, ...]:
    return tuple(record for record in records if record.workshop_id == workshop_id)


def _group_place(group: Group) -> tuple[int, str]:
    return (group.number, group.id)


def _form_place(form: FormSpec) -> tuple[float, str]:
    return (form.position, form.id)
