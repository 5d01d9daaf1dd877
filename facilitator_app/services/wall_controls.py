"""What can be done with the wall without moving the show: black, freeze, pause picture, clock, message.

The part of `RunningShow` that holds the show itself. One invariant: every change is published before it is
written.
"""

from __future__ import annotations

from dataclasses import replace

from facilitator_app.domain import timer
from facilitator_app.domain.show import (
    Aside,
    Show,
    Stop,
    WallMode,
    is_away,
    mode_below,
    with_mode,
    without_top,
)
from facilitator_app.domain.textfmt import clean_text
from facilitator_app.domain.timer import Reading, TimerState
from facilitator_app.services.changes import ProjectorChanged, ShowChanged
from facilitator_app.services.clock import Clock
from facilitator_app.services.ports import Publish
from facilitator_app.services.run_log import RunLog
from facilitator_app.services.show_memory import ShowMemory, to_text
from facilitator_app.services.timer_text import kept_time

SHOW_KEY = "show"


class WallControls:
    """The show as it stands, and the acts of the show bar."""

    def __init__(self, *, clock: Clock, log: RunLog, publish: Publish) -> None:
        self._clock = clock
        self._log = log
        self._publish = publish
        self._show = Show(workshop_id="")
        self._injects: dict[str, int | None] = {}
        self._left_by_back: dict[str, TimerState] = {}

    @property
    def show(self) -> Show:
        """Where the show is."""
        return self._show

    def toggle_black(self) -> None:
        """The wall black, or as it was."""
        self._change(with_mode(self.show, WallMode.BLACK))

    def toggle_freeze(self) -> None:
        """The room goes on seeing this while the facilitator looks elsewhere, or sees the show again."""
        self._change(with_mode(self.show, WallMode.FROZEN))

    def toggle_pause_picture(self) -> None:
        """The pause picture, or the show."""
        self._change(with_mode(self.show, WallMode.PAUSE))

    def toggle_clock(self) -> None:
        """The countdown on the wall or not; it runs either way."""
        self._change(replace(self.show, is_clock_shown=not self.show.is_clock_shown))

    def open_wall(self) -> None:
        """The room shall see the show."""
        self._change(replace(self.show, is_open=True))
        self._publish(ProjectorChanged())

    def close_wall(self) -> None:
        """The room shall see nothing; the day goes on."""
        self._change(replace(self.show, is_open=False))
        self._publish(ProjectorChanged())

    def show_aside(self, aside: Aside) -> None:
        """Lay something on the wall until the show moves; black and pause end, a frozen wall stays."""
        self._change(replace(self.show, aside=aside, mode=mode_below(self.show)))

    def clear_aside(self) -> None:
        """The slide again."""
        self._change(replace(self.show, aside=None))

    def is_away_from_slide(self) -> bool:
        """Whether the wall shows something else than the plain slide."""
        return is_away(self.show)

    def take_off_top(self) -> None:
        """One layer less over the slide: black, the message, the pause picture, the freeze, what is laid on it."""
        self._change(without_top(self.show))

    def hold(self) -> None:
        """An act is about to be done on the file: write what waits. The room goes on seeing what it sees."""
        self._log.hold()

    def keep(self) -> None:
        """Write where the show is and what waits of its log: another file holds the workshop now."""
        self._tell()

    def set_message(self, text: str) -> None:
        """A line at the foot of the wall until the show moves; an empty text takes it away."""
        self._change(replace(self.show, message=clean_text(text).strip()))

    def time_gone_on(self, stop: Stop) -> Reading | None:
        """What is left of the time of a stop that was left by going back and is found again by going on; None where
        the time will begin."""
        kept = self._left_by_back.get(stop.key)
        return None if kept is None else timer.read(kept, self._clock.monotonic_s())

    def _change(self, show: Show) -> None:
        if show == self.show:
            return
        self._show = show
        self._tell()

    def _tell(self) -> None:
        """Publish the show, then write it with everything the log still holds."""
        self._publish(ShowChanged())
        now_s = self._clock.monotonic_s()
        memory = ShowMemory(
            show=self._show,
            kept_at=self._clock.utc(),
            injects=self._injects,
            left={key: kept_time(state, now_s) for key, state in self._left_by_back.items()},
        )
        self._log.remember(SHOW_KEY, to_text(memory))
        self._log.write()
