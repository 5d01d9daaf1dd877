"""The colour the first window is painted with, before the theme is loaded: no flash when the theme comes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from facilitator_app.domain.look import DARK, LIGHT, Scheme


def lay_ground(application: QApplication, scheme: Scheme) -> None:
    """Give every window the ground of the scheme."""
    is_dark = scheme is Scheme.DARK or (
        scheme is Scheme.SYSTEM and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    )
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor((DARK if is_dark else LIGHT).window))
    application.setPalette(palette)
