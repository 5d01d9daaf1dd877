"""Counting the room without devices: dots, hands, points, likes, corners and places on a scale.

The note-taker enters what is counted; nothing is worked out that was not counted. One invariant: a frozen round is
what the room decided then, whatever is counted later.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from facilitator_app.domain.forms import Option

POINTS_EACH = 100
BEFORE, AFTER = 1, 2
"""The rounds of a count that is made before and after a discussion."""


class BallotKind(StrEnum):
    """How the room is counted.

    Dots: each person has `budget` dots. Points: each has 100. Hands: each may raise a hand for each option.
    Likes: each is for, against or neither. Corners: each stands in one of the four. Places: each stands at
    one step of a scale.
    """

    DOTS = "dots"
    HANDS = "hands"
    POINTS = "points"
    LIKES = "likes"
    CORNERS = "corners"
    PLACES = "places"


class Corner(StrEnum):
    """The four corners of a room, as keys of options."""

    AGREE = "agree"
    DISAGREE = "disagree"
    SOMETIMES = "sometimes"
    UNSURE = "unsure"


TWICE_COUNTED = frozenset({BallotKind.CORNERS, BallotKind.PLACES})
"""Kinds in which every person has one place and the second round is the same question after the discussion."""


OFTEN_VOTED = frozenset({BallotKind.HANDS, BallotKind.LIKES})
"""Kinds in which a person may vote for each option: what two were given does not tell how many voted for either."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """What one option was given. `against` is for likes alone."""

    key: str
    votes: int = 0
    against: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotRound:
    """One count of the options `keys`. Hidden from the room until `is_revealed`; `frozen_at` ends the counting."""

    number: int
    keys: tuple[str, ...]
    counts: tuple[Count, ...] = ()
    is_revealed: bool = False
    frozen_at: datetime | None = None

    def count_of(self, key: str) -> Count:
        """What an option has been given so far."""
        return next((count for count in self.counts if count.key == key), Count(key=key))

    @property
    def is_counted(self) -> bool:
        """Whether anything has been entered."""
        return any(count.votes or count.against for count in self.counts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A question to the room with its options, counted in one round or more.

    `options` keep the words they were asked in; their keys are ids of themes, corners, or steps of a scale
    ("0", "1", …) between `pole_a` and `pole_b`. `voters` is how many people take part, 0 when nobody has
    counted them; `budget` is the dots that each has. `block_id` and `dilemma_id` say what it was about.
    """

    id: str
    workshop_id: str
    kind: BallotKind
    title: str = ""
    options: tuple[Option, ...] = ()
    rounds: tuple[BallotRound, ...] = ()
    voters: int = 0
    budget: int = 0
    pole_a: str = ""
    pole_b: str = ""
    block_id: str | None = None
    dilemma_id: str | None = None
    position: float = 0.0

    def round(self, number: int) -> BallotRound | None:
        """The round with this number."""
        return next((found for found in self.rounds if found.number == number), None)

    def label_of(self, key: str) -> str:
        """An option in the words it was asked in."""
        return next((option.label for option in self.options if option.key == key), key)


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """What was given and what there is to give, in the ballot's own unit (dots, points, people).

    `available` is None when the kind or a missing number of voters sets no limit. `over` are the options that
    alone have more than they can have.
    """

    used: int
    available: int | None
    over: tuple[str, ...] = ()

    @property
    def is_over(self) -> bool:
        """Whether more was entered than the room can have given."""
        return bool(self.over) or (self.available is not None and self.used > self.available)

    @property
    def is_exact(self) -> bool:
        """Whether everything there is to give has been given, and no more."""
        return not self.over and self.used == self.available


@dataclass(frozen=True, slots=True)
class Standing:
    """An option in the result. `rank` counts from 1; equal scores share a rank and are tied."""

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


@dataclass(frozen=True, slots=True)
class ThemeVotes:
    """What the room gave themes, and how it was counted.

    Of likes a score is the votes for, less the votes against: it may be below 0. A theme that was not asked about
    has none.
    """

    kind: BallotKind
    scores: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Shift:
    """How one option's count moved between two rounds."""

    key: str
    label: str
    before: int
    after: int


def arithmetic(ballot: Ballot, number: int) -> Arithmetic:
    """Whether the counts of a round add up."""
    found = ballot.round(number)
    counts = found.counts if found else ()
    used = sum(count.votes + count.against for count in counts)
    if ballot.kind in OFTEN_VOTED:
        over = tuple(c.key for c in counts if ballot.voters and c.votes + c.against > ballot.voters)
        return Arithmetic(used, None, over)
    each = {BallotKind.DOTS: ballot.budget, BallotKind.POINTS: POINTS_EACH}.get(ballot.kind, 1)
    return Arithmetic(used, ballot.voters * each or None)


def standings(ballot: Ballot, number: int) -> tuple[Standing, ...]:
    """The options of a round, highest score first; equal ones in the order they were asked."""
    found = ballot.round(number)
    if found is None:
        return ()
    scores = {key: _score(found.count_of(key)) for key in found.keys}
    ordered = sorted(found.keys, key=scores.__getitem__, reverse=True)
    all_scores = list(scores.values())
    return tuple(
        Standing(
            key=key,
            label=ballot.label_of(key),
            votes=found.count_of(key).votes,
            against=found.count_of(key).against,
            rank=1 + sum(score > scores[key] for score in all_scores),
            is_tied=found.is_counted and all_scores.count(scores[key]) > 1,
        )
        for key in ordered
    )


