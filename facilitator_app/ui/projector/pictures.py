"""The pictures of the open file, read once for each change of it: for the wall, the panel and the page counts.

Invariant: a frozen wall keeps the very picture it had, whatever is written or released meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, tzinfo

from facilitator_app.content.words import Words
from facilitator_app.domain.inject_events import InjectEvent
from facilitator_app.domain.schedule import DayReading
from facilitator_app.domain.show import Aside, Show, Stop, WallMode
from facilitator_app.domain.slides import BreakContent
from facilitator_app.domain.timer import Reading
from facilitator_app.domain.wall import Countdown, Picture, WallView, under_clock
from facilitator_app.problems import Problem
from facilitator_app.services.building_wall import (
    picture_of_aside,
    picture_of_stop,
    trial_picture,
    wall_view,
)
from facilitator_app.services.document import Document
from facilitator_app.services.wall_sources import WallSources, wall_sources
from facilitator_app.ui.projector.paint import page_count


class WallPictures:
    """Pictures in the workshop's own language. Readings of day and timer come in from outside, and so do the injects
    that were given and the room's zone.
    """

    def __init__(
        self,
        document: Document,
        words_for: Callable[[str], Words],
        *,
        events: Callable[[], tuple[InjectEvent, ...]] = tuple,
        zone: tzinfo | None = None,
    ) -> None:
        self._document = document
        self._words_for = words_for
        self._events = events
        self._zone = zone
        self._sources: WallSources | None = None
        self._revision = -1
        self._page_counts: dict[str | Aside, int] = {}
        self._held: tuple[tuple[object, ...], Picture] | None = None

    @property
    def words(self) -> Words:
        """The words of the workshop's language."""
        return self._words_for(self._document.workshop.language)

    def sources(self) -> WallSources:
        """What the pictures are made from, as the file is now."""
        if self._sources is None or self._revision != self._document.revision:
            self._sources = wall_sources(self._document, events=self._given(), zone=self._zone)
            self._revision = self._document.revision
            self._page_counts = {}
        return self._sources

    def of_stop(self, stop: Stop, day: DayReading | None = None) -> Picture:
        """The picture of a stop."""
        return picture_of_stop(self.sources(), stop, self.words, day)

    def of_aside(self, aside: Aside) -> Picture:
        """The picture of something laid on the wall."""
        return picture_of_aside(self.sources(), aside, self.words)

    def for_test(self) -> WallView:
        """What tries the room's screen."""
        return WallView(picture=trial_picture(self.sources(), self.words))

    def on_wall(
        self, show: Show, *, day: DayReading | None, timer: Reading | None, now: datetime
    ) -> WallView:
        """All that the room sees."""
        view = wall_view(self.sources(), show, self.words, day=day, timer=timer, now=now)
        if show.mode is not WallMode.FROZEN:
            if not show.held_key:
                self._held = None
            return view
        # Black comes and goes over a frozen wall; another show, or another place, is another picture.
        place = (show.workshop_id, show.held_key, show.held_page, show.held_aside)
        if self._held is None or self._held[0] != place:
            self._held = (place, view.picture)
        return replace(view, picture=self._held[1])

    def ahead(self, show: Show, *, day: DayReading | None, timer: Reading | None, now: datetime) -> WallView:
        """All that the room would see of a show that has not come that far."""
        return wall_view(self.sources(), show, self.words, day=day, timer=timer, now=now)

    def need_day(self, show: Show) -> bool:
        """Whether the wall says something of the day's times now: only a break does."""
        slides = self.sources().slides
        shown = (slides.get(key.partition("/")[0]) for key in (show.stop_key, show.held_key))
        return any(slide is not None and isinstance(slide.content, BreakContent) for slide in shown)

    def page_count(self, place: str | Aside) -> int:
        """How many pages a stop (by its key) or an aside has at the size the room can read; 1 for a stop that has gone.

        A stop with a countdown is counted with its digits, which leave less room for the words.
        """
        sources = self.sources()
        if place not in self._page_counts:
            self._page_counts[place] = self._counted(sources, place)
        return self._page_counts[place]

    def _given(self) -> tuple[InjectEvent, ...]:
        """The injects so far; none when the disk does not answer: the wall goes on without their words."""
        with suppress(Problem):
            return self._events()
        return ()

    def _counted(self, sources: WallSources, place: str | Aside) -> int:
        if isinstance(place, Aside):
            return page_count(self.of_aside(place))
        stop = next((stop for stop in sources.stops if stop.key == place), None)
        if stop is None:
            return 1
        countdown = Countdown(digits="00:00") if stop.length_s else None
        return page_count(under_clock(self.of_stop(stop), countdown))
