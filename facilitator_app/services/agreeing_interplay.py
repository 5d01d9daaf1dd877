"""The direction's agreements on its own interplay. They are its members' alone.

One invariant: nothing here is read by search, wall, reports or the documents of anybody outside the direction.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from facilitator_app.domain.interplay import InterplayAgreement
from facilitator_app.domain.people import Participant
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId


class AgreeingInterplay:
    """Commands, each one step for undo, and readings of the direction's own agreements."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def members(self) -> tuple[Participant, ...]:
        """The direction: the leaders marked so who have not left."""
        people = (one for one in self._document.all(Participant) if one.is_direction and one.left_on is None)
        return tuple(sorted(people, key=_person_place))

    def agreements(self) -> tuple[InterplayAgreement, ...]:
        """Those that hold first, in order; then those laid aside, newest first."""
        everything = sorted(self._document.all(InterplayAgreement), key=_place)
        held = [one for one in everything if one.ended_on is None]
        ended = sorted((one for one in everything if one.ended_on is not None), key=_ended, reverse=True)
        return (*held, *ended)

    def add(self, text: str, *, agreed_on: date) -> str:
        """An agreement made on a day; returns its id. Raises `Refused` without words."""
        agreement = InterplayAgreement(
            id=self._new_id(),
            text=_needed(text),
            agreed_on=agreed_on,
            position=max((one.position for one in self._document.all(InterplayAgreement)), default=0.0) + 1.0,
        )
        self._document.replace("edit.add_agreement", agreement)
        return agreement.id

    def reword(self, agreement_id: str, text: str) -> None:
        """Change an agreement's words. Raises `Refused` without any."""
        agreement, words = self._document.get(InterplayAgreement, agreement_id), _needed(text)
        if agreement is not None:
            self._change(replace(agreement, text=words), "text")

    def give_reason(self, agreement_id: str, reason: str) -> None:
        """Write why the members agreed on it."""
        agreement = self._document.get(InterplayAgreement, agreement_id)
        if agreement is not None:
            self._change(replace(agreement, reason=clean_text(reason)), "reason")

    def look_back(self, agreement_id: str, words: str) -> None:
        """Write what the members say of it later."""
        agreement = self._document.get(InterplayAgreement, agreement_id)
        if agreement is not None:
            self._change(replace(agreement, look_back=clean_text(words)), "look_back")

    def set_day(self, agreement_id: str, agreed_on: date | None) -> None:
        """Correct the day it was made on."""
        agreement = self._document.get(InterplayAgreement, agreement_id)
        if agreement is not None:
            self._change(replace(agreement, agreed_on=agreed_on), "agreed_on")

    def lay_aside(self, agreement_id: str, ended_on: date | None) -> None:
        """Let it hold no longer from a day on; None lets it hold again."""
        agreement = self._document.get(InterplayAgreement, agreement_id)
        if agreement is not None:
            self._document.change("edit.lay_aside_agreement", replace(agreement, ended_on=ended_on))

    def remove(self, agreement_id: str) -> None:
        """Take it away as if it had not been made; undo brings it back."""
        agreement = self._document.get(InterplayAgreement, agreement_id)
        if agreement is not None:
            self._document.edit("edit.remove_agreement", [RecordChange(agreement, None)])

    def _change(self, changed: InterplayAgreement, field: str) -> None:
        self._document.change("edit.change_agreement", changed, merge_key=f"interplay:{changed.id}:{field}")


def _needed(text: str) -> str:
    words = clean_text(text).strip()
    if not words:
        raise Refused("interplay.no_words")
    return words


def _place(agreement: InterplayAgreement) -> tuple[float, str]:
    return (agreement.position, agreement.id)


def _ended(agreement: InterplayAgreement) -> date:
    return agreement.ended_on or date.min


def _person_place(person: Participant) -> tuple[float, str]:
    return (person.position, person.id)
