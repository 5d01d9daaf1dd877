"""Reads the parts of a packed file that nobody vouches for piece by piece, so that none is ever unpacked whole."""

from __future__ import annotations

import sys
import zipfile
import zlib
from collections.abc import Iterator
from copy import copy

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
    end = b""
    for piece in apart(packed, part):
        yield end + piece
        end = piece[-_OVERLAP_BYTES:]


def apart(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part piece by piece, to its true end: one that says it is shorter is not believed.

    Raises `zipfile.BadZipFile` for a way of packing that office programs do not use.
    """
    if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise zipfile.BadZipFile
    whole = copy(part)
    whole.file_size = sys.maxsize
    with packed.open(whole) as stream:
        while piece := stream.read(PIECE_BYTES):
            yield piece
