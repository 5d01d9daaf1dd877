"""Charts of counts as values: bars, and dots on a line between two poles."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One bar of a chart; the number is always written. Of one below 0 there is nothing but the number."""

    label: str
    value: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """A chart of horizontal bars, the longest as wide as there is room for."""

    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dots:
    """A distribution: `counts[i]` dots over place i of the line between the poles. Never with names."""

    pole_a: str
    pole_b: str
    counts: tuple[int, ...]
