"""What has been typed of a count and not been saved yet."""

from __future__ import annotations

from facilitator_app.services.voting import Voting


class PendingCounts:
    """Keeps the newest number of each option until it is saved, in the order they were typed."""

    def __init__(self, voting: Voting) -> None:
        self._voting = voting
        self._counts: dict[tuple[str, int, str], tuple[int, int]] = {}

    def put(self, ballot_id: str, number: int, key: str, *, votes: int, against: int) -> None:
        """Remember what an option was given."""
        self._counts[(ballot_id, number, key)] = (votes, against)

    def save(self) -> None:
        """Enter everything. Raises `Refused` as `Voting.set_count` does; what was refused is let go."""
        while self._counts:
            place = next(iter(self._counts))
            votes, against = self._counts.pop(place)
            ballot_id, number, key = place
            self._voting.set_count(ballot_id, number, key, votes=votes, against=against)

    def forget(self) -> None:
        """Another file: nothing of this one waits."""
        self._counts.clear()
