"""Where a window stood, remembered by the screen it stood on, and given back so that all of it is seen.

One invariant: no window is put where a part of it, or its frame, lies outside what its screen has free.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QMargins, QObject, QRect, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QMoveEvent,
    QResizeEvent,
    QScreen,
    QWindowStateChangeEvent,
)
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.debounce import Debounce
from facilitator_app.ui.preferences import Preferences

# A frame is not known before the window is shown; no common one is larger.
FRAME = QMargins(8, 40, 8, 8)
SETTLE_MS = 400
MAXIMISED = "maximised"
NORMAL = "normal"
_NO_WORD = re.compile(r"\W+")


class WindowPlace(QObject):
    """Gives `window` the place it had, and remembers each new one. Must be made before the window is shown."""

    def __init__(self, window: QWidget, *, name: str, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._name = name
        self._preferences = preferences
        self._moved = Debounce(SETTLE_MS, self)
        self._moved.settled.connect(self._remember)
        self._screen_gone = Debounce(SETTLE_MS, self)
        self._screen_gone.settled.connect(self._bring_back)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenRemoved.connect(self._on_screen_removed)
        self._give_back()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Sees all that its window does, the painting of every letter too: asking an event for its type is dear.
        if isinstance(event, QMoveEvent | QResizeEvent | QWindowStateChangeEvent):
            if self._window.isVisible():
                self._moved.touch()
        elif isinstance(event, QCloseEvent | QHideEvent):
            self._moved.settle_now()
        return False

    def _give_back(self) -> None:
        screen = self._screen()
        kept = self._preferences.text(self._key(screen)).split()
        if len(kept) != 5 or not all(re.fullmatch(r"-?\d{1,6}", part) for part in kept[:4]):
            return
        x, y, width, height = (int(part) for part in kept[:4])
        origin = screen.geometry().topLeft()
        self._window.setGeometry(
            placed(
                QRect(origin.x() + x, origin.y() + y, width, height), screen, least=self._window.minimumSize()
            )
        )
        if kept[4] == MAXIMISED:
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)

    def _on_screen_removed(self, _screen: object) -> None:
        self._screen_gone.touch()

    def _bring_back(self) -> None:
        """A window that stood on a screen that has gone is put somewhere by the system, often with an edge in sight."""
        window = self._window
        if not window.isVisible() or window.isMaximized() or window.isFullScreen() or window.isMinimized():
            return
        frame = window.frameGeometry()
        if any(screen.availableGeometry().contains(frame) for screen in QGuiApplication.screens()):
            return
        screen = QGuiApplication.screenAt(frame.center()) or QGuiApplication.primaryScreen()
        window.setGeometry(placed(window.geometry(), screen, least=window.minimumSize()))

    def _screen(self) -> QScreen:
        """The screen it stood on last, where that is there; else the one it would open on."""
        last = self._preferences.text(self._last_key())
        found = next((screen for screen in QGuiApplication.screens() if self._key(screen) == last), None)
        return found or self._window.screen()

    def _remember(self) -> None:
        window = self._window
        if window.isFullScreen() or window.isMinimized():
            return
        rect = window.normalGeometry() if window.isMaximized() else window.geometry()
        if not rect.isValid():
            return
        # By where it is: the window itself learns of another screen later.
        screen = QGuiApplication.screenAt(window.geometry().center()) or window.screen()
        origin = screen.geometry().topLeft()
        numbers = (rect.x() - origin.x(), rect.y() - origin.y(), rect.width(), rect.height())
        state = MAXIMISED if window.isMaximized() else NORMAL
        self._preferences.put(self._key(screen), " ".join([*(str(number) for number in numbers), state]))
        self._preferences.put(self._last_key(), self._key(screen))

    def _key(self, screen: QScreen) -> str:
        """Of the screen as a device, wherever it stands on the desk and whatever it is called today."""
        plate = (screen.manufacturer(), screen.model(), screen.serialNumber())
        size = screen.geometry().size()
        parts = (*(plate if any(plate) else (screen.name(),)), f"{size.width()}x{size.height()}")
        return f"place_{self._name}/{_NO_WORD.sub('_', '_'.join(parts))}"

    def _last_key(self) -> str:
        return f"place_{self._name}/last"


def room_on(screen: QScreen) -> QRect:
    """What a window may fill of a screen, its frame not counted."""
    return screen.availableGeometry().marginsRemoved(FRAME)


def placed(rect: QRect, screen: QScreen, *, least: QSize | None = None) -> QRect:
    """`rect` as large as it is and where it is, as far as all of it is seen on `screen`."""
    room = room_on(screen)
    size = rect.size().expandedTo(least or QSize(0, 0)).boundedTo(room.size())
    left = min(max(rect.left(), room.left()), room.right() + 1 - size.width())
    top = min(max(rect.top(), room.top()), room.bottom() + 1 - size.height())
    return QRect(left, top, size.width(), size.height())
