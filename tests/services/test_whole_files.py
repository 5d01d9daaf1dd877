"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import tempfile
from pathlib import Path
from typing import BinaryIO

import pytest

from facilitator_app.disk import PAUSE_S, TRIES
from facilitator_app.problems import Outside, Refused
from facilitator_app.services.whole_files import STRAY_S, IfExists, OpenNew, WholeFiles


class Naps:
    """Remembers how long it was asked to wait."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


class HeldFile:
    """Another program that holds the file for a number of tries, as Windows tells it."""

    def __init__(self, tries: int, winerror: int | None = 32) -> None:
        self._left = tries
        self._winerror = winerror

    def __call__(self, source: Path, target: Path) -> None:
        if self._left:
            self._left -= 1
            error = PermissionError(errno.EACCES, "held")
            if self._winerror is not None:
                error.winerror = self._winerror  # type: ignore[attr-defined]
            raise error
        os.replace(source, target)  # noqa: PTH105  the very call that is stood in for


class FullDisk(io.FileIO):
    """A file on a disk that takes no more."""

    def write(self, content: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


class ShortDisk(io.FileIO):
    """A file on a disk that takes half and says nothing."""

    def write(self, content: bytes) -> int:  # type: ignore[override]
        return super().write(content[: len(content) // 2])


def on(disk: type[io.FileIO]) -> OpenNew:
    def open_new(target: Path) -> tuple[BinaryIO, Path]:
        handle, name = tempfile.mkstemp(dir=target.parent)
        return disk(handle, "wb"), Path(name)  # type: ignore[return-value]

    return open_new


def files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_and_its_folder_made(tmp_path: Path) -> None:
    target = tmp_path / "ud" / "a.pdf"
    assert WholeFiles(sleep=Naps()).write(b"%PDF", target, if_exists=IfExists.NUMBER) == target
    assert target.read_bytes() == b"%PDF"
    assert files_in(target.parent) == ["a.pdf"]


def test_a_file_that_is_there_is_never_overwritten_unasked(tmp_path: Path) -> None:
    files = WholeFiles(sleep=Naps())
    target = tmp_path / "a.pdf"
    names = [files.write(b"%d" % n, target, if_exists=IfExists.NUMBER).name for n in range(3)]
    assert names == ["a.pdf", "a (2).pdf", "a (3).pdf"]
    assert target.read_bytes() == b"0"


def test_a_taken_name_can_be_refused_or_replaced(tmp_path: Path) -> None:
    files = WholeFiles(sleep=Naps())
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Refused) as refused:
        files.write(b"new", target, if_exists=IfExists.REFUSE)
    assert refused.value.key == "paper.file_exists"
    assert target.read_bytes() == b"old"
    assert files.write(b"new", target, if_exists=IfExists.REPLACE) == target
    assert target.read_bytes() == b"new"


@pytest.mark.parametrize("winerror", [5, 32, 33])
def test_a_file_that_is_held_for_a_moment_is_waited_for(tmp_path: Path, winerror: int) -> None:
    """F14."""
    naps = Naps()
    files = WholeFiles(sleep=naps, replace=HeldFile(3, winerror))
    files.write(b"new", tmp_path / "a.pdf", if_exists=IfExists.NUMBER)
    assert naps.taken == [PAUSE_S] * 3
    assert files_in(tmp_path) == ["a.pdf"]


def test_a_file_that_stays_held_is_told_and_leaves_no_trace(tmp_path: Path) -> None:
    """F14."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    naps = Naps()
    files = WholeFiles(sleep=naps, replace=HeldFile(99))
    with pytest.raises(Outside) as problem:
        files.write(b"new", target, if_exists=IfExists.REPLACE)
    assert problem.value.key == "paper.file_held"
    assert len(naps.taken) == TRIES - 1
    assert files_in(tmp_path) == ["a.pdf"]
    assert target.read_bytes() == b"old"


def test_what_a_killed_program_has_left_is_removed_when_it_is_old(tmp_path: Path) -> None:
    """F2: parts of files never pile up; a part that may still be written, and files of others, are left alone."""
    now_s = tmp_path.stat().st_mtime
    for name, age_s in (
        (".0123456789abcdef.part", 2 * STRAY_S),
        (".fedcba9876543210.part", 1),
        ("x.part", 10_000),
    ):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (now_s - age_s, now_s - age_s))
    WholeFiles(sleep=Naps()).write(b"new", tmp_path / "a.pdf", if_exists=IfExists.NUMBER)
    assert files_in(tmp_path) == [".fedcba9876543210.part", "a.pdf", "x.part"]


def test_lacking_rights_are_not_waited_for(tmp_path: Path) -> None:
    naps = Naps()
    with pytest.raises(Outside) as problem:
        WholeFiles(sleep=naps, replace=HeldFile(1, winerror=None)).write(
            b"new", tmp_path / "a.pdf", if_exists=IfExists.NUMBER
        )
    assert problem.value.key == "paper.no_rights"
    assert naps.taken == []


@pytest.mark.parametrize("disk", [FullDisk, ShortDisk])
def test_a_full_disk_keeps_the_old_file(tmp_path: Path, disk: type[io.FileIO]) -> None:
    """F13."""
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")
    with pytest.raises(Outside) as problem:
        WholeFiles(sleep=Naps(), open_new=on(disk)).write(b"new", target, if_exists=IfExists.REPLACE)
    assert problem.value.key == "paper.disk_full"
    assert files_in(tmp_path) == ["a.pdf"]
    assert target.read_bytes() == b"old"


def test_any_other_trouble_is_told_too(tmp_path: Path) -> None:
    in_the_way = tmp_path / "folder"
    in_the_way.write_bytes(b"")
    with pytest.raises(Outside) as problem:
        WholeFiles(sleep=Naps()).write(b"new", in_the_way / "a.pdf", if_exists=IfExists.NUMBER)
    assert problem.value.key == "paper.cannot_write"


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind are those of POSIX")
def test_a_file_has_the_rights_that_new_files_have_in_its_folder(tmp_path: Path) -> None:
    plain = tmp_path / "plain"
    plain.touch()
    written = WholeFiles(sleep=float).write(b"x", tmp_path / "ark.pdf", if_exists=IfExists.NUMBER)
    assert written.stat().st_mode == plain.stat().st_mode
