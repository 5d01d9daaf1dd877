"""Who belongs to the workshop that is being worked on, as they were on its day.

Invariant: a leader who has left, or has moved on since, is here as on the day; what is corrected in one of these is
stored through `stored`, or what came later would be written over.
"""

from __future__ import annotations

from datetime import date
from typing import Protocol, TypeVar

from facilitator_app.domain.people import Participant
from facilitator_app.domain.programme import as_of, corrected, joining_on, members_of, present_at
from facilitator_app.domain.records import Record
from facilitator_app.domain.workshop import Workshop

R = TypeVar("R", bound=Record)


class Records(Protocol):
    """The part of the open file that is read."""

    @property
    def workshop(self) -> Workshop: ...

    def all(self, kind: type[R]) -> tuple[R, ...]: ...

    def get(self, kind: type[R], record_id: str | None) -> R | None: ...


def members(records: Records) -> tuple[Participant, ...]:
    """The leaders of the workshop, in the order of the file."""
    return members_of(records.workshop, records.all(Participant))


def present(records: Records) -> tuple[Participant, ...]:
    """The leaders of the workshop who do not stay away."""
    return present_at(records.workshop, records.all(Participant))


def everybody(records: Records) -> tuple[Participant, ...]:
    """All people of the file, also those who had left or had not come yet, as they were on the workshop's day."""
    return tuple(as_of(person, records.workshop.held_on) for person in records.all(Participant))


def person_here(records: Records, participant_id: str | None) -> Participant | None:
    """Somebody as on the workshop's day; None when they have gone from the file."""
    person = records.get(Participant, participant_id)
    return None if person is None else as_of(person, records.workshop.held_on)


def stored(records: Records, seen: Participant) -> Participant:
    """What is to be stored when `seen`, one of the above, was corrected. Somebody new is stored as seen."""
    person = records.get(Participant, seen.id)
    return seen if person is None else corrected(person, seen, records.workshop.held_on)


def new_from(records: Records) -> date | None:
    """From when somebody belongs who is put on the list now; None in the first workshop of a file."""
    return joining_on(records.workshop, records.all(Workshop))
