"""Picture files made to do harm (F51): huge claims, other formats, drawings that fetch, names in the camera's notes."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator
from functools import partial

from PIL import Image

from tests.content.test_pictures import bomb
from tests.hostile.seeds import picture
from tests.hostile.trial import Hostile, given, later

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">%s</svg>'
ENTITIES = (
    b'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
)
SQUARE_PX = 60_000


def pictures() -> Iterator[Hostile]:
    """Under names that a picture may have."""
    yield given("60,000 x 60,000 px, only the claim", "p.png", bomb(SQUARE_PX, SQUARE_PX))
    yield later("60,000 x 60,000 px, all of it", "p.png", partial(_whole_bomb, SQUARE_PX, SQUARE_PX))
    yield later("7,700 x 7,700 px, all of it", "p.png", partial(_whole_bomb, 7_700, 7_700))
    yield later("a line of 50,000,000 px", "p.png", partial(_whole_bomb, 50_000_000, 1))
    yield later("text that unpacks to 500 MB", "p.png", _with_text_bomb)
    yield given("a drawing that fetches", "p.png", SVG % b'<image xlink:href="http://127.0.0.1:9/x.png"/>')
    yield given("a drawing that unfolds", "p.jpg", ENTITIES + SVG % b"<text>&j;</text>")
    for kind in ("GIF", "TIFF", "ICO", "BMP", "WEBP", "PPM"):
        yield given(f"a {kind} called PNG", "p.png", _other(kind))
    yield given("PostScript", "p.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(x) run\n")
    yield given("camera notes that point at themselves", "p.jpg", _with_circular_notes())
    yield given("a thousand scans", "p.jpg", _with_many_scans())
    yield given("of no width", "p.png", bomb(0, 9))
    yield later("40 MB of nothing", "p.png", _with_a_long_tail)
    yield given("a package behind the picture", "p.png", picture("PNG") + b"PK\x03\x04" * 1000)


def _whole_bomb(width_px: int, height_px: int) -> bytes:
    """A PNG that is all it claims to be: rows of one colour, packed as small as can be."""
    row_bytes = 1 + (width_px + 7) // 8
    packer = zlib.compressobj(9)
    left = min(row_bytes * height_px, 500_000_000)
    pieces = []
    while left > 0:
        pieces.append(packer.compress(bytes(min(left, 10_000_000))))
        left -= 10_000_000
    header = struct.pack(">IIBBBBB", width_px, height_px, 1, 0, 0, 0, 0)
    data = b"".join([*pieces, packer.flush()])
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (_chunk(b"IHDR", header), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
    )


def _with_a_long_tail() -> bytes:
    return picture("PNG") + bytes(40_000_001)


def _with_text_bomb() -> bytes:
    packer = zlib.compressobj(9)
    text = b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(500)), packer.flush()])
    good = picture("PNG")
    return good[:33] + _chunk(b"zTXt", b"Comment\0\0" + text) + good[33:]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _other(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (16, 16)).save(file, kind)
    return file.getvalue()


def _with_circular_notes() -> bytes:
    good = picture("JPEG")
    at = good.index(b"Exif\0\0") + 6
    # The directory that follows is the one that has just been read.
    entries = struct.unpack("<H" if good[at : at + 2] == b"II" else ">H", good[at + 8 : at + 10])[0]
    next_at = at + 10 + 12 * entries
    order = "<I" if good[at : at + 2] == b"II" else ">I"
    return good[:next_at] + struct.pack(order, 8) + good[next_at + 4 :]


def _with_many_scans() -> bytes:
    file = io.BytesIO()
    Image.linear_gradient("L").save(file, "JPEG", progressive=True)
    good = file.getvalue()
    start = good.rindex(b"\xff\xda")
    return good[:start] + good[start:-2] * 1000 + good[-2:]
