"""Filling the talk that is open: what the two prepared, rated, chose and agreed.

Invariant: nothing is kept of a talk that is not open, and typing in one field is one step for undo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum

from facilitator_app.domain.forms import FieldValue, is_filled
from facilitator_app.domain.lus import StatusTalk, TalkAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.textfmt import clean_text, one_line
from facilitator_app.services.clock import Clock
from facilitator_app.services.holding_talks import HoldingTalks
from facilitator_app.services.ports import NewId, ReadDate

CHANGE = "edit.change_talk"


class TalkPart(StrEnum):
    """Whose words they are."""

    LEADER = "leader"
    CHIEF = "chief"
    PLAN = "plan"


class Rater(StrEnum):
    """Who rates."""

    LEADER = "leader"
    CHIEF = "chief"


class FillingTalk:
    """Commands on the open talk, each one step for undo; without an open talk they do nothing."""

    def __init__(self, *, holding: HoldingTalks, clock: Clock, new_id: NewId, read_date: ReadDate) -> None:
        self._holding = holding
        self._clock = clock
        self._new_id = new_id
        self._read_date = read_date

    def set_value(self, part: TalkPart, key: str, value: FieldValue) -> None:
        """Write one field of the preparation of one of the two, or of the plan. An emptied one is removed."""
        talk = self._holding.talk()
        if talk is None:
            return
        merge_key = f"talk:{talk.id}:{part}:{key}"
        match part:
            case TalkPart.LEADER:
                after = replace(talk, leader_values=_with(talk.leader_values, key, value))
            case TalkPart.CHIEF:
                after = replace(talk, chief_values=_with(talk.chief_values, key, value))
            case TalkPart.PLAN:
                after = replace(talk, plan_values=_with(talk.plan_values, key, value))
        self._holding.keep(CHANGE, after, merge_key=merge_key)

    def rate(self, rater: Rater, theme_key: str, rating: int | None) -> None:
        """Rate a theme; None takes the rating back."""
        talk = self._holding.talk()
        if talk is None:
            return
        if rater is Rater.LEADER:
            after = replace(talk, leader_ratings=_with(talk.leader_ratings, theme_key, rating))
        else:
            after = replace(talk, chief_ratings=_with(talk.chief_ratings, theme_key, rating))
        self._holding.keep(CHANGE, after)

    def choose_card(self, card_key: str) -> None:
        """Choose a card for the talk, after the others."""
        talk = self._holding.talk()
        if talk is not None and card_key not in talk.card_keys:
            self._holding.keep(CHANGE, replace(talk, card_keys=(*talk.card_keys, card_key)))

    def put_card_back(self, card_key: str) -> None:
        """Choose a card no longer."""
        talk = self._holding.talk()
        if talk is not None:
            left = tuple(key for key in talk.card_keys if key != card_key)
            self._holding.keep(CHANGE, replace(talk, card_keys=left))

    def set_day(self, held_on: date | None) -> None:
        """Say when the talk is held."""
        talk = self._holding.talk()
        if talk is not None:
            self._holding.keep(CHANGE, replace(talk, held_on=held_on))

    def set_chief(self, chief: Participant | None, name: str = "") -> None:
        """Say with whom: one of the participants, or somebody else by name."""
        talk = self._holding.talk()
        if talk is not None:
            said = "" if chief else one_line(name)
            chief_id = chief.id if chief else None
            self._holding.keep(
                CHANGE,
                replace(talk, chief_id=chief_id, chief_name=said),
                merge_key=f"talk:{talk.id}:chief_name" if said else "",
            )

    def add_agreement(self) -> str:
        """An empty agreement after the others; returns its id, empty when no talk is open."""
        talk = self._holding.talk()
        if talk is None:
            return ""
        agreement = TalkAgreement(id=self._new_id(), text="")
        self._holding.keep(CHANGE, replace(talk, agreements=(*talk.agreements, agreement)))
        return agreement.id

    def change_agreement(self, agreement_id: str, *, text: str, by_when: str) -> None:
        """Write what is agreed and by when, in the leader's words; a date in them is read."""
        talk = self._holding.talk()
        if talk is None:
            return
        today = talk.held_on or self._clock.local_today()
        when = one_line(by_when)
        due_on = self._read_date(when, today) if when else None
        changed = tuple(
            replace(one, text=clean_text(text), by_when=when, due_on=due_on)
            if one.id == agreement_id
            else one
            for one in talk.agreements
        )
        self._holding.keep(
            CHANGE, replace(talk, agreements=changed), merge_key=f"talk:{talk.id}:{agreement_id}"
        )

    def remove_agreement(self, agreement_id: str) -> None:
        """Take an agreement away."""
        talk = self._holding.talk()
        if talk is not None:
            left = tuple(one for one in talk.agreements if one.id != agreement_id)
            self._holding.keep(CHANGE, replace(talk, agreements=left))

    def change_status(
        self, place: int, *, planned_on: date | None, held_on: date | None, text: str, typed: str = ""
    ) -> None:
        """Write down the status talk at this place, counted from 0; those before it are made when they are not there.
        `typed` names the field that was typed in.
        """
        talk = self._holding.talk()
        if talk is None:
            return
        statuses = [*talk.statuses]
        while len(statuses) <= place:
            statuses.append(StatusTalk(id=self._new_id()))
        statuses[place] = replace(
            statuses[place], planned_on=planned_on, held_on=held_on, text=clean_text(text)
        )
        if len(talk.statuses) <= place and not (planned_on or held_on or text.strip()):
            return
        merge_key = f"talk:{talk.id}:status:{place}:{typed}" if typed else ""
        self._holding.keep(CHANGE, replace(talk, statuses=tuple(statuses)), merge_key=merge_key)

    def finish_phase(self, key: str) -> None:
        """A phase is done."""
        talk = self._holding.talk()
        if talk is not None and key not in talk.done_phases:
            self._holding.keep(CHANGE, replace(talk, done_phases=(*talk.done_phases, key)))

    def reopen_phase(self, key: str) -> None:
        """A phase is not done after all."""
        talk = self._holding.talk()
        if talk is not None:
            left = tuple(one for one in talk.done_phases if one != key)
            self._holding.keep(CHANGE, replace(talk, done_phases=left))


def _with(values: Mapping[str, FieldValue], key: str, value: FieldValue) -> dict[str, FieldValue]:
    kept = {one: said for one, said in values.items() if one != key}
    if is_filled(value):
        kept[key] = value
    return kept
