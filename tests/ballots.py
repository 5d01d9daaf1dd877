"""Counts of the room for tests."""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain.ballots import Ballot, BallotKind, BallotRound, Count
from facilitator_app.domain.forms import Option


def hands(votes: dict[str, int], *, workshop_id: str = "w", is_revealed: bool = True) -> Ballot:
    """A show of hands about the themes with these ids, which the room has seen."""
    return Ballot(
        id="ballot",
        workshop_id=workshop_id,
        kind=BallotKind.HANDS,
        options=tuple(Option(key=key, label=f"Tema {key}") for key in votes),
        rounds=(
            BallotRound(
                number=1,
                keys=tuple(votes),
                counts=tuple(Count(key=key, votes=number) for key, number in votes.items()),
                is_revealed=is_revealed,
            ),
        ),
    )


def hidden(ballot: Ballot) -> Ballot:
    """The same, not yet shown to the room."""
    return replace(ballot, rounds=tuple(replace(found, is_revealed=False) for found in ballot.rounds))
