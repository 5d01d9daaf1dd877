"""How long the blocks of any workshop of the file took when it was run.

Invariant: only what was run on the workshop's own days counts; a rehearsal or a try before it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time, timedelta, tzinfo

from facilitator_app.domain import day_run
from facilitator_app.domain.workshop import Workshop
from facilitator_app.services.clock import Clock
from facilitator_app.services.ports import Records


class UsedTimes:
    """Reads the run logs that lie in the file."""

    def __init__(self, *, records: Records, clock: Clock, zone: tzinfo) -> None:
        self._records = records
        self._clock = clock
        self._zone = zone

    def used_s(self, workshop: Workshop) -> Mapping[str, float]:
        """Seconds used of each block (by id); of a workshop without a date those of the last day that was begun."""
        rows = self._records.repository.run_rows(workshop.id)
        now = self._clock.utc()
        if workshop.held_on is None:
            return day_run.used_s(rows, now)
        used: dict[str, float] = {}
        for number in range(len(workshop.later_days) + 1):
            begins = datetime.combine(workshop.held_on + timedelta(days=number), time(), self._zone)
            ends = begins + timedelta(days=1)
            mine = [row for row in rows if begins <= row.at < ends]
            used |= day_run.used_s(mine, min(now, ends))
        return used
