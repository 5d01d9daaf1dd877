"""Ballots as they are read by those who count: lines with ranks and ties, and whether the figures add up.

Values only; what is said of them is a key of the word files with its parameters.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from facilitator_app.domain.ballots import (
    TWICE_COUNTED,
    Arithmetic,
    Ballot,
    BallotKind,
    BallotRound,
    Shift,
    arithmetic,
    is_settled,
    shifts,
    standings,
    tied_for,
)


class CheckState(StrEnum):
    """How the figures of a round stand to what there is to give."""

    OPEN = "open"
    SHORT = "short"
    EXACT = "exact"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """What to say of a round's figures: `words.text(check.key, **check.params)`."""

    state: CheckState
    key: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotLine:
    """One option of a round. `rank` counts from 1 and is 0 until something has been counted."""

    key: str
    label: str
    votes: int
    against: int
    rank: int
    is_tied: bool

    @property
    def score(self) -> int:
        """What ranks it: votes for, less votes against."""
        return self.votes - self.against


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReading:
    """One round. `lines` stand as they were asked, `ranked` by their scores."""

    number: int
    lines: tuple[BallotLine, ...]
    ranked: tuple[BallotLine, ...]
    arithmetic: Arithmetic
    check: Check
    is_counted: bool
    is_revealed: bool
    frozen_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether it can still be counted."""
        return self.frozen_at is None

    @property
    def has_ties(self) -> bool:
        """Whether options share a rank."""
        return any(line.is_tied for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotReading:
    """A ballot with its rounds, first to last. `shifts` are empty until both rounds before and after are counted."""

    ballot: Ballot
    rounds: tuple[RoundReading, ...]
    shifts: tuple[Shift, ...]

    @property
    def is_twice_counted(self) -> bool:
        """Whether its rounds are before and after."""
        return self.ballot.kind in TWICE_COUNTED

    @property
    def awaits_shift(self) -> bool:
        """Whether before and after are both counted, and the room does not yet see both: the shift is not shown."""
        is_all_seen = all(one.is_revealed for one in self.rounds)
        return self.is_twice_counted and all(one.is_counted for one in self.rounds) and not is_all_seen

    @property
    def current(self) -> RoundReading:
        """The round that is being counted: the first that is not frozen, or else the last."""
        return next((one for one in self.rounds if one.is_open), self.rounds[-1])

    @property
    def is_settled(self) -> bool:
        """Whether a round is frozen, and voters and budget with it."""
        return is_settled(self.ballot)

    def tied_for(self, places: int) -> tuple[str, ...]:
        """The options between which the newest round does not decide who is among the first `places`."""
        return tied_for(self.ballot, self.rounds[-1].number, places=places)


def reading_of(ballot: Ballot) -> BallotReading:
    """Everything to be known of a ballot."""
    return BallotReading(
        ballot=ballot,
        rounds=tuple(_round(ballot, found) for found in ballot.rounds),
        shifts=shifts(ballot),
    )


def check_of(ballot: Ballot, number: int) -> Check:
    """Whether the figures of a round add up, in words: *48 af 52 prikker brugt*."""
    found = arithmetic(ballot, number)
    key = f"voting.{_UNITS[ballot.kind]}"
    if found.over:
        labels = ", ".join(ballot.label_of(one) for one in found.over)
        return _check(CheckState.OVER, "voting.over_voters", ballot.voters, options=labels)
    if found.available is None:
        return _check(CheckState.OPEN, f"{key}_used", found.used)
    exact = CheckState.EXACT if found.is_exact else CheckState.SHORT
    state = CheckState.OVER if found.is_over else exact
    return _check(state, f"{key}_of", found.available, used=found.used)


def given_of(ballot: Ballot, number: int) -> Check:
    """What was given in a round, in words, whatever there was to give: *48 prikker brugt*."""
    return check_of(replace(ballot, voters=0), number)


def _check(state: CheckState, key: str, n: int, **params: object) -> Check:
    """To say of `n` things. The card's sentences take a whole key, so it names the number as `Words.count` does."""
    number = "one" if n == 1 else "other"
    return Check(state=state, key=f"{key}.{number}", params={"n": n, **params})


_UNITS: Mapping[BallotKind, str] = {
    BallotKind.DOTS: "dots",
    BallotKind.POINTS: "points",
    BallotKind.HANDS: "hands",
    BallotKind.LIKES: "likes",
    BallotKind.CORNERS: "people",
    BallotKind.PLACES: "people",
}


def _round(ballot: Ballot, found: BallotRound) -> RoundReading:
    ranked = tuple(
        BallotLine(
            key=one.key,
            label=one.label,
            votes=one.votes,
            against=one.against,
            rank=one.rank if found.is_counted else 0,
            is_tied=one.is_tied,
        )
        for one in standings(ballot, found.number)
    )
    by_key = {line.key: line for line in ranked}
    return RoundReading(
        number=found.number,
        lines=tuple(by_key[key] for key in found.keys),
        ranked=ranked,
        arithmetic=arithmetic(ballot, found.number),
        check=check_of(ballot, found.number),
        is_counted=found.is_counted,
        is_revealed=found.is_revealed,
        frozen_at=found.frozen_at,
    )
