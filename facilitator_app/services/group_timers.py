"""A countdown for each group, where the groups start apart: the phase's length, begun when the group begins.

They belong to one stop and stand ready anew at the next. Invariants: what is running is in the file as it stood at
an instant, so that a restart counts on from there; text that cannot be read gives timers that stand ready. Each cue
of a group is published once, at its stop and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from facilitator_app.domain import timer
from facilitator_app.domain.agenda import Block
from facilitator_app.domain.people import Group, groups_of
from facilitator_app.domain.show import Stop
from facilitator_app.domain.timer import MOST_AWAY_S, Act, Cue, Reading, TimerState
from facilitator_app.services.changes import CueReached, SleepNoticed, TimerChanged
from facilitator_app.services.clock import Clock, real_pace
from facilitator_app.services.kept_text import UNREADABLE
from facilitator_app.services.ports import Publish, Records
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.running_timer import RESTART_GAP_S, SLEEP_GAP_S
from facilitator_app.services.timer_text import kept_time, time_kept

TIMERS_KEY = "group_timers"


@dataclass(frozen=True, slots=True)
class GroupTime:
    """A group and what its countdown shows."""

    group: Group
    reading: Reading


class GroupTimers:
    """Commands and readings. `open` must have been called before anything else."""

    def __init__(
        self,
        *,
        records: Records,
        clock: Clock,
        log: RunLog,
        publish: Publish,
        pace: Callable[[], float] = real_pace,
    ) -> None:
        self._pace = pace
        self._records = records
        self._clock = clock
        self._log = log
        self._publish = publish
        self._stop_key = ""
        self._states: dict[str, TimerState] = {}
        self._told: dict[str, frozenset[Cue]] = {}
        self._ticked_s = clock.monotonic_s()
        self._slept_s: dict[str, float] = {}

    def open(self) -> None:
        """Go on as the workshop's file says; what ran has run on. Raises `Outside`."""
        self._stop_key, self._states, self._slept_s = "", {}, {}
        text = self._log.recall(TIMERS_KEY)
        try:
            self._take_up(text)
        except UNREADABLE:
            self._stop_key, self._states, self._slept_s = "", {}, {}
        self._ticked_s = self._clock.monotonic_s()
        self._pass_over()

    @property
    def are_running(self) -> bool:
        """Whether any group's time runs, at whatever stop."""
        return any(state.anchor_s is not None for state in self._states.values())

    @property
    def has_slept(self) -> bool:
        """Whether there is time away that `take_back_sleep` would take back."""
        return bool(self._slept_s)

    @property
    def running_at(self) -> str:
        """The key of the stop whose groups' time runs; empty when none does."""
        return self._stop_key if self.are_running else ""

    def tick(self, stop: Stop | None) -> None:
        """Publish the cues that fell due since the last look, however long ago, and note sleep; away from their stop
        the cues pass unheard."""
        self._note_sleep()
        if stop is None or stop.key != self._stop_key:
            self._pass_over()
            return
        for group_id in self._states:
            self._signal(group_id)

    def times(self, stop: Stop | None) -> tuple[GroupTime, ...]:
        """Each group of the day with its countdown at a stop; nothing where there is no time to count."""
        if stop is None or stop.length_s <= 0:
            return ()
        block = self._records.get(Block, stop.block_id)
        groups = groups_of(
            self._records.all(Group),
            workshop_id=self._records.workshop.id,
            division=1 if block is None else block.division,
        )
        now_s = self._clock.monotonic_s()
        return tuple(GroupTime(group, timer.read(self._state(stop, group.id), now_s)) for group in groups)

    def toggle(self, stop: Stop, group_id: str) -> None:
        """Start a group's countdown, or let it stand still."""
        state, now_s = self._state(stop, group_id), self._clock.monotonic_s()
        act = timer.pause if Act.PAUSE in timer.allowed(state) else timer.start
        self._keep(stop, group_id, act(state, now_s))

    def add(self, stop: Stop, group_id: str, by_s: int) -> None:
        """Give a group more time."""
        state = timer.add(self._state(stop, group_id), by_s, self._clock.monotonic_s())
        self._keep(stop, group_id, state)

    def take_back_sleep(self) -> None:
        """Let the time the laptop was away not count for the groups whose time ran then."""
        now_s, slept_s = self._clock.monotonic_s(), self._slept_s
        self._slept_s = {}
        if not slept_s:
            return
        for group_id, away_s in slept_s.items():
            self._states[group_id] = timer.correct(self._states[group_id], -away_s, now_s)
        self._pass_over()
        self._publish(TimerChanged())
        self._log.remember(TIMERS_KEY, self._as_text())
        self._log.write()

    def keep_sleep(self) -> None:
        """The time away counts: a later sleep is taken back without it."""
        self._ticked_s = self._clock.monotonic_s()
        self._slept_s = {}

    def _note_sleep(self) -> None:
        now_s = self._clock.monotonic_s()
        gap_s, self._ticked_s = now_s - self._ticked_s, now_s
        if gap_s <= SLEEP_GAP_S * self._pace() or not self.are_running:
            return
        for group_id, state in self._states.items():
            if state.anchor_s is not None:
                ran_s = min(gap_s, now_s - state.anchor_s)
                self._slept_s[group_id] = self._slept_s.get(group_id, 0.0) + ran_s
        self._publish(SleepNoticed(max(self._slept_s.values())))

    def _state(self, stop: Stop, group_id: str) -> TimerState:
        ready = timer.load(f"{stop.key}/{group_id}", length_s=stop.length_s, warn_s=stop.warn_s)
        return self._states.get(group_id, ready) if stop.key == self._stop_key else ready

    def _keep(self, stop: Stop, group_id: str, state: TimerState) -> None:
        if stop.key != self._stop_key:
            self._stop_key, self._states, self._told, self._slept_s = stop.key, {}, {}, {}
        if not self.are_running:
            self._ticked_s = self._clock.monotonic_s()
        self._states[group_id] = state
        self._publish(TimerChanged())
        self._signal(group_id)
        self._log.remember(TIMERS_KEY, self._as_text())
        self._log.write()

    def _signal(self, group_id: str) -> None:
        """Publish each cue that was passed and not told; one that lies ahead again can be told again."""
        passed = timer.passed_cues(self._states[group_id], self._clock.monotonic_s())
        told = self._told.get(group_id, frozenset())
        self._told[group_id] = frozenset(passed)
        for cue in passed:
            if cue not in told:
                self._publish(CueReached(cue.kind.value, group_id))

    def _pass_over(self) -> None:
        now_s = self._clock.monotonic_s()
        self._told = {
            group_id: frozenset(timer.passed_cues(state, now_s)) for group_id, state in self._states.items()
        }

    def _as_text(self) -> str:
        now_s = self._clock.monotonic_s()
        kept = {
            "stop_key": self._stop_key,
            "at": self._clock.utc().isoformat(),
            "groups": {group_id: kept_time(state, now_s) for group_id, state in self._states.items()},
        }
        return json.dumps(kept)

    def _take_up(self, text: str) -> None:
        kept = json.loads(text)
        away_s = max(0.0, (self._clock.utc() - datetime.fromisoformat(kept["at"])).total_seconds())
        is_still_on = away_s <= MOST_AWAY_S
        now_s = self._clock.monotonic_s()
        self._stop_key = str(kept["stop_key"])
        for group_id, group in kept["groups"].items():
            if group["is_running"] and is_still_on and away_s > RESTART_GAP_S:
                self._slept_s[group_id] = away_s
            self._states[group_id] = time_kept(
                group,
                stop_key=f"{self._stop_key}/{group_id}",
                away_s=away_s,
                now_s=now_s,
            )
