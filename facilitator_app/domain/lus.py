"""The LUS talk (leder-udviklings-samtale): the concept that the organisation edits, and the confidential talks.

Invariant: a talk is the two's alone. Nothing of it but the names of the two and its day is read outside the talk; one
with a passphrase of its own keeps all the rest in `sealed`, and its other fields are empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from facilitator_app.domain.forms import FieldValue

LEAST_TALKS = 5
"""Patterns across talks are told from so many talks on, never of fewer."""


class PhaseKind(StrEnum):
    """What is done in a phase of the concept; it decides what the talk's page shows."""

    DATA = "data"
    PREPARATION = "preparation"
    TALK = "talk"
    PLAN = "plan"
    STATUS = "status"


class CardSide(StrEnum):
    """The four sides of the conversation: what the leader must, does, can and will."""

    MUST = "must"
    DOES = "does"
    CAN = "can"
    WILL = "will"


@dataclass(frozen=True, slots=True, kw_only=True)
class LusPhase:
    """One step of the talk, in the concept's order."""

    key: str
    kind: PhaseKind
    title: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LusTheme:
    """What the two rate themselves on: one spoke of the radar chart."""

    key: str
    title: str
    help: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConversationCard:
    """A card that may be chosen for the talk."""

    key: str
    side: CardSide
    text: str
    question: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LusConcept:
    """How the organisation holds its talks. A talk keeps `revision`; ratings go from 1 to `scale_steps`.

    `preparation_form_id` is the form both fill before the talk, `plan_form_id` the development plan.
    """

    id: str
    title: str
    language: str = "da"
    revision: int = 1
    intro: str = ""
    phases: tuple[LusPhase, ...] = ()
    themes: tuple[LusTheme, ...] = ()
    cards: tuple[ConversationCard, ...] = ()
    scale_steps: int = 5
    preparation_form_id: str | None = None
    plan_form_id: str | None = None
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkAgreement:
    """What the two agree on. `by_when` is as it was said: `1. april`, `uge 9`."""

    id: str
    text: str
    by_when: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusTalk:
    """A short talk later in the year."""

    id: str
    planned_on: date | None = None
    held_on: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LusTalk:
    """One talk of a leader with the nearest chief. `chief_name` is said when the chief is not a participant.

    Values are those of the concept's forms by field key; ratings are whole numbers by theme key. `done_phases` are
    the keys of phases that were finished. `sealed` is the whole content under the talk's own passphrase.
    """

    id: str
    concept_id: str
    participant_id: str
    chief_id: str | None = None
    chief_name: str = ""
    held_on: date | None = None
    leader_values: Mapping[str, FieldValue] = field(default_factory=dict)
    chief_values: Mapping[str, FieldValue] = field(default_factory=dict)
    plan_values: Mapping[str, FieldValue] = field(default_factory=dict)
    leader_ratings: Mapping[str, FieldValue] = field(default_factory=dict)
    chief_ratings: Mapping[str, FieldValue] = field(default_factory=dict)
    card_keys: tuple[str, ...] = ()
    agreements: tuple[TalkAgreement, ...] = ()
    statuses: tuple[StatusTalk, ...] = ()
    done_phases: tuple[str, ...] = ()
    sealed: str = ""
    position: float = 0.0
