"""Names are given for good: in one step, tried for a while, and flushed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from facilitator_app import disk


def test_a_folder_of_another_system_that_cannot_be_flushed_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot(_handle: int) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(disk.os, "fsync", cannot)
    disk.flush_folder(tmp_path)


@pytest.mark.skipif(os.name != "posix", reason="folders are flushed the POSIX way")
def test_a_folder_on_a_failing_disk_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """F4."""

    def fails(_handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(disk.os, "fsync", fails)
    with pytest.raises(OSError, match="Input/output"):
        disk.flush_folder(tmp_path)


def test_where_folders_cannot_be_flushed_they_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "CAN_FLUSH_FOLDERS", False)
    disk.flush_folder(tmp_path / "not-there")


@pytest.mark.skipif(os.name != "posix", reason="rights of this kind are known elsewhere only by name")
def test_a_data_folder_that_was_open_to_others_is_closed_and_nobody_elses(tmp_path: Path) -> None:
    """F60: an earlier edition, or the system, made it for everybody to look into."""
    own, home, shared, foreign = (tmp_path / name for name in ("egen", "hjem", "delt", "anden"))
    for folder in (own, home, shared, foreign):
        folder.mkdir()
        (folder / "backups").mkdir()
    for folder, mode in ((own, 0o755), (home, 0o755), (shared, 0o1777), (foreign, 0o755)):
        folder.chmod(mode)
    (foreign / "backups").rmdir()
    for folder in (own, home, shared, foreign, tmp_path / "er der ikke"):
        disk.close_data_folder(folder, sign="backups", home=home)
    modes = [folder.stat().st_mode & 0o7777 for folder in (own, home, shared, foreign)]
    assert modes == [0o700, 0o755, 0o1777, 0o755]
