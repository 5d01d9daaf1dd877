"""Pictures of the wall as files, painted without any window by the one painter."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QGuiApplication, QImageWriter

from facilitator_app.domain.look import WALL_SIZES
from facilitator_app.domain.wall import Picture, WallView
from facilitator_app.ui.projector.paint import image_of, page_count
from facilitator_app.ui.theme.fonts import load_fonts


class Stills:
    """Paints on any thread. Without an application one is made off screen and kept."""

    def __init__(self) -> None:
        self._application = QGuiApplication.instance() or _off_screen()
        load_fonts()

    def page_count(self, picture: Picture) -> int:
        """How many pages the wall needs for a picture."""
        return page_count(picture)

    def png(self, picture: Picture, *, page: int, width_px: int) -> bytes:
        """One page (from 0) as PNG in the proportions of the wall."""
        height_px = round(width_px * WALL_SIZES.height_px / WALL_SIZES.width_px)
        return _png(WallView(picture=picture, page=page), width_px=width_px, height_px=height_px)


def png_of(picture: Picture, *, width_px: int, height_px: int) -> bytes:
    """The first page of the picture as PNG. Without an application one is made off screen."""
    application = QGuiApplication.instance() or _off_screen()
    load_fonts()
    content = _png(WallView(picture=picture), width_px=width_px, height_px=height_px)
    del application
    return content


def _png(view: WallView, *, width_px: int, height_px: int) -> bytes:
    image = image_of(view, width_px=width_px, height_px=height_px)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _off_screen() -> QGuiApplication:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["facilitator-app"])
