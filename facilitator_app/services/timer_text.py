"""A timer beside the one of the run log, as plain values in the file, and taken up again later.

One invariant: what ran has run on meanwhile, unless nobody can have been in the room any more; then it stands still
where it was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from facilitator_app.domain import timer
from facilitator_app.domain.timer import MOST_AWAY_S, TimerState

MOST_KEPT_S = 10_000_000.0
"""No timer of a day is longer, whatever a file says."""


def kept_time(state: TimerState, now_s: float) -> dict[str, object]:
    """The timer as it is at the monotonic second `now_s`, for JSON."""
    return {
        "length_s": state.length_s,
        "warn_s": state.warn_s,
        "added_s": state.added_s,
        "spent_s": timer.spent(state, now_s),
        "is_running": state.anchor_s is not None,
    }


def time_kept(
    kept: Mapping[str, Any], *, stop_key: str, away_s: float, now_s: float, injects_s: Sequence[int] = ()
) -> TimerState:
    """The timer that was kept `away_s` seconds ago. Raises one of `kept_text.UNREADABLE` for what is none."""
    seconds = [float(kept[name]) for name in ("length_s", "warn_s", "added_s", "spent_s")]
    if not all(abs(one) <= MOST_KEPT_S for one in seconds):  # what is not a number is not either
        raise ValueError(seconds)
    runs = bool(kept["is_running"]) and away_s <= MOST_AWAY_S
    return TimerState(
        stop_key=stop_key,
        length_s=int(kept["length_s"]),
        warn_s=int(kept["warn_s"]),
        added_s=int(kept["added_s"]),
        spent_s=float(kept["spent_s"]) + (away_s if runs else 0.0),
        anchor_s=now_s if runs else None,
        injects_s=tuple(injects_s),
    )
