"""A clock for rehearsals: a day of its own that can be leapt into and run faster, and else the real clock.

Invariant: monotonic seconds never step back, also when a fast rehearsal ends and the real clock shows less.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from facilitator_app.services.clock import Clock


class RehearsalClock:
    """`real` until a rehearsal begins, and again when it has ended."""

    def __init__(self, real: Clock) -> None:
        self._real = real
        self._since_s = real.monotonic_s()
        self._monotonic_s = self._since_s
        self._at: datetime | None = None
        self._pace = 1.0

    def pace(self) -> float:
        """How many of this clock's seconds pass in a real one."""
        return self._pace

    def utc(self) -> datetime:
        if self._at is None:
            return self._real.utc()
        return self._at.astimezone(UTC) + timedelta(seconds=self._passed_s())

    def monotonic_s(self) -> float:
        return self._monotonic_s + self._passed_s()

    def local_now(self) -> datetime:
        """While rehearsing in the zone of the instant that was leapt to, which knows that day's summer time."""
        return self._real.local_now() if self._at is None else self.utc().astimezone(self._at.tzinfo)

    def local_today(self) -> date:
        return self.local_now().date()

    def leap_to(self, at: datetime) -> None:
        """Rehearse from `at`, aware and in the room's zone. No time passes by it."""
        self._settle()
        self._at = at

    def pass_s(self, seconds: float) -> None:
        """Let time pass at once, on all clocks alike."""
        self._settle()
        self._monotonic_s += seconds
        if self._at is not None:
            self._at = self._later(self._at, seconds)

    def run_at(self, pace: float) -> None:
        """Go on at another pace."""
        self._settle()
        self._pace = pace

    def end(self) -> None:
        """The real clock again."""
        self._settle()
        self._at = None
        self._pace = 1.0

    def _passed_s(self) -> float:
        return (self._real.monotonic_s() - self._since_s) * self._pace

    def _settle(self) -> None:
        """Count what has passed, so that what changes now changes nothing before it."""
        passed_s = self._passed_s()
        self._since_s = self._real.monotonic_s()
        self._monotonic_s += passed_s
        if self._at is not None:
            self._at = self._later(self._at, passed_s)

    @staticmethod
    def _later(at: datetime, seconds: float) -> datetime:
        """Real seconds later: in a zone with summer time, by way of UTC."""
        return (at.astimezone(UTC) + timedelta(seconds=seconds)).astimezone(at.tzinfo)
