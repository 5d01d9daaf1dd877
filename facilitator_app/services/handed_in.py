"""How far each group is with what the current block asks of it: nothing, something, or all of it.

Drafts count as something begun and never as an answer. A group is ready when none of its cells in the notes is missing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.actions import ActionPlan, PlanStatus, status
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.forms import FormSpec, FormUse, is_filled
from facilitator_app.domain.outputs import Output
from facilitator_app.domain.people import Group, groups_of
from facilitator_app.services.attending import present
from facilitator_app.services.notes_board import rounds_of
from facilitator_app.services.ports import Records


class HandIn(StrEnum):
    """How far a group is."""

    READY = "ready"
    BEGUN = "begun"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class GroupHandIn:
    """A group and how far it is."""

    group: Group
    state: HandIn


def handed_in(
    records: Records, block_id: str, *, round_number: int = 0, dilemma_id: str | None = None
) -> tuple[GroupHandIn, ...]:
    """The groups in order with how far they are in a block; empty when the block asks them nothing.

    `round_number` 0 means the first round of a block that has rounds; `dilemma_id` None means any dilemma. A
    block with the action schema tells how far the leaders of each group are.
    """
    block = records.get(Block, block_id)
    form = None if block is None else records.get(FormSpec, block.form_id)
    if block is None or form is None or not form.fields:
        return ()
    groups = groups_of(records.all(Group), workshop_id=block.workshop_id, division=block.division)
    if form.use is FormUse.ACTION_SCHEMA:
        here = frozenset(person.id for person in present(records))
        return tuple(GroupHandIn(group, _schemas(records, group, form, here)) for group in groups)
    rounds = rounds_of(block, records.all(Exercise))
    number = round_number or (rounds[0] if rounds else 0)
    mine = [
        output
        for output in records.all(Output)
        if (output.block_id, output.form_id, output.round_number) == (block.id, form.id, number)
        and (dilemma_id is None or output.dilemma_id in (None, dilemma_id))
    ]
    return tuple(GroupHandIn(group, _answers(group, form, mine)) for group in groups)


def _answers(group: Group, form: FormSpec, outputs: Sequence[Output]) -> HandIn:
    mine = [output for output in outputs if output.group_id == group.id and is_filled(output.value)]
    if not mine:
        return HandIn.EMPTY
    answered = {output.field_key for output in mine if not output.is_draft}
    asked = {field.key for field in form.fields}
    return HandIn.READY if asked <= answered else HandIn.BEGUN


def _schemas(records: Records, group: Group, form: FormSpec, here: frozenset[str]) -> HandIn:
    mine = here.intersection(group.member_ids)
    plans = [
        plan
        for plan in records.all(ActionPlan)
        if plan.workshop_id == group.workshop_id and plan.participant_id in mine
    ]
    states = [status(plan, form) for plan in plans]
    if mine and states.count(PlanStatus.COMPLETE) == len(mine):
        return HandIn.READY
    return HandIn.BEGUN if any(state is not PlanStatus.EMPTY for state in states) else HandIn.EMPTY
