"""What can be done with the screens: swap them, number them, try the room's one.

One invariant: at no moment of a swap does the wall stand on the screen where the facilitator's window is.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.projector.placing import WallPlacing
from facilitator_app.ui.projector.wall import Wall
from facilitator_app.ui.projector.window import ProjectorWindow
from facilitator_app.ui.screens import ScreenState, choose_projector, is_mirrored, screen_of, screens_now
from facilitator_app.ui.shell.choose_screen import ScreenChooser
from facilitator_app.ui.shell.screen_numbers import ScreenNumbers
from facilitator_app.ui.window_place import placed, room_on


class ScreenActs(QObject):
    """The acts of *Choose screen*, of the settings and of Ctrl+F5."""

    def __init__(
        self,
        *,
        window: QWidget,
        projector: ProjectorWindow,
        placing: WallPlacing,
        wall: Wall,
        chooser: ScreenChooser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._projector = projector
        self._placing = placing
        self._wall = wall
        self._numbers = ScreenNumbers(self)
        self._left_places: dict[str, QRect] = {}
        chooser.offer(self)

    @property
    def can_swap(self) -> bool:
        """Whether there is another screen to change with."""
        return self._other() is not None

    @property
    def is_testing(self) -> bool:
        """Whether the room sees the test picture."""
        return self._wall.test_view is not None

    def are_mirrored(self) -> bool:
        """Whether the room sees the same as the facilitator."""
        return is_mirrored(screens_now())

    def swap(self) -> None:
        """The facilitator's window and the wall change screens; with one screen, or a wall in a window, nothing."""
        other, own = self._other(), screen_of(self._window)
        if other is None or self._wall.is_windowed:
            return
        # Away first: the two shall never stand on one screen, however slowly a window moves.
        self._projector.hide()
        self._left_places[own.name] = self._window.geometry()
        move_to(self._window, other, place=self._left_places.get(other.name))
        self._placing.use(own.identity)

    def show_numbers(self) -> None:
        """A number on each screen, over the wall too: they tell only when all of them stand there."""
        self._numbers.show()

    def toggle_test_picture(self) -> None:
        """The test picture on the wall, or away with it."""
        self._wall.toggle_test_picture()

    def close(self) -> None:
        """Leave nothing on the screens."""
        self._numbers.hide()

    def _other(self) -> ScreenState | None:
        return choose_projector(screens_now(), self._placing.projector, screen_of(self._window))


def move_to(window: QWidget, target: ScreenState, *, place: QRect | None = None) -> None:
    """Move a window to another screen, in the same state: to `place`, or else as large as it was in the middle. All
    of it is seen there, however little room the screen has."""
    screen = next((s for s in QGuiApplication.screens() if s.name() == target.name), None)
    if screen is None:
        return
    is_large = window.isMaximized() or window.isFullScreen()
    state = window.windowState()
    if is_large:
        window.showNormal()
    least = window.minimumSize().boundedTo(room_on(screen).size())
    # Before the screen is told: after that, a window counts in the pixels of the new one.
    target_place = placed(place or _in_middle(window.geometry(), screen), screen, least=least)
    window.setMinimumSize(least)
    window.setScreen(screen)
    window.setGeometry(target_place)
    if is_large:
        window.setWindowState(state)
        window.show()


def _in_middle(rect: QRect, screen: QScreen) -> QRect:
    moved = QRect(rect)
    moved.moveCenter(screen.availableGeometry().center())
    return moved
