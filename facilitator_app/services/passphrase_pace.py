"""How soon a passphrase may be tried again: each wrong one makes the wait longer.

Invariant: a right one forgets the wrong ones; nothing of what was typed is kept.
"""

from __future__ import annotations

from math import ceil

from facilitator_app.problems import Refused
from facilitator_app.services.clock import Clock

FREE_TRIES = 2
FIRST_WAIT_S = 2
LONGEST_WAIT_S = 120


class PassphrasePace:
    """Counts the wrong passphrases of each talk, until the program is closed."""

    def __init__(self, *, clock: Clock) -> None:
        self._clock = clock
        self._wrong: dict[str, int] = {}
        self._not_before_s: dict[str, float] = {}

    def check(self, talk_id: str) -> None:
        """Raises `Refused` (`lus.wait`, `seconds`) while it is too soon."""
        left_s = self._not_before_s.get(talk_id, 0.0) - self._clock.monotonic_s()
        if left_s > 0:
            raise Refused("lus.wait", seconds=ceil(left_s))

    def note_wrong(self, talk_id: str) -> None:
        """One more wrong passphrase."""
        wrong = self._wrong[talk_id] = self._wrong.get(talk_id, 0) + 1
        if wrong > FREE_TRIES:
            wait_s = min(FIRST_WAIT_S * 2 ** min(wrong - FREE_TRIES - 1, 10), LONGEST_WAIT_S)
            self._not_before_s[talk_id] = self._clock.monotonic_s() + wait_s

    def note_right(self, talk_id: str) -> None:
        """The right one: all is forgotten."""
        self._wrong.pop(talk_id, None)
        self._not_before_s.pop(talk_id, None)
