"""People are divided into mixed groups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.grouping import likeness, mixed_groups, number_of_groups
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


def test_those_who_are_absent_are_left_out() -> None:
    listed = [*people("Nord", "Syd"), Participant(id="away", name="A", is_absent=True)]
    assert sorted(member for group in mixed_groups(listed, number=1) for member in group) == ["p1", "p2"]
    assert number_of_groups(listed, size=1) == 2


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
    st.lists(st.tuples(st.sampled_from("ABCD"), st.sampled_from(LEVELS), st.booleans()), max_size=40),
    st.integers(min_value=1, max_value=8),
)
def test_everyone_present_sits_once_in_groups_of_even_size(
    drawn: list[tuple[str, LeadershipLevel | None, bool]], number: int
) -> None:
    listed = [
        Participant(id=str(n), name="N", unit=unit, level=level, is_absent=absent)
        for n, (unit, level, absent) in enumerate(drawn)
    ]

    groups = mixed_groups(listed, number=number)

    seated = sorted(member for group in groups for member in group)
    assert seated == sorted(person.id for person in listed if not person.is_absent)
    assert max(map(len, groups)) - min(map(len, groups)) <= 1
    assert groups == mixed_groups(listed, number=number)
