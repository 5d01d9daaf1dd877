"""The wall's pictures for the panel: what the room sees, where the facilitator stands, what comes.

The records are gathered once for every change of a record, not once for every key press.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from facilitator_app.content.words import Words
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Stop, WallMode, page_here
from facilitator_app.domain.timer import Reading, digits
from facilitator_app.domain.wall import Countdown, Picture, WallView
from facilitator_app.problems import Problem
from facilitator_app.services.building_wall import (
    panel_picture,
    pause_picture,
    picture_of_aside,
    picture_of_stop,
    wall_view,
)
from facilitator_app.services.clock import Clock
from facilitator_app.services.document import Document
from facilitator_app.services.next_up import NextUp
from facilitator_app.services.running_show import RunningShow
from facilitator_app.services.running_timer import RunningTimer
from facilitator_app.services.wall_sources import WallSources, wall_sources


class PanelPictures:
    """Pictures of the open workshop, in the workshop's own language."""

    def __init__(
        self,
        *,
        document: Document,
        show: RunningShow,
        timer: RunningTimer,
        clock: Clock,
        words_for: Callable[[str], Words],
    ) -> None:
        self._document = document
        self._show = show
        self._timer = timer
        self._clock = clock
        self._words_for = words_for
        self._sources: WallSources | None = None

    def forget(self) -> None:
        """A record has changed, or another file is open."""
        self._sources = None

    def room(self, day: DayReading) -> WallView:
        """What the room sees now."""
        return wall_view(
            self._gathered(),
            self._show.show,
            self._words(),
            day=day,
            timer=self._show.time_on_wall(),
            now=self._clock.local_now(),
        )

    def here(self, day: DayReading) -> WallView:
        """What the facilitator stands at, which a black or frozen wall does not show."""
        picture = panel_picture(self._gathered(), self._show.show, self._words(), day)
        return WallView(picture=picture, page=page_here(self._show.show))

    def is_apart(self) -> bool:
        """Whether the room sees something else than where the facilitator stands."""
        return self._show.show.mode is not WallMode.LIVE

    def next(self, up: NextUp, day: DayReading) -> WallView:
        """What comes, with its whole time or the one it will be found with; the pause picture when nothing does."""
        if up.stop is None:
            return WallView(picture=pause_picture(self._gathered(), self._words()))
        if up.aside is not None:
            laid = picture_of_aside(self._gathered(), up.aside, self._words())
            return WallView(picture=laid, page=up.page)
        gone_on = self.gone_on(up)
        has_clock = (up.starts_time or gone_on is not None) and self._show.show.is_clock_shown
        left = digits(up.length_s) if gone_on is None else gone_on.digits
        countdown = Countdown(digits=left) if has_clock else None
        return WallView(picture=self.of_stop(up.stop, day), page=up.page, countdown=countdown)

    def gone_on(self, up: NextUp) -> Reading | None:
        """The time that the next step finds again since it was only looked away from; None where it begins."""
        return None if up.stop is None or up.page else self._show.time_gone_on(up.stop)

    def of_stop(self, stop: Stop, day: DayReading | None = None) -> Picture:
        """The picture of any stop."""
        return picture_of_stop(self._gathered(), stop, self._words(), day)

    def _gathered(self) -> WallSources:
        if self._sources is None:
            zone = self._clock.local_now().tzinfo
            self._sources = wall_sources(self._document, events=self._given(), zone=zone)
        return self._sources

    def _given(self) -> tuple[InjectEvent, ...]:
        """The injects so far; none when the disk does not answer."""
        with suppress(Problem):
            return self._show.events()
        return ()

    def _words(self) -> Words:
        return self._words_for(self._document.workshop.language)
