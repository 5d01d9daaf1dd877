"""Where the groups have placed themselves, on the wall: dots without names, drawn through the wall's gate.

Invariant: nothing is released but by the button, and only places whose field is for the room.
"""

from __future__ import annotations

from PySide6.QtCore import QObject

from facilitator_app.services.group_places import GroupPlaces
from facilitator_app.services.releasing_outputs import ReleasingOutputs
from facilitator_app.services.running_show import RunningShow
from facilitator_app.ui.notes.listing import wall_aside
from facilitator_app.ui.votes.groups_card import GroupsCard


class GroupsWall(QObject):
    """Draws the card of the chosen scale, and does what its button asks."""

    def __init__(
        self, *, card: GroupsCard, releasing: ReleasingOutputs, show: RunningShow, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._card, self._releasing, self._show = card, releasing, show
        self._places: GroupPlaces | None = None
        card.wall_asked.connect(self._on_wall)

    def show_groups(self, places: GroupPlaces) -> None:
        """Draw one scale as it is now."""
        self._places = places
        self._card.show_groups(places, is_on_wall=self._is_laid(places))

    def key_on_wall(self, all_places: tuple[GroupPlaces, ...]) -> str:
        """The key of the scale that the room sees; empty when it sees none."""
        seen = wall_aside(self._show.show)
        return next((places.key for places in all_places if places.is_aside(seen)), "")

    def _is_laid(self, places: GroupPlaces) -> bool:
        return places.is_aside(self._show.show.aside)

    def _on_wall(self) -> None:
        if self._places is None:
            return
        if self._is_laid(self._places):
            self._show.clear_aside()
            return
        self._releasing.show(self._places.outputs)
        self._show.show_aside(self._places.aside)
