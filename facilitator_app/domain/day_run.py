"""What the run log tells about the day: which block it is in, and the seconds used and added for each block.

The same reading serves the running schedule and planned-versus-used. One invariant: time in a block is never
negative, even when the laptop's clock has been set back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Never

from facilitator_app.domain.timer import RunAction, RunRow


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRun:
    """The log, read once; blocks go by their ids. `current_id` is None before the day and after its end.

    `entered` is when a block was first entered, `left` when it was last left (or the instant of reading).
    """

    current_id: str | None
    entered: Mapping[str, datetime]
    left: Mapping[str, datetime]
    used_s: Mapping[str, float]
    added_s: Mapping[str, int]
    ended_at: datetime | None


_NOTHING: Mapping[str, Never] = MappingProxyType({})
NOT_BEGUN = DayRun(
    current_id=None, entered=_NOTHING, left=_NOTHING, used_s=_NOTHING, added_s=_NOTHING, ended_at=None
)


def rows_of_day(rows: Sequence[RunRow]) -> tuple[RunRow, ...]:
    """The rows since the last START_DAY, or all of them when there is none."""
    starts = [i for i, row in enumerate(rows) if row.action is RunAction.START_DAY]
    return tuple(rows[starts[-1] :] if starts else rows)


def used_s(rows: Sequence[RunRow], until: datetime) -> Mapping[str, float]:
    """Seconds spent in each block (by id) until `until`, for planned-versus-used. Time outside the day counts
    nowhere; a block that was never entered is missing."""
    return read_log(rows_of_day(rows), {row.block_id for row in rows}, until.astimezone(UTC)).used_s


def used_in_parts_s(rows: Sequence[RunRow], until: datetime) -> Mapping[str, float]:
    """Like `used_s`, for days that were begun one by one: a block counts as in the last part that came to it."""
    used: dict[str, float] = {}
    starts = [i for i, row in enumerate(rows) if row.action is RunAction.START_DAY]
    for begin, end in zip([0, *starts], [*starts, len(rows)], strict=True):
        part = rows[begin:end]
        used |= used_s(part, rows[end].at if end < len(rows) else until)
    return used


def read_log(rows: Sequence[RunRow], known_ids: AbstractSet[str], now: datetime) -> DayRun:
    """Read the log once. Blocks that have left the agenda since are passed over."""
    entered: dict[str, datetime] = {}
    left: dict[str, datetime] = {}
    used: dict[str, float] = {}
    added: dict[tuple[str, str], int] = {}
    current: str | None = None
    since = now
    ended_at: datetime | None = None
    for row in rows:
        if row.action is RunAction.ENTER_BLOCK and row.block_id in known_ids:
            _leave(current, since, row.at, used, left)
            current, since, ended_at = row.block_id, row.at, None
            entered.setdefault(row.block_id, row.at)
        elif row.action is RunAction.END_DAY and current is not None:
            _leave(current, since, row.at, used, left)
            current, ended_at = None, row.at
        elif row.stop_key:
            added[row.block_id, row.stop_key] = row.added_s
    _leave(current, since, now, used, left)
    return DayRun(
        current_id=current,
        entered=entered,
        left=left,
        used_s=used,
        added_s=_sum_by_block(added),
        ended_at=ended_at,
    )


def _leave(
    block_id: str | None,
    since: datetime,
    at: datetime,
    used: dict[str, float],
    left: dict[str, datetime],
) -> None:
    if block_id is None:
        return
    # The laptop's clock may have been set back in between; time in a block is never negative.
    used[block_id] = used.get(block_id, 0.0) + max(0.0, (at - since).total_seconds())
    left[block_id] = max(at, since)


def _sum_by_block(added: Mapping[tuple[str, str], int]) -> dict[str, int]:
    sums: dict[str, int] = {}
    for (block_id, _), seconds in added.items():
        sums[block_id] = sums.get(block_id, 0) + seconds
    return sums
