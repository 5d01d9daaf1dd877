"""Roles that move on between rounds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.exercise import (
    Exercise,
    Phase,
    Role,
    Round,
    has_moving_roles,
    injects_in,
    length_s,
    roles_in_round,
    rounds_before,
)

TELLER, ASKER, OBSERVER = (Role(key=key, name=key.title()) for key in ("teller", "asker", "observer"))
SWAP = Exercise(
    id="x",
    key="swap",
    title="Rollebytte",
    phases=(Phase(key="talk", title="Samtalen", length_s=420),),
    roles=(TELLER, ASKER, OBSERVER),
    rounds=(Round(number=1), Round(number=2), Round(number=5)),
)


def names(members: str, number: int) -> str:
    roles = roles_in_round(SWAP, member_ids=list(members), round_number=number)
    assert [member for member, _ in roles] == list(members)
    return " ".join(role.key for _, role in roles)


def test_each_round_the_role_goes_to_the_next_seat() -> None:
    assert names("abc", 1) == "teller asker observer"
    assert names("abc", 2) == "observer teller asker"
    assert names("abc", 5) == "asker observer teller"


def test_a_small_group_leaves_the_last_roles_out_and_a_large_one_doubles_them() -> None:
    assert (names("ab", 1), names("ab", 2)) == ("teller asker", "asker teller")
    assert (names("abcde", 1), names("abcde", 2)) == (
        "teller asker observer observer observer",
        "observer teller asker observer observer",
    )


@pytest.mark.parametrize("lacking", ["roles", "rounds"])
def test_nothing_moves_without_several_of_both(lacking: str) -> None:
    assert has_moving_roles(SWAP)
    assert not has_moving_roles(replace(SWAP, **{lacking: getattr(SWAP, lacking)[:1]}))


def test_without_roles_or_members_nobody_plays() -> None:
    assert roles_in_round(replace(SWAP, roles=()), member_ids=["a"], round_number=1) == ()
    assert roles_in_round(SWAP, member_ids=[], round_number=1) == ()


def test_rounds_are_counted_in_their_order_and_time_over_all_of_them() -> None:
    assert [rounds_before(SWAP, number) for number in (1, 2, 5)] == [0, 1, 2]
    assert length_s(SWAP) == 3 * 420
    assert injects_in(SWAP, round_number=1, phase_key="talk") == ()


@given(st.integers(1, 12), st.integers(1, 5))
def test_after_as_many_rounds_as_seats_everybody_has_sat_everywhere(seats: int, roles: int) -> None:
    members = [str(seat) for seat in range(seats)]
    exercise = replace(
        SWAP,
        roles=tuple(Role(key=str(n), name=str(n)) for n in range(roles)),
        rounds=tuple(Round(number=n) for n in range(1, seats + 1)),
    )
    rounds = [dict(roles_in_round(exercise, member_ids=members, round_number=n)) for n in range(1, seats + 1)]
    played = {member: sorted(found[member].key for found in rounds) for member in members}
    assert len({tuple(keys) for keys in played.values()}) == 1
    for found in rounds:
        assert len({role.key for role in found.values()}) == min(seats, roles)
