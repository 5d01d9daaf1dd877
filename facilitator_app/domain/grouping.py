"""Dividing people into groups: mixed across units and levels, nobody with their own chief, few who have met before.

The same people in the same order always give the same groups, and those who are absent are left out. Sizes differ by
at most one, unless locks ask for more in one group. The search is an iterated local search: swap whoever gains most
by it until nobody does, shake, and try again; it is measured in `likeness`, which the tests hold against the least
possible of small cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from types import MappingProxyType

from facilitator_app.domain.people import LeadershipLevel, Participant

Groups = tuple[tuple[str, ...], ...]
Pair = tuple[str, str]
"""Two ids in alphabetical order."""

OWN_CHIEF = 10_000
MET_BEFORE = 20
SAME_UNIT = 4
SAME_LEVEL = 1

_TWO_EMPTY_SEATS = 100_000
_LEAST_TRIES, _MOST_TRIES, _TRIES = 8, 200, 2400
_NOBODY_MET: Mapping[Pair, int] = MappingProxyType({})
_NO_LOCKS: Mapping[str, int] = MappingProxyType({})
_RANKS = MappingProxyType(
    {
        LeadershipLevel.LEADS_EMPLOYEES: 1,
        LeadershipLevel.LEADS_LEADERS: 2,
        LeadershipLevel.LEADS_ORGANISATION: 3,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixture:
    """How well groups are mixed, in pairs: met before, a leader with their own chief, of one unit."""

    repeats: int
    with_own_chief: int
    of_one_unit: int


def number_of_groups(participants: Sequence[Participant], *, size: int) -> int:
    """How many groups give sizes nearest to `size`: at least one, at most one for each person.

    Raises ValueError when `size` is below 1.
    """
    if size < 1:
        raise ValueError(size)
    people = len(participants)
    return max(1, min(people, (people + size // 2) // size))


def mixed_groups(
    participants: Sequence[Participant],
    *,
    number: int,
    met: Mapping[Pair, int] = _NOBODY_MET,
    locked: Mapping[str, int] = _NO_LOCKS,
    is_cancelled: Callable[[], bool] = bool,
) -> Groups:
    """The participants' ids in `number` groups, mixed as well as can be found.

    `met` counts how often two have sat together, `locked` gives the group (from 0) that somebody stays in. Some groups
    are empty when people are few. A search that is cancelled gives the best found until then. Raises ValueError when
    `number` is below 1.
    """
    if number < 1:
        raise ValueError(number)
    seating = _Seating(participants, number=number, met=met, locked=locked)
    seating.search(is_cancelled)
    return seating.groups()


def mixed_rounds(
    participants: Sequence[Participant],
    *,
    number: int,
    rounds: int,
    met: Mapping[Pair, int] = _NOBODY_MET,
    locks: Sequence[Mapping[str, int]] = (),
    on_round: Callable[[int], object] = int,
    is_cancelled: Callable[[], bool] = bool,
) -> tuple[Groups, ...]:
    """Groups for several rounds in which as few as can be found meet twice; see `mixed_groups`.

    `locks` says for each round who is locked where, and `on_round` is told how many rounds have been found.
    """
    found: list[Groups] = []
    for at in range(rounds):
        so_far = met_in(found, before=met)
        locked = locks[at] if at < len(locks) else _NO_LOCKS
        found.append(
            mixed_groups(participants, number=number, met=so_far, locked=locked, is_cancelled=is_cancelled)
        )
        on_round(len(found))
    return tuple(found)


def met_in(divisions: Iterable[Groups], *, before: Mapping[Pair, int] = _NOBODY_MET) -> Mapping[Pair, int]:
    """How often each pair has sat together in these divisions, and `before` them."""
    met = Counter(before)
    for groups in divisions:
        for group in groups:
            met.update(combinations(sorted(group), 2))
    return met


def mixture(
    groups: Groups, participants: Sequence[Participant], *, met: Mapping[Pair, int] = _NOBODY_MET
) -> Mixture:
    """How well these groups are mixed. Ids of people who are no longer there are passed over."""
    by_id = {person.id: person for person in participants}
    seated = [[by_id[one] for one in group if one in by_id] for group in groups]
    pairs = [pair for group in seated for pair in combinations(group, 2)]
    return Mixture(
        repeats=sum(_times_met(one, other, met) > 0 for one, other in pairs),
        with_own_chief=sum(is_own_chief(one, other) or is_own_chief(other, one) for one, other in pairs),
        of_one_unit=sum(bool(one.unit) and one.unit == other.unit for one, other in pairs),
    )


def likeness(group: Sequence[Participant], met: Mapping[Pair, int] = _NOBODY_MET) -> int:
    """How much speaks against a group, pair by pair; 0 is as mixed as can be."""
    return sum(_alike(one, other, met) for one, other in combinations(group, 2))


def is_own_chief(chief: Participant, leader: Participant) -> bool:
    """Whether one is the other's own chief: it has been said, or else they lead at a higher level of the same unit."""
    if leader.chief_id is not None:
        return leader.chief_id == chief.id
    if not leader.unit or chief.unit != leader.unit or chief.level is None or leader.level is None:
        return False
    return _RANKS[chief.level] > _RANKS[leader.level]


