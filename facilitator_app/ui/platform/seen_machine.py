"""The computer as Qt sees it, for the fault report: numbers and names of kinds, no serial numbers."""

from __future__ import annotations

import locale
import sys

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QLocale, qVersion
from PySide6.QtGui import QGuiApplication


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
