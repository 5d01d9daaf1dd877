"""Whether the room sees the clock: said on the clock's card, and changed there where that makes a difference.

One invariant: it says what the wall shows now, not what it would show elsewhere.
"""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtGui import QPainter

from facilitator_app.domain.look import Roles
from facilitator_app.ui.kit import Button, Size, Variant
from facilitator_app.ui.theme import scaled_px

LINE_PX = 24


class RoomClock(Enum):
    """What the room sees of this clock: it, nothing of it by choice, the clock of a frozen slide, none on this slide,
    or no slide at all."""

    SHOWN = auto()
    HIDDEN = auto()
    OTHER = auto()
    HERE = auto()
    UNSEEN = auto()

    @property
    def is_choice(self) -> bool:
        """Whether the facilitator can hide or show it now."""
        return self in (RoomClock.SHOWN, RoomClock.HIDDEN)


class ClockOnWall(Button):
    """Says whether the room sees the clock; in the card's own ink, since it is not an act of the day."""

    def __init__(self) -> None:
        super().__init__("", "eye", variant=Variant.QUIET, size=Size.SMALL)
        self.setFixedHeight(scaled_px(LINE_PX))

    def show_room(self, room_clock: RoomClock) -> None:
        """Say what the room sees, and whether that can be changed here."""
        words, reason = self._clock_words(room_clock)
        self.set_words(words)
        is_seen = room_clock in (RoomClock.SHOWN, RoomClock.OTHER)
        self.set_icon_name("eye" if is_seen else "eye-off")
        self.set_off(reason)

    def _clock_words(self, room_clock: RoomClock) -> tuple[str, str]:
        """What the room sees, and why that cannot be changed here; no reason where it can."""
        match room_clock:
            case RoomClock.SHOWN:
                return self.tr("clock on the wall"), ""
            case RoomClock.HIDDEN:
                return self.tr("clock not shown"), ""
            case RoomClock.OTHER:
                return self.tr("another clock on the wall"), self.tr(
                    "The frozen wall goes on with the time of its own slide."
                )
            case RoomClock.HERE:
                return self.tr("only on this screen"), self.tr(
                    "The wall shows a clock on its own slide only."
                )
        return self.tr("only on this screen"), self.tr("The room does not see the slide now.")

    def _paint_ground(self, painter: QPainter, roles: Roles) -> str:
        # Without a choice it is a statement and has no edge.
        return super()._paint_ground(painter, roles) if self.isEnabled() else roles.text_3

    def _colours(self, roles: Roles) -> tuple[str, str, str, int]:
        ground, edge, ink, width = super()._colours(roles)
        return ground, edge, roles.text if self.isEnabled() else ink, width
