"""The countdown while the day runs: commands, cues and what a sleeping laptop does to it.

The clock's monotonic seconds go on while the laptop sleeps and never step back, so they alone drive the
countdown and sleep counts as real time. What can be known is told apart by the two clocks at each tick:

- a long gap between ticks is sleep, or a program that stood still: it is said, and can be taken back;
- a wall clock that moved otherwise than the monotonic one was set by somebody (NTP, by hand): the countdown
  goes on untouched, and a row at the new time keeps a restart after a crash right. UTC has no summer time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from facilitator_app.domain import timer
from facilitator_app.domain.timer import Act, Cue, Reading, RunAction, TimerPhase, TimerState
from facilitator_app.services.changes import CueReached, SleepNoticed, TimerChanged, Unseen
from facilitator_app.services.clock import Clock, real_pace
from facilitator_app.services.ports import Publish
from facilitator_app.services.run_log import RunLog

SLEEP_GAP_S = 5.0
RESTART_GAP_S = 30.0
"""Starting the program again takes a moment, and nobody needs to be told of that."""
CLOCK_JUMP_S = 2.0
SIGN_OF_LIFE_S = 15.0
SLIP = timedelta(seconds=10)
_SEEN = "seen_at"


@dataclass(frozen=True, slots=True)
class _Backdated:
    """A start that was said to lie `by_s` earlier at `at`; `before` and `after` are the timer round that."""

    by_s: int
    at: datetime
    before: TimerState
    after: TimerState


class RunningTimer:
    """The one timer of the show. A command publishes first and writes after; a failed write stops nothing.

    `pace` is how many of the clock's seconds pass in a real one.
    """

    def __init__(
        self, *, clock: Clock, log: RunLog, publish: Publish, pace: Callable[[], float] = real_pace
    ) -> None:
        self._clock = clock
        self._pace = pace
        self._log = log
        self._publish = publish
        self._state = TimerState()
        self._block_id = ""
        self._told: frozenset[Cue] = frozenset()
        self._ticked_s = clock.monotonic_s()
        self._ticked_at = clock.utc()
        self._seen_s = clock.monotonic_s()
        self._slept_s = self._closed_s = 0.0
        self._ready_since_s: float | None = None
        self._backdated: list[_Backdated] = []

    @property
    def state(self) -> TimerState:
        """The timer as it is."""
        return self._state

    @property
    def slept_s(self) -> float:
        """What `take_back_sleep` would take back."""
        return self._slept_s

    @property
    def waited_s(self) -> float:
        """How long a loaded timer has stood ready for its start; 0 for one that was started, or none."""
        if self._ready_since_s is None:
            return 0.0
        return max(0.0, self._clock.monotonic_s() - self._ready_since_s)

    @property
    def backdated_s(self) -> int:
        """What `take_back_start` would take back; 0 for nothing."""
        return self._backdated[-1].by_s if self._backdated else 0

    @property
    def backdated_at(self) -> datetime | None:
        """When the start was said to lie earlier, the last time that can be taken back."""
        return self._backdated[-1].at if self._backdated else None

    @property
    def allowed(self) -> frozenset[Act]:
        """Which buttons can be used."""
        return timer.allowed(self._state)

    def reading(self) -> Reading:
        """What the timer shows now."""
        return timer.read(self._state, self._clock.monotonic_s())

    def restore(self, injects_of: Callable[[str], Sequence[int]]) -> None:
        """Go on as the opened log says. Time away while it ran is counted and published.

        `injects_of` gives the seconds at which something is planned at a stop. Raises `Outside`.
        """
        now_s = self._clock.monotonic_s()
        rows = self._log.rows
        restored = timer.state_from_rows(
            rows, now_utc=self._clock.utc(), now_monotonic_s=now_s, seen_at=_instant(self._log.recall(_SEEN))
        )
        self._state = replace(restored.state, injects_s=tuple(injects_of(restored.state.stop_key)))
        self._block_id = rows[-1].block_id if rows else ""
        self._backdated = []
        self._told = frozenset(timer.passed_cues(self._state, now_s))
        self._slept_s = self._closed_s = 0.0
        self._mark_tick(now_s)
        self._mark_ready(now_s)
        self._publish(TimerChanged())
        if restored.away_s > RESTART_GAP_S:
            self._slept_s = self._closed_s = restored.away_s
            self._publish(SleepNoticed(restored.away_s, Unseen.CLOSED))

    def clear(self) -> None:
        """No timer until one is loaded. The log is left as it is."""
        self._state = TimerState()
        self._backdated = []
        self._told = frozenset()
        self._slept_s = self._closed_s = 0.0
        self._ready_since_s = None
        self._publish(TimerChanged())

    def load(self, state: TimerState, *, block_id: str) -> None:
        """Put `state` in place of the timer, as it is, running or not. The caller writes the log."""
        now_s = self._clock.monotonic_s()
        self._state = state
        self._backdated = []
        self._block_id = block_id
        self._told = frozenset(timer.passed_cues(state, now_s))
        self._slept_s = self._closed_s = 0.0
        self._mark_tick(now_s)
        self._ready_since_s = None
        self._mark_ready(now_s)
        self._publish(TimerChanged())
        self._log.note(RunAction.LOAD, block_id=block_id, timer=state)

    def start(self) -> None:
        """Start, or go on after a pause."""
        now_s = self._clock.monotonic_s()
        self._become(timer.start(self._state, now_s), RunAction.START)

    def pause(self) -> None:
        """Stand still."""
        self._become(timer.pause(self._state, self._clock.monotonic_s()), RunAction.PAUSE)

    def add(self, by_s: int) -> None:
        """Give more time, or less when negative."""
        self._become(timer.add(self._state, by_s, self._clock.monotonic_s()), RunAction.ADD)

    def give(self, left_s: int) -> None:
        """Let there be `left_s` seconds left from now on."""
        self._become(timer.give(self._state, left_s, self._clock.monotonic_s()), RunAction.ADD)

    def follow_plan(self, length_s: int) -> None:
        """The planned length was changed; what was spent and added stays."""
        self._become(timer.planned(self._state, length_s), RunAction.ADD)

    def restart(self) -> None:
        """The planned length once more."""
        self._backdated = []
        self._become(timer.restart(self._state, self._clock.monotonic_s()), RunAction.RESTART)

    def started_earlier(self, by_s: int) -> None:
        """The phase began `by_s` seconds before the timer did; a timer that stands still is started."""
        now_s = self._clock.monotonic_s()
        before = self._state
        started = timer.start(before, now_s) if before.anchor_s is None else before
        after = timer.correct(started, by_s, now_s)
        if after != before:
            self._backdated.append(_Backdated(by_s, self._clock.utc(), before, after))
        self._become(after, RunAction.CORRECT)

    def take_back_start(self) -> None:
        """The start is where it was before it was last said to lie earlier. A timer that was started by that stands
        still again, unless it has run for a while: the room has worked since then."""
        if not self._backdated:
            return
        last, now_s = self._backdated.pop(), self._clock.monotonic_s()
        is_at_once = self._clock.utc() - last.at <= SLIP
        if is_at_once and self._state == last.after:
            self._become(last.before, RunAction.CORRECT)
            return
        self._become(timer.correct(self._state, -last.by_s, now_s), RunAction.CORRECT)

    def take_back_sleep(self) -> None:
        """Let the time the laptop was away not count."""
        slept_s, self._slept_s, self._closed_s = self._slept_s, 0.0, 0.0
        if slept_s:
            state = timer.correct(self._state, -slept_s, self._clock.monotonic_s())
            self._become(state, RunAction.CORRECT)

    def tick(self) -> None:
        """Look at the clocks, however long after the last look: publish the cues that fell due, and sleep."""
        now_s = self._clock.monotonic_s()
        gap_s = now_s - self._ticked_s
        jump_s = (self._clock.utc() - self._ticked_at).total_seconds() - gap_s
        self._mark_tick(now_s)
        if self._state.anchor_s is None:
            return
        self._signal(now_s)
        if gap_s > SLEEP_GAP_S * self._pace():
            self._slept_s += gap_s
            self._publish(SleepNoticed(self._slept_s, Unseen.BOTH if self._closed_s else Unseen.AWAY))
        is_clock_set = abs(jump_s) > CLOCK_JUMP_S
        if is_clock_set:
            self._log.note(RunAction.CORRECT, block_id=self._block_id, timer=self._state)
        if is_clock_set or now_s - self._seen_s >= SIGN_OF_LIFE_S:
            self._seen_s = now_s
            self._log.remember(_SEEN, self._clock.utc().isoformat())
            self._log.write()

    def accept_clock(self) -> None:
        """The clock was moved on purpose: what lies between counts, is no sleep, and has no signals to give."""
        now_s = self._clock.monotonic_s()
        self._told = frozenset(timer.passed_cues(self._state, now_s))
        self._slept_s = self._closed_s = 0.0
        self._mark_tick(now_s)
        self._publish(TimerChanged())

    def _become(self, state: TimerState, action: RunAction) -> None:
        if state == self._state:
            return
        now_s = self._clock.monotonic_s()
        if self._state.anchor_s is None:
            self._mark_tick(now_s)
        self._state = state
        self._mark_ready(now_s)
        self._publish(TimerChanged())
        self._signal(now_s)
        self._log.note(action, block_id=self._block_id, timer=state)
        self._log.write()

    def _signal(self, now_s: float) -> None:
        """Publish each cue that was passed and not told; one that lies ahead again can be told again."""
        passed = timer.passed_cues(self._state, now_s)
        fresh = [cue for cue in passed if cue not in self._told]
        self._told = frozenset(passed)
        for cue in fresh:
            self._publish(CueReached(cue.kind.value))

    def _mark_ready(self, now_s: float) -> None:
        if self._state.phase is not TimerPhase.READY:
            self._ready_since_s = None
        elif self._ready_since_s is None:
            self._ready_since_s = now_s

    def _mark_tick(self, now_s: float) -> None:
        self._ticked_s = now_s
        self._ticked_at = self._clock.utc()


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
