"""What became of injects while the day ran: given as planned, put off, or typed on the spot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from facilitator_app.domain.outputs import Output


class InjectAct(StrEnum):
    """What was done."""

    GIVEN = "given"
    PUT_OFF = "put_off"
    AD_HOC = "ad_hoc"


@dataclass(frozen=True, slots=True, kw_only=True)
class InjectEvent:
    """One act. `at` is in the room's time; round and phase are as they were called then, 0 and empty outside an
    exercise. `inject_key` is empty for what was typed on the spot.
    """

    at: datetime
    act: InjectAct
    text: str
    block_id: str
    round_number: int = 0
    phase_title: str = ""
    inject_key: str = ""

    @property
    def ref(self) -> str:
        """What an output that answers the event keeps of it: the inject's key, or when it was typed."""
        return self.inject_key or self.at.astimezone(UTC).isoformat()


def given_last(events: Sequence[InjectEvent], *, block_id: str, round_number: int) -> InjectEvent | None:
    """The newest event that the groups were given in a round of a block; None when there was none."""
    given = (
        event
        for event in reversed(events)
        if event.act is not InjectAct.PUT_OFF
        and (event.block_id, event.round_number) == (block_id, round_number)
    )
    return next(given, None)


def is_answered_by(event: InjectEvent, outputs: Iterable[Output], *, group_id: str) -> bool:
    """Whether a group has given an output to an event."""
    return any(output.group_id == group_id and answered(output, [event]) is not None for output in outputs)


def answered(output: Output, events: Sequence[InjectEvent]) -> InjectEvent | None:
    """The event that an output answers; None when it answers none, or one that is no longer in the log."""
    if not output.inject_key:
        return None
    given = (
        event
        for event in events
        if event.act is not InjectAct.PUT_OFF
        and (event.ref, event.block_id, event.round_number)
        == (output.inject_key, output.block_id, output.round_number)
    )
    return next(given, None)
