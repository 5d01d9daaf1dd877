"""What the notes ask of the wall's window, so that the small picture is true."""

from __future__ import annotations

from typing import Protocol

from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks


class RoomWall(Protocol):
    """What the room sees besides the show. A change is told by the hub's `projector_changed`; marks are not told."""

    @property
    def is_projector_missing(self) -> bool:
        """Whether an open wall has lost its screen, so that the room sees nothing."""

    @property
    def is_mirrored(self) -> bool:
        """Whether the screens show the same, so that the room sees the facilitator's windows."""

    @property
    def test_view(self) -> WallView | None:
        """The test picture while the room sees it in place of the show."""

    @property
    def marks(self) -> WallMarks:
        """What the facilitator points with."""
