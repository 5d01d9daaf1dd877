"""The calls of an act, read from what a tracer wrote, played back on a disk that can lose its power."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.durability.disk import Disk
from tests.durability.rig import CALLS, Ended, traced
from tests.durability.stage import Stage

_LINE = re.compile(r"(?P<pid>\d+) +(?P<call>\w+)\((?P<words>.*)\) += (?P<result>\d+)(?:<(?P<place>[^>]*)>)?")
_HANDLE = re.compile(r"(?P<number>\d+)<(?P<place>[^>]*)>")
_MOST_BYTES = 10_000_000


class Recorded:
    """The acts of a stage, each done once under a tracer that wrote down every byte."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self._stage = stage
        self._into = folder / "recorded"
        log = folder / "recording"
        asked = ("-y", "-xx", "-s", str(_MOST_BYTES), "-o", str(log), "-e", f"trace=openat,writev,{CALLS}")
        self._ended = traced(stage, stage.acts, self._into, *asked)
        self._lines = log.read_text(encoding="ascii").splitlines()

    def moments(self, name: str) -> Iterator[tuple[Disk, int]]:
        """The disk after each call of an act, and how many times the act had told then."""
        folder, before = self._into / name, self._stage.folder / "before" / name
        begin = {
            folder / file.relative_to(before): file.read_bytes()
            for file in before.rglob("*")
            if file.is_file()
        }
        replay = _Replay(Disk(begin), folder)
        yield replay.disk, replay.told
        for line in self._of(self._ended[name]):
            if replay.take(line):
                yield replay.disk, replay.told
        assert replay.told == len(self._stage.seen[name]) - 2, f"{name} was not read to its end"

    def _of(self, ended: Ended) -> Iterator[re.Match[str]]:
        for line in self._lines:
            match = _LINE.match(line)
            if match and int(match["pid"]) == ended.pid:
                yield match


class _Replay:
    """Plays calls back. Those that say nothing about the disk below `folder` are passed over."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        self.disk = disk
        self.told = 0
        self._folder = folder
        self._offsets: dict[str, int] = {}

    def take(self, line: re.Match[str]) -> bool:
        """Play one call; whether it has changed anything."""
        words = line["words"].split(", ")
        call = line["call"]
        if call == "writev":
            is_telling = _place(words[0]) == self._folder.with_name(f"{self._folder.name}.told")
            self.told += is_telling
            return is_telling
        act = getattr(self, f"_{call}", None)
        assert act is not None, f"{call} is not played back"
        return bool(act(words, line))

    def _openat(self, words: list[str], line: re.Match[str]) -> bool:
        self._offsets[line["result"]] = 0
        path = _text(line["place"])
        if "O_CREAT" not in words[2] or not self._is_mine(path):
            return False
        self.disk.make(path, is_emptied="O_TRUNC" in words[2])
        return True

    def _pwrite64(self, words: list[str], _line: re.Match[str]) -> bool:
        self.disk.write(_place(words[0]), int(words[3]), _bytes(words[1]))
        return True

    def _write(self, words: list[str], _line: re.Match[str]) -> bool:
        path, content = _place(words[0]), _bytes(words[1])
        if not self._is_mine(path):
            return False
        self.disk.write(path, self._moved(words[0], len(content)), content)
        return True

    def _sendfile(self, words: list[str], line: re.Match[str]) -> bool:
        size = int(line["result"])
        self.disk.copy(_place(words[1]), _place(words[0]), self._moved(words[0], size), size)
        return size > 0

    def _fsync(self, words: list[str], _line: re.Match[str]) -> bool:
        self.disk.flush(_place(words[0]))
        return True

    _fdatasync = _fsync

    def _ftruncate(self, words: list[str], _line: re.Match[str]) -> bool:
        self.disk.cut(_place(words[0]), int(words[1]))
        return True

    def _unlink(self, words: list[str], _line: re.Match[str]) -> bool:
        return self._remove(_quoted(words[0]))

    def _unlinkat(self, words: list[str], line: re.Match[str]) -> bool:
        if "AT_REMOVEDIR" in line["words"]:
            return False
        return self._remove(_place(words[0]) / _quoted(words[1]))

    def _rename(self, words: list[str], _line: re.Match[str]) -> bool:
        self.disk.rename(_quoted(words[0]), _quoted(words[1]))
        return True

    def _mkdir(self, _words: list[str], _line: re.Match[str]) -> bool:
        return False

    _rmdir = _mkdir

    def _remove(self, path: Path) -> bool:
        if not self._is_mine(path):
            return False
        self.disk.remove(path)
        return True

    def _moved(self, handle: str, size: int) -> int:
        """Where a handle that is written in order stands; it is moved on."""
        number = handle.split("<")[0]
        offset = self._offsets[number]
        self._offsets[number] = offset + size
        return offset

    def _is_mine(self, path: Path) -> bool:
        return path.is_relative_to(self._folder)


def _place(handle: str) -> Path:
    match = _HANDLE.match(handle)
    assert match is not None, handle
    return _text(match["place"])


def _text(told: str) -> Path:
    return Path(bytes.fromhex(told.replace("\\x", "")).decode())


def _quoted(word: str) -> Path:
    return _text(word.strip('"'))


def _bytes(word: str) -> bytes:
    return bytes.fromhex(word.strip('"').replace("\\x", ""))
