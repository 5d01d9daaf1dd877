"""A picture of the wall as a file, painted without any window by the one painter."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter

from facilitator_app.domain.wall import Picture, WallView
from facilitator_app.ui.projector.paint import image_of
from facilitator_app.ui.theme.fonts import load_fonts


def png_of(picture: Picture, *, width_px: int, height_px: int) -> bytes:
    """The first page of the picture as PNG. Without an application one is made off screen."""
    application = QGuiApplication.instance() or _off_screen()
    load_fonts()
    image = image_of(WallView(picture=picture), width_px=width_px, height_px=height_px)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    del application
    return bytes(buffer.data().data())


def _off_screen() -> QGuiApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["facilitator-app"])
