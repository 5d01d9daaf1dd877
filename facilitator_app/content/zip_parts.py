"""Reads the parts of a packed file that nobody vouches for piece by piece, so that none is ever unpacked whole."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
)
"""What the standard library lets out of a damaged or locked file, and of one packed as it does not know."""

PIECE_BYTES = 1_000_000
_OVERLAP_BYTES = 200


def pieces(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part piece by piece; each begins with the end of the one before, so that nothing looked for is cut in two."""
    with packed.open(part) as stream:
        end = b""
        while piece := stream.read(PIECE_BYTES):
            yield end + piece
            end = piece[-_OVERLAP_BYTES:]
