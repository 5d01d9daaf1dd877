"""Participants and the groups they sit in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class LeadershipLevel(StrEnum):
    """The three demands of the leadership chain."""

    LEADS_ORGANISATION = "leads_organisation"
    LEADS_LEADERS = "leads_leaders"
    LEADS_EMPLOYEES = "leads_employees"


class WallConsent(StrEnum):
    """What a leader has said to their own name and action schema on the wall, where the room sees them.

    Who was not asked is shown as by a workshop that asks nobody: only what was released, and the name among the group.
    """

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Where a leader sat until a day, that day not counted."""

    until_on: date
    unit: str = ""
    title: str = ""
    level: LeadershipLevel | None = None
    chief_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A leader. `position` is the order of entry; lists are sorted by name by whoever shows them.

    `chief_id` is the participant who is this leader's own chief, where that has been said. `unit`, `title`, `level`
    and `chief_id` are of today; `earlier_posts` tell what they were before. The leader belongs to the programme from
    `joined_on` (None: from the start) until the day before `left_on`. `absent_from` are the workshops missed.
    `wall_consent` is what the leader has said to being shown on the wall by name.
    """

    id: str
    name: str
    unit: str = ""
    title: str = ""
    level: LeadershipLevel | None = None
    email: str = ""
    is_direction: bool = False
    absent_from: tuple[str, ...] = ()
    position: float = 0.0
    chief_id: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    earlier_posts: tuple[Post, ...] = ()
    wall_consent: WallConsent = WallConsent.NOT_ASKED

    def is_absent_from(self, workshop_id: str) -> bool:
        """Whether the leader stays away from this workshop."""
        return workshop_id in self.absent_from


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group at its table. `number` is what the room calls it and what Alt+1..9 picks.

    A workshop may divide its participants several times: `division` counts the sets of groups from 1. `locked_ids`
    are the members who stay when the rest is divided anew.
    """

    id: str
    workshop_id: str
    number: int
    name: str = ""
    member_ids: tuple[str, ...] = ()
    division: int = 1
    locked_ids: tuple[str, ...] = ()


def missing(person: Participant, workshop_id: str) -> Participant:
    """The leader, who stays away from a workshop."""
    others = present_again(person, workshop_id).absent_from
    return replace(person, absent_from=(*others, workshop_id))


def present_again(person: Participant, workshop_id: str) -> Participant:
    """The leader, who comes to a workshop after all."""
    return replace(person, absent_from=tuple(one for one in person.absent_from if one != workshop_id))


def groups_of(groups: Iterable[Group], *, workshop_id: str, division: int = 1) -> tuple[Group, ...]:
    """The groups that a workshop's participants sit in after one of its divisions, by number."""
    mine = (g for g in groups if (g.workshop_id, g.division) == (workshop_id, division))
    return tuple(sorted(mine, key=_number))


def group_of(participant_id: str, groups: tuple[Group, ...]) -> Group | None:
    """The group a participant sits in, or None."""
    return next((group for group in groups if participant_id in group.member_ids), None)


def surname_first(name: str) -> tuple[str, str]:
    """A name split for sorting: last word, then the rest. A mark in brackets such as `(fiktiv)` is not a name."""
    words = [word for word in name.split() if not word.startswith("(")]
    if not words:
        return ("", "")
    return (words[-1], " ".join(words[:-1]))


def _number(group: Group) -> tuple[int, str]:
    return (group.number, group.id)
