"""A list of acts done one by one by the event loop itself, each timed, with a watch over the loop beside it.

An act is a step of a person: it is over when everything that it led to at once has been painted. Waiting is no act.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThread, QTimer, Signal

LOOK_MS = 10
PAUSE_MS = 5
STALL_MS = 200
MOST_WAIT_S = 600.0


@dataclass(frozen=True, slots=True)
class Act:
    """One step; `kind` is what its time is told under."""

    kind: str
    do: Callable[[], object]


@dataclass(frozen=True, slots=True)
class Until:
    """Go on when it is so; `what` is said when that never happens."""

    what: str
    is_so: Callable[[], bool]


Steps = Iterator[Act | Until]


@dataclass(slots=True)
class Times:
    """Milliseconds: each act by its kind and in order, what of it the window's thread computed (`worked`), and each gap
    in the event loop above `STALL_MS`. What others do on the computer is in the time an act took, and not in `worked`.
    """

    acts: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    in_order: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    gaps: list[float] = field(default_factory=list)

    def note(self, kind: str, *, took_ms: float, worked_ms: float) -> None:
        """An act has been done."""
        self.acts[kind].append(took_ms)
        self.in_order.append(took_ms)
        self.worked.append(worked_ms)


class Script(QObject):
    """Does the steps; `ended` when there are no more, or one of them has failed (`failure`)."""

    ended = Signal()

    def __init__(self, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self.times = Times()
        self.failure: BaseException | None = None
        self._steps = steps
        self._until: Until | None = None
        self._waits_since_s = 0.0
        self._looked_s = time.perf_counter()
        self._next = QTimer(self)
        self._next.timeout.connect(self._go_on)
        self._watch = QTimer(self)
        self._watch.setTimerType(Qt.TimerType.PreciseTimer)
        self._watch.timeout.connect(self._look)

    def begin(self) -> None:
        """Start; the event loop does the rest."""
        self._looked_s = time.perf_counter()
        self._watch.start(LOOK_MS)
        self._next.start(0)

    def _go_on(self) -> None:
        try:
            if self._is_waiting():
                return
            step = next(self._steps, None)
            if isinstance(step, Until):
                self._until, self._waits_since_s = step, time.perf_counter()
            elif step is not None:
                self._do(step)
            else:
                self._end(None)
        except BaseException as error:
            self._end(error)

    def _do(self, act: Act) -> None:
        began_s, idle_s = time.perf_counter(), time.thread_time()
        act.do()
        QCoreApplication.processEvents()
        self.times.note(
            act.kind,
            took_ms=(time.perf_counter() - began_s) * 1000,
            worked_ms=(time.thread_time() - idle_s) * 1000,
        )

    def _is_waiting(self) -> bool:
        if self._until is None:
            return False
        if self._until.is_so():
            self._until = None
            return False
        # To look without a pause would keep others from what is waited for.
        QThread.msleep(PAUSE_MS)
        assert time.perf_counter() - self._waits_since_s < MOST_WAIT_S, f"never: {self._until.what}"
        return True

    def _look(self) -> None:
        now_s = time.perf_counter()
        gap_ms = (now_s - self._looked_s) * 1000
        self._looked_s = now_s
        if gap_ms > STALL_MS:
            self.times.gaps.append(gap_ms)

    def _end(self, failure: BaseException | None) -> None:
        self._next.stop()
        self._watch.stop()
        self.failure = failure
        self.ended.emit()
