"""People are divided into mixed groups."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator_app.domain.grouping import (
    Mixture,
    likeness,
    met_in,
    mixed_groups,
    mixed_rounds,
    mixture,
    number_of_groups,
)
from facilitator_app.domain.people import LeadershipLevel, Participant

LEVELS = [*LeadershipLevel, None]


def people(*units: str) -> list[Participant]:
    return [Participant(id=f"p{n}", name=f"P {n}", unit=unit) for n, unit in enumerate(units, start=1)]


def test_units_are_spread_over_the_groups() -> None:
    listed = people("Nord", "Nord", "Syd", "Syd", "Øst", "Øst")
    by_id = {person.id: person.unit for person in listed}

    groups = mixed_groups(listed, number=2)

    assert [{by_id[member] for member in group} for group in groups] == [{"Nord", "Syd", "Øst"}] * 2


def test_levels_are_spread_when_units_allow_it() -> None:
    chiefs = [
        Participant(id=f"c{n}", name="C", unit=f"U{n}", level=LeadershipLevel.LEADS_LEADERS) for n in range(2)
    ]
    others = [
        Participant(id=f"o{n}", name="O", unit=f"V{n}", level=LeadershipLevel.LEADS_EMPLOYEES)
        for n in range(2)
    ]

    groups = mixed_groups([*chiefs, *others], number=2)

    assert [sorted(member[0] for member in group) for group in groups] == [["c", "o"], ["c", "o"]]


def test_swaps_mend_what_dealing_could_not() -> None:
    levels = [3, 1, 2, 2]
    units = ["Nord", "Nord", "Syd", "Nord"]
    listed = [
        Participant(id=str(n), name="N", unit=unit, level=LEVELS[level])
        for n, (unit, level) in enumerate(zip(units, levels, strict=True))
    ]
    by_id = {person.id: person for person in listed}

    groups = mixed_groups(listed, number=2)

    assert sum(likeness([by_id[member] for member in group]) for group in groups) == 4


def test_more_groups_than_people_leaves_some_empty() -> None:
    assert sorted(map(len, mixed_groups(people("Nord"), number=3))) == [0, 0, 1]
    assert mixed_groups([], number=2) == ((), ())


@pytest.mark.parametrize(
    ("present", "size", "number"), [(24, 6, 4), (25, 6, 4), (27, 6, 5), (2, 6, 1), (0, 6, 1), (3, 1, 3)]
)
def test_a_wished_size_gives_a_number_of_groups(present: int, size: int, number: int) -> None:
    assert number_of_groups(people(*["Nord"] * present), size=size) == number


def test_no_groups_and_no_size_are_mistakes_of_the_caller() -> None:
    with pytest.raises(ValueError, match="0"):
        mixed_groups([], number=0)
    with pytest.raises(ValueError, match="0"):
        number_of_groups([], size=0)


@given(
    st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from(LEVELS)), max_size=40),
    st.integers(min_value=1, max_value=8),
)
def test_everyone_sits_once_in_groups_of_even_size(
    drawn: list[tuple[str, LeadershipLevel | None]], number: int
) -> None:
    listed = [
        Participant(id=str(n), name="N", unit=unit, level=level) for n, (unit, level) in enumerate(drawn)
    ]

    groups = mixed_groups(listed, number=number)

    seated = sorted(member for group in groups for member in group)
    assert seated == sorted(person.id for person in listed)
    assert max(map(len, groups)) - min(map(len, groups)) <= 1
    assert groups == mixed_groups(listed, number=number)


# Who has met, own chiefs, locks, and the least possible


def least_likeness(listed: list[Participant], number: int, met: dict[tuple[str, str], int]) -> int:
    """The least that can speak against any groups of even size, found by trying them all."""
    sizes = [len(listed) // number + (at < len(listed) % number) for at in range(number)]
    return _least(listed, sizes, met)


def _least(left: list[Participant], sizes: list[int], met: dict[tuple[str, str], int]) -> int:
    if not sizes:
        return 0
    first, *others = sizes
    return min(
        likeness(list(group), met) + _least([one for one in left if one not in group], others, met)
        for group in combinations(left, first)
    )


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.sampled_from("ABC"), st.sampled_from(LEVELS), st.integers(min_value=-1, max_value=7)),
        min_size=2,
        max_size=8,
    ),
    st.integers(min_value=1, max_value=3),
    st.lists(
        st.tuples(st.integers(min_value=0, max_value=7), st.integers(min_value=0, max_value=7)), max_size=6
    ),
)
def test_the_groups_of_few_people_are_the_best_there_are(
    drawn: list[tuple[str, LeadershipLevel | None, int]], number: int, pairs: list[tuple[int, int]]
) -> None:
    listed = [
        Participant(id=str(n), name="N", unit=unit, level=level, chief_id=None if chief < 0 else str(chief))
        for n, (unit, level, chief) in enumerate(drawn)
    ]
    met = {(str(min(pair)), str(max(pair))): 1 for pair in pairs if pair[0] != pair[1]}
    by_id = {person.id: person for person in listed}

    groups = mixed_groups(listed, number=number, met=met)

    found = sum(likeness([by_id[one] for one in group], met) for group in groups)
    assert found == least_likeness(listed, number, met)


def test_nobody_sits_with_their_own_chief() -> None:
    chief = Participant(id="chief", name="C", unit="Nord", level=LeadershipLevel.LEADS_LEADERS)
    of_unit = Participant(id="unit", name="U", unit="Nord", level=LeadershipLevel.LEADS_EMPLOYEES)
    named = Participant(id="named", name="N", unit="Syd", chief_id="chief")
    elsewhere = Participant(
        id="else", name="E", unit="Nord", level=LeadershipLevel.LEADS_EMPLOYEES, chief_id="named"
    )
    listed = [chief, of_unit, named, elsewhere]

    groups = mixed_groups(listed, number=2)

    assert sorted(map(set, groups), key=len) == [{"chief", "else"}, {"unit", "named"}]
    assert mixture(groups, listed) == Mixture(repeats=0, with_own_chief=0, of_one_unit=1)
    assert mixture((("chief", "unit", "named", "gone"),), listed).with_own_chief == 2


def test_nine_people_meet_everybody_in_four_rounds_and_nobody_twice() -> None:
    listed = people(*[""] * 9)
    rounds = mixed_rounds(listed, number=3, rounds=4)
    assert set(met_in(rounds).values()) == {1}
    assert len(met_in(rounds)) == 36


def test_those_who_met_at_an_earlier_workshop_are_parted_and_repeats_are_counted() -> None:
    listed = people("", "", "", "")
    met = met_in([(("p1", "p2"), ("p3", "p4"))])
    groups = mixed_groups(listed, number=2, met=met)
    assert mixture(groups, listed, met=met).repeats == 0
    assert mixture((("p1", "p2"), ("p3", "p4")), listed, met=met).repeats == 2


def test_the_locked_stay_and_the_others_are_divided_round_them() -> None:
    listed = people("Nord", "Nord", "Syd", "Syd", "Øst")
    groups = mixed_groups(listed, number=2, locked={"p1": 1, "p2": 1, "gone": 0, "p5": 7})
    assert {"p1", "p2"} <= set(groups[1])
    assert sorted(map(len, groups)) == [2, 3]
    crowded = mixed_groups(listed, number=3, locked={"p1": 0, "p2": 0, "p3": 0, "p4": 0})
    assert sorted(map(len, crowded)) == [0, 1, 4]


def test_a_search_that_is_cancelled_still_seats_everybody() -> None:
    listed = people(*["Nord"] * 7)
    groups = mixed_groups(listed, number=3, is_cancelled=lambda: True)
    assert sorted(one for group in groups for one in group) == sorted(person.id for person in listed)
