"""Records and edits: all that a file holds is records, and every change of them is an `Edit` that can be undone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from typing import Any

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.ballots import Ballot
from facilitator_app.domain.chain import ChainArea, Demand
from facilitator_app.domain.dilemmas import Dilemma
from facilitator_app.domain.exercise import Exercise
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.forms import FormSpec
from facilitator_app.domain.foundation import Statement
from facilitator_app.domain.harvest import EverydayExample, Preject
from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.lus import LusConcept, LusTalk
from facilitator_app.domain.outputs import Output, Theme
from facilitator_app.domain.people import Group, Participant
from facilitator_app.domain.programme import Programme
from facilitator_app.domain.slides import Slide
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.versions import Version
from facilitator_app.domain.workshop import Attachment, Engagement, Workshop

Record = (
    Engagement
    | Workshop
    | Attachment
    | FormSpec
    | Dilemma
    | Exercise
    | Block
    | Slide
    | Participant
    | Group
    | Theme
    | Output
    | ActionPlan
    | Ballot
    | EverydayExample
    | Preject
    | Programme
    | Statement
    | ChainArea
    | Demand
    | Version
    | FollowUp
    | InterplayAgreement
    | LusConcept
    | LusTalk
)
RecordType = type[Record]

RECORD_TYPES: tuple[RecordType, ...] = (
    Engagement,
    Workshop,
    Attachment,
    FormSpec,
    Dilemma,
    Exercise,
    Block,
    Slide,
    Participant,
    Group,
    Theme,
    Output,
    ActionPlan,
    Ballot,
    EverydayExample,
    Preject,
    Programme,
    Statement,
    ChainArea,
    Demand,
    Version,
    FollowUp,
    InterplayAgreement,
    LusConcept,
    LusTalk,
)
"""In the order in which they refer to each other: a record only points at records of earlier types or its own."""


@dataclass(frozen=True, slots=True)
class RecordChange:
    """One record before and after: None before is an addition, None after a removal. Both have the same type and id."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record that is, or else the one that was."""
        record = self.after if self.after is not None else self.before
        assert record is not None, "a change has at least one side"
        return record

    def reversed(self) -> RecordChange:
        """The change that takes this one back."""
        return RecordChange(before=self.after, after=self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One step of work, all of it or nothing. `label` is a key of the word files (`edit.add_block`).

    Edits in a row with the same `merge_key` (typing in one field) are undone together; an empty key never merges.
    """

    id: str
    label: str
    made_at: datetime
    changes: tuple[RecordChange, ...]
    merge_key: str = ""

    def reversed_changes(self) -> tuple[RecordChange, ...]:
        """The changes that undo this edit, last first."""
        return tuple(change.reversed() for change in reversed(self.changes))


def storable(change: RecordChange) -> RecordChange:
    """The change with every text such that it can be written: half an emoji from a cut paste is dropped.

    One text that cannot be written would keep itself and everything after it from the disk.
    """
    after = _storable(change.after)
    return change if after is change.after else RecordChange(change.before, after)


def added(records: Iterable[Record]) -> tuple[RecordChange, ...]:
    """Changes that add `records`."""
    return tuple(RecordChange(None, record) for record in records)


def removed(records: Iterable[Record]) -> tuple[RecordChange, ...]:
    """Changes that remove `records`."""
    return tuple(RecordChange(record, None) for record in records)


def _storable(value: Any) -> Any:
    """`value` itself when nothing in it had to be cleaned."""
    if isinstance(value, str):
        return value if _is_writable(value) else clean_text(value)
    if isinstance(value, tuple | list):
        cleaned = [_storable(part) for part in value]
        return value if all(map(_is_same, cleaned, value)) else type(value)(cleaned)
    if isinstance(value, dict):
        texts = {_storable(key): _storable(part) for key, part in value.items()}
        return value if all(map(_is_same, texts.values(), value.values())) else texts
    if is_dataclass(value) and not isinstance(value, type):
        parts = {field.name: getattr(value, field.name) for field in fields(value)}
        changed = {name: new for name, old in parts.items() if (new := _storable(old)) is not old}
        return replace(value, **changed) if changed else value
    return value


def _is_same(one: object, other: object) -> bool:
    return one is other


def _is_writable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
