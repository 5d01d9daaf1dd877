"""The colours that the paper's numbers mean: the standard colours of screens (sRGB), told in the ICC's own format.

A file for archives must carry such a profile. It is built here from the standard's numbers, so that no other file
is needed and its bytes are always the same.
"""

from __future__ import annotations

import struct
from functools import cache

_WHITE = (0.9642, 1.0, 0.8249)
_PRIMARIES = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_TO_D50 = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_CURVE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
_MADE_ON = (2026, 1, 1, 0, 0, 0)
_HEADER_BYTES = 128


@cache
def srgb_profile() -> bytes:
    """The profile, version 4."""
    curve = b"para\0\0\0\0" + struct.pack(">HH", 3, 0) + _fixed(_CURVE)
    tags: list[tuple[bytes, bytes]] = [
        (b"desc", _text("sRGB")),
        (b"cprt", _text("No copyright, use freely")),
        (b"wtpt", b"XYZ \0\0\0\0" + _fixed(_WHITE)),
        (b"chad", b"sf32\0\0\0\0" + _fixed(_TO_D50)),
        *((name, b"XYZ \0\0\0\0" + _fixed(values)) for name, values in _PRIMARIES.items()),
    ]
    start = _HEADER_BYTES + 4 + 12 * (len(tags) + 3)
    table, body = b"", b""
    for name, content in tags:
        table += struct.pack(">4sII", name, start + len(body), len(content))
        body += content + b"\0" * (-len(content) % 4)
    # The three colours share one curve.
    for name in (b"rTRC", b"gTRC", b"bTRC"):
        table += struct.pack(">4sII", name, start + len(body), len(curve))
    body += curve
    return _header(start + len(body)) + struct.pack(">I", len(tags) + 3) + table + body


def _header(size: int) -> bytes:
    begins = struct.pack(">I4xI4s4s4s6H4s", size, 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_MADE_ON, b"acsp")
    return begins.ljust(68, b"\0") + _fixed(_WHITE) + b"\0" * 48


def _fixed(values: tuple[float, ...]) -> bytes:
    return struct.pack(f">{len(values)}i", *(round(value * 65536) for value in values))


def _text(text: str) -> bytes:
    content = text.encode("utf-16-be")
    return b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(content), 28) + content
