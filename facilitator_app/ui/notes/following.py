"""A list that keeps one of its rows in sight while rows come and grow.

Invariant: who scrolls is left where they scrolled to, until another row is followed.
"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget


class FollowingScroll(QScrollArea):
    """Scrolls to the row that is followed, also when it gets its height a little later."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._followed: QWidget | None = None
        self.verticalScrollBar().rangeChanged.connect(self._show_followed)
        self.verticalScrollBar().actionTriggered.connect(self._leave)

    def follow(self, row: QWidget | None) -> None:
        """Bring a row into sight and keep it there; with None no row any more."""
        self._followed = row
        self._show_followed()

    def is_following(self, row: QWidget) -> bool:
        """Whether the row is kept in sight."""
        return self._followed is row

    def _show_followed(self) -> None:
        if self._followed is not None:
            self.ensureWidgetVisible(self._followed, 0, 0)

    def _leave(self) -> None:
        self._followed = None
