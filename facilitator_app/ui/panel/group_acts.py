"""The groups' own time on the panel: told to the service, signalled at each beat, said on the groups' card."""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator_app.domain.show import Stop
from facilitator_app.services.group_timers import GroupTime
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.area import Area
from facilitator_app.ui.panel.group_times import GroupTimes
from facilitator_app.ui.panel.groups_card import GroupsCard
from facilitator_app.ui.panel.timer_card import MINUTE_S


class GroupActs(QObject):
    """Joins the card of the groups, and what opens beside it, to the service."""

    def __init__(self, *, show: RunningShow, card: GroupsCard, panel: Area) -> None:
        super().__init__(panel)
        self._show = show
        self._card = card
        self._panel = panel
        self._popup = GroupTimes(panel)
        card.times_requested.connect(self._on_opened)
        self._popup.toggled.connect(self._on_toggled)
        self._popup.added.connect(self._on_added)

    def render(self) -> None:
        """Show each group's time as it is. That which still runs of an earlier slide comes first: it must be seen and
        stopped before the groups have another."""
        left = self._left_behind()
        times = left or self._show.group_timers.times(self._stop())
        self._card.offer_times(is_timed=bool(times))
        self._card.show_times(times, still_running=left)
        if times:
            self._popup.show_times(times, is_left_behind=bool(left))
        else:
            self._popup.hide()

    def tick(self) -> None:
        """Let the cues be heard; without a group whose time runs nothing changes."""
        timers = self._show.group_timers
        if not timers.are_running:
            return
        timers.tick(self._show.current_stop())
        if self._panel.isVisible():
            self.render()

    def _stop(self) -> Stop | None:
        """The stop whose times are shown."""
        return self._running_stop() or self._show.current_stop()

    def _running_stop(self) -> Stop | None:
        """The stop whose groups' time runs, in the block the show stands in. In another block it asks for nothing; it
        is there again when the show comes back."""
        key, here = self._show.group_timers.running_at, self._show.current_stop()
        if not key or here is None:
            return None
        mine = (stop for stop in self._show.stops() if stop.block_id == here.block_id)
        return next((stop for stop in mine if stop.key == key), None)

    def _left_behind(self) -> tuple[GroupTime, ...]:
        """The times that were begun at another stop than the one the show stands at, while one of them runs."""
        stop, here = self._running_stop(), self._show.current_stop()
        if stop is None or (here is not None and here.key == stop.key):
            return ()
        return tuple(time for time in self._show.group_timers.times(stop) if not time.reading.is_ready)

    def _on_opened(self) -> None:
        self._popup.open_beside(self._card)

    def _on_toggled(self, group_id: str) -> None:
        if (stop := self._stop()) is not None:
            self._show.group_timers.toggle(stop, group_id)

    def _on_added(self, group_id: str) -> None:
        if (stop := self._stop()) is not None:
            self._show.group_timers.add(stop, group_id, MINUTE_S)
