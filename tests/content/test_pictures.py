"""What a picture file says of itself is read before anything is decoded."""

from __future__ import annotations

import io
import struct
import zlib

import pytest
from PIL import Image

from facilitator_app.content.pictures import PictureKind, PictureSize, can_decode, claimed_size


def _picture(kind: str, size: tuple[int, int] = (40, 30)) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", size, "#0B5A66").save(file, kind)
    return file.getvalue()


def bomb(width_px: int, height_px: int) -> bytes:
    """A PNG of a few bytes that claims a huge picture."""
    header = b"IHDR" + struct.pack(">IIBBBBB", width_px, height_px, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))


def test_png_and_jpeg_tell_their_size() -> None:
    assert claimed_size(_picture("PNG")) == PictureSize(PictureKind.PNG, 40, 30)
    assert claimed_size(_picture("JPEG")) == PictureSize(PictureKind.JPEG, 40, 30)


def test_a_huge_claim_is_read_without_decoding() -> None:
    assert claimed_size(bomb(60_000, 60_000)) == PictureSize(PictureKind.PNG, 60_000, 60_000)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg/>",
        b"GIF89a",
        b"\x89PNG\r\n\x1a\n",
        _picture("PNG")[:20],
        b"\xff\xd8",
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        b"\xff\xd8 not a marker",
    ],
)
def test_other_files_and_beginnings_tell_nothing(content: bytes) -> None:
    assert claimed_size(content) is None


def test_fill_bytes_and_bare_markers_are_stepped_over() -> None:
    rest = _picture("JPEG")[2:]
    assert claimed_size(b"\xff\xd8\xff\xff\xff\xff\xd0" + rest) == PictureSize(PictureKind.JPEG, 40, 30)


def test_only_whole_pictures_can_be_decoded() -> None:
    png, jpeg = _picture("PNG", (300, 200)), _picture("JPEG", (300, 200))
    assert can_decode(png)
    assert can_decode(jpeg)
    assert not can_decode(png[: len(png) // 2])
    assert not can_decode(jpeg[: len(jpeg) // 2])
    assert not can_decode(b"GIF89a")
