"""The leadership chain (ledelseskæden): a matrix of demands, one column for each leadership level."""

from __future__ import annotations

from collections.abc import Iterable
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


def chain_column(
    level: LeadershipLevel, areas: Iterable[ChainArea], demands: Iterable[Demand]
) -> tuple[tuple[ChainArea, tuple[Demand, ...]], ...]:
    """One level's column: the areas that ask something of it, in order, with what they ask."""
    asked = sorted((demand for demand in demands if demand.level is level), key=_demand_place)
    columns = (
        (area, tuple(demand for demand in asked if demand.area_id == area.id))
        for area in sorted(areas, key=_area_place)
    )
    return tuple((area, own) for area, own in columns if own)


def _area_place(area: ChainArea) -> tuple[float, str]:
    return (area.position, area.id)


def _demand_place(demand: Demand) -> tuple[float, str]:
    return (demand.position, demand.id)
