"""Since last time: what became of an action. An action stays one record; what became of it is told at each
workshop.

Invariant: a follow-up never changes the action, so what was printed stays as it was printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What became of an action."""

    TRIED = "tried"
    UNDER_WAY = "under_way"
    DROPPED = "dropped"


CLOSING = frozenset((Outcome.TRIED, Outcome.DROPPED))
"""Outcomes after which an action is not taken up again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """What a leader tells at `workshop_id` of the action `item_id` of the schema `plan_id`.

    `gave` is a short note of what it gave. There is one for an action and a workshop; None as outcome while only the
    note has been written.
    """

    id: str
    workshop_id: str
    plan_id: str
    item_id: str
    outcome: Outcome | None = None
    gave: str = ""
    noted_at: datetime | None = None


def latest(follow_ups: Iterable[FollowUp], workshop_ids: tuple[str, ...]) -> FollowUp | None:
    """The newest told outcome at these workshops, which stand in the order they were held."""
    told = [one for one in follow_ups if one.outcome is not None and one.workshop_id in workshop_ids]
    return max(told, key=lambda one: workshop_ids.index(one.workshop_id), default=None)
