"""What became of injects while the day ran: given as planned, put off, or typed on the spot."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class InjectAct(StrEnum):
    """What was done."""

    GIVEN = "given"
    PUT_OFF = "put_off"
    AD_HOC = "ad_hoc"


@dataclass(frozen=True, slots=True, kw_only=True)
class InjectEvent:
    """One act. `at` is in the room's time; round and phase are as they were called then, 0 and empty outside an
    exercise. `inject_key` is empty for what was typed on the spot.
    """

    at: datetime
    act: InjectAct
    text: str
    block_id: str
    round_number: int = 0
    phase_title: str = ""
    inject_key: str = ""
