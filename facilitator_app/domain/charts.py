"""The slide that draws what the room has given back as bars: counts alone, of things no person can be told by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class ChartSubject(StrEnum):
    """What is counted: whom the actions are of value to, whom they serve, what the groups have handed in, themes."""

    VALUE_PARTIES = "value_parties"
    DOUBLE_ROLE = "double_role"
    HANDED_IN = "handed_in"
    THEMES = "themes"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartContent:
    """Bars of one subject, as it stands when the room sees them."""

    kind: ClassVar[str] = "chart"
    heading: str
    kicker: str = ""
    chart: ChartSubject = ChartSubject.VALUE_PARTIES
