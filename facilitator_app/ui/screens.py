"""Screens as values, compared when things have settled. A screen is known by what it is, not where it stands.

No `QScreen` is kept from one event to the next: it may be gone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from facilitator_app.ui.debounce import Debounce

SETTLE_MS = 150


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenIdentity:
    """What a screen is remembered by: maker, model and serial if told, else name and size in pixels."""

    maker: str = ""
    model: str = ""
    serial: str = ""
    name: str = ""
    width_px: int = 0
    height_px: int = 0

    def is_same_as(self, other: ScreenIdentity) -> bool:
        """Whether both are the same device."""
        if self.serial or other.serial:
            return self._plate() == other._plate()
        if (self.maker or self.model) and self._plate() == other._plate():
            return True
        mine = (self.name, self.width_px, self.height_px)
        return mine == (other.name, other.width_px, other.height_px)

    def as_text(self) -> str:
        """For remembering in the preferences."""
        parts = (self.maker, self.model, self.serial, self.name, str(self.width_px), str(self.height_px))
        return "\t".join(parts)

    def _plate(self) -> tuple[str, str, str]:
        return (self.maker, self.model, self.serial)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenState:
    """A screen as it stands now; position and size in Qt's pixels, `ratio` device pixels to each of them."""

    identity: ScreenIdentity
    name: str
    x: int
    y: int
    width: int
    height: int
    ratio: float = 1.0
    is_primary: bool = False

    @property
    def rect(self) -> tuple[int, int, int, int]:
        """Left, top, width, height."""
        return (self.x, self.y, self.width, self.height)


def identity_from_text(text: str) -> ScreenIdentity | None:
    """What `as_text` gave; None for anything else."""
    parts = text.split("\t")
    if len(parts) != 6 or not (parts[4].isdecimal() and parts[5].isdecimal()):
        return None
    return ScreenIdentity(
        maker=parts[0],
        model=parts[1],
        serial=parts[2],
        name=parts[3],
        width_px=int(parts[4]),
        height_px=int(parts[5]),
    )


def screens_now() -> tuple[ScreenState, ...]:
    """All screens, in Qt's order."""
    return tuple(_state_of(screen) for screen in QGuiApplication.screens())


def screen_of(widget: QWidget) -> ScreenState:
    """The screen that a window stands on."""
    return _state_of(widget.screen())


def choose_projector(
    screens: Sequence[ScreenState], remembered: ScreenIdentity | None, own: ScreenState | None
) -> ScreenState | None:
    """The screen for the wall: the remembered one, else the largest other one. Never the facilitator's `own`,
    and never one that mirrors it; None when there is no other."""
    others = apart_from(own, screens)
    if remembered is not None:
        known = next((screen for screen in others if screen.identity.is_same_as(remembered)), None)
        if known is not None:
            return known
    return max(others, key=_size, default=None)


def apart_from(own: ScreenState | None, screens: Sequence[ScreenState]) -> list[ScreenState]:
    """The screens that show something else than `own` does: a wall can stand there."""
    return [screen for screen in screens if own is None or not _overlaps(screen, own)]


def is_mirrored(screens: Sequence[ScreenState]) -> bool:
    """Whether two screens show the same, so that the room would see the facilitator's windows."""
    rects = [screen.rect[:2] for screen in screens]
    return len(set(rects)) < len(rects)


class ScreenWatcher(QObject):
    """Tells at once that a screen has gone, and what there is after things have settled."""

    screen_removed = Signal(object)
    """Carries the `ScreenState` that is going, before Qt moves its windows."""
    screens_changed = Signal(object)
    """Carries all `ScreenState`s, when they differ from those told before or one has been away."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = screens_now()
        self._has_lost_one = False
        self._settling = Debounce(SETTLE_MS, self)
        self._settling.settled.connect(self._compare)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._added)
        application.screenRemoved.connect(self._removed)
        application.primaryScreenChanged.connect(self._touched)
        for screen in QGuiApplication.screens():
            self._follow(screen)

    @property
    def screens(self) -> tuple[ScreenState, ...]:
        """The screens as last told."""
        return self._told

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._touched)
        screen.logicalDotsPerInchChanged.connect(self._touched)
        screen.physicalDotsPerInchChanged.connect(self._touched)

    def _added(self, screen: QScreen) -> None:
        self._follow(screen)
        self._settling.touch()

    def _removed(self, screen: QScreen) -> None:
        self._has_lost_one = True
        self.screen_removed.emit(_state_of(screen))
        self._settling.touch()

    def _touched(self) -> None:
        self._settling.touch()

    def _compare(self) -> None:
        now = screens_now()
        if now == self._told and not self._has_lost_one:
            return
        self._told = now
        self._has_lost_one = False
        self.screens_changed.emit(now)


def _state_of(screen: QScreen) -> ScreenState:
    rect = screen.geometry()
    ratio = screen.devicePixelRatio()
    identity = ScreenIdentity(
        maker=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        name=screen.name(),
        width_px=round(rect.width() * ratio),
        height_px=round(rect.height() * ratio),
    )
    return ScreenState(
        identity=identity,
        name=screen.name(),
        x=rect.x(),
        y=rect.y(),
        width=rect.width(),
        height=rect.height(),
        ratio=ratio,
        is_primary=screen == QGuiApplication.primaryScreen(),
    )


def _overlaps(one: ScreenState, other: ScreenState) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _size(screen: ScreenState) -> int:
    return screen.identity.width_px * screen.identity.height_px
