"""Stand-ins written by hand for what the program asks of the outside world."""

import base64
from datetime import UTC, date, datetime, timedelta, timezone

from facilitator_app.domain.wall import Picture

COPENHAGEN_WINTER = timezone(timedelta(hours=1), "CET")


class FakeClock:
    """A clock that stands still until it is told to advance."""

    def __init__(self, start: datetime = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)) -> None:
        self._utc = start
        self._monotonic_s = 1000.0

    def utc(self) -> datetime:
        return self._utc

    def monotonic_s(self) -> float:
        return self._monotonic_s

    def local_now(self) -> datetime:
        return self._utc.astimezone(COPENHAGEN_WINTER)

    def local_today(self) -> date:
        return self.local_now().date()

    def advance(self, seconds: float = 0.0, *, minutes: float = 0.0) -> None:
        """Let time pass, on all clocks alike."""
        passed_s = seconds + 60.0 * minutes
        self._utc += timedelta(seconds=passed_s)
        self._monotonic_s += passed_s

    def set_wall_clock(self, utc: datetime) -> None:
        """Somebody corrects the laptop's time; the monotonic clock does not notice."""
        self._utc = utc


class FakeIds:
    """Ids in a foreseeable order."""

    def __init__(self, prefix: str = "id") -> None:
        self._prefix = prefix
        self._count = 0

    def __call__(self) -> str:
        self._count += 1
        return f"{self._prefix}-{self._count}"


class FakeSlidePictures:
    """Paints every slide as one grey pixel, and remembers what it was asked for."""

    PNG = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    )

    def __init__(self, pages: int = 1) -> None:
        self._pages = pages
        self.painted: list[tuple[Picture, int, int]] = []

    def page_count(self, picture: Picture, /) -> int:
        return self._pages

    def png(self, picture: Picture, /, *, page: int, width_px: int) -> bytes:
        self.painted.append((picture, page, width_px))
        return self.PNG
