"""What a file says of one participant: the records that are theirs, those that point at them, the texts that name them.

Invariant: *Udlevér* and *Slet* both read from here, so what is handed out is what is erased.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from facilitator_app.domain.actions import ActionPlan
from facilitator_app.domain.follow_up import FollowUp
from facilitator_app.domain.lus import LusTalk
from facilitator_app.domain.names_in_text import Naming, runs_of, sentence_round, shared_runs
from facilitator_app.domain.people import Participant
from facilitator_app.domain.personal_fields import Holding, Place, places, points_at
from facilitator_app.domain.records import Record

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedPlace:
    """A text in which the person is named. `is_whole` is False where it may be somebody else: the first or the last
    name alone, or the whole name where two participants share it. `sentence` is what stands round the first of them.
    """

    place: Place
    is_whole: bool
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Connections:
    """`owned` are the person's own records beside `person`: schemas, what became of their actions, talks as the leader.
    `pointing` are records of others that name the person by id; `named` texts of others that name the person.
    """

    person: Participant
    owned: tuple[Record, ...]
    pointing: tuple[Record, ...]
    named: tuple[NamedPlace, ...]

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """The person's own records of a type."""
        return tuple(one for one in self.owned if isinstance(one, kind))


def connections(
    person_id: str, records: Iterable[Record], *, called: Sequence[Participant] = ()
) -> Connections | None:
    """All that these records say of a participant, who was `called` so too, newest first; None when there is none with
    this id among them and nothing is known of what the person was called.
    """
    known = tuple(records)
    here = [one for one in known if isinstance(one, Participant) and one.id == person_id]
    person = next(iter((*here, *called)), None)
    if person is None:
        return None
    if not here:
        known = (*known, person)
    owned = owned_by(person_id, known)
    own_ids = {person_id, *(one.id for one in owned)}
    others = [one for one in known if one.id not in own_ids]
    return Connections(
        person=person,
        owned=owned,
        pointing=tuple(one for one in others if points_at(one, person_id)),
        named=named_in(others, person, known, called=called),
    )


def owned_by(person_id: str, records: Sequence[Record]) -> tuple[Record, ...]:
    """The schemas, follow-ups and talks that are this person's; what points at another stands before it."""
    plans = {one.id for one in records if isinstance(one, ActionPlan) and one.participant_id == person_id}
    told = [one for one in records if isinstance(one, FollowUp) and one.plan_id in plans]
    talks = [one for one in records if isinstance(one, LusTalk) and one.participant_id == person_id]
    return (*told, *talks, *(one for one in records if one.id in plans))


def naming_of(people: Iterable[Participant], others: Iterable[Participant] = ()) -> Naming:
    """What finds one person who was called all this, and is for sure none of `others`."""
    known = tuple(people)
    shared = frozenset(run for one in others for run in runs_of(one.name))
    return Naming((one.name for one in known), (one.email for one in known), shared=shared)


def sure_names(
    called: Iterable[Participant], people: Iterable[Participant], person_id: str
) -> tuple[Participant, ...]:
    """How a person is found who was also `called` so, beside whoever of `people` it is: by nothing that somebody else
    is called now, if more is known, and by no name that was only half written.
    """
    everybody = tuple(people)
    now = [one for one in everybody if one.id == person_id]
    others = [one for one in everybody if one.id != person_id]
    several = tuple(called)
    own = [one for one in several if not any(naming_of([one]).whole(other.name) for other in others)]
    known = (*now, *(own if now or own else several))
    names = {one.name.casefold() for one in known}
    return tuple(one for one in known if one in now or not _is_half(one.name.casefold(), names))


def called_else(naming: Naming, person_id: str, people: Iterable[Participant]) -> tuple[Naming, ...]:
    """What finds those of these people who are not called as `naming`, the person's, says."""
    known = tuple(people)
    shared = shared_runs(one.name for one in known)
    return tuple(
        Naming((one.name,), (one.email,), shared=shared)
        for one in known
        if one.id != person_id and not naming.whole(one.name)
    )


def named_in(
    records: Iterable[Record],
    person: Participant,
    known: Iterable[Record],
    *,
    called: Iterable[Participant] = (),
) -> tuple[NamedPlace, ...]:
    """The texts of `records` that name somebody, who was `called` so too. Names and addresses of the other participants
    among `known` are not asked about, nor is a part of a name where it stands in one of theirs.
    """
    people = [one for one in known if isinstance(one, Participant)]
    sure = sure_names(called, people, person.id)
    naming = naming_of(sure, (one for one in people if one.id != person.id))
    ids = {one.id for one in people}
    asked = [place for one in records for place in places(one) if is_asked(place) and place.text not in ids]
    others = called_else(naming, person.id, people)
    is_shared = len(others) < len(people) - 1
    found = []
    for place in asked:
        if whole := naming.whole(place.text):
            sentence = sentence_round(place.text, whole[0])
            found.append(NamedPlace(place=place, is_whole=not is_shared, sentence=sentence))
        elif parts := naming.possible(place.text):
            taken = [span for other in others for span in other.whole(place.text)]
            alone = [one for one in parts if not any(a <= one[0] and one[1] <= b for a, b in taken)]
            if alone:
                sentence = sentence_round(place.text, alone[0])
                found.append(NamedPlace(place=place, is_whole=False, sentence=sentence))
    return tuple(found)


def is_asked(place: Place) -> bool:
    """Whether a text may name somebody else than the participant whose record it is."""
    return not (isinstance(place.record, Participant) and place.holding is Holding.NAME)


def _is_half(name: str, names: Iterable[str]) -> bool:
    return any(one != name and one.startswith(name) for one in names)
