"""The slide that draws what the room has given back as bars: counts alone, of things no person can be told by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class ChartSubject(StrEnum):
    """What is counted: whom the actions are of value to, whom they serve, what the groups have handed in, themes,
    what became of earlier actions, and how that and whom they serve have gone from workshop to workshop.
    """

    VALUE_PARTIES = "value_parties"
    DOUBLE_ROLE = "double_role"
    HANDED_IN = "handed_in"
    THEMES = "themes"
    SINCE_LAST = "since_last"
    SINCE_LAST_OVER_TIME = "since_last_over_time"
    DOUBLE_ROLE_OVER_TIME = "double_role_over_time"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartContent:
    """Bars of one subject, as it stands when the room sees them."""

    kind: ClassVar[str] = "chart"
    heading: str
    kicker: str = ""
    chart: ChartSubject = ChartSubject.VALUE_PARTIES
