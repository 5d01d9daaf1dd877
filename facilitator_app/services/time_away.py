"""The time that nobody saw: the computer slept, or the workshop was closed while its time ran.

One invariant: the room's time and each group's own are taken back, or kept, together.
"""

from __future__ import annotations

from facilitator_app.services.group_timers import GroupTimers
from facilitator_app.services.running_timer import RunningTimer


class TimeAway:
    """What can be done about it. The part of `RunningShow` that is asked after a sleep."""

    _timer: RunningTimer
    group_timers: GroupTimers

    def take_back_sleep(self) -> None:
        """Let the time the laptop was away not count, for the room's time and for each group's own."""
        self._timer.take_back_sleep()
        self.group_timers.take_back_sleep()

    def keep_sleep(self) -> None:
        """The time away counts, or was no sleep."""
        self._timer.accept_clock()
        self.group_timers.keep_sleep()

    def has_slept(self) -> bool:
        """Whether there is time away that `take_back_sleep` would take back."""
        return self._timer.slept_s > 0 or self.group_timers.has_slept
