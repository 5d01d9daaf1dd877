"""The log of injects of the workshop being run, kept in the file so that a crash takes nothing from it.

Invariant: text that cannot be read gives an empty log, never an error on the way to the wall.
"""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from facilitator_app.domain.exercise import Inject
from facilitator_app.domain.inject_events import InjectAct, InjectEvent, given_last
from facilitator_app.domain.show import Stop
from facilitator_app.domain.timer import RunAction
from facilitator_app.services.clock import Clock
from facilitator_app.services.kept_text import UNREADABLE, of_its_types
from facilitator_app.services.next_up import phase_of
from facilitator_app.services.ports import Records
from facilitator_app.services.run_log import RunLog

EVENTS_KEY = "injects"


class InjectLog:
    """Notes and tells. The run log must be open; the caller writes it."""

    def __init__(self, *, records: Records, clock: Clock, log: RunLog) -> None:
        self._records = records
        self._clock = clock
        self._log = log
        self._events: list[InjectEvent] = []
        self._workshop_id = ""

    def open(self) -> None:
        """Read the log of the workshop whose run log has been opened. Raises `Outside`."""
        self._events = list(_from_text(self._log.recall(EVENTS_KEY)))
        self._workshop_id = self._log.workshop_id

    def note(self, act: InjectAct, stop: Stop, *, inject: Inject | None = None, text: str = "") -> None:
        """Remember what was done now at a stop: with a planned inject, or with a text of one's own."""
        phase = phase_of(self._records, stop)
        event = InjectEvent(
            at=self._clock.local_now(),
            act=act,
            text=text if inject is None else inject.text or inject.title,
            block_id=stop.block_id,
            round_number=stop.round_number,
            phase_title="" if phase is None else phase.title,
            inject_key="" if inject is None else inject.key,
        )
        self._events.append(event)
        self._log.remember(EVENTS_KEY, json.dumps([_kept(e) for e in self._events], ensure_ascii=False))

    def events(self) -> tuple[InjectEvent, ...]:
        """What was done since the day began, in order; what was tried before it does not count."""
        if self._workshop_id != self._log.workshop_id:
            self.open()
        began = [row.at for row in self._log.rows if row.action is RunAction.START_DAY]
        return tuple(event for event in self._events if not began or event.at >= began[-1])

    def given_at(self, stop: Stop) -> InjectEvent | None:
        """The newest inject that the groups were given in the phase that is a stop."""
        given = given_last(self.events(), block_id=stop.block_id, round_number=stop.round_number)
        phase = phase_of(self._records, stop)
        is_of_phase = given is not None and given.phase_title == ("" if phase is None else phase.title)
        return given if is_of_phase else None


def _kept(event: InjectEvent) -> dict[str, Any]:
    return {
        "at": event.at.isoformat(),
        "act": event.act.value,
        "text": event.text,
        "block_id": event.block_id,
        "round_number": event.round_number,
        "phase_title": event.phase_title,
        "inject_key": event.inject_key,
    }


def _from_text(text: str) -> tuple[InjectEvent, ...]:
    try:
        return tuple(
            of_its_types(
                InjectEvent(
                    **{**kept, "at": datetime.fromisoformat(kept["at"]), "act": InjectAct(kept["act"])}
                )
            )
            for kept in json.loads(text)
        )
    except UNREADABLE:
        return ()
