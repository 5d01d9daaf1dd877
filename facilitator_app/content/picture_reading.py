"""Reads a picture that nobody vouches for: in a process of its own, so that what its decoder trips over is not ours.

The picture goes there on the process's input and comes back on its output: no copy of it is laid anywhere. One
invariant: what comes back was written by us, and is a PNG or JPEG no larger than the wall.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, BinaryIO

from facilitator_app.content.child import (
    ChildFailed,
    ChildTime,
    ChildTooSlow,
    IsCancelled,
    own_command,
    run,
)
from facilitator_app.content.pictures import WALL_PX, FittedPicture, PictureKind, claimed_size, fitted

MOST_BYTES = 100_000_000
PIECE_BYTES = 1_500_000
MOST_FITTED_BYTES = 20_000_000
READING_TIME = ChildTime(most_s=15.0, silent_s=5.0, starting_s=10.0)

Command = Callable[..., tuple[str, ...]]


def never() -> bool:
    """Of work that nobody can cancel."""
    return False


def fitted_apart(
    content: bytes,
    is_cancelled: IsCancelled = never,
    command: Command = own_command,
    time: ChildTime = READING_TIME,
) -> FittedPicture | None:
    """What `pictures.fitted` makes of a file, made elsewhere; None when it cannot be read, or not in time.

    Raises `ChildStopped` when it was cancelled.
    """
    pieces: list[bytes] = []
    said_all = run(command("picture"), time=time, is_cancelled=is_cancelled, given=content)
    try:
        with closing(said_all):
            for said in said_all:
                if "refused" in said:
                    return None
                pieces.append(b64decode(said["piece"], validate=True))
                if sum(map(len, pieces)) > MOST_FITTED_BYTES:
                    return None
    except (ChildFailed, ChildTooSlow, OSError, KeyError, TypeError, ValueError):
        return None
    return _known(b"".join(pieces))


def tell_picture(source: BinaryIO) -> Iterator[dict[str, Any]]:
    """The picture on `source` as it is kept, in pieces of base64; refused when it cannot be read. For the process."""
    picture = fitted(source.read(MOST_BYTES))
    if picture is None:
        yield {"refused": "picture.unreadable"}
        return
    for at in range(0, len(picture.content), PIECE_BYTES):
        yield {"piece": b64encode(picture.content[at : at + PIECE_BYTES]).decode("ascii")}


def _known(content: bytes) -> FittedPicture | None:
    """A picture that the process has made, trusted no further than the file it came from."""
    size = claimed_size(content)
    if size is None or not (0 < size.width_px <= WALL_PX[0] and 0 < size.height_px <= WALL_PX[1]):
        return None
    return FittedPicture(content, PictureKind(size.kind))
