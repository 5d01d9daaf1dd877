"""The leadership chain (ledelseskæden): a matrix of demands, one column for each leadership level."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from facilitator_app.domain.people import LeadershipLevel


class DemandState(StrEnum):
    """How far a demand has come."""

    DRAFT = "draft"
    DISCUSSED = "discussed"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainArea:
    """A row of the matrix."""

    id: str
    name: str
    position: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What is asked of one level in one area. `remark` is what was said of it when it was discussed."""

    id: str
    area_id: str
    level: LeadershipLevel
    text: str
    state: DemandState = DemandState.DRAFT
    remark: str = ""
    position: float = 0.0
