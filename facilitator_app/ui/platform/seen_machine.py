"""The computer as Qt sees it, for the fault report: numbers and names of kinds, no serial numbers."""

from __future__ import annotations

import locale
import sys
from array import array

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication

from facilitator_app.ui.platform.awake import SystemKeepAwake
from facilitator_app.ui.platform.sound import DevicePlayer, SoundMissing

SILENT_SAMPLES = 800
SILENT_RATE_HZ = 8000


def qt_lines() -> tuple[str, ...]:
    """Qt's versions, and how it draws."""
    return (
        f"qt: {qVersion()}",
        f"pyside: {pyside_version}",
        f"window system: {QGuiApplication.platformName()}",
    )


def screen_lines() -> tuple[str, ...]:
    """Each screen by its size and scale, the main one first."""
    primary = QGuiApplication.primaryScreen()
    screens = sorted(QGuiApplication.screens(), key=lambda screen: screen is not primary)
    lines = []
    for screen in screens:
        size, place = screen.size(), screen.geometry().topLeft()
        scale = f"{screen.devicePixelRatio():g}"
        dots = round(screen.logicalDotsPerInch())
        rate = round(screen.refreshRate())
        lines.append(
            f"{size.width()}x{size.height()} at {place.x()},{place.y()} scale {scale}, {dots} dpi, {rate} Hz"
        )
    return tuple(lines)


def locale_lines(language: str) -> tuple[str, ...]:
    """The languages of the program and of the system, and how letters are written."""
    return (
        f"program: {language}",
        f"system: {QLocale.system().name()}",
        f"encoding: {locale.getpreferredencoding(False)}, files: {sys.getfilesystemencoding()}",
    )


def screen_count() -> int | None:
    """How many screens there are; None where there is no way to look, as on a computer without a display."""
    made = None
    if QGuiApplication.instance() is None:
        made = QGuiApplication([])
    try:
        return len(QGuiApplication.screens()) or None
    finally:
        if made is not None:
            made.quit()


def can_sound() -> bool:
    """Whether there is a device that plays. A moment of silence is played to find out."""
    player = DevicePlayer()
    try:
        player.play(array("h", [0] * SILENT_SAMPLES), rate_hz=SILENT_RATE_HZ)
    except SoundMissing:
        return False
    finally:
        player.close()
    return True


def can_stay_awake() -> bool:
    """Whether the computer would promise not to go to sleep."""
    return SystemKeepAwake().try_out()
