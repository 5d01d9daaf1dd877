"""What became of promises, and whom they serve, as numbers.

Invariant: numbers alone; nobody can be told by them where they rest on enough leaders, which they say.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator_app.domain.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCounts:
    """How many of the actions taken up at a workshop were told what. Numbers alone, no names."""

    tried: int = 0
    under_way: int = 0
    dropped: int = 0
    unanswered: int = 0

    @property
    def total(self) -> int:
        """All that were taken up."""
        return self.tried + self.under_way + self.dropped + self.unanswered

    @property
    def tried_percent(self) -> int | None:
        """The share that was tried, in whole per cent of all taken up; None when none was."""
        return round(100 * self.tried / self.total) if self.total else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleCounts:
    """How many are for one's own unit and how many for the whole; `unsaid` do not say."""

    own_unit: int = 0
    whole: int = 0
    unsaid: int = 0

    @property
    def said(self) -> int:
        """How many say."""
        return self.own_unit + self.whole


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopOutcomes:
    """What was told at one workshop, how many leaders had actions open there, and how many of them told."""

    workshop: Workshop
    counts: OutcomeCounts
    leaders: int
    telling: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleSpread:
    """One workshop: its actions, written by so many leaders, and its outputs. What is not said is `unsaid`."""

    workshop: Workshop
    actions: RoleCounts
    outputs: RoleCounts
    leaders: int
