"""Reading the open talk for its page: its steps, what the leader has released to the chief, and the year's pattern.

Invariant: of the leader's actions only schemas released to the chief are read, and of those the fields that a chief
may see.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator_app.domain.actions import ActionPlan, Audience, Core, audiences, is_begun
from facilitator_app.domain.collation import name_sort_key
from facilitator_app.domain.dates import date_words
from facilitator_app.domain.forms import FormSpec, FormValues, is_filled, seen_by
from facilitator_app.domain.lus import ConversationCard, LusConcept, LusPhase, LusTalk, PhaseKind
from facilitator_app.domain.lus_reading import YearPattern, year_pattern, years_of
from facilitator_app.domain.people import Participant
from facilitator_app.domain.privacy import Visibility
from facilitator_app.domain.textfmt import if_then_sentence, sentence_text
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.shaping_concept import ShapingConcept


class StepState(StrEnum):
    """How far a step of the talk has come."""

    EMPTY = "empty"
    BEGUN = "begun"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkStep:
    """A phase of the concept in the open talk. `status_place` counts the status talks from 0."""

    phase: LusPhase
    state: StepState
    status_place: int | None = None
    status_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAction:
    """An action that the leader has released to the chief, whole with its occasion, and the workshop it is from."""

    workshop: str
    text: str
    by_when: str


class ReadingTalks:
    """Readings for the pages of the talks. A talk is passed in with all that it says."""

    def __init__(self, *, document: Document, concepts: ShapingConcept, clock: Clock) -> None:
        self._document = document
        self._concepts = concepts
        self._clock = clock

    def steps(self, talk: LusTalk) -> tuple[TalkStep, ...]:
        """The phases of the talk's concept, each with how far it has come."""
        concept = self._concepts.concept_of(talk)
        steps: list[TalkStep] = []
        place = 0
        for phase in concept.phases if concept else ():
            is_status = phase.kind is PhaseKind.STATUS
            status = talk.statuses[place] if is_status and place < len(talk.statuses) else None
            steps.append(
                TalkStep(
                    phase=phase,
                    state=_state(talk, phase, has_status=status is not None),
                    status_place=place if is_status else None,
                    status_on=(status.held_on or status.planned_on) if status else None,
                )
            )
            place += is_status
        return tuple(steps)

    def preparation_form(self, talk: LusTalk) -> FormSpec | None:
        """The form that both fill before the talk."""
        concept = self._concepts.concept_of(talk)
        return self._document.get(FormSpec, concept.preparation_form_id) if concept else None

    def plan_form(self, talk: LusTalk) -> FormSpec | None:
        """The form of the development plan."""
        concept = self._concepts.concept_of(talk)
        return self._document.get(FormSpec, concept.plan_form_id) if concept else None

    def cards(self, talk: LusTalk) -> tuple[ConversationCard, ...]:
        """The cards that were chosen, in that order."""
        concept = self._concepts.concept_of(talk)
        by_key = {card.key: card for card in concept.cards} if concept else {}
        return tuple(by_key[key] for key in talk.card_keys if key in by_key)

    def people(self) -> tuple[tuple[str, str], ...]:
        """Id and name of everybody who may be a chief, by last name."""
        everybody = sorted(self._document.all(Participant), key=_by_name)
        return tuple((person.id, person.name) for person in everybody)

    def names(self, talk: LusTalk) -> tuple[str, str]:
        """The leader and the chief; empty where it is not known."""
        leader = self._document.get(Participant, talk.participant_id)
        chief = self._document.get(Participant, talk.chief_id)
        return (leader.name if leader else "", chief.name if chief else talk.chief_name)

    def shared_actions(self, talk: LusTalk) -> tuple[SharedAction, ...]:
        """What the leader has released to the chief, the newest workshop first."""
        found: list[tuple[str, SharedAction]] = []
        for plan in self._document.all(ActionPlan):
            workshop = self._document.get(Workshop, plan.workshop_id)
            is_shared = Audience.CHIEF in audiences(plan) and plan.participant_id == talk.participant_id
            if is_shared and workshop is not None:
                day = workshop.held_on.isoformat() if workshop.held_on else ""
                found += [(day, one) for one in self._actions(plan, workshop)]
        return tuple(one for _, one in sorted(found, key=_day_first, reverse=True))

    def years(self) -> tuple[int, ...]:
        """The years in which talks were held, the newest first."""
        return years_of(self._document.all(LusTalk))

    def pattern(self, year: int) -> YearPattern | None:
        """The pattern of a year in the concept in use; None in a file without a concept."""
        concept = self._concepts.concept()
        if concept is None:
            return None
        concepts: Mapping[str, LusConcept] = {one.id: one for one in self._document.all(LusConcept)}
        return year_pattern(
            year, concept, self._document.all(LusTalk), concepts, today=self._clock.local_today()
        )

    def _actions(self, plan: ActionPlan, workshop: Workshop) -> list[SharedAction]:
        form = self._document.get(FormSpec, plan.form_id)
        seen = {field.key for field in seen_by(form, Visibility.LEADER_CHIEF)} if form else set()
        return [
            SharedAction(
                workshop=workshop.title,
                text=_sentence(item.values, seen, workshop.language),
                by_when=_day_words(_text(item.values, Core.BY_WHEN, seen), workshop.language),
            )
            for item in plan.items
            if is_begun(item) and _text(item.values, Core.ACTION, seen)
        ]


def _state(talk: LusTalk, phase: LusPhase, *, has_status: bool) -> StepState:
    if phase.key in talk.done_phases:
        return StepState.DONE
    begun = {
        PhaseKind.DATA: False,
        PhaseKind.PREPARATION: bool(talk.leader_values or talk.chief_values),
        PhaseKind.TALK: bool(talk.card_keys or talk.agreements or talk.leader_ratings or talk.chief_ratings),
        PhaseKind.PLAN: any(is_filled(value) for value in talk.plan_values.values()),
        PhaseKind.STATUS: has_status,
    }
    return StepState.BEGUN if begun[phase.kind] else StepState.EMPTY


def _text(values: FormValues, key: str, seen: set[str]) -> str:
    value = values.get(key)
    return value.strip() if key in seen and isinstance(value, str) else ""


def _sentence(values: FormValues, seen: set[str], language: str) -> str:
    occasion, action = _text(values, Core.OCCASION, seen), _text(values, Core.ACTION, seen)
    return sentence_text(if_then_sentence(occasion, action, language)) if occasion else action


def _day_words(text: str, language: str) -> str:
    try:
        return date_words(date.fromisoformat(text), language)
    except ValueError:
        return text


def _day_first(one: tuple[str, SharedAction]) -> str:
    return one[0]


def _by_name(person: Participant) -> tuple[object, str]:
    return (name_sort_key(person.name), person.id)
