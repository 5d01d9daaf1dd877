"""Shaping the leadership chain: areas, the demands on each level, and the versions that were agreed.

One invariant: a demand whose words are changed is no longer agreed; it has to be discussed again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from facilitator_app.domain.chain import ChainArea, Demand, DemandState, chain_column
from facilitator_app.domain.people import LeadershipLevel
from facilitator_app.domain.records import RecordChange
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.versions import TextChange, Version, VersionSubject, VersionText
from facilitator_app.problems import Refused
from facilitator_app.services.document import Document
from facilitator_app.services.keeping_versions import KeepingVersions
from facilitator_app.services.ports import NewId


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainCell:
    """The demands on one level in one area, in order."""

    level: LeadershipLevel
    demands: tuple[Demand, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainRow:
    """An area with a cell for each level, in the order of `LeadershipLevel`."""

    area: ChainArea
    cells: tuple[ChainCell, ...]


class ShapingChain:
    """Commands, each one step for undo, and readings of the file's leadership chain."""

    def __init__(self, *, document: Document, new_id: NewId) -> None:
        self._document = document
        self._new_id = new_id
        self._versions = KeepingVersions(document=document, new_id=new_id, subject=VersionSubject.CHAIN)

    def rows(self) -> tuple[ChainRow, ...]:
        """The whole matrix."""
        return chain_rows(self._document.all(ChainArea), self._document.all(Demand))

    def demands_on(self, level: LeadershipLevel) -> tuple[tuple[ChainArea, tuple[Demand, ...]], ...]:
        """One level's column: the areas that ask something of it."""
        return chain_column(level, self._document.all(ChainArea), self._document.all(Demand))

    def add_area(self, name: str) -> str:
        """An area after the others; returns its id. Raises `Refused` without a name."""
        area = ChainArea(
            id=self._new_id(),
            name=_needed(name),
            position=max((one.position for one in self._document.all(ChainArea)), default=0.0) + 1.0,
        )
        self._document.replace("edit.add_area", area)
        return area.id

    def rename_area(self, area_id: str, name: str) -> None:
        """Give an area another name. Raises `Refused` without one."""
        area = self._document.get(ChainArea, area_id)
        if area is not None:
            renamed = replace(area, name=_needed(name))
            self._document.change("edit.rename_area", renamed, merge_key=f"area:{area_id}")

    def move_area(self, area_id: str, *, by: int) -> None:
        """Move an area up (negative) or down; at the end it stays."""
        order = [row.area for row in self.rows()]
        place = next((i for i, one in enumerate(order) if one.id == area_id), None)
        if place is None:
            return
        moved = order.pop(place)
        order.insert(min(max(0, place + by), len(order)), moved)
        changes = [
            RecordChange(one, replace(one, position=float(number)))
            for number, one in enumerate(order, start=1)
        ]
        self._document.edit("edit.move_area", changes)

    def remove_area(self, area_id: str) -> None:
        """Take an area away with its demands; undo brings all of it back."""
        area = self._document.get(ChainArea, area_id)
        if area is None:
            return
        gone = [RecordChange(one, None) for one in self._document.all(Demand) if one.area_id == area_id]
        self._document.edit("edit.remove_area", [*gone, RecordChange(area, None)])

    def add_demand(self, area_id: str, level: LeadershipLevel, text: str) -> str:
        """A demand last in its cell; returns its id. Raises `Refused` without words."""
        demand = Demand(
            id=self._new_id(),
            area_id=area_id,
            level=level,
            text=_needed(text),
            position=max((one.position for one in self._document.all(Demand)), default=0.0) + 1.0,
        )
        self._document.replace("edit.add_demand", demand)
        return demand.id

    def reword(self, demand_id: str, text: str) -> None:
        """Change a demand's words; one that was agreed is discussed again. Raises `Refused` without words."""
        demand = self._document.get(Demand, demand_id)
        if demand is None or demand.text == (words := _needed(text)):
            return
        state = DemandState.DISCUSSED if demand.state is DemandState.AGREED else demand.state
        changed = replace(demand, text=words, state=state)
        self._document.change("edit.change_demand", changed, merge_key=f"demand:{demand_id}")

    def remark(self, demand_id: str, remark: str) -> None:
        """Write what was said of a demand."""
        demand = self._document.get(Demand, demand_id)
        if demand is not None:
            told = replace(demand, remark=clean_text(remark))
            self._document.change("edit.change_demand", told, merge_key=f"remark:{demand_id}")

    def set_state(self, demand_ids: Iterable[str], state: DemandState) -> None:
        """Say how far demands have come, in one step."""
        wanted = frozenset(demand_ids)
        found = [demand for demand in self._document.all(Demand) if demand.id in wanted]
        changes = [RecordChange(demand, replace(demand, state=state)) for demand in found]
        self._document.edit("edit.set_demand_state", changes)

    def move_demand(self, demand_id: str, *, by: int) -> None:
        """Move a demand up (negative) or down in its cell; at the end it stays."""
        cell = next(
            (c.demands for r in self.rows() for c in r.cells if any(d.id == demand_id for d in c.demands)), ()
        )
        order = list(cell)
        place = next((i for i, one in enumerate(order) if one.id == demand_id), None)
        if place is None:
            return
        places = sorted(one.position for one in order)
        moved = order.pop(place)
        order.insert(min(max(0, place + by), len(order)), moved)
        changes = [
            RecordChange(one, replace(one, position=position))
            for one, position in zip(order, places, strict=True)
        ]
        self._document.edit("edit.change_demand", changes)

    def remove_demand(self, demand_id: str) -> None:
        """Take a demand away; undo brings it back."""
        demand = self._document.get(Demand, demand_id)
        if demand is not None:
            self._document.edit("edit.remove_demand", [RecordChange(demand, None)])

    def versions(self) -> tuple[Version, ...]:
        """The kept versions, oldest first."""
        return self._versions.kept()

    def keep_version(self, title: str, *, made_on: date) -> str:
        """Keep the matrix as it is now; returns the version's id. Raises `Refused` without demands."""
        texts = self._now()
        if not texts:
            raise Refused("chain.no_demands")
        return self._versions.keep(texts, title, made_on=made_on)

    def changes(self, before_id: str, after_id: str | None) -> tuple[TextChange, ...]:
        """What changed from one version to another; None is how the matrix is now."""
        return self._versions.changes(before_id, after_id, self._now())

    def _now(self) -> tuple[VersionText, ...]:
        return tuple(
            VersionText(source_id=one.id, text=one.text, area=row.area.name, level=one.level)
            for row in self.rows()
            for cell in row.cells
            for one in cell.demands
        )


def chain_rows(areas: tuple[ChainArea, ...], demands: tuple[Demand, ...]) -> tuple[ChainRow, ...]:
    """The matrix of these areas and demands, both in order."""
    ordered = sorted(demands, key=_demand_place)
    return tuple(
        ChainRow(
            area=area,
            cells=tuple(
                ChainCell(
                    level=level,
                    demands=tuple(d for d in ordered if (d.area_id, d.level) == (area.id, level)),
                )
                for level in LeadershipLevel
            ),
        )
        for area in sorted(areas, key=_area_place)
    )


def _needed(text: str) -> str:
    words = clean_text(text).strip()
    if not words:
        raise Refused("chain.no_words")
    return words


def _area_place(area: ChainArea) -> tuple[float, str]:
    return (area.position, area.id)


def _demand_place(demand: Demand) -> tuple[float, str]:
    return (demand.position, demand.id)
