"""Keeps the wall on the projector's screen through plugging, and off the facilitator's own screen."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QMargins, QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import (
    SETTLE_MS,
    ScreenIdentity,
    ScreenState,
    ScreenWatcher,
    choose_projector,
    is_mirrored,
    screens_now,
)

# Of the facilitator's window: over the panel's picture of the wall, which says the same, and over no button.
WINDOW_SHARE = 0.41
WINDOW_AT_PX = (96, 64)
# Without the rail the picture stands further left, and under the panel's tabs.
NARROW_BELOW_PX = 1000
NARROW_WINDOW_AT_PX = (48, 96)
FRAME = QMargins(8, 40, 8, 8)


def _always() -> bool:
    return True


def _nowhere() -> QWidget | None:
    return None


class WallPlace(StrEnum):
    """Where the wall is."""

    CLOSED = "closed"
    ON_PROJECTOR = "on_projector"
    LOST = "lost"
    IN_WINDOW = "in_window"


class WallPlacing(QObject):
    """Opens, moves and hides the wall's window. `own_screen` tells where the facilitator's window is.

    While `is_for_room` says no, as in a rehearsal, the wall stays in a window whatever screens there are. A window
    stands above the facilitator's `own_window`.
    """

    place_changed = Signal(object)
    """Carries a `WallPlace`."""
    mirroring_changed = Signal()

    def __init__(
        self,
        *,
        window: ProjectorWindow,
        watcher: ScreenWatcher,
        own_screen: Callable[[], ScreenState | None],
        remembered: ScreenIdentity | None = None,
        is_for_room: Callable[[], bool] = _always,
        own_window: Callable[[], QWidget | None] = _nowhere,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._watcher = watcher
        self._own_screen = own_screen
        self._remembered = remembered
        self._is_for_room = is_for_room
        self._own_window = own_window
        self._is_window_chosen = False
        self._place = WallPlace.CLOSED
        self._screen: ScreenState | None = None
        self._is_mirrored = is_mirrored(watcher.screens)
        self._has_returned = False
        self._standing = Debounce(SETTLE_MS, self)
        self._standing.settled.connect(self._check_standing)
        window.stands_elsewhere.connect(self._standing.touch)
        watcher.screen_removed.connect(self._on_screen_removed)
        watcher.screens_changed.connect(self._on_screens_changed)

    @property
    def place(self) -> WallPlace:
        """Where the wall is."""
        return self._place

    @property
    def is_mirrored(self) -> bool:
        """Whether the screens show the same, so that the room sees the facilitator's windows."""
        return self._is_mirrored

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
        self._is_window_chosen = self.has_projector()
        own = self._own_window()
        self._window.show_in_window(
            self._window_place(), above=own.windowHandle() if own is not None else None
        )
        self._become(WallPlace.IN_WINDOW)

    def bring_forward(self) -> None:
        """A wall in a window above all others, where all of it is seen; the keyboard stays where it is.

        A wall that has lost its screen is opened where it can be: who asks for it shall see it.
        """
        if self._place is WallPlace.LOST and not self.open_on_projector():
            self.open_in_window()
        if self._place is not WallPlace.IN_WINDOW:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        if not self._room().contains(self._window.frameGeometry()):
            self._window.setGeometry(self._window_place())
        self._window.raise_()

    def use(self, identity: ScreenIdentity) -> None:
        """Another screen is the projector from now on; an open wall moves there, also out of a window."""
        self._remembered = identity
        if self._place is WallPlace.IN_WINDOW:
            self.open_on_projector()
        elif self._place is not WallPlace.CLOSED:
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

    def _check_standing(self) -> None:
        """A window manager may have moved the wall onto the facilitator's screen, although Qt tells of no screen that
        went: it misses one that comes back while the program is busy. A window that it has never seen stands right.

        Once only: after many flaps a window manager may tell of a place where the wall does not stand.
        """
        own = self._own_screen()
        if self._place is not WallPlace.ON_PROJECTOR or own is None:
            return
        is_astray = QRect(*own.rect).intersects(self._window.geometry())
        if is_astray and not self._has_returned:
            self._window.withdraw()
            self._screen = None
            self._settle()
        self._has_returned = is_astray

    def _on_screens_changed(self, _screens: object) -> None:
        if self._place in (WallPlace.ON_PROJECTOR, WallPlace.LOST):
            self._settle()
        elif self._place is WallPlace.IN_WINDOW and not self._is_window_chosen and self._is_for_room():
            self._leave_window()
        if is_mirrored(screens_now()) is not self._is_mirrored:
            self._is_mirrored = not self._is_mirrored
            self.mirroring_changed.emit()

    def _leave_window(self) -> None:
        """A projector has come: the wall belongs there."""
        if self._wanted() is not None:
            self.open_on_projector()

    def _room(self) -> QRect:
        """What a window may cover of the facilitator's screen."""
        own = self._own_window()
        screen = own.screen() if own is not None else self._window.screen()
        return screen.availableGeometry()

    def _window_place(self) -> QRect:
        room = self._room().marginsRemoved(FRAME)
        own = self._own_window()
        over = own.geometry().intersected(room) if own is not None else room
        over = over if over.isValid() else room
        wide = round(over.width() * WINDOW_SHARE)
        left, top = NARROW_WINDOW_AT_PX if over.width() < NARROW_BELOW_PX else WINDOW_AT_PX
        place = QRect(over.left() + left, over.top() + top, wide, wide * 9 // 16)
        place.moveRight(min(place.right(), room.right()))
        place.moveBottom(min(place.bottom(), room.bottom()))
        return place.intersected(room)

    def _wanted(self) -> ScreenState | None:
        """The remembered projector, or another when it is the only other screen; of several, none is unasked."""
        screens = screens_now()
        screen = choose_projector(screens, self._remembered, self._own_screen())
        is_unasked = screen is not None and len(screens) > 2 and not self._is_remembered(screen)
        return None if is_unasked else screen

    def _settle(self) -> None:
        """Back to the remembered projector, or fitted to its new size; hidden while there is none."""
        screen = self._wanted()
        if screen is None:
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
