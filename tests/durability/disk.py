"""A disk that loses its power: what was written but not flushed may be there, in part, or not at all.

It is fed the calls that an act made, and gives folders as they may be found when the current comes back. Invariant:
what was flushed is always there; a name is only sure when its folder was flushed after it was given.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

SECTOR_BYTES = 512
"""So much a disk writes whole."""


class Loss(Enum):
    """What of that which was not flushed is lost; nothing is lost when only the program was killed."""

    NOTHING = "nothing"
    ALL = "all"
    CONTENTS = "contents"
    NAMES = "names"
    SOME = "some"


@dataclass(slots=True)
class _File:
    now: bytearray
    kept: bytes = b""
    waiting: list[_Written] = field(default_factory=list)

    def flush(self) -> None:
        self.kept = bytes(self.now)
        self.waiting.clear()


@dataclass(frozen=True, slots=True)
class _Written:
    """A piece that waits to be flushed; without content the file is cut off there."""

    offset: int
    content: bytes | None


class Disk:
    """Files below a folder; `begin` are those that lie safely on it."""

    def __init__(self, begin: Mapping[Path, bytes]) -> None:
        self._now = {path: _File(now=bytearray(content), kept=content) for path, content in begin.items()}
        self._kept = dict(self._now)

    def make(self, path: Path, *, is_emptied: bool) -> None:
        """A file is opened for writing, and made when it is not there."""
        if path not in self._now:
            self._now[path] = _File(now=bytearray())
        if is_emptied:
            self.cut(path, 0)

    def write(self, path: Path, offset: int, content: bytes) -> None:
        """Bytes are written."""
        file = self._now[path]
        _put(file.now, offset, content)
        file.waiting.append(_Written(offset, content))

    def copy(self, source: Path, path: Path, offset: int, size: int) -> None:
        """Bytes of another file are written."""
        self.write(path, offset, bytes(self._now[source].now[offset : offset + size]))

    def cut(self, path: Path, size: int) -> None:
        """A file is cut off, or filled up with noughts."""
        file = self._now[path]
        _cut(file.now, size)
        file.waiting.append(_Written(size, None))

    def remove(self, path: Path) -> None:
        """A name is taken away."""
        del self._now[path]

    def rename(self, path: Path, target: Path) -> None:
        """A file gets another name."""
        self._now[target] = self._now.pop(path)

    def flush(self, path: Path) -> None:
        """A file, or the names in a folder, are flushed."""
        if path in self._now:
            self._now[path].flush()
            return
        for name in {*self._now, *self._kept}:
            if name.parent == path:
                _agree(self._kept, self._now, name)

    def found(self, loss: Loss, chance: random.Random) -> dict[Path, bytes]:
        """What may be there after a power cut now."""
        names = self._names(loss, chance)
        return {path: _content(file, loss, chance) for path, file in names.items()}

    def _names(self, loss: Loss, chance: random.Random) -> Mapping[Path, _File]:
        """Each folder as it was flushed, or as it is now."""
        if loss in {Loss.NOTHING, Loss.CONTENTS}:
            return self._now
        if loss is not Loss.SOME:
            return self._kept
        mixed = dict(self._kept)
        newer = {folder for folder in self._folders() if chance.random() < 0.5}
        for name in {*self._now, *self._kept}:
            if name.parent in newer:
                _agree(mixed, self._now, name)
        return mixed

    def _folders(self) -> Iterator[Path]:
        yield from sorted({path.parent for path in (*self._now, *self._kept)})


def _agree(names: dict[Path, _File], others: Mapping[Path, _File], name: Path) -> None:
    if name in others:
        names[name] = others[name]
    else:
        names.pop(name, None)


def _content(file: _File, loss: Loss, chance: random.Random) -> bytes:
    if loss in {Loss.NOTHING, Loss.NAMES}:
        return bytes(file.now)
    if loss is not Loss.SOME:
        return file.kept
    content = bytearray(file.kept)
    for written in file.waiting:
        if written.content is None:
            if chance.random() < 0.5:
                _cut(content, written.offset)
            continue
        for start in range(0, len(written.content), SECTOR_BYTES):
            if chance.random() < 0.5:
                _put(content, written.offset + start, written.content[start : start + SECTOR_BYTES])
    return bytes(content)


def _put(content: bytearray, offset: int, piece: bytes) -> None:
    if len(content) < offset:
        content.extend(bytes(offset - len(content)))
    content[offset : offset + len(piece)] = piece


def _cut(content: bytearray, size: int) -> None:
    del content[size:]
    content.extend(bytes(size - len(content)))
