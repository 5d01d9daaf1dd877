"""What was done to the agenda while the day ran, and why: kept for planned-versus-used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class ProposalKind(StrEnum):
    """Shorten what comes before, or the rounds of the exercise that are left, leave its last round or an optional
    block out, put a block after the fixed one, or let the fixed block come later."""

    SHORTEN = "shorten"
    SHORTEN_ROUNDS = "shorten_rounds"
    DROP_ROUND = "drop_round"
    DROP = "drop"
    PAST = "past"
    MOVE = "move"


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedBlock:
    """One block that was changed. `was_min` and `became_min` are lengths, or starts after midnight when the kind
    is MOVE; a block that was put PAST another keeps its length and has another position, which is None for the
    other kinds, and in files that do not tell it."""

    block_id: str
    was_min: int
    became_min: int
    was_position: float | None = None
    became_position: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustedRound:
    """One round of an exercise that was given another share of its time, in per cent; 0 when it was left out."""

    slide_id: str
    block_id: str
    number: int
    was_percent: int
    became_percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """One accepted proposal. `at` is UTC; `reason` is the facilitator's own short line, or empty."""

    at: datetime
    kind: ProposalKind
    blocks: tuple[AdjustedBlock, ...]
    reason: str = ""
    rounds: tuple[AdjustedRound, ...] = ()


def length_as_planned(block_id: str, planned_min: int, adjustments: Sequence[Adjustment]) -> int:
    """The length that the block had before the day changed it; `planned_min` is what it has now."""
    for adjustment in adjustments:
        if adjustment.kind is ProposalKind.MOVE:
            continue
        for block in adjustment.blocks:
            if block.block_id == block_id:
                return block.was_min
    return planned_min
