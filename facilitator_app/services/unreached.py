"""What of a block was not reached: a block that was left before its last timed stop is not finished.

One invariant: a block that was never entered is not told of here; it was passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from facilitator_app.domain.show import Stop


@dataclass(frozen=True, slots=True)
class Unreached:
    """A block of which something timed was not come to, and the numbers of its rounds that were not begun."""

    block_id: str
    rounds: tuple[int, ...]


def unreached(
    stops: Sequence[Stop], *, reached: AbstractSet[str], left_ids: Sequence[str]
) -> tuple[Unreached, ...]:
    """Of the blocks that were left (`left_ids`), those with timed stops that are not among `reached` (stop keys)."""
    found = []
    for block_id in left_ids:
        timed = [stop for stop in stops if stop.block_id == block_id and stop.length_s > 0]
        if all(stop.key in reached for stop in timed):
            continue
        begun = {stop.slide_id for stop in timed if stop.key in reached}
        rounds = {stop.round_number for stop in timed if stop.round_number and stop.slide_id not in begun}
        found.append(Unreached(block_id, tuple(sorted(rounds))))
    return tuple(found)
