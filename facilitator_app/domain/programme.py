"""The programme: several workshops with the same leaders, and who belonged to it when.

One invariant: what was true at an earlier workshop stays true of it. A leader who leaves or moves on is seen at each
workshop as on its own day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.people import Participant, Post
from facilitator_app.domain.workshop import Workshop, WorkshopKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """What the workshops of a file are parts of. A file has one, or none when it holds a workshop by itself."""

    id: str
    title: str
    purpose: str = ""
    ambitions: tuple[str, ...] = ()
    starts_on: date | None = None
    ends_on: date | None = None


def in_order(workshops: Iterable[Workshop]) -> tuple[Workshop, ...]:
    """The workshops by their day; those without one come last, in the order they were made."""
    return tuple(sorted(workshops, key=_place))


def belongs_to(person: Participant, workshop: Workshop) -> bool:
    """Whether a leader is one of the workshop's own: in the programme on its day, and of the direction if it is theirs.

    A workshop without a day has everybody who has not left.
    """
    if workshop.kind is WorkshopKind.DIRECTION_MEETING and not person.is_direction:
        return False
    if workshop.held_on is None:
        return person.left_on is None
    has_joined = person.joined_on is None or person.joined_on <= workshop.held_on
    return has_joined and (person.left_on is None or workshop.held_on < person.left_on)


def as_of(person: Participant, day: date | None) -> Participant:
    """The leader with the unit, title, level and chief of that day; as now without one."""
    if day is None:
        return person
    post = next((post for post in sorted(person.earlier_posts, key=_until) if day < post.until_on), None)
    return (
        person
        if post is None
        else replace(person, unit=post.unit, title=post.title, level=post.level, chief_id=post.chief_id)
    )


def members_of(workshop: Workshop, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """The workshop's own leaders as they were on its day, in the order given."""
    return tuple(as_of(person, workshop.held_on) for person in people if belongs_to(person, workshop))


def moved(
    person: Participant, *, from_on: date, unit: str, title: str, post: Post | None = None
) -> Participant:
    """The leader in a new post from a day on; `post` gives level and chief of the new one (None keeps them)."""
    left = Post(
        until_on=from_on, unit=person.unit, title=person.title, level=person.level, chief_id=person.chief_id
    )
    kept = tuple(one for one in person.earlier_posts if one.until_on != from_on)
    return replace(
        person,
        unit=unit,
        title=title,
        level=person.level if post is None else post.level,
        chief_id=person.chief_id if post is None else post.chief_id,
        earlier_posts=(*kept, left),
    )


def _place(workshop: Workshop) -> tuple[bool, date, float, str]:
    return (workshop.held_on is None, workshop.held_on or date.min, workshop.position, workshop.id)


def _until(post: Post) -> date:
    return post.until_on
