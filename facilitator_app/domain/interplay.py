"""The direction's interplay (samspillet i direktionen): agreements that only its members' documents show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class InterplayAgreement:
    """One agreement of the direction on how its members work together.

    `look_back` is what they say of it later; `ended_on` is the day it was laid aside, None while it holds.
    """

    id: str
    text: str
    reason: str = ""
    agreed_on: date | None = None
    look_back: str = ""
    ended_on: date | None = None
    position: float = 0.0
