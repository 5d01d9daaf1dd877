"""The radar chart as a value: spokes with two ratings each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RadarSpoke:
    """A spoke with the ratings of the two, None where there is none."""

    label: str
    own: float | None = None
    chief: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Radar:
    """Two rings over the same spokes: solid lines and discs for the one, dashed ones and squares for the other.

    Ratings go from 1 to `steps`; `said` tells the chart to those who cannot see it.
    """

    spokes: tuple[RadarSpoke, ...]
    steps: int
    own_word: str
    chief_word: str
    said: str
