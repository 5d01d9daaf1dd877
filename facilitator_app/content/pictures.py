"""Whether a picture file can be kept: PNG or JPEG, of a size that can be drawn. The size is read from the file's
beginning, before anything is decoded, so a small file that claims a huge picture does no harm.

`fitted` makes of a file what is kept: upright, no larger than the wall, without anything but its pixels.
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

WALL_PX = (1920, 1080)
MOST_PNG_BYTES = 2_500_000
JPEG_QUALITY = 88

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8"
_SIZE_MARKERS = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_BARE_MARKERS = frozenset({0x01, *range(0xD0, 0xD9)})


class PictureKind(StrEnum):
    """The kinds of file, by their media types."""

    PNG = "image/png"
    JPEG = "image/jpeg"


@dataclass(frozen=True, slots=True)
class PictureSize:
    """What a file says of itself."""

    kind: PictureKind
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class FittedPicture:
    """A picture as it is kept."""

    content: bytes
    kind: PictureKind


def claimed_size(content: bytes) -> PictureSize | None:
    """The size that a PNG or JPEG file says it has; None when it is neither or is cut off before it says so."""
    if content.startswith(_PNG) and content[12:16] == b"IHDR" and len(content) >= 24:
        width_px, height_px = struct.unpack(">II", content[16:24])
        return PictureSize(PictureKind.PNG, width_px, height_px)
    return _jpeg_size(content) if content.startswith(_JPEG) else None


def fitted(content: bytes) -> FittedPicture | None:
    """The picture turned as its camera held it and made no larger than the wall, written anew so that nothing else of
    the file is kept; None when it cannot be read. Ask only after `claimed_size` has been found small enough.
    """
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "JPEG")) as picture:
            _refuse_other_size(picture, content)
            picture.draft("RGB", WALL_PX)
            plain = _plain(ImageOps.exif_transpose(picture))
    # What a damaged or hostile file lets out is whatever the decoder happened to trip over.
    except Exception:
        return None
    plain.thumbnail(WALL_PX, Image.Resampling.LANCZOS)
    if content.startswith(_PNG):
        png = _written(plain, "PNG")
        if plain.mode == "RGBA" or len(png) <= MOST_PNG_BYTES:
            return FittedPicture(png, PictureKind.PNG)
    return FittedPicture(_written(plain, "JPEG"), PictureKind.JPEG)


def _refuse_other_size(picture: Image.Image, content: bytes) -> None:
    """A file may name its size twice, small where it is looked for first: raises ValueError for one that does."""
    claimed = claimed_size(content)
    if claimed is None or picture.size != (claimed.width_px, claimed.height_px):
        raise ValueError


def _plain(picture: Image.Image) -> Image.Image:
    """The pixels in eight bits for each colour, with their transparency where there is any; nothing else."""
    if picture.mode.startswith(("I", "F")):
        picture = picture.convert("F").point(lambda value: value / 256).convert("L")
    has_alpha = "A" in picture.mode or "transparency" in picture.info
    plain = picture.convert("RGBA" if has_alpha else "RGB")
    plain.info.clear()
    return plain


def _written(picture: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    if kind == "JPEG":
        picture.convert("RGB").save(file, kind, quality=JPEG_QUALITY)
    else:
        picture.save(file, kind)
    return file.getvalue()


def _jpeg_size(content: bytes) -> PictureSize | None:
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in _SIZE_MARKERS:
            height_px, width_px = struct.unpack(">HH", content[at + 5 : at + 9])
            return PictureSize(PictureKind.JPEG, width_px, height_px)
        is_bare = marker in _BARE_MARKERS or marker == 0xFF
        length = 0 if is_bare else int(struct.unpack(">H", content[at + 2 : at + 4])[0])
        at += (1 if marker == 0xFF else 2) + length
    return None