class _Seating:
    """People at their groups, and what each would add to the likeness of every group.

    Groups that are one short have an empty seat: a person whom nothing speaks against, so that moving to a smaller
    group is a swap as well.
    """

    def __init__(
        self,
        people: Sequence[Participant],
        *,
        number: int,
        met: Mapping[Pair, int],
        locked: Mapping[str, int],
    ) -> None:
        self._people = people
        self._number = number
        self._against = [
            [_alike(one, other, met) if one is not other else 0 for other in people] for one in people
        ]
        self._group: list[int] = [0] * len(people)
        self._is_locked = [locked.get(person.id, number) < number for person in people]
        self._deal(locked)
        self._add_empty_seats()
        self._costs = self._all_costs()
        self._order = range(len(self._group))

    def groups(self) -> Groups:
        """Who sits where, in the order in which the people were given."""
        seats = list(zip(self._people, self._group, strict=False))
        return tuple(tuple(person.id for person, group in seats if group == at) for at in range(self._number))

    def search(self, is_cancelled: Callable[[], bool]) -> None:
        """Find better groups until none are found for a while, or nothing speaks against these."""
        self._settle()
        free = [one for one in self._order if not self._is_locked[one]]
        if len(free) < 2 or self._number < 2:
            return
        chance = Random(len(self._people))
        best, best_groups = self._total(), list(self._group)
        for _ in range(max(_LEAST_TRIES, min(_MOST_TRIES, _TRIES // len(free)))):
            if best == 0 or is_cancelled():
                break
            for _shake in range(3):
                self._swap(*chance.sample(free, 2))
            self._settle()
            total = self._total()
            if total <= best:
                best, best_groups = total, list(self._group)
            else:
                self._restore(best_groups)
        self._restore(best_groups)

    def _deal(self, locked: Mapping[str, int]) -> None:
        """Those who are locked first, then the largest units, each to the least alike of the smallest groups."""
        units = Counter(person.unit for person in self._people)
        members: list[list[int]] = [[] for _ in range(self._number)]
        waiting: list[int] = []
        for one, person in enumerate(self._people):
            if self._is_locked[one]:
                members[locked[person.id]].append(one)
            else:
                waiting.append(one)
        for one in sorted(waiting, key=lambda i: (-units[self._people[i].unit], self._people[i].unit, i)):
            least = min(map(len, members))
            row = self._against[one]
            free = [group for group in members if len(group) == least]
            min(free, key=lambda group: sum(row[other] for other in group)).append(one)
        for at, group in enumerate(members):
            for one in group:
                self._group[one] = at

    def _add_empty_seats(self) -> None:
        """Fill every group up to the size of the largest that locks did not make."""
        size = -(-len(self._people) // self._number)
        held = Counter(self._group)
        for at in range(self._number):
            for _ in range(size - held[at]):
                is_empty = [0] * len(self._people) + [_TWO_EMPTY_SEATS] * (
                    len(self._group) - len(self._people)
                )
                for row, cost in zip(self._against, is_empty, strict=True):
                    row.append(cost)
                self._against.append([*is_empty, 0])
                self._group.append(at)
                self._is_locked.append(False)

    def _all_costs(self) -> list[list[int]]:
        costs = [[0] * self._number for _ in self._group]
        for one, row in enumerate(self._against):
            for other, cost in enumerate(row):
                costs[one][self._group[other]] += cost
        return costs

    def _total(self) -> int:
        return sum(costs[group] for costs, group in zip(self._costs, self._group, strict=True))

    def _settle(self) -> None:
        """Swap as long as somebody gains. It ends, because each swap lessens a total that cannot fall below 0."""
        while self._settle_once():
            pass

    def _settle_once(self) -> bool:
        is_better = False
        for one in self._order:
            if not self._is_locked[one]:
                other = self._best_swap(one)
                if other is not None:
                    self._swap(one, other)
                    is_better = True
        return is_better

    def _best_swap(self, one: int) -> int | None:
        group, costs, against = self._group, self._costs, self._against[one]
        here, mine = group[one], costs[one]
        best, found = 0, None
        for other, there in enumerate(group):
            if there != here and not self._is_locked[other]:
                theirs = costs[other]
                change = mine[there] - mine[here] + theirs[here] - theirs[there] - 2 * against[other]
                if change < best:
                    best, found = change, other
        return found

    def _swap(self, one: int, other: int) -> None:
        here, there = self._group[one], self._group[other]
        if here == there:
            return
        self._group[one], self._group[other] = there, here
        for costs, first, second in zip(self._costs, self._against[one], self._against[other], strict=True):
            change = second - first
            costs[here] += change
            costs[there] -= change

    def _restore(self, groups: Sequence[int]) -> None:
        if self._group != groups:
            self._group = list(groups)
            self._costs = self._all_costs()


def _alike(one: Participant, other: Participant, met: Mapping[Pair, int]) -> int:
    has_chief = is_own_chief(one, other) or is_own_chief(other, one)
    is_same_unit = bool(one.unit) and one.unit == other.unit
    is_same_level = one.level is not None and one.level is other.level
    return (
        OWN_CHIEF * has_chief
        + MET_BEFORE * _times_met(one, other, met)
        + SAME_UNIT * is_same_unit
        + SAME_LEVEL * is_same_level
    )


def _times_met(one: Participant, other: Participant, met: Mapping[Pair, int]) -> int:
    pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
    return met.get(pair, 0)
