"""A typed length of time: of a countdown, or of a block. One invariant: a countdown that is understood lies within
what one may last."""

from __future__ import annotations

import re

from facilitator_app.domain.timer import MOST_TOTAL_S

_PARTS = re.compile(r"(\d{1,3})(?:[:.,](\d{1,2}))?(?:[:.,](\d{1,2}))?(?:\s*min\.?)?")
_SIXTY = 60
_HOURS = r"(?:t|h|time|timer|hour|hours|hrs?)\.?"
_MINUTES = r"(?:m|min|minut|minutter|minutes?|mins?)\.?"
_WHOLE = re.compile(rf"(\d{{1,4}})\s*(?:{_MINUTES})?")
_CLOCK_LIKE = re.compile(r"(\d{1,2})[:.](\d{2})")
_HOURS_AND_MINUTES = re.compile(
    rf"(\d{{1,2}})\s*{_HOURS}(?:\s*(?:og|and|,)?\s*(\d{{1,2}})\s*(?:{_MINUTES})?)?"
)
_PARTS_OF_HOURS = re.compile(rf"(\d{{0,2}})\s*(?:[.,](\d{{1,2}})|(½))\s*{_HOURS}")


def parse_length(text: str) -> int | None:
    """Seconds from `mm:ss`, `hh:mm:ss` or whole minutes, up to 4 hours; None when it is none of them.

    >>> parse_length("6:24"), parse_length("1.30.00"), parse_length("5"), parse_length("4:00:01")
    (384, 5400, 300, None)
    """
    found = _PARTS.fullmatch(text.strip().lower())
    if found is None or not found[0].isascii():
        return None
    first, second, third = (int(part or 0) for part in found.groups())
    if second >= _SIXTY or third >= _SIXTY:
        return None
    # With two parts they are minutes and seconds, with three the first is hours.
    parts = (first, second, third) if found[3] is not None else (0, first, second)
    seconds = (parts[0] * _SIXTY + parts[1]) * _SIXTY + parts[2]
    return seconds if seconds <= MOST_TOTAL_S else None


def parse_minutes(text: str) -> int | None:
    """Minutes of a block from `75`, `75 min`, `1:15`, `1 t 15 min` or `1,5 t`; None when it is none of them. The
    caller says how many there may be.

    >>> [parse_minutes(text) for text in ("75", "1:15", "1 t 15 min", "1½ time", "1,25 t", "2 h", "an hour")]
    [75, 75, 75, 90, 75, 120, None]
    """
    typed = " ".join(text.lower().split())
    if found := _WHOLE.fullmatch(typed):
        return int(found[1])
    if found := _HOURS_AND_MINUTES.fullmatch(typed) or _CLOCK_LIKE.fullmatch(typed):
        minutes = int(found[2] or 0)
        return int(found[1]) * _SIXTY + minutes if minutes < _SIXTY else None
    if found := _PARTS_OF_HOURS.fullmatch(typed):
        part = 0.5 if found[3] else int(found[2]) / 10 ** len(found[2])
        return round((int(found[1] or 0) + part) * _SIXTY)
    return None


def minutes_words(minutes: int) -> str:
    """A length as it is written in a field that `parse_minutes` reads.

    >>> minutes_words(75)
    '75 min'
    """
    return f"{minutes} min"
