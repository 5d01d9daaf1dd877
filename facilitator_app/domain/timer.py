"""The countdown of a phase, a question or a block: a state, what it reads now, and what may be done to it.

Monotonic seconds come in as arguments and never reach the disk. What is written is a `RunRow` for each
transition; the same rows bring a timer back after a crash and tell planned from used. One invariant: time
spent never falls, except by RESTART and CORRECT.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from math import ceil, floor
from types import MappingProxyType

WRAP_UP_S = 30
MOST_TOTAL_S = 4 * 3600
MOST_AWAY_S = 4 * 3600
BLOCK_KEY = "block:"


class TimerPhase(StrEnum):
    """Where a timer is in its life."""

    EMPTY = "empty"
    READY = "ready"
    RUNNING = "running"
    PAUSED = "paused"


class Band(StrEnum):
    """How near the end is: the four faces of a timer."""

    CALM = "calm"
    NEAR = "near"
    WRAP_UP = "wrap_up"
    OVER = "over"


class Act(StrEnum):
    """What a person can do to a timer."""

    START = "start"
    PAUSE = "pause"
    ADD = "add"
    RESTART = "restart"
    CORRECT = "correct"


class RunAction(StrEnum):
    """What a row of the run log says. The first three are about the day (`DAY_ACTIONS`), the others about
    the timer."""

    START_DAY = "start_day"
    END_DAY = "end_day"
    ENTER_BLOCK = "enter_block"
    LOAD = "load"
    START = "start"
    PAUSE = "pause"
    ADD = "add"
    RESTART = "restart"
    CORRECT = "correct"


DAY_ACTIONS = frozenset({RunAction.START_DAY, RunAction.END_DAY, RunAction.ENTER_BLOCK})


class CueKind(StrEnum):
    """What is signalled."""

    NEAR = "near"
    END = "end"
    INJECT = "inject"


@dataclass(frozen=True, slots=True)
class Cue:
    """A signal that fell due. `at_s` tells injects of one phase apart and is 0 for the other kinds."""

    kind: CueKind
    at_s: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TimerState:
    """A timer; without a `stop_key` there is none. `spent_s` is what was spent before `anchor_s`, the
    monotonic second it last started at (None: it stands still). `injects_s` are seconds into the phase.
    """

    stop_key: str = ""
    length_s: int = 0
    warn_s: int = 0
    spent_s: float = 0.0
    anchor_s: float | None = None
    added_s: int = 0
    injects_s: tuple[int, ...] = ()

    @property
    def is_of_block(self) -> bool:
        """Whether it counts a whole block down: that is for the facilitator alone and has no cues."""
        return self.stop_key.startswith(BLOCK_KEY)

    @property
    def total_s(self) -> int:
        """Planned and added seconds together."""
        return self.length_s + self.added_s

    @property
    def phase(self) -> TimerPhase:
        """Derived, so that no two fields can disagree."""
        if not self.stop_key:
            return TimerPhase.EMPTY
        if self.anchor_s is not None:
            return TimerPhase.RUNNING
        return TimerPhase.PAUSED if self.spent_s > 0 else TimerPhase.READY


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a timer shows. `remaining_s` below 0 is overtime; `share` (0..1) is how much time has gone."""

    stop_key: str
    remaining_s: float
    spent_s: float
    total_s: int
    band: Band
    phase: TimerPhase
    share: float

    @property
    def is_running(self) -> bool:
        return self.phase is TimerPhase.RUNNING

    @property
    def is_paused(self) -> bool:
        return self.phase is TimerPhase.PAUSED

    @property
    def is_ready(self) -> bool:
        return self.phase is TimerPhase.READY

    @property
    def is_empty(self) -> bool:
        return self.phase is TimerPhase.EMPTY

    @property
    def digits(self) -> str:
        """The remaining time as the wall shows it."""
        return digits(self.remaining_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRow:
    """One row of the run log. `at` is UTC; `spent_s` is the time spent at that instant, after the action.

    A row about the day says nothing of the timer: its timer fields are as if there were none.
    """

    workshop_id: str
    at: datetime
    action: RunAction
    block_id: str
    stop_key: str = ""
    spent_s: float = 0.0
    length_s: int = 0
    warn_s: int = 0
    added_s: int = 0
    is_running: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """A timer taken up again. `away_s` is how long it ran on unwatched; it has been counted as real time."""

    state: TimerState
    away_s: float


_ALLOWED = MappingProxyType(
    {
        TimerPhase.EMPTY: frozenset[Act](),
        TimerPhase.READY: frozenset({Act.START, Act.ADD}),
        TimerPhase.RUNNING: frozenset({Act.PAUSE, Act.ADD, Act.RESTART, Act.CORRECT}),
        TimerPhase.PAUSED: frozenset({Act.START, Act.ADD, Act.RESTART, Act.CORRECT}),
    }
)


def allowed(state: TimerState) -> frozenset[Act]:
    """What may be done now. The transitions below return the state unchanged for anything else."""
    return _ALLOWED[state.phase]


def load(
    stop_key: str, *, length_s: int, warn_s: int = 0, spent_s: float = 0.0, injects_s: Sequence[int] = ()
) -> TimerState:
    """A timer that stands still, with `spent_s` already gone."""
    return TimerState(
        stop_key=stop_key, length_s=length_s, warn_s=warn_s, spent_s=spent_s, injects_s=tuple(injects_s)
    )


def start(state: TimerState, now_s: float) -> TimerState:
    """Running from `now_s`, whether for the first time or after a pause."""
    if Act.START not in allowed(state):
        return state
    return replace(state, anchor_s=now_s)


def pause(state: TimerState, now_s: float) -> TimerState:
    """Standing still with what has been spent until `now_s`."""
    if Act.PAUSE not in allowed(state):
        return state
    return replace(state, spent_s=spent(state, now_s), anchor_s=None)


def add(state: TimerState, by_s: int, now_s: float) -> TimerState:
    """More time, or less. Less never makes overtime: at most the timer ends now. More stops at 4 hours."""
    if Act.ADD not in allowed(state):
        return state
    least_s = min(ceil(spent(state, now_s)), state.total_s)
    most_s = max(MOST_TOTAL_S, state.total_s)
    total_s = min(max(state.total_s + by_s, least_s), most_s)
    return replace(state, added_s=total_s - state.length_s)


def give(state: TimerState, left_s: int, now_s: float) -> TimerState:
    """`left_s` seconds (0 to 4 hours) left from now on, whatever was left before."""
    if Act.ADD not in allowed(state):
        return state
    total_s = floor(spent(state, now_s)) + min(max(0, left_s), MOST_TOTAL_S)
    return replace(state, added_s=total_s - state.length_s)


def planned(state: TimerState, length_s: int) -> TimerState:
    """The plan is another: what was spent and what was added stay."""
    if not state.stop_key:
        return state
    return replace(state, length_s=length_s, added_s=max(state.added_s, -length_s))


def restart(state: TimerState, now_s: float) -> TimerState:
    """The planned length once more, without what was added; a running timer runs on."""
    if Act.RESTART not in allowed(state):
        return state
    anchor_s = None if state.anchor_s is None else now_s
    return replace(state, spent_s=0.0, added_s=0, anchor_s=anchor_s)


def correct(state: TimerState, by_s: float, now_s: float) -> TimerState:
    """Another spent time: more when it began earlier than said, less when time away shall not count."""
    if Act.CORRECT not in allowed(state):
        return state
    anchor_s = None if state.anchor_s is None else now_s
    return replace(state, spent_s=max(0.0, spent(state, now_s) + by_s), anchor_s=anchor_s)


def spent(state: TimerState, now_s: float) -> float:
    """Seconds spent until `now_s`. An instant before the anchor counts as the anchor."""
    if state.anchor_s is None:
        return state.spent_s
    return state.spent_s + max(0.0, now_s - state.anchor_s)


def read(state: TimerState, now_s: float) -> Reading:
    """What the timer shows at `now_s`."""
    spent_s = spent(state, now_s)
    remaining_s = state.total_s - spent_s
    return Reading(
        stop_key=state.stop_key,
        remaining_s=remaining_s,
        spent_s=spent_s,
        total_s=state.total_s,
        band=_band(state, remaining_s),
        phase=state.phase,
        share=min(1.0, spent_s / state.total_s) if state.total_s > 0 else 0.0,
    )


def passed_cues(state: TimerState, now_s: float) -> tuple[Cue, ...]:
    """The cues that lie behind `now_s`, in the order they fell due."""
    if state.phase in (TimerPhase.EMPTY, TimerPhase.READY):
        return ()
    spent_s = spent(state, now_s)
    due = [(at_s, cue) for at_s, cue in _cue_times(state) if at_s <= spent_s]
    return tuple(cue for _, cue in sorted(due, key=_due_at))


def digits(remaining_s: float) -> str:
    """`06:24`, in overtime `+02:13`, from an hour on `1:02:03`. A countdown shows its first second whole.

    >>> digits(599.2), digits(-133.9), digits(3723)
    ('10:00', '+02:13', '1:02:03')
    """
    sign = "+" if remaining_s < 0 else ""
    whole_s = floor(-remaining_s) if remaining_s < 0 else ceil(remaining_s)
    minutes, seconds = divmod(whole_s, 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{sign}{hours}:{minutes:02}:{seconds:02}"
    return f"{sign}{minutes:02}:{seconds:02}"


def state_from_rows(
    rows: Sequence[RunRow], *, now_utc: datetime, now_monotonic_s: float, seen_at: datetime | None = None
) -> Restored:
    """The timer as the log left it; one that was running has run on. `seen_at` is the last sign of life.

    After more than 4 hours away it stands still at `seen_at`, since nobody was in the room. A clock set back
    counts as no time.
    """
    row = next((row for row in reversed(rows) if row.action not in DAY_ACTIONS), None)
    if row is None or not row.stop_key:
        return Restored(TimerState(), 0.0)
    state = TimerState(
        stop_key=row.stop_key,
        length_s=row.length_s,
        warn_s=row.warn_s,
        spent_s=row.spent_s,
        added_s=row.added_s,
    )
    if not row.is_running:
        return Restored(state, 0.0)
    seen_at = max(row.at, seen_at or row.at)
    away_s = max(0.0, (now_utc - seen_at).total_seconds())
    spent_s = row.spent_s + (seen_at - row.at).total_seconds()
    if away_s > MOST_AWAY_S:
        return Restored(replace(state, spent_s=spent_s), 0.0)
    return Restored(replace(state, spent_s=spent_s + away_s, anchor_s=now_monotonic_s), away_s)


def _band(state: TimerState, remaining_s: float) -> Band:
    if state.phase is TimerPhase.EMPTY:
        return Band.CALM
    if remaining_s <= 0:
        return Band.OVER
    if remaining_s <= WRAP_UP_S:
        return Band.WRAP_UP
    return Band.NEAR if _warns(state) and remaining_s <= state.warn_s else Band.CALM


def _warns(state: TimerState) -> bool:
    """A phase shorter than its warning would be near from its first second, which tells nobody anything."""
    return 0 < state.warn_s < state.length_s


def _cue_times(state: TimerState) -> list[tuple[int, Cue]]:
    if state.is_of_block:
        return []
    times = [(at_s, Cue(CueKind.INJECT, at_s)) for at_s in state.injects_s]
    if _warns(state):
        times.append((state.total_s - state.warn_s, Cue(CueKind.NEAR)))
    times.append((state.total_s, Cue(CueKind.END)))
    return times


def _due_at(timed: tuple[int, Cue]) -> int:
    return timed[0]
