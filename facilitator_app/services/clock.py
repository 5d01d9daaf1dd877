"""The only place that reads clocks; everybody else is given a `Clock`.

UTC instants are what is stored. Monotonic seconds are for measuring within one run and never reach the disk.
"""

import time
from datetime import UTC, date, datetime
from typing import Protocol

# Linux' plain monotonic clock stands still while the laptop sleeps; the boot-time clock goes on, as the other
# systems' monotonic clocks do.
_STEADY: int | None = getattr(time, "CLOCK_BOOTTIME", getattr(time, "CLOCK_MONOTONIC", None))


class Clock(Protocol):
    """What time it is, in the four senses the program needs."""

    def utc(self) -> datetime:
        """This instant, aware, in UTC."""

    def monotonic_s(self) -> float:
        """Seconds from an unknown start that never step back and that go on while the laptop sleeps."""

    def local_now(self) -> datetime:
        """This instant, aware, in the laptop's own time zone."""

    def local_today(self) -> date:
        """The day on the wall calendar of the room."""


class SystemClock:
    """The laptop's clocks."""

    def utc(self) -> datetime:
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        return time.monotonic() if _STEADY is None else time.clock_gettime(_STEADY)

    def local_now(self) -> datetime:
        return datetime.now(UTC).astimezone()

    def local_today(self) -> date:
        return self.local_now().date()


def real_pace() -> float:
    """The pace of a clock that is no rehearsal's: one second in a second."""
    return 1.0


def sleep(seconds: float) -> None:
    """Stand still; for the pauses between tries of work that is already off the window's thread."""
    time.sleep(seconds)
