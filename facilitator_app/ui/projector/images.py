"""Decodes picture files to the size they are shown at, once. A file that cannot be read gives no picture.

One invariant: only PNG and JPEG are decoded, whatever else the system could read. Drawings can fetch other files.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

KEPT_IMAGES = 16
LARGEST_PX = 8192
PNG_OR_JPEG = (b"\x89PNG", b"\xff\xd8")


def is_image(content: bytes) -> bool:
    """Whether the file is a picture that can be shown; only its beginning is read."""
    buffer = _buffer(content)
    return QImageReader(buffer).canRead()


def image_size(content: bytes) -> QSize:
    """The size that the file says it has; an empty one when it is no picture. Only its beginning is read."""
    buffer = _buffer(content)
    return QImageReader(buffer).size()


@lru_cache(maxsize=KEPT_IMAGES)
def scaled_image(content: bytes, width_px: int, height_px: int) -> QImage:
    """The whole picture as large as fits into the size; a null image when the file is no picture.

    Costs a decode the first time and nothing while it is kept, so it is asked for when a slide is loaded.
    """
    buffer = _buffer(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() > LARGEST_PX or size.height() > LARGEST_PX:
        reader.setScaledSize(size.scaled(QSize(width_px, height_px), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return image
    scaled = image.scaled(
        width_px, height_px, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    return scaled.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _buffer(content: bytes) -> QBuffer:
    """The file to read from; nothing of one that is neither PNG nor JPEG."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content if content.startswith(PNG_OR_JPEG) else b""))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return buffer