def tied_for(ballot: Ballot, number: int, *, places: int) -> tuple[str, ...]:
    """The options between which the count does not decide who is among the first `places`; empty when it decides."""
    ranked = standings(ballot, number)
    if not 0 < places < len(ranked):
        return ()
    last_in, first_out = ranked[places - 1], ranked[places]
    if last_in.rank != first_out.rank or not last_in.is_tied:
        return ()
    return tuple(found.key for found in ranked if found.rank == last_in.rank)


def shifts(ballot: Ballot) -> tuple[Shift, ...]:
    """Before and after, option by option as they were asked; empty until both rounds have been counted."""
    before, after = ballot.round(BEFORE), ballot.round(AFTER)
    if before is None or after is None or not (before.is_counted and after.is_counted):
        return ()
    return tuple(
        Shift(o.key, o.label, before.count_of(o.key).votes, after.count_of(o.key).votes)
        for o in ballot.options
    )


def with_round(ballot: Ballot, changed: BallotRound) -> Ballot:
    """The ballot with a round put in place of the one with the same number, or added."""
    others = [found for found in ballot.rounds if found.number != changed.number]
    return replace(ballot, rounds=tuple(sorted((*others, changed), key=_number)))


def counted(found: BallotRound, count: Count) -> BallotRound:
    """The round with what one option was given; never less than nothing."""
    kept = replace(count, votes=max(0, count.votes), against=max(0, count.against))
    others = [one for one in found.counts if one.key != kept.key]
    order = {key: place for place, key in enumerate(found.keys)}
    return replace(found, counts=tuple(sorted((*others, kept), key=lambda c: order.get(c.key, len(order)))))


def is_settled(ballot: Ballot) -> bool:
    """Whether a round of the ballot has been frozen: from then on its options and their words stand."""
    return any(found.frozen_at is not None for found in ballot.rounds)


def with_option_named(ballot: Ballot, *, key: str, label: str) -> Ballot:
    """The ballot with other words for one option; without that option it stays as it is."""
    options = tuple(replace(one, label=label) if one.key == key else one for one in ballot.options)
    return replace(ballot, options=options)


def with_options_merged(ballot: Ballot, *, into: str, label: str, keys: Collection[str]) -> Ballot:
    """The ballot with the options `keys` as part of `into`, which is given what they were given.

    One person may have voted for several of them by hands or likes: of those nothing is known of `into` any more.
    """
    if not any(one.key in keys for one in ballot.options):
        return ballot
    labels = {one.key: one.label for one in ballot.options} | {into: label}
    ordered = dict.fromkeys(into if one.key in keys else one.key for one in ballot.options)
    options = tuple(Option(key=key, label=labels[key]) for key in ordered)
    rounds = tuple(_merged(found, into, keys, ballot.kind) for found in ballot.rounds)
    return replace(ballot, options=options, rounds=rounds)


def is_lost_in_merge(ballot: Ballot, *, into: str, keys: Collection[str]) -> bool:
    """Whether `with_options_merged` leaves a counted option to be counted again."""
    return any(_is_lost(found, {into, *keys}, ballot.kind) for found in ballot.rounds)


def _is_lost(found: BallotRound, joined: Collection[str], kind: BallotKind) -> bool:
    asked = [key for key in found.keys if key in joined]
    is_counted = any(count.key in joined and (count.votes or count.against) for count in found.counts)
    return kind in OFTEN_VOTED and len(asked) > 1 and is_counted


def _merged(found: BallotRound, into: str, keys: Collection[str], kind: BallotKind) -> BallotRound:
    joined = [count for count in found.counts if count.key == into or count.key in keys]
    total = Count(
        key=into,
        votes=sum(count.votes for count in joined),
        against=sum(count.against for count in joined),
    )
    rest = tuple(count for count in found.counts if count not in joined)
    asked = tuple(dict.fromkeys(into if key in keys else key for key in found.keys))
    plain = replace(found, keys=asked, counts=rest)
    is_known = joined and not _is_lost(found, {into, *keys}, kind)
    return counted(plain, total) if is_known else plain


def theme_votes(ballots: Iterable[Ballot], theme_ids: Sequence[str]) -> ThemeVotes | None:
    """The scores by theme of the newest ballot about themes whose result the room has been shown; None until then.

    Themes that came after the count have none.
    """
    known = set(theme_ids)
    shown = [b for b in sorted(ballots, key=_place) if b.kind not in TWICE_COUNTED and _last_shown(b)]
    about = [b for b in shown if known.intersection(o.key for o in b.options)]
    if not about:
        return None
    found = _last_shown(about[-1])
    assert found is not None, "only ballots with a round that was shown are here"
    scores = {key: _score(found.count_of(key)) for key in found.keys if key in known}
    return ThemeVotes(about[-1].kind, scores)


def _last_shown(ballot: Ballot) -> BallotRound | None:
    return next((found for found in reversed(ballot.rounds) if found.is_revealed and found.is_counted), None)


def _score(count: Count) -> int:
    return count.votes - count.against


def _number(found: BallotRound) -> int:
    return found.number


def _place(ballot: Ballot) -> tuple[float, str]:
    return (ballot.position, ballot.id)
