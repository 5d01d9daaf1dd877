"""Dividing people into groups that mix units and leadership levels.

The same people in the same order always give the same groups, sizes differ by at most one, and those who are
absent are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from facilitator_app.domain.people import Participant

_SAME_UNIT = 4
_SAME_LEVEL = 1


def number_of_groups(participants: Sequence[Participant], *, size: int) -> int:
    """How many groups give sizes nearest to `size`: at least one, at most one for each person present.

    Raises ValueError when `size` is below 1.
    """
    if size < 1:
        raise ValueError(size)
    present = len(_present(participants))
    return max(1, min(present, (present + size // 2) // size))


def mixed_groups(participants: Sequence[Participant], *, number: int) -> tuple[tuple[str, ...], ...]:
    """The participants' ids in `number` groups, mixed as well as can be found.

    Some groups are empty when people are few. Raises ValueError when `number` is below 1.
    """
    if number < 1:
        raise ValueError(number)
    groups = _dealt(_present(participants), number)
    while _swap_once_round(groups):
        pass  # ends, because each swap lessens a likeness that cannot fall below 0
    return tuple(tuple(person.id for person in group) for group in groups)


def likeness(group: Sequence[Participant]) -> int:
    """How alike the people of a group are, pair by pair; 0 is as mixed as can be."""
    return sum(_alike(one, other) for one, other in combinations(group, 2))


def _present(participants: Sequence[Participant]) -> list[Participant]:
    return [person for person in participants if not person.is_absent]


def _dealt(present: Sequence[Participant], number: int) -> list[list[Participant]]:
    """Deal out the largest units first, each person to the least alike of the smallest groups."""
    units: dict[str, int] = {}
    for person in present:
        units[person.unit] = units.get(person.unit, 0) + 1
    groups: list[list[Participant]] = [[] for _ in range(number)]
    for person in sorted(present, key=lambda one: (-units[one.unit], one.unit, one.level or "")):
        smallest = min(len(group) for group in groups)
        open_groups = [group for group in groups if len(group) == smallest]
        min(open_groups, key=lambda group: _likeness_to(person, group)).append(person)
    return groups


def _swap_once_round(groups: list[list[Participant]]) -> bool:
    """Swap pairs between groups wherever that lessens the likeness; whether anything was swapped."""
    is_better = False
    for group, other in combinations(groups, 2):
        for place in range(len(group)):
            for other_place in range(len(other)):
                if _gain(group, place, other, other_place) > 0:
                    group[place], other[other_place] = other[other_place], group[place]
                    is_better = True
    return is_better


def _gain(group: list[Participant], place: int, other: list[Participant], other_place: int) -> int:
    person, other_person = group[place], other[other_place]
    rest = group[:place] + group[place + 1 :]
    other_rest = other[:other_place] + other[other_place + 1 :]
    before = _likeness_to(person, rest) + _likeness_to(other_person, other_rest)
    after = _likeness_to(other_person, rest) + _likeness_to(person, other_rest)
    return before - after


def _likeness_to(person: Participant, group: Sequence[Participant]) -> int:
    return sum(_alike(person, other) for other in group)


def _alike(one: Participant, other: Participant) -> int:
    same_unit = _SAME_UNIT if one.unit and one.unit == other.unit else 0
    same_level = _SAME_LEVEL if one.level is not None and one.level is other.level else 0
    return same_unit + same_level
