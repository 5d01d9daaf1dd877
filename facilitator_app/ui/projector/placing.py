"""Keeps the wall on the projector's screen through plugging, and off the facilitator's own screen."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import (
    ScreenIdentity,
    ScreenState,
    ScreenWatcher,
    choose_projector,
    screens_now,
)


def _always() -> bool:
    return True


class WallPlace(StrEnum):
    """Where the wall is."""

    CLOSED = "closed"
    ON_PROJECTOR = "on_projector"
    LOST = "lost"
    IN_WINDOW = "in_window"


class WallPlacing(QObject):
    """Opens, moves and hides the wall's window. `own_screen` tells where the facilitator's window is.

    While `is_for_room` says no, as in a rehearsal, the wall stays in a window whatever screens there are.
    """

    place_changed = Signal(object)
    """Carries a `WallPlace`."""

    def __init__(
        self,
        *,
        window: ProjectorWindow,
        watcher: ScreenWatcher,
        own_screen: Callable[[], ScreenState | None],
        remembered: ScreenIdentity | None = None,
        is_for_room: Callable[[], bool] = _always,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._watcher = watcher
        self._own_screen = own_screen
        self._remembered = remembered
        self._is_for_room = is_for_room
        self._place = WallPlace.CLOSED
        self._screen: ScreenState | None = None
        watcher.screen_removed.connect(self._on_screen_removed)
        watcher.screens_changed.connect(self._on_screens_changed)

    @property
    def place(self) -> WallPlace:
        """Where the wall is."""
        return self._place

    @property
    def projector(self) -> ScreenIdentity | None:
        """The screen to remember as the projector."""
        return self._remembered

    def has_projector(self) -> bool:
        """Whether there is a screen that the wall could be shown on."""
        return choose_projector(screens_now(), self._remembered, self._own_screen()) is not None

    def open_on_projector(self) -> bool:
        """Show the wall full screen on the projector; False, and nothing shown, when there is none."""
        if not self._is_for_room():
            return False
        screen = choose_projector(screens_now(), self._remembered, self._own_screen())
        if screen is None or not self._window.show_full_screen_on(screen.name):
            return False
        self._screen = screen
        self._remembered = screen.identity
        self._become(WallPlace.ON_PROJECTOR)
        return True

    def open_in_window(self) -> None:
        """Show the wall in a common window, for practice or on a single screen."""
        self._screen = None
        self._window.show_in_window()
        self._become(WallPlace.IN_WINDOW)

    def use(self, identity: ScreenIdentity) -> None:
        """Another screen is the projector from now on; an open wall moves there."""
        self._remembered = identity
        if self._place in (WallPlace.ON_PROJECTOR, WallPlace.LOST):
            self._settle()

    def close(self) -> None:
        """Take the wall away."""
        self._window.hide()
        self._screen = None
        self._become(WallPlace.CLOSED)

    def _on_screen_removed(self, screen: ScreenState) -> None:
        """At once: a full-screen window would else jump onto the facilitator's screen."""
        if self._screen is not None and screen.name == self._screen.name:
            self._lose()

    def _on_screens_changed(self, _screens: object) -> None:
        if self._place in (WallPlace.ON_PROJECTOR, WallPlace.LOST):
            self._settle()

    def _settle(self) -> None:
        """Back to the remembered projector, or fitted to its new size; hidden while there is none.

        Another projector in its place is taken when it is the only other screen; of several, none is unasked.
        """
        screens = screens_now()
        screen = choose_projector(screens, self._remembered, self._own_screen())
        if screen is None or (len(screens) > 2 and not self._is_remembered(screen)):
            self._lose()
            return
        if screen == self._screen and self._place is WallPlace.ON_PROJECTOR:
            return
        if self._window.show_full_screen_on(screen.name):
            self._screen = screen
            self._become(WallPlace.ON_PROJECTOR)

    def _is_remembered(self, screen: ScreenState) -> bool:
        known = self._remembered
        return known is not None and (screen.identity.is_same_as(known) or screen.name == known.name)

    def _lose(self) -> None:
        self._window.hide()
        self._screen = None
        self._become(WallPlace.LOST)

    def _become(self, place: WallPlace) -> None:
        if place is not self._place:
            self._place = place
            self.place_changed.emit(place)
