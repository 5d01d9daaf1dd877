"""Counting the room: arithmetic, ranks and ties, before and after."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator_app.domain.ballots import (
    AFTER,
    BEFORE,
    Ballot,
    BallotKind,
    BallotRound,
    Count,
    Shift,
    ThemeVotes,
    arithmetic,
    counted,
    shifts,
    standings,
    theme_votes,
    tied_for,
    with_round,
)
from facilitator_app.domain.forms import Option
from tests.ballots import hands, hidden

KEYS = ("a", "b", "c")


def ballot(kind: BallotKind, votes: tuple[int, ...], *, voters: int = 0, budget: int = 0) -> Ballot:
    counts = tuple(Count(key=key, votes=number) for key, number in zip(KEYS, votes, strict=False))
    return Ballot(
        id="b",
        workshop_id="w",
        kind=kind,
        options=tuple(Option(key=key, label=key.upper()) for key in KEYS),
        rounds=(BallotRound(number=1, keys=KEYS, counts=counts),),
        voters=voters,
        budget=budget,
    )


@pytest.mark.parametrize(
    ("kind", "votes", "voters", "budget", "available", "is_over", "is_exact"),
    [
        (BallotKind.DOTS, (20, 20, 8), 17, 3, 51, False, False),
        (BallotKind.DOTS, (20, 20, 11), 17, 3, 51, False, True),
        (BallotKind.DOTS, (20, 20, 12), 17, 3, 51, True, False),
        (BallotKind.POINTS, (100, 60, 40), 2, 0, 200, False, True),
        (BallotKind.CORNERS, (3, 3), 6, 0, 6, False, True),
        (BallotKind.PLACES, (4, 3), 6, 0, 6, True, False),
        (BallotKind.DOTS, (20,), 0, 3, None, False, False),
        (BallotKind.HANDS, (6, 6), 6, 0, None, False, False),
        (BallotKind.HANDS, (7, 6), 6, 0, None, True, False),
        (BallotKind.HANDS, (7, 6), 0, 0, None, False, False),
    ],
)
def test_what_is_given_is_held_against_what_there_is_to_give(
    kind: BallotKind,
    votes: tuple[int, ...],
    voters: int,
    budget: int,
    available: int | None,
    is_over: bool,
    is_exact: bool,
) -> None:
    found = arithmetic(ballot(kind, votes, voters=voters, budget=budget), 1)
    assert (found.used, found.available) == (sum(votes), available)
    assert (found.is_over, found.is_exact) == (is_over, is_exact)


def test_nobody_can_be_both_for_and_against() -> None:
    liked = ballot(BallotKind.LIKES, (), voters=5)
    first = counted(liked.rounds[0], Count(key="a", votes=3, against=3))
    assert arithmetic(with_round(liked, first), 1).over == ("a",)


def test_a_round_that_is_not_there_has_given_nothing() -> None:
    found = ballot(BallotKind.HANDS, (1,))
    assert arithmetic(found, 2).used == 0
    assert standings(found, 2) == ()


def test_equal_scores_share_a_rank_and_are_tied() -> None:
    ranked = standings(ballot(BallotKind.HANDS, (2, 5, 2)), 1)
    assert [(s.key, s.rank, s.is_tied) for s in ranked] == [("b", 1, False), ("a", 2, True), ("c", 2, True)]


def test_before_anything_is_counted_nothing_is_tied() -> None:
    assert not any(found.is_tied for found in standings(ballot(BallotKind.HANDS, ()), 1))


def test_likes_are_ranked_by_what_is_left_when_the_votes_against_are_taken_off() -> None:
    liked = ballot(BallotKind.LIKES, ())
    first = liked.rounds[0]
    for count in (Count(key="a", votes=9, against=8), Count(key="b", votes=3)):
        first = counted(first, count)
    assert [(s.key, s.score) for s in standings(with_round(liked, first), 1)] == [
        ("b", 3),
        ("a", 1),
        ("c", 0),
    ]


@pytest.mark.parametrize(
    ("votes", "places", "tied"),
    [
        ((5, 3, 3), 2, ("b", "c")),
        ((5, 3, 3), 1, ()),
        ((5, 4, 3), 2, ()),
        ((5, 3, 3), 3, ()),
        ((5, 3, 3), 0, ()),
    ],
)
def test_a_tie_is_told_where_it_decides_who_goes_on(
    votes: tuple[int, ...], places: int, tied: tuple[str, ...]
) -> None:
    assert tied_for(ballot(BallotKind.HANDS, votes), 1, places=places) == tied


def test_the_shift_is_known_when_both_rounds_have_been_counted() -> None:
    found = ballot(BallotKind.CORNERS, (4, 2, 0))
    assert shifts(found) == ()
    found = with_round(found, BallotRound(number=AFTER, keys=KEYS))
    assert shifts(found) == ()
    after = counted(BallotRound(number=AFTER, keys=KEYS), Count(key="c", votes=6))
    assert shifts(with_round(found, after)) == (
        Shift("a", "A", 4, 0),
        Shift("b", "B", 2, 0),
        Shift("c", "C", 0, 6),
    )


def test_counts_are_never_less_than_nothing_and_keep_the_order_that_was_asked() -> None:
    first = BallotRound(number=BEFORE, keys=KEYS)
    for count in (Count(key="c", votes=1), Count(key="a", votes=-4, against=-1), Count(key="c", votes=2)):
        first = counted(first, count)
    assert first.counts == (Count(key="a"), Count(key="c", votes=2))
    assert first.count_of("b") == Count(key="b")


def test_an_option_keeps_the_words_it_was_asked_in() -> None:
    found = ballot(BallotKind.HANDS, ())
    assert (found.label_of("a"), found.label_of("gone")) == ("A", "gone")


def test_themes_have_the_votes_of_the_newest_count_that_the_room_has_seen() -> None:
    old = replace(hands({"t1": 1, "t2": 2}), position=1.0)
    new = replace(hands({"t1": 5, "gone": 4}), id="new", position=2.0)
    corners = replace(hands({"t1": 9}), id="corners", kind=BallotKind.CORNERS, position=3.0)
    ids = ["t1", "t2"]
    assert theme_votes([new, old, corners], ids) == ThemeVotes(BallotKind.HANDS, {"t1": 5})
    assert theme_votes([hidden(new), old], ids) == ThemeVotes(BallotKind.HANDS, {"t1": 1, "t2": 2})
    assert theme_votes([hidden(old)], ids) is None
    assert theme_votes([replace(hands({}), id="other")], ids) is None


def test_a_theme_that_more_are_against_than_for_has_a_score_below_0() -> None:
    asked = hands({"t1": 3})
    counts = (Count(key="t1", votes=3, against=5),)
    liked = replace(asked, kind=BallotKind.LIKES, rounds=(replace(asked.rounds[0], counts=counts),))
    assert theme_votes([liked], ["t1"]) == ThemeVotes(BallotKind.LIKES, {"t1": -2})


@given(st.lists(st.integers(0, 50), min_size=1, max_size=8))
def test_ranks_count_who_is_ahead(votes: list[int]) -> None:
    keys = tuple(str(place) for place in range(len(votes)))
    counts = tuple(Count(key=key, votes=number) for key, number in zip(keys, votes, strict=True))
    found = replace(
        ballot(BallotKind.HANDS, ()), options=(), rounds=(BallotRound(number=1, keys=keys, counts=counts),)
    )
    for standing in standings(found, 1):
        assert standing.rank == 1 + sum(number > standing.votes for number in votes)
        assert standing.is_tied == (any(votes) and votes.count(standing.votes) > 1)
