"""The two pages of *Oversigt*: the day as it is planned, and the room as it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator_app.ui.kit import SegmentedChoice

if TYPE_CHECKING:
    from facilitator_app.ui.home.room_page import RoomPage

DAY, ROOM = "home_day", "home_room"


@dataclass(frozen=True, slots=True)
class RoomToCome:
    """The room's page, made when it is first turned to. `has_room` tells whether there is anybody in it."""

    has_room: Callable[[], bool]
    make: Callable[[], RoomPage]


class HomePages(QStackedWidget):
    """The day, and the room beside it where there is one. `choice` turns them; it stands in the header."""

    def __init__(self, day: QWidget, room: RoomToCome | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_come = room
        self._room: RoomPage | None = None
        self.choice = SegmentedChoice(
            [(DAY, self.tr("The day")), (ROOM, self.tr("The room"))],
            accessible_name=self.tr("Page"),
            chosen_key=DAY,
        )
        self.choice.setObjectName("home_pages")
        self.choice.chosen.connect(self.turn_to)
        self.addWidget(day)

    def render_room(self) -> bool:
        """Draw the room if it is turned to; without anybody in it the day is shown."""
        has_room = self._to_come is not None and self._to_come.has_room()
        self.choice.setVisible(has_room)
        if not has_room:
            self.turn_to(DAY)
        if self._room is None or self.currentWidget() is not self._room:
            return False
        self._room.render_page()
        return True

    def turn_to(self, key: str) -> None:
        """Turn to a page."""
        self.choice.choose(key)
        if key == DAY or self._to_come is None:
            self.setCurrentIndex(0)
            return
        if self._room is None:
            self._room = self._to_come.make()
            self.addWidget(self._room)
        self.setCurrentWidget(self._room)
        self._room.render_page()
