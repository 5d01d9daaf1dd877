"""The table that all measurements are told in: a floor and ours from the same run, and what their ratio must be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One promise. `must` and `aim` bound the ratio of ours to the floor; a `is_share` is better when higher."""

    what: str
    floor: float
    ours: float
    unit: str
    must: float
    aim: float
    is_share: bool = False

    @property
    def ratio(self) -> float:
        """Ours against the floor."""
        return self.ours / self.floor

    @property
    def verdict(self) -> str:
        """`aim`, `met` or `NOT MET`."""
        if self._reaches(self.aim):
            return "aim"
        return "met" if self._reaches(self.must) else "NOT MET"

    def _reaches(self, bar: float) -> bool:
        return self.ratio >= bar if self.is_share else self.ratio <= bar


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that holds or does not, whatever the clock says."""

    what: str
    told: str
    holds: bool


def print_table(rows: Iterable[Row], facts: Iterable[Fact]) -> bool:
    """Print all; whether every promise is kept."""
    found, said = tuple(rows), tuple(facts)
    print(f"\n{'':44}{'floor':>10}{'ours':>10} {'':8}{'ratio':>7}{'must':>7}{'aim':>7}")
    for row in found:
        print(
            f"{row.what:44}{row.floor:10.3f}{row.ours:10.3f} {row.unit:8}"
            f"{row.ratio:7.2f}{row.must:7.2f}{row.aim:7.2f}  {row.verdict}"
        )
    for fact in said:
        print(f"{fact.what:44}{fact.told}  {'met' if fact.holds else 'NOT MET'}")
    return all(row.verdict != "NOT MET" for row in found) and all(fact.holds for fact in said)
