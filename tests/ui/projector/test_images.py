"""What is decoded for the wall, and what is not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QColor, QImage

from facilitator_app.ui.projector.images import image_size, is_image, scaled_image

DRAWING = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>'
)


def picture(kind: str) -> bytes:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#0B5A66"))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


@pytest.mark.parametrize("kind", ["PNG", "JPG"])
def test_png_and_jpeg_are_shown(kind: str) -> None:
    content = picture(kind)
    assert is_image(content)
    assert image_size(content) == QSize(40, 30)
    assert scaled_image(content, 80, 80).size() == QSize(80, 60)


@pytest.mark.parametrize("content", [DRAWING, picture("BMP"), picture("PPM"), b"", b"x"])
def test_nothing_else_is_decoded(content: bytes) -> None:
    assert not is_image(content)
    assert image_size(content).isEmpty()
    assert scaled_image(content, 80, 80).isNull()
