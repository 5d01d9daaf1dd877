"""Dividing 200 people over six rounds, against the least any such search must do: weigh every pair, and
look once at every swap of two to know that none gains.

Run it with `python3 -m tests.benchmarks.bench_groups`; it prints a ratio and never judges by the clock alone.
"""

from __future__ import annotations

import sys
import time
from itertools import product
from statistics import median

from facilitator_app.domain.grouping import Mixture, met_in, mixed_rounds, mixture
from facilitator_app.domain.people import LeadershipLevel, Participant
from tests.benchmarks.table import Fact, Row, print_table

PEOPLE, GROUPS, ROUNDS = 200, 25, 6
TURNS = 3
MUST, AIM = 20.0, 12.0
"""For 200 people the search settles twelve times a round."""
LEVELS = tuple(LeadershipLevel)


def people() -> tuple[Participant, ...]:
    """Two hundred of 25 units and three levels; every eighth is the chief of those who follow."""
    return tuple(
        Participant(
            id=f"p{n:03}",
            name=f"Navn {n} (fiktiv)",
            unit=f"Enhed {n % 25}",
            level=LEVELS[n % 3],
            chief_id=None if n % 8 == 0 else f"p{n - n % 8:03}",
        )
        for n in range(PEOPLE)
    )


def floor_s(listed: tuple[Participant, ...]) -> float:
    """For each round: weigh every pair by unit, level and chief, and look once at every swap."""
    begun = time.perf_counter()
    gains = 0
    for _ in range(ROUNDS):
        against = [
            [
                (one.unit == other.unit) + (one.level is other.level) + (one.chief_id == other.id)
                for other in listed
            ]
            for one in listed
        ]
        costs = [row[:GROUPS] for row in against]
        for one, other in product(range(PEOPLE), repeat=2):
            here, there = one % GROUPS, other % GROUPS
            change = costs[one][there] - costs[one][here] + costs[other][here] - costs[other][there]
            gains += change - 2 * against[one][other] < 0
    assert gains, "some swap gains"
    return time.perf_counter() - begun


def ours_s(listed: tuple[Participant, ...]) -> tuple[float, Mixture]:
    """The search of all rounds, and how well the last of them is mixed."""
    begun = time.perf_counter()
    rounds = mixed_rounds(listed, number=GROUPS, rounds=ROUNDS)
    took = time.perf_counter() - begun
    return took, mixture(rounds[-1], listed, met=met_in(rounds[:-1]))


def measure() -> tuple[list[Row], list[Fact]]:
    """All of it, for the table."""
    listed = people()
    pairs = [(floor_s(listed), ours_s(listed)) for _ in range(TURNS)]
    floor = median(bare for bare, _ in pairs)
    ratio = median(found / bare for bare, (found, _) in pairs)
    row = Row(
        what=f"{PEOPLE} people in {ROUNDS} rounds",
        floor=floor * 1000,
        ours=floor * ratio * 1000,
        unit="ms",
        must=MUST,
        aim=AIM,
    )
    last = pairs[0][1][1]
    told = f"{last.repeats} repeats, {last.with_own_chief} with own chief, {last.of_one_unit} of one unit"
    return [row], [
        Fact(what="last of the rounds", told=told, holds=not last.repeats and not last.with_own_chief)
    ]


def main() -> int:
    return 0 if print_table(*measure()) else 1


if __name__ == "__main__":
    sys.exit(main())
