"""The leaders of a programme over time: who joins, leaves and moves, from which day on.

Invariant: nothing here changes how a leader was seen at a workshop before that day.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.people import LeadershipLevel, Participant, Post
from facilitator_app.domain.programme import belongs_to, in_order, moved, moved_back
from facilitator_app.domain.records import added
from facilitator_app.domain.textfmt import one_line
from facilitator_app.domain.workshop import Workshop
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld:
    """Where a leader sat from a day (None: from the start) until a day, that day not counted (None: still)."""

    from_on: date | None
    until_on: date | None
    unit: str
    title: str
    level: LeadershipLevel | None
    chief_name: str


@dataclass(frozen=True, slots=True)
class EventAttended:
    """A workshop that the leader belonged to, and whether they came."""

    workshop: Workshop
    was_present: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderHistory:
    """A leader's way through the programme: the posts, oldest first, the workshops by their day, and `led`, who has the
    leader as their own chief and has not left.
    """

    person: Participant
    posts: tuple[PostHeld, ...]
    events: tuple[EventAttended, ...]
    led: tuple[Participant, ...]


class LeadersInProgramme:
    """Commands and readings of leaders over time; each command is one step that undo takes back."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id

    def join(
        self,
        name: str,
        *,
        from_on: date | None,
        unit: str = "",
        title: str = "",
        level: LeadershipLevel | None = None,
        chief_id: str | None = None,
    ) -> Participant:
        """Somebody comes into the programme on a day; None is from the start. Raises `Refused` for an empty name."""
        cleaned = one_line(name)
        if not cleaned:
            raise Refused("people.name_missing")
        person = Participant(
            id=self._new_id(),
            name=cleaned,
            unit=one_line(unit),
            title=one_line(title),
            level=level,
            chief_id=chief_id,
            position=max((one.position for one in self._document.all(Participant)), default=0.0) + 1.0,
            joined_on=from_on,
        )
        self._document.edit("edit.join_leader", added([person]))
        return person

    def set_joined(self, participant_id: str, on_day: date | None) -> None:
        """Correct from when somebody belongs. Raises `Refused` when that is after they left."""
        self._keep("edit.join_leader", replace(self._person(participant_id), joined_on=on_day))

    def leave(self, participant_id: str, on_day: date) -> None:
        """Somebody belongs no longer from a day on; earlier workshops keep them. Raises `Refused` for a day before they
        joined."""
        self._keep("edit.leave_leader", replace(self._person(participant_id), left_on=on_day))

    def stay(self, participant_id: str) -> None:
        """Somebody does not leave after all."""
        self._keep("edit.join_leader", replace(self._person(participant_id), left_on=None))

    def move(
        self,
        participant_id: str,
        *,
        from_on: date,
        unit: str,
        title: str,
        level: LeadershipLevel | None,
        chief_id: str | None,
    ) -> None:
        """Somebody sits elsewhere from a day on; earlier workshops show them where they sat then. Raises `Refused` for
        one who would be their own chief.
        """
        person = self._person(participant_id)
        if chief_id == participant_id:
            raise Refused("programme.chief_self", name=person.name)
        new = Post(until_on=from_on, level=level, chief_id=chief_id)
        after = moved(person, from_on=from_on, unit=one_line(unit), title=one_line(title), post=new)
        self._keep("edit.move_leader", after)

    def remove_move(self, participant_id: str, until_on: date) -> None:
        """Take back that somebody moved on a day: they are afterwards what they were before it."""
        self._keep("edit.move_leader", moved_back(self._person(participant_id), until_on))

    def history(self, participant_id: str) -> LeaderHistory:
        """A leader's way through the programme. Raises `Refused` when they have gone from the file."""
        person = self._person(participant_id)
        workshops = in_order(self._document.all(Workshop))
        return LeaderHistory(
            person=person,
            posts=self._posts(person),
            events=tuple(
                EventAttended(one, not person.is_absent_from(one.id))
                for one in workshops
                if belongs_to(person, one)
            ),
            led=tuple(
                one
                for one in self._document.all(Participant)
                if one.chief_id == participant_id and one.left_on is None
            ),
        )

    def _posts(self, person: Participant) -> tuple[PostHeld, ...]:
        names = {one.id: one.name for one in self._document.all(Participant)}
        earlier = sorted(person.earlier_posts, key=_until)
        begins: list[date | None] = [person.joined_on, *(post.until_on for post in earlier)]
        ends: list[date | None] = [*(post.until_on for post in earlier), person.left_on]
        now = Post(
            until_on=date.max,
            unit=person.unit,
            title=person.title,
            level=person.level,
            chief_id=person.chief_id,
        )
        return tuple(
            PostHeld(
                from_on=from_on,
                until_on=until_on,
                unit=sat.unit,
                title=sat.title,
                level=sat.level,
                chief_name=names.get(sat.chief_id or "", ""),
            )
            for from_on, until_on, sat in zip(begins, ends, (*earlier, now), strict=True)
        )

    def _keep(self, label: str, person: Participant) -> None:
        if person.joined_on and person.left_on and person.left_on < person.joined_on:
            raise Refused("programme.left_before_joined", name=person.name)
        self._document.replace(label, person)

    def _person(self, participant_id: str) -> Participant:
        found = self._document.get(Participant, participant_id)
        if found is None:
            raise Refused("programme.no_such_leader")
        return found


def _until(post: Post) -> date:
    return post.until_on
