"""Until when a workshop's data on people is kept, and when to remind of it.

Invariant: a day is only suggested here; it holds when somebody has said it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from facilitator_app.domain.dates import months_later
from facilitator_app.domain.workshop import Workshop

REMIND_DAYS = 30
SUGGESTED_MONTHS = 6


class RetentionState(StrEnum):
    """How a workshop stands to its last day."""

    NOT_SAID = "not_said"
    AHEAD = "ahead"
    NEAR = "near"
    PASSED = "passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """A workshop with its last day as seen from a day. `days_left` is 0 on the last day itself, and negative after."""

    workshop: Workshop
    state: RetentionState
    days_left: int = 0

    @property
    def is_due(self) -> bool:
        """Whether there is something to decide about it now."""
        return self.state in (RetentionState.NEAR, RetentionState.PASSED)

    @property
    def is_before_workshop(self) -> bool:
        """Whether the day lies before the workshop is over: most likely it was meant otherwise."""
        until, held = self.workshop.kept_until_on, last_day(self.workshop)
        return until is not None and held is not None and until < held


def retention_of(workshop: Workshop, today: date) -> Retention:
    """How the workshop stands: reminded of from `REMIND_DAYS` before its last day, and after it."""
    if workshop.kept_until_on is None:
        return Retention(workshop=workshop, state=RetentionState.NOT_SAID)
    left = (workshop.kept_until_on - today).days
    state = RetentionState.AHEAD
    if left < 0:
        state = RetentionState.PASSED
    elif left <= REMIND_DAYS:
        state = RetentionState.NEAR
    return Retention(workshop=workshop, state=state, days_left=left)


def last_day(workshop: Workshop) -> date | None:
    """The last day on which the workshop is held; None without a date."""
    if workshop.held_on is None:
        return None
    return workshop.held_on + timedelta(days=len(workshop.later_days))


def suggested_until(workshops: Iterable[Workshop]) -> date | None:
    """A half year after the last of these is over; None when none of them has a date."""
    days = [day for one in workshops if (day := last_day(one)) is not None]
    return months_later(max(days), SUGGESTED_MONTHS) if days else None
