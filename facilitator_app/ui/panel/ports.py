"""What the panel asks of the wall's window."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from facilitator_app.domain.wall import WallView
from facilitator_app.domain.wall_marks import WallMarks


class WallStatus(Protocol):
    """Whether the room sees anything. A change is told by the hub's `projector_changed`."""

    @property
    def is_open(self) -> bool:
        """Whether the wall's window has been opened."""

    @property
    def is_projector_missing(self) -> bool:
        """Whether an open wall has lost its screen, so that the room sees nothing."""

    @property
    def missing_since(self) -> datetime | None:
        """When the screen was lost; None while it is there."""

    @property
    def is_windowed(self) -> bool:
        """Whether the wall is an ordinary window on this screen."""

    @property
    def is_mirrored(self) -> bool:
        """Whether the screens show the same, so that the room sees the facilitator's windows."""

    @property
    def is_awake_kept(self) -> bool:
        """Whether the computer has been kept from sleeping."""

    @property
    def test_view(self) -> WallView | None:
        """The test picture while the room sees it in place of the show."""

    def choose_screen(self) -> None:
        """Let the user say which screen is the wall's."""

    def show_marks(self, marks: WallMarks) -> None:
        """Point on the wall, until the show moves."""
