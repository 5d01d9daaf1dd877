"""A typed length of time. One invariant: what is understood lies within what a countdown may last."""

from __future__ import annotations

import re

from facilitator_app.domain.timer import MOST_TOTAL_S

_PARTS = re.compile(r"(\d{1,3})(?:[:.,](\d{1,2}))?(?:[:.,](\d{1,2}))?(?:\s*min\.?)?")
_SIXTY = 60


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
