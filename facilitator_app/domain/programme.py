"""The programme: several workshops with the same leaders, and who belonged to it when.

One invariant: what was true at an earlier workshop stays true of it. A leader who leaves or moves on is seen at each
workshop as on its own day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

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
    post = _post_on(person, day)
    return (
        person
        if post is None
        else replace(person, unit=post.unit, title=post.title, level=post.level, chief_id=post.chief_id)
    )


def members_of(workshop: Workshop, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """The workshop's own leaders as they were on its day, in the order given."""
    return tuple(as_of(person, workshop.held_on) for person in people if belongs_to(person, workshop))


def present_at(workshop: Workshop, people: Iterable[Participant]) -> tuple[Participant, ...]:
    """The workshop's own leaders who do not stay away, as `members_of` has them."""
    return tuple(one for one in members_of(workshop, people) if not one.is_absent_from(workshop.id))


def corrected(person: Participant, seen: Participant, day: date | None) -> Participant:
    """The stored leader with what was corrected in `seen`, the leader `as_of` that day.

    Unit, title, level and chief are corrected in the post of that day; what came after it stays.
    """
    post = _post_on(person, day)
    if post is None:
        return seen
    mended = replace(post, unit=seen.unit, title=seen.title, level=seen.level, chief_id=seen.chief_id)
    return replace(
        seen,
        unit=person.unit,
        title=person.title,
        level=person.level,
        chief_id=person.chief_id,
        earlier_posts=tuple(mended if one is post else one for one in person.earlier_posts),
    )


def joining_on(workshop: Workshop, workshops: Iterable[Workshop]) -> date | None:
    """From when somebody belongs who is put on this workshop's list: not before, so that earlier ones stay as they
    were. None at the first workshop.
    """
    ordered = in_order(workshops)
    earlier = [one for one in ordered[: ordered.index(workshop)] if one.held_on is not None]
    if not earlier:
        return None
    return workshop.held_on or max(one.held_on for one in earlier if one.held_on) + timedelta(days=1)


def moved(
    person: Participant, *, from_on: date, unit: str, title: str, post: Post | None = None
) -> Participant:
    """The leader in a new post from a day on, until the next move where there is one already; `post` gives level and
    chief of the new one (None keeps them).
    """
    before = as_of(person, from_on)
    left = Post(
        until_on=from_on, unit=before.unit, title=before.title, level=before.level, chief_id=before.chief_id
    )
    new = replace(
        before,
        unit=unit,
        title=title,
        level=before.level if post is None else post.level,
        chief_id=before.chief_id if post is None else post.chief_id,
    )
    after = corrected(person, new, from_on)
    # Moved twice on one day: where they sat until then has been told.
    is_told = any(one.until_on == from_on for one in after.earlier_posts)
    posts = after.earlier_posts if is_told else (*after.earlier_posts, left)
    return replace(after, earlier_posts=tuple(sorted(posts, key=_until)))


def moved_back(person: Participant, on_day: date) -> Participant:
    """The leader as if they had not moved that day: the post that ended then goes on until the next move, or is that of
    today. Without a move that day the leader is as they were.
    """
    ended = next((post for post in person.earlier_posts if post.until_on == on_day), None)
    if ended is None:
        return person
    held_on = replace(
        as_of(person, on_day),
        unit=ended.unit,
        title=ended.title,
        level=ended.level,
        chief_id=ended.chief_id,
    )
    back = corrected(person, held_on, on_day)
    return replace(back, earlier_posts=tuple(one for one in back.earlier_posts if one.until_on != on_day))


def _place(workshop: Workshop) -> tuple[bool, date, float, str]:
    return (workshop.held_on is None, workshop.held_on or date.min, workshop.position, workshop.id)


def _post_on(person: Participant, day: date | None) -> Post | None:
    """The earlier post in which the leader sat that day; None for the one of today."""
    if day is None or not person.earlier_posts:
        return None
    return next((post for post in sorted(person.earlier_posts, key=_until) if day < post.until_on), None)


def _until(post: Post) -> date:
    return post.until_on
