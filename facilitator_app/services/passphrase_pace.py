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
    """Counts the wrong passphrases of each talk or file, until the program is closed. `wait` is the key of the sentence
    that says how many seconds are left.
    """

    def __init__(self, *, clock: Clock, wait: str = "lus.wait") -> None:
        self._clock = clock
        self._wait = wait
        self._wrong: dict[str, int] = {}
        self._not_before_s: dict[str, float] = {}

    def check(self, what: str) -> None:
        """Raises `Refused` (`lus.wait` or as it was made, `seconds`) while it is too soon."""
        left_s = self.wait_s(what)
        if left_s:
            raise Refused(self._wait, seconds=left_s)

    def wait_s(self, what: str) -> int:
        """Seconds until it may be tried again; 0 when it may now."""
        left_s = self._not_before_s.get(what, 0.0) - self._clock.monotonic_s()
        return max(0, ceil(left_s))

    def note_wrong(self, what: str) -> None:
        """One more wrong passphrase."""
        wrong = self._wrong[what] = self._wrong.get(what, 0) + 1
        if wrong > FREE_TRIES:
            wait_s = min(FIRST_WAIT_S * 2 ** min(wrong - FREE_TRIES - 1, 10), LONGEST_WAIT_S)
            self._not_before_s[what] = self._clock.monotonic_s() + wait_s

    def note_right(self, what: str) -> None:
        """The right one: all is forgotten."""
        self._wrong.pop(what, None)
        self._not_before_s.pop(what, None)
